"""From sorted days to a scene of plain numbers: axis, lanes, index, viewport, level of detail. Numpy, no Qt."""
