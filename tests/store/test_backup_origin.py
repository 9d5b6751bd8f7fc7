"""Copies of an archive share its identity: each goes back to its own backups, and a moved one finds them."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from explorer.dossier.message import Message
from explorer.dossier.records import Person
from explorer.dossier.texts import Texts
from explorer.store.archive import Archive
from explorer.store.backup_origin import Origin, by_origin, origins, taken_unasked, told_origin
from explorer.store.backup_rotation import Limits
from explorer.store.backups import Backups


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    times = (datetime(2026, 3, 1, tzinfo=UTC) + timedelta(minutes=10 * number) for number in range(1000))
    return Backups(tmp_path / "backups", Limits(10**9, 0.9), lambda: next(times))


def edit(path: Path, name: str) -> None:
    with Archive.open(path) as archive, archive.write("Aigul", Message("Person {name}", {"name": name})) as unit:
        unit.put_person(Person(name, Texts(en=name)))


@pytest.fixture
def copy(closed: Path) -> Path:
    return Path(shutil.copy(closed, closed.with_name("copy.dyad")))


def test_a_file_goes_back_to_its_own_backups_and_not_to_those_of_a_copy(
    closed: Path, copy: Path, backups: Backups
) -> None:
    own = backups.make(closed, "edit")
    edit(copy, "theirs")
    theirs = backups.make(copy, "asked")
    assert backups.newest_sound(closed) == own
    assert backups.newest_sound(copy) == theirs
    sorted_out = by_origin(closed, backups.of_file(closed))
    assert [one.number for one in sorted_out[Origin.OWN]] == [own.number]
    assert [one.number for one in sorted_out[Origin.COPY]] == [theirs.number]
    told = told_origin(theirs, closed)
    assert told is not None
    assert told.english() == f"of a copy at {copy}"
    assert told_origin(own, closed) is None


def test_without_backups_of_its_own_none_of_a_copy_is_taken(closed: Path, copy: Path, backups: Backups) -> None:
    backups.make(copy, "asked")
    assert taken_unasked(closed, backups.of_file(closed)) == []
    assert backups.newest_sound(closed) is None
    assert not backups.is_current(closed), "whatever a copy's backup holds now"
    assert backups.make(closed, "edit", again=False).number == 2, "it gets one of its own"


def test_a_moved_archive_finds_the_backups_it_had_and_says_where_they_are_of(closed: Path, backups: Backups) -> None:
    first = backups.make(closed, "edit")
    moved = closed.rename(closed.with_name("renamed.dyad"))
    assert backups.is_current(moved)
    (found,) = taken_unasked(moved, backups.of_file(moved))
    assert found.number == first.number
    told = told_origin(found, moved)
    assert told is not None
    assert told.english() == f"made of {closed}, where nothing is any more"
    edit(moved, "later")
    second = backups.make(moved, "edit")
    assert backups.newest_sound(moved) == second
    backups.restore(found, moved)
    assert backups.is_current(moved) is False, "what it held before is its own newest backup now"


def test_a_link_to_the_archive_is_the_archive(closed: Path, backups: Backups) -> None:
    made = backups.make(closed, "edit")
    link = closed.with_name("link.dyad")
    link.symlink_to(closed)
    assert origins(link)(made) is Origin.OWN


def test_a_backup_without_its_note_is_of_unknown_origin(closed: Path, backups: Backups) -> None:
    made = backups.make(closed, "edit")
    made.file.with_suffix(".json").unlink()
    (found,) = backups.of_file(closed)
    assert origins(closed)(found) is Origin.UNKNOWN
    told = told_origin(found, closed)
    assert told is not None
    assert "unknown origin" in told.english()
    assert backups.newest_sound(closed) is not None


def test_backups_of_a_copy_do_not_drive_out_one_s_own(closed: Path, copy: Path, tmp_path: Path) -> None:
    times = (datetime(2026, 3, 1, tzinfo=UTC) + timedelta(minutes=10 * number) for number in range(1000))
    backups = Backups(tmp_path / "backups", Limits(1, 0.1), lambda: next(times))
    own = backups.make(closed, "edit")
    for _ in range(5):
        backups.make(copy, "asked")
    sorted_out = by_origin(closed, backups.of_file(closed))
    assert [one.number for one in sorted_out[Origin.OWN]] == [own.number]
    assert len(sorted_out[Origin.COPY]) == 3
