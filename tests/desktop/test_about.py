"""The About box names whose work this is, with the words of each licence."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from explorer import __version__
from explorer.desktop.about import AboutBox
from explorer.desktop.appearance import Appearance
from explorer.desktop.notices import notices
from explorer.dossier.message import Message
from explorer.drawing.themes import LIGHT


def test_every_part_has_a_licence_and_its_words() -> None:
    found = {notice.name: notice for notice in notices()}
    assert {"Dyad", "Qt and PySide6", "SQLAlchemy", "pyqtgraph", "Noto Sans TC", "flag-icons", "Lucide"} <= set(found)
    for notice in found.values():
        assert notice.licence
        text = notice.text.english() if isinstance(notice.text, Message) else notice.text
        assert len(text) > 200, notice.name
    assert "Permission is hereby granted" in str(found["Dyad"].text)
    assert "Lesser General Public License" in str(found["Qt and PySide6"].text)


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
def test_the_box_shows_version_and_the_chosen_licence(qtbot: QtBot, language: str) -> None:
    box = AboutBox(Appearance.of(language, LIGHT))
    qtbot.addWidget(box)
    box.show()
    assert __version__ in box.text.toPlainText()
    (row,) = (row for row in range(box.list.count()) if "SQLAlchemy" in box.list.item(row).text())
    box.list.setCurrentRow(row)
    assert "MIT" in box.text.toPlainText()
    direction = box.text.document().defaultTextOption().textDirection()
    assert direction is Qt.LayoutDirection.LeftToRight
