"""What cannot be tried of packages is told as that: neither as good nor as a failure."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.dossier.own_check import NotTried
from tests.package import database, foreign, surroundings
from tests.package.machine import CommandFailed, Machine
from tests.package.table import Table
from tests.postgres import programs


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine that was never made: whoever does something there fails."""
    return Machine(tmp_path / "machine", tmp_path / "base", tmp_path / "log.txt")


def test_where_no_postgresql_is_the_database_is_not_tried(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(programs, "_folders", list)
    table = Table()
    assert not table.attempt("archive in a database", lambda: database.tries(machine))
    told = capsys.readouterr().out
    assert told.startswith("not tried ")
    assert "not one connection was made by the packaged program: PostgreSQL's program “initdb” was not found" in told
    assert table.sum == "0 passed, 0 failed, 1 not tried"


def test_packages_that_were_not_made_are_not_tried(machine: Machine, tmp_path: Path) -> None:
    with pytest.raises(NotTried, match="no portable archive"):
        surroundings.starts_portable(machine, tmp_path, "0.2.0")
    with pytest.raises(NotTried, match=r"no \.rpm is in"):
        foreign.rpm_comes_and_goes(machine, tmp_path, "0.2.0")


def test_what_was_tried_is_good_or_a_failure() -> None:
    def fails() -> str:
        raise CommandFailed("dyad: exit 1")

    table = Table()
    assert table.attempt("one", lambda: "seen")
    assert not table.attempt("two", fails)
    assert table.sum == "1 passed, 1 failed"
