"""What is new, in one window: the list beside the timeline, and the way from each piece of news to its record."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from explorer.desktop.flows.going import GoingFlow
from explorer.desktop.news.window import NewsWindow
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import Selection, SelectionKind, WindowState
from explorer.dossier.message import Message
from explorer.dossier.records import Event, Person, Source
from explorer.dossier.texts import Texts
from explorer.store.news import How
from explorer.store.news_items import NewsItem

NEWS = "news"
ShowHistory = Callable[[tuple[int, str]], None]


class NewsFlow(QObject):
    """Opens the window of what is new, which stays open while one looks at what it lists."""

    def __init__(
        self,
        session: ArchiveSession,
        state: WindowState,
        going: GoingFlow,
        show_history: ShowHistory,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._state = state
        self._going = going
        self._show_history = show_history
        self._parent = parent
        self.window: NewsWindow | None = None
        state.appearance_changed.connect(self._dress)

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what each of the actions does."""
        return {NEWS: self.show}

    def show(self, since: str | None = None) -> None:
        """Show what is new, since what was asked last, or since what is given."""
        window = self.window
        if window is None or not isValid(window):
            window = self.window = self._make()
        if since is not None:
            window.show_since(since)
        window.show()
        window.raise_()
        window.activateWindow()
        window.field.setFocus()

    def _make(self) -> NewsWindow:
        window = NewsWindow(self._state.appearance, self._session, self._go, self._look_back, self._parent)
        window.finished.connect(lambda _: self._closed(window))
        return window

    def _closed(self, window: NewsWindow) -> None:
        if self.window is window:
            self.window = None
        window.deleteLater()

    def _dress(self) -> None:
        """Say the same in another language or other colours."""
        window = self.window
        if window is None or not isValid(window):
            return
        typed = window.field.text()
        window.reject()
        self.show(typed)

    def _go(self, item: NewsItem) -> None:
        dyad, record = item.group.dyad, item.record
        opened = self._state.dossier
        if item.group.how is How.REMOVED:
            if item.event is not None:
                self._look_back(item)
        elif dyad is not None:
            self._going.to(dyad, _selection(item))
        elif opened is not None and isinstance(record, Person | Source):
            known = opened.view.people if isinstance(record, Person) else opened.view.sources
            if record.id in known:
                self._going.to(opened.dyad, _selection(item))
            else:
                self._refuse(Message("The open dossier does not name {title}.", {"title": _name(record)}))

    def _refuse(self, why: Message) -> None:
        if self.window is not None:
            self.window.told.setText(self._state.appearance.words.say(why))

    def _look_back(self, item: NewsItem) -> None:
        if item.event is not None and isinstance(item.record, Event):
            self._show_history((item.event, item.record.title.text(self._state.appearance.language, "en")))


def _selection(item: NewsItem) -> Selection:
    if item.event is not None:
        return Selection(SelectionKind.EVENT, (item.event,))
    if isinstance(item.record, Person):
        return Selection(SelectionKind.PERSON, (), item.record.id)
    return Selection(SelectionKind.SOURCE, (), item.record.id) if isinstance(item.record, Source) else Selection()


def _name(record: Person | Source) -> Texts:
    return record.name if isinstance(record, Person) else record.title
