"""What a configuration file may say, and what is told of one that says something else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from normalize.commands.fix import fix
from normalize.config import Config
from normalize.config.keys import KEYS, parameter
from normalize.config.read import read
from normalize.errors import BadConfig
from normalize.report.formats import FORMATS


def faults(folder: Path, text: str | bytes, name: str = "mt-normalize.toml") -> list[str]:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(BadConfig) as caught:
        read(path, name)
    return str(caught.value).splitlines()


def test_no_file(tmp_path: Path) -> None:
    for path, says in (
        (tmp_path, "is a folder;"),
        (tmp_path / "gone.toml", "no such configuration file"),
    ):
        with pytest.raises(BadConfig, match=f"^x.toml: {says}"):
            read(path, "x.toml")


def config(folder: Path, text: str, name: str = "mt-normalize.toml") -> Config:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return read(path, name)


WRONG = [
    ("unknown", "presett = 'bold'", "1:1: unknown key 'presett'; did you mean 'preset'?"),
    ("underscore", "\nforce_exclude = true", "2:1: unknown key 'force_exclude'; did you mean 'force-exclude'?"),
    ("nothing near", "zzz = 1", "1:1: unknown key 'zzz'"),
    ("a table", "[zzz]\na = 1", "unknown key 'zzz'"),
    (
        "as in pyproject",
        "\n[tool.mt-normalize]\nunify=true",
        "2:1: in this file the keys stand at the top level, without [tool.mt-no",
    ),
    ("no such word", "preset = 'wild'", "1:1: 'preset' cannot be 'wild'"),
    ("nearly a word", "format = 'serif'", "1:1: 'format' cannot be 'serif'; did you mean 'sarif'?"),
    ("text for truth", "  unify = 'yes'", "1:3: 'unify' must be true or false, not the text 'yes'"),
    ("number for truth", "starter = 1", "1:1: 'starter' must be true or false, not the number 1"),
    ("truth for text", "preset = true", "1:1: 'preset' must be a text, not true"),
    ("list for text", "baseline = ['a']", "1:1: 'baseline' must be a text, not a list"),
    ("text for list", "exclude = 'a'", "1:1: 'exclude' must be a list of texts, not the text 'a'; write ['a']"),
    ("number in a list", "gazetteer = ['a', 1]", "must be a list of texts, not a list with the number 1 in it"),
    ("truth in a list", "include = [false]", "must be a list of texts, not a list with false in it"),
    ("date", "baseline = 2020-01-01", "1:1: 'baseline' must be a text, not a date or time"),
    ("table for text", "[baseline]", "'baseline' must be a text, not a table"),
    ("language", "source-language = 'jp'", "'jp' is not a language code; did you mean 'ja'?"),
    ("expression", "protect = ['a', '(']", "1:1: 'protect': '(' is not a regular expression"),
    ("great number", "protect = ['a{99999999999}']", "is not a regular expression: the repetition number is too large"),
    ("not TOML", "preset = \n", "1:10: not TOML: Invalid value"),
    ("cut", "protect = ['a'", "1:15: not TOML: Unclosed array"),
    ("twice", "unify = true\nunify = true", "2:13: not TOML: Cannot overwrite a value"),
    ("not UTF-8", b"# \xff", "not UTF-8: byte 2"),
    ("overrides of no paths", "[[overrides]]\npreset = 'bold'", "1:1: 'paths' is missing"),
    ("overrides of one path", "[[overrides]]\npaths = 'a'", "2:1: 'paths' must be a list of texts, not the text 'a'"),
    (
        "overrides as a table",
        "[overrides]\npaths = ['a']",
        "1:1: 'overrides' must be tables, each headed [[overrides]]",
    ),
    (
        "overrides as a text",
        "overrides = 'a'",
        "1:1: 'overrides' must be tables, each headed [[overrides]], not the text",
    ),
    ("no such list", "gazetteer = ['starter', 'gone']", "1:1: 'gazetteer': "),
    ("no language", "source-language = 'chinese'", "is not a language code; write a language code such as zh"),
    (
        "overrides of what holds for all",
        "[[overrides]]\npaths = []\nformat = 'json'",
        "3:1: 'format' applies to all files",
    ),
    ("unknown in overrides", "[[overrides]]\npaths = []\npath = []", "3:1: unknown key 'path'; did you mean 'paths'?"),
    (
        "the second overrides",
        "preset='bold'\n[[overrides]]\npaths = []\npreset = 'bold'\n[[overrides]]\npaths = []\npreset = 1",
        "7:1: 'preset' must be a text, not the number 1",
    ),
]


@pytest.mark.parametrize(("label", "text", "says"), WRONG, ids=[label for label, *_ in WRONG])
def test_wrong(tmp_path: Path, label: str, text: str | bytes, says: str) -> None:
    told = faults(tmp_path, text)
    assert told[0].startswith("mt-normalize.toml:")
    assert says in told[0]


def test_the_line_is_shown_and_what_is_allowed(tmp_path: Path) -> None:
    assert faults(tmp_path, "# ours\npreset = 'wild'  # risky\n") == [
        "mt-normalize.toml:2:1: 'preset' cannot be 'wild'",
        "preset = 'wild'  # risky",
        "^",
        "allowed: strict, standard, bold",
    ]


def test_everything_is_told_in_order(tmp_path: Path) -> None:
    told = faults(tmp_path, "zzz = 1\nunify = 1\n[[overrides]]\npaths = ['a']\npreset = 'no'\n")
    assert [line.split(": ")[0] for line in told if line.startswith("mt-")] == [
        f"mt-normalize.toml:{line}:1" for line in (1, 2, 5)
    ]


def test_pyproject_has_a_table_of_ours(tmp_path: Path) -> None:
    text = '[project]\nname = "a"\n[tool.other]\npreset = "x"\n[tool.mt-normalize] # ours\npreset = "bold"\n'
    made = config(tmp_path, text, "pyproject.toml")
    assert (made.settings["preset"].value, made.settings["preset"].line) == ("bold", 6)
    assert faults(tmp_path, "[tool.other]", "pyproject.toml") == ["pyproject.toml: has no table [tool.mt-normalize]"]
    told = faults(tmp_path, text + "[[tool.mt-normalize.overrides]]\npaths=['a']\nunify='x'", "pyproject.toml")
    assert told[0].startswith("pyproject.toml:9:1: 'unify' must be")


def test_all_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    for name in ("sub/names.yaml", "c.csv", "sub/t.yaml"):
        (tmp_path / name).touch()
    text = """
preset = "bold"
spelling = "native"
source-language = "zh-Hant"
unify = true
protect = ['\\d+']
gazetteer = ["starter", "names.yaml", "/", "../c.csv"]
starter = false
as = "csv"
column = ["text"]
field = []
document = "file"
include = ["*.txt"]
exclude = []
ignore = false
force-exclude = true
baseline = "known.json"
format = "sarif"
color = "never"

[[overrides]]
paths = ["t/**"]
gazetteer = ["t.yaml"]
"""
    made = config(tmp_path, text, "sub/mt-normalize.toml")
    assert list(made.settings) == list(KEYS)
    assert made.settings["gazetteer"].value == ("starter", "sub/names.yaml", "/", "c.csv")
    assert made.settings["baseline"].value == "sub/known.json"
    assert made.settings["exclude"].value == ()
    assert made.overrides[0].paths == ("t/**",)
    assert made.overrides[0].settings["gazetteer"].value == ("sub/t.yaml",)
    assert made.folder == str((tmp_path / "sub").resolve())


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    assert config(tmp_path, "").settings == {}


def test_every_key_is_an_option_of_the_command() -> None:
    options = {option.name: option.opts for option in fix.params}
    for key in KEYS:
        assert f"--{key}" in options[parameter(key)]


PAGE = (Path(__file__).parents[3] / "docs" / "command.md").read_text(encoding="utf-8")


def test_the_page_tells_every_key() -> None:
    table = PAGE.split("## The configuration file\n")[1].split("\n## ")[0]
    assert re.findall(r"^\| `([\w-]+)` \|", table, re.M) == list(KEYS)
    assert "the first eleven keys" in PAGE
    assert [KEYS[key].by_path for key in KEYS] == [True] * 11 + [False] * (len(KEYS) - 11)


def test_the_example_of_the_page_is_right(tmp_path: Path) -> None:
    (tmp_path / "names").mkdir()
    (tmp_path / "names" / "our-people.yaml").touch()
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.S)
    made = config(tmp_path, example, "pyproject.toml")
    assert made.overrides[0].settings["source-language"].value == "zh"
    assert config(tmp_path, example.replace("[tool.mt-normalize]", "").replace("tool.mt-normalize.", "")).overrides


def test_the_fault_on_the_page_is_the_fault_told(tmp_path: Path) -> None:
    told = "\n".join(faults(tmp_path, 'presett = "bold"\n'))
    assert f"```text\n{told}\n```" in PAGE


@pytest.mark.parametrize("word", FORMATS)
def test_the_page_tells_every_format(word: str) -> None:
    assert f"| `{word}` |" in PAGE
