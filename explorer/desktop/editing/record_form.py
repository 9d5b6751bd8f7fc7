"""What the forms of all records have in common: one column of fields, judged while one types, kept by Ctrl+Enter."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.discarding import Answer, Discarding, typed_in
from explorer.desktop.editing.field_words import field_words
from explorer.desktop.editing.fields import CompletedLine, plain_label
from explorer.dossier.message import Message
from explorer.drawing import bidi
from explorer.drawing.languages import languages
from explorer.editing.drafts import Read

R = TypeVar("R")
JUDGED_AFTER = 120
"""Milliseconds after the last key that the form is read."""
SHOWN_AFTER = 300
"""Milliseconds after which a form says that it is being saved; most are saved before."""
MOST_PROBLEMS = 6
SMALLEST = 820, 220
"""Width and height of a form at the usual text size, in pixels; one with more in it is as large as that needs."""
NOT_ALL_OF_IT = 0.9
"""The part of the screen that a form may take."""


class RecordForm(QDialog, Generic[R]):
    """A dialog of fields under one another; what they say is read back, and kept when somebody wants it kept.

    A form makes its fields, adds them by :meth:`add` and ends its making with :meth:`begin`. Whoever keeps what was
    entered accepts the form once that is done: until then it stays, with all that was typed.
    """

    def __init__(self, look: Appearance, title: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        words = look.words
        self.read: Read[R] = Read(None, ())
        self.setWindowTitle(words.say(title))
        self._inside = QWidget(self)
        self._form = QFormLayout(self._inside)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._at_the_top(self._inside))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.problems: QLabel = plain_label("", self)
        self.problems.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.save_button = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self.save_button.setText(words.text("Save"))
        self.save_button.setToolTip(words.text("Ctrl+Enter saves from any field"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(words.text("Cancel"))
        for button in self.buttons.buttons():
            button.setProperty("autoDefault", False)
            button.setProperty("default", False)
        layout = QVBoxLayout(self)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.problems)
        layout.addWidget(self.buttons)
        self.buttons.accepted.connect(self.keep)
        self.buttons.rejected.connect(self.give_up)
        self._begun: tuple[tuple[str, str], ...] = ()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.keep)
        self._judging = QTimer(self)
        self._judging.setSingleShot(True)
        self._judging.setInterval(JUDGED_AFTER)
        self._judging.timeout.connect(self.judge)
        self._withdraw: Callable[[], None] | None = None
        self._focused: QWidget | None = None
        self._asking: Discarding | None = None
        self._saved_slowly = QTimer(self)
        self._saved_slowly.setSingleShot(True)
        self._saved_slowly.setInterval(SHOWN_AFTER)
        self._saved_slowly.timeout.connect(lambda: self._hold(Message("Saving…"), Message("Saving…")))

    @staticmethod
    def _at_the_top(fields: QWidget) -> QWidget:
        """Return what holds fields close together where a window is higher than they need; else one row would grow."""
        holder = QWidget(fields.parentWidget())
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(fields)
        column.addStretch(1)
        return holder

    # ------------------------------------------------------------ what each form says

    @abstractmethod
    def read_typed(self) -> Read[R]:
        """Read what is typed now."""

    @abstractmethod
    def pass_on(self, record: R) -> None:
        """Hand on what was entered, to be kept."""

    def news(self) -> Sequence[Message]:
        """Return what else would be made new by what was read last."""
        return ()

    # ------------------------------------------------------------ making

    def offer_removal(self, remove: Callable[[], None]) -> None:
        """Offer to remove what stands in the form, from beside the button that saves it."""
        self.remove_button = self.buttons.addButton(
            self._look.words.text("Remove…"), QDialogButtonBox.ButtonRole.ResetRole
        )
        self.remove_button.setAutoDefault(False)
        self.remove_button.clicked.connect(remove)

    def add(self, name: Message, *fields: QWidget) -> None:
        """Add a row; several fields stand side by side, the first one under the row's name."""
        self._form.addRow(self._look.words.say(name), fields[0] if len(fields) == 1 else side_by_side(fields))

    def begin(self, first: QWidget, *, empty: bool) -> None:
        """Judge what stands in the form, and have it typed into from ``first`` on.

        What an empty form lacks is told only once somebody types.
        """
        self._fit()
        for line in self._inside.findChildren(QLineEdit):
            line.setCursorPosition(0)  # A long text is read from where it begins.
        self.judge()
        self.problems.setVisible(self.problems.isVisibleTo(self) and not empty)
        self._begun = typed_in(self._inside)
        first.setFocus()

    def judge_soon(self, *_: object) -> None:
        """Judge what is typed as soon as nobody types for a moment."""
        self._judging.start()

    def _fit(self) -> None:
        """Take the room that all fields need, as far as the screen has it."""
        scale, screen = self._look.text_scale, self.screen().availableGeometry()
        margins, wanted = self.contentsMargins(), self._inside.sizeHint()
        foot = self.buttons.sizeHint().height() + 4 * self.problems.fontMetrics().lineSpacing()
        width = max(round(SMALLEST[0] * scale), wanted.width() + margins.left() + margins.right() + 20)
        height = max(round(SMALLEST[1] * scale), wanted.height() + foot + margins.top() + margins.bottom() + 20)
        self.resize(
            min(width, round(NOT_ALL_OF_IT * screen.width())), min(height, round(NOT_ALL_OF_IT * screen.height()))
        )

    # ------------------------------------------------------------ judging and keeping

    def judge(self) -> None:
        """Read what is typed, and tell what is wrong or may be."""
        self._judging.stop()
        if self.is_saving:  # It says so, and nobody can type.
            return
        self.read = self.read_typed()
        words = self._look.words
        said = [
            words.say(
                Message(
                    "Cannot be: {field}: {problem}" if one.is_error else "Look again: {field}: {problem}",
                    {"field": field_words(one.field, words), "problem": one.message},
                )
            )
            for one in self.read.problems[:MOST_PROBLEMS]
        ]
        said += [words.say(one) for one in self.news()]
        self.problems.setText("\n".join(bidi.plain(one) for one in said))
        self.problems.setVisible(bool(said))
        self.save_button.setEnabled(self.read.can_be_kept)

    def keep(self) -> None:
        """Have what is typed kept, if it can be; a name that is half typed is the one that its list says."""
        if self.is_saving:
            return
        inside = self.focusWidget()
        if isinstance(inside, CompletedLine):
            inside.settle()
        self.judge()
        if self.read.record is not None and self.read.can_be_kept:
            self.pass_on(self.read.record)

    # ------------------------------------------------------------ while it is saved

    @property
    def is_saving(self) -> bool:
        """Whether what is typed is on its way into the archive."""
        return self._withdraw is not None

    def begin_saving(self, withdraw: Callable[[], None]) -> None:
        """Take nothing more while what is typed is saved; ``withdraw`` has that stopped."""
        self._withdraw = withdraw
        self._saved_slowly.start()

    def show_waiting(self) -> None:
        """Say that it could not be saved yet, and that it is tried again."""
        self._hold(
            Message(
                "Not saved yet: the archive's database cannot be reached. What you typed is kept here; saving it is "
                "tried again by itself."
            ),
            Message("Trying…"),
        )

    def show_stopping(self) -> None:
        """Say that it is not to be saved, while nobody knows yet whether it was."""
        self._hold(Message("Finding out whether it was saved already…"), Message("Stopping…"))

    def end_saving(self) -> None:
        """Take what is typed again: it was not saved."""
        self._withdraw = None
        if self._asking is not None:
            self._asking.reject()  # What it asks is not so any more.
        self._saved_slowly.stop()
        self._inside.setEnabled(True)
        self.save_button.setText(self._look.words.text("Save"))
        if self._focused is not None and isValid(self._focused):
            self._focused.setFocus()
        self._focused = None
        self.judge()

    def _hold(self, told: Message, button: Message) -> None:
        """Say what is going on; what would be typed now would be lost."""
        self._saved_slowly.stop()
        words = self._look.words
        if self._inside.isEnabled():
            self._focused = self.focusWidget()
            self._inside.setEnabled(False)
        self.problems.setText(words.say(told))
        self.problems.show()
        self.save_button.setText(words.say(button))
        self.save_button.setEnabled(False)

    def done(self, result: int) -> None:
        """Close the form, and with it the question whether it may be closed."""
        if self._asking is not None:
            self._asking.reject()
        super().done(result)

    # ------------------------------------------------------------ giving up

    @property
    def is_changed(self) -> bool:
        """Whether anything stands in the form that did not when it was opened."""
        return typed_in(self._inside) != self._begun

    def typed_text(self) -> str:
        """Return what stands in the fields as text, a line for each with its name."""
        return "\n".join(f"{name}: {text}" if name else text for name, text in typed_in(self._inside))

    def give_up(self) -> None:
        """Close the form as somebody asks for it, who is asked first where something typed would be lost."""
        if not self.is_changed and not self.is_saving:
            self.reject()
            return
        answer = self._ask_first()
        if not isValid(self) or not self.isVisible():
            return  # It was saved meanwhile.
        if answer is not Answer.KEEP and self._withdraw is not None:
            self._withdraw()
        if answer is Answer.DISCARD:
            self.reject()

    def _ask_first(self) -> Answer:
        box = self._asking = Discarding(self._look, self, saving=self.is_saving)
        box.exec()
        if not isValid(box):  # The form has gone meanwhile, and it with that.
            return Answer.KEEP
        self._asking = None
        box.deleteLater()
        return box.answer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up by Esc."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.give_up()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give up by the window's own button."""
        if self.isVisible():
            event.ignore()
            self.give_up()
        else:
            super().closeEvent(event)


def side_by_side(fields: Sequence[QWidget], stretches: Sequence[int] = ()) -> QWidget:
    """Return fields in one row; labels and boxes to tick take no more than they need."""
    row = QWidget(fields[0].parentWidget())
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    for place, field in enumerate(fields):
        plain = isinstance(field, QLabel) or field.inherits("QCheckBox")
        layout.addWidget(field, 0 if plain else stretches[place] if stretches else 1)
    row.setFocusProxy(fields[0])
    return row


def tags_of(look: Appearance) -> tuple[str, ...]:
    """Return the languages that texts are written in, the window's own first."""
    return (look.language, *(tag for tag in languages() if tag != look.language))
