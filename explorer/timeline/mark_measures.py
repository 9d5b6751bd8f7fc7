"""How much room marks and labels take, in logical pixels; one place for all who keep clear of them."""

from __future__ import annotations

MARK_HALF = 8.0
"""Half of what a mark takes along x: its box of 13 and its edge."""
RING_HALF = 16.0
"""Half of what the selected event's ring takes: no other mark stands within."""
BADGE_END = 13.0
"""How far to the right of a mark the badge of disagreeing sources reaches; it is not mirrored."""
NEAR = 14.0
"""Centres nearer than this are one pill."""
LABEL_AIR = 4.0
