"""The places of the archive in one window: listed, and given other words wherever they occur."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from explorer.desktop.dialogs import ask
from explorer.desktop.editing.places import PlaceForm, PlacesWindow
from explorer.desktop.flows.edits import EditFlow
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import WindowState
from explorer.dossier.message import Message
from explorer.dossier.texts import Texts
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.places import RenamePlace
from explorer.store.place_reading import CountedPlace, PlaceUse
from explorer.store.reading import Reader

PLACES = "places"


@dataclass
class _Counted:
    """The place as a form says it is counted."""

    place: CountedPlace


class PlaceFlow(QObject):
    """Opens the list of the archive's places and the form of one."""

    def __init__(self, session: ArchiveSession, state: WindowState, edits: EditFlow, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._state = state
        self._edits = edits
        self._window = parent
        self._list: PlacesWindow | None = None
        session.changed.connect(lambda _: self._list_again())

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what each of the actions does."""
        return {PLACES: self.show}

    def show(self) -> None:
        """List the places, to change some."""
        self._list = PlacesWindow(self._state.appearance, self._edit, self._window)
        self._list_again()
        ask(self._list)
        self._list = None

    def _list_again(self) -> None:
        if self._list is None:
            return

        def work(reader: Reader) -> tuple[PlaceUse, ...]:
            return reader.event_places.every()

        self._session.jobs.read(work, self._came, topic="places", label=Message("Reading the places"), aside=True)

    def _came(self, held: tuple[PlaceUse, ...]) -> None:
        if self._list is not None and isValid(self._list):
            self._list.show_uses(held)

    def _edit(self, use: PlaceUse) -> None:
        if self._edits.is_signed():
            self._count(use.name, self._with_form)

    def _count(self, name: Texts, answer: Callable[[CountedPlace | None], None]) -> None:
        def work(reader: Reader) -> CountedPlace | None:
            return reader.event_places.counted(name)

        self._session.jobs.read(work, answer, topic="place", label=Message("Reading the places"), aside=True)

    def _with_form(self, counted: CountedPlace | None) -> None:
        window = self._list
        if counted is None or window is None or not isValid(window):
            return  # It is gone meanwhile, which the list tells as well.

        def save(after: Texts) -> None:
            self._save(form, shown, after)

        shown = _Counted(counted)
        form = PlaceForm(self._state.appearance, counted.use, window.others(counted.use), save, window)
        ask(form)

    def _save(self, form: PlaceForm, shown: _Counted, after: Texts) -> None:
        counted = shown.place
        if after == counted.use.name:
            form.accept()
            return

        def kept(_: object) -> None:
            if isValid(form):
                form.accept()

        def recounted(now: CountedPlace | None) -> None:
            if not isValid(form):
                return
            if now is None:
                form.reject()
                return
            shown.place = now
            form.show_extent(now.use, changed=True)

        def failed(error: BaseException) -> None:
            self._edits.failed(error)
            if isinstance(error, ChangedMeanwhile):
                # Nothing was written: what is saved next is what the form says from now on.
                self._count(counted.use.name, recounted)

        events = Message("%n event(s)", {}, counted.use.events)
        said = Message("The place is changed in {events}. Ctrl+Z takes it back.", {"events": events})
        self._edits.save(form, RenamePlace(counted, after), said, kept, failed)
