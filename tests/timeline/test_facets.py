"""Masks and counts of facets are those that brute force finds, event by event, the undated and foreign ones too."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.dossier.columns import EventColumns
from explorer.dossier.facets import Condition, Effect, EventFacets, Facet, FacetValue, Postings, Sense, Stretch
from explorer.timeline.facets import CERTAINTIES, FacetIndex
from explorer.timeline.index import KINDS, SIDES
from tests.timeline.events import TODAY, Row, columns_of, other_dates, rows, told_otherwise

SEVERAL = (Facet.PERSON, Facet.PLACE, Facet.TAG, Facet.SOURCE)
IDS = ("v0", "v1", "v2", "v3", "v4")
"""Values of the facets of which an event has several; nobody has all of them."""
NOBODY = "v-of-nobody"
Asked = list[Condition | Stretch]


@dataclass
class Told:
    """One event as it is told: days, and its values by facet."""

    key: int
    days: list[tuple[int, int]]
    """The bounds of each date that is given for it, none without a date of its own."""
    values: dict[Facet, list[str]]


@dataclass
class Case:
    columns: EventColumns
    facets: EventFacets
    events: list[Told]

    @property
    def index(self) -> FacetIndex:
        return FacetIndex(self.columns, self.facets)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    dated = draw(rows(most=12))
    apart = draw(st.sampled_from([1, 10**12]))
    columns = columns_of(dated)
    for place, key in enumerate(columns.key):
        columns.key[place] = key * apart
    facets = EventFacets()
    for number in range(draw(st.integers(0, 4))):
        facets.undated.append((2_001 + number) * apart)
        facets.undated_lane.append(draw(st.integers(0, 2)))
        facets.undated_kind.append(draw(st.integers(0, 3)))
    others = {key * apart: dates for key, dates in draw(other_dates(dated)).items()}
    events = [
        Told(
            row.key * apart, [(row.earliest, row.latest), *others.get(row.key * apart, ())], _single(row.kind, row.lane)
        )
        for row in dated
    ] + [
        Told(key, [], _single(kind, lane))
        for key, lane, kind in zip(facets.undated, facets.undated_lane, facets.undated_kind, strict=True)
    ]
    for event in events:
        certainty = draw(st.sampled_from(CERTAINTIES))
        event.values[Facet.CERTAINTY] = [certainty.value]
        held = {CERTAINTIES[1]: facets.inferred, CERTAINTIES[2]: facets.disputed}
        if certainty in held:
            held[certainty].append(event.key)
    postings = {facet: _draw_postings(draw, facet, events) for facet in SEVERAL}
    return Case(
        columns,
        EventFacets(
            facets.undated,
            facets.undated_lane,
            facets.undated_kind,
            facets.inferred,
            facets.disputed,
            postings[Facet.PERSON],
            postings[Facet.PLACE],
            postings[Facet.TAG],
            postings[Facet.SOURCE],
            told_otherwise(others | {key: [(TODAY, TODAY)] for key in facets.undated}),
        ),
        events,
    )


def _single(kind: int, lane: int) -> dict[Facet, list[str]]:
    return {Facet.KIND: [KINDS[kind].value], Facet.SIDE: [SIDES[lane].value]}


def _draw_postings(draw: st.DrawFn, facet: Facet, events: list[Told]) -> Postings:
    """Draw who has which value; some pairs stand twice, and some events belong to other dossiers."""
    pairs = []
    for event in events:
        values = draw(st.lists(st.sampled_from(range(len(IDS))), max_size=3))
        event.values[facet] = [IDS[value] for value in values]
        pairs += [(event.key, value) for value in values]
    pairs += [(key, draw(st.integers(0, len(IDS)))) for key in draw(st.lists(st.sampled_from([-5, 3, 10**15 + 1])))]
    ordered = draw(st.permutations(pairs))
    return Postings(
        [FacetValue(one) for one in (*IDS, NOBODY)],
        array("q", [key for key, _ in ordered]),
        array("i", [value for _, value in ordered]),
    )


_words = {
    Facet.KIND: [kind.value for kind in KINDS],
    Facet.SIDE: [side.value for side in SIDES],
    Facet.CERTAINTY: [one.value for one in CERTAINTIES],
    **{facet: [*IDS, NOBODY, "unheard of"] for facet in SEVERAL},
}
_effects = st.sampled_from(Effect)
conditions = st.sampled_from(Facet).flatmap(
    lambda facet: st.builds(
        Condition, st.just(facet), st.sampled_from(Sense), st.frozensets(st.sampled_from(_words[facet])), _effects
    )
)
stretches = st.tuples(st.integers(TODAY - 20_000, TODAY + 60), st.integers(0, 4_000), _effects).map(
    lambda drawn: Stretch(drawn[0], drawn[0] + drawn[1], drawn[2])
)
asked_for = st.lists(st.one_of(conditions, stretches), max_size=4)


def _meets(event: Told, asked: Condition | Stretch) -> bool:
    if isinstance(asked, Stretch):
        return not event.days or any(one <= asked.last and other >= asked.first for one, other in event.days)
    own = set(event.values[asked.facet])
    if asked.sense is Sense.ONLY:
        return bool(own & asked.values)
    if asked.facet is Facet.SOURCE:
        return not own or bool(own - asked.values)
    return not own & asked.values


@given(cases(), asked_for, st.lists(st.integers(0, 40), max_size=3))
@settings(max_examples=80, deadline=None)
def test_who_passes_who_stands_back_and_who_is_hidden(case: Case, asked: Asked, pinned: Sequence[int]) -> None:
    index = case.index
    keys = {case.events[one].key for one in pinned if one < len(case.events)}
    passed = index.passed(asked, [*keys, 987_654_321])
    told = []
    for event in case.events:
        failed = {one.effect for one in asked if not _meets(event, one)} if event.key not in keys else set()
        told.append("hidden" if Effect.HIDDEN in failed else "muted" if failed else "passes")
    found = np.where(passed.hidden, "hidden", np.where(passed.muted, "muted", "passes"))
    assert found.tolist() == told
    assert passed.passing.tolist() == [one == "passes" for one in told]
    ours = [event.key for event in case.events]
    passing = {key for key, one in zip(ours, told, strict=True) if one == "passes"}
    asked_of = np.array([*ours, 987_654_321])
    assert set(asked_of[index.passing_of(passed, asked_of)].tolist()) == {*passing, 987_654_321}
    assert passed.counts == tuple(told.count(one) for one in ("passes", "muted", "hidden"))
    saved = [event for event in case.events if event.key in keys and not all(_meets(event, one) for one in asked)]
    assert passed.by_pin == len(saved)
    masks, dated = passed.masks(), told[: len(case.columns)]
    for name in ("muted", "hidden"):
        mask = None if masks is None else getattr(masks, name)
        assert (mask.tolist() if mask is not None else [False] * len(dated)) == [one == name for one in dated]


@given(cases(), asked_for)
@settings(max_examples=60, deadline=None)
def test_a_count_says_how_many_would_pass_with_that_value_alone(case: Case, asked: Asked) -> None:
    index = case.index
    counts = index.counts(asked)
    for facet in Facet:
        others = [one for one in asked if isinstance(one, Stretch) or one.facet is not facet]
        values = index.values(facet)
        told = [
            sum(value.id in event.values[facet] and all(_meets(event, one) for one in others) for event in case.events)
            for value in values
        ]
        assert counts[facet].tolist() == told
        for value, count in zip(values, told, strict=True):
            alone = Condition(facet, Sense.ONLY, frozenset({value.id}))
            assert index.passed([*others, alone]).counts[0] == count
        if facet in SEVERAL:
            there = {one for event in case.events for one in event.values[facet]}
            assert {value.id for value in values} == there


@given(cases(), asked_for, st.lists(stretches, max_size=3))
@settings(max_examples=40, deadline=None)
def test_counts_of_periods(case: Case, asked: Asked, periods: list[Stretch]) -> None:
    others = [one for one in asked if isinstance(one, Condition)]
    told = tuple(
        sum(_meets(event, period) and all(_meets(event, one) for one in others) for event in case.events)
        for period in periods
    )
    assert case.index.counts_in(asked, periods) == told


@given(cases())
@settings(max_examples=30, deadline=None)
def test_an_event_is_found_by_its_key_with_all_its_values(case: Case) -> None:
    index = case.index
    assert len(index) == len(case.events)
    for row, event in enumerate(case.events):
        assert index.row_of(event.key) == row
        for facet in Facet:
            own = index.values_of(event.key, facet)
            assert {value.id for value in own} == set(event.values[facet])
            assert all(index.value(facet, value.id) == value for value in own)
    for absent in (-(2**62), 987_654_321, 2**62):
        assert index.row_of(absent) is None
        assert index.values_of(absent, Facet.TAG) == ()
    assert index.value(Facet.TAG, NOBODY) is None


def test_an_empty_dossier_has_no_values_and_no_errors() -> None:
    index = FacetIndex(EventColumns.empty(), EventFacets())
    only = Condition(Facet.PERSON, Sense.ONLY, frozenset({"v0"}))
    assert len(index) == 0
    assert index.passed([only, Stretch(0, 1)], [5]).counts == (0, 0, 0)
    assert {facet: counts.tolist() for facet, counts in index.counts([only]).items()} == {
        Facet.KIND: [0] * 4,
        Facet.SIDE: [0] * 3,
        Facet.CERTAINTY: [0] * 3,
        **{facet: [] for facet in SEVERAL},
    }
    assert index.row_of(1) is None


@pytest.mark.parametrize(("sources", "passes"), [(["v0"], False), (["v0", "v1"], True), ([], True), (["v1"], True)])
def test_what_another_source_says_too_stays_when_one_is_left_out(sources: list[str], passes: bool) -> None:
    facets = EventFacets(
        undated=array("q", [7]),
        undated_lane=array("b", [1]),
        undated_kind=array("b", [0]),
        sources=Postings(
            [FacetValue(one) for one in IDS], array("q", [7] * len(sources)), array("i", map(IDS.index, sources))
        ),
    )
    index = FacetIndex(EventColumns.empty(), facets)
    without = Condition(Facet.SOURCE, Sense.WITHOUT, frozenset({"v0"}), Effect.HIDDEN)
    assert index.passed([without]).passing.tolist() == [passes]


def test_one_source_that_all_cite_is_found_with_every_event() -> None:
    events = [Row(key, 700_000 + key, 700_000 + key, 0, key % 4, 1, 0, 0, 0) for key in range(6)]
    postings = Postings([FacetValue("all"), FacetValue("nobody")], array("q", range(6)), array("i", [0] * 6))
    index = FacetIndex(columns_of(events), EventFacets(sources=postings))
    visits = Condition(Facet.KIND, Sense.ONLY, frozenset({KINDS[0].value}))
    without = Condition(Facet.SOURCE, Sense.WITHOUT, frozenset({"all"}))
    assert index.values(Facet.SOURCE) == (FacetValue("all"),)
    assert index.counts((visits,), (Facet.SOURCE,))[Facet.SOURCE].tolist() == [2]
    assert index.rows_having(Facet.SOURCE, "all").tolist() == list(range(6))
    assert index.values_of(3, Facet.SOURCE) == (FacetValue("all"),)
    assert index.passed((without,)).counts == (0, 6, 0)
    assert [part.tolist() for part in index.pairs(Facet.SOURCE)] == [list(range(6)), [0] * 6]
