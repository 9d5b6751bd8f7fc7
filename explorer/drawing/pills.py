"""Pills: what stands for marks that come too near each other. A view far out has a hundred, most of which stood in the
frame before: those are drawn from kept pictures, one each. Of the others the grounds are filled, and the glyphs drawn,
all at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from explorer.dossier.records import EventKind, Side
from explorer.drawing.batch import fill_rects
from explorer.drawing.marks import GLYPH, draw_glyphs, draw_pin_at
from explorer.drawing.surface import Surface
from explorer.drawing.text import Align, TextShaper
from explorer.drawing.themes import Theme, colour
from explorer.timeline.geometry import Rect
from explorer.timeline.scene import Cluster, MarkState

_BASELINE = 4.0
"""From a pill's middle down to the baseline of its count."""
_PIN_AT = (4.0, 1.0)
"""Middle of the pin of a pill with pinned events, from its upper left corner."""
_HIT = (MarkState.HIT, MarkState.SELECTED_HIT)
_BOLD = (MarkState.SELECTED, MarkState.SELECTED_HIT, MarkState.HOVER)
Box = tuple[float, float, float, float]


def draw_pills(surface: Surface, clusters: Iterable[Cluster], theme: Theme, text: TextShaper) -> None:
    """Draw the pills of clusters that do not overlap each other."""
    found = list(clusters) if surface.vector else _draw_known(surface, clusters, theme, text)
    _draw_anew(surface, found, theme, text)


def _draw_known(surface: Surface, clusters: Iterable[Cluster], theme: Theme, text: TextShaper) -> list[Cluster]:
    """Draw the pills that have been drawn before; return the others."""
    others = []
    ratio, snapped, put = surface.ratio, surface.snapped, surface.put
    for cluster in clusters:
        rect = cluster.rect
        size = round(rect.width * ratio), round(rect.height * ratio)
        key = (_draw_known, theme.name, cluster.side, cluster.kinds, cluster.text, cluster.state, size, ratio)
        picture = text.kept(key)
        if picture is None and text.knows(key):
            picture = text.keep(key, _picture(cluster, size, ratio, theme, text))
        if picture is None:
            others.append(cluster)
            continue
        put(snapped(rect.x), snapped(rect.y), picture)
        if cluster.pinned:
            draw_pin_at(surface, theme, rect.x + _PIN_AT[0], rect.y + _PIN_AT[1])
    return others


def _picture(cluster: Cluster, size: tuple[int, int], ratio: float, theme: Theme, text: TextShaper) -> QPixmap:
    rect = cluster.rect
    glyphs = tuple((x - rect.x, y - rect.y) for x, y in cluster.glyphs)
    box = Rect(0.0, 0.0, rect.width, rect.height)
    moved = replace(cluster, rect=box, glyphs=glyphs, text_x=cluster.text_x - rect.x, pinned=0)
    pixmap = QPixmap(*size)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        inside = Surface(painter, ratio, vector=False, whole=ratio == 1)
        _draw_anew(inside, [moved], theme, text)
    return pixmap


def _draw_anew(surface: Surface, clusters: Sequence[Cluster], theme: Theme, text: TextShaper) -> None:
    _fill_grounds(surface, clusters, theme)
    _draw_glyphs(surface, clusters, theme, GLYPH * text.scale)
    for cluster in clusters:
        _draw_content(surface, cluster, theme, text)


def _fill_grounds(surface: Surface, clusters: Iterable[Cluster], theme: Theme) -> None:
    edges: dict[str, list[Box]] = {}
    grounds: dict[str, list[Box]] = {}
    for cluster in clusters:
        rect, state = cluster.rect, cluster.state
        left, top, width, height = surface.snapped(rect.x), surface.snapped(rect.y), rect.width, rect.height
        rim = 2.0 if state in _BOLD else 1.0
        outer = theme.ink if state in (MarkState.SELECTED, *_HIT) else _hue(cluster, theme)
        edges.setdefault(outer, []).append((left, top, width, height))
        inner = theme.hit if state in _HIT else theme.canvas
        grounds.setdefault(inner, []).append((left + rim, top + rim, width - 2 * rim, height - 2 * rim))
    for boxes in (edges, grounds):
        for hue, found in boxes.items():
            fill_rects(surface, found, colour(hue))


def _draw_glyphs(surface: Surface, clusters: Iterable[Cluster], theme: Theme, size: float) -> None:
    glyphs: dict[tuple[str, bool], list[tuple[EventKind, float, float]]] = {}
    for cluster in clusters:
        hue = theme.hit_ink if cluster.state in _HIT else _hue(cluster, theme)
        same = glyphs.setdefault((hue, cluster.side is Side.B), [])
        same += [(kind, x, y) for kind, (x, y) in zip(cluster.kinds, cluster.glyphs, strict=False)]
    for (hue, up), found in glyphs.items():
        draw_glyphs(surface, found, hue, up, size)


def _draw_content(surface: Surface, cluster: Cluster, theme: Theme, text: TextShaper) -> None:
    state = cluster.state
    ink = theme.hit_ink if state in _HIT else theme.ink2 if state is MarkState.MUTED else theme.ink
    baseline = surface.snapped(cluster.rect.y) + cluster.rect.height / 2 + _BASELINE * text.scale
    text.draw(surface, cluster.text_x, baseline, cluster.text, 11, ink, bold=True, align=Align.CENTRE)
    if cluster.pinned:
        draw_pin_at(surface, theme, cluster.rect.x + _PIN_AT[0], cluster.rect.y + _PIN_AT[1])


def _hue(cluster: Cluster, theme: Theme) -> str:
    return theme.muted if cluster.state is MarkState.MUTED else theme.side(cluster.side)
