"""What a window remembers between two starts, of itself and of each archive, as plain values of a TOML file.

Days are numbers, records are known by their ids, and everything is optional: what is missing, damaged or no longer
there is passed over, and the window opens as if it had never been remembered.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, TypeVar

from explorer.desktop.bookmark_view import days_from
from explorer.desktop.canvas.chart_options import ChartOptions
from explorer.desktop.filters import Filter
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.period_choice import Days
from explorer.desktop.state import Selection, SelectionKind, WindowState
from explorer.dossier.records import DyadKey
from explorer.timeline.partners import Order
from explorer.timeline.viewport import LONGEST_SPAN, SHORTEST_SPAN

MOST_DOSSIERS = 200
"""Dossiers of one archive whose views are remembered; those not seen for longest are forgotten first."""
_FARTHEST_DAY = 1e15
_Word = TypeVar("_Word", bound=StrEnum)
Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class DossierMemory:
    """How one dossier was looked at: ``period`` is (start, end) in rata die days with fractions."""

    period: tuple[float, float] | None = None
    filter: Filter = field(default_factory=Filter)
    selected: tuple[str, str] | None = None
    """Kind (``event``, ``person``, ``source``) and id of what was selected."""
    chart: ChartOptions = field(default_factory=ChartOptions)
    chosen: Days | None = None
    """First and last day of the chosen period."""

    def selection(self, opened: OpenDossier) -> Selection:
        """Return what was selected, nothing where it is not there any more."""
        kind, record = self.selected or ("", "")
        if kind == SelectionKind.EVENT and record in opened.keys:
            return Selection(SelectionKind.EVENT, (opened.keys[record],))
        if kind == SelectionKind.PERSON and record in opened.view.people:
            return Selection(SelectionKind.PERSON, id=record)
        if kind == SelectionKind.SOURCE and record in opened.view.sources:
            return Selection(SelectionKind.SOURCE, id=record)
        return Selection()


@dataclass(frozen=True, slots=True)
class PartnersMemory:
    """Which country's partners were seen in place of a dossier, the order of their strips, and whether as a table."""

    country: str
    order: Order = Order.MOST
    as_table: bool = False

    def table(self) -> Table:
        """Return it as plain values."""
        return {"country": self.country, "order": self.order.value, "as_table": self.as_table}

    @classmethod
    def read(cls, table: object) -> PartnersMemory | None:
        """Return what :meth:`table` wrote, ``None`` where no country is named."""
        country = table.get("country") if isinstance(table, dict) else None
        if not isinstance(table, dict) or not isinstance(country, str) or not country:
            return None
        order = next((one for one in Order if one.value == table.get("order")), Order.MOST)
        return cls(country, order, table.get("as_table") is True)


@dataclass(frozen=True, slots=True)
class ArchiveMemory:
    """Which dossier of an archive was open last, whether as a table, and how each was looked at."""

    dossier: DyadKey | None = None
    as_table: bool = False
    dossiers: tuple[tuple[DyadKey, DossierMemory], ...] = ()
    """The one seen last stands last."""
    partners: PartnersMemory | None = None
    """Seen in place of the dossier."""

    def of(self, dyad: DyadKey) -> DossierMemory:
        """Return how a dossier was looked at."""
        return dict(self.dossiers).get(dyad, DossierMemory())

    def with_dossier(self, dyad: DyadKey, memory: DossierMemory) -> ArchiveMemory:
        """Return the memory with another view of one dossier, which is the last one now."""
        kept = tuple((known, view) for known, view in self.dossiers if known != dyad)[-(MOST_DOSSIERS - 1) :]
        return replace(self, dossier=dyad, dossiers=(*kept, (dyad, memory)))

    def table(self) -> Table:
        """Return the memory as plain values for :meth:`explorer.settings.Settings.remember_archive`."""
        written: Table = {"as_table": self.as_table}
        if self.dossier is not None:
            written["dyad"] = str(self.dossier)
        if self.partners is not None:
            written["partners"] = self.partners.table()
        written["dossiers"] = {str(dyad): _written(view) for dyad, view in self.dossiers}
        return written

    @classmethod
    def read(cls, table: Mapping[str, Any]) -> ArchiveMemory:
        """Return what :meth:`table` wrote; whatever is not understood is passed over."""
        views = table.get("dossiers")
        found = []
        for name, view in views.items() if isinstance(views, dict) else ():
            dyad = _dyad(name)
            if dyad is not None and isinstance(view, dict):
                found.append((dyad, _read(view)))
        partners = PartnersMemory.read(table.get("partners"))
        return cls(_dyad(table.get("dyad")), table.get("as_table") is True, tuple(found[-MOST_DOSSIERS:]), partners)


def looked_at(state: WindowState, chart: ChartOptions) -> DossierMemory:
    """Return how the open dossier is looked at now."""
    view, opened = state.viewport, state.dossier
    period = None if view is None else (view.start, view.end)
    selected = None if opened is None else _selected(state.selection, opened)
    return DossierMemory(period, state.filter, selected, chart, state.period.days)


def _selected(selection: Selection, opened: OpenDossier) -> tuple[str, str] | None:
    event = None if selection.event is None else opened.events.get(selection.event)
    if event is not None:
        return (SelectionKind.EVENT, event.id)
    if selection.kind in (SelectionKind.PERSON, SelectionKind.SOURCE):
        return (selection.kind, selection.id)
    return None


def _written(view: DossierMemory) -> Table:
    table: Table = {}
    if view.period is not None:
        table["period"] = list(view.period)
    if view.selected is not None:
        table["selected"] = list(view.selected)
    if filter_ := view.filter.table():
        table["filter"] = filter_
    if view.chart != ChartOptions():
        table["chart"] = {name: word for name, word in view.chart.remembered().items() if word}
    if view.chosen is not None:
        table["chosen"] = list(view.chosen)
    return table


def _read(table: Mapping[str, Any]) -> DossierMemory:
    period = _pair(table.get("period"))
    if period is not None and not SHORTEST_SPAN <= period[1] - period[0] <= LONGEST_SPAN:
        period = None
    selected = _texts(table.get("selected"))
    chart = table.get("chart")
    return DossierMemory(
        period,
        Filter.read(table.get("filter")),
        (selected[0], selected[1]) if len(selected) == 2 else None,
        ChartOptions.of(chart) if isinstance(chart, dict) else ChartOptions(),
        days_from(table.get("chosen")),
    )


def _dyad(name: object) -> DyadKey | None:
    parts = name.split("-") if isinstance(name, str) else []
    return DyadKey(parts[0], parts[1]) if len(parts) == 2 and parts[0] < parts[1] else None


def _pair(value: object) -> tuple[float, float] | None:
    if not isinstance(value, list) or len(value) != 2:
        return None
    numbers = [float(one) for one in value if isinstance(one, (int, float)) and not isinstance(one, bool)]
    usable = len(numbers) == 2 and all(math.isfinite(one) and abs(one) <= _FARTHEST_DAY for one in numbers)
    return (numbers[0], numbers[1]) if usable and numbers[0] <= numbers[1] else None


def _texts(value: object) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
