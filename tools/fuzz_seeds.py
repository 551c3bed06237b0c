"""Small sound files for every reader, with a bit of everything, from which damaged ones are made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

OLD = "Turkish Minister Hulusi Akal spoke."
_TMX = (
    '<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="tr" adminlang="en" '
    'datatype="text" creationtool="x" creationtoolversion="1" segtype="block" o-tmf="x"/><body><tu>\n'
    '<tuv xml:lang="tr"><seg>Bakan &amp; Akar</seg></tuv>\n'
    f'<tuv xml:lang="en"><seg>{OLD[:20]}<bpt i="1">x</bpt>{OLD[20:]}&#x41;</seg></tuv>\n</tu></body></tmx>\n'
)
_XLIFF1 = (
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" datatype="plaintext" '
    'source-language="tr" target-language="en"><body><trans-unit id="1" approved="yes"><source>a<g id="1">b</g>'
    "</source>"
    f'<target state="final">{OLD}<x id="2"/><![CDATA[ c ]]></target></trans-unit></body></file></xliff>'
)
_XLIFF2 = (
    '<xliff version="2.0" srcLang="tr" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f">'
    f'<unit id="1" translate="no"><segment state="final"><source>a</source><target>{OLD}<pc id="1">b</pc></target>'
    "</segment></unit></file></xliff>"
)
_PO = (
    'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n#, fuzzy\nmsgctxt "x"\n'
    f'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "{OLD}"\nmsgstr[1] ""\n"\\"c\\" \\\\ \\t"\n\n#~ msgid "d"\n#~ msgstr "e"\n'
)
_MARKDOWN = (
    f"---\ntitle: {OLD}\n---\n# {OLD}\n\n> *{OLD}*\n1. [x]({OLD} 'y') ![a](b) `{OLD}` <b>[r][1]</b> [[w]]\n\n"
    f"    {OLD}\n\n~~~ x\n{OLD}\n~~~\n\n| a | b |\n|---|:-:|\n| {OLD} | c\\|d |\n\n[1]: <http://x> (t)\n\n$$\nx\n$$\n"
    "<!-- c -->"
)
_HTML = (
    f"<!doctype html><title>{OLD}</title><p title='{OLD}' alt=x>{OLD[:20]}<b class=notranslate>{OLD[20:]}</b>&amp;&#65;"
    f"<!-- c --><pre>{OLD}</pre><script>x</script><![CDATA[d]]><br/><table><tr><td>{OLD}</table>"
)
_SRT = (
    f"\ufeff1\r\n00:00:01,000 --> 00:00:02,000 X1:1\r\n{OLD[:24]}\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n<i>x</i>"
)
_VTT = f"WEBVTT a\n\nNOTE b\n\nSTYLE\nc\n\nx\n00:01.000 --> 00:02.000 line:0\n<v A>{OLD}</v> &lt;<00:01.500>\n"
_LOG = (
    '{"record": "file", "schema": 1, "version": "0", "path": "a", "encoding": "utf-8", "bom": false, "newline": "lf", '
    '"sha256": {"before": "4ad9c1c5bc2a2b7d8a2bb77aeb1ac1d9c8c8a2f8b29a2b9b5d4b9b2a8e7e3b6b", "after": "b"}, '
    '"gazetteer": "c", "options": {}, "changes": 1, "suggestions": 0, "length": 4, "lines": "fb5fa59b", '
    '"packed": {"word/document.xml": "QUJD"}}\n'
    '{"record": "change", "decision": "fix", "start": 0, "end": 4, "original": "Akal", "replacement": "Akar", '
    '"entity": "e", "name": "n", "kind": "garble", "score": 0.9, "evidence": [{"name": "spelling", "value": 1, '
    '"weight": 2.0, "detail": "d"}], "before": "", "after": ""}\n'
)
_YAML = (
    "# c\n- name: A B\n  kind: person\n  aliases: [A, 'B']\n  names: {tr: Ç, zh: [土, 方]}\n  country: &x Turkey\n"
    "- {name: C, kind: place, calques: [{text: t, write: w, lang: zh, from: 土, when: [d], unless: [e]}]}\n"
    "- name: >-\n    D\n    E\n  kind: org\n  fix: false\n  reason: !!str r\n  garbles: [{text: G}]\n  wikidata: Q1\n"
)
_JSONL = '{"name": "A B", "kind": "person", "names": {"zh": ["\\u571f"]}, "calques": [{"text": "t", "when": ["d"]}]}\n'
_CSV = 'name,kind,aliases,names.zh,calques,fix\nA,place,"B|C",土,"[{""text"": ""t""}]",true\n'
_XML_PART = (
    '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/'
    f'main"><w:body><w:p><w:r><w:t xml:space="preserve">{OLD[:24]}</w:t><w:tab/></w:r><w:r><w:t>{OLD[24:]}&amp;'
    "<![CDATA[c]]></w:t><w:drawing/></w:r></w:p></w:body></w:document>"
)


def archive(part: bytes, stored: bool = False) -> bytes:
    """A Word document with this main part."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        archive.writestr("word/document.xml", part)
    return file.getvalue()


SEEDS: Mapping[str, tuple[bytes, ...]] = {
    "plain": (OLD.encode(), b"\xff\xfe" + OLD.encode("utf-16-le")),
    "markdown": (_MARKDOWN.encode(),),
    "html": (_HTML.encode(),),
    "srt": (_SRT.encode(),),
    "vtt": (_VTT.encode(),),
    "csv": (f'id;t\n1;"{OLD} ""x"""\r\n2;{OLD}\n'.encode(), b"sep=|\nt|u\na|b\n"),
    "tsv": (f"source\ttarget\nAkar\t{OLD}\n".encode(),),
    "json": (f'[{{"t": "{OLD}\\u0041", "n": [1.0e5, null, true]}}]'.encode(),),
    "jsonl": (f'{{"t": "{OLD}"}}\n\n{{"t": "\\ud83d\\ude00"}}\n'.encode(),),
    "po": (_PO.encode(),),
    "xliff": (_XLIFF1.encode(), _XLIFF2.encode()),
    "tmx": (_TMX.encode(), b"\xff\xfe" + _TMX.encode("utf-16-le")),
    "docx": (archive(_XML_PART.encode()), archive(_XML_PART.encode(), stored=True)),
    "docx-part": (_XML_PART.encode(), _XML_PART.replace(" spoke", "<![CDATA[</w:t>&x;]]> spoke").encode()),
    "log": (_LOG.encode(), _LOG.replace(', "packed": {"word/document.xml": "QUJD"}', "").encode()),
    "names-yaml": (_YAML.encode(),),
    "names-jsonl": (_JSONL.encode(),),
    "names-csv": (_CSV.encode(),),
    "ignore-file": (b"# c\n*.log\n!a/**/b\n/x/\n[a-c!]?\\*\n**/*a*b*c*\n",),
}
"""Name of the reader in `fuzz.py` → its files."""
