"""Files of translations to test with: written by hand where they are odd, made up at random where that proves more."""

from __future__ import annotations

from hypothesis import strategies as st

from normalize.files.bitext.bitext import Bitext

OLD = "Turkish Minister Hulusi Akal spoke."
NEW = "Turkish Minister Hulusi Akar spoke."
Pairs = list[tuple[str, str]]


def tmx(*variants: tuple[str, str], source: str = "tr", before: str = "") -> str:
    """A translation memory with one unit of these variants: language, content."""
    tuvs = "\n".join(f'<tuv xml:lang="{lang}"><seg>{content}</seg></tuv>' for lang, content in variants)
    return (
        f'<?xml version="1.0"?>\n{before}<tmx version="1.4"><header srclang="{source}" adminlang="en" datatype="text" '
        f'creationtool="x" creationtoolversion="1" segtype="block" o-tmf="x"/><body><tu>\n{tuvs}\n</tu></body></tmx>\n'
    )


def xliff1(*units: str, languages: str = 'source-language="tr" target-language="en"') -> str:
    """An XLIFF 1.2 file with these units."""
    return (
        '<?xml version="1.0"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n'
        f'<file original="a" datatype="plaintext" {languages}><body>\n{"".join(units)}\n</body></file>\n</xliff>\n'
    )


def trans_unit(source: str, target: str, attributes: str = "") -> str:
    return f'<trans-unit id="1" {attributes}><source>{source}</source><target>{target}</target></trans-unit>'


def xliff2(*segments: str, languages: str = 'srcLang="tr" trgLang="en"', attributes: str = "") -> str:
    """An XLIFF 2.0 file with one unit that holds these segments."""
    return (
        f'<?xml version="1.0"?>\n<xliff version="2.0" {languages} xmlns="urn:oasis:names:tc:xliff:document:2.0">\n'
        f'<file id="f"><unit id="1" {attributes}>\n{"".join(segments)}\n</unit></file>\n</xliff>\n'
    )


def segment(source: str, target: str) -> str:
    return f"<segment><source>{source}</source><target>{target}</target></segment>"


def read_pairs(bitext: Bitext) -> Pairs:
    """Source and target of each unit."""
    return [(unit.source, unit.text) for unit in bitext.units]


LETTERS = "abK é土😀&<>\"'\\#;-"


@st.composite
def tmx_files(draw: st.DrawFn) -> tuple[str, Pairs]:
    """A translation memory in which every letter may be written in any of the ways that XML has."""
    pairs = draw(st.lists(st.tuples(st.text(LETTERS, max_size=8), st.text(LETTERS + "\n", max_size=12)), max_size=4))
    body = ""
    for source, target in pairs:
        wrote = [draw(st.sampled_from(_xml_ways(letter))) for letter in target]
        body += (
            f'<tu><tuv xml:lang="tr"><seg>{_escaped(source)}</seg></tuv>'
            f'<tuv xml:lang="en"><seg>{"".join(wrote)}</seg></tuv></tu>\n'
        )
    text = tmx(source="tr").replace("<tu>\n\n</tu>", body)
    return text, pairs


def _xml_ways(letter: str) -> list[str]:
    ways = [
        f"&#{ord(letter)};",
        f"&#x{ord(letter):x};",
        f"<![CDATA[{letter}]]>",
        f"<!-- {ord(letter)} -->&#{ord(letter)};",
    ]
    return [*ways, letter] if letter not in "&<>" else [*ways, _escaped(letter)]


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@st.composite
def po_files(draw: st.DrawFn) -> tuple[str, Pairs]:
    """A catalogue in which strings are cut into lines anywhere."""
    some = st.text(LETTERS + "\n\t", min_size=1, max_size=12)
    pairs = draw(st.lists(st.tuples(some, some), max_size=4, unique_by=lambda pair: pair[0]))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    text = f'msgid ""{end}msgstr ""{end}"Content-Type: text/plain; charset=UTF-8\\n"{end}{end}'
    for source, target in pairs:
        cut = draw(st.integers(0, len(target)))
        strings = [f'"{_quoted(part)}"' for part in (target[:cut], target[cut:])]
        text += f'# a comment{end}msgid "{_quoted(source)}"{end}msgstr {end.join(strings)}{end}{end}'
    return text, pairs


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")


@st.composite
def tsv_files(draw: st.DrawFn) -> tuple[str, Pairs]:
    """A table with named columns, some cells in quotation marks."""
    cell = st.text(LETTERS, min_size=1, max_size=12)
    pairs = draw(st.lists(st.tuples(cell, cell), max_size=4))
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    rows = [f"{draw(_cell(target))}\t7\t{draw(_cell(source))}" for source, target in pairs]
    return end.join(["target\tid\tsource", *rows]) + draw(st.sampled_from(["", end])), pairs


def _cell(text: str) -> st.SearchStrategy[str]:
    quoted = '"' + text.replace('"', '""') + '"'
    return st.just(quoted) if text.startswith('"') else st.sampled_from([text, quoted])
