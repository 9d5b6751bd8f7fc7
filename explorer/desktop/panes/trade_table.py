"""Trade of the years an event touches, by both reporters: a small table of the figures as they are given."""

from __future__ import annotations

from explorer.desktop.panes.content import FigureRow, FigureTable
from explorer.desktop.panes.dossier_view import DossierView
from explorer.dossier.calendar import civil, rata_die
from explorer.dossier.message import Message
from explorer.dossier.records import Event, Side
from explorer.drawing.words import Words
from explorer.trade.scale import unit_for
from explorer.trade.series import Direction, Measure, Observation, Series, collect
from explorer.trade.words import UNITS_IN_WORDS, ChartWords, figure_words

MOST_YEARS = 2
NOTHING = "–"


class FigureWords:
    """The words that figures are put in; sources are not named inside a table."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.say = words.say
        self.number = words.number
        self.year = words.year
        self.country = words.country
        self.currency = words.currency

    def source(self, source_id: str) -> str:
        """Return the id: a table has no place for titles."""
        return source_id


def trade_table(event: Event, view: DossierView, words: Words) -> tuple[tuple[int, int], FigureTable] | None:
    """Return the years and the table of their trade, ``None`` where the event has no years or the archive no figure."""
    if event.date is None or event.date.earliest is None or event.date.latest is None:
        return None
    first, last = civil(event.date.earliest)[0], civil(event.date.latest)[0]
    if last - first >= MOST_YEARS:
        return None
    flows = view.trade_of(rata_die(first, 1, 1), rata_die(last, 12, 31))
    chart_words: ChartWords = FigureWords(words)
    exports, turnover = collect(flows, view.dyad, Measure.EXPORTS), collect(flows, view.dyad, Measure.TURNOVER)
    if not len(exports) and not len(turnover):
        return None
    statements = exports.statements + turnover.statements
    rows = [
        row
        for year in range(first, last + 1)
        for row in _rows(year, last > first, exports, turnover, view, words, chart_words)
    ]
    if not rows:
        return None
    columns: list[tuple[str, Side | None]] = [
        (words.say(Message("{country} says", {"country": words.country(code)})), side)
        for code, side in ((view.dyad.a, Side.A), (view.dyad.b, Side.B))
    ]
    if statements:
        columns.append((words.text("stated"), None))
    else:
        rows = [FigureRow(row.label, row.values[:2]) for row in rows]
    unit = _unit(exports, turnover)
    currency = words.currency(exports.currency)
    note = words.say(Message(UNITS_IN_WORDS[unit].text, {"currency": currency}))
    return (first, last), FigureTable(tuple(columns), tuple(rows), note)


def _unit(exports: Series, turnover: Series) -> float:
    amounts = [
        abs(seen.anchor or 0.0) for series in (exports, turnover) for seen in (*series.reports, *series.statements)
    ]
    return unit_for(max(amounts, default=0.0))


def _rows(
    year: int,
    several: bool,
    exports: Series,
    turnover: Series,
    view: DossierView,
    words: Words,
    chart_words: ChartWords,
) -> list[FigureRow]:
    unit = _unit(exports, turnover)
    rows = []
    for direction, series, label in (
        (Direction.A_EXPORTS, exports, Message("{country}: exports", {"country": words.country(view.dyad.a)})),
        (Direction.B_EXPORTS, exports, Message("{country}: exports", {"country": words.country(view.dyad.b)})),
        (Direction.BOTH, turnover, Message("Turnover")),
    ):
        reports = {seen.reporter: seen for seen in series.reports if _is(seen, direction, year)}
        stated = [seen for seen in series.statements if _is(seen, direction, year)]
        if direction is Direction.BOTH and not stated:
            continue
        if not reports and not stated:
            continue
        name = words.say(label)
        if several:
            name = words.say(Message("{year}, {what}", {"year": words.year(year), "what": name}))
        said = [
            figure_words(reports[side], unit, chart_words) if side in reports else NOTHING for side in (Side.A, Side.B)
        ]
        said.append(words.listed([figure_words(seen, unit, chart_words) for seen in stated]) if stated else NOTHING)
        rows.append(FigureRow(name, tuple(said)))
    return rows


def _is(seen: Observation, direction: Direction, year: int) -> bool:
    return seen.direction is direction and civil(seen.first_day)[0] <= year <= civil(seen.last_day)[0]
