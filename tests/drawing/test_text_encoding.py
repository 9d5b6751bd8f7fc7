"""Whatever locale is asked for, installed or not, Qt starts without a word, in UTF-8, and knows the language."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ASKS = """
from explorer.drawing import picture
application = picture.application()
from PySide6.QtCore import QLocale
from explorer.drawing.words import best_language
print(best_language([str(tag) for tag in QLocale.system().uiLanguages()]))
"""


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ({}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LC_ALL": "POSIX"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "ar_EG.ISO-8859-6"}, "ar"),
        ({"LC_ALL": "zh_TW.Big5", "LC_TIME": "de_DE"}, "zh-Hant"),
        ({"LC_ALL": "xx_YY.UTF-8"}, "en"),
        ({"LANG": "de_DE.ISO-8859-1", "LANGUAGE": "ar:en"}, "ar"),
    ],
)
def test_qt_starts_without_a_word_and_knows_the_language(asked: dict[str, str], language: str) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    command = [sys.executable, "-P", "-c", ASKS]
    surroundings = {**kept, **asked, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == language
    assert done.stderr == ""
