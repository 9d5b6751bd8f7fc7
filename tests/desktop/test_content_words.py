"""What the change log keeps is told in the reader's words: no tag, no id that a name stands for, no format's word."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.content_words import ContentWords
from explorer.desktop.editing.differing import Difference, differences
from explorer.desktop.editing.history_reading import label_of
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import (
    ActKind,
    Agreement,
    AgreementAct,
    AgreementType,
    Citation,
    Link,
    Participant,
    Visit,
)
from explorer.dossier.texts import Texts
from explorer.drawing.themes import LIGHT
from explorer.drawing.words import Words
from explorer.store.change_log import Step
from explorer.store.content import document_of
from explorer.store.record_names import RecordNames
from explorer.store.row_writer import LIBRARY

NAMES = RecordNames({"who": Texts(en="A guest")}, {"book": Texts(en="A book")}, {"that": Texts(en="A visit")})
AGREEMENT = Agreement(
    AgreementType.TREATY,
    ("EGY", "KAZ"),
    ("education",),
    (AgreementAct(ActKind.SIGNED, EdtfDate.parse("1993-05"), "KAZ"),),
    "in-force",
)


@pytest.fixture
def say(qapp: object) -> ContentWords:
    return ContentWords(Appearance.of("en", LIGHT), NAMES)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("date", "1996-05", "May 1996"),
        ("actor", "MYS", "Malaysia"),
        ("exporter", "EGY+KAZ", "Egypt and Kazakhstan"),
        ("dossiers", ["EGY-KAZ", "KAZ-MYS"], "Egypt and Kazakhstan\nKazakhstan and Malaysia"),
        ("kind", "visit", "Visit"),
        ("certainty", "disputed", "disputed"),
        ("extent", "throughout", "it lasted all that time"),
        ("qualifier", "less-than", "less than …"),
        ("language", "ms", "Malay"),
        ("value", 2113000, "2,113,000"),
        ("estimated", True, "yes"),
        ("tags", ["one", "two"], "one · two"),
        ("participants", [document_of(Participant("who", "visitor"))], "A guest · Visitor"),
        ("citations", [document_of(Citation("book", "page 3")), {"source": "lost"}], "A book · page 3\nlost"),
        ("links", [document_of(Link("follows", "that"))], "Follows from · A visit"),
        ("visit", document_of(Visit("KAZ", "EGY", "minister")), "Kazakhstan to Egypt · minister"),
        (
            "agreement",
            document_of(AGREEMENT),
            "treaty\nin force\nEgypt and Kazakhstan\neducation\nSigned · May 1993 · Kazakhstan",
        ),
        ("summary:zh-Hant", "埃及", "埃及"),
        ("date", "no date at all", "no date at all"),
        ("participants", [{"of": "another", "make": 3}], "another · 3"),
        ("kind", "unheard-of", "unheard-of"),
        ("title:en", None, "nothing"),
    ],
)
def test_values_are_said_in_words(say: ContentWords, field: str, value: object, said: str) -> None:
    assert say.value(field, value) == said


@pytest.mark.parametrize(
    ("label", "said"),
    [
        (Message("Library as of {date}", {"date": "2026-11-21"}), "Library as of 21 November 2026"),
        (Message("Library {version}", {"version": "f5c50f60"}), "Library"),
    ],
)
def test_the_library_goes_by_its_day_and_never_by_a_digest(label: Message, said: str) -> None:
    step = Step(1, datetime(2026, 11, 22, tzinfo=UTC), "Dyad library", LIBRARY, label)
    assert Words("en").say(label_of(step)) == said


def test_texts_are_told_language_by_language_and_an_id_is_no_difference(say: ContentWords) -> None:
    before = {"id": "one", "title": {"en": "A", "ar": "ب"}, "links": []}
    after = {"id": "two", "title": {"en": "A", "ar": "ت", "zh-Hant": "丙"}}
    found = differences(before, after)
    assert found == (Difference("title:ar", "ب", "ت"), Difference("title:zh-Hant", None, "丙"))
    assert [say.field(one.field) for one in found] == ["Title (Arabic)", "Title (Traditional Chinese)"]


def test_what_an_event_leaves_out_is_told_by_what_that_means(say: ContentWords) -> None:
    found = differences(
        {"title": {"en": "A"}, "certainty": "disputed", "actor": "MYS"}, {"title": {"en": "A"}, "significance": 4}
    )
    assert [(say.value(one.field, one.before), say.value(one.field, one.after)) for one in found] == [
        ("disputed", "stated"),
        ("Malaysia", "both countries"),
        ("worked out", "4"),
    ]
    (added, _) = differences({}, {"title": {"en": "A"}, "certainty": "disputed"})[::-1]
    assert say.value(added.field, added.before) == "nothing", "there was no event that could have said it"


def test_rows_are_called_by_what_they_stand_for(say: ContentWords) -> None:
    figure = {"exporter": "KAZ", "importer": "EGY", "period": "1992"}
    total = {"exporter": "EGY+KAZ", "importer": "EGY+KAZ", "period": "1992/1995"}
    assert say.record("trade_flow", figure) == "Kazakhstan to Egypt, 1992"
    assert say.record("trade_flow", total) == "both ways together, 1992–1995"
    assert say.record("event_dyad", {"id": "that", "links": []}) == "A visit"
    assert say.record("dyad_person", {"id": "who"}) == "A guest"
    assert say.record("dyad_source", {"id": "unknown"}) == "unknown"
    assert say.record("bookmark", {"name": "Mine"}) == "Mine"
    assert say.record("person", {"id": "x", "name": {"ar": "مهاتير", "en": "Mahathir"}}) == "Mahathir"


def test_what_was_undone_is_told_in_its_own_plural_and_its_names_are_shown_as_they_are() -> None:
    moved = Message("{count} events moved to {dossier}", {"count": 2, "dossier": "EGY\u202eKAZ"}, count=2)
    step = Step(1, datetime(2026, 11, 22, tzinfo=UTC), "Aigul", "user", Message("Undo: {what}", {"what": moved}))
    assert Words("en").say(label_of(step)).startswith("Undo: 2 events moved to EGY")
    assert "\u202e" not in Words("en").say(label_of(step))
    assert "حدثين" in Words("ar").say(label_of(step))
