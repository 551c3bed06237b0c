"""What is protected and, first, what is not: each case names the stretches that come out."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.text.protected import Syntax, merged, protected

NOTHING = [
    # label, syntax, text
    ("empty", "plain", ""),
    ("initials", "plain", "The U.S. and the U.K., e.g. at 5 p.m., i.e. No. 5"),
    ("a letter and a number", "plain", "an F-35, a T-72, the G20, COVID-19, B-52s and the A400M"),
    ("an ampersand", "plain", "AT&T; Q&A; R&D and P&G; Marks & Spencer"),
    ("alternatives", "plain", "and/or, Russia/Ukraine, he/she, w/o, Russia/Ukraine/NATO, km/h, TCP/IP"),
    ("numbers with strokes", "plain", "24/7, 9/11, 1/2, 10/12/2021"),
    ("an agency between strokes", "plain", "ANKARA /Xinhua/ -- Akal said"),
    ("a surname on the other side of a stroke", "plain", "Photo: Akal /Reuters"),
    ("an angled aside", "plain", "he said <smiling> and <with a nod>"),
    ("less and more", "plain", "5 < 6 and 7 > 2, a<b, <3"),
    ("prices", "plain", "$5 and $6, US$5 million, A$10"),
    ("per cent", "plain", "50% so far, 5% drop, 100 % sure, up 3%"),
    ("stray marks", "plain", "a stray ` and { and } and $ and < and * and | and \\ and % and @ and #"),
    ("a missing space after a full stop", "plain", "said.Biden left.In Ankara it ended.It was"),
    ("a missing space before a word that ends hosts", "plain", "the end.it was so.to be.in"),
    ("names with a capital inside", "plain", "McDonald, MacArthur, iPhone, eBay, YouTube, DeSantis, LeBron"),
    ("a plural in brackets", "plain", "the minister(s) and Akal(r)"),
    ("years and ordinals", "plain", "the 1990s, the 2nd, 21st and 1,000,000"),
    ("a number sign", "plain", "the #1 song and issue # 5"),
    ("decades and words in hexadecimal letters", "plain", "defaced facade, 1234567890, effaced"),
    ("a price at a place", "plain", "sold @ 5 dollars"),
    ("emphasis", "markdown", "_Akal_ and __Akal__ and *Akal*"),
    ("an indented article", "plain", "    Akal said so.\n\n    He left.\n\tAnkara"),
    ("a list continued", "markdown", "- Akal\n\n    said so\n\n1. one\n\n    Ankara"),
    ("a paragraph continued", "markdown", "Akal\n    said so"),
    ("a backtick never closed", "markdown", "the `Akal said"),
    ("backticks closed in another paragraph", "markdown", "the `Akal\n\nand ` more"),
    ("backticks of another length", "markdown", "the `Akal`` said"),
    ("escaped backticks", "markdown", r"the \`Akal\` said"),
    ("prices", "latex", "it cost $5 and $6, from $5-$6 to $10 or 20$ and 30 $"),
    ("a dollar in another paragraph", "latex", "the $x\n\nand y$ Akal"),
    ("braces that group", "latex", "{Akal} and {\n Akal}"),
    ("not our comment", "plain", "mt-normalize: ignored, mt-normalize: one, mt-normalize ignore"),
]

PROTECTED = [
    # label, syntax, text, what is protected
    ("a URL in brackets", "plain", "(see http://x.org/a_(b)).", ["http://x.org/a_(b)"]),
    ("a URL at the end of a sentence", "plain", "See https://a.b/c?x=1&y=2#z.", ["https://a.b/c?x=1&y=2#z"]),
    ("a URL in Chinese", "plain", "请看https://a.com/b。然后", ["https://a.com/b"]),
    ("a URL in quotes", "plain", '"ftp://a.b/Akal"', ["ftp://a.b/Akal"]),
    ("a URL that names a person", "plain", "https://x.com/Akal's", ["https://x.com/Akal's"]),
    ("www", "plain", "at www.akal.org/x, then", ["www.akal.org/x"]),
    ("a host", "plain", "on example.com and akal.co.uk.", ["example.com", "akal.co.uk"]),
    ("a host after a dash", "plain", "Ankara -akal.com", ["akal.com"]),
    ("a host in Chinese", "plain", "在example.com上", ["example.com"]),
    ("a host with path and port", "plain", "akal.in/path, x.com:8080/a", ["akal.in/path", "x.com:8080/a"]),
    ("e-mail", "plain", "to hulusi.akal+x@mod.gov.tr.", ["hulusi.akal+x@mod.gov.tr"]),
    ("a handle and its possessive", "plain", "@Akal's and (@a_b)", ["@Akal", "@a_b"]),
    ("a handle with its server", "plain", "by @akal@example.social,", ["@akal@example.social"]),
    ("hashtags", "plain", "#Akal, #2023Akal #アカル", ["#Akal", "#2023Akal", "#アカル"]),
    ("Unix paths", "plain", "in /usr/bin/akal, ~/Akal and ./akal.", ["/usr/bin/akal", "~/Akal", "./akal"]),
    ("Windows paths", "plain", r"in C:\Program Files\Akal\x.txt and", [r"C:\Program Files\Akal\x.txt"]),
    ("a Windows share", "plain", r"on \\server\Akal, then", [r"\\server\Akal"]),
    ("files", "plain", "src/akal.py, Akal.pdf and lib/akal.go", ["src/akal.py", "Akal.pdf", "lib/akal.go"]),
    ("printf", "plain", "%s has %(Akal)s of %1$d, %-5.2f", ["%s", "%(Akal)s", "%1$d", "%-5.2f"]),
    ("braces", "plain", "{Akal} ${Akal} {{ Akal }} {x.y!r}", ["{Akal}", "${Akal}", "{{ Akal }}", "{x.y!r}"]),
    ("numbered tags", "plain", "<0>Akal</0> <1/>", ["<0>", "</0>", "<1/>"]),
    ("tags of XLIFF", "plain", '<g id="Akal">Akal</g><x id="2"/>', ['<g id="Akal">', '</g><x id="2"/>']),
    ("numbers with units", "plain", "10km, 35mm, 3.5GHz, 1,000kg", ["10km", "35mm", "3.5GHz", "1,000kg"]),
    ("identifiers", "plain", "akal_akar, Akal_1 and x::Akal", ["akal_akar", "Akal_1", "x::Akal"]),
    ("calls", "plain", "getAkal(x) and akal.akar()", ["getAkal", "akal.akar()"]),
    ("a commit", "plain", "in a1b2c3d, not before", ["a1b2c3d"]),
    ("a UUID", "plain", "as 550e8400-e29b-41d4-a716-446655440000", ["550e8400-e29b-41d4-a716-446655440000"]),
    ("entities", "plain", "Akal&nbsp;said &#39;no&#x27;", ["&nbsp;", "&#39;", "&#x27;"]),
    ("known tags", "plain", '<b>Akal</b> <a href="Akal">', ["<b>", "</b>", '<a href="Akal">']),
    ("fenced code", "markdown", "Akal\n```py\nAkal\n```\nAkal", ["```py\nAkal\n```"]),
    (
        "a fence in a longer one",
        "markdown",
        "~~~~\nAkal\n~~~\nAkal\n~~~~\nAkal",
        ["~~~~\nAkal\n~~~\nAkal\n~~~~"],
    ),
    ("a fence never closed", "markdown", "Akal\n```\nAkal\n\n`x` Akal", ["```", "`x`"]),
    (
        "a fence closed before one never closed",
        "markdown",
        "```\nAkal\n```\nAkal\n~~~\nAkal",
        ["```\nAkal\n```", "~~~"],
    ),
    ("indented code", "markdown", "Akal\n\n    Akal\n\tAkal\n\nAkal", ["    Akal\n\tAkal\n"]),
    ("indented code after a list", "markdown", "- Akal\n\nAkal\n\n    Akal", ["    Akal"]),
    ("inline code", "markdown", "`Akal` ``Ak`al`` Akal", ["`Akal`", "``Ak`al``"]),
    ("inline code after a stray backtick", "markdown", "a ` b\n\n`Akal` Akal", ["`Akal`"]),
    ("where links lead", "markdown", "[Akal](Akal.md 'Akal')\n\n[1]: Akal/x", ["Akal.md", "Akal/x"]),
    (
        "tags, any name, with attributes",
        "html",
        '<p class="a > Akal">Akal <akal>',
        ['<p class="a > Akal">', "<akal>"],
    ),
    ("an apostrophe in a value", "html", '<p title="Akal\'s <5">Akal', ['<p title="Akal\'s <5">']),
    ("comments", "html", "a <!-- Akal <b> --> Akal", ["<!-- Akal <b> -->"]),
    ("a comment never closed", "html", "a <!-- Akal <b>Akal", ["<!--", "<b>"]),
    ("scripts", "html", "<SCRIPT>Akal < 1</Script > Akal", ["<SCRIPT>Akal < 1</Script >"]),
    ("a script never closed", "html", "<script>Akal <b>Akal", ["<script>", "<b>"]),
    (
        "declarations",
        "html",
        "<!DOCTYPE html><?xml version='1'?>Akal",
        ["<!DOCTYPE html><?xml version='1'?>"],
    ),
    ("code", "html", "<code>Akal</code>, Akal<pre>Akal</pre>", ["<code>Akal</code>", "<pre>Akal</pre>"]),
    ("commands", "latex", r"\emph{Akal} \& Akal", [r"\emph", r"\&"]),
    ("keys", "latex", r"\citep[p.~5]{Akal} \label{Akal} Akal", [r"\citep[p.~5]{Akal}", r"\label{Akal}"]),
    (
        "mathematics",
        "latex",
        r"$x^2$ $$Akal$$ \(Akal\) \[Akal\]",
        ["$x^2$", "$$Akal$$", r"\(Akal\)", r"\[Akal\]"],
    ),
    ("mathematics that begins like a price", "latex", r"$5 + x$ Akal", ["$5 + x$"]),
    ("mathematics after a price", "latex", r"for $5 Akal bought $x$", ["$x$"]),
    (
        "environments",
        "latex",
        "\\begin{verbatim}Akal\\end{verbatim}Akal",
        ["\\begin{verbatim}Akal\\end{verbatim}"],
    ),
    ("an environment never closed", "latex", "\\begin{align}Akal", ["\\begin{align}"]),
    ("verb", "latex", r"\verb|Akal| Akal", [r"\verb|Akal|"]),
    ("a comment", "latex", "Akal 5\\% % Akal\nAkal", ["\\%", "% Akal"]),
    (
        "an ignored line",
        "plain",
        "Akal\nAkal <!-- mt-normalize: ignore -->\nAkal",
        ["Akal <!-- mt-normalize: ignore -->"],
    ),
    ("lone carriage returns", "plain", "Akal\rAkal mt-normalize:ignore\rAkal", ["Akal mt-normalize:ignore"]),
    (
        "the next line",
        "plain",
        "Akal\r\n% mt-normalize: ignore-next-line\r\nAkal\r\nAkal",
        ["% mt-normalize: ignore-next-line\r\nAkal"],
    ),
    (
        "the next line of the last",
        "plain",
        "Akal\n# mt-normalize: ignore-next-line",
        ["# mt-normalize: ignore-next-line"],
    ),
    (
        "off and on",
        "plain",
        "Akal\nmt-normalize: off\nAkal\n\nAkal\nmt-normalize: on\nAkal",
        ["mt-normalize: off\nAkal\n\nAkal\nmt-normalize: on"],
    ),
    ("off and never on", "plain", "Akal\nmt-normalize: off\nAkal\nAkal", ["mt-normalize: off\nAkal\nAkal"]),
    ("on without off", "plain", "Akal\nmt-normalize: on\nAkal", ["mt-normalize: on"]),
    (
        "off and on in one line",
        "plain",
        "mt-normalize: off mt-normalize: on\nAkal",
        ["mt-normalize: off mt-normalize: on"],
    ),
]


def stretches(text: str, syntax: Syntax) -> list[str]:
    return [text[start:end] for start, end in protected(text, syntax=syntax)]


@pytest.mark.parametrize(("label", "syntax", "text"), NOTHING)
def test_ordinary_text_is_not_protected(label: str, syntax: Syntax, text: str) -> None:
    assert stretches(text, syntax) == []


@pytest.mark.parametrize(("label", "syntax", "text", "expected"), PROTECTED)
def test_protected(label: str, syntax: Syntax, text: str, expected: list[str]) -> None:
    assert stretches(text, syntax) == expected


def test_what_the_user_adds() -> None:
    text = "Akal Takht and Akal"
    assert protected(text, patterns=[re.compile("Akal Takht"), re.compile("x*")]) == [(0, 10)]


def test_overlapping_and_touching_regions_are_one() -> None:
    assert merged([(4, 6), (0, 2), (1, 3), (3, 4), (8, 8), (7, 9)]) == [(0, 6), (7, 9)]


MARKS = [
    *"<>`$\\{}()[]%@#&;:/.-_!?'\"= \n\r\t~*",
    "a", "Akal", "1", "é", "İ", "\ud800", "\x00", "://", "www.", ".com", ".py", "<!--", "-->", "```", "~~~", "<b>",
    "<script>", "</script>", "\\begin{verbatim}", "\\end{verbatim}", "\\[", "\\]", "\\cite", "mt-normalize: off",
    "mt-normalize: on", "mt-normalize: ignore", "    ", "\n\n",
]  # fmt: skip
TEXT = st.one_of(st.text(), st.text(alphabet=st.characters()), st.lists(st.sampled_from(MARKS)).map("".join))


@given(text=TEXT, syntax=st.sampled_from(get_args(Syntax)))
def test_spans_are_sorted_apart_and_within_the_text(text: str, syntax: Syntax) -> None:
    end_before = -1
    for start, end in protected(text, syntax=syntax):
        assert end_before < start < end <= len(text)
        end_before = end


@given(text=TEXT, syntax=st.sampled_from(get_args(Syntax)))
def test_a_stray_mark_after_the_text_loses_no_protection(text: str, syntax: Syntax) -> None:
    before = {place for start, end in protected(text, syntax=syntax) for place in range(start, end)}
    after = {place for start, end in protected(text + "\n\n<", syntax=syntax) for place in range(start, end)}
    assert before <= after


@given(text=TEXT, syntax=st.sampled_from(get_args(Syntax)))
def test_an_ignored_line_is_protected_whole(text: str, syntax: Syntax) -> None:
    line = text.replace("\n", " ").replace("\r", " ") + " mt-normalize: ignore"
    assert protected(f"Akal\n{line}", syntax=syntax)[-1][1] == len(line) + 5
    assert protected(line, syntax=syntax) == [(0, len(line))]
