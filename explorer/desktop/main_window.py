"""The main window: puts the parts beside each other, and turns actions into what the state and the parts do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from explorer.desktop import detail_room, window_memory
from explorer.desktop.about import AboutBox
from explorer.desktop.actions import BY_ID, Menu, Needs
from explorer.desktop.appearance import Appearance
from explorer.desktop.bookmark_flow import BookmarkFlow
from explorer.desktop.canvas.canvas import Canvas
from explorer.desktop.canvas.gestures import WheelMode
from explorer.desktop.canvas.partners_view import PartnersView
from explorer.desktop.comparison_flow import ComparisonFlow
from explorer.desktop.detail_room import DetailRoom
from explorer.desktop.dialogs import GoToDate, KeySheet, Palette, ask, tell
from explorer.desktop.drop_import import DropImport
from explorer.desktop.file_actions import FileActions
from explorer.desktop.filter_bar.wiring import Filtering
from explorer.desktop.import_flow import ImportFlow
from explorer.desktop.looks import appearance_from
from explorer.desktop.menus import Menus
from explorer.desktop.moving import TimeView, moves
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.panes.detail_pane import DetailPane
from explorer.desktop.partners_flow import PartnersFlow, country_of
from explorer.desktop.period_flow import PeriodFlow
from explorer.desktop.session import ArchiveSession, Overview
from explorer.desktop.sidebar.sidebar import Sidebar
from explorer.desktop.state import Search, Selection, SelectionKind, WindowState
from explorer.desktop.status_line import StatusLine
from explorer.desktop.style import apply
from explorer.desktop.system_theme import ThemeChoice
from explorer.desktop.table import TableView
from explorer.desktop.toolbar import Toolbar
from explorer.desktop.tooltips import tip
from explorer.desktop.window_memory import ArchiveMemory
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey
from explorer.drawing import bidi
from explorer.drawing.words import Words
from explorer.settings import SETTINGS, Settings
from explorer.store.changes import ChangeNotice
from explorer.store.errors import ArchiveError
from explorer.timeline import travel
from explorer.timeline.viewport import Viewport

NARROW_BELOW = 1360
SMALL_BELOW = 1080
"""Pixels at text size 100 % under which the detail pane is narrow, and away while nothing is selected."""
FIRST_DOSSIER = "KAZ-MYS"
WARM_UP_AFTER = 400
"""Milliseconds after the first dossier is shown."""
REMEMBER_AFTER = 800
"""Milliseconds of rest after which the state of the window is written."""


class MainWindow(QMainWindow):
    """One archive's window."""

    first_dossier_shown = Signal()
    """The first dossier stands on the screen: the first useful paint is done or under way."""

    def __init__(self, session: ArchiveSession, settings: Settings, today: int) -> None:
        super().__init__()
        self.session = session
        self.settings = settings
        self.themes = ThemeChoice(settings, self)
        self.state = WindowState(appearance_from(settings, self.themes.theme), today, self)
        self._spoken: Words | None = None
        """Whose translations Qt has."""
        # Before the first widget is made: one that Qt has already met keeps the system's own font under a style sheet.
        self._dress()
        self.menus = Menus(self, self.run)
        self.toolbar = Toolbar(self.state, self)
        self.filtering = Filtering(self.state, self.toolbar, self)
        self.sidebar = Sidebar(self.state, self)
        self.canvas = Canvas(self.state, self)
        self.table = TableView(self.state, self)
        self.partners = PartnersView(self.state, lambda: self.canvas.wheel_mode, self)
        self.partners_flow = PartnersFlow(session, self.state, self._show_partners, self)
        look = self.state.appearance
        self.detail = DetailPane(today, look.theme, look.words, look.text_scale, self)
        self.status = StatusLine(self.state, self)
        self.imports = ImportFlow(session, self.state, self)
        self.drops = DropImport(self)
        self.canvas.wheel_mode = WheelMode(settings.text("wheel"))
        self.comparing = ComparisonFlow(session, self.state, self.canvas.comparison, settings, self.status.tell, self)
        self._first = ""
        self._sidebar_folded: bool | None = None
        self._detail_shown = True
        self._had_dossier = False
        self.closed = False
        """Whether it has been closed, and the archive's threads with it."""
        self._lay_out()
        self.files = FileActions(self, session, self.state, self.canvas, self.imports, self.status)
        self.periods = PeriodFlow(self.state, self.canvas, self.detail, self)
        self.bookmarks = BookmarkFlow(self)
        self._connect()
        self._callbacks = self._all_callbacks()
        self._memory = QTimer(self)
        self._memory.setSingleShot(True)
        self._memory.setInterval(REMEMBER_AFTER)
        self._memory.timeout.connect(self.remember)
        self._word()
        window_memory.restore_window(self, settings)

    # ------------------------------------------------------------ making

    def _lay_out(self) -> None:
        self.views = QStackedWidget(self)
        self.views.addWidget(self.canvas)
        self.views.addWidget(self.table)
        self.views.addWidget(self.partners)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.views)
        self.splitter.addWidget(self.detail)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        middle = QWidget(self)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        rule = QWidget(middle)
        rule.setFixedWidth(1)
        rule.setObjectName("rule")
        row.addWidget(rule)
        row.addWidget(self.splitter, 1)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.filtering.bar)
        column.addWidget(middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(inside)
        self.archive_name = QLabel(bidi.left_to_right(self.session.path.name), self)
        self.archive_name.setObjectName("archiveName")
        self.archive_name.setTextFormat(Qt.TextFormat.PlainText)
        place = bidi.left_to_right(str(self.session.path))
        self.archive_name.setToolTip(tip(place))
        self.archive_name.setAccessibleDescription(place)
        self.menuBar().setCornerWidget(self.archive_name)
        self.setMinimumSize(QSize(720, 480))
        self.resize(1440, 880)
        self.detail_room = DetailRoom(self.splitter)

    def _connect(self) -> None:
        state, session = self.state, self.session
        self.toolbar.dossier_requested.connect(self.open_dossier)
        self.toolbar.triggered.connect(self.run)
        self.filtering.bar.triggered.connect(self.run)
        self.filtering.bar.emptied.connect(self._focus_view)
        self.filtering.watch(self.canvas.timeline, self.table, self.sidebar, self.detail)
        state.aside = session.aside
        self.toolbar.search.connect_archive(session)
        self.toolbar.search.left.connect(self._leave_search)
        self.sidebar.dossier_requested.connect(self.open_dossier)
        self.sidebar.unfold_requested.connect(self._toggle_sidebar)
        self.table.opened.connect(self._open_from_table)
        self.table.events.sort_slowly = session.sort
        self.partners.opened.connect(lambda dyad: self.open_dossier(str(dyad), keep_period=True))
        self.partners.strips.selected_changed.connect(self.status.renew)
        self.detail.event_requested.connect(self._show_event)
        self.detail.person_requested.connect(lambda who: state.seen.select(Selection(SelectionKind.PERSON, (), who)))
        self.detail.source_requested.connect(
            lambda which: state.seen.select(Selection(SelectionKind.SOURCE, (), which))
        )
        self.detail.action_requested.connect(self.run)
        self.detail.period_requested.connect(lambda: state.select(Selection()))
        self.detail.copied.connect(self._citation_copied)
        state.selection_changed.connect(self._show_selection)
        state.selection_changed.connect(self._leave_partners)
        self.comparing.asked.connect(lambda: self.show_view(table=False))
        comparison = self.canvas.comparison
        comparison.second.records_came.connect(self.detail.records_came)
        for changed in (comparison.selection_changed, comparison.changed):
            changed.connect(self._show_selection)
            changed.connect(self.status.renew)
            changed.connect(self._something_changed)
        comparison.changed.connect(self._title)
        for bar in self.canvas.bars:
            bar.triggered.connect(self.run)
        state.records_came.connect(self.detail.records_came)
        state.period.changed.connect(self._period_chosen)
        for signal in (
            state.selection_changed,
            state.viewport_changed,
            state.filter_changed,
            state.search_changed,
            state.dossier_changed,
        ):
            signal.connect(self._something_changed)
        self.canvas.layout_changed.connect(self._something_changed)
        self.canvas.chart_options_changed.connect(self._something_changed)
        self.canvas.event_opened.connect(self._show_detail)
        self.canvas.dossier_wanted.connect(self._choose_dossier)
        self.themes.changed.connect(self._new_look)
        self.imports.finished.connect(self.open_dossier)
        self.drops.dossiers_dropped.connect(self.imports.begin)
        self.drops.archive_dropped.connect(self.files.start_with)
        session.changed.connect(self._archive_changed)
        session.jobs.told.connect(self.status.show_progress)
        session.jobs.failed.connect(self._job_failed)
        self.status.show_read_only(session.archive.read_only_reason if session.archive.read_only else None)

    def _all_callbacks(self) -> dict[str, Callable[[], None]]:
        state, canvas, files = self.state, self.canvas, self.files
        themes = {
            f"theme-{name}": lambda chosen=name: self.change_setting("theme", chosen)
            for name in ("system", "light", "dark", "high-contrast")
        }
        return {
            **themes,
            **self.periods.callbacks,
            **self.bookmarks.callbacks,
            **moves(lambda: self.time_view),
            **self.comparing.callbacks,
            "open-archive": files.open_archive,
            "import": files.import_dossier,
            "export": files.export_dossier,
            "picture": files.save_picture,
            "saved": lambda: self.status.tell(Message("Everything is saved; saving is automatic.")),
            "quit": self._quit,
            "copy-citation": self.detail.copy_citation,
            "search": self._focus_search,
            "next-hit": lambda: self._step_hit(1),
            "previous-hit": lambda: self._step_hit(-1),
            "filter": self.filtering.toggle_panel,
            "pin": self.filtering.toggle_pin,
            "clear-filters": self.clear_filters,
            "timeline": lambda: self.show_view(table=False),
            "table": lambda: self.show_view(table=True),
            "show-trade": lambda: canvas.set_chart_visible(not canvas.chart_visible),
            "show-sidebar": self._toggle_sidebar,
            "show-detail": self._toggle_detail,
            "wheel-scrolls": self._toggle_wheel,
            "text-larger": lambda: self._scale_text(1.1),
            "text-smaller": lambda: self._scale_text(1 / 1.1),
            "text-usual": lambda: self.change_setting("text_scale", 1.0),
            "partners": self._choose_partners,
            "go-to-date": self.go_to_date,
            "back": state.go_back,
            "forward": state.go_forward,
            "previous-event": lambda: self._step_event(-1),
            "next-event": lambda: self._step_event(1),
            "previous-link": lambda: canvas.follow_link(-1),
            "next-link": lambda: canvas.follow_link(1),
            "next-pane": self._next_pane,
            "escape": self._escape,
            "palette": self._palette,
            "keys": self._keys,
            "about": self._about,
        }

    def run(self, name: str) -> None:
        """Do an action by its id."""
        if name in BY_ID and self.menus.actions[name].isEnabled():
            self._callbacks[name]()

    # ------------------------------------------------------------ dossiers

    def start(self, dyad: str = "") -> None:
        """Read the archive and open ``dyad``, or the dossier that was open last, or the first there is."""
        self._first = dyad
        self.session.overview(self._show_overview)

    def _show_overview(self, overview: Overview) -> None:
        self.toolbar.show_summaries(overview.dossiers)
        self.sidebar.show_summaries(overview.dossiers)
        self.partners_flow.show_summaries(overview.dossiers)
        self.comparing.show_summaries(overview.dossiers)
        if self.state.dossier is None and overview.dossiers:
            known = [str(summary.dyad) for summary in overview.dossiers]
            memory = ArchiveMemory.read(self.settings.archive_state(self.session.archive.identity))
            wanted = [self._first, str(memory.dossier), FIRST_DOSSIER, known[0]]
            self.open_dossier(next(dyad for dyad in wanted if dyad in known))
        self._enable()

    def open_dossier(self, dyad: str, *, keep_period: bool = False) -> None:
        """Open a dossier by its dyad, ``KAZ-MYS``, or a country's partners by :func:`partners_flow.name_of`.

        With ``keep_period`` it is shown at the period in view, as a timeline.
        """
        country = country_of(dyad)
        if country is not None:
            self.partners_flow.show(country)
            return
        if self.state.dossier is not None and str(self.state.dossier.dyad) != dyad:
            self.remember()
        a, _, b = dyad.partition("-")
        period = self.state.viewport if keep_period else None
        self.session.open(DyadKey.of(a, b), lambda dossier: self._show_asked(dossier, period))

    def _show_asked(self, dossier: OpenDossier, period: Viewport | None) -> None:
        """Show a dossier that somebody asked for, in place of a country's partners too."""
        self._show_dossier(dossier)
        if period is not None and self.state.viewport is not None:
            self.state.look_at(self.state.viewport.showing(period.start, period.end))
        if self.state.partners is not None:
            self.show_view(table=period is None and self.views.currentWidget() is self.table)

    def _show_dossier(self, dossier: OpenDossier) -> None:
        before = self.state.dossier
        keep = before is not None and before.dyad == dossier.dyad
        now = self.state.viewport
        width = now.width if now is not None else max(self.canvas.width() - 104.0, 200.0)
        blank = Viewport(0, 1, width, self.state.appearance.mirrored_axis)
        view = travel.fit_all(blank, dossier.index.span(), self.state.today)
        self.state.open(dossier, view, keep=keep)
        if not keep:
            window_memory.restore_dossier(self, self.settings.archive_state(self.session.archive.identity))
        self._show_selection()
        self.comparing.restore()
        self._title()
        self._enable()
        self.bookmarks.arrived()
        if not self._had_dossier:
            self._had_dossier = True
            self._focus_view()
            self.first_dossier_shown.emit()
            QTimer.singleShot(WARM_UP_AFTER, self, self.session.warm_up)
            QTimer.singleShot(WARM_UP_AFTER, self, self.bookmarks.refresh)

    def _choose_dossier(self) -> None:
        """Offer the dossiers there are, or to import the first."""
        chooser = self.toolbar.chooser
        if chooser.menu().isEmpty():
            self.run("import")
        else:
            chooser.showMenu()

    def _archive_changed(self, notice: ChangeNotice) -> None:
        self.bookmarks.refresh()
        if notice.kinds == {"bookmark"}:
            return  # No dossier looks different for it.
        self.session.overview(self._show_overview)
        if self.state.dossier is not None:
            self.session.open(self.state.dossier.dyad, self._show_dossier)
        self.comparing.renew()

    # ------------------------------------------------------------ selection and views

    def _show_selection(self) -> None:
        seen = self.state.seen
        selection, opened = seen.selection, seen.dossier
        words = self.state.appearance.words
        pair = () if self.state.second is None or opened is None else (opened.dyad.a, opened.dyad.b)
        self.detail.say_whose(" – ".join(map(words.country, pair)))
        if opened is None or selection.kind is SelectionKind.NOTHING:
            if not self.periods.show():
                self.detail.show_nothing(opened.view if opened is not None else None)
        elif selection.kind is SelectionKind.EVENT:
            self.detail.show_event(opened.view, selection.keys[0])
        elif selection.kind is SelectionKind.CLUSTER:
            self.detail.show_cluster(opened.view, selection.keys)
        elif selection.kind is SelectionKind.PERSON:
            self.detail.show_person(opened.view, selection.id)
        else:
            self.detail.show_source(opened.view, selection.id)
        self._arrange()

    def _period_chosen(self) -> None:
        """Tell of another period in place of what was selected; without one, of what is selected."""
        self.detail.period_stands = self.state.period.days is not None
        if self.detail.period_stands:
            self.state.select(Selection())
            self._show_detail()
        self._show_selection()
        self._enable()

    def show_view(self, *, table: bool) -> None:
        """Show the timeline or the table."""
        self.views.setCurrentWidget(self.table if table else self.canvas)
        self.toolbar.show_view(table)
        if self.state.partners is not None:
            self.state.show_partners(None)
            self.canvas.area.resize(self.canvas.width())
            self._arrange()
            self._title()
        self._something_changed()
        self._focus_view()

    def _leave_partners(self) -> None:
        """Show the timeline where something of the open dossier was chosen while a country's partners were seen."""
        if self.state.partners is not None and self.state.selection.kind is not SelectionKind.NOTHING:
            self.show_view(table=False)

    @property
    def time_view(self) -> TimeView:
        """Return the view whose time is moved: that of a country's partners while it is seen, else the timeline."""
        return self.partners if self.views.currentWidget() is self.partners else self.canvas

    def _choose_partners(self) -> None:
        opened = self.state.dossier
        country = self.partners_flow.offered(None if opened is None else opened.dyad)
        if country is not None:
            self.partners_flow.show(country)

    def _show_partners(self) -> None:
        """Show the partners that the state has, at the period in view where that is long enough to compare years."""
        self.views.setCurrentWidget(self.partners)
        self.partners.look()
        self._arrange()
        self._title()
        self._something_changed()
        self._focus_view()

    def _open_from_table(self, key: int) -> None:
        self.state.select_event(key)
        opened = self.state.dossier
        if opened is not None and opened.index.row_of(key) is not None:
            self.show_view(table=False)
            self.canvas.fit_selection()

    def _focus_view(self) -> None:
        view = self.views.currentWidget()
        if view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_search(self) -> None:
        self.toolbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.toolbar.search.selectAll()

    def _leave_search(self) -> None:
        """Show the hit that was chosen, and let the keys act on the view again."""
        self.canvas.reveal_selection()
        self._focus_view()

    def _step_hit(self, step: int) -> None:
        self.state.step_hit(step)
        self.canvas.reveal_selection()

    def _show_event(self, event_id: str) -> None:
        """Select an event that was asked for by its name, and bring it into view."""
        opened = self.state.seen.dossier
        if opened is None:
            return
        if event_id in opened.keys:
            self._reveal(opened.keys[event_id])
        else:
            self.session.key_of(opened.dyad, event_id, self._reveal)

    def _reveal(self, key: int | None) -> None:
        if key is not None:
            self.state.seen.select_event(key)
            self.canvas.reveal_selection()

    def _step_event(self, step: int) -> None:
        """Go to the event before or after the selected one in the order of reading."""
        opened, key = self.state.seen.dossier, self.state.seen.selection.event
        if opened is not None and key is not None:
            place = opened.order.place_of(key) + step
            if 0 <= place < len(opened):
                self._reveal(opened.order.key_at(place))

    def clear_filters(self) -> None:
        """Let everything through again."""
        self.state.let_through(self.state.filter.cleared())

    def go_to_date(self) -> None:
        """Ask for a date and move there; the dialog takes only dates with a bound."""
        dialog = GoToDate(self.state.appearance, self)
        if ask(dialog) and dialog.date is not None:
            if self.state.partners is None:
                self.show_view(table=False)
            self.time_view.go_to(dialog.date)

    def _palette(self) -> None:
        palette = Palette(self.state.appearance, self.menus.actions, self, self.bookmarks.commands())
        if ask(palette) and not self.bookmarks.run(palette.chosen):
            self.run(palette.chosen)

    def _keys(self) -> None:
        ask(KeySheet(self.state.appearance, self.canvas.wheel_mode, self))

    def _about(self) -> None:
        ask(AboutBox(self.state.appearance, self))

    def _quit(self) -> None:
        self.close()

    def _escape(self) -> None:
        """Give up what is being opened; else close a list that stands open, then give up the period, then the
        selection, then the search.
        """
        opening, opened = self.session.opening(), self.state.dossier
        if opening is not None and (opened is None or opened.dyad != opening):
            self.session.stop_opening()
            return
        closed = self.toolbar.search.close_popup() or self.filtering.panel.close_panel()
        if closed or self.state.period.clear():
            self._focus_view()
        elif self.state.seen.selection.kind is not SelectionKind.NOTHING:
            self.state.seen.select(Selection())
        elif self.state.search != Search():
            self.toolbar.search.forget()
        self._focus_view()

    def _next_pane(self) -> None:
        """Move the focus to the next part of the window that can be seen."""
        shown = self.views.currentWidget()
        view = self.canvas.regions if shown is self.canvas else [(shown, shown)]
        filters = self.filtering.regions
        everything = [
            (self.toolbar.search, self.toolbar),
            *filters,
            *self.sidebar.regions,
            *view,
            (self.detail, self.detail),
        ]
        seen = [(stop, part) for stop, part in everything if stop.isVisible()]
        focus = QApplication.focusWidget()
        within = [part is focus or (focus is not None and part.isAncestorOf(focus)) for _, part in seen]
        at = within.index(True) if True in within else -1
        seen[(at + 1) % len(seen)][0].setFocus(Qt.FocusReason.TabFocusReason)

    def _citation_copied(self, _text: str) -> None:
        period = self.state.period.days is not None and self.state.selection.kind is SelectionKind.NOTHING
        self.status.tell(
            Message("The period is on the clipboard as text.")
            if period
            else Message("The citation is on the clipboard.")
        )

    # ------------------------------------------------------------ appearance

    def change_setting(self, name: str, value: str | float) -> None:
        """Change a setting and show what it changes."""
        before = self.state.appearance
        self.settings.set(name, value)
        if self.state.appearance is before:  # Not so where the theme has told of itself already.
            self._new_look()

    def _new_look(self) -> None:
        self.state.show_appearance(appearance_from(self.settings, self.themes.theme))
        self.show_appearance()

    def _scale_text(self, factor: float) -> None:
        self.change_setting("text_scale", SETTINGS["text_scale"].bounded(self.settings.number("text_scale") * factor))

    def _toggle_wheel(self) -> None:
        other = WheelMode.ZOOM if self.canvas.wheel_mode is WheelMode.SCROLL else WheelMode.SCROLL
        self.settings.set("wheel", other.value)
        self.canvas.wheel_mode = other
        self._enable()

    def _choose_language(self, tag: str) -> None:
        if tag == ":digits":
            self.change_setting("digits", "latn" if self.settings.text("digits") == "arab" else "arab")
        elif tag == ":axis":
            now = self.settings.text("axis_direction")
            self.change_setting("axis_direction", "left-to-right" if now == "language" else "language")
        else:
            self.change_setting("language", tag)

    def show_appearance(self) -> None:
        """Give the whole window its language, colours and sizes."""
        self._dress()
        self._word()

    def _dress(self) -> None:
        """Give Qt the language, font and style sheet."""
        look: Appearance = self.state.appearance
        application = QApplication.instance()
        if isinstance(application, QApplication):
            if self._spoken is not None:
                self._spoken.remove(application)
            look.words.install(application)
            self._spoken = look.words
            apply(application, look)

    def _word(self) -> None:
        """Give what the window is made of its words and sizes."""
        look = self.state.appearance
        self.menus.fill(look, self._choose_language, {Menu.GO: self.bookmarks.stand_in})
        self.detail.set_appearance(look.theme, look.words, look.text_scale)
        self.detail.setMinimumWidth(round(detail_room.LEAST * look.text_scale))
        self._arrange()
        self._title()
        self._enable()

    def _title(self) -> None:
        words, opened = self.state.appearance.words, self.state.dossier
        name = self.session.path.name
        if self.state.partners is not None:
            country = words.country(self.state.partners.country)
            self.setWindowTitle(f"{words.text('{country} and its partners', country=country)} – {name} – Dyad")
            return
        if opened is None:
            self.setWindowTitle(f"{name} – Dyad")
            return
        second = self.canvas.comparison.dossier
        pairs = [f"{words.country(one.dyad.a)} – {words.country(one.dyad.b)}" for one in (opened, second) if one]
        self.setWindowTitle(f"{words.listed(pairs)} – {name} – Dyad")

    def _enable(self) -> None:
        state = self.state
        self.menus.enable(
            {
                Needs.DOSSIER: state.dossier is not None,
                Needs.SELECTION: state.seen.selection.kind is not SelectionKind.NOTHING,
                Needs.OTHERS: state.dossier is not None and bool(self.comparing.others),
                Needs.COMPARING: state.second is not None,
                Needs.HITS: bool(state.search.hits),
                Needs.FILTER: state.filter.active,
                Needs.PERIOD: state.period.days is not None,
                Needs.PAST: state.can_go_back,
                Needs.FUTURE: state.can_go_forward,
                Needs.WRITABLE: not self.session.archive.read_only,
                Needs.PARTNERS: self.partners_flow.offered(None) is not None,
            }
        )
        table = self.views.currentWidget() is self.table
        theme = self.settings.text("theme")
        self.menus.check(
            (
                ("timeline", not table and state.partners is None),
                ("table", table),
                ("partners", state.partners is not None),
                ("years-since", self.canvas.comparison.by_years),
                (f"theme-{theme}", True),
                ("show-sidebar", not self.sidebar.narrow),
                ("show-detail", self._detail_shown),
                ("show-trade", self.canvas.chart_visible),
                ("wheel-scrolls", self.canvas.wheel_mode is WheelMode.SCROLL),
            )
        )

    # ------------------------------------------------------------ room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what has no room."""
        super().resizeEvent(event)
        self._arrange()
        self._something_changed()

    def _arrange(self) -> None:
        scale = self.state.appearance.text_scale
        narrow = self.width() < NARROW_BELOW * scale
        folded = narrow if self._sidebar_folded is None else self._sidebar_folded
        self.sidebar.set_narrow(folded)
        self.toolbar.set_narrow(narrow)
        chosen = self.state.period.days is not None
        nothing = self.state.seen.selection.kind is SelectionKind.NOTHING and not chosen
        small = self.width() < SMALL_BELOW * scale
        self.detail_room.fit(small=small)
        alone = self.views.currentWidget() is self.partners
        self.detail.setVisible(self._detail_shown and not (small and nothing) and not alone)

    @property
    def pane_choices(self) -> tuple[bool | None, bool]:
        """Return whether the left pane was folded (``None``: as room allows), and whether the detail pane is wanted."""
        return self._sidebar_folded, self._detail_shown

    @pane_choices.setter
    def pane_choices(self, choices: tuple[bool | None, bool]) -> None:
        self._sidebar_folded, self._detail_shown = choices
        self._arrange()
        self._enable()

    def _toggle_sidebar(self) -> None:
        self._sidebar_folded = not self.sidebar.narrow
        self._arrange()
        self._enable()

    def _toggle_detail(self) -> None:
        self._detail_shown = not self._detail_shown
        self._arrange()
        self._enable()

    def _show_detail(self) -> None:
        """Show the detail pane, for somebody who opened an event."""
        if not self._detail_shown:
            self._toggle_detail()

    # ------------------------------------------------------------ memory and end

    def _something_changed(self) -> None:
        self._enable()
        self._memory.start()

    def remember(self) -> None:
        """Write down the window's size and how the archive is looked at."""
        window_memory.remember(self, self.settings)

    def _job_failed(self, error: object) -> None:
        if isinstance(error, ArchiveError):
            tell(self.state.appearance, self, Message("The archive"), error.message)
        elif isinstance(error, BaseException):
            raise error

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Understand the question mark on every layout."""
        if event.text() in ("?", "؟", "？"):
            self.run("keys")
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the view and end the archive's threads."""
        self.closed = True
        self._memory.stop()
        self.remember()
        self.session.close()
        super().closeEvent(event)
