"""Backups while a window is open: made when they are due, before imports and at the end, and never in anybody's way."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from explorer.desktop.backup_process import BackupProcess
from explorer.dossier.message import Message
from explorer.editing.undo import undo
from explorer.settings import Settings
from explorer.store.archive import Archive
from explorer.store.backup_order import BackupAnswer, BackupOrder, Room
from explorer.store.check import check_archive
from tests.desktop.conftest import OpenWindow
from tests.desktop.safekeepers import DYAD, Keeper, edit, held_until, on_a_full_disk, title_in
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_import_flow import DOCUMENT, Answers


@pytest.fixture(autouse=True)
def keeper(tmp_path: Path) -> Iterator[Keeper]:
    made = Keeper(tmp_path / "backups")
    yield made  # All windows are closed by then.
    made.end()


@pytest.fixture
def sit(open_window: OpenWindow, keeper: Keeper) -> Callable[..., Sitting]:
    """Give what opens a window that makes backups, once it has looked at those that there are."""

    def sitting(program: tuple[str, ...] = DYAD, archive: Path | None = None) -> Sitting:
        opened = open_window(safekeeping=keeper.safekeeping(program), archive=archive)
        opened.qtbot.waitUntil(lambda: not opened.window.session.jobs.busy, timeout=WAIT)
        return opened

    return sitting


def is_making(sitting: Sitting) -> bool:
    return sitting.window.backups.is_making


def told_of(sitting: Sitting) -> list[str]:
    """Collect what the status line is told from now on."""
    said: list[str] = []
    tell = sitting.window.status.tell

    def listen(*messages: Message) -> None:
        said.extend(message.english() for message in messages)
        tell(*messages)

    sitting.window.status.tell = listen  # type: ignore[method-assign]
    sitting.window.backups._status.tell = listen  # type: ignore[method-assign]
    return said


def test_a_backup_is_made_within_ten_minutes_of_an_edit_and_none_without(
    sit: Callable[..., Sitting], keeper: Keeper
) -> None:
    sitting = sit()
    for _ in range(5):
        keeper.pass_minutes(sitting, 30)
    assert keeper.made(sitting) == []
    edit(sitting, "First")
    keeper.pass_minutes(sitting, 7.5)
    assert not is_making(sitting)
    edit(sitting, "Second")
    keeper.pass_minutes(sitting, 1)
    assert sitting.window.backups.is_making
    (made,) = keeper.made(sitting)
    assert (made.sound, made.reason) == (True, "edit")
    assert title_in(made.file) == "Second"
    assert not sitting.window.backups.lacks
    assert "Last backup: " in sitting.window.status.saved.toolTip()
    keeper.pass_minutes(sitting, 30)
    assert len(keeper.made(sitting)) == 1


def test_what_is_written_while_a_backup_is_made_is_in_the_next_one(
    sit: Callable[..., Sitting], keeper: Keeper, tmp_path: Path
) -> None:
    gate = tmp_path / "gate"
    sitting = sit(held_until(gate))
    edit(sitting, "First")
    keeper.pass_minutes(sitting, 9)
    edit(sitting, "Second")
    gate.touch()
    assert len(keeper.made(sitting)) == 1
    assert sitting.window.backups.lacks, "the child may have copied before that"
    keeper.pass_minutes(sitting, 9)
    newest = keeper.made(sitting)[0]
    assert title_in(newest.file) == "Second"
    assert not sitting.window.backups.lacks


def test_writing_goes_on_while_a_child_hangs_and_it_is_given_up(
    sit: Callable[..., Sitting], keeper: Keeper, tmp_path: Path
) -> None:
    sitting = sit(held_until(tmp_path / "never"))
    said = told_of(sitting)
    edit(sitting, "First")
    keeper.pass_minutes(sitting, 9)
    for number in range(5):
        edit(sitting, f"While it hangs, {number}")
    keeper.pass_minutes(sitting, 29)
    assert is_making(sitting)
    keeper.pass_minutes(sitting, 2)
    assert not sitting.window.backups.is_making
    assert [one for one in said if "half an hour" in one] == said
    assert len(said) == 1
    assert title_in(sitting.window.session.path) == "While it hangs, 4"


def test_a_folder_that_cannot_be_used_is_told_once_and_stays_visible_until_another_is_set(
    sit: Callable[..., Sitting], keeper: Keeper, settings: Settings, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "in-the-way"
    in_the_way.write_text("a file where the folder should be")
    settings.set("backups_folder", str(in_the_way))
    sitting = sit()
    said = told_of(sitting)
    edit(sitting, "First")
    for _ in range(3):
        keeper.pass_minutes(sitting, 9)
        sitting.qtbot.waitUntil(lambda: not sitting.window.backups.is_making, timeout=WAIT)
    assert len(said) == 1, "once, however often it fails"
    assert "No backup of" in said[0]
    assert str(in_the_way) in said[0]
    assert sitting.window.status.saved.text() == "saved, but no backup"
    assert "No backup of" in sitting.window.status.saved.toolTip()
    elsewhere = tmp_path / "elsewhere"
    settings.set("backups_folder", str(elsewhere))
    keeper.pass_minutes(sitting, 2)
    keeper.made(sitting)
    assert [file.suffix for file in elsewhere.glob("*/*.dyad")] == [".dyad"], "the setting counts at once"
    assert sitting.window.status.saved.text() == "all changes saved"


def test_a_full_disk_leaves_the_archive_and_earlier_backups_and_no_stub(
    sit: Callable[..., Sitting], keeper: Keeper
) -> None:
    sitting = sit()
    edit(sitting, "First")
    keeper.pass_minutes(sitting, 9)
    (first,) = keeper.made(sitting)
    said = told_of(sitting)
    for room in (0, 4_096, first.size // 2, first.size - 1):
        sitting.window.safekeeping.program = on_a_full_disk(room)  # type: ignore[union-attr]
        edit(sitting, f"Room for {room}")
        keeper.pass_minutes(sitting, 9)
        (still,) = keeper.made(sitting)
        assert still == first
        assert list(keeper.folder.glob("*/.*.part*")) == []
    assert said
    assert all("no room" in one for one in said)
    assert check_archive(sitting.window.session.path) == []
    sitting.window.safekeeping.program = DYAD  # type: ignore[union-attr]
    keeper.pass_minutes(sitting, 9)
    assert len(keeper.made(sitting)) == 2


def test_a_child_that_is_killed_is_told_of_and_tried_again_a_minute_later(
    sit: Callable[..., Sitting], keeper: Keeper, tmp_path: Path
) -> None:
    sitting = sit(held_until(tmp_path / "never"))
    said = told_of(sitting)
    edit(sitting, "First")
    keeper.pass_minutes(sitting, 9)
    child = sitting.window.backups._process
    assert child is not None
    os.kill(child._child.pid, signal.SIGKILL)
    assert keeper.made(sitting) == []
    assert len(said) == 1
    assert "was ended" in said[0]
    sitting.window.safekeeping.program = DYAD  # type: ignore[union-attr]
    keeper.pass_minutes(sitting, 0.5)
    assert not sitting.window.backups.is_making
    keeper.pass_minutes(sitting, 1)
    assert len(keeper.made(sitting)) == 1


def test_a_program_that_cannot_be_started_is_told_of(sit: Callable[..., Sitting], keeper: Keeper) -> None:
    sitting = sit(("/nowhere/dyad",))
    said = told_of(sitting)
    edit(sitting, "First")
    keeper.pass_minutes(sitting, 9)
    assert not sitting.window.backups.is_making
    assert len(said) == 1
    assert "could not start" in said[0]


# ------------------------------------------------------------ the end, and the next start


def leave(sitting: Sitting) -> BackupProcess | None:
    """Close the window, and return the child that it leaves behind."""
    sitting.window.close()
    assert sitting.window.safekeeping is not None
    return sitting.window.safekeeping.left


def test_a_window_that_closes_after_edits_waits_for_nothing_and_a_child_makes_the_backup(
    sit: Callable[..., Sitting], keeper: Keeper, tmp_path: Path
) -> None:
    gate = tmp_path / "gate"
    sitting = sit(held_until(gate))
    path = sitting.window.session.path
    edit(sitting, "Last")
    child = leave(sitting)
    assert child is not None
    assert sitting.window.closed
    assert not child.ended, "the window has closed all the same"
    assert keeper.there(path) == []
    gate.touch()
    assert child.wait(WAIT / 1000)
    (made,) = keeper.there(path)
    assert made.sound
    assert title_in(made.file) == "Last"


def test_a_window_that_closes_without_edits_makes_none(sit: Callable[..., Sitting], keeper: Keeper) -> None:
    sitting = sit()
    assert leave(sitting) is None


def test_a_child_under_way_that_holds_everything_is_left_to_finish(
    sit: Callable[..., Sitting], keeper: Keeper, tmp_path: Path
) -> None:
    gate = tmp_path / "gate"
    sitting = sit(held_until(gate))
    path = sitting.window.session.path
    edit(sitting, "Last")
    keeper.pass_minutes(sitting, 9)
    running = sitting.window.backups._process
    child = leave(sitting)
    assert child is not None
    assert child is running
    gate.touch()
    assert child.wait(WAIT / 1000)
    assert [title_in(made.file) for made in keeper.there(path)] == ["Last"]


def test_what_a_crash_left_without_a_backup_gets_one_after_the_next_start(
    sit: Callable[..., Sitting], open_window: OpenWindow, keeper: Keeper
) -> None:
    first = open_window()  # Makes no backups, as if its process had been killed.
    path = first.window.session.path
    edit(first, "Before the crash")
    first.window.close()
    sitting = sit(archive=path)
    assert sitting.window.backups.lacks
    keeper.pass_minutes(sitting, 1.5)
    (made,) = keeper.made(sitting)
    assert title_in(made.file) == "Before the crash"
    sitting.window.close()
    again = sit(archive=path)
    assert not again.window.backups.lacks
    assert "Last backup: " in again.window.status.saved.toolTip()


# ------------------------------------------------------------ before an import


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / "DEU-FRA.json"
    place.write_text(json.dumps(DOCUMENT), "utf-8")
    return place


def test_an_import_waits_for_a_backup_that_lacks_it(
    sit: Callable[..., Sitting], keeper: Keeper, file: Path, tmp_path: Path
) -> None:
    gate = tmp_path / "gate"
    sitting = sit(held_until(gate))
    answers = Answers("Import", "OK")
    sitting.window.imports.begin([file])
    sitting.qtbot.waitUntil(lambda: sitting.window.backups.is_making, timeout=WAIT)
    assert "before the import" in sitting.window.status.told.text()
    with sitting.window.session.archive.read() as reader:
        assert len(reader.history.steps()) == 1, "nothing is imported yet"
    gate.touch()
    sitting.qtbot.waitUntil(lambda: answers.all_given and not sitting.window.imports.busy, timeout=WAIT)
    answers.stop()
    (made,) = keeper.made(sitting)
    assert (made.sound, made.reason) == (True, "import")
    with Archive.open(made.file, read_only=True) as held, held.read() as reader:
        assert len(reader.history.steps()) == 1
    with sitting.window.session.archive.read() as reader:
        assert len(reader.history.steps()) == 2


def test_an_import_that_is_cancelled_while_it_waits_ends_the_child_and_writes_nothing(
    sit: Callable[..., Sitting], keeper: Keeper, file: Path, tmp_path: Path
) -> None:
    sitting = sit(held_until(tmp_path / "never"))
    answers = Answers("Import")
    sitting.window.imports.begin([file])
    sitting.qtbot.waitUntil(lambda: sitting.window.backups.is_making, timeout=WAIT)
    answers.stop()
    sitting.window.run("escape")
    sitting.qtbot.waitUntil(lambda: not sitting.window.imports.busy, timeout=WAIT)
    assert not sitting.window.backups.is_making
    assert keeper.made(sitting) == []
    with sitting.window.session.archive.read() as reader:
        assert len(reader.history.steps()) == 1


def test_an_import_goes_on_where_no_backup_can_be_made(
    sit: Callable[..., Sitting], keeper: Keeper, file: Path, settings: Settings
) -> None:
    settings.set("backups_folder", str(file))
    sitting = sit()
    said = told_of(sitting)
    answers = Answers("Import", "OK")
    sitting.window.imports.begin([file])
    sitting.qtbot.waitUntil(lambda: answers.all_given and not sitting.window.imports.busy, timeout=WAIT)
    answers.stop()
    assert any("No backup of" in one for one in said)
    with sitting.window.session.archive.read() as reader:
        assert len(reader.history.steps()) == 2


# ------------------------------------------------------------ orders


def test_settings_of_folder_and_room_go_with_the_order(settings: Settings, tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    assert Room.of(settings, usual).folder == usual
    settings.set("backups_folder", str(tmp_path / "mine"))
    settings.set("backups_gigabytes", 0.5)
    settings.set("backups_percent", 2.0)
    order = BackupOrder.to(Room.of(settings, usual), tmp_path / "ünïcode.dyad", "edit")
    assert (order.folder, order.most_bytes, order.most_share) == (str(tmp_path / "mine"), 500_000_000, 0.02)
    assert BackupOrder(**json.loads(order.text())) == order
    assert order.text().isascii()


def test_a_problem_comes_back_as_a_message_that_can_be_translated(tmp_path: Path) -> None:
    answer = BackupOrder(str(tmp_path / "gone.dyad"), str(tmp_path), 1, 0.1, "edit").carry_out()
    assert answer.problem is not None
    assert BackupAnswer.read(answer.text()) == answer
    nested = BackupAnswer(problem=Message("Not {one}", {"one": Message("{file}: not so", {"file": tmp_path})}))
    assert BackupAnswer.read(nested.text()) == nested
    assert BackupAnswer.read("") is None
    assert BackupAnswer.read('{"problem": 3}') is None


def test_undoing_is_an_edit_too(sit: Callable[..., Sitting], keeper: Keeper) -> None:
    sitting = sit()
    edit(sitting, "First")
    keeper.pass_minutes(sitting, 9)
    keeper.made(sitting)
    session = sitting.window.session
    session.changed.emit(undo(session.archive, "Aigul", frozenset({"Aigul"})))
    assert sitting.window.backups.lacks
