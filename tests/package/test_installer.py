"""The installer for Windows compiles, brings the bundle and no more, and removes what it brought and no more.

It was never run on Windows; what can be seen here is the compiled script and its list of files. `windows_trial.py` runs
it under Wine.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image
from PIL.IcoImagePlugin import IcoImageFile

from tests.package.scripts import PACKAGING, script

FILES = {
    "dyad.exe": "MZ",
    "dyadw.exe": "MZ without a console",
    "_internal/PySide6/Qt6Core.dll": "library",
    "_internal/PySide6/plugins/platforms/qwindows.dll": "plugin",
    "_internal/base_library.zip": "archive",
    "_internal/explorer/_bundled/library/KAZ-MYS.json": "{}",
    "_internal/with $dollar and 關係.txt": "odd",
}
NOTICES = ("THIRD-PARTY.txt", "dyad.cdx.json")


@pytest.fixture(scope="module")
def recipe() -> ModuleType:
    """The recipe."""
    return script("windows", "make_installer")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an installer made of a stand-in of a bundle."""
    folder = tmp_path_factory.mktemp("windows")
    for place, content in FILES.items():
        path = folder / "bundle" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    (folder / "notices").mkdir()
    for name in NOTICES:
        (folder / "notices" / name).write_text(name, encoding="utf-8")
    told = {"version": "1.2.3rc1", "machine": "AMD64", "epoch": 1_700_000_000}
    (folder / "bundle.json").write_text(json.dumps(told), encoding="utf-8")
    make(folder)
    return folder


def make(folder: Path, **surrounding: str) -> subprocess.CompletedProcess[str]:
    """Run the recipe as it is run on Windows, with all folders given."""
    command = [sys.executable, str(PACKAGING / "windows" / "make_installer.py")]
    command += ["--bundle", str(folder / "bundle"), "--told", str(folder / "bundle.json")]
    command += ["--notices", str(folder / "notices"), "--stage", str(folder / "stage"), "--dist", str(folder / "dist")]
    return subprocess.run(
        command, env={**os.environ, **surrounding}, capture_output=True, text=True, check=not surrounding
    )


def test_the_installer_brings_the_bundle_the_notices_and_its_uninstaller(made: Path) -> None:
    installer = made / "dist" / "dyad-1.2.3rc1-windows-x64-setup.exe"
    told = subprocess.run(["7z", "l", "-ba", "-slt", installer], capture_output=True, text=True, check=True).stdout
    names = {
        line.removeprefix("Path = ").replace("\\", "/") for line in told.splitlines() if line.startswith("Path = ")
    }
    # 7-Zip writes a variable of the script, the folder that all is unpacked to, as a number.
    own = {re.sub(r"^\$_\d+_/", "", name) for name in names if not name.startswith("$PLUGINSDIR/")}
    assert own == {*FILES, *NOTICES, "uninstall.exe"}


def test_the_same_files_make_the_same_installer(made: Path, tmp_path: Path) -> None:
    again = tmp_path / "elsewhere" / "made"
    again.parent.mkdir()
    shutil.copytree(made / "bundle", again / "bundle", copy_function=shutil.copy)  # dated anew, in another folder
    shutil.copytree(made / "notices", again / "notices", copy_function=shutil.copy)
    shutil.copy(made / "bundle.json", again)
    for path in (again / "bundle").rglob("*.exe"):
        os.utime(path, (1_600_000_000, 1_600_000_000))
    assert make(again, PYTHONHASHSEED="7").returncode == 0
    (first,), (second,) = ((folder / "dist").iterdir() for folder in (made, again))
    assert first.name == second.name
    assert first.read_bytes() == second.read_bytes()


def test_a_new_version_is_unpacked_beside_the_one_before(recipe: ModuleType) -> None:
    files = {name: Path("somewhere", name) for name in FILES}
    targets = [line for line in recipe.installing(files) if line.startswith("SetOutPath")]
    assert len(targets) == 5
    assert all(line.startswith('SetOutPath "$Fresh') for line in targets)


def test_what_people_open_has_no_console() -> None:
    text = (PACKAGING / "windows" / "dyad.nsi").read_text("utf-8")
    assert 'CreateShortcut "$SMPROGRAMS\\Dyad.lnk" "$INSTDIR\\dyadw.exe"' in text
    assert """'"$INSTDIR\\dyadw.exe" "%1"'""" in text
    assert 'MUI_FINISHPAGE_RUN "$INSTDIR\\dyadw.exe"' in text
    spec = (PACKAGING / "bundle" / "dyad.spec").read_text("utf-8")
    assert 'program("dyad", console=sys.platform != "darwin")' in spec
    assert 'program("dyadw", console=False)' in spec


def test_programs_tell_windows_what_they_are() -> None:
    resource = script("windows", "version_resource")
    known: dict[str, object] = {}

    def part(*parts: object, **named: object) -> object:
        known.update(named)
        return parts

    def entry(name: str, value: object) -> object:
        known[name] = value
        return name

    names = ("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "VarFileInfo")
    text = resource.text("0.2.0.dev0", "dyadw.exe")
    eval(text, {**dict.fromkeys(names, part), "StringStruct": entry, "VarStruct": entry})
    assert known["filevers"] == known["prodvers"] == (0, 2, 0, 0)
    assert known["Translation"] == [0x0409, 1200]
    assert known["ProductVersion"] == known["FileVersion"] == "0.2.0.dev0"
    assert known["OriginalFilename"] == "dyadw.exe"
    assert known["CompanyName"] == "Dyad contributors"
    assert str(known["FileDescription"]).startswith("Dyad")


def test_removing_takes_each_file_and_only_empty_folders(made: Path, recipe: ModuleType) -> None:
    lines = recipe.removing([*FILES, *NOTICES])
    deleted = [line for line in lines if line.startswith("Delete ")]
    assert len(deleted) == len(FILES) + len(NOTICES)
    assert 'Delete "$INSTDIR\\_internal\\with $$dollar and 關係.txt"' in deleted
    folders = [line for line in lines if line.startswith("RMDir ")]
    assert [line.count("\\") for line in folders] == sorted((line.count("\\") for line in folders), reverse=True)
    assert folders[-1] == 'RMDir "$INSTDIR\\_internal"'
    everything = (PACKAGING / "windows" / "dyad.nsi").read_text("utf-8") + "".join(lines)
    assert not re.search(r"(?im)^\s*RMDir\s+/r", everything)
    assert not re.search(r"(?i)appdata.*(archive|backups|settings)", everything)


def test_it_needs_no_administrator_and_speaks_three_languages() -> None:
    text = (PACKAGING / "windows" / "dyad.nsi").read_text("utf-8")
    assert "RequestExecutionLevel user" in text
    assert "HKLM" not in text
    assert re.findall(r'MUI_LANGUAGE "(\w+)"', text) == ["English", "TradChinese", "Arabic"]
    said = re.findall(r"LangString (\w+) \$\{LANG_(\w+)\}", text)
    names = {name for name, _ in said}
    assert {"RUNNING", "KIND_NAME", "TOO_OLD", "NOT_DONE", "NOT_EMPTY", "LEFT_OVER"} <= names
    assert len(said) == 3 * len(names)


def test_what_is_written_to_the_registry_is_removed_from_it() -> None:
    text = (PACKAGING / "windows" / "dyad.nsi").read_text("utf-8")
    install, _, remove = text.partition('Section "Uninstall"')
    written = set(re.findall(r'WriteReg\w+ HKCU "([^"]+)" "([^"]*)"', install))
    assert ("${UNINSTALL_KEY}", "EstimatedSize") in written
    assert ("${CLASSES}\\${KIND}\\shell\\open\\command", "") in written
    keys = re.findall(r'DeleteRegKey (?:/ifempty )?HKCU "([^"]+)"', remove)
    values = set(re.findall(r'DeleteRegValue HKCU "([^"]+)" "([^"]*)"', remove))
    for key, value in written:
        whole = any(key == known or key.startswith(f"{known}\\") for known in keys)
        assert whole or (key, value) in values, (key, value)


def test_the_icon_has_every_size(made: Path) -> None:
    sizes = script("bundle", "system_icons").ICO_SIZES
    with Image.open(made / "stage" / "dyad.ico") as icon:
        assert isinstance(icon, IcoImageFile)
        assert icon.info["sizes"] == {(size, size) for size in sizes}
        for size in sizes:
            drawn = icon.ico.getimage((size, size)).convert("RGBA")
            assert drawn.size == (size, size)
            alpha = drawn.getchannel("A")
            assert alpha.tobytes()[0] < 128  # a rounded corner
            assert alpha.getpixel((size // 2, size // 5)) == 255
            blue = drawn.crop((size // 2, size // 5, size // 2 + 1, size // 5 + 1))
            assert blue.tobytes()[:3] == bytes((26, 92, 163))  # the upper side


def test_it_is_signed_where_a_certificate_is_named(made: Path, recipe: ModuleType) -> None:
    assert recipe.signing({}) is None
    command = recipe.signing({"DYAD_SIGNING_THUMBPRINT": "A" * 40})
    assert command.startswith(f"signtool sign /sha1 {'A' * 40} /fd sha256 ")
    tools = made / "tools"
    tools.mkdir()
    signtool = tools / "signtool"
    signtool.write_text(f'#!/bin/sh\necho "$@" >> "{made}/signed"\n', encoding="utf-8")
    signtool.chmod(0o755)
    # Windows reads a command from a text as it is; here only what makensis starts does.
    defined = recipe.definitions({"dyad.exe": made / "bundle" / "dyad.exe"}, "1.0", made / "s", made / "s.exe", command)
    surrounding = {**os.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}
    subprocess.run(
        ["makensis", "-V1", "-WX", *defined, PACKAGING / "windows" / "dyad.nsi"], env=surrounding, check=True
    )
    signed = (made / "signed").read_text("utf-8").splitlines()
    assert len(signed) == 2
    assert any(line.endswith("s.exe") for line in signed)


def test_a_certificate_that_is_none_is_refused(made: Path) -> None:
    told = make(made, DYAD_SIGNING_THUMBPRINT="mine")
    assert told.returncode == 1
    assert "40 hexadecimal digits" in told.stderr


def test_a_bundle_of_another_system_is_refused(made: Path, tmp_path: Path) -> None:
    (tmp_path / "dyad").write_bytes(b"\x7fELF")
    command = [sys.executable, str(PACKAGING / "windows" / "make_installer.py"), "--bundle", str(tmp_path)]
    command += ["--told", str(made / "bundle.json"), "--dist", str(tmp_path / "dist")]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.returncode == 1
    assert "make the bundle on Windows" in told.stderr
