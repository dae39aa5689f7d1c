from __future__ import annotations

import io
import sys

import pytest

from dateline.brief.pdf import to_pdf
from dateline.errors import FeatureMissing
from tests.brief.conftest import HOSTILE


def test_the_page_comes_out_on_paper_with_its_words(brief_of):
    pytest.importorskip("weasyprint", exc_type=OSError)
    pypdf = pytest.importorskip("pypdf")
    made = to_pdf(brief_of(twist=HOSTILE))
    reader = pypdf.PdfReader(io.BytesIO(made))
    text = "".join(page.extract_text() for page in reader.pages)
    assert "Situation report, 2024-05-11 to 2024-05-17" in text
    assert "Contradictions" in text
    assert reader.metadata.title == "Situation report, 2024-05-11 to 2024-05-17"


def test_a_missing_library_is_an_error_with_its_cure(brief_of, monkeypatch):
    brief = brief_of()
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(FeatureMissing, match="WeasyPrint") as caught:
        to_pdf(brief)
    assert "dateline[pdf]" in caught.value.cure
