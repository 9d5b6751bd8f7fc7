"""Sections of a pane as widgets, part by part: rows, items, sayings, conflicts, tables and bars."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from explorer.desktop.panes.bars import LyingBar, UprightBars
from explorer.desktop.panes.content import (
    Conflict,
    FigureRow,
    FigureTable,
    Item,
    Row,
    Saying,
    Section,
    Target,
    Text,
    Version,
)
from explorer.desktop.panes.life_line import LifeLine
from explorer.desktop.panes.look import Look
from explorer.desktop.panes.open_words import KINDS
from explorer.desktop.panes.texts import PaneLink, PaneText, body, small, style
from explorer.desktop.panes.widgets import Badge, Flag, KindMark, Rule, column, line, lowered
from explorer.dossier.message import Message
from explorer.dossier.records import Side
from explorer.drawing import fonts

_LABEL = 80
"""Width of the labels of rows."""
_FIGURE, _FLOW = 46, 72
"""Least widths of a column of figures and of what they are of; all of them break where it is narrow."""
_MOST_BESIDE = 3
"""Columns of figures beside which there is room for what they are of."""
_ROW_AIR = 6
_IDEOGRAPHS = "\u2e80"
"""From here on, letters may stand at either side of a break."""
_MOST_HEAD = 76
"""Width of a head's word up to which it is not broken."""
_ABOUT = 144
"""Greatest width of what is said beside a source's title."""
_TOP = Qt.AlignmentFlag.AlignTop

Follow = Callable[[Target], None]


class SectionParts:
    """Makes the parts of sections in one look; links call ``follow``."""

    def __init__(self, look: Look, side: Side, follow: Follow) -> None:
        self._look = look
        self._side = side
        self._follow = follow

    # ------------------------------------------------------------ texts

    def text(self, text: Text, *, size: int = fonts.BODY) -> QWidget:
        """Return a text or a link, behind its flag where it has one."""
        look = self._look
        how = style(look, size, language=text.language)
        shown: QWidget
        if text.target is not None:
            link = PaneLink(text.text, text.target, how, look)
            link.followed.connect(self._follow)
            shown = link
        else:
            shown = PaneText(text.text, how, look.theme.ink2 if text.faint else look.theme.ink, look)
        if text.flag is None:
            return shown
        widget, layout = line(look.length(6))
        layout.addWidget(Flag(text.flag, look, size), 0, _TOP)
        layout.addWidget(shown, 1)
        return widget

    def small(self, text: str, *, end: bool = False) -> PaneText:
        """Return a secondary text."""
        return small(text, self._look, end=end)

    # ------------------------------------------------------------ parts

    def rows(self, rows: tuple[Row, ...]) -> QWidget:
        """Return labels and their values in two columns."""
        look = self._look
        widget = QWidget()
        grid = QGridLayout(widget)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.length(8))
        grid.setVerticalSpacing(look.length(2))
        grid.setColumnStretch(1, 1)
        for number, row in enumerate(rows):
            label = self.small(row.label)
            label.setFixedWidth(look.length(_LABEL))
            grid.addWidget(lowered(label, look), number, 0, _TOP)
            values, below = column()
            for value in row.values:
                below.addWidget(self.text(value))
            grid.addWidget(values, number, 1, _TOP)
        return widget

    def item(self, item: Item) -> QWidget:
        """Return an event of a list."""
        look = self._look
        widget, layout = line()
        layout.addWidget(KindMark(item.kind, item.side, look), 0, _TOP)
        texts, below = column()
        title = self.text(item.title)
        # The mark before the title says this to the eye alone.
        told = look.words.say(KINDS[item.kind])
        if item.disputed:
            disputed = {"first": told, "next": look.words.text("Sources disagree")}
            told = look.words.say(Message("{first}, {next}", disputed))
        title.setAccessibleDescription(told)
        if item.disputed:
            titled, beside = line(look.length(4))
            beside.addWidget(title)
            beside.addWidget(Badge(look), 0, _TOP)
            beside.addStretch(1)
            below.addWidget(titled)
        else:
            below.addWidget(title)
        below.addWidget(self.small(item.detail))
        layout.addWidget(texts, 1)
        return widget

    def saying(self, saying: Saying) -> QWidget:
        """Return one source's say."""
        look = self._look
        widget, layout = column()
        titled, beside = line(look.length(8))
        beside.addWidget(self.text(saying.title), 1)
        if saying.about:
            about = self.small(saying.about, end=True)
            about.setMaximumWidth(look.length(_ABOUT))
            about.setMinimumWidth(min(about.sizeHint().width() + 1, look.length(_ABOUT)))
            beside.addWidget(lowered(about, look), 0, _TOP)
        layout.addWidget(titled)
        if saying.translation:
            layout.addWidget(self.small(saying.translation))
        for locator in saying.locators:
            layout.addWidget(self.small(locator))
        for quote in saying.quotes:
            layout.addSpacing(look.length(4))
            layout.addWidget(self._quote(quote))
        return widget

    def _quote(self, quote: Text) -> QWidget:
        """Return a quote behind a rule, both in the quote's own direction."""
        look = self._look
        widget = QWidget()
        rtl = look.runs_right_to_left(quote.language)
        widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        layout = QHBoxLayout(widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.length(10))
        layout.addWidget(Rule(look.theme.line2, width=2))
        how = style(look, fonts.BODY, language=quote.language, own_side=True)
        layout.addWidget(PaneText(quote.text, how, look.theme.ink, look), 1)
        return widget

    def conflict(self, conflict: Conflict) -> QWidget:
        """Return versions side by side, two in a row."""
        look = self._look
        widget, layout = column(look.length(4))
        if conflict.about is not None:
            layout.addWidget(self.text(conflict.about))
        if conflict.note:
            layout.addWidget(self.small(conflict.note))
        for first in range(0, len(conflict.versions), 2):
            row, beside = line(look.length(8))
            for number, version in enumerate(conflict.versions[first : first + 2]):
                if number:
                    beside.addWidget(Rule(look.theme.line2, width=1))
                beside.addWidget(self._version(version), 1, _TOP)
            if len(conflict.versions) == first + 1:
                beside.addStretch(1)
            layout.addWidget(row)
        return widget

    def _version(self, version: Version) -> QWidget:
        widget, layout = column()
        if version.says:
            layout.addWidget(body(version.says, self._look, bold=True))
        layout.addWidget(self.text(version.source))
        for locator in version.locators:
            layout.addWidget(self.small(locator))
        for quote in version.quotes:
            layout.addWidget(self._quote(quote))
        return widget

    def table(self, table: FigureTable) -> QWidget:
        """Return figures in columns, each headed in its reporter's colour.

        What figures are of stands before them, above them where there are too many columns for that.
        """
        look = self._look
        above = len(table.columns) > _MOST_BESIDE
        widget = QWidget()
        grid = QGridLayout(widget)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.length(8))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 0 if above else 1)
        for number, (title, side) in enumerate(table.columns, start=1):
            ink = look.theme.ink2 if side is None else look.theme.side(side)
            head = small(title, look, end=True, ink=ink)
            head.setMinimumWidth(self._least(title))
            grid.addWidget(head, 0, number, Qt.AlignmentFlag.AlignBottom)
            grid.setColumnStretch(number, 1 if above else 0)
        line_of = 1
        for row in table.rows:
            label = small(row.label, look, ink=look.theme.ink)
            grid.setRowMinimumHeight(line_of, look.length(_ROW_AIR) if row.under or above else 0)
            if above:
                grid.addWidget(label, line_of + 1, 1, 1, len(table.columns))
            else:
                label.setMinimumWidth(look.length(_FLOW))
                grid.addWidget(label, line_of + 2, 0, _TOP if row.under else Qt.AlignmentFlag.AlignVCenter)
            for place, figure in enumerate(self._figures(row), start=1):
                grid.addWidget(figure, line_of + 2, place, _TOP if row.under else Qt.AlignmentFlag.AlignVCenter)
            line_of += 3
        return widget

    def _figures(self, row: FigureRow) -> Iterator[QWidget]:
        """Yield the figures of a row, each with what is said under it."""
        look = self._look
        for place, value in enumerate(row.values):
            figure = PaneText(value, style(look, fonts.BODY, end=True), look.theme.ink, look)
            if row.under and row.under[place]:
                both, below = column()
                below.addWidget(figure)
                below.addWidget(self.small(row.under[place], end=True))
                yield both
            else:
                yield figure

    def _least(self, title: str) -> int:
        """Return the least width of a column: its head breaks between words, not within one that could stand whole."""
        look = self._look
        words = [word for word in title.split() if max(word) < _IDEOGRAPHS]
        widest = max((small(word, look).sizeHint().width() for word in words), default=0)
        return min(max(widest, look.length(_FIGURE)), look.length(_MOST_HEAD))

    def bars(self, section: Section) -> QWidget:
        """Return a list of counts with lying bars."""
        look = self._look
        widget = QWidget()
        grid = QGridLayout(widget)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.length(8))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 4)
        for number, bar in enumerate(section.bars):
            grid.addWidget(self.text(bar.label), number, 0, _TOP)
            grid.addWidget(LyingBar(bar.share, self._side, look), number, 1, _TOP)
            how = style(look, fonts.BODY, end=True)
            grid.addWidget(PaneText(bar.count, how, look.theme.ink, look), number, 2, _TOP)
        return widget

    # ------------------------------------------------------------ the whole

    def fill(self, section: Section, layout: QVBoxLayout) -> Iterator[None]:
        """Add everything of a section under its heading, one part after the other: each step adds the next one."""
        look = self._look
        gap = look.length(4)
        if section.steps:
            layout.addWidget(LifeLine(section.steps, look))
            layout.addSpacing(gap)
            yield
        if section.rows:
            layout.addWidget(self.rows(section.rows))
            yield
        for number, item in enumerate(section.items):
            if number:
                layout.addSpacing(gap)
            layout.addWidget(self.item(item))
            yield
        for number, saying in enumerate(section.sayings):
            if number:
                layout.addSpacing(look.length(8))
            layout.addWidget(self.saying(saying))
            yield
        for number, conflict in enumerate(section.conflicts):
            if number:
                layout.addSpacing(look.length(8))
            layout.addWidget(self.conflict(conflict))
            yield
        if section.bars:
            layout.addWidget(self.bars(section))
            yield
        if section.columns:
            layout.addWidget(UprightBars(section.columns, self._side, look))
            yield
        if section.table is not None:
            layout.addWidget(self.table(section.table))
            if section.lines:
                layout.addSpacing(look.length(_ROW_AIR))
            yield
        for text in section.lines:
            layout.addWidget(self.text(text, size=fonts.SMALL))
            yield
