"""Saving what is undamaged in an archive from a window: where to, waiting for it, and what came of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.dialogs import tell
from explorer.desktop.jobs import Cancelled
from explorer.desktop.starting.working import Work, wait_for
from explorer.dossier.message import Message
from explorer.store.errors import ArchiveError
from explorer.store.salvage import salvage
from explorer.store.salvage_report import Salvaged, called, listing

TITLE = Message("Dyad")


def propose_new(look: Appearance, damaged: Path, parent: QWidget | None) -> Path | None:
    """Ask where what is undamaged is to be saved; ``None`` where nobody wants it."""
    words = look.words
    proposed = damaged.with_name(f"{damaged.stem} ({words.text('undamaged')}){damaged.suffix or '.dyad'}")
    kinds = words.text("Dyad archives") + " (*.dyad)"
    name, _ = QFileDialog.getSaveFileName(parent, words.text("Save what is undamaged"), str(proposed), kinds)
    return Path(name) if name else None


def save_what_is_left(look: Appearance, file: Path, new: Path, parent: QWidget | None = None) -> bool:
    """Save what is undamaged in ``file`` into a new archive, and tell what came of it; say whether that is there."""
    told = Message("Saving what is undamaged in {file}.", {"file": file})
    try:
        report = wait_for(look, TITLE, told, Work(lambda go_on: salvage(file, new, go_on)), parent)
    except Cancelled:
        return False
    except ArchiveError as problem:
        tell(look, parent, TITLE, problem.message)
        return False
    tell(look, parent, TITLE, _summary(report), _details(look, report))
    return True


def _summary(report: Salvaged) -> Message:
    if report.is_whole:
        text = "All that is in the archive was saved into {file}. Nothing is known to be lost."
        return Message(text, {"file": report.file})
    lost = sum(len(table.lost) for table in report.tables.values())
    kept = sum(table.kept + table.brought_back for table in report.tables.values())
    text = (
        "{kept} records were saved into {file}; {lost} are lost. The damaged file was left as it is. Compare with the "
        "newest backup before you go on with the new archive."
    )
    return Message(text, {"file": report.file, "kept": kept, "lost": lost})


def _details(look: Appearance, report: Salvaged) -> str:
    words = look.words
    return "\n".join(
        words.text("{table}: {what}", table=words.say(called(name)), what=words.say(listing(table)))
        for name, table in report.tables.items()
        if table.kept or table.lost or table.brought_back
    )
