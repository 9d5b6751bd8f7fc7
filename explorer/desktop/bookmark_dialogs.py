"""Small windows for bookmarks: one asks for a name, one lists them all to open, rename and remove."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from explorer.desktop.appearance import Appearance
from explorer.desktop.tooltips import tip
from explorer.dossier.bookmark import LONGEST_NAME
from explorer.dossier.message import Message
from explorer.drawing import bidi
from explorer.drawing.words import Words
from explorer.store.stored import StoredBookmark


def bookmark_line(held: StoredBookmark, words: Words) -> str:
    """Return a bookmark in one line: its name, then whose dossier it opens."""
    name = bidi.guarded(bidi.plain(held.bookmark.name), words.right_to_left)
    pair = words.listed([words.country(held.bookmark.dyad.a), words.country(held.bookmark.dyad.b)])
    return words.say(Message("{name} · {dossier}", {"name": name, "dossier": pair}))


class NameBookmark(QDialog):
    """Asks for a name; ``name`` is what was typed, without spaces around it."""

    def __init__(self, look: Appearance, title: Message, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = look.words
        self.setWindowTitle(words.say(title))
        label = QLabel(words.text("Name of the bookmark"), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QLineEdit(name, self)
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setAccessibleName(words.text("Name of the bookmark"))
        self.field.setMinimumWidth(round(320 * look.text_scale))
        self.field.selectAll()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(words.text("OK"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(words.text("Cancel"))
        layout = QVBoxLayout(self)
        for widget in (label, self.field, self.buttons):
            layout.addWidget(widget)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.field.textChanged.connect(self._typed)
        self._typed(name)

    @property
    def name(self) -> str:
        """Return what was typed."""
        return self.field.text().strip()

    def _typed(self, _text: str) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.name))


class BookmarkList(QDialog):
    """All bookmarks of the archive; ``opened`` is the key of the one to open.

    ``rename`` and ``remove`` are called with a bookmark; :meth:`show_bookmarks` shows what has become of them. F2 and
    Del do so too, as they edit and remove what is selected anywhere else.
    """

    def __init__(
        self,
        look: Appearance,
        held: Sequence[StoredBookmark],
        rename: Callable[[StoredBookmark], None],
        remove: Callable[[StoredBookmark], None],
        *,
        why_not: Message | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._held: dict[int, StoredBookmark] = {}
        self._writable = why_not is None
        self.opened: int | None = None
        words = look.words
        self.setWindowTitle(words.text("Bookmarks"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(words.text("Bookmarks"))
        self.list.itemActivated.connect(lambda _item: self._open())
        self.list.currentItemChanged.connect(lambda *_: self._enable())
        self.none = QLabel(words.text("There are no bookmarks yet. Ctrl+D makes one of what is in view."), self)
        self.none.setTextFormat(Qt.TextFormat.PlainText)
        self.none.setWordWrap(True)
        self.open_button = QPushButton(words.text("Open"), self)
        self.rename_button = QPushButton(words.text("Rename…"), self)
        self.remove_button = QPushButton(words.text("Remove"), self)
        self.close_button = QPushButton(words.text("Close"), self)
        self.open_button.clicked.connect(self._open)
        self.rename_button.clicked.connect(lambda: self._with_current(rename))
        self.remove_button.clicked.connect(lambda: self._with_current(remove))
        self.close_button.clicked.connect(self.reject)
        for key, button in (("F2", self.rename_button), ("Del", self.remove_button)):
            button.setToolTip(key)
        row = QHBoxLayout()
        for button in (self.open_button, self.rename_button, self.remove_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.none)
        layout.addWidget(self.list, 1)
        if why_not is not None:
            reason = QLabel(words.say(why_not), self)
            reason.setTextFormat(Qt.TextFormat.PlainText)
            reason.setWordWrap(True)
            layout.addWidget(reason)
        layout.addLayout(row)
        self.resize(round(460 * look.text_scale), round(360 * look.text_scale))
        self.show_bookmarks(held)

    def show_bookmarks(self, held: Sequence[StoredBookmark]) -> None:
        """List bookmarks; the one that was chosen stays chosen where it is still there, else its neighbour."""
        row, key = max(self.list.currentRow(), 0), self._current_key()
        self._held = {one.key: one for one in held}
        self.list.clear()
        for one in held:
            line = bookmark_line(one, self._look.words)
            item = QListWidgetItem(line, self.list)
            item.setData(Qt.ItemDataRole.UserRole, one.key)
            item.setToolTip(tip(line))
        keys = [one.key for one in held]
        self.list.setCurrentRow(keys.index(key) if key in keys else min(row, len(keys) - 1))
        self.none.setVisible(not keys)
        self.list.setVisible(bool(keys))
        self._enable()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename or remove the bookmark that is chosen."""
        buttons = {Qt.Key.Key_F2: self.rename_button, Qt.Key.Key_Delete: self.remove_button}
        button = buttons.get(Qt.Key(event.key()))
        if button is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            button.click()
        else:
            super().keyPressEvent(event)

    def _current_key(self) -> int | None:
        row = self.list.currentRow()
        return None if row < 0 else int(self.list.item(row).data(Qt.ItemDataRole.UserRole))

    def _with_current(self, what: Callable[[StoredBookmark], None]) -> None:
        held = self._held.get(self._current_key() or 0)
        if held is not None:
            what(held)

    def _open(self) -> None:
        self.opened = self._current_key()
        if self.opened is not None:
            self.accept()

    def _enable(self) -> None:
        there = self._current_key() is not None
        self.open_button.setEnabled(there)
        for button in (self.rename_button, self.remove_button):
            button.setEnabled(there and self._writable)
