"""The history in one window: what was done, taking a step back, and bringing an event back as it once was."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from explorer.desktop.dialogs import ask, tell
from explorer.desktop.editing.earlier_state import EarlierState, EarlierStateDialog, read_earlier_state
from explorer.desktop.editing.history import HistoryActs, HistoryWindow
from explorer.desktop.editing.history_reading import label_of
from explorer.desktop.flows.edits import EditFlow
from explorer.desktop.flows.going import GoingFlow
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import WindowState
from explorer.dossier.message import Message
from explorer.editing.earlier_states import BringBackEvent
from explorer.editing.event_commands import titled
from explorer.store.change_log import Step
from explorer.store.earlier_states import CannotComeBack

HISTORY, EVENT_HISTORY = "history", "event-history"


class HistoryFlow(QObject):
    """Opens the history of the archive and of an event, and does what is asked for there."""

    def __init__(
        self,
        session: ArchiveSession,
        state: WindowState,
        edits: EditFlow,
        going: GoingFlow,
        say: Callable[[Message], None],
        parent: QWidget,
    ) -> None:
        """``say`` says something in the status line."""
        super().__init__(parent)
        self._session = session
        self._state = state
        self._edits = edits
        self._going = going
        self._say = say
        self._window = parent
        self.show_news: Callable[[str], None] | None = None
        """Shows what is new since what is given; set by whoever has that window."""

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what each of the actions does."""
        return {HISTORY: self.show, EVENT_HISTORY: self.show_of_selected}

    def show(self) -> None:
        """List all steps, to see what they changed and to take one back."""
        self.show_of(None)

    def show_of_selected(self) -> None:
        """List the steps that changed the selected event."""
        seen = self._state.seen
        event, key = seen.selected_event, seen.selection.event
        if event is not None and key is not None:
            self.show_of((key, self._state.appearance.words.chosen(event.title)))

    def show_of(self, event: tuple[int, str] | None) -> None:
        """List the steps that changed an event, given by its key and its title; of none, those of the archive."""
        writable = not self._session.archive.read_only
        acts = HistoryActs(
            self._take_back if writable else None, self._bring_back if writable else None, self.show_of, self._news
        )
        over = QApplication.activeModalWidget() or self._window
        ask(HistoryWindow(self._state.appearance, self._session, acts, event, over))

    def _take_back(self, step: Step) -> None:
        if self._edits.is_signed():
            said = Message("Taken back: {what}", {"what": label_of(step)})
            self._session.take_back(step.id, lambda: self._say(said), self._edits.failed)

    def _news(self, step: Step) -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, HistoryWindow):
            shown.reject()
        if self.show_news is not None:
            self.show_news(f"step {step.id}")

    # ------------------------------------------------------------ an earlier state

    def _bring_back(self, event: int, step: Step) -> None:
        self._session.jobs.read(
            partial(read_earlier_state, event=event, step=step.id),
            lambda state: self._ask_back(state, step),
            topic="earlier state",
            label=Message("Reading the history"),
            failed=self._edits.failed,
        )

    def _ask_back(self, state: EarlierState, step: Step) -> None:
        history = QApplication.activeModalWidget()
        over = history if isinstance(history, QDialog) else self._window
        event = state.then.record()
        dialog = EarlierStateDialog(self._state.appearance, state, step, over)
        if not ask(dialog) or event is None:
            return
        dyads, removed = state.then.dyads, state.now.event is None

        def done(_key: object) -> None:
            if removed:
                if isinstance(history, HistoryWindow) and isValid(history):
                    history.accept()
                self._going.to_event(dyads[0], state.then.key)

        said = Message("Brought back as it was: {title}", {"title": titled(event)})
        self._edits.do(BringBackEvent(state.then, state.now), said, done, self._failed)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, CannotComeBack):
            over = QApplication.activeModalWidget() or self._window
            tell(self._state.appearance, over, Message("Not brought back"), error.message)
        else:
            self._edits.failed(error)
