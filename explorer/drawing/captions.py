"""The words beside marks, made from records in the reader's language: what happened, when as the source says,
and one fact.

The fact is what a reader would ask for next: that sources disagree, that it was a first, where, in which
office, who. What no source says stays unsaid, and nothing is said twice: a fact that the title names already
is passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

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
from explorer.timeline.caption import Caption

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

KeyOf = Callable[[str], "int | None"]


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

    ``people`` are those known by id; ``key_of`` finds the archive's key of an event by its id; ``incoming``
    lists the links that other events have to one, as (type, id of the other), so that a visit knows what was
    signed during it.
    """

    def __init__(
        self,
        words: Words,
        people: Mapping[str, Person],
        key_of: KeyOf = lambda _: None,
        incoming: Mapping[str, Sequence[tuple[str, str]]] | None = None,
    ) -> None:
        self._words = words
        self._people = people
        self._key_of = key_of
        self._incoming = incoming or {}

    def caption(self, event: Event) -> Caption:
        """Return the words of one event."""
        title = self._words.chosen(event.title)
        card_title = self._who(event) or title
        return Caption(
            title=title,
            detail=self._joined(self.when(event), self.fact(event, title)),
            card_title=card_title,
            card_detail=self._joined(self.when(event), self.fact(event, card_title)),
            flag=event.visit.origin if event.visit else event.actor,
            links=self._links(event),
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

    def _links(self, event: Event) -> tuple[tuple[str, int], ...]:
        named = [(link.type, link.to) for link in event.links] + list(self._incoming.get(event.id, ()))
        keyed = ((type_, self._key_of(other)) for type_, other in named)
        return tuple(dict.fromkeys((type_, key) for type_, key in keyed if key is not None))


class RecordCaptions:
    """A :class:`~explorer.timeline.caption.CaptionSource` over records at hand: a dossier just read, a
    picture, a test.
    """

    def __init__(self, events: Mapping[int, Event], people: Iterable[Person], words: Words) -> None:
        keys = {event.id: key for key, event in events.items()}
        incoming: dict[str, list[tuple[str, str]]] = {}
        for event in events.values():
            for link in event.links:
                incoming.setdefault(link.to, []).append((link.type, event.id))
        self._events = events
        self._captioner = Captioner(words, {person.id: person for person in people}, keys.get, incoming)
        self._made: dict[int, Caption] = {}

    def captions(self, keys: Sequence[int]) -> Mapping[int, Caption]:
        """Return the captions of those of ``keys`` that are at hand."""
        for key in keys:
            if key not in self._made and key in self._events:
                self._made[key] = self._captioner.caption(self._events[key])
        return {key: self._made[key] for key in keys if key in self._made}
