"""The manual says what the command says."""

from tools.manual import PAGE, manual


def test_the_manual_is_current() -> None:
    assert PAGE.read_text("utf-8") == manual(), "run python tools/manual.py"


def test_every_command_is_in_it() -> None:
    found = manual()
    for command in ("fix", "review", "report", "gazetteer find", "baseline write", "config show", "completion"):
        assert f"## mt-normalize {command}\n" in found
    assert "--force-exclude" in found
