"""The form of a dossier: two countries by name or code, and a title in each language."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey
from explorer.dossier.texts import Texts
from explorer.editing.draft_texts import Reader, country_text
from explorer.editing.drafts import Read, outcome
from explorer.editing.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class DossierHead:
    """What a dossier is before anything stands in it: whose it is, and what it is called."""

    dyad: DyadKey
    title: Texts


@dataclass
class DossierDraft:
    """The form of a dossier. ``is_new`` tells whether its countries are still to be chosen."""

    one: str = ""
    other: str = ""
    title: dict[str, str] = field(default_factory=dict)
    is_new: bool = True

    @classmethod
    def of(cls, head: DossierHead, language: str) -> DossierDraft:
        """Return the form filled from a dossier."""
        a, b = (country_text(code, language) for code in (head.dyad.a, head.dyad.b))
        return cls(a, b, dict(head.title), is_new=False)

    def countries(self, language: str) -> tuple[str | None, str | None]:
        """Return the codes of the two countries, ``None`` for what names none."""
        reader = Reader(language)
        return reader.country(self.one), reader.country(self.other)

    def read(self, language: str, taken: Collection[DyadKey] = ()) -> Read[DossierHead]:
        """Return the dossier that the form says, and what is wrong; ``taken`` are the pairs that have one."""
        reader = Reader(language)
        one, other = reader.country(self.one, "one"), reader.country(self.other, "other")
        for typed, place in ((self.one, "one"), (self.other, "other")):
            if not typed.strip():
                reader.problem(Message("the country is missing"), place)
        if one is not None and one == other:
            reader.problem(Message("a dossier is about two countries"), "other")
        title = reader.texts(self.title)
        if not title:
            reader.problem(Message("it is empty: one language is enough"), "title")
        if one is None or other is None or reader.problems:
            return Read(None, tuple(reader.problems))
        head = DossierHead(DyadKey.of(one, other), title)
        found: tuple[Problem, ...] = ()
        if self.is_new and head.dyad in taken:
            found = (Problem("other", Message("the archive has a dossier of these two already"), Severity.ERROR),)
        return outcome(head, reader, found)
