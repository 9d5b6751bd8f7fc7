"""Bad surroundings get a clear sentence each: places that cannot be written to, no home, no display, locales that lack.

A file stands where a folder would have to be made: that stops everybody, also whoever runs the tests as root.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from explorer import paths
from explorer.editing.library import ensure_library, read_library
from explorer.store.archive import Archive

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    made = tmp_path / "home"
    made.mkdir()
    return made


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "elsewhere" / "relations.dyad"
    path.parent.mkdir()
    with Archive.create(path) as made:
        ensure_library(made, read_library([paths.library()]))
    return path


def dyad(*arguments: str | Path, home: Path | None, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """Run a command where nothing is set but the home, and no display is."""
    kept = {"PATH": os.environ["PATH"], "PYTHONPATH": str(CHECKOUT), "PYTHONDONTWRITEBYTECODE": "1"}
    named = {} if home is None else {"HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-P", "-m", "explorer", *map(str, arguments)],
        env={**kept, **named, **surroundings},
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )


def plain(done: subprocess.CompletedProcess[str]) -> str:
    assert "Traceback" not in done.stderr
    assert "Errno" not in done.stderr
    return done.stderr


def test_a_home_in_which_no_archive_can_be_made(home: Path) -> None:
    (home / ".local").write_text("in the way")
    done = dyad("library", home=home)
    assert done.returncode == 1
    told = plain(done)
    assert str(home / ".local" / "share" / "dyad" / "archive.dyad") in told
    assert f"the folder {home / '.local' / 'share'} cannot be: Not a directory. Nothing was written." in told
    assert "dyad FILE" in told
    assert sorted(home.iterdir()) == [home / ".local"]


def test_a_home_that_is_a_file_or_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    done = dyad("library", home=tmp_path / "file")
    assert done.returncode == 1
    assert f"the folder {tmp_path / 'file' / '.local'} cannot be: Not a directory." in plain(done)
    done = dyad("library", home=tmp_path / "absent" / "home")
    assert done.returncode == 0
    assert "KAZ-MYS" in done.stdout


def test_settings_that_cannot_be_written_stop_nobody_from_reading(home: Path, archive: Path) -> None:
    # Nobody can make a folder there, not even root.
    done = dyad("search", "Kuala Lumpur", "--archive", archive, home=home, XDG_CONFIG_HOME="/proc/none")
    assert done.returncode == 0
    assert "8 found." in done.stdout
    told = plain(done)
    assert "The settings in /proc/none/dyad/settings.toml cannot be written (No such file or directory)." in told
    assert "last for this run only" in told
    (home / ".config").write_text("in the way")
    done = dyad("search", "Kuala Lumpur", "--archive", archive, home=home)
    assert done.returncode == 0
    assert plain(done) == ""


def test_without_a_display_and_without_room_for_the_picture(home: Path, archive: Path) -> None:
    (home / ".cache").write_text("in the way")
    done = dyad(archive, home=home)
    assert done.returncode == 1
    told = plain(done)
    assert "There is no display here" in told
    assert f"Nor can the same scene be drawn into {home / '.cache' / 'dyad' / 'pictures' / 'KAZ-MYS.png'}:" in told
    assert "dyad render" in told


def test_without_a_display_the_scene_is_drawn_and_nothing_else_is_said(home: Path, archive: Path) -> None:
    done = dyad(archive, home=home, LANG="de_DE.ISO-8859-1")
    assert done.returncode == 0
    assert done.stdout.startswith("There is no display here")
    assert (home / ".cache" / "dyad" / "pictures" / "KAZ-MYS.png").stat().st_size > 10_000
    assert plain(done) == ""


@pytest.mark.parametrize("surroundings", [{}, {"QT_QPA_PLATFORM": "offscreen"}, {"DISPLAY": ":4711"}])
def test_a_missing_library_is_what_is_told_whatever_else_is_missing(
    home: Path, archive: Path, surroundings: dict[str, str]
) -> None:
    (home / "libEGL.so.1").touch()  # found before the system's, and no library
    before = archive.read_bytes()
    done = dyad(archive, home=home, LD_LIBRARY_PATH=str(home), **surroundings)
    assert (done.returncode, done.stdout) == (1, "")
    told = plain(done)
    assert told.startswith("dyad: System libraries are missing that Dyad draws with")
    assert "libegl1" in told or "libEGL.so.1" in told
    assert "display" not in told
    assert archive.read_bytes() == before


def test_a_window_system_that_there_is_not_is_told_and_the_scene_drawn(home: Path, archive: Path) -> None:
    done = dyad(archive, home=home, QT_QPA_PLATFORM="wyaland")
    assert done.returncode == 0
    first, second = done.stdout.splitlines()
    assert first.startswith("QT_QPA_PLATFORM is set to 'wyaland'")
    assert first.endswith("unset QT_QPA_PLATFORM")
    assert "Dyad drew the same scene into" in second
    assert plain(done) == ""


@pytest.mark.parametrize("locale", ["C", "POSIX", "xx_YY.UTF-8", "de_DE.ISO-8859-1"])
def test_letters_of_all_scripts_are_read_and_written_in_any_locale(locale: str, home: Path, archive: Path) -> None:
    done = dyad("search", "關係", "--archive", archive, home=home, LC_ALL=locale)
    assert done.returncode == 0
    assert "12 found." in done.stdout
    assert plain(done) == ""


def test_an_archive_of_a_newer_dyad_is_named_and_left_alone(home: Path, archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as connection:
        connection.execute("PRAGMA user_version=99")
    before = archive.read_bytes()
    done = dyad(archive, home=home)
    assert done.returncode == 1
    assert f"{archive} was written by a newer Dyad (schema 99; this one knows up to 5)" in plain(done)
    assert archive.read_bytes() == before
