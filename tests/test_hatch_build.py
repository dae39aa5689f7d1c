from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hatch_build import AssetsHook

ROOT = Path(__file__).parents[1]


def hook(root: Path) -> AssetsHook:
    return AssetsHook(str(root), {}, None, None, str(root / "dist"), "wheel")


def test_whole_assets_are_let_through() -> None:
    hook(ROOT).initialize("standard", {})


def test_a_tree_without_assets_makes_no_wheel(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"built/manifest.json is missing.*make web"):
        hook(tmp_path).initialize("standard", {})


def test_a_stale_bundle_makes_no_wheel(tmp_path: Path) -> None:
    static = "src/dateline/web/static"
    shutil.copytree(ROOT / static, tmp_path / static)
    shutil.copytree(ROOT / "frontend", tmp_path / "frontend", ignore=shutil.ignore_patterns("node_modules"))
    (tmp_path / "frontend/islands.ts").write_text("export const ISLANDS = {};", "utf-8")
    with pytest.raises(RuntimeError, match="older than frontend"):
        hook(tmp_path).initialize("standard", {})


def test_an_editable_install_needs_no_assets(tmp_path: Path) -> None:
    hook(tmp_path).initialize("editable", {})
