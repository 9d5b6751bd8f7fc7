"""The thin bars over two compared dossiers: which one it is, and what its years are counted from."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from explorer.desktop.bar_button import BarButton, Icon, Words
from explorer.desktop.canvas.comparison import Comparison
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.state import WindowState
from explorer.dossier.message import Message
from explorer.drawing import flags
from explorer.drawing.surface import Surface
from explorer.drawing.themes import colour

HEIGHT = 30.0
"""Height of a bar at text size 100 %."""
_PAD, _GAP = 16.0, 10.0
_FLAG = (20.0, 13.0)
BY_CALENDAR, BY_YEARS = Message("By calendar"), Message("Years since relations began")


class ComparisonBar(QWidget):
    """One of the two bars. The first has the menu of the alignment, the second the button that ends the comparison."""

    triggered = Signal(str)
    """The id of an action."""

    def __init__(self, state: WindowState, comparison: Comparison, *, first: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._comparison = comparison
        self._first = first
        self.button = BarButton(state, self, menu=first)
        if not first:
            self.button.clicked.connect(lambda: self.triggered.emit("stop-comparing"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        comparison.changed.connect(self.renew)
        state.appearance_changed.connect(self.renew)
        for one in (state, comparison.second):
            one.records_came.connect(self._records_came)
            one.search_changed.connect(self._searched)
        self.hide()

    @property
    def dossier(self) -> OpenDossier | None:
        """Return the dossier that the bar is about."""
        return self._state.dossier if self._first else self._comparison.dossier

    def _records_came(self, _keys: object) -> None:
        """Name the event that years are counted from, if that has come."""
        self.update()

    def _searched(self) -> None:
        """Say how much was found, or nothing any more."""
        self.setAccessibleName(" · ".join(part for part in self.said() if part))
        self.update()

    def renew(self) -> None:
        """Take other words, sizes or dossiers."""
        words = self._state.appearance.words
        if self._first:
            self._fill_menu()
            shown = words.say(BY_YEARS if self._comparison.by_years else BY_CALENDAR)
            self.button.show_parts(Words(shown, faint=True))
            self.button.setAccessibleName(words.say(Message("Axis: {shown}", {"shown": shown})))
        else:
            said = words.text("Stop comparing")
            self.button.show_parts(Icon("x"))
            self.button.setToolTip(said)
            self.button.setAccessibleName(said)
        self.button.show_appearance()
        self._arrange()
        self.setAccessibleName(" · ".join(part for part in self.said() if part))
        self.update()

    def _fill_menu(self) -> None:
        words, menu = self._state.appearance.words, self.button.menu()
        menu.clear()
        group = QActionGroup(menu)
        for message, years in ((BY_CALENDAR, False), (BY_YEARS, True)):
            action = QAction(words.say(message), menu)
            action.setCheckable(True)
            action.setChecked(self._comparison.by_years is years)
            action.triggered.connect(lambda _on=False, wanted=years: self._comparison.count_years(wanted))
            group.addAction(action)
            menu.addAction(action)
        menu.addSeparator()
        chosen = QAction(words.text("Count years from the selected event"), menu)
        chosen.triggered.connect(lambda: self.triggered.emit("count-from"))
        menu.addAction(chosen)

    def said(self) -> tuple[str, str]:
        """Return the dossier's name, and what was found in it and what its years are counted from, if either."""
        opened = self.dossier
        if opened is None:
            return "", ""
        words = self._state.appearance.words
        pair, counted = self._named(opened)
        search = (self._state if self._first else self._comparison.second).search
        found = ""
        if search.text:
            none = words.text("nothing found")
            found = words.say(Message("%n event(s) found", count=len(search.hits))) if search.hits else none
            if not search.whole:
                found = words.say(Message("%n first hit(s), counting…", count=len(search.hits)))
        return pair, " · ".join(part for part in (found, counted) if part)

    @property
    def counted_from(self) -> str:
        """Return what the dossier's years are counted from, nothing by calendar."""
        return "" if self.dossier is None else self._named(self.dossier)[1]

    def _named(self, opened: OpenDossier) -> tuple[str, str]:
        """Return the dossier's name, and what its years are counted from where they are."""
        words = self._state.appearance.words
        pair = f"{words.country(opened.dyad.a)} – {words.country(opened.dyad.b)}"
        if not self._comparison.by_years:
            return pair, ""
        begun = self._comparison.beginning(opened)
        if begun is None:
            return pair, words.text("no dated event says when relations began: select one and count years from it")
        if self._comparison.alignment.zeros is None:
            return pair, ""
        event = opened.records.get(begun.key)
        if event is None or event.date is None:
            return pair, words.say(Message("year 0: {date}", {"date": words.day(begun.day, "short")}))
        date, title = words.date(event.date, "short", event.extent), words.chosen(event.title)
        return pair, words.say(Message("year 0: {date}, {title}", {"date": date, "title": title}))

    def _arrange(self) -> None:
        look = self._state.appearance
        size = self.button.sizeHint()
        height = min(size.height(), self.height() - 2)
        left = round(8 * look.text_scale) if look.right_to_left else self.width() - size.width() - 8
        self.button.setGeometry(left, (self.height() - height) // 2, size.width(), height)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Place the button."""
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both flags in the colours of their sides, the names, and what years are counted from."""
        opened, look = self.dossier, self._state.appearance
        theme, text, scale = look.theme, look.text, look.text_scale
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour(theme.chrome))
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), colour(theme.line2))
            if not self._first:
                painter.fillRect(QRectF(0, 0, self.width(), 1), colour(theme.line2))
            if opened is None:
                return
            surface = Surface.of(painter)
            middle, along = self.height() / 2, _PAD * scale
            width, height = (side * scale for side in _FLAG)
            for code, hue in ((opened.dyad.a, theme.a), (opened.dyad.b, theme.b)):
                left = self.width() - along - width if look.right_to_left else along
                flags.draw(surface, code, QRectF(left, middle - height / 2, width, height), hue)
                along += width + _GAP * scale
            pair, counted = self.said()
            baseline = middle + 4.5 * scale
            start = self.width() - along if look.right_to_left else along
            text.draw(surface, start, baseline, pair, 13, theme.ink, bold=True, align=text.start)
            along += text.width(pair, 13, True) + 2 * _GAP * scale
            room = self.width() - along - self.button.width() - 24 * scale
            start = self.width() - along if look.right_to_left else along
            shown = text.elided(counted, 11, False, room) if room > 0 else ""
            text.draw(surface, start, baseline, shown, 11, theme.ink2, align=text.start)
