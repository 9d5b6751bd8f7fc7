"""The offices of a person as events have them, and the form in which an office gets other words everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.fields import ChoiceField, TextsField, plain_label
from explorer.desktop.editing.record_form import RecordForm, tags_of
from explorer.desktop.tooltips import tip
from explorer.dossier.message import Message
from explorer.dossier.records import Person
from explorer.dossier.texts import Texts
from explorer.drawing import bidi
from explorer.editing.drafts import Read
from explorer.editing.offices import OfficeDraft
from explorer.store.office_reading import OfficeUse

_COLUMNS = (Message("Office"), Message("Country"), Message("Attested"), Message("Events"))
_ONE, _ALL = "one", "all"


class OfficesWindow(QDialog):
    """Lists the offices of a person; ``edit`` is called with the one that somebody wants to change."""

    def __init__(
        self, look: Appearance, person: Person, edit: Callable[[OfficeUse], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._edit = edit
        self.held: Sequence[OfficeUse] = ()
        words = look.words
        self.setWindowTitle(words.text("Offices of {name}", name=person.name))
        told = plain_label(
            words.text("An office stands in the events themselves; here it is changed in all of them at once."), self
        )
        told.setWordWrap(True)
        self.table = self._table()
        self.edit_button = QPushButton(words.text("Edit…"), self)
        self.close_button = QPushButton(words.text("Close"), self)
        self.edit_button.clicked.connect(self._with_chosen)
        self.close_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self.edit_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        for button in (self.edit_button, self.close_button):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        self.resize(round(720 * look.text_scale), round(320 * look.text_scale))
        self.show_offices(())

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, len(_COLUMNS), self)
        table.setHorizontalHeaderLabels([self._look.words.say(one) for one in _COLUMNS])
        table.setAccessibleName(self.windowTitle())
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.itemActivated.connect(lambda _: self._with_chosen())
        return table

    def show_offices(self, held: Sequence[OfficeUse]) -> None:
        """List offices in place of those that stand there."""
        row = max(self.table.currentRow(), 0)
        self.held = held
        self.table.setRowCount(len(held))
        for place, use in enumerate(held):
            for column, text in enumerate(self._cells(use)):
                item = QTableWidgetItem(text)
                item.setToolTip(tip("\n".join(bidi.plain(one) for one in use.office.values()) if not column else text))
                self.table.setItem(place, column, item)
        self.edit_button.setEnabled(bool(held))
        if held:
            self.table.setCurrentCell(min(row, len(held) - 1), 0)
            self.table.setFocus()

    def _cells(self, use: OfficeUse) -> tuple[str, ...]:
        words = self._look.words
        years = "" if use.years is None else words.years(*use.years)
        if use.years is not None and use.years[0] == use.years[1]:
            years = words.year(use.years[0])
        country = words.country(use.country) if use.country else ""
        return words.chosen(use.office), country, years, words.number(use.events)

    def _with_chosen(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self.held):
            self._edit(self.held[row])


@dataclass(frozen=True, slots=True)
class EnteredOffice:
    """What a form says: the office that is meant, of one person or of all of a country, and its new words."""

    before: OfficeUse
    after: Texts


class OfficeForm(RecordForm[Texts]):
    """Shows an office in its languages, and in how many events it is to be changed."""

    def __init__(
        self,
        look: Appearance,
        person: Person,
        use: OfficeUse,
        of_all: OfficeUse,
        save: Callable[[EnteredOffice], None],
        parent: QWidget | None = None,
    ) -> None:
        """``use`` is the office of the person, ``of_all`` the same of everybody who holds it for the country."""
        super().__init__(look, Message("Edit the office"), parent)
        self._meant = {_ONE: use, _ALL: of_all}
        self._save = save
        words, inside = look.words, self._inside
        self.office = TextsField(look, Message("Office"), tags_of(look), inside)
        choices = [(_ONE, self._said(words.chosen(person.name), use))]
        if of_all.events > use.events:
            everybody = words.country(use.country) if use.country else words.text("no country")
            choices.append((_ALL, self._said(words.text("everybody: {country}", country=everybody), of_all)))
        self.whose = ChoiceField(look, Message("Changed for"), choices, inside)
        self.add(Message("Office"), self.office)
        self.add(Message("Changed for"), self.whose)
        self.office.show_texts(use.office)
        self.office.changed.connect(self.judge_soon)
        self.begin(self.office, empty=False)

    def _said(self, whose: str, use: OfficeUse) -> str:
        return self._look.words.text("{whose}, in {events}", whose=whose, events=Message("%n event(s)", {}, use.events))

    def read_typed(self) -> Read[Texts]:
        """Read what is typed now."""
        return OfficeDraft(dict(self.office.typed)).read(self._look.language)

    def pass_on(self, record: Texts) -> None:
        """Hand on the office and its new words."""
        self._save(EnteredOffice(self._meant[self.whose.value], record))
