"""Languages: which ones the engine knows, and what each has. Detection, sentences, words, stems and stop words.

Nothing is loaded on import; tables are read at first use of a language. The only room that names punkt or a stemmer.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """A row of LANGUAGES.

    `stemmer` is a Snowball algorithm, "" for none. `punkt` names the table of learned abbreviations, "" for none.
    `spaced` tells whether words are set apart by white space. `ordinals` tells whether a number with a stop is an
    ordinal ("12. Juni"). `elision` tells whether an apostrophe parts two words ("l'homme", "Ankara'da"). `warning` is
    the key of the message that says what the engine lacks for it.
    """

    code: str
    name: str
    stemmer: str = ""
    punkt: str = ""
    spaced: bool = True
    ordinals: bool = False
    elision: bool = False
    warning: str = ""


UNKNOWN = Language("", "an unknown language")

LANGUAGES: dict[str, Language] = {row.code: row for row in (
    Language("ar", "Arabic", "arabic"),
    Language("cs", "Czech", "czech", "czech", ordinals=True),
    Language("da", "Danish", "danish", "danish", ordinals=True),
    Language("de", "German", "german", "german", ordinals=True),
    Language("el", "Greek", "greek", "greek"),
    Language("en", "English", "english", "english"),
    Language("es", "Spanish", "spanish", "spanish"),
    Language("fi", "Finnish", "finnish", "finnish", ordinals=True),
    Language("fr", "French", "french", "french", elision=True),
    Language("he", "Hebrew", warning="language.no_stems"),
    Language("hi", "Hindi", "hindi"),
    Language("id", "Indonesian", "indonesian"),
    Language("it", "Italian", "italian", "italian", elision=True),
    Language("ja", "Japanese", spaced=False, warning="language.no_words"),
    Language("ko", "Korean", warning="language.no_stems"),
    Language("nl", "Dutch", "dutch", "dutch"),
    Language("no", "Norwegian", "norwegian", "norwegian", ordinals=True),
    Language("pl", "Polish", "polish", "polish", ordinals=True),
    Language("pt", "Portuguese", "portuguese", "portuguese"),
    Language("ru", "Russian", "russian", "russian"),
    Language("sv", "Swedish", "swedish", "swedish"),
    Language("th", "Thai", spaced=False, warning="language.no_words"),
    Language("tr", "Turkish", "turkish", "turkish", ordinals=True, elision=True),
    Language("uk", "Ukrainian", warning="language.no_stems"),
    Language("vi", "Vietnamese"),
    Language("zh", "Chinese", spaced=False, warning="language.no_words"),
)}


def language(code: str) -> Language:
    """Return the row of a language by its ISO 639-1 code, with or without a region; UNKNOWN for any other."""
    short = code.replace("_", "-").split("-")[0].lower()
    return LANGUAGES.get({"nb": "no", "nn": "no", "iw": "he", "in": "id"}.get(short, short), UNKNOWN)
