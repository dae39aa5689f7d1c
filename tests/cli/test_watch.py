"""`dateline watch` as a program, against a real server."""

from __future__ import annotations

import contextlib

from tests.cli.running import run
from tests.reports import valid
from tests.reports.server import Page, serving
from tests.stores import ledger_at

from dateline.cli.watch import follow
from dateline.ledger import Ledger


def watched(*arguments):
    return run("watch", *arguments)


def test_watch_prints_each_report_once(tmp_path):
    with serving() as server:
        server.pages["/feed"] = Page(b"".join(valid.rss(valid.ITEMS[:2])))
        feeds = tmp_path / "FEEDS.toml"
        feeds.write_text(f'[[feed]]\nurl = "{server.address}/feed"\nread = "entry"\noutlet = "Nile Wire"\n')
        refused = watched(feeds, "--once", "--state", tmp_path / "other.json")
        assert "error[source-refused]" in refused.stderr
        first = watched(feeds, "--once", "--print", "--allow-private")
        assert first.returncode == 0, first.stderr
        assert "Hodeidah" in first.stdout
        assert (tmp_path / "FEEDS.state.json").exists()
        assert watched(feeds, "--once", "--print", "--allow-private").stdout == ""


def test_watch_files_each_report_in_the_ledger(tmp_path):
    with serving() as server:
        server.pages["/feed"] = Page(b"".join(valid.rss(valid.ITEMS[:2])))
        feeds = tmp_path / "FEEDS.toml"
        feeds.write_text(f'[[feed]]\nurl = "{server.address}/feed"\nread = "entry"\noutlet = "Nile Wire"\n')
        done = watched(feeds, "--once", "--allow-private", "--ledger", ledger_at(tmp_path / "dateline.db"))
        assert done.returncode == 0, done.stderr
        assert "claims linked" in done.stdout
    with Ledger.open(ledger_at(tmp_path / "dateline.db")) as ledger:
        assert {claim.outlet for claim in ledger.claims()} == {"Nile Wire"}


def test_bad_list_names_the_cure(tmp_path):
    (tmp_path / "FEEDS.toml").write_text("")
    done = watched(tmp_path / "FEEDS.toml", "--once")
    assert done.returncode == 2
    assert "error[feeds]" in done.stderr


def test_follow_waits_until_the_next_feed_is_due():
    class Rounds:
        def __init__(self):
            self.waits = [90.0, 30.0, 0.0]
            self.round = 0

        def poll(self):
            self.round += 1
            if self.round == 2:
                raise KeyboardInterrupt
            return iter(())

        def wait(self):
            return self.waits.pop(0)

    pauses = []
    with contextlib.suppress(KeyboardInterrupt):
        follow(Rounds(), lambda _: None, once=False, pause=pauses.append)
    assert pauses == [60.0, 30.0]
