"""The exit statuses, the same for every command (product reference, command line)."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What a command tells the shell."""

    OK = 0  # done; for `check`: nothing found
    FINDINGS = 1
    USAGE = 2  # a mistake in the input or in the command line
    REFUSED = 3  # by the rules of the desk
    BROKEN = 70  # a mistake of the program
    INTERRUPTED = 130
