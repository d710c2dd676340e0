"""Text in fifty encodings reads as it was written, in the languages that are written in them, at three lengths."""

from __future__ import annotations

from unicodedata import normalize

from summarise.readers.encoding import decode
from tests.summarise.language_prose import PROSE

MORE = {
    "hu": (
        "Minden gyermeknek joga van ahhoz, hogy megtanuljon olvasni és írni.",
        "A város 2024-ben új iskolát nyitott, amelyben százhúsz gyerek tanulhat.",
        "Az épület kevesebbe került, mint amennyire a tanács számított, és a szülők is örülnek neki.",
        "Az ebédért senkinek sem kell fizetnie, és senkit sem küldenek haza azért, amiben hisz.",
    ),
    "ro": (
        "Fiecare copil are dreptul să învețe să citească și să scrie.",
        "În anul 2024 orașul a deschis o școală nouă cu o sută douăzeci de locuri.",
        "Clădirea a costat mai puțin decât se aștepta consiliul, iar părinții sunt mulțumiți.",
        "Nimeni nu trebuie să plătească mâncarea și nimeni nu este trimis acasă pentru ceea ce crede.",
    ),
    "hr": (
        "Svako dijete ima pravo naučiti čitati i pisati.",
        "Grad je 2024. godine otvorio novu školu u kojoj može učiti sto dvadeset djece.",
        "Zgrada je stajala manje nego što je vijeće očekivalo, a roditelji su zadovoljni.",
        "Nitko ne mora plaćati hranu i nikoga ne šalju kući zbog onoga u što vjeruje.",
    ),
    "bg": (
        "Всяко дете има право да се научи да чете и да пише.",
        "През 2024 година градът откри ново училище, в което могат да учат сто и двадесет деца.",
        "Сградата струваше по-малко, отколкото очакваше съветът, и родителите са доволни.",
        "Никой не трябва да плаща за храната и никого не връщат у дома заради това, в което вярва.",
    ),
    "lt": (
        "Kiekvienas vaikas turi teisę išmokti skaityti ir rašyti.",
        "2024 metais miestas atidarė naują mokyklą, kurioje gali mokytis šimtas dvidešimt vaikų.",
        "Pastatas kainavo mažiau, negu tikėjosi taryba, ir tėvai yra patenkinti.",
        "Niekam nereikia mokėti už maistą ir niekas nėra siunčiamas namo dėl to, kuo tiki.",
    ),
    "lv": (
        "Katram bērnam ir tiesības iemācīties lasīt un rakstīt.",
        "2024. gadā pilsēta atvēra jaunu skolu, kurā var mācīties simt divdesmit bērnu.",
        "Ēka maksāja mazāk, nekā padome bija gaidījusi, un vecāki ir apmierināti.",
        "Nevienam nav jāmaksā par ēdienu, un nevienu nesūta mājās tā dēļ, kam viņš tic.",
    ),
    "th": (
        "เด็กทุกคนมีสิทธิที่จะเรียนรู้การอ่านและการเขียน",
        "ในปีนี้เมืองของเราได้เปิดโรงเรียนใหม่ซึ่งมีที่เรียนสำหรับเด็กหนึ่งร้อยยี่สิบคน",
        "อาคารใหม่ใช้เงินน้อยกว่าที่สภาเมืองคาดไว้ และพ่อแม่ของเด็กก็พอใจมาก",
        "ไม่มีใครต้องจ่ายค่าอาหาร และไม่มีใครถูกส่งกลับบ้านเพราะสิ่งที่เขาเชื่อ",
    ),
    "zh-hant": (
        "每個孩子都有學習讀書和寫字的權利。",
        "去年，這座城市開辦了一所新學校，可以容納一百二十名學生，李博士擔任校長。",
        "這座樓的費用比市議會預計的要少，家長們也很滿意。",
        "沒有人需要付飯錢，也沒有人因為自己的信仰而被送回家。",
    ),
    "is": (
        "Hvert barn á rétt á að læra að lesa og skrifa.",
        "Árið 2024 opnaði bærinn nýjan skóla þar sem hundrað og tuttugu börn geta lært.",
        "Húsið kostaði minna en ráðið hafði búist við, og foreldrarnir eru ánægðir.",
        "Enginn þarf að borga fyrir matinn og enginn er sendur heim vegna þess sem hann trúir á.",
    ),
}
TEXTS = {**PROSE, **MORE}

ENCODINGS = {
    "utf-8": "de ja ru", "utf-8-sig": "fr zh", "utf-16": "en el", "utf-16-le": "en de",
    "utf-16-be": "fr en", "utf-32": "en ko", "utf-32-le": "de en", "utf-32-be": "es en",
    "cp1252": "de fr es pt it sv nl da no fi is", "iso8859-1": "de fr es pt sv da",
    "iso8859-15": "fr fi de", "mac_roman": "fr de es", "cp850": "de fr es", "cp437": "de", "cp858": "de fr",
    "cp865": "da no", "iso8859-14": "fr", "cp1250": "pl cs hu hr ro", "iso8859-2": "pl cs hu hr ro",
    "cp852": "pl cs hu", "iso8859-16": "ro", "mac_latin2": "pl cs", "cp1251": "ru uk bg", "koi8-r": "ru",
    "koi8-u": "uk", "iso8859-5": "ru bg", "cp866": "ru", "mac_cyrillic": "ru", "cp855": "ru bg",
    "cp1253": "el", "iso8859-7": "el", "cp737": "el", "mac_greek": "el", "cp1254": "tr", "iso8859-9": "tr",
    "cp857": "tr", "mac_turkish": "tr", "cp1255": "he", "iso8859-8": "he", "cp862": "he", "cp1256": "ar",
    "iso8859-6": "ar", "cp1257": "lt lv", "iso8859-13": "lt lv", "iso8859-4": "lt lv", "cp775": "lt lv",
    "cp1258": "vi", "cp874": "th", "tis_620": "th", "iso8859-11": "th", "iso8859-10": "is sv",
    "shift_jis": "ja", "cp932": "ja", "euc_jp": "ja", "iso2022_jp": "ja", "euc_kr": "ko", "cp949": "ko",
    "iso2022_kr": "ko", "johab": "ko", "gb2312": "zh", "gbk": "zh", "gb18030": "zh", "hz": "zh",
    "big5": "zh-hant", "cp950": "zh-hant",
}
"""Encodings by the name Python knows them by, each with languages that are written in it."""
UNSPACED = ("zh", "zh-hant", "ja", "th")
REPLACED = str.maketrans({"’": "'", "„": '"', "“": '"', "”": '"', "€": "EUR", "£": "GBP"})
CEDILLAS = str.maketrans("țșȚȘ", "ţşŢŞ")
TONES = "\u0300\u0301\u0303\u0309\u0323"


def test_at_least_ninety_seven_of_a_hundred_texts_read_exactly() -> None:
    wrong = []
    tried = 0
    for encoding, languages in ENCODINGS.items():
        for language in languages.split():
            for count in (2, 4, 6):
                text = written(language, count, encoding)
                tried += 1
                if decode(text.encode(encoding)).text.lstrip("\ufeff") != text:
                    wrong.append((encoding, language, count))
    assert len(ENCODINGS) >= 50 and tried >= 300
    assert len(wrong) <= 0.03 * tried, wrong


def written(language: str, count: int, encoding: str) -> str:
    """Return some sentences of a language in the letters that an encoding has, as people wrote before Unicode."""
    text = ("" if language in UNSPACED else " ").join(TEXTS[language][:count])
    if language == "ro" and encoding != "iso8859-16" and not encoding.startswith("utf"):
        text = text.translate(CEDILLAS)
    if encoding == "cp1258":
        text = "".join(map(with_tone_behind, text))
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(REPLACED)
    return text


def with_tone_behind(letter: str) -> str:
    """Return a Vietnamese letter with its tone as a mark of its own, as Windows writes it."""
    parts = normalize("NFD", letter)
    marks = "".join(part for part in parts if part in TONES)
    return normalize("NFC", "".join(part for part in parts if part not in TONES)) + marks
