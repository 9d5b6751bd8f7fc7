"""What the window's width is enough for: the left pane folds and the detail pane goes where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from explorer.desktop import detail_room
from explorer.desktop.detail_room import DetailRoom
from explorer.desktop.panes.detail_pane import DetailPane
from explorer.desktop.sidebar.sidebar import Sidebar
from explorer.desktop.state import SelectionKind, WindowState
from explorer.desktop.toolbar import Toolbar
from explorer.desktop.views import Views

NARROW_BELOW = 1360
SMALL_BELOW = 1080
"""Pixels at text size 100 % under which the detail pane is narrow, and away while nothing is selected."""


class WindowRoom(QObject):
    """Shares a window's width out between its panes, by its size, by what is seen, and as somebody chose."""

    changed = Signal()
    """Somebody showed, hid, folded or unfolded a pane."""

    def __init__(
        self,
        window: QWidget,
        state: WindowState,
        toolbar: Toolbar,
        sidebar: Sidebar,
        views: Views,
        detail: DetailPane,
        splitter: QSplitter,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._state = state
        self._toolbar = toolbar
        self._sidebar = sidebar
        self._views = views
        self._detail = detail
        self._sidebar_folded: bool | None = None
        self._detail_shown = True
        self.of_detail = DetailRoom(splitter)

    def arrange(self) -> None:
        """Fold what has no room, and show what has room again."""
        scale = self._state.appearance.text_scale
        narrow = self._window.width() < NARROW_BELOW * scale
        self._sidebar.set_narrow(narrow if self._sidebar_folded is None else self._sidebar_folded)
        self._toolbar.set_narrow(narrow)
        chosen = self._state.period.days is not None
        nothing = self._state.seen.selection.kind is SelectionKind.NOTHING and not chosen
        small = self._window.width() < SMALL_BELOW * scale
        self.of_detail.fit(small=small)
        alone = self._views.partners_seen
        self._detail.setVisible(self._detail_shown and not (small and nothing) and not alone)

    def scale(self) -> None:
        """Take another size of the text."""
        self._detail.setMinimumWidth(round(detail_room.LEAST * self._state.appearance.text_scale))
        self.arrange()

    @property
    def sidebar_folded(self) -> bool:
        """Say whether the left pane is folded, for want of room or by choice."""
        return self._sidebar.narrow

    @property
    def detail_shown(self) -> bool:
        """Say whether the detail pane is wanted."""
        return self._detail_shown

    @property
    def choices(self) -> tuple[bool | None, bool]:
        """Return whether the left pane was folded (``None``: as room allows), and whether the detail pane is wanted."""
        return self._sidebar_folded, self._detail_shown

    @choices.setter
    def choices(self, choices: tuple[bool | None, bool]) -> None:
        self._sidebar_folded, self._detail_shown = choices
        self.arrange()
        self.changed.emit()

    def toggle_sidebar(self) -> None:
        """Fold the left pane, or unfold it."""
        self.choices = (not self._sidebar.narrow, self._detail_shown)

    def toggle_detail(self) -> None:
        """Show the detail pane, or put it away."""
        self.choices = (self._sidebar_folded, not self._detail_shown)

    def show_detail(self) -> None:
        """Show the detail pane, for somebody who opened an event."""
        if not self._detail_shown:
            self.toggle_detail()
