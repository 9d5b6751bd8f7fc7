"""The command that lists what is new, for people and for machines."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.dossier.message import Message
from explorer.dossier.records import Person
from explorer.dossier.texts import Texts
from explorer.store.archive import Archive
from tests.command.running import DOCUMENTS, empty_archive, run

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def archive(capsys: Capture, tmp_path: Path) -> Path:
    """An archive with two dossiers, and a person added by Omar."""
    made = empty_archive(tmp_path / "archive.dyad")
    for document in DOCUMENTS.values():
        assert run(capsys, "import", "--archive", made, "--author", "Aisha", document).code == 0
    with Archive.open(made) as opened, opened.write("Omar", Message("Edit")) as unit:
        unit.put_person(Person("guest", Texts(en="A guest")))
    return made


def test_what_happened_since_a_day_is_listed(capsys: Capture, archive: Path) -> None:
    told = run(capsys, "new", "--archive", archive, "--since", "May 2012", "--by", "event", "--dyad", "MYS-KAZ")
    assert told.code == 0
    lines = told.out.splitlines()
    assert any(line.startswith("  KAZ-MYS  visit     16–17 May 2024") for line in lines)
    assert any(line.startswith("? KAZ-MYS  visit     2012") for line in lines)
    assert "EGY-KAZ" not in told.out
    assert lines[-1] == "13 records are new. ? it may have happened before."
    nothing = run(capsys, "new", "--archive", archive, "--since", "3000", "--by", "event")
    assert (nothing.code, nothing.out) == (0, "Nothing is new.\n")


def test_what_the_archive_learned_is_listed_by_step_and_by_author(capsys: Capture, archive: Path) -> None:
    told = run(capsys, "new", "--archive", archive, "--since", "step 2")
    assert told.out.splitlines() == [
        "+          person    " + " " * 34 + " A guest  (Omar, step 3)",
        "1 record is new.",
    ]
    theirs = run(capsys, "new", "--archive", archive, "--since", "2000", "--author", "Omar", "--json").json
    assert theirs["total"] == 1
    (item,) = theirs["news"]
    assert (item["kind"], item["how"], item["id"], item["author"]) == ("person", "added", "guest", "Omar")
    first = run(capsys, "new", "--archive", archive, "--since", "step 0", "--limit", "2", "--json").json
    assert len(first["news"]) == 2 < first["total"]
    assert sum(group["count"] for group in first["groups"]) == first["total"]


def test_what_is_not_understood_is_refused(capsys: Capture, archive: Path) -> None:
    for arguments, what in (
        (("--since", "some day"), "'some day'"),
        (("--since", "step 2", "--by", "event"), "no step to ask for"),
        (("--since", "2020", "--by", "event", "--author", "Omar"), "no author to ask for"),
        ((), "--since"),
    ):
        told = run(capsys, "new", "--archive", archive, *arguments)
        assert told.code == 2
        assert what in told.sentence()
    assert run(capsys, "new", "--archive", archive, "--since", "2020", "--dyad", "FRA-PER").code == 1


def test_somebody_who_never_changed_anything_is_told_apart_from_nothing_new(capsys: Capture, archive: Path) -> None:
    nobody = run(capsys, "new", "--archive", archive, "--since", "2020", "--author", "Nobody")
    assert (nobody.code, nobody.out) == (1, "")
    assert "'Nobody' has never changed anything" in nobody.sentence()
    assert "Those who have: Aisha, Omar." in nobody.sentence()
    somebody = run(capsys, "new", "--archive", archive, "--since", "3000", "--author", "Omar")
    assert (somebody.code, somebody.out) == (0, "Nothing is new.\n")
    empty = empty_archive(archive.with_name("empty.dyad"))
    assert "nobody has yet" in run(capsys, "new", "--archive", empty, "--since", "2020", "--author", "Omar").sentence()
