"""A window that is small, or starts in another language: what folds, what keeps its room, what looks the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from explorer.desktop.panes.content import Go
from explorer.desktop.panes.texts import PaneLink
from explorer.desktop.state import Selection, SelectionKind
from explorer.drawing import fonts
from explorer.settings import Settings
from tests.desktop.conftest import OpenWindow


def test_in_a_folded_left_pane_the_same_key_reaches_what_is_shown(open_window: OpenWindow) -> None:
    sitting = open_window(size=(1280, 720))
    lists = sitting.window.sidebar
    sitting.window.toolbar.search.setFocus()
    assert sitting.round_by_f6(3) == [lists.dossiers, lists.tally, sitting.window.canvas.timeline]


def test_a_small_window_folds_and_loses_nothing(open_window: OpenWindow) -> None:
    sitting = open_window(size=(1280, 720))
    window = sitting.window
    assert window.sidebar.narrow
    assert window.sidebar.width() == 44
    for kind, button in window.toolbar.kinds.items():
        assert button.toolTip(), kind
    inside = sitting.inside.rect()
    for part in (window.toolbar, window.status, window.canvas, window.detail):
        corner = part.mapTo(sitting.inside, part.rect().bottomRight())
        assert inside.contains(corner)
    last = window.toolbar.table
    assert inside.contains(last.mapTo(sitting.inside, last.rect().bottomRight()))


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [800, 900, 1000])
def test_in_a_small_window_the_detail_pane_leaves_most_of_the_width_to_the_timeline(
    open_window: OpenWindow, language: str, width: int
) -> None:
    sitting = open_window(language=language, size=(width, 720))
    window = sitting.window
    assert not window.detail.isVisible()
    window.state.select_event_id("najib-kazakhstan-2014")
    QApplication.processEvents()
    assert window.detail.isVisible()
    assert window.detail.width() == 280
    assert window.canvas.width() >= width - 280 - window.sidebar.width() - 4
    window.room.of_detail.usual = 400
    window.resize(1600, 720)
    QApplication.processEvents()
    assert window.detail.width() == 400
    window.resize(width, 720)
    QApplication.processEvents()
    assert window.detail.width() == 280


def test_a_small_window_does_not_forget_how_wide_the_detail_pane_was(
    open_window: OpenWindow, settings: Settings
) -> None:
    sitting = open_window()
    usual = sitting.window.detail.width()
    sitting.drag_detail_edge(80)
    width = sitting.window.detail.width()
    assert width == pytest.approx(usual + 80, abs=4)
    sitting.window.resize(900, 720)
    QApplication.processEvents()
    sitting.window.close()
    again = open_window("", settings=Settings(settings.file)).window  # Shown as wide as the machine lets it be.
    again.resize(1600, 900)
    QApplication.processEvents()
    assert again.detail.width() == width


def test_a_window_that_starts_in_a_language_looks_like_one_that_changes_to_it(open_window: OpenWindow) -> None:
    # As at a first start: Qt has neither a style sheet nor a font from a window before.
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setStyleSheet("")
    application.setFont(QFont("Sans Serif", 9))

    def bar() -> tuple[int, int, int]:
        QApplication.processEvents()
        return window.menuBar().height(), window.archive_name.height(), sitting.inside.y()

    sitting = open_window(language="ar")
    window = sitting.window
    started = bar()
    assert {tuple(widget.font().families()) for widget in window.findChildren(QWidget)} == {fonts.families("ar")}
    for tag in ("en", "zh-Hant", "ar"):
        sitting.appear("language", tag)
        assert bar() == started, tag
    assert started[0] == 24


def test_enter_goes_into_the_list_of_a_cluster(open_window: OpenWindow) -> None:
    """Its events are in the detail pane, and the keys acted on the canvas alone."""
    sitting = open_window(size=(1280, 720))
    window, state = sitting.window, sitting.window.state
    keys = tuple(sitting.key(one) for one in ("agong-kazakhstan-2003", "najib-kazakhstan-2014"))
    state.select(Selection(SelectionKind.CLUSTER, keys))
    window.canvas.timeline.setFocus()
    QTest.keyClick(window.canvas.timeline, Qt.Key.Key_Return)
    first = QApplication.focusWidget()
    assert isinstance(first, PaneLink)
    assert (first.target.go, first.target.id) == (Go.EVENT, "agong-kazakhstan-2003")
    QTest.keyClick(first, Qt.Key.Key_Down)
    second = QApplication.focusWidget()
    assert isinstance(second, PaneLink)
    assert second.target.id == "najib-kazakhstan-2014"
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert state.selection.event == keys[1]
