"""Where this user's log and recovery journals lie."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path


def data_folder() -> Path:
    """The folder of this program among the user's data; it need not exist yet."""
    return user_data_path("lessor-desk", appauthor=False)
