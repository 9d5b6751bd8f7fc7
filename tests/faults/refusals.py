"""Judging work that was refused for want of room: what it said, what stood then, and whether it could go on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.faults.verdicts import Verdict
from tests.faults.work import Reference, sound


def judge_refusal(verdict: Verdict, where: str, reference: Reference, path: Path | None, said: Sequence[str]) -> bool:
    """Count what `worker.until_refused` said; return whether it was refused. ``path`` is the archive, where it is left.

    What was acknowledged must stand as it was when the step was refused, the refusal must name the file, and the same
    open archive must take the next step once there is room.
    """
    acknowledged, untold, half_done, lost = reference.first, "", "", ""
    refused, again, state = False, 0, ""
    for line in said:
        kind, _, rest = line.partition(" ")
        if kind == "told":
            refused = True
            if not rest.startswith("ArchiveFull") or reference.name not in rest:
                untold = rest
        elif kind == "state":
            state = rest
        elif kind.isdigit() and not state:
            acknowledged = int(kind)
        elif kind.isdigit():
            again = int(kind)
        else:
            untold = line
    revision, _, found = state.partition(" ")
    if not state or int(revision) < acknowledged:
        lost = f"revision {revision or 'unknown'}, though {acknowledged} was acknowledged"
    elif int(revision) > acknowledged or found != reference.digests[int(revision)]:
        half_done = f"other rows than revision {acknowledged} has"
    elif again != acknowledged + 1:
        untold = untold or "it did not go on when there was room"
    elif path is not None:
        lost, half_done = sound(path, again)
    verdict.add(where, lost=lost, half_done=half_done, untold=untold)
    return refused
