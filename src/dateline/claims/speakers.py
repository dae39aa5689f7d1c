"""Whom a reader may carry over to words that no cue of their own gives to a speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.claims.materials import Materials
from dateline.claims.syntax import bucket
from dateline.model import Attribution, Event, Span

# How many sentences a speaker is carried forward, and how many a late cue reaches back.
_BACK, _AHEAD = 12, 3
# How many different speakers before the words are options.
_EARLIER = 2
# Where a report says whose words it gives: its first lines.
_HEAD = 3
_FIRST_PERSON = re.compile(r"\b(?:we|our|ours|us|I|my|me)\b")
_GOES_ON = re.compile(
    r"\W*(?:also|in addition|furthermore|moreover|additionally|besides|meanwhile|however|he|she|it|they|this|"
    r"these|those|at the same time|the same|another|other|further|likewise|similarly)\b",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"\s*(?:A|Answer|Q|Question)\s*[.:]\s")
_BULLET = re.compile(r"\s*(?:[-–—•*·▪►>]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")


@dataclass(frozen=True, slots=True)
class Standing:
    """Speakers who may answer, the rule that names them and what speaks for them."""

    sources: tuple[Span, ...]
    rule: str
    features: tuple[str, ...]


def standing(materials: Materials, event: Event, attribution: Attribution | None) -> Iterator[Standing]:
    """Yields the speakers around the event who are not those of its own attribution, each once."""
    seen = {attribution.sources} if attribution is not None else set()
    for found in _candidates(materials, event, attribution):
        if found.sources not in seen:
            seen.add(found.sources)
            yield found


def setting(materials: Materials, event: Event) -> list[str]:
    """Returns what the sentence and its report look like to whoever asks who speaks."""
    sentence = materials.sentence(event)
    voiced = first_person(materials, event.sentence)
    said = len(materials.spoken_in) / max(1, len(materials.document.sentences))
    return [
        f"first person={voiced}",
        f"opens={_opening(sentence.text)}",
        f"spoken share={bucket(round(10 * said), (0, 1, 3, 5))}",
        f"spoken here={event.sentence in materials.spoken_in}",
        f"spoken before={event.sentence - 1 in materials.spoken_in}",
        f"interview={materials.is_interview}",
        f"voiced={materials.is_voiced}",
    ]


def _opening(text: str) -> str:
    """How a sentence opens: an answer of an interview, an item of a list, words that go on, or plainly."""
    for name, pattern in (("on", _GOES_ON), ("answer", _ANSWER), ("item", _BULLET)):
        if pattern.match(text):
            return name
    return "plain"


def first_person(materials: Materials, sentence: int) -> bool:
    """Says whether a sentence speaks of "we" or "I" outside quotation marks."""
    document = materials.document
    start = document.sentences[sentence].span.start
    found = _FIRST_PERSON.finditer(document.sentences[sentence].text)
    return any(document.quotation_at(start + match.start()) is None for match in found)


def _candidates(materials: Materials, event: Event, attribution: Attribution | None) -> Iterator[Standing]:
    if attribution is not None and len(attribution.sources) > 1:
        yield Standing(attribution.sources[-1:], "chain-last", ())
        yield Standing(attribution.sources[:1], "chain-first", ())
    span = materials.trigger_span(event)
    for other in materials.spoken_in.get(event.sentence, ()):
        if other is not attribution:
            yield Standing(other.sources, "beside", tuple(_of_other(other, span)))
    yield from _before(materials, event)
    yield from _after(materials, event)
    yield from _most_often(materials)
    if materials.is_interview or materials.is_voiced or not materials.spoken_in:
        yield from _of_report(materials)


def _of_other(other: Attribution, span: Span) -> list[str]:
    holds = any(piece.holds(span) for piece in other.content)
    side = "before" if other.cue is not None and other.cue.start < span.start else "after"
    return [f"beside holds={holds}", f"beside side={side} holds={holds}", f"beside form={other.form}"]


def _before(materials: Materials, event: Event) -> Iterator[Standing]:
    sentences = materials.document.sentences
    paragraph = sentences[event.sentence].paragraph
    seen: list[tuple[Span, ...]] = []
    for back in range(1, min(_BACK, event.sentence) + 1):
        index = event.sentence - back
        for earlier in reversed(materials.spoken_in.get(index, ())):
            if earlier.sources in seen:
                continue
            seen.append(earlier.sources)
            near = f"back={bucket(back, (1, 2, 4, 8))}"
            gap = bucket(paragraph - sentences[index].paragraph, (0, 1, 3))
            leads = sentences[index].text.rstrip().endswith(":")
            last = earlier.content[-1].end >= sentences[index].span.end - 2
            rank = len(seen)
            features = (
                f"n={rank} {near}", f"n={rank} paragraphs={gap}", f"n={rank} leads={leads}",
                f"n={rank} form={earlier.form}", f"n={rank} to the end={last}",
                f"n={rank} score={earlier.score:.1f}",
            )  # fmt: skip
            yield Standing(earlier.sources, "spoke-before", features)
            if rank == _EARLIER:
                return


def _after(materials: Materials, event: Event) -> Iterator[Standing]:
    sentences = materials.document.sentences
    paragraph = sentences[event.sentence].paragraph
    for index in range(event.sentence + 1, min(event.sentence + _AHEAD + 1, len(sentences))):
        for later in materials.spoken_in.get(index, ()):
            same = sentences[index].paragraph == paragraph
            ahead = index - event.sentence
            yield Standing(
                later.sources, "speaks-after", (f"ahead={ahead}", f"ahead={ahead} same paragraph={same}")
            )
            return


def _most_often(materials: Materials) -> Iterator[Standing]:
    counts = materials.speakers
    if counts:
        sources, n = counts.most_common(1)[0]
        share = bucket(round(10 * n / sum(counts.values())), (3, 5, 8))
        yield Standing(sources, "speaks-most", (f"share={share}", f"n={bucket(n, (1, 3, 6))}"))


def _of_report(materials: Materials) -> Iterator[Standing]:
    """Those who may put out the report or be interviewed in it."""
    for mention in materials.opening:
        code = mention.actor.value.code if mention.actor.value else ""
        yield Standing(
            (mention.antecedent or mention.span,),
            "named-first",
            (f"sector={code[-3:]}", f"sentence={mention.sentence}"),
        )
