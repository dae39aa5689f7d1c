"""A ledger of reports that are hard to show: hostile, right-to-left, without claims, failed, copied, long."""

from __future__ import annotations

import datetime as dt
from typing import Any

from dateline.errors import ReadingFailed, SourceLocked
from dateline.ledger import CopyRow, Entry, Ledger, Loss
from dateline.model import Report
from tests.ledger.making import ARMY, DAY, EL_OBEID, make_report

HOSTILE = (
    "</mark></p><script>document.title='taken'</script><img src=x onerror=alert(1)> near El Obeid.\n\n"
    'Shells & "rockets" hit the market \u202eezisrever\u202c at dawn,\x1b the army said.\n\n'
    "Two hospitals and the market\n\nwere hit, residents said. {{ 7 * 7 }}"
)
ARABIC = (
    "قصفت القوات السوق في الأبيض يوم الثلاثاء، بحسب الجيش.\n\nThe market in El Obeid was shelled on Tuesday."
)
QUIET = "The river rose by a hand. Nothing else was reported from the town."
LONG = "\n\n".join(f"On day {n} shells hit house {n} in El Obeid, the army said." for n in range(1, 231))
BROKEN = "This text broke a rule of the reader."


def words(text: str, quote: str, nth: int = 0) -> dict[str, Any]:
    """A quote with its span in the text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return {"text": quote, "start": start, "end": start + len(quote)}


def claim(report: Report, position: int, quote: dict[str, Any], **parts: dict[str, Any]) -> Entry:
    """A claim on words of a report, with a full judgement of its place; `parts` are quotes of its fields."""
    place, source = parts.get("place"), parts.get("source")
    public = {
        "id": f"clm_{report.id[4:16]}{position:04x}", "report": report.id, "type": "shelling",
        "plover": "ASSAULT", "acled": None, "cameo_root": "19", "ucdp": 1, "polarity": "positive",
        "modality": "actual", "evidence": quote, "actors": [], "targets": [],
        "place": place | EL_OBEID if place else None, "time": None, "quantities": [],
        "sources": [source | ARMY] if source else [], "verification": None, "background": False,
        "confidence": 0.5,
    }  # fmt: skip
    judged = {
        "value": "El Obeid (settlement)", "score": 0.8, "rule": "nearest", "reason": "one of its name",
        "words": [place] if place else [],
        "rejected": [{"label": "Obeid, Texas", "score": 0.1, "reason": "<b>far</b>"}],
    }  # fmt: skip
    return Entry(public, {"place": judged})


def hostile_claims(report: Report) -> list[Entry]:
    text = report.text
    crossing = {"text": text[text.index("Two") : text.index(", residents")]}
    crossing |= {"start": text.index("Two"), "end": text.index(", residents")}
    return [
        claim(report, 0, words(text, "</mark></p><script>"), place=words(text, "El Obeid")),
        claim(report, 1, words(text, 'rockets" hit the market \u202eez'), source=words(text, "the army")),
        claim(report, 2, words(text, "the market \u202eezisrever\u202c at dawn,\x1b")),
        claim(report, 3, crossing),
    ]


def fill(ledger: Ledger) -> dict[str, str]:
    """Files the reports and returns their ids by what they are."""
    hostile = make_report(HOSTILE, title="<b>Title</b> \u202eeltit", outlet="Wire & <i>Sons</i>")
    arabic = make_report(ARABIC, title="قصف السوق", outlet="صوت النيل", language="ar")
    quiet, long = make_report(QUIET, title="Quiet"), make_report(LONG, title="Long", outlet="Nile Wire")
    copy = make_report(
        f"{QUIET} By our own correspondent.",
        title="Quiet again",
        outlet="Lake Post",
        published=DAY + dt.timedelta(1),
    )
    broken = make_report(BROKEN, title="Broken", published=DAY - dt.timedelta(2))
    ledger.file(hostile, hostile_claims(hostile), reader="1")
    market = words(ARABIC, "was shelled")
    ledger.file(
        arabic, [claim(arabic, 0, words(ARABIC, "قصفت القوات السوق")), claim(arabic, 1, market)], reader="1"
    )
    ledger.file(quiet, [], reader="1")
    ledger.file(copy, [], reader="1")
    shells = [claim(long, n, words(LONG, "shells hit", n)) for n in range(230)]
    ledger.file(long, shells, reader="1")
    ledger.store_copies([CopyRow(quiet.id, r.id, 0.94) for r in (quiet, copy)], linker="1")
    fail(ledger, broken)
    named = {"hostile": hostile, "arabic": arabic, "quiet": quiet, "copy": copy, "long": long}
    return {name: report.id for name, report in {**named, "broken": broken}.items()}


def fail(ledger: Ledger, broken: Report) -> None:
    """Files two failures: of a report whose text was kept, and of a file that gave none."""
    error = ReadingFailed("The rule `when` broke.", expected="a period", cure="report it with the text")
    facts = {"outlet": broken.outlet, "published": broken.published}
    kept = Loss("wire/broken.txt", error, report=broken.id, kept="its text", **facts)
    ledger.fail(kept, reader="1", report=broken)
    locked = SourceLocked("scan.pdf asks for a password.", cure="save it without one")
    ledger.fail(Loss("scan.pdf", locked, outlet="Lake Post", published=DAY), reader="1")
