"""Case 38: a title of five megabytes: what is shaped, drawn and shown of it does not grow with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QTextLayout

from explorer.dossier.texts import Texts
from explorer.drawing import text as shaping
from explorer.editing.importing import import_dossier
from explorer.store.archive import Archive
from tests.desktop.conftest import OpenWindow
from tests.faults.hands import turn_for
from tests.store.sample import KAZ_MYS_DOSSIER

TITLES = {"letters": "m" * 5_000_000, "words": "long " * 1_000_000, "Arabic": "طويل " * 1_000_000}


def _shaped(open_window: OpenWindow, folder: Path, title: str, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """Look at a dossier whose every title is this; return how many letters were shaped, and the longest piece."""
    lengths: list[int] = [0]

    def layout(*arguments: Any) -> QTextLayout:
        lengths.append(max((len(one) for one in arguments if isinstance(one, str)), default=0))
        return QTextLayout(*arguments)

    path = folder / f"titles-{len(title)}.dyad"
    with Archive.create(path) as archive:
        events = tuple(replace(event, title=Texts(en=title)) for event in KAZ_MYS_DOSSIER.events)
        import_dossier(archive, replace(KAZ_MYS_DOSSIER, events=events), "titles.json", "Aigul")
    with monkeypatch.context() as patched:
        patched.setattr(shaping, "QTextLayout", layout)
        sitting = open_window("KAZ-MYS", archive=path)
        for event in events[:3]:
            sitting.window.state.select_event_id(event.id)
            turn_for(20)
        sitting.run("table")
        turn_for(20)
    return sum(lengths), max(lengths)


@pytest.mark.parametrize("letters", TITLES)
def test_what_is_shaped_of_a_title_of_megabytes_is_what_is_seen(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, letters: str
) -> None:
    total, longest = _shaped(open_window, tmp_path, TITLES[letters], monkeypatch)
    assert longest <= 420, "no line is shaped whole"
    assert 0 < total < 20_000
