"""What the commands do that draw nothing: library, import, export, search, new, history, check, backup, restore,
salvage, copy, setup.

They load no Qt and speak English.

Each returns its exit code: 0 done, 1 understood but impossible, or problems found; an import that is stopped 130, or
143 where the system asked for it.
"""

from explorer.commands.checking import check
from explorer.commands.exporting import export
from explorer.commands.history import history
from explorer.commands.importing import import_files
from explorer.commands.library import library
from explorer.commands.news import AskedNews, new
from explorer.commands.opening import DONE, IMPOSSIBLE, INTERRUPTED, STANDARD_STREAM, opened
from explorer.commands.safekeeping import backup, ordered_backup, restore, salvage
from explorer.commands.searching import search
from explorer.commands.server import copy, setup

__all__ = [
    "DONE",
    "IMPOSSIBLE",
    "INTERRUPTED",
    "STANDARD_STREAM",
    "AskedNews",
    "backup",
    "check",
    "copy",
    "export",
    "history",
    "import_files",
    "library",
    "new",
    "opened",
    "ordered_backup",
    "restore",
    "salvage",
    "search",
    "setup",
]
