"""The workflow that makes packages on three systems: what it may do, what it takes from others, and what it runs.

It was never run; what can be seen here is that all it names is in the tree, and that nobody can change what it takes.
"""

from __future__ import annotations

import re
import subprocess

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
def test_each_system_tries_what_it_made(job: str) -> None:
    assert "--version" in job
    assert "--self-check" in job
    assert "if-no-files-found: error" in job


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
