"""What Qt calls answers Qt, whatever is raised in it; errors are told once and harm nobody who only asked."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from types import FunctionType

import pyqtgraph
import pytest
from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

import explorer.desktop
import explorer.drawing
from explorer.desktop.overrides import guard_all, guard_overrides


@pytest.fixture
def raised(monkeypatch: pytest.MonkeyPatch) -> list[type[BaseException]]:
    found: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, _error, _trace: found.append(kind))
    return found


class Broken(QLabel):
    """All that it overrides fails, as C code does: on Python 3.11 there is no exception yet, only what it is of."""

    asked = Signal(bool)

    def sizeHint(self) -> QSize:
        return next(iter(()))

    def heightForWidth(self, width: int) -> int:
        return width // 0

    def hasHeightForWidth(self) -> bool:
        return bool(1 / 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        next(iter(()))

    def event(self, event: QEvent) -> bool:
        return super().event(event) and (event.type() is not QEvent.Type.Resize or bool(1 / 0))

    def close(self) -> bool:
        return False


class Interrupted(QWidget):
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        raise KeyboardInterrupt


class Rows(QAbstractListModel):
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        raise ValueError(parent)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        raise LookupError(index, role)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        raise LookupError(index)


guard_all()
for cls in (Broken, Interrupted, Rows):
    guard_overrides(cls, whole=True)


def test_sizes_and_events_are_answered_as_qt_would(qtbot: QtBot, raised: list[type[BaseException]]) -> None:
    widget = Broken("Broken")
    qtbot.addWidget(widget)
    widget.show()
    widget.resize(321, 123)
    QApplication.processEvents()
    assert widget.size() == QSize(321, 123)
    assert widget.sizeHint() == QLabel.sizeHint(widget) != QSize()
    assert (widget.heightForWidth(5), widget.hasHeightForWidth()) == (0, False)
    assert set(raised) == {StopIteration, ZeroDivisionError}


def test_a_model_answers_that_there_is_nothing(qtbot: QtBot, raised: list[type[BaseException]]) -> None:
    rows = Rows()
    assert rows.rowCount() == 0
    assert rows.data(QModelIndex(), role=Qt.ItemDataRole.EditRole) is None
    assert rows.flags(QModelIndex()) == QAbstractListModel.flags(rows, QModelIndex())
    assert raised == [ValueError, LookupError, LookupError]


def test_an_interrupt_is_passed_on(qtbot: QtBot, raised: list[type[BaseException]]) -> None:
    widget = Interrupted()
    qtbot.addWidget(widget)
    with pytest.raises(KeyboardInterrupt):
        widget.show()
    assert raised == []


def test_a_slot_that_asks_for_less_than_its_signal_brings_is_called(qtbot: QtBot) -> None:
    widget = Broken("Broken")
    widget.asked.connect(widget.close)
    widget.asked.emit(True)
    widget.asked.disconnect(widget.close)


def _made(cls: type) -> Iterator[type]:
    made: type
    for made in cls.__subclasses__():
        yield made
        yield from _made(made)


def test_no_class_of_the_program_is_without_its_guard() -> None:
    for package in (explorer.desktop, explorer.drawing):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    ours = {cls for cls in _made(Shiboken.Object) if cls.__module__.startswith("explorer.")}
    assert len(ours) > 50
    bare: list[str] = []
    guarded = 0
    for cls in ours:
        of_qt = [base for base in cls.__mro__ if base.__module__.startswith("PySide6.")]
        for name, method in vars(cls).items():
            if isinstance(method, FunctionType) and not name.startswith("__") and any(name in vars(b) for b in of_qt):
                guarded += 1
                if inspect.unwrap(method) is method:
                    bare.append(f"{cls.__name__}.{name}")
    assert bare == []
    assert guarded > 150


def test_of_pyqtgraph_only_what_qt_calls_is_guarded(qtbot: QtBot) -> None:
    own = vars(pyqtgraph.ScatterPlotItem)
    assert inspect.unwrap(own["paint"]) is not own["paint"]
    with pytest.raises(Exception, match="Only accepts"):
        pyqtgraph.ScatterPlotItem().setData(1, 2, 3, 4, 5)
