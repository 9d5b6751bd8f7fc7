"""Divides an event: a title and a date for each of the two, and for all that it holds, which of them it belongs to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.fields import DateField, plain_label, value_label
from explorer.desktop.editing.parts import FormContext
from explorer.desktop.editing.record_form import RecordForm, tags_of
from explorer.desktop.editing.texts_field import TextsField
from explorer.desktop.editing.value_words import ValueWords
from explorer.dossier.message import Message
from explorer.dossier.records import Event
from explorer.dossier.texts import Texts
from explorer.drawing.words import language_name
from explorer.editing.draft_texts import Reader, date_text
from explorer.editing.drafts import Read
from explorer.editing.splitting import DIVIDED, Goes, Half, Halves, halves_of, held, split_problems, unasked

WHICH = (Message("First"), Message("Second"))


class SplitForm(RecordForm[Halves]):
    """Shows an event twice, and takes what belongs to which; ``save`` is called with the two."""

    def __init__(
        self,
        look: Appearance,
        context: FormContext,
        event: Event,
        save: Callable[[Halves], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, Message("Divide the event into two"), parent)
        self._event = event
        self._save = save
        inside = self._inside
        self.titles: list[TextsField] = []
        self.dates: list[DateField] = []
        heads = (Message("The first event, to which all links go on leading"), Message("The second event, a new one"))
        for head in heads:
            self._form.addRow(self._bold(look.words.say(head)))
            title = TextsField(look, Message("Title"), tags_of(look), inside)
            date = DateField(look, Message("Date"), inside)
            self.add(Message("Title"), title)
            self.add(Message("Date"), date)
            title.show_texts(event.title)
            date.edit.setText(date_text(event.date, look.language))
            title.changed.connect(self.judge_soon)
            date.changed.connect(self.judge_soon)
            self.titles.append(title)
            self.dates.append(date)
        self.boxes: dict[str, list[tuple[QCheckBox, QCheckBox]]] = {}
        """The two boxes of each value, by field."""
        self._form.addRow(self._dividing(ValueWords(look, context.names)))
        self.begin(self.titles[1], empty=False)

    def _dividing(self, say: ValueWords) -> QWidget:
        """Return the rows of all values, with a box for each of the two events."""
        words, scale = self._look.words, self._look.text_scale
        table = QWidget(self._inside)
        grid = QGridLayout(table)
        grid.setContentsMargins(0, round(8 * scale), 0, 0)
        grid.setHorizontalSpacing(round(14 * scale))
        grid.setColumnStretch(1, 1)
        for column, which in enumerate(WHICH):
            grid.addWidget(self._bold(words.say(which)), 0, 2 + column, Qt.AlignmentFlag.AlignHCenter)
        for field, goes in unasked(self._event).items():
            for number, (value, where) in enumerate(zip(held(self._event, field), goes, strict=True)):
                row = grid.rowCount()
                text = self._text(say, field, value)
                if number == 0:
                    grid.addWidget(plain_label(say.field(field), table), row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(value_label(text, self._look, table), row, 1, Qt.AlignmentFlag.AlignTop)
                self.boxes.setdefault(field, []).append(self._pair(grid, table, row, text, where))
        return table

    def _pair(self, grid: QGridLayout, table: QWidget, row: int, text: str, where: Goes) -> tuple[QCheckBox, QCheckBox]:
        first, second = QCheckBox(table), QCheckBox(table)
        for column, (box, which) in enumerate(zip((first, second), WHICH, strict=True)):
            box.setAccessibleName(self._look.words.text("{value}: {event}", value=text, event=which))
            box.setChecked(where[column])
            box.toggled.connect(self.judge_soon)
            grid.addWidget(box, row, 2 + column, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        return first, second

    def _text(self, say: ValueWords, field: str, value: object) -> str:
        if field != "summary" or not isinstance(value, tuple):
            return say.value(field, value)
        tag, text = value
        shown = say.value(f"summary:{tag}", text)
        return self._look.words.text("{language}: {text}", language=language_name(tag), text=shown)

    def _bold(self, text: str) -> QLabel:
        label = plain_label(text, self._inside)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        return label

    # ------------------------------------------------------------ reading

    @property
    def goes(self) -> dict[str, list[Goes]]:
        """Return where every value goes."""
        return {
            field: [(first.isChecked(), second.isChecked()) for first, second in self.boxes.get(field, ())]
            for field in DIVIDED
        }

    def read_typed(self) -> Read[Halves]:
        """Read what is typed and marked now."""
        reader = Reader(self._look.language)
        first, second = (
            Half(self._title(title), reader.date(date.edit.text(), "date"))
            for title, date in zip(self.titles, self.dates, strict=True)
        )
        halves = halves_of(self._event, self.goes, first, second)
        problems = (*reader.problems, *split_problems(self._event, self.goes, halves))
        return Read(None if reader.problems else halves, problems)

    @staticmethod
    def _title(field: TextsField) -> Texts:
        return Texts({tag: text.strip() for tag, text in field.typed.items() if text.strip()})

    def pass_on(self, record: Halves) -> None:
        """Hand on the two."""
        self._save(record)
