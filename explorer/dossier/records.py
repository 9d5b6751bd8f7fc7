"""The records of a dossier: frozen, typed, and free of any store, file format or window.

Names and meanings are those of the dossier interchange format, version 1. Countries are ISO 3166-1 alpha-3 codes
(withdrawn ones for historic states); dates are :class:`~explorer.dossier.edtf.EdtfDate`; texts are held per language.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.texts import NO_TEXT, Texts


class EventKind(StrEnum):
    """What sort of thing happened."""

    VISIT = "visit"
    AGREEMENT = "agreement"
    MILESTONE = "milestone"
    OTHER = "other"


class Extent(StrEnum):
    """How a date is meant: it lasted throughout, or happened once, at an unknown moment within."""

    THROUGHOUT = "throughout"
    WITHIN = "within"


class Certainty(StrEnum):
    """How an event is known."""

    STATED = "stated"
    INFERRED = "inferred"
    DISPUTED = "disputed"


class Qualifier(StrEnum):
    """What a trade figure's words allow: its bounds follow from these and the figure."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    LESS_THAN = "less-than"
    MORE_THAN = "more-than"
    BETWEEN = "between"
    NOT_REPORTED = "not-reported"


class AgreementType(StrEnum):
    """The form of an agreement."""

    TREATY = "treaty"
    AGREEMENT = "agreement"
    MEMORANDUM = "memorandum"
    FRAMEWORK = "framework"
    PROTOCOL = "protocol"
    JOINT_STATEMENT = "joint-statement"
    OTHER = "other"


class ActKind(StrEnum):
    """A step in the life of an agreement."""

    INITIALLED = "initialled"
    SIGNED = "signed"
    RATIFIED = "ratified"
    IN_FORCE = "in-force"
    AMENDED = "amended"
    EXPIRED = "expired"
    TERMINATED = "terminated"


class Side(StrEnum):
    """Whose act an event is, in an open dossier: country A (above), country B (below), or both (on the spine)."""

    A = "A"
    JOINT = "joint"
    B = "B"


@dataclass(frozen=True, slots=True, order=True)
class DyadKey:
    """A pair of countries, sorted by code: ``DyadKey("KAZ", "MYS")``, written ``KAZ-MYS``."""

    a: str
    b: str

    def __post_init__(self) -> None:
        if self.a >= self.b:
            raise ValueError(f"the countries of a dyad are two and sorted by code, not {self.a}, {self.b}")

    def __str__(self) -> str:
        return f"{self.a}-{self.b}"

    def __contains__(self, code: str) -> bool:
        return code in (self.a, self.b)

    @classmethod
    def of(cls, one: str, other: str) -> DyadKey:
        """Return the dyad of two countries given in any order."""
        return cls(*sorted((one, other)))

    @classmethod
    def read(cls, written: str) -> DyadKey:
        """Return the dyad that :meth:`__str__` wrote; raise ``ValueError`` for anything else."""
        a, b = written.split("-")
        return cls(a, b)

    def side(self, actor: str | None) -> Side:
        """Return the side of the axis that an act of ``actor`` stands on; ``None`` and third parties stand between."""
        if actor == self.a:
            return Side.A
        return Side.B if actor == self.b else Side.JOINT


@dataclass(frozen=True, slots=True)
class Person:
    """A person, who belongs to the archive and may appear in many dossiers."""

    id: str
    name: Texts
    country: str | None = None


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """An office in which a person is attested, with the dates of the events that attest it."""

    office: Texts
    country: str | None
    attested: tuple[EdtfDate | None, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its names; no coordinates are invented for it."""

    name: Texts


@dataclass(frozen=True, slots=True)
class Source:
    """A publication or data set that statements are taken from."""

    id: str
    type: str
    title: Texts
    language: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    accessed: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """Where one source says it: its locator, the date it gives where sources differ, and an imported sentence."""

    source: str
    locator: str | None = None
    date: EdtfDate | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody's part in an event: a known person, or an office alone where no source names its holder."""

    person: str | None
    role: str
    office: Texts = NO_TEXT
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A relation of one event to another, such as ``signed-during``, ``return-visit``, ``follows`` or ``amends``."""

    type: str
    to: str


@dataclass(frozen=True, slots=True)
class Visit:
    """What makes an event a visit: from where to where, at which level, and whether it was the first."""

    origin: str
    destination: str
    level: str | None = None
    type: str | None = None
    first: bool = False


@dataclass(frozen=True, slots=True)
class AgreementAct:
    """A dated step in the life of an agreement; ``country`` says whose where it is one party's."""

    act: ActKind
    date: EdtfDate | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """What makes an event an agreement."""

    type: AgreementType
    parties: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    acts: tuple[AgreementAct, ...] = ()
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, or is said to have happened, between two countries.

    ``date`` is ``None`` where no source dates it. ``actor`` is the country whose act it is, ``None`` for a joint act.
    ``significance`` is an override from 1 to 5; see :mod:`explorer.dossier.significance` for the computed value.
    """

    id: str
    kind: EventKind
    title: Texts
    citations: tuple[Citation, ...]
    actor: str | None = None
    date: EdtfDate | None = None
    extent: Extent = Extent.WITHIN
    certainty: Certainty = Certainty.STATED
    summary: Texts = NO_TEXT
    significance: int | None = None
    visit: Visit | None = None
    agreement: Agreement | None = None
    participants: tuple[Participant, ...] = ()
    places: tuple[Place, ...] = ()
    links: tuple[Link, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TradeFlow:
    """One figure of trade for one period, with the bounds that its source allows.

    ``exporter`` and ``importer`` give the direction; for a total of both directions both hold the sorted pair
    (``"EGY+KAZ"``). ``low``, ``high`` and ``value`` are whole units of ``currency``; ``None`` is unknown, never zero.
    ``valuation`` is ``FOB``, ``CIF`` or ``None``; ``basis`` is ``"mean"`` for an average over the period.
    """

    exporter: str
    importer: str
    period: EdtfDate
    qualifier: Qualifier
    low: float | int | None
    high: float | int | None
    value: float | int | None
    currency: str
    citations: tuple[Citation, ...]
    reporter: str | None = None
    valuation: str | None = None
    estimated: bool = False
    product: str | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything known of one dyad."""

    dyad: DyadKey
    title: Texts
    people: tuple[Person, ...] = ()
    sources: tuple[Source, ...] = ()
    events: tuple[Event, ...] = ()
    trade: tuple[TradeFlow, ...] = ()

    def event(self, event_id: str) -> Event | None:
        """Return the event with this id, or ``None``."""
        return next((event for event in self.events if event.id == event_id), None)


@dataclass(frozen=True, slots=True)
class DossierSummary:
    """What the list of dossiers shows of one: counts, and the years between its first and last dated event."""

    dyad: DyadKey
    title: Texts
    events: int
    undated: int
    figures: int
    first_year: int | None
    last_year: int | None


def offices_of(person: str, events: Iterable[Event]) -> tuple[OfficeHeld, ...]:
    """Return the offices in which ``person`` takes part in ``events``, with the dates that attest each."""
    attested: dict[tuple[Texts, str | None], list[EdtfDate | None]] = {}
    for event in events:
        for part in event.participants:
            if part.person == person and part.office:
                attested.setdefault((part.office, part.country), []).append(event.date)
    return tuple(OfficeHeld(office, country, tuple(dates)) for (office, country), dates in attested.items())
