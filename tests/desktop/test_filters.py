"""A filter is a value: every change is another one, nothing contradicts itself, and a file brings all of it back."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from explorer.desktop.filters import Filter
from explorer.dossier.columns import EventColumns
from explorer.dossier.facets import Effect, EventFacets, Facet, FacetValue, Postings, Sense, Stretch
from explorer.timeline.facets import FacetIndex

WORDS = ("a", "b", "c")
Change = Callable[[Filter], Filter]


def _changes() -> st.SearchStrategy[Change]:
    facet, word = st.sampled_from(Facet), st.sampled_from(WORDS)
    effect = st.sampled_from([None, *Effect])
    return st.one_of(
        st.tuples(facet, word, effect).map(lambda one: lambda old: old.only(one[0], one[1], effect=one[2])),
        st.tuples(facet, word, effect).map(lambda one: lambda old: old.without(one[0], one[1], effect=one[2])),
        st.tuples(facet, st.sampled_from(Sense), word, effect).map(lambda one: lambda old: old.toggled(*one)),
        st.tuples(facet, word).map(lambda one: lambda old: old.switched(*one)),
        st.tuples(st.integers(-9, 9), effect).map(lambda one: lambda old: old.during(one[0], one[0] + 5, one[1])),
        st.sampled_from(Effect).map(lambda one: lambda old: old.with_effect(one)),
        st.integers(0, 5).map(lambda one: lambda old: old.pinning(one)),
        st.just(lambda old: old.dropping(old.asked[0]) if old.asked else old),
    )


filters = st.lists(_changes(), max_size=8).map(lambda changes: _after(Filter(), changes))


def _after(start: Filter, changes: list[Change]) -> Filter:
    for change in changes:
        start = change(start)
    return start


@given(filters)
def test_no_value_is_asked_for_and_left_out_at_once(chosen: Filter) -> None:
    keys = [(one.facet, one.sense) for one in chosen.conditions]
    assert len(keys) == len(set(keys))
    assert keys == sorted(keys, key=lambda key: (list(Facet).index(key[0]), list(Sense).index(key[1])))
    for one in chosen.conditions:
        assert one.values
        other = Sense.WITHOUT if one.sense is Sense.ONLY else Sense.ONLY
        assert not one.values & chosen.values(one.facet, other)


@given(filters, st.sampled_from(Facet), st.sampled_from(WORDS))
def test_a_switch_turns_what_passes(chosen: Filter, facet: Facet, word: str) -> None:
    switched = chosen.switched(facet, word)
    assert switched.lets(facet, word) is not chosen.lets(facet, word)
    for other in WORDS:
        if other != word and chosen.lets(facet, word) and len(chosen.values(facet, Sense.ONLY)) != 1:
            assert switched.lets(facet, other) is chosen.lets(facet, other)


@given(filters, st.sampled_from(Facet), st.sampled_from(Sense), st.sampled_from(WORDS))
def test_a_toggle_asks_and_a_second_one_takes_it_back(chosen: Filter, facet: Facet, sense: Sense, word: str) -> None:
    once = chosen.toggled(facet, sense, word)
    assert (word in once.values(facet, sense)) is not (word in chosen.values(facet, sense))
    assert once.toggled(facet, sense, word).values(facet, sense) == chosen.values(facet, sense)


@given(filters)
def test_a_filter_comes_back_from_plain_values(chosen: Filter) -> None:
    assert Filter.read(json.loads(json.dumps(chosen.table()))) == chosen
    assert Filter().table() == {}


@given(st.recursive(st.none() | st.integers() | st.text(max_size=6) | st.booleans(), st.lists), st.data())
def test_whatever_a_file_holds_a_filter_is_read(value: Any, data: st.DataObject) -> None:
    names = [*(f"{facet}-{sense}" for facet in Facet for sense in Sense), "days", "pinned", "else"]
    table = dict.fromkeys(data.draw(st.lists(st.sampled_from(names))), value)
    read = Filter.read(table)
    assert Filter.read(read.table()) == read
    assert Filter.read(value) == Filter()


@given(filters)
def test_clearing_keeps_pins_and_nothing_else(chosen: Filter) -> None:
    assert not chosen.cleared().active
    assert chosen.cleared().pinned == chosen.pinned
    assert chosen.unpinning().pinned == frozenset()


def test_a_period_is_read_only_whole_and_in_order() -> None:
    assert Filter.read({"days": ["hidden", 3, 9]}).stretch == Stretch(3, 9, Effect.HIDDEN)
    for days in (["pale", 9, 3], ["pale", 3], ["pale", 3, 9, 10], ["pale", True, 9], ["pale", 3.5, 9], ["loud", 3, 9]):
        assert Filter.read({"days": days}).stretch is None


def test_what_is_hidden_decides_what_comes_next_only_where_all_is_hidden() -> None:
    hiding = Filter().without(Facet.TAG, "a", effect=Effect.HIDDEN)
    assert hiding.switched(Facet.KIND, "visit").conditions[0].effect is Effect.HIDDEN
    mixed = hiding.only(Facet.PERSON, "b", effect=Effect.PALE)
    assert mixed.switched(Facet.KIND, "visit").conditions[0].effect is Effect.PALE


def test_what_nobody_has_any_more_is_asked_for_no_more() -> None:
    facets = EventFacets(
        undated=array("q", [7]),
        undated_lane=array("b", [0]),
        undated_kind=array("b", [0]),
        tags=Postings([FacetValue("a")], array("q", [7]), array("i", [0])),
    )
    index = FacetIndex(EventColumns.empty(), facets)
    asked = Filter().only(Facet.TAG, "a", "b").only(Facet.PERSON, "b").without(Facet.SOURCE, "a", "b").pinning(7, 8)
    known = asked.known_to(index, {"b"})
    assert known == Filter().only(Facet.TAG, "a").without(Facet.SOURCE, "b").pinning(7)
    assert known.held_sources(["a", "b"]) == {"b"}
    assert Filter().only(Facet.SOURCE, "a").held_sources(["a", "b"]) == {"b"}
