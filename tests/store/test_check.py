"""The check sees what SQLite's own checks do not: content that is no longer what was written."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.errors import ArchiveError
from tests.store.everywhere import behind_our_back
from tests.store.faults import fingerprint, leave_write_ahead_mark, python, run_unprivileged
from tests.store.sample import EGY_KAZ, KAZ_MYS

EVERYWHERE = True


def test_a_sound_archive_has_nothing_wrong(closed: Path) -> None:
    before = fingerprint(closed.parent)
    assert check_archive(closed) == []
    assert fingerprint(closed.parent) == before


def test_a_sound_write_ahead_archive_in_a_protected_folder_has_nothing_wrong(closed: Path) -> None:
    leave_write_ahead_mark(closed)
    before = fingerprint(closed.parent)
    code = "from explorer.store.check import check_archive\nprint([p.english() for p in check_archive(sys.argv[1])])"
    closed.parent.chmod(0o555)
    try:
        assert run_unprivileged(python(code, closed)).strip() == "[]"
    finally:
        closed.parent.chmod(0o755)
    assert fingerprint(closed.parent) == before


def test_a_missing_archive_is_told(tmp_path: Path) -> None:
    (problem,) = check_archive(tmp_path / "none.dyad")
    assert "There is no archive at" in problem.english()


TAMPERED = {
    "a title": ("UPDATE event SET title='{\"en\":\"Nothing\"}' WHERE id='relations'", "table event "),
    "a date": ("UPDATE event SET date='1997' WHERE id='relations'", "table event "),
    "a broken date": ("UPDATE event SET date='soon' WHERE id='relations'", "table event "),
    "a broken text": ("UPDATE event SET title='{' WHERE id='relations'", "table event "),
    "an unknown kind": ("UPDATE event SET kind='party' WHERE id='goods'", "table event "),
    "a participant": ("UPDATE event_participant SET role='guest' WHERE position=0", "table event "),
    "a lost citation": ("DELETE FROM event_citation WHERE position=1", "table event "),
    "an act": ("UPDATE agreement_act SET act='amended' WHERE position=1", "table event "),
    "a person": ("UPDATE person SET country='FRA' WHERE id='mahathir'", "table person "),
    "a source": ("UPDATE source SET title='{\"en\":\"X\"}' WHERE id='atlas'", "table source "),
    "a figure": ("UPDATE trade_flow SET value='1' WHERE value IS NOT NULL", "table trade_flow "),
    "a figure's citation": ("UPDATE trade_citation SET locator='x'", "table trade_flow "),
    "a dossier's title": ("UPDATE dyad SET title='{\"en\":\"X\"}' WHERE b='MYS'", "table dyad "),
    "a link": ("UPDATE event_link SET type='amends'", "table event_dyad "),
    "a lost link": ("DELETE FROM event_link", "table event_dyad "),
    "a list": ("UPDATE dyad_person SET person=(SELECT key FROM person WHERE id='mubarak')", "table dyad_person "),
    "a drawn column": ("UPDATE event_dyad SET lane=2-lane, traits=traits+1", "elsewhere than its date"),
    "an orphan": ("UPDATE event_tag SET event=99999 WHERE position=1", "refers to something in event"),
}


@pytest.mark.parametrize("what", TAMPERED)
def test_content_that_was_changed_behind_our_back_is_told(filled: Archive, what: str) -> None:
    statement, expected = TAMPERED[what]
    if "dyad_person" in statement:
        statement += " WHERE dyad=(SELECT key FROM dyad WHERE b='MYS') AND position=1"
    filled.close()
    behind_our_back(filled.place, statement)
    if filled.file is None:
        expected = expected.replace("refers to something in event", "table event ")  # a server lets nobody do this
    else:
        with closing(sqlite3.connect(filled.path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",), "SQLite sees nothing"
    told = [problem.english() for problem in check_archive(filled.place)]
    assert any(expected in sentence for sentence in told), told
    assert all(str(filled.place) in sentence for sentence in told)


def test_damaged_files_are_told_and_never_crash(closed: Path) -> None:
    """Eighty damaged copies: each is refused, told by the check, or was damaged where nothing is kept."""
    whole = closed.read_bytes()
    with Archive.open(closed) as archive, archive.read() as reader:
        content = tuple(reader.dossier(dyad) for dyad in (EGY_KAZ, KAZ_MYS))
    chance = random.Random(7)
    silent = 0
    for number in range(80):
        damaged = bytearray(whole)
        start = chance.randrange(len(damaged))
        for offset in range(start, min(start + chance.choice((1, 8, 512, 4096)), len(damaged))):
            damaged[offset] ^= chance.randrange(1, 256)
        if number % 20 == 0:
            del damaged[chance.randrange(len(damaged)) :]
        closed.write_bytes(damaged)
        try:
            with Archive.open(closed, read_only=True) as archive, archive.read() as reader:
                found = tuple(reader.dossier(dyad) for dyad in (EGY_KAZ, KAZ_MYS))
        except (ArchiveError, LookupError):
            found = None
        if not check_archive(closed):
            silent += 1
            assert found == content, "what the check passes is whole"
    assert 0 < silent < 80, "free space is damaged unseen, content is not"
