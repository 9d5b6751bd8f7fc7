"""What goes into the frozen program is derived from the tree, and nothing of what it needs is left out."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
BUNDLE = CHECKOUT / "packaging" / "bundle"


def script(name: str) -> ModuleType:
    """Return a script of `packaging/bundle` as a module."""
    specification = importlib.util.spec_from_file_location(name, BUNDLE / f"{name}.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules[name] = module  # dataclasses look there for what their annotations mean
    specification.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def contents() -> ModuleType:
    """What goes in."""
    return script("contents")


@pytest.fixture(scope="module")
def elf() -> ModuleType:
    """What binaries need."""
    return script("elf")


def test_whatever_a_migration_imports_comes_along(contents: ModuleType) -> None:
    hidden = set(contents.hidden_imports())

    for file in (CHECKOUT / "db" / "migrations").rglob("*.py"):
        lines = [line for line in file.read_text("utf-8").splitlines() if line.startswith(("import ", "from "))]
        for module in (line.split()[1] for line in lines):
            assert module == "__future__" or module in hidden, f"{file.name} imports {module}"


def test_only_modules_are_named_as_hidden(contents: ModuleType) -> None:
    assert list(contents.imported("from collections.abc import Sequence\nfrom alembic import op")) == [
        "collections.abc",
        "alembic",
        "alembic.op",
    ]


def test_all_data_come_along_but_sources_of_translations(contents: ModuleType) -> None:
    places = {Path(place, Path(file).name).as_posix() for file, place in contents.data_files()}

    for name, folder in contents.DATA.items():
        for file in folder.rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                place = f"explorer/_bundled/{name}/{file.relative_to(folder).as_posix()}"
                assert (place in places) == (file.suffix != ".ts"), place
    assert "explorer/_bundled/LICENSE" in places


def test_distributions_are_those_of_the_lock_and_others_stay_out(contents: ModuleType) -> None:
    own, foreign = contents.distributions(), contents.foreign_modules()

    assert {"sqlalchemy", "pyside6-essentials", "psycopg-binary", "numpy", "opencc"} <= set(own)
    assert "pytest" not in own
    assert {"pytest", "mypy", "hypothesis"} <= set(foreign)
    assert not {"sqlalchemy", "PySide6", "numpy", "json", "explorer"} & set(foreign)


@pytest.mark.parametrize(
    ("place", "stays"),
    [
        ("babel/locale-data/root.dat", True),
        ("babel/locale-data/zh_Hant_TW.dat", True),
        ("babel/locale-data/ar.dat", True),
        ("babel/locale-data/arn.dat", False),
        ("babel/locale-data/fr.dat", False),
        ("babel/global.dat", True),
        ("PySide6/Qt/translations/qtbase_ar.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("PySide6/Qt/translations/qt_help_ar.qm", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("opencc/clib/share/opencc/t2s.json", True),
        ("opencc/clib/lib64/libopencc.a", False),
        ("opencc/clib/bin/opencc", False),
        ("explorer/_bundled/resources/fonts/NotoSansTC-Bold.ttf", True),
    ],
)
def test_what_stays_of_what_was_collected(contents: ModuleType, place: str, stays: bool) -> None:
    assert contents.is_kept(place, ("ar", "en", "zh")) is stays


def test_dyads_languages_are_those_of_its_catalogues(contents: ModuleType) -> None:
    assert contents.languages() == ("ar", "en", "zh")


@pytest.mark.parametrize(
    ("name", "source", "systems"),
    [
        ("libstdc++.so.6", "/usr/lib/x86_64-linux-gnu/libstdc++.so.6", True),
        ("libglib-2.0.so.0", "/lib/x86_64-linux-gnu/libglib-2.0.so.0", True),
        ("libsqlite3.so.0", "/usr/lib/x86_64-linux-gnu/libsqlite3.so.0", False),
        ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", False),
        ("python3.11/lib-dynload/_decimal.so", "/usr/lib/python3.11/lib-dynload/_decimal.so", False),
        (
            "PySide6/Qt/lib/libQt6Core.so.6",
            "/opt/env/lib/python3.11/site-packages/PySide6/Qt/lib/libQt6Core.so.6",
            False,
        ),
    ],
)
def test_what_every_desktop_has_is_left_to_it(contents: ModuleType, name: str, source: str, systems: bool) -> None:
    assert contents.is_of_the_system(name, source) is systems


def test_a_list_of_files_tells_nothing_of_where_the_environment_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(BUNDLE))
    make_bundle = script("make_bundle")
    monkeypatch.setattr(make_bundle, "BUNDLE", tmp_path)
    record = tmp_path / "_internal" / "mako-1.4.3.dist-info" / "RECORD"
    record.parent.mkdir(parents=True)
    record.write_text("../../../bin/mako-render,sha256=Gq,238\nmako/__init__.py,sha256=bX,239\n", encoding="utf-8")
    make_bundle._forget_place()
    assert record.read_text("utf-8") == "mako/__init__.py,sha256=bX,239\n"


def test_a_library_that_nothing_needs_stays_out(contents: ModuleType) -> None:
    needed = {
        "a/QtGui.abi3.so": ("libQt6Gui.so.6",),
        "Qt/lib/libQt6Gui.so.6": ("libicu.so.73", "libc.so.6"),
        "Qt/lib/libQt6Network.so.6": ("libicu.so.73",),
        "Qt/plugins/platforms/libqxcb.so": ("libQt6XcbQpa.so.6",),
        "Qt/lib/libQt6XcbQpa.so.6": ("libQt6Gui.so.6",),
        "Qt/lib/libicu.so.73": (),
        "libpython3.11.so.1.0": (),
    }

    def needs(file: str) -> Iterable[str]:
        return needed[file]

    kept = contents.reachable({place: place for place in needed}, needs)

    assert kept == set(needed) - {"Qt/lib/libQt6Network.so.6"}


def test_what_binaries_need_is_read_from_them(elf: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("no binary", "utf-8")
    (tmp_path / "python").write_bytes(Path(sys.executable).resolve().read_bytes())

    files = elf.binaries(tmp_path)
    needs = elf.needs(files)

    assert [file.name for file in files] == ["python"]
    assert "libc.so.6" in needs.libraries
    assert tuple(map(int, needs.glibc.split("."))) >= (2, 17)
    assert set(elf.needed_by(files[0])) == set(needs.libraries)


def test_a_library_that_comes_along_is_not_asked_of_the_system(elf: ModuleType, tmp_path: Path) -> None:
    program = Path(sys.executable).resolve()
    (tmp_path / "python").write_bytes(program.read_bytes())
    (first, *_rest) = elf.needs([tmp_path / "python"]).libraries
    (tmp_path / first).write_bytes(program.read_bytes())

    assert first not in elf.needs(elf.binaries(tmp_path)).libraries
