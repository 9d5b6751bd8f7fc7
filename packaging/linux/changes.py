"""The changelog as Debian's packages have it, from CHANGELOG.md's releases."""

from __future__ import annotations

import calendar
import time
from email.utils import formatdate
from textwrap import fill

from metainfo import Release
from product import COMMAND, MAINTAINER, package_version


def write(told: list[Release], epoch: int) -> str:
    """Return an entry a release, the newest first; the one being made has the moment of ``epoch``."""
    entries = []
    for index, release in enumerate(told):
        day = time.strptime(f"{release.date} 12:00 UTC", "%Y-%m-%d %H:%M %Z")
        moment = epoch if index == 0 else _seconds(day)
        points = [
            fill(item, 76, initial_indent="  * ", subsequent_indent="    ", break_on_hyphens=False)
            for item in release.items or ("A release.",)
        ]
        head = f"{COMMAND} ({package_version(release.version)}) unstable; urgency=medium"
        entries.append(
            "\n".join((head, "", *points, "", f" -- {MAINTAINER}  {formatdate(moment).replace('-0000', '+0000')}", ""))
        )
    return "\n".join(entries)


def _seconds(day: time.struct_time) -> int:
    return calendar.timegm(day)
