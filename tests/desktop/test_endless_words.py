"""A word without end in the text: laid out as fast as words, and all else broken between words as ever."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextOption

from desktop.pages import cutting
from tests.costs import cheapest
from tests.desktop.opened import document_of


def test_a_word_without_end_is_laid_out_as_fast_as_words(unranked):
    def seconds(text: str) -> float:
        return cheapest(lambda: unranked.show_source("1", document_of((("p", text),), "Text"), None, range(0)), 2)

    seconds("word")
    assert seconds("a" * 400_000) < 10 * seconds("word " * 80_000)


@pytest.mark.parametrize(("text", "anywhere"), [
    ("a" * 60_000, True), ("(" * 60_000, True), ("Before it. " + "7" * 60_000, True), ("word " * 20_000, False),
    ("\u6c49" * 60_000, False), ("a-" * 30_000, False), ("a" * 20_000, False)])
def test_a_line_ends_within_a_word_only_where_one_has_no_end(unranked, text, anywhere):
    unranked.show_source("1", document_of((("p", text), ("p", "Words.")), "Text"), None, range(0))
    assert (unranked.wordWrapMode() is QTextOption.WrapMode.WrapAnywhere) is anywhere
    unranked.show_source("2", document_of((("p", "Words."),), "Other"), None, range(0))
    assert unranked.wordWrapMode() is QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


@pytest.mark.parametrize("sign", ["(", "\u6c49", "\u0627", "a "])
def test_of_a_block_without_end_only_what_is_in_view_is_painted(unranked, sign):
    def seconds(count: int) -> float:
        unranked.show_source(f"{count}", document_of((("p", (sign * count)[:count]),), "Text"), None, range(0))
        unranked.grab()
        return cheapest(unranked.grab)

    few = seconds(4_000)
    assert seconds(400_000) < 12 * few


def test_where_a_block_without_end_stands_is_found_faster_than_it_is_laid_out(unranked):
    document = document_of((("p", "(" * 200_000),), "Text")
    laid = cheapest(lambda: unranked.show_source("1", document_of((("p", "(" * 200_000),), "Text"), None, range(0)), 1)
    unranked.show_source("2", document, None, range(0))
    block, top = next(unranked.visible_blocks())

    def find() -> None:
        unranked.filling.forget_lines()
        unranked.lines_of(block, top, 0, 200_000)

    assert cheapest(find, 2) < laid


@pytest.mark.parametrize("words", ["word after word ", "\u0643\u0644\u0645\u0629 \u0628\u0639\u062f ", "\u6c49\u5b57"])
def test_the_lines_in_view_of_a_long_block_stand_where_their_words_do(unranked, words, monkeypatch):
    # Else those of other scripts would be in parts.
    monkeypatch.setattr(cutting, "DEAR", 1)
    text = (words * 30_000)[:30_000]
    unranked.show_source("1", document_of((("p", text),), "Text"), None, range(0))
    unranked.verticalScrollBar().setValue(150)
    block, top = next(unranked.visible_blocks())
    lines, layout = unranked.lines_of(block, top, 0, len(text)), block.layout()
    seen = [line for line in map(layout.lineAt, range(layout.lineCount()))
            if top + line.y() + line.height() > 0 and top + line.y() < unranked.viewport().height()]
    assert 20 < len(seen) < len(lines) < 50 < layout.lineCount()
    for line in seen:
        (box,) = unranked.lines_of(block, top, line.textStart(), line.textStart() + line.textLength())
        assert pytest.approx(box, abs=1.5) in lines
    assert lines[0][1] == unranked.lines_of(block, top, 0, 1)[0][1]
    assert lines[-1][3] == unranked.lines_of(block, top, len(text) - 1, len(text))[0][3]
