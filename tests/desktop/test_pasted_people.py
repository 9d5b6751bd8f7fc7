"""Pasted rows that say who came from where: a column is assigned by hand, and new people come with the rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from explorer.desktop.editing.paste_preview import PastePreview
from explorer.editing.pasted_headings import PastedField
from explorer.settings import Settings
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_table_edits import in_dialog


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings) -> Sitting:
    settings.set("author", "Aigul")
    return open_window()


def test_a_column_is_assigned_by_hand_and_new_people_come_with_the_rows(sitting: Sitting) -> None:
    QGuiApplication.clipboard().setText(
        "Title\tDate\tFrom\tTo\tWho came\n"
        "A guest in Astana\tMay 2019\tMalaysia\tKazakhstan\tSomebody New; Another New\n"
    )

    def look(preview: PastePreview) -> None:
        preview.source.setText("A report")
        preview.read()
        assert "Who came" in preview.notes.text()
        assert preview.column.currentText() == "5: Who came", "the first that is not understood"
        preview.holds.setFocus()
        QTest.keyClicks(preview.holds, "Peo")
        preview.holds.activated.emit(preview.holds.currentIndex())
        assert preview.pasted.columns[4] is PastedField.PEOPLE
        assert "Somebody New; Another New" in preview.notes.text()
        assert "People" in preview.notes.text()
        QTest.keyClick(preview, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    in_dialog(sitting, PastePreview, "paste-rows", look)
    sitting.qtbot.waitUntil(lambda: not gone(sitting, "somebody-new"), timeout=WAIT)
    with sitting.window.session.archive.read() as reader:
        person = reader.person("somebody-new")
        assert person is not None
        keys = reader.events_of_person("somebody-new")
        event = reader.events(keys)[keys[0]].event
    assert event.visit is not None
    assert (event.visit.origin, event.visit.destination) == ("MYS", "KAZ")
    assert [(part.person, part.role) for part in event.participants] == [
        ("somebody-new", "visitor"),
        ("another-new", "visitor"),
    ]
    sitting.qtbot.waitUntil(sitting.window.menus.actions["undo"].isEnabled, timeout=WAIT)
    sitting.run("undo")
    sitting.qtbot.waitUntil(lambda: gone(sitting, "somebody-new"), timeout=WAIT)


def gone(sitting: Sitting, person: str) -> bool:
    """Say whether the archive has a person no more."""
    with sitting.window.session.archive.read() as reader:
        return reader.person(person) is None
