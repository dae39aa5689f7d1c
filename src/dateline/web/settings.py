"""What whoever starts the workspace decides."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """How the workspace is served; `public` lets anybody read, and only who is signed in change anything."""

    ledger: Path
    host: str = "127.0.0.1"
    port: int = 8750
    public: bool = False
