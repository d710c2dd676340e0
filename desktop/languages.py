"""The languages of texts and briefs by their names in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

from desktop.translating import tr, ui_language

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMES = {"ar": tr("Arabic"), "zh": tr("Chinese"), "cs": tr("Czech"), "da": tr("Danish"), "nl": tr("Dutch"),
         "en": tr("English"), "fi": tr("Finnish"), "fr": tr("French"), "de": tr("German"), "el": tr("Greek"),
         "he": tr("Hebrew"), "hi": tr("Hindi"), "id": tr("Indonesian"), "it": tr("Italian"), "ja": tr("Japanese"),
         "ko": tr("Korean"), "no": tr("Norwegian"), "pl": tr("Polish"), "pt": tr("Portuguese"), "ru": tr("Russian"),
         "es": tr("Spanish"), "sv": tr("Swedish"), "th": tr("Thai"), "tr": tr("Turkish"), "uk": tr("Ukrainian"),
         "vi": tr("Vietnamese")}
"""Every language whose sentences and words the engine knows."""
BRIEFS = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ja", "zh", "ar", "he")
"""The languages a brief can be set in."""


def by_name(codes: Iterable[str]) -> tuple[str, ...]:
    """Return languages in the order of their names; a letter with an accent stands with the one without."""
    return tuple(sorted(codes, key=lambda code: normalize("NFKD", NAMES[code])))


def spoken(code: str) -> str:
    """Return a language's name as it stands within a sentence: small in French, as any other word is."""
    name = NAMES.get(code, code)
    return name.lower() if ui_language() == "fr" else name
