"""What the pane of a visit says beyond that of any event: who came, as what, why; what was done; who came back."""

from __future__ import annotations

from explorer.desktop.panes.content import Item, Row, Section, Text
from explorer.desktop.panes.dossier_view import DossierView, Events, disagreeing
from explorer.desktop.panes.event_rows import (
    Known,
    certainty_row,
    in_role,
    name_of,
    people_rows,
    place_values,
    role_rows,
    rows_or_missing,
)
from explorer.desktop.panes.items import event_section, event_text, item, no_value
from explorer.desktop.panes.open_words import LEVELS, VISIT_TYPES, said
from explorer.dossier.columns import Precision
from explorer.dossier.message import Message
from explorer.dossier.records import Event, Extent, Visit
from explorer.drawing.words import Words

_OCCASIONS = frozenset({"forum", "congress", "summit", "conference", "exhibition"})
"""Tags of events that a visit is made for."""
_FIRST_AT = {
    "head-of-state": Message("first by a head of state"),
    "head-of-government": Message("first by a head of government"),
    "minister": Message("first by a minister"),
}
_MOST_RETURNED = 20


def direction(visit: Visit, words: Words) -> str:
    """Return from where to where: "Malaysia to Kazakhstan"."""
    ends = {"origin": words.country(visit.origin), "destination": words.country(visit.destination)}
    return words.say(Message("{origin} to {destination}", ends))


def visit_rows(event: Event, visit: Visit, view: DossierView, words: Words) -> tuple[Row, ...]:
    """Return visitor, office, occasion, days, host, places and certainty; what no source states is said to be so."""
    label = words.text("Visitor")
    visitors = people_rows(in_role(event, "visitor"), label, view, words, office_row=True)
    known = (
        Known(Message("Occasion"), Message("occasion"), _occasions(event, visit, view, words)),
        Known(
            Message("Host"),
            Message("host"),
            tuple(name_of(part, view, words) for part in in_role(event, "host")),
        ),
        Known(Message("Days"), Message("days"), _days(event, words)),
        Known(Message("Places"), Message("places"), place_values(event, words)),
    )
    return (
        *(visitors or (Row(label, (no_value(words),)),)),
        *_rank(event, visit, words),
        *role_rows(event, view, words, but=("visitor", "host")),
        *rows_or_missing(known, words),
        certainty_row(event, words),
    )


def _rank(event: Event, visit: Visit, words: Words) -> tuple[Row, ...]:
    """Return at which level the visit was where no office says it, and whether it was the first at that level."""
    if visit.first:
        return (Row(words.text("Rank"), (Text(words.say(_FIRST_AT.get(visit.level or "", Message("first visit")))),)),)
    if visit.level and not any(part.office for part in in_role(event, "visitor")):
        return (Row(words.text("Rank"), (Text(said(visit.level, LEVELS, words)),)),)
    return ()


def occasions(event: Event, view: DossierView) -> Events:
    """Return the forums and congresses that a visit was made for, as far as records link them."""
    parts = view.incoming(event, "part-of")
    within, _ = parts.where([bool(_OCCASIONS.intersection(other.tags)) for other in parts])
    return view.outgoing(event, "attended").along(within)


def _occasions(event: Event, visit: Visit, view: DossierView, words: Words) -> tuple[Text, ...]:
    made_for = tuple(event_text(other, words) for other in occasions(event, view))
    kind = (Text(said(visit.type, VISIT_TYPES, words)),) if visit.type else ()
    return kind + made_for


def _days(event: Event, words: Words) -> tuple[Text, ...]:
    date = event.date
    if date is None or date.earliest is None or date.latest is None:
        return ()
    to_the_day = date.start_precision is Precision.DAY and date.end_precision is Precision.DAY
    if not to_the_day or (date.is_interval and event.extent is not Extent.THROUGHOUT):
        return ()
    return (Text(words.text("%n day(s)", count=date.latest - date.earliest + 1)),)


def visit_sections(event: Event, visit: Visit, view: DossierView, words: Words) -> tuple[Section, ...]:
    """Return what was done during the visit, and the visits the other way."""
    done = view.incoming(event, "signed-during", "part-of").without(occasions(event, view))
    sections = []
    if done:
        found = event_section(words.text("Done during this visit"), done, view, words)
        after = set(view.incoming(event, "follows").places.tolist())
        items = tuple(
            item(other, view, words, words.text("during it, or after it")) if view.place(other) in after else one
            for one, other in zip(found.items, done.first(len(found.items)), strict=False)
        )
        sections.append(Section(found.title, found.count, items=items, lines=found.lines))
    reciprocity = _reciprocity(event, visit, view, words)
    if reciprocity is not None:
        sections.append(reciprocity)
    return tuple(sections)


def _reciprocity(event: Event, visit: Visit, view: DossierView, words: Words) -> Section | None:
    """Return the visits the other way: the one this returns, the last before, the next after, and what is missing."""
    found: dict[str, Item] = {}
    lines: list[Text] = []

    def add(other: Event, note: Message) -> None:
        found.setdefault(other.id, item(other, view, words, words.say(note)))

    back = view.visits_back(event)
    returned, returning = view.outgoing(event, "return-visit"), view.incoming(event, "return-visit")
    for other in returned.first(_MOST_RETURNED):
        add(other, Message("the visit it returned"))
    if back.last is not None:
        add(back.last, Message("the last visit the other way"))
    for other in back.unordered:
        differing = disagreeing(event) or disagreeing(other)
        silent = Message("before or after it, no source says")
        add(other, Message("before or after it, sources differ") if differing else silent)
    for other in returning.first(_MOST_RETURNED):
        add(other, Message("returned this visit"))
    if back.next is not None:
        add(back.next, Message("the next one back"))
    host = {"country": words.country(visit.destination)}
    if event.date is not None and not back.unordered:
        if back.last is None and not returned:
            lines.append(Text(words.say(Message("The archive has no earlier visit by {country}.", host)), faint=True))
        if back.next is None and not returning:
            lines.append(Text(words.say(Message("The archive has no later visit by {country}.", host)), faint=True))
    if not found and not lines:
        return None
    return Section(words.text("Reciprocity"), items=tuple(found.values()), lines=tuple(lines))
