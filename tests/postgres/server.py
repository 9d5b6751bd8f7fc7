"""A real PostgreSQL for the tests: started when the first of them needs it, ended with the session.

It listens on a socket in a folder of its own and on no network address but, where asked, a port of 127.0.0.1. By the
socket it lets everybody in but members of `WITH_PASSWORD`, who have to give theirs; by the port it lets in only these.
What was committed outlives a crash of its processes, as it must, but no power failure (``fsync=off``). A second
process, which reads from a pipe that only we write to, ends it where the tests themselves are killed.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, LiteralString, Self

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from tests.postgres.database import Database, Locale
from tests.postgres.programs import Account, NoServer, account, program

SUPERUSER = "postgres"
WITH_PASSWORD = "with_password"
"""Members of this role are let in by password only; all others are let in by name."""
_PORT = 5432
"""Part of the socket's name, nothing else: each server has a folder of its own."""
_LONGEST_SOCKET = 100
"""Bytes that the path of a socket may have; systems allow 103 to 107."""
_PATIENCE = 60.0
_LAST_LINES = 30
_SETTINGS = {
    "listen_addresses": "",
    "port": str(_PORT),
    "fsync": "off",
    "full_page_writes": "off",
    "shared_buffers": "32MB",
    "max_connections": "60",
    "autovacuum_naptime": "20s",
    "max_wal_size": "256MB",
    "log_line_prefix": "%m [%p] %d %u ",
    "lc_messages": "C",
    "timezone": "UTC",
}
_MESSAGES = "C.UTF-8"
"""A locale in which messages are translated although the system may have none of the language."""
_ENTRANCE = f"""\
local all +{WITH_PASSWORD} scram-sha-256
local all all trust
host all +{WITH_PASSWORD} 127.0.0.1/32 scram-sha-256
"""
# Waits until the pipe is closed from the other side, which also happens when that side is killed.
_WATCH = 'cat >/dev/null; kill -QUIT "$1" 2>/dev/null; sleep 1; rm -rf "$2"'


class Server:
    """One server with a data folder of its own. Make it with `start`, end it with `close`; a context manager too."""

    def __init__(self, room: Path, made_with: Sequence[str] = (), language: str = "", port: int | None = None) -> None:
        """``made_with`` are further options of initdb; ``language`` is that of the server's messages, if it has it;
        with a ``port`` it listens there on 127.0.0.1 too."""
        self.room = room
        self._made_with = tuple(made_with)
        self._language = language
        self.more = {} if port is None else {"listen_addresses": "127.0.0.1", "port": str(port)}
        """Settings beside those of all servers here, from the next start on."""
        self._port = _PORT if port is None else port
        self._postmaster: subprocess.Popen[bytes] | None = None
        self._watcher: subprocess.Popen[bytes] | None = None
        self._account = account()
        self._templates: dict[Callable[[Database], None], str] = {}
        self._kept: dict[Callable[[Database], None], Database] = {}
        self._made = 0

    # ------------------------------------------------------------ the server itself

    @classmethod
    def create(cls, made_with: Sequence[str] = (), language: str = "", port: int | None = None) -> Self:
        """Make a server's files in a new folder and start it; `NoServer` where it does not come up, with its log."""
        for name in ("initdb", "postgres"):
            program(name)
        server = cls(_room(), made_with, language, port)
        try:
            server._initialize()
            server.start()
        except BaseException:
            server.close()
            raise
        return server

    @property
    def running(self) -> bool:
        """Whether the server's first process is there."""
        return self._postmaster is not None and self._postmaster.poll() is None

    @property
    def process(self) -> int:
        """The server's first process, which starts all others."""
        assert self._postmaster is not None
        return self._postmaster.pid

    @property
    def runs_as(self) -> Account | None:
        """Whom it runs as, ``None`` where that is who runs the tests."""
        return self._account

    @property
    def log(self) -> Path:
        """What the server has said since it was made."""
        return self.room / "log"

    def start(self) -> None:
        """Start the server, and return when it answers."""
        wanted = {**_SETTINGS, **self.more, **({"lc_messages": _MESSAGES} if self._language else {})}
        settings = [part for name, value in wanted.items() for part in ("-c", f"{name}={value}")]
        self._postmaster = self._run(
            str(program("postgres")), "-D", str(self._data), "-k", str(self.room), *settings, stdout=self._log()
        )
        self._watcher = subprocess.Popen(
            ["/bin/sh", "-c", _WATCH, "watch", str(self._postmaster.pid), str(self.room)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        patience = time.monotonic() + _PATIENCE
        while True:
            try:
                with self.connect():
                    return
            except psycopg.OperationalError as error:
                if not self.running or time.monotonic() > patience:
                    raise NoServer(f"PostgreSQL did not start ({error}). Its log ends:\n{self.last_words()}") from error
            time.sleep(0.02)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """End the server and wait for it: SIGINT cuts all connections in good order, SIGQUIT is a crash."""
        self._dismiss_watcher()
        if self._postmaster is None:
            return
        if self._postmaster.poll() is None:
            self._postmaster.send_signal(how)
        try:
            self._postmaster.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._postmaster.send_signal(signal.SIGQUIT)
            self._postmaster.wait(_PATIENCE)
        self._postmaster = None

    def restart(self, how: signal.Signals = signal.SIGINT) -> None:
        """End the server and start it anew; connections are cut, databases stay."""
        self.stop(how)
        self.start()

    def close(self) -> None:
        """End the server and remove all that it has written."""
        try:
            self.stop(signal.SIGQUIT)
        finally:
            shutil.rmtree(self.room, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def last_words(self) -> str:
        """Return the end of the log, for the message of a failure."""
        if not self.log.exists():
            return "(there is none)"
        return "\n".join(self.log.read_text("utf-8", "replace").splitlines()[-_LAST_LINES:])

    # ------------------------------------------------------------ what is on it

    def connect(self, database: str = SUPERUSER, role: str = SUPERUSER) -> psycopg.Connection[tuple[Any, ...]]:
        """Connect past the program under test; each statement stands for itself."""
        return psycopg.connect(self.conninfo(database, role), autocommit=True, connect_timeout=10)

    def conninfo(self, database: str, role: str = SUPERUSER) -> str:
        """Return libpq's address of a database."""
        return make_conninfo("", host=str(self.room), port=self._port, dbname=database, user=role)

    def url(self, database: str, role: str = SUPERUSER) -> str:
        """Return the address that a person gives the program: no password is in it."""
        return f"postgresql://{role}@/{database}?host={self.room}&port={self._port}"

    def database(
        self,
        locale: Locale = Locale.C,
        template: Callable[[Database], None] | None = None,
        owner: str = SUPERUSER,
    ) -> Database:
        """Return a new database: empty, or a copy of one that ``template`` has filled once for the whole session."""
        source = "template0" if template is None else self._template(template)
        self._made += 1
        made = Database(self, f"test_{self._made}")
        of_locale = locale.value if template is None else ""
        self._execute(f"CREATE DATABASE {{}} TEMPLATE {{}} OWNER {{}} {of_locale}", made.name, source, owner)
        return made

    def kept(self, template: Callable[[Database], None]) -> Database:
        """Return the one database of a kind that tests use one after the other; whoever takes it cleans it."""
        if template not in self._kept:
            self._kept[template] = self.database(template=template)
        return self._kept[template]

    def drop(self, database: Database) -> None:
        """Remove a database, whoever is connected."""
        self._execute("DROP DATABASE IF EXISTS {} WITH (FORCE)", database.name)

    def role(self, name: str, *, member_of: str | None = None, password: str | None = None) -> str:
        """Make a role that may log in, unless it is there; with a password, it is let in by that alone."""
        with self.connect() as connection:
            known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (name,)).fetchone()
            if known is None:
                connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(name)))
            if member_of is not None:
                self._grant(connection, member_of, name)
            if password is not None:
                self._grant(connection, WITH_PASSWORD, name)
                connection.execute(
                    sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(name), sql.Literal(password))
                )
        return name

    def drop_role(self, name: str) -> None:
        """Remove a role that owns nothing any more."""
        self._execute("DROP ROLE IF EXISTS {}", name)

    @contextmanager
    def frozen(self, *processes: int) -> Iterator[None]:
        """Have processes of the server stand still, as behind a network that swallows all: nothing is refused."""
        for process in processes:
            os.kill(process, signal.SIGSTOP)
        try:
            yield
        finally:
            for process in processes:
                os.kill(process, signal.SIGCONT)

    # ------------------------------------------------------------ within

    @property
    def _data(self) -> Path:
        return self.room / "data"

    def _initialize(self) -> None:
        if self._account is not None:
            os.chown(self.room, self._account.uid, self._account.gid)
        making = self._run(
            *(str(program("initdb")), "-D", str(self._data), "-U", SUPERUSER),
            *("--encoding=UTF8", "--locale=C", "--auth=trust", "--no-sync", *self._made_with),
            stdout=self._log(),
        )
        if making.wait(_PATIENCE) != 0:
            raise NoServer(f"PostgreSQL's initdb failed. It says:\n{self.last_words()}")
        (self._data / "pg_hba.conf").write_text(_ENTRANCE, "ascii")
        # Single-user mode: the role has to be there before anybody of its kind is let in.
        making = self._run(
            *(str(program("postgres")), "--single", "-F", "-D", str(self._data), SUPERUSER),
            stdout=self._log(),
            stdin=subprocess.PIPE,
        )
        making.communicate(f"CREATE ROLE {WITH_PASSWORD}\n".encode(), _PATIENCE)

    def _run(self, *command: str, stdout: int, stdin: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
        """Start one of PostgreSQL's programs as who may run it, out of reach of a Ctrl+C meant for the tests."""
        try:
            return subprocess.Popen(
                command,
                cwd=self.room,
                env={"PATH": os.defpath, "HOME": str(self.room), "TZ": "UTC", **self._words},
                stdin=stdin,
                stdout=stdout,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                **(self._account.options if self._account is not None else {}),
            )
        finally:
            os.close(stdout)

    @property
    def _words(self) -> dict[str, str]:
        """What says in which language a program speaks: a locale that every system has, and a catalogue beside it."""
        return {"LC_ALL": _MESSAGES, "LANGUAGE": self._language} if self._language else {"LC_ALL": "C"}

    def _log(self) -> int:
        return os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)

    def _dismiss_watcher(self) -> None:
        watcher, self._watcher = self._watcher, None
        if watcher is not None:
            watcher.kill()
            watcher.wait()
            assert watcher.stdin is not None
            watcher.stdin.close()

    def _template(self, fill: Callable[[Database], None]) -> str:
        name = self._templates.get(fill)
        if name is None:
            made = self.database()
            fill(made)
            made.cut()
            name = self._templates[fill] = made.name
        return name

    def _execute(self, statement: LiteralString, *names: str) -> None:
        with self.connect() as connection:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))

    @staticmethod
    def _grant(connection: psycopg.Connection[tuple[Any, ...]], group: str, member: str) -> None:
        connection.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(group), sql.Identifier(member)))


def _room() -> Path:
    """Make a folder, with a path short enough for a socket."""
    ending = len(os.fsencode(f"/dyad-pg-12345678/.s.PGSQL.{_PORT}"))
    usual = tempfile.gettempdir()
    above = usual if len(os.fsencode(usual)) + ending < _LONGEST_SOCKET else "/tmp"
    room = Path(tempfile.mkdtemp(prefix="dyad-pg-", dir=above))
    room.chmod(0o755)
    return room
