"""The bar under the toolbar: what is held back, in words, each reason a chip that can be changed or taken away.

It is there as long as anything is asked of events or pinned, and says what happens to the selected event and to hits of
the search that do not pass.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QMenu, QSizePolicy, QWidget

from explorer.desktop.bar_button import BarButton, Icon, Words
from explorer.desktop.filter_bar.pins import PinMenu
from explorer.desktop.filter_bar.wording import FilterWords
from explorer.desktop.filters import Asked, Filter
from explorer.desktop.flows.partners import asked_of_partners
from explorer.desktop.state import WindowState
from explorer.desktop.tooltips import tip
from explorer.dossier.columns import KindCode
from explorer.dossier.facets import Condition, Effect, Facet
from explorer.dossier.message import Message
from explorer.drawing import bidi, fonts
from explorer.timeline.index import KINDS
from explorer.timeline.partners import PartnersIndex

HEIGHT = 36
WIDEST, NARROWEST = 320.0, 110.0
"""Pixels that the words of a chip may take, and those that they may be cut to."""
_KEY = bidi.left_to_right("Ctrl+Shift+L")


class Chip(QWidget):
    """A reason: its words, which open what can be done with it, and a button that takes it away."""

    def __init__(self, state: WindowState, name: str, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.name = name
        self._icon = icon
        self.body = BarButton(state, self, menu=True)
        self.away = BarButton(state, self)
        self.away.first = False
        self.away.show_parts(Icon("x"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.body)
        layout.addWidget(self.away)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        said = state.appearance.words.say(Message("Remove: {chip}", {"chip": name}))
        self.away.setAccessibleName(said)
        self.away.setToolTip(tip(said))
        self.body.setAccessibleName(name)
        self.fit(WIDEST)

    def fit(self, width: float) -> None:
        """Cut the words to a width."""
        look = self._state.appearance
        shown = look.text.elided(self.name, fonts.BODY, False, width * look.text_scale)
        self.body.show_parts(Icon(self._icon), Words(shown))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the reason away by Delete."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.away.click()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Chips of the present filter; hidden while there is none."""

    triggered = Signal(str)
    """The id of an action."""
    emptied = Signal()
    """The last chip was taken away by the keyboard, which has to go elsewhere."""
    event_wanted = Signal(object, int)
    """Dossier (DyadKey) and key of a pinned event that somebody wants to see."""

    def __init__(self, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state = state
        self.count = QLabel(self)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setProperty("faint", True)
        self._said = ("", "")
        """How many pass, with and without what became of the others."""
        self.chips: list[Chip] = []
        self._pinned: PinMenu | None = None
        self.more = BarButton(state, self)
        self.more.clicked.connect(lambda: self.triggered.emit("filter"))
        self.pin = BarButton(state, self)
        self.pin.clicked.connect(self._pin_selected)
        self.clear = BarButton(state, self)
        self.clear.clicked.connect(lambda: self.triggered.emit("clear-filters"))
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.count)
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self.told)
        row.addWidget(self.pin)
        row.addWidget(self.clear)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for signal in (
            state.dossier_changed,
            state.filter_changed,
            state.partners_changed,
            state.appearance_changed,
        ):
            signal.connect(self.renew)
        for signal in (state.selection_changed, state.search_changed):
            signal.connect(self._show_held_back)
        state.records_came.connect(self._records_came)
        self.renew()

    # ------------------------------------------------------------ what is shown

    def renew(self) -> None:
        """Show the filter as it is."""
        state, opened = self._state, self._state.dossier
        filter_ = state.filter
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips, self._pinned = [], None
        shown = opened is not None and (filter_.active or bool(filter_.pinned))
        # Before it is shown: what lies below makes room for it then, and asks how much.
        self.setFixedHeight(round(HEIGHT * state.appearance.text_scale))
        self.setVisible(shown)
        if opened is None or not shown:
            return
        words = state.appearance.words
        named = FilterWords(words, opened)
        self.chips = [self._chip(asked, named) for asked in filter_.asked]
        if filter_.pinned:
            self.chips.append(self._pins())
        for place, chip in enumerate(self.chips):
            self._row.insertWidget(1 + place, chip)
            chip.show()
        self._show_count()
        clear = words.text("Clear all filters")
        self.clear.show_parts(Words(words.text("Clear all")))
        self.clear.setVisible(filter_.active)
        self.clear.setAccessibleName(clear)
        self.clear.setToolTip(tip(f"{clear} ({_KEY})"))
        self._show_held_back()
        for button in (self.more, self.pin, self.clear):
            button.show_appearance()
        self._fit()

    def _show_count(self) -> None:
        """Say how many pass, and what became of the others."""
        state, words = self._state, self._state.appearance.words
        opened, passed = state.dossier, state.passed
        if state.partners is not None:
            self._show_count_of_partners(state.partners)
            return
        total = 0 if opened is None else len(opened)
        if passed is None:
            self._said = (words.say(Message("%n event(s)", count=total)),) * 2
            self.count.setText(self._said[1])
            self.setAccessibleName(words.text("Filter"))
            return
        passing, muted, hidden = passed.counts
        meeting = {"passing": passing - passed.by_pin}
        said = words.say(Message("{passing} of %n event(s) pass", meeting, count=total))
        others = []
        if passed.by_pin:
            others.append(words.say(Message("%n pinned as well", count=passed.by_pin)))
        if muted:
            others.append(words.say(Message("%n dimmed", count=muted)))
        if hidden:
            others.append(words.say(Message("%n hidden", count=hidden)))
        self._said = (" · ".join((said, *others)), said)
        self.count.setText(said)
        self.count.setToolTip(tip("\n".join((said, *others))))
        self.setAccessibleName(words.text("Filter"))
        self.setAccessibleDescription(", ".join((said, *others, *(chip.name for chip in self.chips))))

    def _show_count_of_partners(self, partners: PartnersIndex) -> None:
        """Say how many events of all partners pass: those that do not are not counted, whatever becomes of them."""
        words, kinds = self._state.appearance.words, self._state.filter.kinds
        if partners.asked == asked_of_partners(self._state.filter):
            let = partners.letting([KindCode(place) for place, kind in enumerate(KINDS) if kind in kinds])
            said = words.say(Message("%n event(s) of all partners pass", count=let.total))
        else:
            said = words.text("Counting the events of all partners")
        self._said = (said, said)
        self.count.setText(said)
        self.count.setToolTip(tip(said))
        self.setAccessibleName(words.text("Filter"))
        self.setAccessibleDescription(", ".join((said, *(chip.name for chip in self.chips))))

    def _without_meaning(self) -> str:
        """Return which part of the filter means nothing for partners, nothing where all of it does."""
        state, words = self._state, self._state.appearance.words
        sides = any(isinstance(one, Condition) and one.facet is Facet.SIDE for one in state.filter.asked)
        if sides and state.filter.pinned:
            return words.text("Sides and pins are not counted among partners")
        if sides:
            return words.text("Sides are not counted among partners")
        return words.text("Pins are not counted among partners") if state.filter.pinned else ""

    def _chip(self, asked: Asked, named: FilterWords) -> Chip:
        hides = asked.effect is Effect.HIDDEN
        chip = Chip(self._state, named.asked(asked), "eye-off" if hides else "eye", self)
        chip.body.setToolTip(tip(f"{chip.name}\n{named.effect(asked)}"))
        chip.body.setAccessibleDescription(named.effect(asked))
        chip.away.clicked.connect(lambda: self._drop(lambda: self._state.filter.dropping(asked)))
        menu, words = chip.body.menu(), named.words
        group = QActionGroup(menu)
        meanings = {
            Effect.PALE: words.text("What does not pass is dimmed"),
            Effect.HIDDEN: words.text("What does not pass is hidden"),
        }
        for effect, meaning in meanings.items():
            action = QAction(meaning, menu)
            action.setCheckable(True)
            action.setChecked(asked.effect is effect)
            action.triggered.connect(
                lambda _on=False, chosen=effect: self._state.let_through(self._state.filter.with_effect(chosen, asked))
            )
            group.addAction(action)
            menu.addAction(action)
        menu.addSeparator()
        self._add(menu, words.text("Change…"), lambda: self.triggered.emit("filter"))
        self._add(menu, words.text("Remove"), chip.away.click)
        return chip

    def _pins(self) -> Chip:
        words, pinned = self._state.appearance.words, self._state.filter.pinned
        chip = Chip(self._state, words.say(Message("%n pinned", count=len(pinned))), "pin", self)
        meaning = words.text("Pinned events pass every filter and are always labelled.")
        chip.body.setToolTip(tip(meaning))
        chip.body.setAccessibleDescription(meaning)
        chip.away.clicked.connect(lambda: self._drop(self._state.filter.unpinning))
        self._pinned = PinMenu(chip.body.menu(), self._state, self._go_to, chip.away.click)
        return chip

    def _go_to(self, key: int) -> None:
        opened = self._state.dossier
        if opened is not None:
            self.event_wanted.emit(opened.dyad, key)

    def _records_came(self, _keys: object) -> None:
        if self._pinned is not None:
            self._pinned.name_those_at_hand()

    @staticmethod
    def _add(menu: QMenu, text: str, does: Callable[[], object]) -> None:
        action = QAction(text, menu)
        action.triggered.connect(lambda _on=False: does())
        menu.addAction(action)

    def _drop(self, other: Callable[[], Filter]) -> None:
        """Take another filter; the keyboard stays in the bar, or goes back to the view where the bar goes."""
        focus = QApplication.focusWidget()
        within = focus is not None and any(chip.isAncestorOf(focus) for chip in self.chips)
        self._state.let_through(other())
        if within:
            if self.chips:
                self.chips[0].body.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.emptied.emit()

    def _show_held_back(self) -> None:
        """Say that the selected event, or hits of the search, do not pass."""
        state, words = self._state, self._state.appearance.words
        if state.partners is not None:
            meaning = self._without_meaning()
            self.told.setText(meaning)
            self.told.setVisible(bool(meaning))
            self.pin.hide()
            self._fit()
            return
        key = state.selection.event
        selected = key is not None and not state.passes(key)
        hits = state.search.hits
        held = len(hits) - len(state.passing_hits)
        said = []
        if selected:
            said.append(words.text("The selected event is held back"))
        if held:
            template = Message("{held} of %n hit(s) held back", {"held": held}, count=len(hits))
            said.append(words.say(template))
        self.told.setText(" · ".join(said))
        self.told.setVisible(bool(said))
        self.pin.show_parts(Icon("pin"), Words(words.text("Pin it")))
        name = words.text("Pin the selected event, so that it passes")
        self.pin.setAccessibleName(name)
        self.pin.setToolTip(tip(name))
        self.pin.setVisible(selected)
        self._fit()

    def _pin_selected(self) -> None:
        key = self._state.selection.event
        if key is not None:
            self._state.let_through(self._state.filter.pinning(key))

    # ------------------------------------------------------------ room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up what has no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Cut words, then leave out chips, which a button counts; all are in the panel that it opens."""
        words = self._state.appearance.words
        for chip in self.chips:
            chip.show()
        self.more.hide()
        for said, width in ((0, WIDEST), (1, WIDEST), (1, 200.0), (1, NARROWEST)):
            self.count.setText(self._said[said])
            for chip in self.chips:
                chip.fit(width)
            if self._fits():
                return
        for left_out, chip in enumerate(reversed(self.chips[1:]), 1):
            chip.hide()
            self.more.show_parts(Words(words.say(Message("%n more", count=left_out))))
            self.more.show()
            if self._fits():
                return

    def _fits(self) -> bool:
        self._row.invalidate()
        return self._row.sizeHint().width() <= self.width()
