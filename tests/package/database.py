"""What the installed program does with an archive in a PostgreSQL database: one of this machine, by 127.0.0.1.

The machine in a folder shares our network, and its program speaks by the libpq and the OpenSSL that came along, with a
password as over any network. Nothing is sent to another machine.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess

from explorer.dossier.own_check import NotTried
from tests.package.machine import HOME, USER, Machine
from tests.postgres.programs import NEEDED, NoServer, program
from tests.postgres.server import WITH_PASSWORD, Server

_OWNER = "dyad_owner"
_PASSWORD = "كلمة 密 a:b\\c"
"""In all scripts, and with what a password file must escape."""


def tries(machine: Machine) -> str:
    """Make an archive on a server, fill, read, check, copy and change it there, and be refused and cut off."""
    try:
        for name in NEEDED:
            program(name)
    except NoServer as error:
        raise NotTried(f"not one connection was made by the packaged program: {error}") from error
    port = _free_port()
    with Server.create(port=port) as server:
        encrypted = _encrypt(server, machine)
        server.role(_OWNER, password=_PASSWORD, member_of=WITH_PASSWORD)
        made = server.database(owner=_OWNER)
        # A certificate that the user trusts would be asked for only in this mode, and then nothing goes without it.
        mode = "verify-full" if encrypted == "encrypted" else "disable"
        address = f"'postgresql://{_OWNER}@127.0.0.1:{port}/{made.name}?sslmode={mode}'"
        _write_password(machine, port, "wrong")
        _fails(machine, f"dyad check --archive {address}", "does not let you in")
        _write_password(machine, port, _PASSWORD)
        seen = _works(machine, address)
        with made.connect() as connection:
            row = connection.execute("SELECT count(*), count(DISTINCT account) FROM step").fetchone()
        assert row is not None
        assert row[0] >= 2, row
        server.stop()
        _fails(machine, f"dyad check --archive {address}", "cannot be reached")
    machine.run("rm -r .pgpass .postgresql whole.dyad edited.json", USER)
    return f"{encrypted}: {seen}, {row[0]} steps on the server; a wrong password and a server that is gone are told"


def _encrypt(server: Server, machine: Machine) -> str:
    """Give the server a certificate that the user trusts: then only it is spoken with, and encrypted (libpq, "SSL")."""
    machine.run("mkdir .postgresql", USER)
    if shutil.which("openssl") is None:
        return "unencrypted, for want of openssl"
    key, certificate = server.room / "server.key", server.room / "server.crt"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    command += ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(command, check=True, capture_output=True)
    if server.runs_as is not None:
        os.chown(key, server.runs_as.uid, server.runs_as.gid)
    key.chmod(0o600)
    machine.inside(f"{HOME}/.postgresql/root.crt").write_bytes(certificate.read_bytes())
    server.more |= {"ssl": "on", "ssl_cert_file": str(certificate), "ssl_key_file": str(key)}
    server.restart()
    return "encrypted"


def _works(machine: Machine, address: str) -> str:
    def dyad(command: str) -> str:
        return machine.run(f"dyad {command}", USER)

    dyad(f"setup --archive {address}")
    edited = dyad("export --dyad KAZ-MYS")  # of the user's own archive, in a file
    machine.inside(f"{HOME}/edited.json").write_text(edited, "utf-8")
    dyad(f"import edited.json --archive {address}")
    assert dyad(f"export --dyad KAZ-MYS --archive {address}") == edited
    dyad(f"setup --library --archive {address}")
    dyad(f"check --archive {address}")
    assert "Nazarbayev" in dyad(f"search Nazarbayev --archive {address}")
    dyad(f"copy whole.dyad --archive {address}")
    for dossier in ("KAZ-MYS", "EGY-KAZ"):
        there, copied = (dyad(f"export --dyad {dossier} --archive {place}") for place in (address, "whole.dyad"))
        assert there == copied, dossier
    return f"set up, imported, checked, searched, copied: {len(edited):,} characters are the same there and in a file"


def _fails(machine: Machine, command: str, sentence: str) -> None:
    told = machine.said(command, USER)
    assert sentence in told, told
    assert "Traceback" not in told, told
    assert told.endswith("(1)"), told


def _write_password(machine: Machine, port: int, password: str) -> None:
    """Write the user's password file (PostgreSQL's documentation, "The Password File")."""
    escaped = password.replace("\\", "\\\\").replace(":", "\\:")
    machine.inside(f"{HOME}/.pgpass").write_text(f"127.0.0.1:{port}:*:{_OWNER}:{escaped}\n", "utf-8")
    machine.run(f"chown {USER}:{USER} {HOME}/.pgpass && chmod 600 {HOME}/.pgpass")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
