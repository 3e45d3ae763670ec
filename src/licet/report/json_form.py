"""A determination as JSON: the published form, the same bytes for the same inputs, sealed by a digest.

The schema is `licet/data/schema/determination.schema.json`.
"""

import json
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from hashlib import sha256
from importlib.resources import files

from licet.core.citations import Citation
from licet.core.facts import Fact, Said
from licet.core.findings import Condition, Determination, Finding, JurisdictionAnswer, Missing, RightsAnswer, Text
from licet.core.proofs import Proof
from licet.core.truth import word
from licet.report.plain import Json, Object, canonical, data, told


def plain(determination: Determination) -> Object:
    """Give the determination as plain data, keys in the order of the contract; truths are words."""
    given = determination
    stands = {_key(one) for one in given.findings}
    return {
        "case": given.case,
        "title": given.title,
        "on": given.on,
        "outcome": given.outcome,
        "sentence": given.sentence,
        "gap": given.gap,
        "law": {
            "outcome": given.law_outcome,
            "state": given.law_state,
            "jurisdictions": {name: _answer(one, stands) for name, one in given.jurisdictions.items()},
        },
        "rights": _rights(given.rights),
        "parties": [_text(one) for one in given.parties],
        "findings": [_finding(one) for one in given.findings],
        "missing": [_missing(one) for one in given.missing],
        "conditions": [_condition(one) for one in given.conditions],
        "changes": [{"text": one.text, "outcome": one.outcome} for one in given.changes],
        "owed": [_finding(one) for one in given.owed],
        "notices": [{"part": one.part, "text": one.text} for one in given.notices],
        "proposals": [data(one) for one in given.proposals],
        "packs": {
            name: {"version": pack.version, "sha256": pack.sha256, "as_of": pack.as_of}
            for name, pack in sorted(given.packs.items())
        },
        "digest": given.digest,
    }


def render(determination: Determination) -> str:
    """Give the JSON text of one determination, indented for reading, ending in a newline."""
    return json.dumps(plain(determination), ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def digest(determination: Determination) -> str:
    """Give the SHA-256 of the canonical form without its digest; anyone can compute it again from the JSON alone."""
    unsealed = plain(determination)
    del unsealed["digest"]
    return sha256(canonical(unsealed)).hexdigest()


def sealed(determination: Determination) -> Determination:
    """Give the determination with its digest."""
    return replace(determination, digest=digest(determination))


def schema() -> Object:
    """Give the published JSON Schema."""
    text = files("licet").joinpath("data/schema/determination.schema.json").read_text("utf-8")
    loaded: Object = json.loads(text)
    return loaded


def _key(finding: Finding) -> tuple[str, ...]:
    return finding.id, finding.jurisdiction, finding.code, finding.party


def _answer(answer: JurisdictionAnswer, stands: AbstractSet[tuple[str, ...]]) -> Object:
    def said(findings: Iterable[Finding]) -> list[Json]:
        # A proof stands once: at the same finding of the top level where there is one.
        return [_finding(one, proof=_key(one) not in stands) for one in findings]

    return {
        "state": answer.state,
        "outcome": answer.outcome,
        "text": answer.text,
        "findings": said(answer.findings),
        "duties": said(answer.duties),
        "exceptions": list(answer.exceptions),
        "unknown": said(answer.unknown),
    }


def _rights(rights: RightsAnswer) -> Object:
    return {
        "outcome": rights.outcome,
        "lower": rights.lower,
        "upper": rights.upper,
        "level": rights.level,
        "band": rights.band,
        "severity": rights.severity,
        "likelihood": rights.likelihood,
        "text": rights.text,
        "reasons": [_text(one) for one in rights.reasons],
        "detail": data(rights.detail),
    }


def _finding(finding: Finding, *, proof: bool = True) -> Object:
    given: Object = {
        "id": finding.id,
        "kind": finding.kind,
        "truth": word(finding.truth),
        "text": finding.text,
        "citations": [_citation(one) for one in finding.citations],
    }
    given |= told(code=finding.code, jurisdiction=finding.jurisdiction, party=finding.party)
    if finding.exempt:
        given["exempt"] = True
    if proof and finding.proof is not None:
        given["proof"] = _proof(finding.proof)
    return given


def _proof(proof: Proof) -> Object:
    given: Object = {"text": proof.text, "truth": word(proof.truth)}
    if proof.asks:
        given["asks"] = proof.asks
    if proof.fact is not None:
        given["fact"] = _fact(proof.fact)
    if proof.parts:
        given["parts"] = [_proof(part) for part in proof.parts]
    return given


def _fact(fact: Fact) -> Object:
    given: Object = {"name": fact.name, "value": data(fact.value), "said": [_said(one) for one in fact.said]}
    if fact.because is not None:
        given["because"] = _proof(fact.because)
    return given


def _said(said: Said) -> Object:
    given: Object = {"source": said.source, "evidence": said.evidence, "confidence": said.confidence}
    return given | told(date=said.date, where=said.where, quote=said.quote, by=said.by)


def _citation(citation: Citation) -> Object:
    return {
        "document": citation.document,
        "at": citation.at,
        "date": citation.date,
        "confidence": citation.confidence,
    }


def _missing(missing: Missing) -> Object:
    return {
        "fact": missing.fact,
        "question": missing.question,
        "who": missing.who,
        "why": missing.why,
        "could_change_outcome_to": list(missing.could_change_outcome_to),
    }


def _condition(condition: Condition) -> Object:
    given: Object = {"id": condition.id, "text": condition.text, "source": condition.source}
    return given | told(cannot=condition.cannot)


def _text(text: Text) -> Object:
    return {"mark": text.mark, "head": text.head, "body": text.body} | told(source=text.source)
