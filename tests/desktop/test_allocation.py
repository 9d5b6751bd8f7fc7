"""What a dossier took while it was opened goes back to the system."""

from __future__ import annotations

import subprocess
import sys

_HOLED = """
from pathlib import Path
from explorer.desktop.starting.allocation import give_back_early

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 if early else 0

early = give_back_early()
large = bytearray(30 << 20)
del large                               # From here on glibc takes blocks of up to 30 MB from the heap.
blocks = [bytearray(4 << 20) for _ in range(16)]
kept = [bytearray(1024) for _ in range(64)]
before = resident()
blocks[:-1] = []                        # What stays lies above what goes.
print(early, before - resident())
"""


def test_blocks_that_are_freed_go_back_though_others_stay_behind_them() -> None:
    told = subprocess.run([sys.executable, "-c", _HOLED], check=True, capture_output=True, text=True).stdout.split()
    # Other systems and C libraries give memory back in their own ways.
    assert told[0] == "False" or int(told[1]) >= 50 << 20
