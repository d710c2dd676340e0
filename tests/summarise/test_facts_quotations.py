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
