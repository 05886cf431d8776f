"""Pairing: openings, links between items, since when an item waits for its source."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "openings",
        sa.Column(
            "signs",
            sa.String(length=96).with_variant(sa.String(length=96, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["item_number"], ["items.number"], name=op.f("fk_openings_item_number")),
        sa.PrimaryKeyConstraint("signs", "item_number", name=op.f("pk_openings")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "links",
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("other_number", sa.Integer(), nullable=False),
        sa.Column("relation", sa.String(length=16), nullable=False),
        sa.Column("common_bytes", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("editor", sa.String(length=200), nullable=True),
        sa.Column("parted_by", sa.String(length=200), nullable=True),
        sa.ForeignKeyConstraint(["item_number"], ["items.number"], name=op.f("fk_links_item_number")),
        sa.ForeignKeyConstraint(["other_number"], ["items.number"], name=op.f("fk_links_other_number")),
        sa.ForeignKeyConstraint(
            ["editor"], ["editors.name"], name=op.f("fk_links_editor"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["parted_by"], ["editors.name"], name=op.f("fk_links_parted_by"), onupdate="CASCADE"
        ),
        sa.PrimaryKeyConstraint("item_number", "other_number", name=op.f("pk_links")),
    )
    op.add_column("items", sa.Column("waiting_since", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("items", "waiting_since")
    op.drop_table("links")
    op.drop_table("openings")
