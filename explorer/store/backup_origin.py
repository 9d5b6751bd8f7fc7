"""Which file a backup was made of: copies of one archive have the same identity, and so the same list of backups.

A copy goes its own way from the day it is made, so its backups hold another content. What goes back "to the newest"
means the file's own backups; those of a copy are taken only where somebody chooses one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from enum import Enum
from pathlib import Path

from explorer.dossier.message import Message
from explorer.store.backup_files import Backup


class Origin(Enum):
    """Which file a backup was made of, as seen from the archive that it may be put in the place of."""

    OWN = "own"
    """This file, at this place."""
    MOVED = "moved"
    """A file that lay where nothing is any more: most likely this one, before it was moved or renamed."""
    UNKNOWN = "unknown"
    """Nothing says which: its note is lost."""
    COPY = "copy"
    """Another file of the same identity, or whatever stands in its place now."""


TAKEN_UNASKED = (Origin.OWN, Origin.MOVED, Origin.UNKNOWN)
"""What may stand for the newest backup, the surest first: the next sort counts only where there is none of this one."""


def origins(path: Path) -> Callable[[Backup], Origin]:
    """Return what tells the origin of backups as seen from the archive at ``path``; each place is looked at once."""
    known: dict[str, Origin] = {"": Origin.UNKNOWN}
    here = path.absolute()

    def origin(backup: Backup) -> Origin:
        place = "" if backup.note is None else backup.note.archive
        if place not in known:
            known[place] = _origin(Path(place), here)
        return known[place]

    return origin


def _origin(place: Path, here: Path) -> Origin:
    if place == here:
        return Origin.OWN
    with suppress(OSError, ValueError, RuntimeError):  # A disk that does not answer, a name no file may have, a loop.
        if place.resolve() == here.resolve():
            return Origin.OWN
        if not place.exists():
            return Origin.MOVED
        if here.exists() and place.samefile(here):
            return Origin.OWN
    return Origin.COPY


def by_origin(path: Path, found: Iterable[Backup]) -> dict[Origin, list[Backup]]:
    """Return backups by their origin as seen from ``path``, each sort in the order given; every sort is there."""
    origin = origins(path)
    sorted_out: dict[Origin, list[Backup]] = {one: [] for one in Origin}
    for backup in found:
        sorted_out[origin(backup)].append(backup)
    return sorted_out


def taken_unasked(path: Path, found: Iterable[Backup]) -> list[Backup]:
    """Return those of one sort that may stand for the newest backup of ``path``, the newest first as given."""
    sorted_out = by_origin(path, found)
    return next((sorted_out[origin] for origin in TAKEN_UNASKED if sorted_out[origin]), [])


def told_origin(backup: Backup, path: Path) -> Message | None:
    """Return what is to be said of where a backup comes from; ``None`` where it is of this very file."""
    place = "" if backup.note is None else backup.note.archive
    match origins(path)(backup):
        case Origin.OWN:
            return None
        case Origin.MOVED:
            return Message("made of {file}, where nothing is any more", {"file": Path(place)})
        case Origin.UNKNOWN:
            return Message("of unknown origin: the note of where it was made is lost")
        case Origin.COPY:
            return Message("of a copy at {file}", {"file": Path(place)})
