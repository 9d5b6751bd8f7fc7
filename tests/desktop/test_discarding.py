"""What is typed into a form is not thrown away unasked: by Esc, by Cancel, or by the window's own button."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from explorer.desktop.editing.discarding import Discarding
from explorer.desktop.editing.event_form import EventForm
from explorer.settings import Settings
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import Sitting
from tests.desktop.test_bookmarks import when_shown
from tests.desktop.test_event_form import keys, with_form

# Lists that complete what is typed are windows of their own, which the offscreen platform cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def by_key(form: EventForm) -> None:
    QTest.keyClick(form, Qt.Key.Key_Escape)


def by_cancel(form: EventForm) -> None:
    form.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()


def by_window(form: EventForm) -> None:
    form.close()


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings) -> Sitting:
    settings.set("author", "Aisha")
    return open_window()


@pytest.mark.parametrize("give_up", [by_key, by_cancel, by_window])
def test_what_is_typed_is_thrown_away_only_where_somebody_says_so(
    sitting: Sitting, give_up: Callable[[EventForm], None]
) -> None:
    asked: list[str] = []

    def stay(box: Discarding) -> None:
        asked.append(box.text())
        assert box.defaultButton() is box.keep_button
        QTest.keyClick(box, Qt.Key.Key_Escape)

    def discard(box: Discarding) -> None:
        asked.append(box.text())
        box.discard_button.click()

    def enter(form: EventForm) -> None:
        keys("A visit")
        when_shown(Discarding, stay)
        give_up(form)
        assert form.isVisible()
        assert form.title.typed == {"en": "A visit"}
        when_shown(Discarding, discard)
        give_up(form)
        assert not form.isVisible()

    with_form(sitting, "new-event", enter)
    assert asked == ["What you typed is not saved yet."] * 2


@pytest.mark.parametrize("give_up", [by_key, by_cancel, by_window])
def test_nothing_is_asked_where_nothing_is_changed(sitting: Sitting, give_up: Callable[[EventForm], None]) -> None:
    sitting.window.state.select_event_id("mahathir-kazakhstan-1996")

    def look(form: EventForm) -> None:
        form.named.places.show_rows([*([place] for (place,) in form.named.places.rows), ["Almaty"]])
        changed = [form.is_changed]
        form.named.places.show_rows([[place] for (place,) in form.named.places.rows if place != "Almaty"])
        assert [*changed, form.is_changed] == [True, False]
        give_up(form)
        assert not form.isVisible()

    with_form(sitting, "edit-selected", look)
