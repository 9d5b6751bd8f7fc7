"""What stands beside a mark: what happened, when as the source says, and one fact, in the reader's language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import (
    ActKind,
    Agreement,
    AgreementAct,
    AgreementType,
    Certainty,
    Citation,
    Event,
    EventKind,
    Extent,
    Link,
    Participant,
    Person,
    Place,
    Visit,
)
from explorer.dossier.texts import Texts
from explorer.drawing.captions import Captioner, RecordCaptions, other_dates
from explorer.drawing.words import Words
from tests.drawing.sample import dossier

pytestmark = pytest.mark.usefixtures("qapp")

PEOPLE = {"najib": Person("najib", Texts({"en": "Najib Razak", "zh-Hant": "納吉·阿都拉薩"}), "MYS")}
PRIME_MINISTER = Texts({"en": "Prime Minister of Malaysia", "zh-Hant": "馬來西亞首相", "ar": "رئيس وزراء ماليزيا"})


def visit(**parts: object) -> Event:
    values: dict[str, object] = {
        "id": "najib-2014",
        "kind": EventKind.VISIT,
        "title": Texts({"en": "Najib in Kazakhstan", "zh-Hant": "納吉訪哈薩克", "ar": "نجيب في كازاخستان"}),
        "citations": (Citation("s"),),
        "actor": "MYS",
        "date": EdtfDate.parse("2014"),
        "visit": Visit("MYS", "KAZ", "head-of-government"),
        "participants": (Participant("najib", "visitor", PRIME_MINISTER, "MYS"),),
    }
    return Event(**{**values, **parts})  # type: ignore[arg-type]


def event(**parts: object) -> Event:
    values: dict[str, object] = {
        "id": "e",
        "kind": EventKind.OTHER,
        "title": Texts(en="Double taxation"),
        "citations": (Citation("s"),),
        "date": EdtfDate.parse("2006-06-26"),
    }
    return Event(**{**values, **parts})  # type: ignore[arg-type]


def captioner(language: str = "en") -> Captioner:
    return Captioner(Words(language), PEOPLE)


def test_a_visit_says_who_in_which_office() -> None:
    caption = captioner().caption(visit())
    assert caption.title == "Najib in Kazakhstan"
    assert caption.detail == "2014 · Prime Minister"
    assert caption.card_title == "Najib Razak, Prime Minister"
    assert caption.card_detail == "2014"
    assert caption.flag == "MYS"


def test_the_office_loses_only_its_own_country() -> None:
    to_malaysia = Texts(en="Ambassador of Malaysia to Kazakhstan")
    caption = captioner().caption(visit(participants=(Participant("najib", "visitor", to_malaysia, "MYS"),)))
    assert caption.detail == "2014 · Ambassador of Malaysia to Kazakhstan"
    assert captioner("zh-Hant").caption(visit()).detail == "2014年 · 首相"
    assert captioner("ar").caption(visit()).detail == "2014 · رئيس وزراء ماليزيا"


def test_a_place_comes_before_an_office() -> None:
    astana = (Place(Texts(en="Astana")),)
    caption = captioner().caption(visit(places=astana))
    assert caption.detail == "2014 · Astana"
    assert caption.card_detail == "2014 · Astana"


def test_what_the_title_says_is_not_said_twice() -> None:
    astana = (Place(Texts(en="Astana")),)
    caption = captioner().caption(visit(places=astana, title=Texts(en="Najib in Astana")))
    assert caption.detail == "2014 · Prime Minister"


def test_an_office_alone_stands_where_no_source_names_its_holder() -> None:
    unnamed = (Participant(None, "visitor", Texts(en="Delegation of the Trade Ministry")),)
    caption = captioner().caption(visit(participants=unnamed))
    assert caption.card_title == "Delegation of the Trade Ministry"
    assert captioner().caption(visit(participants=())).card_title == "Najib in Kazakhstan"


@pytest.mark.parametrize(
    ("level", "words"),
    [
        ("head-of-state", "first by a head of state"),
        ("head-of-government", "first by a head of government"),
        ("minister", "first by a minister"),
        ("delegation", "first visit"),
        (None, "first visit"),
    ],
)
def test_a_first_is_said(level: str | None, words: str) -> None:
    caption = captioner().caption(visit(visit=Visit("MYS", "KAZ", level, first=True)))
    assert caption.detail == f"2014 · {words}"


def test_sources_that_disagree_come_first() -> None:
    one = (Citation("a", date=EdtfDate.parse("2014")), Citation("b", date=EdtfDate.parse("2015")))
    caption = captioner().caption(visit(citations=one, visit=Visit("MYS", "KAZ", "head-of-state", first=True)))
    assert caption.detail == "2014 · one source says 2015"
    assert caption.alternates == ((EdtfDate.parse("2015").earliest, EdtfDate.parse("2015").latest),)
    two = (*one, Citation("c", date=EdtfDate.parse("2012-03")))
    assert captioner().caption(visit(citations=two)).detail == "2014 · other sources: 2015 and Mar 2012"


def test_a_date_that_only_says_it_more_finely_is_no_disagreement() -> None:
    finer = (Citation("a", date=EdtfDate.parse("2014-05-21")), Citation("b", date=EdtfDate.parse("2014/2015")))
    assert other_dates(visit(citations=finer)) == ()
    assert other_dates(visit(citations=finer, date=None)) == ()


def test_what_is_inferred_says_so() -> None:
    assert captioner().caption(event(certainty=Certainty.INFERRED)).detail == "26 Jun 2006, inferred"


def test_an_agreement_says_when_it_came_into_force() -> None:
    acts = (
        AgreementAct(ActKind.SIGNED, EdtfDate.parse("2006-06-26")),
        AgreementAct(ActKind.IN_FORCE, EdtfDate.parse("2010-05-27")),
    )
    signed = event(kind=EventKind.AGREEMENT, agreement=Agreement(AgreementType.TREATY, acts=acts))
    assert captioner().caption(signed).detail == "26 Jun 2006 · in force 27 May 2010"
    twice = replace(
        signed,
        agreement=Agreement(AgreementType.TREATY, acts=(*acts, AgreementAct(ActKind.IN_FORCE, EdtfDate.parse("2011")))),
    )
    assert captioner().caption(twice).detail == "26 Jun 2006 · treaty"


def test_without_any_fact_the_date_stands_alone() -> None:
    assert captioner().caption(event()).detail == "26 Jun 2006"
    assert captioner().caption(event(date=None)).detail == "undated"


def test_what_lasted_is_worded_as_lasting() -> None:
    lasting = event(date=EdtfDate.parse("1993/.."), extent=Extent.THROUGHOUT)
    assert captioner().caption(lasting).detail == "since 1993"


def test_links_are_known_from_both_ends() -> None:
    memorandum = event(id="memorandum", links=(Link("signed-during", "najib-2014"), Link("follows", "elsewhere")))
    source = RecordCaptions.of_all({7: visit(), 9: memorandum}, PEOPLE.values(), Words())
    captions = source.captions([7, 9, 11])
    assert set(captions) == {7, 9}
    assert captions[7].links == (("signed-during", 9),)
    assert captions[9].links == (("signed-during", 7),)


@pytest.mark.parametrize("name", ["KAZ-MYS", "EGY-KAZ"])
def test_offices_in_the_library_read_well_without_their_country(name: str) -> None:
    library = dossier(name)
    in_chinese = Captioner(Words("zh-Hant"), {person.id: person for person in library.people})
    cards = {
        event.id: in_chinese.caption(event).card_title
        for event in library.events
        if event.visit is not None and event.date is not None
    }
    # What is left of "sent by" without who sent them is no beginning.
    assert not {card for card in cards.values() if card.startswith(("派出", "派遣", "的", "訪"))}
    if name == "KAZ-MYS":
        assert cards["malaysia-election-observers-2005"] == "選舉監察人員"


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
@pytest.mark.parametrize("name", ["KAZ-MYS", "EGY-KAZ"])
def test_every_event_of_the_library_has_its_words(name: str, language: str) -> None:
    known = dossier(name)
    events = dict(enumerate(known.events, 1))
    captions = RecordCaptions.of_all(events, known.people, Words(language)).captions(list(events))
    assert set(captions) == set(events)
    for key, caption in captions.items():
        assert caption.title, events[key].id
        assert caption.detail, events[key].id
        assert caption.card_title, events[key].id
        assert "{" not in caption.title + caption.detail + caption.card_title + caption.card_detail
