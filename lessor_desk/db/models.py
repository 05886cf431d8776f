"""Every table of the desk, under one name."""

from __future__ import annotations

from lessor_desk.db.base import Base
from lessor_desk.db.desk_models import (
    Approval,
    AuditEntry,
    Editor,
    Ledger,
    Move,
    Passphrase,
    RuleLevel,
    Setting,
    Tally,
)
from lessor_desk.db.intake_models import Import, Raw, SetAsideFile, Source
from lessor_desk.db.item_models import (
    COUNTED,
    BulkChange,
    Conflict,
    Draft,
    Item,
    ItemLabel,
    ItemWords,
    Lock,
    Note,
    NoteDraft,
    Opened,
    Revision,
    RevisionText,
    SavedView,
    SearchFilled,
    StoredFinding,
    Waiver,
)
from lessor_desk.db.pairing_models import Link, Opening

__all__ = [
    "COUNTED",
    "Approval",
    "AuditEntry",
    "Base",
    "BulkChange",
    "Conflict",
    "Draft",
    "Editor",
    "Import",
    "Item",
    "ItemLabel",
    "ItemWords",
    "Ledger",
    "Link",
    "Lock",
    "Move",
    "Note",
    "NoteDraft",
    "Opened",
    "Opening",
    "Passphrase",
    "Raw",
    "Revision",
    "RevisionText",
    "RuleLevel",
    "SavedView",
    "SearchFilled",
    "SetAsideFile",
    "Setting",
    "Source",
    "StoredFinding",
    "Tally",
    "Waiver",
]
