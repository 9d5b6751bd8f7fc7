"""Inject faults at length and print what survived: ``python -m tests.faults [--only CASE] [--quick] [--json]``."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.running import machine
from tests.faults.effort import Effort
from tests.faults.plan import CASES
from tests.faults.verdicts import Verdict, table


def main() -> int:
    """Inject and print; the command fails where anything was lost, half done or untold, or a control saw nothing."""
    options = _options()
    effort = Effort.QUICK if options.quick else Effort.FULL
    found: list[Verdict] = []
    for case in CASES:
        if options.only and case.name not in options.only:
            continue
        print(f"… {case.name}: {case.says}", file=sys.stderr, flush=True)
        spent = time.process_time()
        with tempfile.TemporaryDirectory(prefix="dyad-faults-", ignore_cleanup_errors=True) as folder:
            found.extend(case.run(Path(folder), effort))
        print(f"  {time.process_time() - spent:.1f} s of processor time here", file=sys.stderr, flush=True)
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
        f"something, {sum(verdict.half_done for verdict in meant)} left something half done."
    )
    for name, value in machine().items():
        print(f"  {name:10} {value}")
    return 0 if good else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print for machines")
    parser.add_argument("--only", action="append", choices=[case.name for case in CASES], help="inject one case")
    parser.add_argument("--quick", action="store_true", help="as often as `make test` does")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
