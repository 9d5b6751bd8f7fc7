"""Records made one: all that led to the others leads to the one that stays, as one step that undo takes back whole."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from explorer.dossier.bookmark import Bookmark
from explorer.dossier.message import Message
from explorer.dossier.records import Citation, Event, EventKind, Link, Participant, Person
from explorer.dossier.texts import Texts
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.editor import Editor
from explorer.editing.event_commands import AddEvent, MoveEvents, RemoveEvents
from explorer.editing.importing import import_dossier
from explorer.editing.library import Library, library_status, update_library
from explorer.editing.merged_before import merged_before
from explorer.editing.merging import MergeEvents, MergePeople, MergeSources, NotMergeable, SeenEvent
from explorer.editing.undo import redo, take_back, undo
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from tests.store.everywhere import rows
from tests.store.sample import (
    ATLAS,
    EGY_KAZ,
    EGY_KAZ_DOSSIER,
    GAZETTE,
    KAZ_MYS,
    KAZ_MYS_DOSSIER,
    MAHATHIR,
    MAHATHIR_1996,
    NAZARBAYEV_1996,
    RELATIONS,
    TREATY,
    UNDATED,
    cited,
    day,
)

EVERYWHERE = True

ME = "Aigul"
AGAIN = Event(
    "mahathir-again",
    EventKind.VISIT,
    Texts(en="Mahathir visits"),
    cited("gazette"),
    actor="MYS",
    date=day("1996-07-12"),
    visit=MAHATHIR_1996.visit,
    links=(Link("follows", RELATIONS.id), Link("part-of", MAHATHIR_1996.id)),
)
FOLLOWING = replace(UNDATED, id="following", links=(Link("follows", AGAIN.id), Link("follows", MAHATHIR_1996.id)))
BOOKMARK = Bookmark("July", KAZ_MYS, 1.0, 9.0, AGAIN.id)


@pytest.fixture
def editor(archive: Archive) -> Editor:
    for dossier in (KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER):
        import_dossier(archive, dossier, f"{dossier.dyad}.json", ME)
    made = Editor(archive, ME)
    made.do(AddEvent(KAZ_MYS, AGAIN))
    made.do(AddEvent(KAZ_MYS, FOLLOWING))
    return made


def key_of(editor: Editor, event_id: str) -> int:
    with editor.archive.read() as reader:
        key = reader.key_of(KAZ_MYS, event_id)
    assert key is not None
    return key


def seen(editor: Editor, event_id: str) -> SeenEvent:
    key = key_of(editor, event_id)
    with editor.archive.read() as reader:
        return SeenEvent(KAZ_MYS, key, reader.events([key], KAZ_MYS)[key].event)


def dossier_events(editor: Editor, dyad: object = KAZ_MYS) -> dict[str, Event]:
    with editor.archive.read() as reader:
        found = next(reader.dossier(one) for one in reader.dyads() if one == dyad)
    return {event.id: event for event in found.events}


def merged(editor: Editor) -> MergeEvents:
    kept, other = seen(editor, MAHATHIR_1996.id), seen(editor, AGAIN.id)
    links = (*kept.event.links, Link("follows", RELATIONS.id))
    after = replace(kept.event, date=AGAIN.date, citations=(*kept.event.citations, *AGAIN.citations), links=links)
    return MergeEvents(kept, (other,), after)


def test_links_and_bookmarks_lead_to_the_event_that_stays_and_undo_brings_back_every_row(editor: Editor) -> None:
    going = key_of(editor, AGAIN.id)
    table = {"pinned": [going], "beside": {"with": str(EGY_KAZ), "years": True, "from": {str(KAZ_MYS): going}}}
    with editor.archive.write(ME, Message("A bookmark")) as unit:
        unit.put_bookmark(replace(BOOKMARK, filter=json.dumps(table)))
        unit.put_bookmark(replace(BOOKMARK, name="Later", event=RELATIONS.id, filter="no JSON"))
    before = rows(editor.archive)
    report = editor.run(merged(editor)).report
    assert report == key_of(editor, MAHATHIR_1996.id)
    events = dossier_events(editor)
    assert AGAIN.id not in events
    assert events[MAHATHIR_1996.id].date == AGAIN.date
    assert events[MAHATHIR_1996.id].links == (*MAHATHIR_1996.links, Link("follows", RELATIONS.id))
    assert events["following"].links == (Link("follows", MAHATHIR_1996.id),)
    with editor.archive.read() as reader:
        marks = [one.bookmark for one in reader.bookmarks()]
    assert [mark.event for mark in marks] == [MAHATHIR_1996.id, RELATIONS.id]
    assert marks[1].filter == "no JSON"
    kept = json.loads(marks[0].filter or "")
    assert (kept["pinned"], kept["beside"]["from"]) == ([report], {str(KAZ_MYS): report})
    after = rows(editor.archive)
    assert check_archive(editor.archive.place) == []
    assert undo(editor.archive, ME)
    assert rows(editor.archive) == before
    assert redo(editor.archive, ME)
    assert rows(editor.archive) == after


def test_every_dossier_that_had_one_of_them_has_the_one_that_stays(editor: Editor) -> None:
    other = seen(editor, AGAIN.id)
    editor.do(MoveEvents(KAZ_MYS, EGY_KAZ, ((other.key, other.event),), keep=True))
    editor.do(AddEvent(EGY_KAZ, replace(FOLLOWING, id="there", links=(Link("follows", AGAIN.id),))))
    before = rows(editor.archive)
    editor.do(merged(editor))
    there = dossier_events(editor, EGY_KAZ)
    assert AGAIN.id not in there
    assert there[MAHATHIR_1996.id].links == ()
    assert there["there"].links == (Link("follows", MAHATHIR_1996.id),)
    with editor.archive.read() as reader:
        assert MAHATHIR in reader.dossier(EGY_KAZ).people
    assert check_archive(editor.archive.place) == []
    undo(editor.archive, ME)
    assert rows(editor.archive) == before


def test_agreements_of_two_dossiers_become_one_in_both(editor: Editor) -> None:
    again = replace(TREATY, id="treaty-again", title=Texts(en="The treaty"), tags=("visas",))
    key = editor.run(AddEvent(EGY_KAZ, again)).report
    kept = seen(editor, TREATY.id)
    after = replace(kept.event, tags=("transport", "visas"))
    editor.do(MergeEvents(kept, (SeenEvent(EGY_KAZ, key, again),), after))
    assert dossier_events(editor)[TREATY.id] == after
    assert dossier_events(editor, EGY_KAZ)[TREATY.id] == after
    assert "treaty-again" not in dossier_events(editor, EGY_KAZ)


def test_an_id_that_means_another_event_elsewhere_is_told_and_nothing_written(editor: Editor) -> None:
    twin = replace(UNDATED, id="twin", title=Texts(en="Goods"))
    key = editor.run(AddEvent(EGY_KAZ, twin)).report
    before = rows(editor.archive)
    kept = seen(editor, UNDATED.id)
    with pytest.raises(NotMergeable, match="EGY-KAZ has another event under the id goods"):
        editor.do(MergeEvents(kept, (SeenEvent(EGY_KAZ, key, twin),), kept.event))
    assert rows(editor.archive) == before


def test_an_agreement_of_the_same_id_is_told_and_nothing_written(editor: Editor) -> None:
    editor.do(AddEvent(EGY_KAZ, replace(TREATY, id=UNDATED.id + "-there", title=Texts(en="Goods"))))
    twin = replace(UNDATED, id=UNDATED.id + "-there")
    key = editor.run(AddEvent(KAZ_MYS, twin)).report
    before, treaty = rows(editor.archive), seen(editor, TREATY.id)
    after = replace(twin, kind=EventKind.AGREEMENT, agreement=TREATY.agreement)
    with pytest.raises(NotMergeable, match="another agreement under the id goods-there"):
        editor.do(MergeEvents(SeenEvent(KAZ_MYS, key, twin), (treaty,), after))
    assert rows(editor.archive) == before


def test_nothing_is_merged_where_one_was_changed_meanwhile(editor: Editor) -> None:
    command = merged(editor)
    stale = replace(command.others[0], event=replace(AGAIN, title=Texts(en="As it was")))
    before = rows(editor.archive)
    with pytest.raises(ChangedMeanwhile):
        editor.do(replace(command, others=(stale,)))
    assert rows(editor.archive) == before


GUEST = Person("guest", Texts(en="Dr Mahathir"), "MYS")


def test_whoever_took_part_as_one_person_takes_part_as_the_one_who_stays(editor: Editor) -> None:
    visit = replace(AGAIN, id="guest-1999", links=(), participants=(Participant("guest", "visitor"),))
    both = replace(visit, id="both", participants=(Participant("mahathir", "guest"), Participant("guest", "guest")))
    editor.do(AddEvent(EGY_KAZ, visit, (GUEST,)))
    editor.do(AddEvent(KAZ_MYS, both))
    with editor.archive.write(ME, Message("A bookmark")) as unit:
        unit.put_bookmark(replace(BOOKMARK, filter=json.dumps({"person-only": ["hidden", "guest", "mahathir"]})))
    before = rows(editor.archive)
    after = replace(MAHATHIR, name=Texts({**MAHATHIR.name, "ms": "Dr Mahathir"}))
    assert editor.run(MergePeople(MAHATHIR, (GUEST,), after)).report == "mahathir"
    assert dossier_events(editor, EGY_KAZ)["guest-1999"].participants == (Participant("mahathir", "visitor"),)
    assert dossier_events(editor)["both"].participants == (Participant("mahathir", "guest"),)
    with editor.archive.read() as reader:
        assert after in reader.dossier(EGY_KAZ).people
        assert reader.person("guest") is None
        (mark,) = reader.bookmarks()
    assert json.loads(mark.bookmark.filter or "") == {"person-only": ["hidden", "mahathir"]}
    done = rows(editor.archive)
    assert check_archive(editor.archive.place) == []
    undo(editor.archive, ME)
    assert rows(editor.archive) == before
    redo(editor.archive, ME)
    assert rows(editor.archive) == done


def test_whatever_cited_one_source_cites_the_one_that_stays(editor: Editor) -> None:
    before = rows(editor.archive)
    editor.do(MergeSources(ATLAS, (GAZETTE,), replace(ATLAS, publisher="Statistics Office")))
    with editor.archive.read() as reader:
        dossier = reader.dossier(KAZ_MYS)
        assert reader.source(GAZETTE.id) is None
    cited_by = [record.citations for record in dossier.events] + [record.citations for record in dossier.trade]
    named = {one.source for citations in cited_by for one in citations}
    assert named == {ATLAS.id}
    assert dossier_events(editor)[NAZARBAYEV_1996.id].citations == (
        Citation("atlas", "note 1"),
        Citation("atlas", "note 2"),
    )
    assert check_archive(editor.archive.place) == []
    undo(editor.archive, ME)
    assert rows(editor.archive) == before


def test_people_changed_meanwhile_are_not_merged(editor: Editor) -> None:
    editor.do(AddEvent(KAZ_MYS, replace(AGAIN, id="b", participants=(Participant("guest", "guest"),)), (GUEST,)))
    with pytest.raises(ChangedMeanwhile):
        editor.do(MergePeople(MAHATHIR, (replace(GUEST, country="KAZ"),), MAHATHIR))
    with pytest.raises(ChangedMeanwhile):
        editor.do(MergeSources(ATLAS, (replace(GAZETTE, licence="none"),), ATLAS))


# ---------------------------------------------------------------- a newer library

FIRST = Library("1", (EGY_KAZ_DOSSIER, KAZ_MYS_DOSSIER))


def newer(version: str, *events: Event) -> Library:
    return Library(version, (EGY_KAZ_DOSSIER, replace(KAZ_MYS_DOSSIER, events=(*KAZ_MYS_DOSSIER.events, *events))))


@pytest.fixture
def curated(archive: Archive) -> Editor:
    """Give an archive from the library, in which somebody has entered a visit of it and its guest a second time."""
    update_library(archive, FIRST)
    made = Editor(archive, ME)
    mine = replace(AGAIN, links=(), participants=(Participant("guest", "visitor"),))
    made.do(AddEvent(KAZ_MYS, mine, (GUEST,)))
    return made


def merge_both(editor: Editor) -> None:
    """Keep one's own visit and guest, and have the library's go into them."""
    mine, theirs = seen(editor, AGAIN.id), seen(editor, MAHATHIR_1996.id)
    editor.do(MergeEvents(mine, (theirs,), mine.event))
    editor.do(MergePeople(GUEST, (MAHATHIR,), GUEST))


def test_a_merged_event_of_the_library_does_not_come_back_and_is_told(curated: Editor) -> None:
    merge_both(curated)
    before = dossier_events(curated)
    report = update_library(curated.archive, newer("2"))
    assert dossier_events(curated) == before
    assert not report.added
    told = {(one.kind, one.id) for one in report.differences if one.ours is None}
    assert told == {("event", MAHATHIR_1996.id), ("person", "mahathir")}
    assert check_archive(curated.archive.place) == []


def test_a_new_event_of_the_library_names_who_stayed(curated: Editor) -> None:
    merge_both(curated)
    speech = Event(
        "speech",
        EventKind.OTHER,
        Texts(en="A speech"),
        cited("atlas"),
        participants=(Participant("mahathir", "speaker"),),
    )
    report = update_library(curated.archive, newer("2", speech))
    assert dossier_events(curated)["speech"].participants == (Participant("guest", "speaker"),)
    assert report.added.people == 0
    with curated.archive.read() as reader:
        assert reader.person("mahathir") is None
        status = library_status(reader, newer("2", speech))
    assert "speech" not in {one.id for dossier in status.dossiers for one in dossier.differences}


def test_what_was_taken_back_or_merged_further_is_known_as_it_stands(curated: Editor) -> None:
    merge_both(curated)

    def known() -> dict[tuple[str, str, str], str]:
        with curated.archive.read() as reader:
            return dict(merged_before(reader))

    dyad = str(KAZ_MYS)
    event, person = ("event_dyad", dyad, MAHATHIR_1996.id), ("person", "", "mahathir")
    assert known() == {event: AGAIN.id, person: "guest"}
    third = Person("third", Texts(en="Third"))
    curated.do(AddEvent(KAZ_MYS, replace(UNDATED, id="x", participants=(Participant("third", "guest"),)), (third,)))
    curated.do(MergePeople(third, (GUEST,), third))
    assert known() == {event: AGAIN.id, person: "third", ("person", "", "guest"): "third"}
    undo(curated.archive, ME)
    assert known()[person] == "guest"
    with curated.archive.read() as reader:
        step = next(one for one in reader.history.steps() if "people merged" in one.label.text)
    undo(curated.archive, ME)
    with curated.archive.read() as reader:
        first = next(one for one in reader.history.steps() if "people merged: Dr" in one.label.english())
    assert step.id != first.id
    take_back(curated.archive, ME, first.id)
    assert known() == {event: AGAIN.id}, "taken back as an edit, not by undo"


def test_what_was_merged_and_undone_or_removed_since_comes_by_its_own_name(curated: Editor) -> None:
    merge_both(curated)
    undo(curated.archive, ME)
    speech = replace(UNDATED, id="speech", participants=(Participant("mahathir", "speaker"),))
    update_library(curated.archive, newer("2", speech))
    assert dossier_events(curated)["speech"].participants == speech.participants
    kept = seen(curated, AGAIN.id)
    curated.do(RemoveEvents(KAZ_MYS, ((kept.key, kept.event),)))
    linked = replace(UNDATED, id="linked", links=(Link("follows", MAHATHIR_1996.id),))
    update_library(curated.archive, newer("3", speech, linked))
    assert dossier_events(curated)["linked"].links == ()
    assert check_archive(curated.archive.place) == []
