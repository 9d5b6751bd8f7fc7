"""The one door for writes: a command goes in, one step is written, a change notice comes out.

A command says what it is called and works on a unit of work; whatever it does becomes one step in the change log with
each row before and after, from which it can be taken back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from explorer.dossier.message import Message
from explorer.store.archive import Archive
from explorer.store.changes import ChangeNotice
from explorer.store.writing import UnitOfWork

R_co = TypeVar("R_co", covariant=True)
R = TypeVar("R")


class Command(Protocol[R_co]):
    """Something that changes an archive as one step."""

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        ...

    @property
    def origin(self) -> str:
        """Where new rows come from: ``library``, ``user`` or ``import``."""
        ...

    @property
    def author(self) -> str | None:
        """Whose step it is, ``None`` for whoever sits at the editor."""
        ...

    def apply(self, unit: UnitOfWork) -> R_co:
        """Do it, and return what there is to tell of it."""
        ...


@dataclass(frozen=True, slots=True)
class Done(Generic[R]):
    """What became of a command: what it changed, and its own report."""

    notice: ChangeNotice
    report: R


class Editor:
    """Runs commands on an archive in the name of ``author``."""

    def __init__(self, archive: Archive, author: str) -> None:
        self.archive = archive
        self.author = author

    def do(self, command: Command[object]) -> ChangeNotice:
        """Run a command as one step; an ArchiveError means that nothing of it was written."""
        return self.run(command).notice

    def run(self, command: Command[R], go_on: Callable[[], None] | None = None) -> Done[R]:
        """Run a command as one step and return its report too.

        ``go_on`` is asked all the while until the commit, and gives up by raising: then nothing was written.
        """
        with self.archive.write(command.author or self.author, command.label, command.origin, go_on) as unit:
            report = command.apply(unit)
        return Done(unit.notice, report)
