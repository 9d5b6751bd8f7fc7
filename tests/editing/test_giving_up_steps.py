"""Undoing and redoing an import and removing a dossier, given up in the middle: all is as before, later it works."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from explorer.dossier.records import Dossier, DyadKey
from explorer.editing.editor import Editor
from explorer.editing.importing import import_dossier
from explorer.editing.removals import RemoveDossier
from explorer.editing.undo import redo, take_back, undo
from explorer.exchange import interchange
from explorer.store.archive import Archive
from explorer.store.asking import Progress
from explorer.store.check import check_archive
from tests.exchange.large import dossier_of
from tests.store.everywhere import Rows, rows
from tests.store.sample import EGY_KAZ_DOSSIER

EVERYWHERE = True

KAZ_MYS = DyadKey("KAZ", "MYS")
PERCENT = (0, 50, 100)
"""How far the work is when somebody gives it up."""
Act = Callable[[Archive, Callable[[], None] | None, Progress | None], object]


class GivenUp(Exception):  # noqa: N818 - says what it is
    pass


class Person:
    """Watches how far something is, and gives it up from a certain point on."""

    def __init__(self, gives_up_at: int | None = None) -> None:
        self.told: list[int] = []
        self._gives_up_at = gives_up_at

    def progress(self, done: int, total: int) -> None:
        self.told.append(100 * done // total)

    def go_on(self) -> None:
        if self._gives_up_at is not None and max(self.told, default=0) >= self._gives_up_at:
            raise GivenUp


def _undo(archive: Archive, go_on: Callable[[], None] | None, progress: Progress | None) -> object:
    return undo(archive, "Aigul", (), go_on, progress)


def _redo(archive: Archive, go_on: Callable[[], None] | None, progress: Progress | None) -> object:
    return redo(archive, "Aigul", (), go_on, progress)


def _take_back(archive: Archive, go_on: Callable[[], None] | None, progress: Progress | None) -> object:
    return take_back(archive, "Aigul", 2, go_on, progress)


def _remove(archive: Archive, go_on: Callable[[], None] | None, progress: Progress | None) -> object:
    with archive.read() as reader:
        contents = reader.referring.contents_of(KAZ_MYS)
    assert contents is not None
    return Editor(archive, "Aigul").run(RemoveDossier(KAZ_MYS, contents, progress), go_on)


ACTS: dict[str, tuple[tuple[Act, ...], Act]] = {
    "undo of an import": ((), _undo),
    "redo of it": ((_undo,), _redo),
    "taking it back out of turn": ((), _take_back),
    "removal of a dossier": ((), _remove),
    "undo of that": ((_remove,), _undo),
}
"""What was done before, and what is given up."""


@pytest.fixture(scope="module")
def large() -> Dossier:
    """Give a dossier of more than one batch of everything."""
    return dossier_of(700)


def exported(archive: Archive) -> tuple[bytes | None, ...]:
    """Return the bytes that each dossier is exported as, ``None`` where it is not there."""
    with archive.read() as reader:
        there = {one.dyad for one in reader.dossiers()}
        return tuple(
            interchange.write(reader.dossier(dyad)) if dyad in there else None
            for dyad in (KAZ_MYS, EGY_KAZ_DOSSIER.dyad)
        )


def all_rows(archive: Archive) -> Rows:
    return rows(archive, with_log=True)


@pytest.mark.parametrize("what", ACTS)
def test_wherever_it_is_given_up_all_is_as_before_and_then_it_works(
    archive: Archive, large: Dossier, what: str
) -> None:
    import_dossier(archive, EGY_KAZ_DOSSIER, "small", "Aigul")
    import_dossier(archive, large, "large", "Aigul")
    before, act = ACTS[what]
    for done in before:
        done(archive, None, None)
    stood, export = all_rows(archive), exported(archive)
    for percent in PERCENT:
        person = Person(percent)
        with pytest.raises(GivenUp):
            act(archive, person.go_on, person.progress)
        assert exported(archive) == export
        assert all_rows(archive) == stood
    person = Person()
    act(archive, person.go_on, person.progress)
    assert person.told == sorted(person.told)
    assert person.told[0] < 50
    assert person.told[-1] == 100
    assert exported(archive) != export
    assert check_archive(archive.place) == []
