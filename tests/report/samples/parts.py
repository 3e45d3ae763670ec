"""What the samples share; all parties are invented."""

from licet.core.facts import Fact, Said, Value
from licet.core.findings import (
    Pack,
)
from licet.core.proofs import Proof

MATRIX = {
    1: {"remote": "low", "possible": "low", "likely": "low", "established": "elevated"},
    2: {"remote": "low", "possible": "elevated", "likely": "elevated", "established": "high"},
    3: {"remote": "elevated", "possible": "elevated", "likely": "high", "established": "unacceptable"},
    4: {"remote": "elevated", "possible": "high", "likely": "unacceptable", "established": "unacceptable"},
}
PACKS = {
    "controls": Pack("2026.11", "5c1e9b0d" * 8, "2026-11-23"),
    "law": Pack("2026.11", "77a0c4f2" * 8, "2026-11-23"),
    "rights": Pack("0.2", "0d93be61" * 8, "2026-11-23"),
    "lists": Pack("2026.11", "e2f15a88" * 8, "2026-11-20"),
}
ARABIC = "شركة الأفق للأنظمة الأمنية"
UYGHUR = "شىنجاڭ جامائەت خەۋپسىزلىكى نازارىتى"
CHINESE = "天桥云视科技有限公司"
CYRILLIC = "ООО «Северный мост»"


def leaf(
    asks: str, text: str, value: Value | None = None, truth: bool | None = None, said: tuple[Said, ...] = ()
) -> Proof:
    fact = None if value is None else Fact(asks, value, said)
    return Proof(text, truth, fact=fact, asks=asks)
