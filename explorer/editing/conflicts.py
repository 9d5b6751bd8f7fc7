"""What keeps an edit from being made: somebody else changed the record while it stood in a form."""

from __future__ import annotations

from typing import Generic, TypeVar

from explorer.store.change_log import Step

R = TypeVar("R")


class ChangedMeanwhile(Exception, Generic[R]):  # noqa: N818 - says what is so
    """A record is not as it was when its form was opened, and nothing was written.

    ``mine`` is what was to be written, ``theirs`` what stands there now, ``None`` where it was removed; ``step`` is
    what changed or removed it last, where the log knows.
    """

    def __init__(self, mine: R, theirs: R | None, step: Step | None = None) -> None:
        super().__init__("the record was changed meanwhile" if theirs is not None else "the record was removed")
        self.mine = mine
        self.theirs = theirs
        self.step = step
