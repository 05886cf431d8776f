"""Full-text search, assignment, labels and saved views."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from lessor_desk.db import fulltext

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "item_search_filled",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_search_filled")),
    )
    op.create_table(
        "item_labels",
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["item_number"], ["items.number"], name=op.f("fk_item_labels_item_number")),
        sa.PrimaryKeyConstraint("item_number", "label", name=op.f("pk_item_labels")),
    )
    op.create_index(op.f("ix_item_labels_label"), "item_labels", ["label"])
    op.create_table(
        "saved_views",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("owner", sa.String(length=200), nullable=True),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"], ["editors.name"], name=op.f("fk_saved_views_owner"), onupdate="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_views")),
    )
    with op.batch_alter_table("items") as items:
        items.add_column(sa.Column("assignee", sa.String(length=200), nullable=True))
        items.create_foreign_key(
            op.f("fk_items_assignee"), "editors", ["assignee"], ["name"], onupdate="CASCADE"
        )
        items.create_index("ix_items_assignee", ["assignee", "number"])
    op.execute("INSERT INTO item_search_filled (id, number) VALUES (1, 0)")
    fulltext.create(op.get_bind())


def downgrade() -> None:
    fulltext.drop(op.get_bind())
    with op.batch_alter_table("items") as items:
        items.drop_index("ix_items_assignee")
        items.drop_constraint(op.f("fk_items_assignee"), type_="foreignkey")
        items.drop_column("assignee")
    op.drop_table("saved_views")
    op.drop_table("item_labels")
    op.drop_table("item_search_filled")
