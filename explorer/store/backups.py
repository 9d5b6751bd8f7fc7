"""Backups of an archive: verified before they count, rotated by number, restored whole.

A backup is copied by SQLite's backup API under a temporary name, brought to the disk, opened anew, checked from the
pages up to the hash of every row, compared with the archive, noted, and only then given its name. A fault at any moment
leaves the archive and all earlier backups as they were, and a stub that the next backup sweeps away. Whoever makes,
rotates or restores holds a lock in the folder, which ends with its process.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from explorer.store.archive import Clock, system_clock
from explorer.store.backup_copying import contents_at, copy_checked, holds, identity_at, is_sound
from explorer.store.backup_files import (
    ENDING,
    NOTE,
    PART,
    Backup,
    Note,
    backups_in,
    digest_of,
    folder_of,
    name_of,
    sweep,
    write_note,
)
from explorer.store.backup_origin import TAKEN_UNASKED, Origin, by_origin, origins, taken_unasked
from explorer.store.backup_problems import BackupProblem, telling_of_backups, unsound
from explorer.store.backup_restoring import (
    put_bytes_aside,
    refuse_another,
    refuse_if_open,
    refuse_if_protected,
    replace_whole,
    sweep_beside,
)
from explorer.store.backup_rotation import Kept, Limits, to_drop
from explorer.store.engine import address, connect
from explorer.store.errors import DamagedArchive, NotAnArchive, UnreadableArchive
from explorer.store.migrations import sync_folder

_LOCK = ".lock"


class Backups:
    """The backups under one folder. ``limits`` is the room that those of one archive may take."""

    def __init__(self, folder: Path, limits: Limits | None = None, clock: Clock = system_clock) -> None:
        self.folder = folder
        self._limits = limits or Limits()
        self._clock = clock

    # ------------------------------------------------------------ looking

    def of(self, identity: str, *, checked: bool = False) -> list[Backup]:
        """Return the backups of an archive, the newest first; ``checked`` reads all bytes to see which are sound."""
        found = backups_in(folder_of(self.folder, identity))
        return [replace(backup, sound=is_sound(backup)) for backup in found] if checked else found

    @staticmethod
    def checked(backup: Backup, go_on: Callable[[], None] = lambda: None) -> Backup:
        """Return a backup with whether it checks out, which reads all its bytes; ``go_on`` gives up by raising."""
        return replace(backup, sound=is_sound(backup, go_on))

    def newest_sound(
        self, path: Path, go_on: Callable[[], None] = lambda: None, *, unopened: bool = False
    ) -> Backup | None:
        """Return the newest backup that checks out of the archive at ``path``, which may be damaged or gone.

        One of a copy of it is never taken; see :mod:`~explorer.store.backup_origin`. What comes from elsewhere is left
        ``unopened``: its backups are known by where it lies.
        """
        sorted_out = by_origin(path, self.of_place(path) if unopened else self.of_file(path))
        candidates = [backup for origin in TAKEN_UNASKED for backup in sorted_out[origin]]
        checked = (self.checked(backup, go_on) for backup in candidates)
        return next((backup for backup in checked if backup.sound), None)

    def of_file(self, path: Path, *, checked: bool = False) -> list[Backup]:
        """Return the backups of the archive at ``path``, which may be damaged or gone: then by where it lay.

        Those of copies of it, which have the same identity, are among them: ``backup_origin`` tells them apart.
        """
        identity = identity_at(path)
        return self.of_place(path, checked=checked) if identity is None else self.of(identity, checked=checked)

    def of_place(self, path: Path, *, checked: bool = False) -> list[Backup]:
        """Return the backups of archives that lay at ``path``, by their notes alone: nothing there is opened."""
        found: list[Backup] = []
        where = str(path.absolute())
        with suppress(OSError):
            for folder in sorted(self.folder.iterdir()):
                of_folder = backups_in(folder)
                if any(backup.note is not None and backup.note.archive == where for backup in of_folder):
                    found += self.of(folder.name, checked=checked)
        return sorted(found, key=lambda backup: (backup.time, backup.number), reverse=True)

    def is_current(self, path: Path) -> bool:
        """Say whether the newest backup holds every step of the archive at ``path``."""
        now = contents_at(path)
        newest = next(iter(taken_unasked(path, self.of(now.identity))), None)
        return newest is not None and newest.note is not None and newest.note.contents.state == now.state

    # ------------------------------------------------------------ making

    def make(
        self,
        path: Path,
        reason: str,
        *,
        rotate: bool = True,
        again: bool = True,
        go_on: Callable[[], None] = lambda: None,
    ) -> Backup:
        """Back the archive at ``path`` up and return the backup, which has been checked.

        Without ``again``, a newest backup that holds every step already, and checks out, is enough. ``go_on`` gives up
        by raising. Raises BackupProblem, ArchiveError where the archive itself cannot be read; earlier backups stay.
        """
        path = path.absolute()
        now = contents_at(path)
        folder = folder_of(self.folder, now.identity)
        with telling_of_backups(path, folder), _locked(folder):
            sweep(folder)
            sweep_beside(path)
            present = backups_in(folder)
            own = taken_unasked(path, present)
            if not again and own and holds(own[0], now):
                return replace(own[0], sound=True)
            made = self._make(path, folder, present, reason, go_on)
            if rotate:
                self._rotate(path, folder, made.number)
            return made

    def _make(self, path: Path, folder: Path, present: list[Backup], reason: str, go_on: Callable[[], None]) -> Backup:
        number = 1 + max((backup.number for backup in present), default=0)
        now = self._clock()
        name = name_of(number, now)
        file, part = folder / f"{name}{ENDING}", folder / f".{name}{ENDING}{PART}"
        try:
            contents = copy_checked(path, part, go_on)
            size = part.stat().st_size
            note = Note(str(path), reason, size, digest_of(part, go_on), contents)
            write_note(file.with_suffix(NOTE), note)
            part.replace(file)
            sync_folder(folder)
        except BaseException:
            with suppress(OSError):
                sweep(folder)
            raise
        return Backup(file, number, now, size, note, sound=True)

    def _rotate(self, path: Path, folder: Path, newest: int) -> None:
        """Let go of the file's older backups; those of copies of it go when the copies are backed up."""
        origin = origins(path)
        present = {backup.number: backup for backup in backups_in(folder) if origin(backup) is not Origin.COPY}
        kept = [Kept(backup.number, backup.time, backup.size) for backup in present.values()]
        room = self._limits.room(shutil.disk_usage(folder).free, sum(backup.size for backup in kept))

        def sound(number: int) -> bool:
            return number == newest or is_sound(present[number])

        for number in to_drop(kept, room, sound, (newest,)):
            # The backup first: a note alone is swept away, a backup without its note would still be one.
            present[number].file.unlink(missing_ok=True)
            present[number].file.with_suffix(NOTE).unlink(missing_ok=True)

    # ------------------------------------------------------------ restoring

    def restore(self, backup: Backup, path: Path, go_on: Callable[[], None] = lambda: None) -> Backup | Path | None:
        """Put a backup in the place of the archive at ``path``, whole or not at all; it must be closed.

        What stands there is first backed up itself; that backup is returned, or where it is too damaged for one, the
        file that its bytes were put aside in, or ``None`` where nothing stood there. No backup goes for it. Raises
        BackupProblem where the backup does not check out or another program has the archive open.
        """
        path = path.absolute().resolve()
        if backup.note is None or not is_sound(backup):
            raise unsound(backup, path)
        before: Backup | Path | None = None
        if path.exists():
            refuse_another(backup, path)
            refuse_if_open(path)
            refuse_if_protected(backup, path)
            before = self._put_aside(backup, path, go_on)
        replace_whole(backup, path, before, go_on)
        return before

    def _put_aside(self, backup: Backup, path: Path, go_on: Callable[[], None]) -> Backup | Path:
        try:
            return self.make(path, "restore", rotate=False, go_on=go_on)
        except (DamagedArchive, NotAnArchive, UnreadableArchive):
            pass
        except BackupProblem as problem:
            if not isinstance(problem.__cause__, DamagedArchive):
                raise
        folder = backup.file.parent
        with telling_of_backups(path, folder), _locked(folder):
            return put_bytes_aside(path, folder, self._clock())


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder's lock: SQLite's own, on an empty file, which every system lets go when the process ends.

    Folders that were made for it go again where nothing came into them.
    """
    new = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with closing(connect(address(folder / _LOCK, "rwc"))) as lock:
            lock.execute("PRAGMA busy_timeout=60000")
            lock.execute("BEGIN EXCLUSIVE")
            try:
                yield
            finally:
                lock.execute("ROLLBACK")
    except BaseException:
        _leave_nothing(new)
        raise


def _leave_nothing(new: Sequence[Path]) -> None:
    """Remove new folders, the innermost first, as far as they hold nothing but the lock."""
    with suppress(OSError):
        if new and all(one.name == _LOCK for one in new[0].iterdir()):
            (new[0] / _LOCK).unlink(missing_ok=True)
        for one in new:
            if one.exists():
                one.rmdir()
