"""Backups while a window is open: when one is due, before an import, and when the window closes after edits.

A child process makes them (`backup_process`), so nothing here waits: not the window, not a write, and not the closing
of the window, which leaves the child to finish alone. Where that child is killed too, the next start finds that the
newest backup lacks something, and makes one.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from explorer import paths
from explorer.desktop.backup_process import BackupProcess
from explorer.desktop.backups_window import BackupsWindow
from explorer.desktop.damage_found import tell_of_damage
from explorer.desktop.dialogs import ask, tell
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import WindowState
from explorer.desktop.status_line import StatusLine
from explorer.dossier.message import Message
from explorer.settings import Settings
from explorer.store.backup_copying import contents_at
from explorer.store.backup_files import Backup
from explorer.store.backup_order import BackupAnswer, BackupOrder, Room
from explorer.store.backup_origin import taken_unasked
from explorer.store.backup_rotation import AFTER_EDIT, due
from explorer.store.errors import ArchiveError
from explorer.store.reading import Reader

LOOKED_EVERY = 15_000
"""Milliseconds after which it is asked whether a backup is due."""
POLLED_EVERY = 100
"""Milliseconds after which it is asked whether the child is done."""
LONGEST = 30 * 60.0
"""Seconds after which a child is given up: a folder on a network that does not answer."""
AFTER_START = 60.0
"""Seconds after a start that are left to it before what the last sitting left without a backup gets one."""
RESTORE = "restore"
_LIBRARY = "library"
_KEPT_BY_SERVER = Message(
    "This archive stands in a database, which is backed up and restored by whoever looks after it. To have a copy of "
    "it in a file of your own, use the command: dyad copy FILE --archive ADDRESS"
)
_ENDED = Message(
    "No backup of {file} was made: the process that makes it was ended. The archive and all earlier backups are safe, "
    "and Dyad tries again in a minute."
)
_TOO_LONG = Message(
    "No backup of {file} was made within half an hour, and it was given up: {folder} may not answer. The archive and "
    "all earlier backups are safe. Check that the folder is there, or choose another one in the settings."
)
_NOT_BEGUN = Message(
    "No backup of {file} was made: Dyad could not start the process that makes it ({reason}). The archive and all "
    "earlier backups are safe, and Dyad tries again in a minute."
)


@dataclass
class Safekeeping:
    """How a window keeps its archive safe.

    ``program`` is how Dyad is started for a backup; where it is empty none is made unasked. ``clock`` gives seconds
    that only grow. ``going_back`` is the backup that somebody wants, once the window has closed for it; ``left`` the
    child that a window left behind.
    """

    program: Sequence[str] = ()
    clock: Callable[[], float] = time.monotonic
    usual_folder: Path | None = None
    going_back: Backup | None = None
    left: BackupProcess | None = None

    def room(self, settings: Settings) -> Room:
        """Return where backups lie, as the settings have it now."""
        return Room.of(settings, self.usual_folder or paths.backups_folder())


@dataclass(frozen=True, slots=True)
class _Found:
    """What a start finds: when the newest backup was made, and whether the archive has edits that it lacks."""

    newest: datetime | None
    lacks: bool


@dataclass(frozen=True, slots=True)
class _Waiting:
    """What is to be done after a backup, unless it is given up."""

    go_on: Callable[[], None]
    given_up: Callable[[], bool]


class BackupFlow(QObject):
    """Has backups of one window's archive made, and leads back to one."""

    def __init__(
        self,
        session: ArchiveSession,
        state: WindowState,
        settings: Settings,
        safekeeping: Safekeeping,
        status: StatusLine,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._state = state
        self._settings = settings
        self._keeping = safekeeping
        self._status = status
        self._process: BackupProcess | None = None
        self._reason = ""
        self._begun = 0.0
        self._unsaved_since: float | None = None
        self._edited_while = False
        """Whether something was written since the child began, which its backup may lack."""
        self._tried: float | None = None
        self._told: str | None = None
        """What was told last of a backup that could not be made."""
        self._problem: Message | None = None
        self._damage: Message | None = None
        """What is still to be told of damage that a backup has brought to light."""
        self._last: datetime | None = None
        self._waiting: list[_Waiting] = []
        self._makes = bool(safekeeping.program) and not session.archive.read_only and session.archive.file is not None
        self._looking, self._polling = QTimer(self), QTimer(self)
        self._looking.timeout.connect(self.tick)
        self._polling.timeout.connect(self.poll)
        if self._makes:
            session.changed.connect(self._edited)
            state.appearance_changed.connect(self._show)
            self._looking.start(LOOKED_EVERY)
            self._find_out()

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what each of the actions does."""
        return {RESTORE: self.show_backups}

    @property
    def is_making(self) -> bool:
        """Say whether a backup is being made."""
        return self._process is not None

    @property
    def lacks(self) -> bool:
        """Say whether something was written that no backup is known to hold."""
        return self._unsaved_since is not None

    # ------------------------------------------------------------ when

    def _find_out(self) -> None:
        """Look at the newest backup: edits of the last sitting may have none, where its end was not in peace."""
        path, room = self._session.path, self._keeping.room(self._settings)

        def work(reader: Reader) -> _Found:
            now = contents_at(path)
            newest = next(iter(taken_unasked(path, room.backups.of(now.identity))), None)
            covered = newest is not None and newest.note is not None and newest.note.contents.state == now.state
            lacks = not covered and any(step.origin != _LIBRARY for step in reader.history.page(None, 2))
            return _Found(None if newest is None else newest.time, lacks)

        def found(what: _Found) -> None:
            self._last = self._last or what.newest
            if what.lacks and not self.lacks:
                self._unsaved_since = self._keeping.clock() - AFTER_EDIT + AFTER_START
            self._show()

        label = Message("Looking at backups")
        self._session.jobs.read(work, found, topic="newest backup", label=label, failed=self._not_found_out, aside=True)

    def _not_found_out(self, error: BaseException) -> None:
        if not isinstance(error, ArchiveError):  # Whoever reads the archive next is told of that.
            self._session.jobs.failed.emit(error)

    def _edited(self, _notice: object) -> None:
        self._edited_while = True
        if self._unsaved_since is None:
            self._unsaved_since = self._keeping.clock()

    def tick(self) -> None:
        """Begin a backup if one is due; give one up that takes too long."""
        now = self._keeping.clock()
        self._tell_of_damage()
        if self._process is not None:
            if now - self._begun > LONGEST:
                self._process.end()
                self._ended(BackupAnswer(problem=self._about(_TOO_LONG)))
        elif due(now, self._unsaved_since, self._tried):
            self._begin("edit")

    def before(self, reason: str, go_on: Callable[[], None], given_up: Callable[[], bool]) -> None:
        """Call ``go_on`` when a backup holds everything, or none can be made, or waiting for it was ``given_up``."""
        if not self._makes or (self._last is not None and not self.lacks and self._process is None):
            go_on()
            return
        self._waiting.append(_Waiting(go_on, given_up))
        self._status.show_progress(Message("Making a backup before the import; Esc cancels it"))
        if self._process is None:
            self._begin(reason)

    # ------------------------------------------------------------ the child

    def _begin(self, reason: str) -> None:
        self._reason, self._begun = reason, self._keeping.clock()
        self._edited_while = False
        try:
            self._process = BackupProcess(self._keeping.program, self._order(reason))
        except OSError as error:
            self._ended(BackupAnswer(problem=self._about(_NOT_BEGUN, reason=error.strerror or str(error))))
            return
        self._polling.start(POLLED_EVERY)

    def _order(self, reason: str) -> BackupOrder:
        return BackupOrder.to(self._keeping.room(self._settings), self._session.path.absolute(), reason)

    def poll(self) -> None:
        """Take the child's answer if it is done; end it where nobody waits for it any more."""
        process = self._process
        if process is None:
            return
        if process.ended:
            self._ended(process.answer() or BackupAnswer(problem=self._about(_ENDED)))
        elif self._waiting and all(one.given_up() for one in self._waiting):
            if self._reason != "edit":
                process.end()
                self._process = None
                self._polling.stop()
            self._go_on()

    def _ended(self, answer: BackupAnswer) -> None:
        self._process = None
        self._polling.stop()
        if answer.problem is None:
            self._last, self._tried, self._told = answer.time, None, None
            self._unsaved_since = self._begun if self._edited_while else None
        else:
            self._tried = self._keeping.clock()
            if self._unsaved_since is None:
                self._unsaved_since = self._begun
            said = answer.problem.english()
            if said != self._told:
                self._told = said
                self._status.tell(answer.problem)
                if answer.damaged:
                    self._damage = answer.problem
                    QTimer.singleShot(0, self, self._tell_of_damage)
        self._problem = answer.problem
        self._show()
        if self._waiting and answer.problem is None and self.lacks:
            self._begin("import")  # Somebody wrote while the one was made that was waited for.
        else:
            self._go_on()

    def _tell_of_damage(self) -> None:
        """Tell of damage that a backup has brought to light; not over another dialog, but as soon as that is closed."""
        if self._damage is not None and QApplication.activeModalWidget() is None:
            damage, self._damage = self._damage, None
            self.offer_ways_out(damage)

    def offer_ways_out(self, told: Message) -> None:
        """Tell of damage in the archive, and offer to go back to a backup, to save what is left, or to list it all."""
        file = self._session.archive.file
        look = self._state.appearance
        if file is None:
            tell(look, self._window, Message("The archive"), told)
        else:
            tell_of_damage(look, told, file, lambda: QTimer.singleShot(0, self, self.show_backups), self._window)

    def _go_on(self) -> None:
        """Let everybody do what was to wait for a backup."""
        waiting, self._waiting = self._waiting, []
        if waiting:
            self._status.show_progress(None)
        for one in waiting:
            one.go_on()

    def _about(self, message: Message, **more: object) -> Message:
        folder = self._keeping.room(self._settings).folder
        return Message(message.text, {"file": self._session.path, "folder": folder, **more})

    def _show(self) -> None:
        """Have the status line say when the last backup was made."""
        if self._problem is not None:
            self._status.show_backup(self._problem, lacking=True)
        elif self._last is None:
            self._status.show_backup(
                Message("There is no backup yet. The first one follows a few minutes after an edit.")
            )
        else:
            when = self._state.appearance.words.moment(self._last)
            self._status.show_backup(Message("Last backup: {when}", {"when": when}))

    # ------------------------------------------------------------ the end

    def leave(self) -> None:
        """Have what no backup holds yet backed up by a child that the window does not wait for.

        Called when everything is written. Where the window closes to go back to a backup, a child is ended instead: it
        would keep the archive open, and going back makes a backup of its own.
        """
        self._looking.stop()
        self._polling.stop()
        running, self._process = self._process, None
        self._waiting.clear()
        if self._keeping.going_back is not None:
            if running is not None:
                running.end()
        elif running is not None and not running.ended and not self._edited_while:
            self._keeping.left = running
        elif self._makes and (self.lacks or running is not None):
            with suppress(OSError):  # Then the next start finds that a backup is lacking.
                self._keeping.left = BackupProcess(self._keeping.program, self._order("edit"), answers=False)

    # ------------------------------------------------------------ going back

    def show_backups(self) -> None:
        """List the backups, and close the window to go back to the one that is chosen."""
        if self._session.archive.file is None:
            tell(self._state.appearance, self._window, Message("Backups"), _KEPT_BY_SERVER)
            return
        dialog = BackupsWindow(
            self._state.appearance, self._session, self._keeping.room(self._settings).backups, self._window
        )
        if ask(dialog) and dialog.chosen is not None:
            self._keeping.going_back = dialog.chosen
            self._window.close()
