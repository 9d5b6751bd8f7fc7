"""The pane of an event of any kind: its frame, and for milestones and other events what they are tied to."""

from __future__ import annotations

from explorer.desktop.panes import agreement_content, visit_content
from explorer.desktop.panes.citation import cite
from explorer.desktop.panes.content import PaneContent, Row, Section
from explorer.desktop.panes.dates import meaning, mini_axis
from explorer.desktop.panes.dossier_view import DossierView, Events
from explorer.desktop.panes.event_rows import certainty_row, place_values, role_rows
from explorer.desktop.panes.items import event_section
from explorer.desktop.panes.open_words import KINDS, LINKS_IN, LINKS_OUT, said
from explorer.desktop.panes.passages import chosen_passage
from explorer.desktop.panes.source_sections import conflict_sections, sources_section
from explorer.desktop.panes.trade_table import trade_table
from explorer.dossier.message import Message
from explorer.dossier.records import Event
from explorer.drawing.words import Words


def event_content(event: Event, view: DossierView, words: Words, today: int) -> PaneContent:
    """Return what the pane of ``event`` shows; ``today`` is a rata die day, how far open ends are drawn."""
    before, after = view.neighbours(event)
    side = view.side(event)
    sections = (
        *_own_sections(event, view, words),
        *_other_links(event, view, words),
        sources_section(event, view, words),
        *conflict_sections(event, view, words),
        *_trade(event, view, words),
    )
    return PaneContent(
        side=side,
        kind=event.kind,
        heading=_heading(event, view, words),
        title=words.chosen(event.title),
        date=words.date(event.date, "long", event.extent),
        meaning=meaning(event, words),
        summary=chosen_passage(event.summary, words) if event.summary else "",
        axis=mini_axis(event, side, today, words),
        rows=_rows(event, view, words),
        sections=sections,
        citation=lambda: cite(event, view, words),
        previous=before.id if before is not None else None,
        next=after.id if after is not None else None,
    )


def _heading(event: Event, view: DossierView, words: Words) -> str:
    kind = words.say(KINDS[event.kind])
    return words.say(Message("{kind} · {direction}", {"kind": kind, "direction": _direction(event, view, words)}))


def _direction(event: Event, view: DossierView, words: Words) -> str:
    """Return whose act towards whom, or who acts together."""
    if event.visit is not None:
        return visit_content.direction(event.visit, words)
    a, b = view.dyad.a, view.dyad.b
    if event.actor is not None and event.actor in view.dyad:
        actor, other = (a, b) if event.actor == a else (b, a)
        ends = {"actor": words.country(actor), "other": words.country(other)}
        return words.say(Message("{actor} towards {other}", ends))
    if event.actor is not None:
        return words.country(event.actor)
    parties = event.agreement.parties if event.agreement is not None else ()
    return words.listed([words.country(code) for code in parties or (a, b)])


def _rows(event: Event, view: DossierView, words: Words) -> tuple[Row, ...]:
    if event.visit is not None:
        return visit_content.visit_rows(event, event.visit, view, words)
    if event.agreement is not None:
        return ()
    places = place_values(event, words)
    where = (Row(words.text("Places"), places),) if places else ()
    return (*role_rows(event, view, words), *where, certainty_row(event, words))


def _own_sections(event: Event, view: DossierView, words: Words) -> tuple[Section, ...]:
    if event.visit is not None:
        return visit_content.visit_sections(event, event.visit, view, words)
    if event.agreement is not None:
        return agreement_content.agreement_sections(event, event.agreement, view, words)
    return ()


def _other_links(event: Event, view: DossierView, words: Words) -> tuple[Section, ...]:
    """Return the events linked in ways that the kind's own sections have not shown."""
    shown_out: tuple[str, ...] = ()
    shown_in: tuple[str, ...] = ()
    shown: Events | None = None
    if event.visit is not None:
        shown_out, shown_in = ("return-visit", "attended"), ("return-visit", "signed-during", "part-of")
        shown = view.incoming(event, *shown_in)
    elif event.agreement is not None:
        shown_out, shown_in = ("signed-during", "part-of", "amends", "follows"), ("amends", "follows")
    sections = []
    for type_ in view.outgoing_types(event):
        found = view.outgoing(event, type_)
        if type_ not in shown_out and found:
            sections.append(event_section(said(type_, LINKS_OUT, words), found, view, words))
    for type_ in view.incoming_types(event):
        if type_ not in shown_in:
            left = view.incoming(event, type_)
            left = left if shown is None else left.without(shown)
            if left:
                sections.append(event_section(said(type_, LINKS_IN, words), left, view, words))
    return tuple(sections)


def _trade(event: Event, view: DossierView, words: Words) -> tuple[Section, ...]:
    found = trade_table(event, view, words)
    if found is None:
        return ()
    (first, last), table = found
    years = words.year(first) if first == last else words.years(first, last)
    return (Section(words.say(Message("Trade in {years}", {"years": years})), count=table.note, table=table),)
