"""The development sets as documents: sentences by paragraph, references, and the word budget of each set."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import dataclass
from hashlib import sha1
from pathlib import Path

_STOP = re.compile(r"(?<=[.!?])\s+(?=[\"“A-Z0-9ÀÁÂÉÍÓÚ])")


@dataclass(frozen=True)
class Row:
    """One document of a set: its texts (several for a multi-document set), title, and human references."""

    id: str
    title: str
    texts: tuple[tuple[str, ...], ...]
    references: tuple[str, ...]


@dataclass(frozen=True)
class Corpus:
    """A set: file, language, words a summary may have, and whether its texts come cut into sentences."""

    name: str
    language: str
    budget: int


CORPORA = (
    Corpus("cnndm_val", "en", 45), Corpus("cnndm_train_small", "en", 65), Corpus("bbc_news_summary", "en", 150),
    Corpus("xsum_test1000", "en", 28), Corpus("ectsum_train", "en", 75), Corpus("ectsum_val", "en", 75),
    Corpus("scisummnet", "en", 140), Corpus("scitldr_a", "en", 28), Corpus("squality_stories", "en", 300),
    Corpus("qmsum_meetings", "en", 130), Corpus("ami_extractive", "en", 130), Corpus("klexikon_de_train", "de", 350),
    Corpus("orangesum_fr_test", "fr", 40), Corpus("temario_pt", "pt", 200), Corpus("indosum_id", "id", 60),
    Corpus("cstnews_multi_pt", "pt", 140), Corpus("vietnamese_mds", "vi", 190), Corpus("opinosis", "en", 25),
    Corpus("legal_plain_english", "en", 20),
)


def read_rows(folder: Path, name: str) -> list[Row]:
    """Read the documents of a set that have references."""
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [_row(json.loads(line)) for line in lines]


def fold(identifier: str) -> int:
    """Return the fold of a document, 0–4; fold 0 is for the report alone."""
    return int(sha1(identifier.encode()).hexdigest(), 16) % 5


def _row(data: dict) -> Row:
    texts = tuple(_paragraphs(part) for part in data.get("documents", (data,)))
    return Row(data["id"], data.get("title", ""), texts, tuple(data.get("references", ())))


def _paragraphs(data: dict) -> tuple[str, ...]:
    found = data.get("paragraphs") or data.get("sentences") or re.split(r"\n\s*\n", data.get("text", ""))
    return tuple(clean for text in found if (clean := " ".join(text.split())))
