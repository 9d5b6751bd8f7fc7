"""The window: everything made of Qt widgets."""
