"""Search keys: texts folded so that what looks alike to a reader compares alike, in any script.

Folding is done character by character, so a part of a text folds to a part of the folded text: a query of one Chinese
character is found in every text that has it. It follows Unicode's compatibility decomposition and case folding (UAX
#15, UTS #10 in spirit), then leaves out marks that writers leave out themselves, maps Arabic letter variants and all
digits to one form each, turns Traditional into Simplified characters (OpenCC, loaded at the first Han character),
sets each Han character apart, and leaves one space where there was punctuation or space.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Protocol

_DROPPED_MARKS = (
    (0x0300, 0x036F),  # Latin, Greek and Cyrillic diacritics
    (0x0483, 0x0487),  # Cyrillic titlo and others
    (0x0591, 0x05C7),  # Hebrew points and accents
    (0x0610, 0x061A),  # Arabic honorifics
    (0x064B, 0x065F),  # Arabic vowel signs, and the hamzas and maddas that decomposition sets free
    (0x0670, 0x0670),  # Arabic superscript alef
    (0x06D6, 0x06ED),  # Quranic marks
    (0x08D3, 0x08FF),  # Arabic marks extended
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0xFE20, 0xFE2F),
)
_HAN = (
    (0x3005, 0x3007),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x323AF),
)
_LETTERS = {
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ة": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ە": "ه",
    "ک": "ك",
    "ڪ": "ك",
    "ـ": "",  # tatweel only stretches a word
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ħ": "h",
    "ı": "i",
    "ŋ": "n",
    "ʹ": "",
    "ʺ": "",
    "ʻ": "",
    "ʼ": "",
    "ʾ": "",
    "ʿ": "",
}


def fold(text: str) -> str:
    """Return the search key of ``text``: lower case, without diacritics, one space between words and Han characters.

    Folding twice gives the same as folding once. A text of punctuation alone folds to the empty string.
    """
    if text.isascii():
        return b" ".join(text.encode("ascii").translate(_ASCII).split()).decode("ascii")
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join(unicodedata.normalize("NFC", decomposed.translate(_TABLE)).split())


def has_han(text: str) -> bool:
    """Return whether ``text`` holds a Han character."""
    return any(_is_han(ord(character)) for character in text)


def _within(codepoint: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= codepoint <= last for first, last in ranges)


def _is_han(codepoint: int) -> bool:
    return codepoint >= 0x3005 and _within(codepoint, _HAN)


class _Table(dict[int, str]):
    """What each character becomes, found out when it is first met."""

    def __missing__(self, codepoint: int) -> str:
        replacement = _folded(codepoint)
        self[codepoint] = replacement
        return replacement


_TABLE = _Table()


_ASCII = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else 0x20 for code in range(256))
"""What the table and case folding make of ASCII, which has nothing to decompose: a fortieth of the work, as bytes."""


def _folded(codepoint: int) -> str:
    character = chr(codepoint)
    if character in _LETTERS:
        return _LETTERS[character]
    if _is_han(codepoint):
        return f" {_simplified(character)} "
    if _within(codepoint, _DROPPED_MARKS):
        return ""
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category == "Cf":
        return ""  # joiners, directional marks, soft hyphens: invisible to a reader
    return character if category[0] in "LMN" else " "


def _simplified(character: str) -> str:
    simplified = str(_converter().convert(character))
    return simplified if len(simplified) == 1 else character


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


@cache
def _converter() -> _Converter:
    from opencc import OpenCC

    converter: _Converter = OpenCC("t2s")
    return converter
