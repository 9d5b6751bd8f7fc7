"""The panel's values, however many: found by any word of any name, shown a thousand at a time, folded aside."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import replace

import pytest

from explorer.desktop.filter_bar import choices as module
from explorer.desktop.filter_bar.choices import A_STEP, SHOWN, ChoiceModel, Part
from explorer.desktop.filter_bar.counting import Counted
from explorer.desktop.filter_bar.name_keys import NameKeys
from explorer.desktop.filter_bar.wording import FilterWords
from explorer.desktop.filter_result import going_on
from explorer.desktop.filters import Filter
from explorer.desktop.open_dossier import DossierParts, OpenDossier
from explorer.dossier.columns import EventColumns
from explorer.dossier.facets import EventFacets, Facet, FacetValue, Postings
from explorer.dossier.folding import fold
from explorer.dossier.records import Dossier, DyadKey
from explorer.dossier.texts import Texts
from explorer.drawing.words import Words
from explorer.timeline.facets import FacetIndex
from tests.timeline.events import TODAY

MANY = 5_500
NAMES = ["Ana Bekova", "Bek Khan", "محمد", "Ábel", "馬來西亞 部", ""]


def people(count: int) -> FilterWords:
    """Return a dossier of undated events with a person each, the last ones with two."""
    columns = EventColumns.empty()
    values = [FacetValue(f"p{number}", Texts(en=f"Bek Number {number}")) for number in range(count)]
    keys = array("q", range(1, count + 1))
    postings = Postings(values, array("q", [*keys, count]), array("i", [*range(count), count - 1]))
    none = array("b", bytes(count))
    facets = replace(EventFacets(), undated=keys, undated_lane=none, undated_kind=none, people=postings)
    index = FacetIndex(columns, facets)
    dossier = Dossier(DyadKey("KAZ", "MYS"), Texts(en="A dossier"))
    return FilterWords(Words(), OpenDossier(DossierParts(dossier, columns, facets=index), TODAY))


def values(model: ChoiceModel, facet: Facet = Facet.PERSON) -> list[str]:
    found = [model.choice(model.index(row, 0)) for row in range(model.rowCount())]
    return [one.name for one in found if one is not None and one.facet is facet and one.part is Part.VALUE]


def more(model: ChoiceModel) -> str:
    found = [model.choice(model.index(row, 0)) for row in range(model.rowCount())]
    (one,) = [one for one in found if one is not None and one.facet is Facet.PERSON and one.part is Part.MORE]
    return one.name


def test_words_of_names_are_found_by_how_they_begin() -> None:
    keys = NameKeys(NAMES)
    for typed in ("b", "bek", "ana b", "khan", "م", "a", "馬", "x", "n", "bekova k"):
        folded = fold(typed)
        expected = [f" {folded}" in f" {fold(name)}" for name in NAMES]
        assert keys.holding(folded).tolist() == expected, typed
    assert not NameKeys([]).holding("a").tolist()


def test_very_many_values_are_shown_a_thousand_at_a_time() -> None:
    named = people(MANY)
    model = ChoiceModel()
    model.show(named, Filter(), Counted(named.opened.facets.counts(())))
    assert len(values(model)) == SHOWN
    shown = []
    while more(model) != "Show fewer":
        model.unfold(Facet.PERSON)
        shown.append(len(values(model)))
    assert shown == [1_000, 2_000, 3_000, 4_000, 5_000, MANY]
    model.unfold(Facet.PERSON)
    assert len(values(model)) == SHOWN
    model.search("bek")
    assert len(values(model)) == A_STEP
    model.search("5499")
    assert values(model) == ["Bek Number 5499"]
    chosen = Filter().only(Facet.PERSON, "p5000")
    model.search("")
    model.show(named, chosen, Counted(named.opened.facets.counts(chosen.asked)))
    assert values(model)[SHOWN:] == ["Bek Number 5000"]


def test_very_many_names_are_folded_aside_before_anything_is_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    named = people(MANY)
    model = ChoiceModel()
    asked: list[tuple[str, Callable[[], object], Callable[[object], None]]] = []
    model.aside = lambda topic, work, answer: asked.append((topic, work, answer))
    folded: list[str] = []
    monkeypatch.setattr(module, "NameKeys", folded.extend)
    model.show(named, Filter(), Counted(named.opened.facets.counts(())))
    assert [topic for topic, _, _ in asked] == ["names person"]
    assert going_on("names person").english() == "Preparing the list of what can be filtered by"
    monkeypatch.undo()
    model.search("5499")
    assert not folded
    assert not values(model)
    _, work, answer = asked[0]
    answer(work())
    assert values(model) == ["Bek Number 5499"]
    assert len(asked) == 1
