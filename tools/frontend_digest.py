"""Says whether the built islands are those of the sources, without Node.

python -m tools.frontend_digest
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FRONTEND = ROOT / "frontend"
STATIC = ROOT / "src/dateline/web/static"
# What frontend/manifest.ts counts as a source.
SUFFIXES = (".ts", ".tsx", ".css", ".json")
# Pages cannot do without these; all others are named in the manifest.
NEEDED = (
    "built/manifest.json",
    "basemap/world.pmtiles",
    "basemap/light.json",
    "basemap/dark.json",
    "fonts/fonts.css",
)
CURE = "run `make web` (it needs Node 20 or newer) and commit src/dateline/web/static"


def digest_sources(frontend: Path = FRONTEND) -> str:
    """Returns the SHA-256 digest of the sources' names and contents, as frontend/manifest.ts computes it."""
    paths = [*frontend.iterdir(), *(frontend / "src").rglob("*")]
    names = sorted(p.relative_to(frontend).as_posix() for p in paths if p.is_file() and p.suffix in SUFFIXES)
    rows = (f"{name} {digest((frontend / name).read_bytes())}\n" for name in names)
    return digest("".join(rows).encode())


def digest(data: bytes) -> str:
    """Returns the SHA-256 digest in hex."""
    return hashlib.sha256(data).hexdigest()


def find_faults(static: Path = STATIC, frontend: Path = FRONTEND) -> Iterator[str]:
    """Yields what is wrong with the built assets; where there are no sources their age is not asked."""
    missing = [name for name in NEEDED if not (static / name).is_file()]
    yield from (f"{name} is missing" for name in missing)
    if "built/manifest.json" in missing:
        return
    built = static / "built"
    manifest = json.loads((built / "manifest.json").read_text("utf-8"))
    for name, expected in manifest["files"].items():
        path = built / name
        if not path.is_file():
            yield f"built/{name} is missing"
        elif digest(path.read_bytes()) != expected:
            yield f"built/{name} was changed after it was built"
    if (frontend / "src").is_dir() and digest_sources(frontend) != manifest["sources"]:
        yield "built/ is older than frontend/"


def main() -> None:
    """Prints the faults; exits with 1 where there are any."""
    faults = list(find_faults())
    if faults:
        sys.exit("The built assets are not whole: " + "; ".join(faults) + f". To mend it, {CURE}.")
    print("The built assets are those of the sources.")


if __name__ == "__main__":
    main()
