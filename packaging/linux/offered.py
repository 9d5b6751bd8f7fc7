"""What a shell offers for a value, by what the value is called on the command line."""

from __future__ import annotations

from command_line import Argument, Option

ARCHIVES = frozenset({"ARCHIVE", "NEW", "PLACE", "TARGET"})
"""Archives (``*.dyad``), and folders that lead to some."""
FILES = frozenset({"FILE"})
NOTHING = frozenset({"A-B", "AUTHOR", "DATE", "N", "NAME", "NUMBER", "TAG", "WHEN", "WORD", "WxH"})
"""Values that only the person knows."""


def kind(value: Option | Argument) -> str:
    """Return ``words``, ``archives``, ``files`` or ``nothing``; ``KeyError`` where a new kind of value came along."""
    name = value.value if isinstance(value, Option) else value.name
    if value.choices:
        return "words"
    for known, names in (("archives", ARCHIVES), ("files", FILES), ("nothing", NOTHING)):
        if name in names:
            return known
    raise KeyError(f"packaging/linux/offered.py does not say what shells offer for {name}")
