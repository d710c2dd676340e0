"""Word's XML for what python-docx lacks: runs, links, bookmarks, notes, content controls, fields. Text in, text out.

Built as text because a body of a thousand paragraphs made element by element takes seconds. Every function escapes
what it is given; `inner` always means XML already made here. Order of elements is the schema's.
"""

from __future__ import annotations

from functools import cache
from html import escape as escape_markup

from summarise.writers.walking import COMPLEX, EAST_ASIAN, RIGHT_TO_LEFT, clean

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:wp="{WP}" xmlns:a="{A}" xmlns:pic="{PIC}"'

EMU_PER_TWIP = 635
EMU_PER_MM = 36000

CORE_STORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
"""The store that Word gives the core properties; a control bound to it and the properties change together."""
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_PREFIXES = f"xmlns:cp='{_CORE}' xmlns:dc='http://purl.org/dc/elements/1.1/'"
BOUND = {"title": "dc:title", "author": "dc:creator", "marking": "cp:category"}
"""Controls bound to a core property: edited once, changed everywhere."""

LONGEST_PROPERTY = 255
"""A core property holds no more characters; a control with a longer text is not bound."""
FIRST_CONTROL = 1001
"""The id of a document's first content control."""
FIRST_FREE_LIST = 5
"""The first w:num after the four of the base document; each new list takes the next."""

REGIONS = {"ar": "SA", "bg": "BG", "bn": "BD", "ca": "ES", "cs": "CZ", "da": "DK", "de": "DE", "el": "GR", "en": "GB",
           "es": "ES", "et": "EE", "fa": "IR", "fi": "FI", "fr": "FR", "he": "IL", "hi": "IN", "hr": "HR", "hu": "HU",
           "id": "ID", "is": "IS", "it": "IT", "ja": "JP", "ko": "KR", "lt": "LT", "lv": "LV", "nb": "NO", "nl": "NL",
           "no": "NO", "pl": "PL", "pt": "PT", "ro": "RO", "ru": "RU", "sk": "SK", "sl": "SI", "sr": "RS", "sv": "SE",
           "ta": "IN", "th": "TH", "tr": "TR", "uk": "UA", "ur": "PK", "vi": "VN", "zh": "CN"}

DATE_FORMATS = {"de": "d. MMMM yyyy", "da": "d. MMMM yyyy", "nb": "d. MMMM yyyy", "fi": "d. MMMM yyyy",
                "es": "d 'de' MMMM 'de' yyyy", "pt": "d 'de' MMMM 'de' yyyy", "ja": "yyyy年M月d日",
                "zh": "yyyy年M月d日", "ko": "yyyy년 M월 d일"}
"""How Word writes a date that is picked anew, where it is not "22 November 2026"."""


def tag_of(language: str) -> str:
    """Return the language tag Word knows ("en-GB") of an ISO 639-1 code; a full tag is returned as it is."""
    region = REGIONS.get(language)
    return f"{language}-{region}" if region else language or "en-GB"


def kinds_of(language: str) -> tuple[str, ...]:
    """Return under which attributes of w:lang Word looks for a language, by the scripts it sets apart."""
    if language in RIGHT_TO_LEFT:
        return ("bidi",)
    return ("eastAsia",) if language in EAST_ASIAN else ("val", "bidi") if language in COMPLEX else ("val",)


def escape(text: str) -> str:
    """Escape text for an element or a quoted attribute, free of what XML cannot hold."""
    return escape_markup(clean(text), quote=True).replace("&#x27;", "'")


def run(text: str, style: str = "", language: str = "", default: str = "en") -> str:
    """Return a run of text in a character style; `language` where it differs from the document's `default`."""
    return f'<w:r>{run_properties(style, language, default)}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def tab() -> str:
    """Return a run that is a tab."""
    return "<w:r><w:tab/></w:r>"


@cache
def run_properties(style: str, language: str, default: str) -> str:
    """Return run properties for a style and a language, with direction and East Asian fonts where they need them."""
    own = language or default
    parts = [f'<w:rStyle w:val="{style}"/>'] if style else []
    if own in EAST_ASIAN:
        parts.append('<w:rFonts w:hint="eastAsia"/>')
    if own in RIGHT_TO_LEFT:
        parts.append("<w:rtl/>")
    if own in EAST_ASIAN or own != default:
        tags = " ".join(f'w:{kind}="{escape(tag_of(own))}"' for kind in kinds_of(own))
        parts.append(f"<w:lang {tags}/>")
    return f"<w:rPr>{''.join(parts)}</w:rPr>" if parts else ""


def paragraph(style: str, inner: str, *, right_to_left: bool = False, number: int = 0) -> str:
    """Return a paragraph of a style; `number` is the numId of a list that starts anew."""
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    bidi = "<w:bidi/>" if right_to_left else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{listed}{bidi}</w:pPr>{inner}</w:p>'


def bookmark(number: int, name: str, inner: str) -> str:
    """Return content inside a bookmark; `number` is unique in the document."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inner}<w:bookmarkEnd w:id="{number}"/>'


def inner_link(anchor: str, inner: str, tip: str) -> str:
    """Return content that leads to a bookmark of the document."""
    return f'<w:hyperlink w:anchor="{anchor}" w:history="1" w:tooltip="{escape(tip)}">{inner}</w:hyperlink>'


def outer_link(relation: str, inner: str) -> str:
    """Return content that leads out of the document, by the id of its relationship."""
    return f'<w:hyperlink r:id="{relation}" w:history="1">{inner}</w:hyperlink>'


def note_reference(number: int) -> str:
    """Return the mark of a footnote."""
    return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def footnote(number: int, inner: str, *, right_to_left: bool = False) -> str:
    """Return a footnote: its number, a tab, and its content."""
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    text = paragraph("FootnoteText", f"{mark}{tab()}{inner}", right_to_left=right_to_left)
    return f'<w:footnote w:id="{number}">{text}</w:footnote>'


def field(code: str, result: str, default: str = "en") -> str:
    """Return a field with its result as last counted."""
    return f"{field_begin(code, default)}{run(result, default=default)}{field_end(default)}"


def field_begin(code: str, default: str = "en") -> str:
    """Return what opens a field, up to its result."""
    properties = run_properties("", "", default)
    return (f'<w:r>{properties}<w:fldChar w:fldCharType="begin"/></w:r><w:r>{properties}<w:instrText '
            f'xml:space="preserve"> {escape(code)} </w:instrText></w:r><w:r>{properties}<w:fldChar '
            'w:fldCharType="separate"/></w:r>')


def field_end(default: str = "en") -> str:
    """Return what closes a field."""
    return f'<w:r>{run_properties("", "", default)}<w:fldChar w:fldCharType="end"/></w:r>'


def control(number: int, name: str, title: str, inner: str, *, kind: str = "<w:text/>", bound: bool = False,
            prompted: bool = False) -> str:
    """Return a content control tagged `briefdesk.<name>` around runs or, with kind "", around whole paragraphs.

    `bound` ties it to the core property of its name; `prompted` says that it shows its prompt.
    """
    showing = "<w:showingPlcHdr/>" if prompted else ""
    binding = (f'<w:dataBinding w:prefixMappings="{_PREFIXES}" w:xpath="/cp:coreProperties[1]/{BOUND[name]}[1]" '
               f'w:storeItemID="{CORE_STORE}"/>') if bound else ""
    return (f'<w:sdt><w:sdtPr><w:alias w:val="{escape(title)}"/><w:tag w:val="briefdesk.{name}"/><w:id '
            f'w:val="{number}"/>{showing}{binding}{kind}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>')


def date_kind(date: str, language: str) -> str:
    """Return the kind of a control that picks a date; `date` is ISO 8601."""
    pattern = DATE_FORMATS.get(language, "d MMMM yyyy")
    return (f'<w:date w:fullDate="{date[:10]}T00:00:00Z"><w:dateFormat w:val="{pattern}"/><w:lid '
            f'w:val="{escape(tag_of(language))}"/><w:storeMappedDataAs w:val="dateTime"/><w:calendar '
            'w:val="gregorian"/></w:date>')


def picture(number: int, relation: str, width: int, height: int, name: str, words: str) -> str:
    """Return a picture in the line; sizes in EMU (36,000 a millimetre), `words` for those who cannot see it."""
    return (f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" '
            f'cy="{height}"/>'
            f'<wp:docPr id="{number}" name="{escape(name)}" descr="{escape(words)}"/><wp:cNvGraphicFramePr>'
            '<a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData '
            f'uri="{PIC}"><pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="coverage{number}.png"/><pic:cNvPicPr/>'
            f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
            f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>")


def table(style: str, widths: tuple[int, ...], rows: str, *, title: str, words: str, header: bool,
          right_to_left: bool = False) -> str:
    """Return a table of fixed widths in twips; `title` and `words` are its accessible names."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    visual = "<w:bidiVisual/>" if right_to_left else ""
    first, mask = (1, "04A0") if header else (0, "0480")
    return (f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>{visual}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{mask}" w:firstRow="{first}" w:lastRow="0" '
            'w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
            f'<w:tblCaption w:val="{escape(title)}"/><w:tblDescription w:val="{escape(words)}"/></w:tblPr><w:tblGrid>'
            f"{grid}</w:tblGrid>{rows}</w:tbl>")


def table_row(cells: tuple[str, ...], widths: tuple[int, ...], *, header: bool = False) -> str:
    """Return a row that never parts; a header row repeats on each page. `cells` are whole paragraphs."""
    repeats = "<w:tblHeader/>" if header else ""
    inner = "".join(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
                    for width, cell in zip(widths, cells, strict=True))
    return f"<w:tr><w:trPr><w:cantSplit/>{repeats}</w:trPr>{inner}</w:tr>"
