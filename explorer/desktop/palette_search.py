"""How the command palette finds what somebody types: by names first, then by what comes close to one.

The order is fixed, so that the same letters always lead to the same command: by :class:`Rank`, and among equals as the
commands are listed, which is what was used last, what is useful here, all others, and then what cannot be done now.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from explorer.dossier.folding import fold

SHORTEST_SLIP = 4
"""Letters that a word must have for a slip in it to be overlooked: of fewer, another word is meant."""
SHORTEST_LETTERS = 3
"""Letters out of words that are looked for in order: fewer are in most names."""


class Rank(IntEnum):
    """How well a command answers what was typed; the best come first."""

    BEGINS = 0
    """The name begins as typed."""
    WORDS = 1
    """Each word that was typed begins a word of the name."""
    WITHIN = 2
    """Each word that was typed stands in the name."""
    KEY = 3
    """All that was typed stands in the name or the key, with its signs, as "Ctrl+G" does."""
    ENGLISH = 4
    """Each word that was typed begins a word of the English name, in a window in another language."""
    OTHER_NAME = 5
    """Each word that was typed begins a word of another name that people know, as "fit" does."""
    BEGINS_WITH_SLIP = 6
    """The name begins as typed, but for one slip: a letter wrong, lacking or too many, or two that changed places."""
    SLIP = 7
    """As `WORDS` or `OTHER_NAME`, but for one slip in a word."""
    LETTERS = 8
    """The letters stand in order in the name or its English one, each new word from its beginning: "zmi", Zoom in."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a command as they are searched, folded; ``raw`` is its name with its key, in small letters."""

    name: str
    raw: str
    english: str
    others: tuple[str, ...]

    @classmethod
    def of(cls, name: str, keys: str, english: str, others: Sequence[str]) -> Names:
        """Return the names of a command as people see them, made ready to be searched."""
        return cls(fold(name), f"{name} {keys}".casefold(), fold(english), tuple(fold(one) for one in others))

    def every(self) -> Iterator[list[str]]:
        """Yield the words of all names: of its own, its English one, the others."""
        for one in (self.name, self.english, *self.others):
            yield one.split()


def rank(typed: str, names: Names) -> Rank | None:
    """Return how well a command answers what was typed, ``None`` where it does not."""
    wanted = fold(typed).split()
    if wanted and names.name.startswith(" ".join(wanted)):
        return Rank.BEGINS
    if wanted and _begin_words(wanted, names.name.split()):
        return Rank.WORDS
    if wanted and all(one in names.name for one in wanted):
        return Rank.WITHIN
    if all(one in names.raw for one in typed.casefold().split()):
        return Rank.KEY
    if not wanted:
        return None
    every = list(names.every())
    if _begin_words(wanted, names.english.split()):
        return Rank.ENGLISH
    if any(_begin_words(wanted, words) for words in every):
        return Rank.OTHER_NAME
    if _is_begun(" ".join(wanted), names.name):
        return Rank.BEGINS_WITH_SLIP
    if any(all(_begins_with_slip(one, words) for one in wanted) for words in every):
        return Rank.SLIP
    letters = "".join(wanted)
    if len(letters) >= SHORTEST_LETTERS and any(_in_order(letters, words) for words in every[:2]):
        return Rank.LETTERS
    return None


def _begin_words(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(one) for word in words) for one in wanted)


def _begins_with_slip(typed: str, words: Sequence[str]) -> bool:
    """Say whether a word begins as typed, but for one slip where enough was typed for that."""
    return any(word.startswith(typed) or _is_begun(typed, word) for word in words)


def _is_begun(typed: str, whole: str) -> bool:
    """Say whether enough was typed, and a text begins so but for one slip."""
    lengths = (len(typed) - 1, len(typed), len(typed) + 1)
    return len(typed) >= SHORTEST_SLIP and any(differ_by_one_slip(typed, whole[:length]) for length in lengths)


def differ_by_one_slip(first: str, second: str) -> bool:
    """Say whether two words are the same but for a letter wrong, lacking or too many, or two that changed places.

    That is a distance of at most 1 in the sense of Damerau (1964).
    """
    if len(first) > len(second):
        first, second = second, first
    if len(second) - len(first) > 1:
        return False
    same = 0
    while same < len(first) and first[same] == second[same]:
        same += 1
    rest, other = first[same:], second[same:]
    if len(first) < len(second):
        return rest == other[1:]
    changed_places = rest[:2] == other[:2][::-1] and rest[2:] == other[2:]
    return rest[1:] == other[1:] or changed_places


def _in_order(letters: str, words: Sequence[str]) -> bool:
    """Say whether letters stand in words in order, the first at a word's beginning, as does each that goes on to
    another word.
    """
    ends = {(number, 0) for number, word in enumerate(words) if word.startswith(letters[0])}
    for letter in letters[1:]:
        on = {
            (number, at)
            for number, last in ends
            for at in range(last + 1, len(words[number]))
            if words[number][at] == letter
        }
        first = min((number for number, _ in ends), default=len(words))
        on |= {(number, 0) for number in range(first + 1, len(words)) if words[number].startswith(letter)}
        ends = on
    return bool(ends)
