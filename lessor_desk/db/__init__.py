"""The store: models, migrations, repositories."""
