"""The values that a filter can ask for, facet by facet, with their counts: a list that is as long as it must be.

A row is made when it is painted. Without a search, a facet shows the values that most events have and those that are
chosen; its last row unfolds the others, of very many a thousand at a time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from explorer.desktop.filter_bar.counting import Counted
from explorer.desktop.filter_bar.name_keys import NameKeys
from explorer.desktop.filter_bar.wording import FACETS, FilterWords
from explorer.desktop.filter_result import NAMES, Aside
from explorer.desktop.filters import Filter
from explorer.desktop.tooltips import tip
from explorer.dossier.calendar import civil
from explorer.dossier.facets import Facet, FacetValue, Sense, Stretch
from explorer.dossier.folding import fold
from explorer.dossier.message import Message
from explorer.timeline.facets import Counts
from explorer.timeline.subset import Rows

Index = QModelIndex | QPersistentModelIndex
CHOICE = Qt.ItemDataRole.UserRole + 1
SHOWN = 6
"""Values that a facet shows before it is unfolded."""
A_STEP = 1_000
"""Values that are shown more of at once: a list lays out all its rows, seen or not."""
AT_ONCE = 2_000
"""Values whose names are folded while the window waits."""
ORDER: tuple[Facet | None, ...] = (
    Facet.KIND,
    Facet.SIDE,
    Facet.CERTAINTY,
    None,
    Facet.PERSON,
    Facet.PLACE,
    Facet.TAG,
    Facet.SOURCE,
)
"""The facets from the top; ``None`` stands for periods."""
_IN_ORDER = (Facet.KIND, Facet.SIDE, Facet.CERTAINTY)
"""Facets whose few values keep their own order."""
_T = TypeVar("_T")
_YEAR = re.compile("[0-9]{3,4}")


class Part(Enum):
    """What a row is."""

    HEAD = "head"
    VALUE = "value"
    MORE = "more"
    NOTHING = "nothing"
    """What is said where no name has what is typed."""


_UNCHOSEN = (Part.HEAD, Part.NOTHING)
"""Rows that cannot be gone to."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A row as it is shown. ``sense`` says whether a value is asked for or left out."""

    part: Part
    facet: Facet | None
    name: str
    count: str = ""
    value: FacetValue | Stretch | None = None
    sense: Sense | None = None
    none_left: bool = False
    spoken: str = ""


class ChoiceModel(QAbstractListModel):
    """Facets with their values, by how many events would pass."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._named: FilterWords | None = None
        self._filter = Filter()
        self._counted = Counted()
        self._typed = ""
        self._unfolded: dict[Facet | None, int] = {}
        """How many values the facets show that do not show their first ones only."""
        self._rows: list[tuple[Part, Facet | None, int]] = []
        self._keys: dict[Facet, NameKeys] = {}
        self._asked: set[Facet] = set()
        self._by_count: dict[Facet, tuple[Counts, Rows]] = {}
        self.aside: Aside | None = None
        """Where very many names are folded."""
        self.made = 0
        """Rows that were made, for whoever watches the cost."""

    def show(self, named: FilterWords | None, filter_: Filter, counted: Counted) -> None:
        """Show the values of a dossier under a filter; counts that are still being worked out come later."""
        if named != self._named:
            self._keys.clear()
            self._asked.clear()
            self._unfolded.clear()
        self._named, self._filter, self._counted = named, filter_, counted
        for facet in counted.facets if named is not None else ():
            if len(counted.facets[facet]) > AT_ONCE:
                self._folded(facet)  # Before anything is typed: it takes a moment.
        self._arrange()

    def search(self, typed: str) -> None:
        """Show the values only that have what is typed in a name of theirs, in any language, and of periods those that
        hold a year that is typed.
        """
        self._typed = fold(typed)
        self._arrange()

    def unfold(self, facet: Facet | None) -> None:
        """Show more values of a facet, or where all are shown, its first ones again."""
        values = len(self._periods() if facet is None else self._places(facet))
        shown = self._unfolded.pop(facet, 0)
        if shown < values:
            self._unfolded[facet] = max(shown, A_STEP if self._typed else 0) + A_STEP
        self._arrange()

    def choice(self, index: Index) -> Choice | None:
        """Return a row."""
        named = self._named
        if named is None or not 0 <= index.row() < len(self._rows):
            return None
        part, facet, place = self._rows[index.row()]
        if part in _UNCHOSEN:
            name = self._head(named, facet) if part is Part.HEAD else named.words.text("Nothing found")
            return Choice(part, facet, name, spoken=name)
        if part is Part.MORE:
            return self._more(named, facet, place)
        return self._period(named, place) if facet is None else self._value(named, facet, place)

    def _head(self, named: FilterWords, facet: Facet | None) -> str:
        if facet is not None:
            return named.words.say(FACETS[facet])
        # Else the counts of periods would hold more than the axis shows.
        return named.words.text("Period, or no date") if named.opened.undated else named.words.text("Period")

    def row_of(self, choice: Choice) -> int:
        """Return the row of the same value, -1 where it is not shown."""
        rows = (row for row, (part, facet, _) in enumerate(self._rows) if (part, facet) == (choice.part, choice.facet))
        if self._named is None or not isinstance(choice.value, FacetValue) or choice.facet is None:
            return next((row for row in rows if self._shown_value(row) == choice.value), -1)
        place = self._named.opened.facets.place(choice.facet, choice.value.id)
        return next((row for row in rows if self._rows[row][2] == place), -1)

    def _shown_value(self, row: int) -> object:
        shown = self.choice(self.index(row, 0))
        return None if shown is None else shown.value

    # ------------------------------------------------------------ rows

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = []
        for facet in ORDER if self._named is not None and self._counted.facets else ():
            places = self._periods() if facet is None else self._places(facet)
            if not len(places):
                continue
            self._rows.append((Part.HEAD, facet, 0))
            shown = self._shortened(facet, places)
            self._rows += [(Part.VALUE, facet, place) for place in shown]
            if len(shown) < len(places) or (facet in self._unfolded and len(places) > SHOWN and not self._typed):
                self._rows.append((Part.MORE, facet, len(places)))
        if self._typed and not self._rows and not self._names_missing:
            self._rows.append((Part.NOTHING, None, 0))
        self.endResetModel()

    @property
    def _names_missing(self) -> bool:
        """Say whether names that were asked for have not come yet."""
        return bool(self._asked - self._keys.keys()) or not self._counted.facets

    def _shortened(self, facet: Facet | None, places: Rows) -> list[int]:
        shown = max(self._unfolded.get(facet, 0), A_STEP if self._typed else SHOWN)
        if len(places) <= shown + 1 or self._named is None:
            return [int(place) for place in places]
        first, rest = places[:shown].tolist(), places[shown:]
        if facet is None:
            return [*first, *(one for one in rest.tolist() if self._chosen_period(one))]
        chosen = self._filter.values(facet, Sense.ONLY) | self._filter.values(facet, Sense.WITHOUT)
        known = [self._named.opened.facets.place(facet, value) for value in chosen]
        also = [place for place in known if place is not None]
        return [*first, *rest[np.isin(rest, also)].tolist()] if also else first

    def _periods(self) -> Rows:
        """Return the places of the periods that are shown: of those in a search, the shortest first."""
        periods, named = self._counted.periods, self._named
        every = range(len(periods))
        if not self._typed or named is None:
            return np.array(every, dtype=np.int32)
        lengths = [stretch.last - stretch.first for stretch, _ in periods]
        found = [place for place in every if self._is_meant(named, periods[place][0])]
        return np.array(sorted(found, key=lengths.__getitem__), dtype=np.int32)

    def _is_meant(self, named: FilterWords, stretch: Stretch) -> bool:
        """Say whether a period holds the year that is typed, or has what is typed in its name."""
        if _YEAR.fullmatch(self._typed):
            first, last = civil(stretch.first)[0], civil(stretch.last)[0]
            if first <= int(self._typed) <= last:
                return True
        return self._typed in fold(named.stretch(stretch))

    def _places(self, facet: Facet) -> Rows:
        counts = self._counted.facets.get(facet)
        if counts is None or self._named is None:
            return np.empty(0, dtype=np.int32)
        order = self._ordered(facet, counts)
        if not self._typed:
            return order
        keys = self._folded(facet)
        return order[:0] if keys is None else order[keys.holding(self._typed)[order]]

    def _ordered(self, facet: Facet, counts: Counts) -> Rows:
        """Return the values' places with those first that most events have; worked out once for the same counts."""
        known = self._by_count.get(facet)
        if known is None or known[0] is not counts:
            order = np.arange(len(counts)) if facet in _IN_ORDER else np.argsort(-counts, kind="stable")
            known = self._by_count[facet] = (counts, order.astype(np.int32))
        return known[1]

    def _folded(self, facet: Facet) -> NameKeys | None:
        """Return search keys of all values, of their names in every language; ``None`` while very many are made."""
        named = self._named
        if facet not in self._keys and named is not None:
            values = named.opened.facets.values(facet)

            def work() -> NameKeys:
                return NameKeys("\n".join((named.value(facet, value), *value.name.values())) for value in values)

            if self.aside is None or len(values) <= AT_ONCE:
                self._keys[facet] = work()
            elif facet not in self._asked:
                self._asked.add(facet)
                self.aside(f"{NAMES} {facet}", work, lambda keys: self._names_came(named, facet, keys))
        return self._keys.get(facet)

    def _names_came(self, named: FilterWords, facet: Facet, keys: object) -> None:
        if named == self._named and isinstance(keys, NameKeys):
            self._keys[facet] = keys
            if self._typed:
                self._arrange()

    def _more(self, named: FilterWords, facet: Facet | None, count: int) -> Choice:
        words, shown = named.words, self._unfolded.get(facet, 0)
        if shown >= count:
            name = words.text("Show fewer")
        elif count <= A_STEP:
            name = words.say(Message("Show all %n", count=count))
        else:
            shown = max(shown, A_STEP if self._typed else SHOWN)
            name = words.say(Message("Show %n more", count=min(A_STEP, count - shown)))
        return Choice(Part.MORE, facet, name, spoken=name)

    def _value(self, named: FilterWords, facet: Facet, place: int) -> Choice:
        self.made += 1
        value = named.opened.facets.values(facet)[place]
        count = int(self._counted.facets[facet][place])
        senses = [sense for sense in Sense if value.id in self._filter.values(facet, sense)]
        return self._counted_choice(named, facet, named.value(facet, value), count, value, _first(senses))

    def _period(self, named: FilterWords, place: int) -> Choice:
        stretch, count = self._counted.periods[place]
        name = named.stretch(stretch)
        if place == 0:
            name = named.words.say(Message("{period} (in view)", {"period": name}))
        sense = Sense.ONLY if self._chosen_period(place) else None
        return self._counted_choice(named, None, name, count, stretch, sense)

    def _chosen_period(self, place: int) -> bool:
        stretch, chosen = self._counted.periods[place][0], self._filter.stretch
        return chosen is not None and (chosen.first, chosen.last) == (stretch.first, stretch.last)

    def _counted_choice(
        self,
        named: FilterWords,
        facet: Facet | None,
        name: str,
        count: int,
        value: FacetValue | Stretch,
        sense: Sense | None,
    ) -> Choice:
        words = named.words
        parts = [name, words.say(Message("%n event(s)", count=count))]
        if sense is not None:
            parts.append(words.text("asked for") if sense is Sense.ONLY else words.text("left out"))
        spoken = ", ".join(parts)
        return Choice(Part.VALUE, facet, name, words.number(count), value, sense, count == 0, spoken)

    # ------------------------------------------------------------ Qt

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row for the painter and its words for screen readers."""
        if role not in _ROLES:
            return None
        choice = self.choice(index)
        if choice is None or role == CHOICE:
            return choice
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(choice.name)
        if role == Qt.ItemDataRole.CheckStateRole:
            if choice.part is not Part.VALUE:
                return None
            return Qt.CheckState.Checked if choice.sense is Sense.ONLY else Qt.CheckState.Unchecked
        return choice.spoken

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that headings, and what is said where nothing is found, cannot be gone to."""
        if 0 <= index.row() < len(self._rows) and self._rows[index.row()][0] in _UNCHOSEN:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.CheckStateRole,
    CHOICE,
)


def _first(found: Sequence[_T]) -> _T | None:
    return found[0] if found else None
