"""Markdown: its prose, and what in it is none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.files.encoding import Encoding
from normalize.files.markdown import read
from normalize.files.units import CUT
from tests.normalize.files.files import fixed, judged

SAID = "Turkish Minister Hulusi Aka@ spoke."
OLD = "Turkish Minister Hulusi Akal"
PAGE = f"""\
---
title: "{SAID}"
slug: {OLD}
tags: [{OLD}]
description: {SAID}
---
# Turkish Minister *Hulusi* Aka@ #

> Turkish Minister Hulusi
> **Aka@** spoke, {SAID}

- [ ] {SAID}
  - Turkish Minister [Hulusi Aka@](Hulusi%20Akal.md "{SAID}") spoke

    ```
    {OLD}
    ```
  1. ![{SAID}](<Hulusi Akal.png>) [Turkish Minister Hulusi Aka@][Hulusi Akal]

> ~~~
> {OLD}
> ~~~

See [Hulusi Akal], [Hulusi Akal][], [[Hulusi Akal]], `{OLD}` and ``{OLD} ` ``[^Akal].
<p title="{OLD}">{SAID}</p> <code>{OLD}</code> <!-- {OLD} -->

    {OLD}

Hulusi&nbsp;Aka@ \\* Turkish Minister
=======
| {SAID} | \\| x |
|---|---|

$$ {OLD} $$

[Hulusi Akal]: Akal.md "{OLD}"
[^Akal]: {SAID}

```python
{OLD}
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_only_prose_is_changed(end: str, mark: str) -> None:
    old, new = (mark + PAGE.replace("@", letter).replace("\n", end) for letter in "lr")
    assert fixed("a.md", old) == new
    assert fixed("a.md", new) == new


@pytest.mark.parametrize(
    ("label", "text", "units"),
    [
        ("emphasis", "a **b** _c_ d*e*f ~~g~~", ["a b c def g"]),
        ("none", "a * b snake_case 2 * 3", ["a * b snake_case 2 * 3"]),
        ("escapes", r"\*a\* \[b\](c)", ["*a* [b](c)"]),
        ("headings", "a\n# b\nc\nd\n---\ne", ["a\n", "b", "c\nd\n", "e"]),
        ("items", "- a\n- b\n  c\n3. d", ["a\n", "b\n  c\n", "d"]),
        ("link in link text", "[![a](b)](c)", ["a"]),
        ("empty link", "[a]() [b]( <> )", ["a b"]),
        ("brackets", "a [sic] b [c] (d)", ["a [sic] b [c] (d)"]),
        ("a link to nowhere", "[a](b c)", ["[a~"]),
        ("brackets in targets", "[a](b(c)d) e", ["a e"]),
        ("defined later", "[A  b] c\n\n[a b]: d", ["~ c\n"]),
        ("a label of another text", "[a][b] [c][]", ["a [c][]"]),
        ("autolink", "<https://a.b/c> d", [" d"]),
        ("a link in a comment", "<!--\n[a](b 'c')\n[d]: e\n--> [d] f", [" [d] f"]),
        ("a link in a tag", "<a title='[b](c \"d\")'>e</a>", ["e"]),
        ("block tags", "<div>a</div>b<br>c", ["a", "b", "c"]),
        ("a rule", "---\na: b\n\nc", ["a: b\n", "c"]),
        ("code behind a heading", "# a\n    b\n\nc", ["a", "c"]),
        ("a backslash ends code", "`a\\` b `c\\` d \\`e\\`", ["~ b ~ d `e`"]),
        ("no code", "\\`a` `b", ["`a~b"]),
        ("a fence in a quotation", "~~~\na\n> ~~~\nb\n~~~\nc\n> ```\n> d\ne", ["c\n", "e"]),
        ("code behind a rule", "a\n\n---\n    b", ["a\n"]),
        ("code in an item", "-     a\n- b", ["b"]),
        ("a code span in brackets", "[a](``` b\nc ```)", ["[a](~)"]),
        ("front matter alone", "---\ntitle: a\n---", ["a"]),
        ("TOML", '+++\ntitle = "a"\nurl = "b"\n+++\nc', ["a", "c"]),
        ("front matter that is no prose", "---\ntitle: |\n  a\ndescription: [a]\n---\n", []),
    ],
)
def test_units(label: str, text: str, units: list[str]) -> None:
    assert [unit.text.replace(CUT, "~") for unit in read(text, Encoding(), "a.md").units] == units


def test_a_name_is_not_read_over_code() -> None:
    assert judged("a.md", "Turkish Minister Hulusi `x` Akal").result.changes == ()
    assert judged("a.md", "Turkish Minister Hulusi\n\nAkal").result.changes == ()


def test_paragraphs_may_be_judged_apart() -> None:
    from normalize.files.reading import Reading

    text = "Turkish Minister Hulusi Akar spoke.\n\nThen Akkar left.\n"
    together, apart = (judged("a.md", text, Reading(document=division)).result for division in ("file", "paragraph"))  # type: ignore[arg-type]
    assert (len(together.changes) + len(together.suggestions), len(apart.changes)) == (1, 0)


@pytest.mark.parametrize(
    "hostile",
    ["[", "](", "[a](", "![", "`", "*", "_", "> ", "- ", "#", "```\n", "<", "<!--", "\\", "[a]: ", "$$", "&", "---\n",
     "[^", "[a][", " \n", "](a '", "](a \"", "[[",
     "]]", "    a\n"],
)  # fmt: skip
def test_much_hostile_markup_is_read_in_place(hostile: str) -> None:
    text = hostile * (100_000 // len(hostile))
    pieces = [piece for unit in read(text, Encoding(), "a.md").units for piece in unit.target]
    assert all(a.end <= b.start for a, b in pairwise(pieces))
    assert all(0 <= piece.start < piece.end <= len(text) for piece in pieces)


BITS = st.sampled_from(
    ["[", "]", "(", ")", "`", "```", "\n", "\n\n", "*", "_", "> ", "- ", "# ", "a", " b", "<b>", "<p>", "<!--", "-->",
     "\\", "]: ", "&amp;", "---\n", "title: x\n", "    ", "$$", "![", "[^a]", "土"]
)  # fmt: skip


@given(st.lists(BITS, max_size=30).map("".join))
def test_any_text_is_read_in_place(text: str) -> None:
    pieces = [piece for unit in read(text, Encoding(), "a").units for piece in unit.target]
    spans = sorted((piece.start, piece.end) for piece in pieces)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(text[p.start : p.end] == p.text for p in pieces if p.kind == "plain")
