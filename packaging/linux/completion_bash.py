"""Completion for bash: a function of its own, which needs nothing but bash."""

from __future__ import annotations

import offered
from command_line import Argument, Command, CommandLine, Option

_HEAD = """\
# Completion of dyad for bash. Written from the program's own parser when the package was made.

_dyad_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$word"); }
_dyad_files() { compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$word"); }
_dyad_archives() {
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -d -- "$word"; compgen -f -X '!*.dyad' -- "$word")
}
_dyad_nothing() { :; }

_dyad() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command="" at
    local -a found
    COMPREPLY=()
    # bash takes --option=value for three words
    if [[ $word == "=" ]]; then
        word=""
    elif [[ $before == "=" ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((at = 1; at < COMP_CWORD; at++)); do
        case ${COMP_WORDS[at]} in
"""


def write(line: CommandLine) -> str:
    """Return the script for ``bash-completion/completions/dyad``."""
    valued = sorted({name for each in line.each() for option in each.options if option.value for name in option.names})
    names = [command.name for command in line.commands]
    parts = [_HEAD]
    parts.append(f"            {' | '.join(valued)}) ((at++)); [[ ${{COMP_WORDS[at]}} == = ]] && ((at++)) ;;\n")
    parts.append(f"            {' | '.join(names)}) command=${{COMP_WORDS[at]}}; break ;;\n")
    parts.append('        esac\n    done\n    case "$command $before" in\n')
    parts += [_value(each, option) for each in line.each() for option in each.options if option.value]
    parts.append("    esac\n    if [[ $word == -* ]]; then\n        case $command in\n")
    parts += [_options(each) for each in line.each()]
    parts.append("        esac\n        return\n    fi\n    case $command in\n")
    for command in line.commands:
        offer = _offer(command.arguments[0]) if command.arguments else "_dyad_nothing"
        parts.append(f"        {command.name}) {offer} ;;\n")
    # What comes first is a command or an archive.
    parts.append("        '')\n            _dyad_archives\n")
    parts.append(f'            mapfile -t found < <(compgen -W "{" ".join(names)}" -- "$word")\n')
    parts.append('            COMPREPLY+=("${found[@]}")\n            ;;\n    esac\n}\n\ncomplete -F _dyad dyad\n')
    return "".join(parts)


def _value(command: Command, option: Option) -> str:
    cases = " | ".join(f'"{command.name} {name}"' for name in option.names)
    return f"        {cases}) {_offer(option)}; return ;;\n"


def _options(command: Command) -> str:
    names = " ".join(name for option in command.options for name in option.names)
    return f'            {command.name or chr(39) * 2}) _dyad_words "{names}" ;;\n'


def _offer(value: Option | Argument) -> str:
    kind = offered.kind(value)
    return f'_dyad_words "{" ".join(value.choices)}"' if kind == "words" else f"_dyad_{kind}"
