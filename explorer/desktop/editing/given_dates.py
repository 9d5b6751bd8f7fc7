"""The citations that an event has, each with the date that its source gives, which only whoever looked it up types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.citing import WHAT_DATE_IS_GIVEN
from explorer.desktop.editing.field_words import DATE_GIVEN
from explorer.desktop.editing.fields import value_label
from explorer.desktop.editing.value_words import ValueWords
from explorer.desktop.tooltips import tip
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Citation
from explorer.editing.draft_texts import Reader, date_text


class GivenDates(QWidget):
    """A row for each citation: what it is, and a line for the date that it gives; an empty one says nothing of it."""

    changed = Signal()

    def __init__(self, look: Appearance, citations: Sequence[Citation], say: ValueWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._citations = citations
        self._shown = [date_text(one.date, look.language) for one in citations]
        self.lines: list[QLineEdit] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 3)
        for row, (citation, shown) in enumerate(zip(citations, self._shown, strict=True)):
            what = say.citation(replace(citation, date=None))
            line = QLineEdit(shown, self)
            line.setPlaceholderText(look.words.text("date not recorded"))
            line.setToolTip(tip(look.words.say(WHAT_DATE_IS_GIVEN)))
            field = look.words.say(DATE_GIVEN)
            line.setAccessibleName(look.words.text("{field}: {value}", field=field, value=what))
            line.textChanged.connect(lambda _: self.changed.emit())
            grid.addWidget(value_label(what, look, self), row, 0)
            grid.addWidget(line, row, 1)
            self.lines.append(line)
        if self.lines:
            self.setFocusProxy(self.lines[0])

    def read(self, reader: Reader) -> dict[int, EdtfDate | None]:
        """Return the dates of the lines in which somebody typed, by place; problems are noted with ``reader``."""
        found = {}
        for place, (line, shown) in enumerate(zip(self.lines, self._shown, strict=True)):
            if line.text().strip() != shown.strip():
                date = reader.date(line.text(), "given", place, "date")
                if date != self._citations[place].date:
                    found[place] = date
        return found
