"""Remembers one window and how its archive is looked at, and brings both back at the next start."""

from __future__ import annotations

import math
from base64 import b64encode
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from explorer.desktop.canvas.canvas import Canvas
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.period_choice import Days
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import SelectionKind, WindowState
from explorer.desktop.views import Views
from explorer.desktop.window_layout import WINDOW
from explorer.desktop.window_memory import ArchiveMemory, PartnersMemory, Table, looked_at
from explorer.desktop.window_room import WindowRoom
from explorer.dossier.records import DyadKey
from explorer.settings import Settings
from explorer.timeline.viewport import Viewport

REMEMBER_AFTER = 800
"""Milliseconds of rest after which the state of the window is written."""
_WIDEST_PANE = 10_000


class Remembering(QObject):
    """Writes what :mod:`window_memory` holds into the settings, and takes it from there."""

    def __init__(
        self,
        window: QMainWindow,
        settings: Settings,
        session: ArchiveSession,
        state: WindowState,
        canvas: Canvas,
        views: Views,
        room: WindowRoom,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        settings.aside = session.put_aside
        self._session = session
        self._state = state
        self._canvas = canvas
        self._views = views
        self._room = room
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REMEMBER_AFTER)
        self._timer.timeout.connect(self.remember)
        state.period.changed.connect(self.soon)

    # ------------------------------------------------------------ writing

    def soon(self) -> None:
        """Remember everything as soon as the window has been at rest for a moment."""
        self._timer.start()

    def end(self) -> None:
        """Remember everything now, for the last time."""
        self._timer.stop()
        self._settings.aside = None
        self.remember()

    def remember(self) -> None:
        """Remember the window, and how its archive is looked at."""
        canvas = self._canvas
        folded, detail = self._room.choices
        kept: Table = {
            "geometry": b64encode(self._window.saveGeometry().data()).decode("ascii"),
            "detail_shown": detail,
            "detail_width": self._room.of_detail.usual,
            "chart": canvas.chart_visible,
            "lane_scale": float(canvas.lane_scale),
        }
        if folded is not None:
            kept["sidebar_folded"] = folded
        if canvas.chart_share is not None:
            kept["chart_share"] = float(canvas.chart_share)
        self._settings.remember(WINDOW, kept)
        opened = self._state.dossier
        if opened is not None:
            partners, memory = self._views.partners_choice, self._of_archive()
            as_table = memory.as_table if partners is not None else self._views.table_seen
            memory = replace(memory, as_table=as_table, partners=partners)
            memory = memory.with_dossier(opened.dyad, looked_at(self._state, canvas.chart_options))
            self._settings.remember_archive(self._session.archive.identity, memory.table())

    # ------------------------------------------------------------ bringing back

    @property
    def last_dossier(self) -> DyadKey | None:
        """Return which dossier of the archive was open last."""
        return self._of_archive().dossier

    @property
    def last_partners(self) -> PartnersMemory | None:
        """Return which country's partners were seen last, ``None`` where a dossier was."""
        return self._of_archive().partners

    def _of_archive(self) -> ArchiveMemory:
        return ArchiveMemory.read(self._settings.archive_state(self._session.archive.identity))

    def restore_window(self) -> None:
        """Divide the window as it was; its place and size it has already."""
        kept = self._settings.state(WINDOW)
        width = kept.get("detail_width")
        if isinstance(width, int) and 0 < width < _WIDEST_PANE:
            self._room.of_detail.usual = width
        folded, detail = kept.get("sidebar_folded"), kept.get("detail_shown")
        self._room.choices = (folded if isinstance(folded, bool) else None, detail is not False)
        self._canvas.set_chart_visible(kept.get("chart") is not False)
        share, rows = kept.get("chart_share"), kept.get("lane_scale")
        if isinstance(share, float) and 0 < share < 1:
            self._canvas.chart_share = share
        if isinstance(rows, float) and math.isfinite(rows):
            self._canvas.lane_scale = rows

    def restore_dossier(self) -> None:
        """Show the dossier that has just been opened as it was looked at last."""
        state = self._state
        opened, view = state.dossier, state.viewport
        if opened is None or view is None:
            return
        memory = self._of_archive()
        seen = memory.of(opened.dyad)
        if seen.period is not None:
            state.look_at(Viewport(*seen.period, view.width, view.mirrored))
        self._canvas.chart_options = seen.chart
        state.let_through(seen.filter.known_to(opened.facets, opened.view.sources))
        self._choose_again(seen.chosen)
        state.select(seen.selection(opened))
        kind, record = seen.selected or ("", "")
        if kind == SelectionKind.EVENT and record not in opened.keys:
            self._session.key_of(opened.dyad, record, lambda key: self._select_again(opened, key))
        if memory.as_table != self._views.table_seen:
            self._views.show_dossier(table=memory.as_table)

    def _choose_again(self, days: Days | None) -> None:
        """Choose the period that was chosen; a pane that was closed for all that stays closed."""
        choices = self._room.choices
        self._state.period.choose(days)
        self._room.choices = choices

    def _select_again(self, opened: OpenDossier, key: int | None) -> None:
        """Select an event whose key had to be looked up, unless somebody has gone on meanwhile."""
        state = self._state
        if key is not None and state.dossier is opened and state.selection.kind is SelectionKind.NOTHING:
            state.select_event(key)
