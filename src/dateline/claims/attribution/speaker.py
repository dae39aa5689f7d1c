"""The noun phrase of a speaker, and the words of it that name him."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.claims.attribution.vocabulary import Vocabulary
from dateline.model import Sentence, Span, Token

PRONOUNS = {
    "he": "person", "she": "person", "him": "person", "her": "person", "his": "person", "who": "person",
    "it": "body", "they": "several", "them": "several",
}  # fmt: skip
_LEFT = frozenset("det amod compound nmod poss nummod quantmod advmod npadvmod neg punct case".split())
_MODIFIERS = ("amod", "poss", "compound", "pobj", "nmod")
_OFFICES = frozenset(
    "foreign prime defense defence interior secretary deputy vice minister president".split()
)
_PARTICLES = frozenset("al bin ibn de van von der - of the for and".split())
_POSSESSIVE = ("'s", "’s")
# Whose the possessive in a body's name is: "the People's Front".
_OWNERS = frozenset("People Peoples Workers Women Children Farmers Citizens".split())
_NOT_IN_NAMES = frozenset("'s ’s , ; : — – ( )".split())


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the words as coders take them, and the whole phrase.

    `name` is the span of the name or, without one, of the nominal. `nouns` are the lower-cased words of
    the whole phrase with title and apposition; `places` are those of a title's capitalised words that may
    name a country or an office. `pronoun` is its class (person, body, several) or "".
    """

    name: Span
    nouns: frozenset[str]
    head: str
    proper: bool
    plural: bool
    pronoun: str = ""
    places: frozenset[str] = frozenset()


def speaker_at(sentence: Sentence, i: int, words: Vocabulary) -> Speaker:
    """Returns the speaker whose noun phrase token `i` of a parsed sentence heads."""
    head = sentence.tokens[i]
    lower = head.text.lower().strip("\"“”'")
    if lower in PRONOUNS:
        kind = PRONOUNS[lower]
        return Speaker(head.span, frozenset(), lower, proper=False, plural=kind == "several", pronoun=kind)
    phrase = _phrase(sentence, head)
    nouns = frozenset(t.text.lower() for t in phrase) | _appositions(sentence, head)
    proper = head.text[:1].isupper() and (head.pos == "PROPN" or (head.i > 0 and lower not in words.people))
    proper = proper and lower not in words.titles
    span = _named_by(phrase, head, words) if proper else _apposed_name(sentence, head, words)
    plural = head.tag == "NNS"
    if not span and not proper and (span := _name_after_comma(sentence, head, words)):
        nouns |= {t.text.lower() for t in span}
    proper = bool(span)
    name = span or phrase
    places = _places([t for t in _with_apposition(sentence, head, phrase) if t not in name or not proper])
    return Speaker(Span(name[0].start, name[-1].end), nouns, head.lemma.lower(), proper, plural, "", places)


def _with_apposition(sentence: Sentence, head: Token, phrase: list[Token]) -> list[Token]:
    return phrase + [
        sentence.tokens[j] for t in sentence.dependents(head.i, "appos") for j in sentence.subtree(t.i)
    ]


def _places(tokens: list[Token]) -> frozenset[str]:
    """Capitalised modifiers of a title, for telling one country's minister from another's."""
    modifiers = (t for t in tokens if t.text[:1].isupper() and t.dep in _MODIFIERS)
    return frozenset(t.text.lower() for t in modifiers) - _OFFICES


def _name_after_comma(sentence: Sentence, head: Token, words: Vocabulary) -> list[Token]:
    """The name in "head of the port authority, Omar Haddad, said", which parses put anywhere."""
    if head.lemma not in words.people and head.text.lower() not in words.titles:
        return []
    tokens = sentence.tokens
    comma = next((t.i for t in tokens[head.i : head.i + 12] if t.text == ","), None)
    if comma is None or any(t.tag.startswith("VB") for t in tokens[head.i : comma]):
        return []
    end = comma + 1
    while end < len(tokens) and tokens[end].text[:1].isupper():
        end += 1
    closed = end < len(tokens) and tokens[end].text in (",", ".")
    return list(tokens[comma + 1 : end]) if closed and 2 <= end - comma - 1 <= 4 else []


def _phrase(sentence: Sentence, head: Token) -> list[Token]:
    """The head with its modifiers to the left and an "of" phrase to the right, without clauses."""
    left = head.i
    while left > 0:
        previous = sentence.tokens[left - 1]
        if not _belongs(sentence, previous, head.i) or previous.text in (",", "(", '"', "“", ":"):
            break
        left -= 1
    right = head.i
    number = sentence.child(right, "nummod") if head.pos == "PROPN" else None
    if number is not None and number.i == right + 1:
        right += 1
    of = next((t for t in sentence.dependents(head.i, "prep") if t.i == right + 1), None)
    if of is not None and not (of.lemma == "of" or _in_name(sentence, head, of)):
        of = None
    if of is not None:
        for j in sentence.subtree(of.i):
            token = sentence.tokens[j]
            if j != right + 1 or token.dep in ("appos", "relcl", "acl") or token.text in (",", "("):
                break
            right = j
    return list(sentence.tokens[left : right + 1])


def _in_name(sentence: Sentence, head: Token, tie: Token) -> bool:
    """Says whether a name goes on behind "for": "the Centre for Peace"."""
    named = sentence.child(tie.i, "pobj")
    capital = named is not None and named.text[:1].isupper() and head.text[:1].isupper()
    return capital and tie.lemma == "for" and sentence.tokens[tie.i + 1].text[:1].isupper()


def _belongs(sentence: Sentence, token: Token, head: int) -> bool:
    while token.i != head:
        if token.dep not in _LEFT or token.head == token.i:
            return False
        token = sentence.tokens[token.head]
    return True


def _named_by(phrase: list[Token], head: Token, words: Vocabulary) -> list[Token]:
    """The name that the head belongs to: "the Party of former President Diallo" is the party's."""
    name = _name(phrase, words)
    if not name or name[0].i <= head.i:
        return name
    own = _name([t for t in phrase if t.i <= head.i], words)
    for token in phrase if own else ():
        goes_on = token.text[:1].isupper() or token.text.lower() in _PARTICLES
        if token.i == own[-1].i + 1 and goes_on:
            own.append(token)
    while own and not own[-1].text[:1].isupper():
        own.pop()
    return own or name


def _name(phrase: list[Token], words: Vocabulary) -> list[Token]:
    """The capitalised words at the phrase's end, titles and possessors before them left out."""
    run: list[Token] = []
    for k, token in reversed(list(enumerate(phrase))):
        owned = token.text in _POSSESSIVE and k > 0 and phrase[k - 1].text in _OWNERS
        if not owned and not _may_stand_in_name(token):
            break
        run.insert(0, token)
    while run and not run[0].text[:1].isupper() and not (run[0].text == "the" and len(run) > 1):
        run.pop(0)
    for k in range(len(run) - 2, -1, -1):
        if run[k].text.lower().rstrip(".") in words.titles or run[k].text.lower() in words.titles:
            after = run[k + 1 :]
            if after[0].text[:1].isupper() and after[-1].text.lower() not in words.bodies:
                return after
            break
    return run


def _may_stand_in_name(token: Token) -> bool:
    if token.text in _NOT_IN_NAMES:
        return False
    return token.text[:1].isupper() or token.text.isdigit() or token.text.lower() in _PARTICLES


def _apposed_name(sentence: Sentence, head: Token, words: Vocabulary) -> list[Token]:
    for token in sentence.dependents(head.i, "appos"):
        if token.pos == "PROPN" and token.text[:1].isupper():
            name = _name(_phrase(sentence, token), words)
            if name and name[-1].text.lower() not in words.titles:
                return name
    return []


def _appositions(sentence: Sentence, head: Token) -> frozenset[str]:
    return frozenset(
        sentence.tokens[j].text.lower()
        for token in sentence.dependents(head.i, "appos")
        for j in sentence.subtree(token.i)
    )
