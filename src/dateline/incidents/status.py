"""The status of an incident: who stands behind it, and the rule that says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from dateline.incidents.sides import sides_of
from dateline.model import FiledClaim
from dateline.model.incident import Contradiction, Incident, Status, Voice


@dataclass(frozen=True, slots=True)
class Case:
    """What the rules of status read: the incident, the voices that tell it and the contradictions."""

    incident: Incident
    told: tuple[FiledClaim, ...]
    voices: tuple[Voice, ...]
    against: tuple[Contradiction, ...]


def judge(incident: Incident, claims: Sequence[FiledClaim], against: Sequence[Contradiction]) -> Incident:
    """Returns the incident with the status of the first rule of the table that holds."""
    told = {claim.id: claim for claim in claims if claim.id in incident.claims}
    speaking = tuple(voice for voice in incident.voices if any(i in told for i in voice.claims))
    case = Case(incident, tuple(told.values()), speaking, tuple(against))
    for status, holds in RULES:
        if reason := holds(case):
            return replace(incident, status=status, rule=reason)
    raise AssertionError("the last rule always holds")


def _verified(case: Case) -> str:
    seen = [claim.report for claim in case.told if claim.verification == "verified"]
    return f"{len(set(seen))} report(s) say that somebody independent verified it" if seen else ""


def _contradicted(case: Case) -> str:
    fields = sorted({contradiction.field for contradiction in case.against})
    return f"independent voices contradict each other on {', '.join(fields)}" if fields else ""


def _confirmed(case: Case) -> str:
    """Both the side that does it and the side that suffers it say that it happened."""
    doers, sufferers = sides_of(case.incident.actors), sides_of(case.incident.targets)
    speaking = {voice.side for voice in case.voices if voice.side}
    for one in sorted(speaking & doers):
        for other in sorted(speaking & sufferers - {one}):
            return f"told by {one}, which did it, and by {other}, which suffered it"
    return ""


def _corroborated(case: Case) -> str:
    names = [voice.name for voice in case.voices]
    return f"told by {len(names)} independent sources: {', '.join(names)}" if len(names) > 1 else ""


def _several(case: Case) -> str:
    """Several speakers of one voice; the voice of no side with several names is copies of one outlet."""
    [voice] = case.voices
    if voice.side and voice.speakers > 1:
        return f"told by {voice.speakers} speakers of one side: {voice.name}"
    return ""


def _one(case: Case) -> str:
    [voice] = case.voices
    return f"told by one {'side' if voice.side else 'source'} alone: {voice.name}"


# The first that holds decides: what somebody independent saw outweighs the quarrel of others, which in turn
# outweighs the number of those who agree.
RULES: tuple[tuple[Status, Callable[[Case], str]], ...] = (
    ("verified", _verified),
    ("contradicted", _contradicted),
    ("confirmed", _confirmed),
    ("corroborated", _corroborated),
    ("several-of-one-side", _several),
    ("one-side", _one),
)
