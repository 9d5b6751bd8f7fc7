"""Facets are read as the records have them, by whole tables or event by event, whichever is faster."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explorer.dossier.facets import Facet
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event, Place
from explorer.dossier.texts import Texts
from explorer.store import facet_reading, key_lists
from explorer.store.archive import Archive
from explorer.store.reading import Reader
from explorer.timeline.facets import FacetIndex
from tests.store.sample import EGY_KAZ, KAZ_MYS, MAHATHIR, NAZARBAYEV_1996, UNDATED

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
