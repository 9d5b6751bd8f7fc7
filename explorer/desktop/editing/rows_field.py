"""Rows of lines that grow as they are filled in: people, citations, places, acts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.fields import CompletedLine, Meaning, complete, plain_label
from explorer.desktop.tooltips import tip
from explorer.dossier.message import Message

_STEPS: Mapping[int, int] = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class RowLine(CompletedLine):
    """A line of a row, which the arrow keys lead out of while it is empty."""

    left_by_arrow = Signal(int)
    """1 on the way along the line of reading, -1 against it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave an empty line by an arrow key."""
        step = _STEPS.get(event.key())
        if step is None or self.text() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.left_by_arrow.emit(-step if mirrored else step)


class RowsField(QWidget):
    """Rows of texts under headings; there is always an empty one at the end, which stands for nothing.

    Tab stops once at a row that is empty, and at every line of one in which something stands; within an empty row the
    arrow keys lead from line to line.
    """

    changed = Signal()

    def __init__(
        self,
        look: Appearance,
        name: Message,
        columns: Sequence[Message],
        known: Sequence[Sequence[str]],
        stretches: Sequence[int],
        parent: QWidget | None = None,
        *,
        of_known: Collection[int] = (),
        meanings: Mapping[int, Meaning] | None = None,
        hints: Mapping[int, Message] | None = None,
    ) -> None:
        """``known`` are the texts that complete what is typed, a sequence for each column.

        ``of_known`` are the columns that mostly hold one of those: there half of it is enough, unless what ``meanings``
        has for the column says that it means something else by itself. ``hints`` say more of what a column holds.
        """
        super().__init__(parent)
        self._words = look.words
        self._name = look.words.say(name)
        self._columns = [look.words.say(one) for one in columns]
        self._models = [QStringListModel(list(texts), self) for texts in known]
        self._of_known = frozenset(of_known)
        self._meanings = dict(meanings or {})
        self._hints = {column: look.words.say(hint) for column, hint in (hints or {}).items()}
        self._rows: list[list[QLineEdit]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(3)
        for column, stretch in enumerate(stretches):
            self._grid.setColumnStretch(column, stretch)
            if self._columns[column]:
                heading = plain_label(self._columns[column], self, faint=True)
                heading.setToolTip(tip(self._hints.get(column, "")))
                self._grid.addWidget(heading, 0, column)
        self._append()
        self.setFocusProxy(self._rows[0][0])

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return the rows in which anything stands."""
        written = (tuple(edit.text().strip() for edit in row) for row in self._rows)
        return tuple(row for row in written if any(row))

    @property
    def all_rows(self) -> tuple[tuple[str, ...], ...]:
        """Return every row as it is typed, the empty ones too, so that each keeps its place."""
        return tuple(tuple(edit.text() for edit in row) for row in self._rows)

    def show_rows(self, rows: Iterable[Sequence[str]]) -> None:
        """Show rows in place of those that stand there."""
        wanted = [list(row) for row in rows]
        while len(self._rows) <= len(wanted):
            self._append()
        for row, texts in zip(self._rows, [*wanted, *([[""] * len(self._columns)] * len(self._rows))], strict=False):
            for edit, text in zip(row, texts, strict=True):
                edit.setText(text)

    def offer(self, known: Sequence[Sequence[str]]) -> None:
        """Complete what is typed from other texts."""
        for model, texts in zip(self._models, known, strict=True):
            model.setStringList(list(texts))

    def _append(self) -> None:
        place = len(self._rows) + 1
        row: list[QLineEdit] = []
        for column, heading in enumerate(self._columns):
            edit = RowLine(self, of_known=column in self._of_known, meaning=self._meanings.get(column))
            edit.setAccessibleName(
                self._words.text("{field}, {column}, row {number}", field=self._name, column=heading, number=place)
            )
            complete(edit, self._models[column])
            if column in self._hints:
                edit.setToolTip(tip(self._hints[column]))
                edit.setAccessibleDescription(self._hints[column])
            edit.textChanged.connect(partial(self._typed, row))
            edit.left_by_arrow.connect(partial(self._go, row, edit))
            self._grid.addWidget(edit, place, column)
            if self.isVisible():
                edit.show()  # Not only when events are next worked on: Tab may follow at once.
            row.append(edit)
        for before, after in zip(self._rows[-1:], [row], strict=False):
            QWidget.setTabOrder(before[-1], after[0])
        for one, other in pairwise(row):
            QWidget.setTabOrder(one, other)
        self._rows.append(row)
        self._lead_through(row)

    def _lead_through(self, row: Sequence[QLineEdit], *, opened: bool = False) -> None:
        """Have Tab stop at every line of a row in which something stands or that was ``opened``, else at its first."""
        written = any(edit.text() for edit in row)
        stops = opened or written or any(edit.hasFocus() for edit in row[1:])
        for edit in row[1:]:
            edit.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)
        hint = "" if written or not row[1:] else self._words.text("The arrow keys lead to the row's other fields")
        row[0].setToolTip(tip(hint))
        row[0].setAccessibleDescription(hint)

    def _go(self, row: Sequence[QLineEdit], edit: QLineEdit, step: int) -> None:
        """Go to the next line of a row, or to the one before."""
        place = row.index(edit) + step
        if 0 <= place < len(row):
            self._lead_through(row, opened=True)
            row[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _typed(self, row: Sequence[QLineEdit], _text: str) -> None:
        self._lead_through(row)
        if any(edit.text() for edit in self._rows[-1]):
            self._append()
        self.changed.emit()
