"""A pane as plain text, for the clipboard: everything it says, in its order, without colours and marks."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.desktop.panes.content import FigureTable, PaneContent, Section


def as_text(content: PaneContent) -> str:
    """Return what a pane says, a line for each statement and an empty one before each section."""
    head = [content.heading, content.title, content.date, content.meaning, content.summary]
    lines = [line for line in head if line]
    lines += [f"{row.label}: {'; '.join(value.text for value in row.values)}" for row in content.rows]
    for section in content.sections:
        lines += ["", *_section(section)]
    return "\n".join(lines) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield f"{section.title} ({section.count})" if section.count else section.title
    for row in section.rows:
        yield f"{row.label}: {'; '.join(value.text for value in row.values)}"
    for item in section.items:
        yield f"{item.title.text}: {item.detail}" if item.detail else item.title.text
    for bar in (*section.bars, *section.columns):
        yield f"{bar.label.text}: {bar.count}"
    if section.table is not None:
        yield from _table(section.table)
    for text in section.lines:
        yield text.text


def _table(table: FigureTable) -> Iterator[str]:
    """Yield a table with tabs between its columns, as a spreadsheet takes it."""
    yield "\t".join(("", *(title for title, _ in table.columns)))
    for row in table.rows:
        under = row.under or ("",) * len(row.values)
        cells = (f"{value} {more}" if more else value for value, more in zip(row.values, under, strict=True))
        yield "\t".join((row.label, *cells))
    if table.note:
        yield table.note
