"""Money, percentages and dates as each language writes them."""

from __future__ import annotations

import re
from datetime import date

import pytest

from summarise.facts.dates import find_dates
from summarise.facts.figures import find_figures
from summarise.facts.numerals import any_of, folded, meaning

WRITTEN = [
    ("sv", "Badhuset kostar 240 miljoner kronor, och 40 kroniskt sjuka får 30 procent.", ["240000000 SEK", "30 %"]),
    ("sv", "Bolaget tjänade SEK 3,2 md i fjol och 450 Mkr i år.", ["3200000000 SEK", "450000000 SEK"]),
    ("sv", "Vinsten blev 3,2 mdkr, inte 4 mdr kronor.", ["3200000000 SEK", "4000000000 SEK"]),
    ("da", "Broen koster 24 millioner kroner, 12 procent mere.", ["24000000 DKK", "12 %"]),
    ("da", "Billetten koster kr. 500, et kort 1.200 kr. om året og kr. 150 om måneden.",
     ["500 DKK", "1200 DKK", "150 DKK"]),
    ("no", "Broen koster kr 4,5 millioner, ikke NOK 5 mill. i år.", ["4500000 NOK", "5000000 NOK"]),
    ("en", "The bank earned SEK 3.2 billion.", ["3200000000 SEK"]),
    ("no", "Broen koster 24 millioner kroner, 12 prosent mer.", ["24000000 NOK", "12 %"]),
    ("fi", "Koulu maksaa 32,5 miljoonaa euroa, 18 prosenttia 27 Euroopan maan summasta.", ["32500000 EUR", "18 %"]),
    ("pl", "Oddział kosztuje 62,5 mln zł, o 35 proc. więcej niż 3 tys. złotych.", ["62500000 PLN", "35 %", "3000 PLN"]),
    ("cs", "Trať stojí 780 mil. Kč, o 12 procent více než 90 korun.", ["780000000 CZK", "12 %", "90 CZK"]),
    ("ru", "Мост стоит 2,4 млрд рублей, на 15 процентов больше.", ["2400000000 RUB", "15 %"]),
    ("uk", "Водогін коштує 310 млн грн, на 12 відсотків більше.", ["310000000 UAH", "12 %"]),
    ("el", "Το έργο κοστίζει 14,2 εκατ. ευρώ, 25 τοις εκατό περισσότερο.", ["14200000 EUR", "25 %"]),
    ("tr", "Bina 85 milyon liraya mal oldu, yüzde 40 arttı, %62'si bitti.", ["85000000 TRY", "40 %", "62 %"]),
    ("id", "Biayanya Rp 280 miliar, naik 40 persen.", ["280000000000 IDR", "40 %"]),
    ("vi", "Kinh phí là 280 tỷ đồng, tăng 40 phần trăm.", ["280000000000 VND", "40 %"]),
    ("ar", "تبلغ التكلفة 45 مليون دولار، أي 60 في المئة أو 10٪.", ["45000000 USD", "60 %", "10 %"]),
    ("he", 'העלות היא 28 מיליון ש"ח, עלייה ב-40% או 60 אחוז.', ["28000000 ILS", "40 %", "60 %"]),
    ("hi", "लागत 45 करोड़ रुपये है, 35 प्रतिशत अधिक।", ["450000000 INR", "35 %"]),
    ("zh", "总投资为2.8亿元，增加百分之60。", ["280000000 CNY", "60 %"]),
    ("ja", "総額28億円の計画で、60パーセントを県が負担する。", ["2800000000 JPY", "60 %"]),
    ("ko", "비용은 280억 원으로 60퍼센트를 도가 낸다.", ["28000000000 KRW", "60 %"]),
    ("th", "ใช้งบประมาณ 280 ล้านบาท รัฐจ่ายร้อยละ 60 ของทั้งหมด", ["280000000 THB", "60 %"]),
]
DATED = [
    ("it", "Comincia il 1° settembre 2026.", "1° settembre 2026"), ("sv", "Den 1 september 2026.", "1 september 2026"),
    ("fi", "Alkaa 1. syyskuuta 2026.", "1. syyskuuta 2026"), ("cs", "Od 1. září 2026.", "1. září 2026"),
    ("ru", "С 1 сентября 2026 года.", "1 сентября 2026"), ("uk", "З 1 вересня 2026 року.", "1 вересня 2026"),
    ("el", "Την 1η Σεπτεμβρίου 2026.", "1η Σεπτεμβρίου 2026"), ("tr", "1 Eylül 2026'da.", "1 Eylül 2026"),
    ("id", "Pada 1 September 2026.", "1 September 2026"), ("hi", "1 सितंबर 2026 को।", "1 सितंबर 2026"),
    ("ko", "2026년 9월 1일에 시작한다.", "2026년 9월 1일"),
]


@pytest.mark.parametrize(("language", "text", "values"), WRITTEN, ids=[row[0] for row in WRITTEN])
def test_money_and_percentages_are_read_as_a_language_writes_them(language: str, text: str, values: list[str]) -> None:
    assert [fact.value for fact in find_figures(text, language)] == values


@pytest.mark.parametrize(("language", "text"), [
    ("no", "Det er nok 500 personer i salen."), ("da", "Der kom nok 300 i går."),
    ("sv", "Hon vann på 30 sek och 20 sek."), ("de", "Er war nach 30 Sek. da.")])
def test_a_code_that_is_a_word_in_small_letters_makes_no_money_then(language: str, text: str) -> None:
    assert [fact for fact in find_figures(text, language) if fact.kind == "money"] == []


@pytest.mark.parametrize(("language", "text", "values"), [
    ("ja", "売上高は1兆2000億円で、1億2,000万円増えた。", ["1200000000000 JPY", "120000000 JPY"]),
    ("ko", "매출은 3조 5,000억 원이다.", ["3500000000000 KRW"]),
    ("zh", "投资3万5000元。", ["35000 CNY"]),
    ("ru", "Мост стоит 5 млрд. 300 млн рублей.", ["5300000000 RUB"]),
    ("hi", "लागत 2 करोड़ 50 लाख रुपये है।", ["25000000 INR"]),
    ("vi", "Kinh phí là 5 nghìn 300 tỷ đồng.", []),
])
def test_an_amount_told_in_several_parts_is_their_sum(language: str, text: str, values: list[str]) -> None:
    assert [fact.value for fact in find_figures(text, language)] == values


def test_an_arabic_number_keeps_its_own_point_and_comma() -> None:
    text = "ارتفع ٣٫٥٪ إلى ١٬٢٣٤٫٥ دولار، أي ٢٫٥ مليون دولار."
    assert [fact.value for fact in find_figures(text, "ar")] == ["3.5 %", "1234.5 USD", "2500000 USD"]


@pytest.mark.parametrize(("text", "values"), [
    ("¥3億の計画", ["300000000 JPY"]), ("¥1億2000万の計画", []), ("¥1.5億2000万", []), ("¥500の本", ["500 JPY"])])
def test_a_sign_before_an_amount_takes_its_great_number_too_or_nothing(text: str, values: list[str]) -> None:
    assert [fact.value for fact in find_figures(text, "ja")] == values


def test_rupiah_stand_before_their_number_and_rappen_behind_it() -> None:
    assert [fact.value for fact in find_figures("Harganya Rp 500.", "id")] == ["500 IDR"]
    assert not find_figures("Das Stück kostet 50 Rp. im Laden.", "de")


@pytest.mark.parametrize(("language", "text", "written"), DATED, ids=[row[0] for row in DATED])
def test_days_are_read_as_a_language_writes_them(language: str, text: str, written: str) -> None:
    assert [(text[fact.start:fact.end], fact.value) for fact in find_dates(text, language, None)] == [
        (written, "2026-09-01")]


@pytest.mark.parametrize(("language", "text", "value"), [
    ("es", "El pleno votará la segunda fase en septiembre.", "2026-09"), ("es", "En septiembre votó.", "2025-09"),
    ("it", "Pubblicare la gara a luglio.", "2026-07"), ("it", "A luglio ha votato.", "2025-07"),
    ("pt", "As obras começarão em setembro.", "2026-09"), ("pt", "Escolher a firma em setembro.", "2026-09"),
    ("fr", "Les travaux commenceront en septembre.", "2026-09"), ("fr", "En septembre, tout a changé.", "2025-09"),
    ("fr", "Sandra a ouvert en mars.", "2026-03"), ("es", "En septiembre, Teherán votó.", "2025-09"),
    ("es", "Será en septiembre.", "2026-09"), ("pt", "O padrão mudou em setembro.", "2025-09"),
    ("pt", "O verão acabou em setembro.", "2025-09"), ("pt", "O muro cairá em setembro.", "2026-09"),
    ("nl", "De raad spreekt in september.", "--09"), ("sv", "Beslutet kom i maj.", ""),
])
def test_a_month_alone_is_to_come_where_the_verb_says_so_and_has_no_year_where_that_is_not_known(
        language: str, text: str, value: str) -> None:
    assert [fact.value for fact in find_dates(text, language, date(2026, 3, 12))] == [value] * bool(value)


def test_a_number_of_people_is_no_year() -> None:
    assert not find_dates("In all between 1900 and 2000 people came, and of 1950 women most stayed.", "en", None)


def test_a_greek_month_keeps_its_two_accents() -> None:
    assert [fact.value for fact in find_dates("Έως τις 15 Μαΐου 2026.", "el", None)] == ["2026-05-15"]


def test_a_word_of_a_list_is_met_whole_and_a_beginning_with_its_ending() -> None:
    entries = (("kr", "SEK"), ("рубл*", "RUB"))
    assert [meaning(word, entries) for word in ("kr", "KR", "kritik", "рублей", "руб")] == ["SEK", "SEK", "", "RUB", ""]
    assert any_of(()) == "(?!)"


def test_a_letter_that_a_pattern_without_case_takes_for_another_is_folded_into_it() -> None:
    letters = "".join(filter(str.isalpha, map(chr, range(0x20000))))
    for letter in {other.lower() for other in letters[:1200] if len(other.lower()) == 1}:
        same = re.findall(re.escape(letter), letters, re.IGNORECASE)
        assert {folded(other) for other in same} <= {folded(letter)}


@pytest.mark.parametrize("text", ["BİNA 14 KASIM 2026'DA 5 MİLYON LİRA", "bina 14 kasım 2026'da 5 milyon lira"])
def test_turkish_capitals_are_read_as_small_letters_are(text: str) -> None:
    assert [fact.value for fact in (*find_dates(text, "tr", None), *find_figures(text, "tr"))] == [
        "2026-11-14", "5000000 TRY"]


@pytest.mark.parametrize(("language", "text", "said"), [
    ("hi", "यदि सीमेंट के दाम बढ़े तो खर्च 4 करोड़ रुपये बढ़ सकता है।", "है"),
    ("th", "นายกเทศมนตรีกล่าวว่า จำนวนผู้ใช้ ห้องสมุด จะเพิ่มขึ้น 40% ภายในห้าปี", "ปี"),
])
def test_what_is_said_of_a_figure_keeps_the_vowel_sign_it_ends_in(language: str, text: str, said: str) -> None:
    about = find_figures(text, language)[0].about
    assert about is not None
    assert text[slice(*about)].endswith(said)
