"""From the window's state to the timeline's scene: composed again only when something that it shows has changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from explorer.desktop.finding import found_letters
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.state import SelectionKind, WindowState
from explorer.drawing.captions import RecordCaptions
from explorer.drawing.lanes import lane_words
from explorer.drawing.words import Words
from explorer.timeline.caption import Caption, CaptionSource
from explorer.timeline.compose import compose, restated
from explorer.timeline.request import Ranges, SceneRequest
from explorer.timeline.scene import Axis, Cluster, MarkState, Scene
from explorer.timeline.travel import continues

LANE_SCALES = (1.0, 2.5)
NEW_WORDS = 16
"""Events whose words are made, or asked for, in one frame of a moving view: some 3 ms of making and shaping."""


class TimelineScene:
    """Composes scenes for one view. ``compositions`` counts them, for whoever watches the cost."""

    def __init__(self, state: WindowState) -> None:
        self.state = state
        self.size = (0.0, 0.0)
        self.lane_scale = 1.0
        self.compositions = 0
        self.moves = False
        """Whether a hand is moving the view: labels that had no room then look for some in turns."""
        self.axis: Callable[[Scene], Axis] | None = None
        """Gives the axis that a composed scene has in place of the calendar's."""
        self._moving = False
        """Whether the last scene was composed as one of a moving view."""
        self._stale = True
        self._scene: Scene | None = None
        self._previous: Scene | None = None
        self._captions: tuple[OpenDossier, Words, RecordCaptions] | None = None
        self._shown: tuple[Scene, object, Scene] | None = None

    def changed(self, *, afresh: bool = False) -> None:
        """Compose again when next asked; ``afresh`` forgets in which rows events stood."""
        self._stale = True
        if afresh:
            self._previous = self._captions = None

    def rest(self) -> bool:
        """Take the view as resting; return whether its scene is to be composed once more, every label sought."""
        waited = self._moving and self._scene is not None
        self.moves = self._moving = False
        self._stale = self._stale or waited
        return waited

    def _letters(self, key: int) -> Ranges:
        """Return the letters of a title that were searched for; only titles that are shown are looked through."""
        dossier, search = self.state.dossier, self.state.search
        event = None if dossier is None or key not in search.hits else dossier.events.get(key)
        return () if event is None else found_letters(search.text, self.state.appearance.words.chosen(event.title))

    @property
    def stale(self) -> bool:
        """Say whether the next scene is still to be composed."""
        return self._stale

    def awaits(self, keys: frozenset[int]) -> bool:
        """Say whether the scene lacks words of one of these events; one of a moving view is made anew in any case."""
        return not self._moving and self._scene is not None and not keys.isdisjoint(self._scene.awaited)

    @property
    def selected(self) -> int | None:
        """Return the key of the selected event."""
        return self.state.selection.event

    def scene(self) -> Scene | None:
        """Return the scene of the present state, ``None`` without a dossier or without room."""
        if self._stale:
            self._stale = False
            self._scene = self._compose()
            self._previous = self._scene or self._previous
        return self._scene

    def shown(self, hovered: int | None, pill: Cluster | None, focused: int | None) -> Scene | None:
        """Return the scene with hover, keyboard focus and the selected cluster stated."""
        scene = self.scene()
        if scene is None:
            return None
        selection = self.state.selection
        chosen = selection.keys if selection.kind is SelectionKind.CLUSTER else ()
        wanted = (hovered, None if pill is None else pill.rect, focused, chosen)
        if self._shown is None or self._shown[0] is not scene or self._shown[1] != wanted:
            stated = restated(scene, hovered, focused) if hovered is not None or focused is not None else scene
            if scene.clusters and (pill is not None or chosen):
                stated = replace(stated, clusters=_stated_pills(scene.clusters, pill, chosen))
            self._shown = (scene, wanted, stated)
        return self._shown[2]

    def captions(self, dossier: OpenDossier) -> CaptionSource:
        """Return the words beside marks, in the reader's language."""
        if dossier.captions is not None:
            return dossier.captions
        words = self.state.appearance.words
        if self._captions is None or self._captions[0] is not dossier or self._captions[1] is not words:
            self._captions = (
                dossier,
                words,
                RecordCaptions(dossier.records, dossier.links_of, dossier.view.people, words),
            )
        return self._captions[2]

    def words_of_first(self) -> Mapping[int, Caption]:
        """Return the words that a first scene of the present state asks for, as far as they are at hand."""
        dossier, request = self.state.dossier, self._request()
        if dossier is None or request is None:
            return {}
        noted = _Noted(self.captions(dossier))
        compose(request, dossier.index, noted, self.state.appearance.text)
        return noted.found

    def _compose(self) -> Scene | None:
        dossier, request = self.state.dossier, self._request()
        if dossier is None or request is None:
            return None
        self.compositions += 1
        self._moving = request.moves
        text = self.state.appearance.text
        known = self.captions(dossier)
        source = known.paced(NEW_WORDS) if request.moves and isinstance(known, RecordCaptions) else known
        scene = compose(request, dossier.index, source, text, self._previous)
        return scene if self.axis is None else replace(scene, axis=self.axis(scene))

    def _request(self) -> SceneRequest | None:
        state = self.state
        dossier, view = state.dossier, state.viewport
        if dossier is None or view is None or min(self.size) < 1:
            return None
        appearance = state.appearance
        words = appearance.words
        return SceneRequest(
            viewport=view,
            size=self.size,
            lanes=lane_words(words, dossier.dyad),
            today=state.today,
            language=words.language,
            digits=words.digits,
            right_to_left=words.right_to_left,
            text_scale=appearance.text_scale,
            lane_scale=self.lane_scale,
            selected=self.selected,
            pinned=state.filter.pinned,
            hits=state.passing_hits,
            ranges=self._letters,
            chosen=state.masks,
            translate=words.say,
            moves=self.moves and self._previous is not None and continues(self._previous.viewport, view),
        )


class _Noted:
    """Hands captions on and notes which ones it was asked for and had."""

    def __init__(self, source: CaptionSource) -> None:
        self._source = source
        self.found: dict[int, Caption] = {}

    def captions(self, keys: Sequence[int]) -> Mapping[int, Caption]:
        """Return the captions known of ``keys``."""
        found = self._source.captions(keys)
        self.found.update(found)
        return found


def _stated_pills(clusters: tuple[Cluster, ...], pill: Cluster | None, chosen: tuple[int, ...]) -> tuple[Cluster, ...]:
    """Return the clusters with the one under the pointer and the selected one standing out."""
    stated = []
    for cluster in clusters:
        state = cluster.state
        if pill is not None and cluster.rect == pill.rect and state is MarkState.NORMAL:
            state = MarkState.HOVER
        # A pill of very many has no keys: it is known by its count, and a hundred thousand are not looked through.
        if chosen and cluster.count == len(chosen) and (not cluster.keys or set(chosen).issuperset(cluster.keys)):
            state = MarkState.SELECTED_HIT if cluster.state is MarkState.HIT else MarkState.SELECTED
        stated.append(cluster if state is cluster.state else replace(cluster, state=state))
    return tuple(stated)
