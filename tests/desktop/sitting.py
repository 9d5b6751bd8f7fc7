"""Somebody in front of the window: what they see and do, by real events."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from explorer.desktop.after_painting import AfterPainting
from explorer.desktop.main_window import MainWindow
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.panes.texts import PaneLink, PaneText
from explorer.timeline.scene import Scene
from tests.desktop.canvas.hands import move

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
WAIT = 20_000
"""Milliseconds that anything may take on a busy machine before a test gives up."""


@dataclass
class Sitting:
    """A window that is shown, with its dossier open."""

    window: MainWindow
    qtbot: QtBot

    @property
    def dossier(self) -> OpenDossier:
        assert self.window.state.dossier is not None
        return self.window.state.dossier

    @property
    def scene(self) -> Scene:
        scene = self.window.canvas.timeline.scene
        assert scene is not None
        return scene

    def time_runs_left(self) -> bool:
        """Say whether time is mirrored."""
        return self.scene.viewport.mirrored

    @property
    def inside(self) -> QWidget:
        """Return what the window holds under its menus."""
        widget = self.window.centralWidget()
        assert widget is not None
        return widget

    def wait_for_dossier(self, dyad: str) -> None:
        self.qtbot.waitUntil(
            lambda: self.window.state.dossier is not None and str(self.window.state.dossier.dyad) == dyad, timeout=WAIT
        )
        QApplication.processEvents()

    def key(self, event_id: str) -> int:
        return self.dossier.keys[event_id]

    def selected(self) -> str | None:
        """Return the id of the event that is selected."""
        event = self.window.state.selected_event
        return None if event is None else event.id

    def run(self, action: str) -> None:
        """Trigger an action as its menu entry does."""
        self.window.menus.actions[action].trigger()

    def appear(self, name: str, value: str | float) -> None:
        """Change a setting of the appearance and see all that it changes."""
        self.window.change_setting(name, value)
        self.wait_for_appearance()

    def wait_for_appearance(self) -> None:
        """Wait until the window is painted in another appearance, which takes a few turns."""
        self.qtbot.waitUntil(lambda: self.window.looks.settled, timeout=WAIT)
        QApplication.processEvents()

    def press(self, keys: str) -> None:
        """Press keys in whatever has the focus."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keySequence(focus, keys)

    def type(self, text: str) -> None:
        """Type letters into whatever has the focus."""
        focus = QApplication.focusWidget()
        assert focus is not None
        type_into(focus, text)

    def click_event(self, event_id: str) -> None:
        """Click the mark of an event; it must be in view."""
        key = self.key(event_id)
        mark = next(one for one in self.scene.marks if one.key == key)
        QTest.mouseClick(self.window.canvas.timeline, LEFT, NONE, QPoint(round(mark.x), round(mark.y)))

    def look_at(self, event_id: str) -> None:
        """Go so near to an event that its mark stands alone."""
        self.window.state.select_event_id(event_id)
        self.window.canvas.fit_selection()
        self.window.state.select_event(None)

    @property
    def pane_says(self) -> str:
        """Return all texts of the detail pane."""
        return "\n".join(
            one.text() for one in self.window.detail.findChildren(PaneText) if one.isVisibleTo(self.window)
        )

    def follow(self, name: str) -> None:
        """Click a link of the detail pane."""
        link = next(one for one in self.window.detail.findChildren(PaneLink) if name in one.accessibleName())
        QTest.mouseClick(
            link, LEFT, NONE, QPoint(link.width() // 8 if not link.isRightToLeft() else link.width() - 12, 8)
        )
        QApplication.processEvents()

    def search(self, text: str) -> None:
        """Search as a person does, and wait for the hits."""
        self.press("Ctrl+F")
        field = self.window.toolbar.search
        self.qtbot.waitUntil(field.hasFocus, timeout=WAIT)
        field.clear()
        self.type(text)
        self.qtbot.waitUntil(lambda: self.window.state.search.text == text, timeout=WAIT)
        self.until_marked()

    def until_marked(self) -> None:
        """Wait until the charts mark all that was found last."""
        canvas, both = self.window.canvas, self.window.state.both
        views = (canvas.timeline, canvas.comparison.view, canvas.overview)
        self.qtbot.waitUntil(
            lambda: all(one.search.whole for one in both) and not any(view.hit_marking.waits for view in views),
            timeout=WAIT,
        )
        self.until_painted()

    def until_painted(self) -> None:
        """Wait until what is painted a turn after the rest is painted too."""
        waiting = self.window.findChildren(AfterPainting)
        self.qtbot.waitUntil(lambda: not any(one.isActive() for one in waiting), timeout=WAIT)
        QApplication.processEvents()

    def drag_detail_edge(self, wider: int) -> None:
        """Drag the edge of the detail pane, as a hand does."""
        handle = self.window.splitter.handle(1)
        at = handle.rect().center()
        to = at + QPoint(wider if handle.isRightToLeft() else -wider, 0)
        QTest.mousePress(handle, LEFT, NONE, at)
        move(handle, to, LEFT)
        QTest.mouseRelease(handle, LEFT, NONE, at)
        QApplication.processEvents()

    def round_by_f6(self, steps: int, key: str = "F6") -> list[QWidget]:
        """Press F6, or Shift+F6, and return where the focus was after each time."""
        seen: list[QWidget] = []
        for _ in range(steps):
            self.press(key)
            focus = QApplication.focusWidget()
            assert focus is not None
            seen.append(focus)
        return seen

    @property
    def hits(self) -> set[str]:
        return {self.dossier.ids[key] for key in self.window.state.search.hits}

    @property
    def clipboard(self) -> str:
        return QGuiApplication.clipboard().text()


def type_into(widget: QWidget, text: str) -> None:
    """Type letters; those that no Latin keyboard has come as an input method commits them."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(widget, letter)
        else:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QApplication.sendEvent(widget, event)


def is_left_of(one: QWidget, other: QWidget) -> bool:
    """Say whether a widget stands to the left of another on the screen."""
    return one.mapToGlobal(QPoint(0, 0)).x() < other.mapToGlobal(QPoint(0, 0)).x()
