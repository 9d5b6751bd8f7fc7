"""Forms of people, sources, figures and dossiers by the keyboard alone: each opened from where the record is met."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from explorer.desktop.editing.dossier_form import DossierForm
from explorer.desktop.editing.figures_list import FiguresList
from explorer.desktop.editing.meeting import MeetingDialog
from explorer.desktop.editing.person_form import PersonForm
from explorer.desktop.editing.source_form import SourceForm
from explorer.desktop.editing.trade_form import TradeForm
from explorer.desktop.state import Selection, SelectionKind
from explorer.dossier.records import DyadKey, Qualifier, TradeFlow
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.record_commands import PutDossier, PutPerson
from explorer.settings import Settings
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import LEFT, NONE, WAIT, Sitting
from tests.desktop.test_bookmarks import when_shown
from tests.desktop.test_event_form import keys

# Lists that complete what is typed are windows of their own, which the offscreen platform cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KAZ_MYS = DyadKey("KAZ", "MYS")
FormKind = TypeVar("FormKind", bound=QDialog)


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings) -> Sitting:
    settings.set("author", "Aisha")
    return open_window()


def save(form: QDialog) -> None:
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def in_form(sitting: Sitting, kind: type[FormKind], ask: Callable[[], object], act: Callable[[FormKind], None]) -> None:
    """Do something in the form that ``ask`` opens, and wait until it is closed."""
    held: list[FormKind] = []

    def safely(form: FormKind) -> None:
        held.append(form)
        try:
            form.activateWindow()
            sitting.qtbot.waitUntil(form.isActiveWindow, timeout=WAIT)
            act(form)
        except BaseException:
            form.reject()  # Else its loop would keep the test for ever.
            raise

    met = when_shown(kind, safely)
    ask()
    sitting.qtbot.waitUntil(lambda: bool(met) and QApplication.activeModalWidget() not in held, timeout=WAIT)


def press(sitting: Sitting, window: QDialog, what: str) -> None:
    """Press keys in a dialog that another one stood over: without a window manager nobody brings it back."""
    window.activateWindow()
    sitting.qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
    QTest.keySequence(window, what)


def select(sitting: Sitting, kind: SelectionKind, record: str) -> None:
    sitting.window.activateWindow()
    sitting.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=WAIT)
    sitting.window.state.select(Selection(kind, (), record))
    sitting.window.detail.finish()


def press_foot(sitting: Sitting) -> None:
    """Click "Edit…" under the page."""
    button = next(
        one
        for one in sitting.window.detail.findChildren(QPushButton)
        if one.isVisibleTo(sitting.window) and one.text() == "Edit…"
    )
    QTest.mouseClick(button, LEFT, NONE, QPoint(8, 8))


# ---------------------------------------------------------------- people


def test_a_person_is_edited_by_f2_and_the_change_undone(sitting: Sitting) -> None:
    people = sitting.dossier.view.people
    who = next(iter(people.values()))
    select(sitting, SelectionKind.PERSON, who.id)

    def change(form: PersonForm) -> None:
        assert form.read.record == who
        QTest.keyClick(form.name, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        keys("Somebody Else")
        save(form)

    in_form(sitting, PersonForm, lambda: sitting.press("F2"), change)
    wanted = replace(who, name=Texts({**who.name, "en": "Somebody Else"}))
    sitting.qtbot.waitUntil(lambda: sitting.dossier.view.people[who.id] == wanted, timeout=WAIT)
    assert "Somebody Else" in sitting.pane_says
    sitting.qtbot.waitUntil(sitting.window.menus.actions["undo"].isEnabled, timeout=WAIT)
    sitting.run("undo")
    sitting.qtbot.waitUntil(lambda: sitting.dossier.view.people[who.id] == who, timeout=WAIT)


def test_every_person_and_source_of_the_library_survives_its_form(sitting: Sitting) -> None:
    view = sitting.dossier.view

    seen: list[object] = []

    def look(form: PersonForm | SourceForm) -> None:
        form.judge()
        seen.append(form.read.record)
        form.reject()

    people, sources = list(view.people.values()), list(view.sources.values())
    for person in people:
        select(sitting, SelectionKind.PERSON, person.id)
        in_form(sitting, PersonForm, lambda: sitting.run("edit-selected"), look)
    for source in sources:
        select(sitting, SelectionKind.SOURCE, source.id)
        in_form(sitting, SourceForm, lambda: sitting.run("edit-selected"), look)
    assert seen == [*people, *sources]


def test_a_person_changed_meanwhile_is_shown_beside_mine(sitting: Sitting) -> None:
    who, archive = next(iter(sitting.dossier.view.people.values())), sitting.window.session.archive
    select(sitting, SelectionKind.PERSON, who.id)
    shown: list[list[str]] = []

    def decide(dialog: MeetingDialog) -> None:
        shown.extend(dialog.table.texts())
        dialog.mine_button.click()

    def change(form: PersonForm) -> None:
        Editor(archive, "Omar").do(PutPerson(KAZ_MYS, who, replace(who, name=Texts(en="Theirs"))))
        form.name.show_texts({"en": "Mine"})
        when_shown(MeetingDialog, decide)
        save(form)

    in_form(sitting, PersonForm, lambda: press_foot(sitting), change)
    assert any(row[0] == "Name (English)" and "Mine" in row[1] and "Theirs" in row[2] for row in shown)
    with archive.read() as reader:
        held = reader.person(who.id)
        assert held is not None
        assert held.name["en"] == "Mine"
        assert [step.author for step in reader.history.steps()[:2]] == ["Aisha", "Omar"]


# ---------------------------------------------------------------- sources


def test_a_source_is_entered_by_keys_and_shown(sitting: Sitting) -> None:
    def enter(form: SourceForm) -> None:
        keys("Trade of two countries\t\t\t")
        keys("data set\tMalay\tA ministry\tMay 2019\t")
        assert form.published.reading.text() == "Read as May 2019"
        keys("https://example.org/trade\t3 June 2019\tCC BY 4.0")
        form.judge()
        assert form.read.can_be_kept, form.read.problems
        save(form)

    in_form(sitting, SourceForm, lambda: sitting.run("new-source"), enter)
    sitting.qtbot.waitUntil(lambda: sitting.window.state.selection.kind is SelectionKind.SOURCE, timeout=WAIT)
    made = sitting.dossier.view.sources[sitting.window.state.selection.id]
    assert (made.id, made.type, made.language) == ("trade-two-countries-2019", "dataset", "ms")
    assert (made.publisher, made.url, made.licence) == ("A ministry", "https://example.org/trade", "CC BY 4.0")
    assert (made.published, made.accessed) == ("2019-05", "2019-06-03")
    assert made.title == Texts(en="Trade of two countries")


def test_a_source_read_before_it_was_published_is_warned_of(sitting: Sitting) -> None:
    source = next(iter(sitting.dossier.view.sources))
    select(sitting, SelectionKind.SOURCE, source)

    def look(form: SourceForm) -> None:
        form.published.edit.setText("2019")
        form.accessed.edit.setText("2018")
        form.judge()
        assert "Look again: Accessed: the source was read before it was published" in form.problems.text()
        assert form.save_button.isEnabled()
        form.language.setText("no such language")
        form.judge()
        assert "Cannot be: Language:" in form.problems.text()
        assert not form.save_button.isEnabled()
        form.reject()

    in_form(sitting, SourceForm, lambda: press_foot(sitting), look)


# ---------------------------------------------------------------- trade figures


def figures(sitting: Sitting) -> tuple[TradeFlow, ...]:
    return sitting.dossier.view.dossier.trade


def with_list(sitting: Sitting, act: Callable[[FiguresList], None]) -> None:
    def when_filled(window: FiguresList) -> None:
        sitting.qtbot.waitUntil(
            lambda: (
                len(window.rows.held) == len(figures(sitting)) and not sitting.window.session.jobs.is_reading("figures")
            ),
            timeout=WAIT,
        )
        act(window)
        window.reject()

    in_form(sitting, FiguresList, lambda: sitting.run("figures"), when_filled)


def test_a_figure_is_entered_as_people_say_it_edited_and_removed_by_keys(sitting: Sitting) -> None:
    before = figures(sitting)

    def enter(form: TradeForm) -> None:
        keys("\t2019\t")
        keys("about 70 million USD\t")
        assert form.figure.reading.text() == "Read as about 70 million US dollars, drawn from 65 million to 75 million"
        keys("\t\tKazakhstan\t\t\t\tA yearbook\ttable 3")
        form.judge()
        assert form.read.can_be_kept, form.read.problems
        save(form)

    def change(form: TradeForm) -> None:
        form.judge()
        assert form.figure.edit.text() == "about 70 million"
        form.figure.edit.setFocus()
        QTest.keyClick(form.figure.edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        keys("less than 80m")
        form.judge()
        save(form)

    def act(window: FiguresList) -> None:
        in_form(sitting, TradeForm, lambda: press(sitting, window, "Ctrl+N"), enter)
        sitting.qtbot.waitUntil(lambda: len(window.rows.held) == len(before) + 1, timeout=WAIT)
        held = window.current
        assert held is not None
        assert held.flow.value == 70_000_000
        years = [one.flow.period.earliest or 0 for one in window.rows.held]
        assert years == sorted(years), "it stands among the figures of its year"
        assert (held.flow.exporter, held.flow.importer, held.flow.reporter) == ("KAZ", "MYS", "KAZ")
        assert [one.source for one in held.flow.citations] == ["yearbook"]
        in_form(sitting, TradeForm, lambda: press(sitting, window, "F2"), change)
        sitting.qtbot.waitUntil(lambda: window.current is not None and window.current.flow.value is None, timeout=WAIT)
        changed = window.current
        assert changed is not None
        assert (changed.key, changed.flow.qualifier, changed.flow.high) == (held.key, Qualifier.LESS_THAN, 80_000_000)
        assert changed.flow.currency == "USD"
        press(sitting, window, "Del")
        sitting.qtbot.waitUntil(lambda: len(window.rows.held) == len(before), timeout=WAIT)
        sitting.qtbot.waitUntil(sitting.window.menus.actions["undo"].isEnabled, timeout=WAIT)
        sitting.qtbot.waitUntil(
            lambda: (
                (step := sitting.window.edits.reversible.undo) is not None
                and step.label.english().startswith("Removal")
            ),
            timeout=WAIT,
        )
        press(sitting, window, "Ctrl+Z")
        sitting.qtbot.waitUntil(lambda: len(window.rows.held) == len(before) + 1, timeout=WAIT)

    with_list(sitting, act)
    sitting.qtbot.waitUntil(lambda: len(figures(sitting)) == len(before) + 1, timeout=WAIT)


def test_figures_of_the_library_survive_their_form(sitting: Sitting) -> None:
    seen: list[TradeFlow | None] = []

    def look(form: TradeForm) -> None:
        form.judge()
        seen.append(form.read.record)
        form.reject()

    def act(window: FiguresList) -> None:
        for row in range(0, len(window.rows.held), 8):
            window.choose(window.rows.held[row].key)
            in_form(sitting, TradeForm, lambda: press(sitting, window, "F2"), look)

    with_list(sitting, act)
    assert seen
    assert seen == list(figures(sitting)[::8])


def test_a_figure_that_stands_there_already_is_refused(sitting: Sitting) -> None:
    def copy(form: TradeForm) -> None:
        flow = next(one for one in figures(sitting) if one.qualifier is Qualifier.LESS_THAN)
        draft = type(form.typed()).of(flow, KAZ_MYS, "en")
        form.way.choose(draft.way.value)
        form.period.edit.setText(draft.period)
        form.figure.edit.setText(draft.figure)
        form.currency.setText(draft.currency)
        form.reporter.setText(draft.reporter)
        form.valuation.choose(draft.valuation)
        form.basis.choose(draft.basis)
        form.estimated.setChecked(draft.estimated)
        form.product.setText(draft.product)
        form.citations.show_citations(draft.citations)
        form.judge()
        assert "the dossier has this figure already" in form.problems.text()
        assert not form.save_button.isEnabled()
        form.reject()

    with_list(sitting, lambda window: in_form(sitting, TradeForm, window.new_button.click, copy))


def test_the_chart_leads_to_its_figures(sitting: Sitting) -> None:
    header = sitting.window.canvas.chart.header
    entry = next(one for one in header.figures.menu.actions() if one.text() == "Figures of this dossier…")
    met = when_shown(FiguresList, lambda window: window.reject())
    entry.trigger()
    assert met == ["Figures of this dossier"]


# ---------------------------------------------------------------- dossiers


def test_a_dossier_is_made_by_keys_opened_and_taken_back(sitting: Sitting) -> None:
    def enter(form: DossierForm) -> None:
        keys("Kenya\tFinland\t")
        assert form.title.typed["en"] == "Finland and Kenya"
        form.judge()
        assert form.read.can_be_kept, form.read.problems
        save(form)

    in_form(sitting, DossierForm, lambda: sitting.press("Ctrl+Shift+N"), enter)
    sitting.wait_for_dossier("FIN-KEN")
    with sitting.window.session.archive.read() as reader:
        assert reader.title(DyadKey("FIN", "KEN"))["ar"]
    sitting.window.detail.finish()
    buttons = [one.text() for one in sitting.window.detail.findChildren(QPushButton) if one.isVisibleTo(sitting.window)]
    assert buttons == ["New event…", "Trade figures…"]
    offered = [one.text() for one in sitting.window.toolbar.chooser.menu().actions()]
    assert "Finland – Kenya" in offered
    assert offered[-1] == "New dossier…"
    sitting.qtbot.waitUntil(sitting.window.menus.actions["undo"].isEnabled, timeout=WAIT)
    sitting.run("undo")
    sitting.qtbot.waitUntil(
        lambda: (opened := sitting.window.state.dossier) is not None and str(opened.dyad) != "FIN-KEN", timeout=WAIT
    )


def test_a_dossier_asked_for_is_opened_though_the_archive_changes_meanwhile(sitting: Sitting) -> None:
    session = sitting.window.session
    with session.archive.read() as reader:
        title = reader.title(KAZ_MYS)
    notice = Editor(session.archive, "Omar").do(PutDossier(KAZ_MYS, title, Texts(en="Another")))
    sitting.window.open_dossier("EGY-KAZ")
    session.changed.emit(notice)
    sitting.wait_for_dossier("EGY-KAZ")
    sitting.qtbot.waitUntil(lambda: not session.jobs.is_reading("dossier"), timeout=WAIT)
    assert str(sitting.dossier.dyad) == "EGY-KAZ"


def test_a_dossier_that_there_is_already_is_not_made_again(sitting: Sitting) -> None:
    def enter(form: DossierForm) -> None:
        keys("MYS\tKazakhstan\t")
        form.judge()
        assert "the archive has a dossier of these two already" in form.problems.text()
        assert not form.save_button.isEnabled()
        form.other.setText("Malaysia")
        form.judge()
        assert "a dossier is about two countries" in form.problems.text()
        form.reject()

    in_form(sitting, DossierForm, lambda: sitting.run("new-dossier"), enter)


def test_a_title_changed_meanwhile_is_shown_beside_mine(sitting: Sitting) -> None:
    archive = sitting.window.session.archive
    with archive.read() as reader:
        before = reader.title(KAZ_MYS)
    shown: list[list[str]] = []

    def decide(dialog: MeetingDialog) -> None:
        shown.extend(dialog.table.texts())
        dialog.theirs_button.click()

    def change(form: DossierForm) -> None:
        assert form.one.isReadOnly()
        Editor(archive, "Omar").do(PutDossier(KAZ_MYS, before, Texts(en="Theirs")))
        form.title.show_texts({"en": "Mine", "zh-Hant": "", "ar": ""})
        when_shown(MeetingDialog, decide)
        save(form)

    in_form(sitting, DossierForm, lambda: sitting.run("dossier-title"), change)
    heading, *fields = shown
    assert heading[0].startswith("Changed by both")
    assert fields == [["Title (English)", "Mine", "Theirs"]]
    with archive.read() as reader:
        assert reader.title(KAZ_MYS) == Texts(en="Theirs")


def test_a_mirrored_list_has_a_figure_chosen_and_shows_no_signs_of_direction(
    open_window: OpenWindow, settings: Settings
) -> None:
    settings.set("author", "Aisha")
    sitting = open_window(language="ar")

    def look(window: FiguresList) -> None:
        assert window.current is window.rows.held[0]
        assert window.edit_button.isEnabled()
        shown = [window.rows.index(row, 6).data() for row in range(len(window.rows.held))]
        assert all(shown)
        assert not any("‹" in text for text in shown)

    with_list(sitting, look)
