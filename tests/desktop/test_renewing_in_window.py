"""A window after an edit: nothing is read as a whole, and all that somebody had chosen and found stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from explorer.desktop.filters import Filter
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.facets import Condition, Facet, Sense
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event, Side
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.event_commands import AddEvent, ChangeEvent
from explorer.settings import Settings
from explorer.store.archive import Archive
from explorer.store.reading import Reader
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting

KAZ_MYS = DyadKey("KAZ", "MYS")
VISIT, RISE = "mahathir-kazakhstan-1996", "malaysia-exports-to-kazakhstan-rise-1999"


@pytest.fixture
def read_whole(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Tell of each time that the columns of a dossier are read as a whole."""
    read: list[str] = []

    def watched(method: Callable[..., object], name: str) -> Callable[..., object]:
        def reading(*given: object) -> object:
            read.append(name)
            return method(*given)

        return reading

    for name in ("columns", "facets", "link_columns", "dossiers", "trade"):
        monkeypatch.setattr(Reader, name, watched(getattr(Reader, name), name))
    return read


def event_of(sitting: Sitting, event_id: str) -> Event:
    event = sitting.dossier.records.get(sitting.key(event_id))
    assert event is not None
    return event


def change(sitting: Sitting, event_id: str, after: Event) -> None:
    """Change an event, and wait until the window has it."""
    before, key = event_of(sitting, event_id), sitting.key(event_id)
    sitting.window.edits.do(ChangeEvent(KAZ_MYS, key, before, after), Message("Changed"))
    sitting.qtbot.waitUntil(lambda: sitting.dossier.records.events.get(key) == after, timeout=WAIT)
    QApplication.processEvents()


def test_nothing_is_read_as_a_whole_and_all_stays_as_it_was(
    open_window: OpenWindow, settings: Settings, read_whole: list[str]
) -> None:
    settings.set("author", "Aisha")
    sitting = open_window()
    window, state = sitting.window, sitting.window.state
    window.comparing.compare_with(DyadKey("EGY", "KAZ"))
    sitting.qtbot.waitUntil(lambda: state.second is not None, timeout=WAIT)
    sitting.search("Mahathir")
    hits, filter_ = set(state.search.hits), Filter((Condition(Facet.SIDE, Sense.ONLY, frozenset({Side.B.value})),))
    state.let_through(filter_)
    state.select_event_id(VISIT)
    view, second = state.viewport, window.canvas.comparison.dossier
    rows = window.table.events.rowCount()
    before = sitting.dossier
    read_whole.clear()
    change(sitting, VISIT, replace(event_of(sitting, VISIT), date=EdtfDate.parse("1997-07")))
    assert read_whole == []
    assert sitting.dossier is not before
    assert sitting.dossier.revision > before.revision
    assert (sitting.selected(), state.viewport, state.filter) == (VISIT, view, filter_)
    assert set(state.search.hits) == hits
    assert state.passed is not None
    assert window.canvas.comparison.dossier is second
    assert window.table.events.rowCount() == rows
    first = sitting.dossier.index.extent(sitting.key(VISIT))
    assert first == (EdtfDate.parse("1997-07").earliest, (EdtfDate.parse("1997-07").latest or 0) + 1)


def test_the_list_of_dossiers_counts_what_was_added(
    open_window: OpenWindow, settings: Settings, read_whole: list[str]
) -> None:
    settings.set("author", "Aisha")
    sitting = open_window()
    listed: list[tuple[int, int | None]] = []
    sitting.window.dossiers.listed.connect(
        lambda found: listed.extend((one.events, one.last_year) for one in found if one.dyad == KAZ_MYS)
    )
    count = len(sitting.dossier)
    read_whole.clear()
    new = replace(event_of(sitting, RISE), id="new", title=Texts(en="New"), date=EdtfDate.parse("2026-01"), links=())
    sitting.window.edits.do(AddEvent(KAZ_MYS, new), Message("Added"))
    sitting.qtbot.waitUntil(lambda: bool(listed), timeout=WAIT)
    assert listed == [(count + 1, 2026)]
    assert len(sitting.dossier) == count + 1
    assert read_whole == []


def test_two_edits_one_after_the_other_and_somebody_elses_come_all(open_window: OpenWindow, settings: Settings) -> None:
    settings.set("author", "Aisha")
    sitting = open_window()
    visit, rise = event_of(sitting, VISIT), event_of(sitting, RISE)
    theirs = replace(event_of(sitting, "kazakhstan-independence"), tags=("theirs",))
    key, session = sitting.key("kazakhstan-independence"), sitting.window.session
    with Archive.open(session.path) as other:
        before = event_of(sitting, "kazakhstan-independence")
        Editor(other, "Omar").do(ChangeEvent(KAZ_MYS, key, before, theirs))
    first, second = replace(visit, tags=("one",)), replace(rise, tags=("two",))
    sitting.window.edits.do(ChangeEvent(KAZ_MYS, sitting.key(VISIT), visit, first), Message("Changed"))
    sitting.window.edits.do(ChangeEvent(KAZ_MYS, sitting.key(RISE), rise, second), Message("Changed"))
    wanted = {VISIT: first, RISE: second, "kazakhstan-independence": theirs}
    sitting.qtbot.waitUntil(
        lambda: all(sitting.dossier.events[sitting.key(of)] == event for of, event in wanted.items()), timeout=WAIT
    )
    for tag in ("one", "two", "theirs"):
        assert len(sitting.dossier.facets.rows_having(Facet.TAG, tag)) == 1
