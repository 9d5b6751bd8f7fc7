"""The middle of the window: the timeline, the table, or all partners of a country; one of them is seen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from explorer.desktop.canvas.canvas import Canvas
from explorer.desktop.canvas.partners_view import PartnersView
from explorer.desktop.moving import TimeView
from explorer.desktop.state import SelectionKind, WindowState
from explorer.desktop.table.view import TableView
from explorer.desktop.window_memory import PartnersMemory


class Views(QStackedWidget):
    """The views of one window."""

    seen_changed = Signal()
    """Another view is seen, or the same one shows another country's partners."""

    def __init__(
        self, state: WindowState, canvas: Canvas, table: TableView, partners: PartnersView, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._canvas = canvas
        self._table = table
        self._partners = partners
        for view in (canvas, table, partners):
            self.addWidget(view)
        table.opened.connect(self._open_from_table)
        partners.choice_changed.connect(self.seen_changed)
        state.selection_changed.connect(self._leave_partners)

    @property
    def table_seen(self) -> bool:
        """Say whether the table is seen."""
        return self.currentWidget() is self._table

    @property
    def partners_seen(self) -> bool:
        """Say whether a country's partners are seen."""
        return self.currentWidget() is self._partners

    @property
    def partners_choice(self) -> PartnersMemory | None:
        """Return which country's partners are seen, in which order and as what, ``None`` while a dossier is."""
        index = self._state.partners
        if index is None or not self.partners_seen:
            return None
        return PartnersMemory(index.country, self._partners.strips.order, self._partners.as_table)

    def choose_partners(self, choice: PartnersMemory) -> None:
        """Take the order of partners, and strips or table, before they are shown."""
        self._partners.choose(choice.order, table=choice.as_table)

    @property
    def partners_as_table(self) -> bool:
        """Say whether partners are shown as a table."""
        return self._partners.as_table

    def turn_partners(self) -> None:
        """Show partners as a table in place of strips, or the other way round."""
        self._partners.show_as(table=not self._partners.as_table)

    @property
    def time_view(self) -> TimeView:
        """Return the view whose time is moved: that of a country's partners while it is seen, else the timeline."""
        return self._partners if self.partners_seen else self._canvas

    @property
    def regions(self) -> list[tuple[QWidget, QWidget]]:
        """Return where F6 stops, each with the part it stands for."""
        alone = self._partners if self.partners_seen else self._table
        return self._canvas.regions if self.currentWidget() is self._canvas else [(alone, alone)]

    def show_dossier(self, *, table: bool) -> None:
        """Show the timeline or the table, in place of a country's partners too."""
        self.setCurrentWidget(self._table if table else self._canvas)
        if self._state.partners is not None:
            self._state.show_partners(None)
            self._canvas.area.resize(self._canvas.width())
        self.seen_changed.emit()
        self.take_focus()

    def show_partners(self) -> None:
        """Show the partners that the state has, at the period in view where that is long enough to compare years."""
        self.setCurrentWidget(self._partners)
        self._partners.look()
        self.seen_changed.emit()
        self.take_focus()

    def take_focus(self) -> None:
        """Let the keys act on the view that is seen."""
        view = self.currentWidget()
        if view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_partners(self) -> None:
        """Show the timeline where something of the open dossier was chosen while a country's partners were seen."""
        if self._state.partners is not None and self._state.selection.kind is not SelectionKind.NOTHING:
            self.show_dossier(table=False)

    def _open_from_table(self, key: int) -> None:
        opened = self._state.seen.dossier
        if opened is not None and opened.index.row_of(key) is not None:
            self.show_dossier(table=False)
            self._canvas.fit_selection()
