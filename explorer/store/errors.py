"""What can go wrong with an archive, told in a reader's words: what happened, to which file, what is safe, what to do.

Everything that SQLite or SQLAlchemy raises leaves this room as one of these errors (`error_telling` sees to it);
anything else is a bug.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey
from explorer.store.place import Place, ServerAddress


class ArchiveError(Exception):
    """Something is wrong with the archive at ``place``; ``message`` says what, what is safe, and what to do next."""

    def __init__(self, place: Place, message: Message) -> None:
        super().__init__(message.english())
        self.place = place
        self.message = message


class NoSuchDossier(LookupError):
    """The archive has no dossier of this dyad; ``message`` says so, and which ones it has."""

    def __init__(self, place: Place, dyad: DyadKey, known: tuple[DyadKey, ...]) -> None:
        if known:
            self.message = Message(
                "There is no dossier {dyad} in the archive {file}. It has: {known}.",
                {"dyad": str(dyad), "file": place, "known": ", ".join(map(str, known))},
            )
        else:
            self.message = Message(
                "There is no dossier {dyad} in the archive {file}: it is still empty. Import one first.",
                {"dyad": str(dyad), "file": place},
            )
        super().__init__(self.message.english())
        self.dyad = dyad


class MissingArchive(ArchiveError):
    """There is no such file or folder."""

    @classmethod
    def file(cls, path: Path) -> MissingArchive:
        """Tell of a file that is not there."""
        return cls(
            path,
            Message(
                "There is no archive at {file}. Nothing was made in its place. Check the name, or make a new archive.",
                {"file": path},
            ),
        )

    @classmethod
    def folder(cls, path: Path) -> MissingArchive:
        """Tell of a new archive whose folder is not there."""
        return cls(
            path,
            Message(
                "The archive {file} cannot be made, because the folder {folder} does not exist. Nothing was written. "
                "Make the folder first, or choose another place.",
                {"file": path, "folder": path.parent},
            ),
        )

    @classmethod
    def unmakeable(cls, path: Path, folder: Path, reason: str) -> MissingArchive:
        """Tell of a new archive whose folder cannot be made: a home that is read-only, a disk that is full."""
        return cls(
            path,
            Message(
                "Your archive {file} cannot be made, because the folder {folder} cannot be: {reason}. Nothing was "
                "written. Make a place for it that you may write to, or open an archive that is elsewhere: dyad FILE. "
                "One that cannot be written to is opened for reading.",
                {"file": path, "folder": folder, "reason": reason},
            ),
        )


class ArchiveExists(ArchiveError):
    """A new archive was to be made where a file already is."""

    @classmethod
    def at(cls, path: Path) -> ArchiveExists:
        """Tell of the file that is there."""
        return cls(
            path,
            Message(
                "A new archive cannot be made at {file}, because a file is there already. It was left as it is. "
                "Choose another name, or open that file.",
                {"file": path},
            ),
        )


class NotAnArchive(ArchiveError):
    """The file is something else."""

    @classmethod
    def other(cls, path: Path) -> NotAnArchive:
        """Tell of a file of another kind."""
        return cls(
            path,
            Message(
                "{file} is not a Dyad archive. The file was not changed. Choose a file that Dyad has made; dossiers in "
                "the interchange format are imported, not opened.",
                {"file": path},
            ),
        )

    @classmethod
    def empty(cls, path: Path) -> NotAnArchive:
        """Tell of a file without a byte in it."""
        return cls(
            path,
            Message(
                "{file} is empty, so it is not a Dyad archive. The file was not changed. If an archive stood there "
                "before, take it from a backup; otherwise delete the file and start again.",
                {"file": path},
            ),
        )

    @classmethod
    def folder(cls, path: Path) -> NotAnArchive:
        """Tell of a folder."""
        return cls(
            path,
            Message(
                "{file} is a folder, not a Dyad archive. Nothing was changed. Choose the archive's own file.",
                {"file": path},
            ),
        )


class DamagedArchive(ArchiveError):
    """The file is an archive, but part of it cannot be read as it was written."""

    @classmethod
    def at(cls, path: Place) -> DamagedArchive:
        """Tell of the damaged file, or of what a database gave that nobody wrote."""
        if isinstance(path, ServerAddress):
            return cls(
                path,
                Message(
                    "The archive {file} holds something that Dyad did not write, so it was not read further. Nothing "
                    "was changed. Ask whoever looks after the database to compare it with its last backup; 'dyad "
                    "check' lists what is wrong.",
                    {"file": path},
                ),
            )
        return cls(
            path,
            Message(
                "The archive {file} is damaged and was not opened further. The file was left as it is, and nothing was "
                "written to it. Make a copy of it now, then go back to a backup ('dyad restore newest'), or save what "
                "is undamaged into a new archive ('dyad salvage'); 'dyad check' lists what is damaged.",
                {"file": path},
            ),
        )


class NewerArchive(ArchiveError):
    """The archive was written by a newer Dyad."""

    @classmethod
    def at(cls, path: Path, found: int | str, known: int) -> NewerArchive:
        """Tell which schema was found and which is the newest known."""
        return cls(
            path,
            Message(
                "The archive {file} was written by a newer Dyad (schema {found}; this one knows up to {known}). The "
                "file was not changed. Install the newer Dyad to open it.",
                {"file": path, "found": found, "known": known},
            ),
        )


class LockedArchive(ArchiveError):
    """Another program holds the archive."""

    @classmethod
    def at(cls, path: Place) -> LockedArchive:
        """Tell of the lock."""
        if isinstance(path, ServerAddress):
            return cls(
                path,
                Message(
                    "Somebody else has been writing to the archive {file} for some time, so this could not be done. "
                    "The archive is unharmed and nothing of this step was written. Try again in a moment.",
                    {"file": path},
                ),
            )
        return cls(
            path,
            Message(
                "Another program is writing to the archive {file}, so this could not be done. The archive is unharmed "
                "and nothing of this step was written. Wait until the other program is done, then try again.",
                {"file": path},
            ),
        )


class MovedArchive(ArchiveError):
    """The archive's file went away from its place while it was open, or another file came there."""

    @classmethod
    def at(cls, path: Path) -> MovedArchive:
        """Tell of the place."""
        return cls(
            path,
            Message(
                "The archive {file} was moved, deleted or replaced while it was open, so nothing of this step was "
                "written. What was saved before stands in the file that was there. Put that file back at its place and "
                "try again, or open it where it is now.",
                {"file": path},
            ),
        )


class ArchiveFull(ArchiveError):
    """The disk or a limit left no room."""

    @classmethod
    def at(cls, path: Path) -> ArchiveFull:
        """Tell that there was no room."""
        return cls(
            path,
            Message(
                "There is no room left on the disk for the archive {file}. What was in it before is safe, and nothing "
                "of this step was written. Free some space, then try again.",
                {"file": path},
            ),
        )

    @classmethod
    def for_a_new_one(cls, path: Path) -> ArchiveFull:
        """Tell that there was no room for an archive that was to be made."""
        return cls(
            path,
            Message(
                "There is no room left on the disk for the archive {file}. Nothing of it was left there, and nothing "
                "else was changed. Free some space, or choose another disk, then try again.",
                {"file": path},
            ),
        )

    @classmethod
    def for_the_user_s_own(cls, path: Path) -> ArchiveFull:
        """Tell that the first start had no room for the user's archive."""
        return cls(
            path,
            Message(
                "There is no room left on the disk for your archive {file}, which the first start makes. Nothing of it "
                "was left there, and nothing else was changed. Free some space and start again, or open an archive "
                "that is on another disk: dyad FILE.",
                {"file": path},
            ),
        )


class ReadOnlyArchive(ArchiveError):
    """Something was to be written to an archive that can only be read."""

    @classmethod
    def at(cls, path: Place) -> ReadOnlyArchive:
        """Tell that nothing can be written."""
        if isinstance(path, ServerAddress):
            return cls(
                path,
                Message(
                    "The archive {file} can only be read by you, so nothing was written to it; everything in it is "
                    "safe. Ask whoever looks after the database for the right to edit.",
                    {"file": path},
                ),
            )
        return cls(
            path,
            Message(
                "The archive {file} can only be read, so nothing was written to it; everything in it is safe. Copy it "
                "to a place where you may write, and work on the copy.",
                {"file": path},
            ),
        )

    @classmethod
    def unfinished(cls, path: Path) -> ReadOnlyArchive:
        """Tell of a step that a crash cut short, which has to be taken back before anything is read."""
        return cls(
            path,
            Message(
                "The archive {file} was cut short while it was being written, and here it can only be read, so the "
                "unfinished step cannot be taken back. Nothing is lost. Copy the file, together with {journal} beside "
                "it, to a place where you may write, and open it there.",
                {"file": path, "journal": path.name + "-journal"},
            ),
        )


class ProtectedFolder(ReadOnlyArchive):
    """A new archive was to be made where nothing can be written."""

    @classmethod
    def of(cls, path: Path) -> ProtectedFolder:
        """Tell of the archive that was to be made at ``path``."""
        return cls(
            path,
            Message(
                "The archive {file} cannot be made, because nothing can be written to {folder}: the disk can only be "
                "read, or the folder is protected. No file was made, and nothing else was changed. Choose another "
                "place, or allow writing there.",
                {"file": path, "folder": path.parent},
            ),
        )


class UnreadableArchive(ArchiveError):
    """The system does not let us read the file."""

    @classmethod
    def at(cls, path: Path, reason: str) -> UnreadableArchive:
        """Tell what the system answered."""
        return cls(
            path,
            Message(
                "The archive {file} cannot be read: {reason}. Nothing was changed. Check that the disk is there and "
                "that you may read the file.",
                {"file": path, "reason": reason},
            ),
        )


class RefusedArchive(ArchiveError):
    """A received archive was not read to its end; nothing of it has reached anything of the user's."""

    @classmethod
    def at(cls, path: Path, reason: str, where: str = "") -> RefusedArchive:
        """Tell why: ``work``, ``memory``, ``large``, ``parts`` or ``value``, and in which table."""
        told = _NOT_A_TABLE if reason == "parts" and where else _REFUSALS.get(reason, _WRONG_VALUE)
        return cls(path, replace(told, values={"file": path, "part": where} if where else {"file": path}))

    @classmethod
    def changed(cls, path: Path, parts: tuple[str, ...]) -> RefusedArchive:
        """Tell of parts that no archive of Dyad has, where the file was to be opened."""
        names = {"file": path, "parts": ", ".join(parts)}
        return cls(
            path,
            Message(
                "{file} comes from elsewhere and was not opened, because it holds what no archive of Dyad has: "
                "{parts}. Nothing of it was run, and the file is unchanged. Open it in Dyad's window to "
                "import its dossiers into an archive of your own.",
                names,
            ),
        )

    @classmethod
    def unfinished(cls, path: Path, beside: Path) -> RefusedArchive:
        """Tell of an archive whose last step lies in another file beside it."""
        return cls(
            path,
            Message(
                "{file} comes from elsewhere and was not closed: part of it lies in {beside}. Neither was changed. "
                "Have the archive closed where it comes from and sent again, or save what it holds: 'dyad salvage'.",
                {"file": path, "beside": beside},
            ),
        )


_REFUSALS = {
    "work": Message(
        "Reading {file}, which comes from elsewhere, took far more work than an archive of its size, and was "
        "stopped. Nothing was taken from it, and the file is unchanged. Ask whoever sent it for an export of its "
        "dossiers."
    ),
    "memory": Message(
        "Reading {file}, which comes from elsewhere, took far more memory than an archive of its size, and was "
        "stopped. Nothing was taken from it, and the file is unchanged. Ask whoever sent it for an export of its "
        "dossiers."
    ),
    "large": Message(
        "Reading {file}, which comes from elsewhere, was stopped, because it gives more text than an archive of "
        "its size holds. Nothing was taken from it, and the file is unchanged. Ask whoever sent it for an export of "
        "its dossiers."
    ),
    "parts": Message(
        "{file} comes from elsewhere and was not read, because it is not made as Dyad makes archives. Nothing was "
        "taken from it, and the file is unchanged. Ask whoever sent it for an export of its dossiers."
    ),
}
_NOT_A_TABLE = Message(
    "{file} comes from elsewhere and was not read, because '{part}' in it is not the table that Dyad makes. Nothing "
    "was taken from it, and the file is unchanged. Ask whoever sent it for an export of its dossiers."
)
_WRONG_VALUE = Message(
    "{file} comes from elsewhere and was not read, because a value in its table '{part}' is not what must stand there. "
    "Nothing was taken from it, and the file is unchanged. Ask whoever sent it for an export of its dossiers."
)
