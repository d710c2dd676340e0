"""Plain text in any encoding → Document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarise.readers.cleaning import clean_lines
from summarise.readers.encoding import decode
from summarise.readers.limits import TEXT_BYTES, check_size
from summarise.readers.lines.blocks import blocks_from_lines
from summarise.readers.metadata import Stated, finish
from summarise.wording import message

if TYPE_CHECKING:
    from summarise.document import Document
    from summarise.readers.source import Source


def read(source: Source) -> Document:
    """Read plain text; raises TooLarge beyond the bound."""
    check_size(len(source.data), TEXT_BYTES, source.name)
    decoded = decode(source.data, source.encoding)
    warnings = (message("reading.replaced", name=source.name, encoding=decoded.encoding),) if decoded.lossy else ()
    return finish(
        source, "txt", blocks_from_lines(clean_lines(decoded.text)), Stated(encoding=decoded.encoding), warnings
    )
