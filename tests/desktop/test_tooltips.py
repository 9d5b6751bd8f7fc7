"""Texts of records and files in tooltips: shown letter for letter, never interpreted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLabel

from explorer.desktop.canvas import descriptions
from explorer.desktop.sidebar.rows import Entry, EntryModel
from explorer.desktop.table.columns import TITLE
from explorer.desktop.table.model import EventTable
from explorer.desktop.tooltips import tip, tip_of_lines
from explorer.dossier.records import Citation, Event, EventKind
from explorer.dossier.texts import Texts
from explorer.drawing import bidi
from explorer.drawing.words import Words
from tests.desktop.conftest import OpenWindow

HOSTILE = '<img src="file:///etc/hostname"> & <table><tr><td>x'


def shown(text: str) -> str:
    """Return what Qt shows of a tooltip."""
    assert text.startswith(("<span>", "<div "))
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


@pytest.mark.parametrize("made", [tip(HOSTILE), tip_of_lines([HOSTILE], False), tip_of_lines(["x", HOSTILE], True)])
def test_markup_is_shown_and_not_interpreted(qapp: QApplication, made: str) -> None:
    assert HOSTILE in shown(made)


def test_nothing_to_tell_is_no_tooltip() -> None:
    assert tip("") == ""


def test_rows_of_the_left_pane_show_a_title_as_it_is(qapp: QApplication) -> None:
    model = EntryModel()
    model.show([Entry("x", "title", tip=HOSTILE), Entry("y", "title")])
    assert shown(str(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))) == HOSTILE
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) is None


def test_cells_of_the_table_show_a_title_as_it_is(open_window: OpenWindow) -> None:
    sitting = open_window()
    event_id, event = next(iter(sitting.dossier.view.events.items()))
    sitting.dossier.records.events[sitting.key(event_id)] = replace(event, title=Texts({"en": HOSTILE}))
    table = EventTable(sitting.window.state)
    cell = table.index(0, TITLE)
    assert cell.data() == HOSTILE
    assert shown(str(cell.data(Qt.ItemDataRole.ToolTipRole))) == HOSTILE


def test_the_name_of_an_archive_brings_no_markup(
    open_window: OpenWindow, library_archive: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "a<b>c<img src=x>.dyad"
    archive.write_bytes(library_archive.read_bytes())
    label = open_window(archive=archive).window.archive_name
    assert isinstance(label, QLabel)
    assert str(archive) in shown(label.toolTip())
    assert str(archive) in label.accessibleDescription()


def test_a_summary_of_megabytes_is_one_line_without_controls(qapp: QApplication) -> None:
    summary = Texts({"en": "\u202ereversed " + "x" * 5_000_000})
    event = Event("e", EventKind.OTHER, Texts({"en": "Title"}), (Citation("s"),), summary=summary)
    told = descriptions.tooltip(event, Words("en"))[-1]
    assert told.startswith("‹RLO›reversed xx")
    assert len(told) < 2 * bidi.LONGEST
