"""Human review: what people decided about claims, what claims are after it, and what it is good for."""

from dateline.reviews.adding import added_claim
from dateline.reviews.agreement import Agreement, FieldAgreement, agreement
from dateline.reviews.apply import Reviewed, Setting, apply, judgements_after
from dateline.reviews.checks import Material, checked
from dateline.reviews.conflict import ReviewConflict, refuse_unseen, unseen
from dateline.reviews.fields import FIELDS, label_of, value_of
from dateline.reviews.gold import CodedReport, gold_files, why_not_gold
from dateline.reviews.moved import Moved, moved
from dateline.reviews.ratings import Ratings, ratings
from dateline.reviews.review import PINNING, STATES, VERBS, Decision, Review, State, Verb
from dateline.reviews.standing import last_of, standing

__all__ = [
    "FIELDS",
    "PINNING",
    "STATES",
    "VERBS",
    "Agreement",
    "CodedReport",
    "Decision",
    "FieldAgreement",
    "Material",
    "Moved",
    "Ratings",
    "Review",
    "ReviewConflict",
    "Reviewed",
    "Setting",
    "State",
    "Verb",
    "added_claim",
    "agreement",
    "apply",
    "checked",
    "gold_files",
    "judgements_after",
    "label_of",
    "last_of",
    "moved",
    "ratings",
    "refuse_unseen",
    "standing",
    "unseen",
    "value_of",
    "why_not_gold",
]
