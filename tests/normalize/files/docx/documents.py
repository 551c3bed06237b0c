"""Word documents to test with, packed in several ways."""

from __future__ import annotations

import io
import zipfile

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'


def paragraph(*runs: str) -> str:
    """A paragraph of runs of text."""
    return f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{''.join(run(text) for text in runs)}</w:p>"


def run(text: str) -> str:
    return f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def body(*content: str, root: str = "document") -> str:
    return f"{HEAD}<w:{root} {SPACE}><w:body>{''.join(content)}</w:body></w:{root}>"


def docx(document: str | bytes, *more: tuple[str, str | bytes], streamed: bool = False, stored: bool = False) -> bytes:
    """A Word document with this main part, and other members."""
    file = io.BytesIO()
    with zipfile.ZipFile(_Unseekable(file) if streamed else file, "w") as archive:  # type: ignore[call-overload]
        archive.comment = b"a comment"
        for name, content in (
            ("[Content_Types].xml", "<Types/>"),
            ("word/document.xml", document),
            *more,
            ("word/media/image1.png", bytes(range(256)) * 9),
            ("docProps/core.xml", "<creator>Hulusi Akal</creator>"),
        ):
            data = content.encode() if isinstance(content, str) else content
            member = zipfile.ZipInfo(name, (2020, 2, 3, 4, 5, 6))
            member.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(member, data, compresslevel=9)
    return file.getvalue()


class _Unseekable:
    """A stream to which an archive is written with sizes behind each member."""

    def __init__(self, file: io.BytesIO) -> None:
        self.write, self.flush = file.write, file.flush


def parts(data: bytes) -> dict[str, bytes]:
    """The content of each member."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}
