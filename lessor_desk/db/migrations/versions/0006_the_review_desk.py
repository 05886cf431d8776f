"""Passphrases, settings, corrections and withdrawals, texts in conflict, leases that a crash frees."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "passphrases",
        sa.Column("editor", sa.String(length=200), nullable=False),
        sa.Column("salt", sa.String(length=40), nullable=False),
        sa.Column("hash", sa.String(length=128), nullable=False),
        sa.Column("cost", sa.Integer(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("misses", sa.Integer(), nullable=False),
        sa.Column("missed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["editor"], ["editors.name"], name=op.f("fk_passphrases_editor"), onupdate="CASCADE"
        ),
        sa.PrimaryKeyConstraint("editor", name=op.f("pk_passphrases")),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_settings")),
    )
    op.create_table(
        "conflicts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("editor", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("meta", sa.JSON(), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_by", sa.String(length=200), nullable=True),
        sa.ForeignKeyConstraint(
            ["editor"], ["editors.name"], name=op.f("fk_conflicts_editor"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(["item_number"], ["items.number"], name=op.f("fk_conflicts_item_number")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conflicts")),
    )
    op.create_index(op.f("ix_conflicts_item_number"), "conflicts", ["item_number"])
    op.add_column("items", sa.Column("edition", sa.String(length=16), nullable=False, server_default="first"))
    op.add_column("items", sa.Column("conflicts", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("approvals", sa.Column("eyes", sa.String(length=16), nullable=False, server_default="four"))
    op.drop_table("locks")  # a lease: whoever works on takes it again
    _locks(sa.Column("alive_at", sa.DateTime(timezone=True), nullable=False))


def downgrade() -> None:
    op.drop_table("locks")
    _locks()
    with op.batch_alter_table("approvals") as approvals:
        approvals.drop_column("eyes")
    with op.batch_alter_table("items") as items:
        items.drop_column("conflicts")
        items.drop_column("edition")
    for table in ("conflicts", "settings", "passphrases"):
        op.drop_table(table)


def _locks(*more: sa.Column[object]) -> None:
    op.create_table(
        "locks",
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("editor", sa.String(length=200), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        *more,
        sa.ForeignKeyConstraint(
            ["editor"], ["editors.name"], name=op.f("fk_locks_editor"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(["item_number"], ["items.number"], name=op.f("fk_locks_item_number")),
        sa.PrimaryKeyConstraint("item_number", name=op.f("pk_locks")),
    )
