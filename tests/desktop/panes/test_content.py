"""What panes say of the curated library: everything the records hold, nothing more."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

import pytest

from explorer.desktop.panes.agreement_content import life_line
from explorer.desktop.panes.cluster_content import cluster_content
from explorer.desktop.panes.content import Go, PaneContent, Section, Target, Text
from explorer.desktop.panes.dossier_view import DossierView
from explorer.desktop.panes.event_content import event_content
from explorer.desktop.panes.nothing_content import nothing_content
from explorer.desktop.panes.person_content import person_content
from explorer.desktop.panes.source_content import source_content
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
    Link,
    Participant,
    Side,
    Visit,
)
from explorer.dossier.texts import Texts
from explorer.drawing.words import Words

LANGUAGES = ("en", "zh-Hant", "ar")


def section(content: PaneContent, title: str) -> Section:
    return next(found for found in content.sections if found.title == title)


def titles(found: Section) -> list[str]:
    return [item.title.text for item in found.items]


def rows(content: PaneContent) -> dict[str, list[str]]:
    every = (*content.rows, *(row for found in content.sections for row in found.rows))
    return {row.label: [value.text for value in row.values] for row in every}


def texts(content: PaneContent) -> Iterator[Text]:
    for row in content.rows:
        yield from row.values
    for found in content.sections:
        yield from found.lines
        yield from (value for row in found.rows for value in row.values)
        yield from (item.title for item in found.items)
        yield from (bar.label for bar in found.bars)
        for saying in found.sayings:
            yield saying.title
            yield from saying.quotes
        for conflict in found.conflicts:
            if conflict.about is not None:
                yield conflict.about
            yield from (version.source for version in conflict.versions)


def shown_locators(content: PaneContent) -> str:
    lines = [line for found in content.sections for saying in found.sayings for line in saying.locators]
    for found in content.sections:
        for conflict in found.conflicts:
            lines += [line for version in conflict.versions for line in version.locators]
    return "\n".join(lines)


def leads_somewhere(target: Target, view: DossierView) -> bool:
    known: dict[Go, Collection[str]] = {Go.EVENT: view.events, Go.PERSON: view.people, Go.SOURCE: view.sources}
    return target.id in known[target.go]


# ---------------------------------------------------------------- the whole library


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dossier", ["kaz_mys", "egy_kaz"])
def test_every_event_is_told_with_every_locator(
    dossier: str, language: str, request: pytest.FixtureRequest, today: int
) -> None:
    view: DossierView = request.getfixturevalue(dossier)
    words = Words(language)
    for event in view.events.values():
        content = event_content(event, view, words, today)
        assert content.title == words.chosen(event.title)
        assert content.date == words.date(event.date, "long", event.extent)
        assert content.summary
        located = shown_locators(content)
        for citation in event.citations:
            assert citation.locator is None or citation.locator[:80] in located, event.id
        for text in texts(content):
            assert text.target is None or leads_somewhere(text.target, view), (event.id, text)
            assert text.text, event.id


@pytest.mark.parametrize("dossier", ["kaz_mys", "egy_kaz"])
def test_every_participant_place_and_link_is_told(dossier: str, request: pytest.FixtureRequest, today: int) -> None:
    view: DossierView = request.getfixturevalue(dossier)
    words = Words("en")
    for event in view.events.values():
        content = event_content(event, view, words, today)
        said = {text.text for text in texts(content)}
        for part in event.participants:
            person = view.people.get(part.person or "")
            assert words.chosen(person.name if person else part.office) in said, event.id
        assert {words.chosen(place.name) for place in event.places} <= said, event.id
        linked = {text.target.id for text in texts(content) if text.target and text.target.go is Go.EVENT}
        assert {link.to for link in event.links if link.to in view.events} <= linked, event.id


# ---------------------------------------------------------------- visits


def test_a_visit_tells_who_came_what_was_done_and_who_came_back(
    kaz_mys: DossierView, english: Words, today: int
) -> None:
    content = event_content(kaz_mys.events["najib-kazakhstan-2014"], kaz_mys, english, today)
    assert content.heading == "Visit · Malaysia to Kazakhstan"
    assert (content.side, content.kind) == (Side.B, EventKind.VISIT)
    assert (content.date, content.meaning) == ("2014", "the source gives the year only")
    said = rows(content)
    assert said["Visitor"] == ["Najib Razak"]
    assert said["Office"] == ["Prime Minister of Malaysia"]
    assert said["Occasion"] == ["Astana Economic Forum"]
    assert said["Host, days, places"] == ["not stated"]
    assert said["Certainty"] == ["stated"]
    done = section(content, "Done during this visit")
    assert titles(done) == ["Jambyl memorandum", "Comprehensive partnership", "Mangystau framework agreement"]
    assert [item.disputed for item in done.items] == [False, True, False]
    assert done.items[1].detail.endswith("during it, or after it")
    back = section(content, "Reciprocity")
    assert [item.detail for item in back.items] == ["2012 · the last visit the other way"]
    assert [line.text for line in back.lines] == ["The archive has no later visit by Kazakhstan."]
    (saying,) = section(content, "Sources that say so").sayings
    assert saying.title.text == "馬來西亞－哈薩克關係"
    assert saying.title.language == "zh-Hant"
    assert saying.translation == "Malaysia-Kazakhstan relations"
    assert saying.about == "Chinese · CC BY-SA"
    assert len(saying.locators) == 3


def test_a_visit_names_the_one_it_returned_and_the_one_that_returned_it(
    kaz_mys: DossierView, egy_kaz: DossierView, english: Words, today: int
) -> None:
    mahathir = event_content(kaz_mys.events["mahathir-kazakhstan-1996"], kaz_mys, english, today)
    assert [item.detail for item in section(mahathir, "Reciprocity").items] == [
        "May 1996 · the visit it returned",
        "June 2006 · the next one back",
    ]
    mubarak = event_content(egy_kaz.events["mubarak-kazakhstan-2006"], egy_kaz, english, today)
    assert [item.detail for item in section(mubarak, "Reciprocity").items] == [
        "1993 · the last visit the other way",
        "11–13 Mar 2007 · returned this visit",
    ]


def visit(name: str, date: str, origin: str, destination: str, other: str | None = None) -> Event:
    """Return a visit; ``other`` is the date that another passage gives."""
    made = Visit(origin, destination)
    day = EdtfDate.parse(date)
    cited = (Citation("book"), *([] if other is None else [Citation("book", "page 2", EdtfDate.parse(other))]))
    return Event(name, EventKind.VISIT, Texts(en=name), cited, origin, day, visit=made)


def test_visits_that_may_overlap_are_put_in_no_order(
    single: Callable[..., DossierView], english: Words, today: int
) -> None:
    view = single(visit("There", "2014", "MYS", "KAZ"), visit("Back", "2014-06", "KAZ", "MYS"))
    found = section(event_content(view.events["There"], view, english, today), "Reciprocity")
    assert [item.detail for item in found.items] == ["June 2014 · before or after it, no source says"]
    assert not found.lines


@pytest.mark.parametrize(
    ("there", "back"),
    [
        (("2014-03", None), ("2014-02", "2014-05")),
        (("2014-03", None), ("2014-05", "2014-02")),
        (("2014-03", "2014-06"), ("2014-05", None)),
    ],
)
def test_visits_that_sources_put_in_either_order_are_put_in_none(
    single: Callable[..., DossierView],
    english: Words,
    today: int,
    there: tuple[str, str | None],
    back: tuple[str, str | None],
) -> None:
    one, other = visit("There", there[0], "MYS", "KAZ", there[1]), visit("Back", back[0], "KAZ", "MYS", back[1])
    view = single(one, other, visit("Earlier", "2012", "KAZ", "MYS"), visit("Later", "2015", "KAZ", "MYS", "2016"))
    found = section(event_content(view.events["There"], view, english, today), "Reciprocity")
    assert [(item.title.text, item.detail.rpartition(" · ")[2]) for item in found.items] == [
        ("Earlier", "the last visit the other way"),
        ("Back", "before or after it, sources differ"),
        ("Later", "the next one back"),
    ]


def test_a_visit_that_was_the_last_by_one_source_only_is_not_the_last_alone(single: Callable[..., DossierView]) -> None:
    view = single(
        visit("sure", "2014", "KAZ", "MYS"),
        visit("first by one", "2016", "KAZ", "MYS", "2012"),
        visit("last by another", "2010", "KAZ", "MYS", "2018"),
        visit("before", "2013", "KAZ", "MYS", "2011"),
    )
    (way,) = view.last_visits()
    assert [one.id for one in way.visits] == ["first by one", "sure", "last by another"]


def test_several_events_reach_as_far_as_any_source_says(single: Callable[..., DossierView], english: Words) -> None:
    view = single(visit("a", "2010-05-27", "KAZ", "MYS", "2011-05-27"), visit("b", "2009-03-01", "KAZ", "MYS"))
    several = view.some([view.records.keys[name] for name in "ab"])
    assert cluster_content(several, view, english).meaning == "1 March 2009 to 27 May 2011"


def test_the_agreement_before_is_one_that_was_by_all_sources(single: Callable[..., DossierView]) -> None:
    def signed(name: str, date: str, other: str | None = None) -> Event:
        event = visit(name, date, "KAZ", "MYS", other)
        agreement = Agreement(AgreementType.TREATY, ("KAZ", "MYS"), (), ())
        return replace(event, kind=EventKind.AGREEMENT, actor=None, visit=None, agreement=agreement)

    view = single(signed("a", "2001"), signed("b", "2003", "2007"), signed("c", "2005"), signed("d", "2008", "2004"))
    before = {name: view.previous_agreement(view.events[name]) for name in "abcd"}
    assert {name: None if one is None else one.id for name, one in before.items()} == {
        "a": None,
        "b": "a",
        "c": "a",
        "d": "a",
    }


def test_of_many_open_visits_the_newest_of_each_way_stand_first(
    single: Callable[..., DossierView], english: Words
) -> None:
    there = [visit(f"there-{year}", f"{year}-05-01/..", "KAZ", "MYS") for year in range(1906, 1946)]
    back = [visit(f"back-{year}", f"{year}-07/..", "MYS", "KAZ") for year in range(1950, 1953)]
    view = single(*there, *back, visit("last-there", "2020-03-04", "KAZ", "MYS"))
    first, second = view.last_visits()
    assert [one.id for one in first.visits] == ["last-there", "there-1945", "there-1944", "there-1943"]
    assert first.others == 37
    assert [one.id for one in second.visits] == ["back-1952", "back-1951", "back-1950"]
    assert second.others == 0
    told = section(nothing_content(view, english), "Last visits each way")
    assert len(told.items) == 7
    assert [line.text for line in told.lines] == ["37 more visits from Kazakhstan may be later"]


# ---------------------------------------------------------------- agreements


def test_an_agreement_tells_its_life_and_both_days_where_two_are_given(
    kaz_mys: DossierView, english: Words, today: int
) -> None:
    content = event_content(kaz_mys.events["kaz-mys-double-taxation-agreement"], kaz_mys, english, today)
    assert [(step.label, step.values, step.dated) for step in section(content, "Life line").steps] == [
        ("Initialled", ("not reported",), False),
        ("Signed", ("26 Jun 2006",), True),
        ("Ratified by Kazakhstan", ("22 Feb 2007",), True),
        ("Ratified by Malaysia", ("not reported",), False),
        ("In force", ("27 May 2010", "or 27 May 2011"), True),
        ("Ended", ("not reported",), False),
    ]
    assert rows(content)["Parties"] == ["Kazakhstan", "Malaysia"]
    assert rows(content)["Subject"] == ["double taxation, fiscal evasion and taxes on income"]
    assert titles(section(content, "Signed during")) == ["Nazarbayev in Malaysia"]
    assert titles(section(content, "Previous agreement")) == ["Investment agreement"]
    (conflict,) = section(content, "Sources that disagree").conflicts
    assert conflict.about is not None
    assert conflict.about.text == "Tax agreement in force"
    assert [version.says for version in conflict.versions] == ["27 May 2010", "27 May 2011"]


def test_a_terminated_agreement_ends_with_that_and_an_undated_act_says_so(english: Words, kaz_mys: DossierView) -> None:
    acts = (
        AgreementAct(ActKind.SIGNED),
        AgreementAct(ActKind.RATIFIED, EdtfDate.parse("1999"), "CHN"),
        AgreementAct(ActKind.TERMINATED, EdtfDate.parse("2005-03")),
    )
    steps = life_line(Agreement(AgreementType.TREATY, ("CHN", "KAZ", "MYS"), (), acts), kaz_mys, english)
    assert [(step.label, *step.values) for step in steps] == [
        ("Initialled", "not reported"),
        ("Signed", "date not reported"),
        ("Ratified by Kazakhstan", "not reported"),
        ("Ratified by Malaysia", "not reported"),
        ("Ratified by China", "1999"),
        ("In force", "not reported"),
        ("Terminated", "Mar 2005"),
    ]


def test_an_agreement_that_follows_another_names_that_one(egy_kaz: DossierView, english: Words, today: int) -> None:
    content = event_content(egy_kaz.events["nur-mubarak-operation-2001"], egy_kaz, english, today)
    assert titles(section(content, "Follows from"))
    assert "Previous agreement" not in [found.title for found in content.sections]


# ---------------------------------------------------------------- sources


def test_sources_that_give_other_dates_stand_side_by_side(kaz_mys: DossierView, english: Words, today: int) -> None:
    content = event_content(kaz_mys.events["kaz-mys-diplomatic-relations"], kaz_mys, english, today)
    (conflict,) = section(content, "Sources that disagree").conflicts
    assert [version.says for version in conflict.versions] == ["16 March 1992", "1993"]
    assert conflict.versions[1].source.target == Target(Go.SOURCE, "bernama-gateway-2025")
    say_so = [saying.title.target for saying in section(content, "Sources that say so").sayings]
    assert Target(Go.SOURCE, "bernama-gateway-2025") not in say_so
    assert len(say_so) == 3


def test_a_dispute_without_other_dates_shows_its_passages(kaz_mys: DossierView, english: Words, today: int) -> None:
    content = event_content(kaz_mys.events["kaz-mys-comprehensive-partnership"], kaz_mys, english, today)
    (conflict,) = section(content, "Sources that disagree").conflicts
    assert [version.locators for version in conflict.versions] == [
        ("Lead, sentence 3 (after the visit)",),
        ("History, paragraph 2, sentence 6, note 16 (during the visit)",),
    ]
    assert conflict.note


def test_a_dispute_of_one_citation_points_to_the_summary(
    single: Callable[..., DossierView], english: Words, today: int
) -> None:
    view = single(certainty=Certainty.DISPUTED)
    (conflict,) = section(event_content(view.events["one"], view, english, today), "Sources that disagree").conflicts
    assert not conflict.versions
    assert "disputed" in conflict.note


def test_a_citation_whose_source_is_missing_is_named_by_its_id(
    single: Callable[..., DossierView], english: Words, today: int
) -> None:
    view = single(citations=(Citation("book", "page 9"),))
    view.sources.clear()
    (saying,) = section(event_content(view.events["one"], view, english, today), "Sources that say so").sayings
    assert (saying.title.text, saying.title.target, saying.locators) == ("book", None, ("page 9",))


def test_a_copied_citation_names_source_locator_date_and_address(
    kaz_mys: DossierView, english: Words, today: int
) -> None:
    content = event_content(kaz_mys.events["kaz-mys-diplomatic-relations"], kaz_mys, english, today)
    assert content.citation is not None
    lines = content.citation().splitlines()
    assert lines[0] == "Diplomatic relations (16 March 1992)"
    assert lines[1] == (
        "馬來西亞－哈薩克關係 [Malaysia-Kazakhstan relations]. Wikipedia contributors. "
        "Lead, sentence 2 (the year only). Accessed 21 November 2026."
    )
    assert lines[3].endswith(
        "The Borneo Post, 17 May 2024. Paragraph 1. Gives 16 March 1992. https://www.theborneopost.com/2024/05/17/"
        "pm-msia-kazakhstan-ready-to-strengthen-ties-explore-new-cooperation-opportunities/"
    )
    assert len(lines) == 1 + 5


# ---------------------------------------------------------------- trade


def test_trade_of_the_year_stands_beside_both_reporters(kaz_mys: DossierView, english: Words, today: int) -> None:
    content = event_content(kaz_mys.events["najib-kazakhstan-2014"], kaz_mys, english, today)
    found = section(content, "Trade in 2014")
    assert found.count == "Million US dollars"
    assert found.table is not None
    assert found.table.columns == (("Kazakhstan says", Side.A), ("Malaysia says", Side.B))
    assert [(row.label, row.values) for row in found.table.rows] == [
        ("Kazakhstan: exports", ("0.53", "13.1")),
        ("Malaysia: exports", ("104.9", "53.8")),
    ]


def test_a_stated_figure_keeps_its_qualifier(kaz_mys: DossierView, english: Words, today: int) -> None:
    content = event_content(kaz_mys.events["mahathir-kazakhstan-1996"], kaz_mys, english, today)
    table = section(content, "Trade in 1996").table
    assert table is not None
    assert [title for title, _ in table.columns][-1] == "stated"
    assert [row.values[-1] for row in table.rows] == ["–", "less than 20"]


def test_an_event_of_many_years_has_no_table(kaz_mys: DossierView, english: Words, today: int) -> None:
    content = event_content(kaz_mys.events["mtcp-training-kazakhstan"], kaz_mys, english, today)
    assert all(found.table is None for found in content.sections)


# ---------------------------------------------------------------- open words


def test_words_that_nobody_translated_stand_as_they_are(
    single: Callable[..., DossierView], english: Words, today: int
) -> None:
    view = single(
        participants=(Participant(None, "cup-bearer", Texts(en="Keeper of the cup")),),
        links=(Link("inspired-by", "two"),),
    )
    two = replace(view.events["one"], id="two", title=Texts(en="Two"), links=(), participants=())
    view = single(two, participants=view.events["one"].participants, links=(Link("inspired-by", "two"),))
    content = event_content(view.events["one"], view, english, today)
    assert rows(content)["cup-bearer"] == ["Keeper of the cup"]
    assert titles(section(content, "inspired-by")) == ["Two"]
    assert titles(section(event_content(view.events["two"], view, english, today), "inspired-by")) == ["One"]


# ---------------------------------------------------------------- persons, sources, clusters, nothing


def test_a_person_has_names_offices_and_all_events(kaz_mys: DossierView, english: Words) -> None:
    content = person_content(kaz_mys.people["nazarbayev"], kaz_mys, english)
    assert (content.heading, content.side) == ("Person · Kazakhstan", Side.A)
    said = rows(content)
    name = kaz_mys.people["nazarbayev"].name
    assert said["Also written"] == [text for tag, text in name.items() if tag != "en"]
    assert said["Office"] == ["President of Kazakhstan", "attested 1996–2012"]
    assert len(section(content, "Visits").items) == 3
    listed = sum(len(found.items) for found in content.sections)
    assert listed == len(kaz_mys.of_person("nazarbayev"))
    assert content.citation is not None
    assert content.citation().count("\n\n") == listed - 1


@pytest.mark.parametrize("dossier", ["kaz_mys", "egy_kaz"])
def test_every_person_and_source_has_all_its_events(
    dossier: str, english: Words, request: pytest.FixtureRequest
) -> None:
    view: DossierView = request.getfixturevalue(dossier)
    for person in view.people.values():
        found = person_content(person, view, english)
        assert sum(len(part.items) for part in found.sections) == len(view.of_person(person.id))
    for source in view.sources.values():
        content = source_content(source, view, english)
        left_out = [line.text for part in content.sections for line in part.lines]
        shown = sum(len(part.items) for part in content.sections)
        cited = len(view.citing(source.id))
        first = cited > 40 and shown == 20 and any(str(cited - 20) in line for line in left_out)
        assert shown == cited or first, source.id


def test_a_source_that_gives_another_date_says_so_first(kaz_mys: DossierView, english: Words) -> None:
    content = source_content(kaz_mys.sources["bernama-gateway-2025"], kaz_mys, english)
    assert content.title_language == "ar"
    assert content.meaning == "Kazakhstan regards Malaysia as a gateway to the ASEAN region"
    assert [(found.title, found.conflict) for found in content.sections] == [("Gives another date", True)]
    assert rows(content)["Published"] == ["20 August 2025"]
    assert rows(content)["Accessed, licence"] == ["not stated"]


def test_a_cluster_has_true_counts(kaz_mys: DossierView, english: Words) -> None:
    events = [event for event in kaz_mys.events.values() if event.date and event.date.text.startswith("201")]
    content = cluster_content(kaz_mys.some(kaz_mys.records.keys[event.id] for event in events), kaz_mys, english)
    kinds = {bar.label.text: int(bar.count) for bar in section(content, "By kind").bars}
    assert sum(kinds.values()) == len(events)
    assert kinds["Visits"] == sum(event.kind is EventKind.VISIT for event in events)
    years = section(content, "By year").columns
    assert sum(int(bar.count or 0) for bar in years) == len(events)
    assert content.meaning == "2010–2019"
    assert section(content, "In order of time").count == str(len(events))


def test_a_cluster_of_dates_by_year_is_headed_by_the_year(kaz_mys: DossierView, english: Words) -> None:
    whole = [event for event in kaz_mys.events.values() if event.date and event.date.text == "2011"]
    assert whole
    content = cluster_content(kaz_mys.some(kaz_mys.records.keys[event.id] for event in whole), kaz_mys, english)
    assert content.meaning == "2011"
    days = [
        event for event in kaz_mys.events.values() if event.date and re.fullmatch(r"\d{4}-\d\d-\d\d", event.date.text)
    ]
    assert len(days) > 1
    content = cluster_content(kaz_mys.some(kaz_mys.records.keys[event.id] for event in days), kaz_mys, english)
    assert re.fullmatch(r"\d+ \w+ 1992 to \d+ \w+ 2024", content.meaning)


def test_a_wide_cluster_counts_by_more_years_a_column(kaz_mys: DossierView, english: Words) -> None:
    content = cluster_content(kaz_mys.some(kaz_mys.records.events), kaz_mys, english)
    columns = next(found.columns for found in content.sections if found.columns)
    assert len(columns) <= 12
    dated = sum(event.date is not None and event.date.earliest is not None for event in kaz_mys.events.values())
    assert sum(int(bar.count or 0) for bar in columns) == dated


def test_nothing_selected_says_how_to_begin(kaz_mys: DossierView, english: Words) -> None:
    content = nothing_content(kaz_mys, english)
    assert content.title == "Kazakhstan and Malaysia"
    assert rows(content)["Events"] == [str(len(kaz_mys.events))]
    assert "Click a mark" in content.summary
    assert nothing_content(None, english).rows == ()
