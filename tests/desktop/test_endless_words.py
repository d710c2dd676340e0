"""A word without end in the text: laid out as fast as words, and all else broken between words as ever."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextOption

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
