"""The window's first picture: the timeline as it was looked at last, on the screen before the archive is open.

It is drawn from what was kept of the archive's present state, by the same parts as later, so it shows what the archive
holds. It can be moved about in and clicked on; where hands have led it, the window goes on. Everything else of the
window is a plain ground at its later place. Loads no SQLAlchemy and no pyqtgraph.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.canvas.gestures import WheelMode
from explorer.desktop.canvas.time_area import TimeArea
from explorer.desktop.canvas.timeline_view import TimelineView
from explorer.desktop.filter_result import AT_ONCE
from explorer.desktop.filters import Filter
from explorer.desktop.open_dossier import DossierParts, OpenDossier
from explorer.desktop.starting.kept_words import CANVAS, GROUNDS, TIMELINE, KeptCaptions, KeptWords
from explorer.desktop.state import SelectionKind, WindowState
from explorer.desktop.window_memory import ArchiveMemory, DossierMemory
from explorer.dossier.facets import EventFacets, Facet, OtherDates, Stretch
from explorer.dossier.records import Dossier
from explorer.dossier.texts import Texts
from explorer.drawing.themes import colour
from explorer.settings import Settings
from explorer.store.file_state import FileState
from explorer.store.view_cache import KeptColumns, ViewCache
from explorer.timeline.facets import FacetIndex
from explorer.timeline.viewport import Viewport

if TYPE_CHECKING:
    from explorer.desktop.jobs import Jobs

LOOKED_EVERY = 200
"""Milliseconds after which the picture looks whether a dossier is still to come."""


@dataclass(frozen=True, slots=True)
class LastView:
    """All that a first picture is drawn from."""

    kept: KeptColumns
    words: KeptWords
    memory: DossierMemory
    period: tuple[float, float]
    facets: EventFacets
    """As far as the filter asks for them."""


def last_view(cache: ViewCache, archive: Path, settings: Settings, look: Appearance) -> LastView | None:
    """Return how an archive was looked at last, if a picture of that can be drawn from what was kept.

    There is none where the archive has been written to since, and where the table, a comparison or a country's partners
    were seen; nor where a filter asks so much of so many events that a start is faster without it.
    """
    state = FileState.of(archive)
    values = None if state is None else cache.words(archive, state)
    words = None if values is None else KeptWords.read(values, look)
    kept = None if state is None or words is None else cache.columns(archive, state)
    if words is None or kept is None:
        return None
    memory = ArchiveMemory.read(settings.archive_state(kept.identity))
    seen = memory.of(kept.dyad)
    if memory.as_table or memory.dossier != kept.dyad or seen.period is None:
        return None
    facets = _asked_for(seen.filter, cache, archive, kept)
    return None if facets is None else LastView(kept, words, seen, seen.period, facets)


def _asked_for(chosen: Filter, cache: ViewCache, archive: Path, kept: KeptColumns) -> EventFacets | None:
    """Return what a filter is worked out by: kinds and sides are in the columns, all else was kept beside them.

    A stretch of days needs the columns, and of the disputed events what other sources say.
    """
    undated = kept.undated
    if all(isinstance(one, Stretch) or one.facet in (Facet.KIND, Facet.SIDE) for one in chosen.asked):
        others = OtherDates() if chosen.stretch is None else cache.other_dates(archive, kept.state, kept.dyad)
        return None if others is None else EventFacets(undated.key, undated.lane, undated.kind, other_dates=others)
    few = len(kept.columns) + len(undated) <= AT_ONCE
    return cache.facets(archive, kept.state, kept.dyad) if few else None


class FirstPicture(QWidget):
    """Fills the window, and later covers its canvas until the archive's own timeline is there."""

    def __init__(self, last: LastView, look: Appearance, settings: Settings, today: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.kept = last.kept
        self._words = last.words
        self._canvas: QWidget | None = None
        self._led: WindowState | None = None
        self._jobs: Jobs | None = None
        self._looking = QTimer(self)
        self._covering = False
        self.gone = False
        """Whether the archive's own timeline has taken its place."""
        parts = DossierParts(
            Dossier(last.kept.dyad, Texts(), people=(), sources=(), events=(), trade=()),
            last.kept.columns,
            last.kept.undated,
            last.kept.links,
            FacetIndex(last.kept.columns, last.facets),
        )
        self.dossier = OpenDossier(parts, today, KeptCaptions(last.words.captions))
        self.state = WindowState(look, today, self)
        self._area = TimeArea(self.state)
        self.timeline = TimelineView(self.state, self._area, self)
        self.timeline.wheel_mode = WheelMode(settings.text("wheel"))
        rows = settings.state("window").get("lane_scale")
        if isinstance(rows, float) and math.isfinite(rows):
            self.timeline.lane_scale = rows
        self.state.open(self.dossier, Viewport(*last.period, self._area.time_width, look.mirrored_axis))
        self.state.let_through(last.memory.filter)
        selected = last.words.selected
        if selected is not None and last.memory.selected == (SelectionKind.EVENT, selected[0]):
            self.state.select_event(selected[1])
        self._begun = (last.period, self.state.selection)
        self.setFocusProxy(self.timeline)

    # ------------------------------------------------------------ what the window does with it

    def stand_before(self, canvas: QWidget, state: WindowState, shown: SignalInstance, jobs: Jobs) -> None:
        """Cover a window that has all its parts until these are laid out, then its canvas until ``shown`` tells that
        ``state`` has its dossier; then lead that to where hands have led this.

        Where no dossier comes, because reading it failed or was given up, the picture goes too.
        """
        self._canvas, self._led, self._jobs = canvas, state, jobs
        self._looking.timeout.connect(self._look_for_an_end)
        self._looking.start(LOOKED_EVERY)
        window = canvas.window()
        self.setParent(window)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        shown.connect(self._hand_over)
        state.appearance_changed.connect(self._dress)
        QTimer.singleShot(0, self, self._cover)

    def _cover(self) -> None:
        canvas = self._canvas
        if canvas is not None and not self.gone:
            self._covering = True
            self.setParent(canvas)
            canvas.installEventFilter(self)
            self.setGeometry(canvas.rect())
            self._fit()
            self.show()
            self.raise_()

    def _dress(self) -> None:
        if self._led is not None:
            self.state.show_appearance(self._led.appearance)

    def _hand_over(self) -> None:
        led = self._led
        if led is None or led.dossier is None or self.gone:
            return
        if led.filter.active and led.passed is None:
            led.filter_changed.connect(self._hand_over)  # Until it is worked out, all events would be seen.
            return
        (start, end), selection = self._begun
        own, view = self.state.viewport, led.viewport
        if led.dossier.dyad == self.dossier.dyad:
            if own is not None and view is not None and (own.start, own.end) != (start, end):
                led.look_at(view.showing(own.start, own.end))
            if self.state.selection != selection:
                led.select(self.state.selection)
        self._go()

    def _look_for_an_end(self) -> None:
        nothing_comes = self._jobs is not None and not self._jobs.busy
        if nothing_comes and self._led is not None and self._led.dossier is None and not self.gone:
            self._go()

    def _go(self) -> None:
        self.gone = True
        self._looking.stop()
        self.hide()
        self.deleteLater()
        # Whoever still knows of this picture must not keep a second set of tables over a million events.
        self.state.leave()
        del self.dossier, self.kept

    # ------------------------------------------------------------ place

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go with the canvas's size."""
        if self._canvas is not None and watched is self._canvas and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._canvas.rect())
        return super().eventFilter(watched, event)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Put the timeline where it will be."""
        self._fit()

    def _fit(self) -> None:
        place = self._words.places_at(self.size())[TIMELINE]
        if self._covering:
            below = self._words.places.get(CANVAS, place).bottom() - self._words.places[TIMELINE].bottom()
            place = QRect(0, 0, self.width(), max(1, self.height() - max(0, below)))
        self.timeline.setGeometry(place)
        self._area.resize(place.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the grounds of what is still to come."""
        theme = self.state.appearance.theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour(theme.canvas))
            if self._covering:
                return
            for name, place in self._words.places_at(self.size()).items():
                if name in GROUNDS:
                    painter.fillRect(place, colour(getattr(theme, GROUNDS[name])))
                    painter.setPen(colour(theme.line))
                    painter.drawLine(place.bottomLeft(), place.bottomRight())
