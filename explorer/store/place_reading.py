"""The places that the events of an archive name, by their texts: events hold them, there is no table of places."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, case, func, select

from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST
from explorer.dossier.texts import Texts
from explorer.store import schema
from explorer.store.content import texts_from, texts_json
from explorer.store.office_reading import years_between

_PLACE, _EVENT, _CHANGE = schema.event_place, schema.event, schema.change


@dataclass(frozen=True, slots=True)
class PlaceUse:
    """A place in the words of events: in how many events, and in which years those are.

    An event that goes on, or began nobody says when, counts by the end that is known. ``years`` is ``None`` where no
    event has a date.
    """

    name: Texts
    events: int
    years: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class CountedPlace:
    """A place with the keys of the events that had it when the archive was at a revision."""

    use: PlaceUse
    keys: tuple[int, ...]
    revision: int


class Places:
    """The places of an archive, as one snapshot shows them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def every(self) -> tuple[PlaceUse, ...]:
        """Return all places, the one with most events first; two are one only where they agree in every language."""
        query = _uses().order_by(func.count(_PLACE.c.event.distinct()).desc(), _PLACE.c.name)
        return tuple(map(_use, self._connection.execute(query)))

    def of_name(self, name: Texts) -> PlaceUse | None:
        """Return how a place is used; ``None`` where no event has it."""
        row = self._connection.execute(_uses().where(_PLACE.c.name == texts_json(name))).one_or_none()
        return None if row is None else _use(row)

    def counted(self, name: Texts) -> CountedPlace | None:
        """Return a place with the events that have it now; ``None`` where none has it."""
        use = self.of_name(name)
        if use is None:
            return None
        revision = self._connection.execute(select(schema.archive.c.revision)).scalar_one()
        return CountedPlace(use, self.events_with(name), int(revision))

    def events_with(self, name: Texts) -> tuple[int, ...]:
        """Return the keys of the events that have a place, in order."""
        query = select(_PLACE.c.event).where(_PLACE.c.name == texts_json(name)).distinct().order_by(_PLACE.c.event)
        return tuple(self._connection.execute(query).scalars())

    def any_changed(self, keys: Collection[int], revision: int) -> bool:
        """Say whether a step after a revision wrote one of some events, whatever it changed in it."""
        query = select(_CHANGE.c.row).where(_CHANGE.c.step > revision, _CHANGE.c.record == "event").distinct()
        asked = frozenset(keys)
        return any(row in asked for row in self._connection.execute(query).scalars())


def _uses() -> Select[Any]:
    """Return the query for places: their events and the bounds of these, as far as they have some."""
    earliest, latest = _EVENT.c.earliest, _EVENT.c.latest
    return (
        select(
            _PLACE.c.name,
            func.count(_PLACE.c.event.distinct()).label("events"),
            func.min(case((earliest > OPEN_PAST, earliest), (latest < OPEN_FUTURE, latest))).label("first"),
            func.max(case((latest < OPEN_FUTURE, latest), (earliest > OPEN_PAST, earliest))).label("last"),
        )
        .select_from(_PLACE)
        .join(_EVENT, _EVENT.c.key == _PLACE.c.event)
        .group_by(_PLACE.c.name)
    )


def _use(row: Row[Any]) -> PlaceUse:
    return PlaceUse(texts_from(row.name), row.events, years_between(row.first, row.last))
