"""However an index is asked for words, it finds what looking through every text finds, in the same order."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event, EventKind, Place
from explorer.dossier.texts import Texts
from explorer.store import file_matching, search_terms, server_matching
from explorer.store import file_storage as storage_room
from explorer.store.archive import Archive
from explorer.store.search import Word, best_field, words_of
from explorer.store.search_index import Features
from explorer.store.search_terms import terms_from
from explorer.store.search_text import event_fields, event_ordinal, folded
from tests.postgres.archives import archive_on

HERE, THERE = DyadKey("AAA", "BBB"), DyadKey("AAA", "CCC")
STEP = Message("An edit")
VOCABULARY = (
    *[
        "president",
        "presidents",
        "presidency",
        "presidential",
        "presiding",
        "pressure",
        "presence",
        "present",
        "presented",
        "presents",
    ],
    *["treaty", "treaties", "treatment", "trade", "tram", "o", "l'état", "l'étape", "café", "1996", "1997", "19961"],
    *["協定", "協力", "關係", "外交關係", "總統", "協"],
    *["اتفاق", "الاتفاق", "واتفاقية", "رئيس", "الرئيس", "وزير", "بالعلاقات", "علاقات", "مع"],
)
SIZE = 360
Held = list[tuple[int, Event, str]]
"""Events with their keys and folded texts."""
Filled = tuple[Archive, dict[DyadKey, Held]]
ABLE = [Features(True, True), Features(True, False), Features(False, True), Features(False, False)]


def made(number: int) -> Event:
    """Return one of many events whose words begin alike, some of them in a place and not in the title."""
    draw = random.Random(number)
    written = draw.choice(VOCABULARY) + " " + " ".join(draw.sample(VOCABULARY, draw.randint(0, 3)))
    date = None if number % 9 == 0 else EdtfDate.parse(f"{1950 + number * 37 % 60}-{1 + number % 12:02}")
    places = (Place(Texts(en=draw.choice(VOCABULARY))),) if number % 4 == 0 else ()
    summary = Texts(ar=draw.choice(VOCABULARY)) if number % 5 == 0 else Texts()
    title = Texts({"en": "…" if number % 7 == 0 else written, "zh-Hant": written[::-1]})
    return Event(f"event-{number:04}", EventKind.OTHER, title, (), date=date, summary=summary, places=places)


@pytest.fixture(scope="module", params=[*ABLE, None], ids=["words and parts", "words", "parts", "neither", "server"])
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    """Give an archive of two dossiers, the events of which lie between each other in time; it is only read."""
    with ExitStack() as stack:
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        if request.param is None:
            archive = stack.enter_context(archive_on(request.getfixturevalue("postgres_server")))
        else:
            patch.setattr(storage_room, "features_here", lambda: request.param)
            archive = stack.enter_context(Archive.create(tmp_path_factory.mktemp("matching") / "matching.dyad"))
        for room, name, few in (
            (file_matching, "_LOOKED_THROUGH", 12),
            (file_matching, "KEYS_AT_ONCE", 16),
            (server_matching, "LOOKED_THROUGH", 12),
            (server_matching, "ORDINALS_AT_ONCE", 4),
            (server_matching, "KEYS_AT_ONCE", 16),
        ):
            patch.setattr(room, name, few)
        with archive.write("Aigul", STEP) as unit:
            for dyad in (HERE, THERE):
                unit.put_dyad(dyad, Texts(en="Dossier"))
            for number in range(SIZE):
                unit.join(HERE if number % 3 else THERE, unit.put_event(made(number)).key, made(number))
        yield archive, {dyad: texts_of(archive, dyad) for dyad in (HERE, THERE)}


def texts_of(archive: Archive, dyad: DyadKey) -> Held:
    """Return a dossier's events with their keys and folded texts, in the order of the index: by earliest day, key."""
    with archive.read() as reader:
        stored = reader.stored_events(dyad)
    texts = [(one.key, one.event, folded(event_fields(one.event, {}))) for one in stored]
    return sorted(texts, key=lambda text: event_ordinal(text[0], text[1].date))


def looked_through(texts: Held, words: tuple[Word, ...]) -> list[tuple[int, Event]]:
    """Return the events that hold all words, and their keys."""
    return [(key, event) for key, event, text in texts if all(word.found_in(text) for word in words)]


typed_words = st.lists(
    st.sampled_from(VOCABULARY).flatmap(
        lambda word: st.integers(1, len(word)).map(lambda end: word[:end]) | st.just(word[1:] or word)
    ),
    min_size=1,
    max_size=3,
).map(" ".join)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=typed_words, dyad=st.sampled_from([HERE, THERE]), limit=st.sampled_from([1, 5, 50, SIZE]))
def test_the_index_finds_what_looking_through_finds(filled: Filled, typed: str, dyad: DyadKey, limit: int) -> None:
    archive, texts = filled
    words = words_of(typed)
    wanted = looked_through(texts[dyad], words)
    if not wanted:
        words = words_of(typed, inside=True)
        wanted = looked_through(texts[dyad], words)
    with archive.read() as reader:
        assert list(reader.events_with(typed, dyad)) == [key for key, _ in wanted]
        hits = reader.search_first(typed, dyad, limit)
    assert len(hits) == min(limit, len(wanted))
    events = dict(wanted)

    def day(key: int) -> int:
        return event_ordinal(0, events[key].date)

    assert [day(hit.key) for hit in hits] == [day(key) for key, _ in wanted[:limit]]
    for hit in hits:
        field = best_field(words, event_fields(events[hit.key], {}))
        assert field is not None
        assert (hit.field, hit.language, hit.text) == field
        assert (hit.id, hit.dyad, hit.kind) == (events[hit.key].id, dyad, "event")


def test_words_that_begin_so_are_told_unless_they_are_many(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Archive.create(path) as archive:
        with archive.write("Aigul", STEP) as unit:
            for number in range(80):
                unit.put_event(made(number))
        with archive.read() as reader:
            assert terms_from(reader._connection, "treat") == ["treaties", "treatment", "treaty"]
            assert terms_from(reader._connection, "xylophone") == []
            monkeypatch.setattr(search_terms, "MOST_TERMS", 3)
            assert terms_from(reader._connection, "presi") is None


def test_a_connection_without_a_table_of_words_does_without(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_matching, "_LOOKED_THROUGH", 1)
    with Archive.create(path) as archive:
        with archive.write("Aigul", STEP) as unit:
            unit.put_dyad(HERE, Texts(en="Dossier"))
            for number in range(20):
                unit.join(HERE, unit.put_event(made(number)).key, made(number))
        with archive.read() as reader:
            every = reader.search_first("presi", HERE)
            reader._connection.exec_driver_sql("PRAGMA query_only=OFF")
            reader._connection.exec_driver_sql("DROP TABLE temp.search_term")
            assert terms_from(reader._connection, "presi") is None
            assert reader.search_first("presi", HERE) == every
            assert len(every) > 2
