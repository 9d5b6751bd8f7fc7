"""What was changed here and a newer library has otherwise: told once, shown side by side, kept or taken over."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer import paths
from explorer.desktop.editing.library_window import LibraryWindow
from explorer.desktop.kept_differences import TOLD
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event
from explorer.editing.library import ensure_library, read_library
from explorer.settings import Settings
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.place import ServerAddress
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_table_edits import in_dialog

KAZ_MYS = DyadKey("KAZ", "MYS")
MINE, THEIRS = EdtfDate.parse("1996-07-15"), "1996-07-02"


@pytest.fixture(autouse=True)
def signed(settings: Settings) -> None:
    """Know who sits at the window, so that nobody is asked for a name."""
    settings.set("author", "Aigul")


def some_visit() -> str:
    """Return the id of a visit of the library that is dated to the month."""
    document = json.loads((paths.library() / "KAZ-MYS.json").read_bytes())
    return str(next(event["id"] for event in document["events"] if event.get("date") == "1996-07"))


def bring(monkeypatch: pytest.MonkeyPatch, folder: Path, place: Path | ServerAddress, event_id: str, date: str) -> None:
    """Have the program come with a library in which that visit has another date, and bring it into an archive."""
    folder.mkdir()
    for file in paths.library().glob("*.json"):
        document = json.loads(file.read_bytes())
        for event in document["events"]:
            if event["id"] == event_id and "KAZ-MYS" in file.name:
                event["date"] = date
        (folder / file.name).write_text(json.dumps(document, ensure_ascii=False), "utf-8")
    monkeypatch.setattr(paths, "library", lambda: folder)
    with Archive.open(place) as archive:
        ensure_library(archive, read_library([folder]))


def change(place: Path | ServerAddress, event_id: str) -> None:
    """Give an event another date, as somebody does."""
    with Archive.open(place) as archive, archive.write("Aigul", Message("An edit")) as unit:
        key = unit.reader().key_of(KAZ_MYS, event_id)
        assert key is not None
        unit.put_event(replace(unit.reader().events([key])[key].event, date=MINE), key)


def held(sitting: Sitting, event_id: str) -> tuple[Event, bool]:
    """Return an event, and whether it counts as changed since it came."""
    with sitting.window.session.archive.read() as reader:
        key = reader.key_of(KAZ_MYS, event_id)
        assert key is not None
        stored = reader.events([key], KAZ_MYS)[key]
        return stored.event, stored.edited


def choose(sitting: Sitting, act: Callable[[LibraryWindow], None], count: int = 1) -> None:
    """Open the window of differences, do something in it once they are listed, and close it."""

    def listed(window: LibraryWindow) -> None:
        sitting.qtbot.waitUntil(lambda: "Comparing" not in window.told.text(), timeout=WAIT)
        assert len(window.rows.differences) == count
        act(window)
        QTest.keyClick(window, Qt.Key.Key_Escape)

    in_dialog(sitting, LibraryWindow, "library-differences", listed)


@pytest.mark.parametrize("place", ["file", "database"])
def test_a_newer_library_is_told_of_and_both_values_are_shown_to_choose_from(
    open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    library_archive: Path,
    settings: Settings,
    place: str,
) -> None:
    event_id = some_visit()
    archive: Path | ServerAddress = tmp_path / "mine.dyad"
    if place == "file":
        (tmp_path / "mine.dyad").write_bytes(library_archive.read_bytes())
    else:
        archive = request.getfixturevalue("database_archive")
    change(archive, event_id)
    before = open_window(archive=archive)  # What was there at the first look is not called newer.
    before.qtbot.waitUntil(lambda: bool(settings.state(TOLD)), timeout=WAIT)
    assert not before.window.status.offered.isVisible()
    before.window.close()
    bring(monkeypatch, tmp_path / "second", archive, event_id, THEIRS)

    sitting = open_window(archive=archive)
    offered = sitting.window.status.offered
    sitting.qtbot.waitUntil(offered.isVisible, timeout=WAIT)
    assert offered.text() == "Look at the differences…"
    assert "A newer library was brought in" in sitting.window.status.told.text()

    def keep(window: LibraryWindow) -> None:
        assert ["Date", "15 July 1996", "2 July 1996"] in window.sides.texts()
        assert QApplication.focusWidget() is window.table
        QTest.keyClick(window.table, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
        sitting.qtbot.waitUntil(lambda: not window.rows.differences, timeout=WAIT)
        assert not window.take_button.isEnabled()

    choose(sitting, keep)
    assert held(sitting, event_id)[0].date == MINE

    def take_back(window: LibraryWindow) -> None:
        assert "Yours is kept of 1 record, " in window.told.text()
        assert not window.again_button.isEnabled()
        window.every.setChecked(True)
        QTest.keyClick(window.table, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
        sitting.qtbot.waitUntil(window.keep_button.isEnabled, timeout=WAIT)
        assert window.again_button.isHidden()
        assert "(yours is kept)" not in window.rows.index(0, 3).data()

    choose(sitting, take_back, 0)
    choose(sitting, keep)

    def see_kept(window: LibraryWindow) -> None:
        assert window.every.isVisible()
        window.every.setChecked(True)
        assert "(yours is kept)" in window.rows.index(0, 3).data()
        assert not window.keep_button.isEnabled()

    choose(sitting, see_kept, 0)
    sitting.window.close()

    again = open_window(archive=archive, settings=Settings(tmp_path / "settings.toml"))
    again.qtbot.waitUntil(lambda: not again.window.session.jobs.busy, timeout=WAIT)
    choose(again, lambda _: None, 0)
    assert not again.window.status.offered.isVisible()
    again.window.close()

    bring(monkeypatch, tmp_path / "third", archive, event_id, "1996-07-03")
    third = open_window(archive=archive)
    third.qtbot.waitUntil(third.window.status.offered.isVisible, timeout=WAIT)

    def take(window: LibraryWindow) -> None:
        assert ["Date", "15 July 1996", "3 July 1996"] in window.sides.texts()
        QTest.keyClick(window.table, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
        third.qtbot.waitUntil(lambda: not window.rows.differences, timeout=WAIT)

    choose(third, take)
    assert held(third, event_id) == (replace(held(third, event_id)[0], date=EdtfDate.parse("1996-07-03")), False)
    third.qtbot.waitUntil(third.window.menus.actions["undo"].isEnabled, timeout=WAIT)
    third.run("undo")
    third.qtbot.waitUntil(lambda: held(third, event_id)[0].date == MINE, timeout=WAIT)
    assert held(third, event_id)[1]
    choose(third, lambda _: None)
    third.window.close()
    assert check_archive(archive) == []


def test_several_are_chosen_at_once_and_enter_in_the_list_decides_nothing(open_window: OpenWindow) -> None:
    sitting = open_window()
    with sitting.window.session.archive.write("Aigul", Message("An edit")) as unit:
        stored = unit.reader().stored_events(KAZ_MYS)[:3]
        for one in stored:
            unit.put_event(replace(one.event, tags=("mine",), links=()), one.key)

    def enter(window: LibraryWindow) -> None:
        QTest.keyClick(window.table, Qt.Key.Key_Return)
        assert not window.isVisible()

    choose(sitting, enter, 3)

    def take_all(window: LibraryWindow) -> None:
        window.all_button.click()
        assert [text[0] for text in window.sides.texts()].count("Tags") == 3
        window.take_button.click()
        sitting.qtbot.waitUntil(lambda: not window.rows.differences, timeout=WAIT)

    choose(sitting, take_all, 3)
    with sitting.window.session.archive.read() as reader:
        for one in stored:
            assert reader.events([one.key], KAZ_MYS)[one.key].event == one.event
        assert reader.history.page(None, 1)[0].label.english() == "3 records taken over from the library"


def test_where_nothing_was_changed_nothing_is_offered(open_window: OpenWindow) -> None:
    sitting = open_window()
    choose(sitting, lambda _: None, 0)
    sitting.window.library.look()
    sitting.qtbot.waitUntil(lambda: not sitting.window.session.jobs.busy, timeout=WAIT)
    assert not sitting.window.status.offered.isVisible()
