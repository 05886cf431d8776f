"""Finding damage: `analyze` and what it gives back. Neither Qt nor SQL."""
