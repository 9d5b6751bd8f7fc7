"""Search as one types: hits marked everywhere, and a list of them under the field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QStyle, QStyleOption, QVBoxLayout, QWidget

from explorer.desktop.finding import Answer, Finding, SearchedArchive
from explorer.desktop.sidebar.rows import Entry, EntryList
from explorer.desktop.state import Selection, SelectionKind, WindowState
from explorer.desktop.table.order import pair_words
from explorer.dossier.message import Message
from explorer.drawing import bidi, fonts, icons
from explorer.drawing.captions import Captioner
from explorer.drawing.surface import Surface
from explorer.store.search import SearchHit

ICON = 16.0
GATHERED = 12
"""Milliseconds from the first hits until all are asked for: gathering them would keep the list from being painted."""
MOST_SHOWN = 12
MOST_OTHERS = 4
"""People and sources among them."""
OF_SECOND = "second/"
"""Before the ids of what was found in the second of two dossiers."""
_KEY = bidi.left_to_right("Ctrl+F")


class SearchPopup(QFrame):
    """The first hits under the search field."""

    chosen = Signal(str)

    def __init__(self, state: WindowState, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.setFrameShape(QFrame.Shape.Box)
        # The list leaves nothing of it bare but its border; else all charts under it would be painted for each letter.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.list = EntryList(state.appearance, state.appearance.words.text("Search results"), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.list)
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        self.list.activated.connect(lambda index: self._choose(index.row()))
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what the style sheet says of it, which Qt leaves out where nothing is to shine through."""
        option = QStyleOption()
        option.initFrom(self)
        with QPainter(self) as painter:
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)

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
    """The field in the toolbar. What is typed is looked for in the open dossier, and in the second of two compared."""

    left = Signal()
    """A hit was chosen, or Enter was pressed: the keyboard goes back to the view."""

    def __init__(self, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._archive: SearchedArchive | None = None
        self._findings = [self._finding(state, 0)]
        """What is found in the open dossier, and once two have been compared, what is found in the second."""
        self.popup: SearchPopup | None = None
        self._all_of_it = QTimer(self)
        self._all_of_it.setSingleShot(True)
        self._all_of_it.setInterval(GATHERED)
        self._all_of_it.timeout.connect(self._gather)
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
        state.second_changed.connect(self._second_changed)
        self.show_appearance()
        self.installEventFilter(self)

    def _finding(self, state: WindowState, which: int) -> Finding:
        found = Finding(state, which, MOST_SHOWN, self)
        found.came.connect(self._came)
        found.completed.connect(self._completed)
        state.search_changed.connect(self._stepped)
        return found

    @property
    def _asked(self) -> list[Finding]:
        """Return the findings of the dossiers that are shown."""
        return self._findings[: len(self._state.both)]

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

    def _stepped(self) -> None:
        """Lay the list aside once somebody goes from hit to hit: what they look for may lie under it."""
        if any(finding.state.search.current is not None for finding in self._asked):
            self.close_popup()

    def forget(self) -> bool:
        """Forget the search and its hits; says whether there was one."""
        there = bool(self.text() or self._state.search.text)
        self.clear()
        self.close_popup()
        for finding in self._findings:
            finding.forget()
        return there

    def _dossier_changed(self) -> None:
        if self.text():
            self._search()

    def _typed(self, text: str) -> None:
        """Ask at once: a next key drops what was asked for this one, and its answer comes sooner than that key."""
        if text:
            self._search()
        else:
            self.forget()

    def _second_changed(self) -> None:
        """Look in another second dossier too, or in the first alone again."""
        second = self._state.second
        if second is not None and len(self._findings) == 1:
            self._findings.append(self._finding(second, 1))
        if second is None and len(self._findings) == 2:
            self._findings[1].forget()
            self._gather()
        elif second is not None and self._archive is not None and (typed := self.text().strip()):
            self._findings[1].look_for(self._archive, typed)

    def _search(self) -> None:
        typed = self.text().strip()
        if self._archive is not None and typed:
            for finding in self._asked:
                finding.look_for(self._archive, typed)

    def _came(self) -> None:
        self._all_of_it.start()
        if self.hasFocus():
            self._show_popup()

    def _gather(self) -> None:
        """Have all hits gathered once the first of both dossiers have come, which would otherwise wait for that."""
        if not any(finding.waiting for finding in self._asked):
            for finding in self._asked:
                finding.gather()

    def _completed(self) -> None:
        if self.popup is not None and self.popup.isVisible():
            self._show_popup()

    def _show_popup(self) -> None:
        window = self.window()
        if self.popup is None:
            self.popup = SearchPopup(self._state, window)
            self.popup.chosen.connect(self._go)
        self.popup.list.show_entries(self._entries())
        width = max(self.width(), round(320 * self._state.appearance.text_scale))
        corner = self.mapTo(window, QPoint(0, self.height() + 2))
        if self._state.appearance.right_to_left:
            corner.setX(corner.x() + self.width() - width)
        height = self.popup.list.height() + 4
        self.popup.setGeometry(corner.x(), corner.y(), width, height)
        self.popup.raise_()
        self.popup.show()

    def _entries(self) -> list[Entry]:
        """Return what the list shows: of two dossiers each with its name and how much was found in it."""
        words, asked = self._state.appearance.words, self._asked
        if len(asked) == 1:
            return self._entries_of(asked[0], MOST_SHOWN)
        entries = []
        for finding in asked:
            opened = finding.state.dossier
            if opened is not None:
                pair = pair_words(opened.dyad, words)
                entries.append(Entry("", pair, words.say(counted(finding.answer)), bold=True))
                entries += [entry for entry in self._entries_of(finding, MOST_SHOWN // 2) if entry.id]
        return entries

    def _entries_of(self, finding: Finding, most: int) -> list[Entry]:
        words, answer = self._state.appearance.words, finding.answer
        entries: dict[str, Entry] = {}
        others: dict[str, Entry] = {}
        for hit in answer.hits:
            kind = entries if hit.kind == "event" else others
            if len(kind) < most and (entry := self._entry(finding, hit)) is not None:
                kind.setdefault(entry.id, entry)
        # People and sources come first: they are few, and each leads to all of its events.
        first = list(others.values())[: min(MOST_OTHERS, most // 2)]
        shown = [*first, *list(entries.values())[: most - len(first)]]
        if not shown:
            return [Entry("", words.text("Nothing found"), words.text("in titles, summaries, names, places, sources"))]
        if answer.total is None:
            shown.append(Entry("", words.say(first_of_all(answer))))
        elif answer.total > len(shown):
            more = words.say(Message("%n found in all; F3 goes to the next", count=answer.total))
            shown.append(Entry("", more))
        return shown

    def _entry(self, finding: Finding, hit: SearchHit) -> Entry | None:
        opened, words = finding.state.dossier, self._state.appearance.words
        if opened is None:
            return None
        mine = "" if finding is self._findings[0] else OF_SECOND
        if hit.kind == "event":
            event = opened.events.get(hit.key)
            if event is None:
                return None
            captioner = Captioner(words, opened.view.people)
            mark = (event.kind, opened.view.side(event), opened.view.points_up(event))
            when = captioner.when(event)
            if not finding.state.passes(hit.key):
                when = " · ".join((when, words.text("held back by the filter")))
            return Entry(f"{mine}event:{hit.key}", words.chosen(event.title), when, mark=mark)
        if hit.kind == "person":
            person = opened.view.people.get(hit.id)
            if person is None:
                return None
            return Entry(f"{mine}person:{person.id}", words.chosen(person.name), words.text("person"))
        source = opened.view.sources.get(hit.id)
        if source is None:
            return None
        return Entry(f"{mine}source:{source.id}", words.chosen(source.title), words.text("source"))

    def _go(self, entry_id: str) -> None:
        state = self._state
        if entry_id.startswith(OF_SECOND):
            state = state.second or state
        kind, _, ident = entry_id.removeprefix(OF_SECOND).partition(":")
        if kind == "event":
            state.select_event(int(ident))
        elif kind == "person":
            state.select(Selection(SelectionKind.PERSON, (), ident))
        elif kind == "source":
            state.select(Selection(SelectionKind.SOURCE, (), ident))
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


def counted(answer: Answer) -> Message:
    """Return how much was found, as far as it is known yet."""
    if answer.total is None:
        return first_of_all(answer) if answer.hits else Message("Searching")
    return Message("%n found", count=answer.total) if answer.total else Message("nothing found")


def first_of_all(answer: Answer) -> Message:
    """Return how much has come of what is still being counted."""
    return Message("%n first hit(s), counting…", count=len(answer.hits))
