"""Texts of one meaning side by side in their languages, with the original marked where it is known which one it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.fields import plain_label
from explorer.desktop.tooltips import tip
from explorer.dossier.message import Message
from explorer.drawing.words import is_right_to_left, language_name


class TextsField(QWidget):
    """One text in several languages, side by side: each written in its own direction."""

    changed = Signal()

    def __init__(
        self, look: Appearance, name: Message, tags: Sequence[str], parent: QWidget | None = None, *, lines: int = 1
    ) -> None:
        super().__init__(parent)
        self._words = look.words
        self._edits: dict[str, QLineEdit | QPlainTextEdit] = {}
        self._labels: dict[str, QLabel] = {}
        self.original: str | None = None
        """The language that is marked as the original's."""
        self._own: set[str] = set()
        """Languages that have a column only because they were marked."""
        self._name = look.words.say(name)
        self._lines = lines
        # What is high enough grows no higher: the room would come between a language's name and its text.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for tag in tags:
            self._add(tag)
        self.setFocusProxy(next(iter(self._edits.values())))

    @property
    def typed(self) -> dict[str, str]:
        """Return what is typed, by language; languages without a text are left out."""
        return {tag: text for tag, edit in self._edits.items() if (text := _written(edit))}

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Show texts; a language that has no column gets one."""
        for tag in texts:
            if tag not in self._edits:
                self._add(tag)
            self._edits[tag].show()
            self._labels[tag].show()
        for tag, edit in self._edits.items():
            text = texts.get(tag, "")
            if isinstance(edit, QLineEdit):
                edit.setText(text)
            else:
                edit.setPlainText(text)

    @property
    def labels(self) -> tuple[QLabel, ...]:
        """Return what stands over the columns."""
        return tuple(self._labels.values())

    def mark_original(self, language: str | None, why: Message | None = None, *, only_there: bool = False) -> None:
        """Mark the text in a language as the original; ``why`` is told by whoever asks its heading.

        A language that has no column gets one, for as long as it is needed, or none is marked where only those that are
        there are to be.
        """
        wanted = None if language is None else self._column_of(language)
        if wanted not in self._edits and only_there:
            wanted = None
        if wanted == self.original:
            return
        left, self.original = self.original, wanted
        if wanted is not None and wanted not in self._edits:
            self._add(wanted)
            self._own.add(wanted)
        for tag, label in self._labels.items():
            name = language_name(tag)
            said = self._words.text("{language} · original", language=name) if tag == wanted else name
            because = "" if why is None or tag != wanted else self._words.say(why)
            label.setText(said)
            label.setToolTip(tip(because))
            edit = self._edits[tag]
            edit.setAccessibleName(f"{self._name}, {said}")
            edit.setAccessibleDescription(because)
            if tag == wanted or (tag == left and tag in self._own):
                needed = tag == wanted or bool(_written(edit))
                label.setVisible(needed)
                edit.setVisible(needed)

    def _column_of(self, language: str) -> str:
        """Return the tag of the column that a language's text stands in: the same tag, else that of the language."""
        if language in self._edits:
            return language
        base = language.split("-", maxsplit=1)[0]
        return next((tag for tag in self._edits if tag.split("-", maxsplit=1)[0] == base), language)

    def _add(self, tag: str) -> None:
        column = QVBoxLayout()
        column.setSpacing(2)
        label = plain_label(language_name(tag), self, faint=True)
        edit = QLineEdit(self) if self._lines == 1 else QPlainTextEdit(self)
        edit.setAccessibleName(f"{self._name}, {language_name(tag)}")
        edit.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if is_right_to_left(tag) else Qt.LayoutDirection.LeftToRight
        )
        if isinstance(edit, QPlainTextEdit):
            edit.setTabChangesFocus(True)
            edit.setFixedHeight(self._lines * edit.fontMetrics().lineSpacing() + 12)
        edit.textChanged.connect(lambda *_: self.changed.emit())
        column.addWidget(label)
        column.addWidget(edit)
        self._row.addLayout(column, 1)
        self._edits[tag] = edit
        self._labels[tag] = label


def _written(edit: QLineEdit | QPlainTextEdit) -> str:
    return edit.text() if isinstance(edit, QLineEdit) else edit.toPlainText()
