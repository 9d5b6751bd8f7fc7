"""The main window: puts the parts beside each other, and hands actions to whoever does them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QMainWindow

from explorer.desktop.actions import BY_ID, Menu
from explorer.desktop.canvas.gestures import WheelMode
from explorer.desktop.flows.appearance import AppearanceFlow
from explorer.desktop.looks import appearance_from
from explorer.desktop.starting import collector
from explorer.desktop.state import Search, WindowState
from explorer.desktop.system_theme import ThemeChoice
from explorer.desktop.titles import title_of
from explorer.desktop.tooltips import tip
from explorer.desktop.window_layout import divided, first_size, restore_geometry, stacked
from explorer.dossier.message import Message
from explorer.drawing import bidi
from explorer.settings import Settings

if TYPE_CHECKING:
    from explorer.desktop.flows.backups import Safekeeping
    from explorer.desktop.pane_round import Region
    from explorer.desktop.session import ArchiveSession
    from explorer.desktop.starting.first_picture import FirstPicture


class MainWindow(QMainWindow):
    """One archive's window.

    It can be shown before the archive is open, with nothing but a first picture in it; :meth:`furnish` brings the rest,
    whose modules are loaded only then.
    """

    def __init__(
        self,
        session: ArchiveSession | None,
        settings: Settings,
        today: int,
        safekeeping: Safekeeping | None = None,
    ) -> None:
        """Without ``safekeeping`` no backups are made unasked."""
        super().__init__()
        self.settings = settings
        self.safekeeping = safekeeping
        themes = ThemeChoice(settings, self)
        self.state = state = WindowState(appearance_from(settings, themes.theme), today, self)
        self.looks = AppearanceFlow(settings, themes, state, self)
        self.closed = False
        """Whether it has been closed, and the archive's threads with it."""
        self.furnished = False
        """Whether it has all its parts."""
        self.first: FirstPicture | None = None
        """What is seen in place of the timeline until that has its dossier, where that was kept."""
        self.setMinimumSize(QSize(720, 480))
        self.resize(first_size(self.screen()))
        restore_geometry(self, settings)
        if session is not None:
            self.furnish(session)

    # ------------------------------------------------------------ making

    def show_first(self, picture: FirstPicture) -> None:
        """Show a picture of what the timeline showed last, until the archive is open and its dossier read."""
        self.first = picture
        self.setCentralWidget(picture)

    def furnish(self, session: ArchiveSession) -> None:
        """Bring all parts of the window, for an open archive. A first picture covers them until they are laid out."""
        self.session = session
        if self.first is not None:
            self.takeCentralWidget()
        self._make_parts(self.state.today)
        self._lay_out()
        self._make_flows()
        self._connect()
        self._callbacks = self._all_callbacks()
        for say in self._worded:
            for _ in say() or ():
                pass
        self.memory.restore_window()
        self.furnished = True
        if self.first is not None:
            self.first.stand_before(self.canvas, self.state, self.dossiers.shown, session.jobs)

    def _make_parts(self, today: int) -> None:
        from explorer.desktop.canvas.canvas import Canvas
        from explorer.desktop.canvas.partners_view import PartnersView
        from explorer.desktop.filter_bar.wiring import Filtering
        from explorer.desktop.menus import Menus
        from explorer.desktop.other_layouts import OtherLayouts
        from explorer.desktop.panes.detail_pane import DetailPane
        from explorer.desktop.sidebar.sidebar import Sidebar
        from explorer.desktop.status_line import StatusLine
        from explorer.desktop.table.view import TableView
        from explorer.desktop.toolbar import Toolbar
        from explorer.desktop.views import Views

        state = self.state
        self.menus = Menus(self, self.run)
        self._other_layouts = OtherLayouts(self, self.menus.action_of)
        self.toolbar = Toolbar(state, self)
        self.filtering = Filtering(state, self.toolbar, self)
        self.sidebar = Sidebar(state, self)
        self.canvas = Canvas(state, self)
        self.canvas.wheel_mode = WheelMode(self.settings.text("wheel"))
        self.table = TableView(state, self)
        self.partners = PartnersView(state, lambda: self.canvas.wheel_mode, self)
        self.views = Views(state, self.canvas, self.table, self.partners, self)
        look = state.appearance
        self.detail = DetailPane(today, look.theme, look.words, look.text_scale, self)
        self.status = StatusLine(state, self)
        self.archive_name = QLabel(bidi.left_to_right(self.session.place.name), self)

    def _lay_out(self) -> None:
        self.splitter = divided(self.views, self.detail, self)
        self.setCentralWidget(
            stacked((self.toolbar, self.filtering.bar), self.sidebar, self.splitter, self.status, self)
        )
        self.archive_name.setObjectName("archiveName")
        self.archive_name.setTextFormat(Qt.TextFormat.PlainText)
        place = bidi.left_to_right(str(self.session.place))
        self.archive_name.setToolTip(tip(place))
        self.archive_name.setAccessibleDescription(place)
        self.menuBar().setCornerWidget(self.archive_name)

    def _make_flows(self) -> None:
        from explorer.desktop.drop_import import DropImport
        from explorer.desktop.enabling import Enabling
        from explorer.desktop.file_actions import FileActions
        from explorer.desktop.flows.backups import BackupFlow, Safekeeping
        from explorer.desktop.flows.bookmarks import BookmarkFlow
        from explorer.desktop.flows.comparison import ComparisonFlow
        from explorer.desktop.flows.date_drags import DateDragFlow
        from explorer.desktop.flows.dialogs import DialogFlow
        from explorer.desktop.flows.dossiers import DossierFlow
        from explorer.desktop.flows.edits import EditFlow
        from explorer.desktop.flows.event_changes import EventChangeFlow
        from explorer.desktop.flows.imports import ImportFlow
        from explorer.desktop.flows.library import LibraryFlow
        from explorer.desktop.flows.merging import MergeFlow
        from explorer.desktop.flows.others import OthersFlow
        from explorer.desktop.flows.palette import PaletteFlow
        from explorer.desktop.flows.partners import PartnersFlow
        from explorer.desktop.flows.period import PeriodFlow
        from explorer.desktop.flows.records import RecordFlows
        from explorer.desktop.flows.selection import SelectionFlow
        from explorer.desktop.flows.table_edits import TableEditFlow
        from explorer.desktop.pane_round import PaneRound
        from explorer.desktop.remembering import Remembering
        from explorer.desktop.window_room import WindowRoom

        session, settings, state, canvas = self.session, self.settings, self.state, self.canvas
        self.room = WindowRoom(self, state, self.toolbar, self.sidebar, self.views, self.detail, self.splitter)
        self.memory = Remembering(self, settings, session, state, canvas, self.views, self.room)
        self.partners_flow = PartnersFlow(session, state, self.views.show_partners, self)
        self.comparing = ComparisonFlow(session, state, canvas.comparison, settings, self.status.tell, self)
        self.dossiers = DossierFlow(
            session, state, canvas, self.views, self.comparing, self.partners_flow, self.memory, self
        )
        self.periods = PeriodFlow(state, canvas, self.detail, self)
        self.others = OthersFlow(session, self.status, self.dossiers.read_again, self)
        self.selecting = SelectionFlow(session, state, canvas, self.detail, self.periods, self.room, self)
        manage = self.menus.actions["manage-bookmarks"]
        self.bookmarks = BookmarkFlow(
            session, state, canvas, self.views, self.dossiers, self.comparing, self.status.tell, manage, self
        )
        self.edits = EditFlow(session, state, settings, self.status.tell, canvas.reveal_selection, self)
        self.table_edits = TableEditFlow(session, state, self.edits, self.table, self.views, self.status.tell, self)
        self.date_drags = DateDragFlow(state, canvas, self.table_edits, self.status.tell, self)
        self.backups = BackupFlow(session, state, settings, self.safekeeping or Safekeeping(), self.status, self)
        reveal, tell = canvas.reveal_selection, self.status.tell
        self.records = RecordFlows(session, state, self.edits, self.dossiers, reveal, tell, self)
        self.merging = MergeFlow(session, state, settings, self.edits, self.table_edits, self.records.forms, self)
        self.library = LibraryFlow(session, state, settings, self.edits, self.status, self)
        self.event_changes = EventChangeFlow(state, self.edits, self)
        self.detail.may_edit = not session.archive.read_only
        self.toolbar.may_edit = not session.archive.read_only
        self.imports = ImportFlow(session, state, self, self.backups.before)
        self.drops = DropImport(self)
        self.files = FileActions(self, session, state, canvas, self.imports, self.status, settings)
        self.asking = DialogFlow(state, canvas, self.views, self)
        self.palette_flow = PaletteFlow(settings, state, self.views, self.menus, self.bookmarks, self.run, self)
        self.panes = PaneRound(self._regions)
        self.enabling = Enabling(
            self.menus,
            session,
            settings,
            state,
            canvas,
            self.views,
            self.room,
            self.comparing,
            self.partners_flow,
            self.edits,
            self.table_edits,
        )

    def _connect(self) -> None:
        state, session, dossiers = self.state, self.session, self.dossiers
        state.aside, state.aside_long = session.aside, session.aside_long
        self.table.events.sort_slowly = session.sort
        self.toolbar.search.connect_archive(session)
        self.canvas.bar_above = self.filtering.bar
        self.filtering.watch(self.canvas.timeline, self.table, self.sidebar, self.detail)
        for asking in (self.toolbar.dossier_requested, self.sidebar.dossier_requested, self.imports.finished):
            asking.connect(dossiers.open)
        self.partners.opened.connect(lambda dyad: dossiers.open(str(dyad), keep_period=True))
        self.canvas.dossier_wanted.connect(self._choose_dossier)
        self.comparing.asked.connect(lambda: self.views.show_dossier(table=False))
        for asking in (
            self.toolbar.triggered,
            self.filtering.bar.triggered,
            self.detail.action_requested,
            self.canvas.chart.header.triggered,
            *(bar.triggered for bar in self.canvas.bars),
        ):
            asking.connect(self.run)
        self.filtering.bar.emptied.connect(self.views.take_focus)
        self.filtering.bar.event_wanted.connect(self.records.going.to_event)
        self.toolbar.search.left.connect(self._leave_search)
        self.sidebar.unfold_requested.connect(self.room.toggle_sidebar)
        self.detail.copied.connect(self.status.tell_copied)
        self.drops.dossiers_dropped.connect(self.imports.begin)
        self.imports.cancelled.connect(self.status.tell)
        self.status.cancel_requested.connect(self._give_up)
        self.drops.archive_dropped.connect(self.files.start_with)
        dossiers.listed.connect(self.toolbar.show_summaries)
        dossiers.listed.connect(self.sidebar.show_summaries)
        dossiers.listed.connect(self.enabling.renew)
        dossiers.first_shown.connect(self.edits.refresh)
        dossiers.first_shown.connect(self.library.look_later)
        self.edits.changed.connect(self.enabling.renew)
        self.table_edits.mode_changed.connect(self._edit_mode_changed)
        dossiers.shown.connect(self.selecting.show)
        dossiers.shown.connect(self._title)
        dossiers.shown.connect(self.enabling.renew)
        self.views.seen_changed.connect(self._view_changed)
        self.partners.strips.selected_changed.connect(self.status.renew)
        comparison = self.canvas.comparison
        for changed in (comparison.selection_changed, comparison.changed, comparison.second.search_changed):
            changed.connect(self.status.renew)
            changed.connect(self._something_changed)
        comparison.changed.connect(self._title)
        for changed in (
            state.selection_changed,
            state.viewport_changed,
            state.filter_changed,
            state.search_changed,
            state.dossier_changed,
            self.canvas.layout_changed,
            self.canvas.chart_options_changed,
        ):
            changed.connect(self._something_changed)
        state.period.changed.connect(self.enabling.renew)
        self.room.changed.connect(self.enabling.renew)
        self.looks.painted_last = (self.views, *self.canvas.charts)
        self.looks.changing.connect(self.detail.leave_page)
        self.looks.worded = self._worded
        session.jobs.told.connect(self.status.show_progress)
        session.jobs.failed.connect(self._job_failed)
        self.status.show_read_only(session.archive.read_only_reason if session.archive.read_only else None)

    def _all_callbacks(self) -> dict[str, Callable[[], None]]:
        from explorer.desktop.moving import moves

        canvas, files, views = self.canvas, self.files, self.views
        return {
            **moves(lambda: views.time_view),
            **self.looks.callbacks,
            **self.filtering.callbacks,
            **self.periods.callbacks,
            **self.bookmarks.callbacks,
            **self.comparing.callbacks,
            **self.selecting.callbacks,
            **self.edits.callbacks,
            **self.backups.callbacks,
            **self.records.callbacks,
            **self.table_edits.callbacks,
            **self.date_drags.callbacks,
            **self.merging.callbacks,
            **self.library.callbacks,
            **self.event_changes.callbacks,
            **self.panes.callbacks,
            **self.asking.callbacks,
            **self.palette_flow.callbacks,
            "open-archive": files.open_archive,
            "open-database": files.open_database,
            "import": files.import_dossier,
            "export": files.export_dossier,
            "picture": files.save_picture,
            "saved": lambda: self.status.tell(Message("Everything is saved; saving is automatic.")),
            "quit": self._quit,
            "search": self._focus_search,
            "timeline": lambda: views.show_dossier(table=False),
            "table": lambda: views.show_dossier(table=True),
            "partners": self.dossiers.show_partners,
            "partners-table": self.dossiers.turn_partners,
            "show-trade": lambda: canvas.set_chart_visible(not canvas.chart_visible),
            "show-sidebar": self.room.toggle_sidebar,
            "show-detail": self.room.toggle_detail,
            "wheel-scrolls": self._toggle_wheel,
            "escape": self._escape,
        }

    # ------------------------------------------------------------ what others ask of it

    def start(self, dyad: str = "") -> None:
        """Read the archive and open ``dyad``, or the dossier that was open last, or the first there is."""
        self.dossiers.start(dyad)

    def run(self, name: str) -> None:
        """Do an action by its id."""
        if name in BY_ID and self.menus.actions[name].isEnabled():
            self.menus.last_run = name
            self._callbacks[name]()

    def open_dossier(self, dyad: str, *, keep_period: bool = False) -> None:
        """Open a dossier, or a country's partners: see :meth:`DossierFlow.open`."""
        self.dossiers.open(dyad, keep_period=keep_period)

    def change_setting(self, name: str, value: str | float) -> None:
        """Change a setting of the appearance and show what it changes."""
        self.looks.change(name, value)

    def remember(self) -> None:
        """Write down the window's size and how the archive is looked at."""
        self.memory.remember()

    # ------------------------------------------------------------ small actions

    def _choose_dossier(self) -> None:
        """Offer the dossiers there are, or to import the first."""
        chooser = self.toolbar.chooser
        if chooser.menu().isEmpty():
            self.run("import")
        else:
            chooser.showMenu()

    def _focus_search(self) -> None:
        self.toolbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.toolbar.search.selectAll()

    def _leave_search(self) -> None:
        """Show the hit that was chosen, and let the keys act on the view again."""
        self.canvas.reveal_selection()
        self.views.take_focus()

    def _escape(self) -> None:
        """Give up what is being opened or written; else close a list that stands open, then give up the period, then
        the selection, then the search.
        """
        if self._give_up():
            return
        closed = self.toolbar.search.close_popup() or self.filtering.panel.close_panel()
        if not (closed or self.state.period.clear() or self.selecting.give_up()) and self.state.search != Search():
            self.toolbar.search.forget()
        self.views.take_focus()

    def _give_up(self) -> bool:
        """Give up what is being opened, else imported, else undone or removed; say whether there was something."""
        return self.dossiers.stop_opening() or self.imports.cancel() or self.session.long_steps.give_up()

    def _regions(self) -> list[Region]:
        """Return where F6 stops, in this order."""
        return [
            (self.toolbar.search, self.toolbar),
            *self.filtering.regions,
            *self.sidebar.regions,
            *self.views.regions,
            (self.detail, self.detail),
        ]

    def _edit_mode_changed(self) -> None:
        self.status.show_edit_mode(self.table_edits.editing)
        self.enabling.renew()

    def _toggle_wheel(self) -> None:
        other = WheelMode.ZOOM if self.canvas.wheel_mode is WheelMode.SCROLL else WheelMode.SCROLL
        self.settings.set("wheel", other.value)
        self.canvas.wheel_mode = other
        self.enabling.renew()

    def _quit(self) -> None:
        self.close()

    # ------------------------------------------------------------ words, and what can be done

    @property
    def _worded(self) -> tuple[Callable[[], Iterator[None] | None], ...]:
        """Return what gives the parts of the window their words and sizes."""
        return (
            self.sidebar.list_anew,
            self._dress_detail,
            self._fill_menus,
            self.room.scale,
            self._complete_words,
            self.table.measure_anew,
        )

    def _fill_menus(self) -> None:
        self.menus.fill(self.state.appearance, self.looks.choose_language, {Menu.GO: self.bookmarks.stand_in})

    def _dress_detail(self) -> None:
        look = self.state.appearance
        self.detail.set_appearance(look.theme, look.words, look.text_scale)

    def _complete_words(self) -> None:
        self._title()
        self.enabling.renew()

    def _title(self) -> None:
        self.setWindowTitle(title_of(self.session.place.name, self.state))

    def _view_changed(self) -> None:
        if not self.views.partners_seen:
            self.toolbar.show_view(self.views.table_seen)
        self.room.arrange()
        self._title()
        self._something_changed()

    def _something_changed(self) -> None:
        collector.stir()
        self.enabling.renew()
        self.memory.soon()

    # ------------------------------------------------------------ what Qt tells of

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what has no room."""
        super().resizeEvent(event)
        if self.furnished:
            self.room.arrange()
            self._something_changed()

    def _keep_view(self) -> None:
        from explorer.desktop.view_keeping import keep_view

        parts = {
            "menus": self.menuBar(),
            "toolbar": self.toolbar,
            "filters": self.filtering.bar,
            "sidebar": self.sidebar,
            "detail": self.detail,
            "status": self.status,
        }
        if self.session.cache is not None:
            keep_view(self.session.cache, self.session.path, self.state, self.canvas, self, parts)

    def _job_failed(self, error: object) -> None:
        from explorer.desktop.job_errors import tell_failed

        tell_failed(error, self.state.appearance, self, self.backups.offer_ways_out if self.furnished else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Understand the question mark on every layout."""
        if self.furnished and event.text() in ("?", "؟", "？"):
            self.run("keys")
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the view and end the archive's threads; whoever comes next finds Qt without this language.

        Where something could not be saved yet, it is asked first whether to stay.
        """
        if self.furnished and not self.closed and self.session.unsaved is not None:
            from explorer.desktop.database_dialogs import leaves_unsaved

            if not leaves_unsaved(self.state.appearance, self.session.unsaved, self):
                event.ignore()
                return
        self.closed = True
        # Backwards, and all of it: whatever fails, the threads end and what was asked to be written is.
        with ExitStack() as ending:
            ending.callback(super().closeEvent, event)
            ending.callback(self.looks.end)
            if self.furnished:
                ending.callback(self.backups.leave)  # When all is written.
                ending.callback(self.session.close)
                ending.callback(self.others.close)
                ending.callback(self.memory.end)
                self._keep_view()
