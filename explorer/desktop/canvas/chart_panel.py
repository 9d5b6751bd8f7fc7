"""The lower part of the canvas: the trade chart with its header and caption, on the timeline's own viewport."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from explorer.desktop.after_painting import AfterPainting
from explorer.desktop.canvas.chart_header import ChartHeader
from explorer.desktop.canvas.chart_model import ChartModel
from explorer.desktop.canvas.chart_options import ChartOptions
from explorer.desktop.canvas.gestures import WheelGesture
from explorer.desktop.canvas.time_area import Grid, TimeArea
from explorer.desktop.filter_result import LOADING_CHART
from explorer.desktop.starting.collector import keep_what_is_there
from explorer.desktop.state import WindowState
from explorer.desktop.tooltips import tip
from explorer.drawing.surface import Surface
from explorer.drawing.themes import colour
from explorer.drawing.trade_caption import Line, caption_height, caption_in_words, caption_lines, paint_caption
from explorer.trade.legend import CaptionPart

if TYPE_CHECKING:
    from explorer.desktop.canvas.chart_plot import ChartPlot

HEADER = 28.0
_INSET = 16.0


def _load_plot() -> type[ChartPlot]:
    """Load what charts are made of, pyqtgraph above all."""
    from explorer.desktop.canvas.chart_plot import ChartPlot

    return ChartPlot


class CaptionLines(QWidget):
    """Unit, scale and sources of the chart above it, in one line or in two."""

    def __init__(self, state: WindowState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.lines: tuple[Line, ...] = ()

    def show_caption(self, caption: tuple[CaptionPart, ...], width: int) -> None:
        """Take the caption of the chart, and the width it is to have."""
        appearance, dossier = self._state.appearance, self._state.dossier
        self.lines, said = (), ""
        if caption and dossier is not None:
            self.lines = caption_lines(
                caption, dossier.dyad, appearance.words, appearance.text, self._place(width, 0).width()
            )
            said = caption_in_words(caption, dossier.dyad, appearance.words)
        self.setToolTip(tip(said))
        self.setAccessibleName(said)
        self.setAccessibleDescription(said)
        self.update()

    @property
    def wanted_height(self) -> int:
        """Return the pixels that its lines need, of which there is one at least."""
        return round(caption_height(len(self.lines), self._state.appearance.text))

    def _place(self, width: int, height: int) -> QRectF:
        """Return where words may stand: nearer to the edge where reading ends."""
        left = _INSET / 2 if self._state.appearance.right_to_left else _INSET
        return QRectF(left, 0, max(width - 1.5 * _INSET, 0.0), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the caption."""
        appearance = self._state.appearance
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(appearance.theme.canvas))
        place = self._place(self.width(), self.height())
        paint_caption(Surface.of(painter), place, self.lines, appearance.theme, appearance.text)


class ChartPanel(QWidget):
    """Header, chart and caption. The chart itself comes with :meth:`load`, after the window's first paint."""

    options_changed = Signal()
    presence_changed = Signal()
    """There are figures to chart, or none any more: the room is shared out anew."""

    def __init__(self, state: WindowState, area: TimeArea, wheel: WheelGesture, grid: Grid, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._area = area
        self._wheel = wheel
        self._grid = grid
        self.model = ChartModel(state)
        self.header = ChartHeader(state, self.model, self)
        self.caption = CaptionLines(state, self)
        self.plot: ChartPlot | None = None
        self._present = self.model.shows_figures
        self._loaded: type[ChartPlot] | None = None
        self._loading = False
        self._may_load = False
        self._painting = AfterPainting(self._moved, self)
        """What changes all of the chart changes the timeline too, and both would be painted in one turn."""
        self._loading_later = AfterPainting(self._load_aside, self)
        """A hundred modules are loaded once what is there is painted, which would wait for the interpreter else."""
        self._held = state.held_sources
        """The sources whose figures are left out of the chart: all that a filter changes about it."""
        self.header.options_chosen.connect(self._choose)
        state.dossier_changed.connect(self._refresh)
        state.appearance_changed.connect(self._refresh)
        state.filter_changed.connect(self._filtered)
        state.viewport_changed.connect(self._moved)
        state.selection_changed.connect(self._selected)
        state.crosshair_changed.connect(self._pointed)
        self.header.refresh()

    # ------------------------------------------------------------ what the canvas asks

    @property
    def present(self) -> bool:
        """Say whether there are figures to chart; without any, the header alone stands and says so."""
        return self._present

    @property
    def options(self) -> ChartOptions:
        """Return what is chosen."""
        return self.model.options

    @options.setter
    def options(self, options: ChartOptions) -> None:
        self._choose(options)

    def load(self) -> None:
        """From now on, import pyqtgraph and make the chart as soon as it is to be seen."""
        self._may_load = True
        self._make_plot()

    def _make_plot(self) -> None:
        """Make the chart, once what it is made of is there: that takes longer to load than a hand would not notice."""
        if self.plot is not None or not (self._may_load and self._present) or self.isHidden():
            return
        if self._loaded is None:
            if not self._loading:
                self._loading = True
                if self._state.aside_long is None:
                    self._load_aside()
                else:
                    self._loading_later.begin()
            return
        self.plot = self._loaded(self._state, self.model, self._area, self._wheel, self._grid, self)
        self.plot.setFocusProxy(self.focusProxy())
        self._name_plot()
        self._lay_out()
        self.plot.show()

    def _load_aside(self) -> None:
        def load() -> None:
            self._loaded = _load_plot()

        aside = self._state.aside_long
        if aside is None:
            load()
            self._make_plot()
        else:
            aside(LOADING_CHART, load, self._loaded_aside)

    def _loaded_aside(self, _nothing: object) -> None:
        """Make the chart; what was loaded for it, some hundred modules, is never looked through for garbage."""
        keep_what_is_there()
        self._make_plot()

    # ------------------------------------------------------------ what changes

    def _choose(self, options: ChartOptions) -> None:
        if options == self.model.options:
            return
        self.model.options = options
        self._refresh()
        self._moved()  # At once: nothing else changes with it.
        self.options_changed.emit()

    def _filtered(self) -> None:
        if self._state.held_sources != self._held:
            self._refresh()

    def _refresh(self) -> None:
        self._held = self._state.held_sources
        options = self.model.options
        if (
            options.source is not None
            and self._state.dossier is not None
            and options.source not in self.model.sources()
        ):
            # Another dossier, or a hidden source: the chart goes back to all figures.
            self.model.options = replace(options, source=None)
        present = self.model.shows_figures
        changed, self._present = present != self._present, present
        self.header.refresh()
        self._read_out()
        self._name_plot()
        self._lay_out()
        self._painting.begin()
        if changed:
            self.presence_changed.emit()
            self._make_plot()

    def _moved(self) -> None:
        if self.plot is not None:
            self.plot.refresh()

    def _selected(self) -> None:
        self._read_out()
        if self.plot is not None:
            self.plot.repaint_selection()

    def _pointed(self) -> None:
        self._read_out()
        if self.plot is not None:
            self.plot.move_crosshair()

    def _read_out(self) -> None:
        """Read out at the crosshair, else at the selected event."""
        day, key, dossier = self._state.crosshair, self._state.selection.event, self._state.dossier
        if day is None and key is not None and dossier is not None:
            day = dossier.index.middle(key)
        self.header.show_day(day)

    def _name_plot(self) -> None:
        if self.plot is None:
            return
        words, series = self._state.appearance.words, self.model.series()
        self.plot.setAccessibleName(words.text("Trade chart"))
        self.plot.setAccessibleDescription(words.text("%n figure(s)", count=0 if series is None else len(series)))

    # ------------------------------------------------------------ geometry

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Share the height out."""
        self._lay_out()

    def showEvent(self, _event: QShowEvent) -> None:
        """Make the chart where it is seen for the first time later than the window."""
        self._make_plot()

    def _lay_out(self) -> None:
        scale = self._state.appearance.text_scale
        width, height = self.width(), self.height()
        view = self._area.viewport
        # Before the chart is there, its figures are not asked for either: they are not what the window waits for.
        told = self._present and self.plot is not None
        self.caption.show_caption(self.model.caption(view) if told and view is not None else (), width)
        header, caption = round(HEADER * scale), self.caption.wanted_height
        self.header.setGeometry(0, 0, width, header)
        room = height - header - caption
        self.caption.setGeometry(0, height - caption, width, caption)
        self.caption.setVisible(self._present and room > 0)
        if self.plot is not None:
            self.plot.setVisible(self._present and room > 0)
            self.plot.setGeometry(0, header, width, max(room, 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground until the chart is there."""
        QPainter(self).fillRect(self.rect(), colour(self._state.appearance.theme.canvas))
