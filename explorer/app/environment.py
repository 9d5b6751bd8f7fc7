"""What Dyad learns from where it runs: which day it is, and who is at work."""

from __future__ import annotations

import getpass
from datetime import date


def today() -> int:
    """Return today's rata die day in local time."""
    return date.today().toordinal()  # noqa: DTZ011 - the day on the reader's own calendar


def user_name() -> str:
    """Return the name that this user's steps are signed with until they choose another."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "user"
