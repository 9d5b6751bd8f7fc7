"""Text for people, before translation: rooms without Qt hand these on instead of finished sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_MAX_SHOWN = 40
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
        if self.count is not None:
            values.setdefault("n", self.count)
        return self.text.replace("%n", "{n}").format(**values)

    def __str__(self) -> str:
        return self.english()


def shortened(text: str) -> str:
    """Return ``text`` on one line, cut where it is too long to show in a sentence."""
    shown = text if len(text) <= _MAX_SHOWN else text[:_MAX_SHOWN] + "…"
    return _LINE_BREAKS.sub("␤", shown)
