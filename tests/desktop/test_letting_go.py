"""A dossier that is left goes at once: it waits for no collector of garbage, which is not to look through it."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtWidgets import QApplication

from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT


def test_a_dossier_that_is_left_goes_without_a_collector(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    sitting.run("table")
    sitting.search("najib")
    sitting.window.toolbar.search.forget()
    sitting.run("filter")
    sitting.run("filter")
    QApplication.processEvents()
    gc.collect()
    enabled = gc.isenabled()
    gc.disable()
    try:
        opened = sitting.dossier
        parts = [weakref.ref(part) for part in (opened, opened.records, opened.index, opened.facets, opened.view)]
        del opened
        sitting.window.open_dossier("EGY-KAZ")
        sitting.wait_for_dossier("EGY-KAZ")

        def gone() -> None:
            # What is being read this moment is held till it is answered.
            assert [type(part()).__name__ for part in parts if part() is not None] == []

        sitting.qtbot.waitUntil(gone, timeout=WAIT)
    finally:
        if enabled:
            gc.enable()
