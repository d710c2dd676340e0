"""The control words and names of Rich Text Format that matter to a reader."""

from __future__ import annotations

import re

from summarise.readers.lines.breaks import LINE_BREAK

SKIPPED = frozenset((
    "colortbl", "pict", "objdata", "objclass", "fldinst", "annotation", "atnid", "atnauthor", "themedata",
    "colorschememapping",
    "datastore", "latentstyles", "datafield", "xe", "tc", "bkmkstart", "bkmkend", "nonshppict", "sp", "generator",
    "listtable", "listoverridetable", "rsidtbl", "pgptbl", "filetbl", "revtbl", "xmlnstbl", "mmathPr", "ftnsep",
    "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "template", "operator", "doccomm", "keywords", "subject",
    "category", "comment", "company", "manager", "hlinkbase", "private", "txe", "rxe", "listname",
    "listlevel", "leveltext", "levelnumbers", "listoverride", "lfolevel", "pntxta", "pntxtb", "pnseclvl"
))
"""Groups that hold nothing a reader sees."""
PAGE_EDGES = frozenset(("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"))
"""Groups that stand on every page; they are read only where nothing else is written."""
KEPT_AFTER_STAR = frozenset((
    "shpinst", "do", "dptxbxtext", "shptxt", "footnote", "pntext", "pn", "listtext", "shppict", "s", "cs", "ds", "ts"
))
"""Groups that are read though programs that do not know them may pass them over."""
LIST_MARKS = frozenset(("listtext", "pntext"))
INFO = frozenset(("title", "author", "creatim"))
"""Groups that tell of the document, inside the group of that alone."""
DESTINATIONS = {
    **{name: name for name in ("fonttbl", "stylesheet", "footnote", "info")},
    **dict.fromkeys(("shptxt", "dptxbxtext", "result"), "text"),
    **dict.fromkeys(("shpinst", "do"), "shape"),
}
"""Where the words of a group go, by the group's first word."""
SIGNS = {
    "tab": "\t",
    "line": LINE_BREAK,
    "lbr": LINE_BREAK,
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "page": " ",
    "column": " ",
    "softline": " ",
    "softpage": " ",
    "zwj": "\u200d",
    "zwnj": "\u200c",
}
SYMBOLS = {"~": "\u00a0", "_": "\u2011", "\\": "\\", "{": "{", "}": "}", "\t": "\t"}
CODE_PAGES = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "cp1361",
    134: "gb18030",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
"""The encodings of Windows' character sets by number; any other is the document's own."""
MAC_PAGES = {
    10000: "mac_roman",
    10001: "cp932",
    10002: "cp950",
    10003: "cp949",
    10004: "cp1256",
    10005: "cp1255",
    10006: "mac_greek",
    10007: "mac_cyrillic",
    10008: "gb18030",
    10010: "mac_romanian",
    10029: "mac_latin2",
    10079: "mac_iceland",
    10081: "mac_turkish",
    10082: "mac_croatian",
    20127: "ascii",
    20866: "koi8_r",
    28591: "cp1252",
}
"""Code pages that Python knows by another name than their number."""
SETS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
MARK = re.compile(r"(?:[•·▪◦‣–*\uf0b7-]|\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})[.)])\s*\t\s*(?=\S)")
