"""Who put out a statement: "X's claim", "a report by X", "an assessment issued by X"."""

from __future__ import annotations

from dateline.claims.attribution.speaker import Speaker, speaker_at
from dateline.claims.attribution.vocabulary import Vocabulary
from dateline.model import Sentence, Token

_NOBODY = frozenset("its my our your this that".split())
_ISSUED = frozenset("issue publish release make write prepare post provide compile gather collect".split())


def author_of(sentence: Sentence, token: Token, words: Vocabulary) -> Speaker | None:
    """Returns the author of the statement that the token names, None where no words name one."""
    owner = sentence.child(token.i, "poss") or _by(sentence, token)
    if owner is None or owner.text.lower() in _NOBODY:
        return None
    return speaker_at(sentence, owner.i, words)


def _by(sentence: Sentence, token: Token) -> Token | None:
    issued = next((t for t in sentence.dependents(token.i, "acl") if t.lemma in _ISSUED), None)
    for noun in (token, issued):
        for tie in sentence.dependents(noun.i, "prep", "agent") if noun else ():
            if tie.lemma in ("by", "from"):
                return sentence.child(tie.i, "pobj")
    return None
