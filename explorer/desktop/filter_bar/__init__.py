"""Filters as they are seen and made: the bar of chips, the panel of values with their counts, menus where one is."""
