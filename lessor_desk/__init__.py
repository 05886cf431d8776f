"""Lessor Desk: the editorial review desk for damaged copy."""

__version__ = "0.1.0"
