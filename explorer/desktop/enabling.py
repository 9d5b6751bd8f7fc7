"""What can be done now, and which switches are on: the menus follow what there is and what is seen."""

from __future__ import annotations

from explorer.desktop.actions import Needs
from explorer.desktop.canvas.canvas import Canvas
from explorer.desktop.canvas.gestures import WheelMode
from explorer.desktop.flows.comparison import ComparisonFlow
from explorer.desktop.flows.edits import EditFlow
from explorer.desktop.flows.partners import PartnersFlow
from explorer.desktop.flows.table_edits import TableEditFlow
from explorer.desktop.menus import Menus
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import SelectionKind, WindowState
from explorer.desktop.views import Views
from explorer.desktop.window_room import WindowRoom
from explorer.settings import Settings


class Enabling:
    """Enables and checks the actions of one window, each time it is asked to."""

    def __init__(
        self,
        menus: Menus,
        session: ArchiveSession,
        settings: Settings,
        state: WindowState,
        canvas: Canvas,
        views: Views,
        room: WindowRoom,
        comparing: ComparisonFlow,
        partners: PartnersFlow,
        edits: EditFlow,
        table_edits: TableEditFlow,
    ) -> None:
        self._menus = menus
        self._session = session
        self._settings = settings
        self._state = state
        self._canvas = canvas
        self._views = views
        self._room = room
        self._comparing = comparing
        self._partners = partners
        self._edits = edits
        self._table_edits = table_edits

    def renew(self) -> None:
        """Show what can be done, and what is on."""
        self._menus.enable(self._there())
        self._menus.check(self._on())

    def _there(self) -> dict[Needs, bool]:
        state = self._state
        writable = not self._session.archive.read_only
        one = (SelectionKind.EVENT, SelectionKind.PERSON, SelectionKind.SOURCE)
        one_event = state.seen.selection.kind is SelectionKind.EVENT
        return {
            Needs.DOSSIER: state.dossier is not None,
            Needs.SELECTION: state.seen.selection.kind is not SelectionKind.NOTHING,
            Needs.OTHERS: state.dossier is not None and bool(self._comparing.others),
            Needs.COMPARING: state.second is not None,
            Needs.HITS: state.has_hits,
            Needs.FILTER: state.filter.active,
            Needs.PERIOD: state.period.days is not None,
            Needs.PAST: state.can_go_back,
            Needs.FUTURE: state.can_go_forward,
            Needs.WRITABLE: writable,
            Needs.EDITABLE: writable and state.dossier is not None,
            Needs.ONE_EVENT: one_event,
            Needs.EVENT: writable and one_event,
            Needs.DATED: one_event and self._table_edits.editing,
            Needs.RECORD: writable and state.seen.selection.kind in one,
            Needs.PERSON: writable and state.seen.selection.kind is SelectionKind.PERSON,
            Needs.MERGEABLE: writable and state.seen.selection.kind in (*one, SelectionKind.CLUSTER),
            Needs.UNDO: writable and self._edits.reversible.undo is not None,
            Needs.REDO: writable and self._edits.reversible.redo is not None,
            Needs.PARTNERS: self._partners.offered(None) is not None,
        }

    def _on(self) -> tuple[tuple[str, bool], ...]:
        partners, table = self._state.partners is not None, self._views.table_seen
        return (
            ("timeline", not table and not partners),
            ("table", table),
            ("partners", partners),
            ("partners-table", partners and self._views.partners_as_table),
            ("years-since", self._canvas.comparison.by_years),
            (f"theme-{self._settings.text('theme')}", True),
            ("show-sidebar", not self._room.sidebar_folded),
            ("show-detail", self._room.detail_shown),
            ("show-trade", self._canvas.chart_visible),
            ("edit-mode", self._table_edits.editing),
            ("wheel-scrolls", self._canvas.wheel_mode is WheelMode.SCROLL),
        )
