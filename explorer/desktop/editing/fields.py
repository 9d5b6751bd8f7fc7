"""Fields of forms: dates read back as they are typed, texts side by side in their languages, lines and choices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from explorer.desktop.appearance import Appearance
from explorer.dossier import countries
from explorer.dossier.edtf import EdtfDate, EdtfError
from explorer.dossier.local_dates import read_date, read_extent
from explorer.dossier.message import Message
from explorer.drawing import icons
from explorer.drawing.surface import Surface
from explorer.drawing.words import is_right_to_left, language_name
from explorer.editing.naming import begins

_UNBROKEN = re.compile(r"(\S{24})(?=[!-~])")
"""Letters without a space that are followed by another one, which is no mark on the letter before it."""
EXAMPLES = Message("7–8 November 2006, May 1996, before 2005, since 1993…")
CHEVRON = 14
"""Size in pixels of the sign of a choice at the usual text size."""
NO_DATE = Message("No date: no source gives one")


def plain_label(text: str, parent: QWidget, *, faint: bool = False) -> QLabel:
    """Return a label that never reads markup in its text."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("faint", faint)
    return label


def breakable(text: str) -> str:
    """Return a text whose longest words, most of them addresses, can be broken between lines where labels wrap."""
    return _UNBROKEN.sub("\\1\u200b", text)


def value_label(text: str, look: Appearance, parent: QWidget) -> QLabel:
    """Return a label of a record's text, on the side where lines begin, whichever way the text itself runs."""
    label = plain_label(breakable(text), parent)
    label.setWordWrap(True)
    side = Qt.AlignmentFlag.AlignRight if look.right_to_left else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
    return label


class DateField(QWidget):
    """A date as people write it, in any of its languages or in EDTF, with the reading shown under it."""

    changed = Signal()

    def __init__(
        self,
        look: Appearance,
        name: Message,
        parent: QWidget | None = None,
        *,
        example: Message = EXAMPLES,
        without: Message = NO_DATE,
    ) -> None:
        """``example`` stands in the empty field, and ``without`` under it says what that means."""
        super().__init__(parent)
        self._look = look
        self._without = look.words.say(without)
        self.edit = QLineEdit(self)
        self.edit.setAccessibleName(look.words.say(name))
        self.edit.setPlaceholderText(look.words.say(example))
        self.reading = plain_label("", self, faint=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.edit)
        layout.addWidget(self.reading)
        self.date: EdtfDate | None = None
        """What is read; ``None`` where nothing is typed or it cannot be read."""
        self.problem: Message | None = None
        self.edit.textChanged.connect(self._read)
        self.setFocusProxy(self.edit)
        self._read("")

    def show_date(self, date: EdtfDate | None) -> None:
        """Show a date as its source's precision has it, so that it reads back the same."""
        self.edit.setText("" if date is None else date.text)

    def _read(self, typed: str) -> None:
        words = self._look.words
        self.date = self.problem = None
        said = self._without
        if typed.strip():
            try:
                self.date = read_date(typed, self._look.language)
                extent = read_extent(typed, self._look.language)
                said = words.say(Message("Read as {date}", {"date": words.date(self.date, "long", extent)}))
            except EdtfError as error:
                self.problem = error.reason
                said = words.say(error.reason)
        self.reading.setText(said)
        self.changed.emit()


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

    def mark_original(self, language: str | None) -> None:
        """Mark the text in a language as the original; one that has no column gets one, for as long as it is needed."""
        wanted = None if language is None else self._column_of(language)
        if wanted == self.original:
            return
        left, self.original = self.original, wanted
        if wanted is not None and wanted not in self._edits:
            self._add(wanted)
            self._own.add(wanted)
        for tag, label in self._labels.items():
            name = language_name(tag)
            said = self._words.text("{language} · original", language=name) if tag == wanted else name
            label.setText(said)
            edit = self._edits[tag]
            edit.setAccessibleName(f"{self._name}, {said}")
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


class CompletedLine(QLineEdit):
    """A line with a list of what may be meant; whoever goes on from it while the list is open takes what it says.

    That is what is highlighted, and where the line holds one of the texts that are known, the only one there is, if all
    that is typed begins words of it.
    """

    def __init__(self, parent: QWidget | None = None, *, of_known: bool = False) -> None:
        super().__init__(parent)
        self._of_known = of_known

    def settle(self) -> None:
        """Close the list of what may be meant, and take what it says."""
        completer = self.completer()
        popup = completer.popup()
        if popup is None or not popup.isVisible():
            return
        chosen, offered = popup.currentIndex(), completer.completionModel()
        if not chosen.isValid() and self._of_known and offered.rowCount() == 1:
            sole = offered.index(0, completer.completionColumn())
            chosen = sole if begins(self.text(), str(sole.data())) else chosen
        text = str(chosen.data()) if chosen.isValid() else self.text()
        popup.hide()
        self.setText(text)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Settle before Tab leads on."""
        self.settle()
        return super().focusNextPrevChild(following)


class LineField(CompletedLine):
    """One line that is completed from what is known, wherever in it the letters stand."""

    def __init__(
        self, look: Appearance, name: Message, known: Iterable[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(look.words.say(name))
        self._model = QStringListModel(list(dict.fromkeys(known)), self)
        complete(self, self._model)


def complete(edit: QLineEdit, model: QStringListModel) -> None:
    """Have a line completed from texts, wherever in them the letters stand and whatever their case."""
    completer = QCompleter(model, edit)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    edit.setCompleter(completer)


class ChoiceField(QComboBox):
    """One of several values, each with its words."""

    def __init__(
        self, look: Appearance, name: Message, values: Iterable[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(look.words.say(name))
        for value, words in values:
            self.addItem(words, value)

    @property
    def value(self) -> str:
        """Return the value that is chosen."""
        return str(self.currentData())

    def choose(self, value: str) -> None:
        """Choose a value; one that is not offered is added as it is written."""
        place = self.findData(value)
        if place < 0:
            self.addItem(value, value)
            place = self.count() - 1
        self.setCurrentIndex(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the value, and a chevron that says that there are others."""
        super().paintEvent(event)
        painter = QPainter(self)
        size = CHEVRON * self._look.text_scale
        left = size / 2 if self._look.right_to_left else self.width() - 1.5 * size
        place = QRectF(left, (self.height() - size) / 2, size, size)
        icons.draw(Surface.of(painter), "chevron-down", place, self._look.theme.ink)
        painter.end()


def nations(look: Appearance) -> tuple[str, ...]:
    """Return the names of all countries, to choose from."""
    return tuple(sorted(countries.name(one.code, look.language) for one in countries.all_countries()))
