"""What one record becomes of several: field by field what each says, what is taken unasked, and the record of a choice.

A field of one value is taken from one of the records; of lists all that any of them holds is united. Unasked, a field
is taken from the record that stays, or from the first that has one; a date from the record that gives it most finely
among those that agree with the one that stays; and everything in lists is kept.

A citation goes on saying what its source says: where the record that it stood in gives another date than the chosen
one, the citation keeps it as its own. Where the dates cannot be right together, the event can be kept as disputed: then
the citations for the chosen date are given that, too, and both stand side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import (
    Agreement,
    AgreementType,
    Certainty,
    Citation,
    Event,
    EventKind,
    Extent,
    Link,
    Person,
    Source,
    Visit,
)
from explorer.dossier.texts import Texts
from explorer.store.drawn import bounds, dates_conflict

T = TypeVar("T")
TEXTS = ("title", "summary", "name")
"""Fields that hold a text in each of several languages: each language is chosen by itself, as ``title:en``."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """A value that a field has in some of the records, whose places are ``held_by``."""

    value: Any
    held_by: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A field with what the records say of it. ``many`` says that several can be taken, ``taken`` which are unasked.

    ``taken`` are places in ``alternatives``.
    """

    field: str
    alternatives: tuple[Alternative, ...]
    taken: tuple[int, ...]
    many: bool = False

    def asks(self, records: int) -> bool:
        """Return whether there is anything to choose: not where all records say the same."""
        return any(len(one.held_by) < records for one in self.alternatives)


Taken = Mapping[str, Sequence[int]]
"""Which alternatives are taken, by field; what is not named is as it would be unasked."""


# ---------------------------------------------------------------- events


@dataclass(frozen=True, slots=True)
class Dated:
    """A date, and how it is meant."""

    date: EdtfDate | None
    extent: Extent


def event_choices(events: Sequence[Event], kept: int = 0) -> tuple[Choice, ...]:
    """Return what there is to choose where events become one; the one at the place ``kept`` stays.

    Links between the events are no links of the one that they become.
    """
    ids = {event.id for event in events}
    agreements = [event.agreement for event in events]
    found = [
        *_texts("title", [event.title for event in events], kept),
        _date([Dated(event.date, event.extent) for event in events], kept),
        _kind([event.kind for event in events], kept),
        _one("actor", [event.actor for event in events], kept, or_none=True),
        _one("visit", [event.visit for event in events], kept),
        _one("agreement.type", [None if one is None else one.type for one in agreements], kept),
        _one("agreement.status", [None if one is None else one.status for one in agreements], kept),
        _one("certainty", [event.certainty for event in events], kept),
        _one("significance", [event.significance for event in events], kept, or_none=True),
        *_texts("summary", [event.summary for event in events], kept),
        *(
            _many(f"agreement.{name}", [() if one is None else getattr(one, name) for one in agreements])
            for name in ("parties", "subjects", "acts")
        ),
        _many("participants", [event.participants for event in events]),
        _many("places", [event.places for event in events]),
        _many("tags", [event.tags for event in events]),
        _many("links", [tuple(link for link in event.links if link.to not in ids) for event in events]),
        _many("citations", [event.citations for event in events]),
    ]
    return tuple(choice for choice in found if choice.alternatives)


def united_event(
    events: Sequence[Event], choices: Iterable[Choice], taken: Taken, kept: int = 0, *, disputed: bool = False
) -> Event:
    """Return the event that several become; ``disputed`` keeps it as such, with the date that each source gives."""
    chosen = _Chosen(choices, taken)
    dated: Dated = chosen.one("date", Dated(None, Extent.WITHIN))
    kind = chosen.one("kind", events[kept].kind)
    visit: Visit | None = chosen.one("visit", None) if kind is EventKind.VISIT else None
    agreement = None
    if kind is EventKind.AGREEMENT:
        agreement = Agreement(
            chosen.one("agreement.type", AgreementType.OTHER),
            chosen.many("agreement.parties"),
            chosen.many("agreement.subjects"),
            chosen.many("agreement.acts"),
            chosen.one("agreement.status", None),
        )
    return Event(
        events[kept].id,
        kind if kind is not EventKind.VISIT or visit is not None else EventKind.OTHER,
        chosen.texts("title"),
        _cited(events, chosen, dated.date, disputed),
        actor=chosen.one("actor", None) if visit is None else visit.origin,
        date=dated.date,
        extent=dated.extent,
        certainty=Certainty.DISPUTED if disputed else chosen.one("certainty", Certainty.STATED),
        summary=chosen.texts("summary"),
        significance=chosen.one("significance", None),
        visit=visit,
        agreement=agreement,
        participants=chosen.many("participants"),
        places=chosen.many("places"),
        links=tuple(link for link in chosen.many("links") if isinstance(link, Link)),
        tags=chosen.many("tags"),
    )


def is_in_dispute(event: Event) -> bool:
    """Return whether the dates that an event and its citations give cannot all be right."""
    return dates_conflict(event)


def _cited(events: Sequence[Event], chosen: _Chosen, date: EdtfDate | None, disputed: bool) -> tuple[Citation, ...]:
    found: dict[Citation, None] = {}
    for alternative in chosen.alternatives("citations"):
        citation: Citation = alternative.value
        said = {
            events[place].date for place in alternative.held_by if events[place].certainty is not Certainty.INFERRED
        }
        if citation.date is None and len(said) == 1:
            (own,) = said
            if own != date or disputed:
                citation = replace(citation, date=own)
        found[citation] = None
    return tuple(found)


def _date(dates: Sequence[Dated], kept: int) -> Choice:
    choice = _one("date", dates, kept)
    if not choice.alternatives:
        return choice
    held = [one.value for one in choice.alternatives]
    taken = choice.taken[0]
    for place, other in enumerate(held):
        # A day that lies in the month of another source says the same more finely.
        if held[taken].date is None or (other.date is not None and _is_finer(other.date, held[taken].date)):
            taken = place
    return replace(choice, taken=(taken,))


def _is_finer(one: EdtfDate, other: EdtfDate) -> bool:
    (first, last), (begins, ends) = bounds(one), bounds(other)
    if first is None or last is None or begins is None or ends is None:
        return False
    return begins <= first and last <= ends and (first, last) != (begins, ends)


def _kind(kinds: Sequence[EventKind], kept: int) -> Choice:
    choice = _one("kind", kinds, kept)
    telling = [place for place, one in enumerate(choice.alternatives) if one.value is not EventKind.OTHER]
    if telling and choice.alternatives[choice.taken[0]].value is EventKind.OTHER:
        return replace(choice, taken=(telling[0],))
    return choice


# ---------------------------------------------------------------- people and sources


def person_choices(people: Sequence[Person], kept: int = 0) -> tuple[Choice, ...]:
    """Return what there is to choose where people become one."""
    return _record_choices(people, kept)


def united_person(people: Sequence[Person], choices: Iterable[Choice], taken: Taken, kept: int = 0) -> Person:
    """Return the person whom several become."""
    chosen = _Chosen(choices, taken)
    return Person(people[kept].id, chosen.texts("name"), chosen.one("country", None))


def source_choices(sources: Sequence[Source], kept: int = 0) -> tuple[Choice, ...]:
    """Return what there is to choose where sources become one."""
    return _record_choices(sources, kept)


def united_source(sources: Sequence[Source], choices: Iterable[Choice], taken: Taken, kept: int = 0) -> Source:
    """Return the source that several become."""
    chosen, stays = _Chosen(choices, taken), sources[kept]
    others = ("language", "publisher", "url", "published", "accessed", "licence")
    return Source(
        stays.id,
        chosen.one("type", stays.type),
        chosen.texts("title"),
        **{name: chosen.one(name, None) for name in others},
    )


def _record_choices(records: Sequence[Person] | Sequence[Source], kept: int) -> tuple[Choice, ...]:
    found: list[Choice] = []
    for field in fields(records[0]):
        values = [getattr(record, field.name) for record in records]
        if field.name in TEXTS:
            found.extend(_texts(field.name, values, kept))
        elif field.name != "id":
            found.append(_one(field.name, values, kept))
    return tuple(choice for choice in found if choice.alternatives)


# ---------------------------------------------------------------- within


class _Chosen:
    """What is taken of the choices."""

    def __init__(self, choices: Iterable[Choice], taken: Taken) -> None:
        self._taken = {
            choice.field: [choice.alternatives[place] for place in sorted(taken.get(choice.field, choice.taken))]
            for choice in choices
        }

    def alternatives(self, field: str) -> Sequence[Alternative]:
        return self._taken.get(field, ())

    def one(self, field: str, otherwise: T) -> T:
        found = self.alternatives(field)
        value: T = found[0].value if found else otherwise
        return value

    def many(self, field: str) -> tuple[Any, ...]:
        return tuple(one.value for one in self.alternatives(field))

    def texts(self, field: str) -> Texts:
        start = f"{field}:"
        return Texts(
            {
                name.removeprefix(start): found[0].value
                for name, found in self._taken.items()
                if name.startswith(start) and found
            }
        )


def _alternatives(values: Iterable[Iterable[T]]) -> tuple[Alternative, ...]:
    held: dict[T, list[int]] = {}
    for place, several in enumerate(values):
        for value in dict.fromkeys(several):
            held.setdefault(value, []).append(place)
    return tuple(Alternative(value, tuple(places)) for value, places in held.items())


def _one(field: str, values: Sequence[T | None], kept: int, *, or_none: bool = False) -> Choice:
    """Return the choice of one value; no value is one of them only where ``or_none`` says that it means something."""
    none_counts = or_none and any(value is not None for value in values)
    found = _alternatives([value] if value is not None or none_counts else [] for value in values)
    own = next((place for place, one in enumerate(found) if kept in one.held_by), 0)
    return Choice(field, found, (own,) if found else ())


def _many(field: str, values: Iterable[Iterable[T]]) -> Choice:
    found = _alternatives(values)
    return Choice(field, found, tuple(range(len(found))), many=True)


def _texts(field: str, values: Sequence[Texts], kept: int) -> list[Choice]:
    tags = list(dict.fromkeys(tag for texts in values for tag in texts))
    ordered = list(Texts(dict.fromkeys(tags, "")))
    return [_one(f"{field}:{tag}", [texts.get(tag) for texts in values], kept) for tag in ordered]
