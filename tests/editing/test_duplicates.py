"""What may be there twice is suggested by date, parties, people and titles, and what somebody told apart is not."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.dossier.records import Event, EventKind, Link, Participant, Person, Source, Visit
from explorer.dossier.texts import Texts
from explorer.editing.duplicates import (
    DIFFERENT,
    ENOUGH,
    MOST_SHARING,
    EventPair,
    EventPairs,
    Rarity,
    find_duplicates,
    points,
    same_people,
    same_sources,
)
from explorer.editing.editor import Editor
from explorer.editing.event_commands import AddEvent, ChangeEvent
from explorer.editing.importing import import_dossier
from explorer.editing.weak_pairs import MOST_OF_A_DAY
from explorer.store.archive import Archive
from explorer.store.comparing import ComparedEvent
from tests.store.sample import (
    EGY_KAZ_DOSSIER,
    KAZ_MYS,
    KAZ_MYS_DOSSIER,
    MAHATHIR_1996,
    TREATY,
    cited,
    day,
)

EVERYWHERE = True

WORDS = ("visit", "of", "trade", "Astana", "minister", "agreement", "oil", "大", "馬")


@st.composite
def compared(draw: st.DrawFn, key: int) -> ComparedEvent:
    """Draw an event that has a fair chance to be like another."""
    earliest = draw(st.none() | st.integers(0, 30))
    latest = None if earliest is None else earliest + draw(st.sampled_from((0, 0, 1, 10, 500)))
    title = {
        tag: " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4)))
        for tag in draw(st.sampled_from((("en",), ("en",), ("zh-Hant",), ("en", "zh-Hant"))))
    }
    kind = draw(st.sampled_from((EventKind.VISIT, EventKind.VISIT, EventKind.OTHER, EventKind.AGREEMENT)))
    return ComparedEvent(
        key,
        f"event-{key}",
        kind,
        Texts(title),
        earliest,
        latest,
        draw(st.sampled_from(((), ("MYS",), ("MYS", "KAZ"), ("KAZ", "MYS")))),
        draw(st.sampled_from((frozenset[str](), frozenset({"KAZ", "MYS"})))),
        frozenset(draw(st.lists(st.sampled_from("abc"), max_size=2))),
    )


@given(st.data())
def test_the_same_pairs_are_found_as_by_comparing_all_with_all(data: st.DataObject) -> None:
    events = [data.draw(compared(key)) for key in range(data.draw(st.integers(2, 14)))]
    rarity = Rarity(event.title for event in events)
    ordered = sorted(events, key=lambda one: (one.earliest is not None, one.earliest or 0, one.latest or 0, one.id))
    found = list(EventPairs(rarity).of(ordered))
    expected = {
        EventPair(scored, one.key, other.key)
        for one, other in combinations(events, 2)
        if (scored := points(one, other, rarity)) >= ENOUGH
    }
    assert set(found) == expected
    assert len(found) == len(expected), "no pair twice"


def test_too_many_alike_are_compared_in_part_and_that_is_told() -> None:
    events = [ComparedEvent(key, f"event-{key}", EventKind.OTHER, Texts(en="A meeting"), 5, 5) for key in range(50)]
    pairs = EventPairs(Rarity(event.title for event in events), most_tried=100)
    assert len(list(pairs.of(events))) < 1_225
    assert not pairs.whole


VISIT = Visit("MYS", "KAZ", None, "official", first=True)
AGAIN = Event(
    "mahathir-astana",
    EventKind.VISIT,
    Texts({"en": "Mahathir visits Kazakhstan", "zh-Hant": "馬哈迪訪問哈薩克"}),
    cited("gazette"),
    actor="MYS",
    date=day("1996-07-12"),
    visit=VISIT,
    participants=(Participant("mahathir", "visitor"),),
)


@pytest.fixture
def editor(archive: Archive) -> Editor:
    for dossier in (KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER):
        import_dossier(archive, dossier, f"{dossier.dyad}.json", "Aigul")
    return Editor(archive, "Aigul")


def suggested(editor: Editor) -> list[set[str]]:
    with editor.archive.read() as reader:
        found = find_duplicates(reader, KAZ_MYS)
        ids = {key: held.event.id for key, held in reader.events(reader.comparing.keys(KAZ_MYS)).items()}
    return [{ids[pair.first], ids[pair.second]} for pair in found.events]


def test_an_event_told_twice_is_suggested_until_somebody_says_that_they_are_two(editor: Editor) -> None:
    assert suggested(editor) == []
    key = editor.run(AddEvent(KAZ_MYS, AGAIN)).report
    assert suggested(editor) == [{AGAIN.id, MAHATHIR_1996.id}]
    apart = replace(AGAIN, links=(Link(DIFFERENT, MAHATHIR_1996.id),))
    editor.do(ChangeEvent(KAZ_MYS, key, AGAIN, apart))
    assert suggested(editor) == []


@pytest.mark.parametrize(
    "other",
    [
        replace(AGAIN, date=day("1997")),
        replace(AGAIN, actor="KAZ", visit=replace(VISIT, origin="KAZ", destination="MYS")),
        replace(AGAIN, kind=EventKind.MILESTONE, visit=None),
        replace(AGAIN, participants=(Participant("nazarbayev", "visitor"),), title=Texts(en="A visit")),
    ],
    ids=["another year", "the other way", "another kind", "somebody else"],
)
def test_what_cannot_be_the_same_is_not_suggested(editor: Editor, other: Event) -> None:
    editor.do(AddEvent(KAZ_MYS, other))
    assert suggested(editor) == []


def test_agreements_of_the_whole_archive_are_compared(editor: Editor) -> None:
    again = replace(TREATY, id="silk-road-agreement", title=Texts(en="Silk road treaty"))
    other = EGY_KAZ_DOSSIER.dyad
    editor.do(AddEvent(other, again))
    with editor.archive.read() as reader:
        assert [pair.points for pair in find_duplicates(reader, KAZ_MYS).events] == [90]


def test_agreements_of_one_day_are_told_apart_by_their_rare_words(editor: Editor) -> None:
    for number, subject in enumerate(("trade", "visas", "air services", "culture")):
        title = Texts(en=f"Agreement between the two governments on {subject}")
        editor.do(AddEvent(KAZ_MYS, replace(TREATY, id=f"agreement-{number}", title=title)))
    assert suggested(editor) == []


def test_agreements_of_one_day_and_the_same_parties_are_suggested_last(editor: Editor) -> None:
    again = replace(TREATY, id="tax-treaty", title=Texts(en="Something with other words"))
    editor.do(AddEvent(KAZ_MYS, again))
    editor.do(AddEvent(KAZ_MYS, AGAIN))
    with editor.archive.read() as reader:
        found = find_duplicates(reader, KAZ_MYS).events
    assert len(found) == 2
    assert found[0].points >= ENOUGH > found[1].points
    assert {TREATY.id, again.id} in suggested(editor)
    for number in range(MOST_OF_A_DAY):
        editor.do(AddEvent(KAZ_MYS, replace(again, id=f"one-more-{number}", title=Texts(en=f"Word{number}"))))
    assert {TREATY.id, again.id} not in suggested(editor), "much was signed that day"


def test_visits_of_one_person_in_one_month_are_suggested_whatever_their_titles(editor: Editor) -> None:
    named = replace(AGAIN, title=Texts(en="Mahathir travels over the mountains"), participants=())
    editor.do(AddEvent(KAZ_MYS, named))
    assert suggested(editor) == [{named.id, MAHATHIR_1996.id}]


@pytest.mark.parametrize(
    "other",
    [
        replace(AGAIN, title=Texts(en="Somebody travels over the mountains"), participants=()),
        replace(AGAIN, title=Texts(en="Mahathir travels"), participants=(), date=day("1996-08-12")),
        replace(
            AGAIN,
            title=Texts(en="Mahathir is met abroad"),
            participants=(),
            actor="KAZ",
            visit=replace(VISIT, origin="KAZ", destination="MYS"),
        ),
    ],
    ids=["nobody in common", "another month", "the other way"],
)
def test_visits_that_share_too_little_are_not_suggested(editor: Editor, other: Event) -> None:
    editor.do(AddEvent(KAZ_MYS, other))
    assert suggested(editor) == []


def test_looking_for_duplicates_is_given_up_when_asked(editor: Editor) -> None:
    def give_up() -> None:
        raise InterruptedError

    with editor.archive.read() as reader, pytest.raises(InterruptedError):
        find_duplicates(reader, KAZ_MYS, give_up)


def test_people_are_compared_by_the_words_of_their_names() -> None:
    people = (
        Person("a", Texts({"en": "Mahathir Mohamad", "ar": "مهاتير محمد"}), "MYS"),
        Person("b", Texts(ms="MOHAMAD, Mahathir")),
        Person("c", Texts(ar="مُهاتير محمّد"), "MYS"),
        Person("d", Texts(en="Mahathir Mohamad"), "KAZ"),
        Person("e", Texts(en="Mahathir Muhammad"), "MYS"),
    )
    assert [(one.id, other.id) for one, other in same_people(people)] == [("a", "b"), ("a", "c"), ("b", "d")]


def test_sources_are_compared_by_address_and_title() -> None:
    sources = (
        Source("a", "article", Texts(en="An Atlas"), url="https://www.example.org/atlas/"),
        Source("b", "website", Texts(en="Something else"), url="http://example.org/atlas#top"),
        Source("c", "article", Texts(en="An atlas."), publisher="A house"),
        Source("d", "article", Texts(en="An Atlas"), publisher="Another house"),
        Source("e", "article", Texts(en="An Atlas"), url="https://example.org/2"),
    )
    assert [(one.id, other.id) for one, other in same_sources(sources)] == [
        ("a", "b"),
        ("a", "c"),
        ("a", "d"),
        ("c", "e"),
        ("d", "e"),
    ]


def test_what_a_crowd_of_one_time_shares_is_not_followed_and_that_is_told() -> None:
    titles = [*["A meeting"] * (MOST_SHARING + 50), "The wheat deal", "Deal on the wheat"]
    crowd = [
        ComparedEvent(key, f"event-{key}", EventKind.OTHER, Texts(en=title), 5, 5) for key, title in enumerate(titles)
    ]
    pairs = EventPairs(Rarity(event.title for event in crowd))
    found = [(pair.first, pair.second) for pair in pairs.of(crowd)]
    assert (len(titles) - 2, len(titles) - 1) in found
    assert len(found) == MOST_SHARING * (MOST_SHARING + 1) // 2 + 1
    assert not pairs.whole
