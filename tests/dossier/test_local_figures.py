"""Figures as people say them, in the languages of the window and across them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.dossier.cldr import currency_names
from explorer.dossier.figure_wording import format_figure
from explorer.dossier.figures import Amount, Figure
from explorer.dossier.local_figures import FigureError, read_figure
from explorer.dossier.number_wording import Digits
from explorer.dossier.records import Qualifier

M = 1_000_000
WRITTEN: list[tuple[str, Digits]] = [
    ("en", "latn"),
    ("zh-Hant", "latn"),
    ("ar", "latn"),
    ("ar", "arab"),
    ("de", "latn"),
]

Bounds = tuple[Amount | None, Amount | None, Amount | None]
"""Low, value, high."""


def exact(value: Amount) -> tuple[Qualifier, Bounds]:
    return Qualifier.EXACT, (None, value, None)


def about(low: Amount, value: Amount, high: Amount) -> tuple[Qualifier, Bounds]:
    return Qualifier.ABOUT, (low, value, high)


def nearly(low: Amount, value: Amount) -> tuple[Qualifier, Bounds]:
    return Qualifier.NEARLY, (low, value, value)


def less(high: Amount) -> tuple[Qualifier, Bounds]:
    return Qualifier.LESS_THAN, (None, None, high)


def more(low: Amount) -> tuple[Qualifier, Bounds]:
    return Qualifier.MORE_THAN, (low, None, None)


def at_most(high: Amount) -> tuple[Qualifier, Bounds]:
    return Qualifier.BETWEEN, (None, None, high)


def at_least(low: Amount) -> tuple[Qualifier, Bounds]:
    return Qualifier.BETWEEN, (low, None, None)


def between(low: Amount, high: Amount) -> tuple[Qualifier, Bounds]:
    return Qualifier.BETWEEN, (low, None, high)


NOT_REPORTED = (Qualifier.NOT_REPORTED, (None, None, None))

ENGLISH = [
    ("about 70 million USD", about(65 * M, 70 * M, 75 * M), "USD"),
    ("About 70 Million US dollars", about(65 * M, 70 * M, 75 * M), "USD"),
    ("approx. 70m", about(65 * M, 70 * M, 75 * M), None),
    ("~70m", about(65 * M, 70 * M, 75 * M), None),
    ("c. $14m", about(13_500_000, 14 * M, 14_500_000), "USD"),
    ("about 70.0 million", about(69_950_000, 70 * M, 70_050_000), None),
    ("around 1.25bn euros", about(1_245 * M, 1_250 * M, 1_255 * M), "EUR"),
    ("less than 20m", less(20 * M), None),
    ("under USD 20 million", less(20 * M), "USD"),
    ("no more than 20m", at_most(20 * M), None),
    ("< 20m", less(20 * M), None),
    ("nearly $1.5bn", nearly(1_400 * M, 1_500 * M), "USD"),
    ("nearly 160 million", nearly(150 * M, 160 * M), None),
    ("almost 14 million", nearly(13 * M, 14 * M), None),
    ("nearly 100 million", nearly(90 * M, 100 * M), None),
    ("over 250 million dollars", more(250 * M), "USD"),
    ("at least 20 million", at_least(20 * M), None),
    ("no less than 20 million", at_least(20 * M), None),
    ("20 million or more", at_least(20 * M), None),
    ("20m+", at_least(20 * M), None),
    ("20+ million", at_least(20 * M), None),
    ("≥ 20m", at_least(20 * M), None),
    ("at most 70m", at_most(70 * M), None),
    ("up to 70 million USD", at_most(70 * M), "USD"),
    ("a maximum of 70m", at_most(70 * M), None),
    ("70m or less", at_most(70 * M), None),
    ("less than or equal to 70m", at_most(70 * M), None),
    ("≤70m", at_most(70 * M), None),
    ("at least 20 but at most 30 million", between(20 * M, 30 * M), None),
    ("between 20 and 30 million", between(20 * M, 30 * M), None),
    ("from 20 to 30 million", between(20 * M, 30 * M), None),
    ("70–80 million tenge", between(70 * M, 80 * M), "KZT"),
    ("70 - 80m KZT", between(70 * M, 80 * M), "KZT"),
    ("$0.9m to $1.2bn", between(900_000, 1_200 * M), "USD"),
    ("between $20m and $30m", between(20 * M, 30 * M), "USD"),
    ("more than 20 but less than 30 million", between(20 * M, 30 * M), None),
    ("900,000 to 1.2 million", between(900_000, 1_200_000), None),
    ("about 80 million (79.5 to 80.5 million) USD", about(79_500_000, 80 * M, 80_500_000), "USD"),
    ("20,000–30,000", between(20_000, 30_000), None),
    ("KZT 5.2bn", exact(5_200 * M), "KZT"),
    ("RM 200m", exact(200 * M), "MYR"),
    ("US$70m", exact(70 * M), "USD"),
    ("70mn Egyptian pounds", exact(70 * M), "EGP"),
    ("HK$3 million", exact(3 * M), "HKD"),
    ("1,234,567", exact(1_234_567), None),
    ("1 234 567 USD", exact(1_234_567), "USD"),
    ("1'234'567", exact(1_234_567), None),
    ("1.234.567", exact(1_234_567), None),
    ("1,234.56", exact(1234.56), None),
    ("1.234,56", exact(1234.56), None),
    ("12,34,567", exact(1_234_567), None),
    ("1,234 million", exact(1_234 * M), None),
    ("1.234 million", exact(1_234_000), None),
    ("0.125", exact(0.125), None),
    ("about 0.001", about(0.0005, 0.001, 0.0015), None),
    ("half a million", exact(500_000), None),
    ("a billion dollars", exact(1_000 * M), "USD"),
    ("five thousand million", exact(5_000 * M), None),
    ("2.5 crore", exact(25 * M), None),
    ("70", exact(70), None),
    ("0", exact(0), None),
    ("７０ｍ", exact(70 * M), None),
    ("n/a", NOT_REPORTED, None),
    ("N.A.", NOT_REPORTED, None),
    ("not reported", NOT_REPORTED, None),
    ("Not available.", NOT_REPORTED, None),
    ("..", NOT_REPORTED, None),
]
CHINESE = [
    ("約7000萬美元", about(65 * M, 70 * M, 75 * M), "USD"),
    ("约7000万美元", about(65 * M, 70 * M, 75 * M), "USD"),
    ("大約 1.5 億美元", about(145 * M, 150 * M, 155 * M), "USD"),
    ("7000萬美元左右", about(65 * M, 70 * M, 75 * M), "USD"),
    ("more than 3 億美元", more(300 * M), "USD"),
    ("超過3億美元", more(300 * M), "USD"),
    ("300多萬美元", more(3 * M), "USD"),
    ("逾七千萬馬幣", more(70 * M), "MYR"),
    ("3億以上", at_least(300 * M), None),
    ("至少3億美元", at_least(300 * M), "USD"),
    ("不少於3億美元", at_least(300 * M), "USD"),
    ("至多7000萬美元", at_most(70 * M), "USD"),
    ("最多7000萬美元", at_most(70 * M), "USD"),
    ("不到2000萬美元", less(20 * M), "USD"),
    ("不超過二千萬", at_most(20 * M), None),
    ("將近1.6億美元", nearly(150 * M, 160 * M), "USD"),
    ("2000萬至3000萬美元", between(20 * M, 30 * M), "USD"),
    ("2000至3000萬美元", between(20 * M, 30 * M), "USD"),
    ("介於2億和3億美元之間", between(200 * M, 300 * M), "USD"),
    ("2～3億美元", between(200 * M, 300 * M), "USD"),
    ("三億美元", exact(300 * M), "USD"),
    ("三百五十萬", exact(3_500_000), None),
    ("十億", exact(1_000 * M), None),
    ("兩千萬令吉", exact(20 * M), "MYR"),
    ("1億5000萬美元", exact(150 * M), "USD"),
    ("1亿5千万美元", exact(150 * M), "USD"),
    ("一萬零五", exact(10_005), None),
    ("5万亿坚戈", exact(5_000_000 * M), "KZT"),
    ("人民幣5億元", exact(500 * M), "CNY"),
    ("未載", NOT_REPORTED, None),
    ("不詳", NOT_REPORTED, None),
]
ARABIC = [
    ("نحو 70 مليون دولار", about(65 * M, 70 * M, 75 * M), "USD"),
    ("نحو ٧٠ مليون دولار أمريكي", about(65 * M, 70 * M, 75 * M), "USD"),
    ("حوالى ٧٠٫٥ مليون دولار", about(70_450_000, 70_500_000, 70_550_000), "USD"),
    ("70 مليون دولار تقريبًا", about(65 * M, 70 * M, 75 * M), "USD"),
    ("قرابة 160 مليون دولار", nearly(150 * M, 160 * M), "USD"),
    ("أقل من ٢٠ مليونًا", less(20 * M), None),
    ("لا يتجاوز 20 مليون جنيه مصري", at_most(20 * M), "EGP"),
    ("70 مليون دولار على الأكثر", at_most(70 * M), "USD"),
    ("ما لا يزيد على 70 مليون دولار", at_most(70 * M), "USD"),
    ("لا يزيد على 70 مليون دولار", at_most(70 * M), "USD"),
    ("حتى 70 مليون دولار", at_most(70 * M), "USD"),
    ("70 مليون دولار على الأقل", at_least(70 * M), "USD"),
    ("أكثر من 250 مليون دولار", more(250 * M), "USD"),
    ("ما لا يقل عن ٣ ملايين دولار", at_least(3 * M), "USD"),
    ("بين 20 و30 مليون دولار", between(20 * M, 30 * M), "USD"),
    ("ما بين ٢٠ و ٣٠ مليون دولار", between(20 * M, 30 * M), "USD"),
    ("من 20 إلى 30 مليونا", between(20 * M, 30 * M), None),
    ("مليار دولار", exact(1_000 * M), "USD"),
    ("مليوني دولار", exact(2 * M), "USD"),
    ("5 مليارات تنغي", exact(5_000 * M), "KZT"),
    ("١٬٢٣٤٬٥٦٧", exact(1_234_567), None),
    ("نصف مليون", exact(500_000), None),
    ("ألف مليون", exact(1_000 * M), None),
    ("غير مذكور", NOT_REPORTED, None),
    ("لا توجد بيانات", NOT_REPORTED, None),
]


@pytest.mark.parametrize(("typed", "meaning", "currency"), [*ENGLISH, *CHINESE, *ARABIC])
@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
def test_figures_of_every_language_are_read_in_every_language(
    typed: str, meaning: tuple[Qualifier, Bounds], currency: str | None, language: str
) -> None:
    qualifier, (low, value, high) = meaning
    found = read_figure(typed, language)
    assert found == Figure(qualifier, value, low, high, currency)
    assert not [one for one in (found.low, found.value, found.high) if isinstance(one, float) and one.is_integer()]


@pytest.mark.parametrize(
    ("typed", "language", "meaning", "currency"),
    [
        ("1,5 Milliarden Euro", "de", exact(1_500 * M), "EUR"),
        ("1.500 Euro", "de", exact(1_500), "EUR"),
        ("1,5 млрд долларов США", "ru", exact(1_500 * M), "USD"),
        ("70 млн ₸", "ru", exact(70 * M), "KZT"),
        ("1 500 000 euros", "fr", exact(1_500_000), "EUR"),
        ("70 juta ringgit", "ms", exact(70 * M), "MYR"),
        ("5 mil millones", "es", exact(5_000 * M), None),
    ],
)
def test_other_languages_bring_their_own_marks_and_words_for_millions(
    typed: str, language: str, meaning: tuple[Qualifier, Bounds], currency: str | None
) -> None:
    qualifier, (low, value, high) = meaning
    assert read_figure(typed, language) == Figure(qualifier, value, low, high, currency)


@pytest.mark.parametrize(
    ("typed", "language", "said"),
    [
        ("", "en", "no figure is given"),
        ("  ", "en", "no figure is given"),
        ("million", "en", "no number before 'million'"),
        ("about", "en", "no number"),
        ("lots", "en", "'lots' was not understood"),
        ("70 miles", "en", "'miles' was not understood"),
        ("70?", "en", "'?' was not understood"),
        ("70%", "en", "'%' was not understood"),
        (".5bn", "en", "'.' was not understood"),
        ("-5 million", "en", "not negative"),
        ("−5", "en", "not negative"),
        ("to 70m", "en", "'to' asks for two numbers"),
        ("1.500", "en", "'1.500' may be 1500 or 1.5"),
        ("1,50,0", "en", "'1,50,0' is no number"),
        ("1.2.3", "en", "'1.2.3' is no number"),
        ("20 30 million", "en", "'20' and '30'"),
        ("20m, 30m", "en", "'m' is said of two numbers"),
        ("1 Billion Euro", "de", "'billion' may be 1000000000 or 1000000000000"),
        ("¥70m", "en", "'¥' may be CNY, JPY"),
        ("70 million pounds", "en", "'pounds' may be EGP, GBP"),
        ("5億元", "zh-Hant", "'元' may be CNY"),
        ("USD 20m EUR", "en", "'usd' and 'eur' are two currencies"),
        ("about less than 20", "en", "'about' and 'less than'"),
        ("about 20 to 30 million", "en", "'about' and 'to'"),
        ("20 million to 30", "en", "say of both numbers"),
        ("20 to 30,000,000", "en", "say of both numbers"),
        ("30 to 20 million", "en", "the first number is not below the second"),
        ("80-70 million", "en", "the first number is not below the second"),
        ("八千萬至七千萬", "zh-Hant", "the first number is not below the second"),
        ("80 إلى 70 مليون", "ar", "the first number is not below the second"),
        ("at most 0", "en", "'at most' nothing"),
        ("at most less than 20", "en", "'at most' and 'less than'"),
        ("30m to 20m", "en", "not below the second"),
        ("20 and 30 million", "en", "what the two numbers have to do"),
        ("between 20 million", "en", "'between' asks for two numbers"),
        ("about 0", "en", "'about' nothing"),
        ("not reported 70", "en", "that there is none"),
        ("一萬五", "zh-Hant", "what '5' counts"),
        ("20 million (19 to 21 million)", "en", "brackets hold the bounds"),
        ("about 20 million (about 3)", "en", "brackets hold the bounds"),
        ("about 20 million (30 to 40 million)", "en", "not within the bounds"),
        ("9" * 250 + " billion billion billion billion billion billion", "en", "longer than any figure"),
        ("1" + " tn" * 60, "en", "too large"),
    ],
)
def test_what_is_not_understood_is_refused_with_the_reason(typed: str, language: str, said: str) -> None:
    with pytest.raises(FigureError) as refused:
        read_figure(typed, language)
    assert said in refused.value.reason.english()
    assert refused.value.text == typed


@pytest.mark.parametrize(
    ("language", "most", "least"),
    [
        ("en", "at most 70 million US dollars", "at least 70 million US dollars"),
        ("zh-Hant", "至多7000萬美元", "至少7000萬美元"),
        ("ar", "ما لا يزيد على 70 مليون دولار أمريكي", "ما لا يقل عن 70 مليون دولار أمريكي"),
    ],
)
def test_a_bound_that_is_included_is_said_so(language: str, most: str, least: str) -> None:
    for typed, written in (("at most 70m USD", most), ("70m USD or more", least)):
        figure = read_figure(typed, language)
        assert format_figure(figure, language) == written
        assert read_figure(written, language) == figure


# ---------------------------------------------------------------- what is written is read as the same again

NUMBERS = st.one_of(
    st.integers(0, 10**6).map(str),
    st.integers(0, 10**15).map("{:,}".format),
    st.decimals(0, 10**7, places=1).map(str),
    st.decimals(0, 10**4, places=3).map(str),
    st.sampled_from(["70.0", "70.00", "100", "1", "1000", "14.50"]),
)
SCALES = st.sampled_from(["", "thousand", "k", "million", "m", "bn", "trillion", "萬", "億", "مليون"])
PREFIXES = st.sampled_from(["", "about", "nearly", "less than", "more than", "at most", "at least", "約", "قرابة"])
CODES = ("", "USD", "KZT", "EUR", "MYR", "EGP", "CNY", "JPY", "TWD", "CHF", "SUR")


@st.composite
def typed_figures(draw: st.DrawFn) -> str:
    currency, scale = draw(st.sampled_from(CODES)), draw(SCALES)
    if draw(st.integers(0, 4)) == 0:
        return f"{draw(NUMBERS)} {scale} – {draw(NUMBERS)} {scale} {currency}"
    return f"{draw(PREFIXES)} {draw(NUMBERS)} {scale} {currency}"


@given(typed_figures(), st.sampled_from(WRITTEN))
def test_what_dyad_writes_it_reads(typed: str, written: tuple[str, Digits]) -> None:
    try:
        figure = read_figure(typed, "en")
    except FigureError:
        return
    assert read_figure(format_figure(figure, *written), written[0]) == figure


@given(typed_figures())
def test_bounds_hold_the_figure(typed: str) -> None:
    try:
        figure = read_figure(typed, "en")
    except FigureError:
        return
    low, value, high = figure.low, figure.value, figure.high
    assert low is None or low >= 0
    assert low is None or high is None or low < high
    assert value is None or low is None or low <= value
    assert value is None or high is None or value <= high


@given(st.text(max_size=30), st.sampled_from(["en", "zh-Hant", "ar", "ru"]))
def test_any_text_is_read_or_refused_with_a_reason(typed: str, language: str) -> None:
    try:
        said = str(read_figure(typed, language).qualifier)
    except FigureError as error:
        said = error.reason.english()
    assert said


PIECES = [
    *("0", "1", "70", "1,5", ".", "-", "–", "~", "+", "<", "(", ")", "about", "nearly", "and", "between", "to"),
    *("million", "m", "億", "萬", "و", "元", "$", "usd"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=8))
def test_any_words_of_figures_are_read_or_refused_with_a_reason(words: list[str]) -> None:
    for text in ("".join(words), " ".join(words)):
        try:
            said = str(read_figure(text, "en").qualifier)
        except FigureError as error:
            said = error.reason.english()
        assert said


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar", "ru"])
def test_every_currency_is_read_by_the_name_it_is_written_with(language: str) -> None:
    unread = []
    for code in currency_names("en"):
        figure = Figure(Qualifier.EXACT, 70 * M, None, None, code)
        try:
            if read_figure(format_figure(figure, language), language) != figure:
                unread.append(code)
        except FigureError as error:
            unread.append(f"{code}: {error.reason}")
    assert ", ".join(unread) == ""


# ---------------------------------------------------------------- figures that texts do not give


@pytest.mark.parametrize(
    ("figure", "written"),
    [
        (Figure(Qualifier.ABOUT, 0, 0, 500_000, "USD"), "less than 500,000 US dollars"),
        (Figure(Qualifier.ABOUT, 80 * M, 79_500_000, 80_500_000), "about 80 million (79.5 to 80.5 million)"),
        (Figure(Qualifier.ABOUT, None, 20 * M, 30 * M), "20 to 30 million"),
        (Figure(Qualifier.NEARLY, None, None, 30 * M), "less than 30 million"),
        (Figure(Qualifier.ABOUT), "not reported"),
        (Figure(Qualifier.BETWEEN, 25 * M), "about 25 million"),
        (Figure(Qualifier.EXACT, 10_189_601), "10,189,601"),
        (Figure(Qualifier.EXACT, 1.125), "1.1250"),
    ],
)
def test_figures_of_any_bounds_are_written(figure: Figure, written: str) -> None:
    assert format_figure(figure, "en") == written
