"""Sentences end where they do in text as people type it: letters, forums, reviews, dialogue, references.

The paragraphs of language_typed.txt were written for this test, a paragraph a line, under their kind and the F1 of ends
it must reach. A bar stands where a sentence ends; some ends no rule can know, as between a title and what follows it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from summarise.language.sentences import split

Paragraph = tuple[str, ...]


def kinds() -> dict[tuple[str, str, float], list[Paragraph]]:
    read: dict[tuple[str, str, float], list[Paragraph]] = {}
    for line in (Path(__file__).parent / "language_typed.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            language, kind, least = line[2:].split()
            read[language, kind, float(least)] = paragraphs = []
        else:
            paragraphs.append(tuple(line.split(" | ")))
    return read


def ends(sentences: Paragraph) -> set[int]:
    return {len(" ".join(sentences[:count])) for count in range(1, len(sentences) + 1)}


def found(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in split(text, language, joined=False)]


@pytest.mark.parametrize(("language", "kind", "least"), kinds(), ids=lambda value: str(value))
def test_sentences_of_each_kind_end_where_a_reader_ends_them(language: str, kind: str, least: float) -> None:
    right = guessed = wanted = 0
    for paragraph in kinds()[language, kind, least]:
        gold = ends(paragraph)
        ours = {end for _, end in split(" ".join(paragraph), language, joined=False)}
        right, guessed, wanted = right + len(gold & ours), guessed + len(ours), wanted + len(gold)
    assert 2 * right / (guessed + wanted) >= least


@pytest.mark.parametrize("parts", [
    ["The soup was cold .", "the bread was stale .", "avoid !"],
    ["It gave no names.", "The firm said . bosses were well paid.", "He left."],
    ["We spoke to Mr . Holt at ten .", "He was late ."],
    ["Did you like it?", "No.", "I thought it was dull."],
    ["Did you like it?", "No.", "I'd seen it before."],
    ["The ride takes 20 min.", "Children under 5 go free."],
    ["He works at Alder Inc.", "Mr. Holt left at 5 p.m.", "Mrs. Holt stayed."],
    ["We live on Main St.", "It is near St. Olave's.", "We like it."],
    ["How are you?", "I'm fine.", "A dog barked!"],
    ["We are open from Mon. to Fri.", "The shop is closed on Sundays."],
    ["Exp. 2 was run in May.", "It failed."],
    ["“I thought you—”", "“No, I didn't.”"],
    ["To whom it may concern:", "I am writing to complain."],
    ["Hi all,", "just a reminder that we close at noon."],
    ["The best tacos in town..", "I went back the next day."],
    ["We met at 5 p.m.", "Dinner was late."],
    ["The plank is 3 ft.", "It fell."],
    ["Pang et al.", "The results differ."],
    ["The Nikkei fell 2.1 pct. to 11,060.", "It rose later."],
])
def test_english_as_it_is_typed(parts: list[str]) -> None:
    assert found(" ".join(parts), "en") == parts


@pytest.mark.parametrize(("first", "second"), [
    ("He paid (in cash).", "The rest came later."),
    ("She said \"it is late\".", "The others stayed."),
    ("Great food,great place.", "The staff is nice."),
    ("Who won in 2006?", "Brazil lost."),
])
def test_an_english_sentence_may_end_where_the_space_is_missing(first: str, second: str) -> None:
    assert found(first + second, "en") == [first, second]


def test_a_french_sentence_may_open_with_an_elided_word_where_the_space_is_missing() -> None:
    parts = ["La ville dort.", "L'armée veille.", "À midi, tout change."]
    assert found("".join(parts), "fr") == parts


@pytest.mark.parametrize("text", [
    "She read Book No. I of the series twice",
    "He put 2 tsp. of salt into 5 lbs. of flour",
    "I was ... I don't know ... lost",
    "Fortunately, I kept the receipt",
    "Lol, I never thought of that",
    "Yesterday, I rang them twice",
    "On holiday, We all slept late",
    "January, I think, was colder",
    "The bus leaves at 9 a.m. Monday",
    "We meet at 10 a.m. (CDT) in the hall",
    "He called at 8 p.m. Eastern time and at 9 p.m. Paris time",
    "The house by Robert A.M. Stern is new",
    "Hours: Mon.–Fri. 9 a.m.–5 p.m. and Sat. 10 a.m.–2 p.m.",
    "It is in the Courier (p. B4) and on p. C-12 of the guide",
    "Look at par. 4(b) first",
    "Buses leave from Av. Grau 412",
])
def test_an_english_stop_that_ends_nothing(text: str) -> None:
    assert found(text, "en") == [text]


@pytest.mark.parametrize("parts", [
    ["»Ich habe gewartet.«", "Da stand er auf.", "»Komm!«", "Sie ging."],
    ["Sehr geehrte Frau Dr. Sommer,", "vielen Dank für Ihren Brief."],
    ["Liebe Kolleginnen und Kollegen,", "wir treffen uns um zwei."],
    ["Meine sehr verehrten Damen und Herren,", "wir fangen an."],
    ["Danke schon mal", "LG Micha"],
    ["Im Turm ist ein kleines Museum ausgestellt", "Die Stadt hat es bezahlt."],
    ["Er frisst Käfer, Larven u. Ä.", "Im Winter zieht er fort."],
    ["Er lehrte an der Univ. Tübingen.", "Dort starb er."],
    ["Die Preise sind o.k.", "Termine gibt es schnell."],
    ["Er wohnt in der Bahnhofstr. 12.", "Hunde mag er."],
    ["Das steht in Abschn. 3.2.", "Mehr nicht."],
    ["Der Film lief lange (Regie: W. Alder).", "Er war gut."],
])
def test_german_as_it_is_typed(parts: list[str]) -> None:
    assert found(" ".join(parts), "de") == parts


@pytest.mark.parametrize("text", [
    "Liebe auf den ersten Blick, das gibt es nicht",
    "Er kaufte das LG Optimus in Bremen",
    "Sie rief App. 217 an",
    "* 1. Jan. 1990 in Bremen; † 2. Feb. 2010 ebenda",
    "Sie spielt die Sonate op. 12 und ist Mo. 9 Uhr bis Sa. 14 Uhr im Haus",
    "Lt. Polizei gilt das gem. § 5 auch für Prof. em. Weiß",
    "Das Gasthaus Zur Linde liegt sehr schön",
    "Wir haben im Haus Am See übernachtet",
    "Die Sendung Mit der Maus läuft sonntags",
    "Sie liest Die Zeit jeden Tag",
    "Gestern abend spielten Die Ärzte in Bremen",
    "Die Mitarbeiter sind Alle sehr nett",
    "Das Essen schmeckt Hier am besten",
    "Bei Uns wird Jeder freundlich bedient",
    "Man zählt so: 1. erstens, 2. zweitens, 3. drittens",
])
def test_german_that_only_looks_like_an_end(text: str) -> None:
    assert found(text, "de") == [text]
