"""A bare Debian in a folder: nothing but its base system, no Python, no library of Qt's, and whoever works there."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

SUITE = "bookworm"
USER = "fresh"
HOME = f"/home/{USER}"
SCREENS = "/tmp/.X11-unix"
"""Where X servers listen."""
_MOUNTS = ("proc", "sys", "dev", "dev/pts")
_MIRROR = re.compile(r"(?m)^(?:URIs:\s*|deb\s+(?:\[[^]]*\]\s*)?)(\S+/debian)/?(?:\s|$)")


class CommandFailed(Exception):  # noqa: N818 - says what happened
    """A command failed in the machine; the text is the command and the end of what it said."""


def mirror() -> str:
    """Return this machine's Debian mirror, or that in ``MIRROR``; ``SystemExit`` where there is none."""
    given = os.environ.get("MIRROR")
    if given:
        return given
    lists = [Path("/etc/apt/sources.list"), *sorted(Path("/etc/apt/sources.list.d").glob("*"))]
    for file in lists:
        found = _MIRROR.search(file.read_text("utf-8")) if file.is_file() else None
        if found:
            return found[1]
    raise SystemExit("No Debian mirror stands in /etc/apt; name one with MIRROR=…")


class Machine:
    """A Debian in ``root``, made from a base that is kept beside it; a context manager that mounts and unmounts."""

    def __init__(self, root: Path, base: Path, log: Path) -> None:
        self.root = root
        self._base = base
        self._log = log

    def __enter__(self) -> Machine:
        if not (self._base / ".complete").exists():
            shutil.rmtree(self._base, ignore_errors=True)
            self._base.parent.mkdir(parents=True, exist_ok=True)
            command = ["debootstrap", "--variant=minbase", SUITE, str(self._base), mirror()]
            self._logged(subprocess.run(command, capture_output=True, text=True, check=False), command)
            (self._base / ".complete").touch()
        self._discard()
        subprocess.run(["cp", "-a", self._base, self.root], check=True)
        for point in _MOUNTS:
            subprocess.run(["mount", "--bind", f"/{point}", self.root / point], check=True)
        screens = self.inside(SCREENS)
        screens.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", "--bind", SCREENS, screens], check=True)
        self._lend()
        self.run(f"useradd --home-dir {HOME} --create-home --shell /bin/sh {USER}")
        return self

    def __exit__(self, *_told: object) -> None:
        self._unmount()

    def inside(self, path: str) -> Path:
        """Return where a path of the machine lies on this one."""
        return self.root / path.lstrip("/")

    def run(self, command: str, user: str = "root", *, network: bool = True, **environment: str) -> str:
        """Run a shell command there and return what it wrote to standard output; ``CommandFailed`` where it fails.

        It starts in the user's home with nothing of our surroundings; without ``network`` there is none, not even a
        loopback that is up.
        """
        done = subprocess.run(
            self.command(command, user, network=network, environment=environment),
            capture_output=True,
            text=True,
            check=False,
        )
        self._logged(done, [user, command])
        return done.stdout

    def said(self, command: str, user: str, *, network: bool = True) -> str:
        """Run a shell command that may fail; return all that it said as one line, and its exit code behind it."""
        told = self.run(f'{{ {command}; }} 2>&1; echo "($?)"', user, network=network)
        return " ".join(told.split())

    def start(self, command: str, user: str, *, network: bool = True, **environment: str) -> subprocess.Popen[str]:
        """Start a shell command there that goes on; what it says goes to the log."""
        with self._log.open("a", encoding="utf-8") as log:
            log.write(f"\n$ ({user}) {command} &\n")
            log.flush()
            return subprocess.Popen(
                self.command(command, user, network=network, environment=environment),
                stdout=log,
                stderr=log,
                text=True,
                start_new_session=True,
            )

    def command(self, command: str, user: str, *, network: bool, environment: Mapping[str, str]) -> list[str]:
        """Return the words that run a shell command there."""
        home = "/" if user == "root" else HOME
        given = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": home, "LANG": "C.UTF-8", "TERM": "dumb"}
        given |= {"DEBIAN_FRONTEND": "noninteractive", **_proxies(), **environment}
        words = [] if network else ["unshare", "--net"]
        words += ["chroot", f"--userspec={user}:{user}", str(self.root), "env", "-i"]
        words += [f"{name}={value}" for name, value in given.items()]
        return [*words, "sh", "-c", f"cd {home} && {command}"]

    def end(self, program: str, seconds: float = 30.0) -> None:
        """Ask every process of ``program`` in this machine to end, and wait until they have; no other process."""
        until = time.monotonic() + seconds
        asked: set[int] = set()
        while running := self._processes(program):
            for number in running - asked:
                with suppress(ProcessLookupError):
                    os.kill(number, signal.SIGTERM)
            asked |= running
            if time.monotonic() > until:
                raise CommandFailed(f"{program}: still running {seconds:.0f} s after it was asked to end")
            time.sleep(0.2)

    def _processes(self, program: str) -> set[int]:
        found = set()
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                with suppress(OSError):
                    if (entry / "exe").readlink() == self.inside(program):
                        found.add(int(entry.name))
        return found

    def files(self, folders: Iterable[str]) -> dict[str, tuple[float, int]]:
        """Return the files below some folders there, with the moment each was written and its size."""
        found = {}
        for folder in folders:
            for path in self.inside(folder).rglob("*"):
                with suppress(OSError):
                    if path.is_file() and not path.is_symlink():
                        stat = path.stat()
                        found["/" + str(path.relative_to(self.root))] = (stat.st_mtime, stat.st_size)
        return found

    def _lend(self) -> None:
        """Lend what this machine's network wants; none of it belongs to what is tried."""
        for name in ("resolv.conf", "hosts"):
            shutil.copyfile(f"/etc/{name}", self.inside(f"/etc/{name}"))
        told = subprocess.run(["apt-config", "dump"], capture_output=True, text=True, check=True).stdout
        # A mirror that keeps one day's packages has lists that have run out since.
        lent = [line for line in told.splitlines() if line.startswith(("Acquire::Check-", "Acquire::http"))]
        self.inside("/etc/apt/apt.conf.d/99lent").write_text("\n".join(lent) + "\n", encoding="utf-8")

    def _logged(self, done: subprocess.CompletedProcess[str], command: list[str]) -> None:
        self._log.parent.mkdir(parents=True, exist_ok=True)
        with self._log.open("a", encoding="utf-8") as log:
            log.write(f"\n$ {' '.join(command)}\n{done.stdout}{done.stderr}")
        if done.returncode != 0:
            end = (done.stderr or done.stdout).strip().splitlines()[-3:]
            raise CommandFailed(f"{command[-1]}: exit {done.returncode}: {' | '.join(end)}")

    def _unmount(self) -> None:
        for point in reversed(self._mounted()):
            subprocess.run(["umount", "-l", point], check=True)

    def _mounted(self) -> list[str]:
        """Return what is mounted below the root, by the kernel's own list: a bind mount is no other device."""
        lines = Path("/proc/self/mountinfo").read_text("utf-8").splitlines()
        points = [line.split()[4] for line in lines]
        return [point for point in points if point.startswith(f"{self.root}/")]

    def _discard(self) -> None:
        if self.root.exists():
            self._unmount()
            if self._mounted():
                raise SystemExit(f"{self._mounted()} is still mounted, and would be emptied with {self.root}.")
            shutil.rmtree(self.root)


def _proxies() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if re.fullmatch("(?i)(http|https|ftp|no)_proxy", name)}
