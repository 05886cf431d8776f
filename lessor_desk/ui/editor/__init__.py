"""The item under correction: its text with what is wrong in it, and the quick fix."""
