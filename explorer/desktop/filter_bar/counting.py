"""How many events would pass with each value: counted when the filter or the dossier changes, if anybody looks.

Kinds are counted over all that is on the screen: the open dossier, a second one beside it, or a country's partners.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from explorer.desktop.filter_result import AT_ONCE, COUNTING
from explorer.desktop.filters import Filter
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.state import WindowState
from explorer.dossier.calendar import civil, rata_die
from explorer.dossier.facets import Facet, Stretch
from explorer.timeline.facets import Counts
from explorer.timeline.index import KINDS
from explorer.timeline.partners import PartnersIndex

MOST_PERIODS = 14
REST = 150
"""Milliseconds after a movement in time before the period in view is counted."""
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000, 10_000_000)
"""Years of a period that is offered."""
_FARTHEST_YEAR = 10**9


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """Counts by facet, in the order of its values, and of periods."""

    facets: Mapping[Facet, Counts] = field(default_factory=dict)
    periods: tuple[tuple[Stretch, int], ...] = ()


class FacetCounts(QObject):
    """The counts under the present filter. Kinds are always counted; the rest while ``whole`` is set."""

    changed = Signal()

    def __init__(self, state: WindowState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.counted = Counted()
        self.whole = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self.renew)
        state.viewport_changed.connect(self._moved)
        state.dossier_changed.connect(self.renew)
        state.filter_changed.connect(self.renew)
        state.second_changed.connect(self.renew)
        state.partners_changed.connect(self.renew)

    def _moved(self) -> None:
        """Count the period in view anew once it rests, if it is counted."""
        if self.whole:
            self._rest.start()

    def renew(self) -> None:
        """Count anew; over very many events the numbers come a little later."""
        seen = opened, second, partners, filter_ = self._seen()
        if opened is None:
            self._take(Counted({} if partners is None else {Facet.KIND: _of_partners(partners)}))
            return
        facets = tuple(Facet) if self.whole else (Facet.KIND,)
        view = self._state.viewport
        in_view = None if view is None or not self.whole else Stretch(int(view.start), int(view.end) - 1)
        periods = [] if in_view is None else [in_view, *periods_of(opened.index.span())]

        def work() -> Counted:
            counts = dict(opened.facets.counts(filter_.asked, facets))
            within = opened.facets.counts_in(filter_.asked, periods)
            if partners is not None:
                counts[Facet.KIND] = _of_partners(partners)
            elif second is not None:
                beside = second.facets.counts(filter_.asked, (Facet.KIND,))
                counts[Facet.KIND] = counts[Facet.KIND] + beside[Facet.KIND]
            return Counted(counts, tuple(zip(periods, within, strict=True)))

        def take(counted: object) -> None:
            if isinstance(counted, Counted) and seen == self._seen():
                self._take(counted)

        if self._state.aside is None or len(opened) + (0 if second is None else len(second)) <= AT_ONCE:
            self._take(work())
        else:
            self._state.aside(COUNTING, work, take)

    def _seen(self) -> tuple[OpenDossier | None, OpenDossier | None, PartnersIndex | None, Filter]:
        """Return what is counted: the dossiers that are open, the partners in their place, and the filter of all."""
        state = self._state
        return state.dossier, None if state.second is None else state.second.dossier, state.partners, state.filter

    def _take(self, counted: Counted) -> None:
        self.counted = counted
        self.changed.emit()


def _of_partners(partners: PartnersIndex) -> Counts:
    """Return how many events of each kind a country has with all its partners, whichever kinds are let through."""
    counts: Counts = (
        np.array([one.by_kind for one in partners.partners], dtype=np.int64).reshape(-1, len(KINDS)).sum(axis=0)
    )
    return counts


def periods_of(span: tuple[float, float] | None) -> list[Stretch]:
    """Return whole years, decades or centuries that cover a span of days (``end`` exclusive), few enough for a list."""
    if span is None:
        return []
    first = max(civil(int(span[0]))[0], -_FARTHEST_YEAR)
    last = min(civil(int(span[1]) - 1)[0], _FARTHEST_YEAR)
    step = next((one for one in _STEPS if last // one - first // one < MOST_PERIODS), 0)
    if not step:
        return []
    starts = range(first // step * step, last + 1, step)
    return [Stretch(rata_die(year, 1, 1), rata_die(year + step, 1, 1) - 1) for year in starts]
