"""What forms say for the format's words, and which of a source's texts they mark as the original."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explorer.desktop.editing.event_form import EventForm
from explorer.desktop.editing.field_words import field_words
from explorer.desktop.editing.source_form import SourceForm
from explorer.desktop.state import SelectionKind
from explorer.dossier.records import ActKind, AgreementType, DyadKey, Event, Link
from explorer.editing.editor import Editor
from explorer.editing.event_commands import ChangeEvent
from explorer.settings import Settings
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_event_form import save, with_form
from tests.desktop.test_record_forms import in_form, select

# Lists that complete what is typed are windows of their own, which the offscreen platform cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KAZ_MYS = DyadKey("KAZ", "MYS")
VISIT = "mahathir-kazakhstan-1996"
MILESTONE = "kazakhstan-independence"


def opened(open_window: OpenWindow, settings: Settings, language: str = "en") -> Sitting:
    settings.set("author", "Aisha")
    return open_window(language=language)


def with_odd_words(sitting: Sitting) -> Event:
    """Give an event words that the form has none for, and a link."""
    key, session = sitting.key(VISIT), sitting.window.session
    with session.archive.read() as reader:
        event = reader.events([key], KAZ_MYS)[key].event
    parts = (*event.participants, replace(event.participants[0], role="chess-partner"))
    changed = replace(event, participants=parts, links=(Link("return-visit", MILESTONE), Link("echoes", MILESTONE)))
    session.changed.emit(Editor(session.archive, "Omar").do(ChangeEvent(KAZ_MYS, key, event, changed)))
    sitting.window.state.select_event_id(VISIT)
    sitting.qtbot.waitUntil(lambda: sitting.window.state.selected_event == changed, timeout=WAIT)
    return changed


@pytest.mark.parametrize(
    ("language", "role", "way"), [("en", "Visitor", "Returns the visit"), ("zh-Hant", "", ""), ("ar", "", "")]
)
def test_roles_and_links_are_shown_in_words_and_kept_as_they_are(
    open_window: OpenWindow, settings: Settings, language: str, role: str, way: str
) -> None:
    sitting = opened(open_window, settings, language)
    event = with_odd_words(sitting)

    def look(form: EventForm) -> None:
        parts = [row[1] for row in form.named.participants.rows]
        ways = [row[0] for row in form.named.links.rows]
        assert "visitor" not in parts
        assert "return-visit" not in ways
        assert parts[-1] == "chess-partner", "a word that nobody has translated stands as it is"
        assert ways[1] == "echoes"
        if role:
            assert (parts[0], ways[0]) == (role, way)
        form.judge()
        assert form.read.record == event
        form.title.show_texts({**event.title, "en": "Touched"})
        form.judge()
        assert form.read.record is not None
        assert (form.read.record.participants, form.read.record.links) == (event.participants, event.links)
        form.reject()

    with_form(sitting, "edit-selected", look)


def test_words_that_are_typed_become_those_of_the_format(open_window: OpenWindow, settings: Settings) -> None:
    sitting = opened(open_window, settings)
    event = with_odd_words(sitting)

    def enter(form: EventForm) -> None:
        rows = [list(row) for row in form.named.participants.rows]
        rows[0][1], rows[-1][1] = "host", "took part"
        form.named.participants.show_rows(rows)
        form.named.links.show_rows([["Follows from", form.named.links.rows[0][1]]])
        save(form)

    with_form(sitting, "edit-selected", enter)
    sitting.qtbot.waitUntil(lambda: sitting.window.state.selected_event != event, timeout=WAIT)
    with sitting.window.session.archive.read() as reader:
        held = reader.events([sitting.key(VISIT)], KAZ_MYS)[sitting.key(VISIT)].event
    assert [part.role for part in held.participants] == [
        "host",
        *(one.role for one in event.participants[1:-1]),
        "participant",
    ]
    assert held.links == (Link("follows", MILESTONE),)


def test_the_title_in_a_sources_own_language_is_marked_as_the_original(
    open_window: OpenWindow, settings: Settings
) -> None:
    sitting = opened(open_window, settings)
    source = next(one for one in sitting.dossier.view.sources.values() if one.language == "en")
    select(sitting, SelectionKind.SOURCE, source.id)
    seen: list[list[str]] = []

    def labels(form: SourceForm) -> list[str]:
        form.judge()
        return [label.text() for label in form.title.labels if label.isVisibleTo(form)]

    def look(form: SourceForm) -> None:
        seen.append(labels(form))
        for language in ("Chinese", "Malay", "Turkish", "no such language"):
            form.language.setText(language)
            seen.append(labels(form))
        form.language.setText("Malay")
        form.judge()
        form.title.show_texts({**form.title.typed, "ms": "Atlas hubungan"})
        form.judge()
        assert form.read.record is not None
        assert form.read.record.title["ms"] == "Atlas hubungan"
        form.reject()

    in_form(sitting, SourceForm, lambda: sitting.run("edit-selected"), look)
    usual = ["English", "العربية", "繁體中文"]
    assert seen[0] == ["English · original", *usual[1:]]
    assert seen[1] == [*usual[:2], "繁體中文 · original"]
    assert seen[2] == [*usual, "Melayu · original"] or seen[2][3].endswith(" · original")
    assert len(seen[3]) == 4
    assert seen[4] == usual


def test_a_quote_says_in_which_language_it_stands(open_window: OpenWindow, settings: Settings) -> None:
    sitting = opened(open_window, settings)
    sitting.window.state.select_event_id(VISIT)
    sitting.qtbot.waitUntil(lambda: sitting.selected() == VISIT, timeout=WAIT)
    event = sitting.window.state.selected_event
    assert event is not None
    languages = [sitting.dossier.view.sources[one.source].language for one in event.citations]
    names = {"en": "English", "zh": "Chinese", "zh-Hant": "Chinese", "ar": "Arabic"}

    def look(form: EventForm) -> None:
        hints = form.named.citations.quote_hints
        for language, hint in zip(languages, hints, strict=False):
            assert (names[language] in hint and "as it stands" in hint) if language else not hint
        form.reject()

    with_form(sitting, "edit-selected", look)


def test_a_beginning_of_a_word_is_that_word_and_what_is_none_is_an_error(
    open_window: OpenWindow, settings: Settings
) -> None:
    sitting = opened(open_window, settings)

    def enter(form: EventForm) -> None:
        form.kind.choose("agreement")
        form.agreement.acts.show_rows([["rat", "2014", ""], ["Signd", "2013", ""]])
        acts = form.typed().agreement.acts
        assert [act.act for act in acts] == [ActKind.RATIFIED, "Signd"]
        form.judge()
        assert "Cannot be: Acts, row 2, Act: there is no such act: 'Signd'" in form.problems.text()
        form.kind.choose("visit")
        form.signed.rows.show_rows([["Halal", "prot"], ["Air", ""], ["Trade", "blah"], ["", "Treaty"]])
        assert [one.type for one in form.signed.signed][:2] == [AgreementType.PROTOCOL, AgreementType.AGREEMENT]
        form.judge()
        assert "Cannot be: Signed then, row 3, Form: there is no such form: 'blah'" in form.problems.text()
        assert "Cannot be: Signed then, row 4, Title: the text is empty" in form.problems.text()
        assert not form.save_button.isEnabled()
        form.reject()

    with_form(sitting, "new-event", enter)


def test_problems_name_fields_as_their_columns_do(open_window: OpenWindow, settings: Settings) -> None:
    words = opened(open_window, settings).window.state.appearance.words
    called = {
        "agreement.acts[1].country": "Acts, row 2, By",
        "agreement.acts[0].date": "Acts, row 1, Date",
        "agreement.type": "Form",
        "citations[1].date": "Sources, row 2, Date it gives for this",
        "participants[0].country": "People, row 1, Country",
        "links[0].type": "Links, row 1, How",
        "visit.type": "Kind of visit",
        "visit.to": "To",
        "type": "Kind",
        "visit": "Visit",
    }
    assert {path: field_words(path, words) for path in called} == called
