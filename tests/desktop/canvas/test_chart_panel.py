"""The trade chart under the timeline: its menus, its read-out, its absence, and the crosshair that both share."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from explorer.desktop.canvas.chart_header import FlatMenuButton, fitting
from explorer.desktop.canvas.chart_options import ChartOptions
from explorer.desktop.canvas.chart_plot import ChartPlot
from explorer.desktop.filters import Filter
from explorer.dossier.calendar import rata_die
from explorer.dossier.facets import Facet
from explorer.dossier.records import Side
from explorer.trade.glyphs import ReadoutPart, TradeChart
from explorer.trade.scale import ScaleKind
from explorer.trade.series import Measure
from tests.desktop.canvas.conftest import LIBRARY, Build, OpenCanvas, Opened
from tests.desktop.canvas.hands import LEFT, NONE, OFFSCREEN_LIMITS, ask_tip, move


def plot_of(opened: Opened) -> ChartPlot:
    assert opened.canvas.chart.plot is not None
    return opened.canvas.chart.plot


def chart_of(opened: Opened) -> TradeChart:
    chart = plot_of(opened).chart
    assert chart is not None
    return chart


def entry(button: FlatMenuButton, text: str) -> QAction:
    return next(action for action in button.menu.actions() if action.text() == text)


def choose(button: FlatMenuButton, text: str) -> None:
    """Open the menu with the mouse and take an entry."""
    QTest.mousePress(button, LEFT, NONE, QPoint(8, 8))
    assert button.menu.isVisible()
    action = entry(button, text)
    QTest.mouseClick(button.menu, LEFT, NONE, button.menu.actionGeometry(action).center())
    assert not button.menu.isVisible()


def test_exports_of_both_sides_on_a_log_scale_come_first(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    chart = chart_of(opened)
    assert chart.measure is Measure.EXPORTS
    assert chart.scale.kind is ScaleKind.LOG
    assert {tick.reporter for tick in chart.ticks} == {Side.A, Side.B}
    header = opened.canvas.chart.header
    assert [header.measure.text(), header.figures.text(), header.scale.text()] == [
        "Exports",
        "Figures: both sides",
        "Log",
    ]


@OFFSCREEN_LIMITS
def test_the_measure_menu_changes_what_is_drawn(open_canvas: OpenCanvas, qtbot: QtBot) -> None:
    opened = open_canvas(name="EGY-KAZ", years=(2005, 2010))
    with qtbot.waitSignal(opened.canvas.chart_options_changed):
        choose(opened.canvas.chart.header.measure, "Turnover")
    chart = chart_of(opened)
    assert chart.measure is Measure.TURNOVER
    assert chart.scale.kind is ScaleKind.LINEAR
    assert chart.down_words is None
    assert opened.canvas.chart_options.measure is Measure.TURNOVER
    assert entry(opened.canvas.chart.header.measure, "Turnover").isChecked()
    choose(opened.canvas.chart.header.measure, "Balance")
    assert chart_of(opened).measure is Measure.BALANCE


@OFFSCREEN_LIMITS
def test_the_scale_menu_changes_the_axis(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    choose(opened.canvas.chart.header.scale, "Linear")
    assert chart_of(opened).scale.kind is ScaleKind.LINEAR
    assert opened.canvas.chart.header.scale.text() == "Linear"


@OFFSCREEN_LIMITS
def test_one_sides_reports_alone(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    choose(opened.canvas.chart.header.figures, "Reported by Malaysia")
    chart = chart_of(opened)
    assert {tick.reporter for tick in chart.ticks} == {Side.B}
    assert not chart.gaps
    assert chart.bars


@OFFSCREEN_LIMITS
def test_one_sources_figures_alone(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    title = opened.dossier.view.sources["cow-trade-4"].title["en"]
    choose(opened.canvas.chart.header.figures, title.replace("&", "&&"))
    chart = chart_of(opened)
    assert chart.ticks
    assert {tick.observation.sources for tick in chart.ticks} == {("cow-trade-4",)}
    assert not chart.bars


def test_a_hidden_source_is_chosen_no_longer(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    opened.canvas.chart_options = ChartOptions(source="imf-dots")
    opened.state.let_through(Filter().without(Facet.SOURCE, "imf-dots"))
    assert opened.canvas.chart_options.source is None
    assert all("imf-dots" not in tick.observation.sources for tick in chart_of(opened).ticks)


def test_the_choice_survives_the_file_of_settings() -> None:
    options = ChartOptions(Measure.TURNOVER, Side.B, "imf-dots", ScaleKind.LOG)
    assert ChartOptions.of(options.remembered()) == options
    assert ChartOptions.of(ChartOptions().remembered()) == ChartOptions()
    broken = {"measure": 7, "reporter": "joint", "source": 3, "scale": "cubic"}
    assert ChartOptions.of(broken) == ChartOptions()


def dotted_columns(opened: Opened) -> list[int]:
    """Return the columns of the chart in which the crosshair's dots are: every fourth pixel, but before words."""
    picture: QImage = plot_of(opened).grab().toImage()
    ink = int(opened.state.appearance.theme.ink[1:], 16)

    def inked(x: int, first: int) -> float:
        rows = range(first, picture.height() - 8, 4)
        return sum(picture.pixel(x, y) & 0xFFFFFF == ink for y in rows) / len(rows)

    return [x for x in range(110, picture.width() - 8) if inked(x, 0) > 0.6 and inked(x, 2) < 0.2]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_crosshair_of_the_timeline_goes_through_the_chart(open_canvas: OpenCanvas, language: str) -> None:
    opened = open_canvas(language=language)
    move(opened.canvas.timeline, QPoint(613, 250))
    assert dotted_columns(opened) == [612]
    opened.state.point_at(None)
    assert dotted_columns(opened) == []


def test_the_crosshair_breaks_before_words_of_the_chart(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    words = next(text for text in chart_of(opened).texts if text.text == "nearly 14")
    x = opened.canvas.area.left + words.box.x + words.box.width / 2
    opened.state.point_at(None)
    without = plot_of(opened).grab().toImage()
    opened.state.point_at(opened.canvas.area.day_at(x))
    with_crosshair = plot_of(opened).grab().toImage()
    changed = {
        y
        for y in range(without.height())
        for column in range(round(x) - 3, round(x) + 4)
        if without.pixel(column, y) != with_crosshair.pixel(column, y)
    }
    assert changed
    assert not {y for y in changed if words.box.y <= y <= words.box.bottom}


def test_pointing_at_the_chart_moves_the_timelines_crosshair_and_reads_the_figures_out(
    open_canvas: OpenCanvas,
) -> None:
    opened = open_canvas()
    timeline, header = opened.canvas.timeline, opened.canvas.chart.header
    without = timeline.grab().toImage()
    x = opened.canvas.area.x_of(rata_die(2010, 6, 14) + 0.5)
    assert x is not None
    move(plot_of(opened).viewport(), QPoint(round(x), 40))
    assert opened.state.crosshair == pytest.approx(rata_die(2010, 6, 14), abs=40)
    assert header.words_of_readout.startswith("2010:")
    assert "nearly 160" in header.words_of_readout
    assert timeline.grab().toImage() != without


def test_without_a_crosshair_the_selected_events_year_is_read_out(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    opened.state.select_event(opened.key("najib-kazakhstan-2014"))
    assert opened.canvas.chart.header.words_of_readout.startswith("2014:")
    opened.state.point_at(rata_die(2002, 3, 1))
    assert opened.canvas.chart.header.words_of_readout.startswith("2002:")
    opened.state.point_at(None)
    assert opened.canvas.chart.header.words_of_readout.startswith("2014:")
    opened.state.select_event(None)
    assert opened.canvas.chart.header.words_of_readout == ""


def test_a_read_out_that_is_too_long_keeps_its_year_and_its_end() -> None:
    parts = tuple(ReadoutPart(text, None) for text in ("2010:", "first", "second", "third"))

    def width(part: ReadoutPart) -> float:
        return 10.0 * len(part.text)

    assert fitting(parts, 400, width) == (parts, False)
    assert fitting(parts, 140, width) == ((parts[0], parts[3]), True)
    assert fitting((), 100, width) == ((), False)


@OFFSCREEN_LIMITS
def test_a_figure_tells_its_amount_its_source_and_the_place_in_it(open_canvas: OpenCanvas, qtbot: QtBot) -> None:
    opened = open_canvas()
    bar = next(bar for bar in chart_of(opened).bars if bar.observation.first_day == rata_die(2010, 1, 1))
    left = opened.canvas.area.left
    at = QPoint(round(left + bar.ground.x + 4), round(bar.ground.y + bar.ground.height / 2))
    ask_tip(plot_of(opened).viewport(), at)
    qtbot.waitUntil(QToolTip.isVisible)
    told = QToolTip.text()
    assert "nearly 160 million US dollars" in told
    assert "Exports of Malaysia to Kazakhstan" in told
    assert "2010" in told
    assert bar.observation.locators[0] in told
    QToolTip.hideText()


def test_a_dossier_without_figures_gives_the_charts_place_to_the_lanes(open_canvas: OpenCanvas, build: Build) -> None:
    opened = open_canvas()
    with_figures = opened.canvas.timeline.height()
    bare = open_canvas(dossier=build(replace(opened.whole, trade=())))
    assert not bare.canvas.chart.present
    assert bare.canvas.timeline.height() == bare.canvas.height() - 56 - 28
    assert bare.canvas.timeline.height() > with_figures
    assert bare.canvas.chart.header.isVisible()
    assert not bare.canvas.chart.header.measure.isVisible()
    assert bare.canvas.chart.plot is None


def test_hiding_every_source_of_figures_takes_the_chart_away_and_showing_them_brings_it_back(
    open_canvas: OpenCanvas,
) -> None:
    opened = open_canvas()
    plot = plot_of(opened)
    sources = frozenset(citation.source for flow in opened.whole.trade for citation in flow.citations)
    opened.state.let_through(Filter().without(Facet.SOURCE, *sources))
    assert not plot.isVisible()
    assert opened.canvas.chart.header.isVisible()
    opened.state.let_through(Filter())
    assert plot.isVisible()
    assert opened.canvas.chart.plot is plot


def test_the_chart_can_be_hidden(open_canvas: OpenCanvas, qtbot: QtBot) -> None:
    opened = open_canvas()
    with qtbot.waitSignal(opened.canvas.layout_changed):
        opened.canvas.set_chart_visible(False)
    assert not opened.canvas.chart.isVisible()
    assert opened.canvas.timeline.height() == opened.canvas.height() - 56
    opened.canvas.set_chart_visible(True)
    assert opened.canvas.chart.isVisible()


def test_the_caption_says_unit_scale_and_sources(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    QApplication.processEvents()
    said = opened.canvas.chart.caption.accessibleName()
    assert "Million US dollars, log scale from 0.1." in said
    assert "as reported by" in said


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
@pytest.mark.parametrize("name", ["KAZ-MYS", "EGY-KAZ"])
@pytest.mark.parametrize("width", [890, 1010])
@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_the_caption_is_whole_whatever_is_measured(
    open_canvas: OpenCanvas, language: str, name: str, width: int, scale: float
) -> None:
    opened = open_canvas(name, language, size=(round(width * scale), round(620 * scale)), scale=scale)
    panel, words = opened.canvas.chart, opened.state.appearance.words
    assert panel.plot is not None
    for measure in Measure:
        panel.options = replace(panel.options, measure=measure)
        QApplication.processEvents()
        assert panel.plot.chart is not None
        shown = " ".join(piece.words for line in panel.caption.lines for piece in line)
        assert "…" not in shown
        for part in panel.plot.chart.caption:
            assert words.say(part.whole) in shown
        assert panel.caption.height() == round((24 + 16 * (len(panel.caption.lines) - 1)) * scale)
        assert panel.plot.geometry().bottom() + 1 == panel.caption.y()
        assert panel.caption.geometry().bottom() + 1 == panel.height()


def test_the_caption_flows_anew_when_the_window_gets_wider(open_canvas: OpenCanvas) -> None:
    opened = open_canvas(size=(890, 700))
    panel = opened.canvas.chart
    assert panel.plot is not None
    lines, chart = len(panel.caption.lines), panel.plot.height()
    opened.canvas.resize(1300, 700)
    QApplication.processEvents()
    assert (lines, len(panel.caption.lines)) == (2, 1)
    assert panel.plot.height() == chart + 16


LAZY = """
import sys
sys.path.insert(0, {tests!r})
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
application = QApplication([])
from pathlib import Path
from explorer.desktop.appearance import Appearance
from explorer.desktop.canvas.canvas import Canvas
from explorer.desktop.open_dossier import DossierParts, OpenDossier
from explorer.desktop.state import WindowState
from explorer.drawing import themes
from explorer.exchange import interchange
from explorer.timeline.viewport import Viewport
from tests.timeline.library import open_dossier
path = Path({file!r})
dossier = interchange.read(path.read_bytes(), path.name).dossier
library = open_dossier("KAZ-MYS")
state = WindowState(Appearance.of("en", themes.LIGHT), 739000)
canvas = Canvas(state)
canvas.resize(1000, 800)
opened = OpenDossier(DossierParts(dossier, library.columns), 739000)
state.open(opened, Viewport(726000.0, 737000.0, 800.0))
at_paint = []
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            at_paint.append("pyqtgraph" in sys.modules)
        return False
watch = Watch()
canvas.timeline.installEventFilter(watch)
assert "pyqtgraph" not in sys.modules
canvas.show()
for _ in range(20):
    application.processEvents()
assert canvas.timeline.compositions >= 1
assert canvas.chart.plot is not None and "pyqtgraph" in sys.modules
assert "sqlalchemy" not in sys.modules
canvas.set_chart_visible(False)
canvas.close()
assert at_paint[0] is False, at_paint
"""


def test_pyqtgraph_is_loaded_only_after_the_first_paint() -> None:
    root = LIBRARY.parents[1]
    script = LAZY.format(tests=str(root), file=str(LIBRARY / "KAZ-MYS.json"))
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=root, check=False)
    assert done.returncode == 0, done.stderr
