"""kill -9 at any moment loses no filed report and leaves no half report."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_sixty_killed_writers_lose_nothing(tmp_path):
    command = [sys.executable, "-m", "tests.ledger.kill_rounds", str(tmp_path), "60", "7"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, timeout=300)
    assert done.returncode == 0, done.stderr
    killed, filed = map(int, re.findall(r"\d+", done.stdout))
    assert killed == 60
    assert filed > 60
