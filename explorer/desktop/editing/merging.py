"""Shows records that become one side by side, field by field, and lets somebody choose what the one record says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.fields import breakable, plain_label
from explorer.desktop.editing.value_words import ValueWords
from explorer.dossier.message import Message
from explorer.editing.uniting import Choice, Taken

R = TypeVar("R")
SIZE = 940, 640
"""Width and height of the window at the usual text size, in pixels."""
_NAMES, _FIRST_COLUMN = 0, 1


class Verdict(Enum):
    """What somebody says of the records."""

    NOTHING = "nothing"
    ONE = "one"
    TWO = "two"


@dataclass(frozen=True, slots=True)
class Merging(Generic[R]):
    """Records that may become one: what they are called, what there is to choose, and what becomes of a choice.

    ``choices`` gets the place of the record that stays; ``unite`` the choices, what is taken, that place, and whether
    it is in dispute. ``in_dispute`` says of what becomes of them whether sources contradict each other in its date.
    """

    title: Message
    names: tuple[str, ...]
    choices: Callable[[int], tuple[Choice, ...]]
    unite: Callable[[Sequence[Choice], Taken, int, bool], R]
    in_dispute: Callable[[R], bool] = lambda _: False


class ClickableLabel(QLabel):
    """The words beside a button that has none itself, since a button's own words are never wrapped."""

    def __init__(self, text: str, button: QAbstractButton, *, right_to_left: bool, parent: QWidget) -> None:
        super().__init__(breakable(text), parent)
        # Beside its button, whichever way the text itself runs.
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._button = button

    def mouseReleaseEvent(self, event: object) -> None:
        """Click the button."""
        self._button.click()


class MergeWindow(QDialog, Generic[R]):
    """A column for each record, a row for each field in which they differ.

    ``verdict`` says what somebody decided, ``becomes`` is what the records become.
    """

    def __init__(
        self,
        look: Appearance,
        merging: Merging[R],
        say: ValueWords,
        *,
        suggested: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``suggested`` offers to say that they are different."""
        super().__init__(parent)
        self._look = look
        self._merging = merging
        self._say = say
        self._records = len(merging.names)
        self.verdict = Verdict.NOTHING
        self.kept = 0
        """The place of the record that stays."""
        self._choices: tuple[Choice, ...] = ()
        self._marked_by_hand: set[str] = set()
        self.buttons_of: dict[tuple[str, int], list[QAbstractButton]] = {}
        """What takes an alternative, by field and the alternative's place: one button in each column that has it."""
        self._groups: list[QButtonGroup] = []
        words = look.words
        self.setWindowTitle(words.say(merging.title))
        told = plain_label(
            words.text(
                "These become one record. It says what is marked here, and whatever led to one of them leads to it. "
                "Ctrl+Z takes it all back."
            ),
            self,
        )
        told.setWordWrap(True)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self.dispute = QCheckBox(
            words.text("The sources contradict each other: keep it as disputed, with the date that each gives"), self
        )
        self.same = plain_label("", self, faint=True)
        self.same.setWordWrap(True)
        self._buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.merge_button = self._buttons.addButton(words.text("Merge"), role.AcceptRole)
        self.merge_button.setToolTip(words.text("Ctrl+Enter merges them from any field"))
        self.different_button = self._buttons.addButton(words.text("They are different"), role.ActionRole)
        self.different_button.setVisible(suggested)
        cancel = self._buttons.addButton(words.text("Cancel"), role.RejectRole)
        for button in (self.merge_button, self.different_button, cancel):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.same)
        layout.addWidget(self.dispute)
        layout.addWidget(self._buttons)
        self.resize(round(SIZE[0] * look.text_scale), round(SIZE[1] * look.text_scale))
        self.merge_button.clicked.connect(lambda: self._decide(Verdict.ONE))
        self.different_button.clicked.connect(lambda: self._decide(Verdict.TWO))
        cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.merge_button.click)
        self.stays: list[QRadioButton] = []
        self._show(0)
        self._fit()

    def _fit(self) -> None:
        """Take no more height than all fields need."""
        inside, margins = self._inside, self.contentsMargins()
        room = self.width() - margins.left() - margins.right() - 3 * self._scroll.verticalScrollBar().sizeHint().width()
        wanted = inside.heightForWidth(room) if inside.hasHeightForWidth() else inside.sizeHint().height()
        foot = self.sizeHint().height() - self._scroll.sizeHint().height()
        self.resize(self.width(), min(self.height(), wanted + foot + 2 * self.same.fontMetrics().lineSpacing()))

    # ------------------------------------------------------------ what is chosen

    @property
    def taken(self) -> dict[str, list[int]]:
        """Return which alternatives are marked, by field, for the fields in which the records differ."""
        found: dict[str, list[int]] = {}
        for (field, place), buttons in self.buttons_of.items():
            found.setdefault(field, [])
            if any(button.isChecked() for button in buttons):
                found[field].append(place)
        return found

    @property
    def becomes(self) -> R:
        """Return the record that they become."""
        return self._merging.unite(self._choices, self.taken, self.kept, self._in_dispute)

    @property
    def _in_dispute(self) -> bool:
        return self.dispute.isVisibleTo(self) and self.dispute.isChecked()

    def _decide(self, verdict: Verdict) -> None:
        self.verdict = verdict
        self.accept()

    # ------------------------------------------------------------ making

    def _show(self, kept: int) -> None:
        """Show the records, where the one at a place stays; what somebody has marked stays marked."""
        before, marked = {choice.field: choice for choice in self._choices}, self.taken
        self.kept = kept
        self._choices = tuple(
            replace(choice, taken=tuple(marked[choice.field]))
            if choice.field in self._marked_by_hand and before[choice.field].alternatives == choice.alternatives
            else choice
            for choice in self._merging.choices(kept)
        )
        self.buttons_of.clear()
        self._groups.clear()
        inside = self._inside = QWidget(self)
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(round(18 * self._look.text_scale))
        grid.setVerticalSpacing(round(7 * self._look.text_scale))
        for column in range(self._records):
            grid.setColumnStretch(_FIRST_COLUMN + column, 1)
        self._head(grid, inside)
        for choice in self._choices:
            if choice.asks(self._records):
                self._rule(grid, inside)
                self._row(grid, inside, choice)
        grid.setRowStretch(grid.rowCount(), 1)
        shown = self._scroll.takeWidget()
        if shown is not None:
            shown.deleteLater()  # It holds the button that is being clicked.
        self._scroll.setWidget(inside)
        self._tell_same()
        self._mind_the_date()
        self.stays[kept].setFocus()

    def _head(self, grid: QGridLayout, inside: QWidget) -> None:
        """Name the records, and ask which of them stays."""
        words = self._look.words
        grid.addWidget(self._bold(words.text("Stays"), inside), 0, _NAMES, Qt.AlignmentFlag.AlignTop)
        group = self._group(inside)
        self.stays = []
        for place, name in enumerate(self._merging.names):
            button = QRadioButton(inside)
            button.setAccessibleName(words.text("{record} stays", record=name))
            button.setChecked(place == self.kept)
            group.addButton(button)
            button.clicked.connect(lambda _=False, place=place: self._stay(place))
            self.stays.append(button)
            grid.addLayout(self._with_words(button, name, inside, bold=True), 0, _FIRST_COLUMN + place)

    def _stay(self, place: int) -> None:
        if place != self.kept:
            self._show(place)

    def _rule(self, grid: QGridLayout, inside: QWidget) -> None:
        line = QFrame(inside)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Plain)
        line.setStyleSheet(f"color: {self._look.theme.tokens()['line']};")
        grid.addWidget(line, grid.rowCount(), 0, 1, _FIRST_COLUMN + self._records)

    def _row(self, grid: QGridLayout, inside: QWidget, choice: Choice) -> None:
        row, field = grid.rowCount(), self._say.field(choice.field)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(plain_label(field, inside), row, _NAMES, top)
        group = None if choice.many else self._group(inside)
        for record in range(self._records):
            cell = QVBoxLayout()
            cell.setSpacing(round(4 * self._look.text_scale))
            for place, alternative in enumerate(choice.alternatives):
                if record in alternative.held_by:
                    text = self._say.value(choice.field, alternative.value)
                    cell.addLayout(self._alternative(inside, group, choice, place, field, text))
            if cell.count() == 0:
                cell.addWidget(plain_label(self._look.words.text("nothing"), inside, faint=True))
            cell.addStretch(1)
            grid.addLayout(cell, row, _FIRST_COLUMN + record)

    def _alternative(
        self, inside: QWidget, group: QButtonGroup | None, choice: Choice, place: int, field: str, text: str
    ) -> QHBoxLayout:
        """Return a button that takes an alternative, with its words."""
        button: QAbstractButton = QCheckBox(inside) if group is None else QRadioButton(inside)
        button.setAccessibleName(self._look.words.text("{field}: {value}", field=field, value=text))
        others = self.buttons_of.setdefault((choice.field, place), [])
        button.setChecked(place in choice.taken and (group is None or not others))
        if group is not None:
            group.addButton(button)
        others.append(button)
        button.clicked.connect(lambda on=False: self._marked(choice.field, place, on))
        return self._with_words(button, text, inside)

    def _marked(self, field: str, place: int, on: bool) -> None:
        """Mark the same value in the other columns, too."""
        self._marked_by_hand.add(field)
        for button in self.buttons_of[field, place]:
            if isinstance(button, QCheckBox):
                button.setChecked(on)
        if field == "date":
            self._mind_the_date()
        self.merge_button.setEnabled(self._can_be())

    def _can_be(self) -> bool:
        """Say whether something is left where something must be: a source, for an event."""
        taken = self.taken
        asked = [choice.field for choice in self._choices if choice.field == "citations"]
        return all(taken.get(field, [0]) for field in asked)

    def _with_words(self, button: QAbstractButton, text: str, inside: QWidget, *, bold: bool = False) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(round(6 * self._look.text_scale))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        label = ClickableLabel(text, button, right_to_left=self._look.right_to_left, parent=inside)
        if bold:
            font = label.font()
            font.setBold(True)
            label.setFont(font)
        line.addWidget(label, 1)
        return line

    def _bold(self, text: str, inside: QWidget) -> QLabel:
        label = plain_label(text, inside)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        return label

    def _group(self, inside: QWidget) -> QButtonGroup:
        group = QButtonGroup(inside)
        self._groups.append(group)
        return group

    def _tell_same(self) -> None:
        """Say in which fields they agree."""
        words = self._look.words
        alike = [self._say.field(one.field) for one in self._choices if not one.asks(self._records)]
        self.same.setVisible(bool(alike))
        if alike:
            self.same.setText(words.say(Message("The same in all: {fields}", {"fields": words.listed(alike)})))

    def _mind_the_date(self) -> None:
        """Offer to keep the event as disputed where it has several dates; unasked where they cannot all be right."""
        dates = next((one for one in self._choices if one.field == "date"), None)
        several = dates is not None and dates.asks(self._records) and len(dates.alternatives) > 1
        self.dispute.setVisible(several)
        undisputed = self._merging.unite(self._choices, self.taken, self.kept, False)
        self.dispute.setChecked(several and self._merging.in_dispute(undisputed))
