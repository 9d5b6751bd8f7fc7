"""Running the command line: inside this process, and as a program of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from explorer.__main__ import main
from explorer.store.archive import Archive

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = {name: ROOT / "db" / "library" / f"{name}.json" for name in ("EGY-KAZ", "KAZ-MYS")}


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    def sentence(self) -> str:
        """The one sentence that tells what went wrong."""
        assert "Traceback" not in self.err
        return self.err


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> Ran:
    """Run a command in this process."""
    capsys.readouterr()
    code = main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return Ran(code, captured.out, captured.err)


def command(*arguments: str | Path) -> list[str]:
    """Return the command line that runs the program."""
    return [sys.executable, "-m", "explorer", *map(str, arguments)]


def program(*arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Run the program by itself."""
    return subprocess.run(
        command(*arguments), capture_output=True, check=False, timeout=120, env=environment(), **options
    )


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **more}


def empty_archive(path: Path) -> Path:
    Archive.create(path).close()
    return path
