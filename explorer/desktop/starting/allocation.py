"""How the C library under a window gives memory back: by itself it would keep most of what opening a dossier took."""

from __future__ import annotations

import ctypes
import sys

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3
"""Numbers of glibc's ``malloc.h``, the same in every version."""
_OWN_PAGES_FROM = 1 << 20
"""Bytes from which on a block has pages of its own."""


def give_back_early() -> bool:
    """Have large blocks stand in pages of their own, which go back to the system when they are freed; say whether.

    glibc begins so, but moves the threshold up to the largest block that was freed, to 32 MB at most (mallopt(3)): from
    then on columns of a million events come from the heap, and what lies between those that stay is not given back. At
    a million events that kept 20 MB. Setting the thresholds ends their moving. Other C libraries are left as they are.
    """
    if not sys.platform.startswith("linux"):
        return False
    library = ctypes.CDLL(None)
    if not hasattr(library, "gnu_get_libc_version") or not hasattr(library, "mallopt"):
        return False
    return bool(library.mallopt(_M_MMAP_THRESHOLD, _OWN_PAGES_FROM)) and bool(
        library.mallopt(_M_TRIM_THRESHOLD, _OWN_PAGES_FROM)
    )
