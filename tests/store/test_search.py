"""Search finds what a reader means, in any script, with or without SQLite's full-text tables."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event, EventKind
from explorer.dossier.texts import Texts
from explorer.editing.importing import import_dossier
from explorer.store import file_storage as storage_room
from explorer.store.archive import Archive
from explorer.store.search_index import Features, features_here, is_current
from tests.postgres.archives import archive_on
from tests.store.sample import EGY_KAZ, EGY_KAZ_DOSSIER, KAZ_MYS, KAZ_MYS_DOSSIER, NAZARBAYEV, day

EVERYTHING = Features(words=True, parts=True)
STEP = Message("An edit")
ABILITIES = [EVERYTHING, Features(words=True, parts=False), Features(words=False, parts=False)]

WORDS = DyadKey("AAA", "BBB")
TITLES = {
    "relations-ar": {"ar": "تطوّر العلاقات بين مصر وكازاخستان"},
    "joined-ar": {"ar": "بحث التعاون والعلاقات الثنائية"},
    "by-ar": {"ar": "رحّب الوزير بالعلاقات"},
    "bare-ar": {"ar": "علاقات ثقافية مع إيران"},
    "university-ar": {"ar": "افتتاح جامعة في ألماتى سنة ٢٠٠٦"},
    "university-en": {"en": "University opened in 2006"},
    "traditional": {"zh-Hant": "建立外交關係"},
    "simplified": {"zh-Hans": "建立外交关系"},
    "horse": {"zh-Hant": "馬"},
    "apart": {"zh-Hant": "關於體系"},
    "accents": {"en": "Café diplomacy in Zürich, l’État"},
    "signs": {"en": '100% of "trade" (NEAR) AND NOT title:x* — O\'Neill_1'},
    "stan": {"en": "Uzbekistan"},
}


@contextmanager
def empty(features: Features | None, request: pytest.FixtureRequest, path: Path) -> Iterator[Archive]:
    """Give an empty archive under a SQLite that can do more or less, or in PostgreSQL where no features are named."""
    if features is None:
        with archive_on(request.getfixturevalue("postgres_server")) as archive:
            yield archive
        return
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(storage_room, "features_here", lambda: features)
        with Archive.create(path) as archive:
            yield archive


@pytest.fixture(scope="module", params=[*ABILITIES, None], ids=["words and parts", "words", "neither", "server"])
def words(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Give an archive with titles in many scripts; it is only read."""
    with empty(request.param, request, tmp_path_factory.mktemp("words") / "words.dyad") as archive:
        with archive.write("Aigul", STEP) as unit:
            unit.put_dyad(WORDS, Texts(en="Words"))
            for event_id, title in TITLES.items():
                event = Event(event_id, EventKind.OTHER, Texts(title), ())
                unit.join(WORDS, unit.put_event(event).key, event)
        yield archive


def found(archive: Archive, typed: str, dyad: DyadKey | None = None) -> list[str]:
    """Return the ids of what is found, as they are listed."""
    with archive.read() as reader:
        result = reader.search(typed, dyad, limit=None)
        assert result.total == len(result.hits)
        events = reader.events(hit.key for hit in result.hits if hit.kind == "event")
        return [events[hit.key].event.id if hit.kind == "event" else f"{hit.kind} {hit.text}" for hit in result.hits]


def test_this_machine_has_the_full_text_tables() -> None:
    assert features_here() == EVERYTHING, "what is measured and shipped relies on them"


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("العلاقات", {"relations-ar", "joined-ar", "by-ar", "bare-ar"}),
        ("علاقات", {"relations-ar", "joined-ar", "by-ar", "bare-ar"}),
        ("والعلاقات", {"relations-ar", "joined-ar", "by-ar", "bare-ar"}),
        ("عَلاقـات", {"relations-ar", "joined-ar", "by-ar", "bare-ar"}),
        ("مع", {"bare-ar"}),
        ("ايران", {"bare-ar"}),
        ("جامعه", {"university-ar"}),
        ("الماتي", {"university-ar"}),
        ("ألماتي", {"university-ar"}),
        ("2006", {"university-ar", "university-en"}),
        ("٢٠٠٦", {"university-ar", "university-en"}),
        ("۲۰۰۶", {"university-ar", "university-en"}),
        ("關係", {"traditional", "simplified"}),
        ("关系", {"traditional", "simplified"}),
        ("馬", {"horse"}),
        ("马", {"horse"}),
        ("系", {"traditional", "simplified", "apart"}),
        ("外交 建立", {"traditional", "simplified"}),
        ("交外", set()),
        ("cafe", {"accents"}),
        ("ZURICH", {"accents"}),
        ("état", {"accents"}),
        ("uni", {"university-en"}),
        ("u", {"university-en", "stan"}),
        ("opened univ", {"university-en"}),
        ("opened nothing", set()),
        ("versity", {"university-en"}),
        ("stan", {"stan"}),
        ("100%", {"signs"}),
        ('"trade"', {"signs"}),
        ("AND NOT", {"signs"}),
        ("NEAR(", {"signs"}),
        ("title:x*", {"signs"}),
        ("o'neill_1", {"signs"}),
        ("%", set()),
        ("_", set()),
        ("", set()),
        ("   ", set()),
        ("\0", set()),
        ("*", set()),
        ('"', set()),
        ("😀", set()),
        ("😀 trade", {"signs"}),
        ("trade\0near", {"signs"}),
    ],
)
def test_words_of_any_script_are_found(words: Archive, typed: str, ids: set[str]) -> None:
    assert set(found(words, typed)) == ids


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=20))
def test_nothing_that_is_typed_is_read_as_a_query_language(words: Archive, typed: str) -> None:
    for event_id in found(words, typed):
        assert event_id in TITLES


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(TITLES)), st.data())
def test_each_word_of_a_title_finds_it(words: Archive, event_id: str, data: st.DataObject) -> None:
    (title,) = TITLES[event_id].values()
    word = data.draw(st.sampled_from([word for word in title.split() if any(map(str.isalnum, word))]))
    assert event_id in found(words, word)
    assert event_id in found(words, title)


def test_a_very_long_query_is_answered(words: Archive) -> None:
    assert found(words, "university " + "opened " * 100_000) == ["university-en"]
    assert found(words, "關" * 100_000) == []


def test_everything_that_names_a_record_finds_it(filled: Archive) -> None:
    assert found(filled, "closer ties") == ["mahathir-1996"], "summary"
    assert found(filled, "mohamad") == ["mahathir-1996", "person Mahathir Mohamad"], "people, and their events"
    assert found(filled, "首相") == ["mahathir-1996"], "office"
    assert found(filled, "minister culture") == ["mahathir-1996"], "an office without a name"
    assert found(filled, "almaty") == ["mahathir-1996"], "place"
    assert found(filled, "economy") == ["mahathir-1996"], "tag"
    assert found(filled, "three states", KAZ_MYS) == ["silk-road-treaty"], "quotation"
    assert found(filled, "圖集") == ["source 關係圖集"], "source"
    assert found(filled, "statistics") == ["source Statistics Office"], "publisher"
    assert found(filled, "mahathir 1996") == ["mahathir-1996"], "year, and all words"


def test_hits_say_where_and_come_by_date(filled: Archive) -> None:
    with filled.read() as reader:
        result = reader.search("nazarbayev", limit=None)
        assert [(hit.kind, hit.field, hit.language) for hit in result.hits] == [
            ("event", "title", "en"),
            ("event", "person", "en"),
            ("event", "person", "en"),
            ("person", "name", "en"),
        ]
        assert [hit.dyad for hit in result.hits] == [KAZ_MYS, KAZ_MYS, EGY_KAZ, None]
        first = reader.search("nazarbayev", limit=2)
        assert first.hits == result.hits[:2]
        assert first.total == 4
        goods = reader.search("goods traded nazarbayev")
        assert goods.total == 0, "all words are needed"


def test_search_in_one_dossier(filled: Archive) -> None:
    assert found(filled, "kazakhstan", EGY_KAZ) == ["mubarak-2006"]
    assert found(filled, "nazarbayev", EGY_KAZ) == ["mubarak-2006", "person Nursultan Nazarbayev"]
    assert found(filled, "mohamad", EGY_KAZ) == []
    assert found(filled, "silk") == ["silk-road-treaty", "silk-road-treaty"], "one hit in each dossier"
    assert found(filled, "gazette", EGY_KAZ) == []


@pytest.mark.parametrize("features", [*ABILITIES, None], ids=["words and parts", "words", "neither", "server"])
def test_the_index_follows_every_change(path: Path, features: Features | None, request: pytest.FixtureRequest) -> None:
    with empty(features, request, path) as archive:
        import_dossier(archive, KAZ_MYS_DOSSIER, "a.json", "Aigul")
        with archive.write("Aigul", STEP) as unit:
            unit.put_person(replace(NAZARBAYEV, name=Texts(en="Elbasy")))
        assert found(archive, "elbasy") == ["nazarbayev-1996", "mahathir-1996", "person Elbasy"]
        assert found(archive, "nursultan") == []
        with archive.write("Aigul", STEP) as unit:
            key = unit.find_event(KAZ_MYS, KAZ_MYS_DOSSIER.events[0]) or 0
            unit.remove_event(key)
        assert found(archive, "elbasy") == ["nazarbayev-1996", "person Elbasy"]
        assert found(archive, "kazakhstan") == []
        with archive.write("Aigul", STEP) as unit:
            put = unit.put_person(replace(NAZARBAYEV, id="other"))
            unit.put_person(replace(NAZARBAYEV, id="other", name=Texts(en="Somebody Else")))
        assert found(archive, "somebody") == ["person Somebody Else"]
        assert found(archive, "nursultan") == []
        with archive.write("Aigul", STEP) as unit:
            unit.remove_person("other")
            assert put.key
        assert found(archive, "somebody") == []


def test_an_archive_moves_between_programs_that_can_do_more_and_less(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def able(features: Features) -> None:
        monkeypatch.setattr(storage_room, "features_here", lambda: features)

    able(EVERYTHING)
    with Archive.create(path) as archive:
        import_dossier(archive, KAZ_MYS_DOSSIER, "a.json", "Aigul")
    able(Features(words=False, parts=False))
    with Archive.open(path) as archive:
        assert found(archive, "絲綢") == ["silk-road-treaty"]
        import_dossier(archive, EGY_KAZ_DOSSIER, "b.json", "Aigul")
        assert found(archive, "mubarak") == ["mubarak-2006", "person Hosni Mubarak"]
    able(EVERYTHING)
    with Archive.open(path, read_only=True) as archive:
        assert found(archive, "mubarak") == ["mubarak-2006", "person Hosni Mubarak"], "a stale index is not asked"
    with Archive.open(path) as archive:
        with archive.read() as reader:
            assert is_current(reader._connection, EVERYTHING)
        assert found(archive, "mubarak") == ["mubarak-2006", "person Hosni Mubarak"]


def test_events_without_a_date_come_last(archive: Archive) -> None:
    with archive.write("Aigul", STEP) as unit:
        unit.put_dyad(WORDS, Texts(en="Words"))
        for event_id, date in (("b", None), ("z", "1991"), ("a", "../2004"), ("c", "1990")):
            event = Event(event_id, EventKind.OTHER, Texts(en="thing"), (), date=None if date is None else day(date))
            unit.join(WORDS, unit.put_event(event).key, event)
    assert found(archive, "thing") == ["a", "c", "z", "b"]
