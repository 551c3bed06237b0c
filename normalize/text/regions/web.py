"""URLs with and without a scheme, e-mail addresses, handles and hashtags."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Top-level domains. Those that are also English words count only with a path after them.
_SURE_ENDINGS = (
    "com org net edu gov mil biz app dev blog tv io ai eu uk us ca au nz ie de fr es pt nl pl cz sk hu ro bg "
    "gr tr ua ru su kz ge az ir iq il sa ae qa sy lb jo eg cn hk tw jp kr vn th sg ph pk af se fi dk ee lv "
    "lt rs hr si mk br mx cl za ng ke int"
)
_DOUBTFUL_ENDINGS = (
    "info online news press site tech media agency world today live am at be by in is it me my no so to id "
    "al co ch ba ar"
)
_ENDINGS = "|".join(f"{_SURE_ENDINGS} {_DOUBTFUL_ENDINGS}".split())
_DOUBTFUL = frozenset(_DOUBTFUL_ENDINGS.split())
_LONGEST_HOST = 253  # RFC 1035

_LONGEST_SCHEME = 32
_SCHEME = re.compile(r"(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]*\Z")
# A pattern that begins with its sign is found as fast as that sign; what stands before it is checked afterwards.
_WWW = re.compile(r"www\.(?<![\w.@]www\.)(?=\w)")
_HOST = re.compile(rf"\.(?=[a-z])({_ENDINGS})(?![A-Za-z0-9_@-])(?!\.\w)")
_REST = re.compile(r"[^\s<>\"`{}|\\^，。；：！？、（）「」『』《》“”„«»]*+")
_PORT_OR_PATH = re.compile(r"(?::\d{1,5}(?!\d))?[/?#]")
_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}+@[A-Za-z0-9-]{1,63}+(?:\.[A-Za-z0-9-]{1,63}+)++")
_NAMED = re.compile(r"(?:[^\W\d_][\w'’.-]* +){1,4}\Z|\"(?:[^\W\d_][\w'’.-]* *){1,4}\" *\Z")
_LONGEST_NAME = 80
_HANDLE = re.compile(r"@(?<![\w@/+]@)(?<!\w[.-]@)\w++(?:@[\w-]{1,63}+(?:\.[\w-]{1,63}+)++)?")
_HASHTAG = re.compile(r"#(?<![\w&/#]#)(?=\d*+[^\W\d])\w++")
_HOST_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.")
_NOT_LAST = frozenset(".,;:!?'’*_~-")


def web(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the URLs, host names, e-mail addresses, handles and hashtags in `text`.

    >>> list(web("see example.com/path, by @who"))
    [(4, 20), (25, 29)]
    """
    if "://" in text:
        yield from _with_scheme(text)
    for www in _WWW.finditer(text):
        yield www.start(), _end(text, www.end())
    yield from _hosts(text)
    if "@" in text:
        yield from ((_named(text, match), match.end()) for match in _EMAIL.finditer(text))
        yield from (match.span() for match in _HANDLE.finditer(text))
    if "#" in text:
        yield from (match.span() for match in _HASHTAG.finditer(text))


def _named(text: str, address: re.Match[str]) -> int:
    """Where an address begins, with the name before it if it is spelt as in the address: Jon Lee <jon.lee@example.com>.

    >>> _named("To: Jon Lee <j.lee@example.com>", _EMAIL.search("To: Jon Lee <j.lee@example.com>"))
    4
    """
    start = address.start()
    if text[start - 1 : start] != "<":
        return start
    name = _NAMED.search(text[max(0, start - 1 - _LONGEST_NAME) : start - 1])
    local = address[0].partition("@")[0].lower()
    if name is None or not any(len(word) > 2 and word in local for word in re.findall(r"\w+", name[0].lower())):
        return start
    return start - 1 - (name.end() - name.start())


def _with_scheme(text: str) -> Iterator[tuple[int, int]]:
    colon = text.find("://")
    while colon >= 0:
        end = colon + 3
        scheme = _SCHEME.search(text[max(0, colon - _LONGEST_SCHEME) : colon])
        if scheme:
            end = _end(text, end)
            yield colon - len(scheme[0]), end
        colon = text.find("://", end)


def _hosts(text: str) -> Iterator[tuple[int, int]]:
    done = 0
    for ending in _HOST.finditer(text):
        dot, end = ending.span()
        if dot < done:
            continue
        start = dot
        while start > max(done, dot - _LONGEST_HOST) and text[start - 1] in _HOST_CHARACTERS:
            start -= 1
        while start < dot and text[start] in "-.":
            start += 1
        has_path = _PORT_OR_PATH.match(text, end)
        labels = text[start:dot]
        named = any(map(str.isalpha, labels)) and "" not in labels.split(".")
        sure = has_path or ending[1] not in _DOUBTFUL
        if not (named and sure) or text[max(0, start - 1) : start] in {"@", "/"}:
            continue
        done = _end(text, end) if has_path else end
        yield start, done


def _end(text: str, start: int) -> int:
    """Return where a URL ends, given where its rest begins: before the punctuation that follows it."""
    match = _REST.match(text, start)
    end = match.end() if match else start
    unopened = text.count(")", start, end) - text.count("(", start, end)
    while end > start:
        last = text[end - 1]
        if last == ")" and unopened > 0:
            unopened -= 1
        elif last not in _NOT_LAST and last != "]":
            break
        end -= 1
    return end
