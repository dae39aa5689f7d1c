"""Gives each quotation its speaker: by the cue beside it, or by the quotation before it."""

from __future__ import annotations

from dateline.claims.attribution.speaker import Speaker
from dateline.claims.attribution.utterance import Utterance
from dateline.model import Attribution, Document, Quotation, Sentence

# Letters between a quotation and its cue: a name stands there, or a name with title and apposition.
_BESIDE = 40
_WITHIN = 120
# Sentences within which a speaker is taken for that of a quotation without a cue.
_NEAR = 2


def attribute_quotations(document: Document, utterances: list[Utterance]) -> list[Attribution]:
    """Returns all attributions: those of the utterances, and those of whole quotations."""
    found = [_plain(u) for u in utterances if u.content]
    last: tuple[Speaker, ...] | None = None
    last_paragraph = -1
    for quotation in document.quotations:
        sentences = [s for s in document.sentences if s.span.overlaps(quotation.span)]
        if not sentences:
            continue
        cue = _cue(document, quotation, sentences, utterances)
        if cue is not None and cue.speakers:
            found.append(_direct(quotation, cue))
            last, last_paragraph = cue.speakers, sentences[-1].paragraph
        elif not _is_whole(quotation, sentences):
            continue
        elif last and sentences[0].paragraph - last_paragraph <= 1:
            found.append(
                Attribution(
                    (quotation.span,), None, tuple(s.name for s in last), "carried", "quotation-goes-on", 0.7
                )
            )
            last_paragraph = sentences[-1].paragraph
        elif before := _before(utterances, sentences[0].index):
            last, last_paragraph = before, sentences[-1].paragraph
            names = tuple(s.name for s in before)
            found.append(
                Attribution((quotation.span,), None, names, "carried", "quotation-after-speaker", 0.5)
            )
    return found


def _before(utterances: list[Utterance], sentence: int) -> tuple[Speaker, ...]:
    """Returns who spoke last in the two sentences before, if anybody did."""
    near = [u for u in utterances if sentence - _NEAR <= u.sentence < sentence and u.speakers and u.quotes]
    return near[-1].speakers if near else ()


def _plain(utterance: Utterance) -> Attribution:
    names = tuple(speaker.name for speaker in utterance.speakers)
    return Attribution(
        utterance.content,
        utterance.cue,
        names,
        utterance.form,
        utterance.rule,
        utterance.score,
        utterance.named,
    )


def _direct(quotation: Quotation, cue: Utterance) -> Attribution:
    names = tuple(speaker.name for speaker in cue.speakers)
    return Attribution((quotation.span,), cue.cue, names, "direct", "quotation", 0.95, cue.named)


def _cue(
    document: Document, quotation: Quotation, sentences: list[Sentence], utterances: list[Utterance]
) -> Utterance | None:
    """Returns the nearest cue outside the quotation in its sentences, or one that leads into it."""
    inside = {s.index for s in sentences}
    before = sentences[0].index - 1
    best: tuple[int, Utterance] | None = None
    for utterance in utterances:
        if not utterance.quotes or quotation.span.overlaps(utterance.cue):
            continue
        lead = utterance.sentence == before and document.sentences[before].text.rstrip().endswith((":", ","))
        if utterance.sentence not in inside and not lead:
            continue
        gap = max(utterance.cue.start - quotation.span.end, quotation.span.start - utterance.cue.end)
        if not _reaches(document, quotation, utterance, gap):
            continue
        if best is None or gap < best[0]:
            best = gap, utterance
    return best[1] if best else None


def _reaches(document: Document, quotation: Quotation, utterance: Utterance, gap: int) -> bool:
    """A cue reaches a quotation that its content holds, or that stands next to its clause."""
    if any(piece.overlaps(quotation.span) for piece in utterance.content):
        return True
    if utterance.content and utterance.rule not in ("cue-after", "plain-verb", "quotation"):
        return False
    between = (
        document.text[quotation.span.end : utterance.cue.start]
        if utterance.cue.start >= quotation.span.end
        else document.text[utterance.cue.end : quotation.span.start]
    )
    return gap < _BESIDE or (gap < _WITHIN and not any(mark in between for mark in ".“\n"))


def _is_whole(quotation: Quotation, sentences: list[Sentence]) -> bool:
    """Says whether the quotation opens its sentence and is all of it, or all but a stop."""
    first, last = sentences[0].span, sentences[-1].span
    return quotation.span.start <= first.start + 1 and quotation.span.end >= last.end - 1
