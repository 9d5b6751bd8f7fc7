"""The middle of the window: timeline, trade chart and overview over one stretch of time."""
