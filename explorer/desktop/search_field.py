"""Search as one types: hits marked everywhere, and a list of them under the field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from explorer.desktop.sidebar.rows import Entry, EntryList
from explorer.desktop.sidebar.sidebar import points_up
from explorer.desktop.state import Search, Selection, SelectionKind, WindowState
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event
from explorer.drawing import bidi, fonts, icons
from explorer.drawing.captions import Captioner
from explorer.drawing.surface import Surface
from explorer.store.search import SearchHit
from explorer.timeline.request import Ranges


class SearchedArchive(Protocol):
    """Who answers a search: the first hits at once, then the keys of all events that were found."""

    def search(self, typed: str, dyad: DyadKey, limit: int, answer: Callable[[tuple[SearchHit, ...]], None]) -> None:
        """Give the first hits of each kind."""

    def search_all(self, typed: str, dyad: DyadKey, answer: Callable[[tuple[int, ...]], None]) -> None:
        """Give all events."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of a search: the first hits, and how many there are once that has come."""

    hits: tuple[SearchHit, ...]
    total: int | None = None

    @property
    def events(self) -> list[int]:
        """Return the keys of the first events."""
        return [hit.key for hit in self.hits if hit.kind == "event"]

    @property
    def others(self) -> int:
        """Return how many people and sources there are."""
        return len(self.hits) - len(self.events)


ICON = 16.0
DELAY = 15
"""Milliseconds after the last key before the archive is asked."""
FIRST_HITS = 50
"""Events, and people and sources, that are asked for at once; all others follow."""
MOST_SHOWN = 12
MOST_OTHERS = 4
"""People and sources among them."""
_KEY = bidi.left_to_right("Ctrl+F")


class SearchPopup(QFrame):
    """The first hits under the search field."""

    chosen = Signal(str)

    def __init__(self, state: WindowState, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.setFrameShape(QFrame.Shape.Box)
        self.list = EntryList(state.appearance, state.appearance.words.text("Search results"), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.list)
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        self.list.activated.connect(lambda index: self._choose(index.row()))
        self.hide()

    def _choose(self, row: int) -> None:
        entry = self.list.entries.entry(self.list.entries.index(row, 0))
        if entry is not None and entry.id:
            self.chosen.emit(entry.id)

    def step(self, by: int) -> None:
        """Move to the next or the previous hit in the list."""
        count = self.list.entries.rowCount()
        if count:
            row = (self.list.currentIndex().row() + by) % count
            self.list.setCurrentIndex(self.list.entries.index(row, 0))

    def choose_current(self) -> bool:
        """Choose the hit that is marked, if one is."""
        row = self.list.currentIndex().row()
        if row >= 0:
            self._choose(row)
        return row >= 0


class SearchField(QLineEdit):
    """The field in the toolbar. It asks the archive, and tells the state what was found in the open dossier."""

    left = Signal()
    """A hit was chosen, or Enter was pressed: the keyboard goes back to the view."""

    def __init__(self, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._archive: SearchedArchive | None = None
        self._answer = Answer(())
        self._owed = False
        """Whether some of the first hits were not at hand to be listed."""
        self.popup: SearchPopup | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self._search)
        self.textEdited.connect(self._typed)
        self._away = QAction(self)
        self._away.triggered.connect(self.forget)
        self.addAction(self._away, QLineEdit.ActionPosition.TrailingPosition)
        self._away.setVisible(False)
        self.textChanged.connect(lambda text: self._away.setVisible(bool(text)))
        self.setMaxLength(400)
        self.setFixedWidth(round(178 * state.appearance.text_scale))
        state.appearance_changed.connect(self.show_appearance)
        state.dossier_changed.connect(self._dossier_changed)
        state.records_came.connect(self._records_came)
        self.show_appearance()
        self.installEventFilter(self)

    def connect_archive(self, archive: SearchedArchive) -> None:
        """Say whom to ask."""
        self._archive = archive

    def show_appearance(self) -> None:
        """Take new words and colours."""
        words = self._state.appearance.words
        self.setPlaceholderText(words.text("Search"))
        self.setAccessibleName(words.text("Search events, people, places and sources"))
        self.setToolTip(words.text("Search events, people, places and sources") + " (Ctrl+F)")
        self._away.setIcon(icons.icon("x", self._state.appearance.theme))
        self._away.setToolTip(words.text("Clear the search"))
        room = round((ICON + 8) * self._state.appearance.text_scale)
        right_to_left = self._state.appearance.right_to_left
        self.setTextMargins(0 if right_to_left else room, 0, room if right_to_left else 0, 0)
        if self.popup is not None:
            self.popup.list.show_appearance(self._state.appearance)
        search = self._state.search
        if search.hits:  # The titles stand in another language now, where the found letters are elsewhere.
            self._state.found(replace(search, ranges=self._all_ranges(search.text, search.hits)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and the glass at its start."""
        super().paintEvent(event)
        painter = QPainter(self)
        look = self._state.appearance
        size = ICON * look.text_scale
        x = self.width() - size - 8 if look.right_to_left else 8.0
        place = QRectF(x, (self.height() - size) / 2, size, size)
        surface = Surface.of(painter)
        icons.draw(surface, "search", place, look.theme.ink2)
        words_end = 2 * 8.0 + size + look.text.width(self.placeholderText(), fonts.BODY)
        room = self.width() - words_end - look.text.width(_KEY, fonts.SMALL) - 3 * 8.0
        if not self.text() and not self.hasFocus() and room > 0:
            end = 10.0 if look.right_to_left else self.width() - 10.0
            baseline = self.height() / 2 + 4 * look.text_scale
            look.text.draw(surface, end, baseline, _KEY, fonts.SMALL, look.theme.ink2, align=look.text.end)
        painter.end()

    def search_for(self, text: str) -> None:
        """Search for a text as if it had been typed."""
        self.setText(text)
        self._search()

    def close_popup(self) -> bool:
        """Close the list of hits; says whether it was open."""
        shown = self.popup is not None and self.popup.isVisible()
        if self.popup is not None:
            self.popup.hide()
        return shown

    def forget(self) -> bool:
        """Forget the search and its hits; says whether there was one."""
        there = bool(self.text() or self._state.search.text)
        self.clear()
        self.close_popup()
        self._state.found(Search())
        return there

    def _dossier_changed(self) -> None:
        if self.text():
            self._search()

    def _typed(self, text: str) -> None:
        if text:
            self._timer.start()
        else:
            self._timer.stop()
            self.forget()

    def _search(self) -> None:
        opened = self._state.dossier
        typed = self.text().strip()
        if self._archive is None or opened is None or not typed:
            return
        self._archive.search(typed, opened.dyad, FIRST_HITS, lambda hits: self._show(typed, hits))

    def _show(self, typed: str, hits: tuple[SearchHit, ...]) -> None:
        """Show the first hits, and ask for all events: they are marked and counted when they have come."""
        opened = self._state.dossier
        if self._archive is None or opened is None or typed != self.text().strip():
            return
        self._answer = Answer(hits)
        events = self._answer.events
        if len(events) < FIRST_HITS:
            self._answer = Answer(hits, len(hits))
        else:
            self._archive.search_all(typed, opened.dyad, lambda keys: self._show_all(typed, keys))
        self._owed = len(opened.records.at_hand(events[:MOST_SHOWN])) < min(MOST_SHOWN, len(events))
        self._found(typed, opened.in_order(events))
        if self.hasFocus():
            self._show_popup()

    def _show_all(self, typed: str, keys: tuple[int, ...]) -> None:
        opened = self._state.dossier
        if opened is None or typed != self.text().strip():
            return
        self._answer = replace(self._answer, total=len(keys) + self._answer.others)
        self._found(typed, opened.in_order(keys))
        if self.popup is not None and self.popup.isVisible():
            self._show_popup()

    def _found(self, typed: str, hits: tuple[int, ...]) -> None:
        """Tell what was found; a hit that was stepped to meanwhile stays the current one."""
        before = self._state.search
        current = None
        if before.text == typed and before.current is not None and before.hits[before.current] in hits:
            current = hits.index(before.hits[before.current])
        self._state.found(Search(typed, hits, self._all_ranges(typed, hits), current))

    def _all_ranges(self, typed: str, hits: Sequence[int]) -> tuple[tuple[int, Ranges], ...]:
        """Return where the titles that are at hand hold what was typed; the others are marked as a whole till then."""
        opened = self._state.dossier
        if opened is None:
            return ()
        wanted, known = frozenset(hits), opened.events
        return tuple((key, self._ranges(typed, event)) for key, event in list(known.items()) if key in wanted)

    def _records_came(self, keys: frozenset[int]) -> None:
        """Mark the letters found in titles that have come, and list hits that could not be listed yet."""
        search = self._state.search
        if not keys.isdisjoint(search.hits):
            self._state.found(replace(search, ranges=self._all_ranges(search.text, search.hits)))
        if self._owed and search.text == self.text().strip():
            self._owed = False
            if self.popup is not None and self.popup.isVisible():
                self._show_popup()

    def _ranges(self, typed: str, event: Event) -> tuple[tuple[int, int], ...]:
        """Return where a title holds the typed words letter for letter; folded variants are marked as a whole event."""
        title = self._state.appearance.words.chosen(event.title).casefold()
        ranges = []
        for word in typed.casefold().split():
            at = title.find(word)
            if at >= 0:
                ranges.append((at, len(word)))
        return tuple(sorted(ranges))

    def _show_popup(self) -> None:
        window = self.window()
        if self.popup is None:
            self.popup = SearchPopup(self._state, window)
            self.popup.chosen.connect(self._go)
        entries = self._entries(self._answer)
        self.popup.list.show_entries(entries)
        width = max(self.width(), round(320 * self._state.appearance.text_scale))
        corner = self.mapTo(window, QPoint(0, self.height() + 2))
        if self._state.appearance.right_to_left:
            corner.setX(corner.x() + self.width() - width)
        height = self.popup.list.height() + 4
        self.popup.setGeometry(corner.x(), corner.y(), width, height)
        self.popup.raise_()
        self.popup.show()

    def _entries(self, answer: Answer) -> list[Entry]:
        words = self._state.appearance.words
        entries: dict[str, Entry] = {}
        others: dict[str, Entry] = {}
        for hit in answer.hits:
            kind = entries if hit.kind == "event" else others
            if len(kind) < MOST_SHOWN and (entry := self._entry(hit)) is not None:
                kind.setdefault(entry.id, entry)
        # People and sources come first: they are few, and each leads to all of its events.
        first = list(others.values())[:MOST_OTHERS]
        shown = [*first, *list(entries.values())[: MOST_SHOWN - len(first)]]
        if not shown:
            return [Entry("", words.text("Nothing found"), words.text("in titles, summaries, names, places, sources"))]
        if answer.total is not None and answer.total > len(shown):
            more = words.say(Message("%n found in all; F3 goes to the next", count=answer.total))
            shown.append(Entry("", more))
        return shown

    def _entry(self, hit: SearchHit) -> Entry | None:
        opened, words = self._state.dossier, self._state.appearance.words
        if opened is None:
            return None
        if hit.kind == "event":
            event = opened.events.get(hit.key)
            if event is None:
                return None
            captioner = Captioner(words, opened.view.people)
            mark = (event.kind, opened.view.side(event), points_up(event, opened))
            when = captioner.when(event)
            if not self._state.passes(hit.key):
                when = " · ".join((when, words.text("held back by the filter")))
            return Entry(f"event:{hit.key}", words.chosen(event.title), when, mark=mark)
        if hit.kind == "person":
            person = opened.view.people.get(hit.id)
            if person is None:
                return None
            return Entry(f"person:{person.id}", words.chosen(person.name), words.text("person"))
        source = opened.view.sources.get(hit.id)
        if source is None:
            return None
        return Entry(f"source:{source.id}", words.chosen(source.title), words.text("source"))

    def _go(self, entry_id: str) -> None:
        kind, _, ident = entry_id.partition(":")
        if kind == "event":
            self._state.select_event(int(ident))
        elif kind == "person":
            self._state.select(Selection(SelectionKind.PERSON, (), ident))
        elif kind == "source":
            self._state.select(Selection(SelectionKind.SOURCE, (), ident))
        self.close_popup()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Steer the list of hits from the field, and close it when the field is left."""
        if watched is self and event.type() is QEvent.Type.FocusOut:
            QTimer.singleShot(120, self, self._close_unless_inside)
        if watched is self and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _close_unless_inside(self) -> None:
        if not self.hasFocus() and not (self.popup is not None and self.popup.list.hasFocus()):
            self.close_popup()

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        shown = self.popup is not None and self.popup.isVisible()
        if self.popup is not None and shown and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.popup.step(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not (self.popup is not None and shown and self.popup.choose_current()):
                self.close_popup()
                self._state.step_hit(1)
                self.left.emit()
            return True
        return False
