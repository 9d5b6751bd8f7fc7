"""Search in any script: what a reader typed becomes words, and words are found in the folded texts.

Every word must be found. A word is found where a word of the text begins with it; Chinese characters side by side are
found where they stand side by side, one alone anywhere. Arabic words are found inside others too, with and without the
article and the particles that join it; words of other scripts are found inside others only when nothing begins with
them. What was typed is never read as a query language: folding leaves nothing but letters, marks and digits of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from explorer.dossier.folding import fold, has_han
from explorer.dossier.records import DyadKey
from explorer.store.search_text import Field

LONGEST_QUERY = 400
"""Characters of a query that are read."""
MOST_WORDS = 12
"""Words of a query that are looked for."""
SHORTEST_PART = 3
"""Letters that a part of a word needs to be looked for inside words: the index holds parts of three."""

_ARABIC = re.compile("[\u0620-\u06ff]")
_ARTICLE = re.compile("[وف]?(?:[بك]?ال|لل)(?=...)")
_JOINED = "ال"


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A record that was found. ``kind`` is ``event``, ``person`` or ``source``, ``id`` its id.

    ``dyad`` is the dossier it was found in, ``None`` for people and sources unless one was asked for. ``field`` says
    where (``title``, ``summary``, ``person``, ``office``, ``place``, ``tag``, ``subject``, ``quote``, ``date``,
    ``name``, ``publisher``), ``text`` is that text, and ``language`` its tag.
    """

    key: int
    id: str
    kind: str
    dyad: DyadKey | None
    field: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The first hits, in order of date, then undated events, people and sources; and how many there are in all."""

    hits: tuple[SearchHit, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Word:
    """One word that was typed, folded: ``starts`` are found at the beginning of words, ``parts`` anywhere in them."""

    starts: tuple[str, ...]
    parts: tuple[str, ...]

    def found_in(self, folded_text: str) -> bool:
        """Return whether the word is found in a folded text that has a space at both ends."""
        for start in self.starts:
            if f" {start}" in folded_text:
                return True
        return any(part in folded_text for part in self.parts) if self.parts else False


def words_of(typed: str, inside: bool = False) -> tuple[Word, ...]:
    """Return the words of what was typed; with ``inside``, words of every script are looked for inside others too."""
    words = dict.fromkeys(filter(None, (fold(word) for word in typed[:LONGEST_QUERY].split())))
    return tuple(_word(word, inside) for word in list(words)[:MOST_WORDS])


def best_field(words: Sequence[Word], fields: Iterable[Field]) -> Field | None:
    """Return the first field that holds all words, else the first that holds most of them."""
    best, most = None, 0
    for field in fields:
        folded_text = f" {fold(field.text)} "
        held = sum(word.found_in(folded_text) for word in words)
        if held > most:
            best, most = field, held
        if most == len(words):
            break
    return best


def _word(word: str, inside: bool) -> Word:
    if " " in word or has_han(word):
        return Word((word,), ())
    if _ARABIC.search(word):
        if len(word) < SHORTEST_PART:
            return Word((word,), ())
        article = _ARTICLE.match(word)
        if article is None:
            return Word((), (word,))
        stem = word[article.end() :]
        return Word((stem,), tuple(dict.fromkeys((word, _JOINED + stem))))
    if inside and len(word) >= SHORTEST_PART:
        return Word((), (word,))
    return Word((word,), ())
