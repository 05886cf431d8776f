"""The right panel: what was found, how the text came to be, what was said about it."""
