"""The documentation names every resource and filter, and what it shows works as it is written."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from dateline.ledger.parameters import NAMES

DOCS = Path(__file__).parents[3] / "docs/api.md"
TEXT = DOCS.read_text("utf-8")
SHELL = [line for block in re.findall(r"```sh\n(.*?)```", TEXT, re.S) for line in block.splitlines()]
PYTHON = re.findall(r"```python\n(.*?)```", TEXT, re.S)
WRITTEN = "http://127.0.0.1:8750"


def run(command: list[str], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("line", SHELL)
def test_each_command_gives_what_was_asked_for(line: str, site: str, tmp_path: Path) -> None:
    told = run(
        ["sh", "-c", line.replace("curl -s", "curl -s --fail-with-body").replace(WRITTEN, site)], tmp_path
    )
    files = list(tmp_path.iterdir())
    assert files or told.startswith("{")
    assert all(file.stat().st_size > 300 for file in files)


@pytest.mark.parametrize("block", PYTHON)
def test_each_program_prints_rows(block: str, site: str, tmp_path: Path) -> None:
    assert len(run([sys.executable, "-c", block.replace(WRITTEN, site)], tmp_path).strip()) > 0


def test_every_resource_and_filter_is_described_and_nothing_else(site: str) -> None:
    document = httpx.get(f"{site}/openapi.json", timeout=60).json()
    told = set(re.findall(r"`(GET|POST|PUT|DELETE|PATCH) (/api/v1/[^`]+)`", TEXT))
    known = {(m.upper(), path) for path, methods in document["paths"].items() for m in methods}
    assert told == known
    assert [name for name in NAMES if f"`{name}`" not in TEXT] == []


def test_every_operation_says_what_it_is(site: str) -> None:
    document = httpx.get(f"{site}/openapi.json", timeout=60).json()
    operations = [one for methods in document["paths"].values() for one in methods.values()]
    assert len({one["operationId"] for one in operations}) == len(operations)
    assert all(one["tags"] and one["description"] and one["responses"] for one in operations)
    assert {tag for one in operations for tag in one["tags"]} == {tag["name"] for tag in document["tags"]}
    shapes = document["components"]["schemas"]
    assert [name for name, shape in shapes.items() if not shape.get("description")] == []


def test_the_reference_names_every_operation_and_shape(site: str) -> None:
    document = httpx.get(f"{site}/openapi.json", timeout=60).json()
    page = httpx.get(f"{site}/api", headers={"accept": "text/html"}, timeout=60).text
    for methods in document["paths"].values():
        assert all(f'id="{one["operationId"]}"' in page for one in methods.values())
    linked = set(re.findall(r'href="#(shape-[^"]+)"', page))
    assert linked
    assert [anchor for anchor in linked if f'id="{anchor}"' not in page] == []
