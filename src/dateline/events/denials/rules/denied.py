""" "Kigali denies this", "the army denied any role", "which it denies", "officials deny"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.events.arguments import subjects
from dateline.events.denials.denial import Denial, is_negated, is_pointer
from dateline.model import Sentence, Token

# These deny whatever they govern, those only what was alleged.
_DENY = frozenset({"deny", "refute", "rebut", "disavow"})
_REJECT = frozenset({"reject", "dismiss", "dispute", "repudiate", "contest"})
_ALLEGED = frozenset(
    """accusation allegation claim report assertion statement story rumour rumor suggestion version
    account""".split()
)
_PART = frozenset("role involvement responsibility part participation wrongdoing knowledge".split())


def find_denied(sentence: Sentence) -> Iterator[Denial]:
    """Yields denials by a verb whose object only points at what is denied."""
    for verb in sentence.tokens:
        if verb.lemma not in _DENY | _REJECT or verb.pos != "VERB" or is_negated(sentence, verb.i):
            continue
        agents = subjects(sentence, verb.i)
        if not agents:
            continue
        pointing = _pointing(sentence, verb)
        if pointing is None:
            continue
        inside = [verb.i, pointing.i, *(a.i for a in agents[:1])]
        yield Denial(pointing.i, min(inside), max(inside), tuple(a.i for a in agents))


def _pointing(sentence: Sentence, verb: Token) -> Token | None:
    objects = sentence.dependents(verb.i, "dobj", "nsubjpass", "dative")
    if len(objects) > 1 or verb.dep == "advcl":
        return None
    if not objects:
        bare = verb.lemma == "deny" and not sentence.dependents(verb.i, "ccomp", "xcomp", "prep", "agent")
        return verb if bare and verb.dep != "amod" else None
    token = objects[0]
    if sentence.dependents(token.i, "acl", "relcl", "prep", "ccomp"):
        return None
    if token.lemma in _ALLEGED:
        return token
    points = token.lemma in _PART or is_pointer(sentence, token)
    return token if points and verb.lemma in _DENY else None
