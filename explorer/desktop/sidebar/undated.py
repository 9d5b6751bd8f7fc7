"""The left pane's undated events: what no axis can show is listed here, as the filter lets it through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from explorer.desktop.after_painting import AfterPainting
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.sidebar.rows import Entry, EntryList
from explorer.desktop.sidebar.section import Section
from explorer.desktop.state import WindowState
from explorer.dossier.message import Message
from explorer.dossier.records import Event, Side
from explorer.drawing.captions import Captioner

MOST_UNDATED = 300
"""Undated events that the pane lists; the table has them all."""
IN_A_TURN = 60
"""Undated events that are made ready for the list in one turn of the event loop."""
_MOST_MADE = 10 * MOST_UNDATED


@dataclass(frozen=True, slots=True)
class _Listed:
    """What is to be listed: ``keys`` in their order, those in ``pale`` as standing back.

    ``shown`` are all that the filter does not hide, ``passing`` those of them that do not stand back either.
    """

    keys: tuple[int, ...] = ()
    pale: frozenset[int] = frozenset()
    passing: int = 0
    shown: int = 0
    total: int = 0

    @classmethod
    def of(cls, state: WindowState) -> _Listed:
        opened, passed = state.dossier, state.passed
        if opened is None:
            return cls()
        undated, total = opened.undated, len(opened.undated)
        if passed is None:
            return cls(undated[:MOST_UNDATED], frozenset(), total, total, total)
        muted = passed.muted[passed.dated :]
        shown = np.flatnonzero(~passed.hidden[passed.dated :])
        first = shown[:MOST_UNDATED].tolist()
        return cls(
            tuple([undated[place] for place in first]),
            frozenset([undated[place] for place in first if muted[place]]),
            len(shown) - int(np.count_nonzero(muted)),
            len(shown),
            total,
        )


class UndatedSection(Section):
    """Lists the undated events of the open dossier, those that the filter holds back pale or not at all."""

    listed = Signal()
    """Others are listed, or are counted otherwise."""

    def __init__(self, state: WindowState, parent: QWidget | None = None) -> None:
        self.entries = EntryList(state.appearance, "", parent)
        self.hint = QLabel(parent)
        self.hint.setProperty("faint", True)
        self.hint.setContentsMargins(12, 6, 12, 4)
        self.hint.setWordWrap(True)
        super().__init__(Message("Undated"), (self.hint, self.entries), parent)
        self._state = state
        self._wanted = _Listed()
        self._lacking: frozenset[int] = frozenset()
        """Events that are to be listed and not at hand yet."""
        self._made: dict[int, Entry] = {}
        """Entries by key, as long as neither records nor words change: a filter makes none anew."""
        self._listing: Iterator[None] = iter(())
        """What is left to list."""
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._go_on)
        self._after_painting = AfterPainting(self._list_on, self)
        """The timeline that a filter changes is looked at first."""
        state.records_came.connect(self._records_came)
        state.filter_changed.connect(self._filtered)

    @property
    def words_of_count(self) -> str:
        """Return how many there are: how many of them pass, where a filter holds some back."""
        words, wanted = self._state.appearance.words, self._wanted
        if self._state.dossier is None:
            return ""
        total = words.number(wanted.total)
        if wanted.passing == wanted.total:
            return total
        return words.text("{some} of {total}", some=words.number(wanted.passing), total=total)

    @property
    def total(self) -> int:
        """Return how many there are."""
        return self._wanted.total

    def show_appearance(self) -> None:
        """Take new colours and sizes, and a new name."""
        look = self._state.appearance
        self.entries.show_appearance(look)
        self.entries.setAccessibleName(look.words.text("Undated"))
        self.show_theme(look.theme)

    def show_events(self, *, anew: bool = False) -> None:
        """List the events in some turns where they are many; what is ``anew``, the first of them at once."""
        self._listing = self.list_events(anew=anew)
        self._list_on()

    def _list_on(self) -> None:
        self._turns.start()
        self._go_on()

    def _go_on(self) -> None:
        if next(self._listing, True):
            self._turns.stop()

    def _filtered(self) -> None:
        if _Listed.of(self._state) != self._wanted:
            self._listing = self.list_events(same=True)
            self._after_painting.begin()

    def _records_came(self, keys: frozenset[int]) -> None:
        """List events that could not be listed yet."""
        if not self._lacking.isdisjoint(keys):
            self.show_events()

    def list_events(self, *, anew: bool = False, same: bool = False) -> Iterator[None]:
        """List the events: some of them are made in each step, and shown with the last.

        What is the ``same`` as before, but for the filter, is not made anew.
        """
        words, opened = self._state.appearance.words, self._state.dossier
        wanted = self._wanted = _Listed.of(self._state)
        self._lacking = frozenset()
        if not same or len(self._made) > _MOST_MADE:
            self._made.clear()
        entries: list[Entry] = []
        made = 0
        for key, entry in () if opened is None else self._entries(opened, opened.records.at_hand(wanted.keys)):
            pale = key in wanted.pale
            entries.append(entry if entry.pale is pale else replace(entry, pale=pale))
            new = key not in self._made
            made += new
            self._made[key] = entries[-1]
            if new and made % IN_A_TURN == 0:
                if anew and made == IN_A_TURN:
                    self.entries.show_entries(entries)
                yield
        self._lacking = frozenset(() if opened is None else opened.records.missing(wanted.keys))
        if wanted.shown > MOST_UNDATED:
            more = words.text("%n more in the table", count=wanted.shown - MOST_UNDATED)
            entries.append(Entry("", more, high=True))
        self.entries.show_entries(entries)
        self.hint.setText("" if opened is None else words.say(self._told()))
        self.name(words.say(self.title), self.words_of_count)
        self.listed.emit()

    def _told(self) -> Message:
        if not self._wanted.total:
            return Message("Every event here has a date.")
        if not self._wanted.shown:
            return Message("The filter hides them all.")
        return Message("The sources give no date.")

    def _entries(self, opened: OpenDossier, events: Mapping[int, Event]) -> Iterator[tuple[int, Entry]]:
        words = self._state.appearance.words
        captioner, whose = Captioner(words, opened.view.people), self._whose(opened)
        for key, event in events.items():
            known = self._made.get(key)
            if known is not None:
                yield key, known
                continue
            title, side = words.chosen(event.title), opened.view.side(event)
            detail = captioner.fact(event, title) or whose[side]
            mark = (event.kind, side, opened.view.points_up(event))
            told = words.chosen(event.summary) if event.summary else title
            yield key, Entry(str(key), title, detail, mark=mark, tip=told)

    def _whose(self, opened: OpenDossier) -> dict[Side, str]:
        """Return whose act it is, where nothing else is known to stand under the title."""
        words = self._state.appearance.words
        a, b = words.country(opened.dyad.a), words.country(opened.dyad.b)
        return {
            Side.A: words.say(Message("{country} towards {other}", {"country": a, "other": b})),
            Side.B: words.say(Message("{country} towards {other}", {"country": b, "other": a})),
            Side.JOINT: words.text("both countries"),
        }
