"""Qt painters without widgets: a Scene onto any paint device, in a theme, with its texts shaped and translated."""
