"""What is made off the window's thread, and the rehearsal that loads what the first text would wait for."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.making import SENTENCES_KEPT, compose_brief, keep_ranking
from summarise.plan import Length
from summarise.ranking import Ranking, rank
from summarise.selecting import select
from tests.summarise.rankings import analysed, plan_of, ranking_of

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_4d898108dbfcd6f6.txt"
FIRST_TEXT = """
import sys
from pathlib import Path
from desktop.making import rank_texts, rehearse
from desktop.views.start import STEPS
from summarise.plan import Plan, Source
from summarise.readers import read
from summarise.analysing import analyse
from summarise.writers import write
document = read(Path(sys.argv[1]))
rehearse("\\n\\n".join(STEPS))
before = set(sys.modules)
write(rank_texts((analyse(document),), Plan(sources=(Source(key="1", path=""),)))[-1], ".docx")
print("numpy" in before, sorted(set(sys.modules) - before))
"""


def test_after_the_rehearsal_the_first_text_and_its_export_load_no_module() -> None:
    told = subprocess.run([sys.executable, "-c", FIRST_TEXT, str(SEED)], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "True []"


def test_the_latest_rankings_are_kept_that_hold_few_enough_sentences_together() -> None:
    kept: dict[tuple[object, ...], Ranking] = {}
    third = replace(rank(()), scores=(0.0,) * (SENTENCES_KEPT // 3))
    for number in range(4):
        keep_ranking(kept, (number,), third)
    assert list(kept) == [(1,), (2,), (3,)]
    keep_ranking(kept, ("long",), replace(third, scores=(0.0,) * (SENTENCES_KEPT + 1)))
    assert list(kept) == [("long",)]


def test_the_composing_of_a_long_brief_ends_at_the_next_sentence_once_nobody_waits_for_it() -> None:
    ranking = ranking_of(analysed(*[f"The town built harbour number {number}." for number in range(50)]))
    plan = plan_of(ranking, length=Length(100, "percent"))
    asked: list[bool] = []

    def cancelled() -> bool:
        asked.append(len(asked) == 20)
        return asked[-1]

    with pytest.raises(CancelledError):
        compose_brief(plan, ranking, select(ranking, plan), cancelled=cancelled)
    assert len(asked) == 21
