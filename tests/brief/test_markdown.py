from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dateline.brief import phrases
from dateline.brief.markdown import escape, to_markdown
from tests.brief.conftest import HOSTILE

RENDERER = MarkdownIt("commonmark").enable("table").enable("strikethrough")


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag, _attrs):
        self.tags.add(tag)

    def handle_data(self, data):
        self.text += data


def read(markdown: str) -> Reader:
    reader = Reader()
    reader.feed(RENDERER.render(markdown))
    reader.close()
    return reader


# Whatever is markup anywhere, in any order, beside any other text.
TEXTS = st.text() | st.text(alphabet="\\`*_{}[]()<>#+-.!|~&:@$=\"' 1aw/;\n\t", max_size=40)


@given(TEXTS.map(phrases.clean).filter(bool))
def test_escaped_text_is_shown_as_it_is(text):
    reader = read(escape(text))
    assert reader.text.strip() == text
    assert reader.tags == {"p"}


@given(TEXTS.map(phrases.clean))
def test_escaped_text_stays_in_its_cell(text):
    reader = read(f"| a | b |\n| --- | --- |\n| {escape(text)} | c |")
    assert " ".join(reader.text.split()) == " ".join(f"a b {text} c".split())
    assert reader.tags == {"table", "thead", "tbody", "tr", "th", "td"}


def test_hostile_reports_bring_no_markup(brief_of):
    reader = read(to_markdown(brief_of(twist=HOSTILE)))
    assert not reader.tags & {"script", "a", "img", "del"}
    assert phrases.clean(HOSTILE) in reader.text


def test_it_has_what_changed_the_map_in_words_and_numbered_sources(brief_of):
    text = to_markdown(brief_of())
    for words in (
        "# Situation report, 2024-05-11 to 2024-05-17",
        "- **As of** ",
        "## What changed",
        "- North Darfur, SDN (region, no exact place) (15.00 25.50): claimed by one side, incident ",
        "- Without a point: incident ",
        "| Rapid Support Forces \\[2\\] | killed 9 | “Nine civilians were killed",
        "2. Redsea News, 2024-05-14: *Story 1*",
        "## Method and limits",
    ):
        assert words in text
