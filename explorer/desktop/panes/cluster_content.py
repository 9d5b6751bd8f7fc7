"""The pane of a cluster or a period: how many events, of which kinds, by whom, to whom, when, and the first of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from explorer.desktop.panes.citation import cite_all
from explorer.desktop.panes.content import Bar, Go, PaneContent, Section, Target, Text
from explorer.desktop.panes.dossier_view import DossierView, Events
from explorer.desktop.panes.items import event_section
from explorer.desktop.panes.open_words import KIND_PLURALS
from explorer.dossier.calendar import civil
from explorer.dossier.columns import OPEN_PAST
from explorer.dossier.message import Message
from explorer.dossier.records import Event, EventKind, Side
from explorer.drawing.period_words import period_words
from explorer.drawing.words import Words
from explorer.timeline.index import SIDES
from explorer.timeline.order import years_and_counts

_MOST_BARS = 10
_MOST_COLUMNS = 12
_FIRST = 20
_BINS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


def cluster_content(events: Events, view: DossierView, words: Words) -> PaneContent:
    """Return what the pane of several events shows, which stand in the order of reading.

    Who visited and who was host is counted from records, so of very many events it is not said.
    """
    order, places = view.order, events.places
    sides = [SIDES[code] for code in np.unique(order.lanes[places]).tolist()]
    kinds = {kind: count for kind, count in order.counts_by_kind(places).items() if count}
    side = sides[0] if len(sides) == 1 else Side.JOINT
    read = tuple(events) if events.whole else ()
    sections = [
        *_bars(words.text("By kind"), _by_kind(kinds, words), words, when=len(kinds) > 1),
        *_bars(words.text("By visitor"), _by_person(read, view, words), words),
        *_bars(words.text("By host"), _by_host(read, words), words),
        *_by_year(events, view, words),
        event_section(words.text("In order of time"), events, view, words, most=_FIRST),
    ]
    return PaneContent(
        side=side,
        kind=next(iter(kinds)) if len(kinds) == 1 else None,
        heading=_heading(side, len(sides) == 1, view, words),
        title=words.text("%n event(s)", count=len(events)),
        meaning=_span(events, view, words),
        sections=tuple(sections),
        citation=lambda: cite_all(events, view, words),
        copies_list=True,
    )


def _heading(side: Side, one_side: bool, view: DossierView, words: Words) -> str:
    both = words.listed([words.country(view.dyad.a), words.country(view.dyad.b)])
    who = {Side.A: words.country(view.dyad.a), Side.B: words.country(view.dyad.b)}.get(side, both)
    values = {"kind": words.text("Several events"), "direction": who if one_side else both}
    return words.say(Message("{kind} · {direction}", values))


def _span(events: Events, view: DossierView, words: Words) -> str:
    """Return the first and the last day that the events may reach: whole years and months by their names."""
    reach = view.reach(events.places)
    undated = int(np.count_nonzero(events.places >= view.order.dated))
    if reach is None:
        return words.text("the sources give no date")
    first, last = reach
    shown = words.day(first)
    if civil(first)[2] == 1 and civil(last + 1)[2] == 1:
        shown = period_words(first, last, words)
    elif first != last:
        shown = words.say(Message("{first} to {last}", {"first": words.day(first), "last": words.day(last)}))
    if undated:
        without = words.text("%n undated", count=undated)
        shown = words.say(Message("{first}; {next}", {"first": shown, "next": without}))
    return shown


def _bars(title: str, counted: Mapping[Text, int], words: Words, *, when: bool = True) -> tuple[Section, ...]:
    """Return the most frequent as bars, none where there is nothing to compare."""
    if not when or not counted:
        return ()
    ranked = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0].text))
    longest = ranked[0][1]
    bars = tuple(Bar(text, words.number(count), count / longest) for text, count in ranked[:_MOST_BARS])
    note = words.text("first %n", count=_MOST_BARS) if len(ranked) > _MOST_BARS else ""
    return (Section(title, note, bars=bars),)


def _by_kind(counted: Mapping[EventKind, int], words: Words) -> Mapping[Text, int]:
    return {Text(words.say(KIND_PLURALS[kind])): count for kind, count in counted.items()}


def _by_person(events: Sequence[Event], view: DossierView, words: Words) -> Mapping[Text, int]:
    """Return visits by visitor; by office where no source names who held it."""
    visitors = (
        part
        for event in events
        if event.kind is EventKind.VISIT
        for part in event.participants
        if part.role == "visitor"
    )
    counted = Counter((part.person, None if part.person else part.office) for part in visitors)
    named: Counter[Text] = Counter()
    for (person_id, office), count in counted.items():
        person = view.people.get(person_id) if person_id else None
        if person is not None:
            named[Text(words.chosen(person.name), Target(Go.PERSON, person.id))] += count
        elif office:
            named[Text(words.chosen(office))] += count
    return named


def _by_host(events: Sequence[Event], words: Words) -> Mapping[Text, int]:
    counted = Counter(event.visit.destination for event in events if event.visit is not None)
    if len(counted) < 2:
        return {}
    return {Text(words.country(code), flag=code): count for code, count in counted.items()}


def _by_year(events: Events, view: DossierView, words: Words) -> tuple[Section, ...]:
    """Return events by the year in which they may have begun, in as many years a column as the pane is wide for."""
    dated = events.places[events.places < view.order.dated]
    earliest = view.order.index.arrays.earliest[dated]
    years = dict(zip(*(part.tolist() for part in years_and_counts(earliest[earliest > OPEN_PAST])), strict=True))
    if len(years) < 2:
        return ()
    first, last = min(years), max(years)
    step = next((step for step in _BINS if last // step - first // step < _MOST_COLUMNS), None)
    if step is None:
        return ()
    counted: Counter[int] = Counter()
    for year, count in years.items():
        counted[year // step * step] += count
    most = max(counted.values())
    columns = tuple(
        Bar(Text(words.year(year)), words.number(counted[year]) if counted[year] else "", counted[year] / most)
        for year in range(first // step * step, last + 1, step)
    )
    title = words.text("By year") if step == 1 else words.text("By %n years", count=step)
    return (Section(title, columns=columns),)
