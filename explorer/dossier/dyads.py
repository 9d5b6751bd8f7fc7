"""A pair of countries as people type it: ``KAZ-MYS``, ``mys-kaz``, ``Kazakhstan–Malaysia``, ``埃及-哈薩克``."""

from __future__ import annotations

import re

from explorer.dossier import countries
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey

_SEPARATOR = re.compile(r"\s*[-‐‑–—－/+]\s*")


class DyadError(ValueError):
    """What was typed names no pair of countries; ``message`` says why.

    ``is_malformed`` tells whether it is no pair at all, rather than a pair of which a country is unknown.
    """

    def __init__(self, message: Message, *, is_malformed: bool = False) -> None:
        super().__init__(message.english())
        self.message = message
        self.is_malformed = is_malformed


def parse_dyad(text: str) -> DyadKey:
    """Return the dyad that ``text`` names, its countries by code or by name and in any order; raise :class:`DyadError`.

    A name may itself hold a hyphen ("Guinea-Bissau-Kazakhstan"): every place to divide is tried, and just one must fit.
    """
    splits = [(text[: found.start()].strip(), text[found.end() :].strip()) for found in _SEPARATOR.finditer(text)]
    splits = [(one, other) for one, other in splits if one and other]
    if not splits:
        names = {"text": text}
        raise DyadError(Message("'{text}' is no pair of countries, such as KAZ-MYS", names), is_malformed=True)
    found = {(countries.find(one), countries.find(other)) for one, other in splits}
    pairs = {frozenset((one, other)) for one, other in found if one is not None and other is not None}
    if len(pairs) == 1:
        codes = sorted(pairs.pop())
        if len(codes) == 1:
            raise DyadError(Message("'{text}' names one country twice", {"text": text}))
        return DyadKey(*codes)
    if pairs:
        raise DyadError(Message("'{text}' could be more than one pair of countries; use their codes", {"text": text}))
    unknown = [name for name in splits[0] if countries.find(name) is None] if len(splits) == 1 else [text]
    raise DyadError(Message("Dyad knows no country, or more than one, by the name of '{name}'", {"name": unknown[0]}))
