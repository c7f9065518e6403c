"""Two quiet palettes with one accent, and a colourless one."""

import os

from textual.theme import Theme

_CURSOR = {
    "block-cursor-text-style": "none",
    "block-cursor-blurred-text-style": "none",
    "button-focus-text-style": "bold",
}

DARK = Theme(
    name="jagtui-dark",
    dark=True,
    primary="#7fb4c9",
    secondary="#8fa3ad",
    accent="#7fb4c9",
    warning="#d9b36c",
    error="#e08a80",
    success="#93b98a",
    foreground="#d6dbdd",
    background="#14191c",
    surface="#1a2024",
    panel="#20282d",
    variables={
        **_CURSOR,
        "quiet": "#8f9aa0",
        "late": "#e08a80",
        "caution": "#d9b36c",
        "good": "#93b98a",
        "line": "#3c484f",
        "border": "#7fb4c9",
        "border-blurred": "#3c484f",
        "block-cursor-background": "#2d4a57",
        "block-cursor-foreground": "#f2f6f7",
        "block-cursor-blurred-background": "#262f34",
        "block-cursor-blurred-foreground": "#d6dbdd",
        "footer-background": "#1a2024",
        "footer-key-foreground": "#7fb4c9",
        "footer-description-foreground": "#a9b3b8",
        "input-selection-background": "#2d4a57",
        "scrollbar": "#3c484f",
        "scrollbar-hover": "#55656d",
        "scrollbar-active": "#7fb4c9",
        "scrollbar-background": "#14191c",
        "scrollbar-background-hover": "#14191c",
        "scrollbar-background-active": "#14191c",
        "scrollbar-corner-color": "#14191c",
    },
)

LIGHT = Theme(
    name="jagtui-light",
    dark=False,
    primary="#17607a",
    secondary="#51646d",
    accent="#17607a",
    warning="#7a5200",
    error="#a32d22",
    success="#2f6527",
    foreground="#1d2529",
    background="#f7f8f7",
    surface="#eef1f1",
    panel="#e4e9ea",
    variables={
        **_CURSOR,
        "quiet": "#56646b",
        "late": "#a32d22",
        "caution": "#7a5200",
        "good": "#2f6527",
        "line": "#b6c1c5",
        "border": "#17607a",
        "border-blurred": "#b6c1c5",
        "block-cursor-background": "#c5dfe8",
        "block-cursor-foreground": "#0d1a20",
        "block-cursor-blurred-background": "#e0e7e9",
        "block-cursor-blurred-foreground": "#1d2529",
        "footer-background": "#eef1f1",
        "footer-key-foreground": "#17607a",
        "footer-description-foreground": "#44525a",
        "input-selection-background": "#c5dfe8",
        "scrollbar": "#b6c1c5",
        "scrollbar-hover": "#8c9ba1",
        "scrollbar-active": "#17607a",
        "scrollbar-background": "#f7f8f7",
        "scrollbar-background-hover": "#f7f8f7",
        "scrollbar-background-active": "#f7f8f7",
        "scrollbar-corner-color": "#f7f8f7",
    },
)

# NO_COLOR leaves bold, dim and reverse to tell things apart, so cursor and focus are reversed.
_NONE = "ansi_default"
PLAIN = Theme(
    name="jagtui-plain",
    ansi=True,
    primary=_NONE,
    secondary=_NONE,
    accent=_NONE,
    warning=_NONE,
    error=_NONE,
    success=_NONE,
    foreground=_NONE,
    background=_NONE,
    surface=_NONE,
    panel=_NONE,
    boost=_NONE,
    variables=dict.fromkeys(
        (
            "ansi-background",
            "ansi-foreground",
            "quiet",
            "late",
            "caution",
            "good",
            "line",
            "border",
            "border-blurred",
            "block-cursor-background",
            "block-cursor-foreground",
            "block-cursor-blurred-background",
            "block-cursor-blurred-foreground",
            "footer-key-foreground",
            "input-cursor-background",
            "input-cursor-foreground",
            "input-selection-background",
            "input-selection-foreground",
            "screen-selection-background",
            "screen-selection-foreground",
            "scrollbar",
            "scrollbar-hover",
            "scrollbar-active",
            "scrollbar-background",
            "scrollbar-background-hover",
            "scrollbar-background-active",
            "scrollbar-corner-color",
        ),
        _NONE,
    )
    | {
        "block-cursor-text-style": "reverse",
        "block-cursor-blurred-text-style": "bold",
        "button-focus-text-style": "reverse",
        "input-cursor-text-style": "reverse",
    },
)

ALL = (DARK, LIGHT, PLAIN)


def no_color() -> bool:
    """Whether the user asked every program for no colour."""
    return bool(os.environ.get("NO_COLOR"))


def theme_name(wanted: str) -> str:
    """The palette for a setting: auto looks at what the terminal says of its background."""
    if no_color():
        return PLAIN.name
    if wanted == "auto":
        wanted = "light" if _light_terminal() else "dark"
    return LIGHT.name if wanted == "light" else DARK.name


def _light_terminal() -> bool:
    """Whether COLORFGBG, where a terminal sets it, names a light background."""
    background = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return background in {"7", "15"}
