"""Rows that are looked up when asked for say the same as all of them read at once, whatever is set and deleted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from explorer.dossier.message import Message
from explorer.dossier.texts import Texts
from explorer.editing.importing import import_dossier
from explorer.store.archive import Archive
from explorer.store.looked_up import MOST_ASKED, LookedUp
from tests.store.sample import KAZ_MYS, KAZ_MYS_DOSSIER, TREATY

EVERYWHERE = True

IDS = st.integers(0, 30).map(str)
ACTS = st.lists(st.tuples(st.sampled_from(["get", "in", "set", "del", "pop", "all", "many"]), IDS), max_size=40)


@given(st.dictionaries(IDS, st.integers()), ACTS)
def test_it_is_like_a_dictionary_of_all(rows: dict[str, int], acts: list[tuple[str, str]]) -> None:
    model, looked = dict(rows), LookedUp(rows.get, lambda: dict(rows))
    for act, of in acts:
        if act == "get":
            assert looked.get(of) == model.get(of)
        elif act == "in":
            assert (of in looked) is (of in model)
        elif act == "set":
            looked[of] = model[of] = len(model)
        elif act == "del" and of in model:
            del looked[of], model[of]
        elif act == "pop":
            assert looked.pop(of, None) == model.pop(of, None)
        elif act == "all":
            assert dict(looked) == model
            assert len(looked) == len(model)
        elif act == "many":
            assert [looked.get(f"other {n}") for n in range(MOST_ASKED + 1)] == [None] * (MOST_ASKED + 1)
            assert looked.whole
    assert dict(looked) == model


def test_one_edit_looks_up_one_place_and_an_import_reads_all(archive: Archive) -> None:
    import_dossier(archive, KAZ_MYS_DOSSIER, "kaz-mys.json", "Aigul")
    asked: list[str] = []
    rows = {str(number): number for number in range(1_000)}

    def one(of: str) -> int | None:
        asked.append(of)
        return rows.get(of)

    looked = LookedUp(one, rows.copy)
    assert (looked["7"], looked["7"], "8" in looked) == (7, 7, True)
    assert asked == ["7", "8"]
    with archive.write("Aigul", Message("An edit")) as unit:
        assert not unit._known.dossiers()[KAZ_MYS].events().whole
        assert unit.standing("event_dyad", KAZ_MYS, TREATY.id) is not None
        assert not unit._known.dossiers()[KAZ_MYS].events().whole
        assert [*unit.places("event_dyad", KAZ_MYS)] == [event.id for event in KAZ_MYS_DOSSIER.events]
        assert unit._known.dossiers()[KAZ_MYS].events().whole
        unit.put_dyad(KAZ_MYS, Texts(en="Another title"))
