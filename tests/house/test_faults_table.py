"""Every case of the faults has a line that says what shows it, and what it names is there."""

from __future__ import annotations

import re
from pathlib import Path

from tests.faults.plan import CASES

ROOT = Path(__file__).parents[2]
TABLE = (ROOT / "tests" / "faults" / "README.md").read_text(encoding="utf-8")
CASE_NUMBERS = range(1, 41)


def test_every_case_has_its_line() -> None:
    told: list[int] = []
    for cell in re.findall(r"^\| ([0-9–, ]+) \|", TABLE, re.MULTILINE):
        for part in cell.split(","):
            first, _, last = part.strip().partition("–")
            told += range(int(first), int(last or first) + 1)
    assert sorted(told) == list(CASE_NUMBERS)


def test_what_the_table_names_is_there() -> None:
    named = set(re.findall(r"`((?:tests|parts|test_)[a-z_/]*(?:\.py)?)`", TABLE))
    assert len(named) > 20
    for name in named:
        path = ROOT / name if name.startswith("tests") else ROOT / "tests" / "faults" / name
        assert path.exists() or path.with_suffix(".py").exists(), name


def test_every_part_is_in_the_table() -> None:
    for case in CASES:
        assert f"`parts/{case.name}`" in TABLE
