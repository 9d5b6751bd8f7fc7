import pytest
from tests.faults.hands import *
@pytest.mark.parametrize("n",range(2))
def test_t(open_window, reported, monkeypatch, n):
    sitting = open_window("KAZ-MYS")
    before = write_bookmark(sitting, "before")
    turn_until(lambda: bool(before))
    if n==0:
        monkeypatch.setattr(sitting.window.table.events, "_text", lambda *a: 1/0); sitting.run("table")
        for _ in range(10):
            sitting.window.table.viewport().update()
            turn_for(5)
        import sys; [print(r.details[-1500:], file=sys.__stderr__, flush=True) for r in reported]
