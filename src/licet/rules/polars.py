"""A condition as one Polars expression over columns named as facts."""

from functools import reduce

import polars as pl

from licet.rules.tree import All, Any, AtLeast, Fact, Not, Tree


def as_polars(tree: Tree) -> pl.Expr:
    """Give the expression that answers a condition for every row: true, false, or null for unknown.

    Columns are named as facts; null is unknown, and so is a number that is not a number. A list column may hold nulls
    for "and perhaps others".
    """
    match tree:
        case Fact():
            return _leaf(tree)
        case Not(part):
            return ~as_polars(part)
        case All(parts):
            return reduce(pl.Expr.__and__, map(as_polars, parts), pl.lit(value=True))
        case Any(parts):
            return reduce(pl.Expr.__or__, map(as_polars, parts), pl.lit(value=False))
        case AtLeast(count, parts):
            return _at_least(count, [as_polars(part) for part in parts])


def _at_least(count: int, parts: list[pl.Expr]) -> pl.Expr:
    none = pl.lit(0, pl.Int64)
    yes = sum((part.fill_null(value=False).cast(pl.Int64) for part in parts), none)
    maybe = sum((part.fill_null(value=True).cast(pl.Int64) for part in parts), none)
    return pl.when(yes >= count).then(statement=True).when(maybe < count).then(statement=False)


def _leaf(leaf: Fact) -> pl.Expr:
    column, value = pl.col(leaf.name), leaf.value
    match value:
        case tuple() if leaf.op == "any_in":
            return _any_in(column.cast(pl.List(pl.String)), value)
        case tuple():
            return column.cast(pl.String).is_in(list(value))
        case bool():
            return _compared(column.cast(pl.Boolean), leaf, pl.lit(value))
        case str():
            return _compared(column.cast(pl.String), leaf, pl.lit(value))
        case _:
            return _compared(column.cast(pl.Float64).fill_nan(None), leaf, pl.lit(float(value)))


def _any_in(column: pl.Expr, values: tuple[str, ...]) -> pl.Expr:
    hit = reduce(pl.Expr.__or__, (column.list.contains(one) for one in values))
    whole = column.list.drop_nulls().list.len() == column.list.len()
    return pl.when(hit).then(statement=True).when(whole).then(statement=False)


def _compared(column: pl.Expr, leaf: Fact, value: pl.Expr) -> pl.Expr:
    match leaf.op:
        case "is":
            return column == value
        case "is_not":
            return column != value
        case "below":
            return column < value
        case "at_most":
            return column <= value
        case "above":
            return column > value
        case "at_least":
            return column >= value
    raise ValueError(f"operator {leaf.op} on one value: not for {leaf.value!r}")
