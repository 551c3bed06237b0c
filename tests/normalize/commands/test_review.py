"""``review`` in a real terminal: each key, and each way to end."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.normalize.commands.conftest import NAMES as SHARED
from tests.normalize.commands.conftest import Call

pexpect = pytest.importorskip("pexpect")
pytestmark = pytest.mark.skipif(not hasattr(os, "openpty"), reason="no terminals of this kind")

ROOT = Path(__file__).parents[3]
NAMES = f"""\
# ours
{SHARED}\
- name: Antony Blinken  # of State
  kind: person
  description: American politician, Secretary of State
  country: United States
"""
A = (
    "The Turkish minister Akkar spoke.\r\nThey lowered the door.\r\n"
    "Then Mr. Blinkin left for the United States, and Hulusi Akal too.\r\n"
)
B = "In Ankara the minister Akkar waited.\nThere Akkar waited.\n"
A_FIXED = A.replace("Akkar", "Akar").replace("Akal", "Akar")
OWN = ["--no-config", "--no-starter", "-g", "names.yaml"]
QUESTION = r"\[q\]uit \[\?\] "
ASKED = r"\[w\]rite it \[b\]ack "

Start = Callable[..., Any]


@pytest.fixture
def texts(folder: Path, call: Call) -> Path:
    """Two files that were fixed with a log; four suggestions are open."""
    (folder / "names.yaml").write_text(NAMES, "utf-8")
    (folder / "a.txt").write_bytes(A.encode())
    (folder / "b.txt").write_bytes(B.encode())
    assert call("fix", *OWN, "a.txt", "b.txt", "--log", "run.jsonl").exit_code == 1
    assert (folder / "a.txt").read_bytes() == A_FIXED.encode()
    return folder


@pytest.fixture
def start() -> Iterator[Start]:
    """Start a review in a terminal of 90 columns."""
    started = []

    def spawn(*arguments: str, before: tuple[str, ...] = ("-m", "normalize", "review")) -> Any:
        command = [*before, *OWN, *arguments]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "NO_COLOR": "1"}
        child = pexpect.spawn(
            sys.executable, command, env=environment, encoding="utf-8", timeout=30, dimensions=(40, 90)
        )
        started.append(child)
        return child

    yield spawn
    for child in started:
        child.close(force=True)


def press(child: Any, keys: str) -> None:
    """Press keys, each when it is asked for."""
    for key in keys:
        child.expect(QUESTION)
        child.send(key)


def ended(child: Any) -> tuple[int, str]:
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus, child.before


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}


# What must not happen


def test_no_terminal_no_review(texts: Path, call: Call) -> None:
    done = call("review", "run.jsonl")
    assert (done.exit_code, "needs a terminal" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["a.txt"], "name a log with --log FILE"),
        (["lost.jsonl"], "lost.jsonl: no such log, file or folder"),
        (["run.jsonl", "--log", "other.jsonl"], "leave out --log"),
        (["run.jsonl", "a.txt"], "review it alone"),
        (["run.jsonl", "--source", "b.txt"], "--source is for a file that is to be judged"),
        (["a.txt", "b.txt", "--source", "b.txt", "--log", "new.jsonl"], "one file"),
        (["-", "--log", "run.jsonl"], "name files"),
        (["run.jsonl", "--to", "names.csv"], "only lists in YAML"),
    ],
)
def test_bad_usage(texts: Path, start: Start, arguments: list[str], says: str) -> None:
    status, told = ended(start(*arguments))
    assert (status, says in " ".join(told.split())) == (2, True)


@pytest.mark.parametrize("keys", ["n", "s", "nn", "yb", "yyybbb", "?n"])
def test_no_answer_but_yes_changes_a_text(texts: Path, start: Start, keys: str) -> None:
    before = held(texts)
    child = start("run.jsonl")
    for key in keys:
        child.expect(f"{QUESTION}|{ASKED}")
        child.send(key)
    child.expect(f"{QUESTION}|{ASKED}")
    child.send("q")
    assert ended(child)[0] == 0
    assert held(texts) == before


@pytest.mark.parametrize(
    ("end", "status"),
    [("\x03", 130), ("\x04", 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGKILL, None)],
)
def test_stopped_anyhow_nothing_is_written_and_all_answers_are_kept(
    texts: Path, start: Start, end: Any, status: int | None
) -> None:
    before = held(texts)
    child = start("run.jsonl")
    press(child, "ya")
    child.expect(QUESTION)
    if isinstance(end, str):
        child.send(end)
    else:
        child.kill(end)
    found, told = ended(child)
    assert found == status
    assert status is None or ".run.jsonl.review" in told
    assert "Traceback" not in told
    assert held(texts) == before
    child = start("run.jsonl")
    child.expect("2 answers from last time still hold")
    press(child, "q")
    assert ended(child)[0] == 1
    assert b"softened its stance" in (texts / "a.txt").read_bytes()


def test_nothing_to_decide(texts: Path, start: Start) -> None:
    child = start("run.jsonl")
    press(child, "nnn")
    child.expect(QUESTION)
    child.send("n")
    child.expect(ASKED)
    child.send("w")
    assert ended(child)[0] == 0
    status, told = ended(start("run.jsonl"))
    assert (status, "All suggestions are decided already." in told) == (0, True)


def test_a_file_that_was_edited_is_left_and_the_others_go_on(texts: Path, start: Start) -> None:
    (texts / "a.txt").write_text("Another text.\n")
    child = start("run.jsonl")
    child.expect("a.txt: has changed since the log was written")
    press(child, "yq")
    assert ended(child)[0] == 2
    assert (texts / "a.txt").read_text() == "Another text.\n"
    assert (texts / "b.txt").read_text() == B.replace("Akkar", "Akar", 1)


def test_a_file_that_is_edited_meanwhile_is_left(texts: Path, start: Start) -> None:
    child = start("run.jsonl")
    press(child, "y")
    child.expect(QUESTION)
    (texts / "a.txt").write_text("Another text.\n")
    child.send("q")
    status, told = ended(child)
    assert (status, "changed by another program meanwhile" in told) == (2, True)
    assert (texts / "a.txt").read_text() == "Another text.\n"


def test_always_without_a_list_or_a_name(texts: Path, start: Start) -> None:
    child = start("run.jsonl", "--to", "names.yaml")
    press(child, "a")
    child.expect("Not always: the list itself wants soften one's stance only suggested")
    press(child, "q")
    assert ended(child)[0] == 0


# What should


def test_yes_is_written_logged_and_can_be_undone(texts: Path, start: Start, call: Call) -> None:
    child = start("run.jsonl")
    child.expect("1 of 4")
    child.expect(r"They \[lowered the door → softened its stance\]")
    press(child, "yynq")
    status, told = ended(child)
    assert (status, "2 changes made in 1 file; 1 suggestion left as they are" in told) == (1, True)
    assert (texts / "a.txt").read_bytes() == (
        A_FIXED.replace("lowered the door", "softened its stance").replace("Blinkin", "Blinken").encode()
    )
    assert call("undo", "run.jsonl").exit_code == 1
    assert (texts / "a.txt").read_bytes() == A.encode()
    assert (texts / "b.txt").read_bytes() == B.encode()


def test_fix_points_the_way_on_a_terminal(texts: Path, start: Start, call: Call) -> None:
    child = start("b.txt", "--log", "new.jsonl", before=("-m", "normalize", "fix"))
    assert "mt-normalize review new.jsonl asks about the suggestions." in ended(child)[1]
    assert "review" not in call("fix", "b.txt", "--log", "newer.jsonl").stderr


def test_edit(texts: Path, start: Start) -> None:
    child = start("run.jsonl")
    press(child, "ne")
    child.expect("write: Blinken")
    child.send("\x03")
    press(child, "e")
    child.expect("write: Blinken")
    child.send("\x15Secretary Blinken\r")
    press(child, "q")
    assert ended(child)[0] == 1
    assert b"Mr. Secretary Blinken left" in (texts / "a.txt").read_bytes()


def test_always_and_never(texts: Path, start: Start) -> None:
    child = start("run.jsonl")
    press(child, "nva")
    child.expect("always for this and 1 other like it")
    child.expect("All decided: 2 changes, 2 left as they are")
    child.expect(ASKED)
    child.send("w")
    status, told = ended(child)
    assert (status, "2 forms added to names.yaml" in told) == (1, True)
    assert (texts / "b.txt").read_text() == B.replace("Akkar", "Akar")
    names = (texts / "names.yaml").read_text("utf-8")
    us = "  country: United States\n"
    added = NAMES.replace("garbles: [Hulusi Akal]", "garbles: [Hulusi Akal, Akkar]")
    assert names == added.replace(us, f"{us}  not: [Blinkin]\n")


def test_a_new_list_is_made(texts: Path, start: Start) -> None:
    child = start("run.jsonl", "--to", "new.yaml")
    press(child, "nvq")
    assert ended(child)[0] == 0
    assert "- name: Antony Blinken\n" in (texts / "new.yaml").read_text("utf-8")
    assert (texts / "names.yaml").read_text("utf-8") == NAMES


def test_answers_are_not_asked_for_twice_after_a_neighbour_changed(texts: Path, start: Start) -> None:
    child = start("run.jsonl")
    press(child, "ynq")
    assert ended(child)[0] == 1
    child = start("run.jsonl")
    child.expect("1 answer from last time still holds")
    child.expect(r"\[Akkar → Akar\]")
    press(child, "q")


def test_files_that_were_not_fixed(texts: Path, start: Start, call: Call) -> None:
    assert call("undo", "run.jsonl").exit_code == 1
    child = start("a.txt", "b.txt", "--log", "new.jsonl")
    child.expect("2 sure changes left to mt-normalize fix")
    press(child, "y")
    child.expect(QUESTION)
    child.send("yq")
    assert ended(child)[0] == 1
    expected = A.replace("lowered the door", "softened its stance").replace("Blinkin", "Blinken")
    assert (texts / "a.txt").read_bytes() == expected.encode()
    assert call("undo", "new.jsonl").exit_code == 1
    assert (texts / "a.txt").read_bytes() == A.encode()


def test_the_source_of_a_file_is_heard(texts: Path, start: Start) -> None:
    (texts / "zh.txt").write_text("在安卡拉，阿卡尔部长等待着。\n他在那里等待着。\n", "utf-8")
    child = start("b.txt", "--log", "new.jsonl", "--source", "zh.txt")
    child.expect("in the source")
    press(child, "q")
    assert ended(child)[0] == 0


KILLED_WHILE_WRITING = """
import os, sys
from normalize.commands import carrying
replace, calls = carrying.replace, []
def killed(*arguments):
    calls.append(1)
    if len(calls) == WHEN:
        os._exit(9)
    replace(*arguments)
carrying.replace = killed
sys.argv = ["mt-normalize", "review", *sys.argv[1:]]
from normalize.cli import main
main()
"""


@pytest.mark.parametrize("when", [1, 2])
def test_killed_while_it_writes_it_goes_on(texts: Path, start: Start, call: Call, when: int) -> None:
    code = KILLED_WHILE_WRITING.replace("WHEN", str(when))
    child = start("run.jsonl", before=("-c", code))
    press(child, "nyyy")
    child.expect(ASKED)
    child.send("w")
    assert ended(child)[0] == 9
    child = start("run.jsonl")
    child.expect("All decided")
    child.expect(ASKED)
    child.send("w")
    assert ended(child)[0] == 1
    assert (texts / "a.txt").read_bytes() == A_FIXED.replace("Blinkin", "Blinken").encode()
    assert (texts / "b.txt").read_text() == B.replace("Akkar", "Akar")
    assert call("undo", "run.jsonl").exit_code == 1
    assert (texts / "a.txt").read_bytes() == A.encode()
    assert (texts / "b.txt").read_text() == B
