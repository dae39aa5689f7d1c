"""What became of the people that a number counts, by the verb, participle or noun that governs them."""

from __future__ import annotations

from typing import cast

from dateline.model import Sentence, Token
from dateline.model.quantity import Counted
from dateline.quantities.knowledge import nouns, number_words, vague_words, verbs

_OBJECT = ("dobj", "nsubjpass", "obj")
_SUBJECT = ("nsubj", "nsubjpass")
# "Killed along with three others": the fate of the subject is shared.
_WITH = ("with", "alongside", "including")


def fate(sentence: Sentence, head: Token) -> Counted | None:
    """Returns what the governing verb, participle or noun makes of the people at `head`, or None.

    "Seven people were killed", "killed seven people", "seven people killed in", "the killing of seven".
    Two fates at once ("killed or wounded") are `other`.
    """
    for part in sentence.dependents(head.i, "acl", "amod", "relcl"):
        if part.tag in ("VBN", "VBD", "JJ") and (made := _of_verb(part, "object")):
            return made
    top = _whole(sentence, head)
    above = sentence.tokens[top.head]
    if top.dep == "pobj":
        return _of_preposition(sentence, above)
    if top.dep in _OBJECT:
        made = _of_verb(above, "object")
        return _with_other_fate(sentence, above, made) if made else _of_subject(sentence, above)
    if top.dep in _SUBJECT:
        return _of_verb(above, "subject") or _of_predicate(sentence, above)
    if top.dep == "attr":
        return _of_subject(sentence, above)
    return _next_participle(sentence, head)


def _of_subject(sentence: Sentence, verb: Token) -> Counted | None:
    """Reads "the number of refugees reached 1.5 million"."""
    subject = sentence.child(verb.i, *_SUBJECT)
    return _of_toll(sentence, subject) if subject is not None else None


def _next_participle(sentence: Sentence, head: Token) -> Counted | None:
    """Reads "six dead and 14 injured", where the parse ties the number to nothing."""
    if head.pos != "NUM" or head.i + 1 >= len(sentence.tokens):
        return None
    after = sentence.tokens[head.i + 1]
    return _of_verb(after, "object") if after.tag in ("VBN", "VBD") else None


def _of_verb(verb: Token, slot: str) -> Counted | None:
    known = verbs()
    return known.get(f"{verb.lemma.lower()} {slot}") or known.get(f"{verb.text.lower()} {slot}")


def _with_other_fate(sentence: Sentence, verb: Token, made: Counted) -> Counted:
    """Returns `other` for "killed or wounded" when the second verb counts nobody of its own."""
    for second in sentence.dependents(verb.i, "conj"):
        has_own = any(t.dep in (*_OBJECT, *_SUBJECT) or t.pos == "NUM" for t in sentence.dependents(second.i))
        also = _of_verb(second, "object")
        if also and also != made and not has_own:
            return "other"
    return made


def _of_predicate(sentence: Sentence, verb: Token) -> Counted | None:
    """Reads "were dead", "are missing", "remained displaced"."""
    for word in sentence.dependents(verb.i, "acomp", "attr", "oprd"):
        class_ = nouns().get(word.lemma.lower()) or _of_verb(word, "object")
        if class_ in ("killed", "injured", "missing", "displaced", "captured"):
            return cast(Counted, class_)
    return None


def _of_preposition(sentence: Sentence, prep: Token) -> Counted | None:
    """Reads "the killing of seven people", "the toll rose to 40"."""
    above = sentence.tokens[prep.head]
    if above.pos in ("NOUN", "PROPN"):
        class_ = nouns().get(above.lemma.lower())
        is_fate = prep.lemma == "of" and class_ in ("killed", "injured", "missing")
        return cast(Counted, class_) if is_fate else None
    if prep.lemma.lower() in _WITH:
        return _of_verb(above, "object")
    return _of_subject(sentence, above) if prep.lemma in ("to", "at", "by") else None


def _of_toll(sentence: Sentence, noun: Token) -> Counted | None:
    """Reads what "the death toll", "the number of refugees" counts."""
    for i in sentence.subtree(noun.i):
        class_ = nouns().get(sentence.tokens[i].lemma.lower()) or _of_verb(sentence.tokens[i], "object")
        if class_ in ("killed", "injured", "missing", "displaced", "captured", "troops", "weapons"):
            return cast(Counted, class_)
        if class_ == "toll" and sentence.tokens[i].lemma.lower() != "toll":
            return "other"
    return None


def _whole(sentence: Sentence, head: Token) -> Token:
    """Returns what stands for the counted in its clause: the first of a list, "dozens" of them."""
    token = head
    while True:
        above = sentence.tokens[token.head]
        of = sentence.tokens[above.head]
        if token.dep in ("conj", "appos") and above.pos not in ("VERB", "AUX") and above.i != token.i:
            token = above
        elif token.dep == "pobj" and above.lemma == "of" and _is_number(of) and of.i < token.i:
            token = of
        else:
            return token


def _is_number(token: Token) -> bool:
    return token.pos == "NUM" or token.text.lower() in vague_words() or token.lemma.lower() in number_words()
