"""Importing at the window: asked about first, whole or not at all, and told in the reader's words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from explorer import paths
from explorer.dossier.records import DyadKey
from explorer.store.archive import Archive
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting

DOCUMENT = {
    "format": "dyad-dossier",
    "version": 1,
    "dyad": ["DEU", "FRA"],
    "title": {"en": "France and Germany"},
    "sources": [{"id": "elysee", "type": "treaty", "title": {"fr": "Traité de l'Élysée"}}],
    "events": [
        {
            "id": "elysee-1963",
            "kind": "agreement",
            "date": "1963-01-22",
            "title": {"en": "Élysée Treaty"},
            "agreement": {"type": "treaty", "parties": ["DEU", "FRA"]},
            "citations": [{"source": "elysee"}],
        }
    ],
}


class Answers:
    """Presses a button of each box that comes, and remembers what the boxes said."""

    def __init__(self, *buttons: str) -> None:
        self._buttons = list(buttons)
        self.said: list[str] = []
        self.details: list[str] = []
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(20)

    @property
    def all_given(self) -> bool:
        return not self._buttons

    def _look(self) -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox) or not self._buttons:
            return
        wanted = self._buttons.pop(0)
        self.said.append(box.text())
        self.details.append("\n".join(one.toPlainText() for one in box.findChildren(QPlainTextEdit)))
        next(button for button in box.buttons() if button.text() == wanted).click()

    def stop(self) -> None:
        self._timer.stop()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / "DEU-FRA.json"
    place.write_text(json.dumps(DOCUMENT), "utf-8")
    return place


Bring = Callable[..., Answers]


@pytest.fixture
def bring(qtbot: QtBot) -> Bring:
    """Give what imports files and answers the boxes that come."""

    def bringing(sitting: Sitting, files: list[Path], *buttons: str) -> Answers:
        answers = Answers(*buttons)
        sitting.window.imports.begin(files)
        qtbot.waitUntil(lambda: answers.all_given and not sitting.window.imports.busy, timeout=WAIT)
        answers.stop()
        return answers

    return bringing


def revision(path: Path) -> int:
    with Archive.open(path, read_only=True) as archive, archive.read() as reader:
        return reader.revision()


def test_a_dossier_is_brought_in_after_asking_and_then_opened(
    open_window: OpenWindow, file: Path, bring: Bring, tmp_path: Path
) -> None:
    sitting = open_window()
    answers = bring(sitting, [file], "Import", "OK")
    assert "1 events" in answers.said[0] or "1 event" in answers.said[0]
    assert "Germany" in answers.said[0]
    sitting.wait_for_dossier("DEU-FRA")
    with sitting.window.session.archive.read() as reader:
        step = reader.history.steps()[0]
        assert step.author == "Aigul"
        assert reader.dossier(DyadKey("DEU", "FRA")).events[0].id == "elysee-1963"


def test_no_is_taken_for_an_answer(open_window: OpenWindow, file: Path, bring: Bring) -> None:
    sitting = open_window()
    before = revision(sitting.window.session.path)
    bring(sitting, [file], "Cancel")
    assert revision(sitting.window.session.path) == before


def test_a_file_that_breaks_the_format_is_refused_with_each_problem_by_its_place(
    open_window: OpenWindow, tmp_path: Path, bring: Bring
) -> None:
    sitting = open_window()
    before = revision(sitting.window.session.path)
    broken = json.loads(json.dumps(DOCUMENT))
    broken["events"][0]["date"] = "1996-13"
    broken["events"][0]["citations"] = [{"source": "nobody"}]
    file = tmp_path / "broken.json"
    file.write_text(json.dumps(broken), "utf-8")
    answers = bring(sitting, [file], "OK")
    assert "broken.json" in answers.said[0]
    assert "events[0].date" in answers.details[0]
    assert "events[0].citations[0].source" in answers.details[0]
    assert revision(sitting.window.session.path) == before


def test_problems_are_told_in_the_reader_s_language(open_window: OpenWindow, tmp_path: Path, bring: Bring) -> None:
    sitting = open_window(language="zh-Hant")
    file = tmp_path / "no.json"
    file.write_text("{", "utf-8")
    answers = bring(sitting, [file], sitting.window.state.appearance.words.text("OK"))
    assert "no.json" in answers.said[0]
    assert "was not imported" not in answers.said[0]


def test_a_missing_file_and_a_good_one_are_each_told(
    open_window: OpenWindow, file: Path, tmp_path: Path, bring: Bring
) -> None:
    sitting = open_window()
    answers = bring(sitting, [tmp_path / "gone.json", file], "OK", "Import", "OK")
    assert "gone.json" in answers.said[0]
    sitting.wait_for_dossier("DEU-FRA")


def test_what_is_there_already_changes_nothing(open_window: OpenWindow, bring: Bring) -> None:
    sitting = open_window()
    with sitting.window.session.archive.read() as reader:
        before = reader.dossier(DyadKey("EGY", "KAZ"))
    answers = bring(sitting, [paths.library() / "EGY-KAZ.json"], "Import", "OK")
    assert "EGY-KAZ.json" in answers.said[1]
    with sitting.window.session.archive.read() as reader:
        assert reader.dossier(DyadKey("EGY", "KAZ")) == before


def test_other_content_under_a_known_id_is_listed_and_left_alone(
    open_window: OpenWindow, tmp_path: Path, bring: Bring
) -> None:
    sitting = open_window()
    document = json.loads((paths.library() / "KAZ-MYS.json").read_text("utf-8"))
    title = document["events"][0]["title"]["en"]
    document["events"][0]["title"]["en"] = "Something else"
    file = tmp_path / "KAZ-MYS.json"
    file.write_text(json.dumps(document), "utf-8")
    answers = bring(sitting, [file], "Import", "OK")
    assert document["events"][0]["id"] in answers.details[1]
    assert "title" in answers.details[1]
    with sitting.window.session.archive.read() as reader:
        event = reader.dossier(DyadKey("KAZ", "MYS")).event(document["events"][0]["id"])
        assert event is not None
        assert event.title["en"] == title


def test_a_read_only_archive_says_so_instead_of_asking(
    open_window: OpenWindow, file: Path, bring: Bring, library_archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = open_window()
    monkeypatch.setattr(sitting.window.session.archive, "read_only", True)
    answers = bring(sitting, [file], "OK")
    assert "only be read" in answers.said[0]
