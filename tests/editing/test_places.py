"""Places as events have them: read from the events, and given other words in all of them as one step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import Event, Place
from explorer.dossier.texts import Texts
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.editor import Editor
from explorer.editing.event_commands import AddEvent, ChangeEvent
from explorer.editing.importing import import_dossier
from explorer.editing.places import PlaceDraft, RenamePlace
from explorer.editing.undo import redo, undo
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.place_reading import CountedPlace, PlaceUse
from tests.store.everywhere import rows, seen_by
from tests.store.sample import EGY_KAZ, EGY_KAZ_DOSSIER, KAZ_MYS, KAZ_MYS_DOSSIER, MAHATHIR_1996

EVERYWHERE = True

LUMPUR = Texts({"en": "Kuala Lumpur", "zh-Hant": "吉隆坡"})
OTHERWISE = Texts(en="Kuala Lumpur")
JAYA = Texts({"en": "Putrajaya", "ar": "بوتراجايا"})


def meeting(number: int, year: str, *places: Texts) -> Event:
    where = tuple(map(Place, places))
    return replace(MAHATHIR_1996, id=f"meeting-{number}", date=EdtfDate.parse(year), places=where, links=())


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Give an archive in which a place stands in two wordings and several dossiers, together in one event."""
    for dossier in (KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER):
        import_dossier(archive, dossier, f"{dossier.dyad}.json", "Aigul")
    editor = Editor(archive, "Aigul")
    editor.do(AddEvent(KAZ_MYS, meeting(0, "2001", LUMPUR, JAYA)))
    editor.do(AddEvent(KAZ_MYS, meeting(1, "2003-05", JAYA, LUMPUR, OTHERWISE)))
    editor.do(AddEvent(EGY_KAZ, meeting(2, "1990", LUMPUR)))
    editor.do(AddEvent(KAZ_MYS, meeting(3, "2005/..", OTHERWISE)))
    return archive


def counted(archive: Archive, name: Texts = LUMPUR) -> CountedPlace:
    with archive.read() as reader:
        found = reader.event_places.counted(name)
    assert found is not None
    return found


def uses(archive: Archive) -> dict[Texts, PlaceUse]:
    with archive.read() as reader:
        return {use.name: use for use in reader.event_places.every()}


def places(archive: Archive, event: str) -> list[Texts]:
    with archive.read() as reader:
        held = reader.dossier(KAZ_MYS).event(event)
    assert held is not None
    return [place.name for place in held.places]


def test_places_are_read_from_all_dossiers_with_their_years(filled: Archive) -> None:
    found = uses(filled)
    assert next(iter(found)) == LUMPUR, "the one with most events comes first"
    assert found[LUMPUR] == PlaceUse(LUMPUR, 3, (1990, 2003))
    assert found[OTHERWISE] == PlaceUse(OTHERWISE, 2, (2003, 2005)), "what goes on counts by its beginning"
    assert found[JAYA] == PlaceUse(JAYA, 2, (2001, 2003))
    assert [use.events for use in found.values()] == sorted((use.events for use in found.values()), reverse=True)
    undated = replace(meeting(4, "2001", Texts(en="Somewhere")), date=None)
    Editor(filled, "Aigul").do(AddEvent(KAZ_MYS, undated))
    assert uses(filled)[Texts(en="Somewhere")] == PlaceUse(Texts(en="Somewhere"), 1, None)
    with filled.read() as reader:
        assert reader.event_places.counted(Texts(en="Nowhere")) is None
        assert counted(filled).revision == reader.revision()
        assert len(counted(filled).keys) == 3


def test_a_place_gets_other_words_wherever_it_is(filled: Archive) -> None:
    before = rows(filled)
    new = Texts({"en": "Kuala Lumpur", "ar": "كوالالمبور"})
    done = Editor(filled, "Aigul").run(RenamePlace(counted(filled), new))
    assert done.report == 3
    after = rows(filled)
    assert LUMPUR not in uses(filled)
    assert uses(filled)[new] == PlaceUse(new, 3, (1990, 2003))
    assert places(filled, "meeting-0") == [new, JAYA]
    assert places(filled, "meeting-1") == [JAYA, new, OTHERWISE]
    assert check_archive(filled.place) == []
    assert undo(filled, "Aigul")
    assert rows(filled) == before
    assert redo(filled, "Aigul")
    assert rows(filled) == after


@pytest.mark.parametrize(
    ("one", "other", "stand"),
    [(LUMPUR, OTHERWISE, [JAYA, OTHERWISE]), (OTHERWISE, JAYA, [JAYA, LUMPUR]), (JAYA, LUMPUR, [LUMPUR, OTHERWISE])],
)
def test_places_become_one_and_no_event_has_it_twice(
    filled: Archive, one: Texts, other: Texts, stand: list[Texts]
) -> None:
    before = rows(filled)
    Editor(filled, "Aigul").do(RenamePlace(counted(filled, one), other))
    after = rows(filled)
    assert one not in uses(filled)
    assert places(filled, "meeting-1") == stand
    assert check_archive(filled.place) == []
    assert undo(filled, "Aigul")
    assert rows(filled) == before
    assert redo(filled, "Aigul")
    assert rows(filled) == after


def refused(archive: Archive, command: RenamePlace) -> ChangedMeanwhile[PlaceUse]:
    before = rows(archive)
    with pytest.raises(ChangedMeanwhile) as told:
        Editor(archive, "Aigul").do(command)
    assert rows(archive) == before
    return told.value


def test_a_place_that_other_events_have_by_now_is_asked_about_again(filled: Archive) -> None:
    seen = counted(filled)
    with seen_by(filled, "Omar") as theirs:
        Editor(theirs, "Omar").do(AddEvent(KAZ_MYS, meeting(9, "2009", LUMPUR)))
    assert refused(filled, RenamePlace(seen, JAYA)).theirs == PlaceUse(LUMPUR, 4, (1990, 2009))
    with seen_by(filled, "Omar") as theirs:
        Editor(theirs, "Omar").do(RenamePlace(counted(filled), JAYA))
    assert refused(filled, RenamePlace(seen, OTHERWISE)).theirs is None


def test_an_event_that_was_changed_since_it_was_counted_is_asked_about_again(filled: Archive) -> None:
    seen, others = counted(filled), counted(filled, OTHERWISE)
    with filled.read() as reader:
        key = reader.key_of(KAZ_MYS, "meeting-0")
    assert key is not None
    before = meeting(0, "2001", LUMPUR, JAYA)
    with seen_by(filled, "Omar") as theirs:
        Editor(theirs, "Omar").do(ChangeEvent(KAZ_MYS, key, before, replace(before, title=Texts(en="Another"))))
    assert refused(filled, RenamePlace(seen, JAYA)).theirs == seen.use
    Editor(filled, "Aigul").do(RenamePlace(others, JAYA))
    assert OTHERWISE not in uses(filled), "what was changed is no event of this place"


def test_a_place_needs_words_and_tells_that_it_becomes_one_with_another() -> None:
    draft = PlaceDraft.of(PlaceUse(LUMPUR, 3, None))
    assert draft.read("en", {JAYA: 2}).record == LUMPUR
    assert draft.read("en", {JAYA: 2}).problems == ()
    told = draft.read("en", {LUMPUR: 2})
    assert told.can_be_kept
    (problem,) = told.problems
    assert problem.message.values["events"] == Message("%n event(s)", {}, 2)
    draft.name = {"en": " "}
    assert not draft.read("en").can_be_kept
