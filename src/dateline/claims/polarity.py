"""Says whether a source tells that something happened or that it did not."""

from __future__ import annotations

from dateline.model import Document, Event, Judgement, Span, Token

_NEGATORS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "without", "hardly", "nobody", "nothing"})
# Verbs that deny what depends on them.
_DENYING = frozenset(
    """deny fail refuse avoid prevent avert stop halt cease cancel suspend postpone reject rule refute dismiss
    disprove dispute thwart abandon lack decline oppose block delay""".split()
)
_UNTRUE = frozenset({"false", "untrue", "baseless", "unfounded", "impossible", "fake", "fabricated", "hoax", "lie"})
_CLAUSE = frozenset({"ccomp", "xcomp", "dobj", "pobj", "nsubjpass", "pcomp", "attr", "acl", "oprd", "prep"})


def judge_polarity(document: Document, event: Event) -> Judgement[str]:
    """Returns positive or negative, with the words that deny."""
    if event.polarity:
        return Judgement(event.polarity, 0.9, "the-pattern-says-so", evidence=(event.evidence,))
    sentence = document.sentences[event.sentence]
    trigger = sentence.tokens[event.trigger]
    denials: list[tuple[Span, str]] = []
    denials.extend((t.span, "negator") for t in sentence.dependents(trigger.i) if _negates(t))
    current = trigger
    for above in sentence.ancestors(trigger.i):
        if current.dep not in _CLAUSE:
            break
        if above.lemma in _DENYING and not (above.lemma == "rule" and sentence.child(above.i, "prt") is None):
            denials.append((above.span, "denying-verb"))
        if current.dep in ("dobj", "attr", "xcomp", "pobj", "prep", "acl", "oprd"):
            denials.extend((t.span, "negator-above") for t in sentence.dependents(above.i, "neg"))
            denials.extend((t.span, "no") for t in sentence.dependents(above.i, "det") if t.lemma == "no")
        if above.dep == "prep" and above.lemma == "without":
            denials.append((above.span, "without"))
        current = above
    for token in sentence.dependents(trigger.i, "acomp", "attr"):
        if token.lemma in _UNTRUE:
            denials.append((token.span, "untrue"))
    if len(denials) % 2:
        return Judgement("negative", 0.85, denials[0][1], evidence=tuple(span for span, _ in denials))
    reason = "denied twice" if denials else ""
    return Judgement("positive", 0.95, "no-negator" if not denials else "double-negation", reason)


def _negates(token: Token) -> bool:
    return token.dep == "neg" or token.lemma in _NEGATORS
