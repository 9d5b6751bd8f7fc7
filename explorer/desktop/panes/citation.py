"""The citation that a reader takes along: what is cited, when it was, and each source with its locator and address."""

from __future__ import annotations

from explorer.desktop.panes.dossier_view import DossierView, Events
from explorer.desktop.panes.passages import passage, written_date
from explorer.dossier.message import Message
from explorer.dossier.records import Citation, Event, Source
from explorer.drawing import bidi
from explorer.drawing.words import Words

MOST_IN_A_LIST = 500
"""Events whose citations are copied at once."""


def own_title(source: Source) -> str:
    """Return a source's title in its own language, as one safe line."""
    return bidi.plain(source.title.text(source.language or "", "en"))


def translated_title(source: Source, words: Words) -> str:
    """Return a source's title in the reader's language, "" where it is the same as its own."""
    mine = bidi.plain(source.title.text(words.language, "en"))
    return "" if mine == own_title(source) else mine


def source_title(source: Source, words: Words) -> str:
    """Return a source's title in its own language, with the reader's language beside it where that differs."""
    own, mine = own_title(source), translated_title(source, words)
    return words.say(Message("{title} [{translation}]", {"title": own, "translation": mine})) if mine else own


def reference(source: Source, citation: Citation | None, words: Words) -> str:
    """Return one source as a reference, a full stop after each part: title, publisher and date, locator, address."""
    parts = [source_title(source, words)]
    published = written_date(source.published, words)
    if source.publisher and published:
        by = {"publisher": bidi.plain(source.publisher), "date": published}
        parts.append(words.say(Message("{publisher}, {date}", by)))
    elif source.publisher or published:
        parts.append(bidi.guarded(bidi.plain(source.publisher or ""), words.right_to_left) or published)
    if citation is not None and citation.locator:
        parts.append(bidi.guarded(bidi.plain(citation.locator), words.right_to_left))
    if citation is not None and citation.date is not None:
        parts.append(words.say(Message("Gives {date}", {"date": words.date(citation.date)})))
    accessed = written_date(source.accessed, words)
    if accessed and not source.url:
        parts.append(words.say(Message("Accessed {date}", {"date": accessed})))
    sentences = [words.say(Message("{reference}.", {"reference": part})) for part in parts]
    if source.url:
        # No full stop after an address: whoever pastes it would take it for a part.
        address = bidi.guarded(passage(source.url), words.right_to_left)
        values = {"address": address, "date": accessed}
        sentences.append(words.say(Message("{address} (accessed {date})", values)) if accessed else address)
    return " ".join(sentences)


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


def cite_all(events: Events, view: DossierView, words: Words) -> str:
    """Return many events with their sources, a blank line between two, at most :data:`MOST_IN_A_LIST`."""
    texts = [cite(event, view, words) for event in events.first(MOST_IN_A_LIST)]
    if len(events) > MOST_IN_A_LIST:
        texts.append(words.text("%n more in the table", count=len(events) - MOST_IN_A_LIST))
    return "\n\n".join(texts)
