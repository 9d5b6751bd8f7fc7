"""What is there twice is found, compared, made one or told apart, divided and disputed, by the keyboard alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QRadioButton, QScrollArea

from explorer.desktop.editing.duplicates_window import DuplicatesWindow, Pair
from explorer.desktop.editing.merging import MergeWindow
from explorer.desktop.editing.same_as import SameAs
from explorer.desktop.editing.split_form import SplitForm
from explorer.desktop.flows.merging import MOST_TOGETHER
from explorer.desktop.state import Selection, SelectionKind
from explorer.desktop.told_apart import MOST_ARCHIVES, PART, ToldApart
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Certainty, Citation, DyadKey, Event, Extent, Link, Participant, Person, Source
from explorer.dossier.texts import Texts
from explorer.editing.duplicates import DIFFERENT
from explorer.editing.editor import Editor
from explorer.editing.event_commands import AddEvent, ChangeEvent
from explorer.settings import Settings
from explorer.store.archive import Archive
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_bookmarks import when_shown
from tests.desktop.test_event_form import keys
from tests.desktop.test_record_forms import in_form, save

# Lists that complete what is typed are windows of their own, which the offscreen platform cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KAZ_MYS = DyadKey("KAZ", "MYS")
VISIT, AGAIN = "mahathir-kazakhstan-1996", "mahathir-again"
GUEST = Person("guest", Texts(en="MOHAMAD, Mahathir"))
STAR = Source("star", "news", Texts(en="The Star"))


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings, tmp_path: Path, library_archive: Path) -> Sitting:
    """Give a window on an archive in which somebody has entered a visit and its guest a second time."""
    settings.set("author", "Aisha")
    path = tmp_path / "twice.dyad"
    shutil.copy(library_archive, path)
    with Archive.open(path) as archive:
        with archive.read() as reader:
            known = reader.dossier(KAZ_MYS).event(VISIT)
        assert known is not None
        again = replace(
            known,
            id=AGAIN,
            title=Texts(en="Mahathir in Almaty"),
            date=EdtfDate.parse("1996-08-01/1996-08-03"),
            extent=Extent.THROUGHOUT,
            citations=(Citation(STAR.id, "page 2"),),
            participants=(*known.participants, Participant(GUEST.id, "guest")),
            links=(Link("follows", "nazarbayev-malaysia-1996"),),
        )
        Editor(archive, "Aisha").do(AddEvent(KAZ_MYS, again, (GUEST,), (STAR,)))
    return open_window(archive=path)


def event(sitting: Sitting, event_id: str) -> Event:
    with sitting.window.session.archive.read() as reader:
        found = reader.dossier(KAZ_MYS).event(event_id)
    assert found is not None
    return found


def has(sitting: Sitting, event_id: str) -> Callable[[], bool]:
    return lambda: event_id in sitting.dossier.keys


def select(sitting: Sitting, *event_ids: str) -> None:
    sitting.window.activateWindow()
    sitting.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=WAIT)
    if len(event_ids) == 1:
        sitting.window.state.select_event_id(event_ids[0])
        sitting.qtbot.waitUntil(lambda: sitting.selected() == event_ids[0], timeout=WAIT)
    else:
        chosen = tuple(sitting.key(one) for one in event_ids)
        sitting.window.state.select(Selection(SelectionKind.CLUSTER, chosen))


def press_in(sitting: Sitting, window: QDialog, what: str) -> None:
    """Press keys in whatever has the focus in a window."""
    window.activateWindow()
    sitting.qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keySequence(focus, what)


def choose_named(dialog: SameAs, name: str) -> None:
    """Type a name, and go on by Enter."""
    keys(name)
    completer = dialog.field.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    popup.hide()
    QTest.keyClick(dialog, Qt.Key.Key_Return)


def undo(sitting: Sitting) -> None:
    """Take the last step back by Ctrl+Z, as soon as it is known that there is one."""
    sitting.window.activateWindow()
    sitting.qtbot.waitUntil(sitting.window.isActiveWindow, timeout=WAIT)
    sitting.qtbot.waitUntil(sitting.window.menus.actions["undo"].isEnabled, timeout=WAIT)
    sitting.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=WAIT)
    sitting.press("Ctrl+Z")


def in_list(sitting: Sitting, act: Callable[[DuplicatesWindow], None]) -> None:
    """Do something in the list of what may be there twice, once it is found."""

    def found(window: DuplicatesWindow) -> None:
        sitting.qtbot.waitUntil(lambda: bool(window.rows.pairs), timeout=WAIT)
        act(window)
        press_in(sitting, window, "Esc")

    in_form(sitting, DuplicatesWindow, lambda: sitting.run("find-duplicates"), found)


# ---------------------------------------------------------------- events


def test_two_events_are_found_compared_and_made_one_by_keys_and_one_undo_parts_them(sitting: Sitting) -> None:
    first, second = event(sitting, VISIT), event(sitting, AGAIN)
    shown: list[tuple[str, str]] = []

    def make_one(window: MergeWindow[Event]) -> None:
        assert QApplication.focusWidget() is window.stays[0]
        assert window.dispute.isVisibleTo(window) is window.dispute.isChecked() is True, "July or August"
        shown.extend((one.accessibleName(), "") for one in window.findChildren(QRadioButton) if one.isChecked())
        assert not window.different_button.isHidden()
        save(window)

    def compare(window: DuplicatesWindow) -> None:
        assert [pair.kind for pair in window.rows.pairs] == ["event", "person"]
        in_form(sitting, MergeWindow, lambda: press_in(sitting, window, "Return"), make_one)
        sitting.qtbot.waitUntil(lambda: [pair.kind for pair in window.rows.pairs] == ["person"], timeout=WAIT)

    in_list(sitting, compare)
    assert "Mahathir in Kazakhstan stays" in dict(shown)
    sitting.qtbot.waitUntil(lambda: not has(sitting, AGAIN)(), timeout=WAIT)
    sitting.qtbot.waitUntil(lambda: sitting.selected() == VISIT, timeout=WAIT)
    kept = event(sitting, VISIT)
    assert kept.certainty is Certainty.DISPUTED
    assert {one.source: one.date for one in kept.citations} == {
        **{one.source: first.date for one in first.citations},
        STAR.id: second.date,
    }
    assert kept.links == (*first.links, *second.links)
    undo(sitting)
    sitting.qtbot.waitUntil(has(sitting, AGAIN), timeout=WAIT)
    assert (event(sitting, VISIT), event(sitting, AGAIN)) == (first, second)


def test_an_address_of_any_length_is_broken_between_lines_and_not_cut(sitting: Sitting) -> None:
    """In Arabic, too, where a line too long would be cut at its beginning."""
    again, address = event(sitting, AGAIN), f"https://example.org/{'long' * 60}"
    changed = replace(again, citations=(Citation(STAR.id, address),))
    key, session = sitting.key(AGAIN), sitting.window.session
    session.changed.emit(Editor(session.archive, "Omar").do(ChangeEvent(KAZ_MYS, key, again, changed)))
    sitting.appear("language", "ar")
    select(sitting, VISIT, AGAIN)
    widths: list[int] = []
    heard: list[str] = []

    def look(window: MergeWindow[Event]) -> None:
        widths.extend(area.horizontalScrollBar().maximum() for area in window.findChildren(QScrollArea))
        heard.extend(one.accessibleName() for buttons in window.buttons_of.values() for one in buttons)
        window.reject()

    in_form(sitting, MergeWindow, lambda: sitting.press("Ctrl+J"), look)
    assert widths == [0]
    assert any(address in one for one in heard), "told as it is to who hears it"


def test_enter_compares_and_escape_closes_and_neither_tells_apart(sitting: Sitting) -> None:
    def look(window: DuplicatesWindow) -> None:
        assert window.compare_button.isDefault()
        assert not window.apart_button.isDefault()

    in_list(sitting, look)
    assert Link(DIFFERENT, AGAIN) not in event(sitting, VISIT).links


def test_what_somebody_tells_apart_is_kept_as_a_link_and_suggested_no_more(sitting: Sitting) -> None:
    in_list(sitting, lambda window: tell_apart(sitting, window))
    assert Link(DIFFERENT, AGAIN) in event(sitting, VISIT).links
    kinds: list[str] = []
    in_list(sitting, lambda window: kinds.extend(pair.kind for pair in window.rows.pairs))
    assert kinds == ["person"]
    select(sitting, VISIT)

    def is_told() -> bool:
        sitting.window.detail.finish()
        return "Not the same as" in sitting.pane_says

    sitting.qtbot.waitUntil(is_told, timeout=WAIT)


def tell_apart(sitting: Sitting, window: DuplicatesWindow) -> None:
    """Press Del in the list, and wait until the pair is off it."""
    before = len(window.rows.pairs)
    press_in(sitting, window, "Del")
    sitting.qtbot.waitUntil(lambda: len(window.rows.pairs) == before - 1, timeout=WAIT)


def test_people_told_apart_are_suggested_no_more_after_a_restart_either(
    sitting: Sitting, open_window: OpenWindow
) -> None:
    def both(window: DuplicatesWindow) -> None:
        press_in(sitting, window, "Down")
        tell_apart(sitting, window)

    in_list(sitting, both)
    path = sitting.window.session.path
    sitting.window.close()
    again = open_window(archive=path)
    kinds: list[str] = []
    in_list(again, lambda window: kinds.extend(pair.kind for pair in window.rows.pairs))
    assert kinds == ["event"]


@pytest.mark.parametrize("kept", [{}, {"x": 3}, {"x": [1, "person a b"]}], ids=["nothing", "no list", "a list"])
def test_what_was_remembered_of_pairs_and_is_not_understood_is_passed_over(
    settings: Settings, kept: dict[str, object]
) -> None:
    settings.remember(PART, kept)
    told = ToldApart(settings, "x")
    pair = Pair("person", "b", "a", "B", "A")
    assert (pair in told) == ("person a b" in str(kept))
    told.add(pair)
    assert pair in ToldApart(settings, "x")
    assert pair not in ToldApart(settings, "y")
    assert Pair("source", "a", "b", "A", "B") not in told
    for number in range(MOST_ARCHIVES + 5):
        ToldApart(settings, str(number)).add(pair)
    assert len(settings.state(PART)) == MOST_ARCHIVES


def test_rows_of_the_table_are_made_one_and_too_many_are_told(sitting: Sitting) -> None:
    sitting.run("table")
    table = sitting.window.table
    select(sitting, VISIT)
    table.setFocus()
    names: list[str] = []

    def look(window: MergeWindow[Event]) -> None:
        names.extend(button.accessibleName() for button in window.stays)
        window.reject()

    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.chosen_rows() == 2
    in_form(sitting, MergeWindow, lambda: sitting.press("Ctrl+J"), look)
    assert "Mahathir in Kazakhstan stays" in names
    assert len(names) == 2
    table.setFocus()
    for _ in range(MOST_TOGETHER):
        QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    told = when_shown(QMessageBox, lambda box: box.accept())
    sitting.run("merge-selected")
    assert told == ["Too many events"]


def test_other_fields_are_chosen_by_keys_and_the_other_event_stays(sitting: Sitting) -> None:
    select(sitting, VISIT, AGAIN)

    def choose(window: MergeWindow[Event]) -> None:
        assert window.different_button.isHidden(), "nobody suggested it"
        QTest.keyClick(window.stays[0], Qt.Key.Key_Right)
        assert window.kept == 1
        focus = QApplication.focusWidget()
        assert focus is window.stays[1]
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        title = QApplication.focusWidget()
        assert isinstance(title, QRadioButton)
        assert title.accessibleName() == "Title (English): Mahathir in Kazakhstan"
        QTest.keyClick(title, Qt.Key.Key_Space)
        for button in window.buttons_of["participants", len(event(sitting, VISIT).participants)]:
            QTest.keyClick(button, Qt.Key.Key_Space)
        QTest.keyClick(window.dispute, Qt.Key.Key_Space)
        save(window)

    in_form(sitting, MergeWindow, lambda: sitting.press("Ctrl+J"), choose)
    sitting.qtbot.waitUntil(lambda: not has(sitting, VISIT)(), timeout=WAIT)
    kept = event(sitting, AGAIN)
    assert kept.title["en"] == "Mahathir in Kazakhstan"
    assert kept.date == EdtfDate.parse("1996-08-01/1996-08-03")
    assert kept.certainty is Certainty.STATED
    assert GUEST.id not in {part.person for part in kept.participants}


def test_nothing_is_merged_without_any_source(sitting: Sitting) -> None:
    select(sitting, VISIT, AGAIN)

    def untick(window: MergeWindow[Event]) -> None:
        for (field, _), buttons in window.buttons_of.items():
            if field == "citations":
                QTest.keyClick(buttons[0], Qt.Key.Key_Space)
        assert not window.merge_button.isEnabled()
        window.reject()

    in_form(sitting, MergeWindow, lambda: sitting.press("Ctrl+J"), untick)
    assert has(sitting, AGAIN)()


def test_one_event_is_made_one_with_another_that_is_named(sitting: Sitting) -> None:
    select(sitting, AGAIN)

    def name(dialog: SameAs) -> None:
        assert not dialog.ok.isEnabled()
        choose_named(dialog, "Mahathir in Kazakhstan")
        assert dialog.found == VISIT

    def ask() -> None:
        in_form(sitting, SameAs, lambda: sitting.press("Ctrl+J"), name)

    in_form(sitting, MergeWindow, ask, save)
    sitting.qtbot.waitUntil(lambda: not has(sitting, VISIT)() or not has(sitting, AGAIN)(), timeout=WAIT)


def test_what_was_changed_meanwhile_is_not_merged(sitting: Sitting) -> None:
    select(sitting, VISIT, AGAIN)
    session, before = sitting.window.session, event(sitting, AGAIN)
    key = sitting.key(AGAIN)

    def act(window: MergeWindow[Event]) -> None:
        Editor(session.archive, "Omar").do(ChangeEvent(KAZ_MYS, key, before, replace(before, tags=("new",))))
        save(window)

    in_form(sitting, MergeWindow, lambda: sitting.press("Ctrl+J"), act)
    box = when_shown(QMessageBox, lambda box: box.accept())
    sitting.qtbot.waitUntil(lambda: bool(box), timeout=WAIT)
    assert event(sitting, AGAIN).tags == ("new",)
    assert has(sitting, VISIT)()


# ---------------------------------------------------------------- people


def test_two_people_are_made_one_and_the_one_who_stays_is_shown(sitting: Sitting) -> None:
    sitting.window.activateWindow()
    sitting.window.state.select(Selection(SelectionKind.PERSON, (), GUEST.id))

    def name(dialog: SameAs) -> None:
        choose_named(dialog, "mahathir mohamad")

    def other_stays(window: MergeWindow[Person]) -> None:
        QTest.keyClick(window.stays[0], Qt.Key.Key_Right)
        save(window)

    def ask() -> None:
        in_form(sitting, SameAs, lambda: sitting.press("Ctrl+J"), name)

    in_form(sitting, MergeWindow, ask, other_stays)
    sitting.qtbot.waitUntil(lambda: GUEST.id not in sitting.dossier.view.people, timeout=WAIT)
    assert Participant("mahathir", "guest") in event(sitting, AGAIN).participants
    sitting.qtbot.waitUntil(lambda: sitting.window.state.selection.id == "mahathir", timeout=WAIT)


# ---------------------------------------------------------------- one event


def test_an_event_is_divided_by_keys_and_one_undo_joins_it_again(sitting: Sitting) -> None:
    select(sitting, AGAIN)
    before = event(sitting, AGAIN)

    def divide(form: SplitForm) -> None:
        form.judge()
        assert form.save_button.isEnabled()
        assert "the two events have the same title and date" in form.problems.text()
        keys("Talks in Almaty")
        form.dates[1].setFocus()
        QTest.keyClick(form.dates[1].edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        keys("3 August 1996")
        first, _ = form.boxes["participants"][-1]
        first.setFocus()
        assert first.accessibleName().endswith("First")
        QTest.keyClick(first, Qt.Key.Key_Space)
        save(form)

    in_form(sitting, SplitForm, lambda: sitting.run("split-event"), divide)
    sitting.qtbot.waitUntil(lambda: sitting.selected() not in (None, AGAIN), timeout=WAIT)
    made = sitting.selected()
    assert made is not None
    second = event(sitting, made)
    assert (second.title["en"], second.date) == ("Talks in Almaty", EdtfDate.parse("1996-08-03"))
    assert GUEST.id in {part.person for part in second.participants}
    assert GUEST.id not in {part.person for part in event(sitting, AGAIN).participants}
    assert event(sitting, AGAIN).links == before.links
    undo(sitting)
    sitting.qtbot.waitUntil(lambda: not has(sitting, made)(), timeout=WAIT)
    assert event(sitting, AGAIN) == before


def test_what_goes_to_neither_half_cannot_be_kept(sitting: Sitting) -> None:
    select(sitting, AGAIN)

    def lose(form: SplitForm) -> None:
        for box in form.boxes["citations"][0]:
            QTest.keyClick(box, Qt.Key.Key_Space)
        form.judge()
        assert not form.save_button.isEnabled()
        assert "number 1 goes to neither event" in form.problems.text()
        form.reject()

    in_form(sitting, SplitForm, lambda: sitting.run("split-event"), lose)


def test_what_can_be_done_follows_what_is_selected(sitting: Sitting) -> None:
    actions = sitting.window.menus.actions
    needed = ("merge-selected", "split-event", "dispute-event")
    sitting.window.state.select_event(None)
    assert not any(actions[name].isEnabled() for name in needed)
    assert actions["find-duplicates"].isEnabled()
    select(sitting, VISIT, AGAIN)
    assert [name for name in needed if actions[name].isEnabled()] == ["merge-selected"]
    select(sitting, VISIT)
    assert all(actions[name].isEnabled() for name in needed)
    sitting.window.state.select(Selection(SelectionKind.SOURCE, (), STAR.id))
    assert [name for name in needed if actions[name].isEnabled()] == ["merge-selected"]


@pytest.mark.parametrize("language", ["ar"])
def test_the_first_record_stands_to_the_right_in_a_mirrored_window(
    open_window: OpenWindow, settings: Settings, language: str
) -> None:
    settings.set("author", "Aisha")
    sitting = open_window(language=language)
    select(sitting, VISIT, "nazarbayev-malaysia-1996")

    def look(window: QDialog) -> None:
        assert isinstance(window, MergeWindow)
        first, second = (button.mapTo(window, button.rect().center()).x() for button in window.stays)
        assert first > second
        window.reject()

    in_form(sitting, MergeWindow, lambda: sitting.press("Ctrl+J"), look)
