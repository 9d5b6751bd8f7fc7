"""From a request and an index to a scene: everything that is painted, for one viewport."""

from __future__ import annotations

from explorer.dossier.records import Side
from explorer.timeline.axis import AxisWords, compose_axis
from explorer.timeline.caption import CaptionSource
from explorer.timeline.index import EventIndex
from explorer.timeline.items import visible_items
from explorer.timeline.layout import Layout, divide
from explorer.timeline.measure import TextMeasure
from explorer.timeline.request import SceneRequest
from explorer.timeline.scene import Label, LaneBand, Mark, MarkState, Rect, Scene
from explorer.timeline.spans import compose_span


def compose(
    request: SceneRequest,
    index: EventIndex,
    captions: CaptionSource,
    measure: TextMeasure,
    previous: Scene | None = None,
) -> Scene:
    """Return the scene of a request."""
    index = index.as_of(request.today)
    shown = index.filtered(request.chosen).shown
    layout = divide(
        request.size,
        [len(lane) for lane in index.all.lanes],
        request.right_to_left,
        request.text_scale,
        request.lane_scale,
    )
    viewport = request.viewport.resized(layout.plot.width)
    axis = compose_axis(viewport, layout, AxisWords(request.language, request.digits), measure)
    marks: list[Mark] = []
    spans = []
    labels: list[Label] = []
    for number, lane in enumerate(layout.lanes):
        items = visible_items(index, shown, number, viewport, layout.plot).items
        known = captions.captions([item.key for item in items])
        ends = [0.0] * len(lane.rows)
        for item in items:
            caption = known.get(item.key)
            width = (
                0.0
                if caption is None
                else max(measure.width(caption.title, 13, True), measure.width(caption.detail, 11))
            )
            row = min(range(len(ends)), key=lambda place: ends[place])
            y = lane.rows[row]
            span = compose_span(item.body(), y, layout.plot, viewport.pixels_per_year)
            if span is not None:
                spans.append(span)
            if not item.marked:
                continue
            state = MarkState.SELECTED if item.key == request.selected else MarkState.NORMAL
            marks.append(
                Mark(item.key, item.kind, item.side, item.x, y, item.side is Side.B, state, disputed=item.disputed)
            )
            x = max(item.x + 12, item.right + 6)
            if caption is not None and ends[row] <= item.x - 10 and x + width <= layout.plot.right:
                box = Rect(x, y - 11, width, 35)
                labels.append(
                    Label(
                        item.key,
                        item.side,
                        box,
                        caption.title,
                        caption.detail,
                        bold=item.significance >= 4,
                        text=box,
                        title_baseline=y + 4.5,
                        detail_baseline=y + 19,
                        row_y=y,
                    )
                )
                ends[row] = x + width + 8
    return Scene(
        viewport=viewport,
        size=request.size,
        plot=layout.plot,
        right_to_left=request.right_to_left,
        lanes=_bands(request, layout),
        axis=axis,
        spans=tuple(spans),
        marks=tuple(marks),
        labels=tuple(labels),
    )


def _bands(request: SceneRequest, layout: Layout) -> tuple[LaneBand, ...]:
    bands = []
    for lane in layout.lanes:
        words = request.lane(lane.side)
        gutter = Rect(layout.gutter_x, lane.rect.y, layout.gutter_width, lane.rect.height)
        bands.append(LaneBand(lane.side, lane.rect, gutter, words.country, words.name, words.words[: lane.word_lines]))
    return tuple(bands)
