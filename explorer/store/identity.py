"""What an archive says it is called, read from its bytes without SQLite, so that nothing in it can do anything."""

from __future__ import annotations

from pathlib import Path

from explorer.store.sqlite_pages import TABLE_LEAF, Malformed, Pages

_MOST_PAGES = 1_000
"""Pages of a schema that are looked through; an archive's takes three."""
_LETTERS = 36


def identity_of(path: Path) -> str | None:
    """Return the identity that a file says it has, ``None`` where it says none."""
    try:
        with Pages(path) as pages:
            root = _root(pages)
            return None if root is None else _identity(pages, root)
    except (OSError, Malformed, IndexError):
        return None


def _root(pages: Pages) -> int | None:
    """Return the page on which the table ``archive`` begins."""
    waiting, seen = [1], {1}
    while waiting and len(seen) < _MOST_PAGES:
        page = pages.page(waiting.pop())
        if page is None:
            continue
        for cell in page.cells if page.kind == TABLE_LEAF else ():
            match cell.values:
                case ("table", "archive", "archive", int(found), str()) if 1 < found <= pages.count:
                    return found
        new = [child for child in page.children if child not in seen]
        seen.update(new)
        waiting += new
    return None


def _identity(pages: Pages, root: int) -> str | None:
    page = pages.page(root)
    for cell in page.cells if page is not None and page.kind == TABLE_LEAF else ():
        match cell.values:
            case (_, str(identity), *_) if len(identity) == _LETTERS:
                return identity
    return None
