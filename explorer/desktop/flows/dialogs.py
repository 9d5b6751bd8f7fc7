"""The dialogs that actions open: a date to go to, all keys, and what Dyad is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from explorer.desktop.about import AboutBox
from explorer.desktop.canvas.canvas import Canvas
from explorer.desktop.dialogs import GoToDate, ask
from explorer.desktop.key_sheet import KeySheet
from explorer.desktop.state import WindowState
from explorer.desktop.views import Views


class DialogFlow:
    """Asks in the name of one window."""

    def __init__(
        self,
        state: WindowState,
        canvas: Canvas,
        views: Views,
        window: QWidget,
    ) -> None:
        self._state = state
        self._canvas = canvas
        self._views = views
        self._window = window

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what the actions do, by their ids."""
        return {
            "go-to-date": self.go_to_date,
            "keys": self._show_keys,
            "about": self._about,
        }

    def go_to_date(self) -> None:
        """Ask for a date and move there; the dialog takes only dates with a bound."""
        dialog = GoToDate(self._state.appearance, self._window)
        if ask(dialog) and dialog.date is not None:
            if self._state.partners is None:
                self._views.show_dossier(table=False)
            self._views.time_view.go_to(dialog.date)

    def _show_keys(self) -> None:
        ask(KeySheet(self._state.appearance, self._canvas.wheel_mode, self._window))

    def _about(self) -> None:
        ask(AboutBox(self._state.appearance, self._window))
