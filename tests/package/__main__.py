"""Try the packages on a bare Debian 12, as people do: ``make package-test``, which runs ``python -m tests.package``.

A version before is made from the same tree first (0.0.9), so that there is something to upgrade from. The installer for
Windows is tried last, under Wine (`windows_trial`).
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from explorer.dossier.own_check import Result
from tests.package import database, foreign, surroundings, windows_trial
from tests.package.machine import HOME, USER, Machine
from tests.package.pictures import MOST_DIFFERENT, colours, difference
from tests.package.screen import Screen
from tests.package.table import Table

ROOT = Path(__file__).resolve().parents[2]
ROOM = ROOT / "build" / "package-test"
PACKAGING = ROOT / ".venv-package" / "bin" / "python"
EARLIER = "0.0.9"
ARCHIVE = f"{HOME}/.local/share/dyad/archive.dyad"
LANGUAGES = ("en", "zh-Hant", "ar")
AS_OF = "2026-11-01"
_TOOLS = ("debootstrap", "Xvfb", "xwininfo", "unshare", "dpkg-deb", "git", "makensis")
_OWN_FOLDERS = (".cache/dyad", ".config/dyad", ".local/share/dyad", ".local/state/dyad")
_SHARED = (f"{HOME}/.cache/fontconfig/", "/tmp/dyad-1000/")
"""Where the system's font library notes what fonts there are, whichever program asks it first; and where Dyad's windows
find each other when nobody has logged in, so that there is no folder of a session."""
_DRAWN = 500
"""More colours than an empty window has."""
_WATCHED = ("/etc", "/home", "/opt", "/srv", "/tmp", "/usr", "/var")


class Trial:
    """What is tried with one pair of packages on one machine, step by step; each step says what was seen."""

    def __init__(self, machine: Machine, earlier: Path, package: Path) -> None:
        self.machine = machine
        self._earlier = earlier
        self._package = package
        self._exported = ""
        self._before: dict[str, tuple[float, int]] = {}

    def bare(self) -> str:
        """The machine has no Python and nothing of Dyad's."""
        found = self.machine.run("command -v python3 python dyad || true").strip()
        assert not found, found
        self.machine.run("apt-get -qq update")
        return self.machine.run(". /etc/os-release && echo $PRETTY_NAME").strip() + ", no Python"

    def installs_earlier(self) -> str:
        """The version before installs with what it depends on."""
        return f"{self._install(self._earlier)}; {self._told_version(EARLIER)}"

    def works(self) -> str:
        """The user works with the version before: an archive, an edit, and what it exports then."""
        self.machine.run("dyad library", USER, network=False)
        edited = "Relations, as I see them"
        command = [str(ROOT / ".venv" / "bin" / "python"), "-m", "tests.package.edit"]
        command += [str(self.machine.inside(ARCHIVE)), edited]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
        self.machine.run(f"chown -R {USER}:{USER} {HOME}")
        self._exported = self._export()
        assert edited in self._exported
        return f"edited, {len(self._exported):,} characters exported"

    def upgrades(self) -> str:
        """The new version takes the place of the one before; what the user did is there, to the byte."""
        told = f"{self._install(self._package)}; {self._told_version(_version())}"
        assert self._export() == self._exported
        self.machine.run("dyad check", USER, network=False)
        undone = self.machine.run("dyad new --since 'step 0' --limit 5", USER, network=False)
        assert undone.strip()
        return f"{told}; the edited archive exports the same bytes"

    def checks(self) -> str:
        """The library is whole, and the program finds nothing broken in itself."""
        self.machine.run("dyad check --library", USER, network=False)
        told = self.machine.run("dyad --self-check", USER, network=False)
        return told.strip().splitlines()[-1]

    def draws(self, language: str) -> str:
        """A picture drawn there looks like one drawn from source here."""
        there, here = f"{HOME}/{language}.png", ROOM / f"source-{language}.png"
        order = f"render --dyad KAZ-MYS --language {language} --as-of {AS_OF} --from 1990 --to 2026"
        self.machine.run(f"dyad {order} -o {there}", USER, network=False)
        source = [str(ROOT / ".venv" / "bin" / "python"), "-m", "explorer", "--archive", str(ROOM / "source.dyad")]
        shutil.copyfile(self.machine.inside(ARCHIVE), ROOM / "source.dyad")
        home = {"HOME": str(ROOM / "home"), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
        subprocess.run([*source, *order.split(), "-o", here], cwd=ROOT, env=home, check=True, capture_output=True)
        drawn = ROOM / f"package-{language}.png"
        shutil.copyfile(self.machine.inside(there), drawn)
        part = difference(drawn, here)
        assert part <= MOST_DIFFERENT, f"{part:.2%} of the pixels differ, see {drawn.name} and {here.name}"
        return f"{drawn.stat().st_size:,} bytes, {part:.3%} of the pixels differ from the picture drawn from source"

    def opens(self, screen: Screen) -> str:
        """The window comes, with no network at all, and draws."""
        picture = ROOM / "window.png"
        self._window("dyad", screen, picture)
        return f"a window with {colours(picture):,} colours, see {picture.name}"

    def opens_by_click(self, screen: Screen) -> str:
        """What a desktop starts for an archive is Dyad, and it opens that archive."""
        # What a desktop has anyway: the list of kinds of files, and who opens which.
        self.machine.run(
            "apt-get -qq install --no-install-recommends desktop-file-utils libglib2.0-bin shared-mime-info"
        )
        self.machine.run(f"mkdir -p {HOME}/Work && cp {ARCHIVE} {HOME}/Work/field-notes.dyad", USER)
        kind = self.machine.run(f"gio info -a standard::content-type {HOME}/Work/field-notes.dyad", USER)
        assert "application/vnd.dyad" in kind, kind
        opener = self.machine.run("gio mime application/vnd.dyad", USER).splitlines()[0]
        assert "dyad.desktop" in opener, opener
        # A command opens what nothing speaks against, and remembers it: the window then need not ask whose it is.
        self.machine.run(f"dyad check --archive {HOME}/Work/field-notes.dyad", USER, network=False)
        self.machine.run(f"dyad search --archive {HOME}/Work/field-notes.dyad Nazarbayev", USER, network=False)
        picture = ROOM / "opened.png"
        self._window(f"gio open {HOME}/Work/field-notes.dyad", screen, picture, "field-notes")
        return f"{opener.strip()}, see {picture.name}"

    def keeps_to_its_folders(self) -> str:
        """After all that, nothing was written but to the user's folders for Dyad."""
        after = self.machine.files(_WATCHED)
        changed = {path for path, state in after.items() if self._before.get(path) != state}
        own = (*(f"{HOME}/{folder}/" for folder in _OWN_FOLDERS), *_SHARED)
        asked_for = {f"{HOME}/{language}.png" for language in LANGUAGES}
        strays = sorted(path for path in changed - asked_for if not path.startswith(own))
        assert not strays, strays[:10]
        return f"{len(changed)} files, all in {', '.join(_OWN_FOLDERS)}"

    def watch(self) -> None:
        """Remember which files there are, for `keeps_to_its_folders`."""
        self._before = self.machine.files(_WATCHED)

    def is_removed(self) -> str:
        """Removed and purged, nothing of the program is left, and everything of the user's."""
        mine = self.machine.files([HOME])
        self.machine.run("apt-get -qq purge dyad")
        left = self.machine.run("find /usr /etc /opt /var/lib -iname '*dyad*' -not -path '/var/lib/dpkg/*' || true")
        assert not left.strip(), left
        assert "application/vnd.dyad" not in self.machine.run("cat /usr/share/mime/types || true")
        assert self.machine.files([HOME]) == mine
        return f"nothing in /usr, /etc, /opt, /var/lib; {len(mine)} files of the user's are untouched"

    def _install(self, package: Path) -> str:
        place = f"/tmp/{package.name}"
        shutil.copyfile(package, self.machine.inside(place))
        self.machine.run(f"apt-get -qq install --no-install-recommends {place}")
        self.machine.inside(place).unlink()
        told = self.machine.run("dpkg-query -W -f='${Version} ${Installed-Size}' dyad").split()
        return f"{package.stat().st_size / 1e6:.1f} MB, installed {int(told[1]) * 1024 / 1e6:.0f} MB"

    def _told_version(self, version: str) -> str:
        told = self.machine.run("dyad --version", USER, network=False).strip()
        assert told.splitlines()[0] == f"dyad {version}", told
        return told.splitlines()[0]

    def _export(self) -> str:
        return self.machine.run("dyad export --dyad KAZ-MYS", USER, network=False)

    def _window(self, command: str, screen: Screen, picture: Path, title: str = "Dyad") -> None:
        """Start a window without a network, take its picture, and close it as a session's end does."""
        started = self.machine.start(command, USER, network=False, DISPLAY=screen.display)
        try:
            assert screen.wait_for(title), f"no window came: {screen.windows()}"
            screen.settle()
            screen.picture(picture)
        finally:
            self.machine.end("/usr/lib/dyad/dyad")
            started.wait(30)
        assert colours(picture) > _DRAWN, "the window is empty"


def main() -> int:
    """Make the version before, set up the machine, and try everything; 1 where anything failed."""
    _refuse_what_cannot_work()
    shutil.rmtree(ROOM, ignore_errors=True)
    ROOM.mkdir(parents=True)
    base = Path(os.environ.get("ROOM", "/var/tmp/dyad-package-test")).resolve()
    package = _package(ROOT / "dist", _version())
    table = Table()
    earlier: list[Path] = []
    table.attempt("a version before", lambda: _make_earlier(earlier))
    if not earlier:
        return 1
    with Machine(base / "machine", base / "base", ROOM / "log.txt") as machine, Screen() as screen:
        _try_all(Trial(machine, earlier[0], package), table, screen)
        windows_trial.try_all(machine, ROOM, table, screen)
    print(table.sum)
    return 1 if table.number(Result.FAILED) else 0


def _try_all(trial: Trial, table: Table, screen: Screen) -> None:
    going = table.attempt("bare Debian", trial.bare) and table.attempt(
        "install the version before", trial.installs_earlier
    )
    if not going:
        return
    table.attempt("work with it", trial.works)
    if not table.attempt("upgrade", trial.upgrades):
        return
    table.attempt("archive in a database", lambda: database.tries(trial.machine))
    table.attempt("portable archive", lambda: surroundings.starts_portable(trial.machine, ROOT / "dist", _version()))
    table.attempt("bad surroundings", lambda: surroundings.tells_what_is_missing(trial.machine))
    trial.watch()
    table.attempt("self-check, no network", trial.checks)
    for language in LANGUAGES:
        table.attempt(f"picture ({language})", lambda language=language: trial.draws(language))  # type: ignore[misc]
    table.attempt("window, no network", lambda: trial.opens(screen))
    table.attempt("writes only its own", trial.keeps_to_its_folders)
    table.attempt("opened by a click", lambda: trial.opens_by_click(screen))
    table.attempt("remove and purge", trial.is_removed)
    table.attempt("rpm", lambda: foreign.rpm_comes_and_goes(trial.machine, ROOT / "dist", _version()))


def _refuse_what_cannot_work() -> None:
    """Say what is lacking before anything is made; ``SystemExit`` where something is."""
    if os.geteuid() != 0:
        raise SystemExit("make package-test must be run by root: a machine in a folder cannot be made otherwise.")
    lacking = [tool for tool in _TOOLS if shutil.which(tool) is None]
    if lacking:
        raise SystemExit(f"make package-test needs {', '.join(lacking)}.")


def _make_earlier(made: list[Path]) -> str:
    """Make a package of the same tree under an earlier version, in a folder of its own."""
    tree = ROOM / "earlier"
    tree.mkdir()
    archived = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, capture_output=True, check=True).stdout
    subprocess.run(["tar", "-x", "-C", tree], input=archived, check=True)
    says = tree / "explorer" / "__init__.py"
    says.write_text(re.sub('__version__ = ".*"', f'__version__ = "{EARLIER}"', says.read_text("utf-8")), "utf-8")
    told = json.loads((ROOT / "build" / "bundle" / "bundle.json").read_text("utf-8"))
    surroundings = {**os.environ, "SOURCE_DATE_EPOCH": str(told["epoch"]), "DYAD_QUICK_PACKAGE": "1"}
    for script in ("bundle/make_bundle.py", "linux/make_packages.py"):
        done = subprocess.run(
            [PACKAGING, f"packaging/{script}"], cwd=tree, env=surroundings, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr[-600:]
    made.append(_package(tree / "dist", EARLIER))
    return made[0].name


def _package(folder: Path, version: str) -> Path:
    found = sorted(folder.glob(f"dyad_{version.replace('.dev', '~dev')}*_*.deb"))
    if len(found) != 1:
        raise SystemExit(f"{folder} should hold one package of version {version}, and holds {len(found)}: make package")
    return found[0]


def _version() -> str:
    return str(json.loads((ROOT / "build" / "bundle" / "bundle.json").read_text("utf-8"))["version"])


if __name__ == "__main__":
    sys.exit(main())
