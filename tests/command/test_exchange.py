"""Export and import: the same bytes all the way round, and nothing half written where something is wrong."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from explorer import paths
from explorer.__main__ import main
from explorer.store.archive import Archive
from explorer.terminal import Progress
from tests.command.running import DOCUMENTS, command, empty_archive, environment, program, run
from tests.store.faults import fingerprint, python, run_on_read_only_disk

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize("dyad", sorted(DOCUMENTS))
def test_the_first_start_makes_the_archive_from_the_library_and_exports_its_bytes(
    capsysbinary: pytest.CaptureFixture[bytes], empty_home: Path, dyad: str
) -> None:
    assert main(["export", "--dyad", dyad, "--format", "json", "-o", "-"]) == 0
    captured = capsysbinary.readouterr()
    assert captured.out == DOCUMENTS[dyad].read_bytes()
    assert b"The library was brought into" in captured.err
    (archive,) = empty_home.rglob("*.dyad")
    with Archive.open(archive) as opened, opened.read() as reader:
        (step,) = reader.history.steps()
        assert (step.author, step.origin) == ("Dyad library", "library")
    assert main(["export", "--dyad", dyad]) == 0
    assert capsysbinary.readouterr().err == b""


def test_export_import_export_gives_the_same_bytes(capsys: Capture, tmp_path: Path) -> None:
    new = tmp_path / "new.dyad"
    for dyad, document in DOCUMENTS.items():
        assert run(capsys, "export", "--dyad", dyad, "-o", tmp_path / f"{dyad}.json").code == 0
        assert (tmp_path / f"{dyad}.json").read_bytes() == document.read_bytes()
    imported = run(capsys, "import", "--archive", new, *sorted(tmp_path.glob("*.json")))
    assert imported.code == 0
    for dyad, document in DOCUMENTS.items():
        assert run(capsys, "export", "--archive", new, "--dyad", dyad, "-o", tmp_path / "again.json").code == 0
        assert (tmp_path / "again.json").read_bytes() == document.read_bytes()


def test_an_archive_made_by_an_import_holds_that_alone(capsys: Capture, tmp_path: Path) -> None:
    new = tmp_path / "new.dyad"
    told = run(capsys, "import", "--archive", new, DOCUMENTS["KAZ-MYS"], "--author", "Aisha", "--json")
    (report,) = told.json["imported"]
    assert (report["dyad"], report["step"], report["differences"]) == ("KAZ-MYS", 1, [])
    assert report["added"]["events"] == len(json.loads(DOCUMENTS["KAZ-MYS"].read_bytes())["events"])
    with Archive.open(new) as archive, archive.read() as reader:
        assert [str(dyad) for dyad in reader.dyads()] == ["KAZ-MYS"]
        assert [step.author for step in reader.history.steps()] == ["Aisha"]
    assert run(capsys, "search", "--archive", new, "Nur-Mubarak").out.startswith("Nothing was found")


def test_importing_again_brings_nothing_new(capsys: Capture, tmp_path: Path) -> None:
    archive = empty_archive(tmp_path / "a.dyad")
    run(capsys, "import", "--archive", archive, DOCUMENTS["KAZ-MYS"])
    told = run(capsys, "import", "--archive", archive, DOCUMENTS["KAZ-MYS"])
    assert told.code == 0
    assert "brought nothing new" in told.out


def test_other_content_under_a_known_id_is_shown_and_not_written(capsys: Capture, tmp_path: Path) -> None:
    archive = empty_archive(tmp_path / "a.dyad")
    run(capsys, "import", "--archive", archive, DOCUMENTS["KAZ-MYS"])
    changed = json.loads(DOCUMENTS["KAZ-MYS"].read_bytes())
    changed["people"][0]["name"]["en"] = "Somebody Else"
    changed["events"][0]["title"]["en"] = "Something else"
    (tmp_path / "changed.json").write_text(json.dumps(changed), encoding="utf-8")
    told = run(capsys, "import", "--archive", archive, tmp_path / "changed.json")
    assert told.code == 0
    assert "2 records differ from what the archive has under the same id. The archive's own were kept:" in told.out
    assert f"event {changed['events'][0]['id']}: title" in told.out
    assert f"person {changed['people'][0]['id']}: name" in told.out
    as_json = run(capsys, "import", "--archive", archive, tmp_path / "changed.json", "--json").json
    assert [found["kind"] for found in as_json["imported"][0]["differences"]] == ["person", "event"]
    run(capsys, "export", "--archive", archive, "--dyad", "KAZ-MYS", "-o", tmp_path / "out.json")
    assert (tmp_path / "out.json").read_bytes() == DOCUMENTS["KAZ-MYS"].read_bytes()


def test_a_document_comes_in_through_standard_input(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DOCUMENTS["KAZ-MYS"].read_bytes())))
    assert run(capsys, "import", "--archive", tmp_path / "new.dyad", "-").code == 0
    assert "1 dossier" not in run(capsys, "search", "--archive", tmp_path / "new.dyad", "Mahathir").out


BROKEN = {
    "impossible date": (
        '"date": "1996-07"',
        '"date": "1996-13"',
        "date: '1996-13' is no EDTF date: there is no month 13",
    ),
    "unknown country": ('"country": "MYS"', '"country": "XYZ"', "country: 'XYZ' is the code of no country"),
    "newer version": ('"version": 1', '"version": 2', "version: the document is of version 2"),
    "no dossier": ('"dyad-dossier"', '"recipe"', "this is no document of the format 'dyad-dossier'"),
    "cut off": ('"trade": [', "", "this is no JSON"),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_document_is_refused_whole_with_every_problem(capsys: Capture, tmp_path: Path, fault: str) -> None:
    archive = empty_archive(tmp_path / "a.dyad")
    before, after, words = BROKEN[fault]
    text = DOCUMENTS["KAZ-MYS"].read_text(encoding="utf-8")
    assert before in text
    broken = tmp_path / "broken.json"
    broken.write_text(text.replace(before, after), encoding="utf-8")
    was = fingerprint(tmp_path)
    told = run(capsys, "import", "--archive", archive, broken, DOCUMENTS["EGY-KAZ"])
    assert told.code == 1
    assert told.out == ""
    assert words in told.sentence()
    assert f"{broken} was not imported, because it breaks the format" in told.err
    assert fingerprint(tmp_path) == was
    (document,) = run(capsys, "import", "--archive", archive, broken, "--json").json["refused"]
    lines = [f"{problem['path']}: {problem['message']}".removeprefix(": ") for problem in document["problems"]]
    assert document["file"] == str(broken)
    assert any(words in line for line in lines)


def test_a_refused_document_leaves_no_new_archive_behind(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_bytes(b"{}")
    assert run(capsys, "import", "--archive", tmp_path / "new.dyad", tmp_path / "broken.json").code == 1
    assert [file.name for file in tmp_path.iterdir()] == ["broken.json"]


def test_json_with_long_lists_of_problems_is_whole_while_people_see_the_first(capsys: Capture, tmp_path: Path) -> None:
    document = json.loads(DOCUMENTS["KAZ-MYS"].read_bytes())
    document["people"] = [{"id": f"p{number}", "name": {"en": ""}} for number in range(500)]
    for event in document["events"]:
        event["participants"] = []
    (tmp_path / "broken.json").write_text(json.dumps(document), encoding="utf-8")
    told = run(capsys, "import", tmp_path / "broken.json", "--json")
    assert len(told.json["refused"][0]["problems"]) == 500
    assert told.err.count("the text is empty") == 50
    assert "… and 450 more" in told.err


LOOK_AND_WRITE = """
import subprocess, sys
archive, out, document = sys.argv[1:]
for arguments in (["export", "--dyad", "KAZ-MYS", "-o", out], ["search", "Mahathir"], ["import", document]):
    command = [sys.executable, "-m", "explorer", *arguments, "--archive", archive]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=sys.path[0])
    print(done.returncode, "Traceback" in done.stderr, "can only be read" in done.stderr.splitlines()[-1])
"""


def test_a_read_only_archive_can_be_exported_but_not_written(tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    archive, out = empty_archive(folder / "a.dyad"), tmp_path / "out.json"
    assert main(["import", "--archive", str(archive), str(DOCUMENTS["KAZ-MYS"])]) == 0
    told = run_on_read_only_disk(folder, python(LOOK_AND_WRITE, archive, out, DOCUMENTS["EGY-KAZ"]))
    exported, searched, imported = (line.split() for line in told.splitlines())
    assert exported[:2] == searched[:2] == ["0", "False"]
    assert imported == ["1", "False", "True"]
    assert out.read_bytes() == DOCUMENTS["KAZ-MYS"].read_bytes()


def test_an_output_that_cannot_be_written_leaves_what_was_there(capsys: Capture, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    told = run(capsys, "export", "--dyad", "KAZ-MYS", "-o", folder)
    assert told.code == 1
    assert "is a folder" in told.sentence()


@pytest.mark.parametrize(
    "arguments", [["export"], ["render", "--format", "png", "--size", "400x300"]], ids=["export", "render"]
)
def test_no_output_replaces_an_archive(capsys: Capture, tmp_path: Path, arguments: list[str]) -> None:
    archive = empty_archive(tmp_path / "a.dyad")
    run(capsys, "import", "--archive", archive, DOCUMENTS["KAZ-MYS"])
    (tmp_path / "link.json").symlink_to(archive)
    was = fingerprint(tmp_path)
    for out in (archive, tmp_path / "link.json"):
        told = run(capsys, *arguments, "--archive", archive, "--dyad", "KAZ-MYS", "-o", out)
        assert told.code == 1
        assert f"{out} is an archive or another database, and was not overwritten" in told.sentence()
    assert fingerprint(tmp_path) == was


def test_an_import_that_is_stopped_leaves_the_archive_as_it_was(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = empty_archive(tmp_path / "a.dyad")
    assert run(capsys, "import", "--archive", archive, DOCUMENTS["KAZ-MYS"]).code == 0

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as stopping:
        stopping.setattr(Progress, "__call__", stop)
        told = run(capsys, "import", "--archive", archive, DOCUMENTS["EGY-KAZ"])
    assert (told.code, told.out) == (130, "")
    assert "Nothing was imported from" in told.sentence()
    with Archive.open(archive) as opened, opened.read() as reader:
        assert [str(dyad) for dyad in reader.dyads()] == ["KAZ-MYS"]
        assert len(reader.history.steps()) == 1


def test_a_reader_who_leaves_early_gets_no_traceback(tmp_path: Path) -> None:
    archive = empty_archive(tmp_path / "a.dyad")
    assert program("import", "--archive", archive, DOCUMENTS["KAZ-MYS"]).returncode == 0
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        command("export", "--archive", archive, "--dyad", "KAZ-MYS"),
        stdout=writing,
        stderr=subprocess.PIPE,
        env=environment(),
        check=False,
        timeout=120,
    )
    os.close(writing)
    assert done.stderr == b""
    assert done.returncode == 1


def test_a_reader_who_leaves_halfway_is_noticed_though_the_stream_is_unbuffered(tmp_path: Path) -> None:
    archive = empty_archive(tmp_path / "a.dyad")
    assert program("import", "--archive", archive, DOCUMENTS["EGY-KAZ"]).returncode == 0
    with subprocess.Popen(
        command("export", "--archive", archive, "--dyad", "EGY-KAZ"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(PYTHONUNBUFFERED="1"),
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 1


FULL = """
import resource, signal
from explorer.__main__ import main
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
limit = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
print("code", main(sys.argv[2:]))
"""
"""A command on a disk where no file may grow beyond so many bytes."""
_ROOM_FOR_AN_EMPTY_ARCHIVE = 300_000


def tree(folder: Path) -> list[str]:
    return sorted(str(one.relative_to(folder)) for one in folder.rglob("*"))


def on_a_full_disk(*arguments: str | Path, room: int = _ROOM_FOR_AN_EMPTY_ARCHIVE) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        python(FULL, str(room), *arguments), capture_output=True, text=True, check=False, timeout=120, env=environment()
    )


def test_an_import_without_room_leaves_no_empty_archive_behind(tmp_path: Path) -> None:
    new = tmp_path / "new.dyad"
    done = on_a_full_disk("import", "--archive", new, DOCUMENTS["KAZ-MYS"])
    assert "no room left on the disk" in done.stderr
    assert "Nothing of it was left there" in done.stderr
    assert "What was in it before" not in done.stderr
    assert done.stdout.splitlines()[-1] == "code 1"
    assert tree(tmp_path) == []


def test_an_import_without_room_leaves_an_archive_that_was_there(tmp_path: Path) -> None:
    there = empty_archive(tmp_path / "there.dyad")
    before = fingerprint(tmp_path)
    done = on_a_full_disk("import", "--archive", there, DOCUMENTS["KAZ-MYS"])
    assert "no room left on the disk" in done.stderr
    assert "What was in it before is safe" in done.stderr
    assert fingerprint(tmp_path) == before


def test_what_was_imported_before_the_room_was_used_up_stays(tmp_path: Path, capsys: Capture) -> None:
    new = tmp_path / "new.dyad"
    small = tmp_path / "small.json"
    document = json.loads(DOCUMENTS["KAZ-MYS"].read_bytes())
    document["dyad"] = ["EGY", "KAZ"]
    small.write_text(json.dumps({**document, "events": [], "trade": []}), encoding="utf-8")
    done = on_a_full_disk("import", "--archive", new, small, DOCUMENTS["KAZ-MYS"], room=400_000)
    assert "no room left on the disk" in done.stderr
    with Archive.open(new) as archive, archive.read() as reader:
        assert len(reader.history.steps()) == 1


@pytest.mark.parametrize("room", [0, _ROOM_FOR_AN_EMPTY_ARCHIVE])
def test_a_first_start_without_room_leaves_nothing_and_the_next_one_begins_anew(
    capsys: Capture, empty_home: Path, room: int
) -> None:
    (empty_home / "mine.txt").write_text("mine")
    done = on_a_full_disk("library", room=room)
    assert f"no room left on the disk for your archive {paths.user_archive()}" in done.stderr
    assert "Nothing of it was left there" in done.stderr
    assert "What was in it before" not in done.stderr
    assert "dyad FILE" in done.stderr
    assert done.stdout.splitlines()[-1] == "code 1"
    assert tree(empty_home) == ["mine.txt"]
    again = run(capsys, "library")
    assert again.code == 0
    assert "The library was brought into" in again.err


def test_a_first_start_that_fails_leaves_what_others_have_put_beside_it(empty_home: Path) -> None:
    folder = paths.user_archive().parent
    folder.mkdir(parents=True)
    (folder / "notes.txt").write_text("mine")
    before = tree(empty_home)
    on_a_full_disk("library")
    assert tree(empty_home) == before


def test_an_import_that_is_broken_off_leaves_no_archive(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(_progress: Progress, done: int, total: int) -> None:
        if done > total // 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(Progress, "__call__", break_off)
    run(capsys, "import", "--archive", tmp_path / "new.dyad", DOCUMENTS["KAZ-MYS"])
    assert tree(tmp_path) == []
