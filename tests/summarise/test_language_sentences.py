"""Sentences: where they end and where they do not, whole quotations, exact offsets, any input in linear time."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarise.language import LANGUAGES, quotations
from summarise.language.sentences import split
from tests.costs import bounded, cheapest
from tests.summarise.language_prose import PROSE, paragraph
from tests.summarise.language_tricks import TRICKS, running


def sentences(text: str, language: str = "en", *, joined: bool = True) -> list[str]:
    return [text[start:end] for start, end in split(text, language, joined=joined)]


@pytest.mark.parametrize("code", sorted(PROSE))
def test_a_paragraph_of_each_language_falls_into_its_sentences(code: str) -> None:
    assert sentences(paragraph(code), code) == list(PROSE[code])


@pytest.mark.parametrize(("code", "parts"), [
    ("cs", ["Stavba za 1,2 mld. Kč.", "Práce začnou.", "Stát platí 65 %, tj. 780 mil. Kč."]),
    ("da", ["Det koster kr. 500 i alt.", "Det er 240 kr.", "Resten lånes."]),
    ("no", ["Det koster kr. 500 i alt.", "Det er 240 kr.", "Resten lånes."]),
    ("sv", ["Det kostar kr. 500 om dagen.", "Det blir 240 kr.", "Resten lånas."]),
    ("pl", ["Koszt to 62,5 mln zł.", "Prace trwają."]), ("tr", ["Bedel 38 milyon TL.", "Kalan ödenecek."]),
    ("ru", ["Область добавит 600 млн руб.", "Остальное заплатит город.", "Это стоит 10 руб. 50 коп. за штуку."]),
    ("uk", ["Вартість 310 млн грн.", "Роботи почнуться.", "Ціна 10 грн. 50 коп. за штуку."]),
])
def test_a_sum_may_end_a_sentence_and_may_be_followed_by_its_number(code: str, parts: list[str]) -> None:
    assert sentences(" ".join(parts), code) == parts


def test_a_dutch_sentence_may_open_with_an_apostrophe() -> None:
    parts = ["Het bos verlaagt de temperatuur.", "'s Zomers is dat te merken.", "Nu is het ’s avonds koud.",
             "’t Gaat niet."]
    assert sentences(" ".join(parts), "nl") == parts


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_abbreviations_dates_figures_and_quotations_of_each_language_cut_no_sentence(code: str) -> None:
    assert sentences(running(code), code) == list(TRICKS[code])


@pytest.mark.parametrize("text", [
    "Dr. Singh met Gov. Mike Pence on Tuesday.",
    "The U.S. Government signed it at 5 p.m. in Geneva.",
    "See Fig. 3 and pp. 12 to 14 for details.",
    "It cost approx. 3.5 million, i.e. less than before.",
    "My name is Jonas E. Smith.",
    "Please turn to p. 55.",
    "She works at Yahoo! in the accounting department.",
    "I can see Mt. Fuji from here.",
    "Her address is Jane.Doe@example.com for now.",
    "The site is https://www.example.com/new-site/page.html today.",
    "He teaches science (He previously worked for 5 years as an engineer.) at the local University.",
    "\"Bohr [...] used the analogy of parallel stairways [...]\" (Smith 55).",
    "The vote was 10.5 to 9.5 in favour.",
    "Growth was strong ... but it did not last.",
    "Ontario joined B.C. and Saskatchewan in the plan.",
    "He got the O.K. a few minutes later.",
    "Mix it, bake it, and voila! -- you have cake.",
    "P.S. We moved, too.",
    "We waited 45 min. for a boat.",
    "The avg. rent fell on Flt. 221.",
    "Direct line:? 555 0100, extension 12.",
    "The motion was moved by Cllr. Jones under Sch. 2.",
    "Write to P.O. Box 12, Rm. 5, Bldg. 7.",
    "The outage began on 12/03/2024 14:20 and ended on 12/04/2024 09:00 in both regions.",
    "On Tuesday 12/03/2024 2:20 PM the line failed.",
    "It failed on Tuesday 12/03/2024 2:20 PM Eastern Time.",
    "I, ________, of ________, agree to pay ________ dollars to the lender.",
    "Date: ________",
    "It is made between ________ (the tenant) and the owner.",
    "Our learned path --- not the rules --- matters.",
    "The aims are to 1) cut costs and 2) raise quality.",
    "She sang in New York, Bei Bei Shuai danced.",
])
def test_a_stop_that_ends_no_sentence_is_passed_over(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(("first", "second"), [
    ("He lives in the U.S.", "The house is small."),
    ("They work for Pitt, Briggs & Co.", "It closed yesterday."),
    ("Growth slowed in the mid-1990s.", "Prices fell."),
    ("What happened?", "Nobody knows."),
    ("There it is!", "I found it."),
    ("She has $100.00.", "It is in her bag."),
    ("The press agreed (as it often does).", "Nobody else did."),
    ("Trade grew.[12]", "Exports fell."),
    ("They would be protected due to minority rights. 4", "Even then it was hard."),
    ("I never meant that....", "She left the store."),
    ("We make a good team, you and I.", "Did you see Albert I. Jones yesterday?"),
    ("The answer was no.", "Everyone agreed."),
    ("Your father is back into his art.", "I hope to do that too."),
    ("The laws will appear less complex. . . .”.", "Next sentence."),
    ("He fled (in 36 or 35 B.C.).", "But it failed."),
    ("She called at 8 a.m.", "Nobody answered."),
    ("We meet at 6.", "you can bring a friend."),
    ("See the annexes << File: annex.doc >>", "Please call me."),
])
def test_a_sentence_ends_at_its_stop(first: str, second: str) -> None:
    assert sentences(f"{first} {second}") == [first, second]


def test_a_missing_space_after_a_stop_is_made_good() -> None:
    assert sentences("The deal was signed.Both sides were pleased.") == [
        "The deal was signed.", "Both sides were pleased."]
    assert sentences("We use both features.the first is new.") == ["We use both features.", "the first is new."]
    assert sentences("Write to news.the-box.org or open about.me now.") == [
        "Write to news.the-box.org or open about.me now."]
    assert sentences("Mehr steht auf www.Beispiel.de und in Stern:Sonne.", "de") == [
        "Mehr steht auf www.Beispiel.de und in Stern:Sonne."]
    assert sentences("Thank you, Mr.Chair, for the floor.") == ["Thank you, Mr.Chair, for the floor."]


def test_items_that_run_on_are_sentences_of_their_own() -> None:
    assert sentences("1) The first item 2) The second item") == ["1) The first item", "2) The second item"]
    assert sentences("a. The first item b. The second item") == ["a. The first item", "b. The second item"]
    assert sentences("Try this: 1. Eat less. 2. Sleep more. 3. Walk") == [
        "Try this:", "1. Eat less.", "2. Sleep more.", "3. Walk"]
    assert sentences("Section 1. Section 2. Section 3.") == ["Section 1.", "Section 2.", "Section 3."]
    assert sentences("• Oil • Gas") == ["• Oil", "• Gas"]


@pytest.mark.parametrize("text", [
    "\"It is a signal. Defence will remain a pillar. It is critical,\" Singh said.",
    "“It is a signal. Defence will remain a pillar. It is critical,” Singh said.",
    "„Das ist ein Zeichen. Es bleibt wichtig“, sagte Singh.",
    "»Das ist ein Zeichen. Es bleibt wichtig«, sagte Singh.",
    "« C'est un signe. Cela reste important », a dit Singh.",
    "”Det är ett tecken. Det är viktigt”, sade Singh.",
    "»Se on merkki. Se on tärkeää», sanoi Singh.",
    "‘It is a signal. Don’t miss it,’ Singh said.",
    "„To jest znak. To ważne”, powiedział Singh.",
    "\"Ini tanda. Ini penting, \"kata Singh.",
    "She wrote: “He said ‘no’. Then he left.”",
    "'How brave they'll all think me! Why, I wouldn't say a word!' thought Alice.",
    "\"C'est un signe. Cela reste important ! \", ironise Paul.",
    "He called it ``a sign. It will last,'' and left.",
])
def test_a_quotation_stays_whole_with_its_speaker(text: str) -> None:
    assert sentences(text) == [text]


def test_a_closing_mark_belongs_to_its_sentence() -> None:
    assert sentences("He said, \"Stop.\" She stopped.") == ["He said, \"Stop.\"", "She stopped."]


def test_a_mark_without_its_other_half_joins_nothing() -> None:
    assert sentences("“We begin here. The rest follows.") == ["“We begin here.", "The rest follows."]
    assert sentences("“We begin. “The rest follows.” It ends.") == ["“We begin.", "“The rest follows.”", "It ends."]
    assert len(sentences("Get 'em out. The boys' room is full.")) == 2
    assert len(sentences("It was the '90s. Rock 'n' roll was king. They said 'no' to all.")) == 3
    assert len(sentences("The boys’ room is full. The girls’ room is not.")) == 2
    assert sentences("A 6\" pipe is enough. A 9\" pipe is not.") == ["A 6\" pipe is enough.", "A 9\" pipe is not."]


def test_a_remark_in_brackets_stays_whole() -> None:
    text = "Nobody came (it was late. The bus had left.) and so we went home."
    assert sentences(text) == [text]
    assert sentences("It ended. (Nobody came.) We went home.") == ["It ended.", "(Nobody came.)", "We went home."]
    assert sentences("A stray ( here. Another line.") == ["A stray ( here.", "Another line."]


def test_a_note_set_close_to_its_bracket_belongs_to_the_sentence_before() -> None:
    assert sentences("The table is a sample (1987).1 According to it all pairs count.") == [
        "The table is a sample (1987).1", "According to it all pairs count."]


def test_who_is_spoken_to_is_not_cut_from_what_is_said() -> None:
    assert len(sentences("Yeah, I know that he is decent.")) == 1
    assert sentences("Renee, I would like to meet.") == ["Renee,", "I would like to meet."]


def test_a_roman_number_of_a_king_ends_no_sentence_before_a_small_letter() -> None:
    text = "Das war König Alfonso XIII. und sein Hof."
    assert sentences(text, "de") == [text]


@pytest.mark.parametrize(("first", "second"), [
    ("Das Essen ist gut, nur ein wenig teuer", "Wir kommen trotzdem wieder."),
    ("Vielen Dank an alle Mitarbeiter", "Leider war das Zimmer sehr laut."),
    ("Die Portionen sind groß (auch mittags)", "War sehr nett bei euch."),
    ("Viele Grüße aus Bremen", "Die Bedienung war freundlich."),
    ("Die Lage könnte ruhiger sein, sonst perfekt", "Eine Stunde reicht nicht."),
    ("Am Montag war geschlossen : (", "Die Gruppe war groß."),
    ("Das haben wir vor Jahren gedacht;", "Die Versuche zeigen es."),
])
def test_a_german_function_word_written_large_opens_a_sentence(first: str, second: str) -> None:
    assert sentences(f"{first} {second}", "de") == [first, second]


@pytest.mark.parametrize("text", [
    "Das schrieb die Zeitung Die Welt am Montag.",
    "Sie lasen das Buch Vom Kriege noch einmal.",
    "Die Frau, mit der Wir sprachen, war alt.",
    "Bitte melden Sie die Gäste bei Ihnen zu Hause an.",
    "Das Können der Gruppe und die Waren aus Wien sind bekannt.",
    "(3) Die Anträge werden geprüft.",
    "Im Gasthof Zum roten Bären und bei Anna Von der Ley ist Platz.",
    "Der Ort liegt an der Oder und nicht in Den Haag.",
])
def test_a_german_title_noun_or_polite_word_opens_none(text: str) -> None:
    assert sentences(text, "de") == [text]


def test_a_german_colon_ends_a_clause_and_no_label() -> None:
    assert sentences("Der Minister war zufrieden: Die Preise fallen.", "de", joined=False) == [
        "Der Minister war zufrieden:", "Die Preise fallen."]
    assert len(sentences("Ihr Argument: Die Preise fallen.", "de", joined=False)) == 1
    assert len(sentences("Das gilt nach dem Urteil (Az.: 5 AZR 216) noch.", "de", joined=False)) == 1


def test_an_address_ends_before_a_word_written_large() -> None:
    assert sentences("See http://example.org/a.html The page lists them.") == [
        "See http://example.org/a.html", "The page lists them."]
    assert sentences("Seen on https://example.org/list Prices hold till May.")[1] == "Prices hold till May."
    assert len(sentences("On http://example.org she sells boats.")) == 1


@pytest.mark.parametrize("closing", ["Kind regards,", "Yours truly,", "All the best,", "Take care,"])
def test_a_closing_is_a_line_of_its_own(closing: str) -> None:
    assert sentences(f"We meet on Monday. {closing} Ann Hill")[1:] == [closing, "Ann Hill"]


def test_the_f1_variant_cuts_where_the_stops_are() -> None:
    text = "\"It is a signal. It will last,\" he said."
    assert len(sentences(text, joined=False)) == 2
    assert len(sentences(text)) == 1


def test_no_sentence_without_a_final_stop_is_lost() -> None:
    assert sentences("这是第一句。第二句没有句号", "zh") == ["这是第一句。", "第二句没有句号"]
    assert sentences("First. second without a stop") [-1].endswith("without a stop")


def test_a_german_ordinal_is_no_end_and_a_year_is() -> None:
    assert sentences("Am 17. Dezember sind Wahlen.", "de") == ["Am 17. Dezember sind Wahlen."]
    assert sentences("Das Restaurant liegt im 6. Stock.", "de") == ["Das Restaurant liegt im 6. Stock."]
    assert len(sentences("1. Liga ist oben, darunter die 2. Liga und darunter die 3. Liga.", "de")) == 1
    assert len(sentences("Das war im Jahr 1999. Danach kam nichts.", "de")) == 2
    assert len(sentences("Bis zum 100. Geburtstag unter Wilhelm IV. Esch.", "de")) == 1
    assert sentences("Er starb 46 v. Chr. Danach herrschte Wilhelm IV. Er war 100.", "de") == [
        "Er starb 46 v. Chr.", "Danach herrschte Wilhelm IV.", "Er war 100."]


@pytest.mark.parametrize("text", [
    "Der Markt findet am 24./25. Februar auf dem Deich statt.",
    "Im 16./17. Jahrhundert war die Mühle in Betrieb.",
    "Die Mole stammt aus dem 2.–4. Jahrhundert nach heutiger Zählung.",
    "Der Name geht auf hebr. Tikwa und schwed. Järnväg zurück.",
])
def test_two_german_ordinals_and_the_name_of_a_tongue_are_no_ends(text: str) -> None:
    assert sentences(text, "de") == [text]


def test_a_fraction_or_a_season_ends_a_german_sentence() -> None:
    assert len(sentences("Der Anteil lag bei 6/7. Zu diesem Schluss kam die Kammer.", "de")) == 2
    assert len(sentences("Er spielte bis 1998/99. Danach wurde er Trainer.", "de")) == 2


@pytest.mark.parametrize(("text", "code"), [
    ("Il faut 1) réduire les coûts et 2) garder la qualité.", "fr"),
    ("1. division er først, derefter den 2. division og den 3. division.", "da"),
])
def test_numbers_that_count_the_parts_of_a_sentence_begin_no_items(text: str, code: str) -> None:
    assert sentences(text, code) == [text]


def test_a_german_abbreviation_that_closes_a_longer_word_stands_before_a_number() -> None:
    text = "Wir wohnen in der Lindenstr. 12, Kundennr. 4711, bei der Fa. Huber."
    assert sentences(text, "de") == [text]
    assert sentences("Er wohnt in der Lindenstr. Die Miete ist hoch.", "de") == [
        "Er wohnt in der Lindenstr.", "Die Miete ist hoch."]


def test_a_text_all_in_small_letters_ends_at_its_stops() -> None:
    assert sentences("it runs on trevware. tbwa made it . it is fine") == [
        "it runs on trevware.", "tbwa made it .", "it is fine"]


def test_a_word_in_capitals_shows_no_beginning() -> None:
    assert len(sentences("The flight left at 7:47 p.m. ET and landed.")) == 1
    assert sentences("She left at 7:47 p.m. A train was late.") == ["She left at 7:47 p.m.", "A train was late."]


def test_a_number_that_closes_a_bracket_begins_no_item() -> None:
    text = "The inner (ring 1) and the outer town (ring 2) grew"
    assert sentences(text) == [text]


PIECES = st.lists(st.sampled_from([
    "The end. ", "Mr. Fox ", "“", "”", "\"", "«", "»", "„", "(see p. 5) ", "What? ", "no! ", "U.S. ", "... ", "1. ",
    "2) ", "http://a.b/c. ", "a.m. ", "\n", " ", "他说。", "「はい。」", "مرحبا؟ ", "x" * 60, ":-) ", "— He ", "12. ",
    "[3] ", "Dear Ann, ",
    "’", "'", ")", "😀 ", "\u00a0", "é\u0301. ", "ABC.Def ",
]), max_size=30).map("".join)


@settings(max_examples=300)
@given(text=PIECES | st.text(max_size=200), code=st.sampled_from(["", *sorted(LANGUAGES)]), joined=st.booleans())
@example(text=". . . \"", code="en", joined=True)
def test_sentences_are_ordered_spans_that_lose_nothing_but_white_space(text: str, code: str, joined: bool) -> None:
    spans = split(text, code, joined=joined)
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        assert not text[last:start].strip()
        last = end
    assert not text[last:].strip()


@settings(max_examples=300)
@given(text=PIECES)
def test_no_sentence_holds_half_of_a_quotation(text: str) -> None:
    spans = split(text, "en")
    for first, last in quotations.pairs(text):
        assert any(start <= first and last < end for start, end in spans)


@pytest.mark.parametrize("text", [
    "word " * 200_000, "x" * 1_000_000, "." * 1_000_000, "a." * 500_000, "? " * 500_000, ") " * 500_000,
    "\" " * 500_000,
    "1) " * 300_000, ". . . " * 150_000, "“" * 1_000_000, "http://" * 150_000, " " * 1_000_000, "—He " * 250_000,
    "_ " * 500_000, "A. " * 300_000, "[1]" * 300_000, "Dear " * 200_000, "1/1/2020 " * 100_000, ":)" * 500_000,
    "Thanks, " * 120_000, "a" * 500_000 + "." * 500_000,
    "'a " * 330_000, "``a'' " * 160_000, "1. a " * 200_000, "." + ")" * 1_000_000 + "_", ".). " * 250_000,
    "Dr. " * 250_000, "Al " * 330_000, "<< File: " * 110_000, "l'l'" * 250_000, "J.-" * 330_000,
], ids=lambda text: repr(text[:8]))
def test_a_megabyte_of_anything_is_split_in_a_moment(text: str) -> None:
    with bounded():
        spans = split(text, "en")
    assert "".join("".join(text[first:last].split()) for first, last in spans) == "".join(text.split())


@pytest.mark.parametrize("text", [
    "gut Wir " * 120_000, "gut" + " " * 1_000_000, "Wir" * 330_000, "gut Die Wir " * 80_000,
], ids=lambda text: repr(text[:12]))
def test_a_megabyte_of_german_without_a_stop_is_split_in_a_moment(text: str) -> None:
    with bounded():
        spans = split(text, "de")
    assert "".join("".join(text[first:last].split()) for first, last in spans) == "".join(text.split())


@pytest.mark.parametrize(("code", "text"), [
    ("en", "The deal was signed by Mr. Fox in 2024. \"It is good,\" he said. Prices rose by 3.5%! "),
    ("zh", "价格上涨了。“很好。”他说。我们回家。"),
    ("ja", "価格が上がった。家に帰った。明日は休みだ。"),
], ids=["en", "zh", "ja"])
def test_the_time_grows_with_the_text_and_not_faster(code: str, text: str) -> None:
    def seconds(times: int) -> float:
        assert len(split(text * times, code)) == 3 * times
        return cheapest(lambda: split(text * times, code), 3)

    assert seconds(8_000) < 8 * seconds(1_000) * 3
