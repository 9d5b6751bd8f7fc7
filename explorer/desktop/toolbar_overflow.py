"""The toolbar's last button: a menu of what has no room beside the others in a narrow window or with large letters."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from explorer.desktop.bar_button import BarButton, Icon
from explorer.desktop.panes.open_words import KIND_PLURALS
from explorer.desktop.state import WindowState
from explorer.dossier.facets import Facet
from explorer.dossier.message import Message
from explorer.dossier.records import EventKind


class Overflow(BarButton):
    """Lists what the toolbar had to leave out, made anew each time it opens."""

    def __init__(self, state: WindowState, run: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(state, parent, menu=True)
        self._run = run
        self.kinds: Mapping[EventKind, str] = {}
        """Kinds that have no button, with their counts."""
        self.period: QMenu | None = None
        """The menu of the period in view, where that has no button."""
        self.actions_left_out: tuple[tuple[str, Message], ...] = ()
        """Ids and words of actions that have no button."""
        self.show_parts(Icon("menu"))
        self.menu().aboutToShow.connect(self._fill)
        self.hide()

    def word(self) -> None:
        """Take other words."""
        said = self._state.appearance.words.text("More of the toolbar")
        self.setToolTip(said)
        self.setAccessibleName(said)

    def _fill(self) -> None:
        words, menu = self._state.appearance.words, self.menu()
        menu.clear()
        for kind, count in self.kinds.items():
            action = QAction(f"{words.say(KIND_PLURALS[kind])} {count}", menu)
            action.setCheckable(True)
            action.setChecked(kind in self._state.filter.kinds)
            action.triggered.connect(lambda _on=False, one=kind: self._switch(one))
            menu.addAction(action)
        if self.kinds:
            menu.addSeparator()
        if self.period is not None:
            self.period.setTitle(words.text("Period in view"))
            menu.addMenu(self.period)
        for name, message in self.actions_left_out:
            action = QAction(words.say(message), menu)
            action.triggered.connect(lambda _on=False, one=name: self._run(one))
            menu.addAction(action)

    def _switch(self, kind: EventKind) -> None:
        self._state.let_through(self._state.filter.switched(Facet.KIND, kind))
