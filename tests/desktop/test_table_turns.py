"""What the table does in one turn of the event loop: counted, for ten thousand events and for a million."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from explorer.desktop.appearance import Appearance
from explorer.desktop.filters import Filter
from explorer.desktop.open_dossier import DossierParts, OpenDossier
from explorer.desktop.sidebar import undated as undated_module
from explorer.desktop.state import WindowState
from explorer.desktop.table.columns import DATE, DYAD, KIND, TITLE
from explorer.desktop.table.fitting import Fitting
from explorer.desktop.table.model import EventTable
from explorer.desktop.table.order import Shown, quick_order
from explorer.desktop.table.plain_cells import PlainCells
from explorer.desktop.table.view import TableView
from explorer.dossier.columns import EventColumns
from explorer.dossier.facets import Effect, Facet
from explorer.dossier.records import Dossier, EventKind
from explorer.dossier.texts import Texts
from explorer.drawing import themes
from explorer.drawing.captions import Captioner
from explorer.timeline.viewport import Viewport
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT
from tests.desktop.test_costs import DYAD as PAIR
from tests.desktop.test_costs import FIRST, SIZES, TODAY, Watched, columns

QUICK = (Shown.KIND, Shown.ACTOR, Shown.CERTAINTY, Shown.SIGNIFICANCE)


@pytest.fixture(params=SIZES, scope="module")
def of_a_size(request: pytest.FixtureRequest) -> EventColumns:
    return columns(request.param)


@pytest.fixture
def opened(of_a_size: EventColumns) -> OpenDossier:
    return OpenDossier(DossierParts(Dossier(PAIR, Texts(en="Invented"), (), (), ()), of_a_size), TODAY)


@pytest.fixture
def state(opened: OpenDossier, qapp: QApplication) -> Iterator[WindowState]:
    made = WindowState(Appearance.of("en", themes.LIGHT), TODAY)
    made.open(opened, Viewport(float(FIRST), float(TODAY), 900.0))
    yield made
    made.deleteLater()


@pytest.fixture
def table(qtbot: QtBot, state: WindowState) -> Iterator[TableView]:
    made = TableView(state)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.hide()


def test_a_page_asks_the_model_once_for_each_cell(
    opened: OpenDossier, table: TableView, monkeypatch: pytest.MonkeyPatch
) -> None:
    table.grab()
    Watched(opened).bring()
    table.grab()
    asked: Counter[str] = Counter()
    for name in ("data", "cell"):
        method = getattr(EventTable, name)

        def counted(*given: object, name: str = name, method: object = method) -> object:
            asked[name] += 1
            return method(*given)  # type: ignore[operator]

        monkeypatch.setattr(EventTable, name, counted)
    table.viewport().repaint()
    rows = table.rowAt(table.viewport().height() - 1) - table.rowAt(0) + 1
    assert rows > 20
    assert asked["cell"] == rows * table.events.columnCount()
    assert asked["data"] == 0


def test_other_rows_in_the_same_number_are_no_new_table(
    opened: OpenDossier, state: WindowState, table: TableView, qtbot: QtBot
) -> None:
    """A million rows that are new have room made for each."""
    resets: list[None] = []
    table.events.modelReset.connect(lambda: resets.append(None))
    state.select_event(opened.order.key_at(len(opened) // 2))
    for column in (Shown.KIND, Shown.ACTOR, Shown.DATE):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            table.sortByColumn(column, order)
            places = quick_order((opened,), 0, column, state.appearance.words)
            assert places is not None
            wanted = places if order is Qt.SortOrder.AscendingOrder else places[::-1]
            keys = list(opened.order.keys_at(wanted[:5]))
            assert [table.events.key(row) for row in range(5)] == keys
            chosen = table.selectionModel().selectedRows()
            assert [table.events.key(index.row()) for index in chosen] == [state.selection.event]
    assert not resets
    state.let_through(Filter().only(Facet.KIND, EventKind.VISIT, effect=Effect.HIDDEN))
    qtbot.waitUntil(lambda: table.events.rowCount() < len(opened), timeout=WAIT)
    assert resets, "fewer rows than before"


@pytest.mark.parametrize("column", QUICK)
def test_few_ranks_are_sorted_as_a_stable_sort_would(opened: OpenDossier, state: WindowState, column: Shown) -> None:
    words = state.appearance.words
    found = quick_order((opened,), 0, column, words)
    assert found is not None
    order, facets = opened.order, opened.facets
    ranks = {
        Shown.KIND: order.kinds,
        Shown.ACTOR: order.lanes,
        Shown.SIGNIFICANCE: opened.index.arrays.significance,
        Shown.CERTAINTY: facets.least(Facet.CERTAINTY, np.arange(9, dtype=np.int32)),
    }[column]
    shown = np.asarray(ranks)[found]
    assert sorted(found.tolist()) == list(range(len(opened)))
    firsts = [int(np.flatnonzero(shown == rank)[0]) for rank in np.unique(shown)]
    for rank, first in zip(np.unique(shown), firsts, strict=True):
        held = found[first : first + int((shown == rank).sum())]
        assert (np.asarray(ranks)[held] == rank).all(), "all of a rank together"
        assert (np.diff(held) > 0).all(), "in their own order"


def test_what_has_come_is_measured_a_column_in_each_turn(
    opened: OpenDossier, table: TableView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[int] = []
    whole = Fitting._wanted_by_cells

    def noted(*given: object, **named: object) -> int:
        measured[-1] += 1
        return whole(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Fitting, "_wanted_by_cells", noted)
    before = table.fitting.measured
    measured.append(0)
    table.sortByColumn(Shown.KIND, Qt.SortOrder.AscendingOrder)
    table.fitting.forget()
    table.fitting.fit(1.0)
    assert table.fitting.measured == before + 1
    assert measured == [table.events.columnCount() + 1], "while nothing is at hand, all together"
    measured[:] = [0]
    records = opened.records
    table.grab()
    while batch := records.take_batch():
        records.put(batch, {key: Watched(opened)._event(key) for key in batch})
        assert measured == [0], "not in the turn that brings them"
    while table.fitting._turns.isActive():
        measured.append(0)
        table.fitting._measure()
    assert table.fitting.measured == before + 2
    assert max(measured) == 1
    assert sum(measured) == table.events.columnCount() + 1


def test_a_cell_is_shown_as_qt_shows_it(opened: OpenDossier, table: TableView) -> None:
    """Text, shape and the room of both, as Qt's own delegate asks for them role by role."""
    table.grab()
    Watched(opened).bring()
    by_itself = QStyledItemDelegate(table)
    for row in range(12):
        for column in range(table.events.columnCount()):
            index = table.events.index(row, column)
            ours, its = QStyleOptionViewItem(), QStyleOptionViewItem()
            painter = table.itemDelegate()
            assert isinstance(painter, PlainCells)
            for option, delegate in ((ours, painter), (its, by_itself)):
                table.initViewItemOption(option)
                option.rect = table.visualRect(index)
                delegate.initStyleOption(option, index)
            assert (ours.text, ours.features, ours.decorationSize) == (its.text, its.features, its.decorationSize)
            assert ours.icon.cacheKey() == its.icon.cacheKey()
            assert (ours.index.row(), ours.index.column()) == (row, column)
    assert {DATE, KIND, TITLE} <= set(range(table.events.columnCount()))
    assert table.events.cell(0, DYAD) is None, "flags are left to Qt"
    assert table.events.data(QModelIndex()) is None


def test_undated_events_are_made_ready_for_the_list_in_turns(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undated_module, "IN_A_TURN", 1)
    sitting = open_window()
    sidebar = sitting.window.sidebar
    undated = [str(key) for key in sitting.dossier.undated]
    assert len(undated) > 1
    sitting.qtbot.waitUntil(lambda: [entry.id for entry in sidebar.undated.entries.shown] == undated, timeout=WAIT)
    made = Counter[int]()
    fact, turn = Captioner.fact, 0

    def counted(*given: object) -> str:
        made[turn] += 1
        return fact(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(Captioner, "fact", counted)
    sidebar.of_undated.show_events(anew=True)
    assert [entry.id for entry in sidebar.undated.entries.shown] == undated[:1], "the first of another dossier at once"
    while sidebar.of_undated._turns.isActive():
        turn += 1
        sidebar.of_undated._go_on()
    assert max(made.values()) == 1
    assert [entry.id for entry in sidebar.undated.entries.shown] == undated
