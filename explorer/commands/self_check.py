"""``dyad --self-check``: tries what a broken installation would break, and tells what it runs on.

Each part of the checks (:mod:`explorer.commands.self_check_parts`) runs in a process of its own: the program starts
itself, as it does to read archives from elsewhere and to make backups. So a library that ends its process fails one
check, and no more. The processes get folders in a temporary one that goes afterwards; nothing of the user's is touched.
It needs neither a display nor a network.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explorer import __version__, paths
from explorer.dossier.own_check import Result
from explorer.terminal import Terminal

PART = "--self-check-part"
"""What this program is started with to run one part: the part's name and a folder follow."""
PARTS = ("data", "archives", "drawing", "window", "offscreen", "xcb", "wayland")
_WITHIN = 600.0
"""Seconds after which a part is ended."""
_NAME_WIDTH = 34


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one check; ``told`` is what it saw, or why it failed or was not tried. It took ``seconds``."""

    part: str
    name: str
    result: Result
    told: str
    seconds: float = 0.0


def self_check(terminal: Terminal, only: Sequence[str] = ()) -> int:
    """Run all checks, or the parts named, tell of each, and return 1 if one failed, else 0."""
    facts = _facts()
    if not terminal.as_json:
        for name, told in facts.items():
            terminal.say(f"{name:<12} {told}")
        terminal.say()
    outcomes: list[Outcome] = []
    for outcome in _outcomes(only or PARTS):
        outcomes.append(outcome)
        if not terminal.as_json:
            terminal.say(_line(outcome))
    numbers = Counter(outcome.result for outcome in outcomes)
    if terminal.as_json:
        terminal.document(
            {
                "about": facts,
                "checks": [
                    {"part": one.part, "name": one.name, "result": one.result, "told": one.told, "seconds": one.seconds}
                    for one in outcomes
                ],
                "passed": numbers[Result.PASSED],
                "failed": numbers[Result.FAILED],
                "notTried": numbers[Result.NOT_TRIED],
            }
        )
    else:
        for line in _table(outcomes):
            terminal.say(line)
        if numbers[Result.FAILED]:
            terminal.say(
                "Something of this program is missing or damaged, or lacks something of the system: see above."
            )
            terminal.say("Your archives are not touched by this check. Install Dyad again, or send this text to us.")
        not_tried = f", {numbers[Result.NOT_TRIED]} not tried" if numbers[Result.NOT_TRIED] else ""
        terminal.say(f"{numbers[Result.PASSED]} passed, {numbers[Result.FAILED]} failed{not_tried}")
    return 1 if numbers[Result.FAILED] else 0


_WORDS = {Result.PASSED: "ok", Result.FAILED: "FAILED", Result.NOT_TRIED: "not tried"}


def _line(outcome: Outcome) -> str:
    return f"{_WORDS[outcome.result]:<9}  {outcome.name:<{_NAME_WIDTH}} {outcome.told}".rstrip()


def _table(outcomes: Sequence[Outcome]) -> Iterator[str]:
    yield ""
    yield f"{'part':<12} {''.join(f'{result:>10}' for result in Result)} {'seconds':>8}"
    for part in dict.fromkeys(outcome.part for outcome in outcomes):
        those = [outcome for outcome in outcomes if outcome.part == part]
        numbers = Counter(outcome.result for outcome in those)
        seconds = sum(outcome.seconds for outcome in those)
        yield f"{part:<12} {''.join(f'{numbers[result]:>10}' for result in Result)} {seconds:>8.1f}"
    yield ""


# ---------------------------------------------------------------- what it runs on


def _facts() -> dict[str, str]:
    """Return what a report of a fault should tell of this program and system; checks tell the versions of libraries."""
    frozen = bool(getattr(sys, "frozen", False))
    facts = {
        "Dyad": __version__,
        "program": f"{sys.executable if frozen else Path(__file__).resolve().parents[2]}"
        f" ({'frozen' if frozen else 'run by Python from its source'})",
        "Python": f"{platform.python_version()} {platform.python_implementation()}",
        "system": f"{_system()}, {platform.machine()}",
    }
    library = _c_library()
    if library:
        needed = _needed_c_library()
        facts["C library"] = f"{library}{f'; this program needs glibc {needed} or newer' if needed else ''}"
    facts["text"] = f"{sys.getfilesystemencoding()}, locale {os.environ.get('LC_ALL') or os.environ.get('LANG') or '-'}"
    return facts


def _system() -> str:
    try:
        told = platform.freedesktop_os_release()
    except OSError:
        return f"{platform.system()} {platform.release()}"
    return f"{told.get('PRETTY_NAME', 'Linux')}, Linux {platform.release()}"


def _c_library() -> str:
    try:
        return os.confstr("CS_GNU_LIBC_VERSION") or ""
    except (AttributeError, ValueError, OSError):
        return ""


def _needed_c_library() -> str:
    record = paths.packed()
    if record is None:
        return ""
    try:
        return str(json.loads(record.read_text("utf-8"))["glibc"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""  # The check of shipped data says what is wrong with it.


# ---------------------------------------------------------------- the processes


def _outcomes(parts: Iterable[str]) -> Iterator[Outcome]:
    try:
        made = tempfile.TemporaryDirectory(prefix="dyad-self-check-", ignore_cleanup_errors=True)
    except OSError as error:
        told = f"no temporary folder can be made ({error.strerror or error}); TMPDIR can name another place"
        yield Outcome("data", "temporary folder", Result.FAILED, told)
        return
    with made as folder:
        for part in parts:
            environment = _environment(Path(folder) / part)
            reason = _not_tried(part)
            if reason:
                yield Outcome(part, f"platform, {part}", Result.NOT_TRIED, reason)
            else:
                yield from _run(part, Path(folder) / part, environment)


def _not_tried(part: str) -> str:
    """Return why a window system is not tried here, nothing where it is."""
    variable = {"xcb": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}.get(part)
    if variable is None:
        return ""
    if not sys.platform.startswith("linux"):
        return "another system's"
    return "" if os.environ.get(variable) else f"there is no such display here ({variable} is not set)"


def _environment(folder: Path) -> dict[str, str]:
    """Return the surroundings of a process, with folders that are nobody's."""
    places = {name: folder / name.lower() for name in ("HOME", "TMP", "CONFIG", "DATA", "STATE", "CACHE")}
    for place in places.values():
        place.mkdir(parents=True)
    home = os.environ.get("HOME", "")
    kept = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "LANGUAGE")}
    if home and "XAUTHORITY" not in kept:  # An X server asks for what lies in the user's own home.
        kept["XAUTHORITY"] = str(Path(home, ".Xauthority"))
    kept.update({f"XDG_{name}_HOME": str(places[name]) for name in ("CONFIG", "DATA", "STATE", "CACHE")})
    kept.update(HOME=str(places["HOME"]), TMPDIR=str(places["TMP"]), QT_QPA_PLATFORM="offscreen", PYTHONUTF8="1")
    if not getattr(sys, "frozen", False):
        package = str(Path(__file__).resolve().parents[2])
        found = os.environ.get("PYTHONPATH")
        kept["PYTHONPATH"] = f"{package}{os.pathsep}{found}" if found else package
    return kept


def _command() -> list[str]:
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-P", "-m", "explorer"]


def _run(part: str, folder: Path, environment: Mapping[str, str]) -> Iterator[Outcome]:
    """Run a part and yield what it tells; a process that ended too early is a failure of the check it was at."""
    at, ended = f"start of part '{part}'", False
    with (folder / "said.txt").open("w+", encoding="utf-8", errors="replace") as said:
        try:
            process = subprocess.Popen(  # noqa: S603 - this program itself
                [*_command(), PART, part, str(folder / "checks")],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=said,
                env=dict(environment),
                cwd=folder,
                text=True,
                encoding="utf-8",
                errors="replace",
            )
        except OSError as error:
            yield Outcome(part, at, Result.FAILED, f"this program cannot be started again: {error.strerror or error}")
            return
        late = threading.Timer(_WITHIN, process.kill)
        late.daemon = True
        late.start()
        try:
            for line in process.stdout or ():
                told = _read(line)
                ended = ended or "end" in told
                at = str(told.get("begins", at))
                if "check" in told:
                    at = f"end of part '{part}'"
                    yield Outcome(part, told["check"], Result(told["result"]), told["told"], float(told["seconds"]))
        finally:
            late.cancel()
            if process.stdout is not None:
                process.stdout.close()
            code = process.wait()
        if code or not ended:
            said.seek(0)
            yield Outcome(part, at, Result.FAILED, _why_ended(code, said.read()))


def _read(line: str) -> dict[str, Any]:
    """Return a line that a part told, {} for whatever else a library wrote there."""
    try:
        found = json.loads(line)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _why_ended(code: int, said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    last = f": {lines[-1][:300]}" if lines else ""
    return f"its process was ended by signal {-code}{last}" if code < 0 else f"its process ended with {code}{last}"
