"""How an archive was looked at survives a start, and nothing that the file may hold stops the window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.desktop.canvas.chart_options import ChartOptions
from explorer.desktop.filters import Filter
from explorer.desktop.window_memory import MOST_DOSSIERS, ArchiveMemory, DossierMemory
from explorer.dossier.facets import Effect, Facet
from explorer.dossier.records import Certainty, DyadKey, EventKind, Side
from explorer.settings import Settings
from explorer.trade.scale import ScaleKind
from explorer.trade.series import Measure

KAZ_MYS, EGY_KAZ = DyadKey("KAZ", "MYS"), DyadKey("EGY", "KAZ")
SEEN = DossierMemory(
    (727000.25, 735000.75),
    Filter()
    .only(Facet.KIND, EventKind.VISIT, EventKind.AGREEMENT)
    .only(Facet.CERTAINTY, Certainty.STATED, effect=Effect.HIDDEN)
    .without(Facet.SOURCE, "article-zh")
    .during(727100, 734000)
    .pinning(12, 7),
    ("event", "mahathir-1996"),
    ChartOptions(Measure.TURNOVER, Side.B, None, ScaleKind.LINEAR),
    (727_900, 729_000),
)


def test_all_of_it_comes_back_through_the_file(tmp_path: Path) -> None:
    memory = ArchiveMemory(as_table=True).with_dossier(EGY_KAZ, DossierMemory()).with_dossier(KAZ_MYS, SEEN)
    Settings(tmp_path / "settings.toml").remember_archive("id", memory.table())
    again = ArchiveMemory.read(Settings(tmp_path / "settings.toml").archive_state("id"))
    assert again == memory
    assert again.dossier == KAZ_MYS
    assert again.of(KAZ_MYS) == SEEN
    assert again.of(EGY_KAZ) == DossierMemory()


def test_the_usual_view_is_written_as_nothing() -> None:
    table = ArchiveMemory().with_dossier(KAZ_MYS, DossierMemory()).table()
    assert table["dossiers"] == {"KAZ-MYS": {}}


def test_dossiers_not_seen_for_longest_are_forgotten() -> None:
    memory = ArchiveMemory()
    codes = [f"{one}{two}A" for one in "ABCDEFGHIJKLMNO" for two in "ABCDEFGHIJKLMNO"][: MOST_DOSSIERS + 1]
    for code in codes:
        memory = memory.with_dossier(DyadKey(code, "ZZZ"), SEEN)
    assert len(memory.dossiers) == MOST_DOSSIERS
    assert memory.of(DyadKey(codes[0], "ZZZ")) == DossierMemory()
    assert memory.of(DyadKey(codes[-1], "ZZZ")) == SEEN


@pytest.mark.parametrize(
    "period",
    [[5.0], [5.0, 4.0], ["1996", "2000"], [True, False], [1.0, 1.5], [0.0, 1e300], "x", None, [float("nan"), 1.0]],
)
def test_an_impossible_period_is_passed_over(period: object) -> None:
    read = ArchiveMemory.read({"dyad": "KAZ-MYS", "dossiers": {"KAZ-MYS": {"period": period}}})
    assert read.of(KAZ_MYS).period is None


def test_unknown_words_let_nothing_more_through_than_known_ones() -> None:
    table = {"kind-only": ["pale", "visit", 3], "certainty-only": ["loud", "stated"], "days": ["pale", 5, 4]}
    read = ArchiveMemory.read({"dossiers": {"KAZ-MYS": {"filter": table}}}).of(KAZ_MYS)
    assert read.filter == Filter().only(Facet.KIND, EventKind.VISIT)


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["dyad", "dossiers", "KAZ-MYS", "period", "filter", "kind-only", "days", "pinned"]), inner
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["dyad", "dossiers", "as_table"]), plain))
def test_whatever_the_file_holds_something_usable_is_read(table: dict[str, Any]) -> None:
    read = ArchiveMemory.read(table)
    assert ArchiveMemory.read(read.table()) == read


@pytest.mark.parametrize("chosen", [[1], [2, 1], [1.5, 2], ["1", "2"], [True, 2], [0, 10**18], "1-2", {}])
def test_an_impossible_chosen_period_is_passed_over(chosen: object) -> None:
    table = {"dossiers": {"KAZ-MYS": {"chosen": chosen}}}
    assert ArchiveMemory.read(table).of(KAZ_MYS) == DossierMemory()
