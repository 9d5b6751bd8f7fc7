"""Countries by code and by name: those of today, and historic states under their withdrawn codes with their years.

A country is known by its ISO 3166-1 alpha-3 code, a historic state by the one it had (ISO 3166-3: ``SUN``, ``CSK``,
``YUG``, ``DDR`` …). Names of countries of today are CLDR's, in any language; names of historic states, and the
other names people type, are curated in ``resources/countries``. The years of a historic state are the first and the
last in which it bore the name, not those of the code.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from explorer import paths
from explorer.dossier.cldr import territory_names
from explorer.dossier.country_codes import ALPHA_2, ALPHA_3
from explorer.dossier.folding import fold
from explorer.dossier.message import Message
from explorer.dossier.texts import Texts

SEARCHED_LANGUAGES = (
    "en",
    "zh-Hant",
    "ar",
    "zh-Hant-HK",
    "zh-Hans",
    "ms",
    "ru",
    "kk",
    "fr",
    "es",
    "de",
    "pt",
    "tr",
    "fa",
    "ja",
)
"""The languages in which :func:`find` knows the names of countries unless told others."""

_PREFERRED = {("KAZ", "zh-Hant"): "哈薩克"}
"""Names that Dyad keeps whatever CLDR comes to say: also usual, and in Taiwan's usage, is the shorter one."""

_LEADING_WORDS = (
    "the republic of the ",
    "the republic of ",
    "republic of the ",
    "republic of ",
    "kingdom of ",
    "state of ",
    "the ",
    "جمهوريه ",
    "مملكه ",
    "دوله ",
)
_TRAILING_WORDS = (" republic of", " rep", " 共 和 国", " 王 国")


@dataclass(frozen=True, slots=True)
class Country:
    """A country of today or a historic state.

    ``code`` is its alpha-3 code. ``alpha2`` is ``None`` for a historic state, since withdrawn two-letter codes are
    given out again (``SK`` was Sikkim). ``start_year`` and ``end_year`` are the first and last year of a historic
    state, ``None`` for a country of today.
    """

    code: str
    alpha2: str | None
    start_year: int | None = None
    end_year: int | None = None

    @property
    def is_historic(self) -> bool:
        """Whether the state is no more."""
        return self.end_year is not None


class UnknownCountryError(LookupError):
    """A code that no country has and no historic state had; ``message`` says so."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.message = Message("'{code}' is the code of no country", {"code": code})
        super().__init__(self.message.english())


def is_known(code: str) -> bool:
    """Return whether ``code`` is the alpha-3 code of a country or a historic state."""
    return code in ALPHA_2 or code in _historic()


def country(code: str) -> Country:
    """Return the country with this alpha-3 code; raise :class:`UnknownCountryError` where there is none."""
    if code in ALPHA_2:
        return Country(code, ALPHA_2[code])
    if code in _historic():
        return _historic()[code][0]
    raise UnknownCountryError(code)


def all_countries() -> Iterator[Country]:
    """Yield the countries of today, then the historic states, each sorted by code."""
    for code in sorted(ALPHA_2):
        yield Country(code, ALPHA_2[code])
    for code in sorted(_historic()):
        yield _historic()[code][0]


def alpha2(code: str) -> str | None:
    """Return the alpha-2 code that belongs to an alpha-3 code; ``None`` for historic states and unknown codes."""
    return ALPHA_2.get(code)


def name(code: str, language: str) -> str:
    """Return the name of a country in ``language`` (BCP 47), or in English, or the code itself where it is unknown."""
    if code in ALPHA_2:
        preferred = _PREFERRED.get((code, language))
        if preferred is not None:
            return preferred
        two = ALPHA_2[code]
        return territory_names(language).get(two) or territory_names("en").get(two, code)
    historic = _historic().get(code)
    return code if historic is None else historic[1].text(language, "en")


def names(code: str, languages: Sequence[str]) -> Texts:
    """Return the names of a country in those of ``languages`` that have one of their own."""
    if code in ALPHA_2:
        found = {language: territory_names(language).get(ALPHA_2[code]) for language in languages}
        found |= {language: text for (known, language), text in _PREFERRED.items() if known == code}
        return Texts({language: text for language, text in found.items() if text and language in languages})
    historic = _historic().get(code)
    return Texts({} if historic is None else {tag: text for tag, text in historic[1].items() if tag in languages})


def find(text: str, languages: Sequence[str] = SEARCHED_LANGUAGES) -> str | None:
    """Return the alpha-3 code of the country that ``text`` names, ``None`` where it names none or more than one.

    Codes come first (two or three letters, in any case), then the names people type
    (``resources/countries/aliases.csv``: "USSR", "Malaya", "UK"), then the names of countries of today and of
    historic states in ``languages``, in that order. Case, diacritics, Arabic spelling variants, Traditional and
    Simplified characters, and words such as "Republic of" make no difference.
    """
    typed = text.strip()
    as_code = typed.upper()
    if typed.isascii() and len(as_code) == 3 and is_known(as_code):
        return as_code
    if typed.isascii() and as_code in ALPHA_3:
        return ALPHA_3[as_code]
    key = fold(typed)
    for wanted in _variants(key):
        if wanted in _aliases():
            return _aliases()[wanted] or None
        for language in languages:
            codes = _index(language).get(wanted, ())
            if codes:
                return codes[0] if len(codes) == 1 else None
    return None


def _variants(key: str) -> Iterator[str]:
    """Yield the folded text itself, then without the words that only say what kind of state it is."""
    if not key:
        return
    yield key
    for words in _LEADING_WORDS:
        if key.startswith(words):
            yield key.removeprefix(words)
    for words in _TRAILING_WORDS:
        if key.endswith(words):
            yield key.removesuffix(words)


@lru_cache(maxsize=64)
def _index(language: str) -> dict[str, tuple[str, ...]]:
    """Return the codes by folded name in one language; historic states only where no country of today has the name."""
    found: dict[str, tuple[str, ...]] = {}
    for two, text in territory_names(language).items():
        if two in ALPHA_3:
            key = fold(text)
            found[key] = (*found.get(key, ()), ALPHA_3[two])
    for code, (_, texts) in _historic().items():
        if language in texts:
            found.setdefault(fold(texts[language]), (code,))
    return found


@cache
def _historic() -> dict[str, tuple[Country, Texts]]:
    rows = (paths.resources() / "countries" / "historic.csv").read_text(encoding="utf-8").splitlines()
    states = {}
    for row in csv.DictReader(rows):
        texts = Texts({tag: row[tag] for tag in ("en", "zh-Hant", "ar")})
        states[row["code"]] = (Country(row["code"], None, int(row["start"]), int(row["end"])), texts)
    return states


@cache
def _aliases() -> dict[str, str]:
    """Return codes by folded alias, an empty one for a name of more than one country ("Congo")."""
    rows = (paths.resources() / "countries" / "aliases.csv").read_text(encoding="utf-8").splitlines()
    return {fold(row["alias"]): row["code"] for row in csv.DictReader(rows)}
