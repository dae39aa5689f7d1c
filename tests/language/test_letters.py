"""Pages of letters to the editor: where each ends, who signed it and what stands behind the name."""

from __future__ import annotations

import pytest

from dateline.language.letters import find_letters

BULLETS = (
    "Your leader on Sudan (12 May) forgets who sold the guns. Ann Hale Leeds • The army shelled Omdurman "
    "while we looked on. Piet van Dalen Chair, Friends of Darfur • Write to letters@example.org"
)
LINES = (
    "Your leader on Sudan forgets who sold the guns.\n\nAnn Hale\n\nLeeds\n\nThe army shelled Omdurman while "
    "we looked on.\n\nPiet van Dalen\n\nUtrecht, Netherlands"
)


def signatures(text: str) -> list[tuple[str, str]]:
    return [(x.name.of(text), x.address.of(text).strip()) for x in find_letters(text)]


def test_bullets_part_letters():
    assert signatures(BULLETS) == [("Ann Hale", "Leeds"), ("Piet van Dalen", "Chair, Friends of Darfur")]


def test_name_and_town_may_have_a_line_each():
    assert signatures(LINES) == [("Ann Hale", "Leeds"), ("Piet van Dalen", "Utrecht, Netherlands")]


def test_a_letter_is_all_that_stands_before_its_signature():
    first, second = find_letters(LINES)
    assert first.span.of(LINES).startswith("Your leader")
    assert second.span.of(LINES).strip().startswith("The army shelled")
    assert "Leeds" not in second.span.of(LINES)


@pytest.mark.parametrize(
    "text",
    [
        "The army shelled Omdurman.\n\nAnn Hale\n\nKhartoum",
        "Key points. The army shelled Omdurman • Talks go on in Jeddah • The UN sent food",
        "The army shelled Omdurman, the ministry said. Ann Hale reported from Khartoum.",
    ],
)
def test_a_report_is_no_letter(text: str):
    assert find_letters(text) == ()


def test_one_letter_is_enough_where_the_text_calls_itself_one():
    text = "Letter: your leader forgets who sold the guns.\nAnn Hale\nLeeds"
    assert signatures(text) == [("Ann Hale", "Leeds")]


def test_a_text_of_blanks_and_capitals_costs_no_time():
    assert find_letters("letter. " + "\n" * 200_000 + "Aa " * 50_000 + "A-" * 50_000) == ()
