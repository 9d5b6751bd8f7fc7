"""Whether a server that let nobody in has answered at all: by its code, since its words are in its own language.

libpq keeps the code of an error for itself while it connects, and hands on only the sentence. So the server is asked
once more, by the first message of its protocol alone and as the same user; it answers with the same error and its code,
or wants a password, which is not given (PostgreSQL's documentation, "Message Flow" and "Error and Notice Message
Fields"). Where a connection has to be encrypted nothing is asked in the clear.
"""

from __future__ import annotations

import os
import socket
import struct
from errno import ECONNREFUSED, ECONNRESET, EHOSTUNREACH, ENETUNREACH, ENOENT, ETIMEDOUT

import psycopg

NOT_LET_IN = "28000"
"""The code (invalid_authorization_specification) that stands for all that a server refuses somebody for."""
_REFUSALS = ("28", "3D000", "42501")
"""Who is let in, a database that is not there, one that the user may not connect to."""
_WAITED = 3.0
_VERSION = 3 << 16
_LONGEST = 64 * 1024
_IN_THE_CLEAR = ("", "prefer", "allow", "disable")
_UNREACHED = (ECONNREFUSED, ECONNRESET, EHOSTUNREACH, ENETUNREACH, ENOENT, ETIMEDOUT)


def is_refusal(error: psycopg.OperationalError) -> bool:
    """Say whether an attempt to connect came to a server that did not let this user in, whatever its language."""
    tried = error.pgconn
    if tried is None or any(os.strerror(number) in str(error) for number in _UNREACHED):
        return False
    told = {option.keyword.decode(): (option.val or b"").decode() for option in tried.info}
    code = None
    if told.get("sslmode", "") in _IN_THE_CLEAR and told.get("gssencmode") != "require":
        code = _asked_again(told)
    if code is not None:
        return code.startswith(_REFUSALS)
    return bool(tried.used_password or tried.needs_password)


def _asked_again(told: dict[str, str]) -> str | None:
    """Return the code of the error that a server answers with, ``None`` where it answers otherwise or not at all."""
    try:
        with _connected(told) as line:
            line.settimeout(_WAITED)
            names = f"user\0{told.get('user', '')}\0database\0{told.get('dbname', '')}\0\0".encode()
            line.sendall(struct.pack("!ii", 8 + len(names), _VERSION) + names)
            return _code_of_answer(line)
    except (OSError, ValueError, struct.error):
        return None


def _connected(told: dict[str, str]) -> socket.socket:
    host, port = told.get("host", ""), int(told.get("port") or "5432")
    if not host.startswith("/"):
        return socket.create_connection((told.get("hostaddr") or host, port), _WAITED)
    line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        line.settimeout(_WAITED)
        line.connect(f"{host}/.s.PGSQL.{port}")
    except BaseException:
        line.close()
        raise
    return line


def _code_of_answer(line: socket.socket) -> str | None:
    while True:
        kind, length = struct.unpack("!ci", _received(line, 5))
        if not 4 <= length <= _LONGEST:
            return None
        content = _received(line, length - 4)
        if kind == b"E":
            return _field(content, b"C")
        if kind not in (b"N", b"v") and not (kind == b"R" and content == bytes(4)):
            return None  # It wants a password, or lets in.


def _received(line: socket.socket, length: int) -> bytes:
    held = b""
    while len(held) < length:
        piece = line.recv(length - len(held))
        if not piece:
            raise ConnectionResetError
        held += piece
    return held


def _field(content: bytes, wanted: bytes) -> str | None:
    """Return a field of an error: each begins with a letter that says what it is, and ends with a zero byte."""
    return next((one[1:].decode("ascii", "replace") for one in content.split(b"\0") if one[:1] == wanted), None)
