"""An import is given up by Esc or by closing the window, while it is read or written, and leaves nothing behind."""

from __future__ import annotations

import gc
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explorer.desktop.jobs import PATIENCE
from explorer.desktop.starting import collector
from explorer.editing import importing
from explorer.editing.taking import Taken, take
from explorer.exchange import strict_json
from explorer.store.archive import Archive
from explorer.store.writing import UnitOfWork
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_cancelling import ENDLESS, held
from tests.desktop.test_import_flow import DOCUMENT, Answers
from tests.store.faults import fingerprint


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / "DEU-FRA.json"
    place.write_text(json.dumps(DOCUMENT), "utf-8")
    return place


@contextmanager
def reading_forever() -> Iterator[threading.Event]:
    """Have a document read for ever, object by object."""
    begun = threading.Event()

    def decode(self: strict_json._Reader, _text: str) -> object:
        while True:
            self._object([("a", 1)])
            begun.set()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(strict_json._Reader, "decode", decode)
        yield begun


@contextmanager
def writing_forever() -> Iterator[threading.Event]:
    """Have an import write all that it has, and then a statement that does not end."""
    begun = threading.Event()

    def taking(unit: UnitOfWork, *rest: object, **named: object) -> Taken:
        taken = take(unit, *rest, **named)  # type: ignore[arg-type]
        unit.reader()
        begun.set()
        unit._connection.exec_driver_sql(ENDLESS).scalar_one()
        return taken

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(importing, "take", taking)
        yield begun


def as_it_stands(archive: Archive) -> dict[str, str]:
    """Return the bytes of the archive and of whatever lies beside it under its name."""
    return {name: of for name, of in fingerprint(archive.path.parent).items() if name.startswith(archive.path.name)}


def press_escape(sitting: Sitting) -> None:
    """Press Esc in the window, which a box that has just gone leaves without the keyboard where no desktop is."""
    sitting.window.activateWindow()
    sitting.qtbot.waitUntil(sitting.window.isActiveWindow, timeout=WAIT)
    QTest.keyClick(sitting.window, Qt.Key.Key_Escape)


def quiet(sitting: Sitting) -> None:
    session = sitting.window.session
    sitting.qtbot.waitUntil(lambda: not session.jobs.busy and held(session.archive) == 0, timeout=WAIT)


def click_cancel(sitting: Sitting) -> None:
    button = sitting.window.status.cancel
    assert button.isVisible()
    assert button.text() == sitting.window.state.appearance.words.text("Cancel")
    assert sitting.window.status.rect().contains(button.geometry())
    assert not button.geometry().intersects(sitting.window.status.saved.geometry())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("give_up", [press_escape, click_cancel])
@pytest.mark.parametrize("stage", ["read", "written"])
def test_an_import_is_given_up_by_key_or_button_and_the_next_one_works(
    open_window: OpenWindow, file: Path, stage: str, give_up: Callable[[Sitting], None]
) -> None:
    sitting = open_window("KAZ-MYS")
    window, archive = sitting.window, sitting.window.session.archive
    quiet(sitting)
    before, document, threads = as_it_stands(archive), file.read_bytes(), set(threading.enumerate())
    collecting, dossier, viewport = gc.isenabled(), window.state.dossier, window.state.viewport
    answers = Answers("Import") if stage == "written" else Answers()
    with writing_forever() if stage == "written" else reading_forever() as begun:
        window.imports.begin([file])
        sitting.qtbot.waitUntil(begun.is_set, timeout=WAIT)
        sitting.qtbot.waitUntil(lambda: "Esc cancels it" in window.status.told.text(), timeout=WAIT + PATIENCE)
        give_up(sitting)
        sitting.qtbot.waitUntil(lambda: not window.imports.busy, timeout=WAIT)
    answers.stop()
    quiet(sitting)
    assert not window.status.cancel.isVisible()
    told = "The import of DEU-FRA.json was cancelled. Nothing was imported, and the file is unchanged."
    assert window.status.told.text() == told
    assert as_it_stands(archive) == before
    assert file.read_bytes() == document
    assert set(threading.enumerate()) == threads
    assert not collector._reading
    assert gc.isenabled() == collecting
    assert (window.state.dossier, window.state.viewport) == (dossier, viewport)
    again = Answers("Import", "OK")
    window.imports.begin([file])
    sitting.qtbot.waitUntil(lambda: again.all_given and not window.imports.busy, timeout=WAIT)
    again.stop()
    sitting.wait_for_dossier("DEU-FRA")


@pytest.mark.parametrize("stage", ["read", "written"])
def test_a_window_that_is_closed_during_an_import_does_not_wait_for_it(
    open_window: OpenWindow, file: Path, stage: str
) -> None:
    sitting = open_window("KAZ-MYS")
    window, archive = sitting.window, sitting.window.session.archive
    quiet(sitting)
    before = as_it_stands(archive)
    answers = Answers("Import") if stage == "written" else Answers()
    with writing_forever() if stage == "written" else reading_forever() as begun:
        window.imports.begin([file])
        sitting.qtbot.waitUntil(begun.is_set, timeout=WAIT)
        window.close()
    answers.stop()
    assert held(archive) == 0
    assert as_it_stands(archive) == before
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("archive-")]


def test_one_of_several_is_given_up_and_the_others_are_asked_about(
    open_window: OpenWindow, file: Path, tmp_path: Path
) -> None:
    sitting = open_window("KAZ-MYS")
    window = sitting.window
    other = tmp_path / "other.json"
    other.write_bytes(file.read_bytes())
    quiet(sitting)
    with reading_forever() as begun:
        window.imports.begin([other, file])
        sitting.qtbot.waitUntil(begun.is_set, timeout=WAIT)
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(strict_json, "parse", lambda *_: json.loads(file.read_bytes()))
            answers = Answers("Import", "OK")
            press_escape(sitting)
            sitting.qtbot.waitUntil(lambda: answers.all_given and not window.imports.busy, timeout=WAIT)
            answers.stop()
    assert "DEU-FRA.json" in answers.said[0]
    sitting.wait_for_dossier("DEU-FRA")


def test_escape_without_an_import_has_its_other_meanings(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    assert not sitting.window.imports.cancel()
