"""The detail pane: what is known of one event, person, source or cluster, and who says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from explorer.desktop.after_painting import AfterPainting
from explorer.desktop.panes.cluster_content import cluster_content
from explorer.desktop.panes.content import Go, PaneContent, Target
from explorer.desktop.panes.dossier_view import DossierView
from explorer.desktop.panes.event_content import event_content
from explorer.desktop.panes.look import Look
from explorer.desktop.panes.nothing_content import nothing_content
from explorer.desktop.panes.page import STRIP, WIDTH, Page
from explorer.desktop.panes.page_foot import PageFoot
from explorer.desktop.panes.page_scroll import PageScroll
from explorer.desktop.panes.period_content import PeriodTold, period_content
from explorer.desktop.panes.person_content import person_content
from explorer.desktop.panes.source_content import source_content
from explorer.desktop.panes.texts import MenuHost, PaneLink
from explorer.desktop.panes.widgets import Rule
from explorer.drawing.themes import LIGHT, Theme, colour
from explorer.drawing.words import Words

LEAST_WIDTH = 280
ROOMY = 700
"""Height in pixels from which sections that fold stand open, until the reader folds one."""

AT_ONCE = 150_000
"""Events of a dossier up to which a page is made whole, with all else that changes with it. In a larger one it comes in
turns of its own, from above: a few parts in each.
"""
Maker = Callable[[Words], PaneContent | None]
"""Makes a page, or ``None`` where what it is about is not at hand."""


class DetailPane(MenuHost):
    """Shows one thing at a time; whoever hosts it listens to its signals and calls its ``show_…`` methods.

    ``today`` is a rata die day: how far open ends are drawn.
    """

    event_requested = Signal(str)
    """A link, or *previous* or *next*, leads to the event with this id."""
    person_requested = Signal(str)
    source_requested = Signal(str)
    period_requested = Signal()
    """The way back leads to the chosen period."""
    action_requested = Signal(str)
    """A button of the page asks for the window's action with this id."""
    copied = Signal(str)
    """This text was put on the clipboard as a citation."""

    def __init__(
        self,
        today: int,
        theme: Theme = LIGHT,
        words: Words | None = None,
        text_scale: float = 1.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.today = today
        self._look = Look(theme, words or Words(), text_scale)
        self._make: Maker = lambda words: nothing_content(None, words)
        self._shown: tuple[str, object] = ("nothing", None)
        self._content = nothing_content(None, self._look.words)
        self._view: DossierView | None = None
        self._waits = False
        """Whether the page lacks records that have been asked for."""
        self._wants_copy = False
        self.period_stands = False
        """Whether a period is chosen that the reader may go back to."""
        self.may_edit = False
        """Whether what is shown can be edited."""
        self._last_event: str | None = None
        self._wants_open: bool | None = None
        self._page: Page | None = None
        self._keeps_place = False
        self._place = 0
        """Where the page was read that was left."""
        self._made_in = self._look
        self._rebuilding = AfterPainting(self._rebuild, self)
        self._going_on = QTimer(self)
        self._going_on.timeout.connect(self._go_on)

        self._strip = Rule(theme.j, width=STRIP)
        self._whose = QLabel(self)
        self._whose.setTextFormat(Qt.TextFormat.PlainText)
        self._whose.setObjectName("whose")
        self._whose.setContentsMargins(16, 6, 16, 6)
        self._whose.hide()
        self._scroll = PageScroll(self)
        self._foot = PageFoot(self)
        self._foot.copy.clicked.connect(self.copy_citation)
        self._foot.edit.clicked.connect(lambda: self.action_requested.emit("edit-selected"))
        self._foot.back.clicked.connect(self.show_last_event)
        self._foot.previous.clicked.connect(self.show_previous)
        self._foot.following.clicked.connect(self.show_next)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._whose)
        right.addWidget(self._scroll, 1)
        right.addWidget(self._foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._strip)
        layout.addLayout(right, 1)
        self.setFocusProxy(self._scroll)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._apply_look()
        self._rebuild()

    # ------------------------------------------------------------ what is shown

    @property
    def content(self) -> PaneContent:
        """Return what the pane shows at the moment."""
        return self._content

    @property
    def waits(self) -> bool:
        """Say whether the page is still to come: its records are being fetched."""
        return self._waits

    def say_whose(self, dossier: str) -> None:
        """Say over the page which dossier it is about, where two are seen; with an empty text nothing."""
        self._whose.setText(dossier)
        self._whose.setVisible(bool(dossier))

    def show_event(self, view: DossierView, key: int) -> None:
        """Show an event of ``view``; a key that is not there any more shows nothing."""
        if key not in view.order:
            self.show_nothing(view)
            return

        def make(words: Words) -> PaneContent | None:
            event = view.event(key)
            if event is None:
                return None
            self._last_event = event.id
            return event_content(event, view, words, self.today)

        self._show("event", key, view, make)

    def show_person(self, view: DossierView, person_id: str) -> None:
        """Show a person with the events of ``view`` that name them."""
        person = view.people.get(person_id)
        if person is None:
            self.show_nothing(view)
            return
        self._show("person", person_id, view, lambda words: person_content(person, view, words))

    def show_source(self, view: DossierView, source_id: str) -> None:
        """Show a source with everything in ``view`` that it is cited for."""
        source = view.sources.get(source_id)
        if source is None:
            self.show_nothing(view)
            return
        self._show("source", source_id, view, lambda words: source_content(source, view, words))

    def show_cluster(self, view: DossierView, keys: Iterable[int]) -> None:
        """Show several events of ``view`` together, in the order of time, whatever order they are given in; one event
        as itself.
        """
        events = view.some(keys)
        if not events:
            self.show_nothing(view)
            return
        if len(events) == 1:
            self.show_event(view, view.order.key_at(int(events.places[0])))
            return
        self._show("cluster", events.places.tobytes(), view, lambda words: cluster_content(events, view, words))

    def show_period(self, told: PeriodTold, beside: PeriodTold | None = None) -> None:
        """Show what lies in a chosen stretch of days, in a second dossier too where there is one."""
        self._last_event = None
        days = (told.events.first, told.events.last)
        self._show("period", days, told.view, lambda words: period_content(told, words, beside))

    def show_nothing(self, view: DossierView | None = None) -> None:
        """Show how to begin, and what ``view`` holds where a dossier is open."""
        self._last_event = None
        self._show("nothing", view, view, lambda words: nothing_content(view, words, may_edit=self.may_edit))

    def _show(self, kind: str, key: object, view: DossierView | None, make: Maker) -> None:
        same = self._shown == (kind, key)
        self._shown = (kind, key)
        self._make, self._view = make, view
        self._wants_copy = False
        self._remake(keep_place=same)

    def _remake(self, *, keep_place: bool) -> None:
        """Make the page, or leave what is shown until the records that it lacks have come."""
        view = self._view
        if view is not None:
            view.missing.clear()
        content = self._make(self._look.words)
        self._waits = view is not None and bool(view.missing)
        if self._waits:
            return
        if content is None:
            self.show_nothing(view)
            return
        if keep_place and self._shown[0] == "nothing" and (content, self._look) == (self._content, self._made_in):
            self._say_below()
            return
        self._content, self._made_in = content, self._look
        self._keeps_place = keep_place
        if self._in_turns or self._page is None:
            self._rebuilding.begin(painted=not self._in_turns)
        else:
            self._rebuild()

    def records_came(self) -> None:
        """Try again what lacked records."""
        if self._waits:
            self._remake(keep_place=False)
        elif self._wants_copy:
            self.copy_citation()

    def leave_page(self) -> None:
        """Let go of the page, for which one in another appearance will come."""
        self._place = self._scroll.verticalScrollBar().value()
        self._rebuilding.stop()
        self._going_on.stop()
        self._leave_focus()
        self._page = None
        self._scroll.leave()

    def set_appearance(self, theme: Theme, words: Words, text_scale: float = 1.0) -> None:
        """Change colours, language and text size, and say the same again in them."""
        self._look = Look(theme, words, text_scale)
        self._apply_look()
        self._remake(keep_place=True)

    # ------------------------------------------------------------ what the reader does

    def copy_citation(self) -> None:
        """Put the citation of what is shown on the clipboard."""
        if self._content.citation is None:
            return
        if self._view is not None:
            self._view.missing.clear()
        text = self._content.citation()
        # What is cited may have been forgotten since the page was made: it is copied when it has come again.
        self._wants_copy = self._view is not None and bool(self._view.missing)
        if not self._wants_copy:
            QGuiApplication.clipboard().setText(text)
            self.copied.emit(text)

    def show_previous(self) -> None:
        """Ask for the event before the one shown."""
        if self._content.previous is not None:
            self.event_requested.emit(self._content.previous)

    def show_next(self) -> None:
        """Ask for the event after the one shown."""
        if self._content.next is not None:
            self.event_requested.emit(self._content.next)

    def show_last_event(self) -> None:
        """Ask for the event from which the reader came to a person or a source, else for the chosen period."""
        if self._shown[0] != "event" and self._last_event is not None:
            self.event_requested.emit(self._last_event)
        elif self.period_stands:
            self.period_requested.emit()

    def _follow(self, target: Target) -> None:
        signal = {
            Go.EVENT: self.event_requested,
            Go.PERSON: self.person_requested,
            Go.SOURCE: self.source_requested,
            Go.ACTION: self.action_requested,
        }
        signal[target.go].emit(target.id)

    def _choose_open(self, opened: bool) -> None:
        self._wants_open = opened

    # ------------------------------------------------------------ building

    def _sections_open(self) -> bool:
        return self.height() >= ROOMY if self._wants_open is None else self._wants_open

    def _apply_look(self) -> None:
        look = self._look
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if look.right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self.setMinimumWidth(LEAST_WIDTH)
        self._foot.apply(look)

    @property
    def _in_turns(self) -> bool:
        return self._view is not None and len(self._view.order) > AT_ONCE

    def _rebuild(self) -> None:
        self._rebuilding.stop()
        self._going_on.stop()
        bar = self._scroll.verticalScrollBar()
        place = 0 if not self._keeps_place else self._place if self._page is None else bar.value()
        self._leave_focus()
        self.setUpdatesEnabled(False)
        self._page = page = Page(
            self._content,
            self._look,
            self._follow,
            self._choose_open,
            sections_open=self._sections_open(),
            in_turns=self._in_turns,
        )
        width = self._scroll.viewport().width()
        page.go_on()
        while place and not page.whole and page.heightForWidth(width) < place + self._scroll.viewport().height():
            page.go_on()
        self._scroll.replace(self._page)
        self._strip.set_token(self._look.theme.side(self._content.side))
        self._say_below()
        self.setAccessibleName(self._content.title)
        self.setAccessibleDescription(self._content.heading)
        self.setUpdatesEnabled(True)
        bar.setValue(place)
        if not page.whole:
            self._going_on.start(0)

    def _leave_focus(self) -> None:
        """Take the focus from the page before it goes: a window whose focused widget is taken away would lose it."""
        focused = QApplication.focusWidget()
        if self._page is not None and focused is not None and self._page.isAncestorOf(focused):
            self._scroll.setFocus()

    def _go_on(self) -> None:
        """Add the next few parts of the page below those that are there."""
        if self._page is not None:
            self._page.go_on()
        if self._page is None or self._page.whole:
            self._going_on.stop()

    def finish(self) -> None:
        """Make the page whole that is still to come or comes in turns, for whoever looks at its widgets."""
        if self._rebuilding.isActive():
            self._rebuild()
        self._going_on.stop()
        if self._page is not None:
            self._page.finish()

    def enter_list(self) -> None:
        """Give the keyboard to the first event that the page lists; arrows and Enter go on from there.

        Where none is listed, or not yet, the page itself takes it, and Tab goes on.
        """
        self.finish()
        links = [] if self._page is None else self._page.findChildren(PaneLink)
        first = next((link for link in links if link.target.go is Go.EVENT), None)
        (first or self._scroll).setFocus(Qt.FocusReason.TabFocusReason)
        if first is not None:
            self._scroll.ensureWidgetVisible(first)

    def _say_below(self) -> None:
        """Offer under the page what can be done with it now."""
        is_event = self._shown[0] == "event"
        to_event = not is_event and self._last_event is not None
        to_period = self.period_stands and self._shown[0] not in ("period", "nothing")
        edit = self.may_edit and self._shown[0] in ("event", "person", "source")
        self._foot.say(self._content, self._look, is_event=is_event, back=to_event or to_period, edit=edit)

    def sizeHint(self) -> QSize:
        """Return the width that the texts are made for."""
        return QSize(self._look.length(WIDTH), 640)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what folds in a low window, unless the reader has chosen."""
        super().resizeEvent(event)
        if self._page is not None:
            self._page.open_sections(self._sections_open())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self._look.theme.pane))
        painter.end()
