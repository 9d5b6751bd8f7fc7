"""Text for people, before translation: rooms without Qt hand these on instead of finished sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_MAX_SHOWN = 40
_COUNTED = re.compile(r"(\{count\}) (people|\w+s)\b")
_ODD = {"people": "person"}
"""Plurals that are not made by an s."""
_LINE_BREAKS = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Message:
    """English source text with ``{placeholders}`` and the values that fill them.

    ``text`` is the key under which translators find it, so it is always a literal; ``count`` chooses the plural form
    where a language has several and is also available as ``{n}`` or, as in Qt, ``%n``.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    count: int | None = None

    def english(self) -> str:
        """Return the sentence in English, for commands that draw nothing and for logs."""
        values = dict(self.values)
        text = self.text
        if self.count is not None:
            values.setdefault("n", self.count)
            text = _singular(text) if self.count == 1 else text
        return text.replace("%n", "{n}").format(**values)

    def __str__(self) -> str:
        return self.english()


def _singular(text: str) -> str:
    """Return a counted text as it is said of one: "Removal of {count} events" becomes "Removal of {count} event".

    The catalogue has these forms for windows. Here no catalogue is read, and what is counted follows its number.
    """
    return _COUNTED.sub(lambda found: f"{found[1]} {_ODD.get(found[2], found[2][:-1])}", text)


def shortened(text: str) -> str:
    """Return ``text`` on one line, cut where it is too long to show in a sentence."""
    shown = text if len(text) <= _MAX_SHOWN else text[:_MAX_SHOWN] + "…"
    return _LINE_BREAKS.sub("␤", shown)
