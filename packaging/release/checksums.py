"""Write ``dist/SHA256SUMS``: a line for each file beside it, as ``sha256sum --check`` reads them."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

DIST = Path(__file__).resolve().parents[2] / "dist"
NAME = "SHA256SUMS"


def main() -> int:
    """Sum up what ``dist`` (or the folder given) holds; nothing there is an error."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DIST
    lines = list(sums(folder)) if folder.is_dir() else []
    if not lines:
        print(f"checksums.py: {folder} holds no file to sum up; run make package.", file=sys.stderr)
        return 1
    (folder / NAME).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
    print(f"{folder.name}/{NAME}: {len(lines)} files")
    return 0


def sums(folder: Path) -> list[str]:
    """Return the lines, by name of file: the SHA-256, a space, a star for bytes as they are, the name."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name != NAME)
    return [f"{_sum(path)} *{path.name}" for path in files]


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    sys.exit(main())
