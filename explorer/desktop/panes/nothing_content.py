"""The pane while nothing is selected: how things stand between the two, what the marks mean, and how to begin."""

from __future__ import annotations

from explorer.desktop.panes.content import Item, PaneContent, Row, Section, Text
from explorer.desktop.panes.dossier_view import DossierView
from explorer.desktop.panes.items import item
from explorer.desktop.panes.open_words import KINDS, STATUSES, said
from explorer.dossier.calendar import year_of
from explorer.dossier.message import Message
from explorer.dossier.records import Event, EventKind, Side
from explorer.drawing import bidi
from explorer.drawing.words import Words

_MARKS = (
    (EventKind.VISIT, Message("the triangle points at the host")),
    (EventKind.AGREEMENT, Message("signed, ratified, in force")),
    (EventKind.MILESTONE, Message("relations, recognition, missions")),
    (EventKind.OTHER, Message("meetings, statements, programmes")),
)

IN_FORCE = "in-force"
MOST_LISTED = 8
"""Agreements that the pane lists; the table has them all."""
MOST_SORTED = 500
"""Agreements among which those in force are looked for."""


def nothing_content(view: DossierView | None, words: Words, *, may_edit: bool = False) -> PaneContent:
    """Return what the pane shows while nothing is selected in ``view``, or while nobody says what is open.

    Where a dossier holds nothing yet, it says how to begin; ``may_edit`` tells whether it can be written to.
    """
    begins = may_edit and view is not None and not len(view.order)
    marks = tuple(
        Item(kind, Side.JOINT, Text(words.say(KINDS[kind])), words.say(what), disputed=False) for kind, what in _MARKS
    )
    keys = (
        Row(bidi.left_to_right("← →"), (Text(words.text("previous and next event")),)),
        Row(bidi.left_to_right("+ −"), (Text(words.text("zoom in and out")),)),
        Row(bidi.left_to_right("Ctrl+F"), (Text(words.text("search in any script")),)),
        Row(bidi.left_to_right("Ctrl+G"), (Text(words.text("go to a date")),)),
    )
    title = words.text("Details")
    if view is not None:
        title = words.listed([words.country(view.dyad.a), words.country(view.dyad.b)])
    return PaneContent(
        side=Side.JOINT,
        heading=words.text("Nothing selected"),
        title=title,
        summary=words.text("This dossier has no events yet. Enter the first, or the first trade figure.")
        if begins
        else words.text(
            "Click a mark on the timeline or a row of the table to read what is known of it and who says so."
        ),
        buttons=(("new-event", words.text("New event…")), ("figures", words.text("Trade figures…"))) if begins else (),
        rows=_counts(view, words) if view is not None else (),
        sections=(
            *(_standing(view, words) if view is not None else ()),
            Section(words.text("Marks"), items=marks),
            Section(words.text("Keys"), rows=keys),
        ),
    )


def _standing(view: DossierView, words: Words) -> tuple[Section, ...]:
    """Return who visited whom last, and the agreements with what sources say of their force, those in force first."""
    sections = []
    ways = view.last_visits()
    if ways:
        items = tuple(item(visit, view, words) for way in ways for visit in way.visits)
        lines = tuple(
            Text(
                words.text(
                    "%n more visit(s) from {country} may be later", count=way.others, country=words.country(way.origin)
                ),
                faint=True,
            )
            for way in ways
            if way.others
        )
        sections.append(Section(words.text("Last visits each way"), items=items, lines=lines))
    agreements = view.agreements
    if agreements:
        # Which of very many are in force is not looked up for a pane that says how things stand.
        read = agreements.first(MOST_SORTED if len(agreements) <= MOST_SORTED else MOST_LISTED)
        shown = sorted(read, key=lambda event: _status(event) != IN_FORCE)[:MOST_LISTED]
        left_out = len(agreements) - len(shown)
        lines = (Text(words.text("%n more in the table", count=left_out), faint=True),) if left_out else ()
        items = tuple(item(one, view, words, _force(one, words)) for one in shown)
        sections.append(Section(words.text("Agreements"), words.number(len(agreements)), lines=lines, items=items))
    return tuple(sections)


def _status(event: Event) -> str | None:
    return event.agreement.status if event.agreement is not None else None


def _force(event: Event, words: Words) -> str:
    """Return what the sources say of an agreement's force."""
    status = _status(event)
    return said(status, STATUSES, words) if status else words.text("force not stated")


def _counts(view: DossierView, words: Words) -> tuple[Row, ...]:
    events, undated = len(view.order), len(view.order.undated)
    reach = view.reach()
    rows = [Row(words.text("Events"), (Text(words.number(events)),))]
    if reach is not None:
        rows.append(Row(words.text("Years"), (Text(words.years(year_of(reach[0]), year_of(reach[1]))),)))
    if undated:
        rows.append(Row(words.text("Undated"), (Text(words.number(undated)),)))
    rows.append(Row(words.text("Sources"), (Text(words.number(len(view.sources))),)))
    rows.append(Row(words.text("Figures"), (Text(words.number(len(view.dossier.trade))),)))
    return tuple(rows)
