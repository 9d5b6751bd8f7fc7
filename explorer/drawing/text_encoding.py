"""Texts of the system in UTF-8, before Qt looks: it would change the locale itself, and complain of it at every start.

Where LANG or LC_ALL name a locale of another encoding, or one that is not installed, as on servers, in containers and
behind some remote shells, the process goes on in ``C.UTF-8`` (POSIX locale(7)), and the language that was asked for is
kept in LANGUAGE, where Qt looks for it first. Dates and numbers are Dyad's own (CLDR) and need no locale.
"""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import MutableMapping

UTF8 = "C.UTF-8"


def use_utf8(environment: MutableMapping[str, str] | None = None) -> None:
    """Have this process use UTF-8; where it does already, or no system of this kind runs it, nothing changes."""
    if not sys.platform.startswith("linux") or _is_utf8():
        return
    environment = os.environ if environment is None else environment
    asked = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    language = asked.split(".")[0].split("@")[0]
    for name in [name for name in environment if name.startswith("LC_")]:
        del environment[name]
    environment["LANG"] = UTF8
    if language not in ("", "C", "POSIX"):
        environment.setdefault("LANGUAGE", language)


def _is_utf8() -> bool:
    try:
        locale.setlocale(locale.LC_CTYPE, "")
    except locale.Error:
        return False  # It is not installed.
    return locale.nl_langinfo(locale.CODESET).replace("-", "").lower() == "utf8"
