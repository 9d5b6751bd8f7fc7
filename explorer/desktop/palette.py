"""The command palette: every command by its name, its key in a column of its own.

Before anything is typed, what was used last stands first, then what is of most use for what is seen, then all else.
What is typed is looked for among all commands (`palette_search` says in which order they stand): what cannot be done
now is pale, with what it needs in place of its key, and Enter does nothing there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from explorer.desktop.appearance import Appearance
from explorer.desktop.palette_search import Names, rank
from explorer.desktop.tooltips import tip
from explorer.dossier.message import Message
from explorer.drawing import fonts
from explorer.drawing.themes import colour

COMMAND = Qt.ItemDataRole.UserRole
KEYS = Qt.ItemDataRole.UserRole + 1
LACKS = Qt.ItemDataRole.UserRole + 2
_ROW, _HEADING = 26, 30
_INSET, _GAP = 10, 16
_WIDTH, _HEIGHT = 460, 440
_PAGE = 10
"""Commands that PgUp and PgDown pass over."""


class Group(StrEnum):
    """What parts the commands before anything is typed, in this order."""

    RECENT = "recent"
    USEFUL = "useful"
    OTHER = "other"


GROUPS = {
    Group.RECENT: Message("Recently used"),
    Group.USEFUL: Message("Useful here"),
    Group.OTHER: Message("All other commands"),
}


@dataclass(frozen=True, slots=True)
class Command:
    """One command. ``keys`` are as they are written on this system, empty where it has none.

    ``others`` are names that it is found by as well, ``english`` is its English one. ``lacks`` says what it needs that
    is not there, empty where it can be done.
    """

    id: str
    name: str
    keys: str = ""
    group: Group = Group.OTHER
    english: str = ""
    others: tuple[str, ...] = ()
    lacks: str = ""


class CommandRows(QStyledItemDelegate):
    """Paints a command's name where reading begins and its key against the other edge; headings small, over a line."""

    def __init__(self, look: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._small = fonts.font(fonts.SMALL, False, look.language, look.text_scale)

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return one height for all commands, and one for all headings."""
        return QSize(0, round((_ROW if _is_command(index) else _HEADING) * self._look.text_scale))

    def places(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> tuple[QRect, QRect]:
        """Return where a row's name stands, and its key or what it lacks."""
        scale, keys = self._look.text_scale, _at_end(index)
        inset = round(_INSET * scale)
        room = option.rect.adjusted(inset, 0, -inset, 0)
        wide = option.fontMetrics.horizontalAdvance(keys) + 1 if keys else 0
        if index.data(LACKS):
            named = option.fontMetrics.horizontalAdvance(str(index.data(Qt.ItemDataRole.DisplayRole))) + 1
            wide = min(wide, max(room.width() - named - round(_GAP * scale), room.width() // 3))
        given_up = wide + round(_GAP * scale) if keys else 0
        name = QRect(room.left(), room.top(), max(0, room.width() - given_up), room.height())
        key = QRect(room.right() + 1 - wide, room.top(), wide, room.height())
        direction = Qt.LayoutDirection.RightToLeft if self._look.right_to_left else Qt.LayoutDirection.LeftToRight
        return QStyle.visualRect(direction, room, name), QStyle.visualRect(direction, room, key)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        command = _is_command(index)
        view = option.widget
        if isinstance(view, QAbstractItemView) and command:
            view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, view)
        name, key = self.places(option, index)
        theme = self._look.theme
        chosen = command and bool(option.state & QStyle.StateFlag.State_Selected)
        ink = option.palette.color(QPalette.ColorRole.HighlightedText) if chosen else colour(theme.ink)
        faint = ink if chosen else colour(theme.ink2)
        side = Qt.AlignmentFlag.AlignRight if self._look.right_to_left else Qt.AlignmentFlag.AlignLeft
        along = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.save()
        painter.setFont(option.font if command else self._small)
        painter.setPen(ink if command and not index.data(LACKS) else faint)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, int(side | along), shown)
        painter.setPen(faint)
        at_end = painter.fontMetrics().elidedText(_at_end(index), Qt.TextElideMode.ElideRight, key.width())
        painter.drawText(key, int(along | Qt.AlignmentFlag.AlignLeft), at_end)
        if not command and index.row():
            painter.setPen(colour(theme.line))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        painter.restore()


def _is_command(index: QModelIndex | QPersistentModelIndex) -> bool:
    """Say whether a row is a command, which can be done or not, and no heading."""
    return bool(index.data(COMMAND) or index.data(LACKS))


def _at_end(index: QModelIndex | QPersistentModelIndex) -> str:
    return str(index.data(LACKS) or index.data(KEYS) or "")


class Palette(QDialog):
    """Type a part of a command's name, press Enter. ``chosen`` is the id of the one that was."""

    def __init__(self, look: Appearance, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen = ""
        self._words = words = look.words
        self._commands = tuple(commands)
        self._names: tuple[Names, ...] = ()
        """Of each command, once something is typed."""
        self.setWindowTitle(words.text("Command palette"))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(words.text("What do you want to do?"))
        self.field.setAccessibleName(words.text("What do you want to do?"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(words.text("Commands"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(CommandRows(look, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.field.textChanged.connect(self._show)
        self.field.returnPressed.connect(lambda: self._choose(self.list.currentItem()))
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.resize(round(_WIDTH * look.text_scale), round(_HEIGHT * look.text_scale))
        self._show("")

    # ------------------------------------------------------------ what is listed

    def _show(self, typed: str) -> None:
        self.list.clear()
        if typed.strip():
            for command in self._found(typed):
                self._add(command)
            if not self.list.count():
                self._head(self._words.text("No command has such a name."))
        else:
            for group in Group:
                held = [command for command in self._commands if command.group is group and not command.lacks]
                if held:
                    self._head(self._words.say(GROUPS[group]))
                for command in held:
                    self._add(command)
        self._go(0, 1)

    def _found(self, typed: str) -> list[Command]:
        """Return the commands that answer what was typed, the best first; equals as they are listed."""
        if not self._names:
            self._names = tuple(Names.of(one.name, one.keys, one.english, one.others) for one in self._commands)
        ranked = zip(self._commands, self._names, strict=True)
        found = [(place, command) for command, names in ranked if (place := rank(typed, names)) is not None]
        return [command for _, command in sorted(found, key=lambda one: one[0])]

    def _add(self, command: Command) -> None:
        item = QListWidgetItem(command.name, self.list)
        if command.lacks:
            item.setData(LACKS, command.lacks)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{command.name}, {command.lacks}")
            item.setToolTip(tip(f"{command.name}: {command.lacks}"))
            return
        item.setData(COMMAND, command.id)
        item.setData(KEYS, command.keys)
        if command.keys:
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{command.name}, {command.keys}")

    def _head(self, text: str) -> None:
        """Add a line that is no command."""
        item = QListWidgetItem(text, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    # ------------------------------------------------------------ choosing

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(COMMAND):
            self.chosen = str(item.data(COMMAND))
            self.accept()

    def _go(self, row: int, step: int) -> None:
        """Stand on the next command from a row on, in a direction; past an end, on the first from the other."""
        count = self.list.count()
        for passed in range(count):
            at = (row + passed * step) % count
            if self.list.item(at).flags() & Qt.ItemFlag.ItemIsSelectable:
                self.list.setCurrentRow(at)
                if at == 1:
                    self.list.scrollToTop()  # So that its heading is seen.
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows and PgUp, PgDown move in the list while the field has the focus."""
        row, last = self.list.currentRow(), self.list.count() - 1
        if event.key() == Qt.Key.Key_Down:
            self._go(row + 1, 1)
        elif event.key() == Qt.Key.Key_Up:
            self._go(row - 1, -1)
        elif event.key() == Qt.Key.Key_PageDown:
            self._go(min(row + _PAGE, last), 1 if row + _PAGE < last else -1)
        elif event.key() == Qt.Key.Key_PageUp:
            self._go(max(row - _PAGE, 0), -1 if row - _PAGE > 0 else 1)
        else:
            super().keyPressEvent(event)
