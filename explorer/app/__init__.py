"""Wires the rooms together, once, by constructor.

Loads what a task needs and no more: an archive opens without Qt, and `drawing` and `desktop` are loaded only to draw
or to open the window.
"""
