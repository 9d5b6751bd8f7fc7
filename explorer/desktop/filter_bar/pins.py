"""What is pinned, in the menu of its chip: each event by title and date, which lead to it, and an end of all pins."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from explorer.desktop.state import WindowState
from explorer.desktop.tooltips import tip
from explorer.dossier.message import Message
from explorer.dossier.records import Event
from explorer.drawing import fonts

MOST = 20
"""Pinned events that the menu names; it counts the others."""
_WIDEST = 360.0
"""Pixels that a title may take."""
_AWAITED = "…"


class PinMenu:
    """Fills a menu with the pinned events in the order of the axis; ``go`` with the key of one leads there.

    An event that is not at hand is asked for, and named when it has come.
    """

    def __init__(
        self, menu: QMenu, state: WindowState, go: Callable[[int], object], unpin_all: Callable[[], object]
    ) -> None:
        self._state = state
        self._awaited: dict[int, QAction] = {}
        words, opened = state.appearance.words, state.dossier
        if opened is None:
            return
        pinned = sorted(opened.order.known(state.filter.pinned), key=opened.order.place_of)
        menu.setToolTipsVisible(True)
        for key in pinned[:MOST]:
            self._awaited[key] = _added(menu, _AWAITED, partial(go, key))
        if len(pinned) > MOST:
            _added(menu, words.say(Message("%n more", count=len(pinned) - MOST)), lambda: None).setEnabled(False)
        menu.addSeparator()
        _added(menu, words.text("Unpin all"), unpin_all)
        self.name_those_at_hand()

    def name_those_at_hand(self) -> None:
        """Name the events that have no name yet and are at hand."""
        opened = self._state.dossier
        if opened is None or not self._awaited:
            return
        for key, event in opened.records.at_hand(list(self._awaited)).items():
            self._name(self._awaited.pop(key), event)

    def _name(self, action: QAction, event: Event) -> None:
        look, words = self._state.appearance, self._state.appearance.words
        title = words.chosen(event.title)
        date = words.text("undated") if event.date is None else words.date(event.date, "short", event.extent)
        shown = look.text.elided(title, fonts.BODY, False, _WIDEST * look.text_scale)
        line = Message("{title} · {date}", {"title": shown, "date": date})
        # An ampersand in a title is no mnemonic.
        action.setText(words.say(line).replace("&", "&&"))
        action.setToolTip(tip(title))


def _added(menu: QMenu, text: str, does: Callable[[], object]) -> QAction:
    action = QAction(text, menu)
    action.triggered.connect(lambda _on=False: does())
    menu.addAction(action)
    return action
