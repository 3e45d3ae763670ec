"""Plain values that JSON can hold, and the one byte form that a digest is taken of."""

import json
import math
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import date

type Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
type Object = dict[str, Json]


def canonical(data: Object) -> bytes:
    """Give the one byte form of plain data: keys sorted, no spaces, UTF-8 (as RFC 8785 for all that stands in here)."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def told(**texts: str) -> Object:
    """Keep what is told; an empty text is absent."""
    return {name: text for name, text in texts.items() if text}


def data(value: object) -> Json:
    """Turn the plain data of any part into JSON; a set is sorted, for its order means nothing.

    Raises TypeError for what has no plain form.
    """
    match value:
        case Mapping():
            return {str(name): data(one) for name, one in sorted(value.items(), key=lambda pair: str(pair[0]))}
        case AbstractSet():
            return [data(one) for one in sorted(value, key=str)]
        case list() | tuple():
            return [data(one) for one in value]
        case _ if is_dataclass(value):
            return {field.name: data(getattr(value, field.name)) for field in fields(value)}
        case _:
            return _scalar(value)


def _scalar(value: object) -> Json:
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return _number(value)
        case date():
            return value.isoformat()
        case _:
            raise TypeError(f"a determination cannot hold {type(value).__name__}: {value!r}")


def _number(value: float) -> Json:
    """Write a whole number as one, as other languages do; what is not finite is no number in JSON."""
    if not math.isfinite(value):
        return str(value)
    return int(value) if value.is_integer() else value
