"""What is new since a day, a moment or a step: a list of it, and the window that it stands in."""
