"""Dyad: an offline explorer of what has happened between two countries."""

__version__ = "0.1.0"
