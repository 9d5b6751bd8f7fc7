"""A form whose step waits for the archive's server: it says so, is saved by itself later, and can be withdrawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from explorer.desktop.editing.discarding import Discarding
from explorer.desktop.editing.event_form import EventForm
from explorer.dossier.message import Message
from explorer.dossier.texts import Texts
from explorer.settings import Settings
from explorer.store.archive import Archive
from explorer.store.place import ServerAddress
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_bookmarks import when_shown
from tests.desktop.test_edits import VISIT, has, select
from tests.desktop.test_event_form import with_form
from tests.desktop.test_others import no_connection, other, sitting, title_of
from tests.postgres.database import Database
from tests.postgres.proxy import Cut, proxy

__all__ = ["other", "sitting"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(autouse=True)
def running(postgres: Database) -> Iterator[None]:
    """Leave the server running, whatever a test did to it."""
    yield
    if not postgres.server.running:
        postgres.server.start()


def save_while_away(sitting: Sitting, postgres: Database, form: EventForm) -> None:
    """Have a form saved by its key while nobody answers, and wait until it says so."""
    form.title.show_texts({"en": "Typed while away"})
    postgres.server.stop()
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sitting.qtbot.waitUntil(lambda: "Not saved yet" in form.problems.text(), timeout=WAIT)


def back_again(sitting: Sitting, postgres: Database) -> None:
    postgres.server.start()
    sitting.qtbot.waitUntil(lambda: not no_connection(sitting), timeout=WAIT)


def asked(form: EventForm, answer: Callable[[Discarding], None]) -> None:
    """Press Esc, and answer what is asked then."""
    met = when_shown(Discarding, answer)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert met


def test_what_is_discarded_while_it_waits_is_never_written(
    sitting: Sitting, other: Archive, postgres: Database
) -> None:
    before = title_of(other, VISIT)
    select(sitting, VISIT)

    def act(form: EventForm) -> None:
        save_while_away(sitting, postgres, form)
        asked(form, lambda box: box.discard_button.click())
        assert not form.isVisible()

    with_form(sitting, "edit-selected", act)
    sitting.qtbot.waitUntil(lambda: "nothing of it is saved" in sitting.window.status.told.text(), timeout=WAIT)
    sitting.qtbot.waitUntil(lambda: sitting.window.session.unsaved is None, timeout=WAIT)
    back_again(sitting, postgres)
    sitting.qtbot.waitUntil(lambda: not sitting.window.session.jobs.busy, timeout=WAIT)
    sitting.qtbot.wait(2_500)  # Longer than it takes to try again.
    assert title_of(other, VISIT) == before


def test_a_form_that_waits_says_so_and_is_saved_and_closed_with_its_question(
    sitting: Sitting, other: Archive, postgres: Database
) -> None:
    select(sitting, VISIT)

    def back(box: Discarding) -> None:
        assert [button.text() for button in (box.keep_button, box.discard_button)] == [
            "Go on trying",
            "Discard what was typed",
        ]
        postgres.server.start()
        sitting.qtbot.waitUntil(lambda: not box.isVisible(), timeout=WAIT)

    def act(form: EventForm) -> None:
        save_while_away(sitting, postgres, form)
        assert "kept here" in form.problems.text()
        assert (form.save_button.text(), form.save_button.isEnabled()) == ("Trying…", False)
        assert not form.title.isEnabled(), "what is typed now would be lost"
        assert sitting.window.status.told.text().startswith("Not saved yet: Change of")
        asked(form, back)
        assert not form.isVisible()

    with_form(sitting, "edit-selected", act)
    assert title_of(other, VISIT) == Texts(en="Typed while away")
    sitting.qtbot.waitUntil(lambda: not no_connection(sitting), timeout=WAIT)


def test_what_waits_is_taken_back_into_the_form_and_saved_once_as_it_is_then(
    sitting: Sitting, other: Archive, postgres: Database
) -> None:
    select(sitting, VISIT)

    def act(form: EventForm) -> None:
        save_while_away(sitting, postgres, form)

        def edit(box: Discarding) -> None:
            assert box.edit_button is not None
            box.edit_button.click()

        asked(form, edit)
        sitting.qtbot.waitUntil(lambda: not form.is_saving, timeout=WAIT)
        assert (form.save_button.text(), form.save_button.isEnabled()) == ("Save", True)
        form.title.show_texts({"en": "Typed later"})
        back_again(sitting, postgres)
        form.keep()
        sitting.qtbot.waitUntil(lambda: not form.isVisible(), timeout=WAIT)

    with_form(sitting, "edit-selected", act)
    assert title_of(other, VISIT) == Texts(en="Typed later")
    assert len([one for one in labels(other) if "Change" in one]) == 1


def labels(archive: Archive) -> list[str]:
    with archive.read() as reader:
        return [step.label.text for step in reader.history.page(None, 20)]


def test_what_is_discarded_while_it_is_being_written_is_withdrawn_too(
    sitting: Sitting, other: Archive, postgres: Database
) -> None:
    before = title_of(other, VISIT)
    select(sitting, VISIT)

    def act(form: EventForm) -> None:
        form.title.show_texts({"en": "Typed while another writes"})
        with other.write("Bilal", Message("Something long")):
            form.keep()
            sitting.qtbot.waitUntil(lambda: form.save_button.text() == "Saving…", timeout=WAIT)
            told = sitting.window.status.told
            sitting.qtbot.waitUntil(lambda: told.text().startswith("Saving: "), timeout=WAIT)
            asked(form, lambda box: box.discard_button.click())
            assert not form.isVisible()
            sitting.qtbot.waitUntil(lambda: told.text().startswith("Not wanted any more; "), timeout=WAIT)
        sitting.qtbot.waitUntil(lambda: "nothing of it is saved" in told.text(), timeout=WAIT)

    with_form(sitting, "edit-selected", act)
    assert title_of(other, VISIT) == before


def test_a_step_whose_answer_was_lost_is_told_as_uncertain(
    open_window: OpenWindow, database_archive: ServerAddress, settings: Settings, postgres: Database
) -> None:
    settings.set("author", "Aisha")
    with proxy(postgres) as way:
        sitting = open_window(archive=ServerAddress.parse(way.url()))
        select(sitting, VISIT)
        said: list[str] = []

        def read(box: QMessageBox) -> None:
            said.append(box.text())
            box.accept()

        def act(form: EventForm) -> None:
            form.title.show_texts({"en": "Perhaps"})
            form.judge()
            sitting.until_painted()  # Reading commits too, and what is painted late reads late.
            sitting.qtbot.waitUntil(lambda: not sitting.window.session.jobs.busy, timeout=WAIT)
            way.closed_after, way.cut = True, Cut.AFTER
            when_shown(QMessageBox, read)
            form.keep()
            sitting.qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
            assert form.isVisible(), "what was typed stands there"
            assert not form.is_saving
            way.closed_after = False
            form.reject()

        with_form(sitting, "edit-selected", act)
        assert "look into the history" in said[0]
        sitting.qtbot.waitUntil(lambda: not no_connection(sitting), timeout=WAIT)
        sitting.qtbot.waitUntil(has(sitting, VISIT), timeout=WAIT)
