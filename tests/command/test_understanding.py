"""What the command line understands, and how it says that it does not."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from explorer import __version__
from explorer.command_line.dispatch import BY_COMMAND
from explorer.command_line.parser import COMMANDS, build_parser
from explorer.command_line.values import LEAST_SIZE, MOST_PIXELS
from tests.command.running import program, run

Capture = pytest.CaptureFixture[str]


def test_version(capsys: Capture) -> None:
    assert run(capsys, "--version").out == f"dyad {__version__}\n"
    assert run(capsys, "--version").code == 0


def test_help_tells_of_every_command_and_every_exit_code(capsys: Capture) -> None:
    told = run(capsys, "--help")
    assert told.code == 0
    assert told.out.startswith("usage: dyad [ARCHIVE | --archive PLACE]")
    for command in COMMANDS:
        assert f"\n    {command} " in told.out
    assert "0 done" in told.out


def test_the_window_s_options_are_told_with_the_commands(capsys: Capture) -> None:
    told = run(capsys, "--help").out
    assert "--read-only" in told.partition("window:")[2].partition("commands:")[0]


def test_every_command_of_the_tree_is_done_by_something() -> None:
    assert BY_COMMAND.keys() == COMMANDS.keys()


def test_one_parser_knows_the_whole_command_line() -> None:
    parser = build_parser()
    assert parser.parse_args(["library", "--archive", "x.dyad"]).command == "library"
    assert parser.parse_args(["--read-only"]).command is None
    (commands,) = (one for one in parser._actions if isinstance(one, argparse._SubParsersAction))
    assert list(commands.choices) == list(COMMANDS)


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_has_help_of_its_own(capsys: Capture, command: str) -> None:
    told = run(capsys, command, "--help")
    assert told.code == 0
    assert told.out.startswith(f"usage: dyad {command} ")
    assert "--archive PLACE" in told.out
    assert "--json" in told.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["exprot"], "'exprot' is no command, and no file of this name is there. Did you mean 'export'?"),
        (["frobnicate"], "'frobnicate' is no command"),
        (["--frobnicate"], "unrecognized arguments: --frobnicate"),
        (["library", "--frobnicate"], "unrecognized arguments: --frobnicate"),
        (["library", "--arch", "x"], "unrecognized arguments"),
        (["library", "more"], "unrecognized arguments: more"),
        (["export"], "the following arguments are required: --dyad"),
        (["export", "--dyad"], "expected one argument"),
        (["export", "--dyad", "KAZ"], "'KAZ' is no pair of countries, such as KAZ-MYS"),
        (["export", "--dyad", "KAZ-MYS", "--format", "xml"], "invalid choice: 'xml'"),
        (["import"], "the following arguments are required: FILE"),
        (["search"], "the following arguments are required: WORD"),
        (["search", "x", "--limit", "0"], "'0' is no number from 1"),
        (["search", "x", "--limit", "many"], "'many' is no number from 1"),
        (["render", "--dyad", "KAZ-MYS"], "the following arguments are required: -o/--output"),
        (["render", "--dyad", "KAZ-MYS", "-o", "x.png", "--size", "16"], "'16' is no size, such as 1600x900"),
        (["render", "--dyad", "KAZ-MYS", "-o", "x.png", "--size", "-1x9"], "--size"),
        (["render", "--dyad", "KAZ-MYS", "-o", "x.png", "--size", "0x900"], "'0x900' is no size"),
        (["render", "--dyad", "KAZ-MYS", "-o", "x.png", "--from", "yesterday"], "'yesterday' is no EDTF date"),
        (["render", "--dyad", "KAZ-MYS", "-o", "x.png", "--to", "1996-13"], "'1996-13' is no EDTF date"),
        (["render", "--dyad", "KAZ-MYS", "-o", "x.png", "--as-of", "2023-02-30"], "there is no day 30 in 2023-02"),
        (["render", "--dyad", "KAZ-MYS", "-o", "x.png", "--language", "english"], "is no language's tag, such as en"),
        (["render", "--dyad", "KAZ-MYS", "-o", "x.png", "--language", ""], "'' is no language's tag"),
        (["render", "--dyad", "KAZ-MYS", "-o", "x.png", "--theme", "pink"], "invalid choice: 'pink'"),
        (["render", "--dyad", "KAZ-MYS", "-o", "x.gif"], "'x.gif' ends in none of .png, .svg and .pdf"),
        (["render", "--dyad", "KAZ-MYS", "-o", "x"], "'x' ends in none of .png, .svg and .pdf"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_code_2_and_said_in_a_sentence(
    capsys: Capture, empty_home: Path, arguments: list[str], words: str
) -> None:
    told = run(capsys, *arguments)
    assert told.code == 2
    assert told.out == ""
    assert told.err.startswith("dyad: ")
    assert words in told.sentence()
    assert len(told.err.splitlines()) <= 2
    assert list(empty_home.rglob("*.dyad")) == []  # nothing was made on the way


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["export", "--dyad", "KAZ-USA"], "There is no dossier KAZ-USA in the archive"),
        (["export", "--dyad", "KAZ-XYZ"], "by the name of 'XYZ'"),
        (["export", "--dyad", "Kazakhstan-Atlantis"], "by the name of 'Atlantis'"),
        (["export", "--dyad", "KAZ-KAZ"], "'KAZ-KAZ' names one country twice"),
        (["search", "x", "--dyad", "KAZ-USA"], "There is no dossier KAZ-USA in the archive"),
        (["import", "missing.json"], "There is no file missing.json"),
        (["library", "--archive", "missing.dyad"], "There is no archive at"),
        (["export", "--dyad", "KAZ-MYS", "--archive", "missing.dyad"], "There is no archive at"),
        (["render", "--dyad", "KAZ-USA", "-o", "x.png"], "There is no dossier KAZ-USA in the archive"),
        (["render", "--dyad", "KAZ-MYS", "-o", "x.png", "--from", "2020", "--to", "1990"], "nothing to draw"),
        (["render", "--dyad", "KAZ-MYS", "-o", "x.png", "--language", "tlh"], "speaks: en, ar, zh-Hant."),
        (["render", "--dyad", "KAZ-MYS", "-o", "x.png", "--language", "tlh_AQ"], "does not speak 'tlh-AQ' yet"),
        (["export", "--dyad", "KAZ-MYS", "-o", "no/such/folder/x.json"], "there is no folder"),
        (["render", "--dyad", "KAZ-MYS", "-o", "x.png", "--size", "200x100"], "200x100 is too small to show anything"),
        (["render", "--dyad", "KAZ-MYS", "-o", "x.png", "--size", "99999x99999"], "is too large: at most 30000"),
        (["render", "--dyad", "KAZ-MYS", "-o", "x.png", "--from", "../2004"], "--from: '../2004' has no first day"),
        (["render", "--dyad", "KAZ-MYS", "-o", "x.png", "--to", "1993/.."], "--to: '1993/..' has no last day"),
    ],
)
def test_what_is_impossible_is_code_1_and_said_in_a_sentence(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    told = run(capsys, *arguments)
    assert told.code == 1
    assert told.out == ""
    assert words in told.sentence()
    assert told.err.splitlines()[-1].startswith("dyad: ")
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_language_is_refused_before_the_archive_is_made(capsys: Capture, empty_home: Path) -> None:
    told = run(capsys, "render", "--dyad", "KAZ-MYS", "-o", str(empty_home / "x.png"), "--language", "tlh")
    assert told.code == 1
    assert "Dyad does not speak 'tlh' yet" in told.sentence()
    assert list(empty_home.rglob("*.dyad")) == []


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["export", "--dyad", "KAZ-USA"], 1, "There is no dossier KAZ-USA"),
        (["export", "--dyad", "KAZ"], 2, "'KAZ' is no pair of countries"),
        (["export"], 2, "the following arguments are required: --dyad"),
        (["exprot"], 2, "'exprot' is no command"),
        (["render", "--dyad", "KAZ-MYS", "-o", "x.gif"], 2, "'x.gif' ends in none of"),
        (["render", "--dyad", "KAZ-MYS", "-o", "x.png", "--size", "1x1"], 1, "A picture of 1x1 is too small"),
    ],
)
def test_with_json_what_went_wrong_is_told_in_json_too(
    capsys: Capture, arguments: list[str], code: int, words: str
) -> None:
    told = run(capsys, *arguments, "--json")
    assert told.code == code
    assert told.json["error"].startswith(words)
    assert words in told.err


def test_a_missing_archive_is_missing_and_not_an_unknown_command(capsys: Capture, tmp_path: Path) -> None:
    told = run(capsys, "library", "--archive", tmp_path / "other")
    assert told.code == 1
    assert not (tmp_path / "other").exists()


def test_options_may_stand_before_the_command(capsys: Capture, tmp_path: Path) -> None:
    told = run(capsys, "--archive", tmp_path / "missing.dyad", "--json", "library")
    assert told.code == 1
    assert "missing.dyad" in told.json["error"]


def test_limits_of_pictures_are_those_of_drawing() -> None:
    from explorer.drawing import picture_request

    assert LEAST_SIZE == picture_request.LEAST_SIZE
    assert MOST_PIXELS == picture_request.MOST_PIXELS


def test_the_program_by_itself_says_the_same() -> None:
    done = program("exprot")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"dyad: 'exprot' is no command")
    assert program("--version").stdout.split() == [b"dyad", __version__.encode()]
