"""Actions do what they say, however they are asked for, and settings that they change have an effect."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot

from explorer.desktop import file_actions
from explorer.desktop.about import AboutBox
from explorer.desktop.actions import ACTIONS, MENUS, Menu
from explorer.desktop.canvas.gestures import WheelMode
from explorer.desktop.key_sheet import KeySheet
from explorer.desktop.palette import Palette
from explorer.editing import acquaintance
from explorer.settings import Settings
from explorer.store.archive import Archive
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import NONE, Sitting


def turn_wheel(sitting: Sitting) -> None:
    """Turn the wheel a notch over the middle of the timeline."""
    timeline = sitting.window.canvas.timeline
    at = QPointF(timeline.width() / 2, 60)
    event = QWheelEvent(
        at,
        timeline.mapToGlobal(at),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(timeline, event)


def span(sitting: Sitting) -> float:
    assert sitting.window.state.viewport is not None
    return sitting.window.state.viewport.span


def when_shown(kind: type[QDialog], do: Callable[[QDialog], object]) -> list[QDialog]:
    """Do something with the next modal dialog; return the dialogs that were met."""
    met: list[QDialog] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        met.append(dialog)
        do(dialog)

    QTimer.singleShot(0, look)
    return met


def test_every_action_has_something_to_do(open_window: OpenWindow) -> None:
    window = open_window().window
    assert set(window._callbacks) == {action.id for action in ACTIONS}
    assert set(window.menus.actions) == {action.id for action in ACTIONS}


def test_the_wheel_zooms_or_moves_as_the_setting_says(open_window: OpenWindow, settings: Settings) -> None:
    sitting = open_window()
    before = span(sitting)
    turn_wheel(sitting)
    assert span(sitting) > before
    sitting.run("wheel-scrolls")
    assert settings.text("wheel") == "scroll"
    assert sitting.window.menus.actions["wheel-scrolls"].isChecked()
    before, view = span(sitting), sitting.window.state.viewport
    turn_wheel(sitting)
    assert span(sitting) == pytest.approx(before)
    assert sitting.window.state.viewport != view


def test_the_setting_of_the_wheel_is_there_at_the_next_start(open_window: OpenWindow, settings: Settings) -> None:
    settings.set("wheel", "scroll")
    sitting = open_window()
    assert sitting.window.canvas.wheel_mode is WheelMode.SCROLL
    assert sitting.window.menus.actions["wheel-scrolls"].isChecked()


def test_the_sheet_of_keys_tells_what_the_wheel_does(open_window: OpenWindow) -> None:
    look = open_window().window.state.appearance
    for mode, said in ((WheelMode.ZOOM, "Zoom at the pointer"), (WheelMode.SCROLL, "Move in time")):
        sheet = KeySheet(look, mode)
        texts = [label.text() for label in sheet.findChildren(QLabel)]
        assert texts[texts.index("wheel") - 1] == said


def test_the_trade_chart_is_switched_by_menu_and_by_palette_alike(open_window: OpenWindow) -> None:
    sitting = open_window()
    action = sitting.window.menus.actions["show-trade"]

    def shown() -> tuple[bool, bool]:
        return sitting.window.canvas.chart_visible, action.isChecked()

    assert shown() == (True, True)
    action.trigger()
    assert shown() == (False, False)

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, Palette)
        dialog.field.setText("trade chart")
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    when_shown(Palette, choose)
    sitting.run("palette")
    assert shown() == (True, True)


def test_opening_an_event_shows_a_detail_pane_that_was_put_away(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.run("show-detail")
    assert not sitting.window.detail.isVisible()
    sitting.window.state.select_event_id("mahathir-kazakhstan-1996")
    assert not sitting.window.detail.isVisible()
    sitting.run("open-event")
    assert sitting.window.detail.isVisible()
    assert sitting.window.menus.actions["show-detail"].isChecked()


def test_an_empty_archive_offers_to_import(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(file_actions.FileActions, "import_dossier", lambda _self: asked.append("import"))
    sitting = open_window()
    sitting.window.toolbar.chooser.menu().clear()
    sitting.window.canvas.dossier_wanted.emit()
    assert asked == ["import"]


def test_closed_dialogs_and_old_menus_are_not_kept(open_window: OpenWindow) -> None:
    sitting = open_window()
    window = sitting.window
    for name, kind in (("keys", KeySheet), ("about", AboutBox), ("palette", Palette)):
        met = when_shown(kind, QDialog.reject)
        sitting.run(name)
        assert met, name
    menus = len(window.findChildren(QMenu))
    for language in ("ar", "zh-Hant", "en"):
        sitting.appear("language", language)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [*window.findChildren(QDialog)] == []
    assert len(window.findChildren(QMenu)) == menus


def test_qt_speaks_the_window_s_language_and_no_former_one(open_window: OpenWindow) -> None:
    sitting = open_window()
    window = sitting.window
    english = QCoreApplication.translate("QPlatformTheme", "Cancel")
    sitting.appear("language", "ar")
    held = window.state.appearance.words  # As a painter may hold them still.
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != english
    sitting.appear("language", "en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == english
    assert held.language == "ar"


def test_another_archive_that_cannot_be_opened_is_told_of(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = open_window()
    told: list[str] = []
    monkeypatch.setattr(file_actions, "command", lambda: [str(tmp_path / "no-such-program")])
    monkeypatch.setattr(file_actions, "tell", lambda _look, _parent, _title, text: told.append(text.english()))
    other = tmp_path / "other.dyad"
    with Archive.create(other) as made:
        acquaintance.remember(sitting.window.settings, made.identity, other)
    sitting.window.drops.archive_dropped.emit(other)
    assert len(told) == 1
    assert str(other) in told[0]


def test_changing_the_theme_changes_the_look_once(open_window: OpenWindow) -> None:
    sitting = open_window()
    window = sitting.window
    looks: list[object] = []
    window.state.appearance_changed.connect(lambda: looks.append(window.state.appearance))
    sitting.appear("theme", "dark")
    assert len(looks) == 1
    assert window.state.appearance.theme.dark


@pytest.mark.parametrize("menu", [None, *Menu], ids=str)
def test_no_two_entries_of_a_menu_have_the_same_letter(menu: Menu | None) -> None:
    texts = MENUS.values() if menu is None else [action.text for action in ACTIONS if action.menu is menu]
    letters = [text.text.partition("&")[2][:1].casefold() for text in texts if "&" in text.text]
    assert letters
    assert len(set(letters)) == len(letters)


def test_searching_and_filtering_have_a_menu_of_their_own() -> None:
    found = {action.id for action in ACTIONS if action.menu is Menu.FIND}
    assert {"search", "next-hit", "previous-hit", "filter", "clear-filters", "choose-period"} <= found
