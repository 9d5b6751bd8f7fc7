"""The AppStream component, for software centres: a template, and the releases that the changelog tells.

It shows no pictures: AppStream takes screenshots by address only, and Dyad has no place on the network to show some.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from xml.sax.saxutils import escape

from product import APP_ID, HERE

_RELEASE = re.compile(r"(?m)^## \[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?[ \t]*$")
_MOST_ITEMS = 12


@dataclass(frozen=True, slots=True)
class Release:
    """A release: its version, the day, and the first sentence of each thing that is told of it."""

    version: str
    date: str
    items: tuple[str, ...]


def releases(changelog: str, version: str, epoch: int) -> list[Release]:
    """Return the releases of a changelog, the newest first; what is not released yet is ``version`` of ``epoch``."""
    heads = list(_RELEASE.finditer(changelog))
    found = []
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        text = changelog[head.end() : following.start() if following else len(changelog)]
        is_ahead = head[1] == "Unreleased"
        if is_ahead and not text.strip():
            continue
        date = head[2] or time.strftime("%Y-%m-%d", time.gmtime(epoch))
        found.append(Release(version if is_ahead else head[1], date, tuple(_items(text))))
    return found


def _items(text: str) -> list[str]:
    points = re.findall(r"(?ms)^- (.*?)(?=^- |^#|\Z)", text)
    flat = (" ".join(point.replace("`", "").split()) for point in points)
    return [_first(point).rstrip(".:;") + "." for point in flat]


def _first(point: str) -> str:
    """Return the first sentence or clause, but nothing that ends inside parentheses."""
    for end in re.finditer(r"(?<=[a-z)\"])[.;:] ", point):
        head = point[: end.start()]
        if head.count("(") == head.count(")"):
            return head
    return point


def write(told: list[Release]) -> str:
    """Return the component with its releases."""
    lines = []
    for release in told:
        kind = ' type="development"' if "dev" in release.version or "rc" in release.version else ""
        lines.append(f'    <release version="{release.version}" date="{release.date}"{kind}>')
        if release.items:
            lines += ["      <description>", "        <ul>"]
            lines += [f"          <li>{escape(item)}</li>" for item in release.items[:_MOST_ITEMS]]
            lines += ["        </ul>", "      </description>"]
        lines.append("    </release>")
    template = (HERE / f"{APP_ID}.metainfo.xml").read_text("utf-8")
    return template.replace("    <!-- releases -->", "\n".join(lines))
