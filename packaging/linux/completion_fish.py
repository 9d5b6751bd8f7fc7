"""Completion for fish: one line for each option, command and argument."""

from __future__ import annotations

import offered
from command_line import Argument, CommandLine, Option

_ARCHIVES = "(__fish_complete_suffix .dyad)"


def write(line: CommandLine) -> str:
    """Return the script for ``fish/vendor_completions.d/dyad.fish``."""
    names = " ".join(command.name for command in line.commands)
    lines = ["# Completion of dyad for fish. Written from the program's own parser.", "complete -c dyad -f"]
    none_yet = f"not __fish_seen_subcommand_from {names}"
    lines.append(f"complete -c dyad -n {_quoted(none_yet)} -a {_quoted(_ARCHIVES)}")
    for command in line.each():
        when = f"__fish_seen_subcommand_from {command.name}" if command.name else none_yet
        if command.name:
            told = f"-a {command.name} -d {_quoted(command.summary)}"
            lines.append(f"complete -c dyad -n {_quoted(none_yet)} {told}")
        lines += [_option(option, when) for option in command.options]
        if command.name:
            lines += [_argument(argument, when) for argument in command.arguments]
    return "\n".join(line for line in lines if line) + "\n"


def _option(option: Option, when: str) -> str:
    names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
    value = ""
    if option.value is not None:
        value = " -x" + _offer(option) if offered.kind(option) != "files" else " -r -F"
    return f"complete -c dyad -n {_quoted(when)} {names}{value} -d {_quoted(option.help)}"


def _argument(argument: Argument, when: str) -> str:
    kind = offered.kind(argument)
    if kind == "nothing":
        return ""
    return f"complete -c dyad -n {_quoted(when)}" + (" -F" if kind == "files" else _offer(argument))


def _offer(value: Option | Argument) -> str:
    kind = offered.kind(value)
    if kind == "words":
        return f" -a {_quoted(' '.join(value.choices))}"
    return f" -a {_quoted(_ARCHIVES)}" if kind == "archives" else ""


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
