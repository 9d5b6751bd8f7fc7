"""Case 11: damaged files in every way: no crash, the damage told, and the undamaged rows salvaged."""

from __future__ import annotations

from pathlib import Path

from tests.faults.damage import KINDS, Figures, Rows, inject, library_archive
from tests.faults.effort import Effort
from tests.faults.verdicts import Verdict, judging

SAVED = 0.99
"""The part of the undamaged rows that is to be saved."""


def run(folder: Path, effort: Effort, seed: int = 1) -> list[Verdict]:
    """Damage copies of an archive with the library in it; of all their undamaged rows so many must be saved."""
    rows, figures = Rows.of(library_archive(folder / "library.dyad")), Figures()
    verdict = Verdict("11 damaged files")
    for number in effort.numbers(len(KINDS), 1_000):
        with judging(verdict, f"seed {seed + number}"):
            wrong = inject(rows, number, seed, folder, figures)
            verdict.add(f"seed {seed + number}", half_done=wrong)
    verdict.tell(figures.sentence, figures.by_name())
    if figures.share < SAVED:
        share, kind, number = min(figures.worst)
        verdict.add("all of them", lost=f"{verdict.note}; of {kind} with seed {number} {share:.3%}")
    return [verdict]
