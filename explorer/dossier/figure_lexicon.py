"""What figures are made of when people type them: numbers with their marks, scales, currencies, and known words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from explorer.dossier.cldr import currency_names, number_forms, scale_words
from explorer.dossier.figure_phrases import BARE, CURRENCIES, DUALS, MARKS, NUMBERS, SCALES, SYMBOLS, Mark
from explorer.dossier.folding import fold

_ALWAYS_KNOWN = ("en", "zh-Hant", "zh-Hans", "ar")
"""The CLDR's names of currencies in these are understood whatever the reader's language is."""
_GROUPS = r"(?:[ '’٬]\d{3})+(?!\d)"
_NUMBER = re.compile(rf"\d{{1,3}}{_GROUPS}(?:[.,٫]\d+)?|\d+(?:[.,٫٬'’]\d+)*")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}")
"""Thousands, or lakhs and crores."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it was typed, in European digits."""

    text: str

    def values(self, language: str, *, scaled: bool) -> tuple[Decimal, ...]:
        """Return what it may mean: one value, two where its mark leaves it open, none where it is no number.

        ``scaled`` tells that it counts thousands, millions or more, so that decimals are to be expected.
        """
        return tuple(Decimal(one) for one in self._readings(language, scaled=scaled))

    def decimals(self, language: str, *, scaled: bool) -> int:
        """Return how many decimals it shows."""
        readings = self._readings(language, scaled=scaled)
        return len(readings[0].partition(".")[2]) if readings else 0

    def _readings(self, language: str, *, scaled: bool) -> tuple[str, ...]:
        text = re.sub(r"[ '’٬]", "", self.text).replace("٫", ".") if re.search(r"[ '’٬٫]", self.text) else self.text
        if text.count("٫") > 1 or ("٫" in self.text and ("." in self.text or text.count(".") > 1)):
            return ()
        marks = [letter for letter in text if letter in ".,"]
        if not marks:
            return (text,)
        if len(set(marks)) == 2:
            whole, _, decimals = text.rpartition(marks[-1])
            return (f"{_ungrouped(whole)}.{decimals}",) if _ungrouped(whole) else ()
        if len(marks) > 1:
            return (_ungrouped(text),) if _ungrouped(text) else ()
        whole, mark, rest = text.partition(marks[0])
        as_decimal, as_group = f"{whole}.{rest}", whole + rest
        if len(rest) != 3 or len(whole) > 3 or whole.startswith("0") or text != self.text:
            return (as_decimal,)
        forms = number_forms(language, "latn")
        if mark == forms.group:
            return (as_group,)
        return (as_decimal,) if mark == forms.decimal and scaled else (as_group, as_decimal)


def _ungrouped(text: str) -> str:
    """Return a number without its group marks, an empty text where they do not stand at groups."""
    return re.sub(r"[.,]", "", text) if _GROUPED.fullmatch(text.replace(".", ",")) or text.isdecimal() else ""


@dataclass(frozen=True, slots=True)
class Scale:
    """A word for a power of ten; ``bare`` ones stand for one of themselves where no number is before them."""

    power: int
    bare: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency by name or symbol; where there are several ``codes``, that does not say which."""

    codes: tuple[str, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """Any other word that has a meaning in a figure."""

    mark: Mark
    text: str


Clean = Number | Scale | Currency | Mark
"""What a phrase stands for, before it is said where it was found."""
Token = Number | Scale | Currency | Word


def read_number(text: str, place: int) -> Number | None:
    """Return the number that begins at ``place``."""
    found = _NUMBER.match(text, place)
    return None if found is None else Number(found[0])


_SYMBOLS = tuple(sorted(SYMBOLS, key=lambda symbol: -len(symbol)))


def find_symbol(text: str, place: int) -> Currency | None:
    """Return the currency whose symbol begins at ``place``: ``$``, ``us$``, ``€``."""
    for symbol in _SYMBOLS:
        within = symbol[0].isalpha() and place > 0 and text[place - 1].isalpha()
        if text.startswith(symbol, place) and not within:
            following = text[place + len(symbol) : place + len(symbol) + 1]
            if not (symbol[-1].isalpha() and following.isalpha()):
                return Currency(SYMBOLS[symbol], symbol)
    return None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Meanings by folded words; more than one where a phrase is ambiguous."""

    meanings: Mapping[tuple[str, ...], frozenset[tuple[Clean, ...]]]
    longest: int


@lru_cache(maxsize=16)
def lexicon(language: str) -> Lexicon:
    """Return what words mean to a reader of ``language``."""
    found: dict[tuple[str, ...], set[tuple[Clean, ...]]] = {}

    def add(phrases: Iterable[str], *meaning: Clean) -> None:
        for phrase in phrases:
            words = tuple(fold(phrase).split())
            if words:
                found.setdefault(words, set()).add(meaning)

    for mark, phrases in MARKS.items():
        add(phrases, mark)
    for number, phrases in NUMBERS.items():
        add(phrases, Number(number))
    for power, phrases in SCALES.items():
        for phrase in phrases:
            add((phrase,), Scale(power, phrase in BARE))
    for power, phrases in DUALS.items():
        add(phrases, Number("2"), Scale(power))
    _add_scales(found, language)
    own: dict[tuple[str, ...], set[str]] = {}
    for tag in dict.fromkeys((language, *_ALWAYS_KNOWN)):
        here: dict[tuple[str, ...], set[str]] = {}
        for code, names in currency_names(tag).items():
            for name in (code, *names):
                here.setdefault(tuple(fold(name).split()), set()).add(code)
        own = {**here, **own}
    common = {tuple(fold(name).split()): codes for codes, names in CURRENCIES.items() for name in names}
    for words, codes in {**{words: tuple(sorted(codes)) for words, codes in own.items()}, **common}.items():
        if words not in found:
            found[words] = {(Currency(codes),)}
    meanings = {words: frozenset(meaning) for words, meaning in found.items() if words}
    return Lexicon(meanings, max(map(len, meanings)))


def _add_scales(found: dict[tuple[str, ...], set[tuple[Clean, ...]]], language: str) -> None:
    """Add the language's own words for powers of ten: "Billion" is 10¹² in German, and so ambiguous there."""
    for word, power in scale_words(language):
        words = tuple(fold(word).split())
        meant = _power_of(words, found)
        if words and meant != power:
            found.setdefault(words, set()).add((Scale(power),))


def _power_of(words: tuple[str, ...], found: Mapping[tuple[str, ...], set[tuple[Clean, ...]]]) -> int | None:
    """Return the power that known words say already, alone or one after the other ("thousand million")."""
    known = found.get(words)
    if known is not None:
        powers = {part.power for meaning in known for part in meaning if isinstance(part, Scale)}
        return powers.pop() if len(powers) == 1 else None
    parts = [_power_of((word,), found) for word in words] if len(words) > 1 else [None]
    return None if None in parts else sum(part for part in parts if part is not None)
