"""Who is not let in is told so by every server, in whatever language it says why; no network is none."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from explorer.store.archive import Archive
from explorer.store.place import ServerAddress
from explorer.store.server_problems import NoArchiveThere, RefusedByServer, UnreachableServer
from tests.postgres.programs import NoServer
from tests.postgres.server import Server

ENGLISH, GERMAN = "", "de"


@pytest.fixture(scope="module", params=[ENGLISH, GERMAN], ids=["English", "German"])
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    """Give a server that speaks a language; one without that catalogue speaks English, and nothing else differs."""
    try:
        made = Server.create(language=request.param)
    except NoServer as error:
        pytest.fail(str(error), pytrace=False)
    with made:
        yield made


def opened(url: str) -> None:
    with Archive.open(ServerAddress.parse(url)):
        pass


def test_who_is_not_let_in_is_told_so(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    server.role("locked", password="the right one")
    server.role("guest")
    with server.connect() as connection:
        connection.execute("CREATE ROLE idle NOLOGIN")
        connection.execute("CREATE DATABASE closed")
        connection.execute("REVOKE CONNECT ON DATABASE closed FROM PUBLIC")
    passwords = tmp_path_factory.mktemp("home") / "pgpass"
    passwords.write_text("", "ascii")
    passwords.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(passwords))
    for url in (
        server.url("postgres", "nobody_knows"),
        server.url("nowhere"),
        server.url("postgres", "locked"),
        server.url("closed", "guest"),
        server.url("postgres", "idle"),
    ):
        with pytest.raises(RefusedByServer):
            opened(url)
    passwords.write_text("*:*:*:locked:a wrong one\n", "ascii")
    with pytest.raises(RefusedByServer):
        opened(server.url("postgres", "locked"))
    passwords.write_text("*:*:*:locked:the right one\n", "ascii")
    with pytest.raises(NoArchiveThere):
        opened(server.url("postgres", "locked"))


def test_a_database_that_takes_no_connections_for_now_is_tried_again(server: Server) -> None:
    database = server.database()
    database.refuse()
    with pytest.raises(UnreachableServer):
        opened(server.url(database.name, server.role("waiting")))
    server.drop(database)


def test_no_server_is_no_refusal(server: Server) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for url in (
        f"postgresql://somebody@127.0.0.1:{port}/any",
        f"postgresql://somebody@/any?host={server.room}/nowhere&port=1",
    ):
        with pytest.raises(UnreachableServer):
            opened(url)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"E",
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        b"E\x7f\xff\xff\xff",
        b"E\x00\x00\x00\x06X\x00",
        b"R\0\0\0\x08\0\0\0\x0a",
    ],
)
def test_what_speaks_no_postgresql_is_no_refusal(answer: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        from threading import Thread

        def serve() -> None:
            for _ in range(8):
                try:
                    line, _address = other.accept()
                except OSError:
                    return
                with line:
                    line.recv(1_024)
                    line.sendall(answer)

        serving = Thread(target=serve, daemon=True)
        serving.start()
        with pytest.raises(UnreachableServer):
            opened(f"postgresql://somebody@127.0.0.1:{other.getsockname()[1]}/any?sslmode=disable&gssencmode=disable")
        other.shutdown(socket.SHUT_RDWR)
        serving.join(5)
