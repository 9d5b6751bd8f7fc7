"""What the reader chose of the trade chart: an immutable value that the window keeps between starts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from explorer.dossier.records import Side
from explorer.trade.scale import ScaleKind
from explorer.trade.series import Measure

_REPORTERS = (Side.A, Side.B)


@dataclass(frozen=True, slots=True)
class ShownChart:
    """What a chart shows, once every choice is settled."""

    measure: Measure
    reporter: Side | None
    source: str | None
    scale: ScaleKind


@dataclass(frozen=True, slots=True)
class ChartOptions:
    """Measure, whose figures, and scale.

    ``reporter`` is the side whose reports alone are shown, ``None`` for both; ``source`` is the id of the one source
    whose figures are shown, ``None`` for all. ``measure`` and ``scale`` are ``None`` until somebody chooses one; then
    each dossier has what suits its figures.
    """

    measure: Measure | None = None
    reporter: Side | None = None
    source: str | None = None
    scale: ScaleKind | None = None

    def settled(self, natural: Measure) -> ShownChart:
        """Return what is shown where ``natural`` is the measure that suits the dossier.

        Exports of two countries are often thousands of times apart, sums and differences not.
        """
        measure = self.measure or natural
        scale = self.scale or (ScaleKind.LOG if measure is Measure.EXPORTS else ScaleKind.LINEAR)
        return ShownChart(measure, self.reporter, self.source, scale)

    def known_to(self, sources: Collection[str]) -> ChartOptions:
        """Return the choice without a source that the dossier does not have any more."""
        return self if self.source is None or self.source in sources else replace(self, source=None)

    def remembered(self) -> dict[str, str]:
        """Return the choice as texts for the file of settings."""
        return {
            "measure": self.measure.value if self.measure else "",
            "reporter": self.reporter.value if self.reporter else "",
            "source": self.source or "",
            "scale": self.scale.value if self.scale else "",
        }

    @classmethod
    def of(cls, remembered: Mapping[str, object]) -> ChartOptions:
        """Return the choice that was remembered; what is not understood is passed over."""
        measure, reporter = remembered.get("measure"), remembered.get("reporter")
        scale, source = remembered.get("scale"), remembered.get("source")
        return cls(
            Measure(measure) if measure in [one.value for one in Measure] else None,
            Side(reporter) if reporter in [one.value for one in _REPORTERS] else None,
            source if isinstance(source, str) and source else None,
            ScaleKind(scale) if scale in [one.value for one in ScaleKind] else None,
        )
