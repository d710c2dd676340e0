"""Lines of code, of a shell or of a log among lines of text, where nothing fences them in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_HINTS = "{};=$>#:["
"""A line without one of these is taken for code only beside code, which saves looking at each more closely."""
_LEVEL = r"(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|SEVERE)"
_TIME = (
    r"(?:\d{4}[-/]\d\d[-/]\d\d[T ]|\d\d/\w{3}/\d{4}:|[A-Z][a-z]{2} [ \d]\d )?\d\d:\d\d:\d\d(?:[.,]\d+)?"
    r"(?:Z| ?[+-]\d\d:?\d\d)?"
)
_SURE = (
    r"\s*(?:"
    r"\$ \S|>>> |#!/|#include [<\"]|(?:from [\w.]+ )?import [\w.{*]+(?: as \w+|, [\w.]+)*;?$|"
    r"from [\w.]+ import [\w(*]|"
    r"(?:async )?def \w+\(.*\).*:$|class \w+(?:\([\w., ]*\))?:$|(?:export |async )*function\*? ?\w*\(|"
    r"(?:public|private|protected|static|final|export|const|let|var) [\w<>\[\], ]*[\w\])] ?(?:=|\(|\{|;$)|"
    r"(?:if|for|while|switch|catch|elif|else if) ?\(.*\) ?\{?$|(?:\} ?)?(?:else|try|finally|do) ?\{$|"
    r"(?:sudo |pip3? install|npm (?:install|run)|apt(?:-get)? install|git (?:clone|commit|push|pull|checkout) |"
    r"docker run |"
    r"export \w+=)\S*[^.!?]*$|"
    r"(?:WHERE|FROM|VALUES|ORDER BY|GROUP BY|SET) .*;$|"
    r"(?:SELECT .+ FROM |INSERT INTO |CREATE TABLE |UPDATE \w+ SET |DELETE FROM )|"
    rf"\[?{_TIME}\]?[ ,|-]+(?:\S+ ){{0,3}}?[\[(<]?{_LEVEL}\b|\[?{_LEVEL}\]?[ :|-]+(?:\[|\d{{4}}-|[\w.]+\.[\w.]+)|"
    rf"{_TIME} [\w.-]+ [\w./-]+(?:\[\d+\])?: |"
    r"\d{1,3}(?:\.\d{1,3}){3} \S+ \S+ \[\d\d/\w{3}/\d{4}|"
    r"at [\w$.<>]+\(.*\)$|Traceback \(most recent call last\):$|File \".+\", line \d+|[\w.]+(?:Error|Exception): |"
    r"</?[a-zA-Z][\w-]*(?: [\w:-]+=\"[^\"]*\")*\s*/?>.*</?[\w-]+>$|</?[a-zA-Z][\w-]*(?: [\w:-]+=\"[^\"]*\")*\s*/?>$|"
    r"[\w.\])]+\([^()]*\);$|.*(?:\)|\]|=>|=) ?\{$|[\w$.\[\]\"']+ [+*/-]?:?= .*;$|.*[\w)\]] (?:&&|\|\||===?|"
    r"!==?) .*[;{]$"
    r")"
)
"""A line that is code whatever stands round it."""
_LIKELY = (
    r"\s*(?:"
    r"[\w$.\[\]\"']{1,60} ?(?:[+*/-]|:)?= ?\S.*[^.!?]$|[\w.]+\(.*\)[;,:]?$|[)}\]]+[;,)]*$|\"[\w .-]+\" ?: ?.+$|"
    r"(?:import|from|sudo|SELECT|return|print|echo|raise|throw|yield|break|continue|pass|end|fi|done|else:|try:|except|finally:)\b[^.!?]*$|"
    r"//|/\*|\*/|#|<!--|\S.*;$|@\w+$|(?:if|for|while|with|elif) .+:$|\.\.\. |[+-] ?[\w\"'<]"
    r")"
)
"""A line that is code in the company of other code."""


def code_lines(lines: Sequence[str], joined: str) -> frozenset[int]:
    """Return the places of the lines that are code, in a group that no blank line divides; `joined` is all of them."""
    hints = [hint for hint in _HINTS if hint in joined]
    if not hints:
        return frozenset()
    is_sure = _compiled(_SURE).match
    sure = {place for place, line in enumerate(lines) if any(hint in line for hint in hints) and is_sure(line)}
    if not sure:
        return frozenset()
    found: set[int] = set()
    for place in sorted(sure):
        found.add(place)
        for step in (-1, 1):
            near = place + step
            while 0 <= near < len(lines) and near not in found and (near in sure or _is_beside(lines[near])):
                found.add(near)
                near += step
    return frozenset(found)


def goes_with_code(line: str) -> bool:
    """Tell whether a line that stands alone next to code is code too."""
    return bool(_compiled(_LIKELY).match(line))


def _is_beside(line: str) -> bool:
    """Tell whether a line beside code belongs to it: likely code itself, or indented without reading as a sentence."""
    return bool(_compiled(_LIKELY).match(line)) or (line[0].isspace() and line.rstrip()[-1] not in ".!?")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern at the first line that may be code: most texts have none."""
    return re.compile(pattern)
