"""The pane of a source: what it is, and everything in the open dossier that it is cited for."""

from __future__ import annotations

from explorer.desktop.panes.citation import own_title, reference, translated_title
from explorer.desktop.panes.content import PaneContent, Row, Section, Text
from explorer.desktop.panes.dossier_view import DossierView, disagreeing
from explorer.desktop.panes.event_rows import Known, rows_or_missing
from explorer.desktop.panes.items import event_section
from explorer.desktop.panes.open_words import SOURCE_TYPES, language_name, said
from explorer.desktop.panes.passages import passage, written_date
from explorer.dossier.message import Message
from explorer.dossier.records import Side, Source
from explorer.drawing import bidi
from explorer.drawing.words import Words


def source_content(source: Source, view: DossierView, words: Words) -> PaneContent:
    """Return what the pane of ``source`` shows in the open dossier."""
    kind = {"kind": words.text("Source"), "direction": said(source.type, SOURCE_TYPES, words)}
    return PaneContent(
        side=Side.JOINT,
        heading=words.say(Message("{kind} · {direction}", kind)),
        title=own_title(source),
        title_language=source.title.choose((source.language or "", "en"))[0],
        meaning=bidi.guarded(translated_title(source, words), words.right_to_left),
        rows=_rows(source, words),
        sections=_sections(source, view, words),
        citation=lambda: reference(source, None, words),
    )


def _rows(source: Source, words: Words) -> tuple[Row, ...]:
    def line(text: str) -> tuple[Text, ...]:
        return (Text(text),) if text else ()

    def stored(text: str | None) -> tuple[Text, ...]:
        return line(bidi.guarded(bidi.plain(text or ""), words.right_to_left))

    address = (Text(passage(source.url), language="en"),) if source.url else ()
    known = (
        Known(Message("Publisher"), Message("publisher"), stored(source.publisher)),
        Known(Message("Language"), Message("language"), line(language_name(source.language, words))),
        Known(Message("Published"), Message("published"), line(written_date(source.published, words))),
        Known(Message("Accessed"), Message("accessed"), line(written_date(source.accessed, words))),
        Known(Message("Licence"), Message("licence"), stored(source.licence)),
        Known(Message("Address"), Message("address"), address),
    )
    return rows_or_missing(known, words)


def _sections(source: Source, view: DossierView, words: Words) -> tuple[Section, ...]:
    events = view.citing(source.id)
    may_differ = view.disputed(events)
    against, _ = may_differ.where([any(one.source == source.id for one in disagreeing(event)) for event in may_differ])
    sections = []
    if against:
        title = words.text("Gives another date")
        found = event_section(title, against, view, words)
        sections.append(Section(found.title, found.count, items=found.items, lines=found.lines, conflict=True))
    agreeing = events.without(against)
    if agreeing:
        sections.append(event_section(words.text("Cited for"), agreeing, view, words))
    figures = view.figures_from(source.id)
    if figures:
        line = Text(words.text("%n figure(s) in the chart", count=figures))
        sections.append(Section(words.text("Trade figures"), words.number(figures), lines=(line,)))
    if not sections:
        line = Text(words.text("Nothing in this dossier cites this source."), faint=True)
        sections.append(Section(words.text("Cited for"), words.number(0), lines=(line,)))
    return tuple(sections)
