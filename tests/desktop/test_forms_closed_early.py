"""A form that is closed before what it said is written, or before it was there, is no fault: nothing is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from explorer.desktop.dialogs import ask
from explorer.desktop.editing.dossier_form import DossierForm
from explorer.desktop.editing.figures_list import FiguresList
from explorer.desktop.editing.person_form import PersonForm
from explorer.desktop.editing.source_form import SourceForm
from explorer.desktop.editing.trade_form import TradeForm
from explorer.desktop.reports import Report
from explorer.desktop.state import SelectionKind
from explorer.dossier.texts import Texts
from explorer.settings import Settings
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_event_form import keys
from tests.desktop.test_record_forms import in_form, save, select
from tests.faults.conftest import reported

__all__ = ["reported"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings) -> Sitting:
    settings.set("author", "Aisha")
    return open_window()


def retitle(form: QWidget, field: QWidget) -> None:
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    keys("Somebody Else")


def test_a_person_and_a_source_whose_forms_are_closed_at_once_are_written(
    sitting: Sitting, reported: list[Report]
) -> None:
    who = next(iter(sitting.dossier.view.people.values()))
    select(sitting, SelectionKind.PERSON, who.id)

    def change_person(form: PersonForm) -> None:
        retitle(form, form.name)
        save(form)
        form.reject()

    in_form(sitting, PersonForm, lambda: sitting.press("F2"), change_person)
    wanted = replace(who, name=Texts({**who.name, "en": "Somebody Else"}))
    sitting.qtbot.waitUntil(lambda: sitting.dossier.view.people[who.id] == wanted, timeout=WAIT)

    what = next(iter(sitting.dossier.view.sources.values()))
    select(sitting, SelectionKind.SOURCE, what.id)

    def change_source(form: SourceForm) -> None:
        retitle(form, form.title)
        save(form)
        form.reject()

    in_form(sitting, SourceForm, lambda: sitting.press("F2"), change_source)
    named = replace(what, title=Texts({**what.title, "en": "Somebody Else"}))
    sitting.qtbot.waitUntil(lambda: sitting.dossier.view.sources[what.id] == named, timeout=WAIT)
    assert reported == []


def test_a_dossier_whose_form_is_closed_at_once_is_retitled(sitting: Sitting, reported: list[Report]) -> None:
    def change(form: DossierForm) -> None:
        retitle(form, form.title)
        save(form)
        form.reject()

    in_form(sitting, DossierForm, lambda: sitting.run("dossier-title"), change)

    def title() -> str:
        with sitting.window.session.archive.read() as reader:
            return reader.title(reader.dyads()[-1]).text("en")

    sitting.qtbot.waitUntil(lambda: title() == "Somebody Else", timeout=WAIT)
    sitting.qtbot.wait(50)
    assert reported == []


def test_a_figure_whose_form_is_closed_at_once_is_written(sitting: Sitting, reported: list[Report]) -> None:
    def change(form: TradeForm) -> None:
        QTest.keyClick(form.figure.edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        keys("4711 USD")
        save(form)
        form.reject()

    def in_list(listed: FiguresList) -> None:
        sitting.qtbot.waitUntil(lambda: bool(listed.rows.held), timeout=WAIT)
        in_form(sitting, TradeForm, listed.edit_button.click, change)
        sitting.qtbot.waitUntil(lambda: any(one.flow.value == 4711 for one in listed.rows.held), timeout=WAIT)
        listed.reject()

    in_form(sitting, FiguresList, lambda: sitting.run("figures"), in_list)
    assert reported == []


def test_a_list_that_is_closed_while_a_form_is_prepared_opens_none(sitting: Sitting, reported: list[Report]) -> None:
    def in_list(listed: FiguresList) -> None:
        sitting.qtbot.waitUntil(lambda: bool(listed.rows.held), timeout=WAIT)
        listed.new_button.click()
        listed.reject()

    in_form(sitting, FiguresList, lambda: sitting.run("figures"), in_list)
    sitting.qtbot.waitUntil(lambda: not sitting.window.session.jobs.busy, timeout=WAIT)
    sitting.qtbot.wait(50)
    assert QApplication.activeModalWidget() is None
    assert reported == []


def test_a_dialog_whose_parent_went_is_over(sitting: Sitting, reported: list[Report]) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QDialog

    parent = QWidget()
    dialog = QDialog(parent)
    QTimer.singleShot(0, parent.deleteLater)
    QTimer.singleShot(50, dialog, dialog.reject)
    assert ask(dialog) is False
    assert reported == []
