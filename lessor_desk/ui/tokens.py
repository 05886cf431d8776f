"""The measures and colours of the window: the design's table, and nothing that is not in it.

Colours are `#RRGGBB`, sizes logical pixels at 100 %. What each colour is for, and the lowest contrast it
must keep, stands in `TEXT_PAIRS` and `BORDER_PAIRS`, which a test measures.
"""

from __future__ import annotations

import functools
from dataclasses import asdict, dataclass, fields

from lessor_desk.checks.base import FindingClass

COMMAND_BAR_HEIGHT = 50
RAIL_WIDTH = 80
SIDEBAR_WIDTH = 216
SIDEBAR_FROM = 1564  # window width from which the rail is a sidebar
WIDE_FROM = 1480  # window width from which list, editor and panel are wider
DRAWER_UNDER = 1318  # window width under which the right panel is a drawer
LIST_WIDTH, LIST_WIDTH_WIDE = 316, 352
LIST_MINIMUM, LIST_MAXIMUM = 260, 440
PANEL_WIDTH, PANEL_WIDTH_WIDE = 322, 356
PANEL_MINIMUM, PANEL_MAXIMUM = 280, 460
COLUMN_WIDTH, COLUMN_WIDTH_WIDE = 600, 640
GUTTER = 34
STATUS_BAR_HEIGHT = 28
ROW_HEIGHT = 86
CONTROL_HEIGHT = 32
TARGET = 24  # the smallest side of anything that is clicked

RADIUS_CAP, RADIUS_FIELD, RADIUS_CARD, RADIUS_POPOVER, RADIUS_SHEET, RADIUS_CHIP = 4, 6, 8, 10, 12, 12
ICON_META, ICON_BUTTON, ICON_SIDEBAR, ICON_RAIL = 14, 16, 17, 18
FOCUS_RING = 2


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme; `…_soft` is the fill behind text in that colour."""

    window: str
    surface: str
    paper: str
    hover: str
    sel: str
    border: str
    field: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    button: str
    button_text: str
    enc: str
    enc_soft: str
    cut: str
    cut_soft: str
    spell: str
    spell_soft: str
    typo: str
    typo_soft: str
    style: str
    style_soft: str
    ok: str
    ok_soft: str
    rem: str
    rem_soft: str
    ins: str
    ins_soft: str
    card: str
    dark: bool = False
    high: bool = False  # in high contrast

    def of_class(self, finding_class: FindingClass) -> tuple[str, str]:
        """The colour of a class of flag, and its soft fill."""
        name = CLASS_TOKENS[finding_class]
        return getattr(self, name), getattr(self, f"{name}_soft")


CLASS_TOKENS = {
    FindingClass.ENCODING: "enc",
    FindingClass.TRUNCATION: "cut",
    FindingClass.SPELLING: "spell",
    FindingClass.TYPOGRAPHY: "typo",
    FindingClass.HOUSE_STYLE: "style",
}

LIGHT = Tokens(
    window="#F3F1EC",
    surface="#FAF9F6",
    paper="#FFFFFF",
    hover="#EFECE5",
    sel="#E3EBF8",
    border="#E1DDD4",
    field="#847F75",
    ink="#1C1E22",
    ink2="#4E5158",
    ink3="#62656D",
    accent="#2355B5",
    button="#2355B5",
    button_text="#FFFFFF",
    enc="#B01E3C",
    enc_soft="#FBE8EB",
    cut="#8A4B00",
    cut_soft="#FBEFDC",
    spell="#7434B0",
    spell_soft="#F3EAFB",
    typo="#07646E",
    typo_soft="#E1F2F3",
    style="#303C48",
    style_soft="#E9EEF2",
    ok="#1B6E3A",
    ok_soft="#E2F3E8",
    rem="#9B1C34",
    rem_soft="#FADFE3",
    ins="#14602F",
    ins_soft="#D9F0E0",
    card="#FFFFFF",
)

DARK = Tokens(
    window="#15171A",
    surface="#1A1D21",
    paper="#1F2226",
    hover="#262A2F",
    sel="#263449",
    border="#2F343A",
    field="#858B94",
    ink="#ECE9E3",
    ink2="#B9BCC3",
    ink3="#9A9EA7",
    accent="#8FB6F7",
    button="#8FB6F7",
    button_text="#0E1726",
    enc="#FF93A4",
    enc_soft="#3D2228",
    cut="#F2B45F",
    cut_soft="#38290F",
    spell="#CDA8F8",
    spell_soft="#31263F",
    typo="#6FD2DA",
    typo_soft="#163236",
    style="#D3D9E0",
    style_soft="#2A3138",
    ok="#7FD49E",
    ok_soft="#1B3325",
    rem="#FF9EAE",
    rem_soft="#42242A",
    ins="#8ADBA6",
    ins_soft="#1C3A29",
    card="#262A2F",
    dark=True,
)


@functools.cache
def raised(tokens: Tokens) -> Tokens:
    """`tokens` in high contrast: lines and second words take `ink`, the soft fills disappear.

    Every other colour that is written comes as near to black, or to white, as 7 to 1 asks for. What is
    beside the point (`ink3`) and what cannot be pressed stay a little quieter than the rest.
    """
    changed: dict[str, str] = dict.fromkeys(("window", "surface", "card"), tokens.paper)
    changed |= dict.fromkeys(("border", "field", "ink2"), tokens.ink)
    changed |= {each.name: tokens.paper for each in fields(Tokens) if each.name.endswith("_soft")}
    grounds = (tokens.paper, tokens.hover, tokens.sel)
    changed |= {name: _readable(getattr(tokens, name), grounds) for name in (*_COLOURED, "ink3")}
    changed["button"] = _readable(tokens.button, (tokens.button_text,))
    return Tokens(**{**asdict(tokens), **changed, "high": True})


def _readable(colour: str, grounds: tuple[str, ...]) -> str:
    """`colour`, farther from `grounds` until it is read on each of them at 7 to 1."""
    to = max("#000000", "#FFFFFF", key=lambda end: contrast(end, grounds[0]))
    steps = (mixed(to, colour, share / 50) for share in range(51))
    return next(each for each in steps if all(contrast(each, ground) >= HIGH for ground in grounds))


BACKGROUNDS = ("window", "surface", "paper", "hover", "sel")
HIGH = 7.0  # the contrast of what is read in high contrast
_COLOURED = ("accent", "enc", "cut", "spell", "typo", "style", "ok", "rem", "ins")
_WRITTEN = ("ink", "ink2", "ink3", *_COLOURED)
_SOFT = ("enc", "cut", "spell", "typo", "style", "ok", "rem", "ins")

TEXT_PAIRS = (
    *((colour, background) for colour in _WRITTEN for background in BACKGROUNDS),
    *((colour, f"{colour}_soft") for colour in _SOFT),
    *(("ink", f"{colour}_soft") for colour in _SOFT),
    ("ink2", "cut_soft"),
    ("ink2", "enc_soft"),
    ("button_text", "button"),
)
"""(text, background): at least 4.5 to 1, in high contrast 7."""

BORDER_PAIRS = tuple((colour, background) for colour in ("field", "accent") for background in BACKGROUNDS)
"""(border of a control or focus ring, background): at least 3 to 1."""


def contrast(one: str, other: str) -> float:
    """The WCAG contrast of two colours, 1 to 21.

    >>> round(contrast("#000000", "#FFFFFF"))
    21
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(colour: str, background: str, share: float) -> str:
    """`colour` laid over `background` with the opacity `share`, 0 to 1."""
    pairs = zip(_channels(colour), _channels(background), strict=True)
    return "#" + "".join(f"{round(over * share + under * (1 - share)):02X}" for over, under in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
