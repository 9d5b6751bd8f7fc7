"""When a backup is due, and which ones go: pure rules over numbers and times, with no file touched.

Backups are ordered by their sequence numbers. The clock only says which day, week and month each one stands for, and it
may be wrong: wherever it went back between two backups, the later ones begin a reckoning of their own, and the places
which that takes up are not counted; nor are those after a leap of more than two months. So neither a clock set far
wrong nor one set right again makes an older backup go.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

AFTER_EDIT = 8 * 60.0
"""Seconds after the first edit that no backup holds; the two minutes left of ten are for making one."""
TRY_AGAIN = 60.0
"""Seconds after a backup that could not be made."""
LEAST = 3
"""Never are fewer kept, however little room there is."""
LEAP = timedelta(days=62)
"""Longer than between two backups that stand for months following each other: the clock may have been set."""
GIGABYTE = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How much backups of one archive may take: ``most_bytes``, and ``most_share`` of what the disk has left."""

    most_bytes: int = 5 * GIGABYTE
    most_share: float = 0.1

    def room(self, free: int, taken: int) -> int:
        """Return the bytes allowed: ``free`` are left on the disk, ``taken`` by the backups that there are."""
        return min(self.most_bytes, int((free + taken) * self.most_share))


@dataclass(frozen=True, slots=True)
class Kept:
    """What rotation knows of a backup: its sequence number, when the clock said it was made, and its bytes."""

    number: int
    time: datetime
    size: int


def due(now: float, unsaved_since: float | None, tried: float | None = None) -> bool:
    """Say whether a backup is to be made now; all times are seconds of one clock, best a monotonic one.

    ``unsaved_since`` is when the first edit was made that no backup holds, ``None`` where there is none; ``tried`` when
    making one last failed. A clock that went back makes it due at once: too early does no harm, too late does.
    """
    if unsaved_since is None:
        return False
    if tried is not None and 0 <= now - tried < TRY_AGAIN:
        return False
    return not 0 <= now - unsaved_since < AFTER_EDIT


def to_drop(
    backups: Collection[Kept], room: int, sound: Callable[[int], bool], protected: Collection[int] = ()
) -> list[int]:
    """Return the numbers of the backups that go, the oldest first.

    Kept are the 20 newest, and the newest of each of the last 14 days, 8 weeks and 12 months that have one; where these
    take more than ``room`` bytes, the oldest of them go too. The newest ``LEAST`` that are ``sound`` always stay, and
    those ``protected``. ``sound`` is asked only where something is to go.
    """
    ordered = sorted(backups, key=lambda backup: backup.number, reverse=True)
    kept = {backup.number for backup in ordered[:20]}
    for most, period in _PERIODS:
        kept |= _newest_of_each(ordered, most, period)
    taken = sum(backup.size for backup in ordered if backup.number in kept)
    if len(kept) == len(ordered) and taken <= room:
        return []
    stay = set(protected) | _sound_ones(ordered, sound)
    for backup in reversed(ordered):
        if taken <= room:
            break
        if backup.number in kept and backup.number not in stay:
            kept.discard(backup.number)
            taken -= backup.size
    return [backup.number for backup in reversed(ordered) if backup.number not in kept | stay]


def _day(time: datetime) -> Hashable:
    return time.date()


def _week(time: datetime) -> Hashable:
    return (time.date() - timedelta(days=time.weekday())) if time.toordinal() > time.weekday() else time.date()


def _month(time: datetime) -> Hashable:
    return time.year, time.month


_PERIODS: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = ((14, _day), (8, _week), (12, _month))


def _newest_of_each(ordered: Sequence[Kept], most: int, period: Callable[[datetime], Hashable]) -> set[int]:
    """Return the newest backup of each of the last ``most`` periods; ``ordered`` are all, the newest first."""
    seen: set[tuple[int, Hashable]] = set()
    kept: set[int] = set()
    jumps = leaps = 0
    later: datetime | None = None
    for backup in ordered:
        if later is not None and backup.time > later:
            jumps += 1
        elif later is not None and later - backup.time > LEAP:
            leaps += 1
        later = backup.time
        label = jumps, period(backup.time)
        if label not in seen:
            # A jump splits one period into two and may bring in a false one: two places more.
            if len(seen) >= most + 2 * (jumps + leaps):
                break
            seen.add(label)
            kept.add(backup.number)
    return kept


def _sound_ones(ordered: Sequence[Kept], sound: Callable[[int], bool]) -> set[int]:
    found: set[int] = set()
    for backup in ordered:
        if len(found) == LEAST:
            break
        if sound(backup.number):
            found.add(backup.number)
    return found
