"""Cases 19 to 23: archives from strangers, each read in its limited process, and none trusted.

A file counts as survived where the process that read it ended by itself or within its limits, what was told is one
calm message or dossiers that the format's own reader judges, and file, folder and the temporary folder are as before.
That the process opens nothing but the copy is held by `tests/store/test_reception`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from explorer.exchange import interchange
from explorer.store.errors import ArchiveError
from explorer.store.received_limits import MOST_MEMORY
from explorer.store.reception import READING, receive
from tests.faults.damage import library_archive
from tests.faults.effort import Effort
from tests.faults.hostile import HOSTILE, IMPORT_ONLY, PLAIN, REFUSED, fuzzed
from tests.faults.verdicts import Verdict
from tests.faults.worker import ROOT

NAMES = {
    "19": "19 endless recursive views",
    "20": "20 values of 800 MB",
    "21": "21 triggers, virtual tables, indexes",
    "22": "22 header lies",
}
MOST_SECONDS = 60.0
"""Processor time that reading any of these small files may take at most; an endless one is stopped far before."""
_MEASURE = (
    "import os, subprocess, sys; child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, "
    "stderr=subprocess.DEVNULL); _, status, usage = os.wait4(child.pid, 0); "
    "print(usage.ru_maxrss * 1024, os.waitstatus_to_exitcode(status))"
)


def run(folder: Path, effort: Effort) -> list[Verdict]:
    """Receive every hostile file, and mutations of a good one."""
    good = library_archive(folder / "good.dyad")
    verdicts = {start: Verdict(name) for start, name in NAMES.items()}
    most = dict.fromkeys(NAMES, (0.0, 0))
    for name, (make, outcomes) in HOSTILE.items():
        path = folder / "hostile.dyad"
        shutil.copy(good, path)
        make(path)
        found, seconds = received(path)
        memory = memory_of(path)
        untold = "" if found in outcomes else f"{found} instead of {' or '.join(outcomes)}"
        if seconds > MOST_SECONDS or memory > MOST_MEMORY:
            untold = f"{untold}; {seconds:.0f} s, {memory >> 20} MB".removeprefix("; ")
        start = name[:2]
        verdicts[start].add(name, untold=untold)
        most[start] = max(most[start][0], seconds), max(most[start][1], memory)
        path.unlink()
    for start, verdict in verdicts.items():
        verdict.note = f"at most {most[start][0]:.1f} s of processor time and {most[start][1] >> 20} MB"
    return [*verdicts.values(), fuzz(folder, good, effort.of(200, 1_000))]


def fuzz(folder: Path, good: Path, count: int) -> Verdict:
    """23: receive mutations of a good archive."""
    verdict = Verdict("23 fuzzed files")
    whole = good.read_bytes()
    found = {REFUSED: 0, IMPORT_ONLY: 0, PLAIN: 0}
    slowest = 0.0
    for seed in range(count):
        path = folder / "fuzzed.dyad"
        path.write_bytes(fuzzed(whole, seed))
        try:
            what, seconds = received(path)
        except AssertionError as error:
            verdict.add(f"seed {seed}", half_done=str(error))
            continue
        found[what] += 1
        slowest = max(slowest, seconds)
        verdict.add(f"seed {seed}", untold="" if seconds < MOST_SECONDS else f"{seconds:.0f} s")
    told = ", ".join(f"{count} {what}" for what, count in found.items())
    verdict.note = f"{told}; at most {slowest:.1f} s of processor time"
    return verdict


def received(path: Path) -> tuple[str, float]:
    """Receive a file and return what became of it and the processor time; assert that nothing else changed."""
    before, beside = path.read_bytes(), sorted(path.parent.iterdir())
    private, usual = tempfile.mkdtemp(), tempfile.tempdir
    tempfile.tempdir = private
    spent = _children()
    try:
        got = receive(path)
    except ArchiveError as error:
        found = REFUSED
        told = error.message.english()
        assert str(path) in told
        assert "Traceback" not in told
        assert len(told) < 1_000
    else:
        found = PLAIN if got.may_be_opened else IMPORT_ONLY
        for document in got.documents:
            result = interchange.read(document, path.name)
            assert (result.dossier is None) == bool(result.problems)
    finally:
        tempfile.tempdir = usual
    seconds = _children() - spent
    assert path.read_bytes() == before, "the file was changed"
    assert sorted(path.parent.iterdir()) == beside, "something was left beside it"
    assert not list(Path(private).iterdir()), "a copy was left"
    Path(private).rmdir()
    return found, seconds


def _children() -> float:
    used = os.times()
    return used.children_user + used.children_system


def memory_of(path: Path) -> int:
    """Return the most memory that the process took which read a file, in bytes, measured by a small one around it."""
    if not hasattr(os, "wait4"):
        return 0
    command = [sys.executable, "-S", "-c", _MEASURE, sys.executable, "-m", "explorer", READING, str(path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    memory, code = subprocess.check_output(command, env=environment, cwd=ROOT).split()
    assert int(code) in {0, 1, -9, -24}, f"the process ended with {int(code)}"
    return int(memory)
