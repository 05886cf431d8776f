"""The manual page of the checks is printed from the registry, so it cannot drift."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"
COMMAND = ["checks", "--format", "markdown"]


def test_the_page_is_what_the_command_prints() -> None:
    environment = {**os.environ, "LC_ALL": "en"}
    printed = subprocess.run(
        [sys.executable, "-m", "lessor_desk", *COMMAND],
        capture_output=True, encoding="utf-8", env=environment, check=True,
    ).stdout  # fmt: skip
    assert PAGE.read_text(encoding="utf-8") == printed, "print docs/checks.md anew: see its first lines"
