"""The words beside marks, made from records in the reader's language: what happened, when as the source says,
and one fact.

The fact is what a reader would ask for next: that sources disagree, that it was a first, where, in which
office, who. What no source says stays unsaid, and nothing is said twice: a fact that the title names already
is passed over.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import (
    ActKind,
    Agreement,
    AgreementType,
    Certainty,
    Event,
    EventKind,
    Participant,
    Person,
)
from explorer.drawing.words import Words
from explorer.timeline.caption import Caption, CaptionSource

BETWEEN = " · "
"""Stands between a date and its fact in every language."""

_FIRST_AT = {
    "head-of-state": Message("first by a head of state"),
    "head-of-government": Message("first by a head of government"),
    "minister": Message("first by a minister"),
}
_FIRST = Message("first visit")

AGREEMENT_TYPES = {
    AgreementType.TREATY: Message("treaty"),
    AgreementType.AGREEMENT: Message("agreement"),
    AgreementType.MEMORANDUM: Message("memorandum"),
    AgreementType.FRAMEWORK: Message("framework agreement"),
    AgreementType.PROTOCOL: Message("protocol"),
    AgreementType.JOINT_STATEMENT: Message("joint statement"),
    AgreementType.OTHER: Message("other document"),
}
"""The forms of agreements in words."""

LinksOf = Callable[[int], Sequence[tuple[str, int]]]
"""Returns type and other event of the links around an event, all by key."""
MOST_MADE = 6_000
"""Captions that are kept."""


def other_dates(event: Event) -> tuple[EdtfDate, ...]:
    """Return the dates that single sources give of an event where they cannot both be right with its own,
    each once.

    A date within another only says it more finely, as 27 May 1996 does of May 1996.
    """
    own = event.date
    if own is None:
        return ()
    given = (citation.date for citation in event.citations if citation.date is not None)
    return tuple(dict.fromkeys(date for date in given if not (_within(date, own) or _within(own, date))))


def _within(inner: EdtfDate, outer: EdtfDate) -> bool:
    (first, last, _), (begin, end, _) = inner.sort_key, outer.sort_key
    return begin <= first and last <= end


class Captioner:
    """Makes captions of events in one language.

    ``people`` are those known by id.
    """

    def __init__(self, words: Words, people: Mapping[str, Person]) -> None:
        self._words = words
        self._people = people

    def caption(self, event: Event, links: Sequence[tuple[str, int]] = ()) -> Caption:
        """Return the words of one event that has ``links`` around it."""
        title = self._words.chosen(event.title)
        card_title = self._who(event) or title
        return Caption(
            title=title,
            detail=self._joined(self.when(event), self.fact(event, title)),
            card_title=card_title,
            card_detail=self._joined(self.when(event), self.fact(event, card_title)),
            flag=event.visit.origin if event.visit else event.actor,
            links=tuple(links),
            alternates=tuple((date.earliest, date.latest) for date in other_dates(event)),
        )

    def when(self, event: Event) -> str:
        """Return the date at its source's precision, and that it is inferred where it is."""
        words = self._words
        date = words.date(event.date, "short", event.extent)
        if event.certainty is Certainty.INFERRED:
            return words.say(Message("{date}, inferred", {"date": date}))
        return date

    def fact(self, event: Event, title: str) -> str:
        """Return the one fact beside the date, "" where the records hold none that ``title`` does not say
        already.
        """
        candidates = (
            self._disagreement(event),
            self._first(event),
            self._force(event.agreement),
            self._place(event),
            self._office(event),
            self._person(event),
            self._type(event),
        )
        said = title.casefold()
        return next((fact for fact in candidates if fact and fact.casefold() not in said), "")

    def _joined(self, when: str, fact: str) -> str:
        return f"{when}{BETWEEN}{fact}" if fact else when

    def _disagreement(self, event: Event) -> str:
        others = other_dates(event)
        if not others:
            return ""
        shown = [self._words.date(date, "short") for date in others]
        if len(shown) == 1:
            return self._words.say(Message("one source says {date}", {"date": shown[0]}))
        dates = self._words.listed(shown)
        return self._words.say(Message("other sources: {dates}", {"dates": dates}))

    def _first(self, event: Event) -> str:
        if event.visit is None or not event.visit.first:
            return ""
        return self._words.say(_FIRST_AT.get(event.visit.level or "", _FIRST))

    def _force(self, agreement: Agreement | None) -> str:
        if agreement is None:
            return ""
        dates = [act.date for act in agreement.acts if act.act is ActKind.IN_FORCE and act.date is not None]
        if len(dates) != 1:
            return ""
        return self._words.say(Message("in force {date}", {"date": self._words.date(dates[0], "short")}))

    def _place(self, event: Event) -> str:
        return self._words.chosen(event.places[0].name) if event.places else ""

    def _office(self, event: Event) -> str:
        main = self._main(event)
        return self._office_of(main) if main is not None else ""

    def _office_of(self, part: Participant) -> str:
        """Return an office, without the country that the flag and the lane beside it name already.

        English puts the country last and Chinese first; in other languages the whole office stands.
        """
        if not part.office:
            return ""
        office = self._words.chosen(part.office)
        country = self._words.country(part.country) if part.country else ""
        if not country:
            return office
        language = self._words.language.split("-")[0]
        if language == "en":
            return office.removesuffix(f" of {country}")
        return office.removeprefix(country) or office if language == "zh" else office

    def _person(self, event: Event) -> str:
        main = self._main(event)
        return self._name(main) if main is not None and event.kind is not EventKind.VISIT else ""

    def _type(self, event: Event) -> str:
        if event.agreement is None or event.agreement.type is AgreementType.OTHER:
            return ""
        return self._words.say(AGREEMENT_TYPES[event.agreement.type])

    def _main(self, event: Event) -> Participant | None:
        """Return whose event it is: the first visitor, else the first who takes part."""
        visitors = (part for part in event.participants if part.role == "visitor")
        return next(visitors, event.participants[0] if event.participants else None)

    def _name(self, part: Participant) -> str:
        person = self._people.get(part.person) if part.person else None
        return self._words.chosen(person.name) if person is not None else ""

    def _who(self, event: Event) -> str:
        """Return person and office of a visit, or the office alone where no source names its holder."""
        if event.kind is not EventKind.VISIT:
            return ""
        main = self._main(event)
        if main is None:
            return ""
        name, office = self._name(main), self._office_of(main)
        if name and office:
            return self._words.say(Message("{person}, {office}", {"person": name, "office": office}))
        return name or office


class EventSource(Protocol):
    """Whoever holds records: all of them, or those that have been looked at lately."""

    def at_hand(self, keys: Sequence[int]) -> Mapping[int, Event]:
        """Return those of the events that are at hand. Whoever can get the others gets them for the next time."""
        ...


class HeldEvents:
    """Records that are all at hand: a picture's, a test's."""

    def __init__(self, events: Mapping[int, Event]) -> None:
        self._events = events
        keys = {event.id: key for key, event in events.items()}
        self._links: dict[int, dict[tuple[str, int], None]] = {key: {} for key in events}
        named = [
            (key, link.type, keys[link.to]) for key, event in events.items() for link in event.links if link.to in keys
        ]
        for key, type_, other in named:
            self._links[key][type_, other] = None
        for key, type_, other in named:
            self._links[other][type_, key] = None

    def at_hand(self, keys: Sequence[int]) -> Mapping[int, Event]:
        """Return the events that there are."""
        return {key: self._events[key] for key in keys if key in self._events}

    def links_of(self, key: int) -> Sequence[tuple[str, int]]:
        """Return the links of an event, then those that lead to it."""
        return tuple(self._links.get(key, ()))


@dataclass(frozen=True, slots=True)
class _Paced:
    captions: Callable[[Sequence[int]], Mapping[int, Caption]]


class RecordCaptions:
    """A :class:`~explorer.timeline.caption.CaptionSource` over records, which are asked for as captions are."""

    def __init__(self, events: EventSource, links_of: LinksOf, people: Mapping[str, Person], words: Words) -> None:
        self._events = events
        self._links_of = links_of
        self._captioner = Captioner(words, people)
        self._made: OrderedDict[int, Caption] = OrderedDict()

    @classmethod
    def of_all(cls, events: Mapping[int, Event], people: Iterable[Person], words: Words) -> RecordCaptions:
        """Return the captions of records that are all at hand."""
        held = HeldEvents(events)
        return cls(held, held.links_of, {person.id: person for person in people}, words)

    def captions(self, keys: Sequence[int]) -> Mapping[int, Caption]:
        """Return the captions of those of ``keys`` that are at hand."""
        return self._captions(keys, len(keys))

    def paced(self, most: int) -> CaptionSource:
        """Return the same captions, of which each call makes, or asks for, no more than ``most`` new ones."""
        return _Paced(lambda keys: self._captions(keys, most))

    def _captions(self, keys: Sequence[int], most: int) -> Mapping[int, Caption]:
        made = self._made
        missing = [key for key in keys if key not in made][:most]
        if missing:
            for key, event in self._events.at_hand(missing).items():
                made[key] = self._captioner.caption(event, self._links_of(key))
        found = {key: made[key] for key in keys if key in made}
        for key in found:
            made.move_to_end(key)
        while len(made) > MOST_MADE:
            made.popitem(last=False)
        return found
