"""Events in lists: the mark, the title that leads on, and a line with the date and one fact."""

from __future__ import annotations

from explorer.desktop.panes.content import Go, Item, Section, Target, Text
from explorer.desktop.panes.dossier_view import DossierView, Events
from explorer.dossier.message import Message
from explorer.dossier.records import Certainty, Event
from explorer.drawing.captions import BETWEEN, Captioner
from explorer.drawing.words import Words

MOST = 40
"""Events up to which one list of a pane shows all of them; the table shows them however many."""
FIRST = 20
"""Events that it shows of more."""


def event_text(event: Event, words: Words) -> Text:
    """Return an event's title as a link to it."""
    return Text(words.chosen(event.title), Target(Go.EVENT, event.id))


def item(event: Event, view: DossierView, words: Words, note: str | None = None) -> Item:
    """Return an event for a list; ``note`` takes the place of its one fact."""
    captioner = Captioner(words, view.people)
    detail = captioner.caption(event).detail
    if note is not None:
        detail = f"{captioner.when(event)}{BETWEEN}{note}" if note else captioner.when(event)
    return Item(
        event.kind,
        view.side(event),
        event_text(event, words),
        detail,
        event.certainty is Certainty.DISPUTED,
    )


def event_section(title: str, events: Events, view: DossierView, words: Words, most: int | None = None) -> Section:
    """Return a section that lists ``events``, with their count, and says how many it leaves out."""
    if most is None:
        most = MOST if len(events) <= MOST else FIRST
    left_out = len(events) - most
    lines: tuple[Text, ...] = ()
    if left_out > 0:
        lines = (Text(words.text("%n more in the table", count=left_out), faint=True),)
    items = tuple(item(event, view, words) for event in events.first(most))
    return Section(title, words.number(len(events)), items=items, lines=lines)


def no_value(words: Words) -> Text:
    """Return the words for what no source states."""
    return Text(words.say(Message("not stated")), faint=True)
