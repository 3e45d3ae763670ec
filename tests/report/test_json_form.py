import json
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from jsonschema import Draft202012Validator

from licet.core.findings import Pack
from licet.core.proofs import Proof
from licet.report.json_form import digest, plain, render, schema, sealed
from licet.report.plain import canonical, data

from .samples import SAMPLES, hospital, leaf, refusal, release

CONTRACT = ["case", "outcome", "gap", "law", "rights", "findings", "missing", "conditions", "packs", "digest"]
VALIDATOR = Draft202012Validator(schema())


def test_the_schema_is_one():
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("sample", SAMPLES)
def test_samples_are_valid(sample):
    VALIDATOR.validate(json.loads(render(sealed(SAMPLES[sample]()))))


def test_the_contract_of_the_command_is_kept():
    given = plain(sealed(hospital()))
    assert [name for name in given if name in CONTRACT] == CONTRACT
    assert set(given["law"]) == {"outcome", "state", "jurisdictions"}
    assert list(given["law"]["jurisdictions"]) == ["EU", "NL"]
    finding = given["findings"][0]
    assert {"id", "kind", "truth", "text", "code", "jurisdiction", "citations"} <= set(finding)
    assert finding["citations"] == [
        {"document": "Regulation (EU) 2021/821, Annex I", "at": "6A003.b.1", "date": "2023-01-11", "confidence": "seen"}
    ]
    assert {"fact", "question", "could_change_outcome_to"} <= set(given["missing"][0])
    assert set(given["packs"]["law"]) == {"version", "sha256", "as_of"}


def test_truths_are_words():
    assert [one["truth"] for one in plain(hospital())["findings"]] == [
        "no",
        "unknown",
        "yes",
        "yes",
        "yes",
        "yes",
        "unknown",
    ]


def test_a_proof_stands_once():
    given = plain(hospital())
    assert "proof" in given["findings"][1]
    assert "proof" not in given["law"]["jurisdictions"]["EU"]["unknown"][0]
    assert "proof" in given["law"]["jurisdictions"]["NL"]["unknown"][0]


def test_a_missing_fact_is_absent_and_not_null():
    leaves = plain(hospital())["findings"][1]["proof"]["parts"]
    assert "fact" not in leaves[3]
    assert leaves[3]["truth"] == "unknown"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda given: given | {"extra": 1},
        lambda given: given | {"outcome": "maybe"},
        lambda given: given | {"digest": ""},
        lambda given: given | {"packs": {}},
        lambda given: {name: one for name, one in given.items() if name != "gap"},
        lambda given: given | {"findings": [given["findings"][0] | {"truth": None}]},
        lambda given: given | {"findings": [given["findings"][0] | {"citations": [{"document": "x"}]}]},
        lambda given: given | {"law": given["law"] | {"state": "free"}},
        lambda given: given | {"missing": [given["missing"][0] | {"could_change_outcome_to": ["grant"]}]},
    ],
)
def test_the_schema_is_strict(spoil):
    given = json.loads(render(sealed(hospital())))
    assert not VALIDATOR.is_valid(spoil(given))


def test_the_digest_can_be_computed_again_from_the_json_alone():
    given = json.loads(render(sealed(refusal())))
    told = given.pop("digest")
    text = json.dumps(given, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert sha256(text.encode()).hexdigest() == told


def test_same_input_same_bytes():
    assert render(sealed(hospital())) == render(sealed(hospital()))
    assert digest(sealed(hospital())) == digest(hospital())


def test_order_without_meaning_does_not_change_the_digest():
    given = hospital()
    turned = replace(
        given,
        packs=dict(reversed(given.packs.items())),
        jurisdictions=dict(reversed(given.jurisdictions.items())),
    )
    assert digest(turned) == digest(given)
    assert list(plain(turned)["packs"]) == list(plain(given)["packs"])


@pytest.mark.parametrize(
    "change",
    [
        {"case": "other"},
        {"title": "other"},
        {"on": "2023-06"},
        {"outcome": "refuse"},
        {"sentence": "other"},
        {"gap": False},
        {"law_outcome": "refuse"},
        {"law_state": "licence"},
        {"jurisdictions": {}},
        {"rights": release().rights},
        {"parties": ()},
        {"findings": ()},
        {"missing": ()},
        {"conditions": release().conditions},
        {"changes": ()},
        {"owed": ()},
        {"notices": ()},
        {"proposals": ()},
        {"packs": {"law": Pack("2026.12", "0" * 64, "2026-12-01")}},
    ],
)
def test_any_change_changes_the_digest(change):
    assert digest(replace(hospital(), **change)) != digest(hospital())


def test_a_change_deep_in_a_proof_changes_the_digest():
    given = hospital()
    first = given.findings[0]
    other = replace(first, proof=leaf("effective_pixels", "effective_pixels above 4000001 on a solid-state sensor"))
    assert digest(replace(given, findings=(other, *given.findings[1:]))) != digest(given)


def test_every_field_of_a_determination_is_written():
    told = set(plain(hospital())) | {"law_outcome", "law_state", "jurisdictions"}
    assert set(hospital().__dataclass_fields__) <= told


@pytest.mark.parametrize(
    ("value", "given"),
    [
        (9.0, 9),
        (9.5, 9.5),
        (float("inf"), "inf"),
        (date(2023, 5, 31), "2023-05-31"),
        (("a", None), ["a", None]),
        (frozenset({"b", "a"}), ["a", "b"]),
        ({2: "x", 1: True}, {"1": True, "2": "x"}),
        (Pack("1", "2", "3"), {"version": "1", "sha256": "2", "as_of": "3"}),
        (Proof("x", None), {"text": "x", "truth": None, "parts": [], "fact": None, "asks": ""}),
    ],
)
def test_plain_values(value, given):
    assert data(value) == given


def test_what_has_no_plain_form_is_refused():
    with pytest.raises(TypeError, match="cannot hold object"):
        data({"x": object()})


def test_lone_surrogates_and_astral_characters_have_bytes():
    assert canonical({"a": "\ud800𠮷"}) == b'{"a":"\xed\xa0\x80\xf0\xa0\xae\xb7"}'
