"""What people read."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Calque, Entity, Gazetteer
from normalize.files.encoding import Encoding
from normalize.files.plain import Judged
from normalize.lines import Lines, split
from normalize.options import Options
from normalize.report.diff import diff
from normalize.report.human import brief
from normalize.report.jsonlines import json_lines
from normalize.report.page import Page, columns
from normalize.report.reasons import reasons
from normalize.report.sentences import sentences
from normalize.report.words import words
from normalize.result import Change, Evidence, Result, redo
from normalize.text.visible import visible

AKAR = Entity("akar", "Hulusi Akar", "person", description="Turkish general", country="Turkey")
PHRASE = Entity("soften", "soften one's stance", "other", fix=False, reason="a turn of phrase")
SIDE = Entity("turkey", "Turkey", "place", calques=(Calque("earthwork", "the Turkish side", fix=False, reason="rare"),))
NAMES = Gazetteer.of([AKAR, PHRASE, SIDE])

REASONS = (
    Evidence("spelling", 0.8, 5.0, "80% of the spelling of Akar"),
    Evidence("sound", 1.0, 4.0, "100% of the sound of Akar"),
    Evidence("short form of one who stands", 1.0, 3.0, "Hulusi Akar is named in full in line 1"),
    Evidence("native name", 0.9, 3.0, "read aloud in zh, the native name is akaer"),
    Evidence("office near", 0.5, 2.5, "Turkish, Minister near by"),
    Evidence("office", 0.3, 1.0, "Ankara in the document"),
    Evidence("common word", 0.2, -7.0, "akkar is a word in its own right"),
    Evidence("rival", 0.5, -2.0, "Accra is alike as well"),
    Evidence("a new kind", 1.0, 0.3, "the moon is full"),
    Evidence("letters of no weight", 0.1, 0.5, "well known"),
)


def change(text: str, old: str, new: str, entity: Entity | None = AKAR, score: float = 0.97) -> Change:
    start = text.index(old)
    id, name = (entity.id, entity.name) if entity else ("", "")
    return Change(start, start + len(old), old, new, id, name, "garble", score, REASONS)


def judged(text: str, *changes: Change, suggestions: tuple[Change, ...] = ()) -> Judged:
    return Judged("a.txt", b"", Encoding(), Result(redo(text, changes), changes, suggestions))


def page(width: int = 0, colour: bool = False) -> Page:
    return Page(NAMES, Options(), width, colour)


TEXT = "Hulusi Akar spoke.\nAkkar also stressed that the door is open. He left.\n"
ONE = judged(TEXT, change(TEXT, "Akkar", "Akar"))


def test_reasons_read_like_an_editors() -> None:
    assert list(reasons(ONE, page())) == [
        "a.txt:2:1",
        "",
        "  [Akkar → Akar] also stressed that the door is open.",
        "",
        "  Very likely (0.97). Hulusi Akar (Turkish general) is meant.",
        "  For it:",
        "    - “Akkar” sounds the same as “Akar” and is spelt much like it.",
        "    - Hulusi Akar is named in full in line 1.",
        "    - Read aloud in Chinese, the native name is akaer.",
        "    - “Turkish” and “Minister” stand nearby, “Ankara” elsewhere, which fits",
        "      Hulusi Akar.",
        "    - The moon is full.",
        "  Against it:",
        "    - “akkar” is a rare word in its own right, and may be meant.",
        "    - “Accra” is just as similar.",
        "",
    ]


@pytest.mark.parametrize(
    ("label", "old", "entity", "score", "says"),
    [
        ("below the preset", "Akkar", AKAR, 0.7, "likely than not (0.70), where the preset standard wants 0.85."),
        ("a phrase", "door", PHRASE, 0.95, "but the gazetteer leaves it to you (a turn of phrase)."),
        ("a calque", "earthwork", SIDE, 0.95, "but the gazetteer leaves it to you (rare)."),
        ("no name", "Akkar", None, 0.95, "but it is not a name, so it is left to you."),
    ],
)
def test_why_something_is_only_suggested(label: str, old: str, entity: Entity | None, score: float, says: str) -> None:
    text = f"The {old} is here."
    told = " ".join(reasons(judged(text, suggestions=(change(text, old, "x", entity, score),)), page()))
    assert "Only a suggestion" in told
    assert says in " ".join(told.split())


LONG = "word " * 100 + "Akkar" + " word" * 100


@pytest.mark.parametrize("text", [LONG, "x" * 500 + "Akkar" + "y" * 500, "Akkar", "one\r\nAkkar\r\ntwo", "a. Akkar! b"])
def test_reasons_stay_within_80_columns_where_words_can_be_parted(text: str) -> None:
    told = list(reasons(judged(text, change(text, "Akkar", "Akar")), page()))
    assert any("[Akkar → Akar]" in line for line in told)
    assert all(columns(line) <= 80 for line in told if "xxx" not in line)


def test_the_weightiest_reason_first_and_the_weightless_left_out() -> None:
    told = sentences(ONE.result.changes[0])
    assert told.pro[0].startswith("“Akkar” sounds")
    assert not any("well known" in sentence for sentence in told.pro)


def test_a_turn_of_phrase_is_nobody() -> None:
    text = "They lowered the door."
    (told,) = brief(
        judged(text, suggestions=(change(text, "lowered the door", "softened its stance", PHRASE),)), page()
    )
    assert told.startswith('a.txt:1:6: perhaps "lowered the door" → "softened its stance"  (0.97)  not changed: ')


def test_brief_breaks_only_on_a_narrow_terminal() -> None:
    assert list(brief(ONE, page())) == ['a.txt:2:1: "Akkar" → "Akar"  (Hulusi Akar, 0.97)']
    assert list(brief(ONE, page(width=80))) == list(brief(ONE, page()))
    assert list(brief(ONE, page(width=40))) == ['a.txt:2:1:\n    "Akkar" → "Akar"  (Hulusi Akar, 0.97)']


def test_what_disturbs_a_terminal_is_not_shown() -> None:
    text = "a \x1b[2J\u202eAkkar\nB b"
    shown = "".join([*brief(judged(text, change(text, "\u202eAkkar\nB", "Akar")), page())])
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "Akkar↵B" in shown
    assert "\x1b" not in "".join(reasons(judged(text, change(text, "Akkar", "Akar")), page()))


@given(st.text())
def test_visible_is_one_line(text: str) -> None:
    assert len(visible(text).splitlines() or [""]) == 1 or any(c in text for c in "\u2028\u2029")


@given(st.text(), st.data())
def test_positions_agree_with_counting(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    before = text[:offset].split("\n")
    assert Lines(text).position(offset) == (len(before), len(before[-1]) + 1)


@pytest.mark.parametrize("report", [brief, json_lines, diff, reasons])
def test_nothing_to_say(report: object) -> None:
    assert callable(report)
    assert list(report(judged(TEXT), page(colour=True))) == []


@pytest.mark.parametrize("text", [TEXT, TEXT.rstrip("\n"), TEXT.replace("\n", "\r\n"), "Akkar", "\u2028Akkar\x0c\n\nx"])
def test_patch_takes_the_diff(tmp_path: Path, text: str) -> None:
    made = judged(text, change(text, "Akkar", "Akar"))
    (tmp_path / "a.txt").write_bytes(text.encode())
    patch = "\n".join(diff(made, page())) + "\n"
    done = subprocess.run(["git", "apply", "-"], input=patch.encode(), cwd=tmp_path, capture_output=True, check=False)
    assert done.stderr == b""
    assert (tmp_path / "a.txt").read_bytes() == made.result.text.encode()


@pytest.mark.parametrize("text", ["Akkar\nspoke.\n", "He left.\nAkkar spoke.\n", "\n" * 9 + "Akkar"])
@pytest.mark.parametrize("path", ["a b.txt", "a.txt"])
def test_patch_finds_the_mark_and_the_name_with_spaces(tmp_path: Path, text: str, path: str) -> None:
    made = replace(judged(text, change(text, "Akkar", "Akar")), path=path, encoding=Encoding(bom=True))
    (tmp_path / path).write_bytes(text.encode("utf-8-sig"))
    patch = "\n".join(diff(made, page())) + "\n"
    done = subprocess.run(["git", "apply", "-"], input=patch.encode(), cwd=tmp_path, capture_output=True, check=False)
    assert done.stderr == b""
    assert (tmp_path / path).read_bytes() == made.result.text.encode("utf-8-sig")


def test_a_name_with_a_line_end_stays_on_its_line() -> None:
    made = replace(ONE, path="a\nb.txt")
    assert next(diff(made, page())) == "--- a/a↵b.txt"


def apply(patch: list[str], old: str) -> str:
    """What a unified diff makes of a text, checking every line that it speaks of."""
    lines, new, at = split(old), list[str](), 0
    for above, line in pairwise(patch[1:]):
        if line.startswith("@@"):
            start = int(line.split()[1][1:].split(",")[0]) - 1
            new += lines[at:start]
            at = start
        elif line.startswith("\\"):
            new[-1:] = [line.removesuffix("\n") if above[0] != "-" else line for line in new[-1:]]
        else:
            if line[0] != "+":
                assert lines[at].removesuffix("\n") == line[1:]
                at += 1
            if line[0] != "-":
                new.append(line[1:] + "\n")
    return "".join(new + lines[at:])


@given(
    st.lists(st.tuples(st.sampled_from(["Akal", "A\nkal"]), st.text("ab \n\r", max_size=30)), min_size=1, max_size=9)
)
def test_any_diff_makes_the_new_text(pieces: list[tuple[str, str]]) -> None:
    text, changes = "", []
    for name, rest in pieces:
        changes.append(replace(ONE.result.changes[0], start=len(text), end=len(text) + len(name), original=name))
        text += name + rest
    made = judged(text, *changes)
    assert apply(list(diff(made, page())), text) == made.result.text


def test_words_with_the_same_gaps_are_marked_one_by_one() -> None:
    text = "The minister Hulusi\r\nAkal met Liberty.\nFine.\n"
    made = judged(text, change(text, "Hulusi\r\nAkal", "Hulusi\r\nAkar"), change(text, "Liberty", "the Hurriyet"))
    assert list(words(made, page()))[2:] == [
        "@@ -1,3 +1,3 @@",
        "The minister Hulusi\r",
        "[-Akal-]{+Akar+} met [-Liberty-]{+the Hurriyet+}.",
        "Fine.",
    ]
    coloured = list(words(made, page(colour=True)))
    assert (
        coloured[4] == "\x1b[31mAkal\x1b[0m\x1b[32mAkar\x1b[0m met \x1b[31mLiberty\x1b[0m\x1b[32mthe Hurriyet\x1b[0m."
    )


PLAIN = st.text(st.sampled_from("ab "), max_size=8)


@given(st.lists(st.tuples(PLAIN, PLAIN, st.text("ab \n", max_size=40)), max_size=6))
def test_words_say_what_lines_say(pieces: list[tuple[str, str, str]]) -> None:
    text, changes = "x", []
    for old, new, beside in pieces:
        if old != new:
            changes.append(Change(len(text), len(text) + len(old), old, new, "", "", "garble", 0.9, ()))
            text += old
        text += "x" + beside
    made = judged(text, *changes)
    marked = "\n".join(line for line in words(made, page()) if not line.startswith(("@@", "---", "+++")))
    lines = [line for line in diff(made, page()) if not line.startswith(("@@", "---", "+++", "\\"))]
    for sign, keep, drop in (("-", r"\[-(.*?)-\]", r"\{\+.*?\+\}"), ("+", r"\{\+(.*?)\+\}", r"\[-.*?-\]")):
        side = [line[1:] for line in lines if line[0] in (" ", sign)]
        assert re.sub(keep, r"\1", re.sub(drop, "", marked)).split("\n") == (side or [""])
