"""Dossiers of one window: the list of them, opening one, going to another, and reading all again after a change."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from explorer.desktop.canvas.canvas import Canvas
from explorer.desktop.flows.comparison import ComparisonFlow
from explorer.desktop.flows.partners import PartnersFlow, country_of
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.remembering import Remembering
from explorer.desktop.session import ArchiveSession, Overview
from explorer.desktop.state import WindowState
from explorer.desktop.views import Views
from explorer.desktop.window_memory import PartnersMemory
from explorer.dossier.records import DossierSummary, DyadKey
from explorer.store.changes import ChangeNotice
from explorer.timeline import travel
from explorer.timeline.viewport import Viewport

FIRST_DOSSIER = "KAZ-MYS"
WARM_UP_AFTER = 400
"""Milliseconds after the first dossier is shown."""
_OF_THE_LIST = frozenset({"dyad"})
"""Kinds of records whose change may bring a dossier, or take one away."""
_BESIDE_TIME = 104.0
"""Pixels of the canvas that are usually no time, for a viewport that has not been measured yet."""


class DossierFlow(QObject):
    """Brings dossiers from the archive into the state of one window, and the second one that is compared along."""

    listed = Signal(object)
    """The dossiers there are (a tuple of :class:`~explorer.dossier.records.DossierSummary`), before one is opened."""
    shown = Signal()
    """The state has another dossier, or the same one at a newer revision; a second one is asked for."""
    first_shown = Signal()
    """The first dossier stands on the screen: the first useful paint is done or under way."""

    def __init__(
        self,
        session: ArchiveSession,
        state: WindowState,
        canvas: Canvas,
        views: Views,
        comparing: ComparisonFlow,
        partners: PartnersFlow,
        memory: Remembering,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._state = state
        self._canvas = canvas
        self._views = views
        self._comparing = comparing
        self._partners = partners
        self._memory = memory
        self._first = ""
        self._summaries: tuple[DossierSummary, ...] = ()
        self._last_partners: PartnersMemory | None = None
        self._had_dossier = False
        self._period_asked: Viewport | None = None
        """The period at which the dossier that was asked for last is to be shown."""
        session.changed.connect(self._archive_changed)
        session.jobs.ended.connect(self._tell_opening)

    def start(self, dyad: str = "") -> None:
        """Read the archive and open ``dyad``, or the dossier that was open last, or the first there is."""
        self._first = dyad
        self._last_partners = self._memory.last_partners
        self._session.overview(self._list)

    def _list(self, overview: Overview) -> None:
        self._tell_list(overview.dossiers)
        known = [str(summary.dyad) for summary in overview.dossiers]
        opened = self._state.dossier
        if opened is not None and str(opened.dyad) not in known:
            self._state.leave()  # Somebody took it back.
        if self._state.dossier is None and overview.dossiers:
            wanted = [self._first, str(self._memory.last_dossier), FIRST_DOSSIER, known[0]]
            self.open(next(dyad for dyad in wanted if dyad in known))

    def open(self, dyad: str, *, keep_period: bool = False) -> None:
        """Open a dossier by its dyad, ``KAZ-MYS``, or a country's partners by :func:`partners_flow.name_of`.

        With ``keep_period`` it is shown at the period in view, as a timeline.
        """
        country = country_of(dyad)
        if country is not None:
            self._partners.show(country)
            return
        if self._state.dossier is not None and str(self._state.dossier.dyad) != dyad:
            self._memory.remember()
        a, _, b = dyad.partition("-")
        period = self._period_asked = self._state.viewport if keep_period else None
        asked, opened = DyadKey.of(a, b), self._state.dossier
        other = opened is None or opened.dyad != asked
        self._session.open(asked, lambda dossier: self._show_asked(dossier, period), cancellable=other)
        self._tell_opening()

    def show_partners(self) -> None:
        """Show the partners of that country of the open dossier which has more of them."""
        opened = self._state.dossier
        country = self._partners.offered(None if opened is None else opened.dyad)
        if country is not None:
            self._partners.show(country)

    def turn_partners(self) -> None:
        """Show partners as a table, or as strips again; first of all bring them up."""
        if self._state.partners is None:
            self.show_partners()
        self._views.turn_partners()

    def _show_partners_again(self) -> None:
        """Show the partners that were seen last, unless somebody asked for a dossier at the start."""
        last = None if self._first else self._last_partners
        if last is not None and self._partners.has(last.country):
            self._views.choose_partners(last)
            self._partners.show(last.country)

    def _tell_opening(self) -> None:
        self._canvas.timeline.show_opening(self._session.opening())

    def stop_opening(self) -> bool:
        """Give up opening another dossier than the one that is shown; say whether one was being opened."""
        opening, opened = self._session.opening(), self._state.dossier
        if opening is None or (opened is not None and opened.dyad == opening):
            return False
        self._session.stop_opening()
        return True

    def _show_asked(self, dossier: OpenDossier, period: Viewport | None) -> None:
        """Show a dossier that somebody asked for, in place of a country's partners too."""
        self._show(dossier)
        if period is not None and self._state.viewport is not None:
            self._state.look_at(self._state.viewport.showing(period.start, period.end))
        if self._state.partners is not None:
            self._views.show_dossier(table=period is None and self._views.table_seen)

    def _show(self, dossier: OpenDossier) -> None:
        state = self._state
        before, now = state.dossier, state.viewport
        keep = before is not None and before.dyad == dossier.dyad
        width = now.width if now is not None else max(self._canvas.width() - _BESIDE_TIME, 200.0)
        blank = Viewport(0, 1, width, state.appearance.mirrored_axis)
        state.open(dossier, travel.fit_all(blank, dossier.index.span(), state.today), keep=keep)
        if not keep:
            self._memory.restore_dossier()
        self._comparing.restore()
        self.shown.emit()
        if not self._had_dossier:
            self._had_dossier = True
            self._views.take_focus()
            self.first_shown.emit()
            self._show_partners_again()
            QTimer.singleShot(WARM_UP_AFTER, self, self._session.warm_up)

    def _archive_changed(self, notice: ChangeNotice) -> None:
        if notice.kinds == {"bookmark"}:
            if self._state.dossier is not None:  # It looks no different for it.
                self._session.keep_true(self._state.dossier)
            return
        if not self._renew_alone(notice):
            self.read_again()

    def _renew_alone(self, notice: ChangeNotice) -> bool:
        """Read the open dossier again and none else, where a notice tells of nothing else; says whether it was so.

        The list of dossiers is put right by it: to count all events of all dossiers would take longer.
        """
        opened, opening = self._state.dossier, self._session.opening()
        alone = opened is not None and notice.dyads == {opened.dyad} and opening in (None, opened.dyad)
        if opened is None or not alone or notice.kinds & _OF_THE_LIST or not self._summaries:
            return False
        self._session.open(opened.dyad, self._show_renewed, instead_of=opened)
        return True

    def _show_renewed(self, dossier: OpenDossier) -> None:
        self._show(dossier)
        summary = dossier.summary
        self._tell_list(tuple(summary if one.dyad == summary.dyad else one for one in self._summaries))

    def _tell_list(self, summaries: tuple[DossierSummary, ...]) -> None:
        self._summaries = summaries
        self._partners.show_summaries(summaries)
        self._comparing.show_summaries(summaries)
        self.listed.emit(summaries)

    def read_again(self) -> None:
        """Read what is shown anew."""
        self._session.overview(self._list_again)

    def _list_again(self, overview: Overview) -> None:
        opening, opened, period = self._session.opening(), self._state.dossier, self._period_asked
        self._list(overview)
        other = opening is not None and (opened is None or opened.dyad != opening)
        if opening is not None and other and any(one.dyad == opening for one in overview.dossiers):
            # Somebody has asked for another one, which may not have been read with the change.
            self._session.open(opening, lambda dossier: self._show_asked(dossier, period), cancellable=True)
        elif self._state.dossier is not None:
            self._session.open(self._state.dossier.dyad, self._show, instead_of=self._state.dossier)
        self._comparing.renew()
