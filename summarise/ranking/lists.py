"""Which sentences stand beside each other in a section, and which entries only go on with the line over their list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarise.document import RANKED, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarise.analysing import Analysis

_COLONS = (":", "：")
_OPEN = re.compile(r"(?i)\b(?:to|that|should|must|shall|will|may|zu|dass|de|que|om|te|att|di|che)\s*[:：]\s*$")
"""How a line ends that breaks off in the middle of what each entry goes on with ("The board is asked to:")."""
_COUNTED = re.compile(r"\(?[^\W_]{1,3}[.)]\s+(?=[a-zß-öø-ÿ])")
"""What an entry is counted by, where it goes on small behind it: "(b) set out how …"."""


def ranked(analysis: Analysis) -> Iterator[tuple[int, bool]]:
    """Yield each sentence that may be chosen, and whether the one before it stands beside it in the same section."""
    last = -1
    for number, sentence in enumerate(analysis.sentences):
        if analysis.document.blocks[sentence.block].kind in RANKED:
            yield number, last == number - 1 and last >= 0 and analysis.section[last] == analysis.section[number]
            last = number


def introduces(text: str) -> bool:
    """Tell whether a line ends in a colon: what it says follows."""
    return text.rstrip().endswith(_COLONS)


def begins_small(text: str) -> bool:
    """Tell whether a text goes on with something: its first word is written small, and no name like iPhone."""
    return text[:1].islower() and text.split(maxsplit=1)[0].islower()


def led_entries(analysis: Analysis) -> dict[int, int]:
    """Return, for each sentence that only goes on with the line over its list, the number of that line.

    "The board is asked to:" leads "approve the case" and "note the costs": neither says by itself who is to do so, nor
    that it was done.
    """
    led: dict[int, int] = {}
    lead, broken_off = -1, False
    for number, beside in ranked(analysis):
        text = analysis.text(number)
        leads = text.endswith(",") or introduces(text)
        lead = lead if beside else -1
        if lead < 0 and not leads:
            continue
        counted = _COUNTED.match(text)
        entry = counted is not None or analysis.kind(number) is Kind.ITEM
        if not (entry or lead == number - 1):
            lead = -1
        if lead >= 0 and (broken_off or begins_small(text[counted.end():] if counted else text)):
            led[number] = lead
        if leads and not entry:
            lead, broken_off = number, _OPEN.search(text) is not None
    return led
