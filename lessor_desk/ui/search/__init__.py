"""Searching all items: the field, what may be typed into it, what became of it."""
