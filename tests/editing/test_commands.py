"""What a person does to records is one step each, and is not done where somebody else was quicker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explorer.dossier.records import Citation, Event, EventKind, Link, Participant, Person, Source
from explorer.dossier.texts import Texts
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.editor import Editor
from explorer.editing.event_commands import AddEvent, ChangeEvent, MoveEvents, RemoveEvents
from explorer.editing.importing import ImportDossier
from explorer.editing.record_commands import PutDossier, PutFigure, PutPerson, PutSource, RemoveFigure
from explorer.editing.undo import undo
from explorer.store.archive import Archive
from tests.store.sample import (
    ATLAS,
    EGY_KAZ,
    EGY_KAZ_DOSSIER,
    KAZ_MYS,
    KAZ_MYS_DOSSIER,
    MAHATHIR,
    RELATIONS,
    TRAINING,
    cited,
    day,
)

EVERYWHERE = True

GUEST = Person("guest", Texts(en="A guest"), "MYS")
LETTER = Source("letter", "document", Texts(en="A letter"))
VISIT = Event(
    "guest-1999",
    EventKind.VISIT,
    Texts(en="A guest comes"),
    (Citation("letter"), *cited("atlas")),
    actor="MYS",
    date=day("1999-05"),
    participants=(Participant("guest", "guest"),),
    links=(Link("follows", RELATIONS.id),),
)


@pytest.fixture
def editor(archive: Archive) -> Editor:
    """Give an editor on two dossiers."""
    made = Editor(archive, "Aigul")
    for dossier in (KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER):
        made.do(ImportDossier(dossier, "a.json"))
    return made


def key_of(editor: Editor, event_id: str) -> int:
    with editor.archive.read() as reader:
        key = reader.key_of(KAZ_MYS, event_id)
    assert key is not None
    return key


def held(editor: Editor, key: int) -> Event:
    with editor.archive.read() as reader:
        return reader.events([key], KAZ_MYS)[key].event


def test_an_event_comes_with_the_people_and_sources_it_names(editor: Editor) -> None:
    done = editor.run(AddEvent(KAZ_MYS, VISIT, (GUEST,), (LETTER,)))
    assert held(editor, done.report) == VISIT
    with editor.archive.read() as reader:
        dossier = reader.dossier(KAZ_MYS)
        assert reader.history.steps()[0].label.english() == "New event: A guest comes"
    assert GUEST in dossier.people
    assert LETTER in dossier.sources
    assert undo(editor.archive, "Aigul")
    with editor.archive.read() as reader:
        again = reader.dossier(KAZ_MYS)
    assert (again.people, again.sources, again.events) == (
        KAZ_MYS_DOSSIER.people,
        KAZ_MYS_DOSSIER.sources,
        tuple(event for event in dossier.events if event.id != VISIT.id),
    )


def test_an_id_that_the_dossier_has_is_refused_and_nothing_of_it_is_written(editor: Editor) -> None:
    with pytest.raises(ValueError, match="has an event"):
        editor.do(AddEvent(KAZ_MYS, replace(VISIT, id=TRAINING.id), (GUEST,), (LETTER,)))
    with editor.archive.read() as reader:
        assert reader.person("guest") is None


def test_an_event_is_changed_where_it_stands_as_its_form_showed_it(editor: Editor) -> None:
    key = key_of(editor, TRAINING.id)
    before = held(editor, key)
    mine, theirs = replace(before, title=Texts(en="Mine")), replace(before, title=Texts(en="Theirs"))
    editor.do(ChangeEvent(KAZ_MYS, key, before, theirs))
    with pytest.raises(ChangedMeanwhile) as told:
        editor.do(ChangeEvent(KAZ_MYS, key, before, mine))
    assert (told.value.mine, told.value.theirs) == (mine, theirs)
    assert held(editor, key) == theirs
    editor.do(ChangeEvent(KAZ_MYS, key, theirs, mine))
    assert held(editor, key) == mine
    editor.do(RemoveEvents(KAZ_MYS, ((key, mine),)))
    with pytest.raises(ChangedMeanwhile) as gone:
        editor.do(ChangeEvent(KAZ_MYS, key, mine, before))
    assert gone.value.theirs is None


def test_removed_from_one_dossier_an_event_stays_in_the_other(editor: Editor) -> None:
    key = key_of(editor, "silk-road-treaty")
    editor.do(RemoveEvents(KAZ_MYS, ((key, held(editor, key)),)))
    with editor.archive.read() as reader:
        assert reader.key_of(KAZ_MYS, "silk-road-treaty") is None
        assert reader.key_of(EGY_KAZ, "silk-road-treaty") == key


def test_events_move_with_what_they_name_and_leave_links_behind_that_lead_nowhere(editor: Editor) -> None:
    key = editor.run(AddEvent(KAZ_MYS, VISIT, (GUEST,), (LETTER,))).report
    editor.do(MoveEvents(KAZ_MYS, EGY_KAZ, ((key, VISIT),)))
    with editor.archive.read() as reader:
        assert reader.key_of(KAZ_MYS, VISIT.id) is None
        moved = reader.events([key], EGY_KAZ)[key]
        people = reader.dossier(EGY_KAZ).people
    assert moved.dyads == (EGY_KAZ,)
    assert moved.event == replace(VISIT, links=())
    assert GUEST in people
    undo(editor.archive, "Aigul")
    assert held(editor, key) == VISIT


def test_people_sources_figures_and_titles_are_changed_alike(editor: Editor) -> None:
    with editor.archive.read() as reader:
        figure = reader.stored_trade(KAZ_MYS)[0]
        title = reader.title(KAZ_MYS)
    doubled = replace(figure.flow, estimated=not figure.flow.estimated)
    editor.do(PutPerson(KAZ_MYS, MAHATHIR, replace(MAHATHIR, country="SGP")))
    editor.do(PutPerson(KAZ_MYS, None, GUEST))
    editor.do(PutSource(KAZ_MYS, ATLAS, replace(ATLAS, publisher="A house")))
    editor.do(PutFigure(KAZ_MYS, figure.identity, figure.flow, doubled))
    editor.do(PutDossier(KAZ_MYS, title, Texts(en="Another title")))
    with editor.archive.read() as reader:
        dossier = reader.dossier(KAZ_MYS)
    assert dossier.title == Texts(en="Another title")
    assert {GUEST, replace(MAHATHIR, country="SGP")} <= set(dossier.people)
    assert replace(ATLAS, publisher="A house") in dossier.sources
    assert doubled in dossier.trade
    for stale in (
        PutPerson(KAZ_MYS, MAHATHIR, MAHATHIR),
        PutPerson(KAZ_MYS, None, GUEST),
        PutSource(KAZ_MYS, ATLAS, ATLAS),
        PutFigure(KAZ_MYS, figure.identity, figure.flow, figure.flow),
        RemoveFigure(KAZ_MYS, figure.identity, figure.flow),
        PutDossier(KAZ_MYS, title, title),
    ):
        with pytest.raises(ChangedMeanwhile):
            editor.do(stale)
    editor.do(RemoveFigure(KAZ_MYS, figure.identity, doubled))
    for _ in range(6):
        assert undo(editor.archive, "Aigul")
    with editor.archive.read() as reader:
        assert reader.dossier(KAZ_MYS).people == KAZ_MYS_DOSSIER.people
        assert {one.flow for one in reader.stored_trade(KAZ_MYS)} == set(KAZ_MYS_DOSSIER.trade)
