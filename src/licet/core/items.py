"""What is offered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Item:
    """A product, software, technology or service as its papers describe it."""

    name: str
    category: str = ""
    """A first guess by whoever wrote the file; description and technical keys decide."""
    description: str = ""
    technical: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Free keys with their values as text."""
