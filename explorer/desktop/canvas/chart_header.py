"""The line over the trade chart: three menus that choose what is drawn, and what the figures say of the day in view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from explorer.desktop.canvas.chart_model import ChartModel
from explorer.desktop.canvas.chart_options import ChartOptions
from explorer.desktop.state import WindowState
from explorer.dossier.message import Message
from explorer.dossier.records import Side
from explorer.drawing import icons
from explorer.drawing.surface import Surface
from explorer.drawing.themes import colour
from explorer.timeline.layout import GUTTER
from explorer.trade.glyphs import ReadoutPart
from explorer.trade.scale import ScaleKind
from explorer.trade.series import Measure

MEASURES = {
    Measure.EXPORTS: Message("Exports"),
    Measure.BALANCE: Message("Balance"),
    Measure.TURNOVER: Message("Turnover"),
}
SCALES = {ScaleKind.LINEAR: Message("Linear"), ScaleKind.LOG: Message("Logarithmic")}
_SCALES_SHORT = {ScaleKind.LINEAR: Message("Linear"), ScaleKind.LOG: Message("Log")}
_INSET = 16.0
_BETWEEN = 6.0
_BEFORE_READOUT = 16.0
_CHEVRON = 14.0
_SMALL, _BODY = 11, 13


class FlatMenuButton(QAbstractButton):
    """A word with a chevron that opens a menu; no frame until pointer or keyboard are on it."""

    def __init__(self, state: WindowState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.menu = QMenu(self)
        self.most = 400.0
        """Pixels that the word may take."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.pressed.connect(self.open_menu)
        self.menu.aboutToHide.connect(self._closed)

    def open_menu(self) -> None:
        """Open the menu under the word, from where reading starts."""
        corner = self.rect().bottomLeft()
        if self._state.appearance.right_to_left:
            corner = self.rect().bottomRight() - QPoint(self.menu.sizeHint().width(), 0)
        self.menu.popup(self.mapToGlobal(corner) + QPoint(0, 1))
        self.update()

    def _closed(self) -> None:
        self.setDown(False)
        self.update()

    @property
    def _shown(self) -> str:
        text = self._state.appearance.text
        return text.elided(self.text(), _BODY, False, self.most)

    def sizeHint(self) -> QSize:
        """Return the room of the word and its chevron."""
        text = self._state.appearance.text
        width = text.width(self._shown, _BODY) + (_CHEVRON + 6) * text.scale + 12
        return QSize(round(width), round(24 * text.scale))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint word and chevron in the direction of reading."""
        appearance = self._state.appearance
        theme, text = appearance.theme, appearance.text
        painter = QPainter(self)
        surface = Surface.of(painter)
        opened = self.isDown() or self.menu.isVisible()
        ink = theme.ink
        if opened:
            painter.fillRect(self.rect(), colour(theme.press))
            ink = theme.press_ink
        elif self.underMouse():
            painter.fillRect(self.rect(), colour(theme.sel))
            ink = theme.sel_ink
        if self.hasFocus():
            painter.setPen(colour(theme.ink))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        start = self.width() - 6.0 if text.right_to_left else 6.0
        baseline = self.height() / 2 + 5 * text.scale
        text.draw(surface, start, baseline, self._shown, _BODY, ink, align=text.start)
        size = _CHEVRON * text.scale
        left = 6.0 if text.right_to_left else self.width() - 6.0 - size
        icons.draw(surface, "chevron-down", QRectF(left, (self.height() - size) / 2 + 1, size, size), ink)


class ChartHeader(QWidget):
    """Title, menus and read-out. ``options_chosen`` carries the new :class:`ChartOptions`."""

    options_chosen = Signal(object)
    triggered = Signal(str)
    """The id of an action that somebody asks for."""

    def __init__(self, state: WindowState, model: ChartModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._model = model
        self._parts: tuple[ReadoutPart, ...] = ()
        self.measure = FlatMenuButton(state, self)
        self.figures = FlatMenuButton(state, self)
        self.scale = FlatMenuButton(state, self)
        self._buttons = (self.measure, self.figures, self.scale)
        self._taken = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def words_of_readout(self) -> str:
        """Return the whole read-out as text."""
        return " ".join(part.text for part in self._parts)

    def refresh(self) -> None:
        """Take dossier, language and options anew."""
        words = self._state.appearance.words
        shown = self._model.shows_figures
        for button in self._buttons:
            button.setVisible(shown)
        self.setAccessibleName(words.text("Trade"))
        self.measure.setText(words.say(MEASURES[self._model.shown.measure]))
        self.measure.setAccessibleName(words.text("Measure: {measure}", measure=self.measure.text()))
        self.figures.setText(words.say(Message("Figures: {which}", {"which": self._figures_chosen()})))
        self.figures.setAccessibleName(self.figures.text())
        self.scale.setText(words.say(_SCALES_SHORT[self._model.shown.scale]))
        self.scale.setAccessibleName(words.text("Scale: {scale}", scale=words.say(SCALES[self._model.shown.scale])))
        self._fill_menus()
        self._lay_out()
        self.update()

    def show_day(self, day: float | None) -> None:
        """Read the figures out at a day."""
        parts = () if day is None else self._model.readout(day)
        if parts != self._parts:
            self._parts = parts
            self.setAccessibleDescription(self.words_of_readout)
            self.update()

    # ------------------------------------------------------------ menus

    def _figures_chosen(self) -> str:
        words, options, dossier = self._state.appearance.words, self._model.options, self._state.dossier
        names = self._model.words()
        if options.source is not None and names is not None:
            return names.source(options.source)
        if options.reporter is not None and dossier is not None:
            return words.country(dossier.dyad.a if options.reporter is Side.A else dossier.dyad.b)
        return words.text("both sides")

    def _fill_menus(self) -> None:
        words, options = self._state.appearance.words, self._model.options
        self._fill(
            self.measure,
            [(words.say(text), _with(options, measure=measure)) for measure, text in MEASURES.items()],
        )
        self._fill(self.scale, [(words.say(text), _with(options, scale=scale)) for scale, text in SCALES.items()])
        self._fill(self.figures, self._sides(), self._sources())
        menu = self.figures.menu
        menu.addSeparator()
        listed = menu.addAction(words.text("Figures of this dossier…"))
        listed.triggered.connect(lambda _checked=False: self.triggered.emit("figures"))

    def _sides(self) -> list[tuple[str, ChartOptions]]:
        words, options, dossier = self._state.appearance.words, self._model.options, self._state.dossier
        if dossier is None:
            return []
        a, b = words.country(dossier.dyad.a), words.country(dossier.dyad.b)
        reported = "Reported by {country}"
        return [
            (words.text("Both sides, all sources"), _with(options, reporter=None, source=None)),
            (words.text(reported, country=a), _with(options, reporter=Side.A, source=None)),
            (words.text(reported, country=b), _with(options, reporter=Side.B, source=None)),
        ]

    def _sources(self) -> list[tuple[str, ChartOptions]]:
        names, options = self._model.words(), self._model.options
        if names is None:
            return []
        return [
            (names.source(source), _with(options, reporter=None, source=source)) for source in self._model.sources()
        ]

    def _fill(self, button: FlatMenuButton, *groups: Sequence[tuple[str, ChartOptions]]) -> None:
        menu = button.menu
        menu.clear()
        for old in menu.findChildren(QActionGroup):
            old.deleteLater()
        one_of = QActionGroup(menu)
        chosen = self._model.shown
        for group in groups:
            if group and not menu.isEmpty():
                menu.addSeparator()
            for text, options in group:
                action = QAction(text.replace("&", "&&"), one_of)
                action.setCheckable(True)
                action.setChecked(self._model.settled(options) == chosen)
                action.triggered.connect(lambda _checked=False, wanted=options: self.options_chosen.emit(wanted))
                menu.addAction(action)

    # ------------------------------------------------------------ geometry and painting

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Lay the buttons out."""
        self._lay_out()

    def _lay_out(self) -> None:
        text = self._state.appearance.text
        at = GUTTER * text.scale - 6.0
        self.figures.most = max(60.0, self.width() * 0.24)
        for button in self._buttons:
            size = button.sizeHint()
            left = self.width() - at - size.width() if text.right_to_left else at
            button.setGeometry(round(left), (self.height() - size.height()) // 2, size.width(), size.height())
            at += size.width() + _BETWEEN
        self._taken = at

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, title and read-out."""
        appearance = self._state.appearance
        theme, text, words = appearance.theme, appearance.text, appearance.words
        painter = QPainter(self)
        surface = Surface.of(painter)
        painter.fillRect(self.rect(), colour(theme.pane))
        start = self.width() - _INSET if text.right_to_left else _INSET
        baseline = self.height() / 2 + 5 * text.scale
        text.draw(surface, start, baseline, words.text("Trade"), _BODY, theme.ink, bold=True, align=text.start)
        if self._model.shows_figures:
            self._paint_readout(surface, baseline - 1)
        else:
            self._paint_absence(surface, baseline - 1)

    def _paint_absence(self, surface: Surface, baseline: float) -> None:
        """Say that there are no figures, in the place of the menus."""
        appearance = self._state.appearance
        text, words = appearance.text, appearance.words
        if self._state.dossier is None:
            return
        said = words.text("No trade figures in this dossier")
        if self._model.has_figures:
            said = words.text("The sources that are shown have no trade figures")
        inset = GUTTER * text.scale
        at = self.width() - inset if text.right_to_left else inset
        shown = text.elided(said, _SMALL, False, self.width() - inset - _INSET)
        text.draw(surface, at, baseline, shown, _SMALL, appearance.theme.ink2, align=text.start)

    def _paint_readout(self, surface: Surface, baseline: float) -> None:
        """Write the read-out before the far end; where it is too long, its beginning is left out but for the year."""
        text, theme = self._state.appearance.text, self._state.appearance.theme
        room = self.width() - self._taken - _BEFORE_READOUT - _INSET / 2
        sign = -1 if text.right_to_left else 1
        parts, left_out = fitting(self._parts, room, lambda part: text.width(part.text, _SMALL, part.bold))
        total = readout_width(parts, left_out, lambda part: text.width(part.text, _SMALL, part.bold))
        if not parts or total > room:
            return
        end = _INSET / 2
        at = self.width() - end - total if sign > 0 else end + total
        for place, part in enumerate(parts):
            hue = theme.side(part.side) if part.side is not None else theme.ink if part.bold else theme.ink2
            text.draw(surface, at, baseline, part.text, _SMALL, hue, bold=part.bold, align=text.start)
            at += sign * (text.width(part.text, _SMALL, part.bold) + _BETWEEN)
            if place == 0 and left_out:
                text.draw(surface, at, baseline, ELLIPSIS.text, _SMALL, theme.ink2, align=text.start)
                at += sign * (text.width(ELLIPSIS.text, _SMALL) + _BETWEEN)


ELLIPSIS = ReadoutPart("…", None)


def readout_width(parts: Sequence[ReadoutPart], left_out: bool, width: Callable[[ReadoutPart], float]) -> float:
    """Return the pixels of a read-out, the ellipsis included where parts were left out."""
    widths = [width(part) for part in parts] + ([width(ELLIPSIS)] if left_out else [])
    return sum(widths) + _BETWEEN * max(0, len(widths) - 1)


def fitting(
    parts: Sequence[ReadoutPart], room: float, width: Callable[[ReadoutPart], float]
) -> tuple[tuple[ReadoutPart, ...], bool]:
    """Return the parts that fit, the first one (the year) and as many of the last as there is room for."""
    kept = tuple(parts)
    left_out = False
    while len(kept) > 2 and readout_width(kept, left_out, width) > room:
        kept = (kept[0], *kept[2:])
        left_out = True
    return kept, left_out


def _with(options: ChartOptions, **changed: object) -> ChartOptions:
    return replace(options, **changed)  # type: ignore[arg-type]
