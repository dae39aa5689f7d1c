"""What the clause says an attack was made with: aircraft, guns and rockets, planted bombs."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.events.refinements.case import Case
from dateline.events.refinements.rule import Rule
from dateline.model import Sentence, Token

# Heads that name no means of their own.
_OPEN = frozenset(
    """attack strike raid hit target bombard bombardment pound assault onslaught destroy launch conduct
    carry carry_out perform mount stage blast explosion explode kill bombing bomb campaign""".split()
)
_WITH = frozenset({"with", "by", "from", "using", "use", "via", "of", "through"})
# First the list that names the means most exactly.
_BY_LIST = (
    ("suicide", "suicide_bombing"),
    ("aircraft", "air_strike"),
    ("guns", "shelling"),
    ("bombs", "bombing"),
)
_GUIDED = frozenset({"air_strike", "shelling"})


def _judge(case: Case) -> str | None:
    if case.trigger.lemma not in _OPEN:
        return None
    tools = list(_tools(case))
    for name, type_ in _BY_LIST:
        if case.any_in(tools, name):
            return None if type_ == case.event.type else type_
    return None


def _tools(case: Case) -> Iterator[Token]:
    """The agents, what modifies the trigger, and what it is done with."""
    sentence = case.sentence
    yield from case.agents
    for head in _heads(sentence, case.trigger):
        yield from sentence.dependents(head.i, "amod", "compound", "nmod", "nsubj", "poss")
        yield from _instruments(sentence, head)


def _heads(sentence: Sentence, trigger: Token) -> Iterator[Token]:
    """The trigger, the noun that it governs, and the verb that governs it."""
    yield trigger
    if trigger.pos == "VERB":
        yield from sentence.dependents(trigger.i, "dobj", "nsubjpass")
    elif trigger.dep in ("dobj", "nsubjpass"):
        yield sentence.tokens[trigger.head]


def _instruments(sentence: Sentence, head: Token) -> Iterator[Token]:
    for link in sentence.dependents(head.i, "prep", "agent", "acl", "advcl"):
        if link.lemma in _WITH:
            for tool in sentence.dependents(link.i, "pobj", "dobj"):
                yield tool
                yield from sentence.dependents(tool.i, "compound", "conj")


MEANS = Rule(
    "means-in-the-clause",
    frozenset({"attack", "armed_clash", "shelling", "bombing", "offensive"}),
    _judge,
    (
        ("Gunships carried out strikes on the port.", "air_strike"),
        ("The jets bombarded the ridge for an hour.", "air_strike"),
        ("The brigade attacked the depot with mortars.", "shelling"),
    ),
)
