"""A process that works on archives until it is killed: ``python -m tests.faults.worker``.

It has everything loaded and forks for each task, so that two hundred kills do not wait for two hundred starts. A task
is a line of JSON on its input; the fork's number, each acknowledged step, and ``over`` come as lines on its output.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from explorer.store.archive import Archive
from explorer.store.errors import ArchiveError
from tests.faults.work import digest, session

ROOT = Path(__file__).parents[2]


class Worker:
    """The process as its starter sees it."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def begin(self, **task: Any) -> int:
        """Give a task, and return the number of the process that does it."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(task) + "\n")
        self.process.stdin.flush()
        return int(self.line())

    def line(self) -> str:
        """Return the next line it says."""
        assert self.process.stdout is not None
        said = self.process.stdout.readline().strip()
        assert said, "the worker has ended"
        return said

    def rest(self) -> list[str]:
        """Return what it says until the task is over."""
        said = []
        while (line := self.line()) != "over":
            said.append(line)
        return said


@contextmanager
def worker() -> Iterator[Worker]:
    """Give a worker, and end it."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.worker"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Worker(process)
    finally:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        process.wait(60)
        process.stdout.close()


def say(word: object) -> None:
    """Say a line at once, in one piece: nothing that was said is lost when the process dies."""
    os.write(1, f"{word}\n".encode())


def _work(archive: str, seed: int, steps: int) -> None:
    with Archive.open(archive) as opened:
        working = session(opened, seed)
        for _ in range(steps):
            say(next(working))


def _within_limit(archive: str, seed: int, steps: int, limit: int) -> None:
    """Work where no file may grow beyond ``limit`` bytes; once that is told, go on without."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def no_limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))

    with Archive.open(archive) as opened:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
        until_refused(opened, seed, steps, no_limit)


def until_refused(opened: Archive, seed: int, steps: int, make_room: Callable[[], object]) -> None:
    """Work until it is refused; say how, and what then stands; make room, and go on in the same open archive."""
    working = session(opened, seed)
    try:
        for _ in range(steps):
            say(next(working))
    except ArchiveError as error:
        say(f"told {type(error).__name__} {error}")
    make_room()
    with opened.read() as reader:
        say(f"state {reader.revision()} {digest(opened.path)}")
    say(next(session(opened, seed + 1)))


def _export(target: str, data: str, at_line: int) -> None:
    """Export and be killed where the writing of files comes to its ``at_line``-th line."""
    from explorer.exchange import files

    passed = 0

    def watch(frame: Any, event: str, _arg: object) -> Any:
        nonlocal passed
        if frame.f_code.co_filename != files.__file__:
            return None
        if event == "line":
            passed += 1
            if passed == at_line:
                os.kill(os.getpid(), signal.SIGKILL)
        return watch

    content = Path(data).read_bytes()
    sys.settrace(watch)
    files.write_file(Path(target), content)
    sys.settrace(None)
    say(f"exported {passed}")


def _migrate(archive: str, at_statement: int) -> None:
    """Bring an archive to the newest schema and be killed behind a statement; 0 lets it come to its end."""
    from sqlalchemy import Engine, event

    from explorer.store import migrations, schema

    passed = 0

    def look(*_: object) -> None:
        nonlocal passed
        passed += 1
        if passed == at_statement:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "after_cursor_execute", look)
    migrations.upgrade(Path(archive), schema.SCHEMA_VERSION)
    say(f"migrated {passed}")


TASKS: dict[str, Callable[..., None]] = {
    "work": _work,
    "limit": _within_limit,
    "export": _export,
    "migrate": _migrate,
}


def main() -> None:
    """Do tasks until the input ends."""
    dead = 0
    for line in sys.stdin:
        if dead:
            os.waitpid(dead, 0)
        task = json.loads(line)
        name = task.pop("task")
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                say(os.getpid())
                TASKS[name](**task)
                code = 0
            except BaseException as error:  # noqa: BLE001 - said, and the process ends
                say(f"failed {type(error).__name__}: {error}")
            finally:
                os._exit(code)
        # Its number stays its own until the next task: who kills it late kills nobody else.
        os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
        dead = pid
        say("over")


if __name__ == "__main__":
    main()
