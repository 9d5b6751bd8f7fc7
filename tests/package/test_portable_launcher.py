"""The script that starts the portable program: it becomes it, and tells what the program could not tell itself."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

_PROGRAM = '#!/bin/sh\nprintf "%s|" "$$" "$@"\n[ "${1:-}" != wait ] || { echo; exec sleep 600; }\nexit 7\n'


@pytest.fixture
def make(linux: Callable[[str], ModuleType], told: dict[str, Any], tmp_path: Path) -> Callable[..., Path]:
    """Write the launcher where the archive has it, beside a program that says who started it with what."""

    def write(**otherwise: Any) -> Path:
        launcher, program = tmp_path / "a folder" / "bin" / "dyad", tmp_path / "a folder" / "lib" / "dyad" / "dyad"
        for file, text in ((launcher, linux("portable").launcher(told | otherwise)), (program, _PROGRAM)):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
            file.chmod(0o755)
        return launcher

    return write


def run(*command: str | Path, cwd: Path | None = None, **surroundings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=cwd, env={**os.environ, **surroundings}, capture_output=True, text=True, check=False
    )


def test_it_hands_on_every_argument_and_the_exit_code(make: Callable[..., Path]) -> None:
    done = run(make(), "", "two words", "*", "--x=$HOME", "關係\n")
    assert done.returncode == 7
    assert done.stdout.split("|")[1:-1] == ["", "two words", "*", "--x=$HOME", "關係\n"]
    assert done.stderr == ""


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_it_becomes_the_program_and_so_signals_reach_that(make: Callable[..., Path], sent: signal.Signals) -> None:
    with subprocess.Popen([make(), "wait"], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == f"{process.pid}|wait|\n"
        process.send_signal(sent)
        assert process.wait() == -sent


def test_it_is_found_through_links_the_path_and_from_its_own_folder(make: Callable[..., Path], tmp_path: Path) -> None:
    launcher = make()
    (tmp_path / "first").symlink_to(launcher)
    (tmp_path / "links").mkdir()
    (tmp_path / "links" / "dyad").symlink_to("../first")
    for command in (("dyad", "1"), ("sh", "-c", "exec dyad 1")):
        assert run(*command, PATH=f"{tmp_path / 'links'}:{os.environ['PATH']}").stdout.endswith("|1|")
    assert run("./dyad", "1", cwd=launcher.parent).stdout.endswith("|1|")
    assert run("/bin/sh", "dyad", "1", cwd=launcher.parent).stdout.endswith("|1|")


@pytest.mark.parametrize(
    ("here", "starts"),
    [
        ("glibc 2.34", False),
        ("glibc 2.9", False),
        ("glibc 1.99", False),
        ("glibc 2.35", True),
        ("glibc 2.100", True),
        ("glibc 3.0", True),
        ("glibc 2.36.9000", True),
        ("undefined", True),
        ("", True),
    ],
)
def test_a_c_library_that_is_too_old_is_told(
    make: Callable[..., Path], tmp_path: Path, here: str, starts: bool
) -> None:
    (tmp_path / "getconf").write_text(f"#!/bin/sh\n[ '{here}' ] && echo '{here}'\n")
    (tmp_path / "getconf").chmod(0o755)
    done = run(make(), "1", PATH=f"{tmp_path}:{os.environ['PATH']}")
    if starts:
        assert (done.returncode, done.stderr) == (7, "")
    else:
        assert (done.returncode, done.stdout) == (1, "")
        number = here.removeprefix("glibc ")
        assert f"needs the GNU C library (glibc) 2.35 or newer, and this system has {number}." in done.stderr
        assert done.stderr.endswith("Nothing was started, and nothing was changed.\n")
        assert done.stderr.count("\n") == 1


def test_a_system_without_that_c_library_is_told(
    make: Callable[..., Path], linux: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(linux("portable").INTERPRETERS, "x86_64", "/lib/ld-of-nobody.so.1")
    done = run(make(), "1")
    assert (done.returncode, done.stdout) == (1, "")
    assert "this system has none (/lib/ld-of-nobody.so.1 is missing)" in done.stderr


@pytest.mark.parametrize("where", ["dyad", "_internal/libpython3.11.so.1.0"])
def test_a_missing_library_is_told_where_the_loader_itself_misses_it(make: Callable[..., Path], where: str) -> None:
    """A real program, or its Python, is made to need a library that nobody has, and the script to look for that."""
    launcher = make(libraries=["libc.so.6", "libz.so.1"])
    launcher.write_text(launcher.read_text().replace("libz.so.1", "libq.so.6"))
    assert run(launcher, "1").returncode == 7, "the program does not need it, and the loader says so"
    needing = launcher.parents[1] / "lib" / "dyad" / where
    needing.parent.mkdir(exist_ok=True)
    needing.write_bytes(Path("/bin/true").read_bytes().replace(b"libc.so.6", b"libq.so.6"))
    done = run(launcher, "1")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("dyad: The system library libq.so.6 is missing. Install it")
    assert done.stderr.endswith("Nothing was started, and nothing was changed.\n")


def test_it_looks_for_what_this_bundles_python_needs_of_the_system(make: Callable[..., Path]) -> None:
    assert (
        "\nfor library in libexpat.so.1 libz.so.1; do\n" in make(libraries=["libz.so.1", "libexpat.so.1"]).read_text()
    )
    assert "\nfor library in libz.so.1; do\n" in make(libraries=["libz.so.1", "libGL.so.1"]).read_text()
    assert "{" not in make(libraries=["libz.so.1"]).read_text().replace("${", "").replace("() {", "").replace(
        "|| {", ""
    )
