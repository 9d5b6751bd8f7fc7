"""Cases 32, 33 and 35: texts that no file may hold, directions that mislead, years beyond those of ``datetime``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Event, EventKind
from explorer.dossier.texts import Texts
from explorer.editing.dossier_draft import DossierDraft, DossierHead
from explorer.editing.drafts import CitationDraft, EventDraft, PersonDraft, Read, SourceDraft
from explorer.editing.importing import import_dossier
from explorer.editing.problems import Problem, Severity
from explorer.exchange import interchange
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from tests.desktop.conftest import OpenWindow
from tests.store.sample import KAZ_MYS, KAZ_MYS_DOSSIER, cited

SPOILT, PLAIN = "A\x00 na\x07me\x9b\ufeff\ud800,\ttwo\nlines", "A name,\ttwo\nlines"
REMOVED = 5


def _event() -> Read[Event]:
    draft = EventDraft.of(KAZ_MYS_DOSSIER.events[0], "en")
    draft.title["en"] = SPOILT
    draft.citations = [CitationDraft("atlas", locator="page 1", quote=PLAIN)]
    return draft.read("en")


def _told(read: Read[Any]) -> tuple[Any, Sequence[Problem]]:
    return read.record, read.problems


FORMS: dict[str, Callable[[], tuple[Any, Sequence[Problem]]]] = {
    "event": lambda: _told(_event()),
    "person": lambda: _told(PersonDraft("one", {"en": SPOILT}).read("en")),
    "source": lambda: _told(SourceDraft("one", "book", {"en": SPOILT}).read("en")),
    "dossier": lambda: _told(DossierDraft("DEU", "FRA", {"en": SPOILT}).read("en")),
}


@pytest.mark.parametrize("form", FORMS)
def test_what_no_text_may_hold_is_removed_from_what_is_typed_and_told_of(form: str) -> None:
    record, problems = FORMS[form]()
    assert record is not None, problems
    texts = getattr(record, "name", None) or getattr(record, "title", None)
    assert texts is not None
    assert texts.text("en") == PLAIN
    told = [problem for problem in problems if "control character" in str(problem.message)]
    assert [(one.message.count, one.severity) for one in told] == [(REMOVED, Severity.WARNING)]


def test_what_is_typed_without_such_is_kept_as_it_is() -> None:
    title = Texts({"en": "\u202eevil\u202c \t¶", "ar": "\u200fعربي"})
    event = replace(KAZ_MYS_DOSSIER.events[0], title=title)
    read = EventDraft.of(event, "en").read("en")
    assert read.record == event
    assert read.problems == ()
    head = DossierDraft("DEU", "FRA", dict(title)).read("en").record
    assert isinstance(head, DossierHead)
    assert head.title == title


def test_an_archive_into_which_such_was_typed_exports_what_can_be_read(tmp_path: Path) -> None:
    read = _event()
    assert read.record is not None
    with Archive.create(tmp_path / "relations.dyad") as archive:
        import_dossier(archive, replace(KAZ_MYS_DOSSIER, events=(read.record,)), "typed.json", "Aigul")
        with archive.read() as reader:
            written = interchange.write(reader.dossier(KAZ_MYS))
    assert interchange.read(written, "typed.json").problems == ()


def test_directions_that_mislead_are_kept_unchanged(tmp_path: Path) -> None:
    misleading = Texts({"en": "\u202etxt.exe\u202c \u2066a\u2069 \u200f", "ar": "\u202dabc"})
    dossier = replace(
        KAZ_MYS_DOSSIER, events=tuple(replace(event, title=misleading) for event in KAZ_MYS_DOSSIER.events)
    )
    with Archive.create(tmp_path / "relations.dyad") as archive:
        import_dossier(archive, dossier, "misleading.json", "Aigul")
        with archive.read() as reader:
            assert interchange.write(reader.dossier(KAZ_MYS)) == interchange.write(dossier)


YEARS = ("Y-13000000000", "-9999", "-0001", "0000", "0001-01-01", "1996", "9999-12-31", "Y10000", "Y170000000002")
"""From the beginning of everything to far beyond the last year that ``datetime`` has, in their order."""


def test_years_of_any_length_are_kept_sorted_and_shown(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "years.dyad"
    events = tuple(
        Event(f"year-{number}", EventKind.OTHER, Texts(en=f"In {text}"), cited("atlas"), date=EdtfDate.parse(text))
        for number, text in enumerate(YEARS)
    )
    dossier = replace(KAZ_MYS_DOSSIER, events=events[::-1], trade=())
    with Archive.create(path) as archive:
        import_dossier(archive, dossier, "years.json", "Aigul")
        with archive.read() as reader:
            again = interchange.read(interchange.write(reader.dossier(KAZ_MYS)), "years.json")
            keys = [int(key) for key in reader.columns(KAZ_MYS).key]
            found = reader.events(keys)
            assert [found[key].event.id for key in keys] == [event.id for event in events]
    assert again.problems == ()
    assert again.dossier is not None
    assert {event.id: event.date for event in again.dossier.events} == {event.id: event.date for event in events}
    assert check_archive(path) == []
    sitting = open_window("KAZ-MYS", archive=path)
    sitting.run("table")
    for event in events:
        sitting.window.state.select_event_id(event.id)
        sitting.window.canvas.timeline.grab()
        selected = sitting.window.state.selected_event
        assert selected is not None
        assert selected.date == event.date
    model = sitting.window.table.model()
    shown = [
        str(model.index(row, column).data() or "")
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    titles = [text for text in shown if text.startswith("In ")]
    assert titles == [f"In {text}" for text in YEARS]
