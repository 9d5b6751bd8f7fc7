"""What each command may be told besides the archive: its arguments and options, as argparse takes them."""

from __future__ import annotations

import argparse

from explorer.command_line.values import read_count, read_date, read_language, read_place, read_since, read_size

DEFAULT_SIZE = (1600, 900)
PICTURE_FORMATS = ("png", "svg", "pdf")
THEMES = ("light", "dark", "high-contrast")
DEFAULT_LIMIT = 50


def add_library(parser: argparse.ArgumentParser) -> None:
    """Add whether the library is to be brought in."""
    about = "bring the dossiers that come with Dyad into the archive first, or those there up to date"
    parser.add_argument("--update", action="store_true", help=about)


def add_import(parser: argparse.ArgumentParser) -> None:
    """Add the files, and whose step it is."""
    about = "a dossier in the interchange format; '-' reads it from standard input"
    parser.add_argument("files", nargs="+", metavar="FILE", help=about)
    parser.add_argument("--author", help="whose step the import is (default: your user name)")


def add_export(parser: argparse.ArgumentParser) -> None:
    """Add which dossier, in what format, and where to."""
    _add_dyad(parser, required=True)
    parser.add_argument("--format", choices=("json",), default="json", help="the interchange format")
    _add_output(parser, "-")


def add_render(parser: argparse.ArgumentParser) -> None:
    """Add what the picture shows, how it looks, and where it goes."""
    first = "first day shown, such as 1990 or 1990-05 (EDTF)"
    last = "last day shown; --to 2020 shows all of 2020"
    size = "in pixels (default: 1600x900)"
    _add_dyad(parser, required=True)
    parser.add_argument("--from", dest="first", type=read_date, metavar="DATE", help=first)
    parser.add_argument("--to", dest="last", type=read_date, metavar="DATE", help=last)
    parser.add_argument("--as-of", type=read_date, metavar="DATE", help="what counts as today (default: today)")
    parser.add_argument("--size", type=read_size, default=DEFAULT_SIZE, metavar="WxH", help=size)
    parser.add_argument(
        "--language",
        type=read_language,
        default="en",
        metavar="TAG",
        help="such as en, zh-Hant or ar (default: en)",
    )
    parser.add_argument("--digits", choices=("latn", "arab"), default="latn", help="0-9 or Arabic-Indic digits")
    parser.add_argument("--theme", choices=THEMES, default="light")
    parser.add_argument("--no-trade", dest="trade", action="store_false", help="leave the trade chart out")
    parser.add_argument("--format", choices=PICTURE_FORMATS, help="where the output's name does not tell")
    _add_output(parser, None)


def add_search(parser: argparse.ArgumentParser) -> None:
    """Add the words, where to look, and how many hits."""
    most = f"most hits listed (default: {DEFAULT_LIMIT})"
    parser.add_argument("words", nargs="+", metavar="WORD", help="what to find, in any script")
    _add_dyad(parser, required=False)
    parser.add_argument("--limit", type=read_count, default=DEFAULT_LIMIT, metavar="N", help=most)


def add_new(parser: argparse.ArgumentParser) -> None:
    """Add since when, by what, and how many records."""
    since = "a date (2026-05, 'May 2026'), a moment ('2026-05-03 14:30', on this computer's clock), or 'step 12'"
    parser.add_argument("--since", required=True, type=read_since, metavar="WHEN", help=since)
    which = "when the events happened, or when the archive learned of them (default)"
    parser.add_argument("--by", choices=("event", "archive"), default="archive", help=which)
    parser.add_argument("--author", metavar="NAME", help="only what this person did; with --by archive")
    _add_dyad(parser, required=False)
    most = f"most records listed (default: {DEFAULT_LIMIT})"
    parser.add_argument("--limit", type=read_count, default=DEFAULT_LIMIT, metavar="N", help=most)


def add_history(parser: argparse.ArgumentParser) -> None:
    """Add how many steps, and whether their authors are named."""
    who = "name who took each step; without it, nobody is named"
    parser.add_argument("--authors", action="store_true", help=who)
    most = f"most steps listed, the newest first (default: {DEFAULT_LIMIT})"
    parser.add_argument("--limit", type=read_count, default=DEFAULT_LIMIT, metavar="N", help=most)


def add_check(parser: argparse.ArgumentParser) -> None:
    """Add what to check."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="archives or interchange files (default: the archive)")
    parser.add_argument("--library", action="store_true", help="the dossiers that come with Dyad")


def add_backup(parser: argparse.ArgumentParser) -> None:
    """Add whether to list the backups instead; and what the window orders of its own child process."""
    parser.add_argument("--list", action="store_true", help="list the backups, and whether each checks out")
    parser.add_argument("--ordered", action="store_true", help=argparse.SUPPRESS)


def add_restore(parser: argparse.ArgumentParser) -> None:
    """Add which backup."""
    which = "the backup's number as 'dyad backup --list' tells it, or 'newest': the newest one that checks out"
    parser.add_argument("number", metavar="NUMBER", help=which)


def add_salvage(parser: argparse.ArgumentParser) -> None:
    """Add the damaged archive, and the new one."""
    parser.add_argument("damaged", metavar="FILE", help="the damaged archive; it is only read")
    parser.add_argument(
        "-o", "--output", required=True, metavar="NEW", help="the new archive; no file may be there yet"
    )


def add_setup(parser: argparse.ArgumentParser) -> None:
    """Add whether the library comes with it."""
    about = "bring in the dossiers that come with Dyad, or bring those there up to date"
    parser.add_argument("--library", action="store_true", help=about)


def add_copy(parser: argparse.ArgumentParser) -> None:
    """Add where to."""
    where = "a new file, or a database whose archive is empty (postgresql://SERVER/DATABASE)"
    parser.add_argument("target", type=read_place, metavar="TARGET", help=where)


def _add_dyad(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument("--dyad", required=required, metavar="A-B", help="two countries, such as KAZ-MYS")


def _add_output(parser: argparse.ArgumentParser, default: str | None) -> None:
    where = "the file to write; '-' is standard output" + (" (default)" if default == "-" else "")
    parser.add_argument("-o", "--output", required=default is None, default=default, metavar="FILE", help=where)
