"""The interchange format's objects as records, with everything wrong noted by its JSON path."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from explorer.dossier import record_rules
from explorer.dossier.message import Message, shortened
from explorer.dossier.records import (
    ActKind,
    Agreement,
    AgreementAct,
    AgreementType,
    Certainty,
    Citation,
    Dossier,
    DyadKey,
    Event,
    EventKind,
    Extent,
    Link,
    Participant,
    Person,
    Place,
    Qualifier,
    Source,
    TradeFlow,
    Visit,
)
from explorer.exchange.fields import Fields
from explorer.exchange.problems import Path, Problems, path_text

FORMAT = "dyad-dossier"
VERSION = 1

DOCUMENT_KEYS = ("format", "version", "dyad", "title", "people", "sources", "events", "trade")
PERSON_KEYS = ("id", "name", "country")
SOURCE_KEYS = ("id", "type", "title", "language", "publisher", "url", "published", "accessed", "licence")
EVENT_KEYS = (
    "id",
    "kind",
    "actor",
    "date",
    "extent",
    "certainty",
    "title",
    "summary",
    "significance",
    "visit",
    "agreement",
    "participants",
    "places",
    "links",
    "tags",
    "citations",
)
VISIT_KEYS = ("from", "to", "level", "type", "first")
AGREEMENT_KEYS = ("type", "parties", "subjects", "acts", "status")
ACT_KEYS = ("act", "date", "country")
PARTICIPANT_KEYS = ("person", "role", "office", "country")
LINK_KEYS = ("type", "to")
CITATION_KEYS = ("source", "locator", "date", "quote")
TRADE_KEYS = (
    "exporter",
    "importer",
    "period",
    "qualifier",
    "low",
    "high",
    "value",
    "currency",
    "reporter",
    "valuation",
    "estimated",
    "product",
    "basis",
    "citations",
)

_NO_DYAD = DyadKey("AAA", "BBB")
_ASKED_EVERY = 200
"""So many records are read or checked before it is asked whether to go on."""
T = TypeVar("T")


def dossier_of(value: object, problems: Problems, go_on: Callable[[], None] = lambda: None) -> Dossier | None:
    """Return the dossier that a document holds, ``None`` where it is no such document; ``problems`` tell why.

    ``go_on`` is called every some hundred records; an error it raises ends the reading.
    """
    if not _is_ours(value, problems):
        return None
    fields = Fields(value, (), problems, DOCUMENT_KEYS)
    dyad = _dyad(fields)
    title = fields.texts("title")

    def asking(records: Iterable[T]) -> Iterator[T]:
        for number, record in enumerate(records):
            if number % _ASKED_EVERY == 0:
                go_on()
            yield record

    people = tuple(_person(item, path, problems) for item, path in asking(fields.items("people")))
    sources = tuple(_source(item, path, problems) for item, path in asking(fields.items("sources")))
    _check_unique("people", (person.id for person in people), problems)
    _check_unique("sources", (source.id for source in sources), problems)
    reader = _StatementReader(problems, {person.id for person in people}, {source.id for source in sources})
    events = tuple(reader.event(item, path) for item, path in asking(fields.items("events")))
    _check_unique("events", (event.id for event in asking(events)), problems)
    _check_links(events, asking(events), problems)
    trade = tuple(reader.figure(item, path, dyad) for item, path in asking(fields.items("trade")))
    _check_figures_differ(asking(trade), problems)
    return Dossier(dyad or _NO_DYAD, title, people, sources, events, trade)


def _is_ours(value: object, problems: Problems) -> bool:
    """Tell a document of this format and version from any other: of those nothing else is worth saying."""
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        problems.add((), Message("this is no document of the format '{format}'", {"format": FORMAT}))
        return False
    version = value.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        problems.add(("version",), Message("the version is a whole number, so far {version}", {"version": VERSION}))
        return False
    if version > VERSION:
        names = {"found": shortened(str(version)), "known": VERSION}
        message = Message(
            "the document is of version {found}, this Dyad reads version {known}: a newer one is needed", names
        )
        problems.add(("version",), message)
        return False
    return True


def _dyad(fields: Fields) -> DyadKey | None:
    codes: list[str] = []
    broken = False
    for place, (item, path) in enumerate(fields.items("dyad", required=True)):
        if not isinstance(item, str):
            fields.problems.add(path, Message("this is not the code of a country"))
            broken = True
        else:
            broken = not fields.check_country(item, "dyad", place) or broken
            codes.append(item)
    if broken or not isinstance(fields.value("dyad"), list):
        return None
    if len(codes) != 2 or codes[0] == codes[1]:
        fields.problem(Message("a dyad is two different countries"), "dyad")
        return None
    if codes != sorted(codes):
        names = {"one": codes[1], "other": codes[0]}
        fields.problem(Message("the two codes are not sorted: '{one}' comes before '{other}'", names), "dyad")
        return None
    return DyadKey(*codes)


def _person(value: object, path: Path, problems: Problems) -> Person:
    fields = Fields(value, path, problems, PERSON_KEYS)
    return Person(fields.identifier(), fields.texts("name"), fields.optional_country("country"))


def _source(value: object, path: Path, problems: Problems) -> Source:
    fields = Fields(value, path, problems, SOURCE_KEYS)
    for key in ("published", "accessed"):
        fields.optional_date(key)
    return Source(
        id=fields.identifier(),
        type=fields.word("type"),
        title=fields.texts("title"),
        language=fields.language("language"),
        publisher=fields.optional_text("publisher"),
        url=fields.optional_text("url"),
        published=_written(fields.value("published")),
        accessed=_written(fields.value("accessed")),
        licence=fields.optional_text("licence"),
    )


def _written(value: object) -> str | None:
    return value if isinstance(value, str) else None


class _StatementReader:
    """Reads what refers to people and sources of the same document."""

    def __init__(self, problems: Problems, people: set[str], sources: set[str]) -> None:
        self._problems = problems
        self._people = people
        self._sources = sources

    def event(self, value: object, path: Path) -> Event:
        fields = Fields(value, path, self._problems, EVENT_KEYS)
        known = len(self._problems)
        kind = fields.choice("kind", EventKind)
        kind_is_known = len(self._problems) == known
        actor = fields.optional_country("actor")
        date = fields.optional_date("date")
        return Event(
            id=fields.identifier(),
            kind=kind,
            actor=actor,
            date=date,
            extent=fields.optional_choice("extent", Extent, record_rules.default_extent(date)),
            certainty=fields.optional_choice("certainty", Certainty, Certainty.STATED),
            title=fields.texts("title"),
            summary=fields.optional_texts("summary"),
            significance=fields.whole_number("significance", 1, 5),
            visit=self._visit(fields, actor, kind is EventKind.VISIT if kind_is_known else None),
            agreement=self._agreement(fields, kind is EventKind.AGREEMENT if kind_is_known else None),
            participants=tuple(self._participant(item, at) for item, at in fields.items("participants")),
            places=tuple(Place(fields.texts_of(item, *at[len(path) :])) for item, at in fields.items("places")),
            links=tuple(self._link(item, at) for item, at in fields.items("links")),
            tags=fields.strings("tags"),
            citations=self._citations(fields),
        )

    def _visit(self, event: Fields, actor: str | None, wanted: bool | None) -> Visit | None:
        if not _belongs(event, "visit", wanted):
            return None
        fields = Fields(event.value("visit"), (*event.path, "visit"), self._problems, VISIT_KEYS)
        visit = Visit(
            origin=fields.country("from"),
            destination=fields.country("to"),
            level=fields.optional_word("level"),
            type=fields.optional_word("type"),
            first=fields.flag("first"),
        )
        if visit.origin and visit.origin == visit.destination:
            fields.problem(Message("a visit goes from one country to another"), "to")
        if visit.origin and actor != visit.origin:
            event.problem(
                Message("the actor of a visit is the visiting country, '{code}'", {"code": visit.origin}), "actor"
            )
        return visit

    def _agreement(self, event: Fields, wanted: bool | None) -> Agreement | None:
        if not _belongs(event, "agreement", wanted):
            return None
        fields = Fields(event.value("agreement"), (*event.path, "agreement"), self._problems, AGREEMENT_KEYS)
        parties = fields.strings("parties")
        for place, code in enumerate(parties):
            fields.check_country(code, "parties", place)
        return Agreement(
            type=fields.choice("type", AgreementType),
            parties=parties,
            subjects=fields.strings("subjects"),
            acts=tuple(self._act(item, path) for item, path in fields.items("acts")),
            status=fields.optional_word("status"),
        )

    def _act(self, value: object, path: Path) -> AgreementAct:
        fields = Fields(value, path, self._problems, ACT_KEYS)
        return AgreementAct(
            fields.choice("act", ActKind), fields.optional_date("date"), fields.optional_country("country")
        )

    def _participant(self, value: object, path: Path) -> Participant:
        fields = Fields(value, path, self._problems, PARTICIPANT_KEYS)
        person = fields.optional_text("person")
        if person is not None and person not in self._people:
            fields.problem(Message("no person has the id '{id}'", {"id": shortened(person)}), "person")
        return Participant(
            person, fields.word("role"), fields.optional_texts("office"), fields.optional_country("country")
        )

    def _link(self, value: object, path: Path) -> Link:
        fields = Fields(value, path, self._problems, LINK_KEYS)
        return Link(fields.word("type"), fields.text("to"))

    def _citations(self, owner: Fields) -> tuple[Citation, ...]:
        found = tuple(self._citation(item, path) for item, path in owner.items("citations", required=True))
        if not found and isinstance(owner.value("citations"), list):
            owner.problem(Message("there is no citation"), "citations")
        return found

    def _citation(self, value: object, path: Path) -> Citation:
        fields = Fields(value, path, self._problems, CITATION_KEYS)
        source = fields.text("source")
        if source and source not in self._sources:
            fields.problem(Message("no source has the id '{id}'", {"id": shortened(source)}), "source")
        return Citation(
            source, fields.optional_text("locator"), fields.optional_date("date"), fields.optional_text("quote")
        )

    def figure(self, value: object, path: Path, dyad: DyadKey | None) -> TradeFlow:
        fields = Fields(value, path, self._problems, TRADE_KEYS)
        flow = TradeFlow(
            exporter=fields.text("exporter"),
            importer=fields.text("importer"),
            period=fields.date("period"),
            qualifier=fields.choice("qualifier", Qualifier),
            low=fields.number("low"),
            high=fields.number("high"),
            value=fields.number("value"),
            currency=fields.currency("currency"),
            reporter=fields.optional_country("reporter"),
            valuation=fields.optional_text("valuation"),
            estimated=fields.flag("estimated"),
            product=fields.optional_text("product"),
            basis=fields.optional_word("basis"),
            citations=self._citations(fields),
        )
        _check_direction(fields, flow, dyad)
        _check_amounts(fields, flow)
        return flow


def _belongs(event: Fields, key: str, wanted: bool | None) -> bool:
    """Return whether to read the part ``key`` of an event, and note where it is missing or has no place.

    ``wanted`` is whether events of its kind have that part, ``None`` where the kind could not be read.
    """
    there = event.value(key) is not None
    if wanted and not there:
        event.problem(Message("'{key}' is missing", {"key": key}))
    elif wanted is False and there:
        event.problem(Message("an event of another kind has no '{key}'", {"key": key}), key)
    return there and wanted is not False


def _check_direction(fields: Fields, flow: TradeFlow, dyad: DyadKey | None) -> None:
    if dyad is None or not flow.exporter or not flow.importer:
        return
    wrong = record_rules.direction_problem(flow.exporter, flow.importer, dyad)
    if wrong is not None:
        fields.problem(wrong)


def _check_amounts(fields: Fields, flow: TradeFlow) -> None:
    for key, message in record_rules.amount_problems(flow.low, flow.high, flow.value):
        fields.problem(message, key)


def _check_unique(key: str, ids: Iterable[str], problems: Problems) -> None:
    first: dict[str, int] = {}
    for place, identifier in enumerate(ids):
        if not identifier:
            continue
        known = first.setdefault(identifier, place)
        if known != place:
            names = {"id": shortened(identifier), "path": path_text((key, known))}
            problems.add((key, place, "id"), Message("the id '{id}' is that of {path} already", names))


def _check_links(known: Iterable[Event], events: Iterable[Event], problems: Problems) -> None:
    ids = {event.id for event in known}
    for place, event in enumerate(events):
        for number, link in enumerate(event.links):
            path: Path = ("events", place, "links", number, "to")
            if link.to and link.to not in ids:
                problems.add(path, Message("no event has the id '{id}'", {"id": shortened(link.to)}))
            elif link.to and link.to == event.id:
                problems.add(path, Message("an event cannot be linked to itself"))


def _check_figures_differ(trade: Iterable[TradeFlow], problems: Problems) -> None:
    first: dict[TradeFlow, int] = {}
    for place, flow in enumerate(trade):
        known = first.setdefault(flow, place)
        if known != place:
            problems.add(("trade", place), Message("this is {path} again", {"path": path_text(("trade", known))}))
