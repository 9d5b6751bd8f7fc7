"""Offices as the archive has them: in the words in which events say who took part. There is no table of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from explorer.dossier import calendar
from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import OfficeHeld
from explorer.dossier.texts import Texts
from explorer.store import schema
from explorer.store.content import texts_from, texts_json

_PART, _EVENT, _PERSON = schema.event_participant, schema.event, schema.person
_YEARS = range(1, 10_000)
"""Years that EDTF writes in four digits."""


@dataclass(frozen=True, slots=True)
class OfficeUse:
    """An office in the words of events, for a country: in how many events, and in which years those are.

    ``person`` is whose office it is, ``None`` where all of the country are meant. ``years`` is ``None`` where they are
    not known on both sides.
    """

    person: str | None
    office: Texts
    country: str | None
    events: int
    years: tuple[int, int] | None


class Offices:
    """The offices of an archive, as one snapshot shows them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_person(self, person_id: str) -> tuple[OfficeUse, ...]:
        """Return the offices in which a person takes part in events, the one with most events first."""
        query = _uses().join(_PERSON, _PERSON.c.key == _PART.c.person).where(_PERSON.c.id == person_id)
        rows = self._connection.execute(query.order_by(func.count(_PART.c.event.distinct()).desc(), _PART.c.office))
        return tuple(_use(person_id, row) for row in rows)

    def of_all(self, office: Texts, country: str | None) -> OfficeUse:
        """Return how an office is used for a country, whoever holds it."""
        row = self._connection.execute(_uses().where(*_is(office, country))).one_or_none()
        return OfficeUse(None, office, country, 0, None) if row is None else _use(None, row)

    def events_with(self, use: OfficeUse) -> tuple[int, ...]:
        """Return the keys of the events in which somebody takes part in an office."""
        query = select(_PART.c.event).where(*_is(use.office, use.country)).distinct().order_by(_PART.c.event)
        if use.person is not None:
            query = query.join(_PERSON, _PERSON.c.key == _PART.c.person).where(_PERSON.c.id == use.person)
        return tuple(self._connection.execute(query).scalars())

    def attested(self, people: Iterable[str], but: int | None = None) -> dict[str, tuple[OfficeHeld, ...]]:
        """Return in which offices people are attested, by their ids, by all events ``but`` the one with a key.

        Each has the first and the last year that events give it, and no date where that is open.
        """
        found: dict[str, tuple[OfficeHeld, ...]] = {}
        for person in people:
            query = _uses().join(_PERSON, _PERSON.c.key == _PART.c.person).where(_PERSON.c.id == person)
            if but is not None:
                query = query.where(_PART.c.event != but)
            uses = [_use(person, row) for row in self._connection.execute(query)]
            found[person] = tuple(OfficeHeld(use.office, use.country, _dates(use.years)) for use in uses)
        return found


def _uses() -> Select[Any]:
    """Return the query for offices in the words of events, by country: their events and the bounds of these."""
    return (
        select(
            _PART.c.office,
            _PART.c.country,
            func.count(_PART.c.event.distinct()).label("events"),
            func.min(_EVENT.c.earliest).label("first"),
            func.max(_EVENT.c.latest).label("last"),
        )
        .select_from(_PART)
        .join(_EVENT, _EVENT.c.key == _PART.c.event)
        .where(_PART.c.office.is_not(None))
        .group_by(_PART.c.office, _PART.c.country)
    )


def _is(office: Texts, country: str | None) -> tuple[Any, ...]:
    same = _PART.c.country.is_(None) if country is None else _PART.c.country == country
    return _PART.c.office == texts_json(office), same


def _use(person: str | None, row: Row[Any]) -> OfficeUse:
    return OfficeUse(person, texts_from(row.office), row.country, row.events, years_between(row.first, row.last))


def years_between(first: int | None, last: int | None) -> tuple[int, int] | None:
    """Return the years of two days as bounds of events have them; ``None`` where one is open or unknown."""
    if first is None or last is None or first <= OPEN_PAST or last >= OPEN_FUTURE:
        return None
    return calendar.year_of(first), calendar.year_of(last)


def _dates(years: tuple[int, int] | None) -> tuple[EdtfDate | None, ...]:
    if years is None or years[0] not in _YEARS or years[1] not in _YEARS:
        return ()
    return tuple(EdtfDate.parse(f"{year:04}") for year in years)
