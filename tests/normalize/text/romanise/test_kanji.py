"""Japanese names in kanji: what their bearers are called, and what a machine may make of the same characters."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.text.romanise import kanji_readings, name_readings, place_readings, surname_in

WITHIN = 12

READ = [
    # word, readings that must be among the first
    ("外崎", "sotozaki tozaki sotosaki tosaki"),
    ("唐山", "karayama toyama"),
    ("水窪", "mizukubo"),
    ("茅原", "kayahara chihara"),
    ("枝尾", "edao"),
    ("高野", "takano kono"),
    ("大嵐", "oarashi"),
    ("新井", "arai nii"),
    ("新町", "shinmachi aramachi shincho"),
    ("鱗滝", "urokodaki rintaki"),
    ("安倍", "abe"),
    ("菅", "suga kan"),
    ("小泉", "koizumi"),
    ("羽生", "hanyu habu"),
    ("長谷川", "hasegawa nagatanigawa"),
    ("東海林", "shoji tokairin"),
    ("石破", "ishiba"),
    ("岸田", "kishida"),
    ("高市", "takaichi"),
    ("河野", "kono kawano"),
    ("大谷", "otani oya"),
    ("佐々木", "sasaki"),
    ("野々村", "nonomura"),
    ("等々力", "todoroki"),
    ("一ノ瀬", "ichinose"),
    ("関ヶ原", "sekigahara"),
    ("堀田", "hotta horita"),
    ("八田", "hatta hachida yata"),
    ("大岡", "ooka oka"),
    ("三浦", "miura"),
    ("杉原", "sugihara"),
    ("藤原", "fujiwara fujihara"),
    ("金子", "kaneko"),
    ("星野", "hoshino"),
    ("新谷", "shintani niiya araya"),
    ("髙橋", "takahashi"),
    ("渡邉", "watanabe"),
    ("齋藤", "saito"),
    ("熊谷", "kumagai kumatani"),
    ("神田", "kanda"),
    ("賢", "ken masaru satoshi"),
    ("心萌", "mimo shinmoe"),
    ("悠紀", "yuki"),
    ("雄大", "yuta yudai"),
    ("哲史", "tetsushi satoshi"),
    ("吉和", "yoshikazu yoshiwa"),
    ("炭治郎", "tanjiro sumijiro"),
    ("晋三", "shinzo"),
    ("翔平", "shohei"),
    ("結弦", "yuzuru"),
    ("修汰", "shuta"),
    ("義偉", "yoshihide"),
    ("文雄", "fumio"),
    ("百合子", "yuriko"),
    ("純一郎", "junichiro"),
    ("真央", "mao"),
    ("明", "akira"),
    ("剛", "tsuyoshi takeshi"),
    ("由紀夫", "yukio"),
    ("奈々", "nana"),
    ("さくら子", "sakurako"),
]

PERSONS = [
    # name, surname, given name; in the first split
    ("安倍晋三", "abe", "shinzo"),
    ("安倍 晋三", "abe", "shinzo"),
    ("小泉・純一郎", "koizumi", "junichiro"),
    ("菅義偉", "suga", "yoshihide"),
    ("岸田文雄", "kishida", "fumio"),
    ("小泉純一郎", "koizumi", "junichiro"),
    ("小池百合子", "koike", "yuriko"),
    ("長谷川潤", "hasegawa", "jun"),
    ("大谷翔平", "otani", "shohei"),
    ("羽生結弦", "hanyu", "yuzuru"),
    ("羽生善治", "habu", "yoshiharu"),
    ("林芳正", "hayashi", "yoshimasa"),
    ("森喜朗", "mori", "yoshiro"),
    ("黒澤明", "kurosawa", "akira"),
    ("北野武", "kitano", "takeshi"),
    ("五十嵐響", "igarashi", "hibiki"),
    ("大坂なおみ", "osaka", "naomi"),
    ("綾瀬はるか", "ayase", "haruka"),
    ("関ヶ原太郎", "sekigahara", "taro"),
    ("竈門炭治郎", "kamado", "tanjiro"),
]

PLACES = [
    # name, readings among the first
    ("水窪駅", "mizukubo eki,mizukubo station"),
    ("大嵐駅", "oarashi eki,oarashi station"),
    ("浜松市", "hamamatsu shi,hamamatsu city"),
    ("新宿区", "shinjuku ku,shinjuku ward"),
    ("茨城県", "ibaraki prefecture"),
    ("富士山", "fujisan,fujiyama"),
    ("利根川", "tonegawa,tone river"),
    ("清水寺", "kiyomizudera,kiyomizuji"),
    ("浜名湖", "hamanako,hamana lake"),
    ("淡路島", "awajishima,awaji island"),
    ("伊勢神社", "ise jinja,ise shrine"),
    ("浦和高校", "urawa koko,urawa high school"),
    ("浦和高等学校", "urawa koto gakko,urawa high school"),
    ("新町", "shin cho,shin machi"),
    ("枝尾", "edao"),
]

NO_READING = ["", "Abe", "ジョンソン", "みなみ", "安 倍", "々", "𠮷", "安倍晋三安倍晋三", "\ud800", "安q"]


@pytest.mark.parametrize(("word", "expected"), READ, ids=[c[0] for c in READ])
def test_readings_are_among_the_first(word, expected):
    assert set(expected.split()) <= set(kanji_readings(word, WITHIN))


@pytest.mark.parametrize(("name", "surname", "given_name"), PERSONS, ids=[c[0] for c in PERSONS])
def test_a_person_is_parted_and_read(name, surname, given_name):
    first = name_readings(name)[0]
    assert surname in first.surname
    assert given_name in first.given


@pytest.mark.parametrize(("name", "expected"), PLACES, ids=[c[0] for c in PLACES])
def test_the_last_part_of_a_place_is_read_and_translated(name, expected):
    assert set(expected.split(",")) <= set(place_readings(name, WITHIN))


@pytest.mark.parametrize("word", NO_READING)
def test_what_is_not_kanji_has_no_reading(word):
    assert kanji_readings(word) == ()


@pytest.mark.parametrize("name", ["ジョンソン首相", "菅", "安倍 晋三 氏", "Abe", "", "々々々"])
def test_what_is_no_japanese_person_is_not_parted(name):
    assert name_readings(name) == ()


@pytest.mark.parametrize(
    ("name", "family", "signs"),
    [
        ("佐々木一郎", "sasaki", "佐々木"),
        ("五十嵐健", "igarashi", "五十嵐"),
        ("森喜一", "mori", "森"),
        ("森喜一", "moriki", "森喜"),
        ("宇多田アキ", "utada", "宇多田"),
        ("山本なおみ", "yamamoto", "山本"),
        ("アキ", "utada", ""),
        ("佐", "sa", ""),
        ("", "sa", ""),
    ],
)
def test_the_surname_settles_where_a_name_breaks(name, family, signs):
    assert surname_in(name, family) == signs


def test_a_doubtful_break_gives_more_than_one_split():
    assert ("hara", "tatsunori") in {(each.surname[0], each.given[0]) for each in name_readings("原辰徳")}
    assert len(name_readings("林芳正")) > 1


def test_a_kind_puts_its_own_readings_first():
    assert kanji_readings("明", 3, "given").index("akira") < 3
    assert kanji_readings("新田", 3, "surname") != kanji_readings("新田", 3, "given")


@given(st.text(alphabet="安倍晋三外崎々ヶノみ一新北日本", max_size=8), st.integers(1, 20))
def test_readings_are_few_distinct_and_plain(word, most):
    for read in (kanji_readings(word, most), place_readings(word, most)):
        assert len(read) == len(set(read)) <= most
        assert all(each.isascii() and each.replace(" ", "").isalpha() and each == each.lower() for each in read)
    assert len(name_readings(word, most)) <= 3


def test_the_data_is_only_read_when_it_is_needed():
    program = (
        "from normalize.text.romanise import readings; from normalize.text.romanise import kanji;"
        "readings('ジョー', 'ja'); assert kanji._lines.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
