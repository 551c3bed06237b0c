"""The command under a configuration file: what holds, what wins, what it says of itself."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from normalize.cli import cli
from tests.normalize.commands.conftest import FINE, NAMES, NEW, OLD
from tests.normalize.report.sarif_schema import LOG

BASE = 'gazetteer = ["../names.yaml"]\nstarter = false\n'
OTHER = "- {name: Hulusi Akbar, kind: person, country: Turkey, garbles: [Hulusi Akal]}\n"


def call(*arguments: str, data: bytes = b"") -> Result:
    return CliRunner().invoke(cli, arguments, input=data)


def put(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def told(result: Result) -> list[str]:
    """The files that a result speaks of as changed."""
    return [line.split(":")[0] for line in result.stdout.splitlines() if "perhaps" not in line]


# What must not be


@pytest.mark.parametrize(
    ("label", "text", "says"),
    [
        ("unknown key", "presett = 'bold'", "mt-normalize.toml:1:1: unknown key 'presett'; did you mean 'preset'?"),
        ("not TOML", "preset =", "mt-normalize.toml:1:9: not TOML"),
        (
            "no such gazetteer",
            "gazetteer = ['gone.yaml']",
            "mt-normalize.toml:1:1: 'gazetteer': gone.yaml: no such file or folder",
        ),
        ("no such baseline", BASE + "baseline = 'gone.json'", "gone.json: no such baseline"),
        ("nothing left", "starter = false", "--no-starter leaves no gazetteer"),
    ],
)
def test_a_wrong_file_changes_nothing(folder: Path, label: str, text: str, says: str) -> None:
    put(folder, {"mt-normalize.toml": text, "a.txt": OLD})
    result = call("fix", "a.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert says in result.stderr
    assert (folder / "a.txt").read_text() == OLD


def test_a_wrong_list_for_other_paths_changes_nothing(folder: Path) -> None:
    config = BASE + '[[overrides]]\npaths = ["t/"]\ngazetteer = ["wrong.yaml"]\n'
    put(
        folder, {"mt-normalize.toml": config, "wrong.yaml": "- {name: A, kind: preson}\n", "a.txt": OLD, "t/b.txt": OLD}
    )
    result = call("fix", ".")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "wrong.yaml:1:19: 'preson' is not a kind" in result.stderr
    assert (folder / "a.txt").read_text() == OLD


def test_help_and_version_need_no_right_file(folder: Path) -> None:
    put(folder, {"mt-normalize.toml": "presett = 1"})
    assert [call(*arguments).exit_code for arguments in (["fix", "--help"], ["--version"], ["undo", "--help"])] == [
        0
    ] * 3


def test_no_config(folder: Path) -> None:
    put(folder, {"mt-normalize.toml": "presett = 1", "a.txt": FINE})
    assert call("check", "a.txt", "--no-config", "--no-starter", "-g", "../names.yaml").exit_code == 0


@pytest.mark.parametrize("order", [["--no-config", "--config", "a.toml"], ["--config", "a.toml", "--no-config"]])
def test_config_and_no_config(folder: Path, order: list[str]) -> None:
    put(folder, {"a.toml": "", "a.txt": FINE})
    result = call("check", "a.txt", *order)
    assert result.exit_code == 2
    assert "exclude each other" in result.stderr


def test_json_and_another_format(folder: Path) -> None:
    put(folder, {"a.txt": FINE, "mt-normalize.toml": BASE + 'format = "sarif"\n'})
    assert call("check", "a.txt", "--json", "--format", "github").exit_code == 2
    assert call("check", "a.txt", "--json").stdout == ""


# What holds


def test_the_nearest_file_holds_and_its_paths_start_from_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder, {"mt-normalize.toml": BASE + 'exclude = ["/sub/b.txt"]\n', "sub/a.txt": OLD, "sub/b.txt": OLD})
    monkeypatch.chdir(folder / "sub")
    assert told(call("check", ".")) == ["a.txt"]
    put(folder, {"sub/mt-normalize.toml": 'gazetteer = ["../../names.yaml"]\nstarter = false\n'})
    assert told(call("check", ".")) == ["a.txt", "b.txt"]
    assert told(call("check", ".", "--config", "../mt-normalize.toml")) == ["a.txt"]


def test_flags_win(folder: Path) -> None:
    put(folder, {"mt-normalize.toml": BASE + 'exclude = ["a.txt"]\nprotect = ["Hulusi"]\n'})
    put(folder, {"a.txt": OLD, "b.txt": OLD, ".ignore": "b.txt\n"})
    assert told(call("check", ".")) == []
    assert told(call("check", ".", "--protect", "nothing")) == []
    assert told(call("check", ".", "--protect", "nothing", "--exclude", "c.txt")) == ["a.txt"]
    assert told(call("check", ".", "--protect", "nothing", "--no-ignore")) == ["b.txt"]


def test_patterns_of_flags_start_from_the_working_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder, {"mt-normalize.toml": BASE, "sub/a.txt": OLD, "sub/b.txt": OLD})
    monkeypatch.chdir(folder / "sub")
    assert told(call("check", ".", "--exclude", "/a.txt")) == ["b.txt"]
    assert told(call("check", ".", "--include", "/a.txt")) == ["a.txt"]


def test_force_exclude(folder: Path) -> None:
    put(folder, {"mt-normalize.toml": BASE + 'exclude = ["v/"]\n', "v/a.txt": OLD, "b.txt": OLD})
    assert told(call("check", "v/a.txt", "b.txt")) == ["v/a.txt", "b.txt"]
    assert told(call("check", "v/a.txt", "b.txt", "--force-exclude")) == ["b.txt"]


def test_no_file_is_said(folder: Path) -> None:
    put(folder, {"mt-normalize.toml": BASE, ".ignore": "a.txt\n", "a.txt": OLD})
    result = call("check", ".", "--exclude", "*.toml")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "No files to check; hidden, ignored, binary and excluded files are skipped.\n"


def test_the_files_in_use_are_no_texts(folder: Path) -> None:
    config = 'gazetteer = ["names", "n.yaml"]\nstarter = false\nexclude = ["Turkish Hulusi Akal"]\n'
    put(folder, {"mt-normalize.toml": config})
    put(folder, {"names/a.yaml": NAMES, "names/read me.txt": OLD, "n.yaml": "[]"})
    assert call("fix", ".").exit_code == 1
    assert (folder / "names/a.yaml").read_text() == NAMES
    assert (folder / "mt-normalize.toml").read_text() == config
    assert (folder / "names/read me.txt").read_text() == NEW


def test_other_paths_are_judged_otherwise(folder: Path) -> None:
    names = '[[overrides]]\npaths = ["t/**"]\ngazetteer = ["o.yaml"]\n'
    put(folder, {"mt-normalize.toml": BASE + names + '[[overrides]]\npaths = ["p"]\nprotect = ["Akal"]\n'})
    put(folder, {"o.yaml": OTHER, "a.txt": OLD, "t/b.txt": OLD, "p/c.txt": OLD})
    assert call("fix", ".", "--log", "run.jsonl").exit_code == 1
    texts = [(folder / name).read_text() for name in ("a.txt", "t/b.txt", "p/c.txt")]
    assert texts == [NEW, OLD.replace("Akal", "Akbar"), OLD]
    logged = [json.loads(line) for line in (folder / "run.jsonl").read_text().splitlines()]
    assert {entry["path"]: entry["options"]["protect"] for entry in logged if entry["record"] == "file"} == {
        "a.txt": [],
        "t/b.txt": [],
        "p/c.txt": ["Akal"],
    }
    assert call("undo", "run.jsonl").exit_code == 1
    assert (folder / "t/b.txt").read_text() == OLD
    assert told(call("check", "t", "p", "-g", "../names.yaml", "--protect", "x")) == ["p/c.txt", "t/b.txt"][::-1]


def test_gazetteer_find_uses_the_lists_of_the_file(folder: Path) -> None:
    put(folder, {"mt-normalize.toml": BASE})
    assert "hulusi-akar" in call("gazetteer", "find", "Hulusi Akar").stdout
    assert call("gazetteer", "find", "Antony Blinken").exit_code == 1


# What it says of itself


def test_show_is_a_file_that_says_the_same(folder: Path) -> None:
    put(folder, {"mt-normalize.toml": BASE + 'preset = "bold"\nprotect = ["\\\\d"]\n'})
    shown = call("config", "show")
    assert shown.exit_code == 0
    values = tomllib.loads(shown.stdout)
    assert (values["preset"], values["protect"], values["starter"]) == ("bold", ["\\d"], False)
    put(folder, {"again.toml": shown.stdout})
    again = call("config", "show", "--config", "again.toml")
    assert tomllib.loads(again.stdout) == values


def test_show_says_where_each_comes_from(folder: Path) -> None:
    overrides = '[[overrides]]\npaths = ["t/"]\npreset = "strict"\nunify = true\n'
    put(folder, {"mt-normalize.toml": BASE + 'preset = "bold"\n' + overrides})
    lines = call("config", "show", "--spelling", "native", "--json").stdout.splitlines()
    origins = {line.split(" ")[0]: line.rpartition("# ")[2] for line in lines if " = " in line}
    assert lines[0] == "# configuration file: mt-normalize.toml"
    assert origins["preset"] == "mt-normalize.toml:3" or origins["preset"] == "mt-normalize.toml:6"
    assert (origins["spelling"], origins["color"], origins["format"]) == ("command line", "default", "command line")
    of_path = call("config", "show", "t/a.txt", "--no-unify").stdout
    assert 'preset = "strict"' in of_path
    assert "mt-normalize.toml:6, for t/" in of_path
    assert "unify = false" in of_path
    assert "[[overrides]]" not in of_path


def test_show_without_a_file(folder: Path) -> None:
    shown = call("config", "show", "--no-config").stdout
    assert shown.startswith("# configuration file: none\n")
    assert all(line.endswith("# default") for line in shown.splitlines()[1:])


# Formats


@pytest.mark.parametrize("command", ["check", "explain", "fix"])
def test_formats(folder: Path, command: str) -> None:
    put(folder, {"mt-normalize.toml": BASE})
    outputs = {}
    for form in ("text", "json", "github", "sarif"):
        put(folder, {"a.txt": OLD})
        result = call(command, "a.txt", "--format", form)
        assert result.exit_code == 1
        outputs[form] = result.stdout
    assert [json.loads(line)["decision"] for line in outputs["json"].splitlines()] == ["fix", "suggest"]
    assert [line.split(" ")[0] for line in outputs["github"].splitlines()] == ["::warning", "::notice"]
    document = json.loads(outputs["sarif"])
    jsonschema.validate(document, LOG)
    assert [result["ruleId"] for result in document["runs"][0]["results"]] == ["garble", "calque"]
    assert outputs["text"].startswith("a.txt:1:18")


def test_sarif_of_files_that_fail(folder: Path) -> None:
    put(folder, {"mt-normalize.toml": BASE, "a.txt": OLD})
    (folder / "b.txt").write_bytes(b"\xe9")
    result = call("check", ".", "gone.txt", "--format", "sarif", "--exclude", "*.toml")
    assert result.exit_code == 2
    run = json.loads(result.stdout)["runs"][0]
    assert len(run["results"]) == 2
    assert len(run["invocations"][0]["toolExecutionNotifications"]) == 2


def test_the_text_of_standard_input_is_not_mixed_with_results(folder: Path) -> None:
    put(folder, {"mt-normalize.toml": BASE + 'format = "sarif"\n'})
    result = call("fix", "-", data=OLD.encode())
    assert result.stdout == NEW
    assert json.loads(result.stderr[: result.stderr.rindex("}") + 1])["version"] == "2.1.0"


def test_suggestions_alone_are_nothing_to_do(folder: Path) -> None:
    put(folder, {"mt-normalize.toml": BASE, "a.txt": "They lowered the door.\n"})
    for command in ("check", "fix", "explain", "diff"):
        assert call(command, "a.txt").exit_code == 0
