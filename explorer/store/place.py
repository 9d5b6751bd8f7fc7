"""Where an archive stands: in a file, or in a PostgreSQL database that several people work in.

A database is named by an address as libpq understands it (PostgreSQL's documentation, "Connection URIs"), such as
``postgresql://server.example.org/relations`` or ``postgresql://?service=relations``. It never holds a password: other
users of a computer see the command lines of all programs, and addresses end up in logs and histories. Passwords come
from a password file, a service file, or the system (GSSAPI, certificates, peer), which libpq looks at itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from explorer.dossier.message import Message

SCHEMES = ("postgresql", "postgres")
_SECRET = ("password", "sslpassword")


class AddressError(ValueError):
    """An address that cannot be used; ``message`` says why, and never repeats a password."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.english())
        self.message = message


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """The address of a PostgreSQL database. ``str()`` of it may be shown to anybody."""

    uri: str

    @classmethod
    def parse(cls, text: str) -> ServerAddress:
        """Read an address; raise AddressError where it holds a password, or is none."""
        try:
            parts = urlsplit(text)
            secret = parts.password is not None or any(name in parse_qs(parts.query) for name in _SECRET)
        except ValueError:
            raise AddressError(Message("This is not the address of a PostgreSQL database.")) from None
        if parts.scheme not in SCHEMES:
            raise AddressError(Message("This is not the address of a PostgreSQL database."))
        if secret:
            raise AddressError(
                Message(
                    "The address holds a password, which others on this computer could read. Nothing was opened. Put "
                    "the password into the file ~/.pgpass, or name a service of pg_service.conf, and leave it out here."
                )
            )
        return cls(text)

    @property
    def name(self) -> str:
        """Return what the database is called, for titles: its own name, else the service's, else the server's."""
        parts = urlsplit(self.uri)
        asked = parse_qs(parts.query)
        named = unquote(parts.path.strip("/")) or asked.get("dbname", [""])[0] or asked.get("service", [""])[0]
        return named or parts.hostname or "postgresql"

    def __str__(self) -> str:
        return self.uri


Place = Path | ServerAddress


def is_address(text: str) -> bool:
    """Say whether a word of the command line is meant as the address of a database, and not as a file's name."""
    return text.partition("://")[0] in SCHEMES and "://" in text


def place_of(text: str) -> Place:
    """Return the place that is meant; raise AddressError for an address that cannot be used."""
    return ServerAddress.parse(text) if is_address(text) else Path(text)
