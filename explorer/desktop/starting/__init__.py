"""From the command to a window with something in it, and what holds one start apart from another."""
