"""What other people do in an archive that several work in, and whether its server can be reached."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from explorer.desktop.editing.history_reading import label_of
from explorer.desktop.pending_step import not_saved
from explorer.desktop.session import ArchiveSession
from explorer.desktop.status_line import StatusLine
from explorer.dossier.message import Message
from explorer.store.change_log import Step
from explorer.store.changes import ChangeNotice
from explorer.store.place import ServerAddress
from explorer.store.reading import Reader

if TYPE_CHECKING:
    from explorer.store.listening import StepListener

LOOKED_AGAIN_AFTER = 200
"""Milliseconds after which is looked again, where a step of our own is just being written."""
_MOST_TOLD = 20
"""Steps of others that are read to tell of them."""


class OthersFlow(QObject):
    """Brings what others have written into the window within a moment, and tells of it."""

    heard = Signal(int)
    """There may be a step of this number, which another client has written."""
    reached = Signal(object)
    """What keeps the server from being reached, ``None`` once it can be again."""

    def __init__(
        self, session: ArchiveSession, status: StatusLine, read_again: Callable[[], None], parent: QObject
    ) -> None:
        """``read_again`` reads what the window shows anew; while nobody could be asked, some of it did not come."""
        super().__init__(parent)
        self._session = session
        self._status = status
        self._read_again = read_again
        self._known = session.archive.revision
        self._listener: StepListener | None = None
        self.heard.connect(self._hear)
        self.reached.connect(self._reach)
        session.changed.connect(self._written)
        session.unreached.connect(self._not_saved)
        place = session.place
        if isinstance(place, ServerAddress):
            from explorer.store.listening import StepListener

            self._listener = StepListener(place, self.heard.emit, self.reached.emit)

    def close(self) -> None:
        """Listen no more."""
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def _written(self, notice: ChangeNotice) -> None:
        self._known = max(self._known, notice.revision)

    def _hear(self, newest: int) -> None:
        if newest <= self._known or self._session.jobs.closed:
            return
        if self._session.is_writing:
            QTimer.singleShot(LOOKED_AGAIN_AFTER, self, lambda: self._hear(newest))
            return
        known = self._known

        def work(reader: Reader) -> tuple[ChangeNotice, tuple[Step, ...]]:
            steps = reader.history.page(None, _MOST_TOLD)
            return reader.history.notice_since(known), tuple(step for step in steps if step.id > known)

        self._session.jobs.read(work, self._came, topic="others", label=Message("Reading what others changed"))

    def _came(self, found: tuple[ChangeNotice, tuple[Step, ...]]) -> None:
        notice, steps = found
        if notice.revision <= self._known:
            return
        self._session.changed.emit(notice)
        self._status.tell(told(steps))

    def _reach(self, reason: str | None) -> None:
        if reason is None:
            self._status.show_unreached(None)
            self._read_again()
            return
        self._status.show_unreached(
            Message(
                "The archive's database cannot be reached: {reason}. It is tried again all the while. What was saved "
                "is safe there; what you enter now is kept here and saved as soon as it can be.",
                {"reason": reason},
            )
        )

    def _not_saved(self, label: Message) -> None:
        self._status.tell(not_saved(label))


def told(steps: tuple[Step, ...]) -> Message:
    """Return what is said of what others have done, the newest step first in ``steps``."""
    if len(steps) == 1:
        return Message("{author}: {what}", {"author": steps[0].author, "what": label_of(steps[0])})
    names = ", ".join(dict.fromkeys(step.author for step in steps))
    return Message("{count} changes by {authors}", {"count": len(steps), "authors": names}, count=len(steps))
