"""The left pane's list of undated events: what the filter makes of it, in words, in its count and in its order."""

from __future__ import annotations

import pytest

from explorer.desktop.filters import Filter
from explorer.desktop.sidebar import undated as undated_module
from explorer.desktop.sidebar.undated import UndatedSection
from explorer.dossier.facets import Effect, Facet
from explorer.dossier.records import Event, EventKind
from explorer.drawing.captions import Captioner
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting

VISIT = "kazakhstan-study-visits-malaysia"
"""The only undated event of KAZ-MYS that is a visit."""


def section_of(sitting: Sitting) -> UndatedSection:
    return sitting.window.sidebar.of_undated


def listed(sitting: Sitting) -> list[tuple[str, bool]]:
    """Return the ids of what is listed, each with whether it stands back."""
    ids = {str(key): event.id for key, event in sitting.dossier.events.items()}
    return [(ids[entry.id], entry.pale) for entry in section_of(sitting).entries.entries.shown if entry.id]


def let(sitting: Sitting, chosen: Filter) -> None:
    sitting.window.state.let_through(chosen)
    sitting.qtbot.waitUntil(lambda: sitting.window.state.passed is not None or not chosen.active, timeout=WAIT)
    section = section_of(sitting)
    idle = lambda: not (section._turns.isActive() or section._after_painting.isActive())  # noqa: E731
    sitting.qtbot.waitUntil(idle, timeout=WAIT)


def test_what_the_filter_hides_is_not_listed_and_what_it_dims_is_pale(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    section = section_of(sitting)
    everything = listed(sitting)
    assert len(everything) == section.total == 12
    assert section.count.text() == "12"
    let(sitting, Filter().only(Facet.KIND, EventKind.VISIT.value, effect=Effect.HIDDEN))
    assert listed(sitting) == [(VISIT, False)]
    assert section.count.text() == "1 of 12"
    let(sitting, Filter().only(Facet.KIND, EventKind.VISIT.value, effect=Effect.PALE))
    assert listed(sitting) == [(one, one != VISIT) for one, _ in everything]
    assert section.count.text() == "1 of 12"
    let(sitting, Filter())
    assert listed(sitting) == everything
    assert section.count.text() == "12"


def test_the_pane_says_where_the_filter_hides_them_all(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    let(sitting, Filter().only(Facet.KIND, EventKind.AGREEMENT.value, effect=Effect.HIDDEN))
    section = section_of(sitting)
    assert listed(sitting) == []
    assert section.count.text() == "0 of 12"
    assert section.hint.text() == "The filter hides them all."
    assert sitting.window.sidebar.tally.text() == "12", "the folded pane counts what the axis cannot show"
    let(sitting, Filter())
    assert section.hint.text() == "The sources give no date."


def test_those_that_pass_are_listed_from_beyond_the_first_ones(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undated_module, "MOST_UNDATED", 3)
    sitting = open_window("KAZ-MYS")
    section = section_of(sitting)
    section.show_events()
    sitting.qtbot.waitUntil(lambda: not section._turns.isActive(), timeout=WAIT)
    assert section.entries.entries.shown[-1].title == "9 more in the table"
    assert VISIT not in dict(listed(sitting)[:3])
    let(sitting, Filter().only(Facet.KIND, EventKind.VISIT.value, effect=Effect.HIDDEN))
    assert listed(sitting) == [(VISIT, False)]


def test_a_filter_that_changes_nothing_here_lists_nothing_anew(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    model = section_of(sitting).entries.entries
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    let(sitting, Filter().without(Facet.KIND, EventKind.AGREEMENT.value, effect=Effect.HIDDEN))
    assert resets == []
    let(sitting, Filter().without(Facet.KIND, EventKind.VISIT.value, effect=Effect.HIDDEN))
    assert resets == [1]


def test_a_filter_makes_no_entry_anew_and_another_language_makes_all(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = open_window("KAZ-MYS")
    made: list[str] = []
    fact = Captioner.fact

    def counted(self: Captioner, event: Event, title: str) -> str:
        made.append(event.id)
        return fact(self, event, title)

    monkeypatch.setattr(Captioner, "fact", counted)
    let(sitting, Filter().only(Facet.KIND, EventKind.VISIT.value, effect=Effect.PALE))
    let(sitting, Filter().only(Facet.KIND, EventKind.VISIT.value, effect=Effect.HIDDEN))
    let(sitting, Filter())
    undated = {sitting.dossier.events[key].id for key in sitting.dossier.undated}
    assert not undated & set(made)
    english = [entry.title for entry in section_of(sitting).entries.entries.shown]
    sitting.appear("language", "zh-Hant")
    chinese = [entry.title for entry in section_of(sitting).entries.entries.shown]
    assert len(chinese) == len(english) == 12
    assert not set(chinese) & set(english)
