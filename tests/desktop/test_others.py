"""Several people in one archive: each sees the others' work, and nobody loses any, nor by a lost connection."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox

from explorer.desktop.database_dialogs import OpenDatabase
from explorer.desktop.editing.event_form import EventForm
from explorer.desktop.editing.meeting import MeetingDialog
from explorer.dossier.records import DyadKey, Event
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.event_commands import ChangeEvent, RemoveEvents
from explorer.settings import Settings
from explorer.store.archive import Archive
from explorer.store.place import ServerAddress
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_bookmarks import when_shown
from tests.desktop.test_edits import VISIT, can, has, select
from tests.postgres.database import Database

KAZ_MYS = DyadKey("KAZ", "MYS")
OTHER = "kazakhstan-independence"
_numbers = count(1)


@pytest.fixture
def other(postgres: Database, database_archive: ServerAddress) -> Iterator[Archive]:
    """Give the same archive, as somebody else has it open."""
    role = f"bilal_{next(_numbers)}"
    with postgres.connect() as connection:
        connection.execute(f"CREATE ROLE {role} LOGIN SUPERUSER".encode())
    with Archive.open(ServerAddress.parse(postgres.url(role))) as archive:
        yield archive


@pytest.fixture
def sitting(open_window: OpenWindow, database_archive: ServerAddress, settings: Settings) -> Sitting:
    settings.set("author", "Aisha")
    return open_window(archive=database_archive)


def standing(archive: Archive, event_id: str) -> tuple[int, Event]:
    with archive.read() as reader:
        key = reader.key_of(KAZ_MYS, event_id)
        assert key is not None
        return key, reader.records([key], KAZ_MYS)[key]


def title_of(archive: Archive, event_id: str) -> Texts:
    return standing(archive, event_id)[1].title


def rename(archive: Archive, event_id: str, title: str) -> ChangeEvent:
    """Return the command that gives an event a title."""
    key, event = standing(archive, event_id)
    return ChangeEvent(KAZ_MYS, key, event, replace(event, title=Texts(en=title)))


def seen_title(sitting: Sitting, event_id: str) -> Callable[[], str]:
    """Return what tells the title that the window has of an event."""

    def title() -> str:
        held = sitting.dossier.records.at_hand([sitting.key(event_id)])
        return next((event.title["en"] for event in held.values()), "")

    return title


def no_connection(sitting: Sitting) -> bool:
    return sitting.window.status.saved.text() == "no connection"


def test_what_somebody_else_writes_is_seen_and_told(sitting: Sitting, other: Archive) -> None:
    sitting.qtbot.waitUntil(lambda: not sitting.window.session.jobs.busy, timeout=WAIT)
    Editor(other, "Bilal").do(RemoveEvents(KAZ_MYS, (standing(other, VISIT),)))
    sitting.qtbot.waitUntil(lambda: VISIT not in sitting.dossier.keys, timeout=WAIT)
    assert sitting.window.status.told.text() == "Bilal: Removal of Mahathir in Kazakhstan"
    sitting.qtbot.waitUntil(lambda: not sitting.window.session.jobs.busy, timeout=WAIT)
    assert not can(sitting, "undo")(), "it is not this user's to take back"
    Editor(other, "Bilal").do(rename(other, OTHER, "Sovereignty"))
    sitting.qtbot.waitUntil(lambda: seen_title(sitting, OTHER)() == "Sovereignty", timeout=WAIT)


def test_ones_own_step_is_not_told_as_somebody_elses(sitting: Sitting) -> None:
    select(sitting, VISIT)
    heard: list[object] = []
    sitting.window.session.changed.connect(heard.append)
    sitting.press("Del")
    sitting.qtbot.waitUntil(lambda: VISIT not in sitting.dossier.keys, timeout=WAIT)
    sitting.qtbot.wait(500)
    assert len(heard) == 1
    sitting.qtbot.waitUntil(can(sitting, "undo"), timeout=WAIT)
    sitting.run("undo")
    sitting.qtbot.waitUntil(has(sitting, VISIT), timeout=WAIT)


def test_two_who_change_one_event_see_both_and_nothing_is_overwritten(sitting: Sitting, other: Archive) -> None:
    select(sitting, VISIT)
    shown: list[str] = []

    def meet(dialog: MeetingDialog) -> None:
        shown.append(dialog.windowTitle())
        assert title_of(other, VISIT) == Texts(en="Theirs")
        dialog.reject()

    def fill(form: EventForm) -> None:
        form.title.show_texts({"en": "Mine"})
        Editor(other, "Bilal").do(rename(other, VISIT, "Theirs"))
        when_shown(MeetingDialog, meet)
        form.save_button.click()
        sitting.qtbot.waitUntil(lambda: bool(shown), timeout=WAIT)
        assert form.isVisible(), "what was typed stands in the form as before"
        form.reject()

    when_shown(EventForm, fill)
    sitting.run("edit-selected")
    sitting.qtbot.waitUntil(lambda: bool(shown), timeout=WAIT)
    assert title_of(other, VISIT) == Texts(en="Theirs")


def test_what_is_saved_while_the_server_is_away_is_kept_told_and_saved_once_it_is_back(
    sitting: Sitting, other: Archive, postgres: Database
) -> None:
    window = sitting.window
    change = rename(other, VISIT, "Typed while away")
    postgres.server.stop()
    sitting.qtbot.waitUntil(lambda: no_connection(sitting), timeout=WAIT)
    assert "cannot be reached" in window.status.saved.accessibleDescription()
    done: list[object] = []
    window.session.do(change, done.append, done.append)
    sitting.qtbot.waitUntil(lambda: "Not saved yet" in window.status.told.text(), timeout=WAIT)
    assert window.session.unsaved is not None
    assert not done
    postgres.server.start()
    sitting.qtbot.waitUntil(lambda: bool(done), timeout=WAIT)
    assert done == [change.key]
    assert window.session.unsaved != change.label
    assert title_of(other, VISIT) == Texts(en="Typed while away")
    sitting.qtbot.waitUntil(lambda: seen_title(sitting, VISIT)() == "Typed while away", timeout=WAIT)
    sitting.qtbot.waitUntil(lambda: not no_connection(sitting), timeout=WAIT)


def test_a_window_that_has_something_unsaved_asks_before_it_closes(
    sitting: Sitting, other: Archive, postgres: Database
) -> None:
    window = sitting.window
    change = rename(other, VISIT, "Typed while away")
    postgres.server.stop()
    done: list[object] = []
    window.session.do(change, done.append, done.append)
    sitting.qtbot.waitUntil(lambda: window.session.unsaved is not None, timeout=WAIT)

    def answer(words: str) -> Callable[[QMessageBox], None]:
        def click(box: QMessageBox) -> None:
            next(button for button in box.buttons() if button.text() == words).click()

        return click

    met = when_shown(QMessageBox, answer("Stay"))
    assert not window.close()
    assert met == ["Not saved yet"]
    assert window.isVisible()
    met = when_shown(QMessageBox, answer("Close and lose it"))
    assert window.close()
    assert met == ["Not saved yet"]
    postgres.server.start()
    assert title_of(other, VISIT) != Texts(en="Typed while away")


def test_a_database_is_opened_by_its_address_in_a_process_of_its_own(
    open_window: OpenWindow, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = open_window()
    started: list[list[str]] = []

    def start(program: str, arguments: list[str]) -> tuple[bool, int]:
        started.append([program, *arguments])
        return True, 1

    monkeypatch.setattr(QProcess, "startDetached", start)
    seen: list[tuple[str, bool]] = []

    def enter(dialog: OpenDatabase) -> None:
        for typed in ("postgre", "postgresql://aisha:secret@db/relations", "postgresql://db/relations"):
            dialog.field.setText(typed)
            seen.append((dialog.problem.text(), dialog.open_button.isEnabled()))
        dialog.open_button.click()

    when_shown(OpenDatabase, enter)
    sitting.run("open-database")
    assert seen[0] == ("", False)
    assert "password" in seen[1][0]
    assert "secret" not in seen[1][0]
    assert [enabled for _, enabled in seen] == [False, False, True]
    assert started[0][-1] == "postgresql://db/relations"
    assert settings.text("database") == "postgresql://db/relations"


def test_connections_that_are_cut_are_made_again_without_a_word_to_answer(
    sitting: Sitting, other: Archive, postgres: Database
) -> None:
    sitting.qtbot.waitUntil(lambda: not sitting.window.session.jobs.busy, timeout=WAIT)
    assert postgres.cut() >= 2
    Editor(other, "Bilal").do(rename(other, VISIT, "After the cut"))
    sitting.qtbot.waitUntil(lambda: seen_title(sitting, VISIT)() == "After the cut", timeout=WAIT)
    sitting.qtbot.waitUntil(lambda: not no_connection(sitting), timeout=WAIT)
    select(sitting, OTHER)
    sitting.press("Del")
    sitting.qtbot.waitUntil(lambda: OTHER not in sitting.dossier.keys, timeout=WAIT)
    assert QApplication.activeModalWidget() is None


def test_a_database_is_backed_up_by_its_server_and_the_window_says_so(sitting: Sitting) -> None:
    said: list[str] = []

    def read(dialog: QDialog) -> None:
        said.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()

    met = when_shown(QDialog, read)
    sitting.run("restore")
    assert met
    assert any("dyad copy FILE" in text for text in said)
    assert not sitting.window.backups.lacks
    assert "test_" in sitting.window.archive_name.text(), "the database's name stands where a file's would"
