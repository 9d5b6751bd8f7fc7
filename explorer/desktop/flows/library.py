"""Differences from the library: told once after a newer one came, and shown at any time to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from explorer import paths
from explorer.desktop.dialogs import ask, tell
from explorer.desktop.flows.edits import EditFlow
from explorer.desktop.kept_differences import KeptDifferences
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import WindowState
from explorer.desktop.status_line import StatusLine
from explorer.dossier.message import Message
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.differences import Difference
from explorer.editing.library import Library, LibraryError, read_library
from explorer.editing.library_choices import TakeTheLibrarys, changed_here, name_of
from explorer.settings import Settings
from explorer.store.place import ServerAddress
from explorer.store.reading import Reader
from explorer.store.record_names import RecordNames

if TYPE_CHECKING:
    from explorer.desktop.editing.library_window import LibraryWindow, Listed

DIFFERENCES = "library-differences"
LOOKED_AFTER = 1_000
"""Milliseconds after the first dossier is shown that is looked whether a newer library came."""
_Told = tuple[str, int]
"""A library's version, and how many records were changed here that it has otherwise."""


class LibraryFlow(QObject):
    """Shows what people changed and the library has otherwise, and does what they choose."""

    def __init__(
        self,
        session: ArchiveSession,
        state: WindowState,
        settings: Settings,
        edits: EditFlow,
        status: StatusLine,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._session = session
        self._state = state
        self._edits = edits
        self._status = status
        self._kept = KeptDifferences(settings, session.archive.identity)
        self._shown: LibraryWindow | None = None
        session.changed.connect(lambda _: self._written())

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what each of the actions does."""
        return {DIFFERENCES: self.show}

    # ------------------------------------------------------------ telling of a newer one

    def look_later(self) -> None:
        """Look in a while whether a library came that was not told of."""
        QTimer.singleShot(LOOKED_AFTER, self, self.look)

    def look(self) -> None:
        """Tell of a library that was not told of, where it has otherwise what was changed here."""
        told, kept = self._kept.told, self._kept

        def work(reader: Reader) -> _Told | None:
            version = reader.library_version()
            if version is None or version == told:
                return None
            if reader.revision() < 2:  # Nobody but the library has written anything.
                return version, 0
            try:
                library = read_library([paths.library()])
            except LibraryError:
                return None  # The window of differences tells it.
            return version, sum(one not in kept for one in changed_here(reader, library))

        label = Message("Comparing with the library")
        self._session.jobs.read(work, self._tell, topic="newer library", label=label, aside=True)

    def _tell(self, found: _Told | None) -> None:
        if found is None:
            return
        version, count = found
        first_look = self._kept.told is None
        self._kept.tell(version)
        if count and not first_look:  # Else nobody knows whether it is newer than what was here before.
            text = Message(
                "A newer library was brought in. %n record(s) that were changed here were kept; it has them otherwise.",
                count=count,
            )
            self._status.offer(text, Message("Look at the differences…"), self.show)

    def _written(self) -> None:
        if self._shown is not None:
            self._list(self._shown)
        elif isinstance(self._session.place, ServerAddress):
            self.look()

    # ------------------------------------------------------------ choosing

    def show(self) -> None:
        """List what was changed here and the library has otherwise."""
        from explorer.desktop.editing.library_window import Choices, LibraryWindow

        read_only = self._session.archive.read_only
        acts = Choices(self._keep, self._ask_again, self._take)
        window = LibraryWindow(self._state.appearance, acts, read_only=read_only, parent=self._window)
        self._shown = window
        self._list(window)
        ask(window)
        self._shown = None

    def _list(self, window: LibraryWindow) -> None:
        from explorer.desktop.editing.library_window import Listed, content_of, table_of

        kept = self._kept

        def work(reader: Reader) -> Listed | LibraryError:
            try:
                library = read_library([paths.library()])
            except LibraryError as error:
                return error
            found = changed_here(reader, library)
            contents = [(table_of(one.kind), content_of(side)) for one in found for side in (one.ours, one.theirs)]
            names = _names_of(library).beside(reader.history.names_in(contents, {one.dyad for one in found}))
            other = reader.library_version() not in (None, library.version)
            return Listed(found, frozenset(name_of(one) for one in found if one in kept), names, other)

        def came(listed: Listed | LibraryError) -> None:
            if isValid(window):
                if isinstance(listed, LibraryError):
                    window.show_problem(listed.message)
                else:
                    window.show_listed(listed)

        label = Message("Comparing with the library")
        self._session.jobs.read(work, came, topic="library", label=label, aside=True)

    def _keep(self, chosen: Sequence[Difference]) -> None:
        self._kept.keep(chosen)
        if self._shown is not None:
            self._list(self._shown)

    def _ask_again(self, chosen: Sequence[Difference]) -> None:
        self._kept.forget(chosen)
        if self._shown is not None:
            self._list(self._shown)

    def _take(self, chosen: Sequence[Difference]) -> None:
        """Take over what the library has, as one step; the window lists anew what is left then."""
        try:
            library = read_library([paths.library()])
        except LibraryError as error:
            tell(self._state.appearance, self._shown, Message("Differences from the library"), error.message)
            return
        said = Message("Taken over from the library: %n record(s). Ctrl+Z takes it back.", count=len(chosen))
        self._edits.do(TakeTheLibrarys(tuple(chosen), library), said, None, self._failed)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, ChangedMeanwhile):
            self._edits.failed(error)
            return
        text = Message("One of them was changed meanwhile, so nothing was done. Look at them again.")
        tell(self._state.appearance, self._shown or self._window, Message("Changed meanwhile"), text)
        if self._shown is not None:
            self._list(self._shown)


def _names_of(library: Library) -> RecordNames:
    """Return what the library calls its records: of what was removed here, or came newly, the archive knows no name."""
    return RecordNames(
        {person.id: person.name for dossier in library.dossiers for person in dossier.people},
        {source.id: source.title for dossier in library.dossiers for source in dossier.sources},
        {event.id: event.title for dossier in library.dossiers for event in dossier.events},
    )
