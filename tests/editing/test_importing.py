"""An import adds what is new in one step, lists what differs, and overwrites nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Engine
from sqlalchemy import event as hooks

from explorer.dossier.records import Certainty, Citation, Dossier, DyadKey, Event, Participant, Source
from explorer.dossier.texts import Texts
from explorer.editing.importing import import_dossier
from explorer.editing.taking import Tally
from explorer.exchange import interchange
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from tests.store.sample import (
    EGY_KAZ,
    EGY_KAZ_DOSSIER,
    KAZ_MYS,
    KAZ_MYS_DOSSIER,
    MAHATHIR,
    MAHATHIR_1996,
    NAZARBAYEV,
    NAZARBAYEV_1996,
    TREATY,
    UNDATED,
    cited,
    day,
)
from tests.store.test_journal import many

EVERYWHERE = True


def test_an_import_is_one_step_of_its_author(archive: Archive) -> None:
    report = import_dossier(archive, KAZ_MYS_DOSSIER, "kaz-mys.json", "Aigul")
    assert report.step == 1
    assert report.added == Tally(dyads=1, people=2, sources=2, events=6, figures=4)
    assert report.added.total == 15
    assert not report.changed
    assert not report.unchanged
    assert report.differences == ()
    with archive.read() as reader:
        (step,) = reader.history.steps()
        assert (step.author, step.origin) == ("Aigul", "import:1")
        assert step.label.english() == "Import of kaz-mys.json"
        assert reader.dossier(KAZ_MYS) == KAZ_MYS_DOSSIER


def test_the_same_file_again_adds_nothing(archive: Archive) -> None:
    import_dossier(archive, KAZ_MYS_DOSSIER, "kaz-mys.json", "Aigul")
    report = import_dossier(archive, KAZ_MYS_DOSSIER, "kaz-mys.json", "Aigul")
    assert report.step is None
    assert not report.added
    assert report.unchanged == Tally(dyads=1, people=2, sources=2, events=6, figures=4)
    with archive.read() as reader:
        assert reader.revision() == 1


def test_a_second_dossier_shares_what_belongs_to_the_archive(archive: Archive) -> None:
    import_dossier(archive, KAZ_MYS_DOSSIER, "kaz-mys.json", "Aigul")
    report = import_dossier(archive, EGY_KAZ_DOSSIER, "egy-kaz.json", "Aigul")
    assert report.added == Tally(dyads=1, people=1, sources=0, events=3, figures=1)
    assert report.unchanged == Tally(people=1, sources=1)
    assert report.differences == ()
    with archive.read() as reader:
        for dossier in (KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER):
            read = interchange.read(interchange.write(reader.dossier(dossier.dyad)), "again").dossier
            assert read is not None
            assert interchange.write(read) == interchange.write(dossier)


def test_other_content_under_a_known_id_is_a_difference_and_overwrites_nothing(archive: Archive) -> None:
    import_dossier(archive, KAZ_MYS_DOSSIER, "kaz-mys.json", "Aigul")
    new = Event("new", UNDATED.kind, Texts(en="Something new"), cited("atlas"))
    visit = replace(MAHATHIR_1996, date=day("1996-08"), links=())
    renamed = replace(MAHATHIR, name=Texts(en="Dr Mahathir"))
    figure = replace(KAZ_MYS_DOSSIER.trade[0], high=30_000_000)
    arriving = Dossier(
        KAZ_MYS,
        Texts(en="Another title"),
        (renamed, NAZARBAYEV),
        KAZ_MYS_DOSSIER.sources,
        (visit, NAZARBAYEV_1996, new),
        (figure,),
    )
    report = import_dossier(archive, arriving, "other.json", "Omar")
    assert report.added == Tally(events=1)
    assert report.unchanged == Tally(people=1, sources=2, events=1)
    told = {(found.kind, found.id): found for found in report.differences}
    assert set(told) == {
        ("dyad", "KAZ-MYS"),
        ("person", "mahathir"),
        ("event", "mahathir-1996"),
        ("trade", "MYS → KAZ 1995"),
    }
    assert told["event", "mahathir-1996"].fields == ("date", "links")
    assert told["event", "mahathir-1996"].ours == MAHATHIR_1996
    assert told["event", "mahathir-1996"].theirs == visit
    assert told["person", "mahathir"].fields == ("name",)
    assert told["dyad", "KAZ-MYS"].fields == ("title",)
    assert told["trade", "MYS → KAZ 1995"].fields == ("high",)
    with archive.read() as reader:
        assert reader.dossier(KAZ_MYS) == replace(KAZ_MYS_DOSSIER, events=(*KAZ_MYS_DOSSIER.events, new))


def test_an_agreement_that_another_dossier_has_otherwise_is_a_difference(archive: Archive) -> None:
    import_dossier(archive, KAZ_MYS_DOSSIER, "kaz-mys.json", "Aigul")
    other = replace(TREATY, title=Texts(en="Another title"))
    arriving = replace(EGY_KAZ_DOSSIER, events=(other, *EGY_KAZ_DOSSIER.events[1:]))
    report = import_dossier(archive, arriving, "egy-kaz.json", "Omar")
    (difference,) = report.differences
    assert (difference.kind, difference.id, difference.fields) == ("event", TREATY.id, ("title",))
    with archive.read() as reader:
        assert reader.dossier(EGY_KAZ) == EGY_KAZ_DOSSIER, "the archive's agreement is seen from the new dossier"


def test_figures_are_known_again_by_what_they_count(archive: Archive) -> None:
    flow = EGY_KAZ_DOSSIER.trade[0]
    twice = replace(EGY_KAZ_DOSSIER, trade=(flow, replace(flow, value=75), replace(flow, period=day("1996"))))
    import_dossier(archive, twice, "egy-kaz.json", "Aigul")
    other_order = replace(twice, trade=(twice.trade[2], twice.trade[1], flow, replace(flow, value=65)))
    report = import_dossier(archive, other_order, "egy-kaz.json", "Aigul")
    assert report.added == Tally(figures=1)
    assert report.differences == ()
    with archive.read() as reader:
        assert [held.value for held in reader.trade(EGY_KAZ)] == [70, 75, 70, 65]


def test_progress_is_told_up_to_the_end(archive: Archive) -> None:
    told: list[tuple[int, int]] = []
    events = tuple(replace(UNDATED, id=f"goods-{number}") for number in range(700))
    dossier = replace(KAZ_MYS_DOSSIER, events=events)
    import_dossier(archive, dossier, "many.json", "Aigul", lambda done, total: told.append((done, total)))
    assert told[0] == (200, 708)
    assert told[-1] == (708, 708)
    assert told == sorted(told)


def test_events_of_a_new_dossier_are_written_hundreds_a_statement(archive: Archive) -> None:
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    hooks.listen(Engine, "before_cursor_execute", note)
    try:
        report = import_dossier(archive, many(1_000), "many.json", "Aigul")
    finally:
        hooks.remove(Engine, "before_cursor_execute", note)
    assert report.added.events == 1_000 + len(KAZ_MYS_DOSSIER.events)
    assert len(statements) < 200
    with archive.read() as reader:
        assert reader.dossier(KAZ_MYS) == many(1_000)
        assert reader.search("meeting").total >= 1_000
    assert check_archive(archive.place) == []


def test_an_import_that_is_given_up_leaves_nothing(archive: Archive) -> None:
    class EnoughError(Exception):
        pass

    def give_up(done: int, _total: int) -> None:
        if done >= 600:
            raise EnoughError

    with pytest.raises(EnoughError):
        import_dossier(archive, many(1_000), "many.json", "Aigul", give_up)
    with archive.read() as reader:
        assert reader.revision() == 0
        assert reader.dossiers() == ()
    import_dossier(archive, many(1_000), "many.json", "Aigul")
    assert check_archive(archive.place) == []


def test_a_shared_agreement_that_was_kept_is_drawn_and_exported_as_it_stands(archive: Archive) -> None:
    """The second dossier says otherwise of the agreement, and does not know whom and what the first one cites."""
    later = replace(
        TREATY,
        date=day("2011-05"),
        certainty=Certainty.INFERRED,
        participants=(),
        links=(),
        citations=(Citation("annals"),),
    )
    signed = replace(TREATY, participants=(Participant(MAHATHIR.id, "signatory"),))
    others = (event for event in KAZ_MYS_DOSSIER.events if event.id != TREATY.id)
    first = replace(KAZ_MYS_DOSSIER, events=(*others, signed))
    second = Dossier(
        DyadKey("KAZ", "USA"), Texts(en="Second"), (), (Source("annals", "journal", Texts(en="Gazette")),), (later,)
    )
    import_dossier(archive, first, "first.json", "Aigul")
    report = import_dossier(archive, second, "second.json", "Aigul")
    assert [difference.id for difference in report.differences] == [TREATY.id]
    with archive.read() as reader:
        columns = reader.columns(second.dyad)
        assert signed.date is not None
        assert (columns.earliest[0], columns.latest[0]) == (signed.date.earliest, signed.date.latest)
        written = interchange.write(reader.dossier(second.dyad))
        assert {person.id for person in reader.people(second.dyad)} == {MAHATHIR.id}
        assert {cited.source.id for cited in reader.sources(second.dyad)} >= {of.source for of in signed.citations}
    assert interchange.read(written, "again").problems == ()
    archive.close()
    assert list(check_archive(archive.place)) == []
