"""What this program is, which version, and on whose work it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from explorer import __version__
from explorer.desktop.appearance import Appearance
from explorer.desktop.notices import Notice, notices
from explorer.dossier.message import Message
from explorer.drawing import bidi, fonts, icons

_SIZE = (720, 480)
_LIST_WIDTH = 240


class AboutBox(QDialog):
    """Name and version, one sentence, and every licence with its words."""

    def __init__(self, look: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self._words = look.words
        self.setWindowTitle(words.text("About Dyad"))
        self.resize(*_SIZE)
        picture = QLabel(self)
        picture.setPixmap(icons.pixmap("dyad", 48, self.devicePixelRatioF(), look.theme.ink))
        name = self._line(words.say(Message("Dyad {version}", {"version": bidi.left_to_right(__version__)})))
        name.setFont(fonts.font(fonts.TITLE, True, look.language, look.text_scale))
        what = self._line(words.text("An offline explorer of everything that has happened between two countries."))
        terms = self._line(words.text("Free software under the MIT licence. It stands on the work of others:"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(words.text("Parts of the program"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedWidth(round(_LIST_WIDTH * look.text_scale))
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(words.text("Licence"))
        for notice in notices():
            item = QListWidgetItem(bidi.left_to_right(_title(notice)), self.list)
            item.setData(Qt.ItemDataRole.UserRole, notice)
        self.list.currentItemChanged.connect(lambda item, _before: self._show(item))
        self.list.setCurrentRow(0)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(words.text("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        top, said = QHBoxLayout(), QVBoxLayout()
        said.setSpacing(4)
        for label in (name, what, terms):
            said.addWidget(label)
        top.setSpacing(16)
        top.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(said, 1)
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.list)
        middle.addWidget(self.text, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addLayout(middle, 1)
        layout.addWidget(buttons)

    def _line(self, text: str) -> QLabel:
        label = QLabel(self._own_direction(text), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _own_direction(self, text: str) -> str:
        # A line takes its direction from its first strong letter, and names of programs are in Latin ones.
        return f"\u200f{text}" if self._words.right_to_left else text

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        notice: Notice = item.data(Qt.ItemDataRole.UserRole)
        read = notice.words()
        head = bidi.left_to_right(" ".join(part for part in (notice.name, read.version) if part))
        licence = self._words.say(Message("Licence: {licence}", {"licence": bidi.left_to_right(notice.licence)}))
        said = [head, licence]
        if read.note is not None:
            said += ["", self._own_direction(self._words.say(read.note))]
        # Licences are in English whatever the window speaks, so they keep their own direction; a note has the window's.
        option = self.text.document().defaultTextOption()
        both = self._words.right_to_left and read.note is not None
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto if both else Qt.LayoutDirection.LeftToRight)
        self.text.document().setDefaultTextOption(option)
        self.text.setPlainText("\n".join((*said, "", read.text)).rstrip())


def _title(notice: Notice) -> str:
    return f"{notice.name}  {notice.version}" if notice.version else notice.name
