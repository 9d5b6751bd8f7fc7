"""PostgreSQL finds the same texts as SQLite, in the same order, under every locale: those that hold all words."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine, insert, select
from sqlalchemy.pool import NullPool, StaticPool

from explorer.dossier.folding import fold
from explorer.store import schema, server_matching, server_search
from explorer.store.search import Word, words_of
from explorer.store.search_index import (
    Features,
    TextChanges,
    features_here,
    index_new_texts,
    is_current,
    rebuild,
    write_texts,
)
from explorer.store.search_matching import keys_matching, matching
from explorer.store.search_terms import make_terms
from explorer.store.search_text import BETWEEN, FIRST_PERSON, IndexedText, key_of
from tests.postgres.database import Locale
from tests.postgres.server import Server

NOTHING = Features(words=False, parts=False)
VOCABULARY = (
    *("president", "presidents", "presidency", "presiding", "pressure", "treaty", "treaties", "trade", "o", "1996"),
    *(
        "l'état",
        "l'étape",
        "president" * 8,
        "café",
        "Straße",
        "İstanbul",
        "ﬁeld",
        "x²",
        "naïve",
        "Ελλάδα",
        "Қазақстан",
        "ＡＢＣ",
    ),
    *("協定", "協力", "關係", "外交關係", "總統", "協", "𠀀𠀁", "人a民"),
    *("اتفاق", "الاتفاق", "واتفاقية", "رئيس", "الرئيس", "وزير", "بالعلاقات", "والعلاقات", "علاقات", "مع", "للعلاقات"),
)
SIZE = 700
LAST = (1 << 63) - 1
Texts = dict[int, IndexedText]


@dataclass(frozen=True)
class Place:
    """A database with texts in it, and what is there by key."""

    connection: Connection
    features: Features
    texts: Texts

    def found(self, words: Sequence[Word], begin: int = 0) -> list[int]:
        return list(matching(self.connection, words, self.features, begin))

    def keys(self, words: Sequence[Word], end: int) -> list[int]:
        return [key for keys in keys_matching(self.connection, words, self.features, end) for key in keys]


def looked_through(texts: Texts, words: Sequence[Word]) -> list[int]:
    """Return what a search has to find."""
    return sorted(one.ordinal for one in texts.values() if all(word.found_in(one.text) for word in words))


def text_of(written: Sequence[str]) -> str:
    return f" {f' {BETWEEN} '.join(filter(None, map(fold, written)))} "


def texts(count: int) -> Texts:
    """Return texts of one to twelve words, some of them in several fields, a few of them such as no index can hold."""
    made = {}
    for key in range(1, count + 1):
        draw = random.Random(key)
        fields = [" ".join(draw.choices(VOCABULARY, k=draw.randint(1, 4))) for _ in range(draw.randint(1, 3))]
        text = text_of(fields)
        if key % 97 == 0:
            text = text_of(["", "…"])
        elif key % 101 == 0:
            text = text_of([draw.choice(VOCABULARY) + " " + "presi" * 60 + draw.choice("ab"), "treaty"])
        year = draw.randint(0, 400)
        ordinal = (FIRST_PERSON if key % 7 == 0 else 0) + ((1 << 61) + (year << 32)) % FIRST_PERSON + key
        made[key] = IndexedText("person" if key % 7 == 0 else "event", text, ordinal)
    return made


def prepare(connection: Connection, features: Features, held: Texts) -> None:
    """Make the tables, with the texts and their index in them."""
    schema.metadata.create_all(connection, tables=[schema.archive, schema.search_text])
    row = {"id": 1, "identity": "", "created": "", "revision": 0, "next_key": 1, "derived_version": 0}
    connection.execute(insert(schema.archive), {**row, "index_state": ""})
    rebuild(connection, features)
    write_texts(connection, TextChanges(added=held), features)


@pytest.fixture(scope="module")
def file() -> Iterator[Place]:
    held = texts(SIZE)
    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        make_terms(driver)
        prepare(connection, features_here(), held)
        yield Place(connection, features_here(), held)


@pytest.fixture(scope="module", params=Locale)
def server(request: pytest.FixtureRequest, postgres_server: Server) -> Iterator[Place]:
    held = texts(SIZE)
    database = postgres_server.database(request.param)
    engine = create_engine(database.url(), poolclass=NullPool)
    with engine.connect() as connection, pytest.MonkeyPatch.context() as patch:
        patch.setattr(server_matching, "LOOKED_THROUGH", 20)
        patch.setattr(server_matching, "MOST_LOOKED_THROUGH", 60)
        patch.setattr(server_matching, "ORDINALS_AT_ONCE", 5)
        patch.setattr(server_matching, "KEYS_AT_ONCE", 50)
        prepare(connection, server_search.FEATURES, held)
        connection.commit()
        yield Place(connection, server_search.FEATURES, held)
    postgres_server.drop(database)


anything = st.text(max_size=12)
part_of_a_word = st.sampled_from(VOCABULARY).flatmap(
    lambda word: st.tuples(st.integers(0, len(word) - 1), st.integers(1, len(word))).map(
        lambda cut: word[cut[0] : cut[0] + cut[1]]
    )
)
beginning = st.sampled_from(VOCABULARY).flatmap(lambda word: st.integers(1, len(word)).map(lambda end: word[:end]))
typed_words = st.lists(st.sampled_from(VOCABULARY) | beginning | part_of_a_word | anything, min_size=1, max_size=3).map(
    " ".join
) | st.sampled_from(
    [
        "presi" * 50 + "p",
        "presi" * 60 + "a",
        "esipr" * 51,
        "esipresipresipresi",
        "esipresipresipresa",
        "president" * 8,
        "esidentpresidentp",
        "協 定",
        "\ue000",
    ]
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=typed_words, inside=st.booleans(), begin=st.integers(0, SIZE), end=st.integers(0, SIZE))
def test_both_find_what_looking_through_finds(
    file: Place, server: Place, typed: str, inside: bool, begin: int, end: int
) -> None:
    words = words_of(typed, inside)
    if not words:
        return
    wanted = looked_through(server.texts, words)
    assert server.found(words) == wanted
    assert file.found(words) == wanted
    first, last = server.texts[max(begin, 1)].ordinal, server.texts[max(end, 1)].ordinal
    assert server.found(words, first) == [ordinal for ordinal in wanted if ordinal >= first]
    assert list(matching(server.connection, words, NOTHING, first)) == server.found(words, first)
    keys = [key_of(ordinal) for ordinal in wanted if ordinal < last]
    assert server.keys(words, last) == keys
    assert [key for several in keys_matching(server.connection, words, NOTHING, last) for key in several] == keys


changed_texts = st.lists(
    st.tuples(
        st.sampled_from(["add", "change", "remove", "rebuild"]),
        st.integers(1, 40),
        st.lists(st.sampled_from(VOCABULARY) | anything, max_size=4),
        st.integers(0, 3),
    ),
    max_size=25,
)


@pytest.fixture(scope="module")
def changing(postgres_server: Server) -> Iterator[Connection]:
    database = postgres_server.database()
    with create_engine(database.url(), poolclass=NullPool).connect() as connection:
        prepare(connection, server_search.FEATURES, {})
        connection.commit()
        yield connection
    postgres_server.drop(database)


@settings(max_examples=40, deadline=None)
@given(steps=changed_texts, typed=st.lists(typed_words, min_size=1, max_size=6))
def test_the_index_follows_every_change(
    changing: Connection, steps: list[tuple[str, int, list[str], int]], typed: list[str]
) -> None:
    held: Texts = {}
    for what, key, written, day in steps:
        text = IndexedText("event", text_of(written), day << 32 | key)
        if what == "rebuild":
            rebuild(changing, server_search.FEATURES)
        elif what == "remove" or (what == "add" and key in held):
            write_texts(changing, TextChanges(removed={key}), server_search.FEATURES)
            held.pop(key, None)
        else:
            one = TextChanges(changed={key: text}) if key in held else TextChanges(added={key: text})
            write_texts(changing, one, server_search.FEATURES)
            held[key] = text
    place = Place(changing, server_search.FEATURES, held)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(server_matching, "LOOKED_THROUGH", 1)
        for words in filter(None, (*map(words_of, typed), *(words_of(one, inside=True) for one in typed))):
            assert place.found(words) == looked_through(held, words)
    changing.rollback()


def test_new_texts_in_bulk_are_found_by_parts_of_their_words(changing: Connection) -> None:
    rows = [{"key": key, **text._asdict()} for key, text in texts(300).items()]
    changing.execute(insert(schema.search_text), rows)
    index_new_texts(changing, 1, 300, server_search.FEATURES)
    assert Place(changing, server_search.FEATURES, {}).found(words_of("علاقات")) == looked_through(
        texts(300), words_of("علاقات")
    )
    changing.rollback()


def test_a_part_of_very_many_words_is_looked_for_in_the_texts(
    changing: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = texts(500)
    write_texts(changing, TextChanges(added=held), server_search.FEATURES)
    monkeypatch.setattr(server_matching, "LOOKED_THROUGH", 1)
    place = Place(changing, server_search.FEATURES, held)
    for most in (400, 1):
        monkeypatch.setattr(server_matching, "MOST_WORDS", most)
        for typed in ("علاقات", "علاقات treaty", "treaty اتفاق 協"):
            wanted = looked_through(held, words_of(typed))
            assert wanted
            assert place.found(words_of(typed)) == wanted
            assert place.keys(words_of(typed), LAST) == [key_of(ordinal) for ordinal in wanted]
    changing.rollback()


def test_who_may_only_write_rows_keeps_the_index_right_and_does_not_make_it(postgres_server: Server) -> None:
    database = postgres_server.database()
    role = postgres_server.role("search_editor")
    held = texts(60)
    with create_engine(database.url(), poolclass=NullPool).connect() as owner:
        prepare(owner, server_search.FEATURES, {})
        owner.exec_driver_sql(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}")
        owner.commit()
    with create_engine(database.url(role), poolclass=NullPool).connect() as editor:
        write_texts(editor, TextChanges(added=held), server_search.FEATURES)
        rebuild(editor, server_search.FEATURES)
        assert is_current(editor, server_search.FEATURES)
        place = Place(editor, server_search.FEATURES, held)
        assert place.found(words_of("علاقات 協定")) == looked_through(held, words_of("علاقات 協定"))
        editor.execute(schema.archive.update().values(index_state="words 0"))
        rebuild(editor, server_search.FEATURES)
        assert not is_current(editor, server_search.FEATURES)
        assert editor.execute(select(schema.archive.c.index_state)).scalar_one() == "words 0"
    postgres_server.drop(database)


def test_a_text_that_no_index_holds_is_found_all_the_same(
    changing: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = text_of([" ".join(f"word{number}" for number in range(130_000)), "presidency 協定 والعلاقات"])
    held = {**texts(90), 400: IndexedText("event", long, 1 << 40)}
    write_texts(changing, TextChanges(added=held), server_search.FEATURES)
    monkeypatch.setattr(server_matching, "LOOKED_THROUGH", 1)
    place = Place(changing, server_search.FEATURES, held)
    for typed in ("word129999", "presidency 協定", "علاقات", "word1 treaty", "xylophone"):
        assert place.found(words_of(typed)) == looked_through(held, words_of(typed))
    changing.rollback()
