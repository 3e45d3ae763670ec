"""A condition as SQL text over columns named as facts, for DuckDB, SQLite and Spark."""

from collections.abc import Mapping
from typing import Literal, get_args

from licet.core.errors import BadInput
from licet.rules.tree import All, Any, AtLeast, Fact, Not, Op, Tree

type Dialect = Literal["duckdb", "sqlite", "spark"]

DIALECTS: tuple[Dialect, ...] = get_args(Dialect.__value__)

_SIGNS: Mapping[Op, str] = {"is": "=", "is_not": "<>", "below": "<", "at_most": "<=", "above": ">", "at_least": ">="}


def as_sql(tree: Tree, dialect: Dialect) -> str:
    """Give the SQL expression that answers a condition for every row: true, false, or NULL for unknown.

    Columns are named as facts. A list is a column of type list or array; in SQLite, which has none, JSON text.

    >>> as_sql(All((Fact("frame_rate", "at_most", 9.0), Not(Fact("cooled", "is", True)))), "sqlite")
    '(("frame_rate" <= 9.0) AND (NOT ("cooled" = TRUE)))'
    """
    if dialect not in DIALECTS:
        raise BadInput(f"dialect {dialect!r}: no such dialect: one of {', '.join(DIALECTS)}")
    match tree:
        case Fact():
            return _leaf(tree, dialect)
        case Not(part):
            return f"(NOT {as_sql(part, dialect)})"
        case All(parts):
            return _joined([as_sql(part, dialect) for part in parts], "AND", empty="TRUE")
        case Any(parts):
            return _joined([as_sql(part, dialect) for part in parts], "OR", empty="FALSE")
        case AtLeast(count, parts):
            return _at_least(count, [as_sql(part, dialect) for part in parts])


def _joined(parts: list[str], word: str, *, empty: str) -> str:
    return f"({f' {word} '.join(parts)})" if parts else f"({empty})"


def _at_least(count: int, parts: list[str]) -> str:
    yes = " + ".join(f"CASE WHEN {part} THEN 1 ELSE 0 END" for part in parts) or "0"
    maybe = " + ".join(f"CASE WHEN NOT {part} THEN 0 ELSE 1 END" for part in parts) or "0"
    return f"(CASE WHEN {yes} >= {count} THEN TRUE WHEN {maybe} < {count} THEN FALSE END)"


def _leaf(leaf: Fact, dialect: Dialect) -> str:
    column, value = _name(leaf.name, dialect), leaf.value
    match value:
        case tuple() if leaf.op == "any_in":
            return _any_in(column, [_text(one, dialect) for one in value], dialect)
        case tuple():
            return f"({column} IN ({', '.join(_text(one, dialect) for one in value)}))"
        case bool():
            return f"({column} {_SIGNS[leaf.op]} {'TRUE' if value else 'FALSE'})"
        case str():
            return f"({column} {_SIGNS[leaf.op]} {_text(value, dialect)})"
        case _:
            return f"({_number(column, dialect)} {_SIGNS[leaf.op]} {_figure(value, dialect)})"


def _name(name: str, dialect: Dialect) -> str:
    return f"`{name.replace('`', '``')}`" if dialect == "spark" else '"{}"'.format(name.replace('"', '""'))


def _text(text: str, dialect: Dialect) -> str:
    # Spark reads backslashes and joins neighbouring quotes; the others do neither.
    inner = text.replace("\\", "\\\\").replace("'", "\\'") if dialect == "spark" else text.replace("'", "''")
    return f"'{inner}'"


def _number(column: str, dialect: Dialect) -> str:
    """Give a column in which what is not a number is NULL; these engines would put it above every number."""
    match dialect:
        case "duckdb":
            return f"nullif({column}, 'nan'::DOUBLE)"
        case "spark":
            return f"nanvl(CAST({column} AS DOUBLE), CAST(NULL AS DOUBLE))"
        case "sqlite":
            return column


def _figure(value: float, dialect: Dialect) -> str:
    figure = repr(float(value))
    match dialect:
        case "duckdb":
            return f"'{figure}'::DOUBLE"
        case "spark":
            return f"{figure}D"
        case "sqlite":
            return figure


def _any_in(column: str, values: list[str], dialect: Dialect) -> str:
    listed = ", ".join(values)
    match dialect:
        case "spark":
            # Its own rule is ours: NULL when nothing is shared and either holds a NULL.
            return f"arrays_overlap({column}, array({listed}))"
        case "duckdb":
            whole = f"list_count({column}) = len({column})"
            return f"(CASE WHEN list_has_any({column}, [{listed}]) THEN TRUE WHEN {whole} THEN FALSE END)"
        case "sqlite":
            rows = f"EXISTS (SELECT 1 FROM json_each({column}) AS one WHERE one."  # noqa: S608 - names are ours, quoted
            return (
                f"(CASE WHEN {column} IS NULL OR json_type({column}) = 'null' THEN NULL WHEN {rows}value IN ({listed}))"
                f" THEN TRUE WHEN {rows}type = 'null') THEN NULL ELSE FALSE END)"
            )
