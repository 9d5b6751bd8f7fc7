"""The timeline's columns say what the events say, in the order the timeline wants them."""

from __future__ import annotations

from array import array
from dataclasses import replace

import pytest

from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST, DateTrait, EventColumns, KindCode, LaneCode, Precision
from explorer.dossier.message import Message
from explorer.dossier.records import Certainty, Citation, DyadKey, Event, EventKind
from explorer.dossier.texts import Texts
from explorer.store import columns as columns_room
from explorer.store.archive import Archive
from explorer.store.drawn import dates_conflict
from tests.store.sample import EGY_KAZ, KAZ_MYS, NAZARBAYEV_1996, UNDATED, cited, day

EVERYWHERE = True


def test_the_columns_of_a_dossier(filled: Archive) -> None:
    with filled.read() as reader:
        columns = reader.columns(KAZ_MYS)
        events = [reader.events([key])[key].event for key in columns.key]
    ids = ["relations", "training", "nazarbayev-1996", "mahathir-1996", "silk-road-treaty"]
    assert [event.id for event in events] == ids
    assert list(columns.earliest) == [event.date.earliest for event in events if event.date]
    assert columns.latest[1] == OPEN_FUTURE
    assert columns.latest[2] == day("1996-05-31").latest
    assert list(columns.lane) == [LaneCode.JOINT, LaneCode.B, LaneCode.A, LaneCode.B, LaneCode.JOINT]
    kinds = [KindCode.MILESTONE, KindCode.OTHER, KindCode.VISIT, KindCode.VISIT, KindCode.AGREEMENT]
    assert list(columns.kind) == kinds
    assert list(columns.significance) == [4, 5, 2, 4, 4], "computed, and as given for the training"
    assert list(columns.start_precision[:3]) == [Precision.DAY, Precision.YEAR, Precision.MONTH]
    assert columns.end_precision[1] == Precision.COARSER
    assert DateTrait(columns.traits[0]) == DateTrait.DISPUTED, "its sources give other dates"
    training = DateTrait.INTERVAL | DateTrait.OPEN_END | DateTrait.THROUGHOUT | DateTrait.INFERRED
    assert DateTrait(columns.traits[1]) == training
    assert columns.traits[2] == 0


def test_the_same_event_stands_on_the_side_of_its_actor_in_each_dossier(filled: Archive) -> None:
    with filled.write("Aigul", Message("Egypt and Kazakhstan only")) as unit:
        event = replace(NAZARBAYEV_1996, id="forum", links=())
        key = unit.put_event(event).key
        unit.join(KAZ_MYS, key, event)
        unit.join(EGY_KAZ, key, event)
    with filled.read() as reader:
        lanes = {}
        for dyad in (KAZ_MYS, EGY_KAZ):
            columns = reader.columns(dyad)
            lanes[dyad] = columns.lane[columns.key.index(key)]
    assert lanes == {KAZ_MYS: LaneCode.A, EGY_KAZ: LaneCode.B}


def test_far_years_and_open_beginnings_fit(archive: Archive) -> None:
    dyad = DyadKey("AAA", "BBB")
    with archive.write("Aigul", Message("Deep time")) as unit:
        unit.put_dyad(dyad, Texts(en="Deep time"))
        for number, text in enumerate(("Y-13000000000", "../2004", "Y170000000002", "-0044")):
            event = Event(f"e{number}", EventKind.OTHER, Texts(en=text), (), date=day(text))
            unit.join(dyad, unit.put_event(event).key, event)
    with archive.read() as reader:
        columns = reader.columns(dyad)
        (summary,) = reader.dossiers()
    assert columns.earliest[0] == OPEN_PAST
    assert columns.earliest[1] == day("Y-13000000000").earliest
    assert columns.latest[3] == day("Y170000000002").latest
    assert (summary.first_year, summary.last_year) == (-13000000000, 170000000002)


def test_an_empty_dossier_has_empty_columns(archive: Archive) -> None:
    with archive.write("Aigul", Message("New")) as unit:
        unit.put_dyad(KAZ_MYS, Texts(en="New"))
    with archive.read() as reader:
        assert reader.columns(KAZ_MYS) == EventColumns.empty()


def test_rows_are_read_in_portions(filled: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    with filled.read() as reader:
        whole = reader.columns(KAZ_MYS)
        monkeypatch.setattr(columns_room, "ROWS_AT_ONCE", 2)
        assert reader.columns(KAZ_MYS) == whole
    assert whole.key.typecode == array("q").typecode
    assert whole.traits.typecode == "h"


@pytest.mark.parametrize(
    ("date", "others", "conflict"),
    [
        ("1996-05", ["1996-05-27"], False),
        ("1996-05-27", ["1996", "1996-05"], False),
        ("1992-03-16", ["1993"], True),
        ("2006-11-07/2006-11-08", ["2006-11-08/2006-11-09"], True),
        ("1996", ["1996-05", "1996-07"], True),
        ("../2005", ["2005-06"], False),
        (None, ["1996", "1997"], True),
        (None, [], False),
    ],
)
def test_dates_conflict_unless_one_only_says_it_more_finely(
    date: str | None, others: list[str], conflict: bool
) -> None:
    citations = tuple(Citation("atlas", date=day(other)) for other in others)
    event = replace(UNDATED, date=None if date is None else day(date), citations=(*citations, *cited("atlas")))
    assert dates_conflict(event) is conflict


def test_a_disputed_event_is_marked(archive: Archive) -> None:
    with archive.write("Aigul", Message("Disputed")) as unit:
        unit.put_dyad(KAZ_MYS, Texts(en="New"))
        event = Event("e", EventKind.OTHER, Texts(en="e"), (), date=day("1996"), certainty=Certainty.DISPUTED)
        unit.join(KAZ_MYS, unit.put_event(event).key, event)
    with archive.read() as reader:
        assert DateTrait(reader.columns(KAZ_MYS).traits[0]) == DateTrait.DISPUTED
