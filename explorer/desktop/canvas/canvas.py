"""The middle of the window: timeline, trade chart and overview, stacked over one stretch of time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QWidget

from explorer.desktop.canvas.chart_options import ChartOptions
from explorer.desktop.canvas.chart_panel import ChartPanel
from explorer.desktop.canvas.comparison import Comparison
from explorer.desktop.canvas.comparison_bar import HEIGHT as COMPARISON_BAR
from explorer.desktop.canvas.comparison_bar import ComparisonBar
from explorer.desktop.canvas.date_drag import Written
from explorer.desktop.canvas.descriptions import date_of
from explorer.desktop.canvas.gestures import WheelMode
from explorer.desktop.canvas.keys import Stroke
from explorer.desktop.canvas.layout import Divider, share_of, share_out
from explorer.desktop.canvas.overview_view import OverviewView
from explorer.desktop.canvas.time_area import TimeArea
from explorer.desktop.canvas.timeline_view import TimelineView
from explorer.desktop.canvas.travel import Traveller
from explorer.desktop.state import SelectionKind, WindowState
from explorer.dossier.edtf import EdtfDate
from explorer.editing.dragged_dates import Grip
from explorer.timeline.layout import AXIS_ROW


class Canvas(QWidget):
    """Everything with a time axis. Actions call its public methods; views of other rooms talk to it by the state."""

    event_opened = Signal()
    """The selected event is to be shown in its pane, even where that is a closed drawer."""
    cluster_opened = Signal()
    """Somebody pressed Enter where a cluster is selected, and goes on in the list of its events."""
    dossier_wanted = Signal()
    """Without a dossier, the way on was clicked."""
    chart_options_changed = Signal()
    dated = Signal(object)
    """An :class:`~explorer.desktop.event_edit.EventEdit`: in edit mode a hand or a key gave an event another date."""
    layout_changed = Signal()
    """The divider, the height of rows or the chart's visibility changed."""

    def __init__(self, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self.area = TimeArea(state)
        self.travel = Traveller(state, self.area)
        self.timeline = TimelineView(state, self.area, self)
        self.chart = ChartPanel(state, self.area, self.timeline.wheel, self._grid, self)
        self.overview = OverviewView(state, self.area, self.timeline.wheel, self)
        self.comparison = Comparison(state, self.area, self.timeline, self.overview)
        self.bars = tuple(ComparisonBar(state, self.comparison, first=first, parent=self) for first in (True, False))
        self.divider = Divider(state, self)
        self._chart_share: float | None = None
        self.bar_above: QWidget | None = None
        """A bar that takes height from the canvas while it is shown: the chart gives it, not the timeline."""
        self._chart_wanted = True
        self.setFocusProxy(self.timeline)
        self.chart.setFocusProxy(self.timeline)
        for view in (self.timeline, self.comparison.view):
            view.stroke.connect(self._stroke)
            view.event_opened.connect(self.event_opened)
            view.dated.connect(self.dated)
        self.comparison.changed.connect(self._arrange)
        self.timeline.dossier_wanted.connect(self.dossier_wanted)
        self.timeline.lane_scale_changed.connect(self.layout_changed)
        self.timeline.painted.connect(self.chart.load)
        self.chart.options_changed.connect(self.chart_options_changed)
        self.chart.presence_changed.connect(self._arrange)
        self.divider.moved.connect(self._move_divider)
        self.divider.reset.connect(self._reset_divider)
        state.dossier_changed.connect(self._arrange)
        state.appearance_changed.connect(self._arrange)
        self._strokes: dict[Stroke, Callable[[], None]] = {
            Stroke.LEFT: lambda: self.step_event(-1),
            Stroke.RIGHT: lambda: self.step_event(1),
            Stroke.UP: lambda: self.step_lane(-1),
            Stroke.DOWN: lambda: self.step_lane(1),
            Stroke.FIRST: self.first,
            Stroke.LAST: self.last,
            Stroke.PAGE_BACK: lambda: self.page(-1),
            Stroke.PAGE_ON: lambda: self.page(1),
            Stroke.ZOOM_IN: self.zoom_in,
            Stroke.ZOOM_OUT: self.zoom_out,
            Stroke.FIT_ALL: self.fit_all,
            Stroke.FIT_SELECTION: self.fit_selection,
            Stroke.OPEN: self.open_focused,
            Stroke.PREVIOUS_LINK: lambda: self.follow_link(-1),
            Stroke.NEXT_LINK: lambda: self.follow_link(1),
            Stroke.START_LEFT: lambda: self.move_end(Grip.START, -1),
            Stroke.START_RIGHT: lambda: self.move_end(Grip.START, 1),
            Stroke.END_LEFT: lambda: self.move_end(Grip.END, -1),
            Stroke.END_RIGHT: lambda: self.move_end(Grip.END, 1),
        }

    def sizeHint(self) -> QSize:
        """Return a usual size."""
        return QSize(1024, 811)

    @property
    def regions(self) -> list[tuple[QWidget, QWidget]]:
        """Return where F6 stops, each with the part it stands for: the timeline, and the chart by its first menu."""
        second = self.comparison.view
        return [(self.timeline, self.timeline), (second, second), (self.chart.header.measure, self.chart)]

    @property
    def charts(self) -> tuple[QWidget, ...]:
        """Return what it takes long to paint; the others go by the timeline's scene, so that it comes first."""
        return self.timeline, self.comparison.view, self.chart, self.overview

    # ------------------------------------------------------------ what actions call

    @property
    def wheel_mode(self) -> WheelMode:
        """Return what the wheel alone does; the setting ``wheel`` has the same words."""
        return self.timeline.wheel_mode

    @wheel_mode.setter
    def wheel_mode(self, mode: WheelMode) -> None:
        self.timeline.wheel_mode = self.comparison.view.wheel_mode = WheelMode(mode)

    def zoom_in(self) -> None:
        """Zoom a step in about the middle."""
        self.area.step_zoom(1)

    def zoom_out(self) -> None:
        """Zoom a step out about the middle."""
        self.area.step_zoom(-1)

    def fit_all(self) -> None:
        """Show the whole dossier."""
        self.area.fit_all()

    def fit_selection(self) -> None:
        """Show the selected events on most of the width."""
        self._seen_area.fit_keys(self.state.seen.selection.keys)

    def reveal_selection(self) -> None:
        """Bring the selected event well into view, moving as little as needed and without zooming."""
        key = self.state.seen.selection.event
        if key is not None:
            self._seen_area.reveal(key)

    def page(self, step: int) -> None:
        """Go a screen on, or back where ``step`` is negative."""
        self.area.page(step)

    def first(self) -> None:
        """Select the first event and show it."""
        self._traveller.first()

    def last(self) -> None:
        """Select the last event and show it."""
        self._traveller.last()

    def step_event(self, direction_on_screen: int) -> None:
        """Select the next event to the right (1) or to the left (-1)."""
        self._traveller.step_event(direction_on_screen)

    def step_lane(self, direction: int) -> None:
        """Select the nearest event in the lane below (1) or above (-1)."""
        self._traveller.step_lane(direction)

    def follow_link(self, step: int) -> None:
        """Select the next (1) or the previous (-1) of the events that the selected one is linked with."""
        self._traveller.follow_link(step)

    def open_focused(self) -> None:
        """Zoom to the selected event and show it in its pane; of a selected cluster, go into the list of its events."""
        selection = self.state.seen.selection
        key = selection.event
        if selection.kind is SelectionKind.CLUSTER:
            self.cluster_opened.emit()
        elif key is not None:
            self._seen_area.approach(key)
            self.event_opened.emit()

    def go_to(self, date: EdtfDate) -> None:
        """Show a date as near as its precision calls for, and mark it."""
        self.area.go_to(date)

    def move_end(self, grip: Grip, direction_on_screen: int) -> None:
        """In edit mode, move an end of the selected event's date by a unit to the right (1) or left (-1)."""
        view = self.timeline if self.state.seen is self.state else self.comparison.view
        after = view.dating.step(grip, direction_on_screen)
        if after is not None:
            view.say(date_of(after, self.state.appearance.words))
            view.update()

    def edit_dates(self, on: bool, written: Written) -> None:
        """Let ends of dates be dragged, or no more; ``written`` gives events that the dossier does not have yet."""
        for view in (self.timeline, self.comparison.view):
            view.dating.editing, view.dating.written = on, written

    @property
    def _seen_area(self) -> TimeArea:
        """Return the time over the dossier whose selection is shown."""
        return self.area if self.state.seen is self.state else self.comparison.area

    @property
    def _traveller(self) -> Traveller:
        """Return what goes through the dossier that the keyboard is on, else that whose selection is shown."""
        if self.comparison.view.hasFocus():
            return self.comparison.travel
        if self.timeline.hasFocus():
            return self.travel
        return self.travel if self.state.seen is self.state else self.comparison.travel

    def _stroke(self, stroke: Stroke) -> None:
        self._strokes[stroke]()

    def snapshot(self) -> QImage:
        """Return the canvas as it would be seen now, at the screen's own scale."""
        return self.grab().toImage()

    # ------------------------------------------------------------ what the window remembers

    @property
    def chart_options(self) -> ChartOptions:
        """Return what is chosen of the trade chart."""
        return self.chart.options

    @chart_options.setter
    def chart_options(self, options: ChartOptions) -> None:
        self.chart.options = options

    @property
    def chart_visible(self) -> bool:
        """Say whether the trade chart is wanted."""
        return self._chart_wanted

    def set_chart_visible(self, visible: bool) -> None:
        """Show or hide the trade chart."""
        if visible != self._chart_wanted:
            self._chart_wanted = visible
            self._arrange()
            self.layout_changed.emit()

    @property
    def chart_share(self) -> float | None:
        """Return the part of the height that somebody gave to the chart, ``None`` where nobody moved the divider."""
        return self._chart_share

    @chart_share.setter
    def chart_share(self, share: float | None) -> None:
        self._chart_share = share
        self._arrange()

    @property
    def lane_scale(self) -> float:
        """Return how much higher than usual the rows are."""
        return self.timeline.lane_scale

    @lane_scale.setter
    def lane_scale(self, scale: float) -> None:
        self.timeline.lane_scale = scale

    # ------------------------------------------------------------ geometry

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Share the height out anew."""
        self._arrange()

    @property
    def _lost(self) -> int:
        """Return how many pixels the bar above has taken: its fixed height, for it may get that after the canvas."""
        return 0 if self.bar_above is None or self.bar_above.isHidden() else self.bar_above.minimumHeight()

    def _arrange(self) -> None:
        self.area.resize(self.width())
        self.comparison.area.resize(self.width())
        comparing = self.comparison.dossier is not None
        for part in (*self.bars, self.comparison.view):
            part.setVisible(comparing)
        if comparing:
            self._arrange_two()
            return
        heights = share_out(
            self.height(),
            self.state.appearance.text_scale,
            with_chart=self._chart_wanted and self.state.dossier is not None,
            with_figures=self.chart.present,
            share=self._chart_share,
            lost=self._lost,
        )
        width = self.width()
        self.timeline.setGeometry(0, 0, width, heights.timeline)
        panel = heights.header + heights.chart + heights.caption
        self.chart.setVisible(panel > 0)
        self.chart.setGeometry(0, heights.timeline, width, panel)
        self.overview.setVisible(heights.overview > 0)
        self.overview.setGeometry(0, heights.timeline + panel, width, heights.overview)
        self.divider.setVisible(heights.chart > 0)
        self.divider.setGeometry(0, heights.timeline - Divider.GRAB // 2, width, Divider.GRAB)
        self.divider.raise_()

    def _arrange_two(self) -> None:
        """Stack two dossiers: bar and lanes, bar and lanes, one axis, one overview. Their trade gives way."""
        width, scale = self.width(), self.state.appearance.text_scale
        bar, axis = round(COMPARISON_BAR * scale), round(2 * AXIS_ROW * scale)
        overview = share_out(self.height(), scale, with_chart=False, with_figures=False, share=None).overview
        lanes = max(0, self.height() - overview - axis - 2 * bar)
        upper = lanes // 2
        top = 0
        for part, height in (
            (self.bars[0], bar),
            (self.timeline, upper),
            (self.bars[1], bar),
            (self.comparison.view, lanes - upper + axis),
            (self.overview, overview),
        ):
            part.setGeometry(0, top, width, height)
            top += height
        self.overview.setVisible(overview > 0)
        self.chart.setVisible(False)
        self.divider.setVisible(False)

    def _move_divider(self, y: int) -> None:
        """Give the chart what lies below ``y``, as far as lanes and chart can bear it."""
        heights = share_out(self.height(), self.state.appearance.text_scale, True, self.chart.present, None)
        free = heights.timeline + heights.chart + self._lost
        self._chart_share = share_of(free, free - y, self.state.appearance.text_scale)
        self._arrange()
        self.layout_changed.emit()

    def _reset_divider(self) -> None:
        self.chart_share = None
        self.layout_changed.emit()

    def _grid(self) -> Sequence[tuple[float, bool]]:
        """Return the time axis's vertical lines, from the time area's left edge."""
        scene = self.timeline.scene
        return () if scene is None else [(line.x - scene.plot.x, line.strong) for line in scene.axis.grid]
