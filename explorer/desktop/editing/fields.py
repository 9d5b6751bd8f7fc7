"""Fields of forms: dates read back as they are typed, lines that are completed, choices."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QCompleter,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from explorer.desktop.appearance import Appearance
from explorer.desktop.date_reading import read_back
from explorer.dossier import countries
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.drawing import icons
from explorer.drawing.surface import Surface
from explorer.editing.country_names import country_named
from explorer.editing.naming import begins

_UNBROKEN = re.compile(r"(\S{24})(?=[!-~])")
"""Letters without a space that are followed by another one, which is no mark on the letter before it."""
EXAMPLES = Message("7–8 November 2006, May 1996, before 2005, since 1993…")
Meaning = Callable[[str], str | None]
"""Returns the id of what a text means by itself, ``None`` where it means nothing."""
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
        self.date = self.problem = None
        said = self._without
        if typed.strip():
            read = read_back(typed, self._look)
            self.date, self.problem, said = read.date, read.problem, read.told
        self.reading.setText(said)
        self.changed.emit()


class CompletedLine(QLineEdit):
    """A line with a list of what may be meant; whoever goes on from it while the list is open takes what it says.

    That is what is highlighted, and where the line holds one of the texts that are known, the only one there is, if all
    that is typed begins words of it. What means something else by itself stays as it is typed.
    """

    def __init__(
        self, parent: QWidget | None = None, *, of_known: bool = False, meaning: Meaning | None = None
    ) -> None:
        """``meaning`` says what a text means by itself, in whichever language that is."""
        super().__init__(parent)
        self._of_known = of_known
        self._meaning = meaning

    def settle(self) -> None:
        """Close the list of what may be meant, and take what it says."""
        completer = self.completer()
        popup = completer.popup()
        if popup is None or not popup.isVisible():
            return
        chosen, offered = popup.currentIndex(), completer.completionModel()
        text = str(chosen.data()) if chosen.isValid() else self.text()
        if not chosen.isValid() and self._of_known:
            column = completer.completionColumn()
            text = self._meant([str(offered.index(row, column).data()) for row in range(offered.rowCount())])
        popup.hide()
        self.setText(text)

    def _meant(self, offered: Sequence[str]) -> str:
        """Return the one of the texts that are offered of which nobody can mean another, else what is typed."""
        typed, sole = self.text(), offered[0] if len(offered) == 1 else ""
        meant = None if self._meaning is None else self._meaning(typed)
        if meant is not None and self._meaning is not None and self._meaning(sole) != meant:
            return typed
        return sole if begins(typed, sole) else typed

    def focusNextPrevChild(self, following: bool) -> bool:
        """Settle before Tab leads on."""
        self.settle()
        return super().focusNextPrevChild(following)


class _PressBeside(QObject):
    """Lets a press beside a line's open list do what it was made for, as if the list were not there.

    Qt takes such a press for closing the list, and whoever pressed a button has to do so again.
    """

    def __init__(self, line: CompletedLine) -> None:
        super().__init__(line)
        self._line = line
        self._application = QApplication.instance()
        self._pressed: QWidget | None = None
        """What the press was handed to, until its release is."""
        line.textEdited.connect(self._watch)

    def _watch(self) -> None:
        """Watch the list, which is made when it is first needed: a form has dozens of lines."""
        self._line.textEdited.disconnect(self._watch)
        popup = self._line.completer().popup()
        if popup is not None:
            popup.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)  # Where a platform does it, it would come twice.
            popup.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Settle the line and hand the press on to what lies under it in the line's window, and its release too."""
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonRelease and self._pressed is not None:
            # The window system sends it to either window, and Qt to nothing in it.
            pressed, self._pressed = self._pressed, None
            if self._application is not None:
                self._application.removeEventFilter(self)
            if isValid(pressed):
                _send(pressed, event)
            return True
        beside = isinstance(watched, QAbstractItemView) and not watched.rect().contains(event.position().toPoint())
        if event.type() != QEvent.Type.MouseButtonPress or not beside:
            return False
        self._line.settle()
        under: QWidget | None = QApplication.widgetAt(event.globalPosition().toPoint())
        if under is not None and under.window() is self._line.window():
            self._pressed = under
            if self._application is not None:
                self._application.installEventFilter(self)
            _send(under, event)
        return True


def _send(widget: QWidget, event: QMouseEvent) -> None:
    place = event.globalPosition()
    local = widget.mapFromGlobal(place)
    sent = QMouseEvent(event.type(), local, place, event.button(), event.buttons(), event.modifiers())
    QApplication.sendEvent(widget, sent)


class LineField(CompletedLine):
    """One line that is completed from what is known, wherever in it the letters stand."""

    def __init__(
        self,
        look: Appearance,
        name: Message,
        known: Iterable[str] = (),
        parent: QWidget | None = None,
        *,
        of_known: bool = False,
        meaning: Meaning | None = None,
    ) -> None:
        super().__init__(parent, of_known=of_known, meaning=meaning)
        self.setAccessibleName(look.words.say(name))
        self._model = QStringListModel(list(dict.fromkeys(known)), self)
        complete(self, self._model)


class CountryField(LineField):
    """The name of a country, in any language, or its code: half of it is enough where only one begins so."""

    def __init__(
        self, look: Appearance, name: Message, parent: QWidget | None = None, *, first: Iterable[str] = ()
    ) -> None:
        """``first`` are names that are offered before all others."""
        known = (*first, *nations(look))
        super().__init__(look, name, known, parent, of_known=True, meaning=country_meant(look))


def complete(edit: CompletedLine, model: QStringListModel) -> None:
    """Have a line completed from texts, wherever in them the letters stand and whatever their case."""
    completer = QCompleter(model, edit)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    edit.setCompleter(completer)
    _PressBeside(edit)


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


def country_meant(look: Appearance) -> Meaning:
    """Return what says which country a text names, or is the code of."""
    return lambda typed: country_named(typed, look.language)


def nations(look: Appearance) -> tuple[str, ...]:
    """Return the names of all countries, to choose from."""
    return tuple(sorted(countries.name(one.code, look.language) for one in countries.all_countries()))
