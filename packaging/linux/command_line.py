"""The command line as plain values, read from the parsers that the program itself uses.

The man page and the completions of shells are written from these, so they cannot tell of an option that is not there,
nor leave one out.
"""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """An option: its names, what its value is called (none where it takes none), and the values there are, if told."""

    names: tuple[str, ...]
    value: str | None
    choices: tuple[str, ...]
    help: str
    required: bool

    @property
    def long(self) -> str:
        """The name that says the most."""
        return max(self.names, key=len)


@dataclass(frozen=True, slots=True)
class Argument:
    """What stands without an option: its name, whether it may be left out, and whether several may be given."""

    name: str
    choices: tuple[str, ...]
    help: str
    required: bool
    several: bool


@dataclass(frozen=True, slots=True)
class Command:
    """A command, or (by the empty name) what opens the window."""

    name: str
    summary: str
    options: tuple[Option, ...]
    arguments: tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class CommandLine:
    """All that ``dyad`` understands; ``about`` tells what it is for, ``more`` what is true of all commands."""

    about: str
    more: str
    window: Command
    commands: tuple[Command, ...]

    def each(self) -> tuple[Command, ...]:
        """Return what opens the window, then the commands."""
        return (self.window, *self.commands)


def parsers() -> tuple[argparse.ArgumentParser, argparse.ArgumentParser]:
    """Return the program's parser of commands and the one for opening the window."""
    program = importlib.import_module("explorer.__main__")
    found = []
    for name in ("parser", "window_parser"):
        build = getattr(program, f"build_{name}", None) or getattr(program, f"_{name}", None)
        if build is None:
            raise SystemExit(f"make_packages.py: explorer/__main__.py has no build_{name}() any more.")
        found.append(build())
    return found[0], found[1]


def read(parser: argparse.ArgumentParser, window: argparse.ArgumentParser) -> CommandLine:
    """Return what both parsers understand."""
    commands = []
    for action in _actions(parser):
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - argparse tells of its actions no other way
            summaries = {choice.dest: choice.help or "" for choice in action._choices_actions}  # noqa: SLF001
            commands += [_command(name, summaries.get(name, ""), each) for name, each in action.choices.items()]
    opening = _command("", "open the window", window, parser)
    return CommandLine(_flat(parser.description), _flat(parser.epilog), opening, tuple(commands))


def _command(name: str, summary: str, *told: argparse.ArgumentParser) -> Command:
    options: dict[tuple[str, ...], Option] = {}
    arguments = []
    for action in (action for parser in told for action in _actions(parser)):
        if action.help == argparse.SUPPRESS or isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            continue
        choices = tuple(str(choice) for choice in action.choices or ())
        if action.option_strings:
            names = tuple(action.option_strings)
            value = None if action.nargs == 0 else _metavar(action, choices)
            options.setdefault(names, Option(names, value, choices, _help(action), action.required))
        else:
            several, required = action.nargs in ("*", "+"), action.nargs not in ("?", "*")
            arguments.append(Argument(_metavar(action, choices), choices, _help(action), required, several))
    return Command(name, summary, tuple(options.values()), tuple(arguments))


def _metavar(action: argparse.Action, choices: tuple[str, ...]) -> str:
    if isinstance(action.metavar, str):
        return action.metavar
    return "|".join(choices) if choices else action.dest.upper()


def _help(action: argparse.Action) -> str:
    if isinstance(action, argparse._HelpAction):  # noqa: SLF001
        return "tell how it is used"
    if isinstance(action, argparse._VersionAction):  # noqa: SLF001
        return "tell which version this is"
    return _flat((action.help or "").replace("%%", "%"))


def _flat(text: str | None) -> str:
    return " ".join((text or "").split())


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    yield from parser._actions  # noqa: SLF001
