"""Who speaks by a pronoun, and when nobody is sure to."""

from __future__ import annotations

import pytest

from summarise.analysing import analyse
from summarise.document import Block, Document, Kind, Origin


@pytest.mark.parametrize(("sentences", "speaker"), [
    (["Mr Quandrix warned the council.", "“The bridge will fall one day,” he told reporters."], "Quandrix"),
    (["“It is far too dear for us,” said Anna Tolliver.", "He came late.", "“We shall not pay for it,” she added."],
     "Anna Tolliver"),
    (["Anna Tolliver met Peter Vantry.", "“We shall not pay for it,” she added."], ""),
    (["They spoke of Anna Tolliver.", "“We shall not pay for it,” he added."], ""),
    (["Anna Tolliver came.", "The mayor was late.", "“We shall not pay for it,” he added."], ""),
    (["Anna Tolliver came.", "“We shall not pay for it,” the paper has it."], ""),
])
def test_a_pronoun_speaks_for_the_last_person_told_of_where_that_is_sure(sentences, speaker):
    document = Document("", "en", Origin("", "", "text"), (Block(Kind.PARAGRAPH, " ".join(sentences)),))
    quotations = [fact for fact in analyse(document).facts if fact.kind == "quotation"]
    assert quotations[-1].value == speaker


def test_a_pronoun_speaks_for_nobody_named_two_paragraphs_before():
    blocks = tuple(Block(Kind.PARAGRAPH, text) for text in (
        "Anna Tolliver came.", "“A long quotation of nobody stands here.”", "“We shall not pay for it,” she said."))
    facts = analyse(Document("", "en", Origin("", "", "text"), blocks)).facts
    assert [fact.value for fact in facts if fact.kind == "quotation"] == ["", ""]


@pytest.mark.parametrize(("language", "text", "speaker"), [
    ("en", "“We have seen promises before now,” said its general secretary, Tom Tolliver.", "Tom Tolliver"),
    ("en", "The board's chairman, Anna Tolliver, came. “We shall not pay for it,” she said.", "Anna Tolliver"),
    ("fr", "« Nous ne paierons pas cela demain », a déclaré la ministre du Travail, Claire Exemple.", "Claire Exemple"),
    ("it", "«Non possiamo chiedere questo ai cittadini», ha detto l'assessore alla Sanità, Paolo Esempio.",
     "Paolo Esempio"),
    ("es", "La ministra Lucía Ejemplo llegó. «No podemos seguir así otros diez años», dijo.", "Lucía Ejemplo"),
    ("pt", "A ministra Renata Exemplo chegou. \"O aluguel não pode consumir o dinheiro\", afirmou.", "Renata Exemplo"),
    ("pt", "A ministra Renata Exemplo chegou. \"O aluguel não pode consumir o dinheiro\", afirmou o jornal.", "")])
def test_who_speaks_is_told_behind_his_office_or_in_the_sentence_before(language, text, speaker):
    document = Document("", language, Origin("", "", "text"), (Block(Kind.PARAGRAPH, text),))
    assert [fact.value for fact in analyse(document).facts if fact.kind == "quotation"] == [speaker]


@pytest.mark.parametrize(("language", "text", "quoted"), [
    ("de", "»Wir kommen alle morgen früh«, sagte er in Berlin. »Dann gehen wir alle wieder heim.«",
     ["»Wir kommen alle morgen früh«", "»Dann gehen wir alle wieder heim.«"]),
    ("sv", "”Vi kan inte vänta längre på taket”, säger hon.", ["”Vi kan inte vänta längre på taket”"]),
    ("fr", "« Nous viendrons tous demain matin », a-t-il dit.", ["« Nous viendrons tous demain matin »"]),
    ("ru", "«Мы ждали этот мост двадцать лет», — сказал он.", ["«Мы ждали этот мост двадцать лет»"]),
    ("ja", "「静かに勉強する場所がありません」と述べた。「はい」と答えた。", ["「静かに勉強する場所がありません」"]),
    ("zh", "他说：“我们的孩子没有安静的地方读书。”", ["“我们的孩子没有安静的地方读书。”"]),
])
def test_quotations_are_found_between_the_marks_of_a_language(language, text, quoted):
    facts = analyse(Document("", language, Origin("", "", "text"), (Block(Kind.PARAGRAPH, text),))).facts
    assert [fact.text for fact in facts if fact.kind == "quotation"] == quoted
