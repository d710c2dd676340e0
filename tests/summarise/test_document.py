"""What a document is: paragraphs are counted over the whole of it."""

from __future__ import annotations

from summarise.document import number_paragraphs, set_aside
from summarise.readers.lines.blocks import blocks_from_lines

PROSE = "The council met in the old town hall to decide on the new harbour, which has been planned for years."


def test_paragraphs_are_numbered_anew_only_where_something_was_set_aside() -> None:
    blocks = blocks_from_lines(f"Ferries\n\n{PROSE}\n\n- one\n- two\n\na\tb\nc\td\n\n{PROSE}")
    assert all(one is other for one, other in zip(blocks, number_paragraphs(blocks), strict=True))
    assert [block.paragraph for block in blocks] == [None, 1, 2, 3, None, None, 4]
    blocks[1] = set_aside(blocks[1])
    assert [block.paragraph for block in number_paragraphs(blocks)] == [None, None, 1, 2, None, None, 3]
