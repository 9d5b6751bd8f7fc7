"""What the history tells: pages of steps, and what a step did to each record, or to one event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from explorer.desktop.editing.content_words import ContentWords
from explorer.desktop.editing.differing import Difference, content_of, differences
from explorer.desktop.editing.field_words import RECORDS
from explorer.dossier.edtf import EdtfDate, EdtfError
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey
from explorer.drawing import bidi
from explorer.drawing.words import Words
from explorer.store.change_log import Change, Step
from explorer.store.history import History
from explorer.store.reading import Reader
from explorer.store.record_names import RecordNames
from explorer.store.row_writer import LIBRARY

PAGE = 200
"""Steps are read so many at a time, as the list is scrolled down."""
MOST_SHOWN = 60
"""Records of one step that are shown field by field; the rest is counted."""
_PLACES = ("event_dyad", "dyad_person", "dyad_source")


@dataclass(frozen=True, slots=True)
class Page:
    """Some steps, the newest first, which of them are undone, and whether there are more below."""

    steps: tuple[Step, ...]
    undone: frozenset[int]
    more: bool


@dataclass(frozen=True, slots=True)
class Changed:
    """What a step did to one record, with the content it left or removed; ``event`` is the key of the event it is."""

    record: str
    content: Mapping[str, Any]
    came: bool
    went: bool
    differences: tuple[Difference, ...]
    event: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What a step did: records field by field, and how many more there are; ``names`` are of what they refer to.

    ``stands`` says of one event that it is now as the step left it.
    """

    step: int
    changed: tuple[Changed, ...]
    more: int
    names: RecordNames = field(default_factory=RecordNames)
    stands: bool = False


def label_of(step: Step) -> Message:
    """Return what a step is called, with what it names shown as it is."""
    if step.origin == LIBRARY:
        try:
            dates = {name: EdtfDate.parse(str(value)) for name, value in step.label.values.items()}
        except EdtfError:  # Earlier versions told the library's by a digest of its files, which says nothing to people.
            return Message("Library")
        return replace(step.label, values=dates)
    return _safe(step.label)


def _safe(label: Message) -> Message:
    """Return a label whose names are safe to show; numbers stay numbers, and a label in it a label."""
    values: dict[str, object] = {}
    for name, value in label.values.items():
        if isinstance(value, Message):
            values[name] = _safe(value)
        else:
            values[name] = value if isinstance(value, int) else bidi.plain(str(value))
    return replace(label, values=values)


def author_of(step: Step, words: Words) -> str:
    """Return who did a step, as it is shown; the library goes by its name in the reader's language."""
    return words.text("Dyad library") if step.origin == LIBRARY else bidi.plain(step.author)


def read_page(reader: Reader, below: int | None, event: int | None) -> Page:
    """Return the steps below a number; those that changed an ``event`` or its places, where one is given by its key."""
    rows = None if event is None else reader.history.rows_of_event(event)
    steps = reader.history.page(below, PAGE + 1, rows)
    shown = steps[:PAGE]
    return Page(shown, reader.history.taken_back([step.id for step in shown]), len(steps) > PAGE)


def read_told(reader: Reader, step: int, event: int | None = None) -> Told:
    """Return what a step did, to one event where that is given by its key."""
    if event is not None:
        return _told_of_event(reader, step, event)
    changed: list[Changed] = []
    shown: list[Change] = []
    more = 0
    for change in reader.history.net_changes(step):
        if change.record in _PLACES and (change.before is None or change.after is None):
            continue  # A record that comes or goes comes with its place in the dossier; that is told with it.
        if len(changed) < MOST_SHOWN:
            changed.append(_changed(change))
            shown.append(change)
        else:
            more += 1
    return Told(step, tuple(changed), more, names_of(reader.history, shown))


def names_of(history: History, changes: Iterable[Change]) -> RecordNames:
    """Return what the rows that were changed are called, and what they refer to."""
    held = [(change.record, one) for change in changes for one in (change.before, change.after) if one is not None]
    dyads = {DyadKey.read(one["dyad"]) for _, one in held if "dyad" in one}
    return history.names_in(((record, content_of(one)) for record, one in held), dyads)


def _told_of_event(reader: Reader, step: int, event: int) -> Told:
    then, now = reader.history.state_of_event(event, step).content(), reader.history.state_of_event(event).content()
    rows = reader.history.rows_of_event(event)
    names = names_of(reader.history, reader.history.net_changes(step, rows))
    return Told(step, _of_event(reader, step, event), 0, names, then == now)


def _of_event(reader: Reader, step: int, event: int) -> tuple[Changed, ...]:
    """Return what a step did to an event: to its content and to its places in dossiers, under one heading."""
    changes = list(reader.history.net_changes(step, reader.history.rows_of_event(event)))
    if not changes:
        return ()
    told = [_changed(change) for change in changes]
    differing = tuple(difference for one in told for difference in one.differences)
    own = next((one for one in told if one.record == "event"), None)
    if own is not None:
        return (replace(own, differences=differing),)
    return (Changed("event", reader.history.state_of_event(event, step).content(), False, False, differing, event),)


def heading_of(changed: Changed, words: ContentWords) -> Message:
    """Return what stands over what a step did to a record."""
    values = {"record": RECORDS[changed.record], "name": words.record(changed.record, changed.content)}
    if changed.came:
        return Message("{record} added: {name}", values)
    return Message("{record} removed: {name}" if changed.went else "{record} changed: {name}", values)


def _changed(change: Change) -> Changed:
    before, after = content_of(change.before), content_of(change.after)
    differing = differences(before, after)
    if change.record == "event_dyad" and (change.before is None or change.after is None):
        dossier = str((change.after or change.before or {})["dyad"])
        differing = (*differing, *differences(_in(change.before, dossier), _in(change.after, dossier)))
    return Changed(
        change.record, after or before, change.before is None, change.after is None, differing, _event_of(change)
    )


def _in(held: Mapping[str, Any] | None, dossier: str) -> Mapping[str, Any]:
    return {} if held is None else {"dossiers": [dossier]}


def _event_of(change: Change) -> int | None:
    if change.record == "event_dyad":
        return int((change.after or change.before or {})["event"])
    return change.row if change.record == "event" else None
