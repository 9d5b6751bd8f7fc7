"""What all views of the window share: the open dossier, selection, period in view, filters, search and crosshair.

Views listen and tell; none knows another. Each change is one signal, sent after the state is whole.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.desktop.appearance import Appearance
from explorer.desktop.crosshair import Crosshair
from explorer.desktop.filter_result import Aside, FilterResult
from explorer.desktop.filters import Filter
from explorer.desktop.hit_walk import Hits, next_hit, number_of_current
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.period_choice import PeriodChoice
from explorer.desktop.view_history import ViewHistory
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Event
from explorer.timeline.facets import Passed
from explorer.timeline.found_events import NOTHING_FOUND, FoundEvents
from explorer.timeline.index import EventFilter
from explorer.timeline.viewport import Viewport

if TYPE_CHECKING:
    from explorer.timeline.partners import PartnersIndex


class SelectionKind(StrEnum):
    """What is selected."""

    NOTHING = "nothing"
    EVENT = "event"
    CLUSTER = "cluster"
    PERSON = "person"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Selection:
    """What the detail pane shows. ``keys`` are events; ``id`` is a person's or a source's."""

    kind: SelectionKind = SelectionKind.NOTHING
    keys: tuple[int, ...] = ()
    id: str = ""

    @property
    def event(self) -> int | None:
        """Return the key of the one event that is selected."""
        return self.keys[0] if self.kind is SelectionKind.EVENT else None


@dataclass(frozen=True, slots=True)
class Search:
    """What was searched for and the events in which it was found."""

    text: str = ""
    hits: FoundEvents = NOTHING_FOUND
    current: int | None = None
    """Place of the hit that was stepped to."""
    whole: bool = True
    """Whether these are all hits: at first there are only so many as come at once."""


class WindowState(QObject):
    """The state of one window. ``viewport`` is ``None`` until a dossier is open."""

    dossier_changed = Signal()
    selection_changed = Signal()
    viewport_changed = Signal()
    filter_changed = Signal()
    search_changed = Signal()
    crosshair_changed = Signal()
    appearance_changed = Signal()
    records_came = Signal(object)
    """Keys (a frozenset) of events of the open dossier whose records are at hand now."""
    partners_changed = Signal()
    second_changed = Signal()
    """Another second dossier stands beside this one, or none, or it stands otherwise on the axis."""

    def __init__(self, appearance: Appearance, today: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self._appearance = appearance
        self._dossier: OpenDossier | None = None
        self._selection = Selection()
        self._viewport: Viewport | None = None
        self._filter = Filter()
        self._result = FilterResult()
        self.aside: Aside | None = None
        """Where a filter over very many events is worked out."""
        self.aside_long: Aside | None = None
        """Where is worked out what may take a second."""
        self._search = Search()
        self.searching = False
        """Whether the first hits of what was typed last are to come: until then a chart's other news can wait."""
        self._owed_step = 0
        """The step to the nearest hit that somebody asked for before all hits were known."""
        self._crosshair = Crosshair()
        self._history = ViewHistory()
        self.period = PeriodChoice(self)
        """The stretch of days that somebody chose, and whoever wants to know of it."""
        self._partners: PartnersIndex | None = None
        self.second: WindowState | None = None
        """What a second dossier on the same axis shows and has selected, while there is one."""
        self.shift = 0
        """Days from a day of this dossier to the same place of the second."""

    # ------------------------------------------------------------ what there is

    @property
    def appearance(self) -> Appearance:
        """Return words, colours and letters."""
        return self._appearance

    @property
    def dossier(self) -> OpenDossier | None:
        """Return the open dossier."""
        return self._dossier

    @property
    def partners(self) -> PartnersIndex | None:
        """Return the country's partners that are shown in place of the open dossier, ``None`` where that is shown."""
        return self._partners

    @property
    def selection(self) -> Selection:
        """Return what is selected."""
        return self._selection

    @property
    def viewport(self) -> Viewport | None:
        """Return the period in view."""
        return self._viewport

    @property
    def filter(self) -> Filter:
        """Return what is let through."""
        return self._filter

    @property
    def masks(self) -> EventFilter | None:
        """Return the filter as the timeline's masks: the same object until the filter changes."""
        return self._result.masks

    @property
    def passed(self) -> Passed | None:
        """Return what the filter does to every event, ``None`` where nothing is asked or it is not worked out yet."""
        return self._result.passed

    def passes(self, key: int) -> bool:
        """Say whether an event of the dossier passes the filter."""
        return self._result.passes(key, self._dossier)

    @property
    def passing_hits(self) -> FoundEvents:
        """Return the hits that the filter lets through: the same object until the search or the filter changes."""
        return self._result.passing(self._search.hits, self._dossier)

    @property
    def held_sources(self) -> frozenset[str]:
        """Return the sources that do not count: no figure of trade is taken from them alone."""
        opened = self._dossier
        return frozenset() if opened is None else self._filter.held_sources(one.id for one in opened.sources)

    @property
    def count_passing(self) -> int:
        """Return how many events pass the filter by themselves, those aside that only their pins let through."""
        opened, passed = self._dossier, self._result.passed
        if passed is not None:
            return passed.counts[0] - passed.by_pin
        return 0 if opened is None else len(opened)

    @property
    def search(self) -> Search:
        """Return the search and its hits."""
        return self._search

    @property
    def crosshair(self) -> float | None:
        """Return the day under the pointer, or in the middle of the date that is marked, with its fraction."""
        return self._crosshair.day

    @property
    def marked(self) -> EdtfDate | None:
        """Return the date that the crosshair stands at because somebody asked for it, not for the pointer's sake."""
        return self._crosshair.marked

    @property
    def selected_event(self) -> Event | None:
        """Return the record of the one event that is selected, ``None`` while it is being fetched, too."""
        key = self._selection.event
        return self._dossier.records.get(key) if self._dossier is not None and key is not None else None

    # ------------------------------------------------------------ what changes

    def show_appearance(self, appearance: Appearance) -> None:
        """Change language, colours or text size; the period in view is mirrored along."""
        self._appearance = appearance
        if self._viewport is not None and self._viewport.mirrored != appearance.mirrored_axis:
            view = self._viewport
            self._viewport = Viewport(view.start, view.end, view.width, appearance.mirrored_axis)
            self._tell_crosshair(self._crosshair.clear())
        self.appearance_changed.emit()

    def open(self, dossier: OpenDossier, viewport: Viewport, *, keep: bool = False) -> None:
        """Show a dossier. With ``keep``, it is the same one at a newer revision: selection, period and filter stay."""
        if self._dossier is not None:
            self._dossier.records.leave(self._tell_of_records)
        self._dossier = dossier
        dossier.records.listen(self._tell_of_records)
        if not keep:
            self._selection, self._search = Selection(), Search()
            self._filter = Filter()
            self._viewport = viewport
            self._crosshair.clear()
            self._history.clear()
        self._filter = self._filter.known_to(dossier.facets, dossier.view.sources)
        self._result.clear()
        self._work_out_filter()
        if not keep:
            self.period.choose(None)
        self.dossier_changed.emit()

    def leave(self) -> None:
        """Let go of the dossier: nothing is open any more."""
        if self._dossier is None:
            return
        self._dossier.records.leave(self._tell_of_records)
        self._dossier = self._viewport = None
        self._crosshair.clear()
        self._selection, self._search, self._filter = Selection(), Search(), Filter()
        self._work_out_filter()
        self.period.choose(None)
        self.dossier_changed.emit()

    def _tell_of_records(self, keys: frozenset[int]) -> None:
        self.records_came.emit(keys)

    @property
    def seen(self) -> WindowState:
        """Return the state whose selection is shown: the second dossier's where something of that is selected."""
        second = self.second
        return self if second is None or second.selection.kind is SelectionKind.NOTHING else second

    @property
    def both(self) -> tuple[WindowState, ...]:
        """Return this state, and the second dossier's while two are compared."""
        return (self,) if self.second is None else (self, self.second)

    def show_partners(self, partners: PartnersIndex | None) -> None:
        """Show all partners of one country, or the open dossier again."""
        if partners is not self._partners:
            self._partners = partners
            self.partners_changed.emit()

    def select(self, selection: Selection) -> None:
        """Change the selection; keys that the dossier does not have are passed over."""
        if self._dossier is not None and selection.keys:
            known = self._dossier.order.known(selection.keys)
            selection = Selection(selection.kind, known, selection.id) if known else Selection()
        if selection != self._selection:
            self._selection = selection
            self.selection_changed.emit()

    def select_event(self, key: int | None) -> None:
        """Select one event, or nothing."""
        self.select(Selection() if key is None else Selection(SelectionKind.EVENT, (key,)))

    def select_event_id(self, event_id: str) -> None:
        """Select an event by its id, if its record is at hand."""
        if self._dossier is not None and event_id in self._dossier.keys:
            self.select_event(self._dossier.keys[event_id])

    def look_at(self, viewport: Viewport, *, remember: bool = False) -> None:
        """Change the period in view. ``remember`` ends a movement: the view before can be gone back to."""
        if remember and self._viewport is not None:
            self._history.leave(self._viewport)
        if viewport != self._viewport:
            self._show(viewport)

    def resize_viewport(self, width: float) -> None:
        """Keep the period at another width, and a marked date with it."""
        if self._viewport is not None and width > 0 and width != self._viewport.width:
            self._show(self._viewport.resized(width), keep_mark=True)

    @property
    def can_go_back(self) -> bool:
        """Say whether there is a view before."""
        return self._history.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Say whether there is a view to return to."""
        return self._history.can_go_forward

    def go_back(self) -> None:
        """Return to the view before."""
        if self._viewport is not None:
            self._travel(self._history.back(self._viewport))

    def go_forward(self) -> None:
        """Return to the view that was gone back from."""
        if self._viewport is not None:
            self._travel(self._history.forward(self._viewport))

    def _travel(self, view: Viewport | None) -> None:
        if view is not None:
            self._show(view)

    def _show(self, viewport: Viewport, *, keep_mark: bool = False) -> None:
        """Take another period. The pointer rests where it was, so another day is under it; a marked date is left."""
        self._viewport = viewport
        moved = self._crosshair.look_at(viewport, keep_mark=keep_mark)
        self.viewport_changed.emit()
        self._tell_crosshair(moved)

    def let_through(self, filter_: Filter) -> None:
        """Change the filter. ``filter_changed`` follows when it is worked out, over very many events a little later."""
        if filter_ != self._filter:
            self._filter = filter_
            if self._work_out_filter():
                self.filter_changed.emit()

    def found(self, search: Search) -> None:
        """Take a search and its hits."""
        self.searching = False
        if search != self._search:
            if search.text != self._search.text:
                self._owed_step = 0
            self._search = search
            self.search_changed.emit()

    def pay_step(self) -> bool:
        """Go to the nearest hit where that was asked for before all hits were known; says whether it was."""
        step = self._owed_step
        if not step or not all(one.search.whole for one in self.both):
            return False
        self.step_hit(step)
        return True

    @property
    def has_hits(self) -> bool:
        """Say whether a search has found events in any dossier that is shown."""
        return any(one.search.hits for one in self.both)

    def step_hit(self, step: int) -> None:
        """Select the next or the previous hit in the order of the axis, going round at the ends; of two dossiers, the
        hits of both are gone through. Without a current one it begins at the period in view, as soon as all are known:
        the first that come are no sign of what is near.
        """
        whole = all(one.search.whole for one in self.both)
        current = any(one.search.current is not None for one in self.both)
        self._owed_step = 0 if whole or current else step
        if self._owed_step:
            return
        view = None if self._viewport is None else (self._viewport.start, self._viewport.end)
        found = next_hit(self._hits, self.shift, step, view)
        if found is not None:
            which, place = found
            for number, one in enumerate(self.both):
                one.found(replace(one.search, current=place if number == which else None))
            chosen = self.both[which]
            chosen.select_event(chosen.search.hits[place])

    @property
    def _hits(self) -> list[Hits]:
        return [Hits(one.dossier, one.search.hits, one.search.current) for one in self.both if one.dossier is not None]

    @property
    def hit_number(self) -> tuple[int, int] | None:
        """Return the number of the hit that was stepped to, from 1, and how many there are, if all are known."""
        return number_of_current(self._hits, self.shift) if all(one.search.whole for one in self.both) else None

    def point_at(self, day: float | None) -> None:
        """Move the crosshair to the pointer's day, or take it away where the pointer is beside the days."""
        self._tell_crosshair(self._crosshair.point_at(day, self._viewport))

    def mark(self, date: EdtfDate, day: float) -> None:
        """Stand the crosshair at ``day``, the middle of a date, until the pointer or the period in view moves."""
        self._crosshair.mark(date, day)
        self.crosshair_changed.emit()

    def _tell_crosshair(self, moved: bool) -> None:
        if moved:
            self.crosshair_changed.emit()

    def _work_out_filter(self) -> bool:
        """Find out what passes; says whether that is done, and not still being done elsewhere."""
        opened, chosen = self._dossier, self._filter
        if opened is None or not chosen.active:
            self._result.clear()
            return True

        def take(hold: Callable[[], None]) -> None:
            if (opened, chosen) == (self._dossier, self._filter):
                hold()
                self.filter_changed.emit()

        return self._result.work_out(opened, chosen, self.aside, take)
