"""Windows as Wine has it, on the machine that packages are tried on: programs run, files and registry looked at."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import time
from pathlib import Path

from tests.package.machine import HOME, USER, CommandFailed, Machine

DRIVE = f"{HOME}/.wine/drive_c"
PROFILE = f"{DRIVE}/users/{USER}"
WINDOWS_PROFILE = rf"C:\users\{USER}"
_PACKAGES = "wine wine64 wine32:i386"


class Wine:
    """Runs programs for Windows as the user of a machine, without a network."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine

    def install(self) -> str:
        """Bring Wine, for programs of 32 bits too, as installers are; return its version."""
        self.machine.run("dpkg --add-architecture i386 && apt-get -qq update")
        self.machine.run(f"apt-get -qq install --no-install-recommends {_PACKAGES}")
        self._run("wineboot --init")
        return self._run("wine --version").strip()

    def be(self, version: str) -> None:
        """Be a version of Windows: ``win7``, ``win10``."""
        self._run(f"wine winecfg -v {version}")

    def run(self, program: str, *arguments: str) -> int:
        """Run a program to its end, and what it started; return its exit code."""
        words = shlex.join(["wine", program, *arguments])
        return int(self._run(f"{words} > /dev/null 2>&1; echo $?; wineserver --wait").split()[0])

    def start(self, program: str, *arguments: str, **environment: str) -> subprocess.Popen[str]:
        """Start a program that goes on."""
        return self.machine.start(shlex.join(["wine", program, *arguments]), USER, network=False, **environment)

    def registry(self, key: str) -> dict[str, str]:
        """Return the values of a key below HKEY_CURRENT_USER by name (the unnamed one's is empty); {} without it."""
        told = self._run(shlex.join(["wine", "reg", "query", rf"HKCU\{key}"]) + " || true")
        found = re.findall(r"(?m)^    (\S.*?)    REG_\w+    (.*?)\r?$", told)
        return {"" if name == "(Default)" else name: value for name, value in found}

    def set_registry(self, key: str, name: str, value: str, root: str = "HKCU") -> None:
        """Write a text to the registry."""
        place = ["/v", name] if name else ["/ve"]
        self._run(shlex.join(["wine", "reg", "add", rf"{root}\{key}", *place, "/d", value, "/f"]))

    def files(self, folder: str) -> dict[str, bytes]:
        """Return the files below a folder of the user's profile, by place with slashes."""
        top = self.path(folder)
        return {path.relative_to(top).as_posix(): path.read_bytes() for path in top.rglob("*") if path.is_file()}

    def path(self, place: str) -> Path:
        """Return where a place in the user's profile lies here."""
        return self.machine.inside(f"{PROFILE}/{place}")

    def write(self, place: str, content: bytes) -> None:
        """Write a file of the user's."""
        path = self.path(place)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        self.own()

    def bring(self, file: Path) -> str:
        """Copy a file to the user's home, and return its place there."""
        shutil.copyfile(file, self.machine.inside(f"{HOME}/{file.name}"))
        return f"{HOME}/{file.name}"

    def own(self) -> None:
        """Give the user what was written here."""
        self.machine.run(f"chown -R {USER}:{USER} {HOME}")

    def started(self) -> str:
        """Return what stand-ins have written down, a line for each start."""
        path = self.path("started.txt")
        return path.read_bytes().decode("utf-16-le") if path.exists() else ""

    def wait_for_line(self, words: str, seconds: float = 30.0) -> str:
        """Wait until a stand-in has written a line with ``words`` to what it writes down; return that line."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            for line in self.started().splitlines():
                if words in line:
                    return line
            time.sleep(0.2)
        raise CommandFailed(f"no line with {words!r} was written by a stand-in")

    def _run(self, command: str) -> str:
        return self.machine.run(command, USER, network=False, WINEDEBUG="-all")
