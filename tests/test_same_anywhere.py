"""What is read does not depend on the order in which Python happens to keep sets."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PASSAGES = Path(__file__).parent / "evaluate/passages"


def test_claims_are_the_same_for_every_hash_seed():
    texts = [str(path) for path in sorted(PASSAGES.glob("*.txt"))]
    command = [
        sys.executable,
        "-m",
        "dateline",
        "read",
        *texts,
        "--published",
        "2024-05-14",
        "--format",
        "jsonl",
    ]
    seeded = [{**os.environ, "PYTHONHASHSEED": seed} for seed in ("0", "1")]
    started = [subprocess.Popen(command, env=env, stdout=subprocess.PIPE) for env in seeded]
    first, second = (process.communicate()[0] for process in started)
    assert first.count(b"\n") == len(texts)
    assert first == second
