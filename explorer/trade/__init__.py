"""From trade figures with bounds to chart-ready glyphs in pixels: units, gaps, mirror figures, balances. No Qt."""
