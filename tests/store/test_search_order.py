"""Hits come by date from an index that is kept by date: the first, the number of all, and after every change."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy import event as happening

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event, EventKind
from explorer.dossier.texts import Texts
from explorer.store import file_storage as storage_room
from explorer.store import schema
from explorer.store.archive import Archive
from explorer.store.search import SearchHit
from explorer.store.search_index import Features
from explorer.store.search_text import event_ordinal, key_of, person_ordinal, source_ordinal
from tests.postgres.archives import archive_on

ONE, OTHER = DyadKey("AAA", "BBB"), DyadKey("AAA", "CCC")
STEP = Message("An edit")
WORDS = ("treaty", "treatise", "railway", "協定", "الاتفاق")
FAR = ("-9999999", "Y-17000000", "9999-12-31")


def made(number: int) -> Event:
    """Return one of many events, later ones often earlier in time, a tenth of them without a date."""
    year, month = 1900 + number * 37 % 120, 1 + number % 12
    written = f"{year}-{month:02}" if number % 3 else f"../{year}"
    date = None if number % 10 == 0 else EdtfDate.parse(written)
    title = f"{WORDS[number % 5]} {WORDS[number * 7 % 5]} {number}"
    return Event(f"event-{number:04}", EventKind.OTHER, Texts(en=title), (), date=date)


@pytest.fixture(
    scope="module", params=[Features(True, True), Features(False, False), None], ids=["FTS5", "none", "server"]
)
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Give an archive of two dossiers with some hundreds of events, a few of them in both; it is only read."""
    with ExitStack() as stack:
        if request.param is None:
            filled = stack.enter_context(archive_on(request.getfixturevalue("postgres_server")))
        else:
            patch = stack.enter_context(pytest.MonkeyPatch.context())
            patch.setattr(storage_room, "features_here", lambda: request.param)
            filled = stack.enter_context(Archive.create(tmp_path_factory.mktemp("order") / "order.dyad"))
        with filled.write("Aigul", STEP) as unit:
            for dyad in (ONE, OTHER):
                unit.put_dyad(dyad, Texts(en="Dossier"))
            for number in range(300):
                one = made(number)
                key = unit.put_event(one).key
                if number % 4 or number % 12 == 0:
                    unit.join(ONE, key, one)
                if number % 4 == 0:
                    unit.join(OTHER, key, one)
        yield filled


def in_time(events: list[Event]) -> list[str]:
    """Return ids by date, as the program always orders events."""
    dated = [(*one.date.sort_key[:2], one.id) for one in events if one.date]
    return [event_id for _, _, event_id in sorted(dated)] + sorted(one.id for one in events if one.date is None)


def holding(word: str, dyad: DyadKey) -> list[Event]:
    numbers = [n for n in range(300) if (n % 4 or n % 12 == 0 if dyad == ONE else n % 4 == 0)]
    return [one for one in map(made, numbers) if any(part.startswith(word) for part in one.title["en"].split())]


@pytest.mark.parametrize("word", ["t", "treat", "treaty", "railway", "協", "協定"])
@pytest.mark.parametrize("dyad", [ONE, OTHER], ids=str)
def test_all_hits_come_by_date(archive: Archive, word: str, dyad: DyadKey) -> None:
    wanted = in_time(holding(word, dyad))
    assert len(wanted) > 10
    with archive.read() as reader:
        result = reader.search(word, dyad, None)
        assert [hit.id for hit in result.hits] == wanted
        assert result.total == len(wanted)
        keys = reader.events_with(word, dyad)
        assert sorted(keys) == sorted(hit.key for hit in result.hits)
        found = reader.events(keys)
        dates = [found[key].event.date for key in keys]
        earliest = [date.sort_key[0] for date in dates if date is not None]
        assert earliest == sorted(earliest)


@pytest.mark.parametrize("limit", [1, 20, 70, 100])
def test_the_first_hits_are_the_first_of_all(archive: Archive, limit: int) -> None:
    with archive.read() as reader:
        every = reader.search("t", ONE, None)
        first = reader.search("t", ONE, limit)
        page = reader.search_first("t", ONE, limit)
    assert len(first.hits) == len(page) == limit
    assert first.total == every.total
    assert page == first.hits

    def days(hits: Sequence[SearchHit]) -> list[int]:
        dates = [made(int(hit.id[-4:])).date for hit in hits]
        return [date.sort_key[0] for date in dates if date is not None]

    assert days(first.hits) == days(every.hits[:limit])


def test_words_of_several_tables_are_found_together(archive: Archive) -> None:
    """Arabic words are looked for in both tables, and merged with what others find."""
    with archive.read() as reader:
        both = reader.search("اتفاق 協定", ONE, None)
    wanted = [one for one in holding("協定", ONE) if "الاتفاق" in one.title["en"]]
    assert wanted
    assert [hit.id for hit in both.hits] == in_time(wanted)


def test_a_date_that_changes_moves_the_hit(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a.dyad") as archive:
        with archive.write("Aigul", STEP) as unit:
            unit.put_dyad(ONE, Texts(en="Dossier"))
            for number in (1, 2, 4):
                one = made(number)
                unit.join(ONE, unit.put_event(one).key, one)
        with archive.read() as reader:
            first = reader.search("event 1 2 4", ONE).hits or reader.search("t", ONE).hits
            moved = reader.search("2", ONE).hits[0]
        assert first
        later = replace(made(2), date=EdtfDate.parse("2030"))
        with archive.write("Aigul", STEP) as unit:
            unit.put_event(later, key=moved.key)
        with archive.read() as reader:
            assert [hit.id for hit in reader.search("2030", ONE).hits] == ["event-0002"]
            everything = [hit.id for years in ("20", "19") for hit in reader.search(years, ONE).hits]
            assert everything.count("event-0002") == 1
        with sqlite3.connect(tmp_path / "a.dyad") as connection:
            assert connection.execute("SELECT count(*), count(DISTINCT key) FROM search_text").fetchone() == (3, 3)


def test_ordinals_are_by_date_however_far_and_give_the_key_back() -> None:
    dates = [EdtfDate.parse(text) for text in ("../1900", *FAR[1:2], "-0044-03-15", "1991", "2024-05", FAR[2])]
    ordinals = [event_ordinal(7, date) for date in dates]
    assert ordinals == sorted(ordinals)
    ends = [*ordinals, event_ordinal(7, None), person_ordinal(7), source_ordinal(7)]
    assert ends == sorted(ends)
    assert {key_of(ordinal) for ordinal in ends} == {7}
    assert max(ends) < 2**63


def counts_records(statement: str) -> bool:
    """Say whether a statement counts, other than how many texts of a piece it has looked through itself."""
    return "count(" in statement and schema.search_text.name not in statement


def test_the_first_hits_are_found_without_reading_the_others(archive: Archive) -> None:
    """However many hits there are: what is fetched depends on how many are shown."""
    asked: list[str] = []

    def note(_conn: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    happening.listen(Engine, "before_cursor_execute", note)
    try:
        with archive.read() as reader:
            asked.clear()
            reader.search_first("t", ONE, 20)
            assert len(asked) <= 14
            assert not any(counts_records(statement) for statement in asked)
            asked.clear()
            reader.search("t", ONE, 20)
            assert any(counts_records(statement) for statement in asked)
    finally:
        happening.remove(Engine, "before_cursor_execute", note)


def test_a_search_that_nobody_waits_for_ends(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    class EnoughError(Exception):
        pass

    for room in ("file_matching", "server_matching"):
        monkeypatch.setattr(f"explorer.store.{room}.KEYS_AT_ONCE", 50)
    asked = 0

    def go_on() -> None:
        nonlocal asked
        asked += 1
        if asked == 2:
            raise EnoughError

    with archive.read() as reader:
        with pytest.raises(EnoughError):
            reader.events_with("t", ONE, go_on)
        assert asked == 2
        assert len(reader.events_with("t", ONE)) > 100


def test_the_events_of_a_dossier_are_counted_once_a_revision(archive: Archive) -> None:
    """Where a million events stand, to count them takes longer than to search."""
    asked: list[str] = []

    def note(_conn: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    happening.listen(Engine, "before_cursor_execute", note)
    try:
        with archive.read() as reader:
            every = [list(reader.events_with(typed, ONE)) for typed in ("t", "t", "treaty")]
        assert every[0] == every[1]
        assert [" ".join(one.split()) for one in asked].count("SELECT count(*) AS count_1 FROM event") <= 1
    finally:
        happening.remove(Engine, "before_cursor_execute", note)
