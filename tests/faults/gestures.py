"""Somebody who does anything at all in the window: ``python -m tests.faults.gestures ARCHIVE SEED EVENTS``.

Real events of mouse, wheel and keys go to whatever has the window: menus and dialogs too, and actions that edit, undo
and import. Where the window is closed, it is opened again on the same archive. Choosers of files answer at once, since
in Qt's own one random keys would remove files of the machine; and pages are not opened. At the end one line of JSON
says what nobody caught, how often the window was opened and how many steps were written.
"""

from __future__ import annotations

import faulthandler
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMenu, QMessageBox, QWidget

from explorer.desktop.actions import ACTIONS
from explorer.desktop.main_window import MainWindow
from explorer.desktop.reports import ErrorReports, Report
from explorer.desktop.session import ArchiveSession
from explorer.desktop.starting.application import make_application
from explorer.desktop.starting.collector import Collector
from explorer.dossier.calendar import rata_die
from explorer.settings import Settings
from explorer.store.archive import Archive
from tests.desktop.canvas.hands import move, turn
from tests.desktop.sitting import type_into

PATIENCE = 120.0
"""Seconds after which a turn of the event loop counts as one that never ends."""
LINGERS = 60
"""Events after which a dialog or menu is left by Escape, so that all its time is not spent in one."""
EDITS = ("new-event", "edit-selected", "remove-event", "add-bookmark", "undo", "undo", "redo", "import", "table", "pin")
TEXTS = ("May 1996", "7-8 Nov 2006", "before 2005", "about 70 million USD", "關係", "زيارة رسمية", "visit", "\t", " ")
KEYS = (
    *(keys for action in ACTIONS for keys in action.keys),
    *("Tab", "Shift+Tab", "Return", "Esc", "Space", "Up", "Down", "Left", "Right", "Backspace", "Ctrl+A", "Ctrl+V"),
    *("Ctrl+Return", "Alt+Down", "Shift+Left", "Menu"),
)
HELD = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
BUTTONS = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
)


@contextmanager
def still_there(widget: QWidget) -> Iterator[Callable[[], bool]]:
    """Give what says whether Qt has deleted a widget meanwhile; QTest would go on with it all the same."""
    gone: list[bool] = []

    def note() -> None:
        gone.append(True)

    widget.destroyed.connect(note)
    yield lambda: not gone
    if not gone:
        widget.destroyed.disconnect(note)


def click(
    widget: QWidget,
    at: QPoint,
    button: Qt.MouseButton = Qt.MouseButton.LeftButton,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press and release over a widget, unless the press has removed it."""
    with still_there(widget) as there:
        QTest.mousePress(widget, button, held, at)
        if there():
            QTest.mouseRelease(widget, button, held, at)


class Somebody(QObject):
    """Does one thing a turn of the event loop, until so many are done."""

    def __init__(self, archive: Path, seed: int, events: int) -> None:
        super().__init__()
        self._path, self._random, self._left = archive, Random(seed), events
        self._settings = Settings(archive.with_name("settings.toml"))
        self._settings.set("language", "en")
        self._store: Archive | None = None
        self._window: MainWindow | None = None
        self._lingering: tuple[int, int] = (0, 0)
        """The top widget that events go to, and how many have gone there."""
        self._next = QTimer(self, singleShot=True)
        """Brings the next thing; one at a time, whatever loop of events runs."""
        self._next.timeout.connect(self.step)
        self.opened = 0
        self.done: Counter[str] = Counter()
        self._things: tuple[tuple[int, str, Callable[[], None]], ...] = (
            (6, "key", self._press),
            (3, "text", self._type),
            (5, "click", self._click),
            (2, "double click", self._double_click),
            (4, "wheel", self._wheel),
            (3, "drag", self._drag),
            (4, "button", self._push),
            (3, "edit", self._edit),
        )
        for chooser in ("getOpenFileName", "getSaveFileName"):
            setattr(QFileDialog, chooser, staticmethod(self._choose))
        for scheme in ("http", "https", "file", "mailto"):
            QDesktopServices.setUrlHandler(scheme, self, "stay")  # type: ignore[arg-type] # what is asked for is a str

    @Slot(QUrl)
    def stay(self, _url: QUrl) -> None:
        """Open no page."""

    def begin(self) -> None:
        """Open the window and do the first thing; where it cannot be opened, end."""
        try:
            self._open()
        except Exception:
            QApplication.exit(1)
            raise
        self._next.start(50)

    def _open(self) -> None:
        self.opened += 1
        self._store = Archive.open(self._path)
        self._window = MainWindow(
            ArchiveSession(self._store, "Aigul", rata_die(2026, 11, 22)), self._settings, rata_die(2026, 11, 22)
        )
        self._window.resize(1280, 800)
        self._window.show()
        self._window.activateWindow()
        self._window.start("KAZ-MYS")

    def step(self) -> None:
        """Do the next thing; whatever loop of events it opens, the one after it comes there."""
        window = self._window
        assert window is not None
        faulthandler.dump_traceback_later(PATIENCE, exit=True)
        if self._left <= 0 or window.closed:
            self._leave()
            return
        self._left -= 1
        self._next.start(0 if self._left % 20 else 20)
        top = self._top()
        one, times = self._lingering
        self._lingering = (id(top), times + 1 if one == id(top) and top is not window else 0)
        if self._lingering[1] > LINGERS:
            self.done["left"] += 1
            QTest.keyClick(top, Qt.Key.Key_Escape)
            if self._lingering[1] > LINGERS + 5:
                top.close()
            return
        weights = [weight for weight, _, _ in self._things]
        _, name, thing = self._random.choices(self._things, weights)[0]
        self.done[name] += 1
        thing()

    def _leave(self) -> None:
        """Close the window, and open it again or end."""
        window, store = self._window, self._store
        assert window is not None
        assert store is not None
        top = self._top()
        self._next.start(0)  # Before: what is closed may ask something, in a loop of events of its own.
        if top is not window:
            if isinstance(top, QMessageBox):
                self._random.choice(top.buttons()).click()
            else:
                top.close()
            return
        window.close()
        if not window.closed:  # It asked something first.
            return
        self._next.stop()
        window.deleteLater()
        store.close()
        self._window = None
        if self._left > 0:
            QTimer.singleShot(0, self.begin)
        else:
            QApplication.quit()

    def _top(self) -> QWidget:
        """Return what takes events now."""
        assert self._window is not None
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._window

    def _somewhere(self) -> QWidget:
        """Return a widget at a random point, half of the times the timeline."""
        top = self._top()
        if top is self._window and self._random.random() < 0.4 and self._window.canvas.timeline.isVisible():
            return self._window.canvas.timeline
        return top.childAt(self._point(top)) or top

    def _point(self, widget: QWidget) -> QPoint:
        return QPoint(self._random.randrange(max(1, widget.width())), self._random.randrange(max(1, widget.height())))

    def _typed_into(self) -> QWidget:
        top, focus = self._top(), QApplication.focusWidget()
        return focus if focus is not None and (focus is top or top.isAncestorOf(focus)) else top

    def _press(self) -> None:
        QTest.keySequence(self._typed_into(), self._random.choice(KEYS))

    def _type(self) -> None:
        type_into(self._typed_into(), self._random.choice(TEXTS))

    def _click(self) -> None:
        widget = self._somewhere()
        click(widget, self._point(widget), self._random.choice(BUTTONS), self._random.choice(HELD))

    def _double_click(self) -> None:
        widget = self._somewhere()
        at = self._point(widget)
        with still_there(widget) as there:
            click(widget, at)
            if there():
                QTest.mouseDClick(widget, BUTTONS[0], HELD[0], at)

    def _wheel(self) -> None:
        widget = self._somewhere()
        angle = (self._random.choice((0, 0, 120)), self._random.choice((-240, -120, 15, 120, 360)))
        turn(widget, self._point(widget).toTuple(), angle, self._random.choice(HELD))

    def _drag(self) -> None:
        widget = self._somewhere()
        start, end = self._point(widget), self._point(widget)
        with still_there(widget) as there:
            QTest.mousePress(widget, BUTTONS[0], HELD[0], start)
            for part in (0.3, 0.7, 1.0):
                if there():
                    move(widget, start + (end - start) * part, BUTTONS[0])
            if there():
                QTest.mouseRelease(widget, BUTTONS[0], HELD[0], end)

    def _push(self) -> None:
        """Push a button that can be seen; in a menu, an entry of it."""
        top = self._top()
        if isinstance(top, QMenu) and (entries := [entry for entry in top.actions() if entry.isEnabled()]):
            entry = self._random.choice(entries)
            click(top, top.actionGeometry(entry).center())
            return
        buttons = [one for one in top.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
        if buttons:
            button = self._random.choice(buttons)
            click(button, button.rect().center())

    def _edit(self) -> None:
        """Do what writes, as its menu entry does."""
        assert self._window is not None
        if self._top() is self._window:
            self._window.menus.actions[self._random.choice(EDITS)].trigger()

    def _choose(self, *_asked: object, **_more: object) -> tuple[str, str]:
        """Choose a file: none, a dossier that was exported before, or the archive itself."""
        exported = self._path.with_name("exported.json")
        return self._random.choice((("", ""), (str(exported), ""), (str(exported), ""), (str(self._path), "")))


def main() -> None:
    """Do so many things in the window of an archive."""
    archive, seed, events = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    application = make_application(["dyad"])
    application.setQuitOnLastWindowClosed(False)
    found: list[Report] = []
    reports = ErrorReports(archive.with_name("logs"))
    reports.install()
    reports.reported.connect(found.append)
    faulthandler.enable(sys.stderr)
    collector = Collector()
    collector.start()
    somebody = Somebody(archive, seed, events)
    QTimer.singleShot(0, somebody.begin)
    application.exec()
    faulthandler.cancel_dump_traceback_later()
    collector.stop()
    reports.remove()
    with Archive.open(archive) as opened, opened.read() as reader:
        revision = reader.revision()
    told = {
        "errors": [report.details for report in found],
        "opened": somebody.opened,
        "steps": revision,
        "done": somebody.done,
    }
    print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main()
