"""Editing in the table: cells in place, several events at once, and rows that come from a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from explorer.desktop.dialogs import ask, tell
from explorer.desktop.editing.meeting import Kept, MeetingDialog
from explorer.desktop.editing.parts import FormContext
from explorer.desktop.editing.paste_preview import PastePreview
from explorer.desktop.editing.several import SeveralForm, What
from explorer.desktop.event_edit import EventEdit
from explorer.desktop.flows.edits import MOST_TO_CHOOSE, REMOVE, EditFlow
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import SelectionKind, WindowState
from explorer.desktop.table.view import TableView
from explorer.desktop.views import Views
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event
from explorer.editing.cells import CellField, CellReading, places_by_name
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.editor import Command
from explorer.editing.event_commands import ChangeEvent, MoveEvents, RemoveEvents
from explorer.editing.meeting import meet
from explorer.editing.pasted_cells import read_cells
from explorer.editing.problems import Known
from explorer.editing.several_events import AddEvents, ChangeEvents
from explorer.store.change_log import Step
from explorer.store.completion_reading import Completions
from explorer.store.reading import Reader
from explorer.store.record_names import RecordNames

EDIT_MODE, SEVERAL, PASTE = "edit-mode", "change-several", "paste-rows"
MOST_AT_ONCE = 20_000
"""Events that are changed as one step; more are changed in parts."""
Events = tuple[tuple[int, Event], ...]


class TableEditFlow(QObject):
    """Leads through what is edited in the table, each time as one step."""

    mode_changed = Signal()
    """Cells can be edited in place, or no more."""
    written_changed = Signal()
    """Another event has just been edited in place, or stands again as the dossier has it."""

    def __init__(
        self,
        session: ArchiveSession,
        state: WindowState,
        edits: EditFlow,
        table: TableView,
        views: Views,
        say: Callable[..., None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._session = session
        self._state = state
        self._edits = edits
        self._table = table
        self._views = views
        self._say = say
        self.editing = False
        self._answered: set[tuple[DyadKey, int]] = set()
        """Events whose edits are written, and which the dossier does not have yet."""
        table.cells.edited.connect(self.write)
        table.paste_wanted.connect(self.paste)
        state.dossier_changed.connect(self._dossier_changed)
        state.appearance_changed.connect(self._read_as)

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what each of the actions does."""
        return {EDIT_MODE: self.toggle, SEVERAL: self.change_several, PASTE: self.paste, REMOVE: self.remove}

    # ------------------------------------------------------------ cells in place

    def toggle(self) -> None:
        """Let cells be edited in place, or no more."""
        on = not self.editing
        if self._table.edit_cells(on):
            self.editing = on
            if on:
                self._read_as()
                self._offer()
        self.mode_changed.emit()

    def _offer(self) -> None:
        """Bring what completes what is typed."""

        def work(reader: Reader) -> Completions:
            return reader.completions()

        self._session.jobs.read(work, self._offered, topic="cells", label=Message("Preparing the form"))

    def _offered(self, known: Completions) -> None:
        words = self._state.appearance.words
        places = tuple(words.chosen(place) for place in known.places)
        self._table.cells.offered = {CellField.PLACES: places, CellField.TAGS: known.tags}
        self._read_as(known)

    def _read_as(self, known: Completions | None = None) -> None:
        """Read cells in the window's language from now on."""
        cells = self._table.cells
        places = cells.reading.places if known is None else places_by_name(known.places)
        cells.reading = CellReading(self._state.appearance.language, Known(today=self._session.today), places)

    def written(self, dyad: DyadKey, key: int) -> Event | None:
        """Return an event as it has just been edited in place, ``None`` where the dossier has it as it is."""
        return self._table.events.written.get((dyad, key))

    def write(self, edit: EventEdit) -> None:
        """Write an event that was edited in place, and tell what is doubtful because of it."""
        where, said = (edit.dyad, edit.key), Message("Changed: {title}", {"title": edit.after.title})
        self._show_written(edit.dyad, edit.key, edit.after)

        def written(_: object) -> None:
            if self.written(*where) == edit.after:  # The latest of several: what the dossier will have when read next.
                self._answered.add(where)
            if edit.doubts:
                self._say(said, *edit.doubts)

        def failed(error: BaseException) -> None:
            self._show_written(edit.dyad, edit.key, None)
            if not isinstance(error, ChangedMeanwhile):
                self._session.jobs.failed.emit(error)
            else:
                theirs = error.theirs if isinstance(error.theirs, Event) else None
                self._edits.with_names([edit.after, theirs], lambda names: met(theirs, error.step, names))

        def met(theirs: Event | None, step: Step | None, names: RecordNames) -> None:
            meeting = None if theirs is None else meet(edit.before, edit.after, theirs)
            look = self._state.appearance
            dialog = MeetingDialog(look, edit.after, theirs, names, self._window, step=step, met=meeting)
            ask(dialog)
            if theirs is not None and meeting is not None and dialog.kept is Kept.MINE:
                self.write(EventEdit(edit.dyad, edit.key, theirs, meeting.record, edit.doubts))

        command = ChangeEvent(edit.dyad, edit.key, edit.before, edit.after)
        if not self._edits.do(command, said, written, failed):
            self._show_written(edit.dyad, edit.key, None)

    def _show_written(self, dyad: DyadKey, key: int, event: Event | None) -> None:
        self._table.events.show_written(dyad, key, event)
        self.written_changed.emit()

    def _dossier_changed(self) -> None:
        """Forget edits that the dossier has by now."""
        for where in self._answered:
            self._table.events.written.pop(where, None)
        if self._answered:
            self._answered.clear()
            self.written_changed.emit()

    # ------------------------------------------------------------ several at once

    def change_several(self) -> None:
        """Change all selected events alike, move them, or remove them."""
        self._with_events(self._show_several)

    def remove(self) -> None:
        """Remove the selected events: all rows of the table, where several are selected."""
        if self._views.table_seen and self._table.chosen_rows() > 1:
            self._with_events(lambda dyad, events, _: self._remove(dyad, events))
        else:
            self._edits.remove()

    def _with_events(self, show: Callable[[DyadKey, Events, FormContext], None]) -> None:
        """Do something with the selected events, once they and what there is to choose from are read."""
        chosen = self.chosen()
        if chosen is None:
            return
        dyad, keys = chosen
        if len(keys) > MOST_AT_ONCE:
            text = Message(
                "{count} events are selected. Up to {most} are changed at once: select fewer, and do the rest after.",
                {"count": len(keys), "most": MOST_AT_ONCE},
            )
            tell(self._state.appearance, self._window, Message("Too many events"), text)
            return

        def work(reader: Reader) -> tuple[Events, FormContext, tuple[DyadKey, ...]]:
            records = reader.records(sorted(keys), dyad)
            context = FormContext(dyad, reader.completions(), None, self._session.today)
            return tuple(records.items()), context, tuple(one for one in reader.dyads() if one != dyad)

        def came(found: tuple[Events, FormContext, tuple[DyadKey, ...]]) -> None:
            self._others = found[2]
            if found[0]:
                show(dyad, found[0], found[1])

        self._session.jobs.read(work, came, topic="several", label=Message("Preparing the form"))

    def chosen(self) -> tuple[DyadKey, set[int]] | None:
        """Return the selected events, of one dossier."""
        seen = self._state.seen
        if self._views.table_seen and self._table.chosen_rows() > 1:
            chosen = self._table.chosen_keys()
            used = [which for which, keys in enumerate(chosen) if keys]
            if len(used) > 1:
                text = Message("Events of both dossiers are selected. Select events of one of them.")
                tell(self._state.appearance, self._window, Message("Two dossiers"), text)
                return None
            return self._table.events.dossiers[used[0]].dyad, chosen[used[0]]
        if seen.dossier is None or seen.selection.kind not in (SelectionKind.EVENT, SelectionKind.CLUSTER):
            return None
        return seen.dossier.dyad, set(seen.selection.keys)

    def _show_several(self, dyad: DyadKey, events: Events, context: FormContext) -> None:
        form = SeveralForm(self._state.appearance, context, events, self._others, self._window)
        if not ask(form):
            return
        what, to = form.what, form.to
        if what is What.REMOVE:
            self._remove(dyad, events)
        elif what is What.CHANGE:
            changes = form.alike.changes(events)
            if changes:
                self._do(ChangeEvents(dyad, changes), Message("%n event(s) changed", count=len(changes)))
        elif to is not None:
            keep = what is What.COPY
            said = Message("%n event(s) listed there too" if keep else "%n event(s) moved", count=len(events))
            self._do(MoveEvents(dyad, to, events, keep), said)

    def _remove(self, dyad: DyadKey, events: Events) -> None:
        said = Message("%n event(s) removed. Ctrl+Z brings them back.", count=len(events))
        self._do(RemoveEvents(dyad, events), said)

    def _do(self, command: Command[object], said: Message) -> None:
        """Do something with several events; where one was changed meanwhile, tell so and do nothing."""

        def failed(error: BaseException) -> None:
            if isinstance(error, ChangedMeanwhile):
                title = error.mine.title if isinstance(error.mine, Event) else ""
                text = Message(
                    "“{title}” was changed by somebody else meanwhile, so none of the events was changed. "
                    "Look at it, then do it again.",
                    {"title": title},
                )
                tell(self._state.appearance, self._window, Message("Changed meanwhile"), text)
            elif isinstance(error, ValueError):
                text = Message(
                    "The other dossier has other events under the same ids, so nothing was moved. Give these events "
                    "other ids, or leave them where they are."
                )
                tell(self._state.appearance, self._window, Message("Nothing was moved"), text)
            else:
                self._session.jobs.failed.emit(error)

        self._edits.do(command, said, None, failed)

    # ------------------------------------------------------------ rows of a table

    def paste(self) -> None:
        """Show the rows of a table that lie on the clipboard as events, and enter those that somebody wants."""
        opened = self._state.seen.dossier
        if opened is None:
            return
        cells, dyad = read_cells(QGuiApplication.clipboard().text()), opened.dyad
        if not cells.rows:
            text = Message(
                "There are no rows on the clipboard. Copy some in a spreadsheet first: titles, dates, sides and kinds "
                "beside each other, with or without a heading."
            )
            tell(self._state.appearance, self._window, Message("Nothing to paste"), text)
            return

        def work(reader: Reader) -> FormContext:
            return FormContext(dyad, reader.completions(), reader.titles(dyad, MOST_TO_CHOOSE), self._session.today)

        def show(context: FormContext) -> None:
            preview = PastePreview(self._state.appearance, context, cells, self._window)
            if ask(preview) and preview.pasted.events:
                events = preview.pasted.events
                command = AddEvents(dyad, events, preview.pasted.sources, preview.pasted.people)
                said = Message("%n event(s) entered. Ctrl+Z takes them out again.", count=len(events))
                self._edits.do(command, said)

        self._session.jobs.read(work, show, topic="form", label=Message("Preparing the form"))
