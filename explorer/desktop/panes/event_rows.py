"""The rows of an event: who took part and in which office, where, and how certain it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explorer.desktop.panes.content import Go, Row, Target, Text
from explorer.desktop.panes.dossier_view import DossierView
from explorer.desktop.panes.items import no_value
from explorer.desktop.panes.open_words import CERTAINTIES, ROLES, said
from explorer.dossier.message import Message
from explorer.dossier.records import Event, Participant
from explorer.drawing.words import Words


@dataclass(frozen=True, slots=True)
class Known:
    """What is known under one label; ``within`` is the label in the middle of a line."""

    label: Message
    within: Message
    values: tuple[Text, ...]


def in_role(event: Event, role: str) -> tuple[Participant, ...]:
    """Return those who take part in a role."""
    return tuple(part for part in event.participants if part.role == role)


def name_of(part: Participant, view: DossierView, words: Words) -> Text:
    """Return a participant's name, which leads to the person; the office alone where no source names its holder."""
    person = view.people.get(part.person) if part.person else None
    if person is not None:
        return Text(words.chosen(person.name), Target(Go.PERSON, person.id), part.country or person.country)
    return Text(words.chosen(part.office), flag=part.country)


def office_of(part: Participant, words: Words) -> Text | None:
    """Return the office of a participant whom a source names, ``None`` where none is given."""
    if part.person is None or not part.office:
        return None
    return Text(words.chosen(part.office))


def people_rows(
    parts: Iterable[Participant], label: str, view: DossierView, words: Words, *, office_row: bool = False
) -> tuple[Row, ...]:
    """Return the row of those in one role, each with the office under the name.

    With ``office_row`` and one participant alone, the office has a row of its own.
    """
    parts = tuple(parts)
    if not parts:
        return ()
    offices = [office_of(part, words) for part in parts]
    if office_row and len(parts) == 1:
        office = offices[0] or (no_value(words) if parts[0].person else None)
        rows = [Row(label, (name_of(parts[0], view, words),))]
        return (*rows, Row(words.text("Office"), (office,))) if office is not None else tuple(rows)
    values: list[Text] = []
    for part, office in zip(parts, offices, strict=True):
        values.append(name_of(part, view, words))
        if office is not None:
            values.append(Text(office.text, faint=True))
    return (Row(label, tuple(values)),)


def role_rows(event: Event, view: DossierView, words: Words, *, but: tuple[str, ...] = ()) -> tuple[Row, ...]:
    """Return a row for every role that somebody takes part in, except for the roles in ``but``."""
    roles = dict.fromkeys(part.role for part in event.participants if part.role not in but)
    return tuple(
        row for role in roles for row in people_rows(in_role(event, role), said(role, ROLES, words), view, words)
    )


def place_values(event: Event, words: Words) -> tuple[Text, ...]:
    """Return the names of the places that sources give."""
    return tuple(Text(words.chosen(place.name)) for place in event.places)


def certainty_row(event: Event, words: Words) -> Row:
    """Return how the event is known."""
    return Row(words.text("Certainty"), (Text(words.say(CERTAINTIES[event.certainty])),))


def rows_or_missing(candidates: Iterable[Known], words: Words) -> tuple[Row, ...]:
    """Return a row for each label that has values, and one row that names all labels that no source fills."""
    rows: list[Row] = []
    missing = ""
    for known in candidates:
        if known.values:
            rows.append(Row(words.say(known.label), known.values))
        elif missing:
            missing = words.say(Message("{first}, {next}", {"first": missing, "next": known.within}))
        else:
            missing = words.say(known.label)
    if missing:
        rows.append(Row(missing, (no_value(words),)))
    return tuple(rows)
