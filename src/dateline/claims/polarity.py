"""Says whether a source tells that something happened or that it did not."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.claims.words import negators
from dateline.model import Document, Event, Judgement, Sentence, Span, Token

Denials = Iterator[tuple[Span, str]]

# Dependencies by which a word passes on what is denied above it.
_CLAUSE = frozenset(
    {"ccomp", "xcomp", "dobj", "pobj", "nsubjpass", "pcomp", "attr", "acl", "oprd", "prep", "acomp"}
)
_NEGATED_ABOVE = frozenset({"dobj", "attr", "xcomp", "pobj", "prep", "acl", "oprd", "pcomp", "acomp"})
# "did not want him to leave": the negation belongs to what is wanted or thought.
_RAISING = frozenset("want think believe expect anticipate allow let permit intend plan".split())
# "no attack happened", "talks did not take place".
_HAPPEN = frozenset("happen occur take materialise materialize begin start apply resume move".split())
_GIVEN = frozenset({"the", "this", "that", "these", "those"})
# A negation that must cross more words, or more than one preposition, is about something else: of 25 on
# the coded reports 22 were.
_FARTHEST = 3
# "ended the talks" tells of an end, "to end the war" only of an aim.
_TOLD = frozenset({"VBD", "VBN", "VBZ", "VBP"})
# What is over all the same took place.
_MOMENTS = frozenset({"meeting", "agreement"})
_NOBODY = frozenset({"nobody", "none", "nothing"})


def judge_polarity(document: Document, event: Event) -> Judgement[str]:
    """Returns positive or negative, with the words that deny."""
    if event.polarity:
        return Judgement(event.polarity, 0.9, "the-pattern-says-so", evidence=(event.evidence,))
    sentence = document.sentences[event.sentence]
    trigger = sentence.tokens[event.trigger]
    denials = [
        *_at_the_word(sentence, trigger),
        *_by_its_parties(sentence, trigger),
        *_above(sentence, trigger),
        *(() if event.type in _MOMENTS else _ended(sentence, trigger)),
        *_did_not_happen(sentence, trigger),
        *_said_untrue(sentence, trigger),
    ]
    if len(denials) % 2:
        return Judgement("negative", 0.85, denials[0][1], evidence=tuple(span for span, _ in denials))
    reason = "denied twice" if denials else ""
    return Judgement("positive", 0.95, "no-negator" if not denials else "double-negation", reason)


def _at_the_word(sentence: Sentence, trigger: Token) -> Denials:
    """ "did not shell", "no longer holds", but not "did not leave until Monday"."""
    below = sentence.dependents(trigger.i)
    if any(t.lemma == "until" for t in below):
        return
    for token in below:
        if (_negates(token) and token.lemma not in _NOBODY) or _is_no_longer(sentence, token):
            yield token.span, "negator"


def _by_its_parties(sentence: Sentence, trigger: Token) -> Denials:
    """ "no rebels shelled the port", "none of the shells fell", "nobody was charged"."""
    for party in sentence.dependents(trigger.i, "nsubj", "nsubjpass", "dobj"):
        for token in sentence.dependents(party.i, "det"):
            if _negates(token):
                yield token.span, "no-subject"
        if party.lemma in _NOBODY:
            yield party.span, "no-subject"


def _above(sentence: Sentence, trigger: Token) -> Denials:
    """ "denied shelling", "did not launch an attack", "there was no sign of fighting", "without firing"."""
    given = _is_given(sentence, trigger)
    current, prepositions = trigger, 0
    for steps, above in enumerate(sentence.ancestors(trigger.i)):
        if current.dep not in _CLAUSE and not _is_raised(current, above):
            return
        prepositions += current.dep == "prep"
        if steps >= _FARTHEST or prepositions > 1:
            return
        if _denies(sentence, above, current):
            if not (given and prepositions):
                yield above.span, "denying-verb"
                yield from ((t.span, "negator-above") for t in sentence.dependents(above.i, "neg"))
        elif current.dep in _NEGATED_ABOVE or _is_raised(current, above):
            yield from _negated(sentence, above, current, given=given)
        current = above


def _negated(sentence: Sentence, above: Token, current: Token, *, given: bool) -> Denials:
    for token in sentence.dependents(above.i):
        if token.dep == "det" and token.lemma == "no" and above.lemma != "doubt":
            yield token.span, "no"
        elif given:
            continue
        elif token.dep == "neg" or _is_no_longer(sentence, token):
            yield token.span, "negator-above"
        elif token.lemma == "yet" and above.lemma == "have" and current.dep == "xcomp":
            yield token.span, "yet-to"
        elif token.dep == "nsubj" and current.dep in ("dobj", "xcomp"):
            yield from ((t.span, "no-subject") for t in sentence.dependents(token.i, "det") if _negates(t))


def _ended(sentence: Sentence, trigger: Token) -> Denials:
    """ "the fighting has ceased", "the siege is over"."""
    verb = sentence.tokens[trigger.head]
    if trigger.dep not in ("nsubj", "csubj") or sentence.dependents(verb.i, "neg"):
        return
    if negators().get(verb.lemma) == "ending":
        yield verb.span, "ended"
    elif verb.lemma == "be":
        for token in sentence.dependents(verb.i, "advmod", "prep", "acomp"):
            if token.lemma == "over" and not sentence.dependents(token.i):
                yield token.span, "ended"


def _did_not_happen(sentence: Sentence, trigger: Token) -> Denials:
    """ "the attack never happened", "the exchange did not take place"."""
    verb = sentence.tokens[trigger.head]
    if trigger.dep not in ("nsubj", "nsubjpass", "csubj") or verb.lemma not in _HAPPEN:
        return
    if verb.lemma == "take" and not any(t.lemma == "place" for t in sentence.dependents(verb.i, "dobj")):
        return
    yield from ((t.span, "did-not-happen") for t in sentence.dependents(verb.i, "neg"))


def _said_untrue(sentence: Sentence, trigger: Token) -> Denials:
    """ "the reports of shelling are false" """
    places = [trigger, sentence.tokens[trigger.head]]
    for place in places if trigger.dep in ("nsubj", "ccomp", "csubj") else places[:1]:
        for token in sentence.dependents(place.i, "acomp", "attr", "oprd"):
            if negators().get(token.lemma) == "untrue" and token.i != trigger.i:
                yield token.span, "untrue"


def _denies(sentence: Sentence, above: Token, current: Token) -> bool:
    class_ = negators().get(above.lemma)
    if above.lemma == "rule":
        return sentence.child(above.i, "prt") is not None
    if above.lemma in ("call", "break"):
        return any(t.lemma == "off" for t in sentence.dependents(above.i, "prt"))
    if class_ == "ending":
        return current.dep in ("dobj", "nsubjpass") and above.tag in _TOLD
    if class_ == "untrue":
        return current.dep in ("xcomp", "ccomp")
    if above.dep == "prep" and above.i:
        if above.lemma == "without":
            return True
        return above.lemma == "of" and sentence.tokens[above.i - 1].lemma in ("instead", "short")
    return class_ == "denying"


def _is_given(sentence: Sentence, trigger: Token) -> bool:
    """ "the invasion", "its attack": it is taken for granted, and what is denied is something about it."""
    if trigger.pos not in ("NOUN", "PROPN"):
        return False
    return any(
        t.dep == "poss" or t.lemma.lower() in _GIVEN for t in sentence.dependents(trigger.i, "det", "poss")
    )


def _is_raised(current: Token, above: Token) -> bool:
    return current.dep == "ccomp" and above.lemma in _RAISING


def _is_no_longer(sentence: Sentence, token: Token) -> bool:
    return token.text.lower() == "longer" and token.i > 0 and sentence.tokens[token.i - 1].lemma == "no"


def _negates(token: Token) -> bool:
    return token.dep == "neg" or negators().get(token.lemma) == "negator"
