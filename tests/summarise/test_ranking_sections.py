"""Tests of very long texts: where their sections lie, and that one order over all of them holds what orders hold."""

from __future__ import annotations

import json
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.__main__ import main
from summarise.analysing import VERY_LONG, Analysis, analyse
from summarise.document import Block, Kind
from summarise.plan import Length, Plan, Source
from summarise.ranking import Ranking, rank
from summarise.ranking.sections import LEAST, RUN, comparable, edges_of
from summarise.selecting import select
from tests.summarise.rankings import document_of

PLACES = ("Norden", "Alba", "Weir", "Coast", "Lake")


def line(number: int) -> str:
    """Return a short sentence, unlike its neighbours."""
    return f"{PLACES[number % 5]} gauge {number % 1511} rose {number * 37 % 991} feet."


def text_of(sentences: int, chapters: int) -> str:
    """Return a made Markdown text of chapters, ten sentences a paragraph."""
    parts = []
    each = -(-sentences // chapters)
    for chapter in range(chapters):
        numbers = range(chapter * each, min((chapter + 1) * each, sentences))
        parts += [f"# Chapter {chapter + 1}"]
        parts += [" ".join(map(line, numbers[start:start + 10])) for start in range(0, len(numbers), 10)]
    return "\n\n".join(parts)


def analysed(sentences: int) -> Analysis:
    return analyse(document_of(text_of(sentences, 9).split("\n\n")), facts=False)


@pytest.fixture(scope="module")
def very_long() -> Analysis:
    """A text one sentence longer than may be ranked as a whole."""
    return analysed(VERY_LONG + 1)


@pytest.fixture(scope="module")
def ranking(very_long: Analysis) -> Ranking:
    return rank((very_long,))


def places_of(*sizes: int) -> list[int]:
    """Return the blocks of sentences for paragraphs of so many; a block without sentences is a heading."""
    return [block for block, size in enumerate(sizes) for _ in range(size)]


def edges(kinds: str, *sizes: int) -> list[int]:
    """Return the edges of a text whose blocks are named 1 to 6 for headings and p for paragraphs."""
    blocks = [Block(Kind.PARAGRAPH, "") if kind == "p" else Block(Kind.HEADING, "", level=int(kind)) for kind in kinds]
    return edges_of(np.array(places_of(*sizes), dtype=np.int64), blocks)


def test_a_very_long_text_is_given_up_before_any_of_its_sections(very_long: Analysis) -> None:
    def beats_of(limit: float) -> int:
        beats = 0

        def beat() -> None:
            nonlocal beats
            beats += 1
            if beats == limit:
                raise InterruptedError

        with suppress(InterruptedError):
            rank((very_long,), "luhn", beat=beat)
        return beats

    assert beats_of(3) == 3
    assert beats_of(np.inf) > len(edges_of(np.array([sentence.block for sentence in very_long.sentences]),
                                           very_long.document.blocks))


def test_the_highest_headings_divide_a_very_long_text() -> None:
    assert edges("1p1p1p", 0, 3000, 0, 2500, 0, 3500) == [0, 3000, 5500, 9000]


def test_a_title_alone_divides_nothing_and_the_headings_below_it_do() -> None:
    assert edges("12p2p", 0, 0, 3000, 0, 2500) == [0, 3000, 5500]


def test_a_short_section_stays_whole_though_headings_stand_in_it() -> None:
    assert edges("1p2p1p2p", 0, 900, 0, 900, 0, 3000, 0, 3000) == [0, 1800, 4800, 7800]


def test_what_headings_do_not_divide_is_divided_at_paragraphs() -> None:
    assert edges("p" * 1000, *[10] * 1000) == [0, 2000, 4000, 6000, 8000, 10000]
    assert edges("ppp", 1990, 3000, 1010) == [0, 4990, 6000]


def test_a_paragraph_is_never_cut_however_long() -> None:
    assert edges("p", 9000) == [0, 9000]
    assert edges("pp", 9000, 500) == [0, 9000, 9500]


def test_a_short_section_joins_its_neighbour() -> None:
    assert edges("1p1p1p", 0, 3000, 0, 20, 0, 3000) == [0, 3000, 6020]
    assert edges("1p1p1p", 0, 20, 0, 3000, 0, 3000) == [0, 3020, 6020]
    assert edges("1p1p", 0, 5000, 0, 20) == [0, 5020]


@given(st.lists(st.tuples(st.sampled_from("123ppp"), st.integers(0, 700)), max_size=60))
@settings(max_examples=200)
def test_sections_hold_every_sentence_once_and_begin_with_a_paragraph(parts: list[tuple[str, int]]) -> None:
    sizes = [size if kind == "p" else 0 for kind, size in parts]
    places = places_of(*sizes)
    found = edges("".join(kind for kind, _ in parts), *sizes)
    assert found[0] == 0 and found[-1] == len(places)
    assert found == sorted(set(found)) or not places
    assert all(places[edge] != places[edge - 1] for edge in found[1:-1])
    if len(found) > 2:
        assert all(end - begin >= LEAST for begin, end in pairwise(found))
    assert all(end - begin <= 2 * RUN + LEAST + 700 for begin, end in pairwise(found))


def test_the_best_of_a_short_section_stands_less_high_than_that_of_a_long_one() -> None:
    short, long = np.zeros(200), np.zeros(2000)
    short[0] = long[0] = 3.0
    assert 2 < comparable(short)[0] < comparable(long)[0] < 3


def test_a_text_is_said_to_be_ranked_by_section_from_the_first_sentence_too_many(very_long: Analysis) -> None:
    whole = analysed(VERY_LONG)
    assert (len(whole.sentences), len(very_long.sentences)) == (VERY_LONG, VERY_LONG + 1)
    assert [warning.key for warning in whole.warnings] == []
    assert [warning.key for warning in very_long.warnings] == ["length.sections"]
    assert "section by section" in very_long.warnings[0].say("en")
    assert "Abschnitt für Abschnitt" in very_long.warnings[0].say("de")
    assert "section par section" in very_long.warnings[0].say("fr")


def test_a_very_long_text_is_ranked_from_all_its_sections_in_one_order(ranking: Ranking) -> None:
    count = VERY_LONG + 1
    assert sorted(ranking.order) == list(range(len(ranking.units)))
    assert all(0 <= score <= 1 for score in ranking.scores)
    first = {9 * number // count for unit in ranking.order[:200] for number in ranking.units[unit]}
    assert first == set(range(9))


def test_the_first_sentence_of_each_section_is_near_its_beginning(ranking: Ranking) -> None:
    keys = {reason.key for reasons in ranking.reasons for reason in reasons}
    assert "early" in keys
    assert not keys & {"near", "far"}


def test_a_longer_selection_of_a_very_long_text_contains_a_shorter_one(ranking: Ranking) -> None:
    plan = Plan(sources=(Source("1", ""),))
    before: set[int] = set()
    for words in (50, 400, 3000, 30_000):
        chosen = set(select(ranking, Plan(sources=plan.sources, length=Length(words, "words"))).chosen)
        assert before <= chosen
        before = chosen


def test_the_same_very_long_text_is_ranked_alike_again(very_long: Analysis, ranking: Ranking) -> None:
    again = rank((very_long,))
    assert (again.order, again.scores) == (ranking.order, ranking.scores)


def test_other_methods_rank_a_very_long_text_by_section_too(very_long: Analysis) -> None:
    found = rank((very_long,), "centroid")
    first = {9 * number // (VERY_LONG + 1) for unit in found.order[:300] for number in found.units[unit]}
    assert len(first) >= 5


def test_lead_stays_the_beginning_of_the_whole_text(very_long: Analysis) -> None:
    found = rank((very_long,), "lead")
    assert [found.units[unit] for unit in found.order[:3]] == [(0,), (1,), (2,)]


def test_the_command_line_says_that_a_text_is_ranked_by_section(
        tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarise.analysing.VERY_LONG", 90)
    path = tmp_path / "river.md"
    path.write_text(text_of(99, 9), "utf-8")
    assert main([str(path), "--method", "lead", "-n", "3s", "--json"]) == 0
    said = capsys.readouterr()
    assert any("section by section" in warning for warning in json.loads(said.out)["warnings"])
    assert "section by section" in said.err
