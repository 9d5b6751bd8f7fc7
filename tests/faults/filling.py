"""Work on an archive while the disk fills: ``python -m tests.faults.filling FOLDER BASE SEED STEPS FREE …``.

``FOLDER`` is a small file system of its own. For each number of free bytes the archive is put there, a file of ballast
takes what else there is, and the work goes on until it is refused; then the ballast goes, and so does the work. Says
what `worker.until_refused` says, and a line ``case FREE`` before.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from explorer.store.archive import Archive
from tests.faults.work import sound
from tests.faults.worker import say, until_refused


def main() -> None:
    """Fill the disk as often as there are numbers."""
    folder, base = Path(sys.argv[1]), Path(sys.argv[2])
    seed, steps = int(sys.argv[3]), int(sys.argv[4])
    for free in map(int, sys.argv[5:]):
        for file in folder.iterdir():
            file.unlink()
        path = folder / base.name
        shutil.copy(base, path)
        say(f"case {free}")
        with Archive.open(path) as opened:
            ballast = folder / "ballast"
            there = os.statvfs(folder)
            ballast.write_bytes(bytes(max(0, there.f_bavail * there.f_frsize - free)))
            until_refused(opened, seed, steps, ballast.unlink)
        with Archive.open(path) as opened, opened.read() as reader:
            lost, half_done = sound(path, reader.revision())
        if lost or half_done:
            say(f"{lost}{half_done}")


if __name__ == "__main__":
    main()
