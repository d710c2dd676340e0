"""The seed's brief from reading to Word in every layout: sound, the same after saving, and true to the source."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarise.analysing import analyse
from summarise.brief import Brief
from summarise.composing import compose
from summarise.document import Document
from summarise.layouts import EXTRAS
from summarise.plan import Plan, Source, set_field
from summarise.ranking import rank
from summarise.readers import read
from summarise.storage import load, save
from summarise.writers import write
from summarise.writers.walking import statements, walk
from tests.brief_samples import LAYOUTS
from tests.docx_invariants import problems


def _plan(seeds: list[Path], layout: str) -> Plan:
    plan = Plan(sources=tuple(Source(str(number), str(path)) for number, path in enumerate(seeds, 1)), layout=layout,
                date="2026-11-22T11:00", annex=True, extras=EXTRAS)
    return set_field(set_field(plan, "marking", "EXAMPLE"), "ask", "Nothing.")


def _brief(plan: Plan, documents: dict[str, Document]) -> Brief:
    return compose(plan, rank(tuple(analyse(documents[source.key]) for source in plan.sources)))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_brief_saved_and_reopened_is_exported_as_before(tmp_path: Path, seed: Path, layout: str) -> None:
    plan = _plan([seed], layout)
    documents = {"1": read(seed)}
    first = write(_brief(plan, documents), ".docx")
    save(tmp_path / "seed.brief", plan, documents)
    again, reopened, _ = load(tmp_path / "seed.brief")
    assert write(_brief(again, reopened), ".docx") == first
    assert problems(first) == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_noted_sentence_stands_word_for_word_in_its_source(top: Path, layout: str) -> None:
    seeds = sorted((top / "seeds").glob("*.*"))
    plan = _plan(seeds, layout)
    documents = {source.key: read(path) for source, path in zip(plan.sources, seeds, strict=True)}
    brief = _brief(plan, documents)
    assert problems(write(brief, ".docx")) == []
    noted = [(statement, is_link) for part in walk(brief).sections for node in part.nodes
             for statement, is_link in statements(node) if statement.note]
    assert noted
    for statement, is_link in noted:
        source = documents[brief.sources[brief.notes[statement.note - 1].source].key]
        words = " ".join(" ".join(block.text.split()) for block in source.blocks)
        if not is_link:
            for piece in statement.text.replace("…", "\n").split("\n"):
                assert " ".join(piece.split()).rstrip(".").casefold() in words.casefold()
