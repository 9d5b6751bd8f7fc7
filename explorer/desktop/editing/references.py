"""What keeps a person or a source from being removed: the events and figures that refer to it, and the way to each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.fields import plain_label
from explorer.desktop.tooltips import tip
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import Person, Source
from explorer.store.referring import Reference, References


class ReferencesDialog(QDialog):
    """Lists what refers to a record; ``chosen`` is what somebody wants to see, once the dialog is accepted."""

    def __init__(
        self, look: Appearance, record: Person | Source, references: References, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        words = look.words
        person = isinstance(record, Person)
        self.setWindowTitle(words.text("Not removed"))
        name = record.name if isinstance(record, Person) else record.title
        counted = words.text("%n event(s)", count=references.events)
        if references.figures:
            figures = words.text("%n figure(s)", count=references.figures)
            counted = words.listed([counted, figures]) if references.events else figures
        text = (
            Message("{name} is named by {counted}, so nothing was removed. Take the name out of these first.")
            if person
            else Message("{name} is cited by {counted}, so nothing was removed. Give these another source first.")
        )
        self.told = plain_label(words.say(Message(text.text, {"name": name, "counted": counted})), self)
        self.told.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(words.text("What refers to it"))
        for reference in references.listed:
            said = self._said(reference)
            item = QListWidgetItem(said, self.list)
            item.setToolTip(tip(said))
            item.setData(Qt.ItemDataRole.UserRole, reference)
        more = references.events + references.figures - len({(one.event, one.date) for one in references.listed})
        if more > 0 and len(references.listed) < references.events + references.figures:
            item = QListWidgetItem(words.text("and %n record(s) more", count=more), self.list)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _: self.accept())
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.go_button = self.buttons.addButton(words.text("Show it"), role.AcceptRole)
        self.close_button = self.buttons.addButton(words.text("Close"), role.RejectRole)
        self.go_button.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.told)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.resize(round(620 * look.text_scale), round(360 * look.text_scale))
        self.list.setFocus()

    @property
    def chosen(self) -> Reference | None:
        """Return what is chosen in the list."""
        found = [item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]
        return next((one for one in found if isinstance(one, Reference)), None)

    def _said(self, reference: Reference) -> str:
        words = self._look.words
        pair = words.listed([words.country(reference.dyad.a), words.country(reference.dyad.b)])
        date = words.text("undated") if reference.date is None else words.date(EdtfDate.parse(reference.date))
        what = words.text("Trade figure") if reference.event is None else words.chosen(reference.title)
        return words.text("{what} · {date} · {dossier}", what=what, date=date, dossier=pair)
