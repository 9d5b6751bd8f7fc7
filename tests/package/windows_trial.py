"""Try the installer for Windows under Wine.

``make package-test`` does it last; ``python -m tests.package.windows_trial``, by root, does it alone. The installer is
the real one; what it installs is not: in place of both programs stands a little one that writes down how it was started
(``stand_in.nsi``), since PyInstaller makes programs only for the system that it runs on.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from explorer.dossier.own_check import NotTried, Result
from tests.package.machine import USER, CommandFailed, Machine
from tests.package.screen import Screen
from tests.package.table import Table
from tests.package.wine import DRIVE, WINDOWS_PROFILE, Wine

ROOT = Path(__file__).resolve().parents[2]
INSTALLED = "AppData/Local/Programs/Dyad"
SHORTCUT = "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Dyad.lnk"
ELSEWHERE = "Elsewhere/Dyad"
ARCHIVE = "Work/關係 2026.dyad"
BESIDE = f"{INSTALLED}/mine.dyad"
KIND, OTHER = "Dyad.Archive", "Other.Kind"
CLASSES = r"Software\Classes"
UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Dyad"
OLD, NEW = "0.0.9", "9.9.9"
RUNNING, TOO_OLD, NOT_DONE, NOT_EMPTY = 3, 4, 5, 6
"""Exit codes of the installer (``packaging/windows/dyad.nsi``)."""
_LARGE = 3_000_000
_SMALL_DISK = "2m"


@dataclass(frozen=True, slots=True)
class Made:
    """An installer in the user's home on the machine, and the files that it brings."""

    installer: str
    files: dict[str, bytes]


class WindowsTrial:
    """What is tried, step by step; each step says what was seen."""

    def __init__(self, machine: Machine, room: Path) -> None:
        self.wine = Wine(machine)
        self._room = room
        self._old, self._new = self._make(OLD), self._make(NEW)

    def refuses_old_windows(self) -> str:
        """On Windows 7 nothing is installed."""
        self.wine.be("win7")
        assert self.wine.run(self._old.installer, "/S") == TOO_OLD
        assert self.wine.files(INSTALLED) == {}
        assert self.wine.registry(UNINSTALL) == {}
        self.wine.be("win10")
        return f"exit {TOO_OLD} on Windows 7, nothing written"

    def keeps_what_works_on_a_full_disk(self) -> str:
        """An upgrade for which there is no room leaves the version before, and nothing of its own."""
        disk = self.wine.machine.inside(f"{DRIVE}/small")
        disk.mkdir(exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={_SMALL_DISK}", "tmpfs", disk], check=True)
        try:
            self.wine.own()
            assert self.wine.run(self._old.installer, "/S", r"/D=C:\small\Dyad") == 0
            code = self.wine.run(self._new.installer, "/S", r"/D=C:\small\Dyad")
            assert code != 0
            left = {path.relative_to(disk).as_posix() for path in disk.rglob("*") if path.is_file()}
            assert left == {f"Dyad/{name}" for name in (*self._old.files, "uninstall.exe")}, left
            assert self.wine.registry(UNINSTALL)["DisplayVersion"] == OLD
            assert self.wine.run(r"C:\small\Dyad\uninstall.exe", "/S") == 0
            assert list(disk.iterdir()) == []
        finally:
            subprocess.run(["umount", "-l", disk], check=True)
        assert self.wine.registry(UNINSTALL) == {}
        return f"exit {code}, the version before is whole, nothing of the new one stays"

    def installs(self) -> str:
        """Files, shortcut and association are there; whose `.dyad` was before is kept."""
        self.wine.set_registry(rf"{CLASSES}\.dyad", "", OTHER)
        self.wine.set_registry(rf"{CLASSES}\.dyad", "Content Type", "application/x-other")
        assert self.wine.run(self._old.installer, "/S") == 0
        self._holds(self._old)
        assert self.wine.path(SHORTCUT).is_file()
        assert b"d\0y\0a\0d\0w\0.\0e\0x\0e\0" in self.wine.path(SHORTCUT).read_bytes()
        assert self.wine.registry(rf"{CLASSES}\.dyad") == {"": KIND, "Content Type": "application/vnd.dyad"}
        told = self.wine.registry(UNINSTALL)
        assert told["DisplayVersion"] == OLD
        assert told["InstallLocation"] == self._windows(INSTALLED)
        return f"{len(self._old.files)} files, shortcut, association, entry among the programs"

    def opens_by_association(self) -> str:
        """What Windows starts for an archive is the program without a console, with the archive's place."""
        self.wine.write(ARCHIVE, b"an archive")
        place = self._windows(ARCHIVE)
        # Wine 8 looks for kinds of files among the machine's alone, Windows among the user's first: tell it there too.
        for key in (".dyad", rf"{KIND}\shell\open\command"):
            value = self.wine.registry(rf"{CLASSES}\{key}")[""]
            self.wine.set_registry(rf"{CLASSES}\{key}", "", value, root="HKLM")
        assert self.wine.run("start", "/wait", place) == 0
        line = self.wine.wait_for_line(place)
        assert f'\\dyadw.exe" "{place}"' in line, line
        return line.strip()

    def notices_a_running_program(self) -> str:
        """While the program runs, nothing is installed and nothing removed; it is not ended."""
        seen: list[int] = []
        folder = self._windows(INSTALLED)
        for name in ("dyadw.exe", "dyad.exe"):
            self.wine.write("stay", b"")
            started = self.wine.start(rf"{folder}\{name}", f"stays-{name}")
            self.wine.wait_for_line(f"stays-{name}")
            seen.append(self._while_others_run(self._new.installer, "/S"))
            seen.append(self._while_others_run(rf"{folder}\uninstall.exe", "/S", f"_?={folder}"))
            assert started.poll() is None
            self.wine.path("stay").unlink()
            started.wait(30)
        assert seen == [RUNNING] * 4, seen
        self._holds(self._old)
        return f"exit {RUNNING} of installer and uninstaller for dyad.exe and dyadw.exe, which went on"

    def upgrades(self) -> str:
        """The new version takes the place of the one before, and the user's files stay where they are."""
        self.wine.write(BESIDE, b"mine")
        others = self.wine.path(f"{INSTALLED}.old")
        self.wine.write(f"{INSTALLED}.old/uninstall.exe", self._old.files["dyad.exe"])
        assert self.wine.run(self._new.installer, "/S") == 0
        self._holds(self._new, "mine.dyad")
        assert self.wine.registry(UNINSTALL)["DisplayVersion"] == NEW
        assert [path.name for path in others.iterdir()] == ["uninstall.exe"]
        assert "uninstall.exe" not in self.wine.started()
        shutil.rmtree(others)
        self._is_clean()
        return (
            "the new files and no old one; an archive beside the program stayed there, a Dyad.old of others untouched"
        )

    def mends_what_was_cut_off(self) -> str:
        """Where an installer was ended between its two renames, the next one brings all to order."""
        folder = self.wine.path(INSTALLED)
        fresh = folder.with_name("Dyad.new")
        folder.rename(folder.with_name("Dyad.old"))
        (fresh / "_internal").mkdir(parents=True)
        for name in ("uninstall.exe", "dyad.exe"):
            (fresh / name).write_bytes((folder.with_name("Dyad.old") / name).read_bytes())
        (fresh / "_internal" / f"only {NEW}.txt").write_text("half", "utf-8")
        self.wine.own()
        assert self.wine.run(self._old.installer, "/S") == 0
        self._holds(self._old, "mine.dyad")
        self._is_clean()
        return "the version before was found beside its place, what was half unpacked is gone"

    def refuses_a_folder_of_others(self) -> str:
        """A folder that holds something else is left alone."""
        assert self.wine.run(self._new.installer, "/S", f"/D={self._windows('Work')}") == NOT_EMPTY
        assert list(self.wine.files("Work")) == [Path(ARCHIVE).name]
        self._holds(self._old, "mine.dyad")
        return f"exit {NOT_EMPTY}, nothing changed"

    def refuses_a_folder_it_may_not_write_to(self) -> str:
        """Where the user may not write, nothing changes."""
        locked = self.wine.machine.inside(f"{DRIVE}/locked")
        locked.mkdir()
        locked.chmod(0o555)
        assert self.wine.run(self._new.installer, "/S", r"/D=C:\locked\Dyad") == NOT_DONE
        assert list(locked.iterdir()) == []
        self._holds(self._old, "mine.dyad")
        return f"exit {NOT_DONE}, nothing changed"

    def moves_to_another_folder(self) -> str:
        """An upgrade into another folder leaves no version in the one before."""
        assert self.wine.run(self._new.installer, "/S", f"/D={self._windows(ELSEWHERE)}") == 0
        self._holds(self._new, folder=ELSEWHERE)
        assert self.wine.files(INSTALLED) == {"mine.dyad": b"mine"}
        command = self.wine.registry(rf"{CLASSES}\{KIND}\shell\open\command")[""]
        assert command == f'"{self._windows(ELSEWHERE)}\\dyadw.exe" "%1"', command
        assert self.wine.registry(UNINSTALL)["InstallLocation"] == self._windows(ELSEWHERE)
        return "the folder before holds the user's archive alone"

    def uninstalls(self) -> str:
        """Nothing of the program is left; the user's files are, and whose `.dyad` was has it again."""
        assert self.wine.run(rf"{self._windows(ELSEWHERE)}\uninstall.exe", "/S") == 0
        assert not self.wine.path(ELSEWHERE).exists()
        assert not self.wine.path(SHORTCUT).exists()
        assert self.wine.files("Work") == {Path(ARCHIVE).name: b"an archive"}
        assert self.wine.files(INSTALLED) == {"mine.dyad": b"mine"}
        assert self.wine.registry(UNINSTALL) == {}
        assert self.wine.registry(rf"{CLASSES}\{KIND}") == {}
        assert self.wine.registry(rf"{CLASSES}\.dyad") == {"": OTHER, "Content Type": "application/x-other"}
        return f"both archives stay, .dyad belongs to {OTHER} again"

    def shows_itself(self, screen: Screen) -> str:
        """The installer's first page comes."""
        started = self.wine.start(self._new.installer, DISPLAY=screen.display)
        try:
            assert screen.wait_for("Dyad Setup"), screen.windows()
            screen.settle()
            screen.picture(self._room / "windows-installer.png")
        finally:
            self.wine.machine.run("wineserver --kill", USER, network=False)
            started.wait(30)
        return "see windows-installer.png"

    def _while_others_run(self, program: str, *arguments: str) -> int:
        process = self.wine.start(program, *arguments)
        return process.wait(120)

    def _holds(self, made: Made, *more: str, folder: str = INSTALLED) -> None:
        found = self.wine.files(folder)
        assert set(found) == {*made.files, "uninstall.exe", *more}, sorted(found)
        for name, content in made.files.items():
            assert found[name] == content, name

    def _is_clean(self) -> None:
        beside = {path.name for path in self.wine.path(INSTALLED).parent.iterdir()}
        assert beside == {"Dyad"}, beside

    def _windows(self, place: str) -> str:
        return rf"{WINDOWS_PROFILE}\{place.replace('/', chr(92))}"

    def _make(self, version: str) -> Made:
        """Make an installer of stand-ins."""
        folder = self._room / f"windows-{version}"
        bundle, notices = folder / "bundle", folder / "notices"
        (bundle / "_internal").mkdir(parents=True)
        notices.mkdir()
        for name in ("dyad.exe", "dyadw.exe"):
            script = [
                f"-DVERSION={version}",
                f"-DOUTPUT={bundle / name}",
                str(Path(__file__).with_name("stand_in.nsi")),
            ]
            subprocess.run(["makensis", "-V1", "-INPUTCHARSET", "UTF8", *script], check=True)
        (bundle / "_internal" / "Qt6Core.dll").write_bytes(version.encode())
        large = random.Random(1).randbytes(_LARGE if version == NEW else 1000)
        (bundle / "_internal" / f"only {version}.txt").write_bytes(large)
        (notices / "THIRD-PARTY.txt").write_bytes(b"notices")
        told = {"version": version, "machine": "AMD64", "epoch": 1_700_000_000}
        (folder / "bundle.json").write_text(json.dumps(told), "utf-8")
        command = [sys.executable, str(ROOT / "packaging" / "windows" / "make_installer.py")]
        for name, place in {"bundle": "bundle", "told": "bundle.json", "notices": "notices"}.items():
            command += [f"--{name}", str(folder / place)]
        command += ["--stage", str(folder / "stage"), "--dist", str(folder / "dist")]
        subprocess.run(command, check=True, capture_output=True, text=True)
        files = {path.relative_to(bundle).as_posix(): path.read_bytes() for path in bundle.rglob("*") if path.is_file()}
        files["THIRD-PARTY.txt"] = b"notices"
        (installer,) = (folder / "dist").iterdir()
        return Made(self.wine.bring(installer), files)


def try_all(machine: Machine, room: Path, table: Table, screen: Screen) -> None:
    """Try everything under Wine, or say that there is none to be had."""
    made: list[WindowsTrial] = []

    def make() -> str:
        try:
            version = Wine(machine).install()
        except CommandFailed as error:
            raise NotTried(f"no Wine for programs of 32 bits is to be had here ({error})") from error
        made.append(WindowsTrial(machine, room))
        return f"{version}, with stand-ins for the two programs"

    if not table.attempt("Windows: installers made", make):
        return
    trial = made[0]
    table.attempt("Windows: an old one", trial.refuses_old_windows)
    table.attempt("Windows: a full disk", trial.keeps_what_works_on_a_full_disk)
    if not table.attempt("Windows: install", trial.installs):
        return
    table.attempt("Windows: association", trial.opens_by_association)
    table.attempt("Windows: a running program", trial.notices_a_running_program)
    table.attempt("Windows: upgrade", trial.upgrades)
    table.attempt("Windows: cut off", trial.mends_what_was_cut_off)
    table.attempt("Windows: a folder of others", trial.refuses_a_folder_of_others)
    table.attempt("Windows: a locked folder", trial.refuses_a_folder_it_may_not_write_to)
    table.attempt("Windows: another folder", trial.moves_to_another_folder)
    table.attempt("Windows: uninstall", trial.uninstalls)
    table.attempt("Windows: the first page", lambda: trial.shows_itself(screen))


def main() -> int:
    """Set up a machine for this alone; 1 where anything failed."""
    if os.geteuid() != 0:
        raise SystemExit("This must be run by root: a machine in a folder cannot be made otherwise.")
    room = ROOT / "build" / "package-test" / "windows"
    subprocess.run(["rm", "-rf", room], check=True)
    room.mkdir(parents=True)
    base = Path(os.environ.get("ROOM", "/var/tmp/dyad-package-test")).resolve()
    table = Table()
    with Machine(base / "windows-machine", base / "base", room / "log.txt") as machine, Screen() as screen:
        try_all(machine, room, table, screen)
    print(table.sum)
    return 1 if table.number(Result.FAILED) else 0


if __name__ == "__main__":
    sys.exit(main())
