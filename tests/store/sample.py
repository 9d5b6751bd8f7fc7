"""Two small dossiers that share a person, a source and one multilateral agreement, for tests of the archive."""

from __future__ import annotations

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import (
    ActKind,
    Agreement,
    AgreementAct,
    AgreementType,
    Certainty,
    Citation,
    Dossier,
    DyadKey,
    Event,
    EventKind,
    Extent,
    Link,
    Participant,
    Person,
    Place,
    Qualifier,
    Source,
    TradeFlow,
    Visit,
)
from explorer.dossier.texts import Texts

KAZ_MYS = DyadKey("KAZ", "MYS")
EGY_KAZ = DyadKey("EGY", "KAZ")

NAZARBAYEV = Person(
    "nazarbayev",
    Texts({"en": "Nursultan Nazarbayev", "zh-Hant": "努爾蘇丹·納扎爾巴耶夫", "ar": "نور سلطان نزارباييف"}),
    "KAZ",
)
MAHATHIR = Person("mahathir", Texts({"en": "Mahathir Mohamad", "zh-Hant": "馬哈迪·莫哈末", "ar": "مهاتير محمد"}), "MYS")
MUBARAK = Person("mubarak", Texts({"en": "Hosni Mubarak", "ar": "محمد حسني مبارك"}), "EGY")

ATLAS = Source("atlas", "article", Texts({"en": "An Atlas of Relations", "zh-Hant": "關係圖集"}), language="en")
GAZETTE = Source("gazette", "dataset", Texts(en="Trade Gazette"), publisher="Statistics Office", published="2016")


def day(text: str) -> EdtfDate:
    """Return a date written in EDTF."""
    return EdtfDate.parse(text)


def cited(*sources: str, date: str | None = None) -> tuple[Citation, ...]:
    """Return citations of these sources."""
    return tuple(
        Citation(source, f"note {place}", None if date is None else day(date))
        for place, source in enumerate(sources, 1)
    )


TREATY = Event(
    "silk-road-treaty",
    EventKind.AGREEMENT,
    Texts({"en": "Silk Road Treaty", "zh-Hant": "絲綢之路條約", "ar": "معاهدة طريق الحرير"}),
    (Citation("atlas", "page 9", quote="Three states signed the treaty."),),
    date=day("1998-03-02"),
    agreement=Agreement(
        AgreementType.TREATY,
        ("EGY", "KAZ", "MYS"),
        ("transport", "visas"),
        (
            AgreementAct(ActKind.SIGNED, day("1998-03-02")),
            AgreementAct(ActKind.RATIFIED, day("1999"), "KAZ"),
            AgreementAct(ActKind.IN_FORCE),
        ),
        "in force",
    ),
    tags=("transport",),
)

MAHATHIR_1996 = Event(
    "mahathir-1996",
    EventKind.VISIT,
    Texts({"en": "Mahathir in Kazakhstan", "zh-Hant": "馬哈迪訪問哈薩克", "ar": "زيارة مهاتير إلى كازاخستان"}),
    cited("atlas"),
    actor="MYS",
    date=day("1996-07"),
    summary=Texts({"en": "The two countries agreed on closer ties.", "zh-Hant": "兩國決定加強經濟關係。"}),
    visit=Visit("MYS", "KAZ", "head-of-government", "official", first=True),
    participants=(
        Participant("mahathir", "visitor", Texts({"en": "Prime Minister", "zh-Hant": "首相"}), "MYS"),
        Participant("nazarbayev", "host", Texts(en="President"), "KAZ"),
        Participant(None, "delegation", Texts(en="Minister of Culture"), "MYS"),
    ),
    places=(Place(Texts({"en": "Almaty", "ar": "ألماتي"})),),
    links=(Link("follows", "nazarbayev-1996"),),
    tags=("economy", "culture"),
)
NAZARBAYEV_1996 = Event(
    "nazarbayev-1996",
    EventKind.VISIT,
    Texts(en="Nazarbayev in Malaysia"),
    cited("atlas", "gazette"),
    actor="KAZ",
    date=day("1996-05"),
    visit=Visit("KAZ", "MYS"),
    participants=(Participant("nazarbayev", "visitor"),),
)
RELATIONS = Event(
    "relations",
    EventKind.MILESTONE,
    Texts(en="Diplomatic relations"),
    (*cited("atlas", date="1992-03-16"), *cited("gazette", date="1993")),
    date=day("1992-03-16"),
)
TRAINING = Event(
    "training",
    EventKind.OTHER,
    Texts(en="Training of officials"),
    cited("gazette"),
    actor="MYS",
    date=day("1993/.."),
    extent=Extent.THROUGHOUT,
    certainty=Certainty.INFERRED,
    significance=5,
)
UNDATED = Event("goods", EventKind.OTHER, Texts(en="Goods traded"), cited("atlas"))

KAZ_MYS_TRADE = (
    TradeFlow("MYS", "KAZ", day("1995"), Qualifier.LESS_THAN, None, 20_000_000, None, "USD", cited("atlas")),
    TradeFlow(
        "KAZ",
        "MYS",
        day("2005"),
        Qualifier.EXACT,
        5_061_561.25,
        5_061_561.25,
        5_061_561.25,
        "USD",
        cited("gazette"),
        reporter="KAZ",
        valuation="FOB",
        estimated=True,
        product="oil",
        basis="mean",
    ),
    TradeFlow("KAZ+MYS", "KAZ+MYS", day("2010"), Qualifier.NEARLY, None, None, 160_000_000, "USD", cited("atlas")),
    TradeFlow("MYS", "KAZ", day("2020"), Qualifier.NOT_REPORTED, None, None, None, "USD", cited("atlas")),
)

KAZ_MYS_DOSSIER = Dossier(
    KAZ_MYS,
    Texts({"en": "Kazakhstan-Malaysia relations", "zh-Hant": "哈薩克與馬來西亞關係"}),
    (NAZARBAYEV, MAHATHIR),
    (ATLAS, GAZETTE),
    (MAHATHIR_1996, TREATY, UNDATED, NAZARBAYEV_1996, TRAINING, RELATIONS),
    KAZ_MYS_TRADE,
)

MUBARAK_2006 = Event(
    "mubarak-2006",
    EventKind.VISIT,
    Texts({"en": "Mubarak in Kazakhstan", "ar": "زيارة مبارك والعلاقات بين البلدين"}),
    cited("atlas"),
    actor="EGY",
    date=day("2006-11-07/2006-11-08"),
    extent=Extent.THROUGHOUT,
    visit=Visit("EGY", "KAZ", "head-of-state"),
    participants=(Participant("mubarak", "visitor"), Participant("nazarbayev", "host")),
    links=(Link("follows", "silk-road-treaty"),),
)
EGYPTIAN_GOODS = Event("goods", EventKind.OTHER, Texts(en="Other goods traded"), cited("atlas"), actor="EGY")

EGY_KAZ_DOSSIER = Dossier(
    EGY_KAZ,
    Texts(en="Egypt-Kazakhstan relations"),
    (MUBARAK, NAZARBAYEV),
    (ATLAS,),
    (TREATY, MUBARAK_2006, EGYPTIAN_GOODS),
    (TradeFlow("EGY", "KAZ", day("1995"), Qualifier.ABOUT, 60, 80, 70, "USD", cited("atlas")),),
)
