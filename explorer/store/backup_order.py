"""Backups made in a process of their own: an order goes in as JSON, an answer comes out, and messages stay messages.

Checking a backup reads every row. In the window's own process that would take the interpreter from whoever works
there; in a child, which the system serves last, it is in nobody's way, and may outlive the window.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from explorer.dossier.message import Message
from explorer.settings import Settings
from explorer.store.backup_problems import BackupProblem
from explorer.store.backup_rotation import GIGABYTE, Limits
from explorer.store.backups import Backups
from explorer.store.errors import ArchiveError, DamagedArchive

LAST_IN_LINE = 10
"""How much the child gives way to other processes, by nice(2)."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where backups lie, and how much those of one archive may take."""

    folder: Path
    limits: Limits

    @classmethod
    def of(cls, settings: Settings, usual: Path) -> Room:
        """Return what the settings say now; ``usual`` is the folder where they name none."""
        chosen = settings.text("backups_folder")
        most = int(settings.number("backups_gigabytes") * GIGABYTE)
        limits = Limits(most, settings.number("backups_percent") / 100)
        return cls(Path(chosen).expanduser() if chosen else usual, limits)

    @property
    def backups(self) -> Backups:
        """Return the backups there."""
        return Backups(self.folder, self.limits)


@dataclass(frozen=True, slots=True)
class BackupOrder:
    """A backup that is asked for; one that would hold nothing new is not made."""

    archive: str
    folder: str
    most_bytes: int
    most_share: float
    reason: str

    @classmethod
    def to(cls, room: Room, archive: Path, reason: str) -> BackupOrder:
        """Return the order for an archive."""
        return cls(str(archive), str(room.folder), room.limits.most_bytes, room.limits.most_share, reason)

    def text(self) -> str:
        """Return the order as JSON in ASCII, whatever letters a path has."""
        return json.dumps(asdict(self))

    def carry_out(self) -> BackupAnswer:
        """Make the backup, or find out that the newest one holds everything."""
        backups = Backups(Path(self.folder), Limits(self.most_bytes, self.most_share))
        try:
            made = backups.make(Path(self.archive), self.reason, again=False)
        except (BackupProblem, ArchiveError) as problem:
            damaged = isinstance(problem, DamagedArchive) or isinstance(problem.__cause__, DamagedArchive)
            return BackupAnswer(problem=problem.message, damaged=damaged)
        return BackupAnswer(time=made.time)


@dataclass(frozen=True, slots=True)
class BackupAnswer:
    """What became of an order: when the backup was made that holds everything, or why there is none.

    ``damaged`` says that there is none because the archive itself is damaged.
    """

    time: datetime | None = None
    problem: Message | None = None
    damaged: bool = False

    def text(self) -> str:
        """Return the answer as JSON in ASCII."""
        told: dict[str, Any] = {}
        if self.time is not None:
            told["time"] = self.time.isoformat()
        if self.problem is not None:
            told["problem"] = _written(self.problem)
            told["damaged"] = self.damaged
        return json.dumps(told)

    @classmethod
    def read(cls, text: str) -> BackupAnswer | None:
        """Return the answer that a child gave; ``None`` where it gave none, because it was ended."""
        with suppress(ValueError, KeyError, TypeError, AttributeError):
            told = json.loads(text)
            if "time" in told:
                return cls(time=datetime.fromisoformat(told["time"]))
            return cls(problem=_read(told["problem"]), damaged=told.get("damaged") is True)
        return None


def _written(message: Message) -> dict[str, Any]:
    """Return a message as JSON; a message among its values stays one, so that both can be translated."""
    values: dict[str, list[Any]] = {}
    for name, one in message.values.items():
        if isinstance(one, Message):
            values[name] = ["message", _written(one)]
        else:
            values[name] = ["path" if isinstance(one, Path) else "text", str(one)]
    return {"text": message.text, "values": values}


def _read(told: dict[str, Any]) -> Message:
    kinds: dict[str, Callable[[Any], object]] = {"message": _read, "path": Path, "text": str}
    return Message(str(told["text"]), {name: kinds[kind](one) for name, (kind, one) in told["values"].items()})


def carry_out(text: str) -> str:
    """Carry an order out behind all other work, and return the answer; ValueError or TypeError for no order."""
    order = BackupOrder(**json.loads(text))
    if hasattr(os, "nice"):
        with suppress(OSError):
            os.nice(LAST_IN_LINE)
    return order.carry_out().text()
