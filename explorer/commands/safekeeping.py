"""What the commands do that keep archives safe: backup, restore, salvage. They load no Qt and speak English.

Each returns its exit code: 0 done, 1 understood but impossible, or something was lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from explorer import paths
from explorer.app.problems import OrderError
from explorer.app.received import check_if_received
from explorer.app.safekeeping import backups as own_backups
from explorer.commands.opening import DONE, IMPOSSIBLE
from explorer.dossier.message import Message
from explorer.terminal import Terminal

if TYPE_CHECKING:
    from explorer.store.backup_files import Backup
    from explorer.store.backups import Backups
    from explorer.store.place import Place
    from explorer.store.salvage_report import Salvaged

NEWEST = "newest"
"""Stands for the newest backup that checks out where a number is expected."""
_REASONS = {
    "asked": "asked for",
    "edit": "after an edit",
    "import": "before an import",
    "library": "before a library update",
    "migration": "before a new schema",
    "restore": "before a restore",
}


def backup(archive_path: Place | None, terminal: Terminal, *, listing: bool) -> int:
    """Back the archive up now, or list its backups and whether each checks out."""
    file = _file(archive_path)
    backups = own_backups()
    if listing:
        with terminal.progress(Message("Checking backups of {file}", {"file": file})):
            found = backups.of_file(file, checked=True)
        _tell_backups(file, backups, found, terminal)
        return IMPOSSIBLE if any(not one.sound for one in found) else DONE
    check_if_received(file)
    with terminal.progress(Message("Backing up {file}", {"file": file})):
        made = backups.make(file, "asked")
    if terminal.as_json:
        terminal.document({"archive": str(file), **_document(made, file)})
    else:
        terminal.say(f"{file} was backed up as number {made.number}, and the backup checks out: {made.file}.")
    return DONE


def ordered_backup(orders: TextIO, answers: TextIO) -> int:
    """Carry out the order that a window gives its child, and answer it; nobody may be there any more to hear."""
    from explorer.store.backup_order import carry_out

    answer = carry_out(orders.read())
    with suppress(BrokenPipeError):
        answers.write(answer)
        answers.flush()
    return DONE


def restore(wanted: str, archive_path: Place | None, terminal: Terminal) -> int:
    """Put a backup in the place of the archive; what is there is backed up first."""
    from explorer.store.archive import Archive
    from explorer.store.backup_origin import told_origin

    file = _file(archive_path)
    backups = own_backups()
    _refuse_a_stranger(file)
    with terminal.progress(Message("Looking at backups of {file}", {"file": file})):
        found = backups.of_file(file, checked=wanted == NEWEST)
    chosen = _chosen(wanted, file, backups, found)
    with terminal.progress(Message("Restoring {file}", {"file": file})):
        before = backups.restore(chosen, file)
        Archive.open(file).close()
    kept = before if before is None or isinstance(before, Path) else before.file
    if terminal.as_json:
        restored = _document(chosen, file)
        terminal.document({"archive": str(file), "restored": restored, "before": kept and str(kept)})
        return DONE
    told = told_origin(chosen, file)
    made_of = "" if told is None else f" It was {told.english()}."
    terminal.say(f"{file} is now as backup {chosen.number} of {_when(chosen)} has it.{made_of}")
    if isinstance(before, Path):
        terminal.say(f"What was there before is too damaged for a backup; its bytes are kept in {before}.")
    elif before is not None:
        terminal.say(f"What was there before is backup {before.number}: {before.file}.")
    return DONE


def _refuse_a_stranger(file: Path) -> None:
    """Refuse to put a backup in the place of a file from elsewhere which nobody should open, to see what it is."""
    from explorer.store.errors import ArchiveError

    try:
        check_if_received(file)
    except ArchiveError as error:
        sentence = "{reason} To restore a backup in the place of {file}, move that file away first."
        raise OrderError(Message(sentence, {"reason": error.message, "file": file})) from error


def salvage(damaged: str, output: str, terminal: Terminal) -> int:
    """Save the undamaged rows of a damaged archive into a new one; 1 where something was lost."""
    from explorer.store.salvage import salvage as save

    with terminal.progress(Message("Salvaging {file}", {"file": damaged})):
        report = save(Path(damaged), Path(output))
    if terminal.as_json:
        terminal.document(_salvage_document(damaged, report))
    else:
        _say_salvaged(damaged, report, terminal)
    return DONE if report.is_whole else IMPOSSIBLE


def _file(place: Place | None) -> Path:
    """Return the archive's file; raise OrderError for one in a database, whose server keeps it safe."""
    if place is not None and not isinstance(place, Path):
        sentence = (
            "The archive {file} stands in a database, which is backed up and restored by whoever looks after it, with "
            "pg_dump and pg_restore. Nothing was done. To have a copy of it in a file: dyad copy FILE --archive ADDRESS"
        )
        raise OrderError(Message(sentence, {"file": place}))
    return (paths.user_archive() if place is None else place).absolute()


def _chosen(wanted: str, file: Path, backups: Backups, found: Sequence[Backup]) -> Backup:
    if not found:
        names = {"file": file, "folder": backups.folder}
        sentence = "There is no backup of {file} in {folder}. Nothing was changed. 'dyad backup' makes one."
        raise OrderError(Message(sentence, names))
    if wanted == NEWEST:
        from explorer.store.backup_origin import TAKEN_UNASKED, by_origin

        sorted_out = by_origin(file, found)
        unasked = [one for origin in TAKEN_UNASKED for one in sorted_out[origin]]
        if not unasked:
            sentence = (
                "There is no backup of {file} itself. Those that there are were made of copies of it, and may hold "
                "something else: {known}. Nothing was changed. 'dyad backup --list' tells what is in them; choose one "
                "by its number."
            )
            raise OrderError(Message(sentence, {"file": file, "known": ", ".join(str(one.number) for one in found)}))
        chosen = next((one for one in unasked if one.sound), None)
    else:
        chosen = next((one for one in found if str(one.number) == wanted), None)
    if chosen is None:
        sentence = "There is no backup {number} of {file} that could be restored. It has: {known}. Nothing was changed."
        known = ", ".join(str(one.number) for one in found)
        raise OrderError(Message(sentence, {"number": wanted, "file": file, "known": known}))
    return chosen


def _tell_backups(file: Path, backups: Backups, found: Sequence[Backup], terminal: Terminal) -> None:
    from explorer.store.backup_origin import Origin, by_origin, told_origin

    sorted_out = by_origin(file, found)
    own = sorted_out.pop(Origin.OWN)
    others = [one for several in sorted_out.values() for one in several]
    if terminal.as_json:
        terminal.document({"archive": str(file), "backups": [_document(one, file) for one in found]})
        return
    if not found:
        terminal.say(f"There is no backup of {file} in {backups.folder}.")
        return
    if own:
        terminal.say(f"Backups of {file} in {found[0].file.parent}:")
        for one in own:
            terminal.say(_line(one))
    else:
        terminal.say(f"There is no backup of {file} itself in {found[0].file.parent}.")
    if others:
        terminal.say("Backups of the same archive that were not made of this file:")
        for one in others:
            told = told_origin(one, file)
            terminal.say(f"{_line(one)}  - {told.english()}" if told is not None else _line(one))


def _line(one: Backup) -> str:
    events = "?" if one.events is None else str(one.events)
    state = "" if one.sound else "DOES NOT CHECK OUT  "
    label = one.label.english() if one.label is not None else ""
    why = _REASONS.get(one.reason, "")
    return f"{one.number:>6}  {_when(one)}  {one.size / 1e6:9.1f} MB  {events:>9} events  {state}{label}" + (
        f" ({why})" if why else ""
    )


def _when(one: Backup) -> str:
    return f"{one.time:%Y-%m-%d %H:%M} UTC"


def _document(one: Backup, file: Path) -> dict[str, Any]:
    from explorer.store.backup_origin import origins

    return {
        "number": one.number,
        "file": str(one.file),
        "time": one.time.isoformat(),
        "bytes": one.size,
        "events": one.events,
        "lastStep": None if one.label is None else one.label.english(),
        "reason": one.reason,
        "madeOf": None if one.note is None else one.note.archive or None,
        "origin": origins(file)(one).value,
        "checksOut": one.sound,
    }


def _salvage_document(damaged: str, report: Salvaged) -> dict[str, Any]:
    return {
        "damaged": damaged,
        "file": str(report.file),
        "historyLostTo": report.history_lost_to or None,
        "newerSchema": report.newer_schema,
        "tables": {
            name: {"kept": table.kept, "broughtBack": table.brought_back, "lost": table.lost, "reduced": table.reduced}
            for name, table in report.tables.items()
        },
    }


def _say_salvaged(damaged: str, report: Salvaged, terminal: Terminal) -> None:
    from explorer.store.salvage_report import called, listing

    terminal.say(f"What is undamaged in {damaged} was saved into {report.file}. The damaged file was left as it is.")
    for name, table in report.tables.items():
        if table.kept or table.lost or table.brought_back:
            terminal.say(f"    {called(name).english()}: {listing(table).english()}")
    if report.history_lost_to:
        terminal.say(f"Steps up to {report.history_lost_to} can no longer be undone: part of their history is damaged.")
    if report.newer_schema is not None:
        sentence = (
            f"{damaged} says that a newer Dyad wrote it (schema {report.newer_schema}). What only that one knows is "
            "not in the new archive: salvage it with the newer Dyad instead."
        )
        terminal.say(sentence)
    if report.is_whole:
        terminal.say("Nothing is known to be lost.")
    else:
        terminal.say("Compare with the newest backup ('dyad backup --list') before you go on with the new archive.")
