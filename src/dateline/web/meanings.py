"""What the values of a claim and an incident mean: a test holds each table to what the code gives."""

from __future__ import annotations

from collections.abc import Mapping

STATUSES: Mapping[str, str] = {
    "verified": "A report says that somebody independent verified it.",
    "contradicted": "Independent voices contradict each other: on whether it happened, who did it, who holds "
    "the ground, or on figures whose ranges do not meet.",
    "confirmed": "The side that did it and the side that suffered it both say that it happened.",
    "corroborated": "At least two independent voices tell it.",
    "several-of-one-side": "Several speakers tell it, all of one side.",
    "one-side": "One side, or one source, tells it alone.",
}
MODALITIES: Mapping[str, str] = {
    "actual": "Told as something that happened or holds.",
    "planned": "Announced, intended, ordered or agreed upon; not said to have happened.",
    "predicted": "Expected or feared.",
    "hypothetical": "Supposed, conditional, asked for or only possible.",
}
POLARITIES: Mapping[str, str] = {
    "positive": "The source says that it happened or holds.",
    "negative": "The source says that it did not happen or does not hold: a denial is a claim, too.",
}
VERIFICATIONS: Mapping[str, str] = {
    "verified": "The report says of this claim that somebody independent verified it.",
    "unverified": "The report says of this claim that it could not be verified.",
}
PRECISIONS: Mapping[str, str] = {
    "settlement": "A town, village or quarter that the words name: drawn as a filled mark.",
    "near": "Near a named place, or at a distance and direction from it: drawn hollow.",
    "district": "A district; the point is its centre, and the mark is a ring.",
    "region": "A first-level unit; the point is its centre, and the mark is a ring.",
    "country": "Only the country is known: it is listed and not drawn as a point.",
    "other": "A sea, a border, a front line: listed and not drawn as a point.",
}
TIMES: Mapping[str, str] = {
    "day": "One day.",
    "days": "Some days in a row, such as “overnight” or “over the past two days”.",
    "week": "A week.",
    "month": "A month.",
    "season": "A season.",
    "year": "A year.",
    "years": "Several years.",
    "open": "One end is not said: “since April”, “until the autumn”.",
}
CONTRADICTIONS: Mapping[str, str] = {
    "occurrence": "One says that it happened, another that it did not.",
    "control": "One says that ground was taken, another that it was not, or that another side holds it.",
    "perpetrator": "Two name different sides as the doer of one attack.",
    "figures": "Two count the same people, and their ranges do not meet.",
}
