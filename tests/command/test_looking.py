"""Library, search and check: what they find, for people and for machines."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from explorer import paths
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey
from explorer.dossier.texts import Texts
from explorer.store.archive import Archive
from tests.command.running import DOCUMENTS, empty_archive, run
from tests.store.faults import fingerprint

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def archive(capsys: Capture, tmp_path: Path) -> Path:
    """An archive with one dossier."""
    made = empty_archive(tmp_path / "archive.dyad")
    assert run(capsys, "import", "--archive", made, DOCUMENTS["KAZ-MYS"]).code == 0
    return made


# ---------------------------------------------------------------- library


def test_library_lists_the_shipped_dossiers_with_counts_and_version(capsys: Capture) -> None:
    told = run(capsys, "library", "--json")
    assert told.code == 0
    listed = told.json
    assert listed["version"] == listed["archiveVersion"]
    assert [dossier["dyad"] for dossier in listed["dossiers"]] == sorted(DOCUMENTS)
    for dossier in listed["dossiers"]:
        document = json.loads(DOCUMENTS[dossier["dyad"]].read_bytes())
        assert dossier["title"] == document["title"]
        assert dossier["events"] == len(document["events"])
        assert dossier["figures"] == len(document["trade"])
        assert (dossier["people"], dossier["sources"]) == (len(document["people"]), len(document["sources"]))
        assert dossier["inArchive"]
        assert dossier["differences"] == []


def test_library_says_what_differs_in_this_archive(capsys: Capture) -> None:
    assert run(capsys, "library").out.count("in this archive as it was shipped") == 2
    with Archive.open(paths.user_archive()) as archive, archive.write("Aisha", Message("Edit")) as unit:
        unit.put_dyad(DyadKey("KAZ", "MYS"), Texts(en="My own title"))
    told = run(capsys, "library")
    assert "differs in this archive (1):" in told.out
    assert "dyad KAZ-MYS: title" in told.out
    assert "title (en)" in told.out
    assert "here: My own title" in told.out
    assert "the library: Kazakhstan-Malaysia relations" in told.out
    assert told.out.count("in this archive as it was shipped") == 1
    by_dyad = {dossier["dyad"]: dossier["differences"] for dossier in run(capsys, "library", "--json").json["dossiers"]}
    assert by_dyad["EGY-KAZ"] == []
    assert by_dyad["KAZ-MYS"] == [
        {"dyad": "KAZ-MYS", "kind": "dyad", "id": "KAZ-MYS", "fields": ["title"], "here": True, "there": True}
    ]


def test_library_says_both_values_in_words(capsys: Capture) -> None:
    assert run(capsys, "library").code == 0
    dyad = DyadKey("KAZ", "MYS")
    with Archive.open(paths.user_archive()) as archive, archive.write("Aisha", Message("Edit")) as unit:
        stored = next(one for one in unit.reader().stored_events(dyad) if one.event.visit and one.event.participants)
        event = stored.event
        unit.put_event(
            replace(event, date=EdtfDate.parse("1996-07-15"), participants=(), places=(), tags=()), stored.key
        )
    told = run(capsys, "library").out
    assert "here: 15 July 1996" in told
    assert f"event {event.id}: date, participants" in told
    assert "the library: Nursultan Nazarbayev, visitor" in told
    assert "EdtfDate" not in told
    assert "Texts(" not in told


def test_library_says_what_an_archive_of_its_own_does_not_have(capsys: Capture, archive: Path) -> None:
    told = run(capsys, "library", "--archive", archive)
    assert f"The archive {archive} was not made from the library." in told.out
    assert "not in this archive" in told.out
    assert run(capsys, "library", "--archive", archive, "--json").json["archiveVersion"] is None


# ---------------------------------------------------------------- search


@pytest.mark.parametrize("typed", ["Mahathir", "mahathir kazakh", "馬哈迪", "马哈迪", "مهاتير", "مَهاتير"])
def test_search_finds_in_any_script(capsys: Capture, archive: Path, typed: str) -> None:
    told = run(capsys, "search", "--archive", archive, *typed.split(), "--json")
    assert told.code == 0
    assert told.json["query"] == typed
    assert "mahathir-kazakhstan-1996" in [hit["id"] for hit in told.json["hits"]]


def test_a_hit_says_what_it_is_and_where_it_was_found(capsys: Capture, archive: Path) -> None:
    hits = run(capsys, "search", "--archive", archive, "馬哈迪", "--json").json["hits"]
    event, person = hits
    assert (event["kind"], event["dyad"], event["date"]) == ("visit", "KAZ-MYS", "1996-07")
    assert event["found"] == {"field": "title", "language": "zh-Hant", "text": "馬哈迪訪哈薩克"}
    assert (person["kind"], person["id"], person["title"]["en"]) == ("person", "mahathir", "Mahathir Mohamad")
    told = run(capsys, "search", "--archive", archive, "馬哈迪").out.splitlines()
    assert told[0].split("  ")[0] == "KAZ-MYS"
    assert "July 1996" in told[0]
    assert "Mahathir in Kazakhstan  [title: 馬哈迪訪哈薩克]" in told[0]
    assert told[-1] == "2 found."


def test_a_search_without_hits_is_an_answer(capsys: Capture, archive: Path) -> None:
    told = run(capsys, "search", "--archive", archive, "Zanzibar")
    assert (told.code, told.out) == (0, "Nothing was found for 'Zanzibar'.\n")
    told = run(capsys, "search", "--archive", archive, "%_\"'*", "--json")
    assert (told.code, told.json["hits"]) == (0, [])


def test_a_search_may_be_limited_and_kept_to_one_dossier(capsys: Capture, archive: Path) -> None:
    told = run(capsys, "search", "--archive", archive, "trade", "--limit", "2", "--json").json
    assert len(told["hits"]) == 2 < told["total"]
    words = run(capsys, "search", "--archive", archive, "trade", "--limit", "2", "--dyad", "mys-kaz").out
    assert ", the first 2 are listed." in words
    run(capsys, "import", "--archive", archive, DOCUMENTS["EGY-KAZ"])
    hits = run(capsys, "search", "--archive", archive, "trade", "--dyad", "EGY-KAZ", "--json").json["hits"]
    assert {hit["dyad"] for hit in hits} == {"EGY-KAZ"}


# ---------------------------------------------------------------- check


def test_the_library_keeps_its_promises(capsys: Capture) -> None:
    told = run(capsys, "check", "--library")
    assert told.code == 0
    assert told.out.startswith("No problems found in ")
    assert run(capsys, "check", "--library", "--json").json["problems"] == []


def test_a_sound_archive_has_no_problems_and_is_not_touched(capsys: Capture, archive: Path) -> None:
    was = fingerprint(archive.parent)
    told = run(capsys, "check", "--archive", archive)
    assert (told.code, told.out) == (0, f"No problems found in {archive}.\n")
    assert run(capsys, "check", archive).code == 0
    assert fingerprint(archive.parent) == was


def test_the_archive_of_the_user_is_checked_where_nothing_is_named(capsys: Capture) -> None:
    told = run(capsys, "check")
    assert (told.code, told.out) == (0, f"No problems found in {paths.user_archive()}.\n")


def test_changed_content_is_found(capsys: Capture, archive: Path) -> None:
    connection = sqlite3.connect(archive)
    connection.execute("UPDATE event SET title = replace(title, 'Mahathir', 'Somebody')")
    connection.commit()
    connection.close()
    told = run(capsys, "check", "--archive", archive, "--json")
    assert told.code == 1
    assert told.json["problems"]
    words = run(capsys, "check", archive).out
    assert "is not what was written" in words
    assert "found in" in words.splitlines()[-1]


@pytest.mark.parametrize("damage", ["cut", "overwritten", "empty", "text", "newer", "missing"])
def test_a_broken_archive_is_told_and_left_as_it_is(capsys: Capture, archive: Path, damage: str) -> None:
    data = archive.read_bytes()
    if damage == "cut":
        archive.write_bytes(data[: len(data) // 2])
    elif damage == "overwritten":
        archive.write_bytes(data[:8192] + b"\xaa" * 40_000 + data[48_192:])
    elif damage == "empty":
        archive.write_bytes(b"")
    elif damage == "text":
        archive.write_text("Dear diary")
    elif damage == "newer":
        connection = sqlite3.connect(archive)
        connection.execute("PRAGMA user_version = 999")
        connection.close()
    else:
        archive.unlink()
    was = fingerprint(archive.parent)
    for arguments in (["check", "--archive", archive], ["check", archive], ["library", "--archive", archive]):
        told = run(capsys, *arguments)
        assert told.code == 1, (arguments, told)
        assert str(archive) in told.out + told.err
        told.sentence()
    assert fingerprint(archive.parent) == was


def test_documents_are_checked_too(capsys: Capture, tmp_path: Path) -> None:
    assert run(capsys, "check", *DOCUMENTS.values()).code == 0
    broken = tmp_path / "broken.json"
    broken.write_text(
        DOCUMENTS["KAZ-MYS"].read_text(encoding="utf-8").replace('"1996-07"', '"1996-13"'), encoding="utf-8"
    )
    told = run(capsys, "check", broken)
    assert told.code == 1
    assert "date: '1996-13' is no EDTF date: there is no month 13" in told.out
    assert f"problems found in {broken}." in told.out or f"problem found in {broken}." in told.out
    found = run(capsys, "check", broken, "--json").json
    assert found["checked"] == [str(broken)]
    assert {problem["file"] for problem in found["problems"]} == {str(broken)}
    assert all(problem["path"].startswith("events[") for problem in found["problems"])
    assert run(capsys, "check", tmp_path / "missing.json").code == 1
