"""The command palette: every action, every item, found by a few letters of their name."""
