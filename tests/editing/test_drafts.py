"""Forms: what a record shows is read as that record again, and what is typed becomes one."""

from __future__ import annotations

import copy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import (
    ActKind,
    Agreement,
    AgreementAct,
    AgreementType,
    Citation,
    DyadKey,
    Event,
    EventKind,
    Extent,
    Participant,
    Person,
    Place,
    Qualifier,
    Source,
    TradeFlow,
    Visit,
)
from explorer.dossier.texts import Texts
from explorer.editing.drafts import (
    ActDraft,
    AgreementDraft,
    CitationDraft,
    EventDraft,
    LinkDraft,
    ParticipantDraft,
    PersonDraft,
    SourceDraft,
    VisitDraft,
)
from explorer.editing.new_ids import new_event_id, new_person_id, new_source_id
from explorer.editing.problems import Known
from explorer.editing.trade_draft import TradeDraft, Way
from explorer.exchange import interchange
from tests.exchange.generated import dossiers

LIBRARY_FILES = sorted((Path(__file__).parents[2] / "db" / "library").glob("*.json"))
LANGUAGES = ("en", "zh-Hant", "ar", "ru")
DYAD = DyadKey("KAZ", "MYS")
M = 1_000_000


def on(text: str) -> EdtfDate:
    return EdtfDate.parse(text)


# ---------------------------------------------------------------- of and read


@settings(max_examples=30)
@given(dossiers(), st.sampled_from(LANGUAGES))
def test_a_record_nobody_touched_is_read_as_it_was(dossier: Any, language: str) -> None:
    for event in dossier.events:
        assert EventDraft.of(event, language).read(language).record == event
    for person in dossier.people:
        assert PersonDraft.of(person, language).read(language).record == person
    for source in dossier.sources:
        assert SourceDraft.of(source, language).read(language).record == source
    for flow in dossier.trade:
        assert TradeDraft.of(flow, dossier.dyad, language).read(language).record == flow


@settings(max_examples=30)
@given(dossiers(), st.sampled_from(LANGUAGES))
def test_it_is_known_to_be_untouched_in_another_language_and_as_a_copy(dossier: Any, language: str) -> None:
    for event in dossier.events:
        assert copy.deepcopy(EventDraft.of(event, language)).read("en").record == event


def stripped(value: Any) -> Any:
    """Return a record without the spaces around its texts, which forms take away from what they read."""
    if type(value) is str:
        return value.strip()
    if isinstance(value, Texts):
        return Texts({tag: text.strip() for tag, text in value.items()})
    if isinstance(value, tuple):
        return tuple(map(stripped, value))
    if hasattr(value, "__dataclass_fields__") and not isinstance(value, EdtfDate):
        return replace(value, **{name: stripped(getattr(value, name)) for name in value.__dataclass_fields__})
    return value


@settings(max_examples=30)
@given(dossiers(), st.sampled_from(LANGUAGES))
def test_touching_one_field_changes_no_other(dossier: Any, language: str) -> None:
    for event in map(stripped, dossier.events):
        draft = EventDraft.of(event, language)
        draft.title = {"en": "Touched"}
        assert draft.read(language).record == replace(event, title=Texts(en="Touched"))
    for person in map(stripped, dossier.people):
        form = PersonDraft.of(person, language)
        form.name["en"] = "Touched"
        assert form.read(language).record == replace(person, name=Texts({**person.name, "en": "Touched"}))
    for source in map(stripped, dossier.sources):
        about = SourceDraft.of(source, language)
        about.licence = "Touched"
        assert about.read(language).record == replace(source, licence="Touched")
    for flow in map(stripped, dossier.trade):
        figure = TradeDraft.of(flow, dossier.dyad, language)
        figure.product = "Touched"
        assert figure.read(language).record == replace(flow, product="Touched")


@pytest.mark.parametrize("file", LIBRARY_FILES, ids=lambda file: file.stem)
@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
def test_the_library_survives_its_forms_without_remembering(file: Path, language: str) -> None:
    dossier = interchange.read(file.read_bytes(), file.name).dossier
    assert dossier is not None
    for event in dossier.events:
        draft = EventDraft.of(event, language)
        draft.untouched = None
        assert draft.read(language).record == event
    for source in dossier.sources:
        about = SourceDraft.of(source, language)
        about.untouched = None
        assert about.read(language).record == source
    for flow in dossier.trade:
        figure = TradeDraft.of(flow, dossier.dyad, language)
        figure.untouched = None
        assert figure.read(language).record == flow
        if flow.qualifier is not Qualifier.ABOUT or flow.value:
            figure.stands_for = None
            assert figure.read(language).record == flow


# ---------------------------------------------------------------- what people type


def test_a_visit_is_read_as_typed() -> None:
    draft = EventDraft(
        EventKind.VISIT,
        "najib-kazakhstan-2014",
        {"en": " Najib visits Kazakhstan ", "ar": ""},
        date="7–8 Nov 2014",
        significance="4",
        visit=VisitDraft("Malaysia", "哈薩克", "head-of-government"),
        participants=[ParticipantDraft("najib", "visitor", {"en": "Prime Minister"}, "مالیزیا"), ParticipantDraft()],
        places=[{"en": "Astana"}, {"en": ""}],
        links=[LinkDraft()],
        tags=["visits", ""],
        citations=[CitationDraft("borneo-post", "p. 3", "Nov 2014"), CitationDraft()],
    )
    draft.participants[0].country = "ماليزيا"
    assert draft.read("en").record == Event(
        "najib-kazakhstan-2014",
        EventKind.VISIT,
        Texts(en="Najib visits Kazakhstan"),
        (Citation("borneo-post", "p. 3", on("2014-11")),),
        "MYS",
        on("2014-11-07/2014-11-08"),
        Extent.THROUGHOUT,
        significance=4,
        visit=Visit("MYS", "KAZ", "head-of-government"),
        participants=(Participant("najib", "visitor", Texts(en="Prime Minister"), "MYS"),),
        places=(Place(Texts(en="Astana")),),
        tags=("visits",),
    )


def test_an_agreement_is_read_as_typed_and_keeps_what_a_visit_had() -> None:
    draft = EventDraft(
        EventKind.AGREEMENT,
        "kaz-mys-memorandum-2014",
        {"en": "Memorandum"},
        actor="",
        date="2014-05",
        visit=VisitDraft("KAZ", "MYS"),
        agreement=AgreementDraft(
            AgreementType.MEMORANDUM,
            ["Kazakhstan", "MYS", ""],
            ["health"],
            [ActDraft(ActKind.SIGNED, "23 May 2014"), ActDraft(ActKind.RATIFIED, "", "kazakhstan")],
        ),
        citations=[CitationDraft("treaty-series")],
    )
    event = draft.read("en").record
    assert event is not None
    assert event.visit is None
    assert event.agreement == Agreement(
        AgreementType.MEMORANDUM,
        ("KAZ", "MYS"),
        ("health",),
        (AgreementAct(ActKind.SIGNED, on("2014-05-23")), AgreementAct(ActKind.RATIFIED, None, "KAZ")),
    )
    draft.kind = EventKind.VISIT
    visit = draft.read("en").record
    assert visit is not None
    assert visit.visit == Visit("KAZ", "MYS")


def test_what_cannot_be_read_is_told_at_its_field_and_gives_no_record() -> None:
    draft = EventDraft(
        EventKind.VISIT,
        "x",
        {"en": "A visit"},
        date="2005/2003",
        significance="9",
        visit=VisitDraft("Atlantis", "KAZ"),
        citations=[CitationDraft("s", date="soon")],
    )
    read = draft.read("en", Known(DYAD, sources={"s"}))
    assert read.record is None
    assert not read.can_be_kept
    assert [(one.field, one.message.english()) for one in read.problems if one.field != "citations[0].date"] == [
        ("date", "'2005/2003' was not understood as a date: the interval ends before it begins"),
        ("visit.from", "'Atlantis' names no country"),
        ("significance", "this is no whole number from 1 to 5"),
    ]
    assert "citations[0].date" in [one.field for one in read.problems]


def test_validation_comes_with_reading_where_something_is_known() -> None:
    draft = PersonDraft("somebody", {}, "KAZ")
    assert draft.read("en").problems == ()
    read = draft.read("en", Known(taken={"somebody"}))
    assert [one.field for one in read.problems] == ["id", "name"]
    assert not read.can_be_kept
    assert PersonDraft("other", {"ar": "اسم"}).read("en", Known(taken={"somebody"})).can_be_kept


def test_a_source_is_read_as_typed() -> None:
    draft = SourceDraft("", "article", {"en": "A title"}, "en", url=" https://example.org ", published="May 1996")
    read = draft.read("en").record
    assert read == Source("", "article", Texts(en="A title"), "en", None, "https://example.org", "1996-05")


def test_a_figure_is_read_as_typed() -> None:
    cited = [CitationDraft("mfa")]
    draft = TradeDraft(DYAD, Way.FROM_B, "2005", "about 70 million USD", citations=cited)
    assert draft.read("en").record == TradeFlow(
        "MYS", "KAZ", on("2005"), Qualifier.ABOUT, 65 * M, 75 * M, 70 * M, "USD", (Citation("mfa"),)
    )
    draft.way, draft.figure, draft.currency = Way.BOTH, "less than 20m", "EUR"
    read = draft.read("en").record
    assert read is not None
    assert (read.exporter, read.importer, read.high, read.currency) == ("KAZ+MYS", "KAZ+MYS", 20 * M, "EUR")
    draft.figure = "5 bn tenge"
    changed = draft.read("en").record
    assert changed is not None
    assert (changed.value, changed.currency) == (5_000 * M, "KZT")


def test_bounds_that_no_words_tell_stay_until_the_figure_is_typed_anew() -> None:
    odd = TradeFlow("KAZ", "MYS", on("1993"), Qualifier.ABOUT, 0, 500_000, 0, "USD", (Citation("cow"),))
    draft = TradeDraft.of(odd, DYAD, "en")
    assert draft.figure == "less than 500,000"
    draft.reporter = "Kazakhstan"
    assert draft.read("en").record == replace(odd, reporter="KAZ")
    draft.currency = "EUR"
    assert draft.read("en").record == replace(odd, reporter="KAZ", currency="EUR")
    draft.figure = "less than 400,000"
    typed = draft.read("en").record
    assert typed is not None
    assert (typed.qualifier, typed.value, typed.high) == (Qualifier.LESS_THAN, None, 400_000)


@pytest.mark.parametrize(
    ("draft", "fields"),
    [
        (TradeDraft(DYAD), ["period", "figure", "currency"]),
        (TradeDraft(DYAD, period="2005", figure="lots", currency="USD"), ["figure"]),
        (TradeDraft(DYAD, period="2005", figure="70m"), ["currency"]),
        (TradeDraft(DYAD, period="2005", figure="70m", currency="dollars"), ["currency"]),
        (TradeDraft(DYAD, period="2005", figure="70m", currency="USD", reporter="Atlantis"), ["reporter"]),
    ],
)
def test_a_figure_that_cannot_be_read_says_where(draft: TradeDraft, fields: list[str]) -> None:
    read = draft.read("en")
    assert read.record is None
    assert [one.field for one in read.problems] == fields


# ---------------------------------------------------------------- new ids


@pytest.mark.parametrize(
    ("draft", "wanted"),
    [
        (
            EventDraft(
                EventKind.VISIT,
                date="May 2014",
                visit=VisitDraft("MYS", "KAZ"),
                participants=[ParticipantDraft("nazarbayev", "host"), ParticipantDraft("najib-razak", "visitor")],
            ),
            "najib-razak-kazakhstan-2014",
        ),
        (EventDraft(EventKind.VISIT, date="2014", visit=VisitDraft("馬來西亞", "哈薩克")), "malaysia-kazakhstan-2014"),
        (EventDraft(EventKind.VISIT, visit=VisitDraft("USA", "ARE")), "united-states-are"),
        (
            EventDraft(
                EventKind.AGREEMENT,
                title={"en": "Agreement on the Avoidance of Double Taxation"},
                date="27 May 1996",
                agreement=AgreementDraft(parties=["MYS", "KAZ"]),
            ),
            "kaz-mys-agreement-avoidance-double-taxation-1996",
        ),
        (
            EventDraft(EventKind.AGREEMENT, title={"ar": "مذكرة"}, agreement=AgreementDraft(AgreementType.MEMORANDUM)),
            "memorandum",
        ),
        (
            EventDraft(EventKind.OTHER, title={"fr": "Foire d'Été à Kuala Lumpur"}, date="1990s"),
            "foire-dete-kuala-lumpur",
        ),
        (EventDraft(EventKind.MILESTONE, title={"zh-Hant": "建交"}, date="1992-03-16"), "milestone-1992"),
        (EventDraft(), "other"),
    ],
)
def test_ids_of_events_say_what_they_are(draft: EventDraft, wanted: str) -> None:
    assert new_event_id(draft, set()).startswith(wanted)
    assert new_event_id(draft, {new_event_id(draft, set()).upper()}).endswith("-2")


def test_ids_of_people_and_sources_are_their_names() -> None:
    assert (
        new_person_id(PersonDraft(name={"en": "Nursultan Äbishuly Nazarbayev"}), set())
        == "nursultan-abishuly-nazarbayev"
    )
    assert new_person_id(PersonDraft(name={"ar": "نور سلطان"}), {"person"}) == "person-2"
    assert new_source_id(SourceDraft(type="article", title={"en": "The visit of 1996"}, published="2016"), set()) == (
        "visit-1996-2016"
    )


@given(st.text(max_size=200), st.text(max_size=20), st.sampled_from(EventKind))
def test_ids_are_always_short_ascii_and_free(title: str, date: str, kind: EventKind) -> None:
    draft = EventDraft(kind, title={"en": title}, date=date)
    taken: set[str] = set()
    for _ in range(3):
        made = new_event_id(draft, taken)
        assert made.isascii()
        assert made == made.lower()
        assert len(made) <= 70
        assert made not in taken
        assert Person(made, Texts()).id.strip("-") == made
        taken.add(made)


@pytest.mark.parametrize("act", ["Signd", "blah", " "])
def test_an_act_that_is_none_is_an_error_and_never_signed(act: str) -> None:
    draft = EventDraft(EventKind.AGREEMENT, "a", {"en": "A"}, agreement=AgreementDraft(acts=[ActDraft(act, "2014")]))
    read = draft.read("en")
    assert read.record is None
    assert [(one.field, one.is_error) for one in read.problems] == [("agreement.acts[0].act", True)]


def test_the_words_of_the_format_are_read_in_lower_case() -> None:
    draft = EventDraft(
        EventKind.VISIT,
        "v",
        {"en": "V"},
        visit=VisitDraft("MYS", "KAZ", "Deputy Minister", "Official"),
        participants=[ParticipantDraft(role="Speaker of Parliament", office={"en": "Speaker"})],
        links=[LinkDraft("Follows", "Other")],
    )
    event = draft.read("en").record
    assert event is not None
    assert event.visit == Visit("MYS", "KAZ", "deputy minister", "official")
    assert event.participants == (Participant(None, "speaker of parliament", Texts(en="Speaker")),)
    assert (event.links[0].type, event.links[0].to) == ("follows", "Other")
    source = SourceDraft("s", "Yearbook", {"en": "S"}).read("en").record
    assert source is not None
    assert source.type == "yearbook"


def test_a_date_is_meant_as_its_words_say() -> None:
    draft = EventDraft(EventKind.OTHER, "a", {"en": "A"}, date="between 1995 and 1997")
    event = draft.read("en").record
    assert event is not None
    assert (event.date, event.extent) == (on("1995/1997"), Extent.WITHIN)
    draft.date = "1995 to 1997"
    event = draft.read("en").record
    assert event is not None
    assert event.extent is Extent.THROUGHOUT
    draft.date = "5/6/1996"
    read = draft.read("en")
    assert read.can_be_kept
    assert [(one.field, one.is_error) for one in read.problems] == [("date", False)]
