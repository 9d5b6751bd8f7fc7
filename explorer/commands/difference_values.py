"""What two versions of a record say, field by field, in English words: for people who read a terminal."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any

from explorer.dossier import countries
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Dossier, DyadKey, Extent, Link, Participant, Place, Visit
from explorer.dossier.texts import Texts
from explorer.dossier.wording import format_date

if TYPE_CHECKING:
    from explorer.editing.differences import Difference

_COUNTRIES = ("actor", "country", "reporter", "exporter", "importer", "origin", "destination", "parties")
LONGEST = 200
"""Letters of one value that are written out."""
NOTHING = "nothing"
Names = Mapping[str, Texts]
"""What people and sources are called, by their ids."""


def values_of(difference: Difference, names: Names) -> Iterator[tuple[str, str, str]]:
    """Yield each field that differs with what stands in the archive and what arrived; of texts each language."""
    ours, theirs = difference.ours, difference.theirs
    if ours is None or theirs is None:
        return
    for field in difference.fields:
        mine, other = getattr(ours, field), getattr(theirs, field)
        if isinstance(mine, Texts) and isinstance(other, Texts):
            for tag in dict.fromkeys((*mine, *other)):
                if mine.get(tag) != other.get(tag):
                    yield f"{field} ({tag})", _cut(mine.get(tag) or NOTHING), _cut(other.get(tag) or NOTHING)
        else:
            said = [_cut(_in_words(field, value, names, of)) for value, of in ((mine, ours), (other, theirs))]
            yield field, said[0], said[1]


def names_in(dossiers: tuple[Dossier, ...]) -> dict[str, Texts]:
    """Return what the people and sources of dossiers are called."""
    found: dict[str, Texts] = {}
    for dossier in dossiers:
        found |= {source.id: source.title for source in dossier.sources}
        found |= {person.id: person.name for person in dossier.people}
    return found


def _in_words(field: str, held: object, names: Names, record: object = None) -> str:
    value: Any = held
    match value:
        case None | () | "":
            return "worked out" if field == "significance" else "both" if field == "actor" else NOTHING
        case EdtfDate():
            return format_date(value, "en", extent=getattr(record, "extent", Extent.WITHIN))
        case Texts():
            return value.text("en")
        case Enum():
            return str(value.value).replace("-", " ")
        case bool():
            return "yes" if value else "no"
        case Participant():
            who = [] if value.person is None else [_name(value.person, names)]
            return ", ".join([*who, value.role, *([value.office.text("en")] if value.office else [])])
        case Visit():
            return f"from {_country(value.origin)} to {_country(value.destination)}" + "".join(
                f", {word}" for word in (value.level, value.type, "the first" if value.first else None) if word
            )
        case Link():
            return f"{value.type.replace('-', ' ')}: {value.to}"
        case Place():
            return value.name.text("en")
        case DyadKey():
            return f"{_country(value.a)} and {_country(value.b)}"
    if isinstance(value, tuple):
        return "; ".join(_in_words(field, one, names) for one in value)
    if dataclasses.is_dataclass(value):
        parts = ((of.name, getattr(value, of.name)) for of in dataclasses.fields(value))
        return ", ".join(_in_words(name, part, names) for name, part in parts if part not in (None, (), ""))
    if field in _COUNTRIES:
        return " and ".join(_country(code) for code in str(value).split("+"))
    return _name(str(value), names) if field == "source" else str(value)


def _name(record_id: str, names: Names) -> str:
    return names[record_id].text("en") if record_id in names else record_id


def _country(code: str) -> str:
    return countries.name(code, "en") if countries.is_known(code) else code


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
