"""What a window writes into its archive: one step after another, beside the window's thread, told and signed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from explorer.desktop.jobs import Cancellation, Jobs
from explorer.desktop.long_steps import LongStep, LongSteps
from explorer.desktop.pending_step import PendingStep, not_saved
from explorer.dossier.message import Message
from explorer.dossier.records import Dossier
from explorer.editing.editor import Command, Done, Editor
from explorer.editing.importing import ImportDossier, ImportReport
from explorer.editing.undo import GoOn, redo, take_back, undo
from explorer.store.archive import Archive
from explorer.store.asking import Progress
from explorer.store.changes import ChangeNotice
from explorer.store.server_problems import UncertainStep, UnreachableServer
from explorer.store.threads import ArchiveThreads

T = TypeVar("T")
Reverse = Callable[[Archive, str, frozenset[str], GoOn, Progress], ChangeNotice | None]


class WritingSession(QObject):
    """Writes into one archive for one window."""

    changed = Signal(object)
    """A :class:`~explorer.store.changes.ChangeNotice` after something was written."""
    unreached = Signal(object)
    """The label of something that could not be saved yet, because the archive's server cannot be reached."""

    def __init__(self, archive: Archive, author: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.archive = archive
        self.author = author
        self._login = author
        self._threads = ArchiveThreads(archive)
        self._leaving = threading.Event()
        self.is_writing = False
        """Whether a step is being written; its notice comes right after."""
        self.unsaved: Message | None = None
        """What waits to be saved until the archive's server can be reached again."""
        self.jobs = Jobs(self._threads, self)
        self.long_steps = LongSteps(self.jobs, self)

    @property
    def mine(self) -> frozenset[str]:
        """Return the names that this user's steps are signed with: the one chosen, and the one before it was."""
        return frozenset((self.author, self._login))

    def sign_as(self, author: str) -> None:
        """Have steps signed with the name that the user has chosen."""
        self.author = author

    def close(self) -> None:
        """Finish what is being written, give up what would take long, and end the threads."""
        self._leaving.set()
        self.jobs.close()
        with self.long_steps.leaving():
            self._threads.close()

    def put_aside(self, write: Callable[[], None]) -> None:
        """Write something small beside the archive in the writing thread; it is done before the session is closed."""
        if self.jobs.closed:
            write()
        else:
            self._threads.write(write)

    def do(
        self, command: Command[object], answer: Callable[[object], None], failed: Callable[[BaseException], None]
    ) -> PendingStep:
        """Do something as one step; ``answer`` gets the command's report.

        Returns what withdraws it as long as it is not committed; ``failed`` gets Cancelled then.
        """
        pending = PendingStep()

        def work() -> Done[object]:
            return Editor(self.archive, self.author).run(command, pending.go_on)

        def written(done: Done[object]) -> None:
            self.changed.emit(done.notice)
            answer(done.report)

        self._write(work, written, command.label, failed, pending)
        return pending

    def do_long(
        self,
        command: Callable[[Progress], Command[object]],
        shown: Message,
        answer: Callable[[object], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Do something as one step that can be given up until it is committed: ``failed`` gets Cancelled.

        ``command`` makes it, with what it is to tell how far it is; ``shown`` tells that, by its ``{percent}``.
        """
        step = LongStep(shown)
        made = command(step.progress)

        def work() -> Done[object]:
            return Editor(self.archive, self.author).run(made, step.go_on)

        def written(done: Done[object]) -> None:
            self.changed.emit(done.notice)
            answer(done.report)

        self._write(work, written, made.label, failed, PendingStep(step.cancellation), step)

    def undo(self, done: Callable[[], None], failed: Callable[[BaseException], None]) -> None:
        """Take back the user's latest step; until it is committed it can be given up, and ``failed`` gets Cancelled."""
        shown = Message("Undoing, {percent}% done; Esc cancels it", {"percent": 0})
        self._reverse(undo, Message("Undoing"), shown, done, failed)

    def redo(self, done: Callable[[], None], failed: Callable[[BaseException], None]) -> None:
        """Do again what the user undid last; it can be given up like an undo."""
        shown = Message("Doing it again, {percent}% done; Esc cancels it", {"percent": 0})
        self._reverse(redo, Message("Doing it again"), shown, done, failed)

    def take_back(self, step: int, done: Callable[[], None], failed: Callable[[BaseException], None]) -> None:
        """Take back any step of the history, as an edit of the user's own; it can be given up like an undo."""
        shown = Message("Undoing, {percent}% done; Esc cancels it", {"percent": 0})

        def taking(
            archive: Archive, author: str, _mine: frozenset[str], go_on: GoOn, progress: Progress
        ) -> ChangeNotice:
            return take_back(archive, author, step, go_on, progress)

        self._reverse(taking, Message("Undoing"), shown, done, failed)

    def _reverse(
        self,
        how: Reverse,
        label: Message,
        shown: Message,
        done: Callable[[], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        step = LongStep(shown)

        def work() -> ChangeNotice | None:
            return how(self.archive, self.author, self.mine, step.go_on, step.progress)

        def written(notice: ChangeNotice | None) -> None:
            if notice is not None:
                self.changed.emit(notice)
                done()

        self._write(work, written, label, failed, PendingStep(step.cancellation), step)

    def _write(
        self,
        work: Callable[[], T],
        written: Callable[[T], None],
        label: Message,
        failed: Callable[[BaseException], None],
        pending: PendingStep,
        step: LongStep | None = None,
    ) -> None:
        """Write something; where the archive's server cannot be reached, try until it can, or the session is closed.

        ``pending`` can be withdrawn meanwhile; ``step`` tells how far it is, where that is worth telling.
        """

        def patiently() -> T:
            self.is_writing = True
            try:
                return until_reached()
            finally:
                self.is_writing = False
                self.unsaved = None

        def until_reached() -> T:
            while True:
                try:
                    with pending.trying():
                        return work()
                except UnreachableServer as error:
                    if isinstance(error, UncertainStep):
                        raise
                    pending.go_on()
                    self.unsaved = label
                    self.unreached.emit(label)
                    if retell is not None:
                        retell(not_saved(label))
                    if pending.wait(self._leaving.wait):
                        raise

        retell: Callable[[Message], None] | None = None
        if step is None:
            shown = Message("Saving: {what}", {"what": label})
            retell = pending.retell = self.jobs.write(patiently, written, label=shown, failed=failed)
        else:
            self.long_steps.write(step, patiently, written, failed)

    def import_dossier(
        self,
        dossier: Dossier,
        name: str,
        answer: Callable[[ImportReport], None],
        failed: Callable[[BaseException], None],
        cancellation: Cancellation,
    ) -> None:
        """Bring a dossier in as one step, which can be cancelled until it is committed: ``failed`` gets Cancelled."""
        shown = Message("Importing {name}, {percent}% done; Esc cancels it", {"name": name, "percent": 0})
        step = LongStep(shown, cancellation)

        def work() -> Done[ImportReport]:
            step.go_on()
            return Editor(self.archive, self.author).run(ImportDossier(dossier, name, step.progress), step.go_on)

        def written(done: Done[ImportReport]) -> None:
            self.changed.emit(done.notice)
            answer(done.report)

        step.retell = self.jobs.write(work, written, label=step.label, failed=failed)
