"""What a disk may hold after the power went: replayed from recorded operations.

What was synced is there. Of what was written since, any of it may be there and any may not, whatever the order: whole
writes are dropped, and writes are torn at sectors of 512 bytes; what is said to be there of a later write while an
earlier one is missing is what reordering amounts to. Where a file grew and the bytes did not come, there are zeros or
whatever lay on the disk. Names are made and removed in order, up to any of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random

from tests.faults.recording import Operation

SECTOR = 512


@dataclass(slots=True)
class _File:
    durable: bytes
    pending: list[Operation] = field(default_factory=list)

    def surviving(self, how: str, random: Random) -> bytes:
        """Return what may be found of it."""
        found = bytearray(self.durable)
        for number, operation in enumerate(self.pending):
            last = number == len(self.pending) - 1
            if how == "nothing" or (how == "some" and random.random() < 0.5):
                continue
            if operation[0] == "truncate":
                _cut(found, operation[2])
            elif how == "sectors" or (how == "last torn" and last):
                _write_torn(found, operation[2], operation[3], random)
            else:
                _write(found, operation[2], operation[3])
        return bytes(found)


HOW = ("nothing", "everything", "some", "sectors", "last torn")


class Disk:
    """The files of a folder, as programs see them and as they are on the disk."""

    def __init__(self, name: str, base: bytes) -> None:
        file = _File(base)
        self._seen = {name: file}
        self._durable = {name: file}
        self._pending: list[tuple[str, _File | None]] = []

    def take(self, operation: Operation) -> None:
        """Take one more operation."""
        kind, name = operation[0], operation[1]
        if kind in ("write", "truncate"):
            self._seen[name].pending.append(operation)
        elif kind == "sync":
            file = self._seen[name]
            file.durable, file.pending = file.surviving("everything", Random(0)), []
            if any(made is file for _, made in self._pending):
                self._sync_names()
        elif kind == "create":
            self._seen[name] = _File(b"")
            self._pending.append((name, self._seen[name]))
        elif kind == "unlink":
            del self._seen[name]
            self._pending.append((name, None))
            if operation[2]:
                self._sync_names()

    def after_power_loss(self, how: str, random: Random) -> dict[str, bytes]:
        """Return the files that may be found after it."""
        kept = {"nothing": 0, "everything": len(self._pending)}.get(how, random.randint(0, len(self._pending)))
        names = dict(self._durable)
        _apply(names, self._pending[:kept])
        return {name: file.surviving(how, random) for name, file in names.items()}

    def _sync_names(self) -> None:
        _apply(self._durable, self._pending)
        self._pending.clear()


def _apply(names: dict[str, _File], changes: Iterable[tuple[str, _File | None]]) -> None:
    for name, file in changes:
        if file is None:
            names.pop(name, None)
        else:
            names[name] = file


def _cut(found: bytearray, size: int) -> None:
    del found[size:]
    found.extend(bytes(size - len(found)))


def _write(found: bytearray, offset: int, data: bytes) -> None:
    found.extend(bytes(max(0, offset - len(found))))
    found[offset : offset + len(data)] = data


def _write_torn(found: bytearray, offset: int, data: bytes, random: Random) -> None:
    grown = max(0, offset + len(data) - len(found))
    found.extend(random.randbytes(grown) if random.random() < 0.5 else bytes(grown))
    place = offset
    while place < offset + len(data):
        end = min(offset + len(data), (place // SECTOR + 1) * SECTOR)
        if random.random() < 0.5:
            found[place:end] = data[place - offset : end - offset]
        place = end
