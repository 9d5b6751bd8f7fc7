"""Bookmarks of the window: made of what is in view, listed in the menu and the palette, opened, renamed, removed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from explorer.desktop.bookmark_dialogs import BookmarkList, NameBookmark, bookmark_line
from explorer.desktop.bookmark_view import BookmarkView
from explorer.desktop.canvas.canvas import Canvas
from explorer.desktop.dialogs import ask, tell
from explorer.desktop.flows.comparison import ComparisonFlow
from explorer.desktop.flows.dossiers import DossierFlow
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import WindowState
from explorer.desktop.views import Views
from explorer.dossier.bookmark import Bookmark
from explorer.dossier.message import Message
from explorer.drawing.period_words import period_words
from explorer.editing.bookmarks import AddBookmark, RemoveBookmark, RenameBookmark
from explorer.editing.editor import Command, Done, Editor
from explorer.store.errors import ReadOnlyArchive
from explorer.store.stored import StoredBookmark

ADD, MANAGE = "add-bookmark", "manage-bookmarks"
PREFIX = "bookmark:"
"""Before a bookmark's key: what the palette calls the command that opens it."""
READ_AFTER = 400
"""Milliseconds after the first dossier is shown."""
MOST_IN_MENU = 25
"""Bookmarks that the menu lists; the window of all has the others."""


class BookmarkFlow(QObject):
    """Keeps the archive's bookmarks for one window and does everything with them.

    ``tell`` says what was done; ``manage`` is the action that lists all bookmarks, for menus that cannot hold them.
    """

    def __init__(
        self,
        session: ArchiveSession,
        state: WindowState,
        canvas: Canvas,
        views: Views,
        dossiers: DossierFlow,
        comparing: ComparisonFlow,
        tell: Callable[[Message], None],
        manage: QAction,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._session = session
        self._state = state
        self._canvas = canvas
        self._views = views
        self._dossiers = dossiers
        self._comparing = comparing
        self._tell = tell
        self._manage = manage
        self._held: tuple[StoredBookmark, ...] = ()
        self._arriving: Bookmark | None = None
        self._list: BookmarkList | None = None
        self._menu: QMenu | None = None
        session.changed.connect(self.refresh)
        dossiers.shown.connect(self._arrived)
        dossiers.first_shown.connect(lambda: QTimer.singleShot(READ_AFTER, self, self.refresh))

    @property
    def held(self) -> tuple[StoredBookmark, ...]:
        """Return the archive's bookmarks as they were read last."""
        return self._held

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what each of the actions does."""
        return {ADD: self.add, MANAGE: self.manage}

    # ------------------------------------------------------------ reading

    def refresh(self) -> None:
        """Read the bookmarks again."""
        self._session.jobs.read(
            lambda reader: reader.bookmarks(), self._came, topic="bookmarks", label=Message("Reading the bookmarks")
        )

    def _came(self, held: tuple[StoredBookmark, ...]) -> None:
        self._held = held
        self._fill()
        if self._list is not None:
            self._list.show_bookmarks(held)

    def stand_in(self, menu: QMenu) -> None:
        """Give a menu the list of bookmarks as a menu of its own at its end."""
        self._menu = menu.addMenu(self._state.appearance.words.text("Bookmarks"))
        self._fill()

    def _fill(self) -> None:
        if self._menu is None:
            return
        self._menu.clear()
        words = self._state.appearance.words
        for held in self._held[:MOST_IN_MENU]:
            action = QAction(bookmark_line(held, words).replace("&", "&&"), self._menu)
            action.triggered.connect(lambda _on=False, key=held.key: self.open(key))
            self._menu.addAction(action)
        if len(self._held) > MOST_IN_MENU:
            self._menu.addAction(self._manage)
        self._menu.setEnabled(bool(self._held))

    def commands(self) -> list[tuple[str, str]]:
        """Return what the palette offers: a name for each, and its words."""
        words = self._state.appearance.words
        return [
            (f"{PREFIX}{held.key}", words.text("Bookmark {name}", name=bookmark_line(held, words)))
            for held in self._held
        ]

    def run(self, name: str) -> bool:
        """Open the bookmark that the palette chose; say whether it was one."""
        if not name.startswith(PREFIX):
            return False
        self.open(int(name.removeprefix(PREFIX)))
        return True

    # ------------------------------------------------------------ opening

    def open(self, key: int) -> None:
        """Show what a bookmark kept, in its dossier."""
        held = next((one.bookmark for one in self._held if one.key == key), None)
        opened = self._state.dossier
        if held is None:
            return
        self._arriving = held
        if opened is not None and opened.dyad == held.dyad:
            self._arrived()
        else:
            self._dossiers.open(str(held.dyad))

    def _arrived(self) -> None:
        """A dossier is shown: if it is the one of the bookmark that was asked for, show what that kept."""
        held, state = self._arriving, self._state
        opened, view = state.dossier, state.viewport
        if held is None or opened is None or view is None or opened.dyad != held.dyad:
            return
        self._arriving = None
        self._views.show_dossier(table=False)
        state.look_at(view.showing(held.start, held.end), remember=True)
        kept = BookmarkView.read(held.filter, opened)
        state.let_through(kept.filter)
        if kept.chart is not None:
            self._canvas.chart_options = kept.chart
            state.period.choose(kept.chosen)
        if kept.beside is not None:
            self._comparing.show_beside(kept.beside)
        if held.event is None:
            state.select_event(None)
        elif held.event in opened.keys:
            state.select_event(opened.keys[held.event])
        else:
            self._session.key_of(opened.dyad, held.event, state.select_event)

    # ------------------------------------------------------------ writing

    def add(self) -> None:
        """Ask for a name and keep what is in view."""
        state, reason = self._state, self._why_not
        opened, view = state.dossier, state.viewport
        if opened is None or view is None:
            return
        if reason is not None:
            tell(state.appearance, self._window, Message("Bookmarks"), reason)
            return
        event = state.selected_event
        suggested = period_words(int(view.start), max(int(view.start), int(view.end) - 1), state.appearance.words)
        dialog = NameBookmark(state.appearance, Message("Bookmark this view"), suggested, self._window)
        if ask(dialog):
            bookmark = Bookmark(
                dialog.name,
                opened.dyad,
                view.start,
                view.end,
                None if event is None else event.id,
                BookmarkView(
                    state.filter, state.period.days, self._canvas.chart_options, self._comparing.beside
                ).text(),
            )
            self._write(AddBookmark(bookmark), Message("Bookmark {name} added.", {"name": bookmark.name}))

    def manage(self) -> None:
        """List all bookmarks, to open, rename and remove them."""
        self._list = BookmarkList(
            self._state.appearance,
            self._held,
            self._rename,
            self._remove,
            why_not=self._why_not,
            parent=self._window,
        )
        dialog = self._list
        try:
            chosen = ask(dialog)
        finally:
            self._list = None
        if chosen and dialog.opened is not None:
            self.open(dialog.opened)

    def _rename(self, held: StoredBookmark) -> None:
        dialog = NameBookmark(self._state.appearance, Message("Rename the bookmark"), held.bookmark.name, self._list)
        if ask(dialog) and dialog.name != held.bookmark.name:
            self._write(
                RenameBookmark(held.key, dialog.name), Message("Bookmark renamed: {name}", {"name": dialog.name})
            )

    def _remove(self, held: StoredBookmark) -> None:
        name = held.bookmark.name
        self._write(RemoveBookmark(held.key, name), Message("Bookmark {name} removed.", {"name": name}))

    @property
    def _why_not(self) -> Message | None:
        """Return why nothing can be written, ``None`` where it can."""
        archive = self._session.archive
        if not archive.read_only:
            return None
        return archive.read_only_reason or ReadOnlyArchive.at(archive.path).message

    def _write(self, command: Command[object], said: Message) -> None:
        session = self._session

        def work() -> Done[object]:
            return Editor(session.archive, session.author).run(command)

        def written(done: Done[object]) -> None:
            session.changed.emit(done.notice)
            self._tell(said)

        session.jobs.write(work, written, label=command.label)
