"""The readings of a condition agree on any condition and any facts."""
# ruff: noqa: S608 - the SQL is what is tested

import sqlite3

import duckdb
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licet.core.errors import BadInput
from licet.rules.polars import as_polars
from licet.rules.prove import prove, truth_of
from licet.rules.sql import as_sql
from licet.rules.tree import All, Any, AtLeast, Fact, Not
from tests.rules.conditions import FACTS, LEAVES, TREES, VOCABULARY, as_json, columns

ROWS = st.lists(FACTS, min_size=1, max_size=6)
POLARS = {"boolean": pl.Boolean, "quantity": pl.Float64, "enum": pl.String, "country": pl.String}
ARROW = {"boolean": pa.bool_(), "quantity": pa.float64(), "enum": pa.string(), "country": pa.string()}


def by_polars(tree, rows):
    schema = {name: POLARS.get(kind.type, pl.List(pl.String)) for name, kind in VOCABULARY.items()}
    frame = pl.DataFrame(columns(rows), schema=schema)
    return frame.with_columns(as_polars(tree).alias("answer"))["answer"].to_list()


def by_duckdb(tree, rows, db=duckdb.connect()):  # noqa: B008 - one connection for all examples
    schema = pa.schema([(name, ARROW.get(kind.type, pa.list_(pa.string()))) for name, kind in VOCABULARY.items()])
    table = pa.table(columns(rows), schema=schema)
    db.register("cases", table)
    return [row[0] for row in db.execute(f"SELECT {as_sql(tree, 'duckdb')} FROM cases").fetchall()]


def by_sqlite(tree, rows):
    with sqlite3.connect(":memory:") as db:
        db.execute(f"CREATE TABLE cases ({', '.join(VOCABULARY)})")
        marks = ", ".join("?" * len(VOCABULARY))
        for row in rows:
            values = [as_json(row[name].value) if name in row else None for name in VOCABULARY]
            db.execute(f"INSERT INTO cases VALUES ({marks})", values)
        found = db.execute(f"SELECT {as_sql(tree, 'sqlite')} FROM cases ORDER BY rowid").fetchall()
    db.close()
    return [None if row[0] is None else bool(row[0]) for row in found]


@settings(max_examples=100, deadline=None)
@given(st.one_of(LEAVES, TREES), ROWS)
def test_three_readings_agree(tree, rows):
    proved = [prove(tree, row).truth for row in rows]
    assert [truth_of(tree, row) for row in rows] == proved
    assert by_polars(tree, rows) == proved
    assert by_duckdb(tree, rows) == proved
    assert by_sqlite(tree, rows) == proved


def test_nothing_is_answered_alike_by_all():
    for tree, answer in [(All(()), True), (Any(()), False), (AtLeast(1, ()), False), (Not(All(())), False)]:
        assert [truth_of(tree, {}), *by_polars(tree, [{}]), *by_duckdb(tree, [{}]), *by_sqlite(tree, [{}])] == [
            answer
        ] * 4


def test_polars_answers_where_a_column_is_all_null_and_untyped():
    frame = pl.DataFrame({name: [None, None] for name in VOCABULARY})
    tree = All((Fact("end_use", "any_in", ("civil",)), Fact("frame_rate", "at_most", 9.0), Fact("cooled", "is", True)))
    assert frame.select(as_polars(tree).alias("answer"))["answer"].to_list() == [None, None]


def test_spark_text_is_pinned():
    tree = Any(
        (
            Fact("frame_rate", "above", 9.0),
            Fact("layout", "is", "it's \\ odd"),
            Fact("end_use", "any_in", ("civil", "military")),
            AtLeast(1, (Fact("cooled", "is_not", value=True),)),
        )
    )
    assert as_sql(tree, "spark") == (
        "((nanvl(CAST(`frame_rate` AS DOUBLE), CAST(NULL AS DOUBLE)) > 9.0D)"
        " OR (`layout` = 'it\\'s \\\\ odd')"
        " OR arrays_overlap(`end_use`, array('civil', 'military'))"
        " OR (CASE WHEN CASE WHEN (`cooled` <> TRUE) THEN 1 ELSE 0 END >= 1 THEN TRUE"
        " WHEN CASE WHEN NOT (`cooled` <> TRUE) THEN 0 ELSE 1 END < 1 THEN FALSE END))"
    )


def test_another_dialect_is_refused():
    with pytest.raises(BadInput, match=r"^dialect 'oracle': no such dialect: one of duckdb, sqlite, spark$"):
        as_sql(All(()), "oracle")
