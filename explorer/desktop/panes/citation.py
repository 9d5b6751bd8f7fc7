"""The citation that a reader takes along: what is cited, when it was, and each source with its locator and address."""

from __future__ import annotations

from explorer.desktop.panes.dossier_view import DossierView
from explorer.dossier.message import Message
from explorer.dossier.records import Citation, Event, Source
from explorer.drawing import bidi
from explorer.drawing.words import Words


def source_title(source: Source, words: Words) -> str:
    """Return a source's title in its own language, with the reader's language beside it where that differs."""
    own = source.title.text(source.language or "", words.language)
    mine = source.title.text(words.language, "en")
    own, mine = (bidi.isolated(bidi.plain(title)) for title in (own, mine))
    return own if own == mine else words.say(Message("{title} [{translation}]", {"title": own, "translation": mine}))


def reference(source: Source, citation: Citation | None, words: Words) -> str:
    """Return one source as a reference: title, publisher, date, locator, address, date of access."""
    parts = [source_title(source, words)]
    if source.publisher:
        parts.append(bidi.isolated(bidi.plain(source.publisher)))
    if source.published:
        parts.append(source.published)
    if citation is not None and citation.locator:
        parts.append(bidi.isolated(bidi.plain(citation.locator)))
    if citation is not None and citation.date is not None:
        parts.append(words.say(Message("gives {date}", {"date": citation.date})))
    if source.url:
        parts.append(bidi.left_to_right(source.url))
    if source.accessed:
        parts.append(words.say(Message("accessed {date}", {"date": source.accessed})))
    return words.say(Message("{reference}.", {"reference": words.listed(parts)}))


def cite(event: Event, view: DossierView, words: Words) -> str:
    """Return an event with all its sources, one a line, as text to paste."""
    title = words.chosen(event.title)
    date = words.date(event.date, "long", event.extent)
    lines = [words.say(Message("{title} ({date})", {"title": title, "date": date}))]
    for citation in event.citations:
        source = view.sources.get(citation.source)
        if source is not None:
            lines.append(reference(source, citation, words))
    return "\n".join(lines)
