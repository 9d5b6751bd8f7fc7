"""The toolbar in narrow windows and with large letters: nothing is cut or covered, what has no room is in a menu."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from explorer.desktop.bar_button import BarButton
from explorer.desktop.flows.partners import name_of
from explorer.desktop.toolbar import Toolbar
from explorer.dossier.facets import Facet
from explorer.dossier.records import Certainty, DyadKey, Event, EventKind, Side
from tests.desktop import many_partners
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting


def shown(toolbar: Toolbar) -> list[QWidget]:
    """Return what is seen in the toolbar, in the order of reading."""
    parts: list[QWidget] = [toolbar.search, *toolbar.findChildren(BarButton)]
    seen = [part for part in parts if part.isVisible()]
    return sorted(seen, key=lambda part: part.x(), reverse=toolbar.isRightToLeft())


def overflow_texts(sitting: Sitting) -> list[str]:
    """Return what the last button's menu lists."""
    menu = sitting.window.toolbar.overflow.menu()
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def counts_told(sitting: Sitting) -> dict[EventKind, int]:
    """Return the counts that the buttons of kinds tell."""
    return {kind: int(one.accessibleName().split()[-1]) for kind, one in sitting.window.toolbar.kinds.items()}


def by_kind(events: Iterable[Event]) -> dict[EventKind, int]:
    counted = Counter(event.kind for event in events)
    return {kind: counted[kind] for kind in EventKind}


def compare(sitting: Sitting, dyad: DyadKey) -> None:
    sitting.window.comparing.compare_with(dyad)
    sitting.qtbot.waitUntil(lambda: sitting.window.canvas.comparison.dossier is not None, timeout=WAIT)


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
@pytest.mark.parametrize("scale", [1.0, 1.4, 2.0, 2.5])
def test_nothing_is_cut_or_covered_at_any_width(open_window: OpenWindow, language: str, scale: float) -> None:
    sitting = open_window("EGY-KAZ", language, (1280, 720))
    sitting.appear("text_scale", scale)
    toolbar = sitting.window.toolbar
    for width in (720, 1280, 1024, 1600, 900):
        sitting.window.resize(width, 720)
        QApplication.processEvents()
        parts = shown(toolbar)
        assert toolbar.chooser in parts
        assert toolbar.search in parts
        for part in parts:
            assert part.width() >= part.minimumSizeHint().width() or part is toolbar.search, (width, part)
            assert toolbar.rect().contains(part.geometry()), (width, part)
        for number, part in enumerate(parts):
            for other in parts[number + 1 :]:
                assert not part.geometry().intersects(other.geometry()), (width, part, other)
        everything = [*toolbar.kinds.values(), toolbar.filters, toolbar.period, toolbar.timeline]
        assert toolbar.overflow.isVisible() is not all(part.isVisible() for part in everything)


def test_the_menu_has_what_there_is_no_room_for(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS", "en", (720, 600))
    sitting.appear("text_scale", 2.0)
    QApplication.processEvents()
    toolbar, state = sitting.window.toolbar, sitting.window.state
    assert toolbar.overflow.isVisible()
    assert toolbar.overflow.accessibleName() == "More of the toolbar"
    assert overflow_texts(sitting) == [
        "Visits 11",
        "Agreements 4",
        "Milestones 4",
        "Other events 40",
        "Period in view",
        *(["Filter"] if not toolbar.filters.isVisible() else []),
        *(["Timeline", "Table"] if not toolbar.timeline.isVisible() else []),
        "Zoom out",
        "Zoom in",
        "Show everything",
    ]
    visits = toolbar.overflow.menu().actions()[0]
    assert visits.isChecked()
    visits.trigger()
    assert EventKind.VISIT not in state.filter.kinds
    assert not state.filter.lets(Facet.KIND, EventKind.VISIT)
    overflow_texts(sitting)
    assert not toolbar.overflow.menu().actions()[0].isChecked()
    before = state.viewport
    assert before is not None
    zoom = next(action for action in toolbar.overflow.menu().actions() if action.text() == "Zoom in")
    zoom.trigger()
    assert state.viewport is not None
    assert state.viewport.span < before.span
    period = toolbar.overflow.period
    assert period is not None
    only = next(action for action in period.actions() if action.text() == "Only what is in this period")
    only.trigger()
    assert state.filter.stretch is not None


def test_with_room_there_is_no_such_menu(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS", "en", (1600, 900))
    toolbar = sitting.window.toolbar
    assert not toolbar.overflow.isVisible()
    assert all(button.isVisible() for button in (*toolbar.kinds.values(), toolbar.period, *toolbar.zoom))


def test_kinds_are_counted_over_both_dossiers_that_are_compared(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    window, state = sitting.window, sitting.window.state
    alone = counts_told(sitting)
    first = list(sitting.dossier.events.values())
    assert alone == by_kind(first)
    compare(sitting, DyadKey("EGY", "KAZ"))
    second = state.both[1].dossier
    assert second is not None
    both = first + list(second.events.values())
    assert counts_told(sitting) == by_kind(both)
    sitting.run("table")
    assert sum(counts_told(sitting).values()) == window.table.events.rowCount()
    state.let_through(state.filter.only(Facet.CERTAINTY, Certainty.INFERRED))
    passing = [event for event in both if event.certainty is Certainty.INFERRED]
    assert counts_told(sitting) == by_kind(passing)
    assert 0 < len(passing) < len(both)
    assert sum(counts_told(sitting).values()) == sum(one.count_passing for one in state.both)
    sitting.run("clear-filters")
    sitting.run("stop-comparing")
    assert counts_told(sitting) == alone


def test_kinds_are_counted_over_all_partners_while_these_are_seen(open_window: OpenWindow, tmp_path: Path) -> None:
    archive = tmp_path / "many.dyad"
    many_partners.make(archive, 6)
    sitting = open_window(dyad="ARG-USA", archive=archive)
    window, state = sitting.window, sitting.window.state
    alone = counts_told(sitting)
    window.open_dossier(name_of(many_partners.COUNTRY))
    sitting.qtbot.waitUntil(lambda: state.partners is not None, timeout=WAIT)
    with window.session.archive.read() as reader:
        dossiers = [reader.dossier(one.dyad) for one in reader.dossiers()]
    every = by_kind(event for one in dossiers for event in one.events)
    assert counts_told(sitting) == every
    assert every != alone
    visits = window.toolbar.kinds[EventKind.VISIT]
    visits.click()
    assert window.partners.strips.index is not None
    assert window.partners.strips.index.total == sum(every.values()) - every[EventKind.VISIT]
    assert counts_told(sitting) == every, "what a click would bring back stays to be seen"
    visits.click()
    state.let_through(state.filter.only(Facet.SIDE, Side.JOINT))
    assert counts_told(sitting) == every, "a side is one of a single dossier"
    sitting.run("clear-filters")
    sitting.run("timeline")
    assert counts_told(sitting) == alone
