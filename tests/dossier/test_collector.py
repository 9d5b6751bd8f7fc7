"""The search for rings is put off within a block, and is afterwards as it was."""

from __future__ import annotations

import gc
from contextlib import suppress

import pytest

from explorer.dossier.collector import paused_collector


@pytest.mark.parametrize("before", [True, False])
def test_the_collector_is_as_it_was_afterwards(before: bool) -> None:
    usual = gc.isenabled()
    seen = []
    try:
        (gc.enable if before else gc.disable)()
        with suppress(InterruptedError), paused_collector():
            with paused_collector():
                seen.append(gc.isenabled())
            seen.append(gc.isenabled())
            raise InterruptedError
        seen.append(gc.isenabled())
    finally:
        (gc.enable if usual else gc.disable)()
    assert seen == [False, False, before]
