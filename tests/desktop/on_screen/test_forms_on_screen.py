"""A visit entered on a real screen: its list of countries is a window of its own there, which has the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from explorer.desktop.editing.event_form import EventForm
from tests.desktop.on_screen.hands import Hands

pytestmark = pytest.mark.xvfb


@pytest.mark.parametrize(
    ("typed", "english"), [("malay", "Malaysia"), ("malaysia", "Malaysia"), ("kazakh", "Kazakhstan")]
)
def test_tab_takes_the_sole_country_of_the_list_in_a_visit(hands: Hands, typed: str, english: str) -> None:
    window = hands.sitting.window
    window.session.sign_as("Aisha")
    window.settings.set("author", "Aisha")
    arabic = window.state.appearance.language == "ar"
    found: list[str] = []

    def enter(form: EventForm) -> None:
        try:
            hands.until(lambda: QApplication.focusWidget() is not None)
            for field in (form.visit.origin, form.visit.destination):
                field.setFocus()
                hands.press("Ctrl+A", "Delete")
                hands.write(typed)
                hands.press("Tab")
                found.append(field.text())
                assert QApplication.focusWidget() is not field
                assert "names no country" not in form.problems.text()
        finally:
            form.reject()

    hands.meanwhile(EventForm, enter)
    hands.press("Ctrl+N")
    hands.until(lambda: bool(found) and QApplication.activeModalWidget() is None)
    wanted = typed if arabic else english  # The list speaks the window's language.
    assert [one.casefold() for one in found] == [wanted.casefold()] * 2


@pytest.mark.parametrize("open_list", [False, True])
def test_one_click_saves_whether_a_list_is_open_or_not(hands: Hands, open_list: bool) -> None:
    """The list of what may be meant is a window that takes every click while it is open."""
    sitting = hands.sitting
    window = sitting.window
    window.session.sign_as("Aisha")
    window.settings.set("author", "Aisha")
    sitting.window.state.select_event_id("agong-kazakhstan-2003")
    key = sitting.key("agong-kazakhstan-2003")
    tags = sitting.dossier.events[key].tags
    popups: list[bool] = []

    saved: list[bool] = []

    def enter(form: EventForm) -> None:
        try:
            hands.until(lambda: QApplication.focusWidget() is not None)
            form.tags.setFocus()
            hands.press("Ctrl+A", "Delete")
            hands.write("state" if open_list else "zzz")
            popups.append(QApplication.activePopupWidget() is not None)
            hands.click(form.save_button, form.save_button.rect().center())
            hands.until(lambda: not form.isVisible())
            saved.append(True)
        finally:
            form.reject()

    hands.meanwhile(EventForm, enter)
    sitting.run("edit-selected")
    hands.until(lambda: bool(popups) and QApplication.activeModalWidget() is None)
    assert (popups, saved) == ([open_list], [True])
    hands.until(lambda: sitting.dossier.events[key].tags != tags)
    sitting.run("undo")
    hands.until(lambda: sitting.dossier.events[key].tags == tags)
