"""In an event's form the texts in the language of the cited sources are marked as the original's, while that is one."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from explorer.desktop.editing.event_form import EventForm
from explorer.dossier.records import DyadKey, Source
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.record_commands import PutSource
from explorer.settings import Settings
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import Sitting
from tests.desktop.test_event_form import with_form

# Lists that complete what is typed are windows of their own, which the offscreen platform cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KAZ_MYS = DyadKey("KAZ", "MYS")
ENGLISH, ARABIC, TAIWANESE, MALAY, NONE = (
    "English paper",
    "Arabic paper",
    "Taiwanese paper",
    "Malay paper",
    "Some paper",
)
LANGUAGES = {ENGLISH: "en", ARABIC: "ar", TAIWANESE: "zh-Hant", MALAY: "ms", NONE: None}
USUAL = ["English", "العربية", "繁體中文"]


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings) -> Sitting:
    settings.set("author", "Aisha")
    sitting = open_window("KAZ-MYS")
    editor = Editor(sitting.window.session.archive, "Omar")
    for title, language in LANGUAGES.items():
        source_id = title.split()[0].lower()
        editor.do(PutSource(KAZ_MYS, None, Source(source_id, "article", Texts(en=title), language=language)))
    return sitting


def cite(form: EventForm, *titles: str) -> list[list[str]]:
    """Cite sources in place of those that were cited; return what stands over the texts of title and summary."""
    form.named.citations.show_rows([[title, "", "", ""] for title in titles])
    form.judge()
    fields = (form.title, form.summary)
    return [[plain(label.text()) for label in field.labels if label.isVisibleTo(form)] for field in fields]


def plain(text: str) -> str:
    """Return a text without what isolates words that run against the line."""
    return text.replace("\u2068", "").replace("\u2069", "")


def marked(place: int) -> list[list[str]]:
    labels = [f"{one} · original" if at == place else one for at, one in enumerate(USUAL)]
    return [labels, labels]


def test_the_mark_follows_the_cited_sources(sitting: Sitting) -> None:
    def look(form: EventForm) -> None:
        assert cite(form) == marked(-1)
        assert cite(form, ARABIC) == marked(1)
        assert cite(form, ARABIC, NONE) == marked(1), "a source that states no language disagrees with none"
        assert cite(form, TAIWANESE) == marked(2)
        assert cite(form, ARABIC, TAIWANESE) == marked(-1), "the sources disagree"
        assert cite(form, NONE) == marked(-1)
        assert cite(form, MALAY) == marked(-1), "there is no text in that language"
        assert cite(form, "A source that nobody has yet") == marked(-1)
        form.title.show_texts({**form.title.typed, "ms": "Lawatan"})
        assert cite(form, MALAY)[0][3].endswith(" · original")
        assert cite(form, MALAY)[1] == USUAL, "only the title has a text in it"
        form.reject()

    with_form(sitting, "new-event", look)


def test_the_mark_says_why_and_is_no_part_of_the_record(sitting: Sitting) -> None:
    sitting.window.state.select_event_id("mahathir-kazakhstan-1996")
    before = sitting.window.state.selected_event

    def look(form: EventForm) -> None:
        form.judge()
        assert form.read.record == before
        rows = form.named.citations.rows
        cite(form, ENGLISH)
        label = form.title.labels[0]
        assert label.toolTip() == "<span>The language of the cited sources</span>"
        described = [edit.accessibleDescription() for edit in form.title.findChildren(QLineEdit)]
        assert described == ["The language of the cited sources", "", ""]
        assert form.title.labels[1].toolTip() == ""
        cite(form)
        assert label.toolTip() == ""
        form.named.citations.show_rows(rows)
        form.judge()
        assert form.read.record == before
        form.reject()

    with_form(sitting, "edit-selected", look)
