"""Says whether a source tells that something happened or that it did not."""

from __future__ import annotations

from dateline.claims.words import negators
from dateline.model import Document, Event, Judgement, Span, Token

_CLAUSE = frozenset({"ccomp", "xcomp", "dobj", "pobj", "nsubjpass", "pcomp", "attr", "acl", "oprd", "prep"})
_NEGATED_ABOVE = frozenset({"dobj", "attr", "xcomp", "pobj", "prep", "acl", "oprd"})


def judge_polarity(document: Document, event: Event) -> Judgement[str]:
    """Returns positive or negative, with the words that deny."""
    if event.polarity:
        return Judgement(event.polarity, 0.9, "the-pattern-says-so", evidence=(event.evidence,))
    sentence = document.sentences[event.sentence]
    known = negators()
    trigger = sentence.tokens[event.trigger]
    denials: list[tuple[Span, str]] = []
    denials.extend((t.span, "negator") for t in sentence.dependents(trigger.i) if _negates(t))
    # "No rebels shelled the port", "none of the shells fell".
    for subject in sentence.dependents(trigger.i, "nsubj", "nsubjpass", "dobj"):
        denials.extend((t.span, "no-subject") for t in sentence.dependents(subject.i, "det") if _negates(t))
        if subject.lemma in ("nobody", "none", "nothing"):
            denials.append((subject.span, "no-subject"))
    current = trigger
    for above in sentence.ancestors(trigger.i):
        if current.dep not in _CLAUSE:
            break
        if known.get(above.lemma) == "denying" and not (
            above.lemma == "rule" and sentence.child(above.i, "prt") is None
        ):
            denials.append((above.span, "denying-verb"))
        if current.dep in _NEGATED_ABOVE:
            denials.extend((t.span, "negator-above") for t in sentence.dependents(above.i, "neg"))
            denials.extend((t.span, "no") for t in sentence.dependents(above.i, "det") if t.lemma == "no")
        if above.dep == "prep" and above.lemma == "without":
            denials.append((above.span, "without"))
        current = above
    for token in sentence.dependents(trigger.i, "acomp", "attr"):
        if known.get(token.lemma) == "untrue":
            denials.append((token.span, "untrue"))
    if len(denials) % 2:
        return Judgement("negative", 0.85, denials[0][1], evidence=tuple(span for span, _ in denials))
    reason = "denied twice" if denials else ""
    return Judgement("positive", 0.95, "no-negator" if not denials else "double-negation", reason)


def _negates(token: Token) -> bool:
    return token.dep == "neg" or negators().get(token.lemma) == "negator"
