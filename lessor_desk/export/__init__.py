"""Items to files."""
