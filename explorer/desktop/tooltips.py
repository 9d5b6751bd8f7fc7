"""Tooltips of texts that come from records and files: shown letter for letter, whatever stands in them.

Qt takes a tooltip for rich text as soon as something in it looks like a tag, and then opens what an ``<img>`` names and
lays nested tables out for a minute. A widget's plain tooltip cannot be asked for, so the text is escaped.
"""

from __future__ import annotations

import html
from collections.abc import Sequence


def tip(text: str) -> str:
    """Return a text for Qt's tooltips, in which it can bring no markup; long ones are broken into lines."""
    return f"<span>{html.escape(text)}</span>" if text else ""


def tip_of_lines(lines: Sequence[str], right_to_left: bool) -> str:
    """Return lines for Qt's tooltips, the first one bold."""
    direction = "rtl" if right_to_left else "ltr"
    first, *rest = (html.escape(line) for line in lines)
    body = "<br>".join([f"<b>{first}</b>", *rest])
    return f'<div dir="{direction}">{body}</div>'
