"""Bookmarks in the window: made by a key, kept in the archive, opened from menu and palette, renamed and removed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QMessageBox

from explorer.desktop.actions import MENUS, Menu
from explorer.desktop.bookmark_dialogs import BookmarkList, NameBookmark
from explorer.desktop.bookmark_view import Beside, BookmarkView
from explorer.desktop.canvas.chart_options import ChartOptions
from explorer.desktop.filters import Filter
from explorer.desktop.flows.bookmarks import MOST_IN_MENU
from explorer.desktop.palette import Palette
from explorer.dossier.bookmark import Bookmark
from explorer.dossier.calendar import rata_die
from explorer.dossier.facets import Facet
from explorer.dossier.records import DyadKey, EventKind, Side
from explorer.editing.bookmarks import AddBookmark
from explorer.editing.editor import Editor
from explorer.store.archive import Archive
from explorer.trade.scale import ScaleKind
from explorer.trade.series import Measure
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import LEFT, WAIT, Sitting

KAZ_MYS, EGY_KAZ = DyadKey("KAZ", "MYS"), DyadKey("EGY", "KAZ")
VISIT = "mahathir-kazakhstan-1996"


def when_shown(kind: type[QDialog], act: Callable[..., None]) -> list[str]:
    """Do something in a window of a kind as soon as one opens; the list tells that it did."""
    met: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind) and dialog.isVisible():
            met.append(dialog.windowTitle())
            act(dialog)
        elif len(met) == 0:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)
    return met


def name_it(name: str) -> Callable[[NameBookmark], None]:
    def act(dialog: NameBookmark) -> None:
        dialog.field.selectAll()
        QTest.keyClicks(dialog.field, name)
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    return act


def look_at(sitting: Sitting, first: int, last: int) -> tuple[float, float]:
    state = sitting.window.state
    view = state.viewport
    assert view is not None
    state.look_at(view.showing(float(rata_die(first, 1, 1)), float(rata_die(last + 1, 1, 1))))
    assert state.viewport is not None
    return state.viewport.start, state.viewport.end


def held(sitting: Sitting) -> list[Bookmark]:
    return [one.bookmark for one in sitting.window.bookmarks.held]


def in_archive(sitting: Sitting) -> list[Bookmark]:
    with sitting.window.session.archive.read() as reader:
        return [one.bookmark for one in reader.bookmarks()]


def add(sitting: Sitting, name: str, keys: str = "") -> None:
    count = len(held(sitting))
    met = when_shown(NameBookmark, name_it(name))
    if keys:
        sitting.press(keys)
    else:
        sitting.run("add-bookmark")
    assert met == ["Bookmark this view"]
    sitting.qtbot.waitUntil(lambda: len(held(sitting)) == count + 1, timeout=WAIT)


def entries(sitting: Sitting) -> list[str]:
    """Return what the menu lists."""
    window = sitting.window
    go = next(
        one for one in window.menuBar().actions() if one.text() == window.state.appearance.words.say(MENUS[Menu.GO])
    )
    inside = go.menu().actions()[-1].menu()  # type: ignore[attr-defined]
    assert inside is not None
    return [action.text() for action in inside.actions()]


def test_a_bookmark_keeps_the_dossier_the_period_the_event_and_the_filter(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    state = sitting.window.state
    start, end = look_at(sitting, 1994, 1999)
    state.select_event_id(VISIT)
    state.let_through(state.filter.during(rata_die(1990, 1, 1), rata_die(2005, 1, 1)))
    chosen = state.filter
    add(sitting, "Mahathir & co", keys="Ctrl+D")
    assert in_archive(sitting) == [
        Bookmark(
            "Mahathir & co", KAZ_MYS, start, end, VISIT, BookmarkView(chosen, None, ChartOptions(), Beside()).text()
        ),
    ]
    assert entries(sitting) == ["Mahathir && co · Kazakhstan and Malaysia"]
    with sitting.window.session.archive.read() as reader:
        (step,) = reader.history.steps()[:1]
        assert (step.author, step.label.english()) == ("Aigul", "Bookmark Mahathir & co")

    sitting.window.open_dossier("EGY-KAZ")
    sitting.wait_for_dossier("EGY-KAZ")
    sitting.window.bookmarks.open(sitting.window.bookmarks.held[0].key)
    sitting.wait_for_dossier("KAZ-MYS")
    sitting.qtbot.waitUntil(lambda: sitting.selected() == VISIT, timeout=WAIT)
    assert state.viewport is not None
    assert (state.viewport.start, state.viewport.end) == (start, end)
    assert state.filter == chosen


def test_it_opens_from_the_palette_and_can_be_gone_back_from(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    state = sitting.window.state
    start, end = look_at(sitting, 1994, 1999)
    add(sitting, "Early years")
    before = look_at(sitting, 2005, 2015)
    state.select_event_id(VISIT)

    def choose(dialog: Palette) -> None:
        dialog.field.setText("early years")
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    assert when_shown(Palette, choose) == []
    sitting.run("palette")
    assert state.viewport is not None
    assert (state.viewport.start, state.viewport.end) == (start, end)
    assert sitting.selected() is None, "none was selected when it was made"
    state.go_back()
    assert (state.viewport.start, state.viewport.end) == before


def test_a_blank_name_is_none_and_the_proposed_one_is_the_period(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    look_at(sitting, 1994, 1999)

    def refuse(dialog: NameBookmark) -> None:
        ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
        assert dialog.field.text() == "1994–1999"
        assert ok.isEnabled()
        dialog.field.setText("   ")
        assert not ok.isEnabled()
        dialog.reject()

    met = when_shown(NameBookmark, refuse)
    sitting.run("add-bookmark")
    assert met
    assert in_archive(sitting) == []


def test_bookmarks_are_renamed_removed_and_opened_in_their_window(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    look_at(sitting, 1994, 1999)
    add(sitting, "One")
    start, end = look_at(sitting, 2001, 2009)
    add(sitting, "Two")
    look_at(sitting, 1990, 2020)

    def manage(dialog: BookmarkList) -> None:
        dialog.list.setCurrentRow(0)
        when_shown(NameBookmark, name_it("First"))
        QTest.mouseClick(dialog.rename_button, LEFT)
        sitting.qtbot.waitUntil(lambda: dialog.list.item(0).text().startswith("First"), timeout=WAIT)
        QTest.mouseClick(dialog.remove_button, LEFT)
        sitting.qtbot.waitUntil(lambda: dialog.list.count() == 1, timeout=WAIT)
        assert dialog.list.currentItem().text().startswith("Two")
        QTest.mouseClick(dialog.open_button, LEFT)

    met = when_shown(BookmarkList, manage)
    sitting.run("manage-bookmarks")
    assert met == ["Bookmarks"]
    assert [one.name for one in in_archive(sitting)] == ["Two"]
    view = sitting.window.state.viewport
    assert view is not None
    assert (view.start, view.end) == (start, end)
    with sitting.window.session.archive.read() as reader:
        assert [step.label.english() for step in reader.history.steps()][:4] == [
            "Bookmark First removed",
            "New name of a bookmark: First",
            "Bookmark Two",
            "Bookmark One",
        ]


def test_a_bookmark_is_renamed_by_the_key_that_edits_everywhere(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    look_at(sitting, 1994, 1999)
    add(sitting, "One")

    def manage(dialog: BookmarkList) -> None:
        dialog.list.setFocus()
        named = when_shown(NameBookmark, name_it("First"))
        QTest.keyClick(dialog.list, Qt.Key.Key_F2)
        if not named:
            dialog.reject()
            return
        sitting.qtbot.waitUntil(lambda: dialog.list.item(0).text().startswith("First"), timeout=WAIT)
        assert [one.name for one in in_archive(sitting)] == ["First"]
        QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
        sitting.qtbot.waitUntil(lambda: dialog.list.count() == 0, timeout=WAIT)
        dialog.reject()

    met = when_shown(BookmarkList, manage)
    sitting.run("manage-bookmarks")
    assert met
    assert in_archive(sitting) == [], "renamed first, then removed"


def test_without_bookmarks_the_window_says_how_to_make_one(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")

    def look(dialog: BookmarkList) -> None:
        assert dialog.none.isVisible()
        assert "Ctrl+D" in dialog.none.text()
        assert not dialog.open_button.isEnabled()
        assert not dialog.remove_button.isEnabled()
        dialog.reject()

    met = when_shown(BookmarkList, look)
    sitting.run("manage-bookmarks")
    assert met


def test_making_one_leaves_the_dossier_as_it_is_open(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    before = sitting.dossier
    add(sitting, "One")
    QApplication.processEvents()
    assert sitting.dossier is before, "no dossier looks different for a bookmark"


def test_a_read_only_archive_opens_them_and_says_why_it_takes_none(
    open_window: OpenWindow, tmp_path: Path, library_archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "protected.dyad"
    path.write_bytes(library_archive.read_bytes())
    first = float(rata_die(1995, 1, 1))
    with Archive.open(path) as archive:
        Editor(archive, "Aigul").do(AddBookmark(Bookmark("Kept", KAZ_MYS, first, first + 700)))
    opening = Archive.open
    monkeypatch.setattr(Archive, "open", lambda place: opening(place, read_only=True))
    sitting = open_window("KAZ-MYS", archive=path)
    sitting.qtbot.waitUntil(lambda: len(held(sitting)) == 1, timeout=WAIT)
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.text())
        box.accept()

    when_shown(QMessageBox, read)
    sitting.press("Ctrl+D")
    assert len(told) == 1
    assert "protected.dyad" in told[0]

    def look(dialog: BookmarkList) -> None:
        assert dialog.open_button.isEnabled()
        assert not dialog.rename_button.isEnabled()
        assert not dialog.remove_button.isEnabled()
        QTest.mouseClick(dialog.open_button, LEFT)

    when_shown(BookmarkList, look)
    sitting.run("manage-bookmarks")
    view = sitting.window.state.viewport
    assert view is not None
    assert view.start == first


def test_the_menu_lists_a_handful_and_then_leads_to_all(
    open_window: OpenWindow, tmp_path: Path, library_archive: Path
) -> None:
    path = tmp_path / "many.dyad"
    path.write_bytes(library_archive.read_bytes())
    with Archive.open(path) as archive:
        editor = Editor(archive, "Aigul")
        for number in range(MOST_IN_MENU + 3):
            editor.do(AddBookmark(Bookmark(f"Number {number}", EGY_KAZ, 1.0, 2.0 + number)))
    sitting = open_window("KAZ-MYS", archive=path)
    sitting.qtbot.waitUntil(lambda: len(held(sitting)) == MOST_IN_MENU + 3, timeout=WAIT)
    assert len(entries(sitting)) == MOST_IN_MENU + 1
    sitting.appear("language", "ar")
    assert len(entries(sitting)) == MOST_IN_MENU + 1, "in every language"


def test_a_view_that_nobody_understands_is_none(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    for text in (None, "", "{", "7", "[]", '{"days": "always"}', '{"chosen": [1, "x"], "beside": 7}'):
        assert BookmarkView.read(text, sitting.dossier) == BookmarkView()
    assert BookmarkView.read('{"chosen": [2, 1], "chart": {"measure": "?"}}', sitting.dossier) == (
        BookmarkView(chart=ChartOptions())
    )
    chosen = Filter().during(730_000, 731_000)
    whole = BookmarkView(chosen, (730_100, 730_200), ChartOptions(Measure.BALANCE, Side.B, None, ScaleKind.LINEAR))
    assert BookmarkView.read(whole.text(), sitting.dossier) == whole
    compared = BookmarkView(beside=Beside(EGY_KAZ, True, {KAZ_MYS: 7}))
    assert BookmarkView.read(compared.text(), sitting.dossier) == compared
    for text in ('{"with": "KAZ"}', '{"with": 7, "years": true}', '{"with": "KAZ-EGY"}', "{}"):
        assert BookmarkView.read(f'{{"beside": {text}}}', sitting.dossier).beside == Beside()
    odd = '{"beside": {"with": "EGY-KAZ", "years": 1, "from": {"KAZ": 3, "KAZ-MYS": "x"}}}'
    assert BookmarkView.read(odd, sitting.dossier).beside == Beside(EGY_KAZ)
    gone = BookmarkView(chart=ChartOptions(Measure.BALANCE, source="no-such-source"))
    assert BookmarkView.read(gone.text(), sitting.dossier).chart == ChartOptions(Measure.BALANCE)
    assert BookmarkView().text() is None


def test_a_bookmark_keeps_the_chart_and_the_chosen_period(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    state, canvas = sitting.window.state, sitting.window.canvas
    days = (rata_die(2006, 1, 1), rata_die(2009, 12, 31))
    options = ChartOptions(Measure.BALANCE, Side.A, None, ScaleKind.LINEAR)
    canvas.chart_options = options
    state.period.choose(days)
    state.select_event_id(VISIT)
    add(sitting, "With all")
    canvas.chart_options = ChartOptions(Measure.TURNOVER)
    state.period.choose(None)
    add(sitting, "Without")
    with_all, without = (one.key for one in sitting.window.bookmarks.held)
    sitting.window.bookmarks.open(with_all)
    assert canvas.chart_options == options
    assert state.period.days == days
    assert sitting.selected() == VISIT
    sitting.window.bookmarks.open(without)
    assert canvas.chart_options == ChartOptions(Measure.TURNOVER)
    assert state.period.days is None


def test_an_older_bookmark_leaves_chart_and_period_as_they_are(
    open_window: OpenWindow, tmp_path: Path, library_archive: Path
) -> None:
    path = tmp_path / "older.dyad"
    path.write_bytes(library_archive.read_bytes())
    first, last = rata_die(1990, 1, 1), rata_die(2005, 1, 1)
    old = json.dumps({"days": ["pale", first, last], "kind-only": ["pale", "visit"]})
    with Archive.open(path) as archive:
        editor = Editor(archive, "Aigul")
        editor.do(AddBookmark(Bookmark("Older", KAZ_MYS, float(first), float(last), VISIT, old)))
        editor.do(AddBookmark(Bookmark("Oldest", KAZ_MYS, float(first), float(last))))
    sitting = open_window("KAZ-MYS", archive=path)
    sitting.qtbot.waitUntil(lambda: len(held(sitting)) == 2, timeout=WAIT)
    state, canvas = sitting.window.state, sitting.window.canvas
    canvas.chart_options = ChartOptions(Measure.BALANCE)
    state.period.choose((first, last))
    older, oldest = (one.key for one in sitting.window.bookmarks.held)
    sitting.window.bookmarks.open(older)
    assert state.filter == Filter().only(Facet.KIND, EventKind.VISIT).during(first, last)
    assert sitting.selected() == VISIT
    sitting.window.bookmarks.open(oldest)
    assert state.filter == Filter()
    assert canvas.chart_options == ChartOptions(Measure.BALANCE)
    assert state.period.days == (first, last)


def compared(sitting: Sitting) -> DyadKey | None:
    """Return what is compared with the open dossier."""
    second = sitting.window.canvas.comparison.dossier
    return None if second is None else second.dyad


def test_a_bookmark_keeps_what_is_compared_and_how(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    window, comparison = sitting.window, sitting.window.canvas.comparison
    state = window.state
    add(sitting, "Alone")
    window.comparing.compare_with(EGY_KAZ)
    sitting.qtbot.waitUntil(lambda: comparison.dossier is not None, timeout=WAIT)
    add(sitting, "By calendar")
    state.select_event_id("kaz-mys-embassies")
    sitting.run("count-from")
    zeros, start, end = comparison.alignment.zeros, *look_at(sitting, 1994, 1999)
    assert zeros is not None
    add(sitting, "By years")
    keys = {one.bookmark.name: one.key for one in window.bookmarks.held}

    window.bookmarks.open(keys["By calendar"])
    assert compared(sitting) == EGY_KAZ
    assert not comparison.by_years
    assert state.shift == 0
    window.bookmarks.open(keys["Alone"])
    assert compared(sitting) is None
    window.bookmarks.open(keys["By years"])
    sitting.qtbot.waitUntil(lambda: comparison.dossier is not None, timeout=WAIT)
    assert compared(sitting) == EGY_KAZ
    assert comparison.alignment.zeros == zeros
    assert state.viewport is not None
    assert (state.viewport.start, state.viewport.end) == (start, end)

    window.open_dossier("EGY-KAZ")
    sitting.wait_for_dossier("EGY-KAZ")
    assert compared(sitting) is None, "a dossier is not compared with itself"
    window.bookmarks.open(keys["By years"])
    sitting.wait_for_dossier("KAZ-MYS")
    sitting.qtbot.waitUntil(lambda: comparison.dossier is not None, timeout=WAIT)
    assert comparison.alignment.zeros == zeros


def test_an_older_bookmark_leaves_the_comparison_as_it_is(
    open_window: OpenWindow, tmp_path: Path, library_archive: Path
) -> None:
    path = tmp_path / "older.dyad"
    path.write_bytes(library_archive.read_bytes())
    gone = json.dumps({"beside": {"with": "ALB-ZWE", "years": True}})
    with Archive.open(path) as archive:
        editor = Editor(archive, "Aigul")
        editor.do(AddBookmark(Bookmark("Older", KAZ_MYS, 728_000.0, 732_000.0, None, json.dumps({"chart": {}}))))
        editor.do(AddBookmark(Bookmark("With one that is gone", KAZ_MYS, 728_000.0, 732_000.0, None, gone)))
    sitting = open_window("KAZ-MYS", archive=path)
    sitting.qtbot.waitUntil(lambda: len(held(sitting)) == 2, timeout=WAIT)
    window, comparison = sitting.window, sitting.window.canvas.comparison
    window.comparing.compare_with(EGY_KAZ)
    sitting.qtbot.waitUntil(lambda: comparison.dossier is not None, timeout=WAIT)
    keys = {one.bookmark.name: one.key for one in window.bookmarks.held}
    window.bookmarks.open(keys["Older"])
    assert compared(sitting) == EGY_KAZ
    window.bookmarks.open(keys["With one that is gone"])
    assert compared(sitting) is None
