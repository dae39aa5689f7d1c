"""A report on which a rule breaks costs no other."""

from __future__ import annotations

import dataclasses

from dateline.errors import ReadingFailed
from dateline.model import Report
from dateline.pipeline import Reading, read_all
from tests.conftest import PUBLISHED


def test_one_that_breaks_is_named_and_the_others_are_read(kit):
    class Breaking:
        def __getattr__(self, name):
            return getattr(kit.gazetteer, name)

        def named(self, form):
            if form.startswith("aden"):
                raise KeyError(form)
            return kit.gazetteer.named(form)

    texts = ("Shells hit Taiz on Monday.", "Shells hit Aden on Monday.", "Shells hit Sanaa on Monday.")
    reports = [Report(id=f"rep_{n}", text=text, published=PUBLISHED) for n, text in enumerate(texts)]
    broken = dataclasses.replace(kit, gazetteer=Breaking())
    results = list(read_all(reports, broken))
    assert [report.id for report, _ in results] == ["rep_0", "rep_1", "rep_2"]
    assert [type(result) for _, result in results] == [Reading, ReadingFailed, Reading]
    assert "rep_1" in results[1][1].found
