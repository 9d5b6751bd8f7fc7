"""The man page, dyad(1): its commands and options are those of the parser, the rest is told here.

Written with the macros of man(7), so that both mandoc and groff set it.
"""

from __future__ import annotations

import os
import re
import textwrap
import time
from collections.abc import Iterable
from pathlib import Path

from command_line import Argument, Command, CommandLine, Option
from product import SUMMARY

EXIT_STATUS = (
    ("0", "Done."),
    ("1", "Understood but impossible (no such dossier or file, broken input), or a check found problems."),
    ("2", "The command line was not understood."),
    ("130", "Stopped by Ctrl+C."),
    ("143", "Stopped by the system."),
)  # fmt: skip

EXAMPLES = (
    ("Open the window on your own archive, which the first start makes:", "dyad"),
    ("Look at an archive that somebody sent, without changing it:", "dyad --read-only received.dyad"),
    ("Find what is told of relations, in any script:", "dyad search 關係 --dyad KAZ-MYS --limit 10"),
    ("Draw twenty years of a dossier, mirrored and in the dark, where there is no display:",
     "dyad render --dyad EGY-KAZ --from 1990 --to 2010 --language ar --theme dark -o picture.png"),
    ("List what the archive has learned since the beginning of May:", "dyad new --since 2026-05"),
    ("Take a dossier elsewhere:", "dyad export --dyad KAZ-MYS -o x.json\ndyad import x.json --archive other.dyad"),
    ("Make a backup, look at those there are, and go back to the newest that checks out:",
     "dyad backup\ndyad backup --list\ndyad restore newest"),
    ("Save what is undamaged of a damaged archive:", "dyad salvage damaged.dyad -o saved.dyad"),
)  # fmt: skip

_FOLDERS = "Folders in the place of ~/.local/share, ~/.config, ~/.local/state and ~/.cache."
_DATABASES = "Files in the place of ~/.pg_service.conf and ~/.pgpass, by which databases are found and opened."
ENVIRONMENT = (
    ("DISPLAY, WAYLAND_DISPLAY", "The display that the window opens on; commands need none."),
    ("LC_ALL, LC_MESSAGES, LANG, LANGUAGE", "The language of the window where its View menu names none."),
    ("XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME", _FOLDERS),
    ("XDG_RUNTIME_DIR", "The folder in which open windows find each other, in dyad; else it is /tmp/dyad-UID."),
    ("QT_QPA_PLATFORM, QT_SCALE_FACTOR", "The window system (xcb, wayland), and a factor for all sizes."),
    ("PGSERVICEFILE, PGPASSFILE", _DATABASES),
)  # fmt: skip


def write(line: CommandLine, version: str, epoch: int) -> str:
    """Return the page for a version of ``epoch``, as troff reads it."""
    date = time.strftime("%Y-%m-%d", time.gmtime(epoch))
    parts = [f'.TH DYAD 1 {date} "Dyad {version}" "User Commands"', ".nh", ".SH NAME", f"dyad \\- {_text(SUMMARY)}"]
    shared = _shared(line)
    parts += [".SH SYNOPSIS", ".ad l"]
    parts += [part for each in line.each() for part in _synopsis(each, shared if each.name else ())]
    parts += [".ad b", ".SH DESCRIPTION", _text(f"Dyad shows {line.about[0].lower()}{line.about[1:]}"), ".PP"]
    parts += ["Without a command it opens its window on the archive."]
    parts += [_text(line.more.partition("Exit codes:")[0].strip())]
    parts += [".SH OPTIONS", *_taken(line.window.arguments, _fullest(line.window.options, shared))]
    parts += [".SH COMMANDS", "Every command takes these options:", *_taken((), shared)]
    for command in line.commands:
        own = tuple(option for option in command.options if option not in shared)
        parts += [f".SS dyad {_text(command.name)}", _text(_sentence(command.summary))]
        parts += _taken(command.arguments, own)
    parts += [".SH FILES", *_told(_files(), ".I"), ".SH ENVIRONMENT", *_told(ENVIRONMENT, ".B")]
    parts += [".SH EXIT STATUS", *_told(EXIT_STATUS, ".B"), ".SH EXAMPLES"]
    for index, (what, commands) in enumerate(EXAMPLES):
        parts += [".PP"] if index else []
        parts += [_text(what), ".PP", ".RS 4", ".nf", *map(_text, commands.splitlines()), ".fi", ".RE"]
    parts += [".SH SEE ALSO", "The keys of the window are shown by", ".BR ? .", _CLOSING, ".SH COPYRIGHT"]
    parts += ["Dyad is free software under the MIT licence.", "What it is made with, and on what terms, stands in"]
    parts += [".IR /usr/share/doc/dyad/copyright ."]
    return "\n".join(part for part in parts if part) + "\n"


_CLOSING = ".BR psql (1)\nspeaks with the databases that an archive may stand in."


def _shared(line: CommandLine) -> tuple[Option, ...]:
    """Return the options that every command takes, in the same words."""
    first, *others = line.commands
    return tuple(option for option in first.options if all(option in other.options for other in others))


def _fullest(options: tuple[Option, ...], others: tuple[Option, ...]) -> tuple[Option, ...]:
    """Return options with the words of others of the same names where these say more."""
    more = {option.names: option for option in others}
    return tuple(max(option, more.get(option.names, option), key=lambda one: len(one.help)) for option in options)


def _synopsis(command: Command, told: tuple[Option, ...]) -> list[str]:
    """Return a line of the synopsis without what is ``told`` elsewhere: names in bold, values in italics."""
    shown = [f"\\fBdyad{' ' + _text(command.name) if command.name else ''}\\fR"]
    unsaid = {"--help", "--version"}
    shown += [_usage(option) for option in command.options if option not in told and not unsaid & set(option.names)]
    for argument in command.arguments:
        name = f"\\fI{_text(argument.name)}\\fR" + ("\\ ..." if argument.several else "")
        shown.append(name if argument.required else f"[{name}]")
    return [".HP 4", "\n".join(shown)]


def _usage(option: Option) -> str:
    text = f"\\fB{_text(option.long)}\\fR"
    if option.value is not None:
        text += f"\\ \\fI{_text(option.value)}\\fR"
    return text if option.required else f"[{text}]"


def _taken(arguments: tuple[Argument, ...], options: tuple[Option, ...]) -> list[str]:
    """Return a paragraph for each argument and option."""
    lines = []
    for argument in arguments:
        lines += [".TP", f".I {_text(argument.name)}", _text(_sentence(_explained(argument)))]
    for option in options:
        value = "" if option.value is None else f"\\ \\fI{_text(option.value)}\\fR"
        names = ", ".join(f"\\fB{_text(name)}\\fR{value}" for name in option.names)
        lines += [".TP", names, _text(_sentence(_explained(option)))]
    return lines


def _explained(value: Option | Argument) -> str:
    text = value.help or "one of these words" if value.choices else value.help
    return f"{text}; needed" if isinstance(value, Option) and value.required else text


def _files() -> Iterable[tuple[str, str]]:
    """Return the files of a user and what is in each, from where the program itself puts them."""
    given = {name: os.environ.pop(name) for name in tuple(os.environ) if re.fullmatch(r"XDG_\w+_HOME", name)}
    try:
        from explorer import paths

        places = (
            (paths.user_archive(), "Your own archive: everything that you entered, with its history."),
            (paths.backups_folder(), "Backups, one folder in it an archive."),
            (paths.settings_file(), "Settings."),
            (paths.log_folder(), "What the program noted down of its errors."),
            (paths.views_folder(), "What was seen last, kept to start faster; it may be removed."),
            (paths.pictures_folder(), "The picture drawn where there is no display; it may be removed."),
        )
    finally:
        os.environ.update(given)
    return [(str(path).replace(str(Path.home()), "~", 1), text) for path, text in places]


def _told(table: Iterable[tuple[str, str]], macro: str) -> list[str]:
    return [line for name, text in table for line in (".TP", f"{macro} {_text(name)}", _text(text))]


def _sentence(text: str) -> str:
    """Return a few words of the help as a sentence."""
    if not text:
        return ""
    start = text if re.match(r"--|\w\w*[A-Z]|[A-Z]+\b", text) else text[0].upper() + text[1:]
    return start if start.endswith((".", "?", "!")) else f"{start}."


def _text(text: str) -> str:
    """Return text as troff sets it literally: hyphens of options can be copied, no line begins a request."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    text = text.replace("…", "\\&...").replace("~", "\\(ti").replace("^", "\\(ha")
    text = "".join(char if ord(char) < 128 else f"\\[u{ord(char):04X}]" for char in text)
    # One sentence a line, as troff wants it to set the space between them.
    text = "\n".join(_short(sentence) for sentence in re.split(r"(?<=[a-z0-9)]{2}[.?!]) (?=[A-Z])|\n", text))
    return re.sub(r"(?m)^\.", r"\\&.", text)


def _short(sentence: str) -> str:
    return textwrap.fill(sentence, 79, break_long_words=False, break_on_hyphens=False)
