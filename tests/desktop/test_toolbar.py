"""The toolbar in narrow windows and with large letters: nothing is cut or covered, what has no room is in a menu."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from explorer.desktop.bar_button import BarButton
from explorer.desktop.toolbar import Toolbar
from explorer.dossier.facets import Facet
from explorer.dossier.records import EventKind
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import Sitting


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


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
@pytest.mark.parametrize("scale", [1.0, 1.4, 2.0, 2.5])
def test_nothing_is_cut_or_covered_at_any_width(open_window: OpenWindow, language: str, scale: float) -> None:
    sitting = open_window("EGY-KAZ", language, (1280, 720))
    sitting.window.change_setting("text_scale", scale)
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
    sitting.window.change_setting("text_scale", 2.0)
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
