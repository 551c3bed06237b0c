"""Escapes text for HTML."""

from __future__ import annotations

import base64
import hashlib
from html import escape

from normalize.text.visible import visible


def text(words: str) -> str:
    """Words on one line, as the content of an element or the value of an attribute in double quotes.

    >>> text('</td><script>"')
    '&lt;/td&gt;&lt;script&gt;&quot;'
    """
    return escape(visible(words))


def number(count: int) -> str:
    """A whole number as people read it.

    >>> number(12345)
    '12,345'
    """
    return f"{count:,}"


def digest(content: str) -> str:
    """How a Content-Security-Policy names an inline style or script, so that no other is allowed.

    >>> digest("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
