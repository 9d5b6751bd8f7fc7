"""The pane of a chosen period: what happened in it, surely or perhaps, and what its trade adds up to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from explorer.desktop.panes.as_text import as_text
from explorer.desktop.panes.content import FigureRow, FigureTable, Item, PaneContent, Section, Text
from explorer.desktop.panes.dossier_view import DossierView
from explorer.desktop.panes.items import item
from explorer.desktop.panes.open_words import KIND_PLURALS
from explorer.desktop.panes.period_trade import trade_sections
from explorer.dossier.message import Message
from explorer.dossier.records import Side
from explorer.drawing.captions import BETWEEN
from explorer.drawing.period_words import period_words
from explorer.drawing.words import Words
from explorer.timeline.given_dates import Lies
from explorer.timeline.index import KINDS, SIDES
from explorer.timeline.period import PeriodEvents
from explorer.trade.totals import PeriodTotals

MOST_LISTED = 20

ZOOM, FILTER, COPY, CLEAR = "zoom-to-period", "filter-to-period", "copy-period", "clear-period"
"""The actions that a period's pane offers."""

_BUTTONS = (
    (ZOOM, Message("Zoom to it")),
    (FILTER, Message("Filter to it")),
    (COPY, Message("Copy as text")),
    (CLEAR, Message("Clear")),
)
_UNSURE = {
    Lies.POSSIBLY: Message("perhaps within it"),
    Lies.BEYOND: Message("lasted beyond it"),
}


@dataclass(frozen=True, slots=True)
class PeriodTold:
    """What is told of a period in one dossier; ``undated`` events may lie in any."""

    view: DossierView
    events: PeriodEvents
    undated: int
    totals: PeriodTotals


def period_content(told: PeriodTold, words: Words, beside: PeriodTold | None = None) -> PaneContent:
    """Return what the pane of a period shows, with what a second dossier has in it beside that.

    Records that the second one's list lacks are noted as lacking in the first one's view, which the pane asks.
    """
    events = told.events
    days = words.text("%n day(s)", count=events.last - events.first + 1)
    if beside is None:
        sections = _sections(told, words)
    else:
        beside.view.missing.clear()
        sections = (_side_by_side(told, beside, words), *_named(told, words), *_named(beside, words))
        told.view.missing.update(beside.view.missing)
        if beside.events.first != events.first:  # Years are counted: the same stretch of both is not the same days.
            both = [
                Message("{pair}: {period}", {"pair": _pair(one, words), "period": _days(one.events, words)})
                for one in (told, beside)
            ]
            days = "\n".join((days, *map(words.say, both)))
    content = PaneContent(
        side=Side.JOINT,
        heading=words.text("Chosen period"),
        title=_days(events, words),
        meaning=days,
        buttons=tuple((name, words.say(message)) for name, message in _BUTTONS),
        sections=sections,
        citation=lambda: as_text(content),
        copies_list=True,
    )
    return content


def _days(events: PeriodEvents, words: Words) -> str:
    return period_words(events.first, events.last, words)


def _pair(told: PeriodTold, words: Words) -> str:
    dyad = told.view.dyad
    return f"{words.country(dyad.a)} – {words.country(dyad.b)}"


def _sections(told: PeriodTold, words: Words) -> tuple[Section, ...]:
    return (
        _counted(told.events, told.undated, told.view, words),
        *trade_sections(told.totals, told.view, words),
        *_listed(told.events, told.view, words),
    )


def _named(told: PeriodTold, words: Words) -> tuple[Section, ...]:
    """Return a dossier's sections, each with its name."""
    pair = _pair(told, words)
    return tuple(replace(one, title=f"{pair}{BETWEEN}{one.title}") for one in _sections(told, words))


def _side_by_side(first: PeriodTold, second: PeriodTold, words: Words) -> Section:
    """Return the numbers of both dossiers by kind, in a column each."""
    both = (first.events.counts, second.events.counts)
    rows = []
    for kind in KINDS:
        if any(counts.like(kind) for of_one in both for counts in of_one):
            counted = [(one[0].like(kind), one[1].like(kind) + one[2].like(kind)) for one in both]
            rows.append(_row(words.say(KIND_PLURALS[kind]), counted, words))
    rows.append(_row(words.text("All"), [(one[0].total, one[1].total + one[2].total) for one in both], words))
    columns = tuple((_pair(one, words), None) for one in (first, second))
    unsure = any(one[1].total or one[2].total for one in both)
    lines = (Text(words.text("In brackets: how many more may be in it"), faint=True),) if unsure else ()
    return Section(words.text("Side by side"), lines=lines, table=FigureTable(columns, tuple(rows), ""))


def _row(label: str, counted: Sequence[tuple[int, int]], words: Words) -> FigureRow:
    """Return numbers in a row, and in brackets under each how many more there may be."""
    under = tuple(words.say(Message("(+{more})", {"more": more})) if more else "" for _, more in counted)
    return FigureRow(label, tuple(words.number(sure) for sure, _ in counted), under if any(under) else ())


def _counted(events: PeriodEvents, undated: int, view: DossierView, words: Words) -> Section:
    certain, possible, beyond = events.counts
    lines = [Text(words.text("%n certainly within it", count=certain.total))]
    if possible.total:
        text = words.text("%n perhaps within it: their dates reach beyond it, or sources differ", count=possible.total)
        lines.append(Text(text))
    if beyond.total:
        lines.append(Text(words.text("%n lasted, and reach beyond it", count=beyond.total)))
    if undated:
        lines.append(Text(words.text("%n undated, which may lie in any period", count=undated), faint=True))
    if events.held_back:
        lines.append(Text(words.text("%n held back by the filter", count=events.held_back), faint=True))
    if possible.total or beyond.total:
        lines.append(Text(words.text("In brackets: how many more may be in it"), faint=True))
    table = _table(events, view, words) if events.total else None
    return Section(words.text("Events"), words.number(events.total), lines=tuple(lines), table=table)


def _table(events: PeriodEvents, view: DossierView, words: Words) -> FigureTable:
    """Return numbers by kind and side: the sure ones, and in brackets how many more there may be."""
    certain, possible, beyond = events.counts
    heads = {
        Side.A: words.country(view.dyad.a),
        Side.JOINT: words.text("together"),
        Side.B: words.country(view.dyad.b),
    }
    rows = []
    for kind in KINDS:
        if not any(counts.like(kind) for counts in events.counts):
            continue
        counted = [(certain.at(side, kind), possible.at(side, kind) + beyond.at(side, kind)) for side in SIDES]
        counted.append((certain.like(kind), possible.like(kind) + beyond.like(kind)))
        rows.append(_row(words.say(KIND_PLURALS[kind]), counted, words))
    sums = [(certain.on(side), possible.on(side) + beyond.on(side)) for side in SIDES]
    sums.append((certain.total, possible.total + beyond.total))
    rows.append(_row(words.text("All"), sums, words))
    columns: list[tuple[str, Side | None]] = [(heads[side], side) for side in SIDES]
    columns.append((words.text("all"), None))
    return FigureTable(tuple(columns), tuple(rows), "")


def _listed(events: PeriodEvents, view: DossierView, words: Words) -> tuple[Section, ...]:
    """Return the list of the first events, each that is not surely inside with why."""
    if not events.total:
        return ()
    items: list[Item] = []
    for key, lies in events.listed:
        event = view.event(key)
        if event is not None:
            items.append(_item(item(event, view, words), lies, words))
    left_out = events.total - len(events.listed)
    lines = (Text(words.text("%n more in the table", count=left_out), faint=True),) if left_out else ()
    return (Section(words.text("In order of time"), words.number(events.total), items=tuple(items), lines=lines),)


def _item(shown: Item, lies: Lies, words: Words) -> Item:
    if lies is Lies.CERTAINLY:
        return shown
    detail = f"{shown.detail}{BETWEEN}{words.say(_UNSURE[lies])}"
    return Item(shown.kind, shown.side, shown.title, detail, shown.disputed)
