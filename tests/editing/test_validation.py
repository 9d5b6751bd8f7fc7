"""Problems of records: an error only where no reading is possible, a warning where it may be true."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from explorer.dossier import calendar
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.figures import amount, exact, last_digit, stated
from explorer.dossier.records import (
    ActKind,
    Agreement,
    AgreementAct,
    AgreementType,
    Certainty,
    Citation,
    DyadKey,
    Event,
    EventKind,
    Link,
    OfficeHeld,
    Participant,
    Person,
    Qualifier,
    Source,
    TradeFlow,
    Visit,
)
from explorer.dossier.texts import Texts
from explorer.editing.problems import Known, Problem, Severity, errors
from explorer.editing.validation import event_problems, person_problems, source_problems, trade_problems
from explorer.exchange import interchange
from tests.exchange.generated import dossiers

DYAD = DyadKey("KAZ", "MYS")
TODAY = calendar.rata_die(2026, 11, 22)
CITED = (Citation("treaty-series"),)
PRIME_MINISTER = Texts(en="Prime Minister", ar="رئيس الوزراء")


def on(text: str) -> EdtfDate:
    return EdtfDate.parse(text)


VISIT = Event(
    "mahathir-kazakhstan-1996",
    EventKind.VISIT,
    Texts(en="Mahathir visits Kazakhstan"),
    CITED,
    "MYS",
    on("1996-07"),
    visit=Visit("MYS", "KAZ", "head-of-government", "official"),
    participants=(Participant("mahathir", "visitor", PRIME_MINISTER, "MYS"),),
)
AGREEMENT = Event(
    "investment-1996",
    EventKind.AGREEMENT,
    Texts(en="Investment agreement"),
    CITED,
    date=on("1996-05-27"),
    agreement=Agreement(AgreementType.TREATY, ("KAZ", "MYS"), ("investment",)),
)
OTHER = Event("fair-2001", EventKind.OTHER, Texts(ar="معرض"), CITED, "KAZ", on("2001"))
CONTRADICTS = (
    "this date contradicts the event's, so the event is shown as disputed; "
    "the day on which a source was published belongs to the source"
)
FIGURE = TradeFlow("MYS", "KAZ", on("1995"), Qualifier.LESS_THAN, None, 20_000_000, None, "USD", CITED)
SOURCE = Source(
    "treaty-series", "treaty", Texts(en="Treaty series"), "en", None, "https://example.org/t", "1999", "2026-11"
)
KNOWN = Known(
    dyad=DYAD,
    today=TODAY,
    people={"mahathir": Person("mahathir", Texts(en="Mahathir Mohamad"), "MYS")},
    sources=frozenset({"treaty-series"}),
    events=frozenset({VISIT.id, AGREEMENT.id, OTHER.id}),
    taken=frozenset({"somebody-else"}),
    figures=(),
    offices={"mahathir": (OfficeHeld(PRIME_MINISTER, "MYS", (on("1985"), on("2002-10"))),)},
)


def told(problems: tuple[Problem, ...]) -> list[tuple[str, str, str]]:
    return [(one.severity.value, one.field, one.message.english()) for one in problems]


def with_acts(*acts: tuple[ActKind, str | None, str | None]) -> Event:
    made = tuple(AgreementAct(kind, None if date is None else on(date), country) for kind, date, country in acts)
    assert AGREEMENT.agreement is not None
    return replace(AGREEMENT, date=None, agreement=replace(AGREEMENT.agreement, acts=made))


# ---------------------------------------------------------------- what is right


def test_records_in_order_have_no_problems() -> None:
    assert event_problems(VISIT, KNOWN) == ()
    assert event_problems(AGREEMENT, KNOWN) == ()
    assert event_problems(OTHER, KNOWN) == ()
    assert trade_problems(FIGURE, KNOWN) == ()
    assert source_problems(SOURCE, KNOWN) == ()
    assert person_problems(Person("nazarbayev", Texts({"zh-Hant": "納扎爾巴耶夫"}), "KAZ"), KNOWN) == ()


@settings(max_examples=40)
@given(dossiers())
def test_what_the_format_takes_is_no_error(dossier: Any) -> None:
    known = Known(
        dossier.dyad,
        TODAY,
        {person.id: person for person in dossier.people},
        {source.id for source in dossier.sources},
        {event.id for event in dossier.events},
        offices={},
    )
    order = {
        "it is in force before it was signed",
        "it expired before it was signed",
        "it was terminated before it was signed",
    }
    found = [problem for event in dossier.events for problem in errors(event_problems(event, known))]
    assert [one for one in found if one.message.english() not in order] == []
    assert [problem for person in dossier.people for problem in errors(person_problems(person, known))] == []
    assert [problem for source in dossier.sources for problem in errors(source_problems(source, known))] == []
    assert [problem for flow in dossier.trade for problem in errors(trade_problems(flow, known))] == []


@settings(max_examples=40)
@given(dossiers(), st.data())
def test_what_the_format_refuses_is_an_error(dossier: Any, data: st.DataObject) -> None:
    assume(dossier.events)
    event = dossier.events[0]
    broken = data.draw(
        st.sampled_from(
            [
                replace(event, title=Texts()),
                replace(event, title=Texts(en=" ")),
                replace(event, citations=()),
                replace(event, citations=(Citation("nobody's"),)),
                replace(event, actor="XXX"),
                replace(event, links=(Link("follows", event.id),)),
                replace(event, tags=("a", "a")),
                replace(event, participants=(Participant("nobody", "visitor"),)),
                replace(event, id="with space"),
            ]
        )
    )
    known = Known(dossier.dyad, TODAY, {p.id: p for p in dossier.people}, {s.id for s in dossier.sources})
    assert errors(event_problems(broken, known))
    written = interchange.write(replace(dossier, events=(broken, *dossier.events[1:])))
    assert interchange.read(written, "broken.json").dossier is None


# ---------------------------------------------------------------- events, case by case


@pytest.mark.parametrize(
    ("event", "problem"),
    [
        (replace(OTHER, title=Texts()), ("error", "title", "it is empty: one language is enough")),
        (replace(OTHER, title=Texts(en="  ")), ("error", "title.en", "the text is empty")),
        (replace(OTHER, id="somebody-else"), ("error", "id", "another record has the id 'somebody-else'")),
        (replace(OTHER, id=""), ("error", "id", "the id is missing")),
        (replace(OTHER, actor="KZ"), ("error", "actor", "'KZ' is no alpha-3 code of a country: 'KAZ' is")),
        (replace(OTHER, date=on("2027")), ("warning", "date", "2027 is still to come")),
        (replace(OTHER, significance=6), ("error", "significance", "this is no whole number from 1 to 5")),
        (replace(OTHER, citations=()), ("error", "citations", "there is no citation")),
        (
            replace(OTHER, citations=(Citation("lost"),)),
            ("error", "citations[0].source", "no source has the id 'lost'"),
        ),
        (
            replace(OTHER, citations=(Citation("treaty-series", date=on("2005")),)),
            (
                "warning",
                "citations[0].date",
                CONTRADICTS,
            ),
        ),
        (replace(OTHER, links=(Link("follows", "lost"),)), ("error", "links[0].to", "no event has the id 'lost'")),
        (
            replace(OTHER, links=(Link("follows", OTHER.id),)),
            ("error", "links[0].to", "an event cannot be linked to itself"),
        ),
        (
            replace(OTHER, participants=(Participant("lost", "host"),)),
            ("error", "participants[0].person", "no person has the id 'lost'"),
        ),
        (
            replace(OTHER, participants=(Participant(None, "host", country="KAZ"),)),
            ("warning", "participants[0]", "neither a person nor an office is named"),
        ),
        (
            replace(VISIT, visit=Visit("MYS", "MYS")),
            ("error", "visit.to", "a visit goes from one country to another"),
        ),
        (
            replace(VISIT, actor="KAZ"),
            ("error", "actor", "the actor of a visit is the visiting country, 'MYS'"),
        ),
        (
            replace(VISIT, date=on("2019")),
            (
                "warning",
                "participants[0].office",
                f"other events attest this office from 1985 to 2002 only: {PRIME_MINISTER}",
            ),
        ),
        (
            with_acts((ActKind.IN_FORCE, "1996", None), (ActKind.SIGNED, "1997", None)),
            ("error", "agreement.acts[0].date", "it is in force before it was signed"),
        ),
        (
            with_acts((ActKind.IN_FORCE, "1996~", None), (ActKind.SIGNED, "1997", None)),
            ("warning", "agreement.acts[0].date", "it is in force before it was signed"),
        ),
        (
            with_acts((ActKind.IN_FORCE, "1996", None), (ActKind.SIGNED, "1997", "KAZ")),
            ("warning", "agreement.acts[0].date", "it is in force before it was signed"),
        ),
        (
            with_acts((ActKind.SIGNED, "1996", None), (ActKind.TERMINATED, "1995-12-31", "MYS")),
            ("error", "agreement.acts[1].date", "it was terminated before it was signed"),
        ),
        (
            with_acts((ActKind.RATIFIED, "1995", None), (ActKind.SIGNED, "1996", None)),
            ("warning", "agreement.acts[0].date", "it was ratified before it was signed"),
        ),
        (
            with_acts((ActKind.SIGNED, "1990", "USA")),
            ("warning", "agreement.acts[0].country", "it is no party's act"),
        ),
        (
            replace(AGREEMENT, agreement=Agreement(AgreementType.TREATY)),
            ("warning", "agreement.parties", "no party is named"),
        ),
    ],
)
def test_each_problem_of_an_event_is_told_at_its_field(event: Event, problem: tuple[str, str, str]) -> None:
    assert problem in told(event_problems(event, KNOWN))
    assert len(event_problems(event, KNOWN)) == 1


@pytest.mark.parametrize(
    ("in_force", "signed"),
    [
        ("1996", "1996-05"),
        ("1996-05-27", "1996-05-27"),
        ("1996/1998", "1997"),
        ("1996/..", "1997"),
        ("1996/", "1997"),
        ("1996", "../1997"),
        ("1996", "/1997"),
        ("199X", "1999-12-31"),
        ("1996", "1995-22/1996"),
    ],
)
def test_dates_that_allow_the_order_make_no_problem(in_force: str, signed: str) -> None:
    event = with_acts((ActKind.SIGNED, signed, None), (ActKind.IN_FORCE, in_force, None))
    assert event_problems(event, KNOWN) == ()


def test_acts_of_other_countries_have_no_order_among_themselves() -> None:
    assert event_problems(with_acts((ActKind.SIGNED, "2000", "KAZ"), (ActKind.IN_FORCE, "1999", "MYS")), KNOWN) == ()
    acceded = with_acts(
        (ActKind.SIGNED, "1990", "KAZ"), (ActKind.SIGNED, "2000", "MYS"), (ActKind.IN_FORCE, "1999", None)
    )
    assert event_problems(acceded, KNOWN) == ()


def test_an_undated_signature_allows_any_order() -> None:
    assert event_problems(with_acts((ActKind.SIGNED, None, None), (ActKind.IN_FORCE, "1999", None)), KNOWN) == ()


def test_a_signature_on_another_day_than_the_event_is_a_warning() -> None:
    event = replace(with_acts((ActKind.SIGNED, "1997", None)), date=on("1996"))
    assert told(event_problems(event, KNOWN)) == [
        ("warning", "agreement.acts[0].date", "it was signed on another date than the event's own")
    ]


def test_an_event_of_others_is_far_from_the_dossier() -> None:
    far = replace(OTHER, actor="USA", participants=(Participant(None, "host", Texts(en="President"), "CHN"),))
    (problem,) = event_problems(far, KNOWN)
    assert (problem.severity, problem.field) == (Severity.WARNING, "")
    assert event_problems(replace(OTHER, actor=None), KNOWN) == ()
    with_us = replace(far, participants=(Participant("mahathir", "guest"),))
    assert event_problems(replace(with_us, actor=None), KNOWN) == ()
    (whose,) = event_problems(with_us, KNOWN)
    assert whose.message.text == "it is the act of {country}, which is neither {a} nor {b}"


def test_an_office_is_compared_by_its_name_in_any_language_and_only_where_it_is_attested() -> None:
    late = replace(VISIT, date=on("2003/2019"))
    assert [one.field for one in event_problems(late, KNOWN)] == ["participants[0].office"]
    assert event_problems(replace(VISIT, date=on("2002-12/2019")), KNOWN) == ()
    assert event_problems(replace(VISIT, date=on("../2019")), KNOWN) == ()
    other = Participant("mahathir", "visitor", Texts(en="Chairman"), "MYS")
    assert event_problems(replace(late, participants=(other,)), KNOWN) == ()
    arabic = Participant("mahathir", "visitor", Texts(ar="رئيس الوزراء"), "MYS")
    assert event_problems(replace(late, participants=(arabic,)), KNOWN) != ()
    ever = replace(KNOWN, offices={"mahathir": (OfficeHeld(PRIME_MINISTER, "MYS", (on("1981/.."), None)),)})
    assert event_problems(late, ever) == ()


def test_a_disputed_event_may_have_sources_that_disagree() -> None:
    cited = (Citation("treaty-series", date=on("2005")),)
    assert event_problems(replace(OTHER, citations=cited, certainty=Certainty.DISPUTED), KNOWN) == ()


def test_what_is_not_known_is_not_asked_about() -> None:
    assert event_problems(replace(VISIT, date=on("3000"), citations=(Citation("lost"),))) == ()


# ---------------------------------------------------------------- figures and sources


@pytest.mark.parametrize(
    ("flow", "problem"),
    [
        (replace(FIGURE, low=30_000_000), ("error", "low", "the low bound is above the high bound")),
        (replace(FIGURE, value=30_000_000), ("error", "value", "the value is above the high bound")),
        (replace(FIGURE, value=5, low=10), ("error", "value", "the value is below the low bound")),
        (replace(FIGURE, high=float("inf")), ("error", "high", "this is no finite number")),
        (replace(FIGURE, high=None), ("warning", "qualifier", "a figure that is 'less-than' gives 'high'")),
        (replace(FIGURE, low=-5), ("warning", "low", "trade is not negative")),
        (replace(FIGURE, currency="usd"), ("error", "currency", "'usd' is no code of a currency, such as USD")),
        (replace(FIGURE, reporter="USA"), ("warning", "reporter", "it is neither country's own report")),
        (replace(FIGURE, period=on("2030")), ("warning", "period", "2030 is still to come")),
        (replace(FIGURE, citations=()), ("error", "citations", "there is no citation")),
    ],
)
def test_each_problem_of_a_figure_is_told_at_its_field(flow: TradeFlow, problem: tuple[str, str, str]) -> None:
    assert told(trade_problems(flow, KNOWN)) == [problem]


def test_a_figure_goes_between_the_countries_of_its_dossier() -> None:
    assert [(one.severity, one.field) for one in trade_problems(replace(FIGURE, importer="USA"), KNOWN)] == [
        (Severity.ERROR, "exporter")
    ]


def test_a_figure_that_is_there_already_is_an_error() -> None:
    assert [one.field for one in trade_problems(FIGURE, replace(KNOWN, figures=(FIGURE,)))] == [""]


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        (replace(SOURCE, type=""), ("error", "type", "the text is empty")),
        (replace(SOURCE, type="Treaty"), ("error", "type", "'Treaty' is not written in lower case")),
        (replace(SOURCE, accessed="1998"), ("warning", "accessed", "the source was read before it was published")),
        (replace(SOURCE, published="2031", accessed=None), ("warning", "published", "2031 is still to come")),
        (replace(SOURCE, url="no address"), ("warning", "url", "this does not look like an address")),
    ],
)
def test_each_problem_of_a_source_is_told_at_its_field(source: Source, problem: tuple[str, str, str]) -> None:
    assert told(source_problems(source, KNOWN)) == [problem]


# ---------------------------------------------------------------- an error only where no reading is possible

DAYS = st.integers(calendar.rata_die(1900, 1, 1), calendar.rata_die(2100, 12, 31))


@st.composite
def blurred(draw: st.DrawFn, day: int) -> EdtfDate:
    """A date that a source may give of what happened on ``day``: coarser, in an interval, or wrong and qualified."""
    qualifier = draw(st.sampled_from(["", "", "", "?", "~", "%"]))
    if qualifier:
        day += draw(st.integers(-800, 800))  # Qualified dates may be off by more than their bounds.
    year, month, of_month = calendar.civil(day)
    forms = [f"{year:04}", f"{year:04}-{month:02}", f"{year:04}-{month:02}-{of_month:02}", f"{year // 10:03}X"]
    written = draw(st.sampled_from(forms)) + qualifier
    before = f"{calendar.civil(day - draw(st.integers(0, 4000)))[0] - 1:04}"
    after = f"{calendar.civil(day + draw(st.integers(0, 4000)))[0] + 1:04}"
    shapes = [
        written,
        f"{before}/{after}",
        f"../{after}",
        f"/{after}",
        f"{before}/..",
        f"{before}/",
        f"{before}/{forms[0]}",
    ]
    return EdtfDate.parse(draw(st.sampled_from([written, written, *shapes])))


LIFE = (ActKind.INITIALLED, ActKind.SIGNED, ActKind.RATIFIED, ActKind.IN_FORCE, ActKind.AMENDED, ActKind.EXPIRED)


@st.composite
def lived_agreements(draw: st.DrawFn) -> Event:
    """An agreement whose acts came in their order, told with more or less certainty and in any order."""
    steps = sorted(draw(st.lists(st.sampled_from(LIFE), unique=True, min_size=1)), key=LIFE.index)
    days = sorted(draw(st.lists(DAYS, min_size=len(steps), max_size=len(steps))))
    acts = [
        AgreementAct(step, draw(st.one_of(st.none(), blurred(day))), draw(st.sampled_from([None, "KAZ", "MYS"])))
        for step, day in zip(steps, days, strict=True)
    ]
    acts = list(draw(st.permutations(acts)))
    assert AGREEMENT.agreement is not None
    return replace(AGREEMENT, date=None, agreement=replace(AGREEMENT.agreement, acts=tuple(acts)))


@given(lived_agreements())
def test_an_agreement_that_can_have_lived_so_is_no_error(event: Event) -> None:
    assert errors(event_problems(event, replace(KNOWN, today=None))) == ()


@given(DAYS, DAYS, st.data())
def test_in_force_before_signed_is_an_error_exactly_where_no_reading_is_possible(
    one: int, other: int, data: st.DataObject
) -> None:
    signed, in_force = data.draw(blurred(one)), data.draw(blurred(other))
    event = with_acts((ActKind.SIGNED, signed.text, None), (ActKind.IN_FORCE, in_force.text, None))
    qualified = any(mark in signed.text + in_force.text for mark in "?~%")
    possible = (
        qualified
        or signed.earliest is None
        or in_force.latest is None
        or any(
            first <= last
            for first in (signed.earliest, signed.latest or signed.earliest)
            for last in (in_force.latest, in_force.earliest or in_force.latest)
        )
    )
    assert bool(errors(event_problems(event, KNOWN))) is not possible


@given(st.decimals(0, 10**9, places=2), st.data())
def test_a_figure_with_bounds_that_hold_it_is_no_error(number: Any, data: st.DataObject) -> None:
    assume(number)
    kinds = [kind for kind in Qualifier if kind not in (Qualifier.BETWEEN, Qualifier.NOT_REPORTED)]
    figure = stated(data.draw(st.sampled_from(kinds)), number, last_digit(number))
    flow = replace(FIGURE, qualifier=figure.qualifier, value=figure.value, low=figure.low, high=figure.high)
    assert trade_problems(flow, KNOWN) == ()
    low, high = sorted(data.draw(st.lists(st.integers(0, 10**9), min_size=2, max_size=2)))
    within = data.draw(st.one_of(st.none(), st.integers(low, high)))
    assert errors(trade_problems(replace(FIGURE, low=low, high=high, value=within), KNOWN)) == ()
    assert exact(amount(number)) == number or amount(number) == float(number)
