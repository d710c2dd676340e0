"""Makes the two base documents beside this file, left-to-right and right-to-left.

Run by hand: `python -m resources.word.make`. The same bytes come out each time; a test compares them with what is
committed.
What a brief says, its paper, measure and language are the writer's; everything else that Word needs is here.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from resources.word import styles as data

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMES = f'xmlns:w="{W}" xmlns:r="{R}"'
EPOCH = (1980, 1, 1, 0, 0, 0)

SCRIPT_FONTS = (("Jpan", "Yu Gothic"), ("Hang", "Malgun Gothic"), ("Hans", "Microsoft YaHei"),
                ("Hant", "Microsoft JhengHei"), ("Arab", "Arial"), ("Hebr", "Arial"), ("Thai", "Leelawadee UI"),
                ("Deva", "Nirmala UI"), ("Beng", "Nirmala UI"), ("Taml", "Nirmala UI"), ("Geor", "Sylfaen"),
                ("Armn", "Sylfaen"), ("Ethi", "Nyala"))
COLOURS = (("dk2", "1D3D5C"), ("lt2", "EEF2F6"), ("accent1", "1D3D5C"), ("accent2", "595959"), ("accent3", "7A8794"),
           ("accent4", "B4BCC4"), ("accent5", "D5E0EA"), ("accent6", "8A6D3B"), ("hlink", "1D3D5C"),
           ("folHlink", "595959"))

PARTS = (
    ("word/styles.xml", "styles", "wordprocessingml.styles"),
    ("word/numbering.xml", "numbering", "wordprocessingml.numbering"),
    ("word/settings.xml", "settings", "wordprocessingml.settings"),
    ("word/fontTable.xml", "fontTable", "wordprocessingml.fontTable"),
    ("word/theme/theme1.xml", "theme", "theme"),
    ("word/footnotes.xml", "footnotes", "wordprocessingml.footnotes"),
    ("word/header1.xml", "header", "wordprocessingml.header"),
    ("word/header2.xml", "header", "wordprocessingml.header"),
    ("word/footer1.xml", "footer", "wordprocessingml.footer"),
    ("word/footer2.xml", "footer", "wordprocessingml.footer"),
)


def make_base(*, right_to_left: bool) -> bytes:
    """Make a base document: styles, numbering, theme, settings, and empty body, notes, headers and footers."""
    bidi = "<w:bidi/>" if right_to_left else ""
    note = "<w:p><w:pPr><w:pStyle w:val=\"BriefNoteRule\"/>{bidi}</w:pPr><w:r><w:{mark}/></w:r></w:p>"
    files = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relations(),
        "docProps/app.xml": '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-'
                            'properties"><Application>Briefdesk</Application></Properties>',
        "docProps/core.xml": _core(),
        "word/_rels/document.xml.rels": _document_relations(),
        "word/document.xml": _document(bidi),
        "word/styles.xml": _styles(right_to_left),
        "word/numbering.xml": _numbering(right_to_left),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _fonts(),
        "word/theme/theme1.xml": _theme(),
        "word/footnotes.xml": f"<w:footnotes {NAMES}>" + "".join(
            f'<w:footnote w:type="{mark}" w:id="{number}">{note.format(bidi=bidi, mark=mark)}</w:footnote>'
            for number, mark in ((-1, "separator"), (0, "continuationSeparator"))) + "</w:footnotes>",
    }
    for kind, tag in (("header", "hdr"), ("footer", "ftr")):
        for number in (1, 2):
            files[f"word/{kind}{number}.xml"] = (
                f'<w:{tag} {NAMES}><w:p><w:pPr><w:pStyle w:val="BriefMarking"/>{bidi}</w:pPr></w:p></w:{tag}>')
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), HEAD + text, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def main() -> None:
    """Write both base documents beside this file."""
    folder = Path(__file__).parent
    (folder / "base.docx").write_bytes(make_base(right_to_left=False))
    (folder / "base-rtl.docx").write_bytes(make_base(right_to_left=True))


def _styles(right_to_left: bool) -> str:
    language = 'w:val="en-GB" w:eastAsia="ja-JP" w:bidi="ar-SA"'
    paragraphs = "".join(_paragraph_style(style, right_to_left) for style in data.PARAGRAPHS)
    characters = "".join(
        f'<w:style w:type="character"{_custom(name)} w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn '
        f'w:val="DefaultParagraphFont"/><w:uiPriority w:val="{priority}"/>{"<w:qFormat/>" if priority < 90 else ""}'
        f"<w:rPr>{run}</w:rPr></w:style>" for name, key, priority, run in data.CHARACTERS)
    tables = "".join(
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="40"/><w:qFormat/><w:tblPr><w:tblBorders>{borders}'
        f'</w:tblBorders><w:tblCellMar><w:top w:w="{margin}" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom '
        f'w:w="{margin}" w:type="dxa"/><w:right w:w="142" w:type="dxa"/></w:tblCellMar></w:tblPr>{first}</w:style>'
        for name, margin, borders, first in data.TABLE_STYLES)
    return (
        f'<w:styles {NAMES}><w:docDefaults><w:rPrDefault><w:rPr>{data.MINOR}<w:sz w:val="22"/><w:szCs w:val="22"/>'
        f"<w:lang {language}/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" '
        f'w:defQFormat="0" w:count="376"/>{paragraphs}'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name '
        'w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        f'{characters}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        f'<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>{tables}'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority '
        'w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style></w:styles>')


def _custom(name: str) -> str:
    return ' w:customStyle="1"' if name.startswith("Brief ") else ""


def _paragraph_style(style: data.Style, right_to_left: bool) -> str:
    default = ' w:default="1"' if style.name == "Normal" else _custom(style.name)
    based_on = f'<w:basedOn w:val="{style.based_on}"/>' if style.based_on else ""
    follows = f'<w:next w:val="{style.follows}"/>' if style.follows else ""
    quick = "<w:qFormat/>" if style.quick else ""
    paragraph, run = _paragraph_properties(style, right_to_left), _run_properties(style, right_to_left)
    return (f'<w:style w:type="paragraph"{default} w:styleId="{style.key}"><w:name w:val="{style.name}"/>{based_on}'
            f'{follows}<w:uiPriority w:val="{style.priority}"/>{quick}'
            f'{f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""}{f"<w:rPr>{run}</w:rPr>" if run else ""}</w:style>')


def _paragraph_properties(style: data.Style, right_to_left: bool) -> str:
    """Return the properties in the order the schema wants them."""
    keeps = (("next", "keepNext"), ("lines", "keepLines"))
    parts = [f"<w:{tag}/>" for word, tag in keeps if word in style.keep.split()]
    if style.page_break is not None:
        parts.append("<w:pageBreakBefore/>" if style.page_break else '<w:pageBreakBefore w:val="0"/>')
    if style.name == "Normal":
        parts.append("<w:widowControl/>")
    if style.number:
        number, level = style.number
        parts.append(_number(number, level))
    parts.append(_borders(style.borders, right_to_left))
    if style.tabs:
        tabs = "".join(f'<w:tab w:val="{kind}" w:pos="{place}"/>' for kind, place in style.tabs)
        parts.append(f"<w:tabs>{tabs}</w:tabs>")
    if "whole" in style.keep:
        parts.append("<w:suppressAutoHyphens/>")
    if right_to_left and style.name == "Normal":
        parts.append("<w:bidi/>")
    if style.spacing:
        before, after, line = style.spacing
        parts.append(f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>')
    if style.indent:
        parts.append(f"<w:ind {style.indent}/>")
    if style.align:
        parts.append(f'<w:jc w:val="{style.align}"/>')
    if style.outline is not None:
        parts.append(f'<w:outlineLvl w:val="{style.outline}"/>')
    return "".join(parts)


def _number(number: int, level: int) -> str:
    at_level = f'<w:ilvl w:val="{level}"/>' if level else ""
    return f'<w:numPr>{at_level}<w:numId w:val="{number}"/></w:numPr>'


def _borders(kind: str, right_to_left: bool) -> str:
    """Return a paragraph's rules. Borders are physical: the box's bar stands where reading begins."""
    rules = {
        "above": f'<w:top w:val="single" w:sz="4" w:space="5" {data.RULE_LINE}/>',
        "foot": f'<w:top w:val="single" w:sz="4" w:space="5" {data.RULE_LINE}/>',
        "below": f'<w:bottom w:val="single" w:sz="4" w:space="4" {data.RULE_LINE}/>',
    }
    if kind in rules:
        return f"<w:pBdr>{rules[kind]}</w:pBdr>"
    if kind != "box":
        return ""
    thin = f'w:val="single" w:sz="4" w:space="{{}}" w:color="{data.TINT}"'
    bar = f'w:val="single" w:sz="36" w:space="9" {data.ACCENT_LINE}'
    left, right = (thin.format(6), bar) if right_to_left else (bar, thin.format(6))
    return (f"<w:pBdr><w:top {thin.format(5)}/><w:left {left}/><w:bottom {thin.format(6)}/><w:right {right}/></w:pBdr>"
            f'<w:shd w:val="clear" w:color="auto" w:fill="{data.TINT}"/>')


def _run_properties(style: data.Style, right_to_left: bool) -> str:
    """Return the properties in the order the schema wants them; Arabic has no capitals, no tracking and no italics."""
    parts = [data.MAJOR] if style.major else []
    if style.bold:
        parts.append("<w:b/><w:bCs/>")
    if style.italic and not right_to_left:
        parts.append("<w:i/><w:iCs/>")
    if style.capitals and not right_to_left:
        parts.append("<w:caps/>")
    if style.colour:
        parts.append(f"<w:color {style.colour}/>")
    if style.tracking and not right_to_left:
        parts.append(f'<w:spacing w:val="{style.tracking}"/>')
    if style.kern:
        parts.append(f'<w:kern w:val="{style.kern}"/>')
    if style.size:
        parts.append(f'<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/>')
    return "".join(parts)


def _numbering(right_to_left: bool) -> str:
    abstract = "".join(_list(number, levels, right_to_left) for number, levels in enumerate(data.LISTS))
    concrete = "".join(f'<w:num w:numId="{number + 1}"><w:abstractNumId w:val="{number}"/></w:num>'
                       for number in range(len(data.LISTS)))
    return f"<w:numbering {NAMES}>{abstract}{concrete}</w:numbering>"


def _list(number: int, levels: tuple[tuple[str, str, str, int, int, str], ...], right_to_left: bool) -> str:
    text = f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="1B0F000{number + 1}"/><w:multiLevelType ' \
           'w:val="multilevel"/>'
    restart = '<w:lvlRestart w:val="1"/>'
    for level, (form, mark, style, left, hang, colour) in enumerate(levels):
        letters = "arabicAbjad" if right_to_left and form == "lowerLetter" else form
        text += (f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{letters}"/>'
                 f'{restart if level == 2 else ""}{_tied(style)}<w:lvlText w:val="{mark}"/>'
                 f'<w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs>'
                 f'<w:ind w:left="{left}" w:hanging="{hang}"/></w:pPr>'
                 f'{f"<w:rPr><w:color {colour}/></w:rPr>" if colour else ""}</w:lvl>')
    return text + "</w:abstractNum>"


def _tied(style: str) -> str:
    return f'<w:pStyle w:val="{style}"/>' if style else ""


def _settings() -> str:
    word = "http://schemas.microsoft.com/office/word"
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{word}" w:val="{value}"/>' for name, value in (
            ("compatibilityMode", 15), ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1), ("doNotFlipMirrorIndents", 1), ("differentiateMultirowTableHeaders", 1),
            ("useWord2013TrackBottomHyphenation", 0)))
    mapping = " ".join(f'w:{name}="{value}"' for name, value in (
        ("bg1", "light1"), ("t1", "dark1"), ("bg2", "light2"), ("t2", "dark2"),
        *((f"accent{number}", f"accent{number}") for number in range(1, 7)),
        ("hyperlink", "hyperlink"), ("followedHyperlink", "followedHyperlink")))
    return (f'<w:settings {NAMES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
            '<w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote '
            f'w:id="0"/></w:footnotePr><w:compat>{compatibility}</w:compat><w:themeFontLang w:val="en-GB" '
            f'w:eastAsia="ja-JP" w:bidi="ar-SA"/><w:clrSchemeMapping {mapping}/><w:decimalSymbol w:val="."/>'
            '<w:listSeparator w:val=","/></w:settings>')


def _fonts() -> str:
    return f"<w:fonts {NAMES}>" + "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{twin}"/><w:panose1 w:val="{panose}"/><w:charset w:val="00"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>' for name, twin, panose in (
            ("Calibri", "Carlito", "020F0502020204030204"), ("Arial", "Liberation Sans", "020B0604020202020204"))
    ) + "</w:fonts>"


def _theme() -> str:
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in COLOURS)
    scripts = "".join(f'<a:font script="{script}" typeface="{font}"/>' for script, font in SCRIPT_FONTS)
    face = ('<a:latin typeface="Calibri" panose="020F0502020204030204"/><a:ea typeface=""/><a:cs typeface=""/>'
            f"{scripts}")
    solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line, effect = f'<a:ln w="6350">{solid}</a:ln>', "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (f'<a:theme xmlns:a="{A}" name="Briefdesk"><a:themeElements><a:clrScheme name="Briefdesk"><a:dk1><a:sysClr '
            'val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
            f'{colours}</a:clrScheme><a:fontScheme name="Briefdesk"><a:majorFont>{face}</a:majorFont><a:minorFont>'
            f'{face}</a:minorFont></a:fontScheme><a:fmtScheme name="Briefdesk"><a:fillStyleLst>{solid * 3}'
            f"</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}"
            f"</a:effectStyleLst><a:bgFillStyleLst>{solid * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
            "</a:theme>")


def _document(bidi: str) -> str:
    references = "".join(f'<w:{kind}Reference w:type="{place}" r:id="{name}"/>' for kind, place, name in (
        ("header", "first", "rId7"), ("header", "default", "rId8"),
        ("footer", "first", "rId9"), ("footer", "default", "rId10")))
    return (f'<w:document {NAMES}><w:body><w:p><w:pPr><w:pStyle w:val="BodyText"/>{bidi}</w:pPr></w:p><w:sectPr>'
            f'{references}<w:footnotePr><w:numFmt w:val="decimal"/></w:footnotePr><w:pgSz w:w="11906" w:h="16838"/>'
            '<w:pgMar w:top="1247" w:right="1417" w:bottom="1304" w:left="1417" w:header="624" w:footer="510" '
            f'w:gutter="0"/><w:cols w:space="720"/><w:titlePg/>{bidi}</w:sectPr></w:body></w:document>')


def _content_types() -> str:
    office = "application/vnd.openxmlformats-officedocument."
    overrides = (("word/document.xml", office + "wordprocessingml.document.main+xml"),
                 *((name, f"{office}{kind}+xml") for name, _, kind in PARTS),
                 ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
                 ("docProps/app.xml", office + "extended-properties+xml"))
    return ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
            'ContentType="application/xml"/>' + "".join(
                f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides) + "</Types>")


def _package_relations() -> str:
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return _relations((
        (f"{R}/officeDocument", "word/document.xml"),
        (f"{package}/metadata/core-properties", "docProps/core.xml"),
        (f"{R}/extended-properties", "docProps/app.xml")))


def _document_relations() -> str:
    return _relations(tuple((f"{R}/{kind}", name.removeprefix("word/")) for name, kind, _ in PARTS))


def _relations(rows: tuple[tuple[str, str], ...]) -> str:
    inner = "".join(f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
                    for number, (kind, target) in enumerate(rows, 1))
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'


def _core() -> str:
    return ('<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Brief</dc:title></cp:coreProperties>')


if __name__ == "__main__":
    main()
