"""`lessor-desk` alone: the window."""

from __future__ import annotations

import os
import sys

from lessor_desk.cli.desk import url
from lessor_desk.cli.output import tell
from lessor_desk.cli.status import Exit
from lessor_desk.cli.wording import say

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_window(db: str | None, editor: str | None) -> int:
    """Open the window and stay until it closes; the exit status. Without a display, say what can be done."""
    if sys.platform.startswith("linux") and not any(map(os.environ.get, _DISPLAYS)):
        tell(say("window.no_display"))
        return Exit.USAGE
    from lessor_desk.ui import app  # 0.2 s that no other command pays

    return app.run(url(db), editor)
