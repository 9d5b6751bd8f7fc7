"""What people changed and the library has otherwise is listed, kept, or taken over in one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from explorer.dossier.message import Message
from explorer.dossier.records import Dossier, Event, Link, TradeFlow
from explorer.dossier.texts import Texts
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.editor import Editor
from explorer.editing.library import Library, update_library
from explorer.editing.library_choices import WITHDRAWN, TakeTheLibrarys, changed_here, name_of, value_of
from explorer.editing.undo import undo
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.writing import UnitOfWork
from tests.store.everywhere import rows
from tests.store.sample import (
    EGY_KAZ_DOSSIER,
    KAZ_MYS,
    KAZ_MYS_DOSSIER,
    MAHATHIR,
    MAHATHIR_1996,
    RELATIONS,
    TRAINING,
    day,
)

EVERYWHERE = True

FIRST = Library("1", (EGY_KAZ_DOSSIER, KAZ_MYS_DOSSIER))
MINE = replace(MAHATHIR_1996, date=day("1996-07-15"))
THEIRS = replace(MAHATHIR_1996, date=day("1996-07-02"))


def newer(version: str, *events: Event) -> Library:
    """Return a library in which some events of the dossier of Kazakhstan and Malaysia are others."""
    changed = {event.id: event for event in events}
    return with_all(version, *(changed.get(event.id, event) for event in KAZ_MYS_DOSSIER.events))


def with_all(version: str, *events: Event) -> Library:
    """Return a library in which that dossier has these events."""
    return Library(version, (EGY_KAZ_DOSSIER, replace(KAZ_MYS_DOSSIER, events=events)))


SECOND = newer("2", THEIRS)


def edit(archive: Archive, work: Callable[[UnitOfWork], object]) -> None:
    """Do something as a user's step."""
    with archive.write("Aigul", Message("An edit")) as unit:
        work(unit)


def edit_event(archive: Archive, event: Event) -> None:
    edit(archive, lambda unit: unit.put_event(event, unit.find_event(KAZ_MYS, event)))


def listed(archive: Archive, library: Library) -> list[str]:
    with archive.read() as reader:
        return [name_of(one) for one in changed_here(reader, library)]


def take(archive: Archive, library: Library, *names: str) -> None:
    with archive.read() as reader:
        chosen = [one for one in changed_here(reader, library) if not names or name_of(one) in names]
    assert chosen
    Editor(archive, "Aigul").do(TakeTheLibrarys(chosen, library))


def held(archive: Archive) -> Dossier:
    with archive.read() as reader:
        return reader.dossier(KAZ_MYS)


def is_sound(archive: Archive) -> None:
    place = archive.place
    archive.close()
    assert check_archive(place) == []


def test_only_what_people_changed_is_listed_with_both_values(archive: Archive) -> None:
    update_library(archive, FIRST)
    edit_event(archive, MINE)
    with archive.read() as reader:
        assert len(changed_here(reader, FIRST)) == 1, "it differs from the library that is there, too"
        found = changed_here(reader, newer("2", THEIRS, replace(RELATIONS, tags=("new",))))
    assert [(one.ours, one.theirs) for one in found] == [(MINE, THEIRS)], "the others nobody has touched"
    update_library(archive, SECOND)
    assert held(archive).event("mahathir-1996") == MINE
    assert listed(archive, SECOND) == ["event KAZ-MYS mahathir-1996"]


def test_the_value_tells_one_library_from_another(archive: Archive) -> None:
    update_library(archive, FIRST)
    edit_event(archive, MINE)
    third = newer("3", replace(THEIRS, tags=("new",)))
    with archive.read() as reader:
        values = [
            value_of(one) for library in (SECOND, newer("2b", THEIRS), third) for one in changed_here(reader, library)
        ]
    assert len(values) == 3
    assert values[0] == values[1] != values[2]


def test_what_is_taken_over_counts_as_the_librarys_again(archive: Archive) -> None:
    update_library(archive, FIRST)
    edit_event(archive, MINE)
    update_library(archive, SECOND)
    before = rows(archive)
    take(archive, SECOND)
    assert held(archive).event("mahathir-1996") == THEIRS
    assert listed(archive, SECOND) == []
    with archive.read() as reader:
        key = reader.key_of(KAZ_MYS, "mahathir-1996")
        assert key is not None
        assert (reader.events([key])[key].origin, reader.events([key])[key].edited) == ("library", False)
    taken = rows(archive)
    undo(archive, "Aigul")
    assert rows(archive) == before, "as one step"
    assert listed(archive, SECOND) == ["event KAZ-MYS mahathir-1996"]
    take(archive, SECOND)
    assert rows(archive) == taken
    third = newer("3", replace(THEIRS, tags=("newer",)))
    assert update_library(archive, third).differences == ()
    assert held(archive).event("mahathir-1996") == replace(THEIRS, tags=("newer",))
    is_sound(archive)


def test_all_kinds_of_records_are_taken_over_together(archive: Archive) -> None:
    update_library(archive, FIRST)
    figure = KAZ_MYS_DOSSIER.trade[0]

    def work(unit: UnitOfWork) -> None:
        unit.put_dyad(KAZ_MYS, Texts(en="My title"))
        unit.put_person(replace(MAHATHIR, country=None))
        unit.put_source(replace(KAZ_MYS_DOSSIER.sources[0], publisher="Me"))
        unit.put_event(MINE, unit.find_event(KAZ_MYS, MINE))
        identity = next(iter(unit.places("trade_flow", KAZ_MYS)))
        unit.put_trade(KAZ_MYS, replace(figure, high=77_000_000), identity)

    before = held(archive)
    edit(archive, work)
    assert sorted(name.split()[0] for name in listed(archive, FIRST)) == ["dyad", "event", "person", "source", "trade"]
    take(archive, FIRST)
    assert held(archive) == before
    assert listed(archive, FIRST) == []
    with archive.read() as reader:
        assert [dossier.dyad for dossier in FIRST.dossiers] == list(reader.dyads())
        assert reader.history.page(None, 1)[0].author == "Aigul"
    is_sound(archive)


def test_what_people_removed_is_brought_back_with_all_it_needs(archive: Archive) -> None:
    update_library(archive, FIRST)
    before = held(archive)

    def work(unit: UnitOfWork) -> None:
        for event in KAZ_MYS_DOSSIER.events:
            if any(part.person == "mahathir" for part in event.participants):
                key = unit.find_event(KAZ_MYS, event)
                assert key is not None
                unit.remove_event(key)
        unit.remove_person("mahathir")

    edit(archive, work)
    names = listed(archive, FIRST)
    assert "person mahathir" in names
    assert "event KAZ-MYS mahathir-1996" in names
    take(archive, FIRST, "event KAZ-MYS mahathir-1996")
    assert "person mahathir" not in listed(archive, FIRST), "the event needs him"
    if listed(archive, FIRST):
        take(archive, FIRST)
    now = held(archive)
    assert {event.id: event for event in now.events} == {event.id: event for event in before.events}
    assert set(now.people) == set(before.people)
    is_sound(archive)


def test_what_the_library_has_no_longer_is_let_go(archive: Archive) -> None:
    update_library(archive, FIRST)
    edit_event(archive, replace(RELATIONS, title=Texts(en="My title")))
    without = tuple(event for event in KAZ_MYS_DOSSIER.events if event.id != RELATIONS.id)
    second = with_all("2", *without)
    update_library(archive, second)
    with archive.read() as reader:
        (one,) = changed_here(reader, second)
    assert (one.theirs, value_of(one)) == (None, WITHDRAWN)
    before = rows(archive)
    take(archive, second)
    assert held(archive).event(RELATIONS.id) is None
    undo(archive, "Aigul")
    assert rows(archive) == before
    is_sound(archive)


def test_links_are_taken_over_and_those_that_lead_nowhere_are_no_difference(archive: Archive) -> None:
    linked = replace(TRAINING, links=(*TRAINING.links, Link("follows", RELATIONS.id)))
    library = newer("1", linked)
    update_library(archive, library)
    edit(archive, lambda unit: unit.join(KAZ_MYS, unit.find_event(KAZ_MYS, TRAINING) or 0, replace(TRAINING, links=())))
    assert listed(archive, library) == [f"event KAZ-MYS {TRAINING.id}"]
    take(archive, library)
    assert held(archive).event(TRAINING.id) == linked
    assert listed(archive, library) == []
    edit(archive, lambda unit: unit.remove_event(unit.find_event(KAZ_MYS, RELATIONS) or 0))
    assert listed(archive, library) == [f"event KAZ-MYS {RELATIONS.id}"]


def test_what_was_changed_since_it_was_seen_is_not_written_over(archive: Archive) -> None:
    update_library(archive, FIRST)
    edit_event(archive, MINE)
    with archive.read() as reader:
        seen = changed_here(reader, SECOND)
    edit_event(archive, replace(MINE, title=Texts(en="Another title")))
    before = rows(archive)
    with pytest.raises(ChangedMeanwhile):
        Editor(archive, "Aigul").do(TakeTheLibrarys(seen, SECOND))
    assert rows(archive) == before


def test_figures_that_were_removed_come_back(archive: Archive) -> None:
    update_library(archive, FIRST)
    edit(archive, lambda unit: unit.remove_trade(KAZ_MYS, next(iter(unit.places("trade_flow", KAZ_MYS)))))
    with archive.read() as reader:
        (one,) = changed_here(reader, FIRST)
    assert one.ours is None
    assert isinstance(one.theirs, TradeFlow)
    take(archive, FIRST)
    assert set(held(archive).trade) == set(KAZ_MYS_DOSSIER.trade)
    assert listed(archive, FIRST) == []
