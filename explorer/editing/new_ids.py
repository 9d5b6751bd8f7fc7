"""Ids for new records: short, readable, ASCII, and nobody else's: ``najib-kazakhstan-2014``.

An event is called after who or what it was and when, a person and a source after their name. Where nothing in Latin
letters is known, the kind of record stands for it. Ids differ in more than the case of their letters, so that they
can be told apart in speech and in the names of files.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable

from explorer.dossier import countries
from explorer.dossier.edtf import EdtfDate, EdtfError
from explorer.dossier.local_dates import read_date
from explorer.dossier.records import EventKind
from explorer.editing.draft_texts import Reader
from explorer.editing.drafts import EventDraft, PersonDraft, SourceDraft

_MOST_WORDS = 5
_MAX_LENGTH = 60
_LITTLE_WORDS = frozenset({"a", "an", "and", "at", "by", "for", "from", "in", "into", "of", "on", "the", "to", "with"})


def new_event_id(draft: EventDraft, taken: Collection[str], language: str = "en") -> str:
    """Return an id for the event that a form describes so far; ``language`` is the one it is typed in."""
    return _free((*_what(draft, language), _year(draft.date, language)), draft.kind.value, taken)


def new_person_id(draft: PersonDraft, taken: Collection[str]) -> str:
    """Return an id for a person: ``najib-razak``."""
    return _free((_slug(draft.name),), "person", taken)


def new_source_id(draft: SourceDraft, taken: Collection[str], language: str = "en") -> str:
    """Return an id for a source: ``treaty-series-2014``."""
    return _free((_slug(draft.title), _year(draft.published, language)), draft.type.strip() or "source", taken)


def _what(draft: EventDraft, language: str) -> tuple[str, ...]:
    reader = Reader(language)
    if draft.kind is EventKind.VISIT:
        visitor = next((part.person for part in draft.participants if part.role.strip() == "visitor"), "")
        origin, destination = reader.country(draft.visit.origin), reader.country(draft.visit.destination)
        return _ascii(visitor) or _country(origin), _country(destination)
    title = _slug(draft.title)
    if draft.kind is EventKind.AGREEMENT:
        parties = sorted(code for party in draft.agreement.parties if (code := reader.country(party)))
        return _ascii("-".join(parties[:3])), title or draft.agreement.type.value
    return title or _country(reader.country(draft.actor)), "" if title else draft.kind.value


def _country(code: str | None) -> str:
    if code is None:
        return ""
    name = _ascii(countries.name(code, "en"))
    return name if name.count("-") < 2 else code.lower()


def _year(typed: str, language: str) -> str:
    try:
        date: EdtfDate = read_date(typed, language)
    except EdtfError:
        return ""
    year = next((year for year in date.years() if year is not None), None)
    return "" if year is None else str(abs(year)) + ("bce" if year < 0 else "")


def _slug(texts: dict[str, str]) -> str:
    """Return the first words that matter of a title or name in Latin letters, English before others."""
    for tag in ("en", *sorted(texts)):
        words = [word for word in _ascii(texts.get(tag, "")).split("-") if word]
        telling = [word for word in words if word not in _LITTLE_WORDS] or words
        if telling:
            return "-".join(telling[:_MOST_WORDS])
    return ""


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def _free(parts: Iterable[str], kind: str, taken: Collection[str]) -> str:
    parts = [part for part in parts if part]
    if not any(re.search("[a-z]", part) for part in parts):
        parts.insert(0, _ascii(kind) or "record")
    base = "-".join(parts)
    if len(base) > _MAX_LENGTH:
        head, _, year = base.rpartition("-")
        base = f"{head[: _MAX_LENGTH - 1 - len(year)].rstrip('-')}-{year}" if year.isdecimal() else base[:_MAX_LENGTH]
    base = base.strip("-")
    known = {other.lower() for other in taken}
    number, found = 2, base
    while found in known:
        found, number = f"{base}-{number}", number + 1
    return found
