"""The curated library as panes see it, and the words of a reader."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from explorer import paths
from explorer.desktop.dossier_reading import read_dossier
from explorer.desktop.panes.detail_pane import DetailPane
from explorer.desktop.panes.dossier_view import DossierView
from explorer.dossier.calendar import rata_die
from explorer.dossier.records import Citation, Dossier, DyadKey, Event, EventKind, Source
from explorer.dossier.texts import Texts
from explorer.drawing.words import Words
from explorer.editing.importing import import_dossier
from explorer.exchange import interchange
from explorer.store.archive import Archive

TODAY = rata_die(2026, 11, 21)


def _read(name: str) -> Dossier:
    file = Path(paths.library()) / f"{name}.json"
    result = interchange.read(file.read_bytes(), file.name)
    assert result.dossier is not None
    return result.dossier


ViewOf = Callable[[Dossier], DossierView]


@pytest.fixture(scope="session")
def view_of(tmp_path_factory: pytest.TempPathFactory) -> ViewOf:
    """Give what brings a dossier through an archive into the window."""
    numbers = itertools.count()

    def viewing(dossier: Dossier) -> DossierView:
        with Archive.create(tmp_path_factory.mktemp("view") / f"{next(numbers)}.dyad") as archive:
            import_dossier(archive, dossier, "made.json", "Aigul")
            with archive.read() as reader:
                return read_dossier(reader, dossier.dyad, TODAY).view

    return viewing


@pytest.fixture(scope="session")
def kaz_mys(view_of: ViewOf) -> DossierView:
    return view_of(_read("KAZ-MYS"))


@pytest.fixture(scope="session")
def egy_kaz(view_of: ViewOf) -> DossierView:
    return view_of(_read("EGY-KAZ"))


@pytest.fixture
def today() -> int:
    return TODAY


@pytest.fixture
def english() -> Words:
    return Words("en")


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[DetailPane]:
    """A pane inside a window of 344 by 812, as it stands in the main window at 1600 by 900."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(344, 812)
    made = DetailPane(TODAY, parent=host)
    made.resize(host.size())
    host.show()
    yield made
    host.close()


@pytest.fixture
def settle() -> Callable[[], None]:
    """Let pages that were replaced go, as the event loop does."""

    def go() -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()

    return go


@pytest.fixture
def single(view_of: ViewOf) -> Callable[..., DossierView]:
    """Make a dossier of Kazakhstan and Malaysia that holds one event, changed as the test likes."""

    def make(*more: Event, language: str = "en", **changes: object) -> DossierView:
        event = Event("one", EventKind.OTHER, Texts(en="One"), (Citation("book", "page 1"),))
        source = Source("book", "book", Texts({language: "A book"}), language=language)
        changed = replace(event, **changes)  # type: ignore[arg-type]
        return view_of(Dossier(DyadKey("KAZ", "MYS"), Texts(), (), (source,), (changed, *more)))

    return make
