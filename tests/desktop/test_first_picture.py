"""The timeline as it was looked at last is seen before the archive is open: the same scene that the archive gives,
never an older one, and hands may act on it at once.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from explorer import paths
from explorer.app import windows
from explorer.desktop.session import ArchiveSession
from explorer.dossier.facets import Facet
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey
from explorer.dossier.texts import Texts
from explorer.editing.acquaintance import remember
from explorer.settings import Settings
from explorer.store.archive import Archive
from explorer.store.errors import NotAnArchive
from explorer.store.file_state import FileState
from explorer.store.identity import identity_of
from explorer.store.view_cache import ViewCache
from explorer.timeline.scene import Scene
from tests.desktop.starts import (
    Hand,
    begun,
    draws,
    go,
    has_left,
    has_painted,
    has_scene,
    nothing,
    sees_the_same_twice,
    sit,
    the_window,
)
from tests.filing import file_storage


@pytest.fixture
def archive(tmp_path: Path, library_archive: Path) -> Path:
    """Give a copy of the library's archive."""
    return Path(shutil.copy(library_archive, tmp_path / "archive.dyad")).resolve()


@pytest.fixture(autouse=True)
def no_thread_is_left(qapp: QApplication) -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    QApplication.processEvents()
    assert {thread.name for thread in set(threading.enumerate()) - before} == set()


def test_the_first_picture_is_the_scene_that_the_archive_gives(qtbot: QtBot, archive: Path, settings: Settings) -> None:
    sit(archive, settings)
    sees_the_same_twice(archive, settings)


@pytest.mark.xvfb
@pytest.mark.parametrize("language", ["en", "ar"])
def test_in_a_window_system_it_is_the_same_in_the_usual_size(
    qtbot: QtBot, archive: Path, settings: Settings, language: str
) -> None:
    settings.set("language", language)
    sit(archive, settings, size=(1440, 880))
    assert sees_the_same_twice(archive, settings).size[0] > 800


@pytest.mark.parametrize("language", ["zh-Hant", "ar"])
@pytest.mark.parametrize("dyad", ["KAZ-MYS", "EGY-KAZ"])
def test_so_it_is_in_every_language_zoomed_in_and_with_an_event_selected(
    qtbot: QtBot, archive: Path, settings: Settings, language: str, dyad: str
) -> None:
    settings.set("language", language)

    def look_closer() -> None:
        window = the_window()
        opened = window.state.dossier
        assert opened is not None
        key = opened.order.key_at(len(opened.index) // 2)
        window.state.select_event(key)
        window.canvas.open_focused()

    sit(archive, settings, (lambda: True, look_closer), (lambda: has_scene(the_window()), nothing), dyad=dyad)
    beginning = begun(archive, settings)
    seen: list[tuple[Scene | None, object]] = []
    go(
        beginning,
        (
            has_painted(beginning),
            lambda: seen.append((beginning.first.timeline.scene, beginning.first.state.selection)),
        ),
        (
            has_left(beginning),
            lambda: seen.append((beginning.window.canvas.timeline.scene, beginning.window.state.selection)),
        ),
    )
    assert seen[0] == seen[1]
    assert seen[0][0] is not None
    assert seen[0][0].labels


def test_columns_and_facets_are_not_read_a_second_time(qtbot: QtBot, archive: Path, settings: Settings) -> None:
    sit(archive, settings)
    beginning = begun(archive, settings)
    index = beginning.first.dossier.index
    found: list[object] = []

    def look() -> None:
        opened = beginning.window.state.dossier
        assert opened is not None
        found.extend((opened.index is index, beginning.window.session._last.taken))
        assert beginning.first.state.dossier is None, "and nothing of it is held twice"
        found.append(len(opened.facets.values(Facet.SOURCE)) > 0)

    go(beginning, (has_left(beginning), look))
    assert found == [True, 1, True]


def test_where_hands_have_led_it_the_window_goes_on(qtbot: QtBot, archive: Path, settings: Settings) -> None:
    sit(archive, settings)
    held = threading.Event()
    beginning = begun(archive, settings, lambda: held.wait(30))
    first = beginning.first
    led: list[object] = []

    def act() -> None:
        scene = first.timeline.scene
        assert scene is not None
        mark = scene.marks[0]
        QTest.mouseClick(
            first.timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(int(mark.x), int(mark.y))
        )
        QTest.keyClick(first.timeline, Qt.Key.Key_Right)
        first._area.step_zoom(2)
        view = first.state.viewport
        assert view is not None
        led.extend((first.state.selection, (view.start, view.end)))
        held.set()

    def look() -> None:
        state = beginning.window.state
        assert state.viewport is not None
        led.extend((state.selection, (state.viewport.start, state.viewport.end)))

    go(
        beginning,
        (has_painted(beginning), act),
        (has_left(beginning), nothing),
        (lambda: beginning.window.state.selected_event is not None, look),
    )
    assert led[0] == led[2]
    assert led[1] == pytest.approx(led[3])


def test_it_goes_where_no_dossier_comes(
    qtbot: QtBot, archive: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    sit(archive, settings)
    beginning = begun(archive, settings)
    window = beginning.window
    furnish = window.furnish

    def furnish_and_give_up(session: ArchiveSession) -> None:
        furnish(session)
        window.dossiers.listed.connect(lambda: QTimer.singleShot(0, window, session.stop_opening))

    monkeypatch.setattr(window, "furnish", furnish_and_give_up)
    seen: list[object] = []
    go(beginning, (lambda: beginning.first.gone, lambda: seen.append(window.state.dossier)))
    assert seen == [None]


def test_closing_it_before_the_archive_is_open_leaves_all_in_order(
    qtbot: QtBot, archive: Path, settings: Settings
) -> None:
    sit(archive, settings)
    held = threading.Event()
    beginning = begun(archive, settings, lambda: held.wait(30))

    def close() -> None:
        beginning.window.close()
        held.set()

    before = FileState.of(archive)
    assert go(beginning, (has_painted(beginning), close)) == 0
    assert FileState.of(archive) == before
    assert draws(archive, settings), "the next start has its picture all the same"


def test_an_archive_that_changes_meanwhile_is_shown_as_it_is(qtbot: QtBot, archive: Path, settings: Settings) -> None:
    sit(archive, settings)
    removed: list[int] = []

    def another_program_writes() -> None:
        with Archive.open(archive) as opened:
            with opened.read() as reader:
                key = reader.columns(DyadKey("KAZ", "MYS")).key[0]
                event = reader.events([key])[key].event
            with opened.write("Botagoz", Message("Another title")) as unit:
                unit.put_event(replace(event, title=Texts(en="Changed meanwhile")), key)
            removed.append(key)

    beginning = begun(archive, settings, another_program_writes)
    titles: list[str] = []

    def look() -> None:
        event = beginning.window.state.dossier
        assert event is not None
        titles.append(event.events[removed[0]].title["en"])

    go(beginning, (has_left(beginning), look))
    assert titles == ["Changed meanwhile"]
    assert beginning.window.session._last.taken == 0


def test_after_a_change_the_next_start_waits_for_the_archive_and_the_one_after_does_not(
    qtbot: QtBot, archive: Path, settings: Settings
) -> None:
    sit(archive, settings)
    with Archive.open(archive) as opened, opened.write("Aigul", Message("A dossier")) as unit:
        unit.put_dyad(DyadKey("AAA", "BBB"), Texts(en="New"))
    assert not draws(archive, settings)
    sit(archive, settings)
    assert go(begun(archive, settings)) == 0


def spoil(folder: Path) -> None:
    for file in folder.iterdir():
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 0xFF
        file.write_bytes(content)


def cut(folder: Path) -> None:
    for file in folder.iterdir():
        file.write_bytes(file.read_bytes()[:-7])


def lose_the_columns(folder: Path) -> None:
    next(folder.glob("*.columns")).unlink()


def put_another_in_its_place(folder: Path) -> None:
    next(folder.glob("*.words")).write_bytes(b"\x89PNG\r\n")


@pytest.mark.parametrize("fault", [spoil, cut, lose_the_columns, put_another_in_its_place, shutil.rmtree])
def test_what_was_kept_and_is_damaged_is_left_aside_and_written_anew(
    qtbot: QtBot, archive: Path, settings: Settings, fault: Callable[[Path], None]
) -> None:
    sit(archive, settings)
    fault(paths.views_folder())
    assert not draws(archive, settings)
    sit(archive, settings)
    assert go(begun(archive, settings)) == 0


def test_two_archives_have_a_picture_each(qtbot: QtBot, archive: Path, settings: Settings) -> None:
    other = archive.with_name("other.dyad")
    with Archive.create(other) as made, made.write("Aigul", Message("A dossier")) as unit:
        unit.put_dyad(DyadKey("AAA", "BBB"), Texts(en="New"))
    sit(archive, settings)
    sit(other, settings)
    dyads = []
    for path in (archive, other):
        beginning = begun(path, settings)
        dyads.append(str(beginning.first.dossier.dyad))
        assert go(beginning, (has_left(beginning), nothing)) == 0
    assert dyads == ["KAZ-MYS", "AAA-BBB"]


def test_what_else_was_seen_last_waits_for_the_archive(qtbot: QtBot, archive: Path, settings: Settings) -> None:
    for look in (
        lambda: the_window().run("table"),
        lambda: the_window().run("partners"),
    ):
        sit(archive, settings, (lambda: True, look), (lambda: not the_window().session.jobs.busy, nothing))
        assert not draws(archive, settings)
        sit(
            archive,
            settings,
            (lambda: True, lambda: the_window().run("timeline")),
            (lambda: True, lambda: the_window().run("clear-filters")),
        )
        assert draws(archive, settings)


def test_other_words_than_were_kept_wait_for_the_archive(qtbot: QtBot, archive: Path, settings: Settings) -> None:
    sit(archive, settings)
    settings.set("language", "ar")
    assert not draws(archive, settings)
    settings.set("language", "en")
    settings.set("text_scale", 1.5)
    assert not draws(archive, settings)
    settings.set("text_scale", 1.0)
    settings.set("theme", "dark")
    beginning = begun(archive, settings)
    assert beginning.first.state.appearance.theme.dark
    assert go(beginning) == 0


def test_nothing_is_kept_of_those_who_do_not_want_it(qtbot: QtBot, archive: Path, settings: Settings) -> None:
    sit(archive, settings)
    folder = paths.views_folder()
    assert len(list(folder.iterdir())) == 2
    settings.set("keep_views", False)
    sit(archive, settings)
    assert not folder.exists()
    assert not draws(archive, settings)


def test_an_archive_that_cannot_be_opened_after_all_is_told_of(
    qtbot: QtBot, archive: Path, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    sit(archive, settings)
    refusal = NotAnArchive.other(archive)

    def refuse() -> None:
        raise refusal

    beginning = begun(archive, settings, refuse)
    said: list[str] = []

    def box() -> QMessageBox | None:
        found = QApplication.activeModalWidget()
        return found if isinstance(found, QMessageBox) else None

    def look() -> None:
        found = box()
        assert found is not None
        said.append(found.text())
        found.done(0)

    hand = Hand([(lambda: box() is not None, look)])
    assert windows._show_on(windows.WindowOrder(archive), settings, lambda: (beginning.run(), None)) == 1
    beginning.window.deleteLater()
    hand.end()
    assert "is not a Dyad archive" in said[0]
    assert "is not a Dyad archive" in capsys.readouterr().err


def test_what_nobody_foresaw_ends_the_start_and_is_told(qtbot: QtBot, archive: Path, settings: Settings) -> None:
    sit(archive, settings)

    def fail() -> None:
        raise ZeroDivisionError("in the opening thread")

    beginning = begun(archive, settings, fail)
    with pytest.raises(ZeroDivisionError, match="in the opening thread"):
        beginning.run()
    beginning.window.deleteLater()


def test_a_cache_is_for_an_archive_that_is_read_in_place(qtbot: QtBot, archive: Path, tmp_path: Path) -> None:
    with Archive.open(archive) as opened:
        assert opened.in_place
        copy = tmp_path / "copy"
        copy.mkdir()
        file_storage(opened)._scratch = copy
        from explorer.desktop.starting.last_columns import LastColumns

        with opened.read() as reader:
            assert LastColumns(opened, ViewCache(tmp_path / "views")).state(reader) is None


_PAINTED = """
import sys
from explorer.desktop.canvas.timeline_view import TimelineView
made = TimelineView.__init__
def make(view, *arguments, **named):
    made(view, *arguments, **named)
    view.painted.connect(lambda: painted(view))
def painted(view):
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    heavy = ("sqlalchemy", "alembic", "pyqtgraph", "tomlkit", "asyncio", "urllib.request", "sqlite3")
    scene = view.scene
    print(len(scene.labels) > 3, scene.awaited, *(name for name in heavy if name in sys.modules), flush=True)
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            window.resize(780, 740)  # As the screen has room for, so that it comes back in the same size.
    QTimer.singleShot(100, QApplication.closeAllWindows)
TimelineView.__init__ = make
from explorer.__main__ import main
sys.exit(main([sys.argv[1]]))
"""


def test_neither_sqlalchemy_nor_pyqtgraph_is_loaded_before_the_first_picture(archive: Path) -> None:
    remember(Settings(paths.settings_file()), str(identity_of(archive)), archive)
    lines = []
    for _ in range(2):
        command = [sys.executable, "-P", "-c", _PAINTED, str(archive)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=dict(os.environ), timeout=120)
        lines.append(done.stdout.splitlines()[0].split())
    assert lines[0][:3] == ["True", "()", "sqlalchemy"]
    assert lines[1] == ["True", "()"]
