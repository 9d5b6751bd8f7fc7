"""Case 6: SIGKILL between the steps of an export: at each line that writing a file comes to."""

from __future__ import annotations

from pathlib import Path

from explorer.exchange import interchange
from tests.faults.effort import Effort
from tests.faults.verdicts import Verdict, judging
from tests.faults.worker import Worker, worker
from tests.store.sample import EGY_KAZ_DOSSIER, KAZ_MYS_DOSSIER


def run(folder: Path, effort: Effort) -> list[Verdict]:
    """Kill at every line, over a file that is there and where none is; a quick run takes every fourth line."""
    data = folder / "new.json"
    data.write_bytes(interchange.write(KAZ_MYS_DOSSIER))
    old = interchange.write(EGY_KAZ_DOSSIER)
    verdict = Verdict("6 SIGKILL in an export")
    replaced = remains = 0
    with worker() as working:
        for there in (True, False):
            lines = _lines(working, folder / f"whole-{there}", data, old if there else None)
            for line in range(1, lines + 1, effort.of(4, 1)):
                room = folder / f"export-{there}-{line}"
                target = room / "dossier.json"
                with judging(verdict, f"line {line}"):
                    _export(working, room, data, old if there else None, line)
                    found = target.read_bytes() if target.exists() else None
                    whole = found in (old if there else None, data.read_bytes())
                    replaced += found == data.read_bytes()
                    left = [file for file in room.iterdir() if file != target]
                    remains += bool(left)
                    named = all(file.name.startswith(".") and file.name.endswith(".part") for file in left)
                    _export(working, room, data, old, 0)
                    again = target.read_bytes() == data.read_bytes()
                    verdict.add(
                        f"line {line}",
                        half_done=""
                        if whole and named
                        else f"half of a file: {[file.name for file in room.iterdir()]}",
                        untold="" if again else "the next export did not go through",
                    )
    verdict.note = f"{replaced} when the new file was in its place; {remains} left a hidden .part file"
    return [verdict]


def _lines(working: Worker, room: Path, data: Path, old: bytes | None) -> int:
    """Return how many lines an export comes to that nobody kills."""
    (said,) = _export(working, room, data, old, 0)
    word, _, lines = said.partition(" ")
    assert word == "exported", said
    return int(lines)


def _export(working: Worker, room: Path, data: Path, old: bytes | None, at_line: int) -> list[str]:
    target = room / "dossier.json"
    if not room.exists():
        room.mkdir()
        if old is not None:
            target.write_bytes(old)
    working.begin(task="export", target=str(target), data=str(data), at_line=at_line)
    return working.rest()
