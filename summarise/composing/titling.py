"""What a brief is called and what it says it is for, until a person says it better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarise.composing.citing import shorten
from summarise.composing.supporting import common_terms

if TYPE_CHECKING:
    from summarise.composing.drafting import Draft

TITLE_LENGTH = 50
"""Characters of a title made of first words: what one line holds."""
MOST_NAMED = 3
"""Sources that a title or a purpose names one by one where they have no terms in common."""


def title_of(draft: Draft) -> str:
    """Name a brief: one source's title or first words; for several the terms they share, else the titles of a few."""
    if not draft.sources:
        return ""
    if len(draft.sources) > 1:
        terms, count = _opening(subject_of(draft)), len(draft.sources)
        if not terms and (titles := _titles(draft)):
            return titles
        return draft.count("texts.title_several" if terms else "texts.title_sources", count, terms=terms)
    entry = draft.sources[0]
    if draft.has_own_title(0):
        return entry.title
    return shorten(draft.ranking.analyses[0].document.title or entry.name, TITLE_LENGTH)


def _titles(draft: Draft) -> str:
    """Return the titles of a few sources one after the other, "" where one has none or they take too much room."""
    named = len(draft.sources) <= MOST_NAMED and all(map(draft.has_own_title, range(len(draft.sources))))
    titles = "; ".join(entry.title for entry in draft.sources) if named else ""
    return titles if len(titles) <= 2 * TITLE_LENGTH else ""


def _opening(words: str) -> str:
    """Begin words that open a title with a capital, unless their first one has a capital of its own ("iPhone")."""
    first = words.partition(" ")[0]
    return words if any(map(str.isupper, first)) else words[:1].upper() + words[1:]


def subject_of(draft: Draft) -> str:
    """Say what several sources have in common, "" where they share no terms."""
    return joined(draft, list(common_terms(draft.ranking, draft.language)), "and")


def purpose_of(draft: Draft) -> str:
    """Say what a paper on its sources evidently does, "" where that cannot be said."""
    if not draft.sources:
        return ""
    subject = draft.plan.field("title") or (subject_of(draft) if len(draft.sources) > 1 else "")
    if not subject and len(draft.sources) <= MOST_NAMED:
        subject = joined(draft, [_quoted(draft, entry.title if draft.has_own_title(number) else entry.name)
                                  for number, entry in enumerate(draft.sources)], "and")
    return draft.count("texts.purpose", len(draft.sources), title=subject) if subject else ""


def joined(draft: Draft, words: list[str], link: str) -> str:
    """Join words with commas and, before the last, "and" or "or" in the brief's language."""
    if len(words) < 2:
        return "".join(words)
    return draft.say("texts.joint").join(words[:-1]) + draft.say(f"texts.{link}") + words[-1]


def _quoted(draft: Draft, name: str) -> str:
    """Set words that are no subject by themselves, cut or one of several, in quotation marks."""
    if len(draft.sources) == 1 and not name.endswith("…"):
        return name
    return draft.say("labels.quote_open") + name + draft.say("labels.quote_close")
