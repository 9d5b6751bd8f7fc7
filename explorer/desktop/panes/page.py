"""One pane's content as a page of widgets, from the kind at the top to the last section."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from explorer.desktop.panes.content import Go, PaneContent, Section, Target
from explorer.desktop.panes.headings import FoldHeading, plain_heading
from explorer.desktop.panes.look import Look
from explorer.desktop.panes.mini_axis import MiniAxisView
from explorer.desktop.panes.sections import SectionParts
from explorer.desktop.panes.texts import PaneLink, PaneText, body, style
from explorer.desktop.panes.widgets import Flag, KindMark, Rule, column, line
from explorer.drawing import fonts

WIDTH = 344
"""A pane's width with its strip, in pixels at a text size of 100 %."""
STRIP = 4
START, END = 16, 20
"""Air before and after the texts."""
PARTS = 5
"""Parts of a page, an item or a table, that are made in one turn of the event loop where they come in turns."""


class Page(QWidget):
    """The widgets of one :class:`PaneContent`; ``follow`` is called with a link's target.

    ``sections_open`` says whether sections that fold stand open; ``folded`` is called when the reader folds one.
    A page stands whole when it is made. With ``in_turns``, its head does: :meth:`go_on` adds the next few parts below
    what is there, :meth:`finish` all that are missing.
    """

    def __init__(
        self,
        content: PaneContent,
        look: Look,
        follow: Callable[[Target], None],
        folded: Callable[[bool], None],
        *,
        sections_open: bool,
        in_turns: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self._folded = folded
        self._folds: list[tuple[FoldHeading, QWidget]] = []
        self._parts = SectionParts(look, content.side, follow)
        self._follow = follow
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self.fit(look.length(WIDTH - STRIP))
        self._opened = sections_open
        self._head(content)
        self._layout.addStretch(1)
        self._rest: Iterator[None] | None = self._sections(content.sections)
        if not in_turns:
            self.finish()

    @property
    def whole(self) -> bool:
        """Say whether all parts are there."""
        return self._rest is None

    def go_on(self, parts: int = PARTS) -> None:
        """Add the next parts, fewer where fewer are missing."""
        if self._rest is None:
            return
        # The stretch stays last, so that what is there keeps its place in a pane that is higher than the page.
        self._layout.takeAt(self._layout.count() - 1)
        left = parts
        for _ in self._rest:
            left -= 1
            if not left:
                break
        else:
            self._rest = None
        self._layout.addStretch(1)
        if self.whole:
            self._order_tabs()

    def finish(self) -> None:
        """Add all that is missing."""
        while not self.whole:
            self.go_on(sys.maxsize)

    def fit(self, width: int) -> None:
        """Keep the texts' width when the scroll bar takes its place from the air at the end."""
        look = self._look
        start, end = look.length(START), look.length(END)
        missing = max(0, look.length(WIDTH - STRIP) - width)
        end = max(look.length(8), end - missing) if missing <= end else look.length(8)
        left, right = (end, start) if look.right_to_left else (start, end)
        self._layout.setContentsMargins(left, look.length(12), right, look.length(16))

    def open_sections(self, opened: bool) -> None:
        """Fold or unfold what can be folded, without counting as the reader's choice."""
        self._opened = opened
        for heading, under in self._folds:
            heading.setChecked(opened)
            under.setVisible(opened)

    # ------------------------------------------------------------ parts

    def _head(self, content: PaneContent) -> None:
        look, layout = self._look, self._layout
        over, beside = line(look.length(6) if content.flag else 0)
        if content.kind is not None:
            beside.addWidget(KindMark(content.kind, content.side, look))
        if content.flag is not None:
            beside.addWidget(Flag(content.flag, look))
        beside.addWidget(body(content.heading, look, faint=True), 1)
        layout.addWidget(over)
        layout.addSpacing(look.length(2))
        how = style(look, fonts.TITLE, True, content.title_language)
        layout.addWidget(PaneText(content.title, how, look.theme.ink, look))
        self._date(content)
        if content.axis is not None:
            layout.addSpacing(look.length(4))
            layout.addWidget(MiniAxisView(content.axis, look))
        if content.summary:
            layout.addSpacing(look.length(6))
            layout.addWidget(body(content.summary, look))
        if content.rows:
            layout.addSpacing(look.length(8))
            layout.addWidget(self._parts.rows(content.rows))
        if content.buttons:
            layout.addSpacing(look.length(8))
            layout.addWidget(self._buttons(content.buttons))

    def _buttons(self, buttons: tuple[tuple[str, str], ...]) -> QWidget:
        """Return buttons for actions, two in a row."""
        look = self._look
        widget = QWidget()
        grid = QGridLayout(widget)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.length(4))
        for number, (name, text) in enumerate(buttons):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.setFont(look.font(fonts.BODY))
            button.clicked.connect(lambda _on=False, asked=name: self._follow(Target(Go.ACTION, asked)))
            grid.addWidget(button, number // 2, number % 2)
        return widget

    def _date(self, content: PaneContent) -> None:
        """Add the date and what it means, on one line where both fit."""
        look, layout = self._look, self._layout
        date = body(content.date, look, bold=True) if content.date else None
        means = body(content.meaning, look, faint=True) if content.meaning else None
        if date is None or means is None:
            only = date or means
            if only is not None:
                layout.addWidget(only)
            return
        room = look.length(WIDTH - STRIP - START - END)
        if date.sizeHint().width() + means.sizeHint().width() + look.length(8) <= room:
            holder, beside = line(look.length(8))
            beside.addWidget(date)
            beside.addWidget(means, 1)
            layout.addWidget(holder)
        else:
            layout.addWidget(date)
            layout.addWidget(means)

    def _sections(self, sections: tuple[Section, ...]) -> Iterator[None]:
        for section in sections:
            yield from self._section(section)

    def _section(self, section: Section) -> Iterator[None]:
        look, layout = self._look, self._layout
        layout.addSpacing(look.length(8))
        layout.addWidget(Rule(look.theme.line, height=1))
        layout.addSpacing(look.length(6))
        under, inside = column()
        heading = FoldHeading(section, look) if section.foldable else plain_heading(section, look)
        layout.addWidget(heading)
        layout.addSpacing(look.length(4))
        layout.addWidget(under)
        if isinstance(heading, FoldHeading):
            # Shown or hidden only now that it has a parent: alone it would be a window and take the focus.
            heading.setChecked(self._opened)
            under.setVisible(self._opened)
            heading.clicked.connect(self._folded)
            heading.toggled.connect(under.setVisible)
            self._folds.append((heading, under))
        yield from self._parts.fill(section, inside)

    def _order_tabs(self) -> None:
        """Let the Tab key go through links and headings in the order of reading."""
        stops = [widget for widget in _in_reading_order(self) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    def links(self) -> list[PaneLink]:
        """Return the links in the order of reading."""
        return [widget for widget in _in_reading_order(self) if isinstance(widget, PaneLink)]


def _in_reading_order(widget: QWidget) -> list[QWidget]:
    """Return the widgets below ``widget`` in the order of their layouts."""
    found: list[QWidget] = []
    layout = widget.layout()
    if layout is None:
        return found
    for number in range(layout.count()):
        item = layout.itemAt(number)
        child = item.widget() if item is not None else None
        if child is not None:
            found += [child, *_in_reading_order(child)]
    return found
