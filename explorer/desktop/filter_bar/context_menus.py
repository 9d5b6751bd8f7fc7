"""Filters that begin where one is: menus of a mark, a row of the table, an entry of the left pane, the detail pane."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QMenu, QWidget

from explorer.desktop.filter_bar.wording import FACETS, FilterWords
from explorer.desktop.filters import Filter
from explorer.desktop.state import Selection, SelectionKind, WindowState
from explorer.dossier.facets import Effect, Facet, FacetValue
from explorer.dossier.message import Message
from explorer.drawing import icons

OFFERED = (Facet.KIND, Facet.SIDE, Facet.PERSON, Facet.PLACE, Facet.TAG, Facet.SOURCE)
MOST_OF_ONE = 8
"""Values of one facet that a menu names."""
LONGEST = 48
"""Letters of a name in a menu."""
Find = Callable[[QPoint | None], Selection]
"""What lies under a point of a widget; where the keyboard asked, ``None``: what is selected there."""


class FilterMenus(QObject):
    """Opens a menu where somebody asks for one: by the right button or the menu key."""

    def __init__(self, state: WindowState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._finders: dict[QObject, Find] = {}
        self.shown: QMenu | None = None

    def watch(self, widget: QWidget, find: Find) -> None:
        """Offer filters on ``widget`` for what ``find`` finds there."""
        self._finders[widget] = find
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open a menu."""
        if event.type() is QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            find = self._finders.get(watched)
            by_keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
            if find is not None and self.open(find(None if by_keyboard else event.pos()), event.globalPos()):
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def open(self, what: Selection, at: QPoint) -> bool:
        """Open the menu for an event, a person or a source; says whether there is anything to offer."""
        menu = self.menu(what)
        if menu is None:
            return False
        self.shown = menu
        menu.popup(at)
        return True

    def menu(self, what: Selection) -> QMenu | None:
        """Return the menu, ``None`` where there is nothing to offer."""
        parent = self.parent()
        menu = QMenu(parent if isinstance(parent, QWidget) else None)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu, what)
        if menu.isEmpty():
            menu.deleteLater()
            return None
        return menu

    def fill(self, menu: QMenu, what: Selection) -> None:
        """Add to a menu what can be filtered by."""
        opened = self._state.dossier
        if opened is None:
            return
        named = FilterWords(self._state.appearance.words, opened)
        menu.setToolTipsVisible(True)
        before = len(menu.actions())
        if before:
            menu.addSeparator()
        facet = {SelectionKind.PERSON: Facet.PERSON, SelectionKind.SOURCE: Facet.SOURCE}.get(what.kind)
        if what.event is not None:
            self._fill_for_event(menu, what.event, named)
        elif facet is not None and what.id:
            self._add_both(menu, facet, what.id, named)
        if self._state.filter.active and len(menu.actions()) > before + bool(before):
            menu.addSeparator()
            self._add(menu, named.words.text("Clear all filters"), self._state.filter.cleared)

    def _fill_for_event(self, menu: QMenu, key: int, named: FilterWords) -> None:
        words, facets, filter_ = named.words, named.opened.facets, self._state.filter
        if facets.row_of(key) is None:
            return
        look = self._state.appearance
        if key in filter_.pinned:
            self._add(menu, words.text("Unpin"), lambda: self._state.filter.unpinning(key))
        else:
            pin = self._add(menu, words.text("Pin: always labelled"), lambda: self._state.filter.pinning(key))
            pin.setIcon(icons.icon("pin", look.theme))
        menu.addSeparator()
        found = [(facet, value) for facet in OFFERED for value in facets.values_of(key, facet)[:MOST_OF_ONE]]
        only, hide = menu.addMenu(words.text("Show only")), menu.addMenu(words.text("Hide"))
        for inside, make in ((only, self._only), (hide, self._hide)):
            before: Facet | None = None
            for facet, value in found:
                if facet is not before:
                    self._head(inside, words.say(FACETS[facet]))
                    before = facet
                self._add(
                    inside, self._name(facet, value, named), make(facet, value.id), full=named.value(facet, value)
                )

    def _head(self, menu: QMenu, text: str) -> None:
        """Add a heading. It is an entry that cannot be chosen: of Qt's own sections, styles draw the line alone."""
        if not menu.isEmpty():
            menu.addSeparator()
        heading = QAction(text, menu)
        heading.setEnabled(False)
        font = menu.font()
        font.setBold(True)
        heading.setFont(font)
        menu.addAction(heading)

    def _add_both(self, menu: QMenu, facet: Facet, value_id: str, named: FilterWords) -> None:
        name, words = _short(named.value(facet, value_id)), named.words
        self._add(menu, words.say(Message("Show only {name}", {"name": name})), self._only(facet, value_id))
        self._add(menu, words.say(Message("Hide {name}", {"name": name})), self._hide(facet, value_id))

    def _only(self, facet: Facet, value_id: str) -> Callable[[], Filter]:
        return lambda: self._state.filter.only(facet, value_id, effect=Effect.PALE)

    def _hide(self, facet: Facet, value_id: str) -> Callable[[], Filter]:
        return lambda: self._state.filter.without(facet, value_id, effect=Effect.HIDDEN)

    def _name(self, facet: Facet, value: FacetValue, named: FilterWords) -> str:
        name = named.value(facet, value)
        return _short(named.words.say(Message("acts of {name}", {"name": name})) if facet is Facet.SIDE else name)

    def _add(self, menu: QMenu, text: str, make: Callable[[], Filter], *, full: str = "") -> QAction:
        # An ampersand in a name is no mnemonic.
        action = QAction(text.replace("&", "&&"), menu)
        if len(full) > LONGEST:
            action.setToolTip(full)
        action.triggered.connect(lambda _on=False: self._state.let_through(make()))
        menu.addAction(action)
        return action


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"
