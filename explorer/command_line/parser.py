"""The tree of commands, and how a command line is read: ``dyad [ARCHIVE]``, or ``dyad COMMAND`` and its options."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from explorer import __version__
from explorer.command_line import options
from explorer.command_line.refusals import NOT_UNDERSTOOD, Refused
from explorer.command_line.values import read_place

COMMANDS: dict[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "library": (options.add_library, "list the dossiers that come with Dyad, and where the archive differs from them"),
    "import": (options.add_import, "add dossiers to the archive; what it already has is kept as it is"),
    "export": (options.add_export, "write a dossier in the interchange format"),
    "render": (options.add_render, "draw a dossier as a picture (.png, .svg, .pdf); needs no display"),
    "search": (options.add_search, "find events, people and sources, in any script"),
    "new": (options.add_new, "list what is new: what happened since a day, or what the archive has learned since"),
    "history": (options.add_history, "list what was done in the archive; --json with every record before and after"),
    "check": (options.add_check, "look for problems in an archive, in interchange files, or in the library"),
    "backup": (options.add_backup, "make a checked backup of the archive, or list those there are"),
    "restore": (options.add_restore, "put a backup in the archive's place; what is there is backed up first"),
    "salvage": (options.add_salvage, "save the undamaged rows of a damaged archive into a new one"),
    "copy": (options.add_copy, "copy the whole archive, history too, to a new file or into a database"),
    "setup": (options.add_setup, "make an archive in a PostgreSQL database, or bring the one there up to date"),
}
"""Each command's options, and what it does in a few words."""

SELF_CHECK = "--self-check"
"""The command that a command line asks for by an option, as it does for the version."""
_PARTS_OF_CHECK = ("data", "archives", "drawing", "window", "offscreen", "xcb", "wayland")
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


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line: every command with its options, and the options of the window.

    The name of the command is left as ``command``, ``None`` where the window is to be opened. In the place of COMMAND
    an archive may stand, which argparse cannot say of one parser: the usage tells of it, and :func:`understand` reads
    it. Help, completion and a manual page can be made from what is returned; it loads neither Qt nor a database.
    """
    parser = _Parser(
        prog="dyad",
        usage="dyad [ARCHIVE | --archive PLACE] [--read-only]\n       dyad COMMAND …",
        description=_ABOUT,
        epilog=_EPILOG,
    )
    parser.add_argument("--version", action="version", version=f"dyad {__version__}")
    parser.add_argument("--self-check", action="store_true", help="try whether this program is whole (--json too)")
    _add_window(parser)
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", dest="command", parser_class=_Parser, prog="dyad"
    )
    for name, (add, summary) in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        command.add_argument("--archive", type=read_place, metavar="PLACE", help=_WHICH)
        command.add_argument("--json", action="store_true", help="write the result as JSON, for machines")
        add(command)
    return parser


def understand(arguments: Sequence[str]) -> argparse.Namespace:
    """Read a command line; ``command`` says what is to be done, ``None`` is to open the window.

    Raises Refused where it is not understood, and SystemExit once help or the version has been told.
    """
    word = _first_word(arguments)
    if word is not None and word not in COMMANDS and not _may_be_a_file(word):
        near = _nearest(word)
        hint = f" Did you mean '{near}'?" if near else ""
        sentence = f"'{word}' is no command, and no file of this name is there.{hint} 'dyad --help' lists the commands."
        raise Refused(sentence, NOT_UNDERSTOOD)
    if word is not None and word in COMMANDS:
        # Options may stand before the command too.
        place = arguments.index(word)
        return build_parser().parse_args([word, *arguments[:place], *arguments[place + 1 :]])
    asked = next((argument for argument in arguments if argument in ("-h", "--help", "--version")), None)
    if asked is not None:
        return build_parser().parse_args([asked])
    if "--self-check" in arguments:
        return _self_check_parser().parse_args(arguments)
    return build_window_parser().parse_args(arguments)


def build_window_parser() -> argparse.ArgumentParser:
    """Return the parser of what opens the window: an archive and its options, without a command."""
    parser = _Parser(prog="dyad", description=_ABOUT, epilog=_EPILOG)
    parser.add_argument(
        "file", nargs="?", type=read_place, metavar="ARCHIVE", help="the archive to open (default: your own)"
    )
    _add_window(parser)
    parser.set_defaults(command=None)
    return parser


def _self_check_parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="dyad --self-check", description=_ABOUT)
    parser.add_argument("--self-check", action="store_true", required=True)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--part", action="append", default=[], choices=_PARTS_OF_CHECK)
    parser.set_defaults(command=SELF_CHECK)
    return parser


def _add_window(parser: argparse.ArgumentParser) -> None:
    window = parser.add_argument_group("window")
    window.add_argument("--archive", type=read_place, metavar="PLACE", help=_WHICH)
    window.add_argument("--read-only", action="store_true", help="open it to read; nothing in it can be changed")


class _Parser(argparse.ArgumentParser):
    def __init__(self, **options: object) -> None:
        super().__init__(allow_abbrev=False, **options)  # type: ignore[arg-type]

    def error(self, message: str) -> NoReturn:
        """Refuse what was not understood, without telling the whole usage."""
        raise Refused(f"{message}\nTry '{self.prog} --help'.", NOT_UNDERSTOOD)


def _first_word(arguments: Sequence[str]) -> str | None:
    """Return the command or archive that is named, past the options that stand before it."""
    skipped = False
    for argument in arguments:
        if skipped:
            skipped = False
        elif argument in ("--archive", "--part"):
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
