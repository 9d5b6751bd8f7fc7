"""Set-up on machines that lack something: what is missing is found, told with the command, and nothing is half made."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
SETUP = CHECKOUT / "packaging" / "setup"
TOOLS = ("7z", "sh", "cat", "cmp", "cp", "dirname", "makensis", "mkdir", "objdump", "rm", "strip", "tr", "uname")


@pytest.fixture
def missing() -> ModuleType:
    """packaging/setup/missing.py as a module."""
    specification = importlib.util.spec_from_file_location("missing", SETUP / "missing.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A checkout's set-up on a machine whose path holds the barest tools; `id` says the user is not root."""
    checkout = tmp_path / "checkout"
    shutil.copytree(SETUP, checkout / "packaging" / "setup", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(CHECKOUT / "requirements", checkout / "requirements")
    shutil.copyfile(CHECKOUT / "pyproject.toml", checkout / "pyproject.toml")
    tools = tmp_path / "bin"
    tools.mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found is not None
        (tools / tool).symlink_to(found)
    program(tools / "id", "echo 1000")
    program(tools / "apt-get", "echo apt-get was run: $* >&2; exit 99")
    return tmp_path


def program(path: Path, body: str) -> None:
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)


def bootstrap(machine: Path, purpose: str, **surrounding: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", machine / "checkout" / "packaging" / "setup" / "bootstrap.sh", purpose],
        env={"PATH": str(machine / "bin"), "HOME": str(machine), **surrounding},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_library_that_does_not_load_is_named_by_its_package(missing: ModuleType) -> None:
    libraries = {"libnowhere-to-be-found.so.7": "libnowhere7", "libc.so.6": "libc6"}
    assert missing.library_packages(libraries) == ["libnowhere7"]


def test_a_program_that_is_not_there_is_named_by_its_package(missing: ModuleType) -> None:
    assert missing.program_packages({"sh": "dash", "no-such-program": "nothing"}) == ["nothing"]


def test_this_machine_has_everything_the_tests_need(missing: ModuleType) -> None:
    assert missing.missing(["python", "draw", "x11", "screen", "translations", "installer"]) == []


def test_someone_without_rights_is_told_the_command(machine: Path) -> None:
    told = bootstrap(machine, "test", PYTHON=sys.executable)
    assert told.returncode == 1
    assert "sudo apt-get update && sudo apt-get install -y --no-install-recommends xauth xvfb\n" in told.stderr
    assert "apt-get was run" not in told.stderr
    assert not (machine / "checkout" / ".venv").exists()


def test_without_apt_the_contents_are_named(machine: Path) -> None:
    (machine / "bin" / "apt-get").unlink()
    told = bootstrap(machine, "test", PYTHON=sys.executable)
    assert told.returncode == 1
    assert "xauth xvfb" in told.stderr
    assert "sudo" not in told.stderr


def test_root_is_told_what_failed_when_apt_fails(machine: Path) -> None:
    program(machine / "bin" / "id", "echo 0")
    told = bootstrap(machine, "test", PYTHON=sys.executable)
    assert told.returncode == 1
    assert "apt-get update && apt-get install -y --no-install-recommends xauth xvfb\n" in told.stderr
    assert not (machine / "checkout" / ".venv").exists()


def test_a_python_that_is_too_old_is_refused_and_named(machine: Path) -> None:
    program(machine / "bin" / "python3", '[ "$1" = --version ] && echo Python 3.9.2; exit 1')
    told = bootstrap(machine, "run")
    assert told.returncode == 1
    assert "Python 3.9.2" in told.stderr
    assert "3.11" in told.stderr


def test_a_newer_python_is_found_beside_one_that_is_too_old(machine: Path) -> None:
    program(machine / "bin" / "python3", '[ "$1" = --version ] && echo Python 3.9.2; exit 1')
    program(machine / "bin" / "python3.11", f'exec "{sys.executable}" "$@"')
    told = bootstrap(machine, "test")
    assert "xauth xvfb" in told.stderr


def test_when_pip_fails_it_says_so_and_does_not_count_as_done(machine: Path) -> None:
    no_index = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(machine / "nothing")}
    for _ in range(2):
        told = bootstrap(machine, "lint", PYTHON=sys.executable, **no_index)
        assert told.returncode == 1
        assert "could not be installed" in told.stderr
    assert not (machine / "checkout" / ".venv" / ".dyad" / "installed.txt").exists()


def test_an_environment_that_was_moved_is_made_anew(machine: Path) -> None:
    checkout = machine / "checkout"
    environment = checkout / ".venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment], check=True)
    (environment / ".dyad").mkdir()
    (environment / ".dyad" / "place").write_text("/somewhere/else/.venv\n", encoding="utf-8")
    (environment / "left-over").touch()
    told = bootstrap(machine, "lint", PYTHON=sys.executable, PIP_NO_INDEX="1")
    assert "Making .venv" in told.stderr
    assert not (environment / "left-over").exists()


def test_an_unknown_purpose_is_refused(machine: Path) -> None:
    assert bootstrap(machine, "dance").returncode == 2


def test_every_target_is_told_by_help() -> None:
    told = subprocess.run(
        ["make", "help"], cwd=CHECKOUT, capture_output=True, text=True, check=True, env={"PATH": os.environ["PATH"]}
    ).stdout
    for target in ("run", "test", "lint", "lock", "translations", "clean", "fresh-machine-test"):
        assert f"make {target} " in told
