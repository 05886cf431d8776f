"""What Alembic runs: the migrations over the connection that it is given."""

from __future__ import annotations

from alembic import context

from lessor_desk.db.fulltext_sqlite import OWN_TABLES
from lessor_desk.db.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    compare_type=True,
    include_name=lambda name, kind, _: kind != "table" or name not in OWN_TABLES,
)
context.run_migrations()
