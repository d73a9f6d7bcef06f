"""Rules of the house that a reviewer would otherwise say twice."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted([ROOT / "app.py", *(ROOT / "alumni").rglob("*.py"), *(ROOT / "projects").rglob("*.py")])
BANNED_NAMES = re.compile(r"(^|_)(utils?|helpers?|common|misc|managers?|services?)(_|$)")
FLASK = {"flask", "flask_babel", "flask_login", "flask_security", "flask_wtf", "wtforms", "flask_mailman"}
AT_THE_DOOR = {"routes", "forms", "commands", "read_command", "telling"}
FOOT_OF_ALUMNI = {"door", "current", "joining", "signing_in", "visiting", "models"}


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def run(*command: str) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_contracts_of_the_floors() -> None:
    lint_imports = [Path(sys.executable).parent / "lint-imports", "--no-cache"]
    done = subprocess.run(lint_imports, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_types_are_strict() -> None:
    run("mypy")


def test_style() -> None:
    run("ruff", "check", ".")
    run("ruff", "format", "--check", ".")


def test_templates_are_well_formed() -> None:
    run("djlint", "templates", "--lint", "--quiet")


def test_nobody_imports_the_factory() -> None:
    for path in SOURCES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ImportFrom):
                assert node.module != "app", named(path)
            if isinstance(node, ast.Import):
                assert all(alias.name != "app" for alias in node.names), named(path)


def test_no_import_hides_in_a_function() -> None:
    hidden = [
        f"{named(path)}:{inner.lineno}"
        for path in SOURCES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert hidden == []


def test_the_request_dies_at_the_door() -> None:
    """Flask is imported by pages, forms and commands, and at the foot of alumni; not by domain modules."""
    leaks = []
    for path in SOURCES:
        inside = path.relative_to(ROOT).parts
        if path.stem in AT_THE_DOOR | FOOT_OF_ALUMNI or len(inside) <= 2:
            continue
        for node in ast.walk(tree(path)):
            modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            modules += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            leaks += [f"{named(path)} imports {m}" for m in modules if m.split(".")[0] in FLASK]
    assert leaks == []


def test_domain_functions_never_commit() -> None:
    committing = [
        f"{named(path)}:{node.lineno}"
        for path in SOURCES
        if path.stem not in AT_THE_DOOR | {"signing_in", "visiting"}
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr == "commit"
    ]
    assert committing == []


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_files_and_functions_stay_small(path: Path) -> None:
    assert not BANNED_NAMES.search(path.stem)
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 400
    most = 20 if path.stem == "routes" or path.parent.name == "routes" else 40
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno + 1 <= most, f"{named(path)}:{node.lineno} {node.name}"


def test_pages_hold_no_inline_script_or_style() -> None:
    inline = re.compile(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|javascript:", re.I)
    found = [
        f"{named(path)}: {hit[0]}"
        for path in sorted((ROOT / "templates").rglob("*.html"))
        for hit in inline.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_locks_name_no_hosts() -> None:
    for lock in ROOT.glob("requirements*.lock"):
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text
        assert "--hash=sha256:" in text
