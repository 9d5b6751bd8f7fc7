"""Stands in for Python's `ssl` in the frozen program, which has none: Dyad opens no encrypted connection from Python.

psycopg imports `ssl` for what an OpenSSL before 1.1 needed of it, and uses nothing of it: encryption is libpq's, with
the OpenSSL that the wheel of psycopg brings. Once it can be imported, `asyncio` and `ftplib` look for the names below.
A whole `ssl` would bring a second OpenSSL along, six megabytes.
"""


class SSLWantReadError(OSError):
    """Never raised here."""


class SSLSyscallError(OSError):
    """Never raised here."""


class SSLSocket:
    """Never made here."""
