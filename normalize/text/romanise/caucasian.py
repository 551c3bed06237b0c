"""Georgian (national system of 2002) and Armenian (after BGN/PCGN)."""

from __future__ import annotations

from normalize.text.romanise.rules import Rules, table

_GEORGIAN = """
ა a, ბ b, გ g, დ d, ე e, ვ v, ზ z, თ t, ი i, კ k, ლ l, მ m, ნ n, ო o, პ p, ჟ zh, რ r, ს s, ტ t, უ u, ფ p,
ქ k,
ღ gh, ყ q, შ sh, ჩ ch, ც ts, ძ dz, წ ts, ჭ ch, ხ kh, ჯ j, ჰ h
"""
_ARMENIAN = """
ա a, բ b, գ g, դ d, ե e, զ z, է e, ը y, թ t, ժ zh, ի i, լ l, խ kh, ծ ts, կ k, հ h, ձ dz, ղ gh, ճ ch, մ m,
յ y, ն n,
շ sh, ո o, չ ch, պ p, ջ j, ռ r, ս s, վ v, տ t, ր r, ց ts, ւ v, փ p, ք k, օ o, ֆ f, և ev, ու u, եւ ev,
_ո _vo, _ե _ye, _եւ _yev, _և _yev, յա ya
"""

_RULES = {
    "ka": (Rules.of(table(_GEORGIAN)), Rules.of(table(_GEORGIAN, "ყ k, ღ g, ხ h, ფ f"))),
    "hy": (
        Rules.of(table(_ARMENIAN, "_ու _u")),
        Rules.of(table(_ARMENIAN, "_ու _u, _ե _e, _ո _o, խ h, ղ g")),
    ),
}

LANGUAGES = frozenset(_RULES)


def read(name: str, language: str) -> list[str]:
    """Return the readings of `name` in `language`, "ka" or "hy".

    >>> read("ნიკოლ ფაშინიანი", "ka")[0]
    'nikol pashiniani'
    """
    lowered = name.lower()
    return [rules.read(lowered) for rules in _RULES[language]]
