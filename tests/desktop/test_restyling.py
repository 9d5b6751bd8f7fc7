"""Another appearance: a few widgets in a turn, every widget once, and nothing left of the one before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout
from shiboken6 import getCppPointer

from explorer.desktop import style
from explorer.desktop.flows.appearance import AppearanceFlow
from explorer.drawing.themes import DARK
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting


class Heard(QObject):
    """What widgets are told of, by the step of a change: how many are restyled, and how often each is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.restyled = [0]
        self.painted: Counter[int] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self.restyled[-1] += 1
        elif event.type() == QEvent.Type.Paint:
            self.painted[getCppPointer(watched)[0]] += 1
        return False


@contextmanager
def hearing() -> Iterator[Heard]:
    application, heard = QApplication.instance(), Heard()
    assert application is not None
    application.installEventFilter(heard)
    try:
        yield heard
    finally:
        application.removeEventFilter(heard)


def picture(sitting: Sitting) -> QImage:
    """Return the window's picture once nothing more comes."""
    sitting.qtbot.waitUntil(lambda: not sitting.window.session.jobs.busy, timeout=WAIT)
    sitting.qtbot.wait(100)
    return sitting.window.grab().toImage()


def test_a_step_restyles_a_few_widgets_and_leaves_the_rest_as_they_are(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = open_window()
    restyled: list[int] = []
    restyle = style._restyle

    def counting(widgets: Iterator[object]) -> None:
        with hearing() as heard:
            restyle(widgets)  # type: ignore[arg-type]
        restyled.append(heard.restyled[0])

    monkeypatch.setattr(style, "_restyle", counting)
    replace = style._replace_sheet

    def replacing(*given: object) -> None:
        with hearing() as heard:
            replace(*given)  # type: ignore[arg-type]
        # Only a widget that is made for it hears of it, when first it is made.
        assert heard.restyled[0] <= 3

    monkeypatch.setattr(style, "_replace_sheet", replacing)
    sitting.appear("theme", "dark")
    assert len(restyled) > 3
    assert max(restyled) <= style.AT_ONCE
    assert sum(restyled) > 150


def test_a_window_is_painted_once_in_another_appearance(open_window: OpenWindow) -> None:
    sitting = open_window()
    picture(sitting)
    toolbar, status = (getCppPointer(one)[0] for one in (sitting.window.toolbar, sitting.window.status))
    with hearing() as heard:
        sitting.appear("theme", "dark")
        sitting.qtbot.wait(50)
    assert (heard.painted[toolbar], heard.painted[status]) == (1, 1)


def test_what_another_appearance_had_is_gone_with_it(open_window: OpenWindow) -> None:
    sitting = open_window()
    before = picture(sitting)
    for name, value in (("theme", "dark"), ("text_scale", 1.25), ("theme", "high-contrast"), ("text_scale", 1.0)):
        sitting.appear(name, value)
    assert picture(sitting) != before
    sitting.appear("theme", "light")
    assert picture(sitting) == before


def test_a_change_that_is_overtaken_leaves_no_widget_behind(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = open_window()
    before = picture(sitting)
    window = sitting.window
    steps: list[str] = []
    go_on = AppearanceFlow._go_on

    def counting(self: AppearanceFlow) -> None:
        steps.append(window.settings.text("theme"))
        go_on(self)

    monkeypatch.setattr(AppearanceFlow, "_go_on", counting)

    def change_and_go_halfway(theme: str) -> None:
        window.change_setting("theme", theme)
        sitting.qtbot.waitUntil(lambda: steps.count(theme) >= 3, timeout=WAIT)
        assert not window.updatesEnabled()

    change_and_go_halfway("high-contrast")
    sitting.appear("theme", "dark")
    change_and_go_halfway("light")
    # The sheet that is set is the one that is wanted, but not all widgets have been told of it.
    window.change_setting("digits", "arab")
    sitting.wait_for_appearance()
    assert picture(sitting) == before


def test_a_dialog_that_stands_open_goes_along_and_one_opened_later_is_like_it(open_window: OpenWindow) -> None:
    sitting = open_window()

    def dialog() -> QDialog:
        made = QDialog(sitting.window)
        QVBoxLayout(made).addWidget(QLineEdit("2006", made))
        made.show()
        QApplication.processEvents()
        return made

    early = dialog()
    sitting.window.activateWindow()
    sitting.appear("theme", "dark")
    late = dialog()
    early.resize(late.size())
    sitting.window.activateWindow()
    sitting.window.views.take_focus()
    sitting.qtbot.wait(50)
    pictures = [one.grab().toImage() for one in (early, late)]
    assert pictures[0].pixelColor(2, 2).name().upper() == DARK.pane
    assert pictures[0] == pictures[1]
    for one in (early, late):
        one.close()
        one.deleteLater()
