"""What the columns of a pasted table hold, by their headings in English, Chinese and Arabic."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from explorer.dossier.folding import fold
from explorer.dossier.records import Certainty, EventKind

LOOKED_AT = 4_096
"""Characters of what is pasted that are looked at to guess whether there is a heading, and its language."""


class PastedField(StrEnum):
    """What a column may hold."""

    TITLE = "title"
    DATE = "date"
    SIDE = "side"
    KIND = "kind"
    PLACES = "places"
    TAGS = "tags"
    SUMMARY = "summary"
    CERTAINTY = "certainty"
    SIGNIFICANCE = "significance"
    SOURCE = "source"
    LOCATOR = "locator"
    FROM = "from"
    TO = "to"
    PEOPLE = "people"


USUAL_ORDER = (PastedField.TITLE, PastedField.DATE, PastedField.SIDE, PastedField.KIND)
"""The columns of a table without headings."""

_HEADINGS = {
    PastedField.TITLE: "title|event|name|what|what happened|標題|名稱|事件|題目|العنوان|عنوان|الحدث|حدث|الاسم",
    PastedField.DATE: "date|dates|when|day|year|time|日期|時間|年份|年|التاريخ|تاريخ|السنة|متى",
    PastedField.SIDE: "side|actor|act of|whose act|country|who|by|國家|一方|行為方|方|誰的行為|行為者"
    "|صاحب الفعل|الدولة|البلد|الطرف|طرف|فعل من",
    PastedField.KIND: "kind|type|category|類型|種類|類別|النوع|نوع|الصنف",
    PastedField.PLACES: "place|places|location|where|city|地點|地方|城市|المكان|الأماكن|مكان|المدينة",
    PastedField.TAGS: "tag|tags|keywords|標籤|關鍵詞|關鍵字|الوسوم|وسوم|الكلمات المفتاحية",
    PastedField.SUMMARY: "summary|description|notes|text|摘要|說明|描述|備註|الملخص|ملخص|الوصف|ملاحظات",
    PastedField.CERTAINTY: "certainty|certain|確定性|可靠性|確定程度|اليقين|درجة اليقين|الموثوقية",
    PastedField.SIGNIFICANCE: "significance|importance|weight|重要性|重要程度|الأهمية|أهمية",
    PastedField.SOURCE: "source|sources|reference|來源|資料來源|出處|المصدر|مصدر|المصادر|المرجع",
    PastedField.LOCATOR: "locator|page|pages|where in it|文中位置|الموضع فيه|頁|頁碼|頁數|الصفحة|الموضع|صفحة",
    PastedField.FROM: "from|from country|coming from|origin|自|從|來自|出發國|من|القادم من|بلد المنشأ",
    PastedField.TO: "to|to country|going to|destination|host country|至|到|前往|目的國|إلى|الوجهة|البلد المضيف",
    PastedField.PEOPLE: "people|persons|person|participants|visitor|visitors|人物|人員|參與者|訪客|الأشخاص|الشخص|أشخاص"
    "|المشاركون|الزائر",
}
_KINDS = {
    EventKind.VISIT: "visit|visits|state visit|official visit|訪問|出訪|參訪|زيارة|زيارات",
    EventKind.AGREEMENT: "agreement|agreements|treaty|memorandum|協議|協定|條約|備忘錄"
    "|اتفاقية|اتفاقيات|اتفاق|معاهدة|مذكرة",
    EventKind.MILESTONE: "milestone|milestones|relations|里程碑|建交|محطة|محطات|معلم|علامة فارقة",
    EventKind.OTHER: "other|others|other event|other events|meeting|statement|其他|其它|其他事件"
    "|أخرى|آخر|غير ذلك|حدث آخر|أحداث أخرى",
}
_CERTAINTIES = {
    Certainty.STATED: "stated|stated by the sources|certain|sure|有據|明確|明載|來源明載|確定"
    "|مذكور|مذكور في المصادر|مؤكد",
    Certainty.INFERRED: "inferred|guess|deduced|推斷|推測|推定|مستنتج",
    Certainty.DISPUTED: "disputed|disputed: sources disagree|contested|爭議|有爭議|說法不一|說法不一：各來源不同"
    "|متنازع عليه|مختلف فيه|مختلف فيه: المصادر مختلفة",
}
_JOINT = "both|both countries|joint|together|雙方|兩國|共同|كلاهما|كلا البلدين|البلدان|الطرفان|مشترك"


@cache
def _by_word() -> tuple[dict[str, PastedField], dict[str, EventKind], dict[str, Certainty], frozenset[str]]:
    fields = {fold(word): field for field, words in _HEADINGS.items() for word in words.split("|")}
    kinds = {fold(word): kind for kind, words in _KINDS.items() for word in words.split("|")}
    certainties = {fold(word): one for one, words in _CERTAINTIES.items() for word in words.split("|")}
    return fields, kinds, certainties, frozenset(map(fold, _JOINT.split("|")))


def kind_of(typed: str) -> EventKind | None:
    """Return the kind of event that a word names."""
    return _by_word()[1].get(fold(typed))


def certainty_of(typed: str) -> Certainty | None:
    """Return the certainty that a word names."""
    return _by_word()[2].get(fold(typed))


def is_joint(typed: str) -> bool:
    """Say whether a word means that both did it together."""
    return fold(typed) in _by_word()[3]


def headings_of(first: Sequence[str]) -> tuple[PastedField | None, ...] | None:
    """Return what the columns under a row of headings hold; ``None`` where the row holds none.

    It is one where two or more of its cells are headings, or every one that is not empty. Of two columns with one
    heading, the first is meant.
    """
    fields, seen = _by_word()[0], set[PastedField]()
    looked_at, found = LOOKED_AT, list[PastedField | None]()
    for cell in first:
        looked_at -= len(cell)
        field = fields.get(fold(cell)) if cell and looked_at >= 0 else None
        found.append(None if field in seen else field)
        if field is not None:
            seen.add(field)
    return tuple(found) if seen and (len(seen) > 1 or len(seen) == sum(map(bool, first))) else None


def language_of(cells: Sequence[Sequence[str]], language: str) -> str:
    """Return the language that most of the first letters seem to be written in; ``language`` is the window's."""
    counted = {"zh-Hant": 0, "ar": 0, "en": 0}
    left = LOOKED_AT
    for row in cells:
        for cell in row:
            for letter in cell[: max(left, 0)]:
                if "\u4e00" <= letter <= "\u9fff":
                    counted["zh-Hant"] += 3
                elif "\u0600" <= letter <= "\u06ff":
                    counted["ar"] += 1
                elif letter.isascii() and letter.isalpha():
                    counted["en"] += 1
            left -= len(cell)
        if left <= 0:
            break
    most = max(counted, key=lambda tag: counted[tag])
    scripts = {"zh": "zh-Hant", "ar": "ar"}
    return language if not counted[most] or scripts.get(language.split("-", maxsplit=1)[0], "en") == most else most
