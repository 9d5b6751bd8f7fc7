"""The archive counts events by year as the calendar does, and says which events no single year can be said of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer import paths
from explorer.dossier.calendar import rata_die, year_of
from explorer.dossier.columns import DateTrait, LaneCode, Precision
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.facets import Condition, Facet, Sense, Stretch
from explorer.dossier.message import Message
from explorer.dossier.records import Certainty, Citation, DyadKey, Event, EventKind, Extent
from explorer.dossier.texts import Texts
from explorer.dossier.yearly import YearCounts
from explorer.editing.library import ensure_library, read_library
from explorer.store.archive import Archive
from explorer.timeline.facets import FacetIndex
from tests.store.sample import ATLAS, EGY_KAZ, KAZ_MYS

EVERYWHERE = True

DATES = (
    "1996",
    "1996-05",
    "1996-02-29",
    "1999-12-30/2000-01-02",
    "1993/..",
    "../2005",
    "199X",
    "2003-24",
    "2001/2003",
    "-0044-03-15",
    "0000-12-31",
    "Y-13000000000",
    "Y170000000002",
    "1996~",
    None,
)


OTHERWISE = tuple(
    tuple(Citation("atlas", date=None if one is None else EdtfDate.parse(one)) for one in dates)
    for dates in ((), (None, "1996-02-29"), ("1996", "1996-05"), ("1997", "1996"), ("1993-05/..", "1993"), ("../1996",))
)
"""What sources say of a disputed event's date beside it."""


def sure_year(event: Event) -> int | None:
    """Work out in which year an event counts, from its record: that which all of its dates leave no doubt of."""
    cited = [citation.date for citation in event.citations if citation.date is not None]
    if event.date is None:
        return None
    cited = [date for date in cited if not (_within(date, event.date) or _within(event.date, date))]
    given = [event.date, *cited] if event.certainty is Certainty.DISPUTED else [event.date]
    years = {_sure_year(date, event) for date in given}
    return years.pop() if len(years) == 1 else None


def _within(inner: EdtfDate, outer: EdtfDate) -> bool:
    return outer.sort_key[0] <= inner.sort_key[0] and inner.sort_key[1] <= outer.sort_key[1]


def _sure_year(date: EdtfDate, event: Event) -> int | None:
    if date.earliest is not None and date.latest is not None and year_of(date.earliest) == year_of(date.latest):
        return year_of(date.earliest)
    exact = Precision(date.start_precision) in (Precision.DAY, Precision.MONTH, Precision.YEAR)
    if event.extent is Extent.THROUGHOUT and date.earliest is not None and exact:
        return year_of(date.earliest)
    return None


def test_counts_are_those_of_the_records(archive: Archive) -> None:
    made: list[tuple[DyadKey, Event]] = []
    for dyad, others in ((DyadKey("AAA", "KAZ"), ("AAA", "KAZ")), (DyadKey("KAZ", "ZZZ"), ("KAZ", "ZZZ"))):
        for number, text in enumerate(DATES):
            for extent in Extent:
                actor = (*others, None)[number % 3]
                kind = (EventKind.OTHER, EventKind.MILESTONE)[number % 2]
                name = f"e{number}-{extent}-{dyad.a}"
                date = None if text is None else EdtfDate.parse(text)
                event = Event(name, kind, Texts(en=name), (), actor=actor, date=date, extent=extent)
                made.append((dyad, event))
                for place, cited in enumerate(OTHERWISE):
                    disputed = replace(event, id=f"{name}-{place}", citations=cited, certainty=Certainty.DISPUTED)
                    made.append((dyad, disputed))
    with archive.write("Aigul", Message("Many dates")) as unit:
        unit.put_source(ATLAS)
        for dyad in {dyad for dyad, _ in made}:
            unit.put_dyad(dyad, Texts(en=str(dyad)))
        for dyad, event in made:
            unit.join(dyad, unit.put_event(event).key, event)
    with archive.read() as reader:
        counted = reader.year_counts("KAZ")
        assert reader.year_counts("MYS") == ()
    assert [counts.dyad for counts in counted] == [DyadKey("AAA", "KAZ"), DyadKey("KAZ", "ZZZ")]
    lanes = {"A": LaneCode.A, "JOINT": LaneCode.JOINT, "B": LaneCode.B}
    for counts in counted:
        events = [event for dyad, event in made if dyad == counts.dyad]
        by_year: Counter[tuple[int, int]] = Counter()
        unsure: Counter[int] = Counter()
        undated: Counter[int] = Counter()
        for event in events:
            side = int(lanes[counts.dyad.side(event.actor).name])
            year = sure_year(event)
            if year is not None:
                by_year[year, side] += 1
            else:
                (undated if event.date is None else unsure)[side] += 1
        found: Counter[tuple[int, int]] = Counter()
        for year, lane, count in zip(counts.year, counts.lane, counts.count, strict=True):
            found[year, lane] += count
        assert found == by_year
        assert list(counts.year) == sorted(counts.year)
        for tally, expected in ((counts.within, unsure), (counts.undated, undated)):
            assert sum(tally.count) == expected.total()
            assert set(tally.lane) == set(expected)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(days=st.lists(st.integers(-3 * 10**17, 3 * 10**17) | st.integers(-5_000_000, 5_000_000), max_size=40))
def test_years_of_any_day_are_the_calendars(archive: Archive, days: list[int]) -> None:
    from sqlalchemy import BigInteger, literal, select

    from explorer.store import partner_reading

    with archive.read() as reader:
        for day in days:
            query = select(partner_reading._year_of(literal(day, BigInteger())))
            assert reader._connection.execute(query).scalar_one() == year_of(day)


def test_sides_are_those_of_the_dossier(filled: Archive) -> None:
    with filled.read() as reader:
        egypt, malaysia = reader.year_counts("KAZ")
        columns = reader.columns(KAZ_MYS)
    assert (egypt.dyad, malaysia.dyad) == (EGY_KAZ, KAZ_MYS)
    assert isinstance(malaysia, YearCounts)
    total = sum(malaysia.count) + sum(malaysia.within.count)
    assert total == len(columns)
    assert DateTrait.THROUGHOUT in DateTrait(columns.traits[1]), "the training that still goes on"
    begun = [year for year, kind in zip(malaysia.year, malaysia.kind, strict=True) if kind == columns.kind[1]]
    assert year_of(columns.earliest[1]) in begun


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Give an archive of the curated dossiers, which use every facet."""
    with Archive.create(tmp_path_factory.mktemp("library") / "library.dyad") as archive:
        ensure_library(archive, read_library([paths.library()]))
        yield archive


ASKED = [
    Condition(Facet.CERTAINTY, Sense.ONLY, frozenset({"inferred", "disputed"})),
    Condition(Facet.CERTAINTY, Sense.WITHOUT, frozenset({"stated"})),
    Condition(Facet.SOURCE, Sense.ONLY, frozenset({"SOURCE"})),
    Condition(Facet.SOURCE, Sense.WITHOUT, frozenset({"SOURCE"})),
    Condition(Facet.PERSON, Sense.ONLY, frozenset({"PERSON", "nobody"})),
    Condition(Facet.PERSON, Sense.WITHOUT, frozenset({"PERSON"})),
    Condition(Facet.PLACE, Sense.ONLY, frozenset({"PLACE"})),
    Condition(Facet.PLACE, Sense.WITHOUT, frozenset({"PLACE"})),
    Condition(Facet.TAG, Sense.ONLY, frozenset({"TAG"})),
    Condition(Facet.TAG, Sense.WITHOUT, frozenset({"TAG"})),
    Stretch(year_first := rata_die(2000, 1, 1), rata_die(2010, 12, 31)),
    Stretch(year_first, year_first),
    Stretch(rata_die(2011, 5, 1), rata_die(2011, 5, 31)),
    Stretch(rata_die(1995, 1, 1), rata_die(1995, 12, 31)),
]
"""What may be asked; a word in capitals stands for each value that the dossier has of that facet."""


@pytest.mark.parametrize("asked", ASKED, ids=str)
def test_what_is_asked_of_a_dossier_is_asked_of_all_partners(library: Archive, asked: Condition | Stretch) -> None:
    """Every filter leaves as many events as the filter of the dossier itself does."""
    with library.read() as reader:
        for dyad in (EGY_KAZ, KAZ_MYS):
            read = reader.facets(dyad)
            facets = FacetIndex(reader.columns(dyad), read)
            questions = [asked]
            if isinstance(asked, Condition) and any(value.isupper() for value in asked.values):
                values = [value.id for value in facets.values(asked.facet)]
                assert values
                questions = [replace(asked, values=asked.values | {value}) for value in values]
            for question in questions:
                partner = next(one for one in reader.year_counts("KAZ", (question,)) if one.dyad == dyad)
                total = sum(map(sum, (partner.count, partner.within.count, partner.undated.count)))
                assert total == int(facets.meeting(question).sum()), question


def test_kinds_and_sides_are_not_asked_here(library: Archive) -> None:
    with library.read() as reader:
        asked = (
            Condition(Facet.KIND, Sense.ONLY, frozenset({"visit"})),
            Condition(Facet.SIDE, Sense.WITHOUT, frozenset({"a"})),
        )
        everything, same = reader.year_counts("KAZ"), reader.year_counts("KAZ", asked)
        assert [list(one.count) for one in everything] == [list(one.count) for one in same]


def test_all_that_is_asked_must_be_met(library: Archive) -> None:
    with library.read() as reader:
        facets = FacetIndex(reader.columns(KAZ_MYS), reader.facets(KAZ_MYS))
        asked = (
            Condition(Facet.CERTAINTY, Sense.ONLY, frozenset({"stated"})),
            Stretch(rata_die(2000, 1, 1), rata_die(2020, 1, 1)),
        )
        partner = next(one for one in reader.year_counts("KAZ", asked) if one.dyad == KAZ_MYS)
        total = sum(map(sum, (partner.count, partner.within.count, partner.undated.count)))
        assert total == facets.passed(asked).counts[0]
