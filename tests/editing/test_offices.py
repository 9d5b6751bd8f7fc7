"""Offices as events have them: read from the events, and given other words in all of them as one step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Event, Participant
from explorer.dossier.texts import Texts
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.editor import Editor
from explorer.editing.event_commands import AddEvent
from explorer.editing.importing import import_dossier
from explorer.editing.offices import OfficeDraft, RenameOffice
from explorer.editing.undo import redo, undo
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.office_reading import OfficeUse
from tests.store.everywhere import rows
from tests.store.sample import EGY_KAZ_DOSSIER, KAZ_MYS, KAZ_MYS_DOSSIER, MAHATHIR, MAHATHIR_1996, NAZARBAYEV

PREMIER = Texts({"en": "Prime Minister", "zh-Hant": "首相"})
NEW = Texts({"en": "Prime Minister of Malaysia", "ar": "رئيس الوزراء"})


def visit(number: int, year: str, *parts: Participant) -> Event:
    return replace(MAHATHIR_1996, id=f"visit-{number}", date=EdtfDate.parse(year), participants=parts, links=())


OTHER = Participant("nazarbayev", "host", PREMIER, "MYS")
WITHOUT_COUNTRY = Participant("mahathir", "visitor", PREMIER)
NAMELESS = Participant(None, "visitor", PREMIER, "MYS")
MINE = Participant("mahathir", "visitor", PREMIER, "MYS")


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Give an archive in which an office is held by two people and somebody without a name."""
    for dossier in (KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER):
        import_dossier(archive, dossier, f"{dossier.dyad}.json", "Aigul")
    editor = Editor(archive, "Aigul")
    for number, (year, parts) in enumerate(
        (("2001", (MINE, OTHER)), ("2003-05", (WITHOUT_COUNTRY,)), ("2005/..", (NAMELESS,)), ("1990", (OTHER, MINE)))
    ):
        editor.do(AddEvent(KAZ_MYS, visit(number, year, *parts)))
    return archive


def used(archive: Archive, person: str = MAHATHIR.id) -> tuple[OfficeUse, ...]:
    with archive.read() as reader:
        return reader.offices.of_person(person)


def test_offices_are_read_from_the_events_with_their_years(filled: Archive) -> None:
    assert used(filled) == (
        OfficeUse("mahathir", PREMIER, "MYS", 3, (1990, 2001)),
        OfficeUse("mahathir", PREMIER, None, 1, (2003, 2003)),
    )
    with filled.read() as reader:
        everybody = reader.offices.of_all(PREMIER, "MYS")
        assert everybody == OfficeUse(None, PREMIER, "MYS", 4, None), "one of the events goes on"
        assert len(reader.offices.events_with(everybody)) == 4
        assert reader.offices.of_all(NEW, "MYS").events == 0
        assert used(filled, "nobody") == ()


def test_other_events_attest_an_office_but_not_the_one_that_is_edited(filled: Archive) -> None:
    with filled.read() as reader:
        key = reader.key_of(KAZ_MYS, "visit-3")
        others = {one.country: one for one in reader.offices.attested([MAHATHIR.id], key)[MAHATHIR.id]}
        all_of_them = {one.country: one for one in reader.offices.attested([MAHATHIR.id])[MAHATHIR.id]}
    assert [str(date) for date in others["MYS"].attested] == ["1996", "2001"]
    assert [str(date) for date in all_of_them["MYS"].attested] == ["1990", "2001"]


@pytest.mark.parametrize("whole", [False, True])
def test_an_office_gets_other_words_wherever_it_occurs(filled: Archive, whole: bool) -> None:
    before = rows(filled)
    with filled.read() as reader:
        use = reader.offices.of_all(PREMIER, "MYS") if whole else used(filled)[0]
    done = Editor(filled, "Aigul").run(RenameOffice(use, NEW))
    assert done.report == use.events
    after = rows(filled)
    assert used(filled)[0] == replace(used(filled)[0], office=NEW, country="MYS", events=3)
    with filled.read() as reader:
        assert reader.offices.of_all(PREMIER, "MYS").events == (0 if whole else 3)
        assert reader.offices.of_all(PREMIER, None).events == 1, "without a country it is another statement"
        held = reader.dossier(KAZ_MYS).event("visit-0")
    assert held is not None
    assert held.participants == (replace(MINE, office=NEW), replace(OTHER, office=NEW if whole else PREMIER))
    assert check_archive(filled.path) == []
    assert undo(filled, "Aigul")
    assert rows(filled) == before
    assert redo(filled, "Aigul")
    assert rows(filled) == after


def test_an_office_that_is_used_elsewhere_by_now_is_asked_about_again(filled: Archive) -> None:
    use = used(filled)[0]
    Editor(filled, "Omar").do(AddEvent(KAZ_MYS, visit(9, "2009", MINE)))
    before = rows(filled)
    with pytest.raises(ChangedMeanwhile) as told:
        Editor(filled, "Aigul").do(RenameOffice(use, NEW))
    assert told.value.theirs == replace(use, events=4)
    assert rows(filled) == before
    Editor(filled, "Omar").do(RenameOffice(used(filled)[0], NEW))
    with pytest.raises(ChangedMeanwhile) as gone:
        Editor(filled, "Aigul").do(RenameOffice(use, Texts(en="Mine")))
    assert gone.value.theirs is None


def test_an_office_needs_words_in_one_language() -> None:
    draft = OfficeDraft.of(OfficeUse(NAZARBAYEV.id, PREMIER, "KAZ", 1, None))
    assert draft.read("en").record == PREMIER
    draft.office = {"en": " "}
    assert not draft.read("en").can_be_kept
