"""What import contracts cannot say: parts of a package, and who may import everything else."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOLIDAYS_ALLOWED_IN = Path("jagtui/model/rules/working_days.py")


def sources(*folders: str) -> list[Path]:
    return sorted(
        path.relative_to(ROOT) for folder in folders for path in (ROOT / folder).rglob("*.py")
    )


def imported(tree: ast.AST) -> Iterator[str]:
    """Every dotted name that is imported, and every attribute taken from a module by name."""
    known: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                known[alias.asname or alias.name.partition(".")[0]] = (
                    alias.name if alias.asname else alias.name.partition(".")[0]
                )
                yield alias.name
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                known[alias.asname or alias.name] = name
                yield name
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            dotted = ast.unparse(node)
            first, _, rest = dotted.partition(".")
            if first in known:
                yield f"{known[first]}.{rest}"


def uses_sql_text(tree: ast.AST) -> bool:
    return any(
        name.startswith("sqlalchemy.") and name.rpartition(".")[2] in {"text", "TextClause"}
        for name in imported(tree)
    )


@pytest.mark.parametrize(
    "source",
    [
        "from sqlalchemy import select, text",
        "from sqlalchemy.sql import text as words",
        "import sqlalchemy\nsqlalchemy.text('x')",
        "import sqlalchemy as sa\nsa.text('x')",
        "from sqlalchemy import sql\nsql.text('x')",
        "def late():\n    from sqlalchemy.sql.expression import text",
    ],
)
def test_a_use_of_sql_text_is_seen_however_it_is_written(source: str) -> None:
    assert uses_sql_text(ast.parse(source))


def test_sql_is_written_out_only_in_the_store_and_in_migrations() -> None:
    outside = [path for path in sources("jagtui") if path.parts[1] != "store"]
    assert outside
    assert [str(path) for path in outside if uses_sql_text(tree_of(path))] == []


def test_the_model_imports_only_the_standard_library_and_pendulum() -> None:
    foreign = {
        (str(path), root)
        for path in sources("jagtui/model")
        for root in {name.partition(".")[0] for name in modules(tree_of(path))}
        if root not in sys.stdlib_module_names | {"jagtui", "pendulum"}
        and not (root == "holidays" and path == HOLIDAYS_ALLOWED_IN)
    }
    assert foreign == set()


def test_every_package_says_what_it_is_for_and_nothing_else() -> None:
    chatty = [
        str(path)
        for path in sources("jagtui")
        if path.name == "__init__.py"
        and (len(tree_of(path).body) != 1 or not ast.get_docstring(tree_of(path)))
    ]
    assert chatty == []


def tree_of(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"))


def modules(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
