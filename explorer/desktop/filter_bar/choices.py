"""The values that a filter can ask for, facet by facet, with their counts: a list that is as long as it must be.

A row is made when it is painted. Without a search, a facet shows the values that most events have and those that are
chosen; its last row unfolds the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from explorer.desktop.filter_bar.counting import Counted
from explorer.desktop.filter_bar.wording import FACETS, FilterWords
from explorer.desktop.filters import Filter
from explorer.desktop.tooltips import tip
from explorer.dossier.facets import Facet, FacetValue, Sense, Stretch
from explorer.dossier.folding import fold
from explorer.dossier.message import Message

Index = QModelIndex | QPersistentModelIndex
CHOICE = Qt.ItemDataRole.UserRole + 1
SHOWN = 6
"""Values that a facet shows before it is unfolded."""
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


class Part(Enum):
    """What a row is."""

    HEAD = "head"
    VALUE = "value"
    MORE = "more"


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
        self._unfolded: set[Facet | None] = set()
        self._rows: list[tuple[Part, Facet | None, int]] = []
        self._keys: dict[Facet, list[str]] = {}
        self.made = 0
        """Rows that were made, for whoever watches the cost."""

    def show(self, named: FilterWords | None, filter_: Filter, counted: Counted) -> None:
        """Show the values of a dossier under a filter; counts that are still being worked out come later."""
        if named != self._named:
            self._keys.clear()
            self._unfolded.clear()
        self._named, self._filter, self._counted = named, filter_, counted
        self._arrange()

    def search(self, typed: str) -> None:
        """Show the values only that have what is typed in a name of theirs, in any language."""
        self._typed = fold(typed)
        self._arrange()

    def unfold(self, facet: Facet | None) -> None:
        """Show all values of a facet, or its first ones again."""
        self._unfolded ^= {facet}
        self._arrange()

    def choice(self, index: Index) -> Choice | None:
        """Return a row."""
        named = self._named
        if named is None or not 0 <= index.row() < len(self._rows):
            return None
        part, facet, place = self._rows[index.row()]
        if part is Part.HEAD:
            name = named.words.text("Period") if facet is None else named.words.say(FACETS[facet])
            return Choice(part, facet, name, spoken=name)
        if part is Part.MORE:
            return self._more(named, facet, place)
        return self._period(named, place) if facet is None else self._value(named, facet, place)

    def row_of(self, choice: Choice) -> int:
        """Return the row of the same value, -1 where it is not shown."""
        for row, (part, facet, _) in enumerate(self._rows):
            if (part, facet) == (choice.part, choice.facet):
                shown = self.choice(self.index(row, 0))
                if shown is not None and shown.value == choice.value:
                    return row
        return -1

    # ------------------------------------------------------------ rows

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = []
        for facet in ORDER if self._named is not None and self._counted.facets else ():
            places = self._periods() if facet is None else self._places(facet)
            if not places:
                continue
            self._rows.append((Part.HEAD, facet, 0))
            shown = self._shortened(facet, places)
            self._rows += [(Part.VALUE, facet, place) for place in shown]
            if len(shown) < len(places) or (facet in self._unfolded and len(places) > SHOWN and not self._typed):
                self._rows.append((Part.MORE, facet, len(places)))
        self.endResetModel()

    def _shortened(self, facet: Facet | None, places: list[int]) -> list[int]:
        if self._typed or facet in self._unfolded or len(places) <= SHOWN + 1 or self._named is None:
            return places
        first = places[:SHOWN]
        if facet is None:
            return first + [one for one in places[SHOWN:] if self._chosen_period(one)]
        values = self._named.opened.facets.values(facet)
        chosen = self._filter.values(facet, Sense.ONLY) | self._filter.values(facet, Sense.WITHOUT)
        return first + [one for one in places[SHOWN:] if values[one].id in chosen] if chosen else first

    def _periods(self) -> list[int]:
        return [] if self._typed else list(range(len(self._counted.periods)))

    def _places(self, facet: Facet) -> list[int]:
        counts = self._counted.facets.get(facet)
        if counts is None or self._named is None:
            return []
        order = range(len(counts)) if facet in _IN_ORDER else np.argsort(-counts, kind="stable").tolist()
        if not self._typed:
            return list(order)
        keys = self._folded(facet)
        wanted = f" {self._typed}"
        return [place for place in order if wanted in keys[place]]

    def _folded(self, facet: Facet) -> list[str]:
        """Return search keys of all values: of their names in every language, each word after a space."""
        if facet not in self._keys and self._named is not None:
            values = self._named.opened.facets.values(facet)
            self._keys[facet] = [
                " " + fold("\n".join((self._named.value(facet, value), *value.name.values()))) for value in values
            ]
        return self._keys[facet]

    def _more(self, named: FilterWords, facet: Facet | None, count: int) -> Choice:
        words = named.words
        unfolded = facet in self._unfolded
        name = words.text("Show fewer") if unfolded else words.say(Message("Show all %n", count=count))
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
        """Return that headings cannot be gone to."""
        if 0 <= index.row() < len(self._rows) and self._rows[index.row()][0] is Part.HEAD:
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
