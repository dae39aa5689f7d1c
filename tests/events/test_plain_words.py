"""Everyday verbs, headlines, states and translated forms that state an event, each in a literal sentence."""

from __future__ import annotations

import pytest

from dateline.events import Lexicon, Ontology, find

SENTENCES = {
    "abduction": [
        "Gunmen took his brothers away.",
        "The militia holds nine drivers.",
        "Her son was taken from home.",
        "Pirates seized the tanker off Hobyo.",
    ],
    "access_restriction": [
        "The road to Dilling has been impassable since August.",
        "The crossing at Rafah remains closed.",
        "Nothing has moved on the road since Tuesday.",
        "Our lorries were turned back at the bridge.",
        "The gate reopened to pedestrians.",
        "The convoy was not let through.",
        "The town is cut off from the rest of the province.",
        "The navy is blocking the port.",
    ],
    "aid_delivery": [
        "Nine trucks reached Dessie with flour.",
        "A convoy of eight lorries of food entered the town.",
        "The agency suspended food deliveries.",
        "No food has been unloaded since Monday.",
        "A donation of 30 tonnes of rice arrived.",
        "The ship was unable to unload.",
    ],
    "air_strike": [
        "2 raids on Ariha by warplanes.",
        "Drone hits tanker.",
        "An Antonov dropped bombs on the market.",
        "The jets came six times.",
    ],
    "armed_clash": [
        "The attackers were driven back to the river.",
        "The enemy stormed the positions.",
        "Our units repulsed the enemy.",
        "Gunfire can be heard from the bridge.",
        "There is still resistance at the station.",
        "The patrol was ambushed by subversives.",
        "The army liquidated a group of bandits.",
        "Guerrillas harassed the column.",
    ],
    "arms_supply": [
        "The rebels were armed by Tripoli.",
        "Planes fly ammunition into the town.",
        "Libya smuggled rifles to the movement.",
        "Paris trains the moderate rebels.",
    ],
    "attack": [
        "Four arrivals in the area of the station.",
        "Rebels attack air base.",
        "Saboteurs derailed a train.",
        "The army resorted to chemical bombs.",
    ],
    "attack_on_civilians": [
        "Soldiers fired at the bus.",
        "Police whipped four youths.",
        "The rebels took revenge on the villagers.",
        "Militiamen raided a village at night.",
    ],
    "bombing": [
        "Saboteurs dynamited the bridge.",
        "A mine exploded under the bus.",
    ],
    "casualties": [
        "Four tanks were put out of action.",
        "The clinic counted 31 bodies.",
        "Sixteen people were reported missing.",
        "The toll stands at 52.",
        "The army caused them 12 casualties.",
        "The militia lost 40 men.",
    ],
    "crackdown": [
        "Soldiers beat us with rifle butts.",
        "Police fired at the demonstrators.",
        "Three protesters were killed in Mandalay.",
    ],
    "cyberattack": [
        "Hackers knocked the website offline.",
        "Hackers disabled the computers of the port.",
    ],
    "damage": [
        "The granaries were looted.",
        "The power station burned.",
        "Half of the town lies in ruins.",
        "The mosque was reduced to rubble.",
        "The blast blew out windows.",
    ],
    "displacement": [
        "An exodus from Marib has begun.",
        "Families from three villages hide in the woods.",
        "At least 300 families left for Herat.",
        "The townspeople came back on Sunday.",
        "Residents are packing.",
        "Some 900 families have arrived in the camp.",
        "Shelling forced thousands to flee.",
        "Nine thousand people are on the move.",
    ],
    "interception": [
        "A transport plane was brought down near Kuito.",
        "Sappers are clearing mines along the railway.",
        "The unit captured two armoured vehicles.",
        "The plot was foiled by the guard.",
    ],
    "mobilization": [
        "Ethiopia masses artillery near Badme.",
        "Volunteers pour in from the capital.",
        "Snipers were posted on the roof.",
        "The bridge is mined.",
        "A warplane is circling above the town.",
        "Youths built barricades on the avenue.",
        "The junta proclaimed a state of war.",
        "There were no fighters in the hospital.",
        "The brigade marched towards Grozny.",
    ],
    "offensive": [
        "The siege of Kut entered its third month.",
        "The suburb is under siege.",
        "The brigade is tightening the noose.",
        "The general opened a new front.",
        "The army has regained the initiative.",
        "The rebels plan to advance on the capital.",
    ],
    "prisoner_exchange": [
        "The guerrillas let the hostages go.",
        "The pilot was handed over to the Red Cross.",
    ],
    "protest": [
        "Thousands marched in white through Minsk.",
        "Relatives of the miners are blocking the highway.",
    ],
    "riot": [
        "Students burned the offices of the party.",
        "Youths threw stones at the police.",
    ],
    "service_disruption": [
        "Electricity has been out for six days in Aden.",
        "The strike stopped the trams in Lviv.",
        "Phones cut in Hama for second day.",
        "The hospital has run out of fuel.",
        "In Kassala the water and the internet disappeared.",
        "The clinic stopped working on Friday.",
        "Trains are not running since Monday.",
        "Half of the city is without water.",
    ],
    "sexual_violence": [
        "Two girls had been raped.",
        "The clinic recorded 40 cases of gender-based violence.",
    ],
    "shelling": [
        "8 shells on the market.",
        "The artillery responded at once.",
        "The hill is under fire from three sides.",
        "At midnight the Grads came.",
        "The enemy carried out shelling of the village.",
    ],
    "suicide_bombing": [
        "The bomber detonated his vest.",
        "Militants sent boys on suicide missions.",
    ],
    "territory_change": [
        "Kunduz has fallen.",
        "The port is in the hands of the militia.",
        "The province remains under the control of the army.",
        "The loss of the airport surprised the garrison.",
        "The fall of Bukavu came at night.",
        "Rebels take Bambari.",
        "Soldiers broke through at dawn.",
        "The bridge changed hands twice.",
        "The suburb is still in rebel hands.",
        "The siege ended with the capture of Bor.",
    ],
    "withdrawal": [
        "The garrison fell back towards the hills.",
        "Fighters were slipping away at night.",
        "Army leaves posts in Kidal.",
        "The soldiers came out of the encirclement.",
        "The guards ran away.",
        "The militia is running in the direction of Mellit.",
        "Commanders fled.",
    ],
}
# What looks like a trigger and is none.
NOT_STATED = [
    ("armed_clash", "The museum shows the Cold War."),
    ("protest", "The ministry announced it in March."),
    ("attack", "The talks hit an obstacle."),
    ("mobilization", "Sign up to our newsletter."),
    ("displacement", "The minister left for Geneva."),
    ("interception", "Downing Street gave no comment."),
]


@pytest.fixture(scope="module")
def lexicon():
    return Lexicon.load()


@pytest.fixture(scope="module")
def ontology():
    return Ontology.load()


@pytest.mark.parametrize(("type_", "sentence"), [(t, s) for t, rows in SENTENCES.items() for s in rows])
def test_a_sentence_states_its_event(document, lexicon, ontology, type_, sentence):
    assert lexicon.may_trigger(sentence)
    assert type_ in {event.type for event in find(document(sentence), lexicon, ontology)}


@pytest.mark.parametrize(("type_", "sentence"), NOT_STATED)
def test_a_look_alike_states_nothing(document, lexicon, ontology, type_, sentence):
    assert type_ not in {event.type for event in find(document(sentence), lexicon, ontology)}


def test_a_word_that_stands_by_keeps_its_own_event(document, lexicon, ontology):
    found = find(document("Gunmen attacked the embassy."), lexicon, ontology)
    assert "attack" in {event.type for event in found}
