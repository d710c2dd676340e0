"""Dates as documents write them → ISO 8601, and lines that do nothing but tell the time."""

from __future__ import annotations

import re
from datetime import date

WHOLE_DAY = len("2026-03-14")
WHOLE_MONTH = len("2026-03")

_MONTH_NAMES = (
    "january januar janvier enero gennaio janeiro januari jan jän "
    "tammikuuta stycznia ledna ocak január ianuarie января січня ιανουαρίου يناير בינואר जनवरी",
    "february februar février febrero febbraio fevereiro februari feb "
    "helmikuuta lutego února şubat február februarie февраля лютого φεβρουαρίου فبراير בפברואר फरवरी",
    "march märz mars marzo março maart mar mär "
    "marts maaliskuuta marca března mart maret március martie марта березня μαρτίου مارس במרץ मार्च",
    "april avril abril aprile apr "
    "huhtikuuta kwietnia dubna nisan április aprilie апреля квітня απριλίου أبريل באפריל अप्रैल",
    "may mai mayo maggio maio mei "
    "maj toukokuuta maja května mayıs május мая травня μαΐου مايو במאי मई",
    "june juni juin junio giugno junho jun "
    "kesäkuuta czerwca června haziran június iunie июня червня ιουνίου يونيو ביוני जून",
    "july juli juillet julio luglio julho jul "
    "heinäkuuta lipca července temmuz július iulie июля липня ιουλίου يوليو ביולי जुलाई",
    "august août agosto augustus aug "
    "augusti elokuuta sierpnia srpna ağustos augusztus agustus августа серпня αυγούστου أغسطس באוגוסט अगस्त",
    "september septembre septiembre settembre setembro sep sept "
    "syyskuuta września září eylül szeptember septembrie сентября вересня σεπτεμβρίου سبتمبر בספטמבר सितंबर",
    "october oktober octobre octubre ottobre outubro oct okt "
    "lokakuuta października října ekim október octombrie октября жовтня οκτωβρίου أكتوبر באוקטובר अक्टूबर",
    "november novembre noviembre novembro nov "
    "marraskuuta listopada listopadu kasım noiembrie ноября листопада νοεμβρίου نوفمبر בנובמבר नवंबर",
    "december dezember décembre diciembre dicembre dezembro dec dez "
    "desember joulukuuta grudnia prosince aralık decembrie декабря грудня δεκεμβρίου ديسمبر בדצמבר दिसंबर",
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_ISO = re.compile(r"(?<!\d)((?:1[5-9]|20)\d\d)-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?(?!\d)")
_LETTER = r"(?:[^\W\d_]|[\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])"
_MONTH = rf"({_LETTER}{{3,12}}|मई)"
_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|\.|er|[º°ªη])?(?: de| of)? {_MONTH}\.?,?(?: de)? ((?:1[5-9]|20)\d\d)(?!\d)"
)
_YEAR_FIRST = re.compile(rf"(?<!\d)((?:1[5-9]|20)\d\d)\. {_MONTH} (\d{{1,2}})(?!\d)")
_DASHED = re.compile(r"(?<![\w-])(\d{1,2})[-/]([^\W\d_]{3,10})[-/]((?:1[5-9]|20)\d\d)(?!\d)")
_MONTH_FIRST = re.compile(rf"(?<!\w){_MONTH}\.? (\d{{1,2}})(?:st|nd|rd|th)?,? ((?:1[5-9]|20)\d\d)(?!\d)")
_EAST_ASIAN = re.compile(r"((?:1[5-9]|20)\d\d)(?:年|년 ?)(\d{1,2})(?:月|월 ?)(\d{1,2})[日일]")
_VIETNAMESE = re.compile(r"(?<!\d)(\d{1,2}) tháng (\d{1,2}),? năm ((?:1[5-9]|20)\d\d)(?!\d)")
_DOTTED = re.compile(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
"""The year before the first of each era in which Japan counts its years."""
_ERA = re.compile(rf"({'|'.join(_ERAS)}) ?(元|\d{{1,2}})年")
_ORDERS = (
    (_EAST_ASIAN, (1, 2, 3)), (_VIETNAMESE, (3, 2, 1)), (_YEAR_FIRST, (1, 2, 3)), (_DAY_FIRST, (3, 2, 1)),
    (_MONTH_FIRST, (3, 1, 2)), (_DASHED, (3, 2, 1)), (_DOTTED, (3, 2, 1)),
)
"""Where the year, the month and the day stand in what each finds."""
_MONTH_ALONE = re.compile(rf"(?<!\w){_MONTH}\.?,?(?: de)? ((?:1[5-9]|20)\d\d)(?!\d)")
_ANY_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEARLESS = re.compile(
    rf"(?i)(?<![\w.])(?:\d{{1,2}}(?:st|nd|rd|th|\.|er|º)?(?: de| of)? (?:{_ANY_MONTH})|(?:{_ANY_MONTH})\.? \d{{1,2}}"
    r"(?:st|nd|rd|th)?)(?!\w)\.?|\d{1,2}月\d{1,2}日"
)
_LEAD = re.compile(
    r"(?i)(?:date of (?:th(?:is|e) )?(?:summary|report|document|issue|publication|version|assessment)|"
    r"(?:version|draft|revision) \d[\d.]*(?: of)?|"
    r"(?:first |last |originally )?(?:published|updated|posted|modified|revised|reviewed|created|issued|"
    r"answered)|(?:zuletzt |zuerst |erstmals )?(?:veröffentlicht|aktualisiert|geändert|erstellt|überarbeitet)|stand|"
    r"publiée?|mise? à jour|modifiée?|dernière (?:mise à jour|modification)|"
    r"(?:publicad|actualizad|modificad|atualizad|emitid)[oa]|ausgegeben|émise?|"
    r"última (?:actualización|atualização|modificación)|"
    r"(?:pubblicat|aggiornat|modificat)[oa]|ultim[oa] (?:aggiornamento|modifica)|"
    r"(?:laatst )?(?:gepubliceerd|bijgewerkt|geplaatst|gewijzigd)|(?:senast )?(?:publicerad|uppdaterad)|"
    r"(?:sist )?(?:publisert|oppdatert)|opublikowan[oy]|(?:ostatnia )?aktualizacja|"
    r"опубликован[оа]|обновлен[оа]|оновлено|diterbitkan|diperbarui|cập nhật|"
    r"(?:发布|發布|发表|發表|更新|公開|掲載|公开)(?:时间|時間|日期|日時|日|于|於)?|입력|수정|게시)(?=[\W\d]|$)"
)
"""How a line begins that says when the text was written or last changed."""
_LEAD_LETTERS = (
    "act agg akt ans atu aus bij cre cập dat der dip dit dra emi ers fir gep gew geä iss laa las mis mod opp opu "
    "ori ost pos pub rev sen sis sta ult upd upp ver zue zul últ émi übe обн оно опу"
)
LEAD_STARTS = frozenset(_LEAD_LETTERS.split())
"""The first letters of such a line, as `first_letters` gives them."""
_AGO = re.compile(
    r"(?i)\b\d+ ?(?:s|m|h|d|sec|min|hr|second|minute|hour|day|week|month|year)s?\.? ago\b|"
    r"\bvor \d+ ?(?:min|std|h|tg|sekunden?|minuten?|stunden?|tagen?|wochen?|monaten?|jahren?)\b|"
    r"\bil y a \d+ ?(?:min|h|j|minutes?|heures?|jours?|semaines?|mois|ans?)\b|"
    r"\b(?:hace|há) \d+ ?(?:min|h|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|años?|anos?)\b|"
    r"\b\d+ ?(?:min|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa\b|"
    r"\b\d+ ?(?:min|minuten|uur|uren|dagen|weken|maanden|jaar) geleden\b|"
    r"\d+ ?(?:分钟|小时|天|分|時間|日)前|\d+ ?(?:분|시간|일) 전"
)
AGO_SIGNS = (" ago", "vor ", "il y a", "hace ", "há ", " fa", "geleden", "前", "전")
"""Without one of these no line says how long ago."""
_DAYS_NEAR = "today|yesterday|just now|heute|gestern|aujourd[’']hui|hier|hoy|ayer|hoje|ontem|oggi|ieri|vandaag|gisteren"
_WORDS = re.compile(
    r"(?i)\b(?:date|dated|datum|fecha(?=:)|data(?=:)|dnia|am|den|vom|van|del|on|at|le|el|il|the|of|de|gmt|utc|ist|bst|est|edt|cet|cest|pst|pdt|uhr|"
    r"mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|a\.?m\.?|p\.?m\.?|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda|terça|quarta|quinta|sexta|feira|"
    r"lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|"
    r"hours?|hrs|heures?|(?<=a )las|horas?|ore|roku|года|року|ngày|"
    rf"{_DAYS_NEAR})\b"
)
_TELLING = re.compile(rf"{_LETTER}{{3}}")
_RELATIVE = re.compile(rf"(?i)\b(?:{_DAYS_NEAR})\b")
_LONGEST = 80


def iso_date(text: str) -> str:
    """Return the first date in a text as ISO 8601 (YYYY-MM-DD, or YYYY-MM, or YYYY alone), or ""."""
    text = _in_our_era(text.strip())
    if found := re.match(r"D:(\d{4})(\d\d)?(\d\d)?", text):
        return _checked(found[1], found[2] or "0", found[3] or "0")
    if found := _ISO.search(text):
        return _checked(found[1], found[2], found[3] or "0")
    for pattern, order in _ORDERS:
        for found in pattern.finditer(text):
            month = found[order[1]].lower()
            number = int(month) if month.isdecimal() else _MONTHS.get(month, 0)
            if number and (result := _checked(found[order[0]], str(number), found[order[2]])):
                return result
    return text if re.fullmatch(r"(?:1[5-9]|20)\d\d", text) else ""


def iso_day_or_month(text: str) -> str:
    """Return the first date in a text, or the month that it names with a year ("October 2026"), in ISO 8601, or ""."""
    months = ((_MONTHS.get(found[1].lower()), found[2]) for found in _MONTH_ALONE.finditer(text))
    return iso_date(text) or next((_checked(year, str(month), "0") for month, year in months if month), "")


def is_date_line(text: str) -> bool:
    """Tell whether a line does nothing but give a date, perhaps with a time and a word such as “Updated”."""
    if len(text) > _LONGEST or not (iso_date(text) or is_time_line(text)):
        return False
    return not _TELLING.search(without_dates(_LEAD.sub("", text)))


def is_time_line(text: str) -> bool:
    """Tell whether a line does nothing but say when the text was published or changed ("Published 3 hours ago")."""
    if len(text) > _LONGEST:
        return False
    if _LEAD.match(text):
        told = any(map(str.isdigit, text)) or bool(_RELATIVE.search(text))
    else:
        told = any(map(text.lower().__contains__, AGO_SIGNS)) and bool(_AGO.search(text))
    return told and not _TELLING.search(without_dates(_LEAD.sub("", text)))


def without_dates(text: str) -> str:
    """Return a line without the dates, times, weekdays and little words of time in it."""
    text = _in_our_era(text)
    for pattern in (_ISO, *(pattern for pattern, _ in _ORDERS), _AGO, _YEARLESS):
        text = pattern.sub("", text)
    text = _MONTH_ALONE.sub(lambda found: "" if found[1].lower() in _MONTHS else found[0], text)
    return _WORDS.sub("", text)


def has_date(text: str) -> bool:
    """Tell whether a line names a day, with its year or without."""
    return bool(iso_date(text) or _YEARLESS.search(text))


def _in_our_era(text: str) -> str:
    """Return a text with the years of Japan's eras told as those of the calendar: 令和8年 → 2026年."""
    return _ERA.sub(lambda found: f"{_ERAS[found[1]] + (1 if found[2] == '元' else int(found[2]))}年", text)


def _checked(year: str, month: str, day: str) -> str:
    try:
        date(int(year), int(month) or 1, int(day) or 1)
    except ValueError:
        return ""
    parts = [f"{int(part):02d}" for part in (month, day) if int(part)]
    return "-".join([f"{int(year):04d}", *parts])
