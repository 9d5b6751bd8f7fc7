"""Rows of citations: sources by their titles, which are found in the archive or are new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.field_words import DATE_GIVEN
from explorer.desktop.editing.rows_field import RowsField
from explorer.desktop.panes.open_words import language_name
from explorer.dossier.message import Message
from explorer.dossier.records import Source
from explorer.dossier.texts import Texts
from explorer.drawing.words import is_right_to_left
from explorer.editing.drafts import CitationDraft, SourceDraft
from explorer.editing.name_doubts import doubts
from explorer.editing.naming import Names
from explorer.editing.new_ids import new_source_id
from explorer.editing.problems import Problem

NEW_SOURCE = "document"
"""The type of a source that is known by its title alone."""
WHAT_DATE_IS_GIVEN = Message(
    "The date that this source gives for what is told here, where it gives one of its own. "
    "When the source itself was published belongs to the source, not here."
)


class CitationRows(RowsField):
    """Rows of a source's title, where in it, the date it gives, and what is quoted."""

    def __init__(self, look: Appearance, known: Sequence[Source], parent: QWidget) -> None:
        self._language = look.language
        self._known = known
        self._sources = Names(((one.id, one.title) for one in known), look.language, "en")
        self._new: dict[str, Source] = {}
        super().__init__(
            look,
            Message("Sources"),
            (Message("Title"), Message("Where in it"), DATE_GIVEN, Message("Quoted")),
            (self._sources.choices, (), (), ()),
            (4, 3, 2, 4),
            parent,
            of_known=(0,),
            hints={2: WHAT_DATE_IS_GIVEN},
        )
        self.problems: tuple[Problem, ...] = ()
        """What is to be looked at again, or cannot be, in the names that :meth:`typed` read last."""
        self.changed.connect(self._say_languages)

    @property
    def new_sources(self) -> tuple[Source, ...]:
        """Return the sources that :meth:`typed` named first when it was asked last."""
        return tuple(self._new.values())

    @property
    def ids(self) -> set[str]:
        """Return the ids of all sources that a row may name, the new ones too."""
        return {one.id for one in (*self._known, *self._new.values())}

    @property
    def quote_hints(self) -> tuple[str, ...]:
        """Return what stands in the empty quotes, row by row."""
        return tuple(row[-1].placeholderText() for row in self._rows)

    def show_citations(self, citations: Iterable[CitationDraft]) -> None:
        """Show citations in place of those that stand there."""
        self.show_rows([[self._sources.shown(one.source), one.locator, one.date, one.quote] for one in citations])

    def _say_languages(self) -> None:
        """Say at each quote in which language it stands: that of its source, whose own words it has."""
        languages = {one.id: one.language for one in self._known}
        for title, *_, quote in self._rows:
            found = self._sources.found(title.text().strip())
            language = None if found is None else languages.get(found)
            said = language_name(language, self._words)
            quote.setPlaceholderText(self._words.text("in {language}, as it stands", language=said) if said else "")
            if language is not None:
                right = is_right_to_left(language)
                quote.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
            else:
                quote.unsetLayoutDirection()

    @property
    def language(self) -> str | None:
        """Return the language of the sources that are cited: that which all state that state one, else ``None``."""
        languages = {one.id: one.language for one in self._known}
        cited = {languages.get(self._sources.found(title) or "") for title, *_ in self.rows} - {None}
        return next(iter(cited)) if len(cited) == 1 else None

    @property
    def news(self) -> list[Message]:
        """Return which sources :meth:`typed` named first when it was asked last."""
        return [Message("New source: {name}", {"name": source.title}) for source in self._new.values()]

    def typed(self) -> list[CitationDraft]:
        """Return the citations as they are typed; a source that is not found gets an id of its own."""
        self._new.clear()
        self.problems = doubts(self._sources, [title for title, *_ in self.rows], "citations", "source")
        return [CitationDraft(self._source(title), locator, date, quote) for title, locator, date, quote in self.rows]

    def _source(self, typed: str) -> str:
        title = typed.strip()
        found = self._sources.found(title)
        if found is not None or not title or self._sources.is_several(title):
            return found or title
        if title not in self._new:
            taken = [one.id for one in (*self._known, *self._new.values())]
            draft = SourceDraft("", NEW_SOURCE, {self._language: title})
            source_id = new_source_id(draft, taken, self._language)
            self._new[title] = Source(source_id, NEW_SOURCE, Texts({self._language: title}))
        return self._new[title].id
