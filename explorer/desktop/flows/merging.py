"""Finding what is there twice, and making one record of several: events, people and sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from explorer.desktop.dialogs import ask, tell
from explorer.desktop.editing.duplicates_window import DuplicatesWindow, Pair
from explorer.desktop.editing.merging import MergeWindow, Merging, Verdict
from explorer.desktop.editing.pair_words import event_pair, people_pair, sources_pair
from explorer.desktop.editing.parts import FormContext
from explorer.desktop.editing.same_as import SameAs
from explorer.desktop.editing.value_words import ValueWords
from explorer.desktop.flows.edits import MOST_TO_CHOOSE, EditFlow
from explorer.desktop.flows.record_forms import RecordFlow
from explorer.desktop.flows.table_edits import TableEditFlow
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import Selection, SelectionKind, WindowState
from explorer.desktop.told_apart import ToldApart
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event, Link, Person, Source
from explorer.dossier.texts import Texts
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.duplicates import DIFFERENT, Duplicates, find_duplicates
from explorer.editing.editor import Command
from explorer.editing.event_commands import ChangeEvent
from explorer.editing.merging import MergeEvents, MergePeople, MergeSources, NotMergeable, SeenEvent
from explorer.editing.naming import Names
from explorer.editing.uniting import (
    event_choices,
    is_in_dispute,
    person_choices,
    source_choices,
    united_event,
    united_person,
    united_source,
)
from explorer.settings import Settings
from explorer.store.reading import Reader
from explorer.store.stored import StoredEvent

FIND, MERGE = "find-duplicates", "merge-selected"
TOPIC = "duplicates"
MOST_TOGETHER = 4
"""Records that are put side by side at most: more have no room to be read."""
R = TypeVar("R")
Done = Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Read:
    """Events as they stand now, and what forms are filled in with."""

    seen: tuple[SeenEvent, ...]
    context: FormContext


class MergeFlow(QObject):
    """Leads from what may be there twice, or from what is selected, to one record."""

    def __init__(
        self,
        session: ArchiveSession,
        state: WindowState,
        settings: Settings,
        edits: EditFlow,
        table_edits: TableEditFlow,
        record_forms: RecordFlow,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._session = session
        self._state = state
        self._edits = edits
        self._table_edits = table_edits
        self._record_forms = record_forms
        self._apart = ToldApart(settings, session.archive.identity)

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what each of the actions does."""
        return {FIND: self.find, MERGE: self.merge_selected}

    # ------------------------------------------------------------ what may be there twice

    def find(self) -> None:
        """List what may be there twice in the open dossier, and people, sources and agreements of the archive."""
        opened = self._state.seen.dossier
        if opened is None:
            return
        dyad = opened.dyad

        def compare(pair: Pair) -> None:
            self._compare(dyad, pair, window)

        def apart(pair: Pair) -> None:
            self._tell_apart(dyad, pair, lambda: window.drop(pair))

        window = DuplicatesWindow(self._state.appearance, compare, apart, self._window)

        def work(reader: Reader, go_on: Callable[[], None]) -> tuple[Duplicates, dict[int, StoredEvent]]:
            found = find_duplicates(reader, dyad, go_on)
            return found, reader.events({key for pair in found.events for key in (pair.first, pair.second)}, dyad)

        def came(found: tuple[Duplicates, dict[int, StoredEvent]]) -> None:
            if isValid(window):
                window.show_pairs(self._pairs(*found), whole=found[0].whole)

        label = Message("Looking for what may be there twice")
        self._session.jobs.read_long(work, came, topic=TOPIC, label=label)
        ask(window)
        self._session.jobs.cancel(TOPIC)

    def _pairs(self, found: Duplicates, events: dict[int, StoredEvent]) -> list[Pair]:
        words = self._state.appearance.words
        pairs = [
            *(event_pair(events[pair.first], events[pair.second], words) for pair in found.events),
            *(people_pair(one, other, words) for one, other in found.people),
            *(sources_pair(one, other, words) for one, other in found.sources),
        ]
        return [pair for pair in pairs if pair not in self._apart]

    def _compare(self, dyad: DyadKey, pair: Pair, window: DuplicatesWindow) -> None:
        def done() -> None:
            if isValid(window):
                window.drop_those_of(pair)

        def apart() -> None:
            self._tell_apart(dyad, pair, lambda: window.drop(pair) if isValid(window) else None)

        if pair.kind == "event":
            self._with_events(dyad, [int(pair.first), int(pair.second)], window, done, apart)
        else:
            self._with_records(pair.kind, dyad, [str(pair.first), str(pair.second)], window, done, apart)

    def _tell_apart(self, dyad: DyadKey, pair: Pair, done: Done) -> None:
        """Keep that two are different: as a link between them, where they are events of one dossier."""
        if not self._edits.is_signed():
            return
        if pair.kind != "event":
            self._apart.add(pair)
            done()
            return
        first, second = int(pair.first), int(pair.second)

        def work(reader: Reader) -> tuple[DyadKey, Event, str] | None:
            held = reader.events([first, second])
            if len(held) < 2:
                return None
            common = [one for one in held[first].dyads if one in held[second].dyads]
            if not common:
                return None
            there = dyad if dyad in common else common[0]
            return there, reader.events([first], there)[first].event, held[second].event.id

        def came(found: tuple[DyadKey, Event, str] | None) -> None:
            if found is None:
                self._apart.add(pair)
                done()
                return
            there, event, other = found
            after = replace(event, links=(*event.links, Link(DIFFERENT, other)))
            said = Message("Kept that this is another one: {title}", {"title": event.title})
            self._edits.do(ChangeEvent(there, first, event, after), said, lambda _: done())

        self._session.jobs.read(work, came, topic="apart", label=Message("Preparing the form"))

    # ------------------------------------------------------------ what is selected

    def merge_selected(self) -> None:
        """Make one record of those that are selected; where it is one, ask which other is the same."""
        selection, opened = self._state.seen.selection, self._state.seen.dossier
        if opened is None:
            return
        if selection.kind in (SelectionKind.PERSON, SelectionKind.SOURCE):
            self._ask_record(selection.kind, opened.dyad, selection.id)
            return
        chosen = self._table_edits.chosen()
        if chosen is None:
            return
        dyad, keys = chosen
        if len(keys) == 1:
            self._ask_event(dyad, next(iter(keys)))
        elif len(keys) <= MOST_TOGETHER:
            self._with_events(dyad, sorted(keys), self._window)
        else:
            text = Message(
                "{count} events are selected. Up to {most} are compared side by side: select those that are the same.",
                {"count": len(keys), "most": MOST_TOGETHER},
            )
            tell(self._state.appearance, self._window, Message("Too many events"), text)

    def _ask_event(self, dyad: DyadKey, key: int) -> None:
        """Ask which other event of the dossier is the same."""

        def show(context: FormContext) -> None:
            seen = self._state.seen.dossier
            own = None if seen is None else seen.ids.get(key)
            if context.events is None:
                text = Message(
                    "The dossier has too many events to choose from. Select both events in the table, and do it again."
                )
                tell(self._state.appearance, self._window, Message("Too many events"), text)
            elif own is not None:
                found = self._ask(own, context.events)
                if found is not None:
                    self._session.key_of(dyad, found, lambda other: self._both(dyad, key, other))

        self._edits.with_context(dyad, show)

    def _both(self, dyad: DyadKey, key: int, other: int | None) -> None:
        if other is not None:
            self._with_events(dyad, [key, other], self._window)

    def _ask_record(self, kind: str, dyad: DyadKey, own: str) -> None:
        """Ask which other person or source of the archive is the same."""

        def show(context: FormContext) -> None:
            people = {person.id: person.name for person in context.known.people}
            sources = {source.id: source.title for source in context.known.sources}
            found = self._ask(own, people if kind == SelectionKind.PERSON else sources)
            if found is not None:
                self._with_records(kind, dyad, [own, found], self._window)

        self._edits.with_context(dyad, show)

    def _ask(self, own: str, held: Mapping[str, Texts]) -> str | None:
        look = self._state.appearance
        others = Names(((one, texts) for one, texts in held.items() if one != own), look.language, "en")
        dialog = SameAs(look, look.words.chosen(held.get(own, Texts())), others, self._window)
        return dialog.found if ask(dialog) else None

    # ------------------------------------------------------------ side by side

    def _with_events(
        self, dyad: DyadKey, keys: Sequence[int], parent: QWidget, done: Done | None = None, apart: Done | None = None
    ) -> None:
        """Put events side by side as they stand now, and make them one if somebody says so."""
        if not self._edits.is_signed():
            return

        def work(reader: Reader) -> _Read:
            seen = []
            for key, stored in reader.events(keys, dyad).items():
                there = dyad if dyad in stored.dyads else stored.dyads[0]
                seen.append(SeenEvent(there, key, reader.events([key], there)[key].event))
            titles = reader.titles(dyad, MOST_TO_CHOOSE)
            return _Read(tuple(seen), FormContext(dyad, reader.completions(), titles, self._session.today))

        def came(read: _Read) -> None:
            if len(read.seen) > 1 and isValid(parent):
                self._show_events(read, parent, done, apart)

        self._session.jobs.read(work, came, topic="merging", label=Message("Preparing the form"))

    def _show_events(self, read: _Read, parent: QWidget, done: Done | None, apart: Done | None) -> None:
        seen, look = read.seen, self._state.appearance

        def events(kept: int) -> list[Event]:
            # Links are chosen where the one that stays was seen; those of other dossiers are all united.
            home = seen[kept].dyad
            return [one.event if one.dyad == home else replace(one.event, links=()) for one in seen]

        merging = Merging(
            Message("Merge %n event(s)", count=len(seen)),
            tuple(look.words.chosen(one.event.title) for one in seen),
            lambda kept: event_choices(events(kept), kept),
            lambda choices, taken, kept, disputed: united_event(events(kept), choices, taken, kept, disputed=disputed),
            is_in_dispute,
        )

        def command(kept: int, after: Event) -> Command[object]:
            return MergeEvents(seen[kept], (*seen[:kept], *seen[kept + 1 :]), after)

        def select(_: Event, key: object) -> None:
            if isinstance(key, int):
                self._edits.select_later(key)

        self._show(merging, read.context, command, select, parent, done, apart)

    def _with_records(
        self,
        kind: str,
        dyad: DyadKey,
        ids: Sequence[str],
        parent: QWidget,
        done: Done | None = None,
        apart: Done | None = None,
    ) -> None:
        """Put people or sources side by side as they stand now."""

        def show(context: FormContext) -> None:
            if kind == SelectionKind.PERSON:
                people = {one.id: one for one in context.known.people}
                self._show_people([people[one] for one in ids if one in people], context, parent, done, apart)
            else:
                sources = {one.id: one for one in context.known.sources}
                self._show_sources([sources[one] for one in ids if one in sources], context, parent, done, apart)

        self._edits.with_context(dyad, show)

    def _show_people(
        self, people: list[Person], context: FormContext, parent: QWidget, done: Done | None, apart: Done | None
    ) -> None:
        merging = Merging(
            Message("Merge %n people", count=len(people)),
            tuple(self._state.appearance.words.chosen(one.name) for one in people),
            lambda kept: person_choices(people, kept),
            lambda choices, taken, kept, _: united_person(people, choices, taken, kept),
        )

        def command(kept: int, after: Person) -> Command[object]:
            return MergePeople(people[kept], (*people[:kept], *people[kept + 1 :]), after)

        def select(after: Person, _: object) -> None:
            self._record_forms.select_later(Selection(SelectionKind.PERSON, (), after.id))

        self._show(merging, context, command, select, parent, done, apart)

    def _show_sources(
        self, sources: list[Source], context: FormContext, parent: QWidget, done: Done | None, apart: Done | None
    ) -> None:
        merging = Merging(
            Message("Merge %n source(s)", count=len(sources)),
            tuple(self._state.appearance.words.chosen(one.title) for one in sources),
            lambda kept: source_choices(sources, kept),
            lambda choices, taken, kept, _: united_source(sources, choices, taken, kept),
        )

        def command(kept: int, after: Source) -> Command[object]:
            return MergeSources(sources[kept], (*sources[:kept], *sources[kept + 1 :]), after)

        def select(after: Source, _: object) -> None:
            self._record_forms.select_later(Selection(SelectionKind.SOURCE, (), after.id))

        self._show(merging, context, command, select, parent, done, apart)

    def _show(
        self,
        merging: Merging[R],
        context: FormContext,
        command: Callable[[int, R], Command[object]],
        select: Callable[[R, object], None],
        parent: QWidget,
        done: Done | None,
        apart: Done | None,
    ) -> None:
        """Show records side by side, and do what somebody decides."""
        if len(merging.names) < 2:
            return
        look = self._state.appearance
        window = MergeWindow(look, merging, ValueWords(look, context.names), suggested=apart is not None, parent=parent)
        ask(window)
        if window.verdict is Verdict.TWO and apart is not None:
            apart()
        if window.verdict is not Verdict.ONE:
            return
        kept, after = window.kept, window.becomes

        def written(report: object) -> None:
            select(after, report)
            if done is not None:
                done()

        said = Message("Merged: {title}. Ctrl+Z takes it back.", {"title": merging.names[kept]})
        self._edits.do(command(kept, after), said, written, self._failed)

    def _failed(self, error: BaseException) -> None:
        """Tell why records were not made one."""
        look = self._state.appearance
        if isinstance(error, ChangedMeanwhile):
            text = Message("One of them was changed meanwhile, so nothing was done. Look at them again.")
            tell(look, self._window, Message("Changed meanwhile"), text)
        elif isinstance(error, NotMergeable):
            tell(look, self._window, Message("They stay as they are"), error.message)
        else:
            self._edits.failed(error)
