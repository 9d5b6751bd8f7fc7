"""What several records become: nothing is lost unasked, and each source goes on saying what it says."""

from __future__ import annotations

from dataclasses import replace

from explorer.dossier.records import (
    Agreement,
    AgreementType,
    Certainty,
    Citation,
    Event,
    EventKind,
    Extent,
    Link,
    Participant,
    Person,
    Source,
)
from explorer.dossier.texts import Texts
from explorer.editing.uniting import (
    Dated,
    event_choices,
    is_in_dispute,
    person_choices,
    source_choices,
    united_event,
    united_person,
    united_source,
)
from tests.store.sample import MAHATHIR_1996, TREATY, cited, day

OTHER = replace(
    MAHATHIR_1996,
    id="other",
    title=Texts({"en": "Dr Mahathir", "ms": "Dr Mahathir di Kazakhstan"}),
    citations=(Citation("gazette", "page 2"), Citation("gazette", "page 3", day("1996-07"))),
    date=day("1996-07-12"),
    certainty=Certainty.INFERRED,
    participants=(*MAHATHIR_1996.participants[:1], Participant("guest", "guest")),
    links=(Link("follows", "relations"), Link("part-of", MAHATHIR_1996.id)),
    tags=("culture", "oil"),
    significance=4,
)
BOTH = (MAHATHIR_1996, OTHER)


def test_unasked_all_is_kept_that_can_be() -> None:
    event = united_event(BOTH, event_choices(BOTH), {})
    assert event.id == MAHATHIR_1996.id
    assert event.title == Texts({**OTHER.title, **MAHATHIR_1996.title})
    assert event.date == day("1996-07-12"), "the finer of two that agree"
    assert event.participants == (*MAHATHIR_1996.participants, OTHER.participants[1])
    assert event.tags == ("economy", "culture", "oil")
    assert event.links == (*MAHATHIR_1996.links, Link("follows", "relations"))
    assert (event.visit, event.kind, event.actor) == (MAHATHIR_1996.visit, EventKind.VISIT, "MYS")
    assert (event.summary, event.places) == (MAHATHIR_1996.summary, MAHATHIR_1996.places)
    assert event.significance is None
    assert event.certainty is Certainty.STATED


def test_a_citation_goes_on_saying_the_date_for_which_it_stood() -> None:
    event = united_event(BOTH, event_choices(BOTH), {})
    dates = {citation.locator: citation.date for citation in event.citations}
    assert dates == {
        "note 1": day("1996-07"),
        "page 2": None,  # Its record had inferred the date.
        "page 3": day("1996-07"),
    }
    assert not is_in_dispute(event), "a day inside a month is no disagreement"


def test_dates_that_cannot_both_be_right_stand_side_by_side_as_disputed() -> None:
    later = replace(OTHER, date=day("1996-08"), certainty=Certainty.STATED, citations=cited("gazette"))
    both = (MAHATHIR_1996, later)
    choices = event_choices(both)
    plain = united_event(both, choices, {})
    assert plain.date == day("1996-07")
    assert is_in_dispute(plain)
    kept = united_event(both, choices, {}, disputed=True)
    assert kept.certainty is Certainty.DISPUTED
    assert [citation.date for citation in kept.citations] == [day("1996-07"), day("1996-08")]
    other = united_event(both, choices, {"date": [1]}, disputed=True)
    assert other.date == day("1996-08")
    assert other.citations == kept.citations


def test_what_is_chosen_is_taken_and_what_is_not_ticked_left_out() -> None:
    choices = event_choices(BOTH, 1)
    places = {choice.field: choice for choice in choices}
    assert [one.value for one in places["date"].alternatives] == [
        Dated(day("1996-07"), Extent.WITHIN),
        Dated(day("1996-07-12"), Extent.WITHIN),
    ]
    assert not places["visit"].asks(2)
    assert places["title:en"].asks(2)
    taken = {"title:en": [0], "tags": [], "citations": [0, 2], "significance": [0], "date": [0]}
    event = united_event(BOTH, choices, taken, 1)
    assert event.id == "other"
    assert event.title["en"] == MAHATHIR_1996.title["en"]
    assert event.tags == ()
    assert [citation.locator for citation in event.citations] == ["note 1", "page 3"]
    assert event.significance is None
    assert event.date == day("1996-07")


def test_events_of_other_kinds_become_what_tells_more() -> None:
    told = Event("told", EventKind.OTHER, Texts(en="A treaty"), cited("gazette"), actor="KAZ")
    event = united_event((told, TREATY), event_choices((told, TREATY)), {})
    assert (event.kind, event.agreement) == (EventKind.AGREEMENT, TREATY.agreement)
    assert event.actor == "KAZ"
    again = replace(TREATY, agreement=Agreement(AgreementType.PROTOCOL, ("KAZ", "UZB"), ("visas", "rail")))
    both = (TREATY, again)
    united = united_event(both, event_choices(both), {}).agreement
    assert united is not None
    assert TREATY.agreement is not None
    assert united == replace(
        TREATY.agreement, parties=("EGY", "KAZ", "MYS", "UZB"), subjects=("transport", "visas", "rail")
    )


def test_people_and_sources_get_what_either_has() -> None:
    people = (Person("a", Texts(en="A"), None), Person("b", Texts({"en": "B", "ar": "ب"}), "EGY"))
    assert united_person(people, person_choices(people), {}) == Person("a", Texts({"en": "A", "ar": "ب"}), "EGY")
    assert united_person(people, person_choices(people, 1), {"name:en": [0]}, 1) == Person(
        "b", Texts({"en": "A", "ar": "ب"}), "EGY"
    )
    sources = (
        Source("a", "article", Texts(en="A"), url="https://example.org", published="2016"),
        Source("b", "book", Texts(en="A"), publisher="A house", published="2017"),
    )
    assert united_source(sources, source_choices(sources), {"published": [1]}) == Source(
        "a", "article", Texts(en="A"), publisher="A house", url="https://example.org", published="2017"
    )
