"""What is made of a plan: rankings and briefs, off the window's thread; which notes cite a sentence, and its state."""

from __future__ import annotations

from concurrent.futures import CancelledError
from typing import TYPE_CHECKING

from desktop.jobs import give_back

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.analysing import Analysis
    from summarise.brief import Brief
    from summarise.plan import Plan
    from summarise.ranking import Ranking
    from summarise.selecting import Selection

SENTENCES_KEPT = 150_000
"""Sentences at most that all rankings kept hold together, unless one alone holds more: each takes 250 bytes."""


def rank_texts(analyses: tuple[Analysis, ...], plan: Plan, progress: Callable[[int, int], None] = lambda *_: None,
               cancelled: Callable[[], bool] = lambda: False) -> tuple[Ranking, Plan, Selection, Brief]:
    """Rank; and select and compose what will be shown, which prepares much for the decisions to come.

    Raises CancelledError once nobody waits for it: another method was chosen, or the window is closed.
    """
    from summarise.composing import compose
    from summarise.ranking import rank
    from summarise.selecting import select

    beat = ending(cancelled)
    give_back()
    ranking = rank(analyses, plan.method, plan.focus, beat)
    give_back()
    selection = select(ranking, plan)
    return ranking, plan, selection, compose(plan, ranking, selection)


def ending(cancelled: Callable[[], bool]) -> Callable[[], None]:
    """Return what raises CancelledError once nobody waits for the work it is called from."""
    def beat() -> None:
        if cancelled():
            raise CancelledError

    return beat


def keep_ranking(kept: dict[tuple[object, ...], Ranking], key: tuple[object, ...], ranking: Ranking) -> None:
    """Keep a ranking to go back to, and of those before it as many of the latest as there is room for."""
    kept[key] = ranking
    while len(kept) > 1 and sum(len(one.scores) for one in kept.values()) > SENTENCES_KEPT:
        del kept[next(iter(kept))]


def rehearse(text: str) -> None:
    """Make and write the brief of a text for nothing: words, weights and libraries are loaded at their first use."""
    from summarise.analysing import analyse
    from summarise.plan import Plan, Source
    from summarise.readers import read_text
    from summarise.writers import write

    analysis = analyse(read_text(text, ""))
    brief = rank_texts((analysis,), Plan(sources=(Source(key="", path=""),)))[-1]
    write(brief, ".docx")


def copies_of(plan: Plan, ranking: Ranking, selection: Selection, brief: Brief | None) -> tuple[str, str]:
    """Write a brief as plain text and as a web page; None for one that is still to be composed."""
    from summarise.composing import compose
    from summarise.writers import write

    made = brief or compose(plan, ranking, selection)
    return write(made, ".txt").decode("utf-8"), write(made, ".html").decode("utf-8")


def compose_brief(plan: Plan, ranking: Ranking, selection: Selection,
                  progress: Callable[[int, int], None] = lambda *_: None,
                  cancelled: Callable[[], bool] = lambda: False) -> tuple[Brief, dict[int, tuple[int, ...]]]:
    """Compose a brief; with it the numbers of the notes that cite each sentence.

    Raises CancelledError once nobody waits for it: another decision was taken, which would be slowed by it.
    """
    from summarise.composing import compose

    brief = compose(plan, ranking, selection, ending(cancelled))
    return brief, notes_by_sentence(brief)


def first_to_read(ranking: Ranking | None, numbers: range) -> int:
    """Return the first sentence that is weighed, since a menu over a text is no place to begin; -1 for none."""
    if ranking is None:
        return -1
    return next((number for number in numbers if ranking.place[number]), numbers.start if numbers else -1)


def states_of(selection: Selection) -> dict[int, str]:
    """Return "pinned", "chosen" or "left_out" for each sentence that is one of them."""
    states = dict.fromkeys(selection.chosen, "chosen")
    states |= dict.fromkeys(selection.pinned, "pinned")
    return states | dict.fromkeys(selection.left_out, "left_out")


def notes_by_sentence(brief: Brief) -> dict[int, tuple[int, ...]]:
    """Return the numbers of the notes that cite each sentence, in order; a link to a source shows none beside it."""
    from summarise.brief import statements

    found: dict[int, set[int]] = {}
    for section in brief.sections:
        for node in section.nodes:
            for statement, is_link in statements(node):
                if statement.sentence is not None and statement.note is not None and not is_link:
                    found.setdefault(statement.sentence, set()).add(statement.note)
    return {number: tuple(sorted(notes)) for number, notes in found.items()}
