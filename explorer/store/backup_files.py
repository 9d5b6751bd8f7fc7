"""The files of an archive's backups: their names, the note beside each, and whether they are as they were written.

One folder holds the backups of one archive, named by its identity. A backup is an archive itself, called by its number
and the time in UTC: ``000042-20261122T102500Z.dyad``. The note of the same name, in JSON, says what is in it and what
BLAKE2b-256 its bytes have; a backup whose note is lost is a backup all the same.
"""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from explorer.dossier.message import Message
from explorer.store.engine import address, connect
from explorer.store.migrations import sync, sync_folder
from explorer.store.step_labels import label_from

ENDING = ".dyad"
NOTE = ".json"
PART = ".part"
"""Ends the names of files that are being made."""
MOST_NOTE = 100_000
_NAME = re.compile(r"([0-9]{6,12})-([0-9]{8}T[0-9]{6}Z)")
_IDENTITY = re.compile(r"[0-9a-zA-Z-]{1,64}")
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in an archive's file: schema, revision, events, and the last step with when it was taken."""

    identity: str
    schema: int
    revision: int
    events: int
    label: str = ""
    label_values: dict[str, str] = field(default_factory=dict)
    stepped: str = ""

    @property
    def state(self) -> tuple[str, int, int, str]:
        """Return what is the same for two files of one archive only where the same steps were taken in both."""
        return self.identity, self.schema, self.revision, self.stepped


@dataclass(frozen=True, slots=True)
class Note:
    """What was noted when a backup was made: of which archive, why, its bytes and their digest, and what is in it."""

    archive: str
    reason: str
    size: int
    digest: str
    contents: Contents


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup: its file, sequence number, time by the clock of then (UTC), and bytes.

    ``events``, ``label`` (of the last step in it) and ``reason`` are ``None`` or empty where neither note nor file
    tells. ``sound`` says whether it checks out, ``None`` where that was not asked.
    """

    file: Path
    number: int
    time: datetime
    size: int
    note: Note | None
    sound: bool | None = None

    @property
    def events(self) -> int | None:
        """Return how many events it holds."""
        return None if self.note is None else self.note.contents.events

    @property
    def label(self) -> Message | None:
        """Return what the last step in it did; ``None`` where no step was taken yet."""
        if self.note is None or not self.note.contents.label:
            return None
        return label_from(self.note.contents.label, self.note.contents.label_values)

    @property
    def reason(self) -> str:
        """Return why it was made: ``edit``, ``import``, ``library``, ``migration``, ``restore`` or ``asked``."""
        return "" if self.note is None else self.note.reason


def folder_of(backups: Path, identity: str) -> Path:
    """Return the folder for an archive of this identity, which may come from a file of a stranger."""
    if _IDENTITY.fullmatch(identity):
        return backups / identity
    return backups / hashlib.blake2b(identity.encode(errors="replace"), digest_size=16).hexdigest()


def name_of(number: int, time: datetime) -> str:
    """Return the name of a backup, without ending."""
    return f"{number:06}-{time.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def backups_in(folder: Path) -> list[Backup]:
    """Return the backups in a folder, the newest (by number) first, with what their notes say; unasked if sound."""
    found = [backup for file in _files(folder) if (backup := _backup(file)) is not None]
    return sorted(found, key=lambda backup: backup.number, reverse=True)


def is_as_written(backup: Backup, go_on: Callable[[], None] = lambda: None) -> bool:
    """Say whether the bytes of a backup are those that were checked when it was made; ``False`` without a note."""
    if backup.note is None or backup.size != backup.note.size:
        return False
    try:
        return digest_of(backup.file, go_on) == backup.note.digest
    except OSError:
        return False


def digest_of(file: Path, go_on: Callable[[], None] = lambda: None) -> str:
    """Return the BLAKE2b-256 of a file's bytes, in hexadecimal digits."""
    digest = hashlib.blake2b(digest_size=32)
    with file.open("rb") as stream:
        while piece := stream.read(_PIECE):
            go_on()
            digest.update(piece)
    return digest.hexdigest()


def contents_of(connection: sqlite3.Connection) -> Contents:
    """Return what an archive of any schema holds, read through an open connection."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    identity, revision = connection.execute("SELECT identity, revision FROM archive").fetchone()
    (events,) = connection.execute("SELECT count(*) FROM event").fetchone()
    last = connection.execute("SELECT label, label_values, time FROM step ORDER BY id DESC LIMIT 1").fetchone()
    label, values, stepped = last or ("", "{}", "")
    told = json.loads(values)
    return Contents(str(identity), version, revision, events, str(label), _texts(told), str(stepped))


def write_note(file: Path, note: Note) -> None:
    """Write the note of a backup, whole or not at all; raises OSError."""
    part = file.with_name(f".{file.name}{PART}")
    with part.open("w", encoding="utf-8") as stream:
        json.dump(asdict(note), stream, ensure_ascii=False, indent=1)
    sync(part)
    part.replace(file)
    sync_folder(file.parent)


def sweep(folder: Path) -> None:
    """Remove what a backup left that was cut short; only for whoever holds the folder's lock."""
    for leftover in list(folder.glob(f".*{PART}*")):
        leftover.unlink(missing_ok=True)
    for note in list(folder.glob(f"*{NOTE}")):
        if _NAME.fullmatch(note.stem) and not note.with_suffix(ENDING).exists():
            note.unlink(missing_ok=True)


def _files(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from folder.glob(f"*{ENDING}")


def _backup(file: Path) -> Backup | None:
    found = _NAME.fullmatch(file.stem)
    if found is None:
        return None
    try:
        size = file.stat().st_size
        time = datetime.strptime(found[2], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except (OSError, ValueError):
        return None
    return Backup(file, int(found[1]), time, size, _note_of(file, size))


def _note_of(file: Path, size: int) -> Note | None:
    """Return the note beside a backup, else what the file says of itself, without a digest."""
    note = file.with_suffix(NOTE)
    with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
        if note.stat().st_size <= MOST_NOTE:
            return _read(json.loads(note.read_text("utf-8")))
    with (
        suppress(sqlite3.Error, ValueError, TypeError),
        closing(connect(address(file, "ro", immutable=True))) as connection,
    ):
        return Note("", "", size, "", contents_of(connection))
    return None


def _read(told: dict[str, Any]) -> Note:
    held = told["contents"]
    contents = Contents(
        str(held["identity"]),
        int(held["schema"]),
        int(held["revision"]),
        int(held["events"]),
        str(held["label"]),
        _texts(held["label_values"]),
        str(held["stepped"]),
    )
    return Note(str(told["archive"]), str(told["reason"]), int(told["size"]), str(told["digest"]), contents)


def _texts(values: object) -> dict[str, str]:
    return {str(name): str(value) for name, value in values.items()} if isinstance(values, dict) else {}
