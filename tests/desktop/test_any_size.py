"""The window over a dossier of which nothing is at hand when it opens shows what it shows of a small one, a little
later; and what it fetches does not grow with the dossier.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.desktop import session
from explorer.desktop.filters import Filter
from explorer.desktop.panes.content import PaneContent
from explorer.desktop.search_field import MOST_SHOWN
from explorer.desktop.state import Selection, SelectionKind
from explorer.desktop.table.columns import COLUMNS
from explorer.desktop.table.model import EventTable
from explorer.desktop.table.order import Shown, Slow
from explorer.dossier.facets import Facet
from explorer.dossier.message import Message
from explorer.dossier.records import EventKind
from explorer.store.archive import Archive
from explorer.store.reading import Reader
from explorer.timeline.subset import Rows
from tests.desktop.conftest import TODAY, OpenWindow
from tests.desktop.sitting import WAIT, Sitting


@pytest.fixture
def open_piecemeal(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> OpenWindow:
    """Give what opens a window that has no record until somebody looks at it."""

    def opening(dyad: str = "KAZ-MYS", language: str | None = None) -> Sitting:
        monkeypatch.setattr(session, "AT_ONCE", 0)
        sitting = open_window(dyad, language)
        settle(sitting)
        return sitting

    return opening


def settle(sitting: Sitting) -> None:
    """Wait until everything that is shown is at hand."""
    records, detail = sitting.dossier.records, sitting.window.detail

    def still() -> bool:
        QApplication.processEvents()
        return not records.waiting and not detail.waits

    sitting.qtbot.waitUntil(still, timeout=WAIT)
    QApplication.processEvents()


def pane(sitting: Sitting, selection: Selection) -> PaneContent:
    sitting.window.state.select(selection)
    settle(sitting)
    return sitting.window.detail.content


def told(content: PaneContent) -> list[object]:
    """Return all that a pane says, and what its button copies."""
    return [
        (content.side, content.heading, content.title, content.kind, content.date, content.meaning, content.summary),
        (content.axis, content.rows, content.sections, content.previous, content.next, content.copies_list),
        content.citation() if content.citation is not None else None,
    ]


def selections(sitting: Sitting) -> Iterator[Selection]:
    order, view = sitting.dossier.order, sitting.dossier.view
    for place in range(len(order)):
        yield Selection(SelectionKind.EVENT, (order.key_at(place),))
    for person in list(view.people)[::4]:
        yield Selection(SelectionKind.PERSON, id=person)
    for source in list(view.sources)[::8]:
        yield Selection(SelectionKind.SOURCE, id=source)
    yield Selection(SelectionKind.CLUSTER, order.keys_at(order.places_of(order.keys)))
    yield Selection()


@pytest.mark.parametrize("dyad", ["KAZ-MYS", "EGY-KAZ"])
def test_every_pane_says_the_same_whether_its_records_are_fetched_or_were_there(
    open_window: OpenWindow, open_piecemeal: OpenWindow, dyad: str
) -> None:
    whole = open_window(dyad)
    assert whole.dossier.whole
    expected = [told(pane(whole, selection)) for selection in selections(whole)]
    piecemeal = open_piecemeal(dyad)
    assert piecemeal.dossier.records.fetched < len(piecemeal.dossier) or len(piecemeal.dossier) < 100
    assert [told(pane(piecemeal, selection)) for selection in selections(piecemeal)] == expected


def rows(table: EventTable) -> list[tuple[str, ...]]:
    return [
        tuple(str(table.index(row, column).data()) for column in range(len(COLUMNS)))
        for row in range(table.rowCount(QModelIndex()))
    ]


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_the_table_has_the_same_rows_in_the_same_order(
    open_window: OpenWindow, open_piecemeal: OpenWindow, language: str
) -> None:
    def sorted_by(sitting: Sitting, column: int, order: Qt.SortOrder) -> list[tuple[str, ...]]:
        table = sitting.window.table
        table.sortByColumn(column, order)
        settle(sitting)
        sitting.qtbot.waitUntil(lambda: not sitting.window.session.jobs.busy, timeout=WAIT)
        rows(table.events)
        settle(sitting)
        return rows(table.events)

    whole = open_window("KAZ-MYS", language)
    whole.run("table")
    ascending, descending = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
    asked = [(0, ascending), (1, ascending), (6, ascending), (0, descending)]
    expected = [sorted_by(whole, column, order) for column, order in asked]
    titles = [row[2] for row in sorted_by(whole, 2, ascending)]
    piecemeal = open_piecemeal("KAZ-MYS", language)
    piecemeal.run("table")

    def sorted_afresh(column: int, order: Qt.SortOrder) -> list[tuple[str, ...]]:
        piecemeal.dossier.records.events.clear()
        return sorted_by(piecemeal, column, order)

    assert [sorted_afresh(column, order) for column, order in asked] == expected
    assert [row[2] for row in sorted_afresh(2, ascending)] == titles
    for column in (3, 4, 5, 7):
        assert sorted(sorted_afresh(column, ascending)) == sorted(expected[0])


def test_a_search_marks_letters_and_lists_hits_that_were_not_at_hand(open_piecemeal: OpenWindow) -> None:
    sitting = open_piecemeal()
    sitting.search("najib")
    settle(sitting)
    scene = sitting.window.canvas.timeline.scene
    assert scene is not None
    marked = {label.title: label.hits for label in scene.labels if label.key in sitting.window.state.search.hits}
    assert any("Najib" in title for title in marked)
    for title, letters in marked.items():
        assert letters == tuple((at, 5) for at in [title.casefold().find("najib")] if at >= 0)
    popup = sitting.window.toolbar.search.popup
    assert popup is not None
    assert popup.list.entries.rowCount() > 1


def test_first_hits_come_with_the_records_that_are_listed(open_piecemeal: OpenWindow) -> None:
    """The list is whole at once: no second round through the reading thread fetches what it shows."""
    sitting = open_piecemeal()
    field, state = sitting.window.toolbar.search, sitting.window.state
    listed: list[int] = []

    def came() -> None:
        first = list(state.search.hits)[:MOST_SHOWN]
        listed.extend(first)
        assert not sitting.dossier.records.missing(first)

    state.search_changed.connect(came)
    field.search_for("agreement")
    sitting.qtbot.waitUntil(lambda: bool(state.search.text), timeout=WAIT)
    assert len(listed) > 1


def test_undated_events_are_listed_when_they_have_come(open_piecemeal: OpenWindow) -> None:
    sitting = open_piecemeal()
    entries = sitting.window.sidebar.undated.entries
    assert entries.rowCount() == len(sitting.dossier.undated) > 0
    assert all(entries.data(entries.index(row, 0)) for row in range(entries.rowCount()))


def test_a_link_to_an_event_that_is_not_at_hand_is_found_by_its_id(open_piecemeal: OpenWindow, qtbot: QtBot) -> None:
    sitting = open_piecemeal()
    window, records = sitting.window, sitting.dossier.records
    window.state.select_event(sitting.key("najib-kazakhstan-2014") if "najib-kazakhstan-2014" in records.keys else None)
    records.events.clear()
    records.keys.clear()
    window.detail.event_requested.emit("mahathir-kazakhstan-1996")
    qtbot.waitUntil(lambda: sitting.selected() == "mahathir-kazakhstan-1996", timeout=WAIT)


def test_what_was_selected_is_selected_again_after_a_restart(open_piecemeal: OpenWindow, qtbot: QtBot) -> None:
    first = open_piecemeal()
    place = first.dossier.order.place_of(first.dossier.order.key_at(5))
    key = first.dossier.order.key_at(place)
    first.window.state.select_event(key)
    settle(first)
    first.window.remember()
    second = open_piecemeal()
    qtbot.waitUntil(lambda: second.window.state.selection.event == key, timeout=WAIT)


def test_stepping_goes_through_all_events_in_the_order_of_reading(open_piecemeal: OpenWindow) -> None:
    sitting = open_piecemeal()
    order = sitting.dossier.order
    sitting.window.state.select_event(order.key_at(0))
    for place in range(1, 12):
        sitting.run("next-event")
        assert sitting.window.state.selection.event == order.key_at(place)
    settle(sitting)
    assert sitting.window.detail.content.previous is not None


def test_a_record_that_is_forgotten_is_fetched_for_copying(open_piecemeal: OpenWindow, qtbot: QtBot) -> None:
    sitting = open_piecemeal()
    order, window = sitting.dossier.order, sitting.window
    window.state.select(Selection(SelectionKind.CLUSTER, order.keys_at(order.places_of(order.keys[:20]))))
    settle(sitting)
    sitting.dossier.records.events.clear()
    copied: list[str] = []
    window.detail.copied.connect(copied.append)
    window.detail.copy_citation()
    assert copied == []
    qtbot.waitUntil(lambda: bool(copied), timeout=WAIT)
    assert copied[0].count("\n\n") == 19


def test_opening_another_dossier_while_one_is_read_leaves_nothing_of_the_first(
    open_piecemeal: OpenWindow, qtbot: QtBot
) -> None:
    sitting = open_piecemeal()
    first = sitting.dossier
    sitting.window.table.show()
    first.records.want(first.order.keys.tolist())
    sitting.window.open_dossier("EGY-KAZ")
    sitting.wait_for_dossier("EGY-KAZ")
    settle(sitting)
    assert str(sitting.dossier.dyad) == "EGY-KAZ"
    heard: list[object] = []
    sitting.window.state.records_came.connect(heard.append)
    first.records.put((), {})
    assert heard == []


def test_escape_gives_up_opening_and_what_was_open_stays(open_piecemeal: OpenWindow, qtbot: QtBot) -> None:
    sitting = open_piecemeal()
    window, before = sitting.window, sitting.dossier
    told: list[object] = []
    window.session.jobs.failed.connect(told.append)
    window.open_dossier("EGY-KAZ")
    opening = window.session.opening()
    assert str(opening) == "EGY-KAZ"
    sitting.run("escape")
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=WAIT)
    qtbot.wait(50)
    assert window.session.opening() is None
    assert sitting.dossier is before
    assert told == []
    window.open_dossier("EGY-KAZ")
    sitting.wait_for_dossier("EGY-KAZ")


def test_long_reading_ends_between_its_steps_when_it_is_given_up(library_archive: Path, qtbot: QtBot) -> None:
    with Archive.open(library_archive, read_only=True) as archive:
        held = session.ArchiveSession(archive, "Aigul", TODAY)
        begun, given_up, after = threading.Event(), threading.Event(), threading.Event()

        def work(_reader: Reader, go_on: Callable[[], None]) -> None:
            begun.set()
            assert given_up.wait(WAIT / 1000)
            go_on()
            after.set()

        answers: list[None] = []
        held.jobs.read_long(work, answers.append, topic="long", label=Message("Reading"))
        assert begun.wait(WAIT / 1000)
        held.jobs.cancel("long")
        given_up.set()
        qtbot.waitUntil(lambda: not held.jobs.busy, timeout=WAIT)
        held.close()
    assert (answers, after.is_set()) == ([], False)


def test_the_other_direction_of_a_column_is_not_sorted_again(open_piecemeal: OpenWindow) -> None:
    sitting = open_piecemeal()
    table, asked = sitting.window.table, [0]
    sort = table.events.sort_slowly
    assert sort is not None

    def counted(slow: Slow, answer: Callable[[Rows], None]) -> None:
        asked[0] += 1
        sort(slow, answer)

    table.events.sort_slowly = counted
    sitting.dossier.records.events.clear()
    found = []
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        table.sortByColumn(Shown.PEOPLE, order)
        sitting.qtbot.waitUntil(lambda: not sitting.window.session.jobs.busy, timeout=WAIT)
        found.append([table.events.key(row) for row in range(table.events.rowCount())])
    assert found[0] == found[1][::-1]
    assert asked == [1]


def test_rows_that_have_their_sizes_are_not_painted_again(open_piecemeal: OpenWindow) -> None:
    sitting = open_piecemeal()
    sitting.run("table")
    settle(sitting)
    sitting.qtbot.wait(50)
    table, painted = sitting.window.table, [0]

    class Counting(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            painted[0] += event.type() is QEvent.Type.Paint
            return False

    counting = Counting()
    table.viewport().installEventFilter(counting)
    table.fitting.fit(sitting.window.state.appearance.text_scale)
    sitting.qtbot.wait(50)
    assert painted == [0]


def test_a_filter_keeps_rows_in_the_order_of_dates_whether_they_are_looked_up_or_not(open_window: OpenWindow) -> None:
    sitting = open_window()
    table, state = sitting.window.table, sitting.window.state
    kept = Filter().only(Facet.KIND, EventKind.VISIT)
    state.let_through(kept)
    by_date = [table.events.key(row) for row in range(table.events.rowCount())]
    state.let_through(Filter())
    table.sortByColumn(Shown.DATE, Qt.SortOrder.DescendingOrder)
    state.let_through(kept)
    assert by_date
    assert by_date[::-1] == [table.events.key(row) for row in range(table.events.rowCount())]
