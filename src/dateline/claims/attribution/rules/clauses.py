"""Verbs of saying with what is said: "X said that ...", "..., X said", "X reported shelling"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.claims.attribution.authors import author_of
from dateline.claims.attribution.scope import (
    CLOSING,
    FINITE,
    QUOTES,
    around,
    before_cue,
    edges,
    span_of,
    tail_after,
)
from dateline.claims.attribution.speaker import Speaker, speaker_at
from dateline.claims.attribution.utterance import Utterance
from dateline.claims.attribution.vocabulary import Verb, Vocabulary
from dateline.model import Sentence, Span, Token

# Words that refer to no speaker: "it is feared", "what he said", "there".
EMPTY = frozenset("what which that this there those these everything one nobody i we you".split())
# What stands before these without quotation marks is the outlet's: "After the raid, he denied ...".
_SELF_TOLD = ("deny", "request", "accuse")
# Minds, not statements.
_SILENT = ("think", "find", "expect")
# Before "to say" these take the saying back.
_WITHHELD = frozenset("decline refuse fail ask urge want intend plan".split())
_RELATIVE = ("who", "that", "which")
_COUNTING = frozenset("between at up about around more over nearly some almost".split())
# Words after a cue that closes its sentence: a stop, or a date and a place.
_NEAR_END = 9
_NOMINAL = ("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM")
# Labels of verbs that share the subject of the verb above them.
_SHARING = ("conj", "advcl", "xcomp", "pcomp", "dep", "ccomp")
# A subject is a word, maybe with stops: "U.S.", no lone mark.
_WORD = re.compile(r"\w")
# "By saying", "in a letter stating": the subject of the verb above them says it.
_THROUGH = ("by", "in", "while", "after", "before")
# What is about to be said is said by the subject of these: "the general is set to say".
_ABOUT_TO = frozenset("set due schedule".split())
# Verbs of speech only without a complement: "he went on", "she continued".
_GOING_ON = frozenset("continue go begin repeat count find hold see show".split())
# Labels of verbs that tell what happens, not which noun is meant.
_TELLING = ("ROOT", "conj", "ccomp")
_CITING = frozenset("citing quoting".split())


def find_clauses(sentence: Sentence, words: Vocabulary) -> Iterator[Utterance]:
    """Yields an utterance for each active reporting verb that has a speaker."""
    if not sentence.parsed:
        return
    for token in sentence.tokens:
        verb = words.verbs.get(token.text.lower())
        if verb is None or not _is_verb(sentence, token):
            continue
        subject = subject_of(sentence, token) or _inverted(sentence, token)
        if subject is None or names_nobody(sentence, subject) or _is_refused(sentence, token, verb):
            continue
        if subject.pos not in _NOMINAL or not is_word(subject):
            continue
        takes_object = verb.lemma in _GOING_ON and sentence.child(token.i, "xcomp", "dobj") is not None
        if takes_object and not _shown(sentence, token, verb, subject, words):
            continue
        yield from _utter(sentence, token, verb, subject, words)


def _utter(
    sentence: Sentence, token: Token, verb: Verb, subject: Token, words: Vocabulary
) -> Iterator[Utterance]:
    author = author_of(sentence, subject, words) if subject.lemma in words.statements else None
    speakers = [author or speaker_at(sentence, subject.i, words)]
    speakers += _cited(sentence, token, verb, words)
    content, rule = _content(sentence, token, verb, subject)
    if not content and (shown := _shown(sentence, token, verb, subject, words)):
        content, rule = shown, "reported-object"
    score = 0.6 if verb.narrated else 0.7 if verb.kind in _SILENT else 0.9
    quotes = bool(content) or verb.kind not in (*_SILENT, "deny")
    if content or quotes:
        yield Utterance(sentence.index, token.span, tuple(speakers), content, "indirect", rule, score, quotes)


def _shown(
    sentence: Sentence, token: Token, verb: Verb, subject: Token, words: Vocabulary
) -> tuple[Span, ...]:
    """What a statement shows: "footage from the station showed two blasts"."""
    if verb.kind != "find" or subject.lemma not in words.statements or token.dep not in _TELLING:
        return ()
    what = next((t for t in sentence.dependents(token.i, "dobj", "xcomp") if t.i > token.i), None)
    return (span_of(sentence, what),) if what is not None else ()


def subject_of(sentence: Sentence, token: Token) -> Token | None:
    """Returns the head of the verb's subject, its own or shared, None if it has none or is passive."""
    for _ in range(5):
        if sentence.child(token.i, "nsubjpass", "auxpass") is not None:
            return None
        own = _own_subject(sentence, token)
        if own is not None:
            return _antecedent(sentence, own, token)
        above = sentence.tokens[token.head]
        if above.i == token.i:
            return None
        if token.dep == "xcomp" and above.lemma in _ABOUT_TO:
            return _own_subject(sentence, above) or sentence.child(above.i, "nsubjpass")
        if token.dep == "pcomp" and above.lemma in _THROUGH:
            token = sentence.tokens[above.head]
            if token.pos not in ("VERB", "AUX"):
                return None
            continue
        if token.dep in ("acl", "relcl") and above.pos in ("NOUN", "PROPN"):
            return above
        if token.dep not in _SHARING or above.pos not in ("VERB", "AUX", "ADP"):
            return None
        if token.dep == "ccomp" and token.tag != "VBG":
            return None
        token = above
    return None


def is_word(token: Token) -> bool:
    """Says whether a token is more than a mark."""
    return _WORD.search(token.text) is not None


def names_nobody(sentence: Sentence, subject: Token) -> bool:
    """Says whether a subject refers to no speaker; "those who stayed" does, "those" alone does not."""
    lower = subject.text.lower()
    return lower in EMPTY and not (lower == "those" and sentence.child(subject.i, "relcl"))


def _own_subject(sentence: Sentence, token: Token) -> Token | None:
    """The verb's subject; behind a quotation ("...," said X) the one after the verb."""
    subjects = [t for t in sentence.dependents(token.i, "nsubj") if is_word(t)]
    behind = token.i > 0 and sentence.tokens[token.i - 1].text in CLOSING
    # Of two, the nearer: "... that officials have warned", "shelled Aden, Yemen's army said".
    subjects.sort(key=lambda t: ((t.i < token.i) == behind, abs(t.i - token.i)))
    return subjects[0] if subjects else None


def _is_verb(sentence: Sentence, token: Token) -> bool:
    """Says whether the token is a verb; before "that" the parse may be wrong about it."""
    following = sentence.tokens[token.i + 1].text if token.i + 1 < len(sentence.tokens) else ""
    return token.tag.startswith("VB") or (token.tag == "NNS" and following == "that")


def _inverted(sentence: Sentence, token: Token) -> Token | None:
    """The speaker behind a verb after a quotation, where the parse has no subject: "- added Marwan"."""
    tokens = sentence.tokens
    if token.i == 0 or token.i + 1 >= len(tokens) or tokens[token.i - 1].text not in CLOSING:
        return None
    if token.tag not in ("VBD", "VBZ"):
        return None
    i = token.i + 1
    while i < len(tokens) and (tokens[i].pos == "DET" or tokens[i].dep in ("compound", "amod", "nmod")):
        i += 1
    return tokens[i] if i < len(tokens) and tokens[i].pos in ("NOUN", "PROPN", "PRON") else None


def _antecedent(sentence: Sentence, subject: Token, verb: Token) -> Token:
    if subject.text.lower() in _RELATIVE and verb.dep == "relcl":
        return sentence.tokens[verb.head]
    return subject


def _is_refused(sentence: Sentence, token: Token, verb: Verb) -> bool:
    """A denial of speaking ("did not say", "declined to say") gives nobody the floor."""
    if verb.kind in ("deny", "expect", "think"):
        return False
    if sentence.child(token.i, "neg") is not None:
        return True
    above = sentence.tokens[token.head]
    return token.dep == "xcomp" and above.lemma in _WITHHELD


def _cited(sentence: Sentence, token: Token, verb: Verb, words: Vocabulary) -> list[Speaker]:
    if "a" in verb.frames:
        mark = next((t.i for t in sentence.tokens[token.i :] if t.text.lower() == "as"), token.i)
        nouns = [t for t in sentence.tokens[token.i + 1 : mark] if t.pos in ("NOUN", "PROPN", "PRON")]
        heads = [t for t in nouns if t.dep not in ("compound", "poss", "pobj", "nmod")] or nouns
        return [speaker_at(sentence, heads[-1].i, words)] if heads else []
    for clause in sentence.dependents(token.i, "advcl", "prep"):
        if clause.text.lower() in _CITING:
            cited = sentence.child(clause.i, "dobj", "pobj")
            return [speaker_at(sentence, cited.i, words)] if cited else []
    return []


def _content(sentence: Sentence, token: Token, verb: Verb, subject: Token) -> tuple[tuple[Span, ...], str]:
    below = sentence.subtree(subject.i)
    own = {token.i} if token.i in below else {*below, token.i}
    if "a" in verb.frames:
        return _as_saying(sentence, token), "quoted-as-saying"
    clause = _clause(sentence, token, verb)
    if clause is None and (gap := _after_gap(sentence, token)):
        return gap, "clause"
    last = len(sentence.tokens) - token.i < _NEAR_END and clause is None
    trailing = before_cue(sentence, token, subject, verbless=last)
    quoted = trailing is not None and sentence.text[: trailing.end - sentence.span.start].endswith(QUOTES)
    if trailing is not None and quoted:
        after = around(sentence, clause, own) if clause is not None and clause.i > token.i else ()
        return (trailing, *(after or tail_after(sentence, token))), "cue-after"
    if clause is not None and clause.i > token.i:
        said = around(sentence, clause, own)
        if verb.kind == "deny":
            return (Span(token.start, max(piece.end for piece in said)),) if said else (), "denied"
        return (*_with_count(sentence, token, said), *_joined(sentence, token)), "clause"
    if trailing is not None and verb.kind not in _SELF_TOLD and "q" not in verb.frames:
        return (trailing, *tail_after(sentence, token)), "cue-after"
    if clause is not None:
        return around(sentence, clause, own), "clause-before"
    if (colon := _after_colon(sentence, token)) is not None:
        return (colon,), "colon"
    found, rule = _object(sentence, token, verb)
    if not found and "c" in verb.frames and verb.kind != "accuse" and subject.i < token.i:
        return _rest(sentence, token), "rest"
    return found, rule


def _after_gap(sentence: Sentence, token: Token) -> tuple[Span, ...]:
    """What is said of the noun before: "a crisis that officials have warned could spread"."""
    i = token.i + 1
    if token.dep != "relcl" or i >= len(sentence.tokens) or sentence.tokens[i].tag not in FINITE:
        return ()
    end = next((t.i for t in sentence.tokens[i:] if t.text in (",", ";", ".")), len(sentence.tokens))
    return (Span(sentence.tokens[i].start, sentence.tokens[end - 1].end),)


def _rest(sentence: Sentence, token: Token) -> tuple[Span, ...]:
    """What follows "that" behind the cue, where the parse ties the clause elsewhere."""
    tokens = sentence.tokens
    start = next((t.i + 1 for t in tokens[token.i + 1 : token.i + 10] if t.text == "that"), len(tokens))
    finite = any(t.tag in FINITE for t in tokens[start:])
    return (Span(tokens[start].start, edges(sentence)[1]),) if finite else ()


def _with_count(sentence: Sentence, token: Token, said: tuple[Span, ...]) -> tuple[Span, ...]:
    """Takes in a count that the parse hangs on the verb: "said between 20 and 30 houses were hit"."""
    gap = [t for t in sentence.tokens[token.i + 1 :] if said and t.end <= said[0].start]
    if gap and gap[0].text.lower() in _COUNTING and any(t.pos == "NUM" for t in gap):
        return (Span(gap[0].start, said[0].end), *said[1:])
    return said


def _joined(sentence: Sentence, token: Token) -> tuple[Span, ...]:
    """Clauses with their own subject that the parse ties to the cue by "and" or "but" without a comma."""
    found: list[Span] = []
    for clause in sentence.dependents(token.i, "conj"):
        subject = sentence.child(clause.i, "nsubj", "nsubjpass")
        first = sentence.subtree(clause.i)[0]
        if subject is not None and subject.i > token.i and sentence.tokens[max(0, first - 2)].text != ",":
            found.append(span_of(sentence, clause))
    return tuple(found)


def _clause(sentence: Sentence, token: Token, verb: Verb) -> Token | None:
    if "c" in verb.frames or "f" in verb.frames:
        clauses = sentence.dependents(token.i, "ccomp")
        after = [c for c in clauses if c.i > token.i]
        if clauses:
            return after[0] if after else clauses[0]
    if "i" in verb.frames or verb.kind in ("claim", "report"):
        deeds = sentence.dependents(token.i, "xcomp")
        return next((c for c in deeds if c.i > token.i and c.pos in ("VERB", "AUX")), None)
    return None


def _as_saying(sentence: Sentence, token: Token) -> tuple[Span, ...]:
    said = next((t for t in sentence.tokens[token.i :] if t.text.lower() == "saying"), None)
    end = edges(sentence)[1]
    return (Span(said.end + 1, end),) if said and said.end + 1 < end else ()


def _after_colon(sentence: Sentence, token: Token) -> Span | None:
    for other in sentence.tokens[token.i + 1 :]:
        if other.text == ":" and other.i + 1 < len(sentence.tokens):
            return Span(sentence.tokens[other.i + 1].start, sentence.span.end)
        if other.text == ";":
            return None
    return None


def _object(sentence: Sentence, token: Token, verb: Verb) -> tuple[tuple[Span, ...], str]:
    if "o" in verb.frames:
        noun = next((t for t in sentence.dependents(token.i, "dobj") if t.i > token.i), None)
        if noun is not None and verb.kind == "deny":
            return (Span(token.start, span_of(sentence, noun).end),), "denied-object"
        if noun is not None and noun.lemma == "responsibility":
            return (Span(token.start, span_of(sentence, noun).end),), "claimed-responsibility"
        if noun is not None:
            return (span_of(sentence, noun),), "reported-object"
        deed = next((t for t in sentence.dependents(token.i, "xcomp") if t.i > token.i), None)
        if deed is not None:
            return (Span(token.start, span_of(sentence, deed).end),), "denied-deed"
    if "f" in verb.frames:
        for tie in sentence.dependents(token.i, "prep"):
            if tie.i > token.i and tie.lemma in ("of", "for", "about", "against"):
                return (span_of(sentence, tie),), "said-of"
        noun = sentence.child(token.i, "dobj")
        while noun is not None and verb.kind == "accuse":
            for tie in sentence.dependents(noun.i, "prep"):
                if tie.lemma in ("of", "for") and (noun.dep == "dobj" or sentence.child(tie.i, "pcomp")):
                    return (span_of(sentence, tie),), "said-of"
            noun = sentence.child(noun.i, "conj")
    return (), "quotation"
