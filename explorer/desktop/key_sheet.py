"""The sheet of all keys and gestures, from the table of actions, in as many columns as the screen has room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from explorer.desktop.actions import ACTIONS, MENUS, Menu
from explorer.desktop.appearance import Appearance
from explorer.desktop.canvas.gestures import WheelMode
from explorer.desktop.dialogs import key_text, without_mnemonic
from explorer.dossier.message import Message
from explorer.drawing.words import Words

_MOST_COLUMNS = 3
_SHARE_OF_SCREEN = 0.92
_AIR = 12
_LEAST_WIDTH = 460

_WHEEL = {
    WheelMode.ZOOM: ((Message("wheel"), Message("Zoom at the pointer")),),
    WheelMode.SCROLL: (
        (Message("wheel"), Message("Move in time")),
        (Message("Ctrl + wheel"), Message("Zoom at the pointer")),
    ),
}
GESTURES = (
    (Message("Shift + wheel"), Message("Move in time")),
    (Message("drag"), Message("Move in time")),
    (Message("Shift + drag"), Message("Choose a period: what happened in it, and its trade")),
    (Message("Shift + Ctrl + drag"), Message("The same to the day")),
    (Message("drag a handle"), Message("In edit mode: an end of the selected event's date")),
    (Message("click"), Message("Select an event, or list a cluster")),
    (Message("double-click"), Message("Zoom to an event or into a cluster")),
    (Message("Alt + wheel"), Message("Height of the lanes")),
)
"""What the hand does on the timeline."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A heading with what is under it: what something does, and by which keys."""

    heading: str
    rows: tuple[tuple[str, str], ...]

    @property
    def height(self) -> int:
        """Return its lines, the heading and the air before it among them."""
        return len(self.rows) + 2


class KeySheet(QDialog):
    """All keys, scrolled only where the screen is too low for them."""

    def __init__(self, look: Appearance, wheel: WheelMode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(look.words.text("All keys"))
        inside = QWidget(self)
        self._line = QHBoxLayout(inside)
        self._line.setSpacing(3 * _AIR)
        scroll = QScrollArea(self)
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        screen = self.screen().availableGeometry()
        bar = scroll.verticalScrollBar().sizeHint().width() + 2 * scroll.frameWidth()
        most = round(_SHARE_OF_SCREEN * screen.width()) - bar
        blocks = tuple(_blocks(look.words, wheel))
        for count in range(_MOST_COLUMNS, 0, -1):
            self._fill(inside, _shared_out(blocks, count))
            if inside.sizeHint().width() <= most:
                break
        wanted = inside.sizeHint()
        height = min(wanted.height() + 2 * scroll.frameWidth(), round(_SHARE_OF_SCREEN * screen.height()) - 3 * _AIR)
        self.resize(max(_LEAST_WIDTH, wanted.width() + bar), height)

    @property
    def columns(self) -> int:
        """Return in how many columns the keys stand."""
        return self._line.count()

    def _fill(self, inside: QWidget, columns: Sequence[Sequence[_Block]]) -> None:
        while (old := self._line.takeAt(0)) is not None:
            column = old.widget()
            if column is not None:
                column.setParent(None)
                column.deleteLater()
        for blocks in columns:
            self._line.addWidget(_column(blocks, inside), 1)


def _blocks(words: Words, wheel: WheelMode) -> Iterator[_Block]:
    for menu in (*Menu, None):
        rows = [
            (without_mnemonic(words.say(action.text)).rstrip("…"), "   ".join(key_text(key) for key in action.keys))
            for action in ACTIONS
            if action.menu is menu and action.keys
        ]
        if menu is None:
            rows += [(words.say(does), words.say(gesture)) for gesture, does in (*_WHEEL[wheel], *GESTURES)]
        if rows:
            heading = words.text("On the timeline") if menu is None else without_mnemonic(words.say(MENUS[menu]))
            yield _Block(heading, tuple(rows))


def _shared_out(blocks: Sequence[_Block], count: int) -> list[list[_Block]]:
    """Return the blocks in their order in at most so many columns, the highest of which is as low as can be."""
    least, most = max(block.height for block in blocks), sum(block.height for block in blocks)
    while least < most:
        middle = (least + most) // 2
        if len(_filled(blocks, middle)) <= count:
            most = middle
        else:
            least = middle + 1
    return _filled(blocks, least)


def _filled(blocks: Sequence[_Block], height: int) -> list[list[_Block]]:
    """Return columns no higher than ``height``, each filled before the next one is begun."""
    columns: list[list[_Block]] = [[]]
    for block in blocks:
        if columns[-1] and sum(one.height for one in columns[-1]) + block.height > height:
            columns.append([])
        columns[-1].append(block)
    return columns


def _column(blocks: Sequence[_Block], parent: QWidget) -> QWidget:
    column = QWidget(parent)
    grid = QGridLayout(column)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(2 * _AIR)
    grid.setVerticalSpacing(4)
    row = 0
    for block in blocks:
        head = _label(block.heading, column)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        if row:
            grid.setRowMinimumHeight(row, _AIR // 2)
            row += 1
        grid.addWidget(head, row, 0, 1, 2)
        for does, keys in block.rows:
            row += 1
            grid.addWidget(_label(does, column), row, 0)
            grid.addWidget(_label(keys, column), row, 1)
        row += 1
    grid.setColumnStretch(0, 1)
    grid.setRowStretch(row, 1)
    return column


def _label(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
