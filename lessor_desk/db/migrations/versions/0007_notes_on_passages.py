"""Notes on a passage, and notes that are not sent yet."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in _anchor():
        op.add_column("notes", column)
    op.create_table(
        "note_drafts",
        sa.Column("editor", sa.String(length=200), nullable=False),
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        *_anchor(),
        sa.ForeignKeyConstraint(
            ["editor"], ["editors.name"], name=op.f("fk_note_drafts_editor"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(["item_number"], ["items.number"], name=op.f("fk_note_drafts_item_number")),
        sa.PrimaryKeyConstraint("editor", "item_number", name=op.f("pk_note_drafts")),
    )
    op.create_index(op.f("ix_note_drafts_item_number"), "note_drafts", ["item_number"])


def downgrade() -> None:
    op.drop_table("note_drafts")
    with op.batch_alter_table("notes") as notes:
        for column in _anchor():
            notes.drop_column(column.name)


def _anchor() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("part", sa.String(length=40), nullable=True),
        sa.Column("base", sa.Integer(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("words", sa.Text(), nullable=True),
    )
