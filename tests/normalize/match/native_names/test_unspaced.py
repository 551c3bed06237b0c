"""Where names in Chinese and Japanese are parts of longer ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.match.native_names.unspaced import bound_to, is_beginning_of_longer, is_like_one_of, parted_in

# line, name, what is bound to it
BOUND = [
    ("约翰·史密斯说", "约翰", ("史密斯",)),
    ("约翰·史密斯说", "史密斯", ("约翰",)),
    ("约翰·亚当·史密斯说", "亚当", ("约翰", "史密斯")),
    ("唐納德・川普", "川普", ("唐纳德",)),
    ("マイク・ホンダ氏", "マイク", ("ホンダ",)),
    ("约翰说·他", "约翰", ()),
    ("总统·约翰", "约翰", ()),
    ("ドナルド・J・トランプ", "トランプ", ()),
    ("西武・ホンダ", "ホンダ", ()),
    ("フランス・リヨン市", "フランス", ()),
    ("约翰", "约翰", ()),
    ("约翰·", "约翰", ()),
]
LIKE = [("麦克", "迈克"), ("伊曼纽尔", "埃马纽埃尔"), ("ウラジミル", "ウラジーミル"), ("ﾏｲｸ", "マイク")]
UNLIKE = [("约翰", "迈克"), ("ホンダ", "ジョンソン")]
# label, line, names in it of which a space sets the surname apart
PARTED = [
    ("nothing apart", "山田太郎", []),
    ("more signs than a name has", "山田 太郎丸左衛門", []),
    ("a comma", "山田、太郎", []),
    ("kana", "さん 太郎", []),
    ("one of a list", "５枝尾 賢 ６高野哲史", ["枝尾賢"]),
    ("a wide space", "優勝は佐々木\u3000朗希だ", ["佐々木朗希"]),
]


@pytest.mark.parametrize(("label", "line", "names"), PARTED, ids=[case[0] for case in PARTED])
def test_names_of_which_a_space_sets_the_surname_apart(label, line, names):
    assert [name for _, _, name in parted_in(line)] == names


@pytest.mark.parametrize(("line", "name", "others"), BOUND, ids=[f"{case[1]} in {case[0]}" for case in BOUND])
def test_what_a_dot_binds_to_a_name(line: str, name: str, others: tuple[str, ...]) -> None:
    start = line.index(name)
    found = bound_to(line, start, start + len(name))
    assert tuple(part.replace("納", "纳") for part in found) == others


@pytest.mark.parametrize(("part", "other"), LIKE, ids=[case[0] for case in LIKE])
def test_another_spelling_of_a_part_is_like_it(part: str, other: str) -> None:
    assert is_like_one_of(part, ["彭斯", other])


@pytest.mark.parametrize(("part", "other"), UNLIKE, ids=[case[0] for case in UNLIKE])
def test_another_part_is_not(part: str, other: str) -> None:
    assert not is_like_one_of(part, [other])


@pytest.mark.parametrize(
    ("line", "name", "goes_on"),
    [
        ("马里兰", "马里", True),
        ("馬里蘭", "馬里", True),
        ("马里和", "马里", False),
        ("中国兰", "中国", False),
        ("马里", "马里", False),
    ],
)
def test_a_name_spelt_by_its_sound_may_go_on(line: str, name: str, goes_on: bool) -> None:
    assert is_beginning_of_longer(line, 0, len(name)) is goes_on


@given(st.text("约翰史密斯·・マイクJ说", min_size=1, max_size=20), st.data())
def test_what_is_bound_stands_in_the_line(line: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(line) - 1))
    end = data.draw(st.integers(start + 1, len(line)))
    assert all(part in line[:start] or part in line[end:] for part in bound_to(line, start, end))
