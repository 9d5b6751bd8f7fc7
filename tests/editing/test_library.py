"""The library comes in one logged step, and a newer one changes only what nobody has touched."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from explorer import paths
from explorer.dossier.message import Message
from explorer.dossier.records import Dossier, Event, Link, Person
from explorer.dossier.texts import Texts
from explorer.editing.importing import import_dossier
from explorer.editing.library import (
    LIBRARY_AUTHOR,
    Library,
    LibraryError,
    ensure_library,
    library_status,
    read_library,
    update_library,
)
from explorer.editing.taking import Tally
from explorer.exchange import interchange
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.writing import UnitOfWork
from tests.store.sample import (
    ATLAS,
    EGY_KAZ,
    EGY_KAZ_DOSSIER,
    KAZ_MYS,
    KAZ_MYS_DOSSIER,
    MAHATHIR,
    MAHATHIR_1996,
    MUBARAK,
    NAZARBAYEV,
    NAZARBAYEV_1996,
    RELATIONS,
    TRAINING,
    TREATY,
    day,
)

EVERYWHERE = True

FIRST = Library("1", (EGY_KAZ_DOSSIER, KAZ_MYS_DOSSIER))
BETTER_VISIT = replace(MAHATHIR_1996, date=day("1996-07-02"))


def newer(version: str, dossier: Dossier) -> Library:
    """Return a library in which the dossier of Kazakhstan and Malaysia is another."""
    return Library(version, (EGY_KAZ_DOSSIER, dossier))


def with_events(*events: Event) -> Dossier:
    """Return the sample dossier with some of its events replaced by those with the same ids."""
    changed = {event.id: event for event in events}
    return replace(KAZ_MYS_DOSSIER, events=tuple(changed.get(event.id, event) for event in KAZ_MYS_DOSSIER.events))


def edit(archive: Archive, work: Callable[[UnitOfWork], object]) -> None:
    """Do something as a user's step."""
    with archive.write("Aigul", Message("An edit")) as unit:
        work(unit)


def content(archive: Archive) -> tuple[Dossier, ...]:
    """Return all dossiers of an archive."""
    with archive.read() as reader:
        return tuple(reader.dossier(dyad) for dyad in reader.dyads())


def test_the_first_start_is_one_logged_step_of_the_library(archive: Archive) -> None:
    report = update_library(archive, FIRST)
    assert report.step == 1
    assert report.added == Tally(dyads=2, people=3, sources=2, events=9, figures=5)
    assert report.unchanged == Tally(people=1, sources=1), "shared by both dossiers"
    assert report.differences == ()
    assert content(archive) == FIRST.dossiers
    with archive.read() as reader:
        (step,) = reader.history.steps()
        assert (step.author, step.origin) == (LIBRARY_AUTHOR, "library")
        key = reader.key_of(KAZ_MYS, "relations")
        assert key is not None
        stored = reader.events([key])[key]
        assert (stored.origin, stored.edited) == ("library", False)
        assert reader.library_version() == "1"
    assert ensure_library(archive, FIRST) is None
    again = update_library(archive, FIRST)
    assert again.step is None, "nothing to do"
    assert again.unchanged == Tally(dyads=2, people=4, sources=3, events=9, figures=5)


def test_a_newer_library_changes_adds_and_removes_what_nobody_touched(archive: Archive) -> None:
    update_library(archive, FIRST)
    added = replace(TRAINING, id="more-training", links=(Link("follows", "training"),))
    third = Person("third", Texts(en="A third person"))
    dossier = replace(
        with_events(BETTER_VISIT),
        title=Texts(en="A better title"),
        people=(replace(NAZARBAYEV, name=Texts(en="N. Nazarbayev")), MAHATHIR, third),
        trade=(replace(KAZ_MYS_DOSSIER.trade[0], high=21_000_000), *KAZ_MYS_DOSSIER.trade[2:]),
    )
    dossier = replace(dossier, events=(*(event for event in dossier.events if event != RELATIONS), added))
    report = update_library(archive, newer("2", dossier))
    assert report.step == 2
    assert report.added == Tally(people=1, events=1)
    assert report.changed == Tally(dyads=1, people=1, events=1, figures=1)
    assert report.removed == Tally(events=1, figures=1)
    assert [found.id for found in report.differences] == ["nazarbayev"], "the other dossier still has the old name"
    with archive.read() as reader:
        held = reader.dossier(KAZ_MYS)
        assert {event.id: event for event in held.events} == {event.id: event for event in dossier.events}
        assert held.title == dossier.title
        assert held.people == dossier.people
        assert set(held.trade) == set(dossier.trade)
        assert reader.history.steps()[0].author == LIBRARY_AUTHOR
        key = reader.key_of(KAZ_MYS, "mahathir-1996")
        assert key is not None
        assert not reader.events([key])[key].edited, "it is now as it came"
    archive.close()
    assert check_archive(archive.place) == []


def test_what_users_edited_stays_and_is_listed(archive: Archive) -> None:
    update_library(archive, FIRST)
    mine = replace(MAHATHIR_1996, title=Texts(en="My title"))

    def work(unit: UnitOfWork) -> None:
        unit.put_event(mine, unit.find_event(KAZ_MYS, mine))
        unit.put_person(replace(MAHATHIR, country=None))
        identity = next(iter(unit.places("trade_flow", KAZ_MYS)))
        unit.put_trade(KAZ_MYS, replace(KAZ_MYS_DOSSIER.trade[0], period=day("1994")), identity)

    edit(archive, work)
    with archive.read() as reader:
        before = library_status(reader, FIRST)
    assert [(found.kind, found.id, found.fields) for found in before.dossiers[1].differences] == [
        ("person", "mahathir", ("country",)),
        ("event", "mahathir-1996", ("title",)),
        ("trade", "MYS → KAZ 1995", ("period",)),
    ]
    assert before.dossiers[0].differences == ()
    report = update_library(archive, newer("2", with_events(BETTER_VISIT, replace(RELATIONS, tags=("new",)))))
    assert report.changed == Tally(events=1), "what nobody touched"
    assert [(found.kind, found.id) for found in report.differences] == [
        ("person", "mahathir"),
        ("event", "mahathir-1996"),
        ("trade", "MYS → KAZ 1995"),
    ]
    difference = report.differences[1]
    assert (difference.ours, difference.theirs) == (mine, BETTER_VISIT)
    with archive.read() as reader:
        held = reader.dossier(KAZ_MYS)
        assert held.event("mahathir-1996") == mine
        relations = held.event("relations")
        assert relations is not None
        assert relations.tags == ("new",)
        assert held.trade[0].period == day("1994")
        assert library_status(reader, FIRST).installed == "2"


def test_what_users_removed_stays_away_and_is_listed(archive: Archive) -> None:
    update_library(archive, FIRST)

    def work(unit: UnitOfWork) -> None:
        unit.remove_event(unit.find_event(KAZ_MYS, NAZARBAYEV_1996) or 0)
        unit.remove_event(unit.find_event(KAZ_MYS, MAHATHIR_1996) or 0)
        unit.leave(EGY_KAZ, "mubarak-2006")
        unit.remove_trade(KAZ_MYS, list(unit.places("trade_flow", KAZ_MYS))[1])
        unit.remove_person("mahathir")

    edit(archive, work)
    left = content(archive)
    report = update_library(archive, newer("2", with_events(BETTER_VISIT)))
    assert report.step is None, "there was nothing to change"
    assert content(archive) == left
    assert {(found.kind, found.id) for found in report.differences} == {
        ("person", "mahathir"),
        ("event", "mahathir-1996"),
        ("event", "nazarbayev-1996"),
        ("event", "mubarak-2006"),
        ("trade", "KAZ → MYS 2005 (KAZ)"),
    }
    assert all(found.ours is None for found in report.differences)
    with archive.read() as reader:
        assert reader.library_version() == "2"
        assert library_status(reader, FIRST).dossiers[0].differences[0].id == "mubarak-2006"


def test_a_new_event_brings_back_a_removed_person_whom_it_names(archive: Archive) -> None:
    update_library(archive, FIRST)

    def work(unit: UnitOfWork) -> None:
        unit.remove_event(unit.find_event(KAZ_MYS, MAHATHIR_1996) or 0)
        unit.remove_person("mahathir")

    edit(archive, work)
    again = replace(MAHATHIR_1996, id="mahathir-2002", date=day("2002"), links=())
    dossier = replace(KAZ_MYS_DOSSIER, events=(*KAZ_MYS_DOSSIER.events, again))
    report = update_library(archive, newer("2", dossier))
    assert report.added == Tally(events=1)
    with archive.read() as reader:
        assert reader.person("mahathir") == MAHATHIR
        assert MAHATHIR in reader.people(KAZ_MYS)


def test_what_users_edited_and_the_library_withdrew_is_kept_and_listed(archive: Archive) -> None:
    update_library(archive, FIRST)
    mine = replace(TRAINING, title=Texts(en="My title"))
    edit(archive, lambda unit: unit.put_event(mine, unit.find_event(KAZ_MYS, mine)))
    events = tuple(event for event in KAZ_MYS_DOSSIER.events if event not in (TRAINING, RELATIONS))
    report = update_library(archive, newer("2", replace(KAZ_MYS_DOSSIER, events=events)))
    assert report.removed == Tally(events=1)
    (difference,) = report.differences
    assert (difference.id, difference.ours, difference.theirs) == ("training", mine, None)


def test_an_agreement_withdrawn_from_one_dossier_stays_in_the_other(archive: Archive) -> None:
    update_library(archive, FIRST)
    events = tuple(event for event in KAZ_MYS_DOSSIER.events if event != TREATY)
    report = update_library(archive, newer("2", replace(KAZ_MYS_DOSSIER, events=events)))
    assert report.removed == Tally(events=1)
    assert content(archive) == (EGY_KAZ_DOSSIER, replace(KAZ_MYS_DOSSIER, events=events))


def test_an_event_that_would_become_anothers_agreement_is_listed(archive: Archive) -> None:
    other = replace(TRAINING, id=TREATY.id, actor=None)
    visit_first = replace(EGY_KAZ_DOSSIER, events=(replace(other, citations=TREATY.citations),))
    update_library(archive, Library("1", (visit_first, KAZ_MYS_DOSSIER)))
    report = update_library(archive, FIRST)
    assert [(found.dyad, found.kind, found.id) for found in report.differences] == [(EGY_KAZ, "event", TREATY.id)]
    assert content(archive)[1] == KAZ_MYS_DOSSIER


def test_people_and_sources_that_nothing_uses_any_more_go(archive: Archive) -> None:
    update_library(archive, FIRST)
    events = tuple(event for event in KAZ_MYS_DOSSIER.events if event != MAHATHIR_1996)
    dossier = replace(KAZ_MYS_DOSSIER, events=events, people=(NAZARBAYEV,))
    report = update_library(archive, newer("2", dossier))
    assert report.removed == Tally(people=1, events=1)
    with archive.read() as reader:
        assert reader.person("mahathir") is None
        assert reader.source("gazette") is not None


def test_what_a_user_imported_before_is_not_the_librarys_to_change(archive: Archive) -> None:
    import_dossier(archive, EGY_KAZ_DOSSIER, "mine.json", "Aigul")
    other = replace(EGY_KAZ_DOSSIER, people=(replace(MUBARAK, country=None), NAZARBAYEV))
    report = update_library(archive, Library("1", (other,)))
    assert report.step is None
    assert [(found.kind, found.id) for found in report.differences] == [("person", "mubarak")]
    assert content(archive) == (EGY_KAZ_DOSSIER,)


def test_what_users_add_is_no_difference(archive: Archive) -> None:
    update_library(archive, FIRST)
    mine = replace(TRAINING, id="mine")
    edit(archive, lambda unit: unit.join(KAZ_MYS, unit.put_event(mine).key, mine))
    with archive.read() as reader:
        assert [dossier.differences for dossier in library_status(reader, FIRST).dossiers] == [(), ()]
    report = update_library(archive, newer("2", with_events(BETTER_VISIT)))
    assert not report.removed
    with archive.read() as reader:
        assert reader.dossier(KAZ_MYS).event("mine") == mine


def test_a_source_of_the_library_that_is_edited_is_listed_for_each_dossier(archive: Archive) -> None:
    update_library(archive, FIRST)
    edit(archive, lambda unit: unit.put_source(replace(ATLAS, url="https://example.org")))
    with archive.read() as reader:
        status = library_status(reader, FIRST)
    assert [[found.id for found in dossier.differences] for dossier in status.dossiers] == [["atlas"], ["atlas"]]


def test_a_read_only_archive_is_left_alone(archive: Archive) -> None:
    archive.close()
    with Archive.open(archive.place, read_only=True) as reading:
        assert ensure_library(reading, [paths.library()]) is None
        with reading.read() as reader:
            status = library_status(reader, FIRST)
    assert status.installed is None
    assert [dossier.present for dossier in status.dossiers] == [False, False]
    assert status.dossiers[1].counts == Tally(people=2, sources=2, events=6, figures=4)


def test_the_version_is_that_of_the_files(tmp_path: Path) -> None:
    file = tmp_path / "EGY-KAZ.json"
    file.write_bytes(interchange.write(EGY_KAZ_DOSSIER))
    first = read_library([tmp_path])
    assert first.dossiers[0].dyad == EGY_KAZ
    assert read_library([file]).version == first.version
    file.write_bytes(file.read_bytes() + b" ")
    assert read_library([tmp_path]).version != first.version


def test_a_broken_file_of_the_library_is_told(tmp_path: Path) -> None:
    file = tmp_path / "EGY-KAZ.json"
    file.write_text(json.dumps({"format": "dyad-dossier", "version": 1}), encoding="utf-8")
    with pytest.raises(LibraryError, match=r"EGY-KAZ\.json breaks the format.*Install Dyad again") as told:
        read_library([tmp_path])
    assert told.value.problems
    with pytest.raises(LibraryError, match="cannot be read"):
        read_library([tmp_path / "none.json"])


def test_the_shipped_library_survives_export_and_import_byte_by_byte(archive: Archive, tmp_path: Path) -> None:
    assert ensure_library(archive, [paths.library()]) is not None
    assert ensure_library(archive, [paths.library()]) is None
    library = read_library([paths.library()])
    assert {str(dossier.dyad) for dossier in library.dossiers} >= {"EGY-KAZ", "KAZ-MYS"}
    with archive.read() as reader:
        assert reader.library_version() == library.version
        exported = {dyad: interchange.write(reader.dossier(dyad)) for dyad in reader.dyads()}
    with Archive.create(tmp_path / "second.dyad") as second:
        for dyad, data in exported.items():
            dossier = interchange.read(data, str(dyad)).dossier
            assert dossier is not None
            report = import_dossier(second, dossier, f"{dyad}.json", "Aigul")
            assert report.differences == ()
        with second.read() as reader:
            assert {dyad: interchange.write(reader.dossier(dyad)) for dyad in reader.dyads()} == exported
    assert exported == {dossier.dyad: interchange.write(dossier) for dossier in library.dossiers}
    archive.close()
    assert check_archive(archive.place) == []
    assert check_archive(tmp_path / "second.dyad") == []


def test_an_event_that_users_moved_stays_there_when_the_library_links_it_anew(archive: Archive) -> None:
    update_library(archive, FIRST)
    mine = replace(RELATIONS, date=day("1993-05-09"), links=())

    def work(unit: UnitOfWork) -> None:
        unit.put_event(mine, unit.find_event(KAZ_MYS, mine))

    edit(archive, work)
    linked = replace(RELATIONS, links=(Link("follows", MAHATHIR_1996.id),))
    update_library(archive, newer("2", with_events(linked)))
    with archive.read() as reader:
        held = reader.dossier(KAZ_MYS).event(RELATIONS.id)
        assert held == replace(mine, links=linked.links)
        days = reader.columns(KAZ_MYS).earliest
    assert mine.date is not None
    assert mine.date.earliest in days
    archive.close()
    assert list(check_archive(archive.place)) == []
