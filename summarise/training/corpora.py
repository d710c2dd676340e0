"""The development corpora as documents with reference summaries: one row of CORPORA a set, and its word budget."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summarise.document import Block, Document, Kind, Origin, number_paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDS = 5
HELD_OUT = 0
"""The fold that no weight, tuning or shipped file has seen: it gives the reported table."""


_BLANK = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Corpus:
    """A development set: its file, language, genre, the words a summary may use, and how many texts are learned from.

    `family` joins sets of one source, so that leaving a set out leaves its siblings out too. `licence` is what the
    source states; it is named in the model card.
    """

    name: str
    language: str
    genre: str
    budget: int
    most: int
    family: str
    licence: str
    source: str


CORPORA = (
    Corpus("cnndm_val", "en", "news", 45, 500, "cnndm", "Apache-2.0 (code)", "MANUJMEHROTRA/model_hosting_e2e_decoder"),
    Corpus("cnndm_train_small", "en", "news", 65, 200, "cnndm", "none stated", "DesixMimi, EileenFeng"),
    Corpus("bbc_news_summary", "en", "news", 150, 1000, "bbc", "none stated", "DesktopCoder1407"),
    Corpus("xsum_test1000", "en", "news", 28, 500, "bbc", "MIT (code)", "FMInference/H2O"),
    Corpus("ectsum_train", "en", "earnings calls", 75, 700, "ectsum", "GPL-3.0", "rajdeep345/ECTSum"),
    Corpus("ectsum_val", "en", "earnings calls", 75, 246, "ectsum", "GPL-3.0", "rajdeep345/ECTSum"),
    Corpus("scisummnet", "en", "papers", 140, 450, "scisummnet", "CC BY 4.0", "WING-NUS/scisumm-corpus"),
    Corpus("scitldr_a", "en", "abstracts", 28, 2000, "scitldr", "Apache-2.0", "allenai/scitldr"),
    Corpus("squality_stories", "en", "stories", 300, 50, "squality", "CC BY", "nyu-mll/SQuALITY"),
    Corpus("qmsum_meetings", "en", "meetings", 130, 130, "meetings", "MIT", "Yale-LILY/QMSum"),
    Corpus("ami_extractive", "en", "meetings", 130, 50, "meetings", "none stated", "ShulzhenkoPetr"),
    Corpus("legal_plain_english", "en", "contracts", 20, 200, "legal", "Apache-2.0", "lauramanor/legal_summarization"),
    Corpus("opinosis", "en", "reviews", 25, 25, "opinosis", "Apache-2.0", "kavgan"),
    Corpus("klexikon_de_train", "de", "encyclopaedia", 350, 400, "klexikon", "CC BY-SA", "dennlinger/klexikon"),
    Corpus("orangesum_fr_test", "fr", "news", 40, 750, "orangesum", "CC BY-SA 4.0", "Tixierae/OrangeSum"),
    Corpus("temario_pt", "pt", "news", 200, 50, "portuguese", "none stated", "jorgeAndoni"),
    Corpus("cstnews_multi_pt", "pt", "several articles", 140, 25, "portuguese", "none stated", "jorgeAndoni"),
    Corpus("indosum_id", "id", "news", 60, 1000, "indosum", "CC BY-SA 4.0", "CalDev-id/INDOSUM2"),
    Corpus("vietnamese_mds", "vi", "several articles", 190, 100, "vietnamese", "none stated", "lupanh"),
)

BY_NAME = {corpus.name: corpus for corpus in CORPORA}


@dataclass(frozen=True, slots=True)
class Example:
    """One text of a corpus: its sources in order, the human summaries, the words allowed, and its fold."""

    corpus: str
    name: str
    documents: tuple[Document, ...]
    references: tuple[str, ...]
    budget: int
    fold: int


def fold_of(name: str) -> int:
    """Return the fold of a text by its id, 0–4: sha1 modulo 5."""
    return int(hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def read_corpus(folder: Path, corpus: Corpus) -> Iterator[Example]:
    """Yield the texts of a corpus that have references, in the file's order."""
    with gzip.open(folder / f"{corpus.name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            documents = tuple(_documents(row, corpus.language))
            references = tuple(reference for reference in row["references"] if reference.strip())
            if any(document.blocks for document in documents) and references:
                yield Example(corpus.name, row["id"], documents, references, corpus.budget, fold_of(row["id"]))


def _documents(row: dict[str, Any], language: str) -> Iterator[Document]:
    if "documents" in row:
        for number, part in enumerate(row["documents"]):
            yield _document(f"{row['id']}/{number}", part.get("title", ""), _BLANK.split(part["text"]), language)
    elif "paragraphs" in row:
        yield _document(row["id"], row.get("title", ""), row["paragraphs"], language)
    elif "text" in row:
        yield _document(row["id"], row.get("title", ""), _BLANK.split(row["text"]), language)
    else:
        yield _document(row["id"], row.get("title", ""), row["sentences"], language)


def _document(name: str, title: str, paragraphs: list[str], language: str) -> Document:
    blocks = [Block(Kind.PARAGRAPH, " ".join(text.split())) for text in paragraphs if text.strip()]
    return Document(title, language, Origin(name, name, "text"), number_paragraphs(blocks))
