"""The table of refinements, one file a rule; the first that answers decides."""

from __future__ import annotations

from dateline.events.refinements.rule import Rule
from dateline.events.refinements.rules.attributes import ATTRIBUTES
from dateline.events.refinements.rules.campaigns import CAMPAIGNS
from dateline.events.refinements.rules.civilians import CIVILIANS
from dateline.events.refinements.rules.counter_attacks import COUNTER_ATTACKS
from dateline.events.refinements.rules.explosions import EXPLOSIONS
from dateline.events.refinements.rules.means import MEANS
from dateline.events.refinements.rules.taken_up import TAKEN_UP
from dateline.events.refinements.rules.told_air import TOLD_AIR
from dateline.events.refinements.rules.wars import WARS

RULES: tuple[Rule, ...] = (
    ATTRIBUTES,
    WARS,
    COUNTER_ATTACKS,
    MEANS,
    CIVILIANS,
    CAMPAIGNS,
    EXPLOSIONS,
    TAKEN_UP,
    TOLD_AIR,
)
