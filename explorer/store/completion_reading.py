"""What an archive has already, to complete what is typed in a form."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Column, Connection, func, select

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Person, Source
from explorer.dossier.texts import Texts
from explorer.store import schema
from explorer.store.assemble import person_from, source_from
from explorer.store.content import texts_from

MOST = 5_000
"""So many of each kind are offered, those that are used most."""


@dataclass(frozen=True, slots=True)
class Completions:
    """What can be chosen instead of typed; within a kind, what is used most comes first."""

    people: tuple[Person, ...] = ()
    sources: tuple[Source, ...] = ()
    offices: tuple[Texts, ...] = ()
    places: tuple[Texts, ...] = ()
    roles: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    visit_types: tuple[str, ...] = ()


def read_completions(connection: Connection) -> Completions:
    """Return what an archive has."""
    part = schema.event_participant
    return Completions(
        tuple(person_from(row) for row in connection.execute(select(schema.person).order_by(schema.person.c.id))),
        tuple(source_from(row) for row in connection.execute(select(schema.source).order_by(schema.source.c.id))),
        tuple(map(texts_from, _most_used(connection, part.c.office))),
        tuple(map(texts_from, _most_used(connection, schema.event_place.c.name))),
        _most_used(connection, part.c.role),
        _most_used(connection, schema.event_tag.c.tag),
        _most_used(connection, schema.agreement_subject.c.subject),
        _most_used(connection, schema.event.c.visit_level),
        _most_used(connection, schema.event.c.visit_type),
    )


def read_titles(connection: Connection, dyad_key: int, most: int) -> dict[str, Texts] | None:
    """Return the titles of a dossier's events by the ids they have there; ``None`` where it has more than ``most``."""
    member, event = schema.event_dyad, schema.event
    query = (
        select(member.c.event_id, event.c.title)
        .join(event, event.c.key == member.c.event)
        .where(member.c.dyad == dyad_key)
        .order_by(member.c.earliest, member.c.latest, member.c.event_id)
        .limit(most + 1)
    )
    rows = connection.execute(query).all()
    return None if len(rows) > most else {row.event_id: texts_from(row.title) for row in rows}


def read_dates(connection: Connection, dyad_key: int) -> dict[str, EdtfDate]:
    """Return the dates of a dossier's events by the ids they have there, of those that have one."""
    member, event = schema.event_dyad, schema.event
    query = (
        select(member.c.event_id, event.c.date)
        .join(event, event.c.key == member.c.event)
        .where(member.c.dyad == dyad_key, event.c.date.is_not(None))
    )
    return {row.event_id: EdtfDate.parse(row.date) for row in connection.execute(query)}


def _most_used(connection: Connection, column: Column[str]) -> tuple[str, ...]:
    query = select(column).where(column.is_not(None)).group_by(column).order_by(func.count().desc(), column).limit(MOST)
    return tuple(connection.execute(query).scalars())
