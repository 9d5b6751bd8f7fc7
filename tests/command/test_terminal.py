"""What a terminal shows: progress only where somebody watches, and nothing that it would obey."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import threading
from pathlib import Path

import pytest

from explorer import terminal as terminal_module
from explorer.dossier.message import Message
from explorer.terminal import Terminal
from tests.command.running import DOCUMENTS, command, empty_archive, environment, run

Capture = pytest.CaptureFixture[str]


class Watched(io.StringIO):
    """A stream that somebody watches, and that tells when something was written."""

    def __init__(self) -> None:
        super().__init__()
        self.written = threading.Event()

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        count = super().write(text)
        self.written.set()
        return count


def test_progress_shows_after_a_while_counts_and_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal_module, "PROGRESS_AFTER", 0.0)
    stream = Watched()
    with Terminal(io.StringIO(), stream).progress(Message("Importing {file}", {"file": "x.json"})) as progress:
        assert stream.written.wait(30)
        progress(200, 1000)
        assert stream.getvalue().endswith("Importing x.json… 200 of 1,000")
    assert stream.getvalue().endswith("\r\x1b[K")


def test_quick_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal_module, "PROGRESS_AFTER", 3600.0)
    stream = Watched()
    with Terminal(io.StringIO(), stream).progress(Message("Importing")) as progress:
        progress(1, 2)
    assert stream.getvalue() == ""


def test_work_that_nobody_watches_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal_module, "PROGRESS_AFTER", 0.0)
    stream = io.StringIO()
    with Terminal(io.StringIO(), stream).progress(Message("Importing")) as progress:
        progress(1, 2)
        assert threading.active_count() == 1 or progress._timer is None
    assert stream.getvalue() == ""


def test_progress_of_the_program_on_a_real_terminal(tmp_path: Path) -> None:
    archive = empty_archive(tmp_path / "a.dyad")
    code = (
        "import sys; from explorer import terminal; terminal.PROGRESS_AFTER = 0.0\n"
        "from explorer.__main__ import main; sys.exit(main(sys.argv[1:]))"
    )
    arguments = ["import", "--archive", str(archive), str(DOCUMENTS["KAZ-MYS"])]
    ours, theirs = pty.openpty()
    done = subprocess.Popen(
        [*command()[:1], "-c", code, *arguments], stdout=subprocess.PIPE, stderr=theirs, env=environment()
    )
    os.close(theirs)
    seen = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:  # the other end is closed: everything was read
            break
        if not part:
            break
        seen += part
    out, _ = done.communicate(timeout=120)
    os.close(ours)
    assert done.returncode == 0
    assert b"was imported" in out
    assert "Importing" in seen.decode() or "Opening the archive" in seen.decode()
    assert seen.endswith(b"\r\x1b[K")


def test_what_a_terminal_would_obey_is_not_written() -> None:
    out, err = io.StringIO(), io.StringIO()
    terminal = Terminal(out, err)
    terminal.say("\x1b]0;title\x07 \x9b31m \u202eback\u202c one\ttwo")
    terminal.note("line\rover\x00")
    assert out.getvalue() == "\ufffd]0;title\ufffd \ufffd31m \ufffdback\ufffd one\ttwo\n"
    assert err.getvalue() == "line\ufffdover\ufffd\n"


def test_json_keeps_every_character_escaped_where_needed() -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    Terminal(out, io.StringIO()).document({"text": "關係 \x1b \x9b \u202e"})
    written = out.buffer.getvalue().decode()
    assert "關係" in written
    assert r"\u001b \u009b \u202e" in written


def test_json_is_plain_ascii_where_the_output_is_not_utf_8() -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="latin-1", write_through=True)
    Terminal(out, io.StringIO()).document({"text": "關係"})
    assert out.buffer.getvalue() == b'{\n  "text": "\\u95dc\\u4fc2"\n}\n'


def test_a_plain_locale_is_no_reason_to_fail(capsys: Capture, tmp_path: Path) -> None:
    archive = empty_archive(tmp_path / "a.dyad")
    assert run(capsys, "import", "--archive", archive, DOCUMENTS["KAZ-MYS"]).code == 0
    plain = environment(LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    done = subprocess.run(
        command("search", "--archive", archive, "Mahathir"), capture_output=True, check=False, env=plain, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert b"Mahathir" in done.stdout


WITH_OUTPUT = (["library"], ["library", "--json"], ["export", "--dyad", "KAZ-MYS"], ["search", "Mahathir"])


def shell(redirection: str, *arguments: str, unbuffered: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program with its streams redirected as a shell does it."""
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {redirection}', "sh", *command(*arguments)],
        capture_output=True,
        check=False,
        timeout=120,
        env=environment(PYTHONUNBUFFERED=unbuffered),
    )


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("arguments", WITH_OUTPUT)
def test_an_output_that_takes_nothing_is_told_in_a_sentence(arguments: list[str], unbuffered: str) -> None:
    run_before = shell("", "library", unbuffered=unbuffered)  # makes the archive, and says so
    assert run_before.returncode == 0
    for redirection, reason in ((">/dev/full", b"No space left on device"), (">&-", b"it is closed")):
        done = shell(redirection, *arguments, unbuffered=unbuffered)
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr == b"dyad: The output cannot be written: " + reason + b".\n"


@pytest.mark.parametrize("redirection", ["2>&-", "2>/dev/full"])
def test_where_nobody_hears_of_errors_the_code_still_tells(redirection: str) -> None:
    assert shell(redirection, "frobnicate", unbuffered="1").returncode == 2
    assert shell(redirection, "export", "--dyad", "KAZ-USA", unbuffered="1").returncode == 1
    assert shell(redirection, "--version", unbuffered="1").returncode == 0


def test_no_input_is_a_document_that_is_refused() -> None:
    done = shell("<&-", "import", "-", unbuffered="")
    assert done.returncode == 1
    assert b"- was not imported, because it breaks the format" in done.stderr
    done = shell("0>/dev/null", "import", "-", unbuffered="")
    assert done.returncode == 1
    assert done.stderr == b"dyad: standard input cannot be read: Bad file descriptor. Nothing was changed.\n"


def test_a_closed_stream_does_not_lend_its_number_to_the_archive(tmp_path: Path) -> None:
    document = str(DOCUMENTS["KAZ-MYS"])
    archive, out = str(tmp_path / "a.dyad"), str(tmp_path / "out.json")
    done = shell("<&- >&- 2>&-", "import", "--archive", archive, document, unbuffered="")
    assert done.returncode == 1  # it was done, but could not be told
    done = shell("<&- >&- 2>&-", "export", "--archive", archive, "--dyad", "KAZ-MYS", "-o", out, unbuffered="")
    assert Path(out).read_bytes() == DOCUMENTS["KAZ-MYS"].read_bytes()
