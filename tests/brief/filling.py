"""Fills a ledger with an invented week of war, through the ledger's own functions."""

from __future__ import annotations

import datetime as dt
from typing import Any

from dateline.ledger import CopyRow, Ledger, Linking
from dateline.pipeline import link
from tests.ledger.making import ARMY, DAY, make_entry, make_report

NYALA = {
    "name": "Nyala", "country": "SDN", "admin1": "South Darfur", "lat": 12.05, "lon": 24.88,
    "precision": "settlement", "geonameid": 367308,
}  # fmt: skip
DARFUR = {
    "name": "North Darfur", "country": "SDN", "admin1": "North Darfur", "lat": 15.0, "lon": 25.5,
    "precision": "region", "geonameid": 408668,
}  # fmt: skip
NEAR_KADUGLI = {
    "name": "Kadugli", "country": "SDN", "admin1": "South Kordofan", "lat": 11.01, "lon": 29.72,
    "precision": "near", "geonameid": 373141,
}  # fmt: skip
BABANUSA = {
    "name": "Babanusa", "country": "SDN", "admin1": "West Kordofan", "lat": 11.33, "lon": 27.8,
    "precision": "settlement", "geonameid": 379062,
}  # fmt: skip
SUDAN = {
    "name": "Sudan", "country": "SDN", "admin1": None, "lat": 15.0, "lon": 30.0,
    "precision": "country", "geonameid": 366755,
}  # fmt: skip
RSF = {"name": "Rapid Support Forces", "id": "sudan-rsf", "code": "SDNREB"}
CIVILIANS = {"name": "civilians", "id": None, "code": "SDNCVL"}
RESIDENTS = {"text": "residents", "start": 0, "end": 9, "name": "residents", "id": None, "code": "SDNCVL"}
COUNCIL = {"name": "Norwegian Refugee Council", "id": "nrc", "code": "NGO"}
WORDS = {
    "two": "The army said that two civilians died when its rivals shelled the market of El Obeid.",
    "nine": "Nine civilians were killed by shelling in El Obeid, the Rapid Support Forces said.",
    "aid": "Aid workers in El Obeid saw shells strike the market.",
    "nyala": "Drones struck the airport of Nyala on Sunday, killing at least 30 fighters, the army said.",
    "no": "The Rapid Support Forces denied that drones had struck the airport of Nyala.",
    "region": "Villages in North Darfur were attacked, residents said.",
    "near": "There was fighting near Kadugli.",
    "plan": "Talks between both sides are planned in Jeddah next week.",
    "fear": "The council fears an assault on El Fasher in the coming days.",
    "before": "A week earlier four civilians were killed by shelling in El Obeid, residents said.",
    "flight": "Some 400 families fled their homes, the Norwegian Refugee Council said.",
    "country": "The army closed roads in the country to aid convoys.",
    "long": "More than 12,000 people have been killed in North Darfur since February.",
    "lone": "The army did not enter Babanusa, it said.",
}


def killed(number: float, text: str, high: float | None = None) -> list[dict[str, Any]]:
    return [{"what": "killed", "low": number, "high": high, "text": text, "start": 0, "end": len(text)}]


# Name of the words, outlet, fields of the claim.
CLAIMS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("two", "Nile Wire", {"sources": [ARMY], "actors": [RSF], "targets": [CIVILIANS],
                          "quantities": killed(2, "two", 2)}),
    ("nine", "Redsea News", {"sources": [RSF], "actors": [ARMY], "targets": [CIVILIANS],
                             "quantities": killed(9, "Nine", 9)}),
    ("aid", "Darfur Post", {"sources": [COUNCIL], "targets": [CIVILIANS]}),
    ("nyala", "Nile Wire", {"type": "air_strike", "place": NYALA, "actors": [ARMY], "targets": [RSF],
                            "sources": [ARMY], "quantities": killed(30, "at least 30")}),
    ("no", "Redsea News", {"type": "air_strike", "place": NYALA, "actors": [ARMY], "targets": [RSF],
                           "sources": [RSF], "polarity": "negative"}),
    ("region", "Darfur Post", {"type": "attack", "place": DARFUR, "sources": [RESIDENTS],
                               "verification": "unverified"}),
    ("near", "Nile Wire", {"type": "armed_clash", "place": NEAR_KADUGLI}),
    ("plan", "Nile Wire", {"type": "meeting", "modality": "planned", "place": None, "day": None}),
    ("fear", "Redsea News", {"type": "offensive", "modality": "predicted", "place": DARFUR,
                             "sources": [COUNCIL], "day": DAY + dt.timedelta(days=5)}),
    ("before", "Darfur Post", {"sources": [RESIDENTS], "targets": [CIVILIANS],
                               "quantities": killed(4, "four", 4),
                               "day": DAY - dt.timedelta(days=7)}),
    ("flight", "Darfur Post", {"type": "displacement", "place": None, "sources": [COUNCIL]}),
    ("country", "Redsea News", {"type": "access_restriction", "place": SUDAN, "actors": [ARMY]}),
    ("long", "Redsea News", {"type": "casualties", "place": DARFUR, "day": DAY - dt.timedelta(days=90),
                             "end": DAY, "quantities": killed(12000, "12,000")}),
    ("lone", "Nile Wire", {"type": "territory_change", "polarity": "negative", "place": BABANUSA,
                           "sources": [ARMY]}),
)  # fmt: skip


def fill(ledger: Ledger, *, twist: str = "") -> None:
    """Files and links the week; `twist` is put before every text that a report brings."""
    for number, (name, outlet, fields) in enumerate(CLAIMS):
        day = min(fields.get("end") or fields.get("day") or DAY, DAY)
        report = make_report(
            twist + WORDS[name], outlet=twist + outlet, title=f"{twist}Story {number}", published=day,
            origin=f"https://example.org/{name}" if number % 2 else f"/home/anna/{name}.txt",
        )  # fmt: skip
        named = {
            many: [_twisted(p, twist) for p in fields[many]]
            for many in ("actors", "sources")
            if many in fields
        }
        ledger.file(report, [make_entry(report, **(fields | named))], reader="1")
    link_all(ledger)


def copy_of_first(ledger: Ledger) -> None:
    """Files the first report again with another end, as a copy."""
    first, again = make_report(WORDS["two"]), make_report(WORDS["two"] + " More follows.", outlet="Post")
    ledger.file(again, [make_entry(again, **CLAIMS[0][2])], reader="1")
    ledger.store_copies([CopyRow("cpy_1", r.id, 1.0, ()) for r in (first, again)], linker="1")
    link_all(ledger)


def link_all(ledger: Ledger) -> None:
    ledger.store_incidents(Linking(link(ledger.filed_claims())), linker="1")


def _twisted(party: dict[str, Any], twist: str) -> dict[str, Any]:
    return party | {"name": twist + party["name"]} if twist else party
