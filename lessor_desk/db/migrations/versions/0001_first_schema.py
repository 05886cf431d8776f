"""The first schema: intake, items, revisions, people, decisions, audit."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

BEGINNING = "0" * 64  # the hash before the first audit entry


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("editor", sa.String(length=200), nullable=True),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("item", sa.String(length=36), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit")),
        sa.UniqueConstraint("hash", name=op.f("uq_audit_hash")),
    )
    op.create_index(op.f("ix_audit_item"), "audit", ["item"])
    op.create_table(
        "editors",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_editors")),
        sa.UniqueConstraint("id", name=op.f("uq_editors_id")),
    )
    op.create_table(
        "ledger",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("items", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("latest_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("audit_number", sa.Integer(), nullable=False),
        sa.Column("audit_hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger")),
    )
    op.create_table(
        "sources",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("learnt", sa.JSON(), nullable=True),
        sa.Column("evidence", sa.JSON(), nullable=True),
        sa.Column("decided", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_sources")),
    )
    op.create_table(
        "tallies",
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("waiting", sa.Boolean(), nullable=False),
        sa.Column("what", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("status", "waiting", "what", name=op.f("pk_tallies")),
    )
    op.create_table(
        "imports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("editor", sa.String(length=200), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("received", sa.Integer(), nullable=False),
        sa.Column("new", sa.Integer(), nullable=False),
        sa.Column("already_there", sa.Integer(), nullable=False),
        sa.Column("stopped", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["editor"], ["editors.name"], name=op.f("fk_imports_editor"), onupdate="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imports")),
    )
    op.create_table(
        "raws",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.Column("code_page", sa.String(length=40), nullable=False),
        sa.Column("line_ends", sa.String(length=40), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["import_id"], ["imports.id"], name=op.f("fk_raws_import_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_raws")),
        sa.UniqueConstraint("sha256", name=op.f("uq_raws_sha256")),
    )
    op.create_index(op.f("ix_raws_import_id"), "raws", ["import_id"])
    op.create_table(
        "set_aside",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["import_id"], ["imports.id"], name=op.f("fk_set_aside_import_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_set_aside")),
    )
    op.create_index(op.f("ix_set_aside_import_id"), "set_aside", ["import_id"])
    op.create_table(
        "items",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("opening", sa.Text(), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=True),
        sa.Column("raw_id", sa.Integer(), nullable=True),
        sa.Column("first_line", sa.Integer(), nullable=True),
        sa.Column("last_line", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("waiting", sa.Boolean(), nullable=False),
        sa.Column("reviewer", sa.String(length=200), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("changed_by", sa.String(length=200), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("version_start", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("rules", sa.Integer(), nullable=False),
        sa.Column("encoding", sa.Integer(), nullable=False),
        sa.Column("truncation", sa.Integer(), nullable=False),
        sa.Column("spelling", sa.Integer(), nullable=False),
        sa.Column("typography", sa.Integer(), nullable=False),
        sa.Column("house_style", sa.Integer(), nullable=False),
        sa.Column("lost", sa.Boolean(), nullable=False),
        sa.Column("blocking", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["import_id"], ["imports.id"], name=op.f("fk_items_import_id")),
        sa.ForeignKeyConstraint(["raw_id"], ["raws.id"], name=op.f("fk_items_raw_id")),
        sa.ForeignKeyConstraint(
            ["reviewer"], ["editors.name"], name=op.f("fk_items_reviewer"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["source"], ["sources.name"], name=op.f("fk_items_source"), onupdate="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_items")),
        sa.UniqueConstraint("id", name=op.f("uq_items_id")),
    )
    op.create_index(op.f("ix_items_import_id"), "items", ["import_id"])
    op.create_index("ix_items_queue", "items", ["status", "priority", "number"])
    op.create_index(op.f("ix_items_raw_id"), "items", ["raw_id"])
    op.create_index("ix_items_reviewer", "items", ["reviewer", "status"])
    op.create_index(op.f("ix_items_sequence"), "items", ["sequence"])
    op.create_index("ix_items_source", "items", ["source", "number"])
    op.create_table(
        "approvals",
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("editor", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["editor"], ["editors.name"], name=op.f("fk_approvals_editor"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(["item_number"], ["items.number"], name=op.f("fk_approvals_item_number")),
        sa.PrimaryKeyConstraint("item_number", name=op.f("pk_approvals")),
    )
    op.create_table(
        "drafts",
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("editor", sa.String(length=200), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("meta", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["editor"], ["editors.name"], name=op.f("fk_drafts_editor"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(["item_number"], ["items.number"], name=op.f("fk_drafts_item_number")),
        sa.PrimaryKeyConstraint("item_number", name=op.f("pk_drafts")),
    )
    op.create_table(
        "findings",
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("certainty", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("lost", sa.Boolean(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("fixes", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["item_number"], ["items.number"], name=op.f("fk_findings_item_number")),
        sa.PrimaryKeyConstraint("item_number", "place", name=op.f("pk_findings")),
    )
    op.create_table(
        "item_words",
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["item_number"], ["items.number"], name=op.f("fk_item_words_item_number")),
        sa.PrimaryKeyConstraint("item_number", name=op.f("pk_item_words")),
    )
    op.create_table(
        "locks",
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("editor", sa.String(length=200), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["editor"], ["editors.name"], name=op.f("fk_locks_editor"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(["item_number"], ["items.number"], name=op.f("fk_locks_item_number")),
        sa.PrimaryKeyConstraint("item_number", name=op.f("pk_locks")),
    )
    op.create_table(
        "moves",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("act", sa.String(length=16), nullable=False),
        sa.Column("before", sa.String(length=16), nullable=False),
        sa.Column("after", sa.String(length=16), nullable=False),
        sa.Column("editor", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("taken_back_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["editor"], ["editors.name"], name=op.f("fk_moves_editor"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(["item_number"], ["items.number"], name=op.f("fk_moves_item_number")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_moves")),
    )
    op.create_index("ix_moves_item_number_id", "moves", ["item_number", "id"])
    op.create_table(
        "notes",
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("author", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["author"], ["editors.name"], name=op.f("fk_notes_author"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(["item_number"], ["items.number"], name=op.f("fk_notes_item_number")),
        sa.PrimaryKeyConstraint("item_number", "number", name=op.f("pk_notes")),
    )
    op.create_table(
        "opened",
        sa.Column("editor", sa.String(length=200), nullable=False),
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["editor"], ["editors.name"], name=op.f("fk_opened_editor"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(["item_number"], ["items.number"], name=op.f("fk_opened_item_number")),
        sa.PrimaryKeyConstraint("editor", "item_number", name=op.f("pk_opened")),
    )
    op.create_index(op.f("ix_opened_item_number"), "opened", ["item_number"])
    op.create_table(
        "revision_texts",
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("meta", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_number"], ["items.number"], name=op.f("fk_revision_texts_item_number")
        ),
        sa.PrimaryKeyConstraint("item_number", "number", name=op.f("pk_revision_texts")),
    )
    op.create_table(
        "revisions",
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("parent", sa.Integer(), nullable=True),
        sa.Column("author", sa.String(length=200), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("cause", sa.String(length=40), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["author"], ["editors.name"], name=op.f("fk_revisions_author"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(["item_number"], ["items.number"], name=op.f("fk_revisions_item_number")),
        sa.PrimaryKeyConstraint("item_number", "number", name=op.f("pk_revisions")),
    )
    op.create_table(
        "waivers",
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("part", sa.String(length=40), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("occurrence", sa.Integer(), nullable=False),
        sa.Column("editor", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["editor"], ["editors.name"], name=op.f("fk_waivers_editor"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(["item_number"], ["items.number"], name=op.f("fk_waivers_item_number")),
        sa.PrimaryKeyConstraint(
            "item_number", "code", "part", "words", "occurrence", name=op.f("pk_waivers")
        ),
    )
    op.execute(
        "INSERT INTO ledger (id, items, sequence, audit_number, audit_hash) "
        f"VALUES (1, 0, 0, 0, '{BEGINNING}')"
    )


def downgrade() -> None:
    op.drop_table("waivers")
    op.drop_table("revisions")
    op.drop_table("revision_texts")
    op.drop_table("opened")
    op.drop_table("notes")
    op.drop_table("moves")
    op.drop_table("locks")
    op.drop_table("item_words")
    op.drop_table("findings")
    op.drop_table("drafts")
    op.drop_table("approvals")
    op.drop_table("items")
    op.drop_table("set_aside")
    op.drop_table("raws")
    op.drop_table("imports")
    op.drop_table("tallies")
    op.drop_table("sources")
    op.drop_table("ledger")
    op.drop_table("editors")
    op.drop_table("audit")
