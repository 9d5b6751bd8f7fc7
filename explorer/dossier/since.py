"""Since when: a day, a moment or a step, as people type it.

"May 2026", "2026-05", "3 May 2026, 14:30" and "step 12" are understood; a date means the beginning of its first day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from explorer.dossier.edtf import EdtfDate, EdtfError
from explorer.dossier.local_dates import read_date
from explorer.dossier.message import Message

_CLOCK = re.compile(r"(?P<date>.*?)(?:\s*[,،]\s*|\s+|T)(?P<hour>\d{1,2}):(?P<minute>\d{2})")
_STEP = re.compile(r"(?:step|#|第|步[驟骤]|(?:ال)?خطوة)\s*(\d{1,15})\s*步?", re.IGNORECASE)
"""In the languages that the window speaks."""


@dataclass(frozen=True, slots=True)
class Since:
    """What somebody asks from: ``when``, a date, with a ``clock`` where a moment of it is meant; or after a ``step``.

    Just one of ``when`` and ``step`` is given. A date has a first day.
    """

    when: EdtfDate | None = None
    clock: time | None = None
    step: int | None = None

    @property
    def day(self) -> int | None:
        """Return the first day, rata die; ``None`` where a step is meant."""
        return None if self.when is None else self.when.earliest

    def moment(self) -> datetime | None:
        """Return the moment on this computer's clock, in UTC; ``None`` where a step is meant.

        Days before and after those that a clock can tell are the first and the last that it can.
        """
        if self.day is None:
            return None
        first, last = date.min.toordinal() + 1, date.max.toordinal() - 1
        here = datetime.combine(date.fromordinal(min(max(self.day, first), last)), self.clock or time())
        try:
            return here.astimezone(UTC)
        except (OverflowError, OSError, ValueError):  # The system knows no such day.
            return here.replace(tzinfo=UTC)


def read_since(typed: str, language: str) -> Since:
    """Return what a person typed; raise :class:`EdtfError` with what is wrong with it."""
    text = typed.strip()
    step = _STEP.fullmatch(text)
    if step is not None:
        return Since(step=int(step[1]))
    clock = None
    timed = _CLOCK.fullmatch(text)
    if timed is not None:
        hour, minute = int(timed["hour"]), int(timed["minute"])
        if hour > 23 or minute > 59:
            raise EdtfError(text, Message("there is no such time of day"))
        text, clock = timed["date"], time(hour, minute)
    when = read_date(text, language)
    if when.earliest is None:
        raise EdtfError(text, Message("it has no first day"))
    return Since(when, clock)
