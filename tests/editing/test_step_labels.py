"""What a step is called is read from the change log as it was written: with its count, and with the label inside it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from explorer.dossier.message import Message
from explorer.dossier.texts import Texts
from explorer.drawing.words import Words
from explorer.editing.editor import Editor
from explorer.editing.event_commands import RemoveEvents
from explorer.editing.importing import ImportDossier
from explorer.editing.several_events import AddEvents, ChangeEvents
from explorer.editing.undo import redo, undo
from explorer.store.archive import Archive
from explorer.store.change_log import Step
from explorer.store.step_labels import label_from, values_of
from tests.store.sample import KAZ_MYS, KAZ_MYS_DOSSIER

ME = "Aigul"


@pytest.fixture
def editor(archive: Archive) -> Editor:
    made = Editor(archive, ME)
    made.do(ImportDossier(KAZ_MYS_DOSSIER, "a.json"))
    return made


def newest(editor: Editor) -> Step:
    with editor.archive.read() as reader:
        return reader.history.steps()[0]


def test_how_many_events_a_step_changed_is_told_in_each_language_s_plural(editor: Editor) -> None:
    with editor.archive.read() as reader:
        events = tuple((one.key, one.event) for one in reader.stored_events(KAZ_MYS))[:2]
    editor.do(RemoveEvents(KAZ_MYS, events))
    label = newest(editor).label
    assert (label.count, label.values["count"]) == (2, 2)
    assert Words("ar").say(label) == "إزالة حدثين"
    assert Words("zh-Hant").say(label) == "移除 2 則事件"


def test_what_is_undone_and_done_again_is_told_in_the_reader_s_language_too(editor: Editor) -> None:
    with editor.archive.read() as reader:
        events = tuple((one.key, one.event) for one in reader.stored_events(KAZ_MYS))[:2]
    editor.do(RemoveEvents(KAZ_MYS, events))
    undo(editor.archive, ME)
    assert Words("ar").say(newest(editor).label).endswith("إزالة حدثين")
    assert newest(editor).label.english() == "Undo: Removal of 2 events"
    redo(editor.archive, ME)
    assert Words("ar").say(newest(editor).label).endswith("إزالة حدثين")
    assert newest(editor).label.english() == "Redo: Removal of 2 events"


def test_an_earlier_version_s_labels_are_told_in_plural_forms_too() -> None:
    kept = {"count": "3", "title": "A visit", "into": "a-visit"}
    assert Words("ar").say(label_from("{count} events made one: {title}", kept)).startswith("دمج 3 أحداث")
    assert Words("en").say(label_from("Change of {count} events", {"count": "1"})) == "Change of 1 event"
    undone = label_from("Undo: {what}", {"what": "Removal of 2 events"})
    assert Words("en").say(undone) == "Undo: Removal of 2 events"


def test_only_one_event_goes_by_its_title(editor: Editor) -> None:
    with editor.archive.read() as reader:
        stored = next(iter(reader.stored_events(KAZ_MYS)))
    event = replace(stored.event, title=Texts(en="A visit"))
    changed = ChangeEvents(KAZ_MYS, ((stored.key, event, replace(event, tags=("oil",))),))
    assert changed.label.english() == "Change of A visit"
    assert AddEvents(KAZ_MYS, (event,)).label.english() == "New event: A visit"


@pytest.mark.parametrize(
    "label",
    [
        Message("Change of {title}", {"title": "{count} events"}),
        Message("Change of {count} events", {"count": 12}, count=12),
        Message("Undo: {what}", {"what": Message("Change of {count} events", {"count": 1}, count=1)}),
        Message("Undo: {what}", {"what": Message("Change of {title}", {"title": "a.b: {label}"})}),
    ],
)
def test_a_label_is_read_back_as_it_was(label: Message) -> None:
    kept = json.loads(json.dumps(values_of(label)))
    assert label_from(label.text, kept) == label


@pytest.mark.parametrize("count", ["", "many", "-1", "٣", "9" * 30])
def test_what_is_no_count_of_ours_stays_a_text(count: str) -> None:
    label = label_from("Change of {count} events", {"count": count})
    assert (label.count, label.values["count"]) == (None, count)
    assert count in Words("en").say(label)
