from dateline import pipeline
from dateline.claims.scorers import NAMES
from dateline.claims.senses import CHOICES, Senses
from dateline.model import Report, Span

TEXT = "Government forces shelled the town of Adra on Friday, killing four people."


def test_every_type_has_a_sense(kit: pipeline.Kit) -> None:
    assert set(Senses.load().types) == set(kit.ontology.types)


def test_what_is_informed_are_choices() -> None:
    rules = Senses.load().rules
    assert {rule.split()[0] for rule in rules} == set(CHOICES) < set(NAMES)


def test_options_get_one_term_each_and_unknown_rules_do_no_harm(kit: pipeline.Kit) -> None:
    materials = pipeline.read(Report(id="rep_test", text=TEXT), kit).materials
    event = materials.events[0]
    sense = Senses.load().beside(materials.context, event, materials.trigger_span(event))
    start = TEXT.index("Adra")
    options = [("none", ()), ("same-sentence", (Span(start, start + 4),)), ("a rule of tomorrow", ())]
    assert len(sense.chosen("place", options)) == 3


def test_a_kit_without_senses_reads_by_weights_alone(kit: pipeline.Kit) -> None:
    from dataclasses import replace

    plain = replace(kit, scorers=replace(kit.scorers, senses=None))
    claims = pipeline.read(Report(id="rep_test", text=TEXT), plain).claims
    assert "shelling" in {claim.type.value for claim in claims}
