"""What the frozen program runs first: the command line that `dyad` is everywhere, and what only freezing needs."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType


class WithoutSsl:
    """Lets psycopg be loaded although Python's own OpenSSL did not come along.

    ``psycopg.pq`` imports ``ssl`` for an effect alone, the locks that OpenSSL before 1.1 needed
    (``psycopg/pq/pq_ctypes.py`` says so); what encrypts its connections is a library of its own. An empty module
    stands there while it is loaded, and no longer: whatever else looks for ``ssl`` finds that there is none.
    """

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return the spec of ``psycopg.pq`` with a loader that does so, ``None`` for all other modules."""
        if name != "psycopg.pq" or "ssl" in sys.modules:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is None or spec.loader is None:
            return None
        load = spec.loader.exec_module

        def load_alone(module: ModuleType) -> None:
            import asyncio  # noqa: F401 - it would take the empty module for the real one

            sys.modules["ssl"] = ModuleType("ssl")
            try:
                load(module)
            finally:
                del sys.modules["ssl"]

        spec.loader.exec_module = load_alone  # type: ignore[method-assign]
        return spec


if __name__ == "__main__":
    sys.meta_path.insert(0, WithoutSsl())
    from explorer.__main__ import main

    sys.exit(main())
