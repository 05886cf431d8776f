"""The preferences: a sheet with pages; what is changed applies at once."""
