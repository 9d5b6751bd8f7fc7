"""Countries as people type them: the one that a name means, and what may be meant where it means none.

A name is taken where it is one country's, in any of the languages that are searched, or its code. Half a name is none:
which one it may be is told, and nobody guesses.
"""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache

from explorer.dossier import countries
from explorer.dossier.folding import fold
from explorer.dossier.message import Message, shortened
from explorer.editing.naming import NEAR, begins

_LANGUAGES = ("en", "zh-Hant", "ar")
"""Languages in which half a name is looked for, besides the reader's own."""


def country_named(typed: str, language: str) -> str | None:
    """Return the code of the only country that is called so or has this code."""
    text = typed.strip()
    if not text or countries.is_known(text):
        return text or None
    return countries.find(text, tuple(dict.fromkeys((language, *countries.SEARCHED_LANGUAGES))))


def why_no_country(typed: str, language: str) -> Message:
    """Return what is wrong with a text that :func:`country_named` finds no country for."""
    text = typed.strip()
    likely = _likely(fold(text), language)
    told = {"text": shortened(text)}
    if len(likely) > 1:
        return Message("'{text}' names more than one: choose one from the list", told)
    if likely:
        name = countries.name(likely[0], language)
        return Message("'{text}' names no country: {name} may be meant", {**told, "name": name})
    return Message("'{text}' names no country", told)


@lru_cache(maxsize=1_024)
def _likely(folded: str, language: str) -> tuple[str, ...]:
    """Return the codes of countries whose name begins so, word by word, or else nearly is that."""
    by_name = _by_name(language)
    begun = {code for name, code in by_name.items() if begins(folded, name)}
    if begun:
        return tuple(sorted(begun))
    return tuple({by_name[name] for name in get_close_matches(folded, by_name, 1, NEAR)})


@lru_cache(maxsize=16)
def _by_name(language: str) -> dict[str, str]:
    """Return the codes of countries by their folded names."""
    tags = tuple(dict.fromkeys((language, *_LANGUAGES)))
    return {fold(countries.name(one.code, tag)): one.code for one in countries.all_countries() for tag in tags}
