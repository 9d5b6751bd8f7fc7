"""Cases 5 and 6 in an open window: the child that makes its backups is killed, or the disk is full."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.faults import worker
from tests.faults.damage import library_archive
from tests.faults.effort import Effort
from tests.faults.parts.full_disk import mounting
from tests.faults.verdicts import Verdict

DISK = 48 << 20
"""Room for the archive and the backups of all rounds, which rotation keeps few."""


def run(folder: Path, effort: Effort, seed: int = 1) -> list[Verdict]:
    """Hinder as many backups as the effort asks; the full disk is left out where nothing can be mounted."""
    base = library_archive(folder / "library.dyad")
    rounds = effort.of(2, 25)
    found = [_hindered("6 SIGKILL in a window's backup", "kill", [], base, folder / "kill", rounds, seed)]
    mount = mounting()
    if mount is not None:
        found.append(_hindered("5 disk full under a window", "disk", [*mount], base, folder / "disk", rounds, seed))
    return found


def _hindered(name: str, how: str, mount: list[str], base: Path, room: Path, rounds: int, seed: int) -> Verdict:
    verdict, hits = Verdict(name), 0
    room.mkdir()
    archive = room / "relations.dyad"
    program = [sys.executable, "-m", "tests.faults.keeping", how, str(archive), str(room / "backups"), str(seed)]
    script = 'cp "$0" "$1" && shift && exec "$@"'
    if mount:
        script = f'mount -t tmpfs -o size={DISK} none "{room}" && {script}'
    command = [*mount, "sh", "-c", script, str(base), str(archive), *program, str(rounds)]
    surrounding = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=worker.ROOT, env=surrounding, capture_output=True, text=True, check=False)
    for number, line in enumerate(done.stdout.splitlines(), 1):
        said = json.loads(line)
        hits += bool(said["hit"])
        verdict.add(f"round {number}", lost=said["lost"], half_done=said["half_done"], untold=said["untold"])
    if done.returncode:
        verdict.add("the end", untold=done.stderr[-1_500:])
    verdict.tell("{hits} hit a backup or an edit under way; each time the next backup held everything", {"hits": hits})
    shutil.rmtree(room)
    return verdict
