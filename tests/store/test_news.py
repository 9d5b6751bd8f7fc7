"""What is new: by the events' dates, and what the archive learned, held against two readings of all it has."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.dossier.calendar import rata_die
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event, Person, Source
from explorer.dossier.texts import Texts
from explorer.editing.importing import import_dossier
from explorer.editing.undo import undo
from explorer.store.archive import Archive
from explorer.store.news import How, NewsGroup, Steps
from explorer.store.news_items import NewsItem
from explorer.store.writing import UnitOfWork
from tests.store.sample import (
    EGY_KAZ,
    GAZETTE,
    KAZ_MYS,
    KAZ_MYS_DOSSIER,
    MAHATHIR,
    MAHATHIR_1996,
    RELATIONS,
    TREATY,
)

START = datetime(2026, 5, 1, tzinfo=UTC)
Change = Callable[[UnitOfWork], object]


def edit(archive: Archive, *changes: Change, author: str = "Aigul") -> int:
    with archive.write(author, Message("An edit")) as unit:
        for change in changes:
            change(unit)
    assert unit.notice.step is not None
    return unit.notice.step


def key_of(archive: Archive, event: Event, dyad: DyadKey = KAZ_MYS) -> int:
    with archive.read() as reader:
        key = reader.key_of(dyad, event.id)
    assert key is not None
    return key


def learned(archive: Archive, steps: Steps) -> list[NewsItem]:
    with archive.read() as reader:
        groups = reader.history.news().learned(steps)
        return [item for group in groups for item in reader.history.news_items(group, group.rows, steps)]


def said(items: list[NewsItem]) -> set[tuple[str, str, str, str]]:
    return {(str(one.group.dyad), one.group.kind, one.group.how.value, name(one)) for one in items}


def name(item: NewsItem) -> str:
    record = item.record
    if isinstance(record, Event | Person | Source):
        return record.id
    return record.text("en") if isinstance(record, Texts) else record.period.text


def added(person_id: str) -> Change:
    return lambda unit: unit.put_person(Person(person_id, Texts(en=person_id)))


def titled(event: Event, title: str) -> Event:
    return replace(event, title=Texts(en=title))


# ---------------------------------------------------------------- by the events' dates


def happened(archive: Archive, day: int) -> dict[tuple[str, str, str], list[str]]:
    with archive.read() as reader:
        groups = reader.history.news().happened(day)
        return {
            (str(group.dyad), group.kind, group.how.value): [
                name(item) for item in reader.history.news_items(group, group.rows, None)
            ]
            for group in groups
        }


def test_what_happened_since_a_day_by_dossier_and_kind(filled: Archive) -> None:
    assert happened(filled, rata_die(1996, 7, 1)) == {
        ("EGY-KAZ", "visit", "happened"): ["mubarak-2006"],
        ("EGY-KAZ", "agreement", "happened"): [TREATY.id],
        ("KAZ-MYS", "visit", "happened"): ["mahathir-1996"],
        ("KAZ-MYS", "agreement", "happened"): [TREATY.id],
    }


def test_an_unknown_moment_perhaps_and_what_lasts_not(filled: Archive) -> None:
    found = happened(filled, rata_die(1996, 7, 15))
    assert found["KAZ-MYS", "visit", "perhaps"] == ["mahathir-1996"]
    assert ("KAZ-MYS", "other", "perhaps") not in found, "what began in 1993 and goes on is no news of 1996"
    assert happened(filled, rata_die(2006, 11, 8)) == {}, "a visit of two days that began before the day asked"


def test_the_newest_stands_first(filled: Archive) -> None:
    assert happened(filled, rata_die(1990, 1, 1))["KAZ-MYS", "visit", "happened"] == [
        "mahathir-1996",
        "nazarbayev-1996",
    ]


# ---------------------------------------------------------------- by when the archive learned it


def test_an_import_is_all_new_and_nothing_is_before_the_first_step(filled: Archive) -> None:
    with filled.read() as reader:
        newest = reader.history.news().newest_step()
    assert learned(filled, Steps(step=newest)) == []
    both = learned(filled, Steps(step=1))
    assert {one.group.how for one in both} == {How.ADDED}
    assert {str(one.group.dyad) for one in both if one.group.dyad is not None} == {"EGY-KAZ"}
    assert ("EGY-KAZ", "agreement", "added", TREATY.id) in said(both), "a shared agreement is new in its second dossier"
    everything = learned(filled, Steps())
    assert Counter(one.group.kind for one in everything if one.group.dyad == KAZ_MYS) == {
        "dossier": 1,
        "visit": 2,
        "agreement": 1,
        "milestone": 1,
        "other": 2,
        "figure": 4,
    }


def test_a_change_says_what_changed_by_whom_in_each_dossier(filled: Archive) -> None:
    before = edit(filled, lambda unit: unit.put_person(replace(MAHATHIR, country=None)))
    key = key_of(filled, TREATY)
    edit(filled, lambda unit: unit.put_event(titled(TREATY, "Another"), key), author="Omar")
    items = learned(filled, Steps(step=before))
    assert said(items) == {
        ("EGY-KAZ", "agreement", "changed", TREATY.id),
        ("KAZ-MYS", "agreement", "changed", TREATY.id),
    }
    for item in items:
        assert item.step is not None
        assert item.step.author == "Omar"
        assert {field for field in item.after if item.after[field] != item.before[field]} == {"title"}
        assert item.event == key
    (person,) = [one for one in learned(filled, Steps(step=before - 1)) if one.group.kind == "person"]
    assert person.group.dyad is None
    assert (person.before["country"], person.after.get("country")) == ("MYS", None)


def test_links_of_an_event_are_part_of_what_changed(filled: Archive) -> None:
    key = key_of(filled, MAHATHIR_1996)
    step = edit(filled, lambda unit: unit.join(KAZ_MYS, key, replace(MAHATHIR_1996, links=())))
    (item,) = learned(filled, Steps(step=step - 1))
    assert (item.before["links"], item.after["links"]) == ([{"type": "follows", "to": "nazarbayev-1996"}], [])
    assert item.record == replace(MAHATHIR_1996, links=())


def test_what_was_removed_is_told_as_it_was(filled: Archive) -> None:
    key = key_of(filled, RELATIONS)
    step = edit(filled, lambda unit: unit.remove_event(key))
    (item,) = learned(filled, Steps(step=step - 1))
    assert said([item]) == {("KAZ-MYS", "milestone", "removed", RELATIONS.id)}
    assert (item.record, item.event) == (RELATIONS, key)


def test_an_event_that_left_one_dossier_is_removed_there_alone(filled: Archive) -> None:
    step = edit(filled, lambda unit: unit.leave(EGY_KAZ, TREATY.id))
    removed = [one for one in learned(filled, Steps(step=step - 1)) if one.group.how is How.REMOVED]
    assert said(removed) == {("EGY-KAZ", "agreement", "removed", TREATY.id)}


def test_what_was_taken_back_is_no_news(filled: Archive) -> None:
    key = key_of(filled, RELATIONS)
    before = edit(filled, lambda unit: unit.put_person(Person("guest", Texts(en="A guest"))))
    for change in (
        lambda unit: unit.put_event(titled(RELATIONS, "Another"), key),
        lambda unit: unit.remove_event(key),
        lambda unit: unit.put_source(replace(GAZETTE, publisher=None)),
    ):
        edit(filled, change)
        assert learned(filled, Steps(step=before))
        assert undo(filled, "Aigul")
        assert learned(filled, Steps(step=before)) == []
    added = edit(filled, lambda unit: unit.put_person(Person("other", Texts(en="Other"))))
    edit(filled, lambda unit: unit.remove_person("other"))
    assert learned(filled, Steps(step=added - 1)) == []


def test_news_is_asked_by_moment_and_by_author(path: Path) -> None:
    times = iter(START + timedelta(days=number) for number in range(1_000))
    with Archive.create(path, clock=lambda: next(times)) as archive:
        import_dossier(archive, KAZ_MYS_DOSSIER, "kaz-mys.json", "Aigul")
        key = key_of(archive, RELATIONS)
        edit(archive, lambda unit: unit.put_event(titled(RELATIONS, "Mine"), key))
        edit(archive, lambda unit: unit.put_person(replace(MAHATHIR, country=None)), author="Omar")
        with archive.read() as reader:
            assert reader.history.news().authors() == ("Aigul", "Omar")
            mine, theirs = reversed(reader.history.steps()[:2])
        assert said(learned(archive, Steps(moment=theirs.time))) == {("None", "person", "changed", MAHATHIR.id)}
        assert len(learned(archive, Steps(moment=mine.time))) == 2
        assert said(learned(archive, Steps(moment=mine.time, author="Aigul"))) == {
            ("KAZ-MYS", "milestone", "changed", RELATIONS.id)
        }


def test_gathering_asks_whether_it_is_still_wanted(filled: Archive) -> None:
    class Enough(Exception):  # noqa: N818 - says what it says
        pass

    def stop() -> None:
        raise Enough

    with filled.read() as reader, pytest.raises(Enough):
        reader.history.news(stop).learned(Steps())


# ---------------------------------------------------------------- against a model


def snapshot(archive: Archive) -> dict[tuple[str, str], tuple[str, object]]:
    """Return all that news may be about, by dossier and what it is, with its kind and its content."""
    with archive.read() as reader:
        held: dict[tuple[str, str], tuple[str, object]] = {}
        for dyad in reader.dyads():
            dossier = reader.dossier(dyad)
            held |= {(str(dyad), f"event {one.id}"): (one.kind.value, one) for one in dossier.events}
            held |= {("None", f"person {one.id}"): ("person", one) for one in dossier.people}
    return held


def enter(event: Event) -> Change:
    return lambda unit: unit.join(KAZ_MYS, unit.put_event(event).key, replace(event, links=()))


def put(event: Event, key: int) -> Change:
    return lambda unit: unit.put_event(event, key)


def remove(key: int) -> Change:
    return lambda unit: unit.remove_event(key)


def unlink(event: Event, key: int) -> Change:
    return lambda unit: unit.join(KAZ_MYS, key, replace(event, links=()))


def changes(archive: Archive) -> list[Change]:
    with archive.read() as reader:
        keys = {event.id: reader.key_of(KAZ_MYS, event.id) for event in KAZ_MYS_DOSSIER.events}
    found: list[Change] = [
        lambda unit: unit.put_person(replace(MAHATHIR, name=Texts(en="M"))),
        lambda unit: unit.put_person(MAHATHIR),
    ]
    for event in KAZ_MYS_DOSSIER.events:
        key = keys[event.id]
        if key is None:
            found.append(enter(event))
        else:
            found += [put(titled(event, "Another"), key), put(event, key), remove(key), unlink(event, key)]
    return found


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("news") / "archive.dyad"
    with Archive.create(path) as archive:
        import_dossier(archive, KAZ_MYS_DOSSIER, "kaz-mys.json", "Aigul")
    return path


@settings(max_examples=25, deadline=None)
@given(chosen=st.lists(st.integers(0, 1_000), min_size=1, max_size=4))
def test_what_was_learned_is_the_difference_of_two_readings(imported: Path, chosen: list[int]) -> None:
    path = imported.with_name("copy.dyad")
    shutil.copy(imported, path)
    with Archive.open(path) as archive:
        with archive.read() as reader:
            since = reader.revision()
        before = snapshot(archive)
        for number in chosen:
            possible = changes(archive)
            with archive.write("Aigul", Message("An edit")) as unit:
                possible[number % len(possible)](unit)
        after = snapshot(archive)
        expected: set[tuple[str, str, str, str]] = set()
        for dyad, record in before.keys() | after.keys():
            was, now = before.get((dyad, record)), after.get((dyad, record))
            kind = (now or was or ("", None))[0]
            how = "added" if was is None else "removed" if now is None else "changed"
            if was != now:
                expected.add((dyad, kind, how, record.partition(" ")[2]))
        found = said(learned(archive, Steps(step=since)))
        # An event that was removed and entered anew is another row: it went, and it came.
        anew = {one for *_, how, one in found if how == "removed"} & {one for *_, how, one in found if how == "added"}
        assert {one for one in found if one[3] not in anew} == {one for one in expected if one[3] not in anew}


def test_a_page_of_a_group_is_read_alone(filled: Archive) -> None:
    with filled.read() as reader:
        groups = reader.history.news().learned(Steps())
        group = max(groups, key=lambda one: len(one.rows))
        page = reader.history.news_items(group, group.rows[1:3], Steps())
        assert [one.row for one in page] == list(group.rows[1:3])
        gone = NewsGroup(group.dyad, "visit", How.ADDED, group.rows)
        assert reader.history.news_items(gone, [999_999], Steps()) == ()


def test_what_was_gone_when_it_was_asked_since_and_came_back_is_added(filled: Archive) -> None:
    key = key_of(filled, RELATIONS)
    removed = edit(filled, lambda unit: unit.remove_event(key))
    assert undo(filled, "Aigul")
    for steps in (Steps(step=removed), Steps(step=removed, author="Aigul")):
        assert said(learned(filled, steps)) == {("KAZ-MYS", "milestone", "added", RELATIONS.id)}
    assert learned(filled, Steps(step=removed - 1)) == []


def test_what_somebody_added_is_asked_by_their_name(filled: Archive) -> None:
    edit(filled, lambda unit: unit.put_person(Person("guest", Texts(en="A guest"))), author="Omar")
    assert said(learned(filled, Steps(author="Omar"))) == {("None", "person", "added", "guest")}
    mine = learned(filled, Steps(author="Aigul"))
    assert said(mine) == said(learned(filled, Steps())) - {("None", "person", "added", "guest")}


def test_a_clock_that_was_put_back_hides_nothing(path: Path) -> None:
    times = iter([START, START + timedelta(days=9), START + timedelta(days=10), START + timedelta(days=1)])
    with Archive.create(path, clock=lambda: next(times)) as archive:
        import_dossier(archive, KAZ_MYS_DOSSIER, "kaz-mys.json", "Aigul")
        for who in ("first", "second"):
            edit(archive, added(who))
        found = learned(archive, Steps(moment=START + timedelta(days=10)))
        assert {name(item) for item in found} == {"first", "second"}
        assert all(item.step is not None for item in found)
