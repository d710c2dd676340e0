"""The styles of a brief as data: one row a style, in the order Word lists them. Sizes in half points, lengths in twips.

Type in table cells comes from paragraph styles and never from the table style, so that one place decides.
"""

from __future__ import annotations

from dataclasses import dataclass

ACCENT = 'w:val="1D3D5C" w:themeColor="accent1"'
ACCENT_LINE = 'w:color="1D3D5C" w:themeColor="accent1"'
RULE_LINE = 'w:color="B4BCC4"'
TINT = "EEF2F6"
SECONDARY = 'w:val="595959"'
MEASURE = 9072
"""The text width the base documents are made for; the writer sets the right tabs of any other."""

MAJOR = ('<w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia" w:hAnsiTheme="majorHAnsi" '
         'w:cstheme="majorBidi"/>')
MINOR = ('<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" '
         'w:cstheme="minorBidi"/>')


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style. `spacing` is (before, after, line), `number` (numId, level), `keep` any of next, lines."""

    name: str
    based_on: str = "Normal"
    follows: str = ""
    priority: int = 8
    spacing: tuple[int, int, int] | None = None
    size: int = 0
    bold: bool = False
    italic: bool = False
    colour: str = ""
    keep: str = ""
    number: tuple[int, int] | None = None
    indent: str = ""
    tabs: tuple[tuple[str, int], ...] = ()
    outline: int | None = None
    borders: str = ""
    align: str = ""
    capitals: bool = False
    tracking: int = 0
    kern: int = 0
    major: bool = False
    page_break: bool | None = None
    quick: bool = True

    @property
    def key(self) -> str:
        """Return the style's id: its name without spaces, in Word's own spelling."""
        return BUILT_IN.get(self.name, self.name.replace(" ", ""))


BUILT_IN = {"heading 1": "Heading1", "heading 2": "Heading2", "heading 3": "Heading3", "caption": "Caption",
            "header": "Header", "footer": "Footer", "footnote text": "FootnoteText", "toc 1": "TOC1", "toc 2": "TOC2"}

_BOX = {"borders": "box", "indent": 'w:left="270" w:right="130"'}
_HANG = (("left", 567), ("right", MEASURE))

PARAGRAPHS = (
    Style("Normal", "", priority=0, spacing=(0, 0, 259)),
    Style("Body Text", priority=1, spacing=(0, 110, 259)),
    Style("Brief Kicker", follows="Title", priority=10, spacing=(0, 20, 240), size=17, bold=True, colour=SECONDARY,
          keep="next", capitals=True, tracking=24),
    Style("Title", follows="BodyText", priority=10, spacing=(0, 150, 228), size=40, bold=True, colour=ACCENT,
          keep="next lines whole", kern=28, major=True),
    Style("heading 1", follows="BodyText", priority=9, spacing=(260, 70, 240), size=27, bold=True, colour=ACCENT,
          keep="next lines whole", outline=0, major=True),
    Style("heading 2", follows="BodyText", priority=9, spacing=(180, 50, 240), size=23, bold=True,
          keep="next lines whole", outline=1, major=True),
    Style("heading 3", follows="BodyText", priority=9, spacing=(140, 30, 240), size=22, italic=True, colour=ACCENT,
          keep="next lines whole", outline=2, major=True),
    Style("Brief Heading", "Heading1", "BodyText", 9, spacing=(150, 40, 240), size=23),
    Style("Brief Numbered Heading", "Heading1", "BriefNumberedParagraph", 9, number=(4, 0)),
    Style("Brief Annex", "Heading1", "BodyText", 9, spacing=(0, 80, 240), size=32, page_break=True),
    Style("Brief Annex Next", "BriefAnnex", "BodyText", 9, spacing=(360, 80, 240), page_break=False),
    Style("Brief Box Heading", "Heading1", "BriefBottomLine", 9, spacing=(220, 0, 240), size=21, **_BOX),
    Style("Brief Bottom Line", "BodyText", priority=2, spacing=(10, 160, 259), size=24, keep="lines", **_BOX),
    Style("Brief Paragraph", "BodyText", priority=2, spacing=(0, 120, 259), number=(3, 0)),
    Style("Brief Numbered Paragraph", "BodyText", priority=2, spacing=(0, 120, 259), number=(4, 1)),
    Style("Brief Lettered Paragraph", "BodyText", priority=2, spacing=(0, 90, 259), number=(4, 2)),
    Style("List Bullet", "BodyText", priority=3, spacing=(0, 80, 259), number=(1, 0)),
    Style("List Bullet 2", "BodyText", priority=3, spacing=(0, 60, 259), number=(1, 1)),
    Style("List Number", "BodyText", priority=3, spacing=(0, 80, 259), number=(2, 0)),
    Style("Quote", "BodyText", priority=4, keep="lines", indent='w:left="567" w:right="567"'),
    Style("caption", priority=35, spacing=(70, 120, 247), size=18, colour=SECONDARY, keep="next"),
    Style("Brief Figure Line", priority=35, spacing=(220, 0, 240), keep="next"),
    Style("Brief Lead", "BodyText", priority=5, spacing=(0, 140, 247), size=19, colour=SECONDARY, keep="next"),
    Style("Brief Byline", "BodyText", priority=5, spacing=(0, 40, 240), size=19, colour=SECONDARY, keep="next"),
    Style("Brief No Items", "BodyText", priority=5, italic=True, colour=SECONDARY),
    Style("Brief Extract", "BodyText", priority=6, spacing=(0, 110, 252), size=20, keep="lines",
          indent='w:left="567" w:hanging="567"', tabs=_HANG),
    Style("Brief Source", priority=6, spacing=(30, 80, 247), size=18, keep="next lines"),
    Style("Brief Contact", "BodyText", priority=6, spacing=(200, 120, 259), keep="next lines"),
    Style("Brief Method", "BodyText", priority=7, spacing=(200, 0, 247), size=18, colour=SECONDARY, keep="lines",
          borders="above"),
    Style("Brief Label", spacing=(0, 0, 247), size=20, colour=SECONDARY),
    Style("Brief Detail", spacing=(0, 0, 247), size=20),
    Style("Brief Table Head", spacing=(0, 0, 247), size=19, bold=True, colour=ACCENT, keep="next"),
    Style("Brief Table Text", spacing=(0, 0, 247), size=20),
    Style("Brief Table Number", "BriefTableText", align="right"),
    Style("Brief Table Head Number", "BriefTableHead", align="right"),
    Style("Brief Table Figure", "BriefTableText", bold=True),
    Style("Brief Table Text Kept", "BriefTableText", keep="next"),
    Style("Brief Table Figure Kept", "BriefTableFigure", keep="next"),
    Style("Brief Table Strip", "BriefTableText", spacing=(56, 0, 240)),
    Style("Brief Table Note", "BriefTableText", size=19, colour=SECONDARY),
    Style("Brief Table End", spacing=(0, 136, 120), size=4, quick=False),
    Style("header", priority=99, spacing=(0, 170, 240), size=18, colour=SECONDARY, borders="below",
          tabs=(("right", MEASURE),), quick=False),
    Style("footer", priority=99, spacing=(0, 20, 240), size=18, colour=SECONDARY, borders="foot",
          tabs=(("right", MEASURE),), quick=False),
    Style("Brief Marking", spacing=(0, 60, 240), size=21, bold=True, align="center", tracking=16),
    Style("footnote text", priority=99, spacing=(0, 10, 240), size=18, keep="lines",
          indent='w:left="227" w:hanging="227"', tabs=(("left", 227),), quick=False),
    Style("Brief Note Rule", priority=99, spacing=(60, 60, 240), size=18, colour=SECONDARY, quick=False),
    Style("TOC Heading", "Heading1", "BodyText", 39, outline=9),
    Style("toc 1", priority=39, spacing=(0, 40, 259), tabs=(("left", 567),), quick=False),
    Style("toc 2", priority=39, spacing=(0, 30, 259), indent='w:left="567"', quick=False),
)

CHARACTERS = (
    ("footnote reference", "FootnoteReference", 99, '<w:vertAlign w:val="superscript"/>'),
    ("Hyperlink", "Hyperlink", 99, f'<w:color {ACCENT}/><w:u w:val="single"/>'),
    ("Brief Link", "BriefLink", 8, f"<w:color {ACCENT}/>"),
    ("Brief Chosen", "BriefChosen", 8, '<w:shd w:val="clear" w:color="auto" w:fill="D5E0EA"/>'),
    ("Brief Secondary", "BriefSecondary", 8, f"<w:color {SECONDARY}/>"),
    ("Strong", "Strong", 22, "<w:b/><w:bCs/>"),
    ("Emphasis", "Emphasis", 20, "<w:i/><w:iCs/>"),
    ("Placeholder Text", "PlaceholderText", 99, '<w:i/><w:iCs/><w:color w:val="666666"/>'),
)

TABLE_STYLES = (
    ("Brief Table", 45,
     f'<w:top w:val="single" w:sz="8" w:space="0" {ACCENT_LINE}/><w:bottom w:val="single" w:sz="8" w:space="0" '
     f'{ACCENT_LINE}/><w:insideH w:val="single" w:sz="4" w:space="0" {RULE_LINE}/>',
     f'<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" '
     f'{ACCENT_LINE}/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'),
    ("Brief Details", 30,
     f'<w:top w:val="single" w:sz="4" w:space="0" {RULE_LINE}/><w:bottom w:val="single" w:sz="4" w:space="0" '
     f'{RULE_LINE}/>', ""),
)

BULLET, DASH = "•", "–"

LISTS = (
    (("bullet", BULLET, "ListBullet", 283, 283, ACCENT), ("bullet", DASH, "ListBullet2", 566, 283, SECONDARY)),
    (("decimal", "(%1)", "ListNumber", 1021, 454, ""), ("lowerLetter", "(%2)", "", 1134, 567, "")),
    (("decimal", "%1.", "BriefParagraph", 567, 567, SECONDARY), ("lowerLetter", "(%2)", "", 1021, 454, "")),
    (("decimal", "%1", "BriefNumberedHeading", 567, 567, ""),
     ("decimal", "%1.%2", "BriefNumberedParagraph", 567, 567, SECONDARY),
     ("lowerLetter", "(%3)", "BriefLetteredParagraph", 964, 397, SECONDARY)),
)
"""The four lists: per level its format, text, paragraph style, left indent, hang, and colour of the number."""
