"""The offices of a person in one window: listed, and given other words wherever they occur."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from explorer.desktop.dialogs import ask
from explorer.desktop.editing.offices import EnteredOffice, OfficeForm, OfficesWindow
from explorer.desktop.flows.edits import EditFlow
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import SelectionKind, WindowState
from explorer.dossier.message import Message
from explorer.dossier.records import Person
from explorer.editing.offices import RenameOffice
from explorer.store.office_reading import OfficeUse
from explorer.store.reading import Reader

OFFICES = "offices"


class OfficeFlow(QObject):
    """Opens the list of a person's offices and the form of one."""

    def __init__(self, session: ArchiveSession, state: WindowState, edits: EditFlow, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._state = state
        self._edits = edits
        self._window = parent
        self._list: OfficesWindow | None = None
        self._person: Person | None = None
        session.changed.connect(lambda _: self._list_again())

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what each of the actions does."""
        return {OFFICES: self.show_of_selected}

    def show_of_selected(self) -> None:
        """List the offices of the person who is selected."""
        seen = self._state.seen
        if seen.dossier is not None and seen.selection.kind is SelectionKind.PERSON:
            person = seen.dossier.view.people.get(seen.selection.id)
            if person is not None:
                self.show(person)

    def show(self, person: Person) -> None:
        """List the offices of a person, to change some."""
        self._person = person
        self._list = OfficesWindow(self._state.appearance, person, self._edit, self._window)
        self._list_again()
        ask(self._list)
        self._list = self._person = None

    def _list_again(self) -> None:
        person = self._person
        if person is None:
            return

        def work(reader: Reader) -> tuple[OfficeUse, ...]:
            return reader.offices.of_person(person.id)

        self._session.jobs.read(work, self._came, topic="offices", label=Message("Reading the offices"))

    def _came(self, held: tuple[OfficeUse, ...]) -> None:
        if self._list is not None and isValid(self._list):
            self._list.show_uses(held)

    def _edit(self, use: OfficeUse) -> None:
        person = self._person
        if person is None or not self._edits.is_signed():
            return

        def work(reader: Reader) -> OfficeUse:
            return reader.offices.of_all(use.office, use.country)

        def show(of_all: OfficeUse) -> None:
            def save(entered: EnteredOffice) -> None:
                if entered.after == use.office:
                    form.accept()
                    return

                def kept(_: object) -> None:
                    if isValid(form):
                        form.accept()

                events = Message("%n event(s)", {}, entered.before.events)
                said = Message("The office is changed in {events}. Ctrl+Z takes it back.", {"events": events})
                self._edits.save(form, RenameOffice(entered.before, entered.after), said, kept, self._edits.failed)

            form = OfficeForm(self._state.appearance, person, use, of_all, save, self._list or self._window)
            ask(form)

        self._session.jobs.read(work, show, topic="office", label=Message("Reading the offices"), aside=True)
