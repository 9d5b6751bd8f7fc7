"""The trade chart as pyqtgraph items: a view box on the timeline's days, a value axis in the gutter, and the figures.

The same items stand in the window and are rendered into pictures. Time is mirrored by the timeline's own viewport,
never by the plot, whose axes would lose their labels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from explorer.dossier.records import Side
from explorer.drawing import fonts
from explorer.drawing.surface import Surface
from explorer.drawing.text import TextShaper
from explorer.drawing.themes import Theme
from explorer.drawing.trade_painter import paint_trade_chart
from explorer.trade.glyphs import TradeChart

WORDS_INSET = 14.0
NUMBERS_INSET = 8.0


class PaintFailure:
    """Holds the first exception of painting under a painter of Qt's own until that painter has ended.

    An exception that leaves a graphics item passes through Qt's C++ with the painter still active, which can take the
    process with it, and reaches nobody's report. So items hold it, and whoever made them paint raises it afterwards.
    """

    def __init__(self) -> None:
        self._error: Exception | None = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold what the block raises."""
        try:
            yield
        except Exception as error:  # noqa: BLE001 - raised again as soon as the painter has ended
            self._error = self._error or error

    def raised(self) -> None:
        """Raise what is held, once; call it after painting."""
        error, self._error = self._error, None
        if error is not None:
            raise error


class FiguresItem(pg.GraphicsObject):  # type: ignore[misc]
    """Bars, ticks, gaps and hatches, in the pixels of the view box."""

    def __init__(self, parent: QGraphicsItem, failure: PaintFailure) -> None:
        super().__init__(parent)
        self._failure = failure
        self._bounds = QRectF()
        self._chart: TradeChart | None = None
        self._theme: Theme | None = None
        self._text: TextShaper | None = None
        self._grid: tuple[tuple[float, bool], ...] = ()

    def show_chart(self, chart: TradeChart, theme: Theme, text: TextShaper, grid: Sequence[tuple[float, bool]]) -> None:
        """Take a composed chart and the colours, letters and time grid it is painted with."""
        bounds = QRectF(0, 0, chart.box.width, chart.box.height)
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
        self._chart, self._theme, self._text, self._grid = chart, theme, text, tuple(grid)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the whole time area."""
        return self._bounds

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint the chart, if one was given."""
        if self._chart is not None and self._theme is not None and self._text is not None:
            with self._failure.held():
                paint_trade_chart(Surface.of(painter), self._chart, self._theme, self._text, self._grid)


class SideWordsItem(pg.GraphicsObject):  # type: ignore[misc]
    """What grows upwards and what downwards, in the gutter beside the value axis."""

    def __init__(self, parent: QGraphicsItem, failure: PaintFailure) -> None:
        super().__init__(parent)
        self._failure = failure
        self._bounds = QRectF()
        self._chart: TradeChart | None = None
        self._theme: Theme | None = None
        self._text: TextShaper | None = None
        self._known: tuple[object, ...] = ()
        self._tops: dict[tuple[float, float], float] = {}

    def show_words(self, chart: TradeChart, theme: Theme, text: TextShaper, gutter: float) -> None:
        """Take the words of a composed chart; while time alone moves, they stay as they are."""
        known = (chart.axis, chart.baseline_y, chart.up_words, chart.down_words, gutter, chart.box.height, theme, text)
        if known == self._known:
            return
        self._known = known
        self._tops.clear()
        self.prepareGeometryChange()
        self._bounds = QRectF(0, 0, gutter, chart.box.height)
        self._chart, self._theme, self._text = chart, theme, text
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the gutter."""
        return self._bounds

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Write each direction's words clear of the axis's numbers."""
        with self._failure.held():
            self._paint(Surface.of(painter))

    def _paint(self, surface: Surface) -> None:
        chart, theme, text = self._chart, self._theme, self._text
        if chart is None or theme is None or text is None:
            return
        up = Side.JOINT if chart.down_words is None else Side.A
        self._write(surface, chart.up_words, theme.side(up), (0.0, chart.baseline_y))
        if chart.down_words is not None:
            self._write(surface, chart.down_words, theme.side(Side.B), (chart.baseline_y, chart.box.height))

    def _write(self, surface: Surface, words: tuple[str, str], colour: str, part: tuple[float, float]) -> None:
        theme, text, chart = self._theme, self._text, self._chart
        if theme is None or text is None or chart is None:
            return
        room = self._bounds.width() - WORDS_INSET - 2
        x = self._bounds.width() - WORDS_INSET if text.right_to_left else WORDS_INSET
        line = text.line_height(fonts.SMALL) - 2
        name = text.elided(words[0], fonts.SMALL, True, room)
        what = text.elided(words[1], fonts.SMALL, False, room)
        widths = (text.width(name, fonts.SMALL, True), text.width(what, fonts.SMALL, False))
        if part not in self._tops:
            self._tops[part] = self._free_top(chart, text, part, widths)
        top = self._tops[part]
        text.draw(surface, x, top + line - 3, name, fonts.SMALL, colour, bold=True, align=text.start)
        text.draw(surface, x, top + 2 * line - 3, what, fonts.SMALL, theme.ink2, align=text.start)

    def _free_top(
        self, chart: TradeChart, text: TextShaper, part: tuple[float, float], widths: tuple[float, float]
    ) -> float:
        """Return where both lines touch no number of the axis, as near as may be to the middle of their direction."""
        line = text.line_height(fonts.SMALL) - 2.0
        room = self._bounds.width() - WORDS_INSET - NUMBERS_INSET - 3

        # Where the numbers are too wide for one of the lines to stand beside them: at which row, and how high.
        numbers = [(tick.y, text.width(tick.text, fonts.SMALL)) for tick in chart.axis]
        struck = [
            y - line * (row + 0.5) for y, number in numbers for row, width in enumerate(widths) if width + number > room
        ]

        def collisions(top: float) -> int:
            return sum(abs(at - top) < line - 2 for at in struck)

        low, high = part[0], max(part[0], part[1] - 2 * line)
        middle = (low + high) / 2
        tops = [low + step * 2.0 for step in range(int((high - low) / 2) + 1)]
        return min(tops, key=lambda top: (collisions(top), abs(top - middle)))


class TradePlot(pg.GraphicsWidget):  # type: ignore[misc]
    """Value axis, words and figures side by side: the gutter at the start of reading, the time area after it."""

    def __init__(self) -> None:
        super().__init__()
        self.failure = PaintFailure()
        """What painting raised: whoever paints this raises it when the painter has ended."""
        self.view = pg.ViewBox(self, enableMouse=False, enableMenu=False, border=None)
        self.view.setDefaultPadding(0.0)
        self.axis = pg.AxisItem("left", parent=self)
        self.axis.setStyle(
            tickLength=0,
            tickAlpha=0,  # A tick without length is still drawn, as a dot.
            tickTextOffset=int(NUMBERS_INSET),
            autoExpandTextSpace=False,
            hideOverlappingLabels=False,
        )
        self.axis.linkToView(self.view)
        self.words = SideWordsItem(self, self.failure)
        self.figures = FiguresItem(self.view, self.failure)
        self.figures.setZValue(1)
        self._axis_known: tuple[object, ...] = ()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.view.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_chart(
        self,
        chart: TradeChart,
        days: tuple[float, float],
        theme: Theme,
        text: TextShaper,
        *,
        gutter: float,
        grid: Sequence[tuple[float, bool]] = (),
    ) -> None:
        """Show a composed chart over ``days`` (first, day after the last), with a gutter of ``gutter`` pixels.

        ``grid`` are the time axis's vertical lines as (x from the time area's left edge, strong).
        """
        width, height = chart.box.width, chart.box.height
        left = 0.0 if text.right_to_left else gutter
        start = width if text.right_to_left else 0.0
        self.resize(gutter + width, height)
        self.view.setGeometry(QRectF(left, 0, width, height))
        self.view.setRange(xRange=days, yRange=(0, height), padding=0, disableAutoRange=True)
        self._show_axis(chart, theme, text, QRectF(start, 0, gutter, height))
        self.words.setPos(start, 0)
        self.words.show_words(chart, theme, text, gutter)
        self.figures.show_chart(chart, theme, text, grid)

    def _show_axis(self, chart: TradeChart, theme: Theme, text: TextShaper, place: QRectF) -> None:
        known = (chart.axis, chart.box.height, theme, text, place)
        if known == self._axis_known:
            return  # Every setter throws the axis's picture away, which costs a millisecond to make anew.
        self._axis_known = known
        orientation = "right" if text.right_to_left else "left"
        if self.axis.orientation != orientation:
            self.axis.orientation = orientation
        no_line = QPen(QColor(0, 0, 0, 0))
        self.axis.setPen(no_line)
        self.axis.setTextPen(QPen(QColor(theme.ink2)))
        self.axis.setTickFont(fonts.font(fonts.SMALL, False, text.language, text.scale))
        self.axis.setWidth(place.width())
        self.axis.setGeometry(place)
        height = chart.box.height
        self.axis.setTicks([[(height - tick.y, tick.text) for tick in chart.axis]])

    def paint_on(self, painter: QPainter, target: QRectF) -> None:
        """Render the plot onto any painter, its top left corner at that of ``target``."""
        if self.scene() is None:
            self._put_on_stage(target)
        self.scene().render(painter, target, QRectF(0, 0, target.width(), target.height()))
        self.failure.raised()

    def _put_on_stage(self, target: QRectF) -> None:
        """Give the items a view that is never shown: without one pyqtgraph's axes do not know their length."""
        self._stage = pg.GraphicsView(useOpenGL=False, background=None)
        self._stage.resize(round(target.width()), round(target.height()))
        self._stage.addItem(self)
        self._stage.setRange(QRectF(0, 0, target.width(), target.height()), padding=0)
