"""Checking files and records without a desk: what `lessor-desk check` does."""
