"""What can go wrong with backups, told in a reader's words: what could not be done, what is safe, what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from explorer.dossier.message import Message
from explorer.store.backup_files import Backup
from explorer.store.error_telling import telling, telling_of_files
from explorer.store.errors import (
    ArchiveError,
    ArchiveFull,
    DamagedArchive,
    LockedArchive,
    ReadOnlyArchive,
    UnreadableArchive,
)


class BackupProblem(Exception):  # noqa: N818 - says what it is
    """A backup could not be made or restored; ``message`` says which, what is safe, and what to do next."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.english())
        self.message = message


class DamagedCopy(DamagedArchive):
    """The copy of an archive does not check out; ``problem`` is the first thing that was found."""

    def __init__(self, path: Path, message: Message) -> None:
        super().__init__(path, message)
        self.problem = message

    @classmethod
    def of(cls, path: Path, problem: Message) -> DamagedCopy:
        """Tell of the archive at ``path`` what was found in its copy."""
        return cls(path, replace(problem, values={**problem.values, "file": path}))


@contextmanager
def telling_of_backups(path: Path, folder: Path) -> Iterator[None]:
    """Turn what goes wrong while a backup is written into words about the backup."""
    try:
        with telling_of_files(path), telling(path):
            yield
    except (ArchiveFull, ReadOnlyArchive, UnreadableArchive, LockedArchive, DamagedArchive) as error:
        tell = _WHY.get(type(error))
        if tell is None:
            raise
        values: dict[str, object] = {"file": path, "folder": folder}
        if isinstance(error, DamagedCopy):
            values["problem"] = error.problem
        raise BackupProblem(replace(tell, values=values)) from error


_WHY: dict[type[ArchiveError], Message] = {
    ArchiveFull: Message(
        "No backup of {file} could be made: there is no room left in {folder}. The archive and all earlier "
        "backups are safe. Free some space, or choose another folder for backups in the settings."
    ),
    ReadOnlyArchive: Message(
        "No backup of {file} could be made: nothing can be written to {folder}. The archive and all "
        "earlier backups are safe. Allow writing there, or choose another folder for backups in the settings."
    ),
    UnreadableArchive: Message(
        "No backup of {file} could be made: {folder} cannot be used. The archive and all earlier "
        "backups are safe. Check that the folder is there, or choose another one in the settings."
    ),
    LockedArchive: Message(
        "No backup of {file} could be made now, because another program is writing to it or making a "
        "backup. The archive and all earlier backups are safe. Try again when the other program is done."
    ),
    DamagedCopy: Message(
        "No backup of {file} was made, because its copy does not check out: the archive is damaged. The first thing "
        "that was found: {problem} The file and all earlier backups were left as they are. 'dyad check' lists what is "
        "damaged; restore the newest backup, or save what is undamaged with 'dyad salvage'."
    ),
    DamagedArchive: Message(
        "No backup of {file} was made, because its copy does not check out: the archive is damaged. The "
        "file and all earlier backups were left as they are. 'dyad check' lists what is damaged; restore the newest "
        "backup, or save what is undamaged with 'dyad salvage'."
    ),
}


@contextmanager
def telling_of_restoring(path: Path, backup: Backup) -> Iterator[None]:
    """Turn what goes wrong while a backup takes its place into words about that."""
    try:
        with telling_of_files(path):
            yield
    except ArchiveError as error:
        tell = next((told for kind, told in _WHY_NOT_RESTORED.items() if isinstance(error, kind)), _NOT_RESTORED)
        values = {"backup": backup.file, "file": path, "folder": path.parent}
        raise BackupProblem(replace(tell, values=values)) from error


_WHY_NOT_RESTORED: dict[type[ArchiveError], Message] = {
    ArchiveFull: Message(
        "The backup {backup} could not be put in the place of {file}: there is no room left in {folder}. The archive "
        "is as it was, and so are all backups. Free some space, then try again."
    ),
    ReadOnlyArchive: Message(
        "The backup {backup} could not be put in the place of {file}, because nothing can be written to {folder}: the "
        "disk can only be read, or the folder is protected. The archive is as it was, and so are all backups. Allow "
        "writing there, or copy the backup to another place and open it there."
    ),
}
_NOT_RESTORED = Message(
    "The backup {backup} could not be put in the place of {file}: {folder} cannot be used. The archive is as it was, "
    "and so are all backups. Check that the disk is there, then try again."
)


def unsound(backup: Backup, path: Path) -> BackupProblem:
    """Tell of a backup that is not as it was written."""
    return BackupProblem(
        Message(
            "The backup {backup} does not check out: its content is no longer what was written. The archive {file} was "
            "left as it is. Choose another backup; what is undamaged in this one can be had with 'dyad salvage'.",
            {"backup": backup.file, "file": path},
        )
    )


def open_elsewhere(path: Path) -> BackupProblem:
    """Tell of an archive that somebody else has open."""
    return BackupProblem(
        Message(
            "Another program has the archive {file} open, so nothing was restored. The archive and all backups are as "
            "they were. Close it there, then try again.",
            {"file": path},
        )
    )
