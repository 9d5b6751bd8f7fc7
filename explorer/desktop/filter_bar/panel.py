"""The panel under the Filter button: all that events can be filtered by, searched as one types.

The timeline behind it follows each choice at once. Down goes from the field to the values, Esc or a click beside it
closes it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from explorer.desktop.bar_button import BarButton, Icon, Words
from explorer.desktop.filter_bar.choice_list import HEIGHT, ChoiceList
from explorer.desktop.filter_bar.choices import Choice
from explorer.desktop.filter_bar.counting import Counted, FacetCounts
from explorer.desktop.filter_bar.wording import FilterWords
from explorer.desktop.filters import Filter
from explorer.desktop.state import WindowState
from explorer.dossier.facets import Effect, FacetValue, Sense, Stretch

SIZE = QSize(380, 600)
DELAY = 60
"""Milliseconds after the last key before the values are searched."""
_MARGIN = 8


class FilterPanel(QFrame):
    """Chooses values and what becomes of the others. ``anchor`` is the button that it opens under."""

    def __init__(self, state: WindowState, counts: FacetCounts, anchor: BarButton, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("popup")
        self.setFrameShape(QFrame.Shape.Box)
        self._state = state
        self._counts = counts
        self._anchor = anchor
        self._effect = Effect.PALE
        self.field = QLineEdit(self)
        self.field.setMaxLength(200)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self._search)
        self.field.textChanged.connect(lambda _text: self._timer.start())
        self.list = ChoiceList(state.appearance, self)
        self.list.chosen.connect(self.choose)
        self.list.left.connect(self.field.setFocus)
        self.list.typed.connect(self._type)
        self.others = QLabel(self)
        self.others.setProperty("faint", True)
        self.effects = {effect: self._effect_button(effect) for effect in Effect}
        self._lay_out()
        state.appearance_changed.connect(self.show_appearance)
        counts.changed.connect(self.renew)
        state.filter_changed.connect(self._show_effect)
        state.dossier_changed.connect(self._let_go)
        self.hide()
        self.show_appearance()

    def _effect_button(self, effect: Effect) -> BarButton:
        button = BarButton(self._state, self)
        button.setCheckable(True)
        button.first = effect is Effect.PALE
        button.clicked.connect(lambda: self.take_effect(effect))
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        top.addWidget(self.field)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        foot = QFrame(self)
        foot.setObjectName("filterFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(12, 6, _MARGIN, 6)
        row.setSpacing(0)
        row.addWidget(self.others, 1)
        for button in self.effects.values():
            row.addWidget(button)
        layout.addWidget(foot)

    # ------------------------------------------------------------ what is shown

    def show_appearance(self) -> None:
        """Take new words, colours and sizes."""
        words = self._state.appearance.words
        self.setAccessibleName(words.text("Filter"))
        said = words.text("Find a person, a place, a tag, a source, a year")
        self.field.setPlaceholderText(said)
        self.field.setAccessibleName(said)
        self.field.setToolTip(said)
        self.list.setAccessibleName(words.text("What events are filtered by"))
        hint = words.text("Space asks for a value, Delete leaves it out; so does a click on the eye at its end.")
        self.list.setAccessibleDescription(hint)
        self.list.show_appearance(self._state.appearance)
        self.others.setText(words.text("The others"))
        names = {
            Effect.PALE: (words.text("dimmed"), words.text("What does not pass is dimmed.")),
            Effect.HIDDEN: (words.text("hidden"), words.text("What does not pass is hidden.")),
        }
        for effect, button in self.effects.items():
            name, meaning = names[effect]
            button.show_parts(Icon("eye" if effect is Effect.PALE else "eye-off"), Words(name))
            button.setAccessibleName(name)
            button.setToolTip(meaning)
            button.show_appearance()
        self._show_effect()
        if self.isVisible():
            self._place()
            self.renew()

    def renew(self) -> None:
        """Show values and counts as they are now."""
        if not self._counts.whole:
            return
        opened = self._state.dossier
        named = None if opened is None else FilterWords(self._state.appearance.words, opened)
        current, scrolled = self.list.current, self.list.verticalScrollBar().value()
        self.list.choices.show(named, self._state.filter, self._counts.counted)
        self.list.keep_place(current, scrolled)

    def _let_go(self) -> None:
        """Forget the values of the dossier before while nobody looks."""
        if not self._counts.whole:
            self.list.choices.show(None, Filter(), Counted())

    def _show_effect(self) -> None:
        for effect, button in self.effects.items():
            button.setChecked(effect is self.effect)

    @property
    def effect(self) -> Effect:
        """Return what becomes of what does not pass: as the filter has it, else as was chosen here last."""
        filter_ = self._state.filter
        return filter_.effect if filter_.active else self._effect

    # ------------------------------------------------------------ what is asked for

    def choose(self, choice: Choice, sense: Sense) -> None:
        """Ask for a value, leave it out, or do so no more."""
        filter_, value = self._state.filter, choice.value
        self.field.selectAll()  # What is typed next looks for another value.
        if isinstance(value, FacetValue) and choice.facet is not None:
            self._state.let_through(filter_.toggled(choice.facet, sense, value.id, self.effect))
        elif isinstance(value, Stretch):
            chosen = filter_.stretch
            same = chosen is not None and (chosen.first, chosen.last) == (value.first, value.last)
            if same and chosen is not None:
                self._state.let_through(filter_.dropping(chosen))
            else:
                self._state.let_through(filter_.during(value.first, value.last, self.effect))

    def take_effect(self, effect: Effect) -> None:
        """Let what does not pass stand back, or hide it."""
        self._effect = effect
        self._state.let_through(self._state.filter.with_effect(effect))
        self._show_effect()

    def _search(self) -> None:
        self.list.choices.search(self.field.text())
        self.list.scrollToTop()

    def _type(self, letters: str) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.insert(letters)

    # ------------------------------------------------------------ opening and closing

    def open(self) -> None:
        """Open under the button, with the keyboard in the field."""
        self._counts.whole = True
        self.list.choices.aside = self._state.aside_long
        self._place()
        self.raise_()
        self.show()
        self._anchor.setChecked(True)
        self.field.clear()
        self._timer.stop()
        self.list.choices.search("")
        self._counts.renew()
        self.list.scrollToTop()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def close_panel(self) -> bool:
        """Close; says whether it was open."""
        shown = self.isVisible()
        self._counts.whole = False
        self.hide()
        self._anchor.setChecked(False)
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        return shown

    def _place(self) -> None:
        window = self.window()
        scale = self._state.appearance.text_scale
        corner = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + 2))
        width = min(round(SIZE.width() * scale), window.width() - 2 * _MARGIN)
        height = max(min(round(SIZE.height() * scale), window.height() - corner.y() - 32), round(6 * HEIGHT))
        x = corner.x() + self._anchor.width() - width if self._state.appearance.right_to_left else corner.x()
        self.setGeometry(max(_MARGIN, min(x, window.width() - width - _MARGIN)), corner.y(), width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close at a click beside the panel; the button closes it by itself, and menus do not count."""
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            under = QApplication.widgetAt(event.globalPosition().toPoint())
            inside = under is not None and (under in (self, self._anchor) or self.isAncestorOf(under))
            if isinstance(watched, QWidget) and not inside and not self._belongs(watched):
                self.close_panel()
        return super().eventFilter(watched, event)

    def _belongs(self, watched: QWidget) -> bool:
        return watched in (self, self._anchor) or self.isAncestorOf(watched) or isinstance(watched, QMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go between field and list."""
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self._search()
            self._timer.stop()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.go_to_first()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            self._take_only()
        else:
            super().keyPressEvent(event)

    def _take_only(self) -> None:
        """Ask for the first value that a search found."""
        self._search()
        self._timer.stop()
        if self.field.text().strip():
            self.list.go_to_first()
            choice = self.list.current
            if choice is not None:
                self.list.chosen.emit(choice, Sense.ONLY)
