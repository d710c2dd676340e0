"""Takes out of ICU's data what Qt never asks it for, 23 of 32 MB: `trim(path of libicudata.so.N)`. Linux only.

Qt has tables of its own for the names of languages, regions, currencies, units and zones, breaks lines by itself, and
Briefdesk decodes old character sets before Qt sees a text. Sorting, case and normalisation stay. The form of the data
is described in ICU's source, common/ucmndata.h: a header, then a table of names and offsets, then the items.
"""

from __future__ import annotations

import struct
import subprocess
import tempfile
from pathlib import Path

UNUSED_FOLDERS = {"brkitr", "curr", "lang", "rbnf", "region", "translit", "unit", "zone"}
UNUSED_SUFFIXES = {".cnv", ".spp"}
ALIGNED = 16

ASSEMBLY = """
.section .rodata
.balign {aligned}
.global {symbol}
.type {symbol}, @object
{symbol}: .incbin "{data}"
.size {symbol}, . - {symbol}
.section .note.GNU-stack, "", @progbits
"""


def trim(library: Path) -> None:
    """Replace ICU's data library by one that holds only what is used."""
    whole = library.read_bytes()
    begin = whole.index(b"\xda\x27\x14\x00") - 2
    header = whole[begin:begin + struct.unpack_from("<H", whole, begin)[0]]
    kept = {name: item for name, item in read_items(whole, begin + len(header)).items() if is_used(name)}
    number = library.name.rsplit(".", 1)[-1]
    with tempfile.TemporaryDirectory() as folder:
        data, source, compiled = (Path(folder) / name for name in ("data", "data.s", "data.o"))
        data.write_bytes(header + write_items(kept))
        source.write_text(ASSEMBLY.format(aligned=ALIGNED, symbol=f"icudt{number}_dat", data=data), encoding="ascii")
        subprocess.run(["as", source, "-o", compiled], check=True)
        subprocess.run(["ld", "-shared", "-soname", library.name, compiled, "-o", library], check=True)


def is_used(name: str) -> bool:
    """Tell whether an item, "icudt73l/coll/de.res", is of any use to Qt."""
    folders = name.split("/")[1:-1]
    return not UNUSED_FOLDERS.intersection(folders) and Path(name).suffix not in UNUSED_SUFFIXES


def read_items(whole: bytes, base: int) -> dict[str, bytes]:
    """Return the items by name; each ends where the next begins, the last at the end of its pages."""
    count, = struct.unpack_from("<I", whole, base)
    places = [struct.unpack_from("<II", whole, base + 4 + 8 * number) for number in range(count)]
    names = [whole[base + place:whole.index(b"\0", base + place)].decode("ascii") for place, _ in places]
    ends = [data for _, data in places[1:]] + [len(whole) - base]
    return {name: whole[base + data:base + end] for name, (_, data), end in zip(names, places, ends, strict=True)}


def write_items(items: dict[str, bytes]) -> bytes:
    """Return the table and the items, sorted by name as ICU's search expects."""
    names = sorted(items, key=lambda name: name.encode("ascii"))
    words = [name.encode("ascii") + b"\0" for name in names]
    place = 4 + 8 * len(names)
    name_places = []
    for word in words:
        name_places.append(place)
        place += len(word)
    body = bytearray()
    table = bytearray(struct.pack("<I", len(names)))
    # The header is a multiple of 16 bytes long, so what is aligned here is aligned in memory.
    first = place + -place % ALIGNED
    for name, name_place in zip(names, name_places, strict=True):
        table += struct.pack("<II", name_place, first + len(body))
        body += items[name] + bytes(-len(items[name]) % ALIGNED)
    return bytes(table) + b"".join(words) + bytes(first - place) + bytes(body)
