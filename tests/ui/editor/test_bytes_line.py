"""The bytes behind a lost letter leave room for the words beside them."""

from __future__ import annotations

from lessor_desk.ui.editor.bytes_line import _fitting
from lessor_desk.ui.editor.origin_bytes import Origin, OriginByte

MADE = (
    OriginByte("6D", Origin.WHOLE),
    OriginByte("61", Origin.WHOLE),
    OriginByte("C3", Origin.CUT),
    OriginByte("", Origin.GONE),
    OriginByte("2E", Origin.WHOLE),
)


def test_the_farthest_bytes_leave_first_and_never_the_damage() -> None:
    assert _fitting(MADE, 100, 20) == MADE
    assert _fitting(MADE, 99, 20) == MADE[1:]
    assert _fitting(MADE, 0, 20) == MADE[2:]
