"""What news is called: its groups, its records, and what is new about each."""

from __future__ import annotations

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.differing import differences
from explorer.desktop.editing.field_words import field_words
from explorer.desktop.editing.history_reading import author_of
from explorer.desktop.panes.open_words import KIND_PLURALS
from explorer.dossier.figure_wording import format_figure
from explorer.dossier.figures import Figure
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event, EventKind, Person, TradeFlow
from explorer.dossier.texts import Texts
from explorer.store.news import DOSSIER, FIGURE, PERSON, SOURCE, How, NewsGroup
from explorer.store.news_items import NewsItem

_KINDS = {
    **{kind.value: KIND_PLURALS[kind] for kind in EventKind},
    DOSSIER: Message("Dossier"),
    FIGURE: Message("Trade figures"),
    PERSON: Message("People"),
    SOURCE: Message("Sources"),
}
HOWS = {
    How.HAPPENED: Message("happened since"),
    How.PERHAPS: Message("perhaps since"),
    How.ADDED: Message("added"),
    How.CHANGED: Message("changed"),
    How.REMOVED: Message("removed"),
}
_COUNTED = {
    How.HAPPENED: Message("%n happened since", count=0),
    How.PERHAPS: Message("%n perhaps since", count=0),
    How.ADDED: Message("%n added", count=0),
    How.CHANGED: Message("%n changed", count=0),
    How.REMOVED: Message("%n removed", count=0),
}


def pair(dyad: DyadKey | None, look: Appearance) -> str:
    """Return the two countries of a dossier in words; the archive, where a record belongs to no dossier."""
    if dyad is None:
        return look.words.text("In the archive")
    return look.words.listed([look.words.country(dyad.a), look.words.country(dyad.b)])


def group_words(group: NewsGroup, look: Appearance) -> str:
    """Return what stands over a group: whose it is, what kind of records, how many, and what is new about them."""
    counted = Message(_COUNTED[group.how].text, {}, len(group.rows))
    values = {"dossier": pair(group.dyad, look), "kind": _KINDS[group.kind], "counted": counted}
    return look.words.say(Message("{dossier} · {kind} · {counted}", values))


def item_title(item: NewsItem, look: Appearance) -> str:
    """Return what a record is called."""
    words, record = look.words, item.record
    if isinstance(record, TradeFlow):
        figure = format_figure(Figure.of(record), look.language, look.digits)
        if record.exporter == record.importer:
            return words.text("both ways together: {figure}", figure=figure)
        exporter, importer = words.country(record.exporter), words.country(record.importer)
        return words.text("{exporter} to {importer}: {figure}", exporter=exporter, importer=importer, figure=figure)
    if isinstance(record, Texts):
        return words.chosen(record)
    return words.chosen(record.name if isinstance(record, Person) else record.title)


def item_date(item: NewsItem, look: Appearance) -> str:
    """Return the date of an event or the period of a figure; nothing for what has none."""
    words, record = look.words, item.record
    if isinstance(record, Event):
        return words.text("undated") if record.date is None else words.date(record.date, extent=record.extent)
    return words.date(record.period) if isinstance(record, TradeFlow) else ""


def item_news(item: NewsItem, look: Appearance) -> str:
    """Return what is new about a record: of one that changed, which of its fields."""
    words = look.words
    if item.group.how is not How.CHANGED:
        return words.say(HOWS[item.group.how])
    fields = [field_words(one.field.partition(":")[0], words) for one in differences(item.before, item.after)]
    changed = words.say(HOWS[How.CHANGED])
    if not fields:
        return changed
    return words.text("{what}: {fields}", what=changed, fields=words.listed(list(dict.fromkeys(fields))))


def item_author(item: NewsItem, look: Appearance) -> str:
    """Return who did it and when, where somebody did."""
    if item.step is None:
        return ""
    return look.words.text(
        "{who}, {when}", who=author_of(item.step, look.words), when=look.words.moment(item.step.time)
    )
