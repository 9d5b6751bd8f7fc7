"""Cases 14 to 16: an archive of every tagged version, empty, filled or large, opens with every row it had.

That a migration which fails or is killed anywhere leaves the old archive or the new one is injected by
`tests/faults/parts/migration` (15, 17).
"""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from explorer.store import schema
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.errors import NewerArchive
from tests.store.faults import ROOT, fingerprint
from tests.store.fixtures import filled
from tests.store.released import FIXTURES, KINDS, LARGE, held, newest, older, released, tagged, wrong_after

OLDER = [version for version in released() if version < schema.SCHEMA_VERSION]


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("newest")
    return {kind: newest(folder, kind) for kind in KINDS if kind != "curated"}


def test_every_tagged_schema_has_a_filled_archive() -> None:
    versions = tagged()
    assert "v0.1.0" in versions
    assert set(versions.values()) <= set(released()), "python -m tests.store.fixtures.filled, in the tagged checkout"
    assert max(versions.values()) <= schema.SCHEMA_VERSION


def test_every_tag_of_the_repository_is_in_the_table() -> None:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        return  # A tree without its history has the table alone.
    tags = subprocess.check_output([git, "tag", "--list", "v*"], cwd=ROOT, text=True).split()
    for tag in tags:
        text = subprocess.check_output([git, "show", f"{tag}:explorer/store/schema.py"], cwd=ROOT, text=True)
        found = re.search(r"^SCHEMA_VERSION = (\d+)$", text, re.MULTILINE)
        assert found is not None
        assert tagged().get(tag) == int(found[1]), "db/migrations/README.md names the schema of each tagged version"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("version", OLDER)
def test_no_row_is_lost_on_the_way_to_the_newest_schema(
    version: int, kind: str, sources: dict[str, Path], tmp_path: Path
) -> None:
    path = tmp_path / "old" / "relations.dyad"
    path.parent.mkdir()
    older(version, path, kind, sources.get(kind))
    columns, before = held(path)
    events, _ = before["event"]
    assert {"empty": events == 0, "curated": 0 < events < LARGE, "large": events > LARGE}[kind]
    assert wrong_after(path, columns, before) == ""


@pytest.mark.parametrize("version", OLDER)
def test_what_is_made_older_is_made_as_its_own_program_made_it(
    version: int, sources: dict[str, Path], tmp_path: Path
) -> None:
    made, kept = tmp_path / "made.dyad", tmp_path / "kept.dyad"
    older(version, made, "empty", sources["empty"])
    older(version, kept, "curated")
    assert held(made)[0] == held(kept)[0]


@pytest.mark.parametrize("read_only", [False, True])
def test_a_newer_archive_is_refused_with_every_byte_as_it_was(tmp_path: Path, read_only: bool) -> None:
    path = tmp_path / "newer.dyad"
    older(released()[-1], path, "curated")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version={schema.SCHEMA_VERSION + 1}")
    before = fingerprint(tmp_path)
    with pytest.raises(NewerArchive, match=r"newer Dyad"):
        Archive.open(path, read_only=read_only)
    (problem,) = check_archive(path)
    assert "newer Dyad" in problem.english()
    assert fingerprint(tmp_path) == before


def test_the_filled_archive_can_be_made_again_and_is_filled(tmp_path: Path) -> None:
    path = tmp_path / "filled.dyad"
    filled.fill(path)
    assert check_archive(path) == []
    _, rows = held(path)
    assert all(number for number, _ in rows.values()), "every table has rows"
    file = FIXTURES / f"schema-{schema.SCHEMA_VERSION}.dyad.gz"
    if file.exists():
        kept = tmp_path / "kept.dyad"
        older(schema.SCHEMA_VERSION, kept, "curated")
        assert held(kept)[0] == held(path)[0]
    with Archive.open(path) as archive, archive.read() as reader:
        assert {step.author for step in reader.history.steps()} >= {filled.AIGUL, filled.MEI}
        assert any(step.undoes for step in reader.history.steps())
        assert any(step.redoes for step in reader.history.steps())
