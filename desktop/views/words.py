"""Small wordings of the views: lengths, ordinals, times of reading, reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.translating import tr, ui_language

if TYPE_CHECKING:
    from summarise.brief import Brief
    from summarise.plan import Length
    from summarise.ranking import Reason
    from summarise.selecting import Selection

LAYOUTS = (("one-page", tr("One-page brief")), ("information", tr("Information paper")),
           ("submission", tr("Submission")), ("digest", tr("Press digest")))
"""The layouts in their order: key and words."""

_COUNTED = {"words": tr("{count} words"), "sentences": tr("{count} sentences"), "percent": tr("{count}%"),
            "minutes": tr("{count} min"), "seconds": tr("{count} seconds")}
_ONE = {"words": tr("{count} word"), "sentences": tr("{count} sentence"), "seconds": tr("{count} second")}


def counted(count: str, unit: str) -> str:
    """Write how many words, sentences, percent, minutes or seconds: "1 word", "1,250 words", "20%", "0 mot"."""
    from summarise.wording import plural

    one = unit in _ONE and count.isdigit() and plural(ui_language(), int(count)) == "one"
    return (_ONE if one else _COUNTED)[unit].format(count=count)


def length_words(length: Length) -> str:
    """Write a length as it can be typed: "120 words", "1 sentence", "20%"."""
    return counted(f"{length.amount:.12g}", length.unit)


def length_now(selection: Selection | None, length: Length) -> str:
    """Write the length a plan asks for; one in words is what the chosen sentences have."""
    if selection is None or length.unit != "words":
        return length_words(length)
    return counted(str(selection.words), "words")


def grouped(number: int) -> str:
    """Write a whole number as the window's language groups it: "1,250", in German "1.250"."""
    from summarise.wording import write_number

    return write_number(number, ui_language())


def ordinal(number: int) -> str:
    """Write a place: 1st, 2nd, 3rd, 11th, 21st; only the first has an ending of its own in French."""
    if number == 1:
        return tr("1st")
    if 10 <= number % 100 <= 20:
        return tr("{number}th").format(number=number)
    endings = {1: tr("{number}st"), 2: tr("{number}nd"),
               3: tr("{number}rd")}
    return endings.get(number % 10, tr("{number}th")).format(number=number)


def reading_time(words: int, language: str) -> str:
    """Write how long words of a language take to read, as the page reckons it: "34 seconds", "1 min 50 s", "19 min"."""
    from summarise.pace import reading_minutes, words_a_minute

    # A word is read in less than half a second, and still not in none.
    seconds = max(round(words * 60 / words_a_minute(language)), min(words, 1))
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return counted(str(seconds), "seconds")
    if minutes >= 10:
        return tr("{minutes} min").format(minutes=reading_minutes(words, language))
    if not rest:
        return tr("{minutes} min").format(minutes=minutes)
    return tr("{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)


def time_saved(selection: Selection | None, brief: Brief | None) -> str:
    """Write how long the summary takes to read, and the sources with their headings, where that is any longer."""
    if selection is None or brief is None:
        return ""
    short = reading_time(selection.words, brief.language)
    long = reading_time(sum(entry.words for entry in brief.sources), brief.language)
    return tr("{short} to read, instead of {long}").format(short=short, long=long) if short != long else ""


def reasons_of(reasons: tuple[Reason, ...], chosen: bool, most: int = 3) -> tuple[tuple[str, float], ...]:
    """Return the strongest reasons in words with their shares: for a chosen sentence, else what keeps it low."""
    from summarise.ranking import reasons_for
    from summarise.wording import say

    best = sorted(reasons_for(reasons, chosen), key=lambda reason: -reason.weight)[:most]
    return tuple((say(f"reasons.{reason.key}", ui_language()), reason.weight) for reason in best)


def capital(text: str) -> str:
    """Begin a text with a capital."""
    return text[:1].upper() + text[1:]
