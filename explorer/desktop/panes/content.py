"""What a detail pane shows, as plain values: no widget, no colour, every text finished in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from explorer.dossier.records import EventKind, Side


class Go(StrEnum):
    """What a link in a pane leads to."""

    EVENT = "event"
    PERSON = "person"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: a kind of record and its id."""

    go: Go
    id: str


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of text, with a link, a country's flag, or a direction of its own (a BCP 47 tag) where it has one."""

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
    up: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A step of an agreement's life line; ``dated`` says whether any source dates it."""

    label: str
    value: str
    dated: bool


@dataclass(frozen=True, slots=True)
class Saying:
    """One source's say: title in its own script, what kind of text it is, the locator, and a quote where one was imported."""

    title: Text
    about: str
    locator: str
    quote: Text | None = None
    says: str = ""


@dataclass(frozen=True, slots=True)
class MiniAxis:
    """A coarse date on a small axis of years: rata die days of the span drawn and of the axis around it."""

    first: int
    last: int
    axis_first: int
    axis_last: int
    ticks: tuple[tuple[int, str], ...]
    side: Side
    open_start: bool
    open_end: bool
    dashed: bool


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of the trade table: what is counted, then one value a column."""

    label: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FigureTable:
    """Trade of a year by both reporters; each column has a side's colour or none."""

    columns: tuple[tuple[str, Side | None], ...]
    rows: tuple[FigureRow, ...]
    note: str


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
    table: FigureTable | None = None
    conflict: bool = False
    foldable: bool = False


@dataclass(frozen=True, slots=True)
class PaneContent:
    """A whole pane, from its kind at the top to its last section."""

    kind: EventKind | None
    side: Side
    up: bool
    heading: str
    title: str
    date: str
    meaning: str
    summary: str
    axis: MiniAxis | None
    rows: tuple[Row, ...]
    sections: tuple[Section, ...]
    citation: str
    previous: str | None = None
    next: str | None = None
