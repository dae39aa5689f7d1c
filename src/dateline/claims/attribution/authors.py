"""Who put out a statement: "X's claim", "a report by X", "X sent a letter", "a Kenyan announcement"."""

from __future__ import annotations

from dateline.claims.attribution.speaker import Speaker, speaker_at
from dateline.claims.attribution.vocabulary import Vocabulary
from dateline.model import Sentence, Token

_NOBODY = frozenset("its my our your this that".split())
# Owners that the subject of their verb stands for: "Diallo repeated his insistence that".
_OWN = frozenset("his her their".split())
_ISSUED = frozenset("issue publish release make write prepare post provide compile gather collect".split())
# Whoever does this with a statement says it.
_GIVING = frozenset(
    "issue publish release make write post send deliver circulate express voice raise renew spread share "
    "convey have hold".split()
)
# Names before a statement that tell when it was made.
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december".split()
)


def author_of(sentence: Sentence, token: Token, words: Vocabulary) -> Speaker | None:
    """Returns the author of the statement that the token names, None where no words name one."""
    owner = sentence.child(token.i, "poss")
    if owner is not None and owner.text.lower() in _OWN:
        owner = _subject(sentence, token) or owner
    owner = owner or _giver(sentence, token) or _by(sentence, token)
    if owner is None or owner.text.lower() in _NOBODY:
        return None
    return speaker_at(sentence, owner.i, words)


def nation_of(sentence: Sentence, token: Token) -> Speaker | None:
    """Returns whom a name before the statement stands for: "a US announcement", "Western claims"."""
    before = sentence.tokens[token.i - 1] if token.i else None
    if before is None or before.head != token.i or not before.text[:1].isupper():
        return None
    lower = before.text.lower()
    opens = before.i == 0 and before.pos != "PROPN"
    if opens or lower in _DAYS or before.dep not in ("amod", "compound", "nmod"):
        return None
    return Speaker(before.span, frozenset((lower,)), lower, proper=True, plural=False)


def _giver(sentence: Sentence, token: Token) -> Token | None:
    given = sentence.tokens[token.head].lemma in _GIVING
    return _subject(sentence, token) if given else None


def _subject(sentence: Sentence, token: Token) -> Token | None:
    """The subject of the verb whose object the statement is."""
    return sentence.child(token.head, "nsubj") if token.dep == "dobj" else None


def _by(sentence: Sentence, token: Token) -> Token | None:
    issued = next((t for t in sentence.dependents(token.i, "acl") if t.lemma in _ISSUED), None)
    for noun in (token, issued):
        for tie in sentence.dependents(noun.i, "prep", "agent") if noun else ():
            author = sentence.child(tie.i, "pobj")
            if tie.lemma in ("by", "from") or (tie.lemma == "of" and author and author.pos == "PROPN"):
                return author
    return None
