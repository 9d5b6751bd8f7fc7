"""All that one does with records beside the timeline, put together once: forms, what is new, and the ways to them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from explorer.desktop.flows.dossiers import DossierFlow
from explorer.desktop.flows.edits import EditFlow
from explorer.desktop.flows.going import GoingFlow
from explorer.desktop.flows.history import HistoryFlow
from explorer.desktop.flows.news import NewsFlow
from explorer.desktop.flows.offices import OfficeFlow
from explorer.desktop.flows.places import PlaceFlow
from explorer.desktop.flows.record_forms import RecordFlow
from explorer.desktop.flows.removals import RemovalFlow
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import WindowState
from explorer.dossier.message import Message


class RecordFlows(QObject):
    """Makes the flows about records, which know one another only through what they are given here."""

    def __init__(
        self,
        session: ArchiveSession,
        state: WindowState,
        edits: EditFlow,
        dossiers: DossierFlow,
        reveal: Callable[[], None],
        tell: Callable[[Message], None],
        parent: QWidget,
    ) -> None:
        """``reveal`` brings into view what is selected, ``tell`` says something in the status line."""
        super().__init__(parent)
        self.forms = RecordFlow(session, state, edits, dossiers.open, parent)
        self.going = GoingFlow(state, dossiers, reveal, parent)
        self.history = HistoryFlow(session, state, edits, self.going, tell, parent)
        self.removals = RemovalFlow(session, state, edits, self.going, parent)
        self.forms.removals = self.removals
        self.offices = OfficeFlow(session, state, edits, parent)
        self.places = PlaceFlow(session, state, edits, parent)
        self.news = NewsFlow(session, state, self.going, self.history.show_of, parent)
        self.history.show_news = self.news.show

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what each of the actions does."""
        flows = (self.forms, self.history, self.removals, self.offices, self.places, self.news)
        return {name: callback for flow in flows for name, callback in flow.callbacks.items()}
