"""What a case of the faults reports: how often the fault was injected, and what became of people's work."""

from __future__ import annotations

import dataclasses
import string
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

MOST_DETAILS = 5


class _Figures(string.Formatter):
    """Writes figures into a sentence; ``{one/other}`` is a share."""

    def get_value(self, key: int | str, _args: Sequence[Any], figures: Mapping[str, Any]) -> Any:
        name, _, whole = str(key).partition("/")
        if not whole:
            return figures[name]
        return figures[name] / figures[whole] if figures[whole] else 1.0


@dataclass(slots=True)
class Verdict:
    """What became of one case.

    ``lost`` counts injections after which something was missing that had been acknowledged, ``half_done`` those after
    which something stood that is neither the state before a step nor the one after it, or that a check finds wrong,
    ``untold`` those that were not told as they should be. ``note`` says what the injections hit.

    A *control* is a case in which loss is expected: it shows that the harness sees it, and fails where it sees none.
    """

    case: str
    injected: int = 0
    lost: int = 0
    half_done: int = 0
    untold: int = 0
    note: str = ""
    control: bool = False
    broken: int = 0
    """Injections after which anything of these was so."""
    details: list[str] = dataclasses.field(default_factory=list)
    """The first few findings, in words."""
    sentence: str = ""
    figures: dict[str, int] = dataclasses.field(default_factory=dict)
    """What the note is made of, where it is of figures that add up over the slices of a case."""

    @property
    def survived(self) -> int:
        """How many injections left everything as it should be."""
        return self.injected - self.broken

    @property
    def good(self) -> bool:
        """Whether nothing was lost; for a control, whether a loss was seen."""
        if self.injected == 0:
            return False
        return self.broken > 0 if self.control else self.broken == 0

    def add(self, where: str, *, lost: str = "", half_done: str = "", untold: str = "") -> None:
        """Count one injection and what was found after it, in words; nothing is a survival."""
        self.injected += 1
        self.lost += bool(lost)
        self.half_done += bool(half_done)
        self.untold += bool(untold)
        found = "; ".join(filter(None, (lost, half_done, untold)))
        self.broken += bool(found)
        if found and len(self.details) < MOST_DETAILS:
            self.details.append(f"{where}: {found}")

    def tell(self, sentence: str, figures: Mapping[str, int]) -> None:
        """Make the note of a sentence and its figures by name; ``{one/other}`` is the share of one in another."""
        self.sentence, self.figures = sentence, dict(figures)
        self.note = _Figures().vformat(sentence, (), self.figures)

    def as_json(self) -> dict[str, Any]:
        """Return it for machines."""
        return {**dataclasses.asdict(self), "survived": self.survived, "good": self.good}


def merged(slices: Iterable[Verdict]) -> list[Verdict]:
    """Return one verdict for each case, of those of its slices, in the order in which they first come."""
    found: dict[str, Verdict] = {}
    for one in slices:
        known = found.setdefault(one.case, one)
        if known is one:
            continue
        for count in ("injected", "lost", "half_done", "untold", "broken"):
            setattr(known, count, getattr(known, count) + getattr(one, count))
        known.details = [*known.details, *one.details][:MOST_DETAILS]
        if known.sentence:
            names = known.figures | one.figures
            both = {name: known.figures.get(name, 0) + one.figures.get(name, 0) for name in names}
            known.tell(known.sentence, both)
    return list(found.values())


@contextmanager
def judging(verdict: Verdict, where: str) -> Iterator[None]:
    """Count an assertion that fails inside as something half done, and what nobody foresaw as well."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - whatever it is, the table tells of it
        verdict.add(where, half_done=f"{type(error).__name__}: {error}")


def table(verdicts: Iterable[Verdict]) -> str:
    """Return the verdicts as one table in plain text."""
    rows = [["case", "injected", "survived", "lost", "half done", "untold", "verdict", ""]]
    rows.extend(_row(verdict) for verdict in verdicts)
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])


def _row(verdict: Verdict) -> list[str]:
    numbers = (verdict.injected, verdict.survived, verdict.lost, verdict.half_done, verdict.untold)
    said = {
        (True, False): "survived",
        (False, False): "LOST" if verdict.lost else "FAILED",
        (True, True): "loss seen, as it must",
        (False, True): "BLIND: no loss seen",
    }[verdict.good, verdict.control]
    return [verdict.case, *(f"{number:,}" for number in numbers), said, verdict.note]
