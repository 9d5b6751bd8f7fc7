"""What is done with a chosen period: it is told in the detail pane, zoomed to, filtered to, copied and given up."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from explorer.desktop.after_painting import AfterPainting
from explorer.desktop.canvas.canvas import Canvas
from explorer.desktop.panes.detail_pane import AT_ONCE, DetailPane
from explorer.desktop.panes.period_content import CLEAR, COPY, FILTER, MOST_LISTED, ZOOM, PeriodTold
from explorer.desktop.state import Selection, WindowState
from explorer.timeline.period import events_in
from explorer.trade.totals import period_totals

CHOOSE = "choose-period"


class PeriodFlow(QObject):
    """Joins the chosen period of a window's state to its canvas and its detail pane."""

    def __init__(self, state: WindowState, canvas: Canvas, detail: DetailPane, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._canvas = canvas
        self._detail = detail
        second = canvas.comparison.second
        self._soon = AfterPainting(self._tell_again, self)
        for signal in (state.filter_changed, canvas.chart_options_changed, second.filter_changed):
            signal.connect(self._tell_soon)

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what each of the period's actions does."""
        return {
            CHOOSE: self.choose_in_view,
            ZOOM: self.zoom,
            FILTER: self.filter,
            COPY: self._detail.copy_citation,
            CLEAR: lambda: self._state.period.choose(None),
        }

    def show(self) -> bool:
        """Tell of the period in the detail pane, if one is chosen; say whether one is."""
        told = self._told(self._state)
        if told is None:
            return False
        second = self._state.second
        self._detail.show_period(told, None if second is None else self._told(second))
        return True

    def _told(self, state: WindowState) -> PeriodTold | None:
        """Return what there is to tell of a dossier's period, ``None`` without one."""
        days, opened = state.period.days, state.dossier
        if days is None or opened is None:
            return None
        events = events_in(opened.index, opened.facets.given_dates, *days, state.masks, most=MOST_LISTED)
        totals = period_totals(
            opened.dossier.trade,
            opened.dyad,
            *days,
            source=self._canvas.chart_options.source if state is self._state else None,
            hidden_sources=state.held_sources,
        )
        return PeriodTold(opened.view, events, len(opened.undated), totals)

    def choose_in_view(self) -> None:
        """Choose the days in view, so far as they are there as a whole."""
        view = self._state.viewport
        if view is not None:
            first, last = math.ceil(view.start), math.floor(view.end) - 1
            self._state.period.choose((first, max(first, last)))

    def zoom(self) -> None:
        """Show the period on most of the width."""
        days = self._state.period.days
        if days is not None:
            self._canvas.area.fit_range(float(days[0]), float(days[1] + 1))

    def filter(self) -> None:
        """Let through only what touches the period."""
        days = self._state.period.days
        if days is not None:
            self._state.let_through(self._state.filter.during(*days))

    def _tell_soon(self) -> None:
        """Tell again in a turn of its own: all else that changes with a filter is worked out and painted before."""
        opened = self._state.dossier
        self._soon.begin(painted=opened is None or len(opened) <= AT_ONCE)

    def _tell_again(self) -> None:
        if self._state.seen.selection == Selection():
            self.show()
