"""The curated dossiers in a canvas, as a window opens them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.desktop.after_painting import AfterPainting
from explorer.desktop.appearance import Appearance
from explorer.desktop.canvas.canvas import Canvas
from explorer.desktop.dossier_reading import read_dossier
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.state import WindowState
from explorer.dossier.calendar import rata_die
from explorer.dossier.records import Dossier, DyadKey
from explorer.drawing import themes
from explorer.editing.importing import import_dossier
from explorer.exchange import interchange
from explorer.store.archive import Archive
from explorer.timeline.viewport import Viewport

LIBRARY = Path(__file__).parents[3] / "db" / "library"
TODAY = rata_die(2026, 11, 22)
SIZE = (1024, 811)


@dataclass
class Opened:
    """A canvas that is shown, its state and its dossier."""

    canvas: Canvas
    state: WindowState
    dossier: OpenDossier

    def key(self, event_id: str) -> int:
        return self.dossier.keys[event_id]

    @property
    def whole(self) -> Dossier:
        """Return the dossier with its events, for one like it."""
        return replace(self.dossier.dossier, events=tuple(self.dossier.view.events.values()))

    @property
    def view(self) -> Viewport:
        assert self.state.viewport is not None
        return self.state.viewport


OpenCanvas = Callable[..., Opened]


@pytest.fixture(scope="session")
def dossiers(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, OpenDossier]:
    """Give both dossiers of the library as read from an archive."""
    with Archive.create(tmp_path_factory.mktemp("canvas") / "archive.dyad") as archive:
        for file in sorted(LIBRARY.glob("*.json")):
            read = interchange.read(file.read_bytes(), file.name)
            assert read.dossier is not None
            import_dossier(archive, read.dossier, file.name, "Aigul")
        with archive.read() as reader:
            return {name: read_dossier(reader, DyadKey(*name.split("-")), TODAY) for name in ("KAZ-MYS", "EGY-KAZ")}


@pytest.fixture
def open_canvas(qtbot: QtBot, dossiers: Mapping[str, OpenDossier]) -> Iterator[OpenCanvas]:
    """Give what opens a dossier in a canvas on the screen."""

    held: list[Canvas] = []

    def opening(
        name: str = "KAZ-MYS",
        language: str = "en",
        years: tuple[int, int] = (1990, 2021),
        size: tuple[int, int] = SIZE,
        theme: str = "light",
        scale: float = 1.0,
        dossier: OpenDossier | None = None,
    ) -> Opened:
        appearance = Appearance.of(language, themes.THEMES[themes.ThemeName(theme)], scale)
        state = WindowState(appearance, TODAY)
        canvas = Canvas(state)
        qtbot.addWidget(canvas)
        held.append(canvas)
        canvas.resize(*size)
        first, last = (float(rata_die(year, 1, 1)) for year in years)
        opened = dossier or dossiers[name]
        state.open(opened, Viewport(first, last, 900.0, appearance.mirrored_axis))
        with qtbot.waitExposed(canvas):
            canvas.show()
        qtbot.waitUntil(
            lambda: canvas.chart.plot is not None or not (canvas.chart.present and canvas.chart.isVisible())
        )
        qtbot.waitUntil(lambda: not any(one.isActive() for one in canvas.findChildren(AfterPainting)))
        QApplication.processEvents()
        return Opened(canvas, state, opened)

    yield opening
    held.clear()


Build = Callable[[Dossier], OpenDossier]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Give what brings a dossier through an archive into the window."""

    def building(dossier: Dossier) -> OpenDossier:
        with Archive.create(tmp_path / "made.dyad") as archive:
            import_dossier(archive, dossier, "made.json", "Aigul")
            with archive.read() as reader:
                return read_dossier(reader, dossier.dyad, TODAY)

    return building
