"""The window: everything made of Qt widgets. Whatever is loaded of it, its classes are guarded as they are defined."""

from explorer.desktop.overrides import guard_from_now_on

guard_from_now_on()
