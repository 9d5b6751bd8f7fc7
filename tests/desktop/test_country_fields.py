"""Fields of countries take half a name where the list has one, keep what is a name by itself, and tell the rest."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from explorer.desktop.editing.dossier_form import DossierForm
from explorer.desktop.editing.event_form import EventForm
from explorer.dossier.records import EventKind
from explorer.settings import Settings
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import Sitting
from tests.desktop.test_event_form import keys, with_form
from tests.desktop.test_record_forms import in_form

# Lists that complete what is typed are windows of their own, which the offscreen platform cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings) -> Sitting:
    settings.set("author", "Aisha")
    return open_window("KAZ-MYS")


def after_tab(field: QLineEdit, typed: str) -> str:
    """Type into an empty field and go on; return what stands in it then."""
    field.clear()
    field.setFocus()
    QTest.keyClicks(field, typed)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Tab)
    return field.text()


TYPED = [
    ("Kazakh", "Kazakhstan"),
    ("egy", "Egypt"),
    ("Malay", "Malaysia"),
    ("Malaysia", "Malaysia"),
    ("UK", "UK"),  # Of which the list has Ukraine alone.
    ("Niger", "Niger"),
    ("Mal", "Mal"),
    ("Atlantis", "Atlantis"),
]


def test_a_visit_goes_from_one_country_to_another_by_half_their_names(sitting: Sitting) -> None:
    def enter(form: EventForm) -> None:
        assert EventKind(form.kind.value) is EventKind.VISIT
        assert [after_tab(form.visit.origin, typed) for typed, _ in TYPED] == [meant for _, meant in TYPED]
        form.visit.origin.setText("Kazakh")
        form.visit.destination.setText("Mal")
        form.judge()
        told = form.problems.text()
        assert "'Kazakh' names no country: Kazakhstan may be meant" in told
        assert "'Mal' names more than one: choose one from the list" in told
        assert not form.save_button.isEnabled()
        form.visit.origin.setText("UK")
        form.visit.destination.setText("哈薩克")
        form.judge()
        assert "country" not in form.problems.text()
        assert (form.visit.origin.text(), form.visit.destination.text()) == ("UK", "哈薩克")
        form.reject()

    with_form(sitting, "new-event", enter)


def test_parties_acts_and_people_take_half_a_country_too(sitting: Sitting) -> None:
    def enter(form: EventForm) -> None:
        form.kind.choose(EventKind.AGREEMENT.value)
        for rows, column in ((form.agreement.parties, 0), (form.agreement.acts, 2), (form.named.participants, 3)):
            field = rows._rows[0][column]
            assert [after_tab(field, typed) for typed, _ in TYPED] == [meant for _, meant in TYPED]
        form.reject()

    with_form(sitting, "new-event", enter)


def test_a_dossier_is_of_two_countries_by_half_their_names(sitting: Sitting) -> None:
    def enter(form: DossierForm) -> None:
        form.one.setFocus()
        keys("Kazakh\tEgy\t")
        assert (form.one.text(), form.other.text()) == ("Kazakhstan", "Egypt")
        assert form.title.typed["en"]
        form.reject()

    in_form(sitting, DossierForm, lambda: sitting.run("new-dossier"), enter)
