"""Indexes over the few items that are damaged or doubled: to find them costs what they are.

On PostgreSQL that of the words is made anew: it refused items with more than 1 MB of different words.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from lessor_desk.db import fulltext

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_FEW = {"encoding": "encoding > 0", "truncation": "truncation > 0"}
_DOUBLE = sa.text("relation = 'duplicate' AND parted_by IS NULL")


def upgrade() -> None:
    queue = ["status", "priority", "number"]
    for name, few in _FEW.items():
        where = sa.text(few)
        op.create_index(f"ix_items_{name}", "items", queue, sqlite_where=where, postgresql_where=where)
    lost, lost_on_a_server = sa.text("lost IS 1"), sa.text("lost IS true")
    op.create_index("ix_items_lost", "items", queue, sqlite_where=lost, postgresql_where=lost_on_a_server)
    op.create_index(
        "ix_links_duplicates", "links", ["item_number"], sqlite_where=_DOUBLE, postgresql_where=_DOUBLE
    )
    if op.get_bind().dialect.name != "sqlite":
        fulltext.drop(op.get_bind())
        fulltext.create(op.get_bind())


def downgrade() -> None:
    op.drop_index("ix_links_duplicates", "links")
    for name in ("lost", *reversed(_FEW)):
        op.drop_index(f"ix_items_{name}", "items")
