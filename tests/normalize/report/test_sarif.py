"""What is told as SARIF."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.errors import InputError, NotText
from normalize.files.encoding import Encoding
from normalize.files.plain import Judged
from normalize.report.sarif import FINGERPRINT, Sarif
from tests.normalize.report.sarif_schema import LOG
from tests.normalize.report.test_reports import ONE, TEXT, change, judged, page


def run_of(*files: Judged, failures: Sequence[InputError] = ()) -> dict[str, Any]:
    """The one run of the document on some files, which is valid."""
    sarif = Sarif()
    assert [line for file in files for line in sarif.file(file, page())] == []
    document = json.loads("\n".join(sarif.end(failures)))
    jsonschema.Draft202012Validator(LOG).validate(document)
    run: dict[str, Any] = document["runs"][0]
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert all(ids[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    return run


def region(result: dict[str, Any]) -> tuple[int, int, int, int]:
    there = result["locations"][0]["physicalLocation"]["region"]
    return there["startLine"], there["startColumn"], there["endLine"], there["endColumn"]


def test_nothing_found_is_a_document_all_the_same() -> None:
    run = run_of(judged(TEXT))
    assert run["results"] == []
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]
    assert run_of()["results"] == []


def test_a_change() -> None:
    (result,) = run_of(ONE)["results"]
    assert (result["ruleId"], result["level"], result["rank"]) == ("garble", "warning", 97.0)
    assert result["message"]["text"] == '"Akkar" → "Akar"  (Hulusi Akar, 0.97)'
    assert region(result) == (2, 1, 2, 6)
    (made,) = result["fixes"][0]["artifactChanges"]
    assert made["artifactLocation"] == {"uri": "a.txt", "uriBaseId": "%SRCROOT%"}
    assert made["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 6},
            "insertedContent": {"text": "Akar"},
        }
    ]


def test_a_suggestion_is_a_note_without_a_fix() -> None:
    (result,) = run_of(judged(TEXT, suggestions=(change(TEXT, "Akkar", "Akar"),)))["results"]
    assert (result["level"], "fixes" in result) == ("note", False)
    assert result["properties"]["decision"] == "suggest"


def test_what_failed_is_a_notification() -> None:
    (told,) = run_of(ONE, failures=[NotText("b.txt", "not UTF-8")])["invocations"]
    assert told["executionSuccessful"] is False
    assert told["toolExecutionNotifications"][0]["message"]["text"] == "b.txt: not UTF-8"


@pytest.mark.parametrize(
    ("label", "text", "expected"),
    [
        ("signs beyond the first plane are two", "😀 Akkar", (1, 4, 1, 9)),
        ("others are one", "土方 é Akkar", (1, 6, 1, 11)),
        ("only those of the line", "😀\n😀Akkar", (2, 3, 2, 8)),
        ("carriage returns belong to the line", "a\r\nAkkar", (2, 1, 2, 6)),
        ("other separators end none", "a\u2028b\x0cAkkar", (1, 5, 1, 10)),
    ],
)
def test_columns_are_units_of_utf16(label: str, text: str, expected: tuple[int, int, int, int]) -> None:
    assert region(run_of(judged(text, change(text, "Akkar", "Akar")))["results"][0]) == expected


@given(st.text(), st.text("😀\na\r", max_size=5))
def test_the_region_is_the_words(before: str, within: str) -> None:
    words = f"A{within}B"
    text = before.replace("A", "") + words + "\n"
    start_line, start, end_line, end = region(run_of(judged(text, change(text, words, "x")))["results"][0])
    lines = [line.encode("utf-16-le", "surrogatepass") for line in text.split("\n")]
    lines = [line + b"\n\0" for line in lines]
    first, last = lines[start_line - 1], lines[end_line - 1]
    taken = (
        first[2 * (start - 1) : 2 * (end - 1)]
        if start_line == end_line
        else first[2 * (start - 1) :] + b"".join(lines[start_line : end_line - 1]) + last[: 2 * (end - 1)]
    )
    assert taken == words.encode("utf-16-le", "surrogatepass")


@pytest.mark.parametrize(
    ("path", "uri", "based"),
    [
        ("a b/c.txt", "a%20b/c.txt", True),
        ("土:%#?.txt", "%E5%9C%9F%3A%25%23%3F.txt", True),
        ("new\nline.txt", "new%0Aline.txt", True),
        (os.fsdecode(b"\xff.txt"), "%FF.txt", True),
        ("-", "-", True),
        ("/tmp/a b.txt", "file:///tmp/a%20b.txt", False),
    ],
)
def test_a_file_is_a_reference(path: str, uri: str, based: bool) -> None:
    location = run_of(replace(ONE, path=path))["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert (location["uri"], "uriBaseId" in location) == (uri, based)


def test_a_file_above_is_named_whole() -> None:
    location = run_of(replace(ONE, path="../a.txt"))["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"].startswith("file:///")
    assert ".." not in location["artifactLocation"]["uri"]


def test_another_encoding_is_told() -> None:
    run = run_of(replace(ONE, encoding=Encoding("utf-16-le", True)), ONE)
    assert run["artifacts"] == [{"location": {"uri": "a.txt", "uriBaseId": "%SRCROOT%"}, "encoding": "UTF-16LE"}]


def test_fingerprints_stay_when_lines_move() -> None:
    def marks(text: str) -> list[str]:
        return [
            result["partialFingerprints"][FINGERPRINT]
            for result in run_of(judged(text, change(text, "Akkar", "Akar")))["results"]
        ]

    assert marks(TEXT) == marks("New.\n\n" + TEXT.replace("Hulusi Akar spoke.\n", ""))
    assert marks(TEXT) != marks(TEXT.replace("Akkar also", "Akkar never"))
