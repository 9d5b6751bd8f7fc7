"""What a bookmark keeps beside its place in time: filter, chosen period, the trade chart's choices and the comparison.

It is one text of JSON with the filter's own words, ``chosen`` (first and last day), ``chart`` and ``beside`` (``with``:
the second dossier, ``years``: whether years since are counted, ``from``: the key of the event that each dossier's years
were chosen to be counted from). Bookmarks made before these were kept lack them, and leave what they do not tell of as
it is. A program that does not know them reads the filter alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from explorer.desktop.canvas.chart_options import ChartOptions
from explorer.desktop.filters import Filter
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.period_choice import Days
from explorer.dossier.records import DyadKey

CHART, CHOSEN, BESIDE = "chart", "chosen", "beside"
_FARTHEST_DAY = 10**15


@dataclass(frozen=True, slots=True)
class Beside:
    """Which dossier is compared, ``None`` for none, and how it is aligned: by calendar or by years since."""

    dyad: DyadKey | None = None
    by_years: bool = False
    zeros: Mapping[DyadKey, int] = field(default_factory=dict)
    """Keys of the events that years were chosen to be counted from."""

    def table(self) -> dict[str, Any]:
        """Return it as a bookmark keeps it."""
        if self.dyad is None:
            return {}
        return {
            "with": str(self.dyad),
            "years": self.by_years,
            "from": {str(dyad): key for dyad, key in self.zeros.items()},
        }

    @classmethod
    def read(cls, table: Mapping[str, Any]) -> Beside:
        """Return what was kept, as far as it is understood."""
        dyad, zeros = _dyad(table.get("with")), table.get("from")
        kept = zeros if isinstance(zeros, Mapping) else {}
        named = ((_dyad(name), key) for name, key in kept.items())
        known = {one: key for one, key in named if one is not None and type(key) is int and abs(key) <= _FARTHEST_DAY}
        return cls() if dyad is None else cls(dyad, table.get("years") is True, known)


@dataclass(frozen=True, slots=True)
class BookmarkView:
    """What is let through, chosen, charted and compared.

    ``chart`` is ``None`` where a bookmark says nothing of chart and chosen period, ``beside`` where it says nothing of
    a comparison.
    """

    filter: Filter = field(default_factory=Filter)
    chosen: Days | None = None
    chart: ChartOptions | None = None
    beside: Beside | None = None

    def text(self) -> str | None:
        """Return it as a bookmark keeps it, ``None`` where there is nothing to keep."""
        table: dict[str, Any] = self.filter.table()
        if self.chart is not None:
            table[CHART] = {name: word for name, word in self.chart.remembered().items() if word}
        if self.chosen is not None:
            table[CHOSEN] = list(self.chosen)
        if self.beside is not None:
            table[BESIDE] = self.beside.table()
        return json.dumps(table, ensure_ascii=False, sort_keys=True) if table else None

    @classmethod
    def read(cls, text: str | None, opened: OpenDossier) -> BookmarkView:
        """Return what a bookmark kept, as far as it is understood and means something in the open dossier."""
        try:
            table = {} if text is None else json.loads(text)
        except ValueError:
            table = {}
        if not isinstance(table, Mapping):
            return cls()
        sources = opened.view.sources.keys()
        chart = table.get(CHART)
        options = ChartOptions.of(chart).known_to(sources) if isinstance(chart, Mapping) else None
        compared = table.get(BESIDE)
        return cls(
            Filter.read(table).known_to(opened.facets, sources),
            days_from(table.get(CHOSEN)),
            options,
            Beside.read(compared) if isinstance(compared, Mapping) else None,
        )


def _dyad(name: object) -> DyadKey | None:
    """Return the dyad that a word names, ``None`` where it names none."""
    first, _, last = name.partition("-") if isinstance(name, str) else ("", "", "")
    return DyadKey(first, last) if first and first < last else None


def days_from(value: object) -> Days | None:
    """Return a first and a last day that were written down as two numbers, ``None`` for anything else."""
    if not isinstance(value, list) or len(value) != 2:
        return None
    days = [one for one in value if isinstance(one, int) and not isinstance(one, bool) and abs(one) <= _FARTHEST_DAY]
    return (days[0], days[1]) if len(days) == 2 and days[0] <= days[1] else None
