"""Python's search for rings of references, put off while very many records are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused_collector() -> Iterator[None]:
    """Keep Python from looking for rings of references among new objects; as usual again behind the block.

    Records and rows form none. With hundreds of thousands of them alive each search goes through all: reading a
    document of 100,000 events takes half the time without. A window has it off anyway and looks when it is idle.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
