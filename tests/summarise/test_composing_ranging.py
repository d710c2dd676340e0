"""A figure that is one end of a range stands in the table with the other end."""

from __future__ import annotations

import pytest

from summarise.plan import Length
from tests.summarise.rankings import analysed, ranking_of
from tests.summarise.test_composing import brief_of, section


@pytest.mark.parametrize(("language", "text", "told"), [
    ("en", "The blight would have destroyed between 60 and 75 per cent of the crop.", "between 60 and 75 per cent"),
    ("en", "The ferry company expects a profit of between £255 million and £265 million.",
     "between £255 million and £265 million"),
    ("en", "The repair of the harbour wall will take 10 to 15 per cent of the budget.", "10 to 15 per cent"),
    ("en", "The price of the ferry rose from 60 to 75 per cent of the budget.", "75 per cent"),
    ("en", "The town pays 60 per cent and the county 40 per cent of the budget.", "60 per cent"),
    ("de", "Eine Miete der Fähre wäre um 11 bis 14 Mio. Euro günstiger gewesen.", "11 bis 14 Mio. Euro"),
    ("de", "Die Kosten der Fähre stiegen von 11 auf 14 Mio. Euro.", "14 Mio. Euro"),
    ("fr", "La direction attend un taux de grève compris entre 45 et 55 %.", "entre 45 et 55 %"),
    ("pt", "A agência estima o custo da obra entre 18 e 25 milhões de euros.", "entre 18 e 25 milhões de euros"),
    ("nl", "De bouwkosten van het zwembad kunnen met 10 tot 15 procent stijgen.", "10 tot 15 procent"),
])
def test_both_ends_of_a_range_are_told_and_only_the_last_figure_of_a_change(
        language: str, text: str, told: str) -> None:
    ranking = ranking_of(analysed(text, language=language))
    table = section(brief_of(ranking, length=Length(100, "percent")), "figures").nodes[0]
    assert table.rows[0][0].statement.text == told
