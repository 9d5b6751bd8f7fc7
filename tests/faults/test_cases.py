"""Every case is injected, a few times each; `make faults` does so at length. Losses are seen where they must be."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from tests.faults.effort import Effort
from tests.faults.parts import full_disk, gestures, network
from tests.faults.plan import CASES, Case
from tests.faults.recording import Operation
from tests.faults.replay import HOW, Disk
from tests.faults.verdicts import Verdict, judging, table
from tests.faults.work import Reference, new_archive, sound
from tests.faults.worker import ROOT


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_nothing_is_lost_and_nothing_half_done(case: Case, tmp_path: Path) -> None:
    verdicts = case.run(tmp_path, Effort.QUICK)
    assert verdicts
    assert all(verdict.good for verdict in verdicts), table(verdicts) + "\n" + "\n".join(verdicts[0].details)


def test_a_full_disk_is_injected_where_nothing_can_be_mounted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(full_disk, "mounting", lambda: None)
    (verdict,) = full_disk.run(tmp_path, Effort.QUICK)
    assert verdict.good, verdict.details
    assert verdict.case == "3 disk full, for SQLite only"
    assert not verdict.note.split("; ")[1].startswith("0 ")


def test_the_command_prints_for_machines_and_ends_well() -> None:
    command = [sys.executable, "-m", "tests.faults", "--quick", "--json", "--only", "clock"]
    told = json.loads(subprocess.check_output(command, cwd=ROOT))
    assert told["good"] is True
    assert [case["case"] for case in told["cases"]] == ["13 clock jumps"]
    assert told["machine"]["processor"]


def test_a_verdict_counts_what_it_was_told() -> None:
    verdict = Verdict("a case")
    assert not verdict.good, "what was never injected is no survival"
    verdict.add("here")
    verdict.add("there", lost="all of it", half_done="the rest")
    with judging(verdict, "elsewhere"):
        "nothing".index("gone")
    assert (verdict.injected, verdict.survived, verdict.lost, verdict.half_done) == (3, 1, 1, 2)
    assert not verdict.good
    assert "LOST" in table([verdict])
    control = Verdict("a control", control=True)
    control.add("here")
    assert not control.good
    assert "BLIND" in table([control])
    control.add("there", lost="all of it")
    assert control.good


def test_work_is_the_same_each_time_and_judging_it_sees_what_is_missing(tmp_path: Path) -> None:
    base = new_archive(tmp_path)
    reference = Reference.of(base, tmp_path, 7, 6)
    assert reference.digests == Reference.of(base, tmp_path, 7, 6).digests
    assert reference.digests != Reference.of(base, tmp_path, 8, 6).digests
    assert reference.judge(base, reference.first) == ("", "")
    lost, _ = reference.judge(base, reference.first + 1)
    assert f"though {reference.first + 1} was acknowledged" in lost
    other = Reference(7, base.name, reference.first, dict.fromkeys(reference.digests, "other"), 0)
    assert "other rows" in other.judge(base, reference.first)[1]
    assert sound(base, reference.first) == ("", "")
    base.with_name(base.name + "-left").touch()
    assert "left beside it" in sound(base, reference.first)[1]


def _disk(*operations: Operation) -> Disk:
    disk = Disk("a", b"old" + bytes(1021))
    for operation in operations:
        disk.take(operation)
    return disk


def test_what_was_synced_survives_and_what_was_not_may_or_may_not() -> None:
    write = ("write", "a", 0, b"new" + b"\1" * 1021)
    for how in HOW:
        synced = _disk(write, ("sync", "a")).after_power_loss(how, Random(1))
        assert synced == {"a": write[3]}
    found = {how: {_disk(write).after_power_loss(how, Random(seed))["a"] for seed in range(30)} for how in HOW}
    assert found["nothing"] == {b"old" + bytes(1021)}
    assert found["everything"] == {write[3]}
    assert found["some"] == found["nothing"] | found["everything"]
    assert len(found["sectors"]) == 4, "each of two sectors is there or is not"


def test_a_name_survives_once_its_folder_or_its_file_was_synced() -> None:
    made = (("create", "b"), ("write", "b", 0, b"journal"))
    assert "b" not in _disk(*made).after_power_loss("nothing", Random(1))
    assert _disk(*made, ("sync", "b")).after_power_loss("nothing", Random(1))["b"] == b"journal"
    removed = (*made, ("sync", "b"), ("unlink", "b", False))
    assert "b" in _disk(*removed).after_power_loss("nothing", Random(1))
    assert "b" not in _disk(*removed[:-1], ("unlink", "b", True)).after_power_loss("nothing", Random(1))


def test_where_no_network_can_be_taken_away_connections_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "empty_network", list)
    verdict, control = network.run(tmp_path, Effort.QUICK)
    assert verdict.good, verdict.details
    assert control.good, "a connection is seen"
    assert "refused by each process itself" in verdict.note


def test_a_process_that_ends_badly_in_the_window_is_told(tmp_path: Path) -> None:
    found, said = gestures.somebody(tmp_path / "no such archive.dyad", 1, 3)
    assert found is None
    assert "no such archive.dyad" in said
