"""What the command says of itself."""

from __future__ import annotations

import re

import pytest

from tests.normalize.commands.conftest import Call

HELPED = ["fix", "check", "diff", "explain", "review", "report", "undo", "redo", "gazetteer", "config", "baseline"]


@pytest.mark.parametrize("command", ["", *HELPED, "completion", "baseline write"])
def test_help_fits_a_screen_of_24_lines(call: Call, command: str) -> None:
    lines = call(*command.split(), "--help").stdout.splitlines()
    assert len(lines) <= 24
    assert all(len(line) <= 80 for line in lines)
    assert any("mt-normalize " in line and line.startswith("    ") for line in lines), "an example"
    assert not any("\\b" in line for line in lines)


@pytest.mark.parametrize("command", ["config show", "gazetteer find", "gazetteer show", "gazetteer lint"])
def test_help_fits_it_without_an_example_too(call: Call, command: str) -> None:
    assert len(call(*command.split(), "--help").stdout.splitlines()) <= 24


def test_help_all_tells_what_help_leaves_out(call: Call) -> None:
    for told in ("Encoding, line ends, mode and owner are", "Risk: bold makes", "Choosing files:"):
        assert told not in call("fix", "--help").stdout
        assert told in call("fix", "--help-all").stdout


@pytest.mark.parametrize("command", ["fix", "check", "diff", "explain", "review"])
def test_what_help_leaves_out_is_named_and_told(call: Call, command: str) -> None:
    short, everything = call(command, "--help").stdout, call(command, "--help-all").stdout
    for option in set(re.findall(r"--[a-z-]+", everything)) - {"--no-starter", "--no-unify"}:
        assert option in short or option.startswith("--no-"), option
    assert "which --help-all explains" in short
    assert all(len(line) <= 80 for line in everything.splitlines())


@pytest.mark.parametrize("command", ["fix", "check", "diff", "explain", "undo", "review"])
def test_every_option_tells_its_default_or_its_risk(call: Call, command: str) -> None:
    options = call(command, "--help" if command == "undo" else "--help-all").stdout.split("Options:")[1]
    entries = re.split(r"\n  (?=-)", options)[1:]
    silent = [e for e in entries if "efault" not in e and "Risk" not in e and not e.startswith(("-h", "--json", "-g"))]
    assert silent == []
