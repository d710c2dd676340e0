"""The coverage strip as a picture: PNG bytes written with zlib and struct alone, the same bytes each time.

Chosen sentences stand at full height in the accent, the rest at a third of it in grey: height and tone both tell them
apart, so it reads without colour. No words stand in it; its caption is text.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarise.brief import Strip

PALETTE = bytes.fromhex("FFFFFF 1D3D5C 8A949E")
DOTS_PER_INCH = 300
BETWEEN_PARAGRAPHS, BETWEEN_SENTENCES = 8, 3
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def draw_strip(strip: Strip, width_mm: float, height_mm: float) -> bytes:
    """Draw a strip as PNG at 300 dots an inch (PNG specification, third edition: palette of 3 at 2 bits a dot)."""
    width, height = (max(1, round(size / 25.4 * DOTS_PER_INCH)) for size in (width_mm, height_mm))
    low, high = bytearray(width), bytearray(width)
    for start, end, chosen in _bars(strip, width):
        low[start:end] = bytes([1 if chosen else 2]) * (end - start)
        if chosen:
            high[start:end] = b"\x01" * (end - start)
    third = max(1, round(height / 3))
    rows = (b"\0" + _packed(high)) * (height - third) + (b"\0" + _packed(low)) * third
    per_metre = round(DOTS_PER_INCH / 0.0254)
    return _SIGNATURE + b"".join(_chunk(kind, data) for kind, data in (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 2, 3, 0, 0, 0)),
        (b"PLTE", PALETTE),
        (b"tRNS", b"\x00\xff\xff"),
        (b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)),
        (b"IDAT", zlib.compress(rows, 9)),
        (b"IEND", b"")))


def _bars(strip: Strip, width: int) -> list[tuple[int, int, bool]]:
    """Return (start, end, chosen) of each bar in dots, lengths in proportion; gaps shrink where there is no room."""
    bars = strip.bars
    gaps = [0 if number == 0 else BETWEEN_PARAGRAPHS if bar.opens else BETWEEN_SENTENCES
            for number, bar in enumerate(bars)]
    if sum(gaps) > width / 2:
        scale = width / 2 / sum(gaps)
        gaps = [int(gap * scale) for gap in gaps]
    room, total = width - sum(gaps), sum(bar.length for bar in bars) or 1
    placed: list[tuple[int, int, bool]] = []
    gone, before = 0, 0
    for gap, bar in zip(gaps, bars, strict=True):
        gone += gap
        start = gone + before * room // total
        before += bar.length
        placed.append((start, max(start + 1, gone + before * room // total), bar.chosen))
    return [(start, min(end, width), chosen) for start, end, chosen in placed if start < width]


def _packed(dots: bytearray) -> bytes:
    """Pack dots of two bits four to a byte."""
    padded = bytes(dots) + bytes(-len(dots) % 4)
    return bytes(first << 6 | second << 4 | third << 2 | fourth for first, second, third, fourth in
                 zip(padded[0::4], padded[1::4], padded[2::4], padded[3::4], strict=True))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
