"""Texts from strangers in every part of the window: shown letter for letter, never obeyed, never a burden."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMenu, QTextBrowser, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from explorer.desktop.sidebar.rows import EntryList
from explorer.desktop.table.columns import COLUMNS
from explorer.desktop.table.view import TableView
from explorer.drawing import bidi
from explorer.editing.importing import import_dossier
from explorer.exchange import interchange
from explorer.store.archive import Archive
from tests.desktop.conftest import OpenWindow

IMAGE = '<img src="file:///etc/passwd"><b>bold</b>'
OVERRIDE = "Treaty \u202efdp.exe\u202c of\u2066 1999"
MNEMONIC = "Trade & Travel && Tea"
HUGE = "long " * 1_000_000
NESTED = "<table><tr><td>" * 1_000
TAG = re.compile(r"</?(?!span\b|div\b|b\b|br\b)[a-z]+", re.IGNORECASE)
"""A tag that is not one of those our own tooltips are made of."""


def hostile_document() -> dict[str, Any]:
    """Return a dossier whose every text is up to something."""
    texts = [IMAGE, OVERRIDE, MNEMONIC, HUGE, NESTED, "\u0000null", "\u200f\u200e", "  spaces  ", "a\nb\tc"]
    events = []
    for number, text in enumerate(text for text in texts if "\u0000" not in text):
        event: dict[str, Any] = {
            "id": f"event-{number}",
            "kind": ("visit", "agreement", "milestone", "other")[number % 4],
            "actor": "DEU" if number % 2 else None,
            "date": None if number == 6 else f"19{90 + number}",
            "title": {"en": text, "ar": text},
            "summary": {"en": text},
            "participants": [{"person": "somebody", "role": "visitor", "office": {"en": text}, "country": "DEU"}],
            "places": [{"en": text}],
            "tags": ["<i>tag</i>"],
            "citations": [{"source": "source", "locator": IMAGE, "quote": text[:1000]}],
        }
        if event["kind"] == "visit":
            event["actor"] = "DEU"
            event["visit"] = {"from": "DEU", "to": "FRA", "level": IMAGE.lower(), "type": "<b>visit</b>"}
        if event["kind"] == "agreement":
            event["agreement"] = {"type": "treaty", "subjects": [IMAGE], "status": "<u>signed</u>"}
        events.append(event)
    return {
        "format": "dyad-dossier",
        "version": 1,
        "dyad": ["DEU", "FRA"],
        "title": {"en": IMAGE},
        "people": [{"id": "somebody", "name": {"en": IMAGE}}],
        "sources": [{"id": "source", "type": "<i>law</i>", "title": {"en": MNEMONIC + IMAGE}, "url": "javascript:1"}],
        "events": events,
        "trade": [
            {
                "exporter": "DEU",
                "importer": "FRA",
                "period": "1995",
                "qualifier": "exact",
                "low": None,
                "high": None,
                "value": 10**18,
                "currency": "USD",
                "reporter": None,
                "valuation": None,
                "estimated": False,
                "product": None,
                "citations": [{"source": "source"}],
            }
        ],
    }


@pytest.fixture(scope="module")
def hostile_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "hostile.dyad"
    result = interchange.read(json.dumps(hostile_document()).encode(), "hostile.json")
    assert result.dossier is not None, result.problems
    with Archive.create(path) as archive:
        import_dossier(archive, result.dossier, "hostile.json", "Aigul")
    return path


def assert_nothing_is_obeyed(window: QWidget) -> None:
    """Look at every widget: no label guesses at markup, no tooltip brings any, no text editor is rich."""
    for label in window.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText or "<" not in label.text(), label.text()[:80]
    for widget in window.findChildren(QWidget):
        assert not TAG.search(widget.toolTip()), widget.toolTip()[:200]
        assert len(widget.accessibleName()) < 10_000
    assert not window.findChildren(QTextBrowser)
    assert not window.findChildren(QTextEdit)


def tips_of(view: QAbstractItemView) -> list[str]:
    """Return the tooltips of all cells of a list or table."""
    model = view.model()
    return [
        str(tip)
        for row in range(model.rowCount(QModelIndex()))
        for column in range(len(COLUMNS) if isinstance(view, TableView) else 1)
        if (tip := model.index(row, column).data(Qt.ItemDataRole.ToolTipRole))
    ]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_part_of_the_window_shows_it_and_obeys_nothing(
    qtbot: QtBot, open_window: OpenWindow, hostile_archive: Path, language: str
) -> None:
    sitting = open_window("DEU-FRA", language, archive=hostile_archive)
    window = sitting.window
    for event_id in sitting.dossier.view.events:
        window.state.select_event_id(event_id)
        QApplication.processEvents()
        assert_nothing_is_obeyed(window)
    sitting.run("table")
    QApplication.processEvents()
    for view in (window.table, *window.findChildren(EntryList)):
        for tip in tips_of(view):
            assert not TAG.search(tip), tip[:200]
            assert len(tip) < 10_000
    for event_id in ("event-0", "event-3"):
        window.state.select_event_id(event_id)
        sitting.run("copy-citation")
        assert sitting.clipboard


def test_what_overrides_the_direction_is_shown_as_what_it_is(open_window: OpenWindow, hostile_archive: Path) -> None:
    sitting = open_window("DEU-FRA", archive=hostile_archive)
    sitting.window.state.select_event_id("event-1")
    assert "‹RLO›" in sitting.pane_says
    assert "\u202e" not in sitting.pane_says
    event = sitting.dossier.view.events["event-1"]
    assert event.title["en"] == OVERRIDE


def test_a_title_of_megabytes_is_never_shaped_whole(open_window: OpenWindow, hostile_archive: Path) -> None:
    sitting = open_window("DEU-FRA", archive=hostile_archive)
    window = sitting.window
    window.state.select_event_id("event-3")
    QApplication.processEvents()
    assert max(len(line) for line in sitting.pane_says.splitlines()) < 20_000
    assert len(window.windowTitle()) < 1_000
    assert all(len(label.title) <= bidi.LONGEST + 8 for label in sitting.scene.labels)
    assert all(len(label.text()) < 1_000 for label in window.status.findChildren(QLabel))
    index = window.table.events.index(0, 0)
    texts = [str(index.siblingAtColumn(column).data()) for column in range(window.table.events.columnCount())]
    assert max(map(len, texts)) < 10_000


def test_an_ampersand_in_a_title_is_no_key_of_a_menu(open_window: OpenWindow, hostile_archive: Path) -> None:
    sitting = open_window("DEU-FRA", archive=hostile_archive)
    shown = [action.text() for menu in sitting.window.findChildren(QMenu) for action in menu.actions()]
    named = [text for text in shown if "Travel" in text]
    for text in named:
        assert re.sub("&&", "", text).count("&") == 0


def test_words_of_markup_are_found_by_search_and_marked(open_window: OpenWindow, hostile_archive: Path) -> None:
    sitting = open_window("DEU-FRA", archive=hostile_archive)
    sitting.search("passwd")
    assert "event-0" in sitting.hits
    popup = sitting.window.toolbar.search.popup
    assert popup is not None
    popup.list.viewport().repaint()
    assert_nothing_is_obeyed(sitting.window)
