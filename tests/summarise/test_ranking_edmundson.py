"""What Edmundson's method makes of a text: its cues, the words of its headings, and where a sentence stands."""

from __future__ import annotations

import pytest

from summarise.analysing import analyse
from summarise.ranking.edmundson import edmundson, edmundson_shares
from summarise.ranking.texts import Text, text_of
from tests.summarise.rankings import document_of

# The middle of five paragraphs of three sentences: the place adds nothing.
MIDDLE = 7


def text(sentence: str) -> Text:
    plain = "Rain fell. Nobody came. They slept."
    paragraphs = (plain, plain, f"Rain fell. {sentence} They slept.", plain, plain)
    return text_of(analyse(document_of(paragraphs, title="Bridge tolls")))


@pytest.mark.parametrize(("sentence", "score"), [
    ("Nobody came.", 0), ("The bridge closed.", 2), ("The bridge has tolls.", 4), ("An important day.", 1),
    ("An important bridge.", 3)])
def test_a_sentence_scores_by_its_cues_and_twice_by_each_word_of_the_title(sentence: str, score: float) -> None:
    assert edmundson(text(sentence))[MIDDLE] == score


def test_the_shares_of_a_score_are_its_parts() -> None:
    made = text("An important bridge.")
    shares = {key: part[MIDDLE] for key, part in edmundson_shares(made).items()}
    assert shares == {"cue": pytest.approx(1 / 3), "titles": pytest.approx(2 / 3), "place": 0}
