"""Facets are read as the records have them, by whole tables or event by event, whichever is faster."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import event as listening

from explorer.dossier.calendar import rata_die
from explorer.dossier.columns import OPEN_PAST
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.facets import EventFacets, Facet
from explorer.dossier.message import Message
from explorer.dossier.records import Certainty, Citation, DyadKey, Event, EventKind, Place
from explorer.dossier.texts import Texts
from explorer.store import facet_reading, key_lists
from explorer.store.archive import Archive
from explorer.store.reading import Reader
from explorer.timeline.facets import FacetIndex
from tests.store.sample import ATLAS, EGY_KAZ, KAZ_MYS, MAHATHIR, NAZARBAYEV_1996, UNDATED

EVERYWHERE = True


def _told(event: Event) -> dict[Facet, set[str]]:
    return {
        Facet.KIND: {event.kind.value},
        Facet.CERTAINTY: {event.certainty.value},
        Facet.PERSON: {part.person for part in event.participants if part.person is not None},
        Facet.PLACE: {next(iter(place.name.values())) for place in event.places},
        Facet.TAG: set(event.tags),
        Facet.SOURCE: {citation.source for citation in event.citations},
    }


def _index(reader: Reader, dyad: DyadKey) -> FacetIndex:
    return FacetIndex(reader.columns(dyad), reader.facets(dyad))


@pytest.mark.parametrize(("share", "piece"), [(0, 65_536), (8, 65_536), (8, 5)])
@pytest.mark.parametrize("dyad", [KAZ_MYS, EGY_KAZ])
def test_every_event_has_the_values_of_its_record(
    filled: Archive, dyad: DyadKey, share: int, piece: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facet_reading, "SHARE", share)
    monkeypatch.setattr(key_lists, "PIECE", piece)
    with filled.read() as reader:
        index = _index(reader, dyad)
        stored = reader.stored_events(dyad)
    assert len(index) == len(stored)
    for one in stored:
        told = {facet: {value.id for value in index.values_of(one.key, facet)} for facet in _told(one.event)}
        assert told == _told(one.event)
        (side,) = index.values_of(one.key, Facet.SIDE)
        assert side.id == dyad.side(one.event.actor).value
    for facet in (Facet.PERSON, Facet.PLACE, Facet.TAG, Facet.SOURCE):
        there = set[str]().union(*(_told(one.event)[facet] for one in stored))
        assert {value.id for value in index.values(facet)} == there, "and none of another dossier"


def test_values_come_with_their_names(filled: Archive) -> None:
    with filled.read() as reader:
        index = _index(reader, KAZ_MYS)
    mahathir = index.value(Facet.PERSON, "mahathir")
    assert mahathir is not None
    assert (mahathir.name, mahathir.country) == (MAHATHIR.name, "MYS")
    atlas = index.value(Facet.SOURCE, "atlas")
    assert atlas is not None
    assert atlas.name["zh-Hant"] == "關係圖集"
    assert index.value(Facet.TAG, "culture") is not None
    assert index.value(Facet.PERSON, "mubarak") is None


def test_the_undated_stand_last_in_the_order_of_the_dossier(filled: Archive) -> None:
    with filled.read() as reader:
        facets = reader.facets(KAZ_MYS)
        key = reader.key_of(KAZ_MYS, UNDATED.id)
        assert tuple(facets.undated) == reader.undated(KAZ_MYS) == (key,)


def test_places_of_one_name_are_one_under_the_texts_in_most_languages(filled: Archive) -> None:
    full = Texts({"en": "Almaty", "zh-Hant": "阿拉木圖", "ar": "ألماتي"})
    with filled.write("Aigul", Message("One more visit to Almaty")) as unit:
        event = replace(NAZARBAYEV_1996, id="again", links=(), places=(Place(full), Place(Texts(en="Almaty"))))
        key = unit.put_event(event).key
        unit.join(KAZ_MYS, key, event)
    with filled.read() as reader:
        index = _index(reader, KAZ_MYS)
    place = index.value(Facet.PLACE, "Almaty")
    assert place is not None
    assert place.name == full
    assert [value.id for value in index.values_of(key, Facet.PLACE)] == ["Almaty"]
    at = index.values(Facet.PLACE).index(place)
    assert index.counts([], [Facet.PLACE])[Facet.PLACE][at] == 2


@pytest.mark.parametrize("few", [0, 2_000])
def test_of_disputed_events_all_other_dates_are_known(
    archive: Archive, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each once, none that only says the event's own more finely, and none of undated events or of other dossiers."""
    monkeypatch.setattr(facet_reading, "MOST_KEYS", few)
    cited = ("1997", "1996", "1997", "../1995", None)
    citations = tuple(Citation("atlas", date=None if one is None else EdtfDate.parse(one)) for one in cited)
    other = Event("a", EventKind.OTHER, Texts(en="A"), citations, date=EdtfDate.parse("1996"))
    events = {
        "differing": other,
        "called disputed": replace(other, id="b", citations=citations[1:2], certainty=Certainty.DISPUTED),
        "finer": replace(other, id="c", citations=(Citation("atlas", date=EdtfDate.parse("1996-05")),)),
        "finer and disputed": replace(
            other,
            id="d",
            citations=(Citation("atlas", date=EdtfDate.parse("1996-05")),),
            certainty=Certainty.DISPUTED,
        ),
        "undated": replace(other, id="e", date=None),
        "elsewhere": replace(other, id="f"),
    }
    with archive.write("Aigul", Message("Dates that differ")) as unit:
        unit.put_source(ATLAS)
        for dyad in (KAZ_MYS, EGY_KAZ):
            unit.put_dyad(dyad, Texts(en=str(dyad)))
        keys = {name: unit.put_event(event).key for name, event in events.items()}
        for name, event in events.items():
            unit.join(EGY_KAZ if name == "elsewhere" else KAZ_MYS, keys[name], event)
        unit.join(EGY_KAZ, keys["differing"], other)
    year = {one: (rata_die(one, 1, 1), rata_die(one, 12, 31)) for one in (1995, 1997)}
    differing = {(keys["differing"], *year[1997]), (keys["differing"], OPEN_PAST, year[1995][1])}
    with archive.read() as reader:
        assert _others(reader.facets(KAZ_MYS)) == sorted(differing)
        assert _others(reader.changed.events(KAZ_MYS, keys.values()).facets) == sorted(differing)
        elsewhere = {(keys["elsewhere"], *dates) for _, *dates in differing}
        assert _others(reader.facets(EGY_KAZ)) == sorted(differing | elsewhere)


def test_other_dates_are_asked_for_where_some_event_is_disputed_only(archive: Archive) -> None:
    stated = Event("a", EventKind.OTHER, Texts(en="A"), (Citation("atlas"),), date=EdtfDate.parse("1996"))
    cited = tuple(Citation("atlas", date=EdtfDate.parse(date)) for date in ("1997", "1998"))
    asked: list[str] = []
    for number, event in enumerate((stated, replace(stated, id="b", citations=cited))):
        with archive.write("Aigul", Message("An event")) as unit:
            unit.put_source(ATLAS)
            unit.put_dyad(KAZ_MYS, Texts(en="Two countries"))
            unit.join(KAZ_MYS, unit.put_event(event).key, event)
        with archive.read() as reader:
            listening.listen(reader._connection, "before_cursor_execute", lambda *about: asked.append(about[2]))
            facets = reader.facets(KAZ_MYS)
        assert sum("event_citation.date" in one for one in asked) == number
        assert len(facets.other_dates.events) == 2 * number


def _others(facets: EventFacets) -> list[tuple[int, int, int]]:
    told = facets.other_dates
    return sorted(zip(told.events, told.earliest, told.latest, strict=True))
