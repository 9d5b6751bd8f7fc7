"""Events by key, as many as are worth keeping: what is not at hand is asked for in batches and told of when it comes.

A small dossier is at hand as a whole from the beginning. Of a large one, captions, table rows and panes ask for what
they show; the newest wishes are answered first, and what was left behind by a quick movement is not fetched at all.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence

from explorer.dossier.records import Event

AT_ONCE = 5_000
"""A dossier of up to so many events is at hand as a whole as soon as it is open."""
MOST_KEPT = 12_000
"""Events that are kept, some 3 KB each; twice what one view, one table page and one pane can ask for together."""
A_BATCH = 400
"""Events asked for in one go: some 20 ms of reading."""
MOST_WANTED = 4_000
"""Wishes that wait; older ones are forgotten, since what they were for has gone out of sight."""


class Records:
    """The events of one dossier that are at hand. It belongs to the window's thread once it is attached."""

    def __init__(self, at_hand: Mapping[int, Event] | None = None, most: int = MOST_KEPT) -> None:
        self.events: OrderedDict[int, Event] = OrderedDict(at_hand or {})
        """What is at hand by key, the one looked at last at the end."""
        self.keys: dict[str, int] = {event.id: key for key, event in self.events.items()}
        """Keys by id, of what is at hand."""
        self.wished: Callable[[], None] | None = None
        """Called when there are new wishes."""
        self.fetched = 0
        """So many events came after opening, for whoever watches the cost."""
        self._most = max(most, len(self.events))
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._asked: frozenset[int] = frozenset()
        self._absent: set[int] = set()
        self._listeners: list[Callable[[frozenset[int]], None]] = []

    def __len__(self) -> int:
        return len(self.events)

    def __contains__(self, key: int) -> bool:
        return key in self.events

    def get(self, key: int) -> Event | None:
        """Return an event, or ask for it and return ``None``."""
        event = self.events.get(key)
        if event is None:
            self.want((key,))
        else:
            self.events.move_to_end(key)
        return event

    def at_hand(self, keys: Sequence[int]) -> dict[int, Event]:
        """Return those of the events that are at hand, in the order they are named; the others are asked for."""
        events = self.events
        found: dict[int, Event] = {}
        missing: list[int] = []
        for key in keys:
            event = events.get(key)
            if event is None:
                missing.append(key)
            else:
                events.move_to_end(key)
                found[key] = event
        if missing:
            self.want(missing)
        return found

    def missing(self, keys: Iterable[int]) -> list[int]:
        """Return those of the keys that are not at hand and may still come."""
        return [key for key in keys if key not in self.events and key not in self._absent]

    def want(self, keys: Iterable[int]) -> None:
        """Ask for events, the last named ones first."""
        new = False
        for key in keys:
            if key not in self.events and key not in self._absent and key not in self._asked:
                new = new or key not in self._wanted
                self._wanted[key] = None
                self._wanted.move_to_end(key)
        while len(self._wanted) > MOST_WANTED:
            self._wanted.popitem(last=False)
        if new and self.wished is not None:
            self.wished()

    @property
    def waiting(self) -> bool:
        """Say whether something is asked for that has not come."""
        return bool(self._wanted or self._asked)

    def take_batch(self) -> tuple[int, ...]:
        """Return what is to be fetched next; until it is put, it is not asked for again."""
        batch = list(reversed(self._wanted))[:A_BATCH]
        for key in batch:
            del self._wanted[key]
        self._asked = frozenset(batch)
        return tuple(batch)

    def put(self, batch: Iterable[int], events: Mapping[int, Event]) -> None:
        """Take what came for a batch, forget what was looked at longest ago, and tell whoever listens.

        Keys without an event name none that could come: nobody asks for them again.
        """
        self._asked = frozenset()
        self._absent.update(key for key in batch if key not in events)
        self.keep(events)

    def keep(self, events: Mapping[int, Event]) -> None:
        """Take events that came otherwise than by a batch."""
        for key, event in events.items():
            self.events[key] = event
            self.events.move_to_end(key)
            self.keys[event.id] = key
        self.fetched += len(events)
        while len(self.events) > self._most:
            _, gone = self.events.popitem(last=False)
            self.keys.pop(gone.id, None)
        came = frozenset(events)
        for listener in tuple(self._listeners):
            listener(came)

    def give_up(self, batch: Iterable[int]) -> None:
        """Take note that a batch could not be read, so that nobody asks for the same again and again."""
        self._asked = frozenset()
        self._absent.update(batch)

    def listen(self, listener: Callable[[frozenset[int]], None]) -> None:
        """Call ``listener`` with the keys of events whenever some came."""
        if listener not in self._listeners:
            self._listeners.append(listener)

    def leave(self, listener: Callable[[frozenset[int]], None]) -> None:
        """Call ``listener`` no more."""
        if listener in self._listeners:
            self._listeners.remove(listener)
