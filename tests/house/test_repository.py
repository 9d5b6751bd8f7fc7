"""What must not be in the repository: addresses of package indexes, folders of somebody's machine."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
LEFT_OUT = {
    ".git",
    ".venv",
    "build",
    ".venv-package",
    "dist",
    "__pycache__",
    ".pytest_cache",
    ".mypy_cache",
    ".ruff_cache",
    ".hypothesis",
}
BINARY = {".ttf", ".qm", ".png", ".gz"}

# Written in pieces, so that this file does not find itself.
INDEX_HOSTS = re.compile(
    "|".join(["py" + r"pi\.org", "python" + r"hosted\.org", "registry" + r"\.npm", "/sim" + "ple/"])
)
MACHINE = re.compile(r"(?<![\w.$}-])/(?:" + "|".join(["ro" + "ot", "wo" + "rk", "fa" + "rm"]) + r")(?:/|\b)")


def texts() -> Iterator[tuple[str, str]]:
    """Every text file of the checkout that belongs to it, with its content."""
    for folder, folders, files in os.walk(CHECKOUT):
        folders[:] = [name for name in folders if name not in LEFT_OUT]
        for name in files:
            path = Path(folder) / name
            if path.suffix not in BINARY:
                yield str(path.relative_to(CHECKOUT)), path.read_text(encoding="utf-8")


def test_no_package_index_is_named() -> None:
    found = [name for name, text in texts() if INDEX_HOSTS.search(text)]
    assert not found


def test_no_folder_of_a_developer_is_named() -> None:
    found = [name for name, text in texts() if MACHINE.search(text)]
    assert not found


def test_the_locks_pin_every_package_by_hash_and_name_no_address() -> None:
    pinned = re.compile(r"^([a-z0-9-]+)==\S+ \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE)
    for lock in ("run.txt", "develop.txt"):
        text = (CHECKOUT / "requirements" / lock).read_text(encoding="utf-8")
        named = [line for line in text.splitlines() if line and not line.startswith(("#", " "))]
        assert len(pinned.findall(text)) == len(named) > 10
        assert "://" not in text
        assert not any(line.startswith("-") for line in named)


def test_the_development_lock_repeats_the_versions_of_the_other() -> None:
    def versions(lock: str) -> dict[str, str]:
        text = (CHECKOUT / "requirements" / lock).read_text(encoding="utf-8")
        return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))

    assert versions("run.txt").items() <= versions("develop.txt").items()
