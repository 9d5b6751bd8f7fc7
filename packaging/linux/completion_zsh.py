"""Completion for zsh: what ``_arguments`` of its completion system wants to be told."""

from __future__ import annotations

import re

import offered
from command_line import Argument, Command, CommandLine, Option

_OFFERS = {"archives": '_files -g "*.dyad(-.)"', "files": "_files", "nothing": " "}


def write(line: CommandLine) -> str:
    """Return the function for ``zsh/site-functions/_dyad``."""
    parts = ["#compdef dyad\n# Completion of dyad for zsh. Written from the program's own parser.\n\n"]
    parts.append("_dyad_first() {\n    local -a commands\n    commands=(\n")
    parts += [f"        {_quoted(f'{each.name}:{each.summary}')}\n" for each in line.commands]
    parts.append("    )\n    _alternative 'commands:command:{_describe command commands}' ")
    parts.append("'archives:archive:_files -g \"*.dyad(-.)\"'\n}\n\n")
    parts.append("_dyad() {\n    local curcontext=$curcontext state line\n    typeset -A opt_args\n")
    parts.append("    _arguments -C \\\n" + _specified(line.window, with_arguments=False))
    parts.append("        '1: :_dyad_first' '*:: :->rest'\n    [[ $state == rest ]] || return\n    case $words[1] in\n")
    for command in line.commands:
        parts.append(f"        {command.name})\n            _arguments \\\n")
        parts.append(_specified(command, with_arguments=True).rstrip("\\\n ") + "\n            ;;\n")
    parts.append('    esac\n}\n\n_dyad "$@"\n')
    return "".join(parts)


def _specified(command: Command, *, with_arguments: bool) -> str:
    lines = [_option(option) for option in command.options]
    if with_arguments:
        lines += [_argument(argument) for argument in command.arguments]
    return "".join(f"        {line} \\\n" for line in lines)


def _option(option: Option) -> str:
    told = f"[{_plain(option.help)}]"
    if option.value is not None:
        told += f":{_plain(option.value)}:{_offer(option)}"
    if len(option.names) == 1:
        return _quoted(option.names[0] + told)
    each = "(" + " ".join(option.names) + ")"
    return _quoted(each) + "{" + ",".join(option.names) + "}" + _quoted(told)


def _argument(argument: Argument) -> str:
    how_many = "*" if argument.several else ""
    between = ":" if argument.required or argument.several else "::"
    return _quoted(f"{how_many}{between}{_plain(argument.name)}:{_offer(argument)}")


def _offer(value: Option | Argument) -> str:
    kind = offered.kind(value)
    return f"({' '.join(value.choices)})" if kind == "words" else _OFFERS[kind]


def _plain(text: str) -> str:
    return re.sub(r"([\[\]:\\])", r"\\\1", text)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
