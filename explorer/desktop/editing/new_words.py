"""Open words that no record has so far: told before they are saved, since they are often slips of the hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explorer.desktop.editing.word_fields import OpenWords
from explorer.dossier.folding import fold
from explorer.dossier.message import Message, shortened
from explorer.editing.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class NewWords:
    """What is told of words that are new, and those that are like known ones, to be looked at again."""

    news: tuple[Message, ...] = ()
    doubts: tuple[Problem, ...] = ()

    def __add__(self, other: NewWords) -> NewWords:
        return NewWords((*self.news, *other.news), (*self.doubts, *other.doubts))


def new_words(known: OpenWords, typed: Iterable[tuple[str, str]], held: Iterable[str] = ()) -> NewWords:
    """Return which of the words typed, each with its field, are new; those ``held`` stood there before."""
    before = {fold(one) for one in held}
    found: dict[str, Message] = {}
    doubts: list[Problem] = []
    for field, text in typed:
        word = text.strip()
        if not word or known.has(word) or fold(word) in before:
            continue
        found.setdefault(fold(word), Message("New word: {word}", {"word": shortened(word)}))
        near = known.near(word)
        if near is not None:
            told = {"text": shortened(word), "name": near}
            doubts.append(Problem(field, Message("'{text}' is new here, but like {name}", told), Severity.WARNING))
    return NewWords(tuple(found.values()), tuple(doubts))
