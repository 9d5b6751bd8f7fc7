"""The command palette: what was used last first, then what is useful for what is seen; keys in their own column."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from explorer.desktop.actions import ACTIONS
from explorer.desktop.flows.palette import _LACKING, _WRITING, MOST_RECENT, MOST_USEFUL, PART
from explorer.desktop.flows.partners import name_of
from explorer.desktop.palette import COMMAND, KEYS, LACKS, CommandRows, Group, Palette
from explorer.dossier.facets import Facet
from explorer.dossier.records import EventKind
from explorer.drawing import bidi
from explorer.settings import Settings
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting


def in_palette(sitting: Sitting, do: Callable[[Palette], object]) -> None:
    """Open the palette by its key and do something in it; it is closed afterwards whatever that did."""
    met: list[Palette] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Palette)
        met.append(dialog)
        try:
            do(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, look)
    sitting.run("palette")
    assert met


def choose(sitting: Sitting, typed: str) -> None:
    def type_and_enter(palette: Palette) -> None:
        QTest.keyClicks(palette.field, typed)
        QTest.keyClick(palette.field, Qt.Key.Key_Return)

    in_palette(sitting, type_and_enter)


def rows(palette: Palette) -> list[tuple[str, str | None]]:
    """Return what is listed: text and id, which headings have not."""
    items = [palette.list.item(row) for row in range(palette.list.count())]
    return [(item.text(), item.data(COMMAND)) for item in items]


def offered(sitting: Sitting, group: Group) -> list[str]:
    return [one.id for one in sitting.window.palette_flow.commands() if one.group is group]


def test_what_was_chosen_last_stands_first_and_is_there_at_the_next_start(
    open_window: OpenWindow, settings: Settings
) -> None:
    sitting = open_window()
    assert offered(sitting, Group.RECENT) == []
    choose(sitting, "larger text")
    choose(sitting, "bigger")
    assert offered(sitting, Group.RECENT) == ["text-larger"], "nothing is called bigger"
    choose(sitting, "trade chart")
    choose(sitting, "larger text")
    choose(sitting, "show everything or nothing")
    assert offered(sitting, Group.RECENT) == ["text-larger", "show-trade"]
    found: list[tuple[str, str | None]] = []
    in_palette(sitting, lambda palette: found.extend(rows(palette)))
    assert found[:3] == [("Recently used", None), ("Larger text", "text-larger"), ("Trade chart", "show-trade")]
    assert found[3] == ("Useful here", None)
    sitting.window.close()
    assert settings.file is not None
    again = Settings(settings.file)
    assert again.state(PART) == {"recent": ["text-larger", "show-trade"]}
    following = open_window(settings=again)
    assert offered(following, Group.RECENT) == ["text-larger", "show-trade"]


def test_only_a_few_are_remembered_and_no_command_is_listed_twice(open_window: OpenWindow) -> None:
    sitting = open_window()
    for typed in ("larger text", "smaller text", "usual text", "trade chart", "left pane", "detail pane", "left pane"):
        choose(sitting, typed)
    recent = offered(sitting, Group.RECENT)
    assert len(recent) == MOST_RECENT
    assert recent[:2] == ["show-sidebar", "show-detail"]
    every = [one.id for one in sitting.window.palette_flow.commands()]
    assert len(every) == len(set(every))
    enabled = {name for name, action in sitting.window.menus.actions.items() if action.isEnabled()}
    assert set(every) == enabled - {"palette"}


@pytest.mark.parametrize(
    "kept",
    [{}, {"recent": "search"}, {"recent": [1, None, ["search"]]}, {"recent": ["gone-since", "search", "search"]}],
)
def test_what_was_remembered_and_is_not_understood_is_passed_over(
    open_window: OpenWindow, settings: Settings, kept: dict[str, object]
) -> None:
    settings.remember(PART, kept)
    sitting = open_window()
    usable = isinstance(kept.get("recent"), list) and "search" in kept["recent"]  # type: ignore[operator]
    assert offered(sitting, Group.RECENT) == (["search"] if usable else [])


def test_what_cannot_be_done_now_is_not_offered_though_it_was_used_last(
    open_window: OpenWindow, settings: Settings
) -> None:
    settings.remember(PART, {"recent": ["copy-citation", "search"]})
    sitting = open_window()
    sitting.window.state.select_event(None)
    assert offered(sitting, Group.RECENT) == ["search"]
    sitting.window.state.select_event_id("mahathir-kazakhstan-1996")
    assert offered(sitting, Group.RECENT) == ["copy-citation", "search"]


def test_the_most_useful_follow_what_is_seen(open_window: OpenWindow) -> None:
    sitting = open_window()
    window, state = sitting.window, sitting.window.state
    state.select_event(None)
    assert offered(sitting, Group.USEFUL)[:3] == ["search", "go-to-date", "filter"]
    state.select_event_id("mahathir-kazakhstan-1996")
    assert offered(sitting, Group.USEFUL)[:2] == ["fit-selection", "copy-citation"]
    state.let_through(state.filter.only(Facet.KIND, EventKind.VISIT))
    assert offered(sitting, Group.USEFUL)[0] == "clear-filters"
    sitting.run("table")
    useful = offered(sitting, Group.USEFUL)
    assert "timeline" in useful
    assert "table" not in useful
    assert len(useful) <= MOST_USEFUL
    window.open_dossier(name_of("KAZ"))
    sitting.qtbot.waitUntil(lambda: window.views.partners_seen, timeout=WAIT)
    assert offered(sitting, Group.USEFUL)[0] == "partners-table"


def test_what_begins_as_typed_comes_before_what_only_has_it(open_window: OpenWindow) -> None:
    sitting = open_window()

    def look(palette: Palette) -> None:
        palette.field.setText("table")
        assert [name for _, name in rows(palette)][:2] == ["table", "paste-rows"]
        palette.field.setText("date go")
        assert rows(palette)[0][1] == "go-to-date"
        palette.field.setText("ctrl+g")
        assert [name for _, name in rows(palette)] == ["go-to-date"]
        palette.field.setText("+")
        assert "zoom-in" in [name for _, name in rows(palette)]
        palette.field.setText("xyzzy")
        assert rows(palette) == [("No command has such a name.", None)]
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
        assert palette.chosen == ""
        assert palette.isVisible()

    in_palette(sitting, look)


def test_the_arrows_pass_over_headings(open_window: OpenWindow, settings: Settings) -> None:
    settings.remember(PART, {"recent": ["search"]})
    sitting = open_window()

    def look(palette: Palette) -> None:
        current = palette.list.currentRow
        assert current() == 1
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
        assert current() == 3, "the heading between is none"
        QTest.keyClick(palette.field, Qt.Key.Key_Up)
        assert current() == 1
        QTest.keyClick(palette.field, Qt.Key.Key_Up)
        assert current() == palette.list.count() - 1
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
        assert current() == 1
        for _ in range(palette.list.count()):
            QTest.keyClick(palette.field, Qt.Key.Key_PageDown)
            assert palette.list.item(current()).data(COMMAND)
        assert current() == palette.list.count() - 1
        for _ in range(palette.list.count()):
            QTest.keyClick(palette.field, Qt.Key.Key_PageUp)
            assert palette.list.item(current()).data(COMMAND)
        assert current() == 1
        head = palette.list.visualItemRect(palette.list.item(0)).center()
        QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=head)
        assert palette.isVisible(), "a heading is nothing to choose"

    in_palette(sitting, look)


def test_a_click_is_enough(open_window: OpenWindow) -> None:
    sitting = open_window()
    before = sitting.window.canvas.chart_visible

    def click(palette: Palette) -> None:
        palette.field.setText("trade chart")
        at = palette.list.visualItemRect(palette.list.item(0)).center()
        QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=at)

    in_palette(sitting, click)
    assert sitting.window.canvas.chart_visible is not before


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_keys_stand_in_a_column_of_their_own(
    open_window: OpenWindow, settings: Settings, language: str, scale: float
) -> None:
    settings.set("text_scale", scale)
    sitting = open_window(language=language)
    mirrored = language == "ar"

    def look(palette: Palette) -> None:
        view = palette.list
        delegate = view.itemDelegate()
        assert isinstance(delegate, CommandRows)
        edges = set()
        for row in range(view.count()):
            index = view.indexFromItem(view.item(row))
            option = QStyleOptionViewItem()
            view.initViewItemOption(option)
            option.rect = view.visualItemRect(view.item(row))
            name, key = delegate.places(option, index)
            assert option.fontMetrics.horizontalAdvance(view.item(row).text()) <= name.width(), "nothing is cut"
            if not index.data(KEYS):
                continue
            assert not name.intersects(key)
            assert bidi.left_to_right("Ctrl+G") in [view.item(one).data(KEYS) for one in range(view.count())]
            edges.add(key.left() if mirrored else key.right())
            assert (key.left() < name.left()) is mirrored
            assert option.rect.contains(key)
            assert key.width() >= option.fontMetrics.horizontalAdvance(str(index.data(KEYS)))
        assert len(edges) == 1

    in_palette(sitting, look)


def test_a_screen_reader_hears_name_and_key(open_window: OpenWindow) -> None:
    sitting = open_window()

    def look(palette: Palette) -> None:
        palette.field.setText("go to date")
        assert palette.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Go to date…, " + bidi.left_to_right(
            "Ctrl+G"
        )

    in_palette(sitting, look)


def test_a_read_only_home_does_not_hinder_it(open_window: OpenWindow, tmp_path: Path) -> None:
    """The injected fault: the state file's folder is a file, so nothing can be written there."""
    blocked = tmp_path / "blocked"
    blocked.write_text("no folder")
    settings = Settings(blocked / "settings.toml")
    settings.set("language", "en")
    sitting = open_window(settings=settings)
    before = sitting.window.canvas.chart_visible
    choose(sitting, "trade chart")
    assert sitting.window.canvas.chart_visible is not before
    assert offered(sitting, Group.RECENT) == ["show-trade"]


def test_what_cannot_be_done_is_found_pale_with_what_it_needs(open_window: OpenWindow) -> None:
    """Before, "No command has such a name." was said of one that there is."""
    sitting = open_window()
    state = sitting.window.state
    state.select_event(None)

    def look(palette: Palette) -> None:
        assert not any(palette.list.item(row).data(LACKS) for row in range(palette.list.count()))
        palette.field.setText("pin event")
        item = palette.list.item(0)
        assert item.text() == "Pin the event, or unpin it"
        assert item.data(LACKS) == "needs a selected event"
        assert item.data(Qt.ItemDataRole.AccessibleTextRole) == f"{item.text()}, needs a selected event"
        assert item.data(COMMAND) is None
        assert palette.list.currentRow() == 0, "nothing else is done by Enter"
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        at = palette.list.visualItemRect(item).center()
        QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert palette.isVisible()
        assert palette.chosen == ""
        palette.field.setText("event")
        lacking = [bool(palette.list.item(row).data(LACKS)) for row in range(palette.list.count())]
        assert lacking[0] is False, "what can be done stands before what begins no better"
        assert any(lacking)

    in_palette(sitting, look)
    state.select_event_id("mahathir-kazakhstan-1996")
    choose(sitting, "pin event")
    assert state.filter.pinned == {state.selection.event}


def test_every_need_that_is_not_there_is_told(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.window.state.select_event(None)
    flow, actions = sitting.window.palette_flow, sitting.window.menus.actions
    impossible = flow.impossible()
    assert {one.id for one in impossible} == {name for name, action in actions.items() if not action.isEnabled()}
    assert all(one.lacks for one in impossible)
    assert {one.needs for one in ACTIONS} <= set(_LACKING)


@pytest.mark.parametrize(
    ("language", "typed", "first"),
    [
        ("en", "zmi", "zoom-in"),
        ("en", "tabel", "table"),
        ("en", "fit", "fit-selection"),
        ("en", "fit sel", "fit-selection"),
        ("en", "screenshot", "picture"),
        ("zh-Hant", "zoom", "zoom-in"),
        ("ar", "zoom", "zoom-in"),
        ("ar", "fit all", "fit-all"),
    ],
)
def test_it_is_found_by_what_is_nearly_its_name(open_window: OpenWindow, language: str, typed: str, first: str) -> None:
    sitting = open_window("KAZ-MYS", language)
    sitting.window.state.select_event_id("mahathir-kazakhstan-1996")

    def look(palette: Palette) -> None:
        palette.field.setText(typed)
        assert rows(palette)[0][1] == first

    in_palette(sitting, look)


def test_an_archive_that_is_only_read_is_the_reason_that_is_told(open_window: OpenWindow) -> None:
    sitting = open_window()
    menus = sitting.window.menus
    menus.enable({**menus.there, **dict.fromkeys(_WRITING, False)})
    told = {one.id: one.lacks for one in sitting.window.palette_flow.impossible()}
    assert told["new-event"] == told["undo"] == "the archive can only be read"
