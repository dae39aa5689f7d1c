"""Fits the weights of the claims room on coded reports and writes them as plain text.

    python training/fit_weights.py GOLD_DIR [GOLD_DIR ...] [--corpus REPORTS.jsonl] [--folds 5] [--write]

Without --write it only prints what the reader scores on reports that its weights have not seen
(folds by report). With --corpus the reports coded in training/labels are added, whose texts it holds. The
fit is deterministic.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from dateline import pipeline
from dateline.claims.choice import Option, Weights
from dateline.claims.draft import Draft
from dateline.claims.keep import keep_features
from dateline.claims.make import draft_of, every_claim, make_claims
from dateline.claims.materials import Materials
from dateline.claims.modality import modality_options
from dateline.claims.scorers import KEEP_FROM, NAMES, Scorers
from dateline.claims.sources import source_options
from dateline.claims.when import time_options
from dateline.claims.where import place_options
from dateline.claims.who import actor_options, target_options
from dateline.evaluate.agreement import same_parties, same_place, same_time, same_words
from dateline.evaluate.gold import GoldReport, Score, load_gold, score
from dateline.evaluate.pairing import pair_claims
from dateline.exports.public import public_claim, public_party, public_place, public_time
from dateline.model import Report
from labels import load_coded
from linear import Choice, fit_choices, fit_yes

WEIGHTS = Path(__file__).parent.parent / "src/dateline/claims/data/weights"
# Strength of the L2 penalty of each choice and of what is recorded: of 5, 10, 20, 40 the best on reports
# that the weights were not fitted on, with what the encoder adds.
PENALTIES = {
    "place": 10.0,
    "actors": 10.0,
    "targets": 10.0,
    "time": 5.0,
    "sources": 5.0,
    "modality": 5.0,
    "keep": 20.0,
}
# What the right party under a wrong code is worth as a choice, which is better than nobody or somebody else.
_WRONG_CODE = 0.5
NO_WEIGHTS = Scorers.of({}, keep_from=0.0)


@dataclass(frozen=True)
class Sample:
    """A coded report with what the rooms find in it."""

    gold: GoldReport
    materials: Materials


def load_samples(golds: list[GoldReport], kit: pipeline.Kit) -> list[Sample]:
    """Returns the coded reports, read up to the claims room."""
    reports = [
        Report(id=f"rep_{g.name}", text=g.text, published=g.published, outlet_country=g.outlet_country)
        for g in golds
    ]
    documents = kit.parser.parse_many(reports, kit.lexicon.may_trigger)
    return [Sample(g, pipeline.gather(d, kit)) for g, d in zip(golds, documents, strict=True)]


def fit(samples: list[Sample], kit: pipeline.Kit) -> Scorers:
    """Returns scorers fitted on the samples; two rounds, since pairs depend on fields and fields on pairs."""
    scorers = NO_WEIGHTS
    for _ in range(2):
        scorers = _fit_round(samples, kit, scorers)
    return scorers


def _fit_round(samples: list[Sample], kit: pipeline.Kit, scorers: Scorers) -> Scorers:
    choices: dict[str, list[Choice]] = {name: [] for name in NAMES[:-1]}
    events = []
    for sample in samples:
        drafts = [draft_of(sample.materials, event, scorers) for event in sample.materials.events]
        gold_of = paired(sample, kit, scorers)
        for draft in drafts:
            key = (draft.event.evidence.start, draft.event.evidence.end, draft.event.type)
            gold = gold_of.get(key)
            events.append((sample, draft, 0.0 if gold is None else 1.0 if gold["type"] == key[2] else 0.5))
            if gold is not None:
                for name, options, right in options_of(sample.materials, draft, gold):
                    choices[name].append(Choice([o.features for o in options], right))
    fitted = {
        name: Weights(name, fit_choices(rows, penalty=PENALTIES[name])) for name, rows in choices.items()
    }
    named = replace(scorers, **fitted)
    rows, labels = [], []
    for sample, draft, label in events:
        rows.append(keep_features(sample.materials, draft_of(sample.materials, draft.event, named)))
        labels.append(label)
    keep = Weights("keep", fit_yes(rows, labels, penalty=PENALTIES["keep"]))
    return replace(named, keep=keep)


def paired(sample: Sample, kit: pipeline.Kit, scorers: Scorers) -> dict[tuple[int, int, str], dict]:
    """Returns the coded claim of each event that has one, by its evidence and type."""
    everything = replace(scorers, keep=Weights("keep", {}), keep_from=0.0)
    read = [public_claim(c, kit.ontology) for c in every_claim(sample.materials, everything)]
    pairs = pair_claims(sample.gold.text, sample.gold.claims, read)
    found = {}
    for pair in pairs:
        claim = read[pair.read]
        found[(claim["evidence"]["start"], claim["evidence"]["end"], claim["type"])] = sample.gold.claims[
            pair.gold
        ]
    return found


def options_of(
    materials: Materials, draft: Draft, gold: dict
) -> Iterator[tuple[str, list[Option], list[float]]]:
    """Yields each choice of a draft by name: its options, and how right each is by a coded claim (0..1)."""

    def parties(name: str, option: Option) -> float:
        coded, read = gold[name], [public_party(p) for p in option.value or ()]
        return float(same_parties(coded, read)) or _WRONG_CODE * same_words(coded, read)

    is_right: dict[str, Callable[[Option], float]] = {
        "place": lambda o: same_place(gold["place"], public_place(o.value)),
        "modality": lambda o: o.value == gold["modality"],
        "time": lambda o: same_time(gold["time"], public_time(o.value)),
        **{name: partial(parties, name) for name in ("actors", "targets", "sources")},
    }
    for name, options in every_option(materials, draft).items():
        yield name, options, [float(is_right[name](option)) for option in options]


def every_option(materials: Materials, draft: Draft) -> dict[str, list[Option]]:
    """Returns the options of each choice of a draft by name."""
    event, said = draft.event, draft.attribution
    period = draft.time.value.period if draft.time.value else None
    return {
        "place": place_options(materials, event),
        "modality": modality_options(materials, event, period),
        "time": time_options(materials, event),
        "actors": actor_options(materials, event, said),
        "targets": target_options(materials, event, said),
        "sources": source_options(materials, event, said),
    }


def measure(samples: list[Sample], kit: pipeline.Kit, scorers: Scorers) -> Score:
    """Returns the figures of the claims that the scorers give."""
    by_name = {s.gold.name: s.materials for s in samples}
    return score(
        [s.gold for s in samples],
        lambda gold: [public_claim(c, kit.ontology) for c in make_claims(by_name[gold.name], scorers)],
    )


def cross_validate(samples: list[Sample], kit: pipeline.Kit, folds: int) -> None:
    """Prints the figures on reports that were left out of the fit, for several thresholds."""
    fitted = [fit([s for i, s in enumerate(samples) if i % folds != fold], kit) for fold in range(folds)]
    scorer_of = {s.gold.name: fitted[i % folds] for i, s in enumerate(samples)}
    by_name = {s.gold.name: s.materials for s in samples}
    for threshold in (0.2, 0.25, 0.3, 0.35, 0.4):
        result = score(
            [s.gold for s in samples],
            lambda gold, t=threshold: [
                public_claim(c, kit.ontology)
                for c in make_claims(by_name[gold.name], replace(scorer_of[gold.name], keep_from=t))
            ],
        )
        show(f"unseen, keep from {threshold}", result)


def show(title: str, result: Score) -> None:
    """Prints one line of figures."""
    fields = " ".join(f"{k} {v:.2f}" for k, v in result.fields.items())
    print(
        f"{title:24s} read {result.read:4d}/{result.gold}  detected {result.detected.f1:.3f} "
        f"(P {result.detected.precision:.2f} R {result.detected.recall:.2f})  typed {result.typed.f1:.3f}  "
        f"soft {result.soft.f1:.3f}  record {result.record.f1:.3f}  {fields}",
        flush=True,
    )


def write(scorers: Scorers) -> None:
    """Writes each scorer as one line a feature, the heaviest first."""
    WEIGHTS.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        values = getattr(scorers, name).values
        lines = [f"{k}\t{v:g}" for k, v in sorted(values.items(), key=lambda kv: (-abs(kv[1]), kv[0]))]
        head = (
            f"# Weights of the choice of {name}: feature, tab, weight. Fitted by training/fit_weights.py.\n"
        )
        (WEIGHTS / f"{name}.tsv").write_text(head + "\n".join(lines) + "\n", "utf-8")


def main() -> int:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description="Fits the weights of the claims room on coded reports.")
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--corpus", type=Path, help="the texts of the reports in training/labels")
    parser.add_argument("--check", type=Path, help="a folder of coded reports that is only measured")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    kit = pipeline.Kit.load(scorers=NO_WEIGHTS)
    golds = load_coded(arguments.gold, arguments.corpus)
    samples = load_samples(golds, kit)
    print(f"{len(golds)} coded reports, {sum(len(gold.claims) for gold in golds)} claims", flush=True)
    if arguments.folds > 1:
        cross_validate(samples, kit, arguments.folds)
    scorers = replace(fit(samples, kit), keep_from=KEEP_FROM)
    show("the same reports", measure(samples, kit, scorers))
    if arguments.check:
        show("checked", measure(load_samples(load_gold(arguments.check), kit), kit, scorers))
    if arguments.write:
        write(scorers)
    return 0


if __name__ == "__main__":
    sys.exit(main())
