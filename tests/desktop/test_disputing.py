"""An event is marked as disputed by the keyboard alone: the form says what is written, no source is made to speak."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.desktop.editing.dispute_form import DisputeForm
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Certainty
from explorer.editing.drafts import CitationDraft
from explorer.settings import Settings
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_event_form import keys
from tests.desktop.test_merging import event, select, undo
from tests.desktop.test_record_forms import in_form, save

# Lists that complete what is typed are windows of their own, which the offscreen platform cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

VISIT = "nazarbayev-malaysia-2006"


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings) -> Sitting:
    settings.set("author", "Aisha")
    return open_window()


def test_an_event_is_marked_as_disputed_with_both_citations_by_keys(sitting: Sitting) -> None:
    select(sitting, VISIT)
    before = event(sitting, VISIT)

    def otherwise(form: DisputeForm) -> None:
        assert not form.save_button.isEnabled()
        for typed in ("A newspaper", "page 5", "August 1996", "He came in August."):
            keys(typed)
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, Qt.Key.Key_Tab)
        form.judge()
        told = form.told.text().splitlines()
        assert told[0] == "The event is marked as disputed; the date above stays."
        assert [line.split(": ")[0] for line in told[1:]] == ["Added", "Nothing else is changed."]
        assert "A newspaper · page 5 · August 1996 · “He came in August.”" in told[1]
        save(form)

    in_form(sitting, DisputeForm, lambda: sitting.run("dispute-event"), otherwise)
    sitting.qtbot.waitUntil(lambda: event(sitting, VISIT) != before, timeout=WAIT)
    after = event(sitting, VISIT)
    assert after.certainty is Certainty.DISPUTED
    assert after.date == before.date
    assert after.citations[:-1] == before.citations, "nobody has said what they say"
    assert after.citations[-1].date == EdtfDate.parse("1996-08")
    assert after.citations[-1].quote == "He came in August."
    undo(sitting)
    sitting.qtbot.waitUntil(lambda: event(sitting, VISIT) == before, timeout=WAIT)


def test_a_source_is_given_a_date_only_where_somebody_types_it(sitting: Sitting) -> None:
    select(sitting, VISIT)
    before = event(sitting, VISIT)

    def otherwise(form: DisputeForm) -> None:
        form.citations.show_citations([CitationDraft("A newspaper", "", "August 1996", "")])
        form.given.lines[0].setText("1996")
        form.judge()
        changed, added = form.told.text().splitlines()[1:3]
        assert changed.startswith("Changed: ")
        assert changed.endswith(" · 1996")
        assert added.startswith("Added: ")
        form.given.lines[0].setText("never")
        form.judge()
        assert not form.save_button.isEnabled()
        assert "So far by, row 1, Date it gives for this" in form.problems.text()
        form.given.lines[0].setText("1996")
        save(form)

    in_form(sitting, DisputeForm, lambda: sitting.run("dispute-event"), otherwise)
    sitting.qtbot.waitUntil(lambda: event(sitting, VISIT) != before, timeout=WAIT)
    first, *rest = event(sitting, VISIT).citations
    assert first == replace(before.citations[0], date=EdtfDate.parse("1996"))
    assert tuple(rest[:-1]) == before.citations[1:]
