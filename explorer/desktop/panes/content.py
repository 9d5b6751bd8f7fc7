"""What a detail pane shows, as plain values: no widget, no colour, every text finished in the reader's language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from explorer.dossier.records import EventKind, Side


class Go(StrEnum):
    """What a link in a pane leads to."""

    EVENT = "event"
    PERSON = "person"
    SOURCE = "source"
    ACTION = "action"
    """One of the window's actions, by its id."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: a kind of record and its id."""

    go: Go
    id: str


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of text, with a link, a country's flag, or a direction of its own where it has one.

    ``language`` is the BCP 47 tag of a text in another language than the reader's: a source's title, a quote.
    """

    text: str
    target: Target | None = None
    flag: str | None = None
    language: str | None = None
    faint: bool = False
    """Secondary ink: for what no source states."""


@dataclass(frozen=True, slots=True)
class Row:
    """A label and its values, one under the other."""

    label: str
    values: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An event in a list: its mark, its title that leads to it, and a line under it."""

    kind: EventKind
    side: Side
    title: Text
    detail: str
    disputed: bool = False

    @property
    def up(self) -> bool:
        """Return whether a visit's triangle points up, towards a host above."""
        return self.side is Side.B


@dataclass(frozen=True, slots=True)
class Step:
    """A step of an agreement's life line; ``dated`` says whether any source dates it."""

    label: str
    values: tuple[str, ...]
    """The date; several where sources give several."""
    dated: bool


@dataclass(frozen=True, slots=True)
class Saying:
    """One source's say: title in its own script, what kind of text it is, its locators, imported quotes."""

    title: Text
    about: str
    translation: str
    locators: tuple[str, ...]
    quotes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """What one source, or one passage of it, says where sources disagree: a date or a title, who, and where."""

    says: str
    source: Text
    locators: tuple[str, ...]
    quotes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing that sources tell differently: versions to stand side by side, and what a reader should know."""

    about: Text | None
    versions: tuple[Version, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class MiniAxis:
    """A coarse date on a small axis: rata die days of the span drawn and of the axis around it.

    ``soft_start`` and ``soft_end`` tell ends known more coarsely than to the day; an open end has no bound at all.
    """

    first: int
    last: int
    axis_first: int
    axis_last: int
    ticks: tuple[tuple[int, str], ...]
    side: Side
    soft_start: bool
    soft_end: bool
    open_start: bool
    open_end: bool
    lasting: bool
    dashed: bool


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of a table of figures: what is counted, then one value a column, some with a remark under it."""

    label: str
    values: tuple[str, ...]
    under: tuple[str, ...] = ()
    """One remark a column, empty where a column has none; none at all where no column has."""


@dataclass(frozen=True, slots=True)
class FigureTable:
    """Trade of a year by both reporters; each column has a side's colour or none."""

    columns: tuple[tuple[str, Side | None], ...]
    rows: tuple[FigureRow, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A count in a list of counts; ``share`` is that of the longest bar, 0 to 1."""

    label: Text
    count: str
    share: float


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a pane under a heading; ``conflict`` marks sources that disagree."""

    title: str
    count: str = ""
    lines: tuple[Text, ...] = ()
    rows: tuple[Row, ...] = ()
    items: tuple[Item, ...] = ()
    steps: tuple[Step, ...] = ()
    sayings: tuple[Saying, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    bars: tuple[Bar, ...] = ()
    columns: tuple[Bar, ...] = ()
    """Upright bars, one a period."""
    table: FigureTable | None = None
    conflict: bool = False
    foldable: bool = False


@dataclass(frozen=True, slots=True)
class PaneContent:
    """A whole pane, from its kind at the top to its last section.

    ``buttons`` are actions of the window (id and words) that are offered under the head. ``citation`` gives what
    *copy* puts on the clipboard, made when it is asked for; ``copies_list`` says that it is of many events.
    ``previous`` and ``next`` are the ids of the neighbouring events.
    """

    side: Side
    heading: str
    title: str
    kind: EventKind | None = None
    flag: str | None = None
    title_language: str | None = None
    date: str = ""
    meaning: str = ""
    summary: str = ""
    axis: MiniAxis | None = None
    rows: tuple[Row, ...] = ()
    buttons: tuple[tuple[str, str], ...] = ()
    sections: tuple[Section, ...] = ()
    citation: Callable[[], str] | None = None
    copies_list: bool = False
    previous: str | None = None
    next: str | None = None
