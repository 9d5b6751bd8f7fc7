"""What is fetched for a frame, a selection or a page of the table: the same of ten thousand events and of a million.

The columns are made here and need no archive; each record is made when it is asked for, and counted.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.desktop.appearance import Appearance
from explorer.desktop.canvas.canvas import Canvas
from explorer.desktop.canvas.timeline_scene import NEW_WORDS
from explorer.desktop.open_dossier import DossierParts, OpenDossier
from explorer.desktop.panes.detail_pane import DetailPane
from explorer.desktop.records import MOST_KEPT
from explorer.desktop.state import WindowState
from explorer.desktop.table.view import TableView
from explorer.dossier.calendar import civil, rata_die
from explorer.dossier.columns import EventColumns
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Dossier, DyadKey, Event, EventKind, Visit
from explorer.dossier.texts import Texts
from explorer.drawing import themes
from explorer.timeline.index import KINDS
from explorer.timeline.viewport import Viewport

TODAY = rata_die(2026, 11, 22)
FIRST = rata_die(1900, 1, 1)
DYAD = DyadKey("KAZ", "MYS")
SIZES = (10_000, 1_000_000)
PAGE = 60
"""Rows that a table of the height used here shows at most."""
MEASURED = 250
"""Rows whose records a table's columns are measured by, a little more than it takes."""


@dataclass
class Watched:
    """A dossier whose records are made when they are asked for."""

    opened: OpenDossier

    def bring(self) -> int:
        """Fetch what is asked for until nothing more is, and return how much that was."""
        records, before = self.opened.records, self.opened.records.fetched
        while batch := records.take_batch():
            records.put(batch, {key: self._event(key) for key in batch})
            QApplication.processEvents()
        return records.fetched - before

    def _event(self, key: int) -> Event:
        order = self.opened.order
        place = order.place_of(key)
        kind, side = order.kind_at(place), order.side_at(place)
        year, month, day = civil(int(self.opened.index.arrays.earliest[place]))
        ends = {"A": ("KAZ", "MYS"), "B": ("MYS", "KAZ")}.get(side.name, ("KAZ", "MYS"))
        return Event(
            f"event-{key}",
            kind,
            Texts(en=f"Event {key}"),
            (),
            actor=ends[0] if side.name != "JOINT" else None,
            date=EdtfDate.parse(f"{year:04}-{month:02}-{day:02}"),
            visit=Visit(*ends) if kind is EventKind.VISIT else None,
        )


def columns(count: int) -> EventColumns:
    draw = np.random.default_rng(count)
    days = np.sort(draw.integers(FIRST, TODAY, count))
    kinds = draw.choice(len(KINDS), count, p=(0.45, 0.1, 0.02, 0.43)).astype(np.int8)

    def plain(kind: str, values: np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> array[int]:
        held: array[int] = array(kind)
        held.frombytes(values.tobytes())
        return held

    lanes = np.where(kinds == 0, 2 * draw.integers(0, 2, count), draw.integers(0, 3, count)).astype(np.int8)
    none = np.zeros(count, dtype=np.int8)
    return EventColumns(
        plain("q", np.arange(1, count + 1, dtype=np.int64)),
        plain("q", days),
        plain("q", days),
        plain("b", lanes),
        plain("b", kinds),
        plain("b", draw.integers(1, 6, count).astype(np.int8)),
        plain("b", none),
        plain("b", none),
        plain("h", none.astype(np.int16)),
    )


@pytest.fixture(scope="module", params=SIZES)
def dossier_of_a_size(request: pytest.FixtureRequest) -> EventColumns:
    return columns(request.param)


@pytest.fixture
def watched(dossier_of_a_size: EventColumns) -> Watched:
    dossier = Dossier(DYAD, Texts(en="Invented"), (), (), ())
    return Watched(OpenDossier(DossierParts(dossier, dossier_of_a_size), TODAY))


@pytest.fixture
def state(watched: Watched, qapp: QApplication) -> Iterator[WindowState]:
    made = WindowState(Appearance.of("en", themes.LIGHT), TODAY)
    made.open(watched.opened, Viewport(float(FIRST), float(TODAY), 900.0))
    yield made
    made.deleteLater()


@pytest.mark.parametrize("days", [31, 366, 3_653, TODAY - FIRST])
def test_a_frame_fetches_what_gets_words_and_no_more(
    qtbot: QtBot, watched: Watched, state: WindowState, days: int
) -> None:
    canvas = Canvas(state)
    qtbot.addWidget(canvas)
    canvas.resize(1200, 700)
    middle = (FIRST + TODAY) / 2
    state.look_at(Viewport(middle - days / 2, middle + days / 2, 900.0))
    canvas.timeline.grab()
    canvas.timeline.rest()
    scene = canvas.timeline.scene
    assert scene is not None
    assert watched.bring() == len(scene.awaited) <= 500
    scene = canvas.timeline.scene
    assert scene is not None
    watched.bring()
    last = canvas.timeline.scene
    assert last is not None
    assert last.awaited == ()
    assert last.labels or last.density


@pytest.mark.parametrize("days", [31, 366, 3_653])
def test_a_view_that_moves_asks_for_few_words_a_frame_and_for_all_when_it_rests(
    qtbot: QtBot, watched: Watched, state: WindowState, days: int
) -> None:
    canvas = Canvas(state)
    qtbot.addWidget(canvas)
    canvas.resize(1200, 700)
    middle = (FIRST + TODAY) / 2
    view = Viewport(middle - days / 2, middle + days / 2, 900.0)
    state.look_at(view)
    canvas.timeline.grab()
    while watched.bring():
        canvas.timeline.grab()
    for _ in range(3):
        view = view.panned(-60.0)
        state.look_at(view)
        canvas.timeline.grab()
        assert watched.bring() <= 2 * NEW_WORDS  # One more frame may be painted while the answer is taken.
    canvas.timeline.rest()
    while watched.bring():
        canvas.timeline.grab()
    scene = canvas.timeline.scene
    assert scene is not None
    assert scene.awaited == ()


def test_a_frame_that_is_shown_again_fetches_nothing(qtbot: QtBot, watched: Watched, state: WindowState) -> None:
    canvas = Canvas(state)
    qtbot.addWidget(canvas)
    canvas.resize(1200, 700)
    middle = (FIRST + TODAY) / 2
    near, aside = Viewport(middle - 15, middle + 15, 900.0), Viewport(middle, middle + 30, 900.0)
    for view in (near, aside):
        state.look_at(view)
        canvas.timeline.grab()
        watched.bring()
        canvas.timeline.grab()
        watched.bring()
    state.look_at(near)
    canvas.timeline.grab()
    assert not watched.opened.records.waiting


@pytest.mark.parametrize("kind", list(EventKind))
def test_a_pane_fetches_a_few_dozen_records(
    qtbot: QtBot, watched: Watched, state: WindowState, kind: EventKind
) -> None:
    pane = DetailPane(TODAY)
    qtbot.addWidget(pane)
    state.records_came.connect(pane.records_came)
    opened = watched.opened
    key = opened.order.key_at(int(opened.order.rows_of(kind)[-100]))
    pane.show_event(opened.view, key)
    before = pane.content.title
    assert 1 <= watched.bring() <= 40
    assert pane.content.title != before
    assert not pane.waits
    assert pane.content.title == f"Event {key}"
    assert pane.content.previous is not None


def test_a_cluster_is_counted_without_its_records(qtbot: QtBot, watched: Watched, state: WindowState) -> None:
    pane = DetailPane(TODAY)
    qtbot.addWidget(pane)
    state.records_came.connect(pane.records_came)
    opened = watched.opened
    pane.show_cluster(opened.view, opened.order.keys[:9_000].tolist())
    assert watched.bring() == 20
    assert pane.content.title == "9,000 events"
    counted = next(section for section in pane.content.sections if section.title == "By kind")
    assert sum(int(bar.count.replace(",", "")) for bar in counted.bars) == 9_000


def test_nothing_selected_is_told_with_a_few_records(qtbot: QtBot, watched: Watched, state: WindowState) -> None:
    pane = DetailPane(TODAY)
    qtbot.addWidget(pane)
    state.records_came.connect(pane.records_came)
    pane.show_nothing(watched.opened.view)
    assert watched.bring() <= 100
    assert not pane.waits
    assert pane.content.rows[0].values[0].text == f"{len(watched.opened):,}"


def test_a_page_of_the_table_fetches_its_rows(qtbot: QtBot, watched: Watched, state: WindowState) -> None:
    table = TableView(state)
    qtbot.addWidget(table)
    table.resize(1200, 700)
    with qtbot.waitExposed(table):
        table.show()
    table.grab()
    assert 0 < watched.bring() <= PAGE + MEASURED
    for share in (0.2, 0.5, 0.9):
        table.verticalScrollBar().setValue(round(share * table.verticalScrollBar().maximum()))
        table.grab()
        assert 0 < watched.bring() <= PAGE
    table.sortByColumn(1, table.horizontalHeader().sortIndicatorOrder())
    table.grab()
    assert 0 < watched.bring() <= PAGE + MEASURED
    table.hide()


def test_however_much_is_looked_at_only_so_many_records_are_kept(watched: Watched, state: WindowState) -> None:
    opened = watched.opened
    for start in range(0, 9_000, 3_000):
        opened.records.at_hand(opened.order.keys_at(np.arange(start, start + 3_000)))
        watched.bring()
    opened.records.at_hand(opened.order.keys_at(np.arange(len(opened) - 4_000, len(opened))))
    watched.bring()
    assert len(opened.records) <= MOST_KEPT
    assert state.dossier is opened
