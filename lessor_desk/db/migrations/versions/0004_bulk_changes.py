"""Repairs of many items, so that each is undone as one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "bulk_changes",
        sa.Column("bulk", sa.String(length=36), nullable=False),
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("editor", sa.String(length=200), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["editor"], ["editors.name"], name=op.f("fk_bulk_changes_editor"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(["item_number"], ["items.number"], name=op.f("fk_bulk_changes_item_number")),
        sa.PrimaryKeyConstraint("bulk", "item_number", name=op.f("pk_bulk_changes")),
    )
    op.create_index("ix_bulk_changes_editor", "bulk_changes", ["editor", "bulk"])


def downgrade() -> None:
    op.drop_table("bulk_changes")
