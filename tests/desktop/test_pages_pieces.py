"""A sentence longer than any page is set in pieces: few lines at a time, and on paper as if it were one."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from desktop.pages import lay_out, laying
from desktop.pages import text as text_room
from desktop.pages.bands import Fill, Words
from desktop.pages.cutting import WHOLE
from desktop.pages.setting import forget
from summarise.brief import Brief, Bullet, Paragraph, Section
from tests.desktop.page_briefs import every_node, statement

pytestmark = pytest.mark.usefixtures("qapp")
WORDS = " ".join(f"item{number}" for number in range(12_000))


def brief_of(node: Paragraph | Bullet, style: str) -> Brief:
    """Make a brief whose summary is one node, plain or in a box."""
    brief = every_node()
    return replace(brief, sections=(Section("summary", "Summary", (node,), style), *brief.sections))


def nodes() -> tuple[Paragraph | Bullet, ...]:
    return Paragraph((statement(0), statement(1, WORDS), statement(2))), Bullet(statement(1, WORDS), "Decision")


@pytest.mark.parametrize("style", ["plain", "box"])
@pytest.mark.parametrize("node", nodes(), ids=["paragraph", "bullet"])
def test_an_endless_sentence_is_laid_out_a_few_lines_in_a_step(node, style, monkeypatch):
    forget()
    lines: list[int] = []
    broken = text_room._break

    def counting(*values):
        found = broken(*values)
        lines.append(len(found))
        return found

    monkeypatch.setattr(text_room, "_break", counting)
    steps = []
    for _ in laying(brief_of(node, style), prompts=True):
        steps.append(sum(lines))
        lines.clear()
    assert len(WORDS) > 3 * WHOLE
    assert sum(steps) > 1_000
    assert max(steps) < sum(steps) / 2


@pytest.mark.parametrize("style", ["plain", "box"])
@pytest.mark.parametrize("node", nodes(), ids=["paragraph", "bullet"])
def test_on_paper_the_pieces_stand_below_each_other_without_a_gap_and_nothing_is_lost(node, style):
    pages = lay_out(brief_of(node, style)).pages
    drawn = []
    for page in pages:
        own = [mark for mark in page.marks if isinstance(mark, Words) and "item" in mark.laid.text]
        drawn += [mark.laid.text[line.start:line.end] for mark in own for line in (mark.laid.lines[mark.line],)]
        for above, below in pairwise(own):
            assert below.top == pytest.approx(above.top + above.laid.lines[above.line].height, abs=0.5)
            assert below.left == above.left
        if style == "box" and len(own) > 2:
            tops = [mark.top for mark in page.marks if isinstance(mark, Fill) and mark.ink == "tint"]
            assert min(tops) <= own[0].top
    assert WORDS.replace(" ", "") in "".join("".join(drawn).split())
