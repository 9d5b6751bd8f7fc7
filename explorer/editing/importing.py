"""Importing a dossier: one step that adds what is new, and lists what differs from what stands.

An import never overwrites anything. The same file imported again adds nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from explorer.dossier.message import Message
from explorer.dossier.records import Dossier
from explorer.editing.differences import Difference, differences
from explorer.editing.editor import Editor
from explorer.editing.taking import Tally, take
from explorer.store.archive import Archive
from explorer.store.asking import Progress
from explorer.store.row_writer import Outcome, Overwrite
from explorer.store.writing import UnitOfWork


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import or a library update did.

    ``step`` is its step in the change log, ``None`` where there was nothing to do. ``removed`` counts what a newer
    library has no longer. ``differences`` lists what was left as it stands though it has other content than what
    arrived.
    """

    step: int | None
    added: Tally
    changed: Tally
    unchanged: Tally
    removed: Tally
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class ImportDossier:
    """The command that imports a dossier; ``name`` is what the step calls it, usually the file's name.

    ``progress`` is told how far it is, and may raise to give up; then nothing was written.
    """

    dossier: Dossier
    name: str
    progress: Progress | None = None
    origin: str = "import"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        return Message("Import of {name}", {"name": self.name})

    def apply(self, unit: UnitOfWork) -> ImportReport:
        """Import the dossier."""
        taken = take(unit, self.dossier, Overwrite.NEVER, progress=self.progress)
        differ = taken.tally(Outcome.DIFFERS)
        return ImportReport(
            unit.step,
            taken.tally(Outcome.ADDED),
            taken.tally(Outcome.CHANGED),
            taken.tally(Outcome.UNCHANGED),
            Tally(),
            differences(unit.reader(), self.dossier) if differ else (),
        )


def import_dossier(
    archive: Archive,
    dossier: Dossier,
    name: str,
    author: str,
    progress: Progress | None = None,
    go_on: Callable[[], None] | None = None,
) -> ImportReport:
    """Import a dossier as one step of ``author``; ``go_on`` raises to give up, and then nothing was written."""
    return Editor(archive, author).run(ImportDossier(dossier, name, progress), go_on).report
