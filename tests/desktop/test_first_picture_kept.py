"""A first picture is kept under a filter too, and after bookmarks were written: drawn it is what the archive gives, and
where nobody knows that, there is none.
"""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer import paths
from explorer.desktop import filter_result
from explorer.desktop.filters import Filter
from explorer.desktop.jobs import Cancellation
from explorer.desktop.starting import first_picture
from explorer.dossier.bookmark import Bookmark
from explorer.dossier.calendar import rata_die
from explorer.dossier.facets import Effect, Facet
from explorer.dossier.message import Message
from explorer.dossier.records import Certainty, DyadKey, EventKind, Side
from explorer.dossier.texts import Texts
from explorer.editing.bookmarks import AddBookmark
from explorer.editing.editor import Editor
from explorer.settings import Settings
from explorer.store.archive import Archive
from explorer.store.file_state import FileState
from tests.desktop.starts import (
    Step,
    begun,
    draws,
    go,
    has_left,
    has_scene,
    nothing,
    sees_the_same_twice,
    sit,
    the_window,
)

KAZ_MYS = DyadKey("KAZ", "MYS")
PALE, HIDDEN = Effect.PALE, Effect.HIDDEN
FILTERS = {
    "kind": Filter().only(Facet.KIND, EventKind.VISIT, effect=HIDDEN),
    "kind dimmed": Filter().without(Facet.KIND, EventKind.OTHER, effect=PALE),
    "side": Filter().only(Facet.SIDE, Side.A, effect=HIDDEN),
    "period": Filter().during(rata_die(1996, 1, 1), rata_die(2006, 12, 31), HIDDEN),
    "period of another source's date": Filter().during(rata_die(2011, 5, 1), rata_die(2011, 5, 31), HIDDEN),
    "certainty": Filter().only(Facet.CERTAINTY, Certainty.INFERRED, effect=HIDDEN),
    "person": Filter().only(Facet.PERSON, "nazarbayev", effect=HIDDEN),
    "person and kind": Filter()
    .without(Facet.PERSON, "nazarbayev", effect=PALE)
    .without(Facet.KIND, EventKind.AGREEMENT, effect=HIDDEN),
}


@pytest.fixture
def archive(tmp_path: Path, library_archive: Path) -> Path:
    """Give a copy of the library's archive."""
    return Path(shutil.copy(library_archive, tmp_path / "archive.dyad")).resolve()


@pytest.fixture(autouse=True)
def no_thread_is_left(qapp: QApplication) -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    QApplication.processEvents()
    assert {thread.name for thread in set(threading.enumerate()) - before} == set()


def at_rest() -> bool:
    return not the_window().session.jobs.busy and has_scene(the_window())


def filtering(chosen: Filter) -> list[Step]:
    return [(lambda: True, lambda: the_window().state.let_through(chosen)), (at_rest, nothing)]


# ---------------------------------------------------------------- under a filter


@pytest.mark.parametrize("chosen", FILTERS.values(), ids=FILTERS)
def test_under_a_filter_it_is_the_scene_that_the_archive_gives(
    qtbot: QtBot, archive: Path, settings: Settings, chosen: Filter
) -> None:
    passing: list[int] = []

    def note() -> None:
        state = the_window().state
        assert state.dossier is not None
        passing.extend((state.count_passing, len(state.dossier)))

    sit(archive, settings, *filtering(chosen), (lambda: True, note), dyad="KAZ-MYS")
    assert 0 < passing[0] < passing[1], "the filter is one that holds something back"
    scene = sees_the_same_twice(archive, settings)
    hidden = all(one.effect is HIDDEN for one in chosen.asked)
    if hidden:
        shown = {mark.key for mark in scene.marks}
        assert len(shown) <= passing[0]


@pytest.mark.parametrize("language", ["zh-Hant", "ar"])
def test_so_it_is_in_other_languages_with_a_pin(qtbot: QtBot, archive: Path, settings: Settings, language: str) -> None:
    settings.set("language", language)

    def pin() -> None:
        opened = the_window().state.dossier
        assert opened is not None
        held = next(key for key, event in opened.events.items() if event.kind is EventKind.MILESTONE)
        the_window().state.let_through(FILTERS["kind"].pinning(held))

    sit(archive, settings, (lambda: True, pin), (at_rest, nothing))
    sees_the_same_twice(archive, settings)


def test_the_filter_is_the_windows_when_the_picture_has_left(qtbot: QtBot, archive: Path, settings: Settings) -> None:
    sit(archive, settings, *filtering(FILTERS["person"]), dyad="KAZ-MYS")
    beginning = begun(archive, settings)
    assert beginning.first.state.filter == FILTERS["person"]
    counts: list[int] = [beginning.first.state.count_passing]
    go(beginning, (has_left(beginning), lambda: counts.append(beginning.window.state.count_passing)))
    assert counts[0] == counts[1] > 0


def test_what_only_facets_tell_of_very_many_events_waits_for_the_archive(
    qtbot: QtBot, archive: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_picture, "AT_ONCE", 10)
    sit(archive, settings, *filtering(FILTERS["person"]), dyad="KAZ-MYS")
    assert not draws(archive, settings)
    sit(archive, settings, *filtering(FILTERS["kind"]), dyad="KAZ-MYS")
    assert draws(archive, settings)


@pytest.mark.parametrize("part", ["facet.people.events", "facet.inferred", "facet.sources.values"])
def test_damaged_facets_draw_nothing_that_was_filtered_by_them(
    qtbot: QtBot, archive: Path, settings: Settings, part: str
) -> None:
    """The injected fault: one byte of one part of what was kept is another."""
    sit(archive, settings, *filtering(FILTERS["person"]), dyad="KAZ-MYS")
    file = next(paths.views_folder().glob("*.columns"))
    from explorer.store.kept_file import KeptFile

    with KeptFile(file) as kept:
        _, count, _, place = kept._places[part]
    assert count
    content = bytearray(file.read_bytes())
    content[place] ^= 0xFF
    file.write_bytes(content)
    assert not draws(archive, settings)
    sit(archive, settings)
    assert draws(archive, settings), "read anew, it is kept anew"


def test_a_filter_that_is_still_being_worked_out_keeps_nothing(
    qtbot: QtBot, archive: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The injected fault: the window is closed before the answer has come."""

    def choose_and_close() -> None:
        monkeypatch.setattr(filter_result, "AT_ONCE", 10)
        the_window().state.let_through(FILTERS["kind"])
        assert the_window().state.passed is None
        the_window().close()

    sit(archive, settings, (at_rest, choose_and_close), dyad="KAZ-MYS")
    assert not draws(archive, settings)


# ---------------------------------------------------------------- after the program's own writes


def bookmark(name: str = "Seen") -> AddBookmark:
    return AddBookmark(Bookmark(name, KAZ_MYS, float(rata_die(1996, 1, 1)), float(rata_die(2006, 1, 1))))


def add_bookmarks(count: int = 1) -> list[Step]:
    """Add bookmarks as the window does, and wait until it knows that the dossier is as it was."""

    def stands() -> bool:
        opened = the_window().state.dossier
        return at_rest() and opened is not None and opened.read_at == FileState.of(the_window().session.path)

    def write(number: int) -> Callable[[], None]:
        return lambda: the_window().bookmarks._write(bookmark(f"Seen {number}"), Message("Kept"))

    def listed(number: int) -> Callable[[], bool]:
        return lambda: len(the_window().bookmarks.held) > number and stands()

    steps: list[Step] = []
    for number in range(count):
        steps += [(lambda: True, write(number)), (listed(number), nothing)]
    return steps


def test_after_a_bookmark_the_next_start_has_its_picture(qtbot: QtBot, archive: Path, settings: Settings) -> None:
    sit(archive, settings)
    before = FileState.of(archive)
    sit(archive, settings, *add_bookmarks(3))
    after = FileState.of(archive)
    assert before is not None
    assert after is not None
    assert after.transactions == before.transactions + 3
    sees_the_same_twice(archive, settings)
    beginning = begun(archive, settings)
    taken: list[int] = []
    go(beginning, (has_left(beginning), lambda: taken.append(beginning.window.session._last.taken)))
    assert taken == [1], "nothing of it is read a second time"


def test_of_bookmarks_that_come_quickly_one_after_the_other_none_is_lost_count_of(
    qtbot: QtBot, archive: Path, settings: Settings
) -> None:
    def write() -> None:
        opened = the_window().state.dossier
        assert opened is not None
        session = the_window().session
        for number in range(3):
            with session.archive.write("Aigul", Message("A bookmark")) as unit:
                unit.put_bookmark(bookmark(f"Seen {number}").bookmark)
            session.keep_true(opened)
            if number < 2:
                session._threads.read(lambda _reader: None, "behind it", number, aside=True).result(10)

    def stands() -> bool:
        opened = the_window().state.dossier
        return at_rest() and opened is not None and opened.read_at == FileState.of(archive)

    sit(archive, settings, (at_rest, write), (stands, nothing))
    sees_the_same_twice(archive, settings)


def test_after_an_import_the_next_start_has_its_picture(qtbot: QtBot, archive: Path, settings: Settings) -> None:
    with Archive.open(archive) as opened, opened.read() as reader:
        dossier = reader.dossier(KAZ_MYS)
    changed = replace(dossier, events=(*dossier.events, replace(dossier.events[0], id="brought-in")))
    sizes: list[int] = []

    def bring() -> None:
        sizes.append(len(the_window().state.dossier or ()))
        the_window().session.import_dossier(
            changed, "more.json", lambda _report: None, lambda _error: None, Cancellation()
        )

    def has_come() -> bool:
        return at_rest() and len(the_window().state.dossier or ()) == sizes[0] + 1

    sit(archive, settings, (at_rest, bring), (has_come, nothing), dyad="KAZ-MYS")
    sees_the_same_twice(archive, settings)


def write_past_the_log(archive: Path) -> None:
    """Change a title as no Dyad does: in the tables alone."""
    with sqlite3.connect(archive) as database:
        database.execute('UPDATE event SET title = \'{"en":"Changed past the log"}\'')
    database.close()


def write_as_another_dyad(archive: Path) -> None:
    """Change a title in another process of the same program."""
    with Archive.open(archive) as opened:
        with opened.read() as reader:
            key = reader.columns(KAZ_MYS).key[0]
            event = reader.events([key])[key].event
        with opened.write("Botagoz", Message("Another title")) as unit:
            unit.put_event(replace(event, title=Texts(en="Changed meanwhile")), key)


@pytest.mark.parametrize("foreign", [write_past_the_log, write_as_another_dyad])
@pytest.mark.parametrize("first", [True, False])
def test_what_others_wrote_beside_a_bookmark_is_never_taken_for_nothing(
    qtbot: QtBot, archive: Path, settings: Settings, foreign: Callable[[Path], None], first: bool
) -> None:
    """The injected fault: somebody else writes to the archive before or after the bookmark."""

    def write() -> None:
        the_window().bookmarks._write(bookmark(), Message("Kept"))

    steps: list[Step] = [
        (at_rest, write),
        (lambda: len(the_window().bookmarks.held) > 0 and at_rest(), nothing),
    ]
    others: Step = (at_rest, lambda: foreign(archive))
    steps = [others, *steps] if first else [*steps, others]
    sit(archive, settings, *steps, dyad="KAZ-MYS")
    assert not draws(archive, settings)
    sit(archive, settings, dyad="KAZ-MYS")
    sees_the_same_twice(archive, settings)


def test_another_s_bookmark_is_no_hindrance(qtbot: QtBot, archive: Path, settings: Settings) -> None:
    def another() -> None:
        with Archive.open(archive) as opened:
            Editor(opened, "Botagoz").run(bookmark("Of another"))

    def both() -> bool:
        return len(the_window().bookmarks.held) == 2 and at_rest()

    sit(archive, settings, (at_rest, another), *add_bookmarks()[:1], (both, nothing))
    sees_the_same_twice(archive, settings)


@pytest.mark.parametrize("fault", ["replace", "write", "gone"])
def test_what_cannot_be_kept_for_the_new_state_is_not_drawn_from(
    qtbot: QtBot, archive: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    """The injected faults: the disk is full, the file cannot be put in place, or what was kept is gone."""
    folder = paths.views_folder()

    def fail(*_about: object, **_named: object) -> None:
        raise OSError(28, "No space left on device")

    def break_it() -> None:
        if fault == "gone":
            shutil.rmtree(folder)
        elif fault == "replace":
            monkeypatch.setattr(Path, "replace", fail)
        else:
            monkeypatch.setattr(shutil, "copyfileobj", fail)

    sit(archive, settings)
    sit(
        archive,
        settings,
        (at_rest, break_it),
        *add_bookmarks()[:1],
        (lambda: len(the_window().bookmarks.held) == 1 and at_rest(), monkeypatch.undo),
    )
    assert not draws(archive, settings)
    assert not [one for one in folder.iterdir() if one.suffix == ".draft"] if folder.exists() else True
    with Archive.open(archive) as opened, opened.read() as reader:
        assert len(reader.bookmarks()) == 1, "the bookmark itself is safe"
    sit(archive, settings)
    assert draws(archive, settings)


def test_a_window_closed_while_its_bookmark_is_written_keeps_nothing_untrue(
    qtbot: QtBot, archive: Path, settings: Settings
) -> None:
    """The injected fault: the window is closed while the write is under way."""

    def write_and_close() -> None:
        the_window().bookmarks._write(bookmark(), Message("Kept"))
        the_window().close()

    sit(archive, settings, (at_rest, write_and_close))
    with Archive.open(archive) as opened, opened.read() as reader:
        assert len(reader.bookmarks()) == 1
    if draws(archive, settings):
        sees_the_same_twice(archive, settings)
    sit(archive, settings)
    sees_the_same_twice(archive, settings)
