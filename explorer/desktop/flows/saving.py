"""Forms whose records are on their way into the archive: what they show meanwhile, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from explorer.desktop.editing.record_form import RecordForm
from explorer.desktop.jobs import Cancelled
from explorer.desktop.pending_step import PendingStep
from explorer.desktop.session import ArchiveSession
from explorer.dossier.message import Message
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.store.errors import ArchiveError
from explorer.store.server_problems import UncertainStep

Form = RecordForm[Any]
Answer = Callable[[object], None]
Failed = Callable[[BaseException], None]
Begin = Callable[[Answer, Failed], PendingStep | None]


class FormSaving(QObject):
    """Saves what forms say, each once, and withdraws what somebody discards before it is written."""

    def __init__(self, session: ArchiveSession, tell: Callable[[Message], None], parent: QObject) -> None:
        super().__init__(parent)
        self._tell = tell
        self._under_way: dict[PendingStep, Form] = {}
        session.unreached.connect(self._unreached)

    def save(self, form: Form, label: Message, begin: Begin, answer: Answer, failed: Failed) -> None:
        """Have a form saved by ``begin``; a second Enter before that is done says the same again.

        Where it is withdrawn, ``failed`` is called only if nobody knows whether it was written.
        """
        if form.is_saving:
            return
        certain = False

        def written(report: object) -> None:
            self._end(pending)
            answer(report)
            if pending is not None and pending.withdrawn:
                values = {"what": label}
                self._tell(Message("It had been saved by then: {what}. Ctrl+Z takes it back.", values))

        def refused(error: BaseException) -> None:
            if certain:
                return
            self._end(pending)
            if isValid(form) and form.is_saving:
                form.end_saving()
            nothing = isinstance(error, Cancelled | ChangedMeanwhile | ArchiveError)
            if pending is not None and pending.withdrawn and nothing and not isinstance(error, UncertainStep):
                self._tell(_withdrawn(label))
            else:
                failed(error)

        def withdraw() -> None:
            nonlocal certain
            if pending is None:
                return
            certain = pending.withdraw()
            if certain:
                self._end(pending)
                form.end_saving()
                self._tell(_withdrawn(label))
            else:
                form.show_stopping()
                if pending.retell is not None:
                    pending.retell(_finding_out(label))

        pending = begin(written, refused)
        if pending is not None:
            self._under_way[pending] = form
            form.begin_saving(withdraw)

    def _end(self, pending: PendingStep | None) -> None:
        if pending is not None:
            self._under_way.pop(pending, None)

    def _unreached(self, _label: Message) -> None:
        """Have the forms say that they wait: what one of them wants written, or what is written before it."""
        for pending, form in self._under_way.items():
            if isValid(form) and form.isVisible() and form.is_saving and not pending.withdrawn:
                form.show_waiting()


def _finding_out(what: Message) -> Message:
    return Message("Not wanted any more; finding out whether it was saved already: {what}", {"what": what})


def _withdrawn(what: Message) -> Message:
    return Message("Not tried any more; nothing of it is saved: {what}", {"what": what})
