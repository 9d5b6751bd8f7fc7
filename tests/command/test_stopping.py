"""Ctrl+C and the system's wish to end stop an import, and leave the archive as it was to the byte."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from pathlib import Path

import pytest

from explorer.exchange import interchange
from explorer.store.archive import Archive
from tests.command.running import DOCUMENTS, command, empty_archive, environment, run
from tests.exchange.large import dossier_of
from tests.store.faults import fingerprint

PATIENCE = 120
"""Seconds that a busy machine may take until an import is where it is to be stopped."""
EVENTS = 20_000
"""So many take some seconds to be written."""


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("large") / "large.json"
    file.write_bytes(interchange.write(dossier_of(EVENTS)))
    return file


def importing(*arguments: str | Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command("import", *arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )


def wait_until_it_writes(archive: Path, running: subprocess.Popen[bytes]) -> None:
    """Wait for the journal, which is there from the first row of a step until it is committed."""
    journal = archive.with_name(archive.name + "-journal")
    until = time.monotonic() + PATIENCE
    while not (journal.exists() and journal.stat().st_size):
        assert running.poll() is None
        assert time.monotonic() < until
        time.sleep(0.005)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_while_an_import_is_written_leaves_every_byte_as_it_was(
    document: Path, tmp_path: Path, number: signal.Signals, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = empty_archive(tmp_path / "a.dyad")
    assert run(capsys, "import", "--archive", archive, DOCUMENTS["EGY-KAZ"]).code == 0
    before = fingerprint(tmp_path)
    with importing("--archive", archive, document) as running:
        wait_until_it_writes(archive, running)
        running.send_signal(number)
        out, err = running.communicate(timeout=PATIENCE)
    assert (running.returncode, out) == (code, b"")
    assert err.decode() == f"dyad: Stopped. Nothing was imported from {document}, and the file is unchanged.\n"
    assert fingerprint(tmp_path) == before
    assert run(capsys, "import", "--archive", archive, DOCUMENTS["KAZ-MYS"]).code == 0
    assert run(capsys, "check", archive).code == 0


def test_an_archive_that_was_made_for_an_import_that_was_stopped_goes_again(document: Path, tmp_path: Path) -> None:
    archive = tmp_path / "new.dyad"
    with importing("--archive", archive, document) as running:
        wait_until_it_writes(archive, running)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=PATIENCE)
    assert running.returncode == 130
    assert b"Traceback" not in err
    assert list(tmp_path.iterdir()) == []


def test_what_was_imported_before_stays_and_is_named(
    document: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = empty_archive(tmp_path / "a.dyad")
    with importing("--json", "--archive", archive, DOCUMENTS["EGY-KAZ"], document) as running:
        until = time.monotonic() + PATIENCE
        while steps(archive) == 0:
            assert running.poll() is None
            assert time.monotonic() < until
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=PATIENCE)
    assert running.returncode == 130
    assert f"Imported before, and there to stay: {DOCUMENTS['EGY-KAZ']}." in err.decode()
    told = json.loads(out)
    assert told["stopped"] == [str(document)]
    assert [one["dyad"] for one in told["imported"]] == ["EGY-KAZ"]
    assert steps(archive) == 1
    assert run(capsys, "check", archive).code == 0


def test_a_signal_while_a_document_is_read_stops_at_once(tmp_path: Path) -> None:
    archive = empty_archive(tmp_path / "a.dyad")
    before = fingerprint(tmp_path)
    with importing("--archive", archive, "-") as running:
        assert running.stdin is not None
        # More than a pipe holds: behind this the program has begun to read, and waits for the rest.
        running.stdin.write(b" " * (1 << 20))
        running.stdin.flush()
        time.sleep(0.5)
        running.send_signal(signal.SIGINT)
        assert running.wait(PATIENCE) == 130
        assert running.stderr is not None
        err = running.stderr.read().decode()
    assert err == "dyad: Stopped. Nothing was imported from -, and the file is unchanged.\n"
    assert fingerprint(tmp_path) == before


def steps(archive: Path) -> int:
    with Archive.open(archive, read_only=True) as opened, opened.read() as reader:
        return len(reader.history.steps())
