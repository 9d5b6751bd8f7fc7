"""Dyad: an offline explorer of what has happened between two countries."""

__version__ = "0.2.0.dev0"
