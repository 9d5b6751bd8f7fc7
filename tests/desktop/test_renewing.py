"""An open dossier after edits: what is put together from a few rows is what would be read afresh, whatever was done."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event as listening

from explorer.desktop.dossier_reading import read_dossier
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.renewing import MOST_ROWS, Stood, renewed
from explorer.desktop.starting.last_columns import LastColumns
from explorer.dossier.calendar import rata_die
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.facets import Facet
from explorer.dossier.message import Message
from explorer.dossier.records import (
    Certainty,
    Citation,
    Dossier,
    Event,
    EventKind,
    Extent,
    Link,
    Participant,
    Place,
)
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.event_commands import AddEvent, ChangeEvent, MoveEvents, RemoveEvents
from explorer.editing.importing import import_dossier
from explorer.editing.undo import redo, undo
from explorer.store.archive import Archive
from explorer.store.reading import Reader
from explorer.store.view_cache import ViewCache
from tests.store.sample import (
    ATLAS,
    EGY_KAZ,
    EGY_KAZ_DOSSIER,
    GAZETTE,
    KAZ_MYS,
    KAZ_MYS_DOSSIER,
    MAHATHIR,
    NAZARBAYEV,
)

TODAY = rata_die(2026, 11, 22)
DATES = (
    None,
    "1996",
    "1996-05",
    "1996-05-27",
    "1993/..",
    "../2004",
    "1993/",
    "2006-11-07/2006-11-08",
    "-0043",
    "1996~",
)
TITLES = (Texts(en="One"), Texts({"en": "Two", "ar": "اثنان"}))
PLACES = (Texts(en="Almaty"), Texts({"en": "Almaty", "ar": "ألماتي"}), Texts({"en": "Almaty", "zh-Hant": "阿拉木圖"}))
TAGS = ("economy", "culture", "transport", "new")
PEOPLE = (None, "mahathir", "nazarbayev")

IMPORTS = 2
"""The first steps, which nobody takes back here."""


def event(number: int, date: str | None = "1996") -> Event:
    return Event(
        f"event-{number:03}",
        EventKind.OTHER,
        Texts(en=f"Event {number}"),
        (Citation("atlas"),),
        date=None if date is None else EdtfDate.parse(date),
    )


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an archive with two dossiers that share an event, one of them with many events of the same dates."""
    path = tmp_path_factory.mktemp("filled") / "archive.dyad"
    several = tuple(event(number, DATES[number % len(DATES)]) for number in range(30))
    linked = tuple(
        replace(
            one,
            links=tuple(Link(type_, f"event-{(place + by) % 30:03}") for type_, by in (("follows", 1), ("relates", 7))),
            places=(Place(PLACES[place % 3]),) if place % 4 else (),
            tags=(TAGS[place % 3],),
            participants=(Participant("mahathir", "host"),) if place % 5 == 0 else (),
        )
        for place, one in enumerate(several)
    )
    with Archive.create(path) as archive:
        dossier = replace(KAZ_MYS_DOSSIER, events=(*KAZ_MYS_DOSSIER.events, *linked))
        for one in (dossier, EGY_KAZ_DOSSIER):
            import_dossier(archive, one, f"{one.dyad}.json", "Aigul")
    return path


def reading(archive: Archive, opened: OpenDossier) -> tuple[OpenDossier, OpenDossier]:
    """Return a dossier put together after edits, and read afresh."""
    with archive.read() as reader:
        after = renewed(reader, Stood.of(opened), TODAY)
        assert after is not None
        assert after.summary in reader.dossiers()
        return after, read_dossier(reader, opened.dyad, TODAY)


def facets_of(opened: OpenDossier) -> dict[Facet, dict[str, object]]:
    """Return who has which value, and how that is called."""
    keys, index = opened.order.keys, opened.facets
    return {
        facet: {
            value.id: (value, keys[index.rows_having(facet, value.id)].tolist())
            for value in index.values(facet)
            if len(index.rows_having(facet, value.id))
        }
        for facet in Facet
    }


def links_of(opened: OpenDossier) -> list[object]:
    """Return all links by place, as lists and panes show them."""
    links = opened.links
    return [
        (
            links.around(place, 100),
            [(one, links.outgoing(place, one).tolist()) for one in links.outgoing_types(place)],
            [(one, links.incoming(place, one).tolist()) for one in links.incoming_types(place)],
        )
        for place in range(len(opened.order))
    ]


def other_dates_of(opened: OpenDossier) -> list[tuple[int, int, int]]:
    """Return the dates that sources give of disputed events beside these events' own."""
    told = opened.facets.given_dates.told
    assert set(opened.order.keys[opened.facets.given_dates.rows].tolist()) == set(told.events)
    return sorted(zip(told.events, told.earliest, told.latest, strict=True))


def assert_same(after: OpenDossier, afresh: OpenDossier) -> None:
    for one in fields(after.index.columns):
        assert getattr(after.index.columns, one.name) == getattr(afresh.index.columns, one.name), one.name
    assert after.order.keys.tolist() == afresh.order.keys.tolist()
    assert after.order.lanes.tolist() == afresh.order.lanes.tolist()
    assert after.order.kinds.tolist() == afresh.order.kinds.tolist()
    assert after.undated == afresh.undated
    assert links_of(after) == links_of(afresh)
    assert facets_of(after) == facets_of(afresh)
    assert other_dates_of(after) == other_dates_of(afresh)
    assert after.dossier == afresh.dossier
    assert after.sources == afresh.sources
    assert list(after.events.items()) == list(afresh.events.items())
    assert after.keys == afresh.keys
    assert after.whole
    assert (after.revision, after.index.extents.centres.tolist()) == (
        afresh.revision,
        afresh.index.extents.centres.tolist(),
    )


Choice = tuple[str, int, int, int]
EDITS = ("date", "kind", "title", "links", "places", "tags", "people", "sources", "certainty")
WHATS = ("add", "remove", "several", "undo", "redo", "rename", "source", "dyad", "trade", "copy", "leave", *EDITS)
CHOICES = st.tuples(st.sampled_from(WHATS), st.integers(0, 40), st.integers(0, 9), st.integers(0, 9))


class Hand:
    """Somebody who edits an archive at random."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.added = 100

    def held(self) -> dict[int, Event]:
        with self.archive.read() as reader:
            return reader.records(reader.columns(KAZ_MYS).key.tolist() + list(reader.undated(KAZ_MYS)), KAZ_MYS)

    def do(self, choice: Choice) -> None:
        what, which, one, two = choice
        held = self.held()
        keys = sorted(held)
        key = keys[which % len(keys)]
        before = held[key]
        editor, archive = Editor(self.archive, "Aigul"), self.archive
        ids = sorted(other.id for other in held.values() if other.id != before.id)
        if what == "add":
            self.added += 1
            new = event(self.added, DATES[one])
            links = (Link("follows", ids[two % len(ids)]),) if two % 2 else ()
            editor.do(AddEvent(KAZ_MYS, replace(new, links=links, places=(Place(PLACES[two % 3]),))))
        elif what in ("remove", "several", "leave") and len(keys) < 15:
            pass
        elif what == "remove":
            editor.do(RemoveEvents(KAZ_MYS, ((key, before),)))
        elif what == "several":
            chosen = tuple((other, held[other]) for other in keys[which % len(keys) :][: one + 1])
            editor.do(RemoveEvents(KAZ_MYS, chosen))
        elif what == "undo":
            with archive.read() as reader:
                step = reader.history.to_undo(frozenset({"Aigul"}))
            if step is not None and step.id > IMPORTS:
                undo(archive, "Aigul")
        elif what == "redo":
            redo(archive, "Aigul")
        elif what in ("rename", "source", "dyad", "trade"):
            self.write(what, one, two)
        elif what in ("copy", "leave") and before.kind is not EventKind.AGREEMENT:
            with archive.read() as reader:
                there = reader.key_of(EGY_KAZ, before.id) is not None
            if not there:
                editor.do(MoveEvents(KAZ_MYS, EGY_KAZ, ((key, before),), keep=what == "copy"))
        else:
            after = self.changed(what, before, one, two, ids)
            if after != before:
                editor.do(ChangeEvent(KAZ_MYS, key, before, after))

    def write(self, what: str, one: int, two: int) -> None:
        """Change something beside the events."""
        with self.archive.read() as reader:
            figure = reader.stored_trade(KAZ_MYS)[0]
        with self.archive.write("Aigul", Message("An edit")) as unit:
            if what == "rename":
                unit.put_person(replace(MAHATHIR if one % 2 else NAZARBAYEV, name=Texts(en=f"Name {two}")))
            elif what == "source":
                unit.put_source(replace(ATLAS if one % 2 else GAZETTE, title=Texts(en=f"Title {two}")))
            elif what == "dyad":
                unit.put_dyad(KAZ_MYS, Texts(en=f"Title {two}"))
            else:
                unit.put_trade(KAZ_MYS, replace(figure.flow, value=two, low=two, high=two), figure.identity)

    @staticmethod
    def changed(what: str, before: Event, one: int, two: int, ids: list[str]) -> Event:
        if what == "date":
            date = DATES[one]
            extent = Extent.THROUGHOUT if two % 2 else Extent.WITHIN
            return replace(before, date=None if date is None else EdtfDate.parse(date), extent=extent)
        if what == "title":
            return replace(before, title=TITLES[one % 2], significance=1 + two % 5)
        if what == "kind" and before.kind in (EventKind.OTHER, EventKind.MILESTONE):
            other = EventKind.MILESTONE if before.kind is EventKind.OTHER else EventKind.OTHER
            return replace(before, kind=other, actor=(None, "KAZ", "MYS")[one % 3])
        if what == "links":
            chosen = dict.fromkeys(ids[place % len(ids)] for place in (one, two, one + two))
            types = ("follows", "relates", "part-of")
            return replace(before, links=tuple(Link(types[n], to) for n, to in enumerate(list(chosen)[: one % 4])))
        if what == "places":
            return replace(before, places=tuple(Place(PLACES[place]) for place in {one % 3, two % 3}) if one else ())
        if what == "tags":
            return replace(before, tags=tuple(dict.fromkeys((TAGS[one % 4], TAGS[two % 4]))) if one else ())
        if what == "people":
            person = PEOPLE[one % 3]
            office = Texts(en="Minister") if person is None else Texts()
            return replace(before, participants=(Participant(person, "host", office),) if two else ())
        if what == "sources":
            dates = [None if date is None else EdtfDate.parse(date) for date in ("1980", DATES[one])]
            cited = (Citation("gazette", date=dates[0]), Citation("atlas", date=dates[1]))
            return replace(before, citations=cited[: 1 + one % 2] if two % 2 else cited[1:])
        if what == "certainty":
            return replace(before, certainty=list(Certainty)[one % 3])
        return before


@settings(max_examples=8, deadline=None)
@given(st.lists(st.lists(CHOICES, min_size=1, max_size=3), min_size=10, max_size=14))
def test_what_is_put_together_is_what_would_be_read(
    filled: Path, tmp_path_factory: pytest.TempPathFactory, rounds: list[list[Choice]]
) -> None:
    path = tmp_path_factory.mktemp("renewing") / "archive.dyad"
    shutil.copy(filled, path)
    with Archive.open(path) as archive:
        hand = Hand(archive)
        with archive.read() as reader:
            opened = read_dossier(reader, KAZ_MYS, TODAY)
        for several in rounds:
            for choice in several:
                hand.do(choice)
            opened, afresh = reading(archive, opened)
            assert_same(opened, afresh)


@pytest.fixture
def large(tmp_path: Path) -> Iterator[Archive]:
    """Give an archive with ten thousand events."""
    several = tuple(
        replace(event(number, f"{1900 + number // 100:04}-0{1 + number % 9}-1{number % 7}"), tags=(TAGS[number % 4],))
        for number in range(10_000)
    )
    with Archive.create(tmp_path / "large.dyad") as archive:
        import_dossier(archive, Dossier(KAZ_MYS, Texts(en="Large"), (), (ATLAS,), several, ()), "large.json", "Aigul")
        yield archive


class Counted:
    """Counts the statements of a reader, and the steps that SQLite's machine takes for them: some ten a row."""

    def __init__(self, reader: Reader) -> None:
        self.statements = 0
        self.steps = 0
        self._connection = reader._connection
        self._driver = cast("sqlite3.Connection", self._connection.connection.dbapi_connection)

    def __enter__(self) -> Counted:
        listening.listen(self._connection, "before_cursor_execute", self._executed)
        self._driver.set_progress_handler(self._stepped, 10)
        return self

    def __exit__(self, *_: object) -> None:
        listening.remove(self._connection, "before_cursor_execute", self._executed)
        self._driver.set_progress_handler(None, 0)

    def _executed(self, *_: object) -> None:
        self.statements += 1

    def _stepped(self) -> int:
        self.steps += 10
        return 0


def test_an_edit_reads_a_few_rows_of_a_large_dossier(large: Archive) -> None:
    with large.read() as reader:
        opened = read_dossier(reader, KAZ_MYS, TODAY)
        key = opened.index.key_at(5_000)
        before = reader.records((key,), KAZ_MYS)[key]
    later = replace(before, date=EdtfDate.parse("1999-12-31"))
    Editor(large, "Aigul").do(ChangeEvent(KAZ_MYS, key, before, later))
    with large.read() as reader:
        with Counted(reader) as renewing:
            after = renewed(reader, Stood.of(opened), TODAY)
        with Counted(reader) as whole:
            afresh = read_dossier(reader, KAZ_MYS, TODAY)
    assert after is not None
    assert after.index.columns == afresh.index.columns
    assert facets_of(after) == facets_of(afresh)
    assert other_dates_of(after) == other_dates_of(afresh)
    assert after.records.get(key) == later
    assert renewing.statements <= 25
    assert renewing.steps <= 5_000
    assert whole.steps >= 100_000


def test_an_import_and_whatever_is_as_large_is_read_as_a_whole(large: Archive) -> None:
    with large.read() as reader:
        opened = read_dossier(reader, KAZ_MYS, TODAY)
    more = tuple(event(number) for number in range(20_000, 20_000 + MOST_ROWS))
    import_dossier(large, Dossier(KAZ_MYS, Texts(en="Large"), (), (ATLAS,), more, ()), "more.json", "Aigul")
    with large.read() as reader:
        assert renewed(reader, Stood.of(opened), TODAY) is None


def test_what_is_put_together_is_kept_for_the_next_start(filled: Path, tmp_path: Path) -> None:
    path = tmp_path / "archive.dyad"
    shutil.copy(filled, path)
    cache = ViewCache(tmp_path / "cache")
    with Archive.open(path) as archive:
        last = LastColumns(archive, cache)
        with archive.read() as reader:
            opened = read_dossier(reader, KAZ_MYS, TODAY, last=last)
        Hand(archive).do(("date", 7, 3, 1))
        with archive.read() as reader:
            after = renewed(reader, Stood.of(opened), TODAY, last=last)
        last.close()
        again = LastColumns(archive, cache)
        with archive.read() as reader:
            kept = read_dossier(reader, KAZ_MYS, TODAY, last=again)
            afresh = read_dossier(reader, KAZ_MYS, TODAY)
    assert again.taken == 1
    assert after is not None
    assert after.read_at == kept.read_at is not None
    assert_same(after, afresh)
    assert_same(kept, afresh)
