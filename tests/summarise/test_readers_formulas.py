"""Formulas in one line: every construct of MathML and of Office Math that is not written in one already."""

from __future__ import annotations

import pytest
from lxml import etree

from summarise.readers.formulas import linear

MATH = 'xmlns="http://www.w3.org/1998/Math/MathML"'
OFFICE = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
RUN = "<m:r><m:t>{}</m:t></m:r>".format


@pytest.mark.parametrize(("inner", "line"), [
    ("<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>", "a/(b+1)"),
    ("<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>", "x_i^2"),
    ("<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>", "∑_(i=1)^n"),
    ("<mroot><mi>x</mi><mn>3</mn></mroot>", "√x"),
    ("<mfenced open='[' close=']'><mi>a</mi><mi>b</mi></mfenced>", "[a, b]"),
    ("<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mi>c</mi></mtr></mtable>", "a b; c"),
    ("<mi>a</mi><mphantom><mi>b</mi></mphantom><!-- c --><mi>d</mi>", "ad"),
])
def test_mathml_is_written_in_one_line(inner: str, line: str) -> None:
    assert linear(etree.fromstring(f"<math {MATH}>{inner}</math>")) == line


@pytest.mark.parametrize(("inner", "line"), [
    (f"<m:sSubSup><m:e>{RUN('x')}</m:e><m:sub>{RUN('i')}</m:sub><m:sup>{RUN('2')}</m:sup></m:sSubSup>", "x_i^2"),
    (f"<m:nary><m:naryPr><m:chr m:val='∑'/></m:naryPr><m:sub>{RUN('i=1')}</m:sub><m:sup>{RUN('n')}</m:sup>"
     f"<m:e>{RUN('x')}</m:e></m:nary>", "∑_(i=1)^n x"),
    (f"<m:nary><m:sub/><m:sup/><m:e>{RUN('f')}</m:e></m:nary>", "∫ f"),
    (f"<m:d><m:dPr><m:begChr m:val='['/><m:endChr m:val=']'/></m:dPr><m:e>{RUN('a')}</m:e><m:e>{RUN('b')}</m:e></m:d>",
     "[a, b]"),
    (f"<m:func><m:fName>{RUN('sin')}</m:fName><m:e>{RUN('x')}</m:e></m:func>", "sin x"),
])
def test_office_math_is_written_in_one_line(inner: str, line: str) -> None:
    assert linear(etree.fromstring(f"<m:oMath {OFFICE}>{inner}</m:oMath>")) == line


def test_a_formula_without_end_is_cut() -> None:
    deep = "<mrow>" * 200 + "<mi>x</mi>" + "</mrow>" * 200
    assert linear(etree.fromstring(f"<math {MATH}><mi>a</mi>{deep}</math>")) == "a"
