"""What a bookmark keeps beside its place in time: filter, chosen period and what was chosen of the trade chart.

It is one text of JSON with the filter's own words, ``chosen`` (first and last day) and ``chart``. Bookmarks made before
those two were kept lack both: they leave chart and period as they are. A program that does not know them reads the
filter alone.
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

CHART, CHOSEN = "chart", "chosen"
_FARTHEST_DAY = 10**15


@dataclass(frozen=True, slots=True)
class BookmarkView:
    """What is let through, chosen and charted; ``chart`` is ``None`` where a bookmark says nothing of the last two."""

    filter: Filter = field(default_factory=Filter)
    chosen: Days | None = None
    chart: ChartOptions | None = None

    def text(self) -> str | None:
        """Return it as a bookmark keeps it, ``None`` where there is nothing to keep."""
        table: dict[str, Any] = self.filter.table()
        if self.chart is not None:
            table[CHART] = {name: word for name, word in self.chart.remembered().items() if word}
        if self.chosen is not None:
            table[CHOSEN] = list(self.chosen)
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
        return cls(Filter.read(table).known_to(opened.facets, sources), days_from(table.get(CHOSEN)), options)


def days_from(value: object) -> Days | None:
    """Return a first and a last day that were written down as two numbers, ``None`` for anything else."""
    if not isinstance(value, list) or len(value) != 2:
        return None
    days = [one for one in value if isinstance(one, int) and not isinstance(one, bool) and abs(one) <= _FARTHEST_DAY]
    return (days[0], days[1]) if len(days) == 2 and days[0] <= days[1] else None
