"""Editing in one window: undo and redo over restarts, removing events, and what is told where two edits meet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from explorer.desktop.dialogs import ask
from explorer.desktop.editing.clashes import ClashDialog, Meeting, meetings_of
from explorer.desktop.editing.event_form import Entered, EventForm
from explorer.desktop.editing.history_reading import label_of
from explorer.desktop.editing.meeting import Kept, MeetingDialog
from explorer.desktop.editing.parts import Attested, FormContext
from explorer.desktop.editing.signing import is_signed
from explorer.desktop.flows.saving import Answer, Failed, Form, FormSaving
from explorer.desktop.jobs import Cancelled
from explorer.desktop.pending_step import PendingStep
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import SelectionKind, WindowState
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event, EventKind, Person, Source
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.drafts import EventDraft
from explorer.editing.editor import Command
from explorer.editing.event_commands import AddEvent, ChangeEvent, RemoveEvents
from explorer.editing.meeting import meet
from explorer.settings import Settings
from explorer.store.asking import Progress
from explorer.store.change_log import Step
from explorer.store.content import document_of
from explorer.store.net_changes import ChangedSince
from explorer.store.reading import Reader
from explorer.store.record_names import RecordNames

UNDO, REDO, REMOVE = "undo", "redo", "remove-event"
NEW = "new-event"
R = TypeVar("R")
Save = Callable[[Entered, EventForm], None]
NO_NAMES = RecordNames()
MOST_TO_CHOOSE = 20_000
"""Events of a dossier up to which a form offers them all to be linked to."""


@dataclass(frozen=True, slots=True)
class Reversible:
    """What undo and redo would take back."""

    undo: Step | None = None
    redo: Step | None = None


_OVERTAKEN = {
    False: Message("What this was about has been changed meanwhile. Nothing was done; look at it, then try again."),
    True: Message("What this was about has been removed meanwhile. Nothing was done."),
}
"""What is told of an edit that came too late, by whether its record is gone."""


class EditFlow(QObject):
    """Does what edits the archive, as one step each, signed by whoever sits at the window."""

    changed = Signal()
    """There is something else to undo or to redo."""

    def __init__(
        self,
        session: ArchiveSession,
        state: WindowState,
        settings: Settings,
        tell: Callable[[Message], None],
        reveal: Callable[[], None],
        parent: QWidget,
    ) -> None:
        """``reveal`` brings into view what is selected."""
        super().__init__(parent)
        self._window = parent
        self._session = session
        self._state = state
        self._settings = settings
        self._tell = tell
        self._reveal = reveal
        self._to_select: int | None = None
        self._being_asked: Form | None = None
        self._forms = FormSaving(session, tell, self)
        self.reversible = Reversible()
        self.remove_record: Callable[[], None] | None = None
        """Removes the person or the source that is selected; set by whoever can."""
        name = settings.text("author")
        if name:
            session.sign_as(name)
        session.changed.connect(self.refresh)
        state.dossier_changed.connect(self._dossier_changed)

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what each of the actions does."""
        return {
            NEW: self.new_event,
            UNDO: self.undo,
            REDO: self.redo,
            REMOVE: self.remove,
        }

    def refresh(self) -> None:
        """Find out what can be undone and redone."""
        mine, account = self._session.mine, self._session.archive.account

        def work(reader: Reader) -> Reversible:
            return Reversible(reader.history.to_undo(mine, account), reader.history.to_redo(mine, account))

        self._session.jobs.read(work, self._came, topic="reversible", label=Message("Reading the history"))

    def _came(self, reversible: Reversible) -> None:
        if reversible != self.reversible:
            self.reversible = reversible
            self.changed.emit()

    # ------------------------------------------------------------ writing

    def do(
        self, command: Command[object], said: Message, answer: Answer | None = None, failed: Failed | None = None
    ) -> bool:
        """Do something as one step and say so; ``answer`` gets the command's report, ``failed`` the error if any.

        Says whether it was begun: without a name nobody edits.
        """
        return self._begin(command, said, answer, failed or self.failed) is not None

    def _begin(
        self, command: Command[object], said: Message, answer: Answer | None, failed: Failed
    ) -> PendingStep | None:
        if not self.is_signed():
            return None

        def written(report: object) -> None:
            self._tell(said)
            if answer is not None:
                answer(report)

        return self._session.do(command, written, failed)

    def do_long(self, command: Callable[[Progress], Command[object]], shown: Message, said: Message) -> None:
        """Do something as one step that may take minutes; ``shown`` tells how far it is, and it can be given up."""
        if self.is_signed():
            self._session.do_long(command, shown, lambda _: self._tell(said), self.failed)

    def undo(self) -> None:
        """Take back the latest step of whoever sits here."""
        step = self.reversible.undo
        if step is not None and self.is_signed():
            said = Message("Undone: {what}", {"what": _what(step)})
            self._session.undo(lambda: self._tell(said), self.failed)

    def redo(self) -> None:
        """Do again what was undone last."""
        step = self.reversible.redo
        if step is not None and self.is_signed():
            said = Message("Done again: {what}", {"what": _what(step)})
            self._session.redo(lambda: self._tell(said), partial(self.failed, again=True))

    def remove(self) -> None:
        """Remove the selected event from the dossier, or the selected person or source; undo brings it back."""
        seen = self._state.seen
        if seen.selection.kind in (SelectionKind.PERSON, SelectionKind.SOURCE) and self.remove_record is not None:
            self.remove_record()
            return
        opened, event, key = seen.dossier, seen.selected_event, seen.selection.event
        if opened is None or event is None or key is None or seen.selection.kind is not SelectionKind.EVENT:
            return
        said = Message("Removed: {title}. Ctrl+Z brings it back.", {"title": event.title})
        self.do(RemoveEvents(opened.dyad, ((key, event),)), said)

    # ------------------------------------------------------------ forms

    def new_event(self) -> None:
        """Enter a new event into the open dossier."""
        opened = self._state.seen.dossier
        if opened is not None:
            # What is entered first is most often a visit of one side to the other.
            self._with_form(opened.dyad, EventDraft(EventKind.VISIT), self._add)

    def edit_event(self) -> None:
        """Edit the selected event."""
        seen = self._state.seen
        opened, event, key = seen.dossier, seen.selected_event, seen.selection.event
        if opened is None or event is None or key is None:
            return
        dyad = opened.dyad

        def save(entered: Entered, form: EventForm) -> None:
            self._change(dyad, key, event, entered, form)

        self._with_form(dyad, EventDraft.of(event, self._state.appearance.language), save, key)

    def _with_form(self, dyad: DyadKey, draft: EventDraft, save: Save, event: int | None = None) -> None:
        def show(context: FormContext) -> None:
            form = EventForm(self._state.appearance, context, draft, lambda entered: save(entered, form), self._window)
            ask(form)

        self.with_context(dyad, show, event)

    def with_context(self, dyad: DyadKey, show: Callable[[FormContext], None], event: int | None = None) -> None:
        """Show a form, once it is known who edits and what there is to choose from; ``event`` is the one in it."""
        if not self.is_signed():
            return

        def work(reader: Reader) -> FormContext:
            titles = reader.titles(dyad, MOST_TO_CHOOSE)
            dates = {} if titles is None else reader.event_dates(dyad)
            attest = partial(self._attest, event)
            return FormContext(dyad, reader.completions(), titles, self._session.today, attest, dates)

        self._session.jobs.read(work, show, topic="form", label=Message("Preparing the form"))

    def _attest(self, event: int | None, people: frozenset[str], answer: Callable[[Attested], None]) -> None:
        """Find out in which offices other events attest people."""

        def work(reader: Reader) -> Attested:
            return reader.offices.attested(people, event)

        self._session.jobs.read(
            work, answer, topic=f"offices of {sorted(people)}", label=Message("Reading the offices")
        )

    def _add(self, entered: Entered, form: EventForm) -> None:
        said = Message("Added: {title}", {"title": entered.event.title})
        command = AddEvent(form.context.dyad, entered.event, entered.people, entered.sources, entered.along)
        self.save(form, command, said, lambda key: self._kept(form, key), self.failed)

    def save(self, form: Form, command: Command[object], said: Message, answer: Answer, failed: Failed) -> None:
        """Write what a form says, once: a second Enter before it is written says the same again."""
        if self._being_asked is not form:

            def begin(written: Answer, refused: Failed) -> PendingStep | None:
                return self._begin(command, said, written, refused)

            self._forms.save(form, command.label, begin, answer, failed)

    def _change(self, dyad: DyadKey, key: int, before: Event, entered: Entered, form: EventForm) -> None:
        if entered.event == before:
            if isValid(form):
                form.accept()
            return
        said = Message("Changed: {title}", {"title": entered.event.title})

        def command(stands: Event | None, event: Event) -> Command[object]:
            return ChangeEvent(dyad, key, stands or before, event, entered.people, entered.sources)

        new = names_of(entered.people, entered.sources)
        self.keep(form, entered.event, before, command, said, lambda _: self._kept(form, key), new)

    def keep(
        self,
        form: Form,
        mine: R,
        before: R | None,
        command: Callable[[R | None, R], Command[object]],
        said: Message,
        answer: Answer,
        new: RecordNames = NO_NAMES,
    ) -> None:
        """Do what a form wants kept; where somebody changed the record meanwhile, show both versions and ask.

        ``command`` makes what is to be done where a version still stands, of that and of what is to be written: first
        of ``before``, which the form was filled from, and of ``mine``; then of whichever stands there instead, once
        somebody wants what they changed written over it. ``new`` are the names of what the form names first.
        """

        def failed(error: BaseException) -> None:
            if not isinstance(error, ChangedMeanwhile):
                self.failed(error)
                return
            self._being_asked = form  # Until it is.
            self.with_names([mine, error.theirs], partial(met, error.theirs, error.step))

        def met(theirs: R | None, step: Step | None, names: RecordNames) -> None:
            self._being_asked = None
            # A form may be closed while it is saved; what was to be written is asked about all the same.
            over = form if isValid(form) else self._window
            meeting = None if theirs is None else meet(before, mine, theirs)
            look = self._state.appearance
            dialog = MeetingDialog(look, mine, theirs, new.beside(names), over, step=step, met=meeting)
            ask(dialog)
            if dialog.kept is Kept.THEIRS:
                if isValid(form):
                    form.reject()
            elif dialog.kept is Kept.MINE and meeting is not None:
                self.keep(form, meeting.record, theirs, command, said, answer, new)

        self.save(form, command(before, mine), said, answer, failed)

    def with_names(self, records: Sequence[object], show: Callable[[RecordNames], None]) -> None:
        """Show something with the names of what records refer to; without them, where they cannot be read."""
        opened = self._state.seen.dossier
        dyads = () if opened is None else (opened.dyad,)
        contents = [("", document_of(record)) for record in records if record is not None]
        self._session.jobs.read(
            lambda reader: reader.history.names_in(contents, dyads),
            show,
            topic=f"names {id(contents)}",
            label=Message("Reading the history"),
            failed=lambda _: show(NO_NAMES),
        )

    def _kept(self, form: EventForm, key: object) -> None:
        """Close a form whose event is written, and select that as soon as the dossier has it."""
        if isValid(form):
            form.accept()
        if isinstance(key, int):
            self.select_later(key)

    def select_later(self, key: int) -> None:
        """Select an event as soon as the dossier has it as it is written now."""
        self._to_select = key

    def _dossier_changed(self) -> None:
        key, opened = self._to_select, self._state.dossier
        if key is not None and opened is not None and opened.order.known((key,)):
            self._to_select = None
            self._state.select_event(key)
            self._reveal()

    # ------------------------------------------------------------ within

    def is_signed(self) -> bool:
        """Say whether it is known who edits; whoever has no name yet is asked for one."""
        return is_signed(self._session, self._settings, self._state.appearance, self._window)

    def failed(self, error: BaseException, *, again: bool = False) -> None:
        """Tell why something was not done, or not done ``again``: with both versions where two edits meet."""
        if isinstance(error, ChangedMeanwhile):
            self._tell(_OVERTAKEN[error.theirs is None])
            return
        if isinstance(error, Cancelled):
            self._tell(Message("Cancelled. Everything stands as it did before."))
            return
        if not isinstance(error, ChangedSince):
            self._session.jobs.failed.emit(error)
            return

        def work(reader: Reader) -> tuple[Meeting, ...]:
            return meetings_of(error.clashes, reader.history)

        self._session.jobs.read(
            work, partial(self._show_clashes, again=again), topic="clashes", label=Message("Reading the history")
        )

    def _show_clashes(self, meetings: tuple[Meeting, ...], *, again: bool) -> None:
        ask(ClashDialog(self._state.appearance, meetings, self._window, again=again))


def _what(step: Step) -> object:
    """Return what a step did; of one that took back or did again, what that was about."""
    label = label_of(step)
    again = step.undoes is not None or step.redoes is not None
    return label.values.get("what", label) if again else label


def names_of(people: Iterable[Person], sources: Iterable[Source]) -> RecordNames:
    """Return what people and sources are called that the archive does not have yet."""
    return RecordNames({one.id: one.name for one in people}, {one.id: one.title for one in sources})
