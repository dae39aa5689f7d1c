"""Reports in other languages: evidence in the original words, places, people and days by the rooms."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.model import Claim
from tests.llm.server import Recorded, claim

UKRAINIAN = "Російські війська обстріляли Куп'янськ у понеділок, повідомив голова області Олег Синєгубов."
RUSSIAN = "Вооружённые силы России обстреляли Харьков 13 мая. Бои идут под Соледаром."
ARABIC = "قصفت قوات الدعم السريع مدينة الفاشر يوم الاثنين. وقتل ١٢ مدنيا على الأقل."
FRENCH = "L'armée russe a bombardé Tchassiv Iar dans la nuit de dimanche à lundi, selon Volodymyr Zelensky."
GERMAN = "Russische Truppen beschossen Charkiw am Montag. Kanzler Olaf Scholz sagte der Ukraine Raketen zu."


@pytest.fixture
def told(server: Recorded, read: Any) -> Any:
    """Reads a text of which a model proposed one claim, and returns the claim."""

    def make(text: str, language: str, evidence: str, **fields: Any) -> Claim:
        server.claims = [claim(evidence, **fields)]
        [found] = read(text, language=language).claims
        assert found.evidence.of(text) == evidence
        return found

    return make


def _where(claim: Claim) -> tuple[str, str | None, str]:
    assert claim.place.value is not None
    place = claim.place.value.place
    return place.name, place.country, place.precision


def _days(claim: Claim) -> tuple[str, str]:
    assert claim.time.value is not None
    return str(claim.time.value.period.start), str(claim.time.value.period.end)


def test_ukrainian(told: Any):
    found = told(
        UKRAINIAN, "uk", "обстріляли",
        actors=[("Російські війська", "Russian forces")],
        place=("Куп'янськ", "Kupiansk"), time=("у понеділок", "on Monday"),
        sources=[("голова області Олег Синєгубов", "regional governor Oleh Syniehubov")],
    )  # fmt: skip
    assert _where(found) == ("Kupyansk", "UKR", "settlement")
    assert _days(found) == ("2024-05-13", "2024-05-13")
    assert [p.actor.code for p in found.actors.value] == ["RUSMIL"]
    assert [(p.actor.name, p.actor.code) for p in found.sources.value] == [("Oleh Syniehubov", "UKRGOV")]
    assert found.place.value.text == "Куп'янськ"


def test_russian_by_the_registry_s_own_names_and_by_the_nearness_that_the_english_says(told: Any):
    army = ("Вооружённые силы России", "the Swiss guard")
    found = told(
        RUSSIAN, "ru", "обстреляли", actors=[army], place=("Харьков", "Kharkiv"), time=("13 мая", "13 May")
    )
    assert [p.actor.id for p in found.actors.value] == ["rus-armed-forces"]
    assert _days(found) == ("2024-05-13", "2024-05-13")
    near = told(RUSSIAN, "ru", "Бои идут", type_="armed_clash", place=("под Соледаром", "near Soledar"))
    assert _where(near) == ("Soledar", "UKR", "near")


def test_arabic(told: Any):
    found = told(
        ARABIC, "ar", "قصفت",
        actors=[("قوات الدعم السريع", "Rapid Support Forces")],
        place=("مدينة الفاشر", "the city of El Fasher"), time=("يوم الاثنين", "on Monday"),
        quantities=[("killed", ("١٢ مدنيا على الأقل", "at least 12 civilians"))],
    )  # fmt: skip
    assert _where(found) == ("El Fasher", "SDN", "settlement")
    assert [p.actor.code for p in found.actors.value] == ["SDNREB"]
    assert [(q.low, q.high, q.text) for q in found.quantities] == [(12, None, "١٢ مدنيا على الأقل")]


def test_french(told: Any):
    found = told(
        FRENCH, "fr", "a bombardé",
        actors=[("L'armée russe", "the Russian army")], place=("Tchassiv Iar", "Chasiv Yar"),
        time=("dans la nuit de dimanche à lundi", "on the night of Sunday to Monday"),
        sources=[("Volodymyr Zelensky", "Volodymyr Zelensky")],
    )  # fmt: skip
    assert _where(found) == ("Chasiv Yar", "UKR", "settlement")
    assert found.place.rule == "by-sound"
    assert _days(found) == ("2024-05-12", "2024-05-13")
    assert [p.actor.code for p in found.sources.value] == ["UKRGOV"]


def test_german_and_a_country_by_its_german_article(told: Any):
    found = told(
        GERMAN, "de", "sagte der Ukraine Raketen zu", type_="arms_supply", modality="planned",
        actors=[("Kanzler Olaf Scholz", "Chancellor Olaf Scholz")], targets=[("der Ukraine", "Ukraine")],
        place=("Charkiw", "Kharkiv"),
    )  # fmt: skip
    assert [p.actor.code for p in (*found.actors.value, *found.targets.value)] == ["DEUGOV", "UKR"]
    assert _where(found)[0] == "Kharkiv"


def test_a_place_that_no_list_has_and_that_sounds_like_nothing_stays_without_a_point(told: Any):
    found = told("Бої тривали біля Кривулиного.", "uk", "Бої тривали", place=("Кривулиного", "Paris"))
    assert found.place.value is None
    assert "does not sound like" in found.place.reason


def test_a_person_of_another_name_is_not_believed(told: Any):
    text = "Війська обстріляли Харків, каже Іван Кривуля."
    found = told(text, "uk", "обстріляли", sources=[("Іван Кривуля", "Vladimir Putin")])
    assert [p.actor.code for p in found.sources.value] == ["UNK"]


def test_numbers_that_the_words_do_not_hold_are_not_counted(server: Recorded, read: Any):
    text = "Загинули 2 людини."
    server.claims = [claim("Загинули", "casualties", quantities=[("killed", ("2 людини", "200 people"))])]
    reading = read(text, language="uk")
    assert reading.claims[0].quantities == ()
    assert reading.dropped == {"quantities whose words hold no number": 1}
