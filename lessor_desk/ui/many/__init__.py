"""Several items at once: what they share, what is done to all of them, and what became of it."""
