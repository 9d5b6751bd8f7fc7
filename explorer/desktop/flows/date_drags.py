"""Ends of dates that are dragged on the timeline in edit mode: judged, written as one step each, and shown at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from explorer.desktop.canvas.canvas import Canvas
from explorer.desktop.event_edit import EventEdit
from explorer.desktop.flows.table_edits import TableEditFlow
from explorer.desktop.state import WindowState
from explorer.dossier.message import Message
from explorer.editing.dragged_dates import Grip
from explorer.editing.problems import Known, errors
from explorer.editing.validation import new_problems

_ENDS = {
    "start-left": (Grip.START, -1),
    "start-right": (Grip.START, 1),
    "end-left": (Grip.END, -1),
    "end-right": (Grip.END, 1),
}


class DateDragFlow(QObject):
    """Lets dates be dragged while the window is in edit mode, and hands what was dragged to whoever writes edits."""

    def __init__(
        self,
        state: WindowState,
        canvas: Canvas,
        edits: TableEditFlow,
        say: Callable[..., None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._canvas = canvas
        self._edits = edits
        self._say = say
        edits.mode_changed.connect(self._mode_changed)
        edits.written_changed.connect(self._renew)
        canvas.dated.connect(self._write)

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what each of the actions does."""
        return {name: partial(self._canvas.move_end, *end) for name, end in _ENDS.items()}

    def _mode_changed(self) -> None:
        self._canvas.edit_dates(self._edits.editing, self._edits.written)

    def _renew(self) -> None:
        for view in (self._canvas.timeline, self._canvas.comparison.view):
            view.update()

    def _write(self, edit: EventEdit) -> None:
        """Write it, unless it cannot be: then say why, and leave the date as it was."""
        problems = new_problems(edit.before, edit.after, Known(today=self._state.today))
        wrong = errors(problems)
        if wrong:
            self._say(Message("The date was not changed:"), *(problem.message for problem in wrong))
        else:
            self._edits.write(replace(edit, doubts=tuple(problem.message for problem in problems)))
