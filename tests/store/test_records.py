"""Records come back as they went in, and every row knows who wrote it and from where."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from explorer.dossier.message import Message
from explorer.dossier.records import Dossier, DyadKey, Link, Person
from explorer.dossier.texts import Texts
from explorer.editing.importing import import_dossier
from explorer.exchange.interchange_writer import canonical
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.errors import NoSuchDossier
from explorer.store.row_writer import Outcome
from explorer.store.writing import StillInUse, UnitOfWork
from tests.exchange.generated import dossiers
from tests.store.sample import (
    EGY_KAZ,
    EGY_KAZ_DOSSIER,
    KAZ_MYS,
    KAZ_MYS_DOSSIER,
    MAHATHIR,
    MAHATHIR_1996,
    NAZARBAYEV,
    TREATY,
    cited,
)

EVERYWHERE = True

STEP = Message("An edit")
assert TREATY.agreement is not None
_AGREEMENT = TREATY.agreement


def test_dossiers_come_back_whole_and_in_the_order_they_came_in(filled: Archive) -> None:
    with filled.read() as reader:
        assert reader.dossier(KAZ_MYS) == KAZ_MYS_DOSSIER
        assert reader.dossier(EGY_KAZ) == EGY_KAZ_DOSSIER


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(dossiers())
def test_any_dossier_of_the_format_comes_back_whole(tmp_path_factory: pytest.TempPathFactory, dossier: Dossier) -> None:
    path = tmp_path_factory.mktemp("any") / "any.dyad"
    with Archive.create(path) as archive:
        import_dossier(archive, dossier, "any.json", "Aigul")
        with archive.read() as reader:
            assert canonical(reader.dossier(dossier.dyad)) == canonical(dossier)
    assert check_archive(path) == []


def test_the_list_of_dossiers_counts_and_dates_them(filled: Archive) -> None:
    with filled.read() as reader:
        first, second = reader.dossiers()
    assert (first.dyad, first.events, first.undated, first.figures) == (EGY_KAZ, 3, 1, 1)
    assert (first.first_year, first.last_year) == (1998, 2006)
    assert (second.dyad, second.events, second.undated, second.figures) == (KAZ_MYS, 6, 1, 4)
    assert (second.first_year, second.last_year) == (1992, 1998), "an open end is no last year"


def test_an_agreement_is_one_row_seen_from_both_dyads(filled: Archive) -> None:
    with filled.read() as reader:
        key = reader.key_of(KAZ_MYS, TREATY.id)
        assert key is not None
        assert key == reader.key_of(EGY_KAZ, TREATY.id)
        stored = reader.events([key])[key]
        assert stored.dyads == (EGY_KAZ, KAZ_MYS)
        assert stored.event == TREATY


def test_other_events_with_one_id_are_rows_of_their_own(filled: Archive) -> None:
    with filled.read() as reader:
        assert reader.key_of(KAZ_MYS, "goods") != reader.key_of(EGY_KAZ, "goods")


def test_people_sources_and_what_refers_to_them(filled: Archive) -> None:
    with filled.read() as reader:
        assert reader.person("nazarbayev") == NAZARBAYEV
        assert reader.person("nobody") is None
        assert reader.people(KAZ_MYS) == (NAZARBAYEV, MAHATHIR)
        events = reader.events(reader.events_of_person("nazarbayev"))
        ids = [events[key].event.id for key in reader.events_of_person("nazarbayev")]
        assert ids == ["nazarbayev-1996", "mahathir-1996", "mubarak-2006"], "by date, over all dossiers"
        counts = {cited.source.id: (cited.events, cited.figures) for cited in reader.sources(KAZ_MYS)}
        assert counts == {"atlas": (5, 3), "gazette": (3, 1)}
        citing = reader.events_citing("gazette")
        found = reader.events(citing)
        assert [found[key].event.id for key in citing] == ["relations", "training", "nazarbayev-1996"]
        assert len(reader.events_citing("atlas")) == 7, "the undated ones too"
        assert reader.source("atlas") is not None
        assert reader.source("nothing") is None


def test_links_are_told_both_ways_and_belong_to_a_dyad(filled: Archive) -> None:
    with filled.read() as reader:
        treaty, mubarak = reader.key_of(EGY_KAZ, TREATY.id), reader.key_of(EGY_KAZ, "mubarak-2006")
        assert treaty is not None
        assert mubarak is not None
        (link,) = reader.links_to(treaty)
        assert (link.dyad, link.type, link.origin, link.target) == (EGY_KAZ, "follows", mubarak, treaty)
        assert reader.events([mubarak])[mubarak].links == (link,)


def test_undated_events_and_trade(filled: Archive) -> None:
    with filled.read() as reader:
        (key,) = reader.undated(KAZ_MYS)
        assert reader.events([key])[key].event.id == "goods"
        assert reader.trade(KAZ_MYS) == KAZ_MYS_DOSSIER.trade


def test_an_unknown_dyad_is_told_with_those_that_are_there(filled: Archive, tmp_path: Path) -> None:
    unknown = DyadKey("FRA", "KAZ")
    with filled.read() as reader:
        for ask in (reader.dossier, reader.columns, reader.people, reader.trade, reader.undated):
            with pytest.raises(NoSuchDossier, match=r"FRA-KAZ.*EGY-KAZ, KAZ-MYS"):
                ask(unknown)
        with pytest.raises(NoSuchDossier):
            reader.search("trade", unknown)
    with (
        Archive.create(tmp_path / "empty.dyad") as empty,
        empty.read() as reader,
        pytest.raises(NoSuchDossier, match="still empty"),
    ):
        reader.dossier(unknown)


def test_unknown_keys_give_nothing(filled: Archive) -> None:
    with filled.read() as reader:
        assert reader.events([10**6]) == {}
        assert reader.key_of(KAZ_MYS, "nothing") is None
        assert reader.events_of_person("nobody") == ()
        assert reader.links_to(10**6) == ()


def test_a_step_has_author_time_and_each_row_before_and_after(path: Path) -> None:
    times = iter(datetime(2026, 11, 22, 12, tzinfo=UTC) + timedelta(hours=hour) for hour in range(9))
    with Archive.create(path, clock=lambda: next(times)) as archive:
        with archive.write("Aigul", Message("First of {many}", {"many": 2})) as unit:
            unit.put_person(MAHATHIR)
        renamed = replace(MAHATHIR, name=Texts(en="Dr Mahathir"))
        with archive.write("Omar", STEP) as unit:
            put = unit.put_person(renamed)
        with archive.read() as reader:
            second, first = reader.history.steps()
            assert (first.id, first.author, first.origin) == (1, "Aigul", "user")
            assert first.label.english() == "First of 2"
            assert first.time == datetime(2026, 11, 22, 13, tzinfo=UTC), "the first tick was the making"
            assert (second.author, second.time.hour) == ("Omar", 14)
            added, changed = reader.history.of_row(put.key)
            assert (added.sequence, changed.sequence) == (1, 2)
            assert added.before is None
            assert changed.before == added.after
            assert changed.after is not None
            assert changed.after["content"]["name"] == {"en": "Dr Mahathir"}
            assert changed.after["origin"] == "user"


def test_an_import_marks_its_rows_with_its_step(filled: Archive) -> None:
    with filled.read() as reader:
        key = reader.key_of(EGY_KAZ, "mubarak-2006")
        assert key is not None
        assert reader.events([key])[key].origin == "import:2"
        assert reader.history.steps()[0].origin == "import:2"


def test_the_notice_names_what_changed_and_where(filled: Archive) -> None:
    with filled.write("Aigul", STEP) as unit:
        put = unit.put_person(replace(NAZARBAYEV, country=None))
    assert unit.notice.kinds == {"person"}
    assert unit.notice.ids == {"person": {put.key}}
    assert unit.notice.dyads == {EGY_KAZ, KAZ_MYS}
    assert unit.notice.step == unit.notice.revision == 3
    with filled.read() as reader:
        assert reader.revision() == 3


def test_a_unit_that_changes_nothing_leaves_no_step(filled: Archive) -> None:
    with filled.write("Aigul", STEP) as unit:
        assert unit.put_person(NAZARBAYEV).outcome is Outcome.UNCHANGED
        assert unit.step is None
    assert not unit.notice
    with filled.read() as reader:
        assert reader.revision() == 2


def test_a_unit_that_raises_leaves_nothing(filled: Archive) -> None:
    def failing() -> None:
        with filled.write("Aigul", STEP) as unit:
            unit.put_person(Person("new", Texts(en="New")))
            unit.reader()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        failing()
    with filled.read() as reader:
        assert reader.person("new") is None
        assert reader.revision() == 2


def test_links_must_lead_to_events_of_the_dossier(filled: Archive) -> None:
    def linking() -> None:
        with filled.write("Aigul", STEP) as unit:
            event = replace(MAHATHIR_1996, links=(Link("follows", "nowhere"),))
            unit.join(KAZ_MYS, unit.find_event(KAZ_MYS, event) or 0, event)

    with pytest.raises(ValueError, match=r"nowhere.*KAZ-MYS"):
        linking()


def test_an_event_that_changes_is_changed_everywhere(filled: Archive) -> None:
    changed = replace(TREATY, actor="KAZ", date=None, tags=(), agreement=replace(_AGREEMENT, acts=()))
    with filled.write("Aigul", STEP) as unit:
        unit.put_event(changed, unit.find_event(KAZ_MYS, TREATY))
    with filled.read() as reader:
        assert reader.dossier(KAZ_MYS).event(TREATY.id) == changed
        assert reader.dossier(EGY_KAZ).event(TREATY.id) == changed
        key = reader.key_of(EGY_KAZ, TREATY.id)
        assert key in reader.undated(EGY_KAZ)
        assert key not in reader.columns(EGY_KAZ).key
        assert key is not None
        assert reader.events([key])[key].edited
    filled.close()
    assert check_archive(filled.place) == []


def test_an_agreement_is_written_once_whoever_writes_it(filled: Archive) -> None:
    with filled.write("Aigul", STEP) as unit:
        assert unit.put_event(TREATY).outcome is Outcome.UNCHANGED
        changed = unit.put_event(replace(TREATY, tags=()))
        assert changed == (unit.find_event(KAZ_MYS, TREATY), Outcome.CHANGED)
        goods = unit.find_event(KAZ_MYS, replace(TREATY, id="goods")) or 0
        with pytest.raises(ValueError, match="another agreement"):
            unit.put_event(TREATY, goods)


def test_an_event_that_leaves_a_dossier_stays_in_the_other(filled: Archive) -> None:
    with filled.write("Aigul", STEP) as unit:
        unit.leave(EGY_KAZ, TREATY.id)
    with filled.read() as reader:
        assert reader.key_of(EGY_KAZ, TREATY.id) is None
        assert reader.dossier(KAZ_MYS) == KAZ_MYS_DOSSIER
        mubarak = reader.dossier(EGY_KAZ).event("mubarak-2006")
        assert mubarak is not None
        assert mubarak.links == (), "a link to what has left goes with it"
        change = next(
            change for change in reader.history.changes(3) if change.before and change.before["content"].get("links")
        )
        assert change.before is not None
        assert change.before["content"]["links"] == [{"type": "follows", "to": TREATY.id}]
    filled.close()
    assert check_archive(filled.place) == []


def test_what_is_removed_is_gone_and_kept_in_the_log(filled: Archive) -> None:
    with filled.write("Aigul", STEP) as unit:
        key = unit.find_event(KAZ_MYS, TREATY) or 0
        unit.remove_event(key)
        unit.remove_trade(EGY_KAZ, next(iter(unit.places("trade_flow", EGY_KAZ))))
    with filled.read() as reader:
        assert reader.events([key]) == {}
        assert reader.trade(EGY_KAZ) == ()
        assert reader.search("silk road").total == 0
        removed = {change.record: change.before for _, change in reader.history.removals()}
        assert removed.keys() == {"event", "event_dyad", "trade_flow"}
        assert removed["event"] is not None
        assert removed["event"]["content"]["agreement"]["parties"] == ["EGY", "KAZ", "MYS"]
    filled.close()
    assert check_archive(filled.place) == []


def test_who_is_named_cannot_be_removed(filled: Archive) -> None:
    def removing(unit: UnitOfWork) -> None:
        with pytest.raises(StillInUse):
            unit.remove_person("nazarbayev")
        with pytest.raises(StillInUse):
            unit.remove_source("gazette")

    with filled.write("Aigul", STEP) as unit:
        removing(unit)
        for key in unit.reader().events_of_person("mahathir"):
            unit.remove_event(key)
        unit.remove_person("mahathir")
    with filled.read() as reader:
        assert reader.people(KAZ_MYS) == (NAZARBAYEV,)
        assert reader.search("mahathir").total == 0


def test_keys_are_never_used_again(filled: Archive) -> None:
    with filled.write("Aigul", STEP) as unit:
        first = unit.put_person(Person("one", Texts(en="One")))
    with filled.write("Aigul", STEP) as unit:
        unit.remove_person("one")
    with filled.write("Aigul", STEP) as unit:
        second = unit.put_person(Person("two", Texts(en="Two")))
    assert second.key > first.key


def test_two_figures_of_one_kind_are_told_apart(filled: Archive) -> None:
    flow = EGY_KAZ_DOSSIER.trade[0]
    with filled.write("Aigul", STEP) as unit:
        unit.put_trade(EGY_KAZ, replace(flow, value=71, citations=cited("atlas")))
    with filled.read() as reader:
        one, two = reader.stored_trade(EGY_KAZ)
        assert one.identity.endswith("#1")
        assert two.identity.endswith("#2")
        assert (one.flow.value, two.flow.value) == (70, 71)
