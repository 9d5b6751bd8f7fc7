"""Which backups stay: by number, within a space limit, and whatever the clock says."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

from explorer.store.backup_rotation import AFTER_EDIT, LEAST, TRY_AGAIN, Kept, Limits, due, to_drop

START = datetime(2026, 1, 1, 9, tzinfo=UTC)
PLENTY = 10**12


def rotated(times: list[datetime], *, size: int = 1, room: int = PLENTY) -> list[Kept]:
    """Return what is left when backups of these times are made one after the other."""
    kept: list[Kept] = []
    for number, time in enumerate(times, 1):
        kept.append(Kept(number, time, size))
        gone = set(to_drop(kept, room, lambda _number: True, (number,)))
        kept = [backup for backup in kept if backup.number not in gone]
    return kept


def hourly(first: datetime, days: int) -> list[datetime]:
    return [first + timedelta(days=day, hours=hour) for day in range(days) for hour in range(8)]


def test_two_years_leave_twenty_recent_and_days_weeks_and_months() -> None:
    kept = rotated(hourly(START, 730))
    numbers = [backup.number for backup in kept]
    assert numbers[-20:] == list(range(730 * 8 - 19, 730 * 8 + 1))
    days = sorted({backup.time.date() for backup in kept})
    newest = days[-1]
    assert all(newest - timedelta(days=ago) in days for ago in range(14))
    weeks = {backup.time.isocalendar()[:2] for backup in kept}
    assert all((newest - timedelta(weeks=ago)).isocalendar()[:2] in weeks for ago in range(8))
    assert len({(backup.time.year, backup.time.month) for backup in kept}) == 12
    assert len(kept) < 20 + 14 + 8 + 12


def test_a_clock_that_jumps_makes_no_older_backup_go() -> None:
    honest = hourly(START, 400)
    without = {backup.time for backup in rotated(honest)}
    for jump in (timedelta(days=36500), timedelta(days=-3650), timedelta(hours=-5), timedelta(days=-30)):
        for place in (len(honest) - 3, len(honest) - 60):
            jumped = [*honest[:place], honest[place] + jump, *honest[place:]]
            left = {backup.time for backup in rotated(jumped)}
            lost = {time for time in without - left if time < honest[-21]}
            assert not lost, (jump, place)


def test_a_wild_clock_never_takes_the_newest_or_goes_without_bound() -> None:
    chance = random.Random(5)
    times = [START + timedelta(hours=chance.randrange(-500_000, 500_000)) for _ in range(600)]
    kept = rotated(times)
    assert [backup.number for backup in kept[-20:]] == list(range(581, 601))
    assert len(rotated(times, size=10, room=1_000)) == 100


def test_the_space_limit_takes_the_oldest_and_leaves_three_sound_ones() -> None:
    kept = [Kept(number, START + timedelta(minutes=number), 100) for number in range(1, 11)]
    assert to_drop(kept, 450, lambda _: True) == [1, 2, 3, 4, 5, 6]
    assert to_drop(kept, 10, lambda _: True) == list(range(1, 8))
    damaged = {10, 9, 6}
    assert to_drop(kept, 10, lambda number: number not in damaged) == [1, 2, 3, 4, 6, 9, 10]
    assert to_drop(kept, PLENTY, lambda _: pytest_fails()) == []


def pytest_fails() -> bool:
    raise AssertionError("no file is read where nothing is to go")


def test_the_room_is_the_smaller_of_five_gigabytes_and_a_tenth_of_the_free_disk() -> None:
    assert Limits().room(10**12, 0) == 5_000_000_000
    assert Limits().room(9_000_000_000, 1_000_000_000) == 1_000_000_000
    assert Limits(100, 0.5).room(1_000, 0) == 100


def test_a_backup_is_due_within_ten_minutes_of_an_edit() -> None:
    assert not due(1_000.0, None)
    assert not due(1_000.0, 1_000.0)
    assert not due(1_000.0 + AFTER_EDIT - 1, 1_000.0)
    assert due(1_000.0 + AFTER_EDIT, 1_000.0)
    assert AFTER_EDIT <= 9 * 60
    assert due(500.0, 1_000.0), "a clock that went back makes no backup late"
    late = 1_000.0 + AFTER_EDIT
    assert not due(late, 1_000.0, tried=late - 1)
    assert due(late, 1_000.0, tried=late - TRY_AGAIN)
    assert due(late, 1_000.0, tried=late + 1_000)
    assert LEAST == 3
