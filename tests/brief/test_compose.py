from __future__ import annotations

import datetime as dt

from dateline.brief import compose
from dateline.gathering import gather
from tests.brief.conftest import WEEK
from tests.brief.filling import copy_of_first, fill
from tests.ledger.making import DAY


def test_a_week_is_told_with_its_status_its_sources_and_who_says_otherwise(brief_of):
    brief = brief_of()
    assert brief.key.incidents == 7
    assert dict(brief.key.statuses) == {"Contradicted": 2, "Claimed by one side": 5}
    assert (brief.key.unplaced, brief.key.vague, brief.key.beyond) == (1, 1, 1)
    [strike] = [e for group in brief.groups for e in group.entries if e.type == "air strike"]
    [told], [denied] = strike.tells, strike.denies
    assert told.words.startswith("Drones struck the airport of Nyala")
    assert (denied.who, denied.manner) == ("Rapid Support Forces", "denied")
    by_number = {source.number: source for source in brief.sources}
    assert by_number[told.sources[0]].outlet == "Nile Wire"
    assert list(by_number) == list(range(1, len(by_number) + 1))


def test_a_contradiction_has_two_sources_two_values_and_two_quotes(brief_of):
    found = {one.field: one for one in brief_of().contradictions}
    assert set(found) == {"figures", "perpetrator", "occurrence"}
    figures = found["figures"]
    assert {figures.first_value, figures.second_value} == {"killed 2", "killed 9"}
    assert figures.first.words != figures.second.words
    assert figures.first.sources != figures.second.sources
    values = {found["perpetrator"].first_value, found["perpetrator"].second_value}
    assert values == {"Rapid Support Forces (sudan-rsf)", "Sudanese Armed Forces (SDN)"}


def test_what_is_planned_feared_or_only_denied_is_no_incident(brief_of):
    brief = brief_of()
    assert [group.words for group in brief.outlook] == ["Planned or announced", "Expected or feared"]
    assert brief.outlook[0].events[0].what == "meeting, no place, no date"
    assert brief.outlook[1].events[0].told.manner == "predicted"
    assert [event.told.words for event in brief.denied.events] == [
        "The army did not enter Babanusa, it said."
    ]
    told = {entry.type for group in brief.groups for entry in group.entries}
    assert not told & {"meeting", "offensive", "territory change"}


def test_a_running_toll_is_in_no_sum_and_an_open_end_is_said(brief_of):
    brief = brief_of()
    sums = {total.whom: (total.low, total.best, total.high, total.is_open) for total in brief.key.totals}
    assert sums == {"SDNCVL": (2, 2, 9, False), "SDNREB": (30, 30, 30, True)}
    [toll] = [e for group in brief.groups for e in group.entries if e.reaches_beyond]
    assert toll.figures == ("killed 12,000 (low 12,000, high open), not said who",)


def test_changes_stand_against_the_period_before_with_the_reports_read(brief_of):
    brief = brief_of()
    assert brief.before == "2024-05-04 to 2024-05-10"
    changes = {change.what: (change.before, change.now) for change in brief.changes}
    assert changes["reports read (everywhere)"] == (1, 13)
    assert changes["shelling"] == (1, 1)
    assert changes["killed, civilians (SDN) (best figure)"] == (4, 2)


def test_a_copy_is_a_source_of_its_own_that_names_the_first(ledger):
    fill(ledger)
    copy_of_first(ledger)
    brief = compose(gather(ledger, WEEK, {}, ""))
    [again] = [source for source in brief.sources if source.same_as]
    assert again.same_as == 1


def test_a_source_shows_its_web_address_and_never_a_path_of_a_machine(brief_of):
    addresses = {source.address for source in brief_of().sources}
    assert "https://example.org/nine" in addresses
    assert not any("/home" in address for address in addresses)


def test_an_area_narrows_everything(brief_of):
    brief = brief_of(bbox="24,11,26,13", area="around Nyala")
    assert brief.title.endswith("around Nyala")
    assert [entry.type for group in brief.groups for entry in group.entries] == ["air strike"]
    assert not brief.outlook


def test_nothing_to_tell_is_a_sentence_that_says_why(ledger):
    assert "no claims yet" in compose(gather(ledger, WEEK, {}, "")).nothing
    fill(ledger)
    later = (DAY + dt.timedelta(days=300), DAY + dt.timedelta(days=306))
    assert "this silence says nothing of the war" in compose(gather(ledger, later, {}, "")).nothing
    elsewhere = compose(gather(ledger, WEEK, {"country": "UKR"}, "Ukraine")).nothing
    assert "in Ukraine, though 13 reports of these days were read" in elsewhere
    assert compose(gather(ledger, WEEK, {}, "")).nothing == ""
