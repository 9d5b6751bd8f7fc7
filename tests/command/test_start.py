"""``dyad`` by itself where there is no display: a picture instead of a window, and one line that says so."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from PIL import Image

from tests.command.running import DOCUMENTS, command, empty_archive, environment, run

Capture = pytest.CaptureFixture[str]


def start(*arguments: str | Path, platform: str = "") -> subprocess.CompletedProcess[str]:
    """Start the program without a display."""
    without = environment(QT_QPA_PLATFORM=platform)
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        without.pop(name, None)
    return subprocess.run(
        command(*arguments), capture_output=True, encoding="utf-8", check=False, env=without, timeout=120
    )


@pytest.mark.parametrize("platform", ["", "xcb", "wayland"])
def test_without_a_display_the_scene_is_drawn_and_one_line_says_why_and_where(empty_home: Path, platform: str) -> None:
    done = start(platform=platform)
    assert (done.returncode, done.stderr) == (0, "")
    (line,) = done.stdout.splitlines()
    assert line.startswith("There is no display here")
    (picture,) = empty_home.rglob("*.png")
    assert line.endswith(f" {picture}.")
    with Image.open(picture) as drawn:
        assert drawn.size == (1600, 900)
    assert len(list(empty_home.rglob("*.dyad"))) == 1


def test_an_archive_that_is_named_is_the_one_drawn(capsys: Capture, tmp_path: Path) -> None:
    archive = empty_archive(tmp_path / "own.dyad")
    assert run(capsys, "import", "--archive", archive, DOCUMENTS["EGY-KAZ"]).code == 0
    for arguments in ([archive], ["--archive", archive]):
        done = start(*arguments)
        assert done.returncode == 0
        assert done.stdout.endswith("EGY-KAZ.png.\n")


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (None, "There is no archive at"),
        ("diary", "is not a Dyad archive"),
        ("", "is empty, so it is not a Dyad archive"),
    ],
)
def test_what_is_no_archive_is_told_in_a_sentence(tmp_path: Path, make: str | None, words: str) -> None:
    file = tmp_path / "other.dyad"
    if make is not None:
        file.write_text(make)
    done = start(file)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("dyad: ")
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_an_archive_without_dossiers_has_nothing_to_draw(tmp_path: Path) -> None:
    done = start(empty_archive(tmp_path / "empty.dyad"))
    assert done.returncode == 1
    assert "The archive holds no dossier to draw." in done.stderr
