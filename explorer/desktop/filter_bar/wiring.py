"""The parts of the window that make and show filters, put together."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from explorer.desktop.canvas.timeline_view import TimelineView
from explorer.desktop.filter_bar.bar import FilterBar
from explorer.desktop.filter_bar.context_menus import FilterMenus
from explorer.desktop.filter_bar.counting import FacetCounts
from explorer.desktop.filter_bar.panel import FilterPanel
from explorer.desktop.panes.content import Go
from explorer.desktop.panes.detail_pane import DetailPane
from explorer.desktop.panes.texts import PaneLink
from explorer.desktop.sidebar.rows import EntryList
from explorer.desktop.sidebar.sidebar import Sidebar
from explorer.desktop.state import Selection, SelectionKind, WindowState
from explorer.desktop.table.model import KEY
from explorer.desktop.table.view import TableView
from explorer.desktop.toolbar import Toolbar
from explorer.timeline.hit import Target


class Filtering(QObject):
    """Bar, panel, counts and menus of one window."""

    def __init__(self, state: WindowState, toolbar: Toolbar, window: QWidget) -> None:
        super().__init__(window)
        self._state = state
        self.counts = FacetCounts(state, self)
        self.bar = FilterBar(state, window)
        self.panel = FilterPanel(state, self.counts, toolbar.filters, window)
        self.menus = FilterMenus(state, window)
        self.counts.changed.connect(lambda: toolbar.show_counts(self.counts.counted))

    def watch(self, timeline: TimelineView, table: TableView, sidebar: Sidebar, detail: DetailPane) -> None:
        """Offer filters wherever an event, a person or a source is shown."""
        self.menus.watch(timeline, lambda at: self._under(timeline, at))
        self.menus.watch(table.viewport(), lambda at: self._in_table(table, at))
        self.menus.watch(table, lambda _at: self._state.selection)
        for entries, kind in ((sidebar.undated, SelectionKind.EVENT), (sidebar.sources, SelectionKind.SOURCE)):
            self.menus.watch(entries.viewport(), partial(_entry, entries, kind))
            self.menus.watch(entries, partial(_current, entries, kind))
        self.menus.watch(detail, lambda _at: self._state.selection)
        detail.menu_opening.connect(lambda menu, text: self.menus.fill(menu, self._of_text(text)))

    @property
    def regions(self) -> list[tuple[QWidget, QWidget]]:
        """Return where F6 stops, each with the part it stands for: the bar by its first chip."""
        panel: list[tuple[QWidget, QWidget]] = [(self.panel.field, self.panel)]
        return [*((chip.body, self.bar) for chip in self.bar.chips[:1]), *panel]

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what the actions do, by their ids."""
        return {"filter": self.toggle_panel, "pin": self.toggle_pin, "clear-filters": self.clear}

    def clear(self) -> None:
        """Let everything through again."""
        self._state.let_through(self._state.filter.cleared())

    def toggle_panel(self) -> None:
        """Open the panel, or close it."""
        if not self.panel.close_panel() and self._state.dossier is not None:
            self.panel.open()

    def toggle_pin(self) -> None:
        """Pin the selected event, or take its pin away."""
        key, filter_ = self._state.selection.event, self._state.filter
        if key is not None:
            self._state.let_through(filter_.unpinning(key) if key in filter_.pinned else filter_.pinning(key))

    def _under(self, timeline: TimelineView, at: QPoint | None) -> Selection:
        if at is None:
            return self._state.selection
        found = timeline.found_at(at)
        if found.target is Target.EVENT and found.key is not None:
            return Selection(SelectionKind.EVENT, (found.key,))
        return Selection()

    def _in_table(self, table: TableView, at: QPoint | None) -> Selection:
        index = table.currentIndex() if at is None else table.indexAt(at)
        key = index.data(KEY) if index.isValid() else None
        return Selection() if key is None else Selection(SelectionKind.EVENT, (int(key),))

    def _of_text(self, text: QWidget) -> Selection:
        """Return the event, person or source that a link leads to; of other texts, what the pane shows."""
        return self._target(text) if isinstance(text, PaneLink) else self._state.selection

    def _target(self, link: PaneLink) -> Selection:
        target, opened = link.target, self._state.dossier
        if target.go is Go.PERSON:
            return Selection(SelectionKind.PERSON, (), target.id)
        if target.go is Go.SOURCE:
            return Selection(SelectionKind.SOURCE, (), target.id)
        key = None if opened is None else opened.keys.get(target.id)
        return Selection() if key is None else Selection(SelectionKind.EVENT, (key,))


def _current(entries: EntryList, kind: SelectionKind, _at: QPoint | None) -> Selection:
    """Return what the entry stands for that the keyboard is on."""
    return _entry(entries, kind, None)


def _entry(entries: EntryList, kind: SelectionKind, at: QPoint | None) -> Selection:
    """Return what an entry of the left pane stands for."""
    entry = entries.entries.entry(entries.currentIndex() if at is None else entries.indexAt(at))
    if entry is None or not entry.id:
        return Selection()
    if kind is SelectionKind.EVENT:
        return Selection(kind, (int(entry.id),))
    return Selection(kind, (), entry.id)
