"""An archive from elsewhere on the command line: checked before it is opened, refused where anything is wrong."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from explorer import paths
from explorer.editing import acquaintance
from explorer.settings import Settings
from explorer.store import reception
from explorer.store.archive import Archive
from tests.command.running import DOCUMENTS, empty_archive, run


@pytest.fixture
def sent(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """An archive that another user made: these settings do not know it."""
    made = tmp_path / "sent.dyad"
    assert run(capsys, "import", "--archive", made, DOCUMENTS["KAZ-MYS"]).code == 0
    paths.settings_file().unlink()
    return made


def knows(path: Path) -> bool:
    return acquaintance.knows(Settings(paths.settings_file()), path)


def test_what_one_made_is_known(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = tmp_path / "made.dyad"
    assert run(capsys, "import", "--archive", made, DOCUMENTS["KAZ-MYS"]).code == 0
    assert knows(made)


def test_a_sound_archive_opens_and_is_known_from_then_on(
    sent: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not knows(sent)
    assert run(capsys, "export", "--archive", sent, "--dyad", "KAZ-MYS").code == 0
    assert knows(sent)
    monkeypatch.setattr(reception, "_command", lambda: ["/nothing/there"])
    assert run(capsys, "search", "--archive", sent, "Mahathir").code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("restore", "newest"),
        ("export", "--dyad", "KAZ-MYS"),
        ("import", DOCUMENTS["EGY-KAZ"]),
        ("search", "Mahathir"),
        ("library",),
        ("render", "--dyad", "KAZ-MYS", "-o", "-"),
        ("backup",),
    ],
    ids=lambda arguments: str(arguments[0]),
)
def test_one_with_triggers_is_refused(
    sent: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str | Path, ...]
) -> None:
    with closing(sqlite3.connect(sent)) as connection:
        connection.execute("CREATE TRIGGER gone AFTER INSERT ON step BEGIN DELETE FROM event; END")
    before = sent.read_bytes()
    ran = run(capsys, *arguments, "--archive", sent)
    assert ran.code == 1
    assert ran.sentence().count("\n") == 1
    assert "trigger gone" in ran.err
    assert str(sent) in ran.err
    assert sent.read_bytes() == before
    assert not knows(sent)


def test_an_endless_view_ends_in_one_sentence(sent: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(sqlite3.connect(sent)) as connection:
        connection.execute("DROP TABLE event")
        connection.execute(
            "CREATE VIEW event AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
        )
    ran = run(capsys, "export", "--archive", sent, "--dyad", "KAZ-MYS")
    assert ran.code == 1
    assert "'event' in it is not the table that Dyad makes" in ran.sentence()


ENDLESS = "CREATE VIEW event AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"


@pytest.mark.parametrize("as_file", [True, False])
def test_a_check_reads_one_from_elsewhere_in_the_limited_process_first(
    sent: Path, capsys: pytest.CaptureFixture[str], as_file: bool
) -> None:
    named = (sent,) if as_file else ("--archive", sent)
    assert "No problems" in run(capsys, "check", *named).out
    assert not knows(sent), "a check makes nothing one's own"
    with closing(sqlite3.connect(sent)) as connection:
        connection.execute("DROP TABLE event")
        connection.execute(ENDLESS)
    before = sent.read_bytes()
    ran = run(capsys, "check", *named)
    assert ran.code == 1
    assert "'event' in it is not the table that Dyad makes" in ran.out
    assert "1 problem found" in ran.out
    assert sent.read_bytes() == before


def test_a_check_lists_what_is_wrong_with_ones_own(sent: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "search", "--archive", sent, "Mahathir").code == 0
    with closing(sqlite3.connect(sent)) as connection, connection:
        connection.execute("UPDATE step SET author='Somebody' WHERE id=1")
        connection.execute("UPDATE person SET country='FRA'")
    told = run(capsys, "check", sent).out
    assert "step 1 of the change log is not what was written" in told
    assert "of the table person is not what was written" in told


def test_a_restore_leaves_a_file_alone_that_came_to_the_place_of_an_archive(
    sent: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, "backup", "--archive", sent).code == 0
    assert not knows(sent)
    with closing(sqlite3.connect(sent)) as connection:
        connection.execute("DROP TABLE event")
        connection.execute(ENDLESS)
    before = sent.read_bytes()
    ran = run(capsys, "restore", "newest", "--archive", sent)
    assert ran.code == 1
    assert "move that file away" in ran.sentence()
    assert sent.read_bytes() == before
    sent.rename(sent.with_name("moved away"))
    assert run(capsys, "restore", "newest", "--archive", sent).code == 0
    assert "No problems" in run(capsys, "check", sent).out


def test_ones_own_archive_is_never_checked(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reception, "_command", lambda: ["/nothing/there"])
    assert run(capsys, "search", "Mahathir").code == 0
    assert run(capsys, "search", "--archive", paths.user_archive(), "Mahathir").code == 0


def test_one_whose_step_is_half_written_is_not_read(sent: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sent.with_name(sent.name + "-journal").write_bytes(b"half a step")
    ran = run(capsys, "search", "--archive", sent, "Mahathir")
    assert ran.code == 1
    assert "was not closed" in ran.sentence()


def test_the_help_says_what_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    told = " ".join(run(capsys, "--help").out.split())
    assert "first read in a limited process" in told
    assert "--read-only" in told
    assert "which is checked first if it comes from elsewhere" in " ".join(run(capsys, "export", "--help").out.split())


def test_a_copy_of_one_that_is_known_is_checked_and_known_from_then_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = empty_archive(tmp_path / "made.dyad")
    assert not knows(made)
    assert run(capsys, "search", "--archive", made, "Mahathir").code in {0, 1}
    copy = Path(shutil.copy(made, tmp_path / "copy.dyad"))
    assert not knows(copy)
    with monkeypatch.context() as unable:
        unable.setattr(reception, "_command", lambda: ["/nothing/there"])
        assert run(capsys, "search", "--archive", copy, "Mahathir").code == 1
    assert run(capsys, "search", "--archive", copy, "Mahathir").code in {0, 1}
    assert knows(copy)
    with Archive.open(made, read_only=True) as archive:
        assert archive.identity in Settings(paths.settings_file()).state("known archives")["identities"]
