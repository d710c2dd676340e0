"""How well one colour is told from another: the contrast ratio of WCAG 2.2."""

from __future__ import annotations


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, each six hexadecimal digits with or without a # before them: 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    parts = [int(digits[place:place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
