"""The words that figures need beyond numbers and currencies: about, nearly, millions; to write them and to read them.

Written they are in English, Traditional Chinese and Arabic, as the window's translations have them; other languages
use the English ones around their own numbers. Read are many more, in all three at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from explorer.dossier.records import Qualifier


@dataclass(frozen=True, slots=True)
class FigurePhrases:
    """How a language writes a figure."""

    qualified: Mapping[Qualifier, str]
    """Templates of ``{figure}``, of ``{low}`` and ``{high}``, or of nothing."""
    at_most: str
    """Template of ``{figure}``: of a "between" the upper end alone, which is included."""
    at_least: str
    """Template of ``{figure}``: of a "between" the lower end alone, which is included."""
    scales: tuple[tuple[int, Callable[[Decimal], str]], ...]
    """Powers of ten with their words for a number, the largest first."""
    with_bounds: str
    """Template of ``{figure}`` and of ``{bounds}`` that do not follow from it."""
    with_currency: str
    """Template of ``{figure}`` and ``{currency}``."""
    grouped: bool
    """Whether a number before one of the scales has group marks."""


def figure_phrases(language: str) -> FigurePhrases:
    """Return the words of ``language``; where there are none of its own, English ones and numbers in full."""
    return _WRITTEN.get(language.split("-", maxsplit=1)[0], _WRITTEN_OUT)


def _same(word: str) -> Callable[[Decimal], str]:
    return lambda _: word


def _arabic(singular: str, plural: str) -> Callable[[Decimal], str]:
    def word(number: Decimal) -> str:
        return plural if 3 <= number <= 10 and number == int(number) else singular

    return word


_ENGLISH = FigurePhrases(
    {
        Qualifier.EXACT: "{figure}",
        Qualifier.ABOUT: "about {figure}",
        Qualifier.NEARLY: "nearly {figure}",
        Qualifier.LESS_THAN: "less than {figure}",
        Qualifier.MORE_THAN: "more than {figure}",
        Qualifier.BETWEEN: "{low} to {high}",
        Qualifier.NOT_REPORTED: "not reported",
    },
    "at most {figure}",
    "at least {figure}",
    ((12, _same(" trillion")), (9, _same(" billion")), (6, _same(" million"))),
    "{figure} ({bounds})",
    "{figure} {currency}",
    grouped=True,
)
_WRITTEN_OUT = replace(_ENGLISH, scales=())
"""A billion is no billion everywhere."""
_CHINESE = FigurePhrases(
    {
        Qualifier.EXACT: "{figure}",
        Qualifier.ABOUT: "約{figure}",
        Qualifier.NEARLY: "將近{figure}",
        Qualifier.LESS_THAN: "不到{figure}",
        Qualifier.MORE_THAN: "超過{figure}",
        Qualifier.BETWEEN: "{low}至{high}",
        Qualifier.NOT_REPORTED: "未載",
    },
    "至多{figure}",
    "至少{figure}",
    ((12, _same("兆")), (8, _same("億")), (4, _same("萬"))),
    "{figure}（{bounds}）",
    "{figure}{currency}",
    grouped=False,
)
_ARABIC = FigurePhrases(
    {
        Qualifier.EXACT: "{figure}",
        Qualifier.ABOUT: "نحو {figure}",
        Qualifier.NEARLY: "قرابة {figure}",
        Qualifier.LESS_THAN: "أقل من {figure}",
        Qualifier.MORE_THAN: "أكثر من {figure}",
        Qualifier.BETWEEN: "{low} إلى {high}",
        Qualifier.NOT_REPORTED: "غير مذكور",
    },
    "ما لا يزيد على {figure}",
    "ما لا يقل عن {figure}",
    (
        (12, _arabic(" تريليون", " تريليونات")),
        (9, _arabic(" مليار", " مليارات")),
        (6, _arabic(" مليون", " ملايين")),
    ),
    "{figure} ({bounds})",
    "{figure} {currency}",
    grouped=True,
)
_WRITTEN = {"en": _ENGLISH, "zh": _CHINESE, "ar": _ARABIC}


# ---------------------------------------------------------------- reading


class Mark(Enum):
    """What a word of a figure means that is neither number, scale nor currency."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    LESS = "less"
    MORE = "more"
    AT_MOST = "at most"
    AT_LEAST = "at least"
    BETWEEN = "between"
    TO = "to"
    AND = "and"
    ONE = "one"
    """An article: one before a million, nothing elsewhere."""
    ZERO = "zero"
    """A Chinese zero within a number: what follows counts units."""
    NONE = "none"
    FILLING = "filling"


QUALIFIERS: Mapping[Mark, Qualifier] = {
    Mark.EXACT: Qualifier.EXACT,
    Mark.ABOUT: Qualifier.ABOUT,
    Mark.NEARLY: Qualifier.NEARLY,
    Mark.LESS: Qualifier.LESS_THAN,
    Mark.MORE: Qualifier.MORE_THAN,
    Mark.AT_MOST: Qualifier.BETWEEN,
    Mark.AT_LEAST: Qualifier.BETWEEN,
}

MARKS: Mapping[Mark, tuple[str, ...]] = {
    Mark.EXACT: ("exactly", "precisely", "恰好", "正好", "بالضبط", "تماما"),
    Mark.ABOUT: (
        *("about", "around", "approximately", "approx", "roughly", "circa", "ca", "c", "some", "in the order of"),
        *("約", "大約", "大概", "約莫", "左右", "上下", "约为", "約為"),
        *("نحو", "حوالي", "حوالى", "زهاء", "تقريبا", "ما يقارب", "ما يناهز", "بنحو", "بحوالي"),
    ),
    Mark.NEARLY: (
        *("nearly", "almost", "just under", "just below", "approaching", "not quite", "a little under"),
        *("近", "將近", "接近", "幾近", "近乎", "قرابة", "ما يقرب من", "يكاد يبلغ"),
    ),
    Mark.LESS: (
        *("less than", "fewer than", "under", "below", "lower than", "less"),
        *("不到", "少於", "低於", "不足", "小於", "أقل من", "دون", "تحت"),
    ),
    Mark.AT_MOST: (
        *("at most", "up to", "no more than", "not more than", "or less", "or under", "not exceeding", "not over"),
        *("no higher than", "as much as", "less than or equal to", "maximum", "max"),
        *("至多", "最多", "不超過", "不多於", "不高於", "以下", "以內"),
        *("على الأكثر", "ما لا يزيد على", "ما لا يزيد عن", "لا يزيد على", "لا يزيد عن", "لا يتجاوز", "ما لا يتجاوز"),
        *("لا يتعدى", "لا يفوق", "لغاية", "فأقل", "أو أقل", "بحد أقصى", "كحد أقصى"),
    ),
    Mark.MORE: (
        *("more than", "over", "above", "exceeding", "in excess of", "upwards of", "greater than", "just over"),
        *("a little over", "超過", "多於", "逾", "大於", "高於", "超", "多", "餘"),
        *("أكثر من", "ما يزيد على", "ما يزيد عن", "يزيد على", "يزيد عن", "فوق", "يتجاوز", "يفوق", "تجاوز", "أزيد من"),
    ),
    Mark.AT_LEAST: (
        *("at least", "no less than", "not less than", "or more", "or over", "and more", "no lower than"),
        *("more than or equal to", "greater than or equal to", "minimum", "min", "plus"),
        *("至少", "最少", "不少於", "不低於", "以上"),
        *("على الأقل", "ما لا يقل عن", "لا يقل عن", "فأكثر", "أو أكثر", "بحد أدنى", "كحد أدنى"),
    ),
    Mark.BETWEEN: ("between", "from", "介於", "從", "由", "بين", "ما بين", "من"),
    Mark.TO: ("to", "until", "至", "到", "إلى", "حتى"),
    Mark.AND: ("and", "but", "和", "與", "及", "و", "但"),
    Mark.ONE: ("a", "an", "one"),
    Mark.ZERO: ("零", "〇"),
    Mark.NONE: (
        *("not reported", "not available", "not stated", "not given", "unknown", "no data", "no figure", "no figures"),
        *("未載", "未報告", "未公布", "無數據", "沒有數據", "無資料", "不詳", "未知", "從缺"),
        *("غير مذكور", "غير متوفر", "غير متاح", "غير معروف", "غير معلن", "لا توجد بيانات", "لم يذكر"),
    ),
    Mark.FILLING: (
        *("of", "the", "worth", "in", "total", "in total", "共", "計", "值", "達", "為", "之間", "間"),
        *("بقيمة", "بلغ", "بلغت", "مبلغ", "قيمته", "قيمتها"),
    ),
}
NOT_AVAILABLE = frozenset({"n/a", "na", "n.a.", "n.a", "..", "..."})
"""How tables say that there is no figure. A dash is left out: to some it means nothing was traded."""
SIGNS: Mapping[str, Mark] = {
    "<": Mark.LESS,
    "≤": Mark.AT_MOST,
    ">": Mark.MORE,
    "≥": Mark.AT_LEAST,
    "≈": Mark.ABOUT,
    "≃": Mark.ABOUT,
}
DASHES = frozenset("-–—−~～‐‑‒―")
HARMLESS = frozenset(" .,:;[]\"“”«»،؛、。'’")

SCALES: Mapping[int, tuple[str, ...]] = {
    1: ("十",),
    2: ("hundred", "百", "مئة", "مائة"),
    3: ("thousand", "thousands", "k", "千", "ألف", "آلاف", "ألفا"),
    4: ("萬",),
    5: ("lakh", "lakhs"),
    6: ("million", "millions", "m", "mn", "mln", "mio", "مليون", "ملايين", "مليونا"),
    7: ("crore", "crores"),
    8: ("億",),
    9: ("billion", "billions", "bn", "b", "bln", "milliard", "milliards", "mrd", "مليار", "مليارات", "مليارا", "بليون"),
    12: ("trillion", "trillions", "tn", "trn", "تريليون", "ترليون", "تريليونات", "تريليونا", "兆"),
}
BARE = frozenset({"十", "ألف", "مليون", "مليار", "تريليون"})
"""Scales that stand for one of themselves without a number."""
NUMBERS: Mapping[str, tuple[str, ...]] = {
    "0.5": ("half", "half a", "half an", "نصف"),
    "1": ("一",),
    "2": ("two", "二", "兩"),
    "3": ("three", "三"),
    "4": ("four", "四"),
    "5": ("five", "五"),
    "6": ("six", "六"),
    "7": ("seven", "七"),
    "8": ("eight", "八"),
    "9": ("nine", "九"),
    "10": ("ten",),
}
DUALS: Mapping[int, tuple[str, ...]] = {
    3: ("ألفين", "ألفان", "ألفي"),
    6: ("مليونان", "مليونين", "مليوني"),
    9: ("ملياران", "مليارين", "ملياري"),
}
"""Arabic words for two of a scale."""

SYMBOLS: Mapping[str, tuple[str, ...]] = {
    "us$": ("USD",),
    "$us": ("USD",),
    "u.s.$": ("USD",),
    "nt$": ("TWD",),
    "hk$": ("HKD",),
    "au$": ("AUD",),
    "a$": ("AUD",),
    "ca$": ("CAD",),
    "c$": ("CAD",),
    "s$": ("SGD",),
    "r$": ("BRL",),
    "cn¥": ("CNY",),
    "jp¥": ("JPY",),
    "e£": ("EGP",),
    "£e": ("EGP",),
    "$": ("USD",),
    "€": ("EUR",),
    "£": ("GBP",),
    "¥": ("CNY", "JPY"),
    "₸": ("KZT",),
    "₽": ("RUB",),
    "₺": ("TRY",),
    "₹": ("INR",),
    "₩": ("KRW",),
    "₴": ("UAH",),
    "₫": ("VND",),
    "₪": ("ILS",),
    "₱": ("PHP",),
    "฿": ("THB",),
    "₼": ("AZN",),
    "₾": ("GEL",),
    "֏": ("AMD",),
    "₮": ("MNT",),
}
"""Currencies by symbol; where there are several, the symbol alone does not say which."""
CURRENCIES: Mapping[tuple[str, ...], tuple[str, ...]] = {
    ("USD",): ("dollar", "dollars", "u.s. dollar", "u.s. dollars", "american dollars", "美金", "دولار", "دولارا",
               "دولارات", "دولار أمريكي", "دولار أميركي", "دولارا أمريكيا", "دولارات أمريكية"),
    ("EUR",): ("euro", "euros", "歐元", "يورو"),
    ("CNY",): ("yuan", "renminbi", "rmb", "人民幣", "يوان"),
    ("JPY",): ("yen", "日圓", "日元", "ين"),
    ("GBP",): ("pounds sterling", "sterling", "英鎊", "جنيه إسترليني"),
    ("EGP",): ("埃及鎊", "埃鎊", "جنيه مصري"),
    ("MYR",): ("ringgit", "ringgits", "rm", "林吉特", "令吉", "馬幣", "رينغيت", "رينجت"),
    ("KZT",): ("tenge", "tenges", "堅戈", "تنغي", "تينغي", "تنغه", "تينج"),
    ("RUB",): ("ruble", "rubles", "rouble", "roubles", "盧布", "روبل"),
    ("TWD",): ("新臺幣", "新台幣", "台幣", "臺幣"),
    ("HKD",): ("港元", "港幣", "港紙"),
    ("INR", "PKR", "LKR", "NPR"): ("rupee", "rupees", "روبية"),
    ("GBP", "EGP", "LBP", "SYP", "SDG"): ("pound", "pounds", "鎊", "جنيه", "ليرة", "جنيها"),
    ("CNY", "TWD", "HKD", "MOP", "SGD", "USD", "JPY", "MYR"): ("元", "塊", "圓"),
    ("KWD", "IQD", "JOD", "BHD", "DZD", "LYD", "TND", "RSD"): ("dinar", "dinars", "دينار"),
    ("SAR", "QAR", "OMR", "YER", "IRR"): ("riyal", "riyals", "rial", "rials", "ريال"),
    ("CHF", "XAF", "XOF"): ("franc", "francs", "فرنك"),
}  # fmt: skip
"""Currencies by the names people use beside the CLDR's."""
