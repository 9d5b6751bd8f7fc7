"""The command line: ``dyad [ARCHIVE]`` opens the window, ``dyad COMMAND`` does one thing without it.

Exit codes: 0 done; 1 understood but impossible, or a check found problems; 2 not understood; 130 stopped by Ctrl+C, 143
by the system.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from explorer import __version__
from explorer.dossier.dyads import DyadError, parse_dyad
from explorer.dossier.edtf import EdtfDate, EdtfError
from explorer.dossier.message import Message
from explorer.dossier.since import Since, read_since
from explorer.store.place import AddressError, Place, place_of
from explorer.terminal import OutputProblem, Terminal, forget_output, keep_streams_writable, sentence_of

DONE, IMPOSSIBLE, NOT_UNDERSTOOD, INTERRUPTED = 0, 1, 2, 130

LEAST_SIZE, MOST_SIDE, MOST_PIXELS = (320, 240), 30_000, 200_000_000
"""Pictures smaller than this show nothing of a dossier; larger ones would not fit into memory."""
DEFAULT_SIZE = (1600, 900)
PICTURE_FORMATS = ("png", "svg", "pdf")
THEMES = ("light", "dark", "high-contrast")
DEFAULT_LIMIT = 50

_READING = "--read-received-archive"
"""What `store.reception` starts this program with, to read what somebody sent; it is for nobody else."""
_SIZE = re.compile(r"([0-9]{1,6})[xX×]([0-9]{1,6})")

_ABOUT = """\
What has happened between two countries: visits, agreements, milestones and trade on one time axis, each statement
with its source. Works offline, on one archive file.
"""
_EPILOG = """\
Without --archive, the archive is your own; the first start makes it from the library. An archive that was neither made
nor opened here before (one that somebody sent) is first read in a limited process: the window then asks whether to open
it as yours, to read only, or to import its dossiers; commands open it if nothing speaks against it, and remember it,
else they refuse. Exit codes: 0 done;
1 understood but impossible (no such dossier or file, broken input, unwritable output), or a check found problems;
2 not understood; 130 stopped by Ctrl+C, 143 by the system. 'dyad COMMAND --help' tells more of each command.
"""


_WHICH = (
    "the archive (default: your own): a file, which is checked first if it comes from elsewhere, or a database that "
    "several people work in, such as postgresql://SERVER/DATABASE"
)


class _Refused(Exception):  # noqa: N818 - says what happened to the command line
    """What was asked for is not understood, or understood but impossible; ``message`` says why, ``code`` which."""

    def __init__(self, message: Message | str, code: int = IMPOSSIBLE) -> None:
        super().__init__(str(message))
        self.message = message
        self.code = code


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line ``argv`` (default: that of the process) and return the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if len(arguments) == 2 and arguments[0] == _READING:
        from explorer.store.received_reading import run

        return run(Path(arguments[1]))
    keep_streams_writable()
    terminal = Terminal(sys.stdout, sys.stderr)
    try:
        code = _run(arguments)
        terminal.finish()
    except BrokenPipeError:
        forget_output()
        return IMPOSSIBLE
    except KeyboardInterrupt:
        terminal.note("dyad: Stopped. Nothing was half done.")
        return INTERRUPTED
    except Exception as error:
        sentence = sentence_of(error)
        if sentence is None:
            raise
        terminal.note(f"dyad: {sentence}")
        if isinstance(error, OutputProblem):
            forget_output()
        elif "--json" in arguments:
            with suppress(OSError, OutputProblem):
                terminal.document({"error": sentence})
        return _code_of(error)
    return code


def _run(arguments: list[str]) -> int:
    word = _first_word(arguments)
    if word is not None and word not in COMMANDS and not _may_be_a_file(word):
        near = _nearest(word)
        hint = f" Did you mean '{near}'?" if near else ""
        sentence = f"'{word}' is no command, and no file of this name is there.{hint} 'dyad --help' lists the commands."
        raise _Refused(sentence, NOT_UNDERSTOOD)
    asked = next((argument for argument in arguments if argument in ("-h", "--help", "--version")), None)
    try:
        if word is not None and word in COMMANDS:
            # Options may stand before the command too.
            place = arguments.index(word)
            options = _parser().parse_args([word, *arguments[:place], *arguments[place + 1 :]])
        elif asked is not None:
            options = _parser().parse_args([asked])
        else:
            options = _window_parser().parse_args(arguments)
    except SystemExit:  # help or the version was asked for, and has been told
        return DONE
    try:
        run: Callable[[argparse.Namespace], int] = options.run
        return run(options)
    except OSError as error:
        if error.filename is None:
            raise
        raise _Refused(
            Message("{file}: {reason}.", {"file": error.filename, "reason": error.strerror or str(error)})
        ) from error


# ---------------------------------------------------------------- what is understood


def _parser() -> argparse.ArgumentParser:
    """Return the parser of the commands, which also tells of the window."""
    parser = _Parser(
        prog="dyad",
        usage="dyad [ARCHIVE | --archive PLACE] [--read-only]\n       dyad COMMAND …",
        description=_ABOUT,
        epilog=_EPILOG,
    )
    parser.add_argument("--version", action="version", version=f"dyad {__version__}")
    parser.set_defaults(run=_open, archive=None, file=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser, prog="dyad")
    for name, (add, summary) in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        command.add_argument("--archive", type=_place, metavar="PLACE", help=_WHICH)
        command.add_argument("--json", action="store_true", help="write the result as JSON, for machines")
        add(command)
    return parser


def _window_parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="dyad", description=_ABOUT, epilog=_EPILOG)
    parser.add_argument(
        "file", nargs="?", type=_place, metavar="ARCHIVE", help="the archive to open (default: your own)"
    )
    parser.add_argument("--archive", type=_place, metavar="PLACE", help="the same")
    parser.add_argument("--read-only", action="store_true", help="open it to read; nothing in it can be changed")
    parser.set_defaults(run=_open)
    return parser


class _Parser(argparse.ArgumentParser):
    def __init__(self, **options: object) -> None:
        super().__init__(allow_abbrev=False, **options)  # type: ignore[arg-type]

    def error(self, message: str) -> NoReturn:
        """Refuse what was not understood, without telling the whole usage."""
        raise _Refused(f"{message}\nTry '{self.prog} --help'.", NOT_UNDERSTOOD)


def _add_library(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_library)


def _add_import(parser: argparse.ArgumentParser) -> None:
    about = "a dossier in the interchange format; '-' reads it from standard input"
    parser.add_argument("files", nargs="+", metavar="FILE", help=about)
    parser.add_argument("--author", help="whose step the import is (default: your user name)")
    parser.set_defaults(run=_import)


def _add_export(parser: argparse.ArgumentParser) -> None:
    _add_dyad(parser, required=True)
    parser.add_argument("--format", choices=("json",), default="json", help="the interchange format")
    _add_output(parser, "-")
    parser.set_defaults(run=_export)


def _add_render(parser: argparse.ArgumentParser) -> None:
    first = "first day shown, such as 1990 or 1990-05 (EDTF)"
    last = "last day shown; --to 2020 shows all of 2020"
    _add_dyad(parser, required=True)
    parser.add_argument("--from", dest="first", type=_date, metavar="DATE", help=first)
    parser.add_argument("--to", dest="last", type=_date, metavar="DATE", help=last)
    parser.add_argument("--as-of", type=_date, metavar="DATE", help="what counts as today (default: today)")
    parser.add_argument("--size", type=_size, default=DEFAULT_SIZE, metavar="WxH", help="in pixels (default: 1600x900)")
    parser.add_argument("--language", default="en", metavar="TAG", help="such as en, zh-Hant or ar (default: en)")
    parser.add_argument("--digits", choices=("latn", "arab"), default="latn", help="0-9 or Arabic-Indic digits")
    parser.add_argument("--theme", choices=THEMES, default="light")
    parser.add_argument("--no-trade", dest="trade", action="store_false", help="leave the trade chart out")
    parser.add_argument("--format", choices=PICTURE_FORMATS, help="where the output's name does not tell")
    _add_output(parser, None)
    parser.set_defaults(run=_render)


def _add_search(parser: argparse.ArgumentParser) -> None:
    most = f"most hits listed (default: {DEFAULT_LIMIT})"
    parser.add_argument("words", nargs="+", metavar="WORD", help="what to find, in any script")
    _add_dyad(parser, required=False)
    parser.add_argument("--limit", type=_count, default=DEFAULT_LIMIT, metavar="N", help=most)
    parser.set_defaults(run=_search)


def _add_new(parser: argparse.ArgumentParser) -> None:
    since = "a date (2026-05, 'May 2026'), a moment ('2026-05-03 14:30', on this computer's clock), or 'step 12'"
    parser.add_argument("--since", required=True, type=_since, metavar="WHEN", help=since)
    which = "when the events happened, or when the archive learned of them (default)"
    parser.add_argument("--by", choices=("event", "archive"), default="archive", help=which)
    parser.add_argument("--author", metavar="NAME", help="only what this person did; with --by archive")
    _add_dyad(parser, required=False)
    most = f"most records listed (default: {DEFAULT_LIMIT})"
    parser.add_argument("--limit", type=_count, default=DEFAULT_LIMIT, metavar="N", help=most)
    parser.set_defaults(run=_new)


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help="archives or interchange files (default: the archive)")
    parser.add_argument("--library", action="store_true", help="the dossiers that come with Dyad")
    parser.set_defaults(run=_check)


def _add_backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--list", action="store_true", help="list the backups, and whether each checks out")
    parser.add_argument("--ordered", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(run=_backup)


def _add_restore(parser: argparse.ArgumentParser) -> None:
    which = "the backup's number as 'dyad backup --list' tells it, or 'newest': the newest one that checks out"
    parser.add_argument("number", metavar="NUMBER", help=which)
    parser.set_defaults(run=_restore)


def _add_salvage(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("damaged", metavar="FILE", help="the damaged archive; it is only read")
    parser.add_argument(
        "-o", "--output", required=True, metavar="NEW", help="the new archive; no file may be there yet"
    )
    parser.set_defaults(run=_salvage)


def _add_setup(parser: argparse.ArgumentParser) -> None:
    about = "bring in the dossiers that come with Dyad, or bring those there up to date"
    parser.add_argument("--library", action="store_true", help=about)
    parser.set_defaults(run=_setup)


def _add_copy(parser: argparse.ArgumentParser) -> None:
    where = "a new file, or a database whose archive is empty (postgresql://SERVER/DATABASE)"
    parser.add_argument("target", type=_place, metavar="TARGET", help=where)
    parser.set_defaults(run=_copy)


def _add_dyad(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument("--dyad", required=required, metavar="A-B", help="two countries, such as KAZ-MYS")


def _add_output(parser: argparse.ArgumentParser, default: str | None) -> None:
    where = "the file to write; '-' is standard output" + (" (default)" if default == "-" else "")
    parser.add_argument("-o", "--output", required=default is None, default=default, metavar="FILE", help=where)


COMMANDS: dict[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "library": (_add_library, "list the dossiers that come with Dyad, and where the archive differs from them"),
    "import": (_add_import, "add dossiers to the archive; what it already has is kept as it is"),
    "export": (_add_export, "write a dossier in the interchange format"),
    "render": (_add_render, "draw a dossier as a picture (.png, .svg, .pdf); needs no display"),
    "search": (_add_search, "find events, people and sources, in any script"),
    "new": (_add_new, "list what is new: what happened since a day, or what the archive has learned since"),
    "check": (_add_check, "look for problems in an archive, in interchange files, or in the library"),
    "backup": (_add_backup, "make a checked backup of the archive, or list those there are"),
    "restore": (_add_restore, "put a backup in the archive's place; what is there is backed up first"),
    "salvage": (_add_salvage, "save the undamaged rows of a damaged archive into a new one"),
    "copy": (_add_copy, "copy the whole archive, history too, to a new file or into a database"),
    "setup": (_add_setup, "make an archive in a PostgreSQL database, or bring the one there up to date"),
}
"""Each command's options, and what it does in a few words."""


def _place(text: str) -> Place:
    try:
        return place_of(text)
    except AddressError as error:
        raise _Refused(error.message, NOT_UNDERSTOOD) from None


def _date(text: str) -> EdtfDate:
    try:
        return EdtfDate.parse(text)
    except EdtfError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _since(text: str) -> Since:
    try:
        return read_since(text, "en")
    except EdtfError as error:
        raise argparse.ArgumentTypeError(f"'{text}': {error.reason}") from None


def _size(text: str) -> tuple[int, int]:
    found = _SIZE.fullmatch(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"'{text}' is no size, such as 1600x900")
    width, height = int(found[1]), int(found[2])
    if not width or not height:
        raise argparse.ArgumentTypeError(f"'{text}' is no size, such as 1600x900")
    return width, height


def _check_size(width: int, height: int) -> None:
    size = f"{width}x{height}"
    if width < LEAST_SIZE[0] or height < LEAST_SIZE[1]:
        raise _Refused(f"A picture of {size} is too small to show anything: at least {LEAST_SIZE[0]}x{LEAST_SIZE[1]}.")
    if max(width, height) > MOST_SIDE or width * height > MOST_PIXELS:
        most = f"at most {MOST_SIDE} either way and {MOST_PIXELS // 1_000_000} million pixels"
        raise _Refused(f"A picture of {size} is too large: {most}.")


def _count(text: str) -> int:
    if not re.fullmatch("[0-9]{1,9}", text) or int(text) == 0:
        raise argparse.ArgumentTypeError(f"'{text}' is no number from 1")
    return int(text)


def _first_word(arguments: Sequence[str]) -> str | None:
    """Return the command or archive that is named, past the options that stand before it."""
    skipped = False
    for argument in arguments:
        if skipped:
            skipped = False
        elif argument == "--archive":
            skipped = True
        elif not argument.startswith("-"):
            return argument
    return None


def _may_be_a_file(word: str) -> bool:
    """Tell the name of an archive from a mistyped command: one that is there, or looks like a path."""
    return "." in word or "/" in word or os.sep in word or Path(word).exists()


def _nearest(word: str) -> str | None:
    import difflib

    return next(iter(difflib.get_close_matches(word, COMMANDS, n=1)), None)


# ---------------------------------------------------------------- what is done


def _terminal(options: argparse.Namespace) -> Terminal:
    return Terminal(sys.stdout, sys.stderr, as_json=getattr(options, "json", False))


def _library(options: argparse.Namespace) -> int:
    from explorer import commands

    return commands.library(options.archive, _terminal(options))


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
        raise _Refused(f"Events happen on days: with --by event there is no {what} to ask for.", NOT_UNDERSTOOD)
    dyad = None if options.dyad is None else parse_dyad(options.dyad)
    asked = commands.AskedNews(options.since, options.by == "event", options.author, dyad, options.limit)
    return commands.new(asked, options.archive, _terminal(options))


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


def _render(options: argparse.Namespace) -> int:
    from explorer import commands
    from explorer.app.environment import today
    from explorer.app.pictures import PictureOrder, render_picture
    from explorer.exchange.files import write_file

    terminal = _terminal(options)
    _check_size(*options.size)
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
        raise _Refused(Message("--to comes before --from, so there is nothing to draw."))
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
        raise _Refused(sentence, NOT_UNDERSTOOD)
    return suffix


def _bound(date: EdtfDate | None, option: str, *, last: bool) -> int | None:
    """Return the first or the last day of a date given as an option."""
    if date is None:
        return None
    bound = date.latest if last else date.earliest
    if bound is None:
        which = "last" if last else "first"
        raise _Refused(f"{option}: '{date.text}' has no {which} day.")
    return bound


# ---------------------------------------------------------------- what goes wrong


def _code_of(error: Exception) -> int:
    if isinstance(error, _Refused):
        return error.code
    return NOT_UNDERSTOOD if isinstance(error, DyadError) and error.is_malformed else IMPOSSIBLE


if __name__ == "__main__":
    sys.exit(main())
