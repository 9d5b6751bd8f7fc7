"""The benchmark's command: ``python -m tests.benchmarks [--large] [--only PART] [--size N] [--json]``."""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from pathlib import Path

from tests.benchmarks.archives import Data
from tests.benchmarks.effort import Effort
from tests.benchmarks.figures import Figure, table
from tests.benchmarks.plan import PARTS
from tests.benchmarks.running import LONGEST, ROOT, machine, run_part


def main() -> int:
    """Measure and print; a goal that is missed is told and is no failure of the command."""
    options = _options()
    if options.inside:
        # As the program does, before whatever it loads with Qt.
        from explorer.desktop.starting.binding import load_qt

        load_qt()
        inside = importlib.import_module(f"tests.benchmarks.parts.{options.inside}")
        figures = inside.run(options.size, Data(options.data), Effort.QUICK if options.quick else Effort.FULL)
        options.answer.write_text(json.dumps([figure.as_json() for figure in figures]))
        return 0
    measured: list[Figure] = []
    for part in PARTS:
        if options.only and part.name not in options.only:
            continue
        sizes = (*part.sizes, *part.large) if options.large else part.sizes
        for size in sizes if options.size is None else (options.size,):
            print(f"… {part.name}: {part.says} ({size or 'library'})", file=sys.stderr, flush=True)
            part.archive(Data(options.data), size)
            measured.extend(run_part(part, size, options.data, options.longest))
    if options.json:
        print(json.dumps({"machine": machine(), "figures": [one.as_json() for one in measured]}, indent=1))
        return 0
    print(table(measured))
    missed = sum(one.met is False for one in measured)
    print(f"\n{len(measured)} figures, {missed} of {sum(one.met is not None for one in measured)} goals missed.")
    for name, value in machine().items():
        print(f"  {name:10} {value}")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print for machines")
    parser.add_argument("--large", action="store_true", help="measure ten million events too")
    parser.add_argument("--only", action="append", choices=[part.name for part in PARTS], help="measure one part")
    parser.add_argument("--size", type=int, help="measure with so many events instead of each part's own sizes")
    parser.add_argument("--data", type=Path, default=ROOT / "build" / "benchmarks", help="where archives are kept")
    parser.add_argument("--longest", type=float, default=LONGEST, help="seconds after which a part is given up")
    parser.add_argument("--quick", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--inside", help=argparse.SUPPRESS)
    parser.add_argument("--answer", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
