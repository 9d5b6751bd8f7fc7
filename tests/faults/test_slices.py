"""Faults are injected in slices: together they are the whole, and what came of each is added up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.faults import __main__ as command
from tests.faults.effort import Effort
from tests.faults.parts.network import suite
from tests.faults.plan import CASES, Case
from tests.faults.verdicts import Verdict, merged


@pytest.mark.parametrize("slices", [1, 3, 8, 20])
def test_slices_are_the_whole_and_share_nothing(slices: int) -> None:
    numbers = [Effort(True, number, slices).numbers(7, 1_000) for number in range(1, slices + 1)]
    assert sorted(one for part in numbers for one in part) == list(range(1_000))
    assert list(Effort.QUICK.numbers(7, 1_000)) == list(range(7))


def test_the_whole_suite_is_run_without_a_network() -> None:
    files = suite()
    assert "tests/faults/test_slices.py" in files
    slices = next(case.slices for case in CASES if case.name == "network")
    parts = [[files[one] for one in Effort(True, number, slices).numbers(0, len(files))] for number in range(1, 13)]
    assert sorted(file for part in parts for file in part) == files


def _slice(kept: int, of: int, *, lost: str = "") -> Verdict:
    verdict = Verdict("a case")
    verdict.add("here", lost=lost)
    verdict.tell("{kept} of {of} ({kept/of:.1%}), {none} broken", {"kept": kept, "of": of, "none": 0})
    return verdict


def test_what_came_of_slices_is_added_up() -> None:
    other = Verdict("another case")
    other.add("there")
    one, whole = merged([_slice(1, 4), other, _slice(2, 4, lost="something")])[::-1]
    assert one.case == "another case"
    assert whole.note == "3 of 8 (37.5%), 0 broken"
    assert (whole.injected, whole.lost, whole.broken, whole.good) == (2, 1, 1, False)
    assert whole.details == ["here: something"]


def test_a_run_goes_on_where_another_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = Case("clock", "the clock jumps", slices=2)
    (tmp_path / "clock-1-of-2.json").write_text(json.dumps([_slice(1, 4).as_json()]), encoding="utf-8")
    monkeypatch.setattr("sys.executable", "/bin/false")
    found = merged(command._at_length([case], tmp_path, 2))
    assert [verdict.case for verdict in found] == ["a case", "clock-2-of-2"]
    assert [verdict.good for verdict in found] == [True, False]
    assert "ended with 1" in found[1].details[0]
