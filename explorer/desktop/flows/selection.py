"""What is selected, in one window: the detail pane tells of it, and hits, links and neighbours lead on from it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from explorer.desktop.canvas.canvas import Canvas
from explorer.desktop.flows.period import PeriodFlow
from explorer.desktop.panes.detail_pane import DetailPane
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import Selection, SelectionKind, WindowState
from explorer.desktop.window_room import WindowRoom


class SelectionFlow(QObject):
    """Joins the selection of a window's state, or of its second dossier, to its detail pane and its canvas."""

    def __init__(
        self,
        session: ArchiveSession,
        state: WindowState,
        canvas: Canvas,
        detail: DetailPane,
        periods: PeriodFlow,
        room: WindowRoom,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._state = state
        self._canvas = canvas
        self._detail = detail
        self._periods = periods
        self._room = room
        detail.event_requested.connect(self._show_event)
        detail.person_requested.connect(lambda who: self._select(SelectionKind.PERSON, who))
        detail.source_requested.connect(lambda which: self._select(SelectionKind.SOURCE, which))
        detail.period_requested.connect(lambda: state.select(Selection()))
        canvas.event_opened.connect(room.show_detail)
        canvas.cluster_opened.connect(self._enter_list)
        state.selection_changed.connect(self.show)
        state.records_came.connect(detail.records_came)
        state.period.changed.connect(self._period_chosen)
        comparison = canvas.comparison
        comparison.second.records_came.connect(detail.records_came)
        for one in (state, comparison.second):
            one.search_changed.connect(self._pay_step)
        comparison.selection_changed.connect(self.show)
        comparison.changed.connect(self.show)

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what the actions do, by their ids."""
        return {
            "copy-citation": self._detail.copy_citation,
            "next-hit": lambda: self._step_hit(1),
            "previous-hit": lambda: self._step_hit(-1),
            "previous-event": lambda: self._step_event(-1),
            "next-event": lambda: self._step_event(1),
            "previous-link": lambda: self._canvas.follow_link(-1),
            "next-link": lambda: self._canvas.follow_link(1),
            "back": self._state.go_back,
            "forward": self._state.go_forward,
        }

    # ------------------------------------------------------------ the detail pane

    def show(self) -> None:
        """Tell of what is selected, else of the chosen period, else of nothing."""
        seen = self._state.seen
        selection, opened, detail = seen.selection, seen.dossier, self._detail
        words = self._state.appearance.words
        pair = () if self._state.second is None or opened is None else (opened.dyad.a, opened.dyad.b)
        detail.say_whose(" – ".join(map(words.country, pair)))
        if opened is None or selection.kind is SelectionKind.NOTHING:
            if self._periods.show():
                detail.say_whose("")  # It tells of both, each by its name.
            else:
                detail.show_nothing(opened.view if opened is not None else None)
        elif selection.kind is SelectionKind.EVENT:
            detail.show_event(opened.view, selection.keys[0])
        elif selection.kind is SelectionKind.CLUSTER:
            detail.show_cluster(opened.view, selection.keys)
        elif selection.kind is SelectionKind.PERSON:
            detail.show_person(opened.view, selection.id)
        else:
            detail.show_source(opened.view, selection.id)
        self._room.arrange()

    def _enter_list(self) -> None:
        """Go into the list of what is selected."""
        self._room.show_detail()
        self._detail.enter_list()

    def _period_chosen(self) -> None:
        """Tell of another period in place of what was selected; without one, of what is selected."""
        self._detail.period_stands = self._state.period.days is not None
        if self._detail.period_stands:
            self._state.select(Selection())
            self._room.show_detail()
        self.show()

    def give_up(self) -> bool:
        """Select nothing; say whether something was selected."""
        seen = self._state.seen
        was = seen.selection.kind is not SelectionKind.NOTHING
        if was:
            seen.select(Selection())
        return was

    def _select(self, kind: SelectionKind, record: str) -> None:
        """Select a person or a source in the dossier that is told of, else in the one that has it."""
        seen = self._state.seen
        views = [(one, one.dossier.view) for one in self._state.both if one.dossier is not None]
        holders = [one for one, view in views if record in view.people or record in view.sources]
        (seen if seen in holders or not holders else holders[0]).select(Selection(kind, (), record))

    # ------------------------------------------------------------ going on from there

    def _show_event(self, event_id: str) -> None:
        """Select an event that was asked for by its name, and bring it into view."""
        seen = self._state.seen
        others = [one for one in self._state.both if one is not seen]
        for state in (seen, *others):
            if state.dossier is not None and event_id in state.dossier.keys:
                self._reveal(state.dossier.keys[event_id], state)
                return
        if seen.dossier is not None:
            self._session.key_of(seen.dossier.dyad, event_id, self._reveal)

    def _reveal(self, key: int | None, state: WindowState | None = None) -> None:
        if key is not None:
            (state or self._state.seen).select_event(key)
            self._canvas.reveal_selection()

    def _step_hit(self, step: int) -> None:
        self._state.step_hit(step)
        self._canvas.reveal_selection()

    def _pay_step(self) -> None:
        """Go to the hit that was asked for, now that all are known."""
        if self._state.pay_step():
            self._canvas.reveal_selection()

    def _step_event(self, step: int) -> None:
        """Go to the event before or after the selected one in the order of reading."""
        opened, key = self._state.seen.dossier, self._state.seen.selection.event
        if opened is not None and key is not None:
            place = opened.order.place_of(key) + step
            if 0 <= place < len(opened):
                self._reveal(opened.order.key_at(place))
