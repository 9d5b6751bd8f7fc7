"""The fields of one JSON object, read by name and type; whatever is wrong is noted with its place.

A method that finds something wrong returns a value of the right type all the same, so that reading goes on and every
problem of a document is found at once. What is built from such values is thrown away.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from typing import TypeVar

from explorer.dossier import record_rules
from explorer.dossier.edtf import EdtfDate, EdtfError
from explorer.dossier.message import Message, shortened
from explorer.dossier.texts import Texts
from explorer.exchange.problems import Path, Problems
from explorer.exchange.strict_json import Refused

Choice = TypeVar("Choice", bound=StrEnum)

NO_DATE = EdtfDate.parse("0001")
"""Stands where a date was to be and is none."""

_TYPES: tuple[tuple[type | tuple[type, ...], Message], ...] = (
    (bool, Message("true or false")),
    (str, Message("a text")),
    ((int, float), Message("a number")),
    (list, Message("a list")),
    (dict, Message("an object")),
)


@cache
def _set_of(known: tuple[str, ...]) -> frozenset[str]:
    return frozenset(known)


class Fields:
    """One JSON object of which the keys ``known`` may be there, and no others."""

    def __init__(self, value: object, path: Path, problems: Problems, known: Sequence[str]) -> None:
        self.path = path
        self.problems = problems
        self._values: dict[str, object] = {}
        if not isinstance(value, dict):
            self._wrong_type(path, value, Message("an object"))
            self._broken = True
            return
        self._broken = False
        self._values = value
        if not _set_of(tuple(known)).issuperset(value):
            for key in value:
                if key not in known:
                    self._unknown(key, known)

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def problem(self, message: Message, *key: str | int) -> None:
        """Note that something is wrong with a field, or with the object where none is named."""
        self.problems.add((*self.path, *key), message)

    # ------------------------------------------------------------ texts

    def text(self, key: str) -> str:
        """Return a text that must be there and not be empty."""
        return self.optional_text(key) or "" if self._present(key) else ""

    def optional_text(self, key: str) -> str | None:
        """Return a text that is not empty, ``None`` where it is null or left out."""
        value = self._values.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            self._wrong_type((*self.path, key), value, Message("a text"))
            return None
        if not value.strip():
            self.problem(Message("the text is empty"), key)
        return value

    def identifier(self, key: str = "id") -> str:
        """Return an id: a text without spaces that must be there."""
        value = self.text(key)
        self._noted(record_rules.identifier_problem(value), key)
        return value

    def word(self, key: str) -> str:
        """Return a lower-case word that must be there."""
        return self.optional_word(key) or "" if self._present(key) else ""

    def optional_word(self, key: str) -> str | None:
        """Return a lower-case word, ``None`` where it is null or left out."""
        value = self.optional_text(key)
        if value is not None:
            self._noted(record_rules.word_problem(value), key)
        return value

    def language(self, key: str) -> str | None:
        """Return a BCP 47 tag, ``None`` where it is null or left out."""
        value = self.optional_text(key)
        if value is not None:
            self._noted(record_rules.language_problem(value), key)
        return value

    def texts(self, key: str) -> Texts:
        """Return a text per language that must be there, in one language at least."""
        return self.optional_texts(key) if self._present(key) else Texts()

    def optional_texts(self, key: str) -> Texts:
        """Return a text per language, empty where it is left out."""
        return Texts() if self._values.get(key) is None else self.texts_of(self._values[key], key)

    def texts_of(self, value: object, *key: str | int) -> Texts:
        """Return a text per language from a value within the field ``key``."""
        path = (*self.path, *key)
        if not isinstance(value, dict):
            self._wrong_type(path, value, Message("an object of language tag to text"))
            return Texts()
        if not value:
            self.problems.add(path, Message("no language is given"))
        seen: dict[str, str] = {}
        for tag, text in value.items():
            wrong = record_rules.language_problem(tag)
            if wrong is not None:
                self.problems.add(path, wrong)
            elif tag.lower() in seen:
                names = {"one": seen[tag.lower()], "other": tag}
                self.problems.add(path, Message("'{one}' and '{other}' are the same language", names))
            seen[tag.lower()] = tag
            if not isinstance(text, str):
                self._wrong_type((*path, tag), text, Message("a text"))
            elif not text.strip():
                self.problems.add((*path, tag), Message("the text is empty"))
        return Texts({tag: text for tag, text in value.items() if isinstance(text, str)})

    # ------------------------------------------------------------ countries, dates, choices

    def country(self, key: str) -> str:
        """Return the code of a country that must be there."""
        return self.optional_country(key) or "" if self._present(key) else ""

    def optional_country(self, key: str) -> str | None:
        """Return the code of a country, ``None`` where it is null or left out."""
        value = self.optional_text(key)
        if value is not None:
            self.check_country(value, key)
        return value

    def check_country(self, code: str, *key: str | int) -> bool:
        """Return whether ``code`` is that of a country; note the problem at ``key`` where it is not."""
        return not self._noted(record_rules.country_problem(code), *key)

    def date(self, key: str) -> EdtfDate:
        """Return a date that must be there."""
        return self.optional_date(key) or NO_DATE if self._present(key) else NO_DATE

    def optional_date(self, key: str) -> EdtfDate | None:
        """Return a date, ``None`` where it is null or left out."""
        value = self._values.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            self._wrong_type((*self.path, key), value, Message("an EDTF date"))
            return None
        try:
            return EdtfDate.parse(value)
        except EdtfError as error:
            names = {"text": shortened(value), "reason": error.reason}
            self.problem(Message("'{text}' is no EDTF date: {reason}", names), key)
            return None

    def choice(self, key: str, kinds: type[Choice]) -> Choice:
        """Return one word of a closed list, which must be there."""
        first = next(iter(kinds))
        return self.optional_choice(key, kinds, first) if self._present(key) else first

    def optional_choice(self, key: str, kinds: type[Choice], default: Choice) -> Choice:
        """Return one word of a closed list, the default where it is left out."""
        if key not in self._values:
            return default
        value = self._values[key]
        if not isinstance(value, str):
            self._wrong_type((*self.path, key), value, Message("a text"))
            return default
        try:
            return kinds(value)
        except ValueError:
            allowed = " · ".join(kinds)
            names = {"word": shortened(value), "allowed": allowed}
            self.problem(Message("'{word}' is not one of: {allowed}", names), key)
            return default

    def currency(self, key: str) -> str:
        """Return an ISO 4217 code, which must be there."""
        value = self.text(key)
        if value:
            self._noted(record_rules.currency_problem(value), key)
        return value

    # ------------------------------------------------------------ numbers and flags

    def flag(self, key: str) -> bool:
        """Return true or false, false where it is left out."""
        value = self._values.get(key, False)
        if not isinstance(value, bool):
            self._wrong_type((*self.path, key), value, Message("true or false"))
            return False
        return value

    def number(self, key: str) -> float | int | None:
        """Return a number, whole ones as ``int``; ``None`` where it is null or left out."""
        value = self._values.get(key)
        if value is None or isinstance(value, Refused):
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            self._wrong_type((*self.path, key), value, Message("a number"))
            return None
        return int(value) if isinstance(value, float) and value.is_integer() else value

    def whole_number(self, key: str, low: int, high: int) -> int | None:
        """Return a whole number from ``low`` to ``high``, ``None`` where it is null or left out."""
        value = self._values.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            if not isinstance(value, Refused):
                self.problem(Message("this is no whole number from {low} to {high}", {"low": low, "high": high}), key)
            return None
        return value

    # ------------------------------------------------------------ lists and objects

    def items(self, key: str, *, required: bool = False) -> Iterator[tuple[object, Path]]:
        """Yield the items of a list with their paths, none where it is left out."""
        if (required and not self._present(key)) or key not in self._values:
            return
        value = self._values[key]
        if not isinstance(value, list):
            self._wrong_type((*self.path, key), value, Message("a list"))
            return
        for place, item in enumerate(value):
            yield item, (*self.path, key, place)

    def strings(self, key: str) -> tuple[str, ...]:
        """Return a list of different, non-empty texts, empty where it is left out."""
        found: dict[str, None] = {}
        for item, path in self.items(key):
            if not isinstance(item, str):
                self._wrong_type(path, item, Message("a text"))
                continue
            if not item.strip():
                self.problems.add(path, Message("the text is empty"))
            elif item in found:
                self.problems.add(path, Message("'{text}' is listed twice", {"text": shortened(item)}))
            found[item] = None
        return tuple(found)

    def value(self, key: str) -> object:
        """Return a field as it is, ``None`` where it is left out."""
        return self._values.get(key)

    # ------------------------------------------------------------ problems

    def _noted(self, message: Message | None, *key: str | int) -> bool:
        """Note what a rule found, and return whether it found anything."""
        if message is not None:
            self.problem(message, *key)
        return message is not None

    def _present(self, key: str) -> bool:
        if self._broken:
            return False
        if key not in self._values:
            self.problem(Message("'{key}' is missing", {"key": key}))
            return False
        if self._values[key] is None:
            self.problem(Message("this may not be null"), key)
            return False
        return True

    def _unknown(self, key: str, known: Sequence[str]) -> None:
        near = difflib.get_close_matches(key, known, n=1)
        if near:
            names = {"key": shortened(key), "near": near[0]}
            self.problem(Message("'{key}' is no key of the format here; perhaps '{near}' is meant", names))
        else:
            self.problem(Message("'{key}' is no key of the format here", {"key": shortened(key)}))

    def _wrong_type(self, path: Path, value: object, wanted: Message) -> None:
        if isinstance(value, Refused):
            return
        self.problems.add(path, Message("this is {found}, not {wanted}", {"found": _kind_of(value), "wanted": wanted}))


def _kind_of(value: object) -> Message:
    for kinds, name in _TYPES:
        if isinstance(value, kinds):
            return name
    return Message("null")
