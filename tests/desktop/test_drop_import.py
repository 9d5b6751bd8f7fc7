"""Files dropped on the window: dossiers to import, an archive to open, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from explorer.desktop.drop_import import DropImport, dropped_files


def carrying(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def enter(window: QWidget, data: QMimeData) -> bool:
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def drop(window: QWidget, data: QMimeData) -> None:
    place, button, none = QPointF(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDropEvent(place, Qt.DropAction.CopyAction, data, button, none))


def test_dossiers_are_told_together(window: QWidget) -> None:
    found: list[list[Path]] = []
    DropImport(window).dossiers_dropped.connect(found.append)
    data = carrying("file:///data/KAZ-MYS.json", "file:///data/notes.txt", "file:///data/العلاقات.JSON")
    assert enter(window, data)
    drop(window, data)
    assert found == [[Path("/data/KAZ-MYS.json"), Path("/data/العلاقات.JSON")]]


def test_an_archive_is_opened(window: QWidget) -> None:
    found: list[Path] = []
    DropImport(window).archive_dropped.connect(found.append)
    data = carrying("file:///data/mine.dyad")
    assert enter(window, data)
    drop(window, data)
    assert found == [Path("/data/mine.dyad")]


@pytest.mark.parametrize("url", ["https://example.org/KAZ-MYS.json", "file:///data/picture.png", "file:///data/"])
def test_anything_else_is_not_taken(window: QWidget, url: str) -> None:
    DropImport(window)
    assert dropped_files(carrying(url)) == ()
    assert not enter(window, carrying(url))


def test_text_is_not_taken(window: QWidget) -> None:
    data = QMimeData()
    data.setText("/data/KAZ-MYS.json")
    DropImport(window)
    assert not enter(window, data)
