"""A text held in several languages, each under its BCP 47 tag."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

_FIRST = ("en", "zh-Hant", "ar")


def _rank(tag: str) -> tuple[int, str]:
    return (_FIRST.index(tag), tag) if tag in _FIRST else (len(_FIRST), tag)


def _by_rank(item: tuple[str, str]) -> tuple[int, str]:
    return _rank(item[0])


class Texts(Mapping[str, str]):
    """An immutable, hashable mapping of BCP 47 tag to text, in canonical order: en, zh-Hant, ar, then by tag."""

    __slots__ = ("_items",)

    def __init__(self, texts: Mapping[str, str] | None = None, /, **by_tag: str) -> None:
        merged = {**(texts or {}), **by_tag} if texts and by_tag else texts or by_tag
        # Most are in one language or none: what a million events are made of is not sorted.
        items = tuple(merged.items())
        self._items = items if len(items) < 2 else tuple(sorted(items, key=_by_rank))

    def __getitem__(self, tag: str) -> str:
        for known, text in self._items:
            if known == tag:
                return text
        raise KeyError(tag)

    def __iter__(self) -> Iterator[str]:
        return (tag for tag, _ in self._items)

    def __len__(self) -> int:
        return len(self._items)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return tags and texts in canonical order: what ``items`` gives, at once."""
        return self._items

    def __hash__(self) -> int:
        return hash(self._items)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Texts):
            return self._items == other._items
        return NotImplemented

    def __repr__(self) -> str:
        return f"Texts({dict(self._items)!r})"

    def choose(self, languages: Sequence[str]) -> tuple[str, str]:
        """Return ``(tag, text)`` of the first language wanted, by exact tag, then by its first subtag, else the first
        held.

        An empty ``Texts`` gives ``("und", "")``.
        """
        for wanted in languages:
            if wanted in self:
                return wanted, self[wanted]
        for wanted in languages:
            base = wanted.split("-")[0]
            for tag, text in self._items:
                if tag.split("-")[0] == base:
                    return tag, text
        return self._items[0] if self._items else ("und", "")

    def text(self, *languages: str) -> str:
        """Return the text alone, chosen as by :meth:`choose`."""
        return self.choose(languages)[1]


NO_TEXT = Texts()
"""No text in any language."""
