"""Pairing: openings, links between items, since when an item waits for its source."""

from __future__ import annotations

import re

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


_SIGN = re.compile(
    "[0-9bdf-hj-np-tv-xz\u0430-\u045f\u05d0-\u05ea\u0620-\u064a\u0900-\u0dff\u1200-\u137f"
    "\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3](?![\u0300-\u036f])"
)


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
    _file_what_is_there()
    op.add_column("items", sa.Column("waiting_since", sa.DateTime(timezone=True), nullable=True))


def _file_what_is_there() -> None:
    """Give the items that are in the desk already the openings that new ones get."""
    connection = op.get_bind()
    items, texts, openings = (
        sa.table("items", sa.column("number"), sa.column("revision")),
        sa.table("revision_texts", sa.column("item_number"), sa.column("number"), sa.column("body")),
        sa.table("openings", sa.column("signs"), sa.column("item_number")),
    )
    newest = (texts.c.item_number == items.c.number) & (texts.c.number == items.c.revision)
    query = (
        sa.select(items.c.number, sa.func.substr(texts.c.body, 1, 576).label("body"))
        .join(texts, newest)
        .order_by(items.c.number)
        .limit(1000)
    )
    last = 0
    while found := connection.execute(query.where(items.c.number > last)).all():
        rows = [{"signs": signs, "item_number": row.number} for row in found if (signs := _signs(row.body))]
        if rows:
            connection.execute(openings.insert(), rows)
        last = found[-1].number


def _signs(body: str) -> str:
    """The consonants and figures that `body` begins with: 12 to 96 of them, a multiple of 4."""
    first = "".join(_SIGN.findall(body.lower()))[:96]
    return first[: len(first) - len(first) % 4] if len(first) >= 12 else ""


def downgrade() -> None:
    op.drop_column("items", "waiting_since")
    op.drop_table("links")
    op.drop_table("openings")
