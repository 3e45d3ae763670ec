"""Who is involved. No field for ethnicity, religion, nationality or opinion exists here, by design."""

from dataclasses import dataclass
from typing import Literal

type Role = Literal["exporter", "consignee", "end_user", "intermediary", "broker", "buyer", "owner"]


@dataclass(frozen=True, slots=True)
class Party:
    """A firm, body or person in a case, in one role."""

    name: str
    role: Role
    country: str = ""
    """ISO 3166 two letters; empty when not told."""
    kind: str = ""
    """Coarse word of the case file, such as `police` or `telecom_operator`; empty when not told."""
