"""Native names and how they are read; written from what the names are, letter by letter."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unidecode import unidecode

from normalize.text.romanise import SCRIPT_OF, readings

NO_READING = [
    # label, native, lang: no dictionary here, so a Chinese reading would be an invention
    ("kanji", "安倍晋三", "ja"),
    ("kanji beside kana", "ジョンソン首相", "ja"),
    ("kanji repeated", "佐々木", "ja"),
    ("Hanja", "文在寅", "ko"),
    ("nothing", "", "ru"),
    ("only signs", "·・ -=’", "zh"),
    ("a lone surrogate", "\ud800", "ru"),
]

FIRST = [
    # label, native, lang, first reading
    ("Robert Lighthizer", "罗伯特·莱特希泽", "zh", "luobote laitexize"),
    ("Mevlut Cavusoglu", "梅夫吕特·恰武什奥卢", "zh", "meifulute qiawushiaolu"),
    ("Antony Blinken", "安东尼·布林肯", "zh", "andongni bulinken"),
    ("Vladimir Putin, another dot", "弗拉基米尔‧普京", "zh", "fulajimier pujing"),
    ("Sergei Lavrov, kana dot", "谢尔盖・拉夫罗夫", "zh", "xieergai lafuluofu"),
    ("Hulusi Akar", "胡卢西·阿卡尔", "zh", "huluxi akaer"),
    ("Recep Tayyip Erdogan", "雷杰普·塔伊普·埃尔多安", "zh", "leijiepu tayipu aierduoan"),
    ("Jean-Yves Le Drian", "让-伊夫·勒德里昂", "zh", "rang yifu ledeliang"),
    ("David Cameron, 卡 ka", "卡梅伦", "zh", "kameilun"),
    ("Natalie Portman, 娜 na", "娜塔莉·波特曼", "zh", "natali boteman"),
    ("Suella Braverman, 茜 xi", "茜拉·布雷弗曼", "zh", "xila buleifuman"),
    ("Los Angeles, 洛 luo", "洛杉矶", "zh", "luoshanji"),
    ("Berlin, 柏 bo", "柏林", "zh", "bolin"),
    ("Dublin, 都 du", "都柏林", "zh", "dubolin"),
    ("Florence, 佛 fo", "佛罗伦萨", "zh", "foluolunsa"),
    ("Ankara", "安卡拉", "zh", "ankala"),
    ("Emmanuel Macron, a surname's character first", "马克龙", "zh", "makelong"),
    ("Turkey", "土耳其", "zh", "tuerqi"),
    ("the Turkish side", "土方", "zh", "tufang"),
    ("Hurriyet", "自由报", "zh", "ziyoubao"),
    ("Wang Yi", "王毅", "zh", "wang yi"),
    ("Xi Jinping", "习近平", "zh", "xi jinping"),
    ("Li Keqiang, 克 in a given name", "李克强", "zh", "li keqiang"),
    ("Hua Chunying", "华春莹", "zh", "hua chunying"),
    ("Ouyang Xiu", "欧阳修", "zh", "ouyang xiu"),
    ("Sima Guang", "司马光", "zh", "sima guang"),
    ("Shan Tianfang", "单田芳", "zh", "shan tianfang"),
    ("Zeng Qinghong", "曾庆红", "zh", "zeng qinghong"),
    ("Zeng Qinghong, traditional", "曾慶紅", "zh-TW", "zeng qinghong"),
    ("Xie Zhenhua", "解振华", "zh", "xie zhenhua"),
    ("Qiu Baoxing", "仇保兴", "zh", "qiu baoxing"),
    ("Ren Zhengfei", "任正非", "zh", "ren zhengfei"),
    ("Louis Cha", "查良镛", "zh", "zha liangyong"),
    ("Chongqing", "重庆", "zh", "chongqing"),
    ("Changchun", "长春", "zh", "changchun"),
    ("F-35 fighter", "F-35战斗机", "zh", "f 35 zhandouji"),
    ("Joe Biden", "ジョー・バイデン", "ja", "jo baiden"),
    ("Vladimir Putin", "ウラジーミル・プーチン", "ja", "urajimiru puchin"),
    ("Mevlut Cavusoglu", "メヴリュット・チャヴシュオール", "ja", "mevuryutto chavushuoru"),
    ("Emmanuel Macron, double hyphen", "エマニュエル＝マクロン", "ja", "emanyueru makuron"),
    ("Volodymyr Zelensky", "ヴォロディーミル・ゼレンスキー", "ja", "vorodimiru zerensuki"),
    ("Rex Tillerson, ティ", "レックス・ティラーソン", "ja", "rekkusu tirason"),
    ("David Cameron, キャ", "キャメロン", "ja", "kyameron"),
    ("Taras Shevchenko, シェ and チェ", "シェフチェンコ", "ja", "shefuchenko"),
    ("William, ウィ", "ウィリアム", "ja", "wiriamu"),
    ("Fatima, ファ", "ファティマ", "ja", "fatima"),
    ("Johnson in half width", "ｼﾞｮﾝｿﾝ", "ja", "jonson"),
    ("Donald Trump, ン before p", "ドナルド・トランプ", "ja", "donarudo torampu"),
    ("a doubled ch", "マッチ", "ja", "matchi"),
    ("Tokyo", "とうきょう", "ja", "tokyo"),
    ("Osaka", "おおさか", "ja", "osaka"),
    ("a broadcaster", "ＮＨＫ", "ja", "nhk"),
    ("Moon Jae-in", "문재인", "ko", "mun jaein"),
    ("Park Geun-hye", "박근혜", "ko", "bak geunhye"),
    ("Yoon Suk-yeol, liaison", "윤석열", "ko", "yun seogyeol"),
    ("Ban Ki-moon", "반기문", "ko", "ban gimun"),
    ("Vladimir Putin", "블라디미르 푸틴", "ko", "beulladimireu putin"),
    ("Cavusoglu", "차우쇼을루", "ko", "chausyoeullu"),
    ("Iran", "이란", "ko", "iran"),
    ("Silla, ㄴ before ㄹ", "신라", "ko", "silla"),
    ("Jongno, ㄹ after ㅇ", "종로", "ko", "jongno"),
    ("Dongnimmun, ㄱ before ㄹ, ㅂ before ㅁ", "독립문", "ko", "dongnimmun"),
    ("Amnok river", "압록강", "ko", "amnokgang"),
    ("ㅎ before ㄱ", "놓고", "ko", "noko"),
    ("Namgung Min", "남궁민수", "ko", "namgung minsu"),
    ("Vladimir Putin", "Владимир Путин", "ru", "vladimir putin"),
    ("Boris Yeltsin, е at the start", "Борис Ельцин", "ru", "boris yeltsin"),
    ("Sergeyev, е after a vowel", "Сергеев", "ru", "sergeyev"),
    ("Mikhail Gorbachev", "Михаил Горбачёв", "ru", "mikhail gorbachov"),
    ("Alexei Navalny", "Алексей Навальный", "ru", "aleksey navalny"),
    ("Dmitry Medvedev", "Дмитрий Медведев", "ru", "dmitry medvedev"),
    ("Shcherbakov", "Щербаков", "ru", "shcherbakov"),
    ("Mevlut Cavusoglu", "Мевлют Чавушоглу", "ru", "mevlyut chavushoglu"),
    ("Volodymyr Zelensky", "Володимир Зеленський", "uk", "volodymyr zelensky"),
    ("Kyiv", "Київ", "uk", "kyiv"),
    ("Oleksiy Reznikov", "Олексій Резніков", "uk", "oleksiy reznikov"),
    ("Yuriy Yekhanurov, є", "Юрій Єхануров", "uk", "yuriy yekhanurov"),
    ("Zghursky, зг", "Згурський", "uk", "zghursky"),
    ("Alexander Lukashenko", "Аляксандр Лукашэнка", "be", "alyaksandr lukashenka"),
    ("Targovishte, щ and ъ", "Търговище", "bg", "targovishte"),
    ("Aleksandar Vucic", "Александар Вучић", "sr", "aleksandar vucic"),
    ("Aleksandar Vucic in Latin", "Aleksandar Vučić", "sr-Latn", "aleksandar vuchich"),
    ("Gjorge Ivanov", "Ѓорге Иванов", "mk", "gjorge ivanov"),
    ("Kassym-Jomart Tokayev", "Қасым-Жомарт Тоқаев", "kk", "kasym zhomart tokayev"),
    ("Emomali Rahmon", "Эмомалӣ Раҳмон", "tg", "emomali rahmon"),
    ("Sadyr Japarov", "Садыр Жапаров", "ky", "sadyr japarov"),
    ("Ulaanbaatar", "Улаанбаатар", "mn", "ulaanbaatar"),
    ("Kyriakos Mitsotakis", "Κυριάκος Μητσοτάκης", "el", "kyriakos mitsotakis"),
    ("Evangelos Meimarakis, ευ and ϊ", "Ευάγγελος Μεϊμαράκης", "el", "evangelos meimarakis"),
    ("Alexis Tsipras", "Αλέξης Τσίπρας", "el", "alexis tsipras"),
    ("George Papandreou", "Παπανδρέου", "el", "papandreou"),
    ("Salome Zourabichvili", "სალომე ზურაბიშვილი", "ka", "salome zurabishvili"),
    ("Nikol Pashinyan", "Նիկոլ Փաշինյան", "hy", "nikol pashinyan"),
    ("Yerevan", "Երևան", "hy", "yerevan"),
    ("Vladimir Putin", "ולדימיר פוטין", "he", "vldimir putin"),
    ("Cavusoglu, geresh", "צ'בושאולו", "he", "chvushulu"),
    ("Cavusoglu, the sign of its own", "צ׳בושאולו", "he", "chvushulu"),
    ("Tel Aviv", "תל אביב", "he", "tl aviv"),
    ("the final forms", "מלך", "he", "mlkh"),
    ("Bashar al-Assad", "بشار الأسد", "ar", "bshar al asd"),
    ("Vladimir Putin", "فلاديمير بوتين", "ar", "fladimir butin"),
    ("Erdogan", "أردوغان", "ar", "ardughan"),
    ("Cairo, ta marbuta", "القاهرة", "ar", "al qahra"),
    ("Muhammad with its vowels", "مُحَمَّد", "ar", "muhammad"),
    ("tanwin", "عليًّا", "ar", "aliya"),
    ("Vladimir Putin", "ولادیمیر پوتین", "fa", "vladimir putin"),
    ("Iran", "ایران", "fa", "iran"),
    ("Hulusi Akar", "Hulusi Akar", "tr", "hulusi akar"),
    ("Cavusoglu", "Çavuşoğlu", "tr", "chavusholu"),
    ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan", "tr", "rejep tayyip erdoan"),
    ("Ibrahim Kalin, İ and ı", "İBRAHİM KALIN", "tr", "ibrahim kalin"),
    ("Ilham Aliyev", "İlham Əliyev", "az", "ilham aliyev"),
    ("Jiri Drahos", "Jiří Drahoš", "cs", "yirzhi drahosh"),
    ("Andrzej Duda", "Andrzej Duda", "pl", "andzhey duda"),
    ("Lodz", "Łódź", "pl", "wudz"),
    ("Szczecin", "Szczecin", "pl", "shchetsin"),
    ("Peter Szijjarto", "Szijjártó Péter", "hu", "siyyarto peter"),
    ("Ferenc Gyurcsany", "Gyurcsány Ferenc", "hu", "djurchany ferents"),
    ("Szechenyi", "Széchenyi", "hu", "sechenyi"),
    ("Nicolae Ceausescu", "Ceaușescu", "ro", "cheaushescu"),
    ("Gudni Johannesson", "Guðni Jóhannesson", "is", "gudni yohannesson"),
    ("Thordis", "Þórdís", "is", "thordis"),
    ("Lars Lokke Rasmussen", "Lars Løkke Rasmussen", "da", "lars lokke rasmussen"),
    ("Gerhard Schroder", "Gerhard Schröder", "de", "gerhard shroeder"),
    ("Nguyen Phu Trong", "Nguyễn Phú Trọng", "vi", "nguyen phu trong"),
    ("a language without rules", "Gérard Larcher", "fr", "gerard larcher"),
    ("a language that is none", "Жак", "xx", "zhak"),
]

AMONG = [
    # label, native, lang, a later reading
    ("Mark Rutte, ü as v", "吕特", "zh", "lvte"),
    ("Macron as a Chinese name", "马克龙", "zh", "ma kelong"),
    ("Wang Yi in one word", "王毅", "zh", "wangyi"),
    ("Shinzo Abe, read in Chinese", "安倍晋三", "zh", "anbei jinsan"),
    ("long vowels doubled", "プーチン", "ja", "puuchin"),
    ("carrier vowels dropped", "ヴィクトル・オルバン", "ja", "viktor orban"),
    ("Donald Trump", "ドナルド・トランプ", "ja", "donard toramp"),
    ("Tokyo, as written", "とうきょう", "ja", "toukyou"),
    ("Park Geun-hye", "박근혜", "ko", "park geunhye"),
    ("Lee Jae-myung", "이재명", "ko", "lee jaemyeong"),
    ("Choi", "최순실", "ko", "choi sunsil"),
    ("Joe Biden, дж and ай", "Джо Байден", "ru", "jo biden"),
    ("Helmut Kohl, Г for h", "Гельмут Коль", "ru", "helmut kol"),
    ("Hulusi Akar, Х for h", "Хулуси Акар", "ru", "hulusi akar"),
    ("William Burns, У for w", "Уильям Бернс", "ru", "wilyam berns"),
    ("Alexander, кс for x", "Александр", "ru", "alexandr"),
    ("Khrushchev", "Хрущёв", "ru", "khrushchev"),
    ("Zelenskyi", "Зеленський", "uk", "zelenskyi"),
    ("Vucic by sound", "Вучић", "sr", "vuchich"),
    ("Jomart, қ q", "Қасым-Жомарт", "kk", "qasym jomart"),
    ("Benjamin Netanyahu", "נתניהו", "he", "natnayahu"),
    ("Joe Biden", "ג'ו ביידן", "he", "jo bayden"),
    ("Naftali Bennett", "נפתלי", "he", "naftali"),
    ("Mevlut, hard ב", "מבלוט", "he", "mablut"),
    ("Bashar al-Assad", "بشار الأسد", "ar", "bashar al asad"),
    ("Mohammed bin Salman", "محمد بن سلمان", "ar", "muhammad bin salman"),
    ("Hassan Rouhani", "حسن روحانی", "fa", "hasan rohani"),
    ("Tehran", "تهران", "fa", "tehran"),
    ("Davutoglu with its g", "Davutoğlu", "tr", "davutoglu"),
    ("Cavusoglu, a held vowel", "Çavuşoğlu", "tr", "chavushoolu"),
    ("Cavusoglu in bare letters", "Çavuşoğlu", "tr", "cavusoglu"),
    ("Walesa in bare letters", "Lech Wałęsa", "pl", "lech walesa"),
    ("Soren with oe", "Søren", "da", "soeren"),
]


@pytest.mark.parametrize(("label", "native", "lang"), NO_READING)
def test_a_name_that_cannot_be_read_has_no_reading(label: str, native: str, lang: str) -> None:
    assert readings(native, lang) == ()


@pytest.mark.parametrize(("label", "native", "lang", "expected"), FIRST)
def test_the_likeliest_reading_is_first(label: str, native: str, lang: str, expected: str) -> None:
    assert readings(native, lang)[0] == expected


@pytest.mark.parametrize(("label", "native", "lang", "expected"), AMONG)
def test_other_readings_follow(label: str, native: str, lang: str, expected: str) -> None:
    assert expected in readings(native, lang)[1:]


@pytest.mark.parametrize("native", ["卡梅伦", "茜拉", "重庆", "ジョー・バイデン", "ファティマ"])
def test_better_than_letter_by_letter(native: str) -> None:
    letters = re.sub("[^a-z]", "", unidecode(native).lower())
    lang = "ja" if "ー" in native or "ァ" in native else "zh"
    assert letters not in {reading.replace(" ", "") for reading in readings(native, lang)}


def test_zero_width_non_joiner_joins() -> None:
    assert readings("چاووش\u200cاوغلو", "fa") == readings("چاووشاوغلو", "fa")


def test_pypinyin_waits_for_a_chinese_name() -> None:
    program = "import sys, normalize.text.romanise as r; r.readings('Путин', 'ru'); sys.exit('pypinyin' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


LANGUAGES = sorted({*SCRIPT_OF, "tr", "az", "pl", "hu", "de", "is", "vi", "en", "", "no such language", "zh_TW"})
LETTERS = {
    "Han": "一龥卡曾单王欧阳·",
    "kana": "ぁゖァヺーッンャ・",
    "Hangul": "가힣김이닭값",
    "Cyrillic": "АяЁёѝґӯ",
    "Greek": "ΑωΐϋςάΜπ",
    "Hebrew": "אתםץ\u05b0\u05bc'׳",
    "Arabic": "اءييوةﷺ\u064b\u0651\u0652\u200c",
    "Latin": "aßİıĀ ",
}
NATIVE = st.one_of(
    st.text(),
    st.text(alphabet=st.characters()),
    *(st.text(alphabet=list(letters)) for letters in LETTERS.values()),
)


@given(name=NATIVE, lang=st.sampled_from(LANGUAGES))
def test_any_text_is_read_in_plain_words(name: str, lang: str) -> None:
    result = readings(name, lang)
    assert len(result) == len(set(result)) <= 4
    for reading in result:
        assert re.fullmatch("[a-z0-9]+( [a-z0-9]+)*", reading)


@given(name=st.text(), lang=st.text(max_size=8))
def test_any_language_code_is_accepted(name: str, lang: str) -> None:
    assert isinstance(readings(name, lang), tuple)


@given(name=NATIVE, lang=st.sampled_from(LANGUAGES))
def test_a_reading_reads_as_itself_in_english(name: str, lang: str) -> None:
    for reading in readings(name, lang):
        assert readings(reading, "en") == (reading,)
