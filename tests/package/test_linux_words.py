"""The man page and the completions tell of every command and option of the parser, and bash completes them."""

from __future__ import annotations

import gzip
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from explorer import __main__ as program

Scripts = Callable[[str], ModuleType]
MAN = "/usr/share/man/man1/dyad.1.gz"
BASH = "/usr/share/bash-completion/completions/dyad"
FISH = "/usr/share/fish/vendor_completions.d/dyad.fish"
ZSH = "/usr/share/zsh/vendor-completions/_dyad"


@pytest.fixture(scope="module")
def line(linux: Scripts) -> Any:
    """The command line as the parser has it."""
    module = linux("command_line")
    return module.read(*module.parsers())


@pytest.fixture(scope="module")
def page(content: dict[str, bytes]) -> str:
    """The man page, as troff reads it."""
    return gzip.decompress(content[MAN]).decode("utf-8")


def test_every_command_of_the_program_is_read(line: Any) -> None:
    assert [command.name for command in line.commands] == list(program.COMMANDS)
    assert {"--archive", "--read-only", "--version", "--help"} <= {option.long for option in line.window.options}
    assert all(command.summary for command in line.commands)


def test_what_is_for_nobody_is_not_told(line: Any, content: dict[str, bytes]) -> None:
    assert "--ordered" not in {name for each in line.each() for option in each.options for name in option.names}
    assert not any(b"ordered" in content[place] for place in (BASH, FISH, ZSH))


def test_the_man_page_tells_of_every_command_and_option(line: Any, page: str) -> None:
    plain = page.replace("\\-", "-").replace("\\fB", "").replace("\\fI", "").replace("\\fR", "")
    sections = dict(re.findall(r"(?ms)^\.S[HS] (.+?)\n(.*?)(?=^\.S[HS] |\Z)", plain))
    for command in line.commands:
        own = sections[f"dyad {command.name}"] + sections["COMMANDS"]
        for option in command.options:
            assert all(re.search(rf"(?<![\w-]){re.escape(name)}\b", own) for name in option.names), option
        for argument in command.arguments:
            assert argument.name in own
        assert re.search(rf"(?m)^dyad {command.name}$", sections["SYNOPSIS"])
    assert all(option.long in sections["OPTIONS"] for option in line.window.options)


def test_the_man_page_has_the_sections_people_look_for(page: str) -> None:
    found = re.findall(r"(?m)^\.SH (.+)$", page)
    assert found == [
        "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "FILES", "ENVIRONMENT", "EXIT STATUS", "EXAMPLES",
        "SEE ALSO", "COPYRIGHT",
    ]  # fmt: skip
    for place in (".local/share/dyad/archive.dyad", ".local/share/dyad/backups", ".config/dyad/settings.toml"):
        assert f"\\(ti/{place}" in page
    assert str(Path.home()) not in page


def test_the_man_page_tells_the_exit_codes_of_the_program(linux: Scripts) -> None:
    told = {int(code) for code, _ in linux("manual").EXIT_STATUS}
    assert told == {program.DONE, program.IMPOSSIBLE, program.NOT_UNDERSTOOD, program.INTERRUPTED, 128 + 15}


def test_examples_of_the_man_page_are_understood(linux: Scripts) -> None:
    commands, window = linux("command_line").parsers()
    for _, example in linux("manual").EXAMPLES:
        for each in example.splitlines():
            name, *arguments = shlex.split(each)
            assert name == "dyad"
            parser = commands if arguments and arguments[0] in program.COMMANDS else window
            parser.parse_args(arguments)


def test_the_man_page_is_set_without_a_complaint(page: str, tmp_path: Path) -> None:
    file = tmp_path / "dyad.1"
    file.write_text(page, "utf-8")
    for command in (["mandoc", "-Tlint", "-Wstyle"], ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z"]):
        if shutil.which(command[0]):
            done = subprocess.run([*command, file], capture_output=True, text=True, check=False)
            assert (done.stdout if command[0] == "mandoc" else done.stderr) == ""
    # Whatever sets it: what a line begins with is a request that exists, and escapes are those of troff.
    requests = {match[1] for match in re.finditer(r"(?m)^\.([A-Za-z]+)", page)}
    assert requests <= {"TH", "SH", "SS", "TP", "HP", "PP", "RS", "RE", "nf", "fi", "nh", "ad", "B", "I", "BR", "IR"}
    assert not re.search(r"\\(?![-efBIR&(\[. ])", page.replace("\\fB", "").replace("\\fI", "").replace("\\fR", ""))


@pytest.mark.parametrize("place", [BASH, FISH, ZSH])
def test_every_command_and_option_is_completed(line: Any, content: dict[str, bytes], place: str) -> None:
    text = content[place].decode("utf-8")
    for command in line.each():
        assert command.name in text
        for option in command.options:
            for name in option.names:
                written = name if place != FISH else f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}"
                assert re.search(rf"{re.escape(written)}(?![\w-])", text), name
            assert all(choice in text for choice in option.choices)


@pytest.mark.parametrize(("shell", "place"), [("bash", BASH), ("fish", FISH), ("zsh", ZSH)])
def test_completions_are_in_the_shells_own_language(
    content: dict[str, bytes], tmp_path: Path, shell: str, place: str
) -> None:
    file = tmp_path / "completion"
    file.write_bytes(content[place])
    if shutil.which(shell):
        done = subprocess.run([shell, "-n", file], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
    quotes = re.sub(r"(?m)^\s*#.*$", "", content[place].decode()).replace("'\\''", "").replace("\\'", "")
    assert quotes.count("'") % 2 == 0


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["ren"], {"render"}),
        ([""], {"render", "export", "mine one.dyad", "folder"}),
        (["--arch"], {"--archive"}),
        (["render", "--theme", ""], {"light", "dark", "high-contrast"}),
        (["render", "--theme", "=", "d"], {"dark"}),
        (["--archive", "mine one.dyad", "export", "--form"], {"--format"}),
        (["--archive", "=", "x.dyad", "export", "--format", ""], {"json"}),
        (["import", "kaz"], {"kaz-mys.json"}),
        (["--archive", "m"], {"mine one.dyad"}),
        (["salvage", "-o", "mi"], {"mine one.dyad"}),
        (["render", "--size", ""], set()),
    ],
)
def test_bash_completes(content: dict[str, bytes], tmp_path: Path, typed: list[str], offered: set[str]) -> None:
    (tmp_path / "work" / "folder").mkdir(parents=True)
    for name in ("mine one.dyad", "kaz-mys.json", "notes.txt"):
        (tmp_path / "work" / name).write_text("", "utf-8")
    script = tmp_path / "dyad"
    script.write_bytes(content[BASH])
    words = " ".join(shlex.quote(word) for word in ("dyad", *typed))
    asked = (
        f"source {shlex.quote(str(script))}; COMP_WORDS=({words}); COMP_CWORD={len(typed)}; "
        "_dyad; printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    done = subprocess.run(
        ["bash", "--norc", "-c", asked], cwd=tmp_path / "work", capture_output=True, text=True, check=True
    )
    found = set(done.stdout.splitlines()) - {""}
    assert done.stderr == ""
    assert offered <= found
    if typed != [""]:
        assert found == offered
    assert "notes.txt" not in found


def test_a_new_kind_of_value_has_to_be_thought_of(linux: Scripts) -> None:
    unknown = linux("command_line").Option(("--colour",), "COLOUR", (), "", required=False)
    with pytest.raises(KeyError, match="COLOUR"):
        linux("offered").kind(unknown)
