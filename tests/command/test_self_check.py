"""`dyad --self-check` passes where nothing is wrong, and each check fails where its thing is broken.

Faults are put into a copy of the checkout, and the copy is run: what is tried is the program as people start it.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from explorer import __version__, paths
from explorer.commands import self_check, self_check_parts
from explorer.dossier.own_check import Broken, NotTried
from explorer.store import own_check, search_features

CHECKOUT = Path(__file__).resolve().parents[2]

WITHOUT_DICTIONARY = """
class OpenCC:
    def __init__(self, name):
        pass

    def convert(self, text):
        return text
"""


def link(source: str, target: str) -> str:
    try:
        os.link(source, target)
    except OSError:  # another file system
        shutil.copy2(source, target)
    return target


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A checkout whose files are links: one that is broken here is replaced, never written to."""
    for name in ("explorer", "db", "resources"):
        left_out = shutil.ignore_patterns("__pycache__")
        shutil.copytree(CHECKOUT / name, tmp_path / "copy" / name, copy_function=link, ignore=left_out)
    return tmp_path / "copy"


def replaced(file: Path, change: Callable[[bytes], bytes]) -> None:
    data = change(file.read_bytes())
    file.unlink()
    file.write_bytes(data)


def half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def run(place: Path, *arguments: str, **surroundings: str) -> tuple[int, dict[str, Any], str]:
    """Run a checkout's self-check; returns its code, its checks by name, and what it said beside them."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(
        [sys.executable, "-P", "-m", "explorer", "--self-check", "--json", *arguments],
        env={**kept, "PYTHONPATH": str(place), "PYTHONDONTWRITEBYTECODE": "1", **surroundings},
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout, done.stderr
    told = json.loads(done.stdout)
    checks = {one["name"]: one for one in told["checks"]}
    assert len(told["checks"]) == len(checks)
    for number, result in (("passed", "passed"), ("failed", "failed"), ("notTried", "not tried")):
        assert told[number] == sum(one["result"] == result for one in told["checks"])
    assert done.returncode == (1 if told["failed"] else 0)
    return done.returncode, checks, done.stderr


def failed(checks: dict[str, Any]) -> dict[str, str]:
    return {name: one["told"] for name, one in checks.items() if one["result"] == "failed"}


def everything(folder: Path) -> set[Path]:
    return set(folder.rglob("*"))


def test_all_is_well_in_a_checkout_and_nothing_of_the_users_is_touched(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    places = {f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    code, checks, _ = run(CHECKOUT, HOME=str(home), TMPDIR=str(temporary), **places)
    assert failed(checks) == {}
    assert code == 0
    assert everything(home) == set()
    assert everything(temporary) == set()
    assert {one["part"] for one in checks.values()} == set(self_check.PARTS)
    released = [name for name in checks if name.startswith("released archive, ")]
    assert len(released) == len(list(paths.released().glob("*.gz"))) >= 2
    for name, variable in (("xcb", "DISPLAY"), ("wayland", "WAYLAND_DISPLAY")):
        check = checks[f"platform, {name}"]
        assert check["result"] == "not tried"
        assert f"({variable} is not set)" in check["told"]
    assert "offscreen" not in checks["platform, offscreen"]["told"]


def test_it_tells_on_a_terminal_what_it_runs_on_and_ends_with_the_count() -> None:
    command = [sys.executable, "-P", "-m", "explorer", "--self-check", "--part", "offscreen"]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": str(CHECKOUT)}, capture_output=True, text=True, check=True
    )
    lines = done.stdout.splitlines()
    assert lines[0].split() == ["Dyad", __version__]
    assert any(line.startswith("Python") for line in lines)
    assert any(line.startswith("C library") or not sys.platform.startswith("linux") for line in lines)
    assert any(line.startswith("ok ") and "platform, offscreen" in line for line in lines)
    assert lines[-1] == "1 passed, 0 failed"


def test_what_cannot_be_tried_is_told_apart_from_what_passed_and_is_no_failure() -> None:
    command = [sys.executable, "-P", "-m", "explorer", "--self-check"]
    for part in ("offscreen", "xcb", "wayland"):
        command += ["--part", part]
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(
        command, env={**kept, "PYTHONPATH": str(CHECKOUT)}, capture_output=True, text=True, check=True
    )
    lines = done.stdout.splitlines()
    assert sum(line.startswith("not tried  platform, ") for line in lines) == 2
    assert sum(line.startswith("ok         platform, ") for line in lines) == 1
    assert ["xcb", "0", "0", "1"] in [line.split()[:4] for line in lines]
    assert lines[-1] == "1 passed, 0 failed, 2 not tried"


def test_a_program_without_the_extra_for_databases_says_that_they_were_not_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_check, "try_server_driver", lambda: None)
    (check,) = (one for one in self_check_parts.PARTS["archives"]() if one.name == "databases for several (psycopg)")
    with pytest.raises(NotTried, match="pip install"):
        check.run(tmp_path)


def test_without_a_library_to_draw_with_that_fails_and_windows_are_not_tried(tmp_path: Path) -> None:
    (tmp_path / "libEGL.so.1").touch()  # found before the system's, and no library
    parts = [f"--part={part}" for part in ("drawing", "window", "offscreen", "xcb")]
    _, checks, _ = run(CHECKOUT, *parts, LD_LIBRARY_PATH=str(tmp_path), DISPLAY=":4711")
    assert set(failed(checks)) == {"libraries to draw with"}
    not_tried = {name for name, one in checks.items() if one["result"] == "not tried"}
    assert not_tried == {"window", "platform, offscreen", "platform, xcb"}


def test_what_else_stands_on_the_line_is_refused() -> None:
    command = [sys.executable, "-P", "-m", "explorer", "--self-check", "--archive", "x.dyad"]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": str(CHECKOUT)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "--archive" in done.stderr


def test_damaged_data_and_packages_are_named(copy: Path) -> None:
    replaced(copy / "db" / "library" / "KAZ-MYS.json", half)
    (newest,) = (copy / "db" / "migrations" / "versions").glob("0005_*.py")
    newest.unlink()
    (copy / "opencc.py").write_text(WITHOUT_DICTIONARY)
    (copy / "tomlkit.py").write_text("raise ImportError('it is missing')\n")
    (copy / "explorer" / "timeline" / "added.py").write_text("import nothing_of_this_name\n")
    shutil.rmtree(copy / "resources" / "flags")
    (copy / "resources" / "flags").mkdir()
    _, checks, _ = run(copy, "--part", "data")
    told = failed(checks)
    assert set(told) == {"shipped data", "library", "migrations", "Chinese variants (opencc)", "settings", "modules"}
    assert "flags is empty" in told["shipped data"]
    assert "KAZ-MYS" in told["library"]
    assert "schema 4, not 5" in told["migrations"]
    assert "nothing_of_this_name" in told["modules"]


def test_missing_data_of_languages_are_named(copy: Path) -> None:
    (copy / "babel.py").write_text("raise ImportError('locale data are missing')\n")
    _, checks, _ = run(copy, "--part", "data")
    assert "locale data are missing" in failed(checks)["dates and names (babel)"]


def test_a_released_archive_that_did_not_come_whole_is_named(copy: Path) -> None:
    released = copy / "db" / "released"
    replaced(released / "schema-1.dyad.gz", half)
    replaced(released / "schema-4.dyad.gz", _with_another_title)
    (copy / "psycopg.py").write_text("raise ImportError('no pq wrapper')\n")
    _, checks, _ = run(copy, "--part", "archives")
    told = failed(checks)
    assert set(told) == {
        "released archive, schema-1",
        "released archive, schema-4",
        "databases for several (psycopg)",
    }
    assert "no pq wrapper" in told["databases for several (psycopg)"]


def _with_another_title(packed: bytes) -> bytes:
    """Change a title behind the archive's back, as a damaged disk would."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(gzip.decompress(packed))
        connection.execute("""UPDATE event SET title = '{"en":"Another"}' WHERE key = (SELECT min(key) FROM event)""")
        connection.commit()
        return gzip.compress(connection.serialize())


def test_a_damaged_migration_and_a_missing_archive_are_named(copy: Path) -> None:
    (newest,) = (copy / "db" / "migrations" / "versions").glob("0005_*.py")
    replaced(newest, lambda data: data.replace(b"def upgrade() -> None:", b"def upgrade() -> None:\n    1 / 0"))
    (copy / "db" / "released" / "schema-4.dyad.gz").unlink()
    _, checks, _ = run(copy, "--part", "archives")
    told = failed(checks)
    assert {"new archive", "search, Chinese", "released archive, schema-1", "released archives"} <= set(told)
    assert "schema 4" in told["released archives"]
    assert checks["database library (SQLite)"]["result"] == "passed"


def test_an_archive_from_elsewhere_that_cannot_be_read_aside_is_named(copy: Path) -> None:
    replaced(
        copy / "explorer" / "store" / "received_reading.py",
        lambda data: data.replace(
            b"def run(path: Path) -> int:", b"def run(path: Path) -> int:\n    return 3\n\n\ndef _(path):"
        ),
    )
    _, checks, _ = run(copy, "--part", "archives")
    assert set(failed(checks)) == {"released archive, schema-1", "released archive, schema-4"}


def test_damaged_catalogues_and_icons_are_named(copy: Path) -> None:
    translations = copy / "resources" / "translations"
    replaced(translations / "dyad_ar.qm", lambda _: b"no catalogue")
    (translations / "dyad_zh-Hant.qm").unlink()
    replaced(copy / "resources" / "icons" / "dyad.svg", half)
    _, checks, _ = run(copy, "--part", "drawing")
    told = failed(checks)
    assert set(told) == {"language, ar", "language, zh-Hant", "pictures, zh-Hant", "icons and flags"}
    assert "dyad_ar.qm is damaged" in told["language, ar"]
    assert "dyad_zh-Hant.qm is missing" in told["language, zh-Hant"]
    assert "dyad.svg" in told["icons and flags"]


def test_a_damaged_font_is_named(copy: Path) -> None:
    replaced(copy / "resources" / "fonts" / "NotoSansArabic-Regular.ttf", lambda data: data[:2000])
    _, checks, _ = run(copy, "--part", "drawing")
    told = failed(checks)
    assert {"fonts", "script, Arabic", "pictures, ar"} <= set(told)
    assert "NotoSansArabic-Regular.ttf" in told["fonts"]
    assert checks["language, ar"]["result"] == "passed"


def test_a_window_and_a_backup_that_fail_are_named(copy: Path) -> None:
    desktop = copy / "explorer" / "desktop"
    (desktop / "added.py").write_text("import nothing_of_this_name\n")
    replaced(
        desktop / "main_window.py",
        lambda data: data.replace(
            b'    def start(self, dyad: str = "") -> None:',
            b'    def start(self, dyad: str = "") -> None:\n        1 / 0',
        ),
    )
    replaced(
        copy / "explorer" / "store" / "backup_order.py",
        lambda data: data.replace(b"def carry_out(text: str) -> str:", b"def carry_out(text: str) -> str:\n    1 / 0"),
    )
    _, checks, _ = run(copy, "--part", "window")
    assert set(failed(checks)) == {"modules of windows", "window", "backup in a process of its own"}


def test_a_part_that_ends_the_process_fails_its_check_and_no_other(copy: Path) -> None:
    (copy / "tomlkit.py").write_text("import os, sys\nprint('a library gave up', file=sys.stderr)\nos.abort()\n")
    _, checks, _ = run(copy, "--part", "data", "--part", "offscreen")
    assert failed(checks) == {"settings": "its process was ended by signal 6: a library gave up"}
    assert checks["library"]["result"] == "passed"
    assert checks["platform, offscreen"]["result"] == "passed"


def test_a_platform_that_qt_ends_the_process_over_is_named() -> None:
    _, checks, _ = run(CHECKOUT, "--part", "xcb", DISPLAY=":4711")
    assert "its process was ended by signal 6" in failed(checks)["platform, xcb"]


def test_an_sqlite_without_full_text_search_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert own_check.try_sqlite(tmp_path).startswith("SQLite 3.")
    for lacking, word in (
        (search_features.Features(False, True), "FTS5"),
        (search_features.Features(True, False), "tri"),
    ):
        monkeypatch.setattr(search_features, "features_here", lambda lacking=lacking: lacking)
        with pytest.raises(Broken, match=word):
            own_check.try_sqlite(tmp_path)


def test_a_file_that_is_not_as_it_was_packed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one.txt").write_text("one")
    (tmp_path / "two.txt").write_text("two")
    digests = {name: self_check_parts.digest_of(tmp_path / name) for name in ("one.txt", "two.txt")}
    record = tmp_path / "packed.json"
    record.write_text(json.dumps({"files": digests}))
    monkeypatch.setattr(paths, "packed", lambda: record)
    (check,) = (one for one in self_check_parts.PARTS["data"]() if one.name == "shipped data")
    assert check.run(tmp_path).startswith("2 files")
    (tmp_path / "one.txt").write_text("0ne")
    with pytest.raises(Broken, match=r"one\.txt is missing or not as it was packed$"):
        check.run(tmp_path)
    (tmp_path / "two.txt").unlink()
    with pytest.raises(Broken, match="and 1 more"):
        check.run(tmp_path)
