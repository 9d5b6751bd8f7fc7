"""What somebody does to one event beyond its form: divide it into two, or mark it as disputed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from explorer.desktop.dialogs import ask
from explorer.desktop.editing.dispute_form import Disputed, DisputeForm
from explorer.desktop.editing.parts import FormContext
from explorer.desktop.editing.split_form import SplitForm
from explorer.desktop.flows.edits import EditFlow, names_of
from explorer.desktop.state import WindowState
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event
from explorer.editing.disputing import DisputeEvent
from explorer.editing.drafts import EventDraft
from explorer.editing.new_ids import new_event_id
from explorer.editing.splitting import Halves, SplitEvent

SPLIT, DISPUTE = "split-event", "dispute-event"


class EventChangeFlow(QObject):
    """Asks what is to become of the selected event, and has it done."""

    def __init__(self, state: WindowState, edits: EditFlow, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._state = state
        self._edits = edits

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what each of the actions does."""
        return {SPLIT: lambda: self._with_event(self._split), DISPUTE: lambda: self._with_event(self._dispute)}

    def _with_event(self, show: Callable[[FormContext, int, Event], None]) -> None:
        seen = self._state.seen
        opened, event, key = seen.dossier, seen.selected_event, seen.selection.event
        if opened is not None and event is not None and key is not None:
            self._edits.with_context(opened.dyad, lambda context: show(context, key, event))

    def _split(self, context: FormContext, key: int, event: Event) -> None:
        """Divide an event into two."""
        look, dyad = self._state.appearance, context.dyad

        def save(halves: Halves) -> None:
            taken = () if context.events is None else tuple(context.events)
            second_id = new_event_id(EventDraft.of(halves.second, look.language), taken, look.language)
            said = Message("Two events now: {title} and {second}", _titles(halves))

            def command(stands: Event | None, first: Event) -> SplitEvent:
                return SplitEvent(dyad, key, stands or event, replace(halves, first=first), second_id)

            def written(report: object) -> None:
                _close(form)
                if isinstance(report, int):
                    self._edits.select_later(report)

            self._edits.keep(form, halves.first, event, command, said, written)

        form = SplitForm(look, context, event, save, self._window)
        ask(form)

    def _dispute(self, context: FormContext, key: int, event: Event) -> None:
        """Mark an event as disputed, with the source that says otherwise."""
        dyad: DyadKey = context.dyad

        def save(marked: Disputed) -> None:
            said = Message("Marked as disputed: {title}", {"title": event.title})

            def command(stands: Event | None, mine: Event) -> DisputeEvent:
                return DisputeEvent(dyad, key, stands or event, mine, marked.sources)

            new = names_of((), marked.sources)
            self._edits.keep(form, marked.event, event, command, said, lambda _: _close(form), new)

        form = DisputeForm(self._state.appearance, context, event, save, self._window)
        ask(form)


def _close(form: QDialog) -> None:
    """Close a form whose event is written, unless somebody has closed it meanwhile."""
    if isValid(form):
        form.accept()


def _titles(halves: Halves) -> dict[str, object]:
    return {"title": halves.first.title, "second": halves.second.title}
