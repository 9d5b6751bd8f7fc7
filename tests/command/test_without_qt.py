"""Commands that draw nothing load nothing of Qt, and light ones no database either."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.command.running import DOCUMENTS, environment

PROBE = (
    "import sys; from explorer.__main__ import main; code = main(sys.argv[2:]); "
    "loaded = [name for name in sys.modules if name.split('.')[0] in sys.argv[1].split(',')]; "
    "assert not loaded, loaded; sys.exit(code)"
)
QT = "PySide6,shiboken6,pyqtgraph"


def probe(names: str, *arguments: str | Path) -> int:
    command = [sys.executable, "-c", PROBE, names, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=False, env=environment(), timeout=120)
    assert b"AssertionError" not in done.stderr, done.stderr.decode()
    return done.returncode


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "--dyad", "KAZ-MYS", "-o", "-"],
        ["library"],
        ["search", "Mahathir"],
        ["check"],
        ["check", "--library"],
        ["import", DOCUMENTS["KAZ-MYS"]],
    ],
    ids=lambda arguments: " ".join(map(str, arguments[:2])),
)
def test_commands_that_draw_nothing_load_no_qt(arguments: list[str | Path]) -> None:
    assert probe(f"{QT},numpy", *arguments) == 0


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["export", "--help"]])
def test_help_loads_neither_qt_nor_a_database(arguments: list[str]) -> None:
    assert probe(f"{QT},sqlalchemy,sqlite3,babel,opencc,numpy", *arguments) == 0


def test_checking_a_document_needs_no_database() -> None:
    assert probe(f"{QT},sqlalchemy,numpy", "check", DOCUMENTS["KAZ-MYS"]) == 0


def test_the_parser_is_built_without_qt_or_a_database() -> None:
    build = (
        "import sys; from explorer.command_line.parser import build_parser; build_parser().format_help(); "
        "loaded = sys.modules.keys() & set(sys.argv[1].split(',')); sys.exit(', '.join(loaded) or 0)"
    )
    names = f"{QT},sqlalchemy,alembic,sqlite3,babel,opencc,numpy,explorer.app,explorer.commands"
    done = subprocess.run(
        [sys.executable, "-c", build, names], capture_output=True, check=False, env=environment(), timeout=120
    )
    assert (done.returncode, done.stderr) == (0, b""), done.stderr.decode()
