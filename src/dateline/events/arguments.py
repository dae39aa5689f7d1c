"""Who does what to whom in a parse: the logical subject, object and other arguments of a word."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.model import Sentence, Token

# Nouns that count or bundle what follows "of": the thing itself is the object of the preposition.
PARTITIVES = frozenset(
    """number ten dozen score hundred thousand million billion lot majority part group series wave convoy
    piece amount batch shipment delivery barrage volley round pair couple handful bulk rest remainder some
    most many several all none type kind column ton tonne package stream flow total hail string
    spate""".split()
)  # fmt: skip
# Verbs that lend their subject to the noun they govern ("carried out an attack", "imposed sanctions").
LIGHT = frozenset(
    """carry conduct launch mount stage make undertake perform commit execute begin start continue resume
    intensify impose announce give provide hold have take open lead wage step pursue issue express voice
    suffer sustain plan prepare order direct complete end halt escalate do put lift approve declare offer
    unleash realize realise initiate join support extend expand receive send pledge promise reach sign
    face deliver lay set seek want use increase threaten consider place raise repeat renew keep""".split()
)  # fmt: skip
_OBJECT_CONTROL = frozenset(
    """ask urge tell allow force order call help want see permit invite expect enable persuade push compel
    warn authorize authorise encourage require instruct let make send deploy train lead prompt beg
    implore""".split()
)  # fmt: skip
_CLAUSAL = ("VERB", "AUX")
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_OF_OBJECT = ("of", "on", "against", "upon", "at")


def subjects(sentence: Sentence, i: int) -> tuple[Token, ...]:
    """Returns the logical subjects of token `i`: who does it, conjuncts included."""
    token = sentence.tokens[i]
    heads = _verb_subjects(sentence, i, 0) if token.pos in _CLAUSAL else _noun_subjects(sentence, i)
    return _spread(sentence, heads)


def objects(sentence: Sentence, i: int) -> tuple[Token, ...]:
    """Returns the logical objects of token `i`: to whom or what it is done, conjuncts included."""
    token = sentence.tokens[i]
    heads = _verb_objects(sentence, i) if token.pos in _CLAUSAL else _noun_objects(sentence, i)
    return _spread(sentence, heads)


def prepositional(sentence: Sentence, i: int, preposition: str) -> tuple[Token, ...]:
    """Returns the objects of a preposition under token `i` or under its object ("put troops on alert")."""
    found = _pobj(sentence, i, preposition)
    if not found:
        for child in sentence.dependents(i, "dobj", "nsubjpass", "prep", "prt", "advmod", "acomp", "xcomp"):
            found = found or _pobj(sentence, child.i, preposition)
            # "came under fire from the hills": the preposition hangs on the object of another.
            for inner in sentence.dependents(child.i, "pobj"):
                found = found or _pobj(sentence, inner.i, preposition)
    if not found and preposition == "between":
        # "Fighting between the army and the rebels flared."
        found = [t for s in sentence.dependents(i, "nsubj") for t in _pobj(sentence, s.i, preposition)]
    if not found and preposition == "by":
        found = _by_agents(sentence, i)
    if not found and preposition == "to":
        found = list(receivers(sentence, i))
    return _spread(sentence, found)


def is_passive(sentence: Sentence, i: int) -> bool:
    """Says whether the verb at `i` is in the passive."""
    if any(t.dep in ("nsubjpass", "auxpass", "agent") for t in sentence.dependents(i)):
        return True
    token = sentence.tokens[i]
    return token.tag == "VBN" and token.dep in ("acl", "amod") and sentence.child(i, "dobj") is None


def _pobj(sentence: Sentence, i: int, preposition: str) -> list[Token]:
    return [
        t
        for prep in sentence.dependents(i, "prep", "agent", "dative", "prt", "advmod", "mark")
        if prep.lemma == preposition
        for t in sentence.dependents(prep.i, "pobj", "pcomp")
    ]


def receivers(sentence: Sentence, i: int) -> tuple[Token, ...]:
    """Returns who gets the object of verb `i`: "sent the rebels arms", "monitors were denied access"."""
    given = [t for t in sentence.dependents(i, "dative") if t.pos in ("NOUN", "PROPN", "PRON")]
    if not given and sentence.child(i, "dobj") is not None:
        given = list(sentence.dependents(i, "nsubjpass"))
    return tuple(given)


def _by_agents(sentence: Sentence, i: int) -> list[Token]:
    """Who a passive verb names with "by"."""
    return [t for a in sentence.dependents(i, "agent") for t in sentence.dependents(a.i, "pobj")]


def _verb_subjects(sentence: Sentence, i: int, depth: int) -> list[Token]:
    token = sentence.tokens[i]
    if is_passive(sentence, i):
        return _by_agents(sentence, i)
    found = [_antecedent(sentence, i, t) for t in sentence.dependents(i, "nsubj", "csubj")]
    if found or depth > 4:
        return found
    head = sentence.tokens[token.head]
    if token.dep == "conj" and head.pos in _CLAUSAL:
        if is_passive(sentence, head.i):
            return list(sentence.dependents(head.i, "nsubjpass"))
        return _verb_subjects(sentence, head.i, depth + 1)
    if token.dep in ("xcomp", "ccomp") and head.pos in _CLAUSAL:
        if head.lemma in _OBJECT_CONTROL and (given := sentence.dependents(head.i, "dobj", "nsubjpass")):
            return list(given)
        return _verb_subjects(sentence, head.i, depth + 1) or list(sentence.dependents(head.i, "nsubjpass"))
    if token.dep == "advcl" and head.pos in _CLAUSAL:
        return _verb_subjects(sentence, head.i, depth + 1) or list(sentence.dependents(head.i, "nsubjpass"))
    if token.dep in ("acl", "relcl") and token.tag != "VBN" and head.pos in ("NOUN", "PROPN", "PRON"):
        is_infinitive = any(t.lemma == "to" for t in sentence.dependents(i, "aux"))
        return _noun_subjects(sentence, head.i) if is_infinitive and token.tag != "VBG" else [head]
    if token.dep == "pcomp" and head.head != head.i:
        return _gerund_subjects(sentence, head, depth)
    return []


def _gerund_subjects(sentence: Sentence, preposition: Token, depth: int) -> list[Token]:
    """Who does what a preposition governs: "accused rebels of shelling", "vowed revenge by striking"."""
    above = sentence.tokens[preposition.head]
    if above.pos not in _CLAUSAL:
        return _noun_subjects(sentence, above.i)
    if preposition.lemma in ("of", "from", "for") and (given := sentence.dependents(above.i, "dobj")):
        return list(given)
    return _verb_subjects(sentence, above.i, depth + 1) or list(sentence.dependents(above.i, "nsubjpass"))


def _antecedent(sentence: Sentence, i: int, subject: Token) -> Token:
    """A relative pronoun stands for the noun that its clause modifies."""
    if subject.lemma in _RELATIVE:
        for verb in (sentence.tokens[i], *sentence.ancestors(i)):
            if verb.dep == "relcl":
                return sentence.tokens[verb.head]
    return subject


def _verb_objects(sentence: Sentence, i: int) -> list[Token]:
    token = sentence.tokens[i]
    found = [_antecedent(sentence, i, t) for t in sentence.dependents(i, "dobj", "nsubjpass", "oprd")]
    if found:
        return found
    head = sentence.tokens[token.head]
    if token.dep in ("acl", "amod") and token.tag == "VBN" and head.pos in ("NOUN", "PROPN", "PRON"):
        return [head]
    if token.dep == "conj" and is_passive(sentence, head.i) and token.tag == "VBN":
        return list(sentence.dependents(head.i, "nsubjpass"))
    for child in sentence.dependents(i, "conj"):
        if child.tag == token.tag and (given := sentence.dependents(child.i, "dobj")):
            return list(given)
    return []


def _noun_subjects(sentence: Sentence, i: int) -> list[Token]:
    token = sentence.tokens[i]
    found = list(sentence.dependents(i, "poss"))
    found += _pobj(sentence, i, "by")
    if not found:
        found = [
            t
            for t in sentence.dependents(i, "amod", "compound", "nmod")
            if t.text[:1].isupper() or t.pos == "PROPN"
        ]
    if found:
        return found
    head = sentence.tokens[token.head]
    if token.dep in ("dobj", "attr", "oprd") and head.lemma in LIGHT:
        return _verb_subjects(sentence, head.i, 0)
    if token.dep == "nsubjpass" and head.lemma in LIGHT:
        return _by_agents(sentence, head.i)
    if token.dep == "conj":
        return _noun_subjects(sentence, head.i)
    if token.dep == "pobj" and sentence.tokens[head.head].lemma in PARTITIVES:
        return _noun_subjects(sentence, head.head)
    return _pobj(sentence, i, "from") or (_pobj(sentence, i, "of") if token.lemma in ("offensive",) else [])


def _noun_objects(sentence: Sentence, i: int) -> list[Token]:
    for preposition in _OF_OBJECT:
        if found := _pobj(sentence, i, preposition):
            return found
    token = sentence.tokens[i]
    if token.dep == "conj":
        return _noun_objects(sentence, token.head)
    head = sentence.tokens[token.head]
    if token.dep in ("dobj", "nsubjpass") and head.lemma in LIGHT:
        for preposition in ("on", "against", "at", "upon"):
            if found := _pobj(sentence, head.i, preposition):
                return found
    return []


def _spread(sentence: Sentence, heads: Iterable[Token]) -> tuple[Token, ...]:
    """Adds conjuncts, and what a partitive counts in its place."""
    found: list[Token] = []
    queue = list(heads)
    while queue:
        token = queue.pop(0)
        if token in found:
            continue
        counted = _pobj(sentence, token.i, "of") if token.lemma in PARTITIVES or token.pos == "NUM" else []
        if counted:
            queue = counted + queue
        found.append(token)
        queue.extend(sentence.dependents(token.i, "conj", "appos"))
    return tuple(found)
