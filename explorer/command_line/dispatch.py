"""Does what a command line says: each command with its options, or the window. Loads only what that needs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from explorer.command_line.options import PICTURE_FORMATS
from explorer.command_line.parser import SELF_CHECK
from explorer.command_line.refusals import DONE, NOT_UNDERSTOOD, Refused
from explorer.command_line.values import check_language, check_size
from explorer.dossier.dyads import parse_dyad
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.terminal import Terminal


def run(options: argparse.Namespace) -> int:
    """Do what was understood of a command line and return the exit code."""
    try:
        if options.command == SELF_CHECK:
            return _self_check(options)
        return _open(options) if options.command is None else BY_COMMAND[options.command](options)
    except OSError as error:
        if error.filename is None:
            raise
        raise Refused(
            Message("{file}: {reason}.", {"file": error.filename, "reason": error.strerror or str(error)})
        ) from error


def _terminal(options: argparse.Namespace) -> Terminal:
    return Terminal(sys.stdout, sys.stderr, as_json=getattr(options, "json", False))


def _library(options: argparse.Namespace) -> int:
    from explorer import commands

    return commands.library(options.archive, _terminal(options), update=options.update)


def _import(options: argparse.Namespace) -> int:
    from explorer import commands
    from explorer.app.environment import user_name

    author = options.author or user_name()
    return commands.import_files(options.files, options.archive, author, _terminal(options))


def _export(options: argparse.Namespace) -> int:
    from explorer import commands

    dyad = parse_dyad(options.dyad)
    return commands.export(dyad, options.output, options.archive, _terminal(options))


def _search(options: argparse.Namespace) -> int:
    from explorer import commands

    dyad = None if options.dyad is None else parse_dyad(options.dyad)
    return commands.search(" ".join(options.words), dyad, options.limit, options.archive, _terminal(options))


def _new(options: argparse.Namespace) -> int:
    from explorer import commands

    if options.by == "event" and (options.since.step is not None or options.author is not None):
        what = "step" if options.since.step is not None else "author"
        raise Refused(f"Events happen on days: with --by event there is no {what} to ask for.", NOT_UNDERSTOOD)
    dyad = None if options.dyad is None else parse_dyad(options.dyad)
    asked = commands.AskedNews(options.since, options.by == "event", options.author, dyad, options.limit)
    return commands.new(asked, options.archive, _terminal(options))


def _history(options: argparse.Namespace) -> int:
    from explorer import commands

    return commands.history(options.archive, _terminal(options), limit=options.limit, authors=options.authors)


def _check(options: argparse.Namespace) -> int:
    from explorer import commands

    return commands.check(
        options.files, with_library=options.library, archive_path=options.archive, terminal=_terminal(options)
    )


def _backup(options: argparse.Namespace) -> int:
    from explorer import commands

    if options.ordered:
        return commands.ordered_backup(sys.stdin, sys.stdout)
    return commands.backup(options.archive, _terminal(options), listing=options.list)


def _restore(options: argparse.Namespace) -> int:
    from explorer import commands

    return commands.restore(options.number, options.archive, _terminal(options))


def _salvage(options: argparse.Namespace) -> int:
    from explorer import commands

    return commands.salvage(options.damaged, options.output, _terminal(options))


def _setup(options: argparse.Namespace) -> int:
    from explorer import commands

    return commands.setup(options.archive, _terminal(options), with_library=options.library)


def _copy(options: argparse.Namespace) -> int:
    from explorer import commands

    return commands.copy(options.target, options.archive, _terminal(options))


def _self_check(options: argparse.Namespace) -> int:
    from explorer.commands.self_check import self_check

    return self_check(_terminal(options), options.part)


def _render(options: argparse.Namespace) -> int:
    from explorer import commands
    from explorer.app.environment import today
    from explorer.app.pictures import PictureOrder, render_picture
    from explorer.exchange.files import write_file

    terminal = _terminal(options)
    check_size(*options.size)
    check_language(options.language)
    as_of = _bound(options.as_of, "--as-of", last=True)
    order = PictureOrder(
        dyad=parse_dyad(options.dyad),
        picture_format=_picture_format(options),
        size=options.size,
        first=_bound(options.first, "--from", last=False),
        last=_bound(options.last, "--to", last=True),
        today=today() if as_of is None else as_of,
        language=options.language,
        digits=options.digits,
        theme=options.theme,
        with_trade=options.trade,
    )
    if order.first is not None and order.last is not None and order.first > order.last:
        raise Refused(Message("--to comes before --from, so there is nothing to draw."))
    with commands.opened(options.archive, terminal) as archive, terminal.progress(Message("Drawing")):
        picture = render_picture(archive, order)
    if options.output == commands.STANDARD_STREAM:
        terminal.data(picture)
        return DONE
    write_file(Path(options.output), picture)
    if terminal.as_json:
        made = {"dyad": str(order.dyad), "file": options.output, "format": order.picture_format, "bytes": len(picture)}
        terminal.document(made)
    return DONE


def _open(options: argparse.Namespace) -> int:
    from explorer.app.windows import open_window

    return open_window(options.file or options.archive, read_only=getattr(options, "read_only", False))


def _picture_format(options: argparse.Namespace) -> str:
    if options.format:
        return str(options.format)
    if options.output == "-":
        return "png"
    suffix = Path(options.output).suffix.lower().removeprefix(".")
    if suffix not in PICTURE_FORMATS:
        sentence = f"'{options.output}' ends in none of .png, .svg and .pdf, the pictures that Dyad draws."
        raise Refused(sentence, NOT_UNDERSTOOD)
    return suffix


def _bound(date: EdtfDate | None, option: str, *, last: bool) -> int | None:
    """Return the first or the last day of a date given as an option."""
    if date is None:
        return None
    bound = date.latest if last else date.earliest
    if bound is None:
        which = "last" if last else "first"
        raise Refused(f"{option}: '{date.text}' has no {which} day.")
    return bound


BY_COMMAND: dict[str, Callable[[argparse.Namespace], int]] = {
    "library": _library,
    "import": _import,
    "export": _export,
    "render": _render,
    "search": _search,
    "new": _new,
    "history": _history,
    "check": _check,
    "backup": _backup,
    "restore": _restore,
    "salvage": _salvage,
    "copy": _copy,
    "setup": _setup,
}
"""What does each command of `parser.COMMANDS`."""
