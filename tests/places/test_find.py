"""Places found in literal sentences of several wars."""

from __future__ import annotations

import pytest

from dateline import places
from dateline.actors import armed_groups, find_all_names
from dateline.language import Parser
from dateline.model import Report


@pytest.fixture(scope="module")
def gazetteer():
    return places.Gazetteer.load()


@pytest.fixture(scope="module")
def read(gazetteer):
    parser = Parser()

    def find(text, **report):
        document = parser.parse(Report(id="rep_test", text=text, **report), lambda _: False)
        return places.find(document, gazetteer)

    return find


def values(mentions):
    return [
        (m.name_text if hasattr(m, "name_text") else m.text, m.place.value.precision, m.place.value.country)
        for m in mentions
        if m.place.value
    ]


def test_town_and_country(read):
    found = read("Shells fell on Kharkiv on Monday, Ukraine said.")
    assert [(m.place.value.name, m.place.value.precision) for m in found] == [
        ("Kharkiv", "settlement"),
        ("Ukraine", "country"),
    ]


def test_near_is_part_of_the_span(read):
    mention = read("In Ukraine, fighting went on near Kupiansk.")[-1]
    assert mention.text == "near Kupiansk"
    assert mention.place.value.precision == "near"


def test_a_list_of_regions(read):
    found = read("Drones hit the Kharkiv, Sumy and Poltava regions of Ukraine.")
    assert [m.place.value.precision for m in found] == ["region", "region", "region", "country"]


def test_a_word_of_kind_makes_a_region(read):
    found = read("Clashes broke out in Idlib province in Syria. Jets bombed the city of Idlib.")
    assert [m.place.value.precision for m in found] == ["region", "country", "settlement"]


def test_country_in_apposition(read):
    found = read("A bomb killed five in Tripoli, Lebanon.")
    assert found[0].place.value.country == "LBN"
    assert found[0].place.rule == "in-country"


def test_romanisation_is_folded_inside_the_country(read):
    found = read("Ukraine said its troops held the town of Pokrowske and fought near Bilogorivka in Ukraine.")
    assert "Bilohorivka" in [m.place.value.name for m in found if m.place.value]


@pytest.mark.parametrize(
    "text",
    [
        "Florence Parker told reporters that troops had left.",
        "President Houston spoke in May.",
        "Of the ten men, six were hurt.",
    ],
)
def test_persons_and_words_are_no_places(read, text):
    assert read(text) == ()


def test_a_name_within_a_longer_one_is_marked_and_doubted(read):
    (mention,) = read("The Kharkiv Independent reported it.")
    assert (mention.text, mention.place.rule) == ("Kharkiv", "within-name")
    assert mention.place.score < 0.5


def test_neighbours_tell_namesakes_apart(read):
    found = read("He was arrested in Paris. Officers came from Lamar County, Texas, and from Bonham.")
    assert [(m.place.value.name, m.place.value.admin1) for m in found if m.text == "Paris"] == [
        ("Paris", "Texas")
    ]


def test_border_of_two_countries(read):
    found = read("Rebels crossed the border with Chad, Sudan said.")
    border = next(m for m in found if m.place.rule == "border")
    assert border.place.value.name == "Chad-Sudan border"
    assert border.place.value.precision == "other"


def test_part_of_a_country(read):
    found = read("Fighters took a base in northern Mali.")
    assert [(m.text, m.place.value.precision) for m in found] == [("northern Mali", "other")]
    assert found[0].place.value.lat > 17


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Troops pushed into Syria’s north-east.", "Syria’s north-east", "north-east Syria"),
        ("Shells fell in Iraq's western desert.", "Iraq's western desert", "western Iraq"),
        ("Mali burns. In the country's north, rebels rule.", "the country's north", "northern Mali"),
    ],
)
def test_a_part_behind_its_owner(read, text, words, name):
    assert {m.text: m.place.value.name for m in read(text)}[words] == name


def test_a_side_before_another_noun_is_no_part(read):
    found = read("Syria's north African allies marched along Ukraine's west coast.")
    assert {m.place.value.precision for m in found} == {"country"}


def test_front_line_without_a_reviewed_centre_has_no_point(read):
    front = next(m for m in read("Sudan sent men to the front line.") if m.place.rule == "front-line")
    assert front.place.value.name == "front line in Sudan"
    assert front.place.value.lat is None


def test_nominal_stands_for_the_last_town(read):
    found = read("Shells hit Aleppo in Syria. The city lost power.")
    assert found[-1].text == "The city"
    assert found[-1].place.rule == "nominal-settlement"
    assert found[-1].place.value == found[0].place.value


def test_capital_of_a_country(read):
    found = read("Blasts shook the Yemeni capital.")
    assert found[-1].place.value.name == "Sanaa" or found[-1].place.value.country == "YEM"


def test_unlisted_village_has_a_name_and_no_point(read):
    mention = next(m for m in read("Troops burned the village of Qwarzhovetl in Sudan.") if m.place.reason)
    assert mention.place.reason == "not in gazetteer"
    assert (mention.text, mention.place.value.name) == ("village of Qwarzhovetl", "Qwarzhovetl")
    assert (mention.place.value.lat, mention.place.value.country) == (None, None)


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("Farmers were abducted near Qwarzho on Monday.", "Qwarzho", "near"),
        ("Police shot at crowds in Qwarzho commune.", "Qwarzho", "settlement"),
        ("Shells fell 30 km from Tal Qwarzhovet.", "Tal Qwarzhovet", "near"),
        ("Rebels fought in al-Qwarzha.", "al-Qwarzha", "settlement"),
        ("The men of Khan al-Qwarzh fled when the army came to it.", None, None),
        ("The men of Tel al-Qwarzh fled. The army was in Tel al-Qwarzh.", "Tel al-Qwarzh", "settlement"),
    ],
)
def test_a_preposition_or_a_word_of_kind_makes_an_unlisted_name_a_place(read, text, name, precision):
    found = [m.place.value for m in read(text) if m.place.rule == "unlisted"]
    assert [(place.name, place.precision) for place in found[-1:]] == ([(name, precision)] if name else [])


@pytest.mark.parametrize(
    "text",
    [
        "He spoke at Qwarzho University in May.",
        "They fell in Operation Qwarzh.",
        "The plan was in Qwarzhovian hands.",
        "Members of Ahrar al-Sham were killed.",
        "A call came from Qwarzho.",
        "President Qwarzho met with him. They believe in Qwarzho.",
        "CLASHES IN QWARZHO LEAVE DOZENS DEAD",
        "It was seen at QWZ.",
    ],
)
def test_what_is_no_place_gets_no_name(read, text):
    assert not [m for m in read(text) if m.place.rule == "unlisted" or m.place.value.name == "Damascus"]


def test_a_village_that_a_far_namesake_bears_has_no_point(kit, document):
    text = "Boko Haram gunmen stormed the village of Baga overnight and burned houses."
    report = document(text)
    groups = armed_groups(find_all_names(report, kit.registry))
    assert groups["NGA"] == max(groups.values()) > groups["TCD"]
    found = places.find(report, kit.gazetteer, groups=groups)
    assert [(m.place.value.name, m.place.value.country) for m in found] == [("Baga", None)]


def test_headline_in_capitals(read):
    assert read("SHELLS FALL ON DAMASCUS SUBURBS")[0].place.value.country == "SYR"


def test_texts_are_slices(read):
    text = "Near Mosul, Iraq, and along the Syrian-Iraqi border, the army moved towards Tal Afar."
    for mention in read(text):
        assert mention.text == mention.span.of(text)
        assert mention.span.holds(mention.name)


def test_a_state_in_short_tells_the_town(read):
    found = read("A man from Macon, Ga., was held.")
    assert [m.place.value.precision for m in found] == ["settlement", "region"]
    assert found[0].place.value.admin1 == "Georgia"
    assert found[0].place.value.country == "USA"


def test_parts_of_a_kingdom_are_regions(read):
    found = read("Police in Wales and the United Kingdom signed it.")
    assert [(m.place.value.name, m.place.value.precision) for m in found] == [
        ("Wales", "region"),
        ("United Kingdom", "country"),
    ]


def test_regions_in_a_row_do_not_hold_one_another(read):
    found = read("Floods closed roads in Kansas, Missouri and Ohio, the United States said.")
    assert [m.place.value.precision for m in found[:3]] == ["region", "region", "region"]


def test_a_shortened_month_is_no_town(read):
    found = read("Police arrested two men in Kano on Nov. 3 and on Wed. 4 Dec.")
    assert [m.place.value.name for m in found] == ["Kano"]
