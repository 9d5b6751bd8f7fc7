"""Case 40: no network: the whole suite in an empty network namespace, every connection and lookup told of and refused.

Where no namespace can be had, the refusal alone stands: it is put into each Python process as ``sitecustomize``, before
anything else is loaded. Sockets with names of files are no network.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.faults.damage import library_archive
from tests.faults.effort import Effort
from tests.faults.verdicts import Verdict
from tests.faults.worker import ROOT

NAMESPACES = (["unshare", "-n"], ["unshare", "-Urn"])
"""What gives a process a network of its own with nothing in it: root's, or a user's own."""
REFUSING = """
import os, socket, sys

def refuse(event, arguments):
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        if arguments[0].family == socket.AF_UNIX:
            return
    elif event not in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        return
    with open({told!r}, "a", encoding="utf-8") as file:
        file.write(f"{{event}} {{arguments[1:]}} by {{sys.argv[:3]}}\\n")
    raise OSError(101, "no network here")

sys.addaudithook(refuse)
"""
CONNECTING = (
    "import socket, contextlib\nwith contextlib.suppress(OSError): socket.create_connection(('192.0.2.1', 9), 1)"
)


def run(folder: Path, effort: Effort) -> list[Verdict]:
    """Run the suite without a network; quickly, a window in which somebody does this and that. A control connects."""
    if effort.is_full:
        files = suite()
        some = [files[number] for number in effort.numbers(0, len(files))]
        verdict, command = Verdict("40 the suite without a network"), ["-m", "pytest", "-p", "no:cacheprovider", *some]
    else:
        archive = library_archive(folder / "relations.dyad")
        verdict = Verdict("40 a window without a network")
        command = ["-m", "tests.faults.gestures", str(archive), "40", "60"]
    namespace = empty_network()
    found, said = _without_network(namespace, folder, command)
    passed = re.search(r"(\d+) passed", found.output)
    verdict.add(" ".join(command[-1:]), untold="; ".join(filter(None, (found.failure, *said[:3]))))
    where = "an empty network namespace" if namespace else "connections refused by each process itself"
    verdict.tell(
        f"in {where}; {{tests:,}} tests passed, {{tried}} connections tried",
        {"tests": int(passed[1]) if passed else 0, "tried": len(said)},
    )
    if effort.number > 1:
        return [verdict]
    control = Verdict("40 control: a connection", control=True)
    _, said = _without_network(namespace, folder, ["-c", CONNECTING])
    control.add("a connection", untold="; ".join(said))
    return [verdict, control]


def empty_network() -> list[str]:
    """Return the command that takes the network away, nothing where that is not allowed."""
    if shutil.which("unshare") is None:
        return []
    able = (
        way for way in NAMESPACES if not subprocess.run([*way, "true"], capture_output=True, check=False).returncode
    )
    return next(able, [])


def suite() -> list[str]:
    """Return the files of the suite, those that take long apart from each other as far as their names tell."""
    return sorted(str(file.relative_to(ROOT)) for file in (ROOT / "tests").rglob("test_*.py"))


@dataclass(frozen=True, slots=True)
class Ran:
    """What a process printed, and how it failed: nothing where it did not."""

    output: str
    failure: str


def _without_network(namespace: list[str], folder: Path, command: list[str]) -> tuple[Ran, list[str]]:
    """Run Python; return what it said and which connections were tried."""
    told, site = folder / "connections.txt", folder / "site"
    told.unlink(missing_ok=True)
    site.mkdir(exist_ok=True)
    (site / "sitecustomize.py").write_text(REFUSING.format(told=str(told)), encoding="utf-8")
    path = os.pathsep.join((str(site), str(ROOT)))
    surrounding = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": path, "LC_ALL": "C.UTF-8"}
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        surrounding.pop(name, None)
    done = subprocess.run(
        [*namespace, sys.executable, *command],
        cwd=ROOT,
        env=surrounding,
        capture_output=True,
        text=True,
        check=False,
    )
    said = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
    failure = f"ended with {done.returncode}: {done.stdout[-1_500:]} {done.stderr[-500:]}" if done.returncode else ""
    return Ran(done.stdout, failure), said
