"""One door for writes: a command is one step, and a notice says what it changed."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from explorer.dossier.message import Message
from explorer.editing.editor import Editor
from explorer.editing.importing import ImportDossier
from explorer.editing.library import LIBRARY_AUTHOR, Library, UpdateLibrary
from explorer.store.archive import Archive
from explorer.store.errors import ReadOnlyArchive
from explorer.store.writing import UnitOfWork
from tests.store.sample import ATLAS, EGY_KAZ, EGY_KAZ_DOSSIER, GAZETTE, KAZ_MYS, KAZ_MYS_DOSSIER, MAHATHIR

EVERYWHERE = True

EDIT = Message("Edit of a person")


@dataclass(frozen=True)
class Rename:
    """A command as a form would give it."""

    country: str | None
    fail: bool = False
    label: Message = EDIT
    origin: str = "user"
    author: str | None = None

    def apply(self, unit: UnitOfWork) -> None:
        unit.put_person(replace(MAHATHIR, country=self.country))
        if self.fail:
            raise ArithmeticError


def test_each_command_is_one_step_and_one_notice(archive: Archive) -> None:
    editor = Editor(archive, "Aigul")
    notice = editor.do(ImportDossier(KAZ_MYS_DOSSIER, "kaz-mys.json"))
    assert notice.kinds == {"dyad", "person", "source", "event", "trade"}
    assert notice.dyads == {KAZ_MYS}
    assert (notice.step, notice.revision) == (1, 1)
    with archive.read() as reader:
        assert notice.ids["event"] == set(reader.columns(KAZ_MYS).key) | set(reader.undated(KAZ_MYS))
    notice = editor.do(Rename("SGP"))
    assert notice.kinds == {"person"}
    assert notice.dyads == {KAZ_MYS}
    assert notice.step == 2
    assert not editor.do(Rename("SGP")), "nothing changed"
    with archive.read() as reader:
        assert [step.label.english() for step in reader.history.steps()] == [
            "Edit of a person",
            "Import of kaz-mys.json",
        ]
        assert {step.author for step in reader.history.steps()} == {"Aigul"}


def test_the_library_signs_its_own_steps(archive: Archive) -> None:
    done = Editor(archive, "Aigul").run(UpdateLibrary(Library("0123456789", (EGY_KAZ_DOSSIER,))))
    assert done.report.step == done.notice.step == 1
    assert done.notice.dyads == {EGY_KAZ}
    with archive.read() as reader:
        (step,) = reader.history.steps()
        assert step.author == LIBRARY_AUTHOR
        assert step.label.english() == "Library", "no source of it says when it was looked at"


def test_the_librarys_step_is_called_by_the_day_its_sources_were_looked_at_last() -> None:
    looked_at = (replace(GAZETTE, accessed="2026-05-03"), replace(ATLAS, accessed="2025-12-31"))
    library = Library("0123456789", (replace(EGY_KAZ_DOSSIER, sources=looked_at), KAZ_MYS_DOSSIER))
    assert UpdateLibrary(library).label.english() == "Library as of 2026-05-03"


def test_a_command_that_fails_changes_nothing(archive: Archive) -> None:
    editor = Editor(archive, "Aigul")
    editor.do(ImportDossier(KAZ_MYS_DOSSIER, "kaz-mys.json"))
    with pytest.raises(ArithmeticError):
        editor.do(Rename(None, fail=True))
    with archive.read() as reader:
        assert reader.person("mahathir") == MAHATHIR
        assert reader.revision() == 1


def test_a_read_only_archive_refuses_commands(archive: Archive) -> None:
    archive.close()
    with Archive.open(archive.place, read_only=True) as reading, pytest.raises(ReadOnlyArchive):
        Editor(reading, "Aigul").do(Rename(None))
