"""Who says so, and who says otherwise: an event's citations, one entry a source, and its conflicts side by side."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.desktop.panes.citation import own_title, translated_title
from explorer.desktop.panes.content import Conflict, Go, Saying, Section, Target, Text, Version
from explorer.desktop.panes.dossier_view import DossierView, disagreeing
from explorer.desktop.panes.items import event_text
from explorer.desktop.panes.open_words import language_name
from explorer.desktop.panes.passages import passage
from explorer.dossier.message import Message
from explorer.dossier.records import Certainty, Citation, Event, Source
from explorer.drawing import bidi
from explorer.drawing.captions import BETWEEN
from explorer.drawing.words import Words

_MOST_VERSIONS = 6
_MOST_CONFLICTS = 3
_CLOSE = ("part-of", "signed-during", "follows")
"""Links by which a disputed event concerns the pane of the one it links to."""


def source_text(source: Source | None, source_id: str) -> Text:
    """Return a source's title in its own script, which leads to the source."""
    if source is None:
        return Text(bidi.plain(source_id))
    language = source.title.choose((source.language or "", "en"))[0]
    return Text(own_title(source), Target(Go.SOURCE, source.id), language=language)


def about_source(source: Source, words: Words) -> str:
    """Return language and licence of a source, as far as they are known; its title shows the script."""
    language = language_name((source.language or "").split("-", maxsplit=1)[0], words)
    licence = bidi.guarded(bidi.plain(source.licence), words.right_to_left) if source.licence else ""
    return BETWEEN.join(part for part in (language, licence) if part)


def locator_line(citation: Citation, words: Words, *, dated: bool) -> str:
    """Return where in its source a citation stands, and with ``dated`` the date that it gives there."""
    locator = bidi.guarded(bidi.plain(citation.locator), words.right_to_left) if citation.locator else ""
    if not dated or citation.date is None:
        return locator
    gives = words.say(Message("gives {date}", {"date": words.date(citation.date)}))
    return f"{locator}{BETWEEN}{gives}" if locator else gives


def quotes(citations: Iterable[Citation], source: Source | None) -> tuple[Text, ...]:
    """Return the sentences that citations were imported with, in the source's language."""
    language = source.language if source is not None else None
    return tuple(Text(passage(citation.quote), language=language) for citation in citations if citation.quote)


def sources_section(event: Event, view: DossierView, words: Words) -> Section:
    """Return the sources that say what the event says, one entry a source with all its locators."""
    others = disagreeing(event)
    agreeing: dict[str, list[Citation]] = {}
    for citation in event.citations:
        if citation not in others:
            agreeing.setdefault(citation.source, []).append(citation)
    dates = {citation.date for citation in event.citations if citation.date is not None}
    sayings = []
    for source_id, citations in agreeing.items():
        source = view.sources.get(source_id)
        lines = (locator_line(one, words, dated=len(dates) > 1) for one in citations)
        sayings.append(
            Saying(
                source_text(source, source_id),
                about_source(source, words) if source is not None else "",
                translated_title(source, words) if source is not None else "",
                tuple(line for line in lines if line),
                quotes(citations, source),
            )
        )
    lines_without = () if sayings else (Text(words.text("No source agrees with the date above."), faint=True),)
    return Section(
        words.text("Sources that say so"),
        words.number(len(sayings)),
        sayings=tuple(sayings),
        lines=lines_without,
        foldable=True,
    )


def conflict_sections(event: Event, view: DossierView, words: Words) -> tuple[Section, ...]:
    """Return the section of sources that disagree about the event or about what belongs to it; none where none do."""
    conflicts = [conflict] if (conflict := _conflict(event, view, words, None)) is not None else []
    for other in view.incoming(event, *_CLOSE):
        if len(conflicts) == _MOST_CONFLICTS:
            break
        if other.certainty is Certainty.DISPUTED:
            found = _conflict(other, view, words, event_text(other, words))
            if found is not None:
                conflicts.append(found)
    if not conflicts:
        return ()
    count = words.number(len(conflicts))
    title = words.text("Sources that disagree")
    return (Section(title, count, conflicts=tuple(conflicts), conflict=True),)


def _conflict(event: Event, view: DossierView, words: Words, about: Text | None) -> Conflict | None:
    others = disagreeing(event)
    if others:
        return Conflict(about, _by_date(event, others, view, words))
    if event.certainty is not Certainty.DISPUTED:
        return None
    note = words.text("They tell it differently; the summary says in what.")
    if about is not None:
        note = ""
    if len(event.citations) < 2:
        return Conflict(about, (), words.text("The record is marked as disputed; the summary says in what."))
    return Conflict(about, tuple(_version("", (one,), view, words) for one in event.citations[:_MOST_VERSIONS]), note)


def _by_date(event: Event, others: tuple[Citation, ...], view: DossierView, words: Words) -> tuple[Version, ...]:
    agreeing = [citation for citation in event.citations if citation not in others]
    own = words.date(event.date, "long", event.extent)
    versions = []
    if agreeing:
        # The citation that gives the day says it better than one that gives only its year.
        first = next((citation for citation in agreeing if citation.date is not None), agreeing[0])
        version = _version(own, (first,), view, words)
        more = len({citation.source for citation in agreeing}) - 1
        if more:
            line = words.text("and %n more source(s)", count=more)
            version = Version(version.says, version.source, (*version.locators, line), version.quotes)
        versions.append(version)
    for date in dict.fromkeys(citation.date for citation in others):
        citations = tuple(citation for citation in others if citation.date == date)
        versions.append(_version(words.date(date), citations, view, words))
    return tuple(versions[:_MOST_VERSIONS])


def _version(says: str, citations: tuple[Citation, ...], view: DossierView, words: Words) -> Version:
    source_id = citations[0].source
    source = view.sources.get(source_id)
    locators = tuple(line for one in citations if (line := locator_line(one, words, dated=False)))
    return Version(says, source_text(source, source_id), locators, quotes(citations, source))
