"""Says whether a source tells of something actual, planned, predicted or hypothetical."""

from __future__ import annotations

from dateline.model import Document, Event, Judgement, Sentence, Token

_HYPOTHETICAL = frozenset({"could", "would", "might", "may", "can"})
_WANTING = frozenset("want wish hope seek aim try attempt intend ready able allow enable goal aim hope desire ambition wish".split())
_PLANNING = frozenset("plan prepare announce vow pledge promise schedule agree decide intend order set plan preparation intention decision promise pledge".split())
_PREDICTING = frozenset("fear expect warn predict anticipate risk likely danger forecast concern worry fear threaten possible potential imminent believe".split())
_IF = frozenset({"if", "unless", "whether", "should"})


def judge_modality(document: Document, event: Event) -> Judgement[str]:
    """Returns actual, planned, predicted or hypothetical, with the words that say so."""
    if event.modality:
        return Judgement(event.modality, 0.9, "the-pattern-says-so", evidence=(event.evidence,))
    sentence = document.sentences[event.sentence]
    token = sentence.tokens[event.trigger]
    found = _on(sentence, token, own=True)
    if found:
        return found
    current = token
    for above in sentence.ancestors(token.i):
        if current.dep in ("ccomp", "advcl", "relcl", "conj", "nsubj", "parataxis") and current.dep != "nsubj":
            if current.dep == "ccomp" and above.lemma in _PREDICTING:
                return Judgement("predicted", 0.7, "predicting-verb", evidence=(above.span,))
            break
        found = _governed(sentence, current, above)
        if found:
            return found
        if current.dep in ("dobj", "nsubjpass", "xcomp", "pobj", "prep", "attr", "acl", "pcomp", "nsubj"):
            found = _on(sentence, above, own=False)
            if found:
                return found
        current = above
    return Judgement("actual", 0.9, "told-as-fact")


def _on(sentence: Sentence, token: Token, *, own: bool) -> Judgement[str] | None:
    for aux in sentence.dependents(token.i, "aux"):
        if aux.lemma in _HYPOTHETICAL or aux.text.lower() in _HYPOTHETICAL:
            return Judgement("hypothetical", 0.8, "modal", evidence=(aux.span,))
        if aux.text.lower() in ("will", "'ll", "’ll", "shall", "wo"):
            return Judgement("planned", 0.8, "will", evidence=(aux.span,))
    for mark in sentence.dependents(token.i, "mark", "advmod"):
        if mark.lemma in _IF:
            return Judgement("hypothetical", 0.8, "if", evidence=(mark.span,))
    for word in sentence.dependents(token.i, "amod", "acomp", "advmod"):
        if own and word.lemma in _PREDICTING:
            return Judgement("predicted", 0.7, "predicting-word", evidence=(word.span,))
        if own and word.lemma in ("planned", "scheduled", "forthcoming", "upcoming"):
            return Judgement("planned", 0.8, "planned-word", evidence=(word.span,))
    return None


def _governed(sentence: Sentence, current: Token, above: Token) -> Judgement[str] | None:
    if current.dep in ("xcomp", "dobj", "pobj", "acl", "prep", "pcomp", "advcl", "attr"):
        if above.lemma in _PREDICTING:
            return Judgement("predicted", 0.7, "predicting-word", evidence=(above.span,))
        if above.lemma in _PLANNING and current.dep in ("xcomp", "acl", "prep", "pcomp"):
            return Judgement("planned", 0.7, "planning-word", evidence=(above.span,))
        if above.lemma in _WANTING and current.dep in ("xcomp", "acl", "prep", "pcomp", "attr"):
            return Judgement("hypothetical", 0.7, "wanting-word", evidence=(above.span,))
    return None
