"""Generated dossiers: anything that the interchange format can hold, for tests that something survives whole."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from explorer.dossier.edtf import EdtfDate
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
from explorer.dossier.texts import Texts

CODES = st.sampled_from(["KAZ", "MYS", "EGY", "USA", "SUN", "DDR", "GBR", "XKX"])
DATES = st.sampled_from(
    [
        "1996-05",
        "1996-05-27",
        "1996",
        "199X",
        "19XX",
        "2006?",
        "1996~",
        "1996%",
        "../2004",
        "/2005",
        "1993/..",
        "1993/",
        "2006-11-07/2006-11-08",
        "2001-21",
        "-0043-03-15",
        "Y-13000000000",
        "1999-12-XX",
    ]
).map(EdtfDate.parse)
TEXT = st.one_of(
    st.sampled_from(
        ["Kazakhstan", "馬來西亞－哈薩克關係", "العلاقات", "\u202eback\u202c", "a\tb\nc", '"quoted" \\ back', "𠀀"]
    ),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12).filter(str.strip),
)
TAGS = st.sampled_from(["en", "zh-Hant", "ar", "ms", "kk-Cyrl-KZ", "sl-rozaj-biske", "x-own"])
TEXTS = st.dictionaries(TAGS, TEXT, min_size=1, max_size=4).map(Texts)
NO_TEXTS = st.just(Texts())
WORDS = st.sampled_from(["visitor", "host", "official", "head-of-state", "signed-during", "заметка", "關係"])
IDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Z")), min_size=1, max_size=8).filter(
    lambda text: not any(character.isspace() for character in text)
)
AMOUNTS = st.one_of(
    st.none(),
    st.integers(-(10**6), 10**30),
    st.floats(allow_nan=False, allow_infinity=False),
    st.just(0.1 + 0.2),
)


def optional(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.none(), strategy)


def lists(strategy: st.SearchStrategy[Any], at_least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, min_size=at_least, max_size=3).map(tuple)


def citations(sources: list[str]) -> st.SearchStrategy[tuple[Citation, ...]]:
    one = st.builds(Citation, st.sampled_from(sources), optional(TEXT), optional(DATES), optional(TEXT))
    return lists(one, at_least=1)


@st.composite
def dyads(draw: st.DrawFn) -> DyadKey:
    return DyadKey.of(*draw(st.lists(CODES, min_size=2, max_size=2, unique=True)))


@st.composite
def events(draw: st.DrawFn, ids: list[str], own: str, people: list[str], sources: list[str]) -> Event:
    kind = draw(st.sampled_from(EventKind))
    visit = agreement = None
    actor = draw(optional(CODES))
    if kind is EventKind.VISIT:
        origin, destination = draw(st.lists(CODES, min_size=2, max_size=2, unique=True))
        visit = Visit(origin, destination, draw(optional(WORDS)), draw(optional(WORDS)), draw(st.booleans()))
        actor = origin
    elif kind is EventKind.AGREEMENT:
        agreement = Agreement(
            draw(st.sampled_from(AgreementType)),
            draw(st.lists(CODES, max_size=3, unique=True).map(tuple)),
            draw(st.lists(TEXT, max_size=3, unique=True).map(tuple)),
            draw(lists(st.builds(AgreementAct, st.sampled_from(ActKind), optional(DATES), optional(CODES)))),
            draw(optional(WORDS)),
        )
    targets = [identifier for identifier in ids if identifier != own]
    persons = optional(st.sampled_from(people)) if people else st.none()
    return Event(
        id=own,
        kind=kind,
        title=draw(TEXTS),
        citations=draw(citations(sources)),
        actor=actor,
        date=draw(optional(DATES)),
        extent=draw(st.sampled_from(Extent)),
        certainty=draw(st.sampled_from(Certainty)),
        summary=draw(st.one_of(NO_TEXTS, TEXTS)),
        significance=draw(optional(st.integers(1, 5))),
        visit=visit,
        agreement=agreement,
        participants=draw(lists(st.builds(Participant, persons, WORDS, st.one_of(NO_TEXTS, TEXTS), optional(CODES)))),
        places=draw(lists(st.builds(Place, TEXTS))),
        links=draw(lists(st.builds(Link, WORDS, st.sampled_from(targets)))) if targets else (),
        tags=draw(st.lists(WORDS, max_size=3, unique=True).map(tuple)),
    )


@st.composite
def figures(draw: st.DrawFn, dyad: DyadKey, sources: list[str]) -> TradeFlow:
    both = f"{dyad.a}+{dyad.b}"
    exporter, importer = draw(st.sampled_from([(dyad.a, dyad.b), (dyad.b, dyad.a), (both, both)]))
    amounts = draw(st.tuples(AMOUNTS, AMOUNTS, AMOUNTS))
    given_amounts = iter(sorted(amount for amount in amounts if amount is not None))
    low, value, high = (None if amount is None else next(given_amounts) for amount in amounts)
    return TradeFlow(
        exporter=exporter,
        importer=importer,
        period=draw(DATES),
        qualifier=draw(st.sampled_from(Qualifier)),
        low=low,
        high=high,
        value=value,
        currency=draw(st.sampled_from(["USD", "EUR", "KZT"])),
        citations=draw(citations(sources)),
        reporter=draw(optional(CODES)),
        valuation=draw(optional(st.sampled_from(["FOB", "CIF"]))),
        estimated=draw(st.booleans()),
        product=draw(optional(TEXT)),
        basis=draw(st.sampled_from([None, "mean"])),
    )


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """A dossier in no particular order, with every reference resolved."""
    dyad = draw(dyads())
    people = draw(st.lists(IDS, max_size=3, unique=True))
    sources = draw(st.lists(IDS, min_size=1, max_size=3, unique=True))
    ids = draw(st.lists(IDS, max_size=4, unique=True))
    source_fields = [DATES.map(str), DATES.map(str), TEXT]
    return Dossier(
        dyad,
        draw(TEXTS),
        tuple(Person(identifier, draw(TEXTS), draw(optional(CODES))) for identifier in people),
        tuple(
            Source(
                identifier,
                draw(WORDS),
                draw(TEXTS),
                draw(optional(TAGS)),
                draw(optional(TEXT)),
                draw(optional(TEXT)),
                *(draw(optional(field)) for field in source_fields),
            )
            for identifier in sources
        ),
        tuple(draw(events(ids, own, people, sources)) for own in ids),
        tuple(draw(st.lists(figures(dyad, sources), max_size=3, unique=True))),
    )
