"""What cannot be written opens for reading, and says why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from explorer.dossier.message import Message
from explorer.store.archive import Archive
from explorer.store.errors import ReadOnlyArchive
from tests.store.faults import fingerprint, leave_write_ahead_mark, python, run_on_read_only_disk, run_unprivileged
from tests.store.sample import KAZ_MYS, KAZ_MYS_DOSSIER

LOOK = """
import json
from explorer.dossier.message import Message
from explorer.store.archive import Archive
from explorer.store.errors import ReadOnlyArchive
with Archive.open(sys.argv[1]) as archive:
    with archive.read() as reader:
        seen = {"dyads": [str(dyad) for dyad in reader.dyads()], "hits": reader.search("silk").total}
    try:
        with archive.write("Aigul", Message("An edit")):
            seen["written"] = True
    except ReadOnlyArchive as error:
        seen["refusal"] = str(error)
    seen["read_only"] = archive.read_only
    seen["reason"] = str(archive.read_only_reason)
print(json.dumps(seen))
"""


def _check(seen: dict[str, object], path: Path, because: str) -> None:
    assert seen["dyads"] == ["EGY-KAZ", "KAZ-MYS"]
    assert seen["hits"] == 2
    assert seen["read_only"] is True
    assert because in str(seen["reason"])
    assert str(path) in str(seen["reason"])
    assert "written" not in seen
    assert "can only be read" in str(seen["refusal"])


def test_a_protected_file(closed: Path) -> None:
    before = fingerprint(closed.parent)
    closed.chmod(0o444)
    _check(json.loads(run_unprivileged(python(LOOK, closed))), closed, "its file is protected")
    assert fingerprint(closed.parent) == before


def test_a_protected_folder(closed: Path) -> None:
    before = fingerprint(closed.parent)
    closed.parent.chmod(0o555)
    try:
        _check(json.loads(run_unprivileged(python(LOOK, closed))), closed, "its folder")
    finally:
        closed.parent.chmod(0o755)
    assert fingerprint(closed.parent) == before


def test_a_read_only_disk(closed: Path) -> None:
    before = fingerprint(closed.parent)
    _check(json.loads(run_on_read_only_disk(closed.parent, python(LOOK, closed))), closed, "its file is protected")
    assert fingerprint(closed.parent) == before


def test_nothing_is_made_in_a_protected_folder(tmp_path: Path) -> None:
    code = """
from explorer.store.archive import Archive
from explorer.store.errors import ReadOnlyArchive
try:
    Archive.create(sys.argv[1])
except ReadOnlyArchive as error:
    print(error)
"""
    tmp_path.chmod(0o555)
    try:
        told = run_unprivileged(python(code, tmp_path / "new.dyad"))
    finally:
        tmp_path.chmod(0o755)
    assert "new.dyad" in told
    assert list(tmp_path.iterdir()) == []


def test_reading_only_can_be_asked_for(closed: Path) -> None:
    with Archive.open(closed, read_only=True) as archive:
        assert archive.read_only
        assert archive.read_only_reason is None
        with archive.read() as reader:
            assert reader.dossier(KAZ_MYS) == KAZ_MYS_DOSSIER
        with pytest.raises(ReadOnlyArchive), archive.write("Aigul", Message("An edit")):
            raise AssertionError("a read-only archive was written")


def test_a_write_ahead_archive_on_a_read_only_disk(closed: Path) -> None:
    leave_write_ahead_mark(closed)
    before = fingerprint(closed.parent)
    _check(json.loads(run_on_read_only_disk(closed.parent, python(LOOK, closed))), closed, "its file is protected")
    assert fingerprint(closed.parent) == before


def test_a_write_ahead_archive_in_a_protected_folder(closed: Path) -> None:
    leave_write_ahead_mark(closed)
    before = fingerprint(closed.parent)
    closed.parent.chmod(0o555)
    try:
        _check(json.loads(run_unprivileged(python(LOOK, closed))), closed, "its folder")
    finally:
        closed.parent.chmod(0o755)
    assert fingerprint(closed.parent) == before
