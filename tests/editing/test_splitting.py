"""An event divided into two, or marked as disputed: nothing is lost, and one undo takes it back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explorer.dossier.records import Certainty, Citation, Event, Extent, Source
from explorer.dossier.texts import Texts
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.disputing import DisputeEvent, dispute_problems, disputed
from explorer.editing.editor import Editor
from explorer.editing.event_commands import MoveEvents
from explorer.editing.importing import import_dossier
from explorer.editing.splitting import DIVIDED, Half, SplitEvent, halves_of, held, split_problems, unasked
from explorer.editing.undo import redo, undo
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from tests.store.everywhere import rows
from tests.store.sample import (
    EGY_KAZ,
    EGY_KAZ_DOSSIER,
    KAZ_MYS,
    KAZ_MYS_DOSSIER,
    MAHATHIR_1996,
    RELATIONS,
    TRAINING,
    TREATY,
    day,
)

EVERYWHERE = True

ME = "Aigul"


@pytest.fixture
def editor(archive: Archive) -> Editor:
    for dossier in (KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER):
        import_dossier(archive, dossier, f"{dossier.dyad}.json", ME)
    return Editor(archive, ME)


def key_of(editor: Editor, event: Event) -> int:
    with editor.archive.read() as reader:
        key = reader.key_of(KAZ_MYS, event.id)
    assert key is not None
    return key


def events(editor: Editor, first: bool = True) -> dict[str, Event]:
    with editor.archive.read() as reader:
        return {event.id: event for event in reader.dossier(KAZ_MYS if first else EGY_KAZ).events}


ARRIVAL = Half(Texts(en="Mahathir arrives"), day("1996-07-02"))
TALKS = Half(Texts(en="Talks in Almaty"), day("1996-07-03/1996-07-04"))


def test_unasked_both_get_what_they_may_share_and_the_first_the_rest() -> None:
    goes = unasked(MAHATHIR_1996)
    assert set(goes) == set(DIVIDED)
    halves = halves_of(MAHATHIR_1996, goes, ARRIVAL, TALKS)
    assert split_problems(MAHATHIR_1996, goes, halves) == ()
    assert halves.first == replace(MAHATHIR_1996, title=ARRIVAL.title, date=ARRIVAL.date)
    assert halves.second == replace(
        MAHATHIR_1996, title=TALKS.title, date=TALKS.date, extent=Extent.THROUGHOUT, summary=Texts(), links=()
    )


def test_each_value_goes_where_somebody_says() -> None:
    goes = unasked(TREATY)
    goes["agreement.acts"] = [(True, False), (False, True), (True, True)]
    goes["agreement.subjects"] = [(True, False), (False, True)]
    halves = halves_of(TREATY, goes, Half(TREATY.title, TREATY.date), Half(Texts(en="Ratified"), day("1999")))
    first, second = halves.first.agreement, halves.second.agreement
    assert first is not None
    assert second is not None
    acts = held(TREATY, "agreement.acts")
    assert (first.acts, second.acts) == ((acts[0], acts[2]), acts[1:])
    assert (first.subjects, second.subjects) == (("transport",), ("visas",))
    assert first.parties == second.parties


def test_nothing_may_get_lost_and_each_needs_title_and_source() -> None:
    goes = unasked(MAHATHIR_1996)
    goes["citations"] = [(True, False)]
    goes["tags"] = [(False, False), (True, True)]
    halves = halves_of(MAHATHIR_1996, goes, ARRIVAL, Half(Texts(), None))
    found = split_problems(MAHATHIR_1996, goes, halves)
    assert [(one.field, one.message.english(), one.is_error) for one in found] == [
        ("title", "the second event has no title", True),
        ("citations", "the second event has no source", True),
        ("tags", "number 1 goes to neither event", True),
    ]
    same = Half(MAHATHIR_1996.title, MAHATHIR_1996.date)
    goes = unasked(MAHATHIR_1996)
    (found_same,) = split_problems(MAHATHIR_1996, goes, halves_of(MAHATHIR_1996, goes, same, same))
    assert not found_same.is_error


def test_the_second_comes_into_every_dossier_and_one_undo_takes_it_back(editor: Editor) -> None:
    key = key_of(editor, MAHATHIR_1996)
    editor.do(MoveEvents(KAZ_MYS, EGY_KAZ, ((key, MAHATHIR_1996),), keep=True))
    before = rows(editor.archive)
    goes = unasked(MAHATHIR_1996)
    goes["links"] = [(False, True)]
    halves = halves_of(MAHATHIR_1996, goes, ARRIVAL, TALKS)
    report = editor.run(SplitEvent(KAZ_MYS, key, MAHATHIR_1996, halves, "mahathir-1996")).report
    here, there = events(editor), events(editor, first=False)
    assert key_of(editor, replace(MAHATHIR_1996, id="mahathir-1996-2")) == report
    assert here["mahathir-1996"].title == there["mahathir-1996"].title == ARRIVAL.title
    assert here["mahathir-1996-2"] == replace(halves.second, id="mahathir-1996-2")
    assert here["mahathir-1996"].links == ()
    assert there["mahathir-1996-2"] == replace(halves.second, id="mahathir-1996-2", links=())
    after = rows(editor.archive)
    assert check_archive(editor.archive.place) == []
    assert undo(editor.archive, ME)
    assert rows(editor.archive) == before
    assert redo(editor.archive, ME)
    assert rows(editor.archive) == after


def test_nothing_is_divided_that_was_changed_meanwhile(editor: Editor) -> None:
    stale = replace(MAHATHIR_1996, tags=())
    halves = halves_of(stale, unasked(stale), ARRIVAL, TALKS)
    before = rows(editor.archive)
    with pytest.raises(ChangedMeanwhile):
        editor.do(SplitEvent(KAZ_MYS, key_of(editor, MAHATHIR_1996), stale, halves, "second"))
    assert rows(editor.archive) == before


# ---------------------------------------------------------------- disputed

AGAINST = Citation("star", "page 2", day("1996-08"), "He came in August.")


def test_both_citations_keep_their_dates_and_the_event_is_disputed(editor: Editor) -> None:
    after = disputed(MAHATHIR_1996, (AGAINST,))
    assert after.certainty is Certainty.DISPUTED
    assert after.date == MAHATHIR_1996.date
    assert after.citations == (*MAHATHIR_1996.citations, AGAINST)
    before = rows(editor.archive)
    star = Source("star", "news", Texts(en="The Star"))
    editor.do(DisputeEvent(KAZ_MYS, key_of(editor, MAHATHIR_1996), MAHATHIR_1996, after, (star,)))
    assert events(editor)[MAHATHIR_1996.id] == after
    with editor.archive.read() as reader:
        assert star in reader.dossier(KAZ_MYS).sources
        assert reader.history.steps()[0].label.english() == "Marked as disputed: Mahathir in Kazakhstan"
    undo(editor.archive, ME)
    assert rows(editor.archive) == before


def test_no_date_is_put_into_the_mouth_of_a_source() -> None:
    june = replace(
        MAHATHIR_1996,
        date=day("2006-06"),
        citations=(Citation("article", "note 18"), Citation("article", "note 19 (the year only)"), Citation("list")),
    )
    july = Citation("star", date=day("2006-07"))
    for event in (june, TRAINING, RELATIONS, MAHATHIR_1996):
        for against in (july, AGAINST, replace(AGAINST, date=None)):
            assert disputed(event, (against,)).citations == (*event.citations, against)
    said = disputed(june, (july,), {1: day("2006")}).citations
    assert said == (june.citations[0], replace(june.citations[1], date=day("2006")), june.citations[2], july)
    taken_back = disputed(replace(june, citations=said), (july,), {1: None})
    assert taken_back.citations == (*june.citations, july), "and it is not cited twice"


def test_what_says_otherwise_is_asked_for() -> None:
    assert [one.is_error for one in dispute_problems(MAHATHIR_1996, ())] == [True]
    silent = replace(AGAINST, date=day("1996-07"), quote=None)
    assert [one.is_error for one in dispute_problems(MAHATHIR_1996, (silent,))] == [False]
    assert dispute_problems(MAHATHIR_1996, (AGAINST,)) == ()
    finer = replace(AGAINST, date=day("1996-07-03"), quote=None)
    assert [one.is_error for one in dispute_problems(MAHATHIR_1996, (finer,))] == [False], "both may be right"
