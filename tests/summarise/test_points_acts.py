"""What a sentence shows by its words: whether it warns."""

from __future__ import annotations

import pytest

from summarise.points.acts import warns


@pytest.mark.parametrize(("language", "text", "risky"), [
    ("en", "some 160 jobs at the depot are at risk", True), ("en", "the port may lose ships this winter", True),
    ("en", "heat losses remain the largest source of emissions", False),
    ("en", "risk factors for asthma are more common in the north", False),
    ("en", "we reported an operating loss of $0.14 per share", False),
    ("en", "they asked for an inquiry into the loss of the timetable", False),
    ("de", "der verlust betrug zwei millionen euro", False), ("de", "der verlust könnte sich verdoppeln", True),
    ("fr", "les pertes pourraient doubler dès cette année", True), ("fr", "les pertes ont doublé", False),
    ("es", "el plan corre el riesgo de fracasar", True), ("it", "il sindacato teme la chiusura", True),
    ("pt", "o sindicato alertou para a falta de médicos", True)])
def test_only_what_may_go_wrong_is_a_risk(language, text, risky):
    assert warns(text.split(), language) == risky
