"""Makes claims of what a model proposed and the report bears out; the rooms judge every field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dateline.claims.background import judge_background
from dateline.claims.identity import distinct, with_id
from dateline.claims.make import without_repeats
from dateline.llm.counting import count
from dateline.llm.evidence import Evidence
from dateline.llm.grounding import Grounded
from dateline.llm.when import judge_time
from dateline.llm.where import judge_place
from dateline.llm.who import judge_parties
from dateline.model import Claim, Judgement
from dateline.model.claim import LLM

_PROPOSED = "proposed"


def make_claims(
    found: Iterable[Grounded], evidence: Evidence, *, model: str, confidence: float, dropped: Counter[str]
) -> tuple[Claim, ...]:
    """Returns the claims in the order of their evidence, each thing told once a source.

    `confidence` is that of every claim. `dropped` counts what the rooms could not read, by reason.
    """
    claims = tuple(_claims(found, evidence, f"by {model}", confidence, dropped))
    return tuple(distinct(without_repeats(claims)))


def _claims(
    found: Iterable[Grounded], evidence: Evidence, by: str, confidence: float, dropped: Counter[str]
) -> Iterator[Claim]:
    for one in found:
        claim = _claim(one, evidence, by, confidence, dropped)
        dropped["places that no list holds"] += one.place is not None and claim.place.value is None
        dropped["times that give no days"] += one.time is not None and claim.time.value is None
        yield with_id(claim)


def _claim(one: Grounded, evidence: Evidence, by: str, confidence: float, dropped: Counter[str]) -> Claim:
    document, proposal = evidence.materials.document, one.proposal
    armed = proposal.type in evidence.materials.armed
    time = judge_time(one, evidence)

    def said(value: str | None) -> Judgement[str]:
        return Judgement(value, confidence, _PROPOSED, by, (one.evidence,))

    return Claim(
        id="",
        report=document.report.id,
        type=said(proposal.type),
        evidence=one.evidence,
        evidence_text=one.evidence.of(document.text),
        polarity=said(proposal.polarity),
        modality=said(proposal.modality),
        actors=judge_parties(one.actors, evidence, armed=armed, nobody="the model names nobody who acts"),
        targets=judge_parties(one.targets, evidence, armed=None, nobody="the model names no target"),
        place=judge_place(one.place, evidence),
        time=time,
        quantities=tuple(count(one, evidence, dropped)),
        sources=judge_parties(one.sources, evidence, armed=False, nobody="told in the outlet's own voice"),
        verification=said(proposal.verification),
        background=judge_background(document, time.value.period if time.value else None),
        confidence=confidence,
        readers=(LLM,),
    )
