"""Going to a record wherever it stands: its dossier is opened first where that is not the open one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from explorer.desktop.flows.dossiers import DossierFlow
from explorer.desktop.state import Selection, SelectionKind, WindowState
from explorer.dossier.records import DyadKey


class GoingFlow(QObject):
    """Selects a record and brings it into view, as soon as its dossier is open."""

    def __init__(self, state: WindowState, dossiers: DossierFlow, reveal: Callable[[], None], parent: QObject) -> None:
        """``reveal`` brings into view what is selected."""
        super().__init__(parent)
        self._state = state
        self._dossiers = dossiers
        self._reveal = reveal
        self._wanted: tuple[DyadKey, Selection] | None = None
        dossiers.shown.connect(self._arrive)

    def to_event(self, dyad: DyadKey, key: int) -> None:
        """Go to an event in one of its dossiers."""
        self.to(dyad, Selection(SelectionKind.EVENT, (key,)))

    def to(self, dyad: DyadKey, selection: Selection) -> None:
        """Go to a record; with an empty selection to the dossier alone."""
        self._wanted = (dyad, selection)
        opened = self._state.dossier
        if opened is None or opened.dyad != dyad or self._state.partners is not None:
            self._dossiers.open(str(dyad))
        else:
            self._arrive()

    def _arrive(self) -> None:
        opened = self._state.dossier
        if self._wanted is None or opened is None or self._wanted[0] != opened.dyad:
            return
        selection = self._wanted[1]
        if selection.keys and not opened.order.known(selection.keys):
            return  # The dossier is about to be read again, with what is new in it.
        self._wanted = None
        if self._state.second is not None:
            self._state.second.select(Selection())
        self._state.select(selection)
        self._reveal()
