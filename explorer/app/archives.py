"""Opens archives; the user's own is made by the first start, and a newer library is brought into it."""

from __future__ import annotations

import errno
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from explorer import paths
from explorer.app.received import check_received, remember, settings_if_unknown
from explorer.app.safekeeping import back_up
from explorer.dossier.message import Message

if TYPE_CHECKING:
    from explorer.editing.importing import ImportReport
    from explorer.store.archive import Archive
    from explorer.store.place import Place, ServerAddress


@dataclass(frozen=True, slots=True)
class Making:
    """What opening an archive has made: folders, the outermost first, and the archive of an identity."""

    file: Path | None
    folders: tuple[Path, ...] = ()
    identity: str = ""
    own: bool = False
    """Whether it is the user's own archive."""

    def take_back(self) -> None:
        """Remove it again, but nothing that anybody has put something into."""
        from explorer.store.archive import Archive

        if self.identity and self.file is not None:
            Archive.unmake(self.file, self.identity)
        for folder in reversed(self.folders):
            with suppress(OSError):  # It is not empty, and so somebody's.
                folder.rmdir()

    def give_up(self, error: BaseException | None) -> None:
        """Take it back after an ``error``; raise another where that speaks of an archive that is not there any more."""
        from explorer.store.errors import ArchiveFull

        was_to_be_made = bool(self.identity) or self.own
        self.take_back()
        if isinstance(error, ArchiveFull) and was_to_be_made and self.file is not None and not self.file.exists():
            told = ArchiveFull.for_the_user_s_own if self.own else ArchiveFull.for_a_new_one
            raise told(self.file) from error


@dataclass(frozen=True, slots=True)
class Opened:
    """An open archive, and what there is to tell of opening it.

    As a context manager it closes the archive; one that was made for this and that a failure left empty is removed.
    """

    archive: Archive
    notes: tuple[Message, ...]
    making: Making

    def __enter__(self) -> Archive:
        return self.archive

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.archive.close()
        if kind is not None:
            self.making.give_up(error)


def open_archive(
    place: Place | None, *, make_empty: bool = False, read_only: bool = False, as_it_is: bool = False
) -> Opened:
    """Open the archive at ``place``; ``None`` is the user's own, which the first start makes from the library.

    One in a database is opened as it is: `commands.server` makes it, and others may need the library that it has.
    With ``make_empty``, an archive that is not there yet is made, without a dossier in it. An archive that holds the
    library is brought up to the library that this program has. One that the settings do not know is read in a limited
    process first, and known from then on. With ``as_it_is`` one that is there is only read: neither a newer library nor
    a newer schema is written into it, and what is older in it is told. Raises ArchiveError and LibraryError.
    """
    from explorer.store.archive import Archive
    from explorer.store.errors import ArchiveExists

    if place is not None and not isinstance(place, Path):
        return _open_in_database(place, read_only)
    notes: list[Message] = []
    own = place is None
    file = paths.user_archive() if place is None else place
    making = Making(file.absolute(), _make_folders(file.parent) if own else (), own=own)
    settings = settings_if_unknown(file)
    if settings is not None:
        check_received(file)
    if read_only:
        return _open_to_read(file, making)
    if as_it_is and file.exists():
        found = _open_as_it_is(file, own)
        if found is not None:
            if settings is not None:
                remember(found.archive, settings)
            return found
    try:
        if (own or make_empty) and not file.exists():
            # Another start may make it at the same moment; then that one is opened.
            with suppress(ArchiveExists), Archive.create(file) as made:
                making = replace(making, identity=made.identity)
                notes.append(Message("A new archive was made: {file}.", {"file": file}))
        notes.extend(_before_a_new_schema(file))
        archive = Archive.open(file)
        try:
            notes.extend(_bring_library(archive, own=own))
        except BaseException:
            archive.close()
            raise
    except BaseException as error:
        making.give_up(error)
        raise
    if settings is not None or making.identity:
        remember(archive, settings)
    if archive.read_only_reason is not None:
        notes.append(archive.read_only_reason)
    return Opened(archive, tuple(notes), making)


def _open_in_database(address: ServerAddress, read_only: bool) -> Opened:
    from explorer.store.archive import Archive

    # That it can only be read is told where something is to be written, and the window shows it all the while.
    return Opened(Archive.open(address, read_only), (), Making(None))


def _open_to_read(file: Path, making: Making) -> Opened:
    from explorer.store.archive import Archive

    told = Message("{file} is open for reading only, as you asked. Nothing in it can be changed.", {"file": file})
    return Opened(Archive.open(file, read_only=True), (told,), making)


def _open_as_it_is(file: Path, own: bool) -> Opened | None:
    """Open an archive for a command that only reads; ``None`` is the user's own that its first start left empty."""
    from explorer.editing.library import shipped_version
    from explorer.store.archive import Archive
    from explorer.store.opening import look_at, take_back_what_is_unfinished, why_read_only
    from explorer.store.schema import SCHEMA_VERSION

    notes = [_older_schema(file)] if look_at(file) < SCHEMA_VERSION else []
    reason = why_read_only(file)
    notes += [] if reason is None else [reason]
    if reason is None:
        take_back_what_is_unfinished(file)
    archive = Archive.open(file, read_only=True)
    try:
        with archive.read() as reader:
            had, empty = reader.library_version(), reader.revision() == 0
        if had is None and own and empty:
            archive.close()
            return None
        if had is not None and had != shipped_version([paths.library()]):
            notes.append(_another_library(file))
    except BaseException:
        archive.close()
        raise
    return Opened(archive, tuple(notes), Making(None))


def _make_folders(folder: Path) -> tuple[Path, ...]:
    """Make the user's own folder and those it lies in; return the ones that were not there, the outermost first."""
    from explorer.store.errors import ArchiveFull, MissingArchive

    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    made: list[Path] = []
    for one in reversed(missing):
        try:
            one.mkdir()
        except FileExistsError:  # Another start made it at the same moment.
            continue
        except OSError as error:
            Making(None, tuple(made)).take_back()
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise ArchiveFull.for_the_user_s_own(paths.user_archive()) from error
            raise MissingArchive.unmakeable(paths.user_archive(), one, error.strerror or str(error)) from error
        made.append(one)
    return tuple(made)


def bring_library(archive: Archive) -> list[Message]:
    """Bring the shipped library into an archive because somebody asks for it, and tell what happened.

    In a file the archive is backed up before. Raises ArchiveError where nothing can be written to it.
    """
    from explorer.editing.library import read_library, update_library
    from explorer.store.errors import ReadOnlyArchive

    if archive.read_only:  # Before it is backed up for nothing.
        raise ReadOnlyArchive.at(archive.place)
    shipped = read_library([paths.library()])
    with archive.read() as reader:
        had = reader.library_version()
    if had == shipped.version:
        return []
    notes = [] if archive.file is None else back_up(archive.file, "library")
    report = update_library(archive, shipped)
    return [*notes, (_installed if had is None else _updated)(archive.place, report)]


def _bring_library(archive: Archive, *, own: bool) -> list[Message]:
    """Bring the shipped library into the user's archive, or into one that had it before, and tell what happened."""
    from explorer.editing.library import ensure_library, read_library
    from explorer.store.errors import LockedArchive

    if archive.read_only:
        return []
    with archive.read() as reader:
        had = reader.library_version()
    if had is None and not own:
        return []
    shipped = read_library([paths.library()])
    notes = [] if had in (None, shipped.version) else back_up(archive.path, "library")
    try:
        report = ensure_library(archive, shipped)
    except LockedArchive:
        if had is None:
            raise
        # What is there can be read all the same; the next start will bring the newer library.
        return []
    if report is None:
        return []
    return [*notes, _installed(archive.path, report) if had is None else _updated(archive.path, report)]


def _before_a_new_schema(file: Path) -> list[Message]:
    """Back an archive up that opening it will bring to a newer schema."""
    from explorer.store.errors import ArchiveError
    from explorer.store.opening import look_at, why_read_only
    from explorer.store.schema import SCHEMA_VERSION

    try:
        older = look_at(file) < SCHEMA_VERSION
    except ArchiveError:
        return []  # Opening it will say what is wrong.
    return back_up(file.absolute(), "migration") if older and why_read_only(file) is None else []


def _older_schema(file: Path) -> Message:
    return Message(
        "{file} was last written by an older Dyad. It was read through a copy; opening it in the window brings it up "
        "to date.",
        {"file": file},
    )


def _another_library(file: Path) -> Message:
    return Message(
        "{file} has another version of the library than this Dyad. It was read as it is; opening it in the window, or "
        "'dyad library --update', brings this version in.",
        {"file": file},
    )


def _installed(path: Place, report: ImportReport) -> Message:
    names = {"file": path, "dossiers": report.added.dyads, "events": report.added.events}
    return Message("The library was brought into {file}: {dossiers} dossiers, {events} events.", names)


def _updated(path: Place, report: ImportReport) -> Message:
    names = {
        "file": path,
        "added": report.added.total,
        "changed": report.changed.total,
        "removed": report.removed.total,
        "kept": len(report.differences),
    }
    return Message(
        "{file} was brought up to the newer library: {added} records added, {changed} changed, {removed} removed; "
        "{kept} differ from it because they were edited here, and were kept.",
        names,
    )
