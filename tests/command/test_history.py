"""The command that lists an archive's history: authors are in it only where that is asked for."""

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
    """An archive with a dossier that Aisha imported, and a person whom Omar added and renamed."""
    made = empty_archive(tmp_path / "archive.dyad")
    document = next(iter(DOCUMENTS.values()))
    assert run(capsys, "import", "--archive", made, "--author", "Aisha", document).code == 0
    with Archive.open(made) as opened:
        for name in ("A guest", "A guest of honour"):
            with opened.write("Omar", Message("Edit of {name}", {"name": name})) as unit:
                unit.put_person(Person("guest", Texts(en=name)))
    return made


def test_steps_are_listed_the_newest_first_and_nobody_is_named(capsys: Capture, archive: Path) -> None:
    told = run(capsys, "history", "--archive", archive)

    lines = told.out.splitlines()
    assert told.code == 0
    assert lines[0].split(maxsplit=3)[0::3] == ["3", "Edit of A guest of honour"]
    assert [line.split()[0] for line in lines] == ["3", "2", "1"]
    assert "Omar" not in told.out
    assert "Aisha" not in told.out


def test_authors_are_named_where_that_is_asked_for(capsys: Capture, archive: Path) -> None:
    told = run(capsys, "history", "--archive", archive, "--authors", "--limit", "2").out.splitlines()

    assert told[0].endswith("Edit of A guest of honour  (Omar)")
    assert told[-1] == "2 steps of 3; --limit lists more."


def test_machines_get_every_record_before_and_after(capsys: Capture, archive: Path) -> None:
    told = run(capsys, "history", "--archive", archive, "--json").json

    newest, added, imported = told["steps"]
    (change,) = newest["changes"]
    assert (change["record"], change["before"]["content"]["name"], change["after"]["content"]["name"]) == (
        "person",
        {"en": "A guest"},
        {"en": "A guest of honour"},
    )
    assert added["changes"][0]["before"] is None
    assert imported["origin"] == "import"
    assert not {"author", "account"} & {key for step in told["steps"] for key in step}
    named = run(capsys, "history", "--archive", archive, "--json", "--authors").json
    assert [step["author"] for step in named["steps"]] == ["Omar", "Omar", "Aisha"]
