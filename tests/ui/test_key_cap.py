"""Keys are written as on the keyboard."""

from __future__ import annotations

import pytest

from lessor_desk.ui.key_cap import key_text


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("Ctrl+Return", "Ctrl ↵"),
        ("Ctrl+Shift+Return", "Ctrl Maj ↵"),
        ("Alt+Down", "Alt ↓"),
        ("Alt+Shift+Return", "Alt Maj ↵"),
        ("Esc", "Échap"),
        ("F8", "F8"),
        ("Ctrl+,", "Ctrl ,"),
        ("Ctrl++", "Ctrl +"),
        ("", ""),
    ],
)
def test_in_french(keys: str, told: str) -> None:
    assert key_text(keys) == told
