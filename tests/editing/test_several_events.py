"""Several events changed, moved, entered or removed at once: one step each, or nothing where one was changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explorer.dossier.records import Certainty, Event
from explorer.dossier.texts import Texts
from explorer.editing.cells import CellField, CellReading, places_by_name
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.editor import Editor
from explorer.editing.event_commands import ChangeEvent
from explorer.editing.importing import ImportDossier
from explorer.editing.several_events import AddEvents, Alike, ChangeEvents, Joint
from explorer.editing.undo import undo
from explorer.store.archive import Archive
from tests.editing.test_commands import LETTER
from tests.store.sample import EGY_KAZ_DOSSIER, KAZ_MYS, KAZ_MYS_DOSSIER, day

EVERYWHERE = True


@pytest.fixture
def editor(archive: Archive) -> Editor:
    made = Editor(archive, "Aigul")
    for dossier in (KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER):
        made.do(ImportDossier(dossier, "a.json"))
    return made


def held(editor: Editor) -> dict[int, Event]:
    with editor.archive.read() as reader:
        return {one.key: one.event for one in reader.stored_events(KAZ_MYS)}


def test_several_events_are_changed_as_one_step_and_undone_as_one(editor: Editor) -> None:
    before = held(editor)
    alike = Alike(("oil", "gas"), (), Certainty.DISPUTED, Joint(), 2)
    changes = alike.changes(before.items())
    assert editor.run(ChangeEvents(KAZ_MYS, changes)).report == len(changes) == len(before)
    after = held(editor)
    for key, event in after.items():
        assert {"oil", "gas"} <= set(event.tags)
        assert (event.certainty, event.significance) == (Certainty.DISPUTED, 2)
        assert event.actor == (before[key].actor if event.visit is not None else None)
    assert alike.changes(after.items()) == ()
    undo(editor.archive, "Aigul")
    assert held(editor) == before


def test_tags_are_taken_away_and_significance_is_computed_again(editor: Editor) -> None:
    key, event = next(iter(held(editor).items()))
    tagged = replace(event, tags=("oil", "gas"), significance=4)
    changed = Alike(("coal", "gas"), ("oil",), significance=0).of(tagged)
    assert (changed.tags, changed.significance) == (("gas", "coal"), None)
    assert Alike(actor="KAZ").visits_kept([(key, event)]) == int(event.visit is not None and event.actor != "KAZ")


def test_nothing_is_changed_where_one_was_changed_meanwhile(editor: Editor) -> None:
    before = held(editor)
    changes = Alike(("oil",)).changes(before.items())
    key, event = list(before.items())[-1]
    theirs = replace(event, title=Texts(en="Theirs"))
    editor.do(ChangeEvent(KAZ_MYS, key, event, theirs))
    with pytest.raises(ChangedMeanwhile):
        editor.do(ChangeEvents(KAZ_MYS, changes))
    assert held(editor) == {**before, key: theirs}


def test_many_events_are_entered_as_one_step_under_free_ids(editor: Editor) -> None:
    before = held(editor)
    known = next(iter(before.values()))
    new = replace(known, citations=(replace(known.citations[0], source=LETTER.id),), links=())
    report = editor.run(AddEvents(KAZ_MYS, (new, replace(new, date=day("1990"))), (LETTER,))).report
    after = held(editor)
    assert [after[key].id for key in report] == [f"{known.id}-2", f"{known.id}-3"]
    undo(editor.archive, "Aigul")
    assert held(editor) == before
    with editor.archive.read() as reader:
        assert reader.source(LETTER.id) is None


def test_a_cell_changes_only_what_it_says(editor: Editor) -> None:
    reading = CellReading("en", places=places_by_name([Texts({"en": "Astana", "ar": "أستانا"})]))
    for event in held(editor).values():
        for field in CellField:
            assert reading.read(event, field, reading.typed(event, field)).record == event
        titled = reading.read(event, CellField.TITLE, "Another title")
        assert titled.record == replace(event, title=Texts({**event.title, "en": "Another title"}))
        tagged = reading.read(event, CellField.TAGS, "oil، gas,oil")
        assert tagged.record == replace(event, tags=("oil", "gas"))
        placed = reading.read(event, CellField.PLACES, "Astana; Nowhere")
        assert placed.record is not None
        names = [place.name for place in placed.record.places]
        assert names == [Texts({"en": "Astana", "ar": "أستانا"}), Texts(en="Nowhere")]
        wrong = reading.read(event, CellField.DATE, "31 February 2019")
        assert not wrong.can_be_kept
        assert [one.field for one in wrong.problems] == ["date"]
        assert not reading.read(event, CellField.SIGNIFICANCE, "9").can_be_kept
