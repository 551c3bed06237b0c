"""Japanese kana in Hepburn, as the press romanises them. Kanji are read in ``kanji.py``."""

from __future__ import annotations

import re

from normalize.text.languages.han import HAN
from normalize.text.romanise.words import ascii_words, pairs

_SYLLABLES = pairs(
    "ア a,イ i,ウ u,エ e,オ o,カ ka,キ ki,ク ku,ケ ke,コ ko,サ sa,シ shi,ス su,セ se,ソ so,タ ta,チ chi,"
    "ツ tsu,テ te,ト to,ナ na,ニ ni,ヌ nu,ネ ne,ノ no,ハ ha,ヒ hi,フ fu,ヘ he,ホ ho,マ ma,ミ mi,ム mu,メ me,"
    "モ mo,ヤ ya,ユ yu,ヨ yo,ラ ra,リ ri,ル ru,レ re,ロ ro,ワ wa,ヰ i,ヱ e,ヲ o,ン n,ガ ga,ギ gi,グ gu,ゲ ge,"
    "ゴ go,ザ za,ジ ji,ズ zu,ゼ ze,ゾ zo,ダ da,ヂ ji,ヅ zu,デ de,ド do,バ ba,ビ bi,ブ bu,ベ be,ボ bo,パ pa,"
    "ピ pi,プ pu,ペ pe,ポ po,ヴ vu,ヷ va,ヸ vi,ヹ ve,ヺ vo,ァ a,ィ i,ゥ u,ェ e,ォ o,ャ ya,ュ yu,ョ yo,ヮ wa,"
    "ヵ ka,ヶ ke,キャ kya,キュ kyu,キョ kyo,シャ sha,シュ shu,ショ sho,チャ cha,チュ chu,チョ cho,ニャ nya,"
    "ニュ nyu,ニョ nyo,ヒャ hya,ヒュ hyu,ヒョ hyo,ミャ mya,ミュ myu,ミョ myo,リャ rya,リュ ryu,リョ ryo,"
    "ギャ gya,ギュ gyu,ギョ gyo,ジャ ja,ジュ ju,ジョ jo,ヂャ ja,ヂュ ju,ヂョ jo,ビャ bya,ビュ byu,ビョ byo,"
    "ピャ pya,ピュ pyu,ピョ pyo,シェ she,ジェ je,チェ che,ティ ti,トゥ tu,ディ di,ドゥ du,テュ tyu,デュ dyu,"
    "ツァ tsa,ツィ tsi,ツェ tse,ツォ tso,ファ fa,フィ fi,フェ fe,フォ fo,フュ fyu,フャ fya,フョ fyo,ウィ wi,"
    "ウェ we,ウォ wo,ウァ wa,イェ ye,スィ si,ズィ zi,ヴァ va,ヴィ vi,ヴェ ve,ヴォ vo,ヴュ vyu,ヴャ vya,"
    "ヴョ vyo,クァ kwa,クィ kwi,クェ kwe,クォ kwo,クヮ kwa,グァ gwa,グィ gwi,グェ gwe,グォ gwo,グヮ gwa,"
    "キェ kye,ギェ gye,ニェ nye,ヒェ hye,ミェ mye,リェ rye,ビェ bye,ピェ pye,スァ swa,スェ swe,ホァ hwa,"
    "ホゥ hu,テャ tya,デャ dya,テョ tyo,デョ dyo,ツュ tsyu"
)
_HIRAGANA_TO_KATAKANA = {code: code + 0x60 for code in (*range(0x3041, 0x3097), 0x309D, 0x309E)}
_HAN = re.compile(f"[\u3005-\u3007{HAN}]")
_HIRAGANA = re.compile("[\u3041-\u309f]")
_SYLLABLE = re.compile("[\u30a1-\u30fa][ァィゥェォャュョヮ]?")
_GEMINATE = re.compile("ッ+(?=(c(?=h)|[b-df-hj-np-tv-z])?)")
_HELD_VOWEL = re.compile("([aeiou])ー")
_NATIVE_LONG = re.compile("(o)[ou]|(u)u")
_BEFORE_LABIAL = re.compile("n(?=[bmp])")
# Vowels that only carry a foreign consonant: u after most, o after t and d,
# i after ch and j at the end of a word.
_CARRIERS = re.compile(r"(?<=[aeioun])(?:(ts|[bfgkmprsvz])u|([td])o(?!ru))(?![aeiou])")


def read(name: str) -> list[str]:
    """Return the readings of `name` in kana: long vowels single, then double, then no carrier vowels.

    Only katakana, which writes foreign names, has carriers. A name with kanji has no reading here.

    >>> read("メドヴェージェフ")[:3]
    ['medovejefu', 'medoveejefu', 'medvejef']
    """
    if _HAN.search(name):
        return []
    katakana = name.translate(_HIRAGANA_TO_KATAKANA)
    spelled = _GEMINATE.sub(_doubled, _SYLLABLE.sub(_syllable, katakana))
    short = spelled.replace("ー", "")
    if _HIRAGANA.search(name):
        short = carried = _NATIVE_LONG.sub(r"\1\2", short)
    else:
        carried = _CARRIERS.sub(r"\1\2", short)
    long = _HELD_VOWEL.sub(r"\1\1", spelled)
    return [
        ascii_words(_BEFORE_LABIAL.sub("m", short)),
        ascii_words(long.replace("ー", "")),
        ascii_words(_BEFORE_LABIAL.sub("m", carried)),
        ascii_words(short),
    ]


def _syllable(match: re.Match[str]) -> str:
    kana = match[0]
    if kana == "ッ":
        return kana
    return _SYLLABLES.get(kana) or "".join(_SYLLABLES.get(each, each) for each in kana)


def _doubled(match: re.Match[str]) -> str:
    # Hepburn writes the doubled ch as tch.
    return "t" if match[1] == "c" else match[1] or ""
