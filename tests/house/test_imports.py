"""The import directions hold, and the contracts that hold them see: each kind of violation is planted and caught."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
FLOORS = "Rooms stand on floors; imports only go down"
QT = "Qt and pyqtgraph only in desktop and drawing"
SQL = "SQL only in store"

# what is planted: (file, line added to it, contract that must break, words of its report)
VIOLATIONS = {
    "sqlalchemy in timeline": (
        "timeline/viewport.py",
        "import sqlalchemy",
        SQL,
        "explorer.timeline.viewport -> sqlalchemy",
    ),
    "sqlite3 in exchange": ("exchange/__init__.py", "import sqlite3", SQL, "explorer.exchange -> sqlite3"),
    "alembic in desktop": ("desktop/__init__.py", "from alembic import op", SQL, "explorer.desktop -> alembic"),
    "a PostgreSQL driver in app": ("app/windows.py", "import psycopg", SQL, "explorer.app.windows -> psycopg"),
    "Qt in store": ("store/__init__.py", "from PySide6.QtCore import QObject", QT, "explorer.store -> PySide6"),
    "Qt inside a function of dossier": (
        "dossier/edtf.py",
        "def _q() -> None:\n    import PySide6.QtCore",
        QT,
        "explorer.dossier.edtf -> PySide6",
    ),
    "pyqtgraph in trade": ("trade/series.py", "import pyqtgraph", QT, "explorer.trade.series -> pyqtgraph"),
    "drawing reaches up to desktop": (
        "drawing/__init__.py",
        "from explorer.desktop import anything",
        FLOORS,
        "explorer.drawing -> explorer.desktop",
    ),
    "neighbours: store and exchange": (
        "store/__init__.py",
        "import explorer.exchange",
        FLOORS,
        "explorer.store -> explorer.exchange",
    ),
    "neighbours: timeline and trade": (
        "timeline/viewport.py",
        "from explorer.trade import series",
        FLOORS,
        "explorer.timeline.viewport -> explorer.trade",
    ),
    "dossier reaches up to store": ("dossier/records.py", "import explorer.store", FLOORS, "-> explorer.store"),
    "for types only, upwards": (
        "dossier/records.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import explorer.timeline.viewport",
        FLOORS,
        "explorer.dossier.records -> explorer.timeline.viewport",
    ),
    "everything reaches the command line": (
        "app/__init__.py",
        "import explorer.__main__",
        FLOORS,
        "explorer.app -> explorer.__main__",
    ),
    "commands reach up to what reads them": (
        "commands/opening.py",
        "from explorer.command_line import parser",
        FLOORS,
        "explorer.commands.opening -> explorer.command_line",
    ),
    "a room nobody listed": ("attic/__init__.py", "ROOM = 1", FLOORS, "explorer.attic"),
    "a lone module nobody listed": ("helpers.py", "ROOM = 1", FLOORS, "explorer.helpers"),
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the package lying in a folder."""
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-logo", "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "NO_COLOR": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package with its contracts, to plant violations in."""
    shutil.copytree(CHECKOUT / "explorer", tmp_path / "explorer", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(CHECKOUT / "pyproject.toml", tmp_path / "pyproject.toml")
    return tmp_path


def test_the_house_keeps_its_contracts() -> None:
    report = lint(CHECKOUT)
    assert report.returncode == 0, report.stdout + report.stderr
    for contract in (FLOORS, QT, SQL):
        assert f"{contract} KEPT" in report.stdout


@pytest.mark.parametrize("violation", VIOLATIONS)
def test_a_planted_violation_is_caught(copy: Path, violation: str) -> None:
    file, line, contract, words = VIOLATIONS[violation]
    target = copy / "explorer" / file
    target.parent.mkdir(exist_ok=True)
    before = target.read_text(encoding="utf-8") if target.exists() else ""
    target.write_text(f"{before}\n{line}\n", encoding="utf-8")
    report = lint(copy)
    assert report.returncode == 1, report.stdout + report.stderr
    assert f"{contract} BROKEN" in report.stdout
    assert words in report.stdout


def test_every_room_is_told_what_it_must_not_import() -> None:
    configuration = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {contract["id"]: contract for contract in configuration["tool"]["importlinter"]["contracts"]}
    listed = {f"explorer.{room.strip(' ()')}" for floor in contracts["floors"]["layers"] for room in floor.split("|")}
    rooms = {
        f"explorer.{path.stem}"
        for path in (CHECKOUT / "explorer").iterdir()
        if path.stem != "__init__" and (path.suffix == ".py" or (path / "__init__.py").is_file())
    }
    assert rooms <= listed
    assert set(contracts["qt"]["source_modules"]) == rooms - {"explorer.desktop", "explorer.drawing"}
    assert set(contracts["sql"]["source_modules"]) == rooms - {"explorer.store"}
