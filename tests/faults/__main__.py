"""Inject faults at length and print what survived: ``python -m tests.faults [--only CASE] [--quick] [--json]``.

Long cases are taken in slices, each in a process of its own, two at a time (``--jobs``). With ``--keep FOLDER`` what is
done stays there, and another run goes on where this one ended.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks.running import machine
from tests.faults.effort import Effort
from tests.faults.plan import CASES, Case
from tests.faults.verdicts import Verdict, merged, table

ROOT = Path(__file__).parents[2]
_DERIVED = ("survived", "good")
_telling = threading.Lock()


@dataclass(frozen=True, slots=True)
class Part:
    """A slice of a case."""

    case: Case
    number: int

    @property
    def name(self) -> str:
        """What it is kept under."""
        return f"{self.case.name}-{self.number}-of-{self.case.slices}"


def main() -> int:
    """Inject and print; the command fails where anything was lost, half done or untold, or a control saw nothing."""
    options = _options()
    cases = [case for case in CASES if not options.only or case.name in options.only]
    begun = time.monotonic()
    if options.slice is not None:
        number, slices = map(int, options.slice.split("/"))
        found = _inject(cases, Effort(not options.quick, number, slices))
    elif options.quick:
        found = _inject(cases, Effort.QUICK)
    else:
        with tempfile.TemporaryDirectory(prefix="dyad-faults-") as scratch:
            found = merged(_at_length(cases, Path(options.keep or scratch), options.jobs))
    good = all(verdict.good for verdict in found)
    if options.json:
        print(json.dumps({"machine": machine(), "cases": [one.as_json() for one in found], "good": good}, indent=1))
        return 0 if good else 1
    print(table(found))
    for verdict in found:
        for detail in () if verdict.good else verdict.details:
            print(f"  {verdict.case}: {detail}")
    meant = [verdict for verdict in found if not verdict.control]
    print(
        f"\n{sum(verdict.injected for verdict in meant):,} faults, {sum(verdict.lost for verdict in meant)} lost "
        f"something, {sum(verdict.half_done for verdict in meant)} left something half done; "
        f"{(time.monotonic() - begun) / 60:.0f} minutes."
    )
    for name, value in machine().items():
        print(f"  {name:10} {value}")
    return 0 if good else 1


def _inject(cases: list[Case], effort: Effort) -> list[Verdict]:
    """Inject cases in this process."""
    found: list[Verdict] = []
    for case in cases:
        _tell(f"… {case.name}: {case.says}")
        with tempfile.TemporaryDirectory(prefix="dyad-faults-", ignore_cleanup_errors=True) as folder:
            found.extend(case.run(Path(folder), effort))
    return found


def _at_length(cases: list[Case], keep: Path, jobs: int) -> Iterator[Verdict]:
    """Inject all slices of cases, each in a process of its own, and yield what came of them in their order."""
    keep.mkdir(parents=True, exist_ok=True)
    parts = [Part(case, number) for case in cases for number in range(1, case.slices + 1)]
    with ThreadPoolExecutor(jobs) as pool:
        for told in pool.map(lambda part: _run(part, keep), parts):
            for one in told:
                yield Verdict(**{name: value for name, value in one.items() if name not in _DERIVED})


def _run(part: Part, keep: Path) -> list[dict[str, Any]]:
    kept = keep / f"{part.name}.json"
    if not kept.exists():
        begun = time.monotonic()
        command = [sys.executable, "-m", "tests.faults", "--json", "--only", part.case.name]
        command += ["--slice", f"{part.number}/{part.case.slices}"]
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
        try:
            told = json.loads(done.stdout)["cases"]
        except ValueError:
            broken = Verdict(part.name)
            broken.add("the process", untold=f"ended with {done.returncode}")
            return [broken.as_json()]
        draft = kept.with_suffix(".draft")
        draft.write_text(json.dumps(told, indent=1), encoding="utf-8")
        draft.replace(kept)
        _tell(f"  {part.name}: {time.monotonic() - begun:.0f} s")
    found: list[dict[str, Any]] = json.loads(kept.read_text(encoding="utf-8"))
    return found


def _tell(line: str) -> None:
    with _telling:
        print(line, file=sys.stderr, flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print for machines")
    parser.add_argument("--only", action="append", choices=[case.name for case in CASES], help="inject one case")
    parser.add_argument("--quick", action="store_true", help="as often as `make test` does")
    parser.add_argument("--slice", metavar="N/M", help="the Nth of M parts of the cases, in this process")
    parser.add_argument("--jobs", type=int, default=2, help="processes at a time (2)")
    parser.add_argument("--keep", metavar="FOLDER", help="keep what is done here, and go on from what is")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
