"""What goes wrong with the database itself; told like a refusal, by `key` and `facts`."""

from __future__ import annotations

from typing import ClassVar


class StoreError(Exception):
    """The database cannot serve. The sentence is `refusals.` + `key` of the catalogue."""

    name: ClassVar[str]

    def __init__(self, variant: str = "", /, **facts: str | int) -> None:
        self.key = f"{self.name}.{variant}" if variant else self.name
        self.facts = facts
        super().__init__(self.key, facts)


class NewerDatabaseError(StoreError):
    """A newer program wrote the file."""

    name = "newer_database"


class NotADeskError(StoreError):
    """The file is something else."""

    name = "not_a_desk"


class UnreadableDatabaseError(StoreError):
    """The file cannot be opened: rights, path, server."""

    name = "unreadable_database"


class DamagedDatabaseError(StoreError):
    """The file is a desk's, and broken."""

    name = "damaged_database"


class BusyError(StoreError):
    """Another process has kept the database for longer than we wait."""

    name = "busy"


class DiskFullError(StoreError):
    """There is no room left to write."""

    name = "disk_full"


class NotABackupError(StoreError):
    """The file is no backup of a desk; the variant `server`: the desk is not in a file."""

    name = "not_a_backup"
