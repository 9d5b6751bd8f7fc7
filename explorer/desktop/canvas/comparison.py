"""A second dossier under the first, on the same axis: by calendar, or by the years since both relations began.

It has a state of its own, whose period and crosshair follow the first dossier's and whose selection takes its place.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from explorer.desktop.canvas.overview_view import OverviewView
from explorer.desktop.canvas.second_area import SecondArea
from explorer.desktop.canvas.time_area import TimeArea
from explorer.desktop.canvas.timeline_view import TimelineView
from explorer.desktop.canvas.travel import Traveller
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.state import Selection, SelectionKind, WindowState
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey
from explorer.timeline.alignment import (
    Alignment,
    AxisPlace,
    Beginning,
    Merged,
    SinceWords,
    beginning_at,
    compose_since_axis,
    relations_began,
)
from explorer.timeline.geometry import Rect
from explorer.timeline.index import EventIndex
from explorer.timeline.overview import OverviewScene
from explorer.timeline.scene import Axis, Scene

Background = Callable[[Callable[[], Merged], Callable[[Merged], None]], None]
"""Does work that takes long elsewhere and gives its result to the second function."""


def at_once(work: Callable[[], Merged], answer: Callable[[Merged], None]) -> None:
    """Do the work on the spot."""
    answer(work())


class Comparison(QObject):
    """Opens, aligns and closes the second dossier; the canvas gives its view a place."""

    changed = Signal()
    """A second dossier was opened or closed, or both stand otherwise on the axis."""
    selection_changed = Signal()
    """Something of the second dossier was selected, or nothing any more."""

    def __init__(self, state: WindowState, area: TimeArea, view: TimelineView, overview: OverviewView) -> None:
        super().__init__(view)
        self._state = state
        self._area = area
        self._view = view
        self._overview = overview
        self.background: Background = at_once
        self.second = WindowState(state.appearance, state.today, self)
        self.area = SecondArea(self.second, area, lambda: self.alignment.shift)
        self.travel = Traveller(self.second, self.area)
        self.view = TimelineView(self.second, self.area, view.parentWidget())
        self.view.hide()
        self._wants_years = False
        self._chosen: dict[DyadKey, int] = {}
        self._known: dict[DyadKey, tuple[EventIndex, Beginning | None]] = {}
        self._following = False
        self._merged: tuple[tuple[OpenDossier, OpenDossier, Alignment], Merged] | None = None
        """Both dossiers as the overview shows them, and how they stand on its axis."""
        self._stood: tuple[OpenDossier | None, int] = (None, 0)
        self.alignment = Alignment()
        area.beside = self._beside
        state.viewport_changed.connect(self._follow_view)
        # Methods, not lambdas: the state, which outlives the canvas, would keep whatever a lambda holds.
        state.crosshair_changed.connect(self._crosshair_of_first)
        self.second.crosshair_changed.connect(self._crosshair_of_second)
        state.appearance_changed.connect(self._appear)
        state.filter_changed.connect(self._filter)
        state.selection_changed.connect(self._first_selected)
        self.second.selection_changed.connect(self._selected)
        self.second.filter_changed.connect(self._filtered)
        self.second.search_changed.connect(overview.searched)
        state.dossier_changed.connect(self._first_changed)
        state.period.drawn_changed.connect(self._period_of_first)
        self.second.period.drawn_changed.connect(self._period_of_second)

    # ------------------------------------------------------------ what there is

    @property
    def dossier(self) -> OpenDossier | None:
        """Return the second dossier, ``None`` while there is none."""
        return self.second.dossier if self._state.second is not None else None

    @property
    def by_years(self) -> bool:
        """Say whether years since relations began are asked for, whether or not both dossiers know when that was."""
        return self._wants_years

    @property
    def chosen(self) -> dict[DyadKey, int]:
        """Return the keys of events that were chosen to count years from."""
        return dict(self._chosen)

    def beginning(self, opened: OpenDossier) -> Beginning | None:
        """Return what a dossier's years are counted from: the event that was chosen, else where relations began."""
        chosen = self._chosen.get(opened.dyad)
        if chosen is not None:
            found = beginning_at(opened.index, chosen)
            if found is not None:
                return found
        known = self._known.get(opened.dyad)
        if known is None or known[0] is not opened.index:
            known = self._known[opened.dyad] = (opened.index, relations_began(opened.index))
        return known[1]

    def lacking(self) -> list[OpenDossier]:
        """Return the dossiers that do not say when relations began."""
        pair = (self._state.dossier, self.dossier)
        return [opened for opened in pair if opened is not None and self.beginning(opened) is None]

    # ------------------------------------------------------------ what changes

    def open(self, dossier: OpenDossier) -> None:
        """Show a dossier under the first, or the same one at a newer revision."""
        view = self._state.viewport
        if view is None or self._state.dossier is None:
            return
        before = self.dossier
        self.second.show_appearance(self._state.appearance)
        self.second.open(dossier, view, keep=before is not None and before.dyad == dossier.dyad)
        self._state.second = self.second
        self.second.let_through(self._state.filter)
        self._align()

    def close(self) -> None:
        """Show the first dossier alone."""
        if self.dossier is None:
            return
        self.second.select(Selection())
        self._state.second = None
        self.second.leave()
        self._known.clear()
        self._align()

    def count_years(self, wanted: bool) -> None:
        """Count years since relations began, or go by the calendar again."""
        self._wants_years = wanted
        self._align()

    def choose(self, opened: OpenDossier, key: int) -> bool:
        """Count a dossier's years from an event; says whether its date allows it."""
        if beginning_at(opened.index, key) is None:
            return False
        self._chosen[opened.dyad] = key
        self._wants_years = True
        self._align()
        return True

    def restore(self, by_years: bool, chosen: dict[DyadKey, int]) -> None:
        """Take what was remembered, before a second dossier is opened."""
        self._wants_years, self._chosen = by_years, dict(chosen)

    def _first_changed(self) -> None:
        if self.dossier is not None and self._state.dossier is not None:
            if self._state.dossier.dyad == self.dossier.dyad:
                self.close()
            else:
                self._align()

    def _align(self) -> None:
        """Put both dossiers onto the axis as it is wanted now."""
        first, second = self._state.dossier, self.dossier
        zeros = [self.beginning(opened) for opened in (first, second) if opened is not None]
        self.alignment = Alignment()
        if self._wants_years and len(zeros) == 2 and zeros[0] is not None and zeros[1] is not None:
            self.alignment = Alignment((zeros[0].day, zeros[1].day))
        self._follow_view()
        self._period_of_first()
        zeros_of = self.alignment.zeros
        self.view.flag = self._flag if second is not None else None
        self._view.with_axis = second is None
        self._view.recompose(None if zeros_of is None else lambda scene: self._axis(scene, zeros_of[0]))
        self.view.recompose(None if zeros_of is None else lambda scene: self._axis(scene, zeros_of[1]))
        self._show_overview(first, second)
        self._tell_of_second(second)
        self.changed.emit()

    def _tell_of_second(self, second: OpenDossier | None) -> None:
        """Tell the state's listeners if another dossier, or the same on another place, stands beside the first."""
        stands = (second, self.alignment.shift)
        if stands != self._stood:
            self._stood, self._state.shift = stands, self.alignment.shift
            self._state.second_changed.emit()

    def _show_overview(self, first: OpenDossier | None, second: OpenDossier | None) -> None:
        if first is None or second is None:
            self._merged = None
            self._overview.show_both(None)
            return
        alignment, today = self.alignment, self._state.today
        masks = [(one.masks, len(one.dossier.index)) for one in (self._state, self.second) if one.dossier is not None]
        stands = (first, second, alignment)
        known = self._merged[1] if self._merged is not None and self._merged[0] == stands else None

        def work() -> Merged:
            both = known or Merged.of(first.index, second.index, alignment.shift, today)
            return both.filtered(*masks)

        def made(both: Merged) -> None:
            if stands == (self._state.dossier, self.dossier, self.alignment):
                self._merged = (stands, both)
                self._overview.show_both(both, self._restyled)

        self.background(work, made)

    # ------------------------------------------------------------ period and crosshair

    def _beside(self) -> tuple[float, float] | None:
        opened = self.dossier
        span = None if opened is None else opened.index.span()
        if span is None:
            return None
        return span[0] - self.alignment.shift, span[1] - self.alignment.shift

    def _follow_view(self) -> None:
        view = self._state.viewport
        if self.dossier is not None and view is not None:
            self.second.look_at(view.moved(self.alignment.shift))

    def _crosshair_of_first(self) -> None:
        self._follow_crosshair(self._state, self.second, 1)

    def _crosshair_of_second(self) -> None:
        self._follow_crosshair(self.second, self._state, -1)

    def _period_of_first(self) -> None:
        self._follow_period(self._state, self.second, 1)

    def _period_of_second(self) -> None:
        self._follow_period(self.second, self._state, -1)

    def _follow_crosshair(self, one: WindowState, other: WindowState, sign: int) -> None:
        if self._following or self.dossier is None:
            return
        self._following = True
        day = one.crosshair
        if one.marked is not None and day is not None:
            other.mark(one.marked, day + sign * self.alignment.shift)
        else:
            other.point_at(None if day is None else day + sign * self.alignment.shift)
        self._following = False

    def _follow_period(self, one: WindowState, other: WindowState, sign: int) -> None:
        """Show a period that is drawn or chosen over one dossier over the other too; the pane tells of the first."""
        if self._following or self.dossier is None:
            return
        self._following = True
        moved = sign * self.alignment.shift
        drawing, days = one.period.drawing, one.period.days
        other.period.choose(None if days is None else (days[0] + moved, days[1] + moved))
        if drawing is not None:
            other.period.draw((drawing[0] + moved, drawing[1] + moved))
        self._following = False

    def _flag(self, day: float) -> str:
        """Return what is said of the crosshair: its day, or the year since and both dossiers' days."""
        words, marked = self._state.appearance.words, self.second.marked
        own = day - self.alignment.shift
        year, of_year = self.alignment.year(own), self.alignment.day_of_year(own)
        if year is None or of_year is None:
            return words.day(math.floor(day), "short") if marked is None else words.date(marked, "short")
        first, second = (words.day(math.floor(one), "short") for one in (own, day))
        values = {"year": year, "day": of_year, "first": first, "second": second}
        return words.say(Message("year {year}, day {day} · {first} above, {second} below", values))

    # ------------------------------------------------------------ selection

    def _filter(self) -> None:
        if self.dossier is not None:
            self.second.let_through(self._state.filter)
            self._filtered()

    def _filtered(self) -> None:
        """Show in the overview what passes in both."""
        if self.dossier is not None:
            self._show_overview(self._state.dossier, self.dossier)

    def _first_selected(self) -> None:
        self._give_way(self._state, self.second)

    def _selected(self) -> None:
        self._give_way(self.second, self._state)
        self.selection_changed.emit()

    def _give_way(self, one: WindowState, other: WindowState) -> None:
        """Deselect in one dossier what was selected before something of the other was."""
        if self.dossier is not None and one.selection.kind is not SelectionKind.NOTHING:
            other.select(Selection())

    # ------------------------------------------------------------ looks

    def _appear(self) -> None:
        self.second.show_appearance(self._state.appearance)
        if self.dossier is not None:
            self._align()

    def _since_words(self) -> SinceWords:
        words = self._state.appearance.words
        return SinceWords(words.number, words.say)

    def _axis(self, scene: Scene, zero: int) -> Axis:
        look, axis = self._state.appearance, scene.axis
        place = AxisPlace(scene.plot, axis.rect, axis.upper, axis.lower, look.text_scale)
        return compose_since_axis(scene.viewport, place, zero, self._since_words(), look.text)

    def _restyled(self, band: OverviewScene) -> OverviewScene:
        """Return the overview with years since in place of the calendar's."""
        zeros, look = self.alignment.zeros, self._state.appearance
        if zeros is None:
            return band
        row = Rect(band.plot.x, 0.0, band.plot.width, band.size[1])
        place = AxisPlace(band.plot, row, row, row, look.text_scale)
        axis = compose_since_axis(band.view, place, zeros[0], self._since_words(), look.text)
        labels = tuple(label for label in axis.labels if label.upper)
        return replace(band, lines=tuple(line.x for line in axis.grid), labels=labels, years="")
