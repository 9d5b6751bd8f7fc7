"""The workflow that makes packages on three systems: what it may do, what it takes from others, and what it runs.

It was never run; what can be seen here is that all it names is in the tree, and that nobody can change what it takes.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.package.scripts import CHECKOUT

TEXT = (CHECKOUT / ".github" / "workflows" / "package.yml").read_text("utf-8")
JOBS = re.split(r"(?m)^  (?=[a-z]+:$)", TEXT.partition("\njobs:\n")[2])[1:]


def test_there_is_a_job_for_each_system_and_one_for_checksums() -> None:
    assert [job.partition(":")[0] for job in JOBS] == ["linux", "windows", "macos", "checksums"]
    for job in JOBS:
        assert "timeout-minutes:" in job


def test_actions_are_pinned_to_commits_and_say_their_version() -> None:
    used = re.findall(r"uses: (.*)", TEXT)
    assert len(used) > 8
    for action in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action


def test_it_may_only_read_and_knows_no_secret() -> None:
    assert re.findall(r"(?m)^permissions:\n((?:  .*\n)+)", TEXT) == ["  contents: read\n"]
    assert TEXT.count("permissions:") == 1
    assert "secrets." not in TEXT
    assert TEXT.count("persist-credentials: false") == TEXT.count("actions/checkout@")


@pytest.mark.parametrize("job", JOBS[:3], ids=["linux", "windows", "macos"])
def test_each_system_tries_what_it_made_and_tells_of_its_parts(job: str) -> None:
    system = job.partition(":")[0]
    for tried in ("--version", "--self-check", "check --library", "render --dyad"):
        assert tried in job
    assert "if-no-files-found: error" in job
    assert f"cp build/release/THIRD-PARTY.txt dist/dyad-{system}-THIRD-PARTY.txt" in job
    assert f"cp build/release/dyad.cdx.json dist/dyad-{system}.cdx.json" in job
    assert re.search(r"(?m)^ +path: (dist/|\|\n(?: +dist/.*\n)+)", job)


def test_what_each_system_draws_is_an_order_that_dyad_takes(tmp_path: Path) -> None:
    orders = re.findall(r"(?m)^ +\S.* (render .*try.png)$", TEXT)
    assert len(orders) == 3
    (order,) = set(orders)
    command = [sys.executable, "-m", "explorer", *order.split()]
    surroundings = {**os.environ, "HOME": str(tmp_path), "PYTHONPATH": str(CHECKOUT)}
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        surroundings.pop(name, None)
    subprocess.run(command, cwd=tmp_path, env=surroundings, check=True, capture_output=True)
    assert (tmp_path / "try.png").stat().st_size > 20_000


def test_every_script_and_list_that_it_names_is_there() -> None:
    named = re.findall(r"(?:packaging|requirements)/[\w/.-]+\.\w+", TEXT)
    assert len(set(named)) >= 7
    for name in named:
        assert (CHECKOUT / name).is_file(), name


def test_its_shell_is_well_formed() -> None:
    for block in re.findall(r"(?m)^        run: \|\n((?:          .*\n|\n)+)", TEXT):
        if "$ErrorActionPreference" not in block:
            subprocess.run(["sh", "-n"], input=block, text=True, check=True)


def test_what_only_other_systems_need_is_pinned_by_hash() -> None:
    lines = (CHECKOUT / "requirements" / "package-elsewhere.txt").read_text("utf-8")
    named = re.findall(
        r'(?m)^([a-z0-9-]+)==\S+ ; sys_platform == "(?:win32|darwin)" \\\n    --hash=sha256:[0-9a-f]{64}$', lines
    )
    assert named == ["macholib", "pefile", "pywin32-ctypes"]
