"""What ``import normalize`` gives, and what it costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import normalize
from normalize.errors import InputError

ROOT = Path(__file__).parents[2]


def test_all_is_true() -> None:
    assert sorted(normalize.__all__) == sorted(normalize._HOMES)
    for name in normalize.__all__:
        assert getattr(normalize, name) is not None
        assert name in dir(normalize)


def test_all_is_what_types_know() -> None:
    """The names that type checkers import are those that are there at run time."""
    text = Path(str(normalize.__file__)).read_text(encoding="utf-8")
    block = text.split("if TYPE_CHECKING:\n")[1].split("\n\n")[0]
    named = {name.strip() for line in block.splitlines() for name in line.split(" import ")[1].split(",")}
    assert named == set(normalize.__all__)


def test_no_such_name() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        normalize.nonsense  # noqa: B018


def test_fix_and_explain_agree() -> None:
    text = "Turkish Defense Minister Hulusi Akal spoke."
    result = normalize.explain(text)
    assert normalize.fix(text) == result.text == "Turkish Defense Minister Hulusi Akar spoke."
    assert result.undo() == text
    assert isinstance(result, normalize.Result)


def test_import_is_light() -> None:
    code = "import sys, normalize; print(len(sys.modules), sorted(m for m in sys.modules if m.startswith('normalize')))"
    bare = subprocess.run([sys.executable, "-c", "import sys, typing, importlib; print(len(sys.modules))"],
                          capture_output=True, text=True, check=True)  # fmt: skip
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    count, modules = done.stdout.split(" ", 1)
    assert modules.strip() == "['normalize']"
    assert int(count) <= int(bare.stdout) + 10


def test_user_calls_have_real_types(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    user = tmp_path / "user.py"
    user.write_text(
        "import normalize\n"
        "reveal_type(normalize.fix('a'))\n"
        "reveal_type(normalize.explain('a', source='b').changes[0].evidence[0].share)\n"
        "reveal_type(normalize.__version__)\n"
        "normalize.fix(1)\n"
    )
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--follow-imports=silent",
        "--cache-dir",
        str(tmp_path),
        str(user),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert [line.split(": ", 2)[2] for line in done.stdout.splitlines()[:4]] == [
        'Revealed type is "str"',
        'Revealed type is "float"',
        'Revealed type is "str"',
        'Argument 1 to "fix" has incompatible type "int"; expected "str"  [arg-type]',
    ]


def test_the_tree_of_errors_is_as_drawn() -> None:
    import normalize.errors as errors

    def drawn(kind: type[Exception]) -> set[str]:
        return {kind.__name__}.union(
            *(drawn(sub) for sub in kind.__subclasses__() if sub.__module__ == kind.__module__)
        )

    assert errors.__doc__
    assert {word for word in errors.__doc__.split() if word in vars(errors)} == drawn(InputError)
