"""Native names in lines of source text: what must not be found, and what must, in each script."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gazetteer import Entity
from normalize.match.index import Index
from normalize.text.languages.han import simplified
from normalize.text.languages.small_words import SMALL_WORDS


def person(key, name, lang, *natives, country=""):
    return Entity(key, name, "person", country=country, names={lang: natives})


def place(key, name, lang, *natives):
    return Entity(key, name, "place", names={lang: natives})


NAMES = (
    person("akar", "Hulusi Akar", "zh", "胡卢西·阿卡尔"),
    person("wang-yi", "Wang Yi", "zh", "王毅", country="China"),
    person("wang-yilin", "Wang Yilin", "zh", "王毅林", country="China"),
    place("mings", "Mings", "zh", "明斯"),
    place("minsk", "Minsk", "zh", "明斯克"),
    place("ai", "Ai", "zh", "艾"),
    person("yamada", "Taro Yamada", "ja", "山田太郎", country="Japan"),
    person("sasaki", "Ichiro Sasaki", "ja", "佐々木一朗", country="Japan"),
    person("sawada", "Taro Sawada", "ja", "沢田太郎", country="Japan"),
    person("wolff", "Victor Wolff", "ja", "ヴィクトール・ヴォルフェンスタイン"),
    person("ryan", "Ryan Sand", "ja", "ライアン・サンド"),
    place("san", "San", "ja", "サン"),
    Entity("central", "Central Broadcasting", "media", names={"ja": ("中央放送",)}),
    person("kim", "Kim Cheolsu", "ko", "김철수", country="South Korea"),
    place("gangneung", "Gangneung", "ko", "강릉"),
    place("gul", "Gul", "ko", "굴"),
    person("belozyorov", "Yegor Belozyorov", "ru", "Егор Белозёров"),
    place("oz", "Oz", "ru", "Оз"),
    place("rim", "Rim", "ru", "Рим"),
    place("rostov", "Rostov-on-Don", "ru", "Ростов-на-Дону"),
    place("kyiv", "Kyiv", "uk", "Київ"),
    place("hlidarvollur", "Hlidarvollur", "is", "Hlíðarvöllur"),
    person("cavusoglu", "Mevlut Cavusoglu", "sr", "Мевлут Чавушоглу"),
    person("hryshko", "Halyna Hryshko", "uk", "Галина Гришко"),
    person("mitsotakis", "Kyriakos Mitsotakis", "el", "Κυριάκος Μητσοτάκης"),
    person("akar", "Hulusi Akar", "cs", "Hulusi Akar"),
    person("zeleznik", "Vojtech Zeleznik", "cs", "Vojtěch Železník"),
    person("palsdottir", "Gerdur Palsdottir", "is", "Gerður Pálsdóttir"),
    person("demirkaya", "Aylin Demirkaya", "tr", "Aylin Demirkaya"),
    place("istanbul", "Istanbul", "tr", "İstanbul"),
    person("figueiredo", "Goncalo Figueiredo", "pt", "Gonçalo Figueiredo"),
    person("nadir", "Salem Nadir", "ar", "سالم نادر"),
    place("fujairah", "Fujairah", "ar", "الفجيرة"),
    place("marib", "Marib", "ar", "مأرب"),
    person("golestan", "Behzad Golestan", "fa", "بهزاد گلستان"),
    place("haifa", "Haifa", "he", "חיפה"),
    person("levin", "David Levin", "he", "דוד לוין"),
    person("ben-ari", "Uri Ben-Ari", "he", "ג'ורי בן ארי"),
    person("bar-gil", "Dan Bar-Gil", "he", "דן בר-גל"),
    person("oz", "Ari Oz", "he", "ארי עז"),
    person("sullivan", "Jake Sullivan", "he", "ג'ייק סאליבן"),
    place("haaretz", "Haaretz", "he", "הארץ"),
    place("tzahal", "Tzahal", "he", 'צה"ל'),
    person("fattah", "Abdel Fattah Nasr", "ar", "عبد الفتاح نصر"),
    person("raisi", "Ehsan Raisi", "fa", "احسان رئیسی"),
    person("vyacheslav", "Vyacheslav Kovalchuk", "uk", "В'ячеслав Ковальчук"),
    person("selvam", "Anbu Selvam", "ta", "அன்பு செல்வம்"),
    person("narendra", "Narendra Pandit", "hi", "नरेन्द्र पण्डित"),
    person("beridze", "Nino Beridze", "ka", "ნინო ბერიძე"),
    person("pavel", "Jan Pavel", "cs", "Jan Pavel"),
    place("bavaria", "Bavaria", "cs", "Bavorsko"),
    place("ukraine", "Ukraine", "cs", "Ukraine"),
    place("iran", "Iran", "ko", "이란"),
    place("riga", "Riga", "ko", "리가"),
    place("sanaa", "Sanaa", "ko", "사나"),
    person("modi", "Narendra Modi", "ko", "나렌드라 모디"),
    Entity("council", "Northern Council", "org", names={"ko": ("북부 의회",)}),
    place("mali", "Mali", "zh", "马里"),
    place("haiti", "Haiti", "zh", "海地"),
    person("maas", "Heiko Maas", "zh", "海科·马斯"),
    person("bolton", "John Bolton", "zh", "约翰·博尔顿"),
    person("johnson", "Mike Johnson", "ja", "マイク・ジョンソン"),
    place("chad", "Chad", "ja", "チャド"),
    place("paris", "Paris", "ja", "パリ"),
    person("netanyahu", "Benjamin Netanyahu", "ja", "ネタニヤフ"),
    Entity("nato", "NATO", "org", names={"ja": ("NATO",)}),
    place("italy", "Italy", "it", "Italia"),
    place("aquila", "L'Aquila", "it", "L'Aquila"),
    Entity("stampa", "La Stampa", "media", names={"it": ("La Stampa",)}),
    place("havre", "Le Havre", "fr", "Le Havre"),
    place("yemen", "Yemen", "fr", "Yémen"),
    Entity("spiegel", "Der Spiegel", "media", names={"de": ("Der Spiegel",)}),
    person("soder", "Markus Soder", "de", "Markus Söder"),
    Entity("bundestag", "Bundestag", "org", names={"de": ("Bundestag",)}),
    Entity("telegraaf", "De Telegraaf", "media", names={"nl": ("De Telegraaf",)}),
    place("coruna", "La Coruna", "es", "A Coruña"),
    Entity("agency", "Anatolian Agency", "media", names={"tr": ("Anadolu Ajansı",)}),
    Entity("union", "European Union", "org", names={"tr": ("AB",)}),
    Entity("chp", "CHP", "org", names={"tr": ("CHP",)}),
    person("kosiniak", "Wladyslaw Kosiniak-Kamysz", "pl", "Władysław Kosiniak-Kamysz"),
    Entity("pis", "Law and Justice", "org", names={"pl": ("PiS",)}),
    place("kielce", "Kielce", "pl", "Kielce"),
    place("zakopane", "Zakopane", "pl", "Zakopane"),
    place("germany", "Germany", "pl", "Niemcy"),
    place("helsinki", "Helsinki", "fi", "Helsinki"),
    place("lahti", "Lahti", "fi", "Lahti"),
    person("stubb", "Alexander Stubb", "fi", "Alexander Stubb"),
    place("tallinn", "Tallinn", "et", "Tallinn"),
    place("szeged", "Szeged", "hu", "Szeged"),
    Entity("fidesz", "Fidesz", "org", names={"hu": ("Fidesz",)}),
    place("iasi", "Iasi", "ro", "Iași"),
    place("romania", "Romania", "ro", "România"),
    place("bylgjan", "Bylgjan", "is", "Bylgjan"),
    place("jokull", "Solheimajokull", "is", "Sólheimajökull"),
    place("games", "Olympic Games", "is", "Ólympíuleikarnir"),
    person("saleh", "Ali Saleh", "ar", "علي صالح"),
    person("sharaa", "Ahmed al-Sharaa", "ar", "أحمد الشرع"),
    Entity("houthis", "Houthis", "org", names={"ar": ("الحوثيون",)}),
    person("gheit", "Ahmed Aboul Gheit", "ar", "أحمد أبو الغيط"),
    place("malifa", "Mali", "fa", "مالی"),
    place("america", "America", "fa", "آمریکا"),
    Entity("eu", "European Union", "org", names={"fa": ("اتحادیه اروپا",)}),
    person("sisi", "Abdel Fattah al-Sisi", "he", "עבד אל-פתאח א-סיסי"),
    Entity("un", "United Nations", "org", names={"he": ('האו"ם',)}),
    Entity("kan", "Kan", "media", names={"he": ("כאן",)}),
)
LANGUAGES = sorted({lang for entity in NAMES for lang in entity.names})
EVERY = Index(NAMES).natives(None)
FINDERS = {lang: Index(NAMES).natives(lang) for lang in LANGUAGES}

# language, line, why nothing is found in it
NOT_FOUND = [
    ("he", "לוי", "Levi, no Levin"),
    ("he", "עז", "a surname of two letters, a word as well"),
    ("he", "דן", "a given name of two letters"),
    ("he", "בר רפאל", "the half of a surname"),
    ("he", "צה", "an acronym without its end"),
    ("he", 'צה"לים', "a longer word"),
    ("cs", "Železníková", "a woman of another name"),
    ("cs", "Anti-železník", "a word with a small letter in a longer one"),
    ("cs", "Jan-Partei", "a short word in a longer one"),
    ("cs", "Železníka-Novotná", "another case in a longer word"),
    ("cs", "Bavorsko-Partei", "in a longer word, a place that English calls otherwise"),
    ("zh", "卢西说", "a part of a part"),
    ("zh", "胡 卢 西", "letters apart"),
    ("zh", "艾说", "a name of one sign"),
    ("ja", "サンダーが", "katakana that goes on"),
    ("ja", "ミサンは", "katakana that began before"),
    ("ja", "サンーは", "a vowel drawn out"),
    ("ja", "阿卡尔", "a name of another language"),
    ("ja", "田太は", "the middle of a name"),
    ("ja", "佐々の発言", "the half of a surname"),
    ("ja", "北浜中央放送は", "the end of a longer name of a body"),
    ("ja", "ボルフェンスタインズ", "another spelling in a longer word"),
    ("ko", "굴에서", "a name of one sign"),
    ("ko", "철수가", "a given name that was never given apart"),
    ("ru", "Оз, озеро и Озёрск", "a name of two letters"),
    ("ru", "Римский", "an ending of four letters"),
    ("ru", "Ром, Рем", "another vowel"),
    ("ru", "Ри\u0306м", "another letter, and no stress"),
    ("ru", "Белый", "another word with the same beginning"),
    ("ru", "Ростов и Дон", "a name with a hyphen of which a part stands"),
    ("ru", "о Белозёровой", "a woman with another surname"),
    ("sr", "чаша", "another word"),
    ("cs", "Akademie", "another word with the same beginning"),
    ("cs", "Akarovština", "an ending of too many letters"),
    ("is", "Gunnar Pálmason", "another name"),
    ("ar", "نادي", "a club, no Nadir, since names have no cases"),
    ("ar", "المأرب", "an article that the name has not"),
    ("ar", "والمأرب", "the same behind another word"),
    ("ko", "사랑이란", "a particle behind another word"),
    ("ko", "이란성", "a longer word"),
    ("ko", "우리가", "the end of a word, and a particle"),
    ("ko", "사나이", "a particle that stands behind consonants"),
    ("ko", "모디노믹스", "a word made of a name"),
    ("zh", "马里兰州", "a name spelt by its sound that goes on"),
    ("zh", "马斯克说", "a surname that is the beginning of another"),
    ("zh", "约翰·史密斯说", "the given name of somebody else"),
    ("ja", "マイク・ホンダ氏", "the same in katakana"),
    ("ja", "チャド・スミス選手", "a given name that is a country as well"),
    ("it", "La stampa estera", "a common word behind an article"),
    ("it", "un'aquila", "a common word behind an article that lost its vowel"),
    ("fr", "Havre-Caumartin", "a name without its article"),
    ("de", "im Spiegel", "a common noun of German, which has a capital"),
    ("tr", "Volvo AB", "an acronym of two letters without an ending"),
    ("tr", "Ajansı", "a part of a name"),
    ("he", "הוא כאן", "here"),
    ("ar", "على الطاولة", "on, which is written like Ali"),
    ("ar", "الصالح", "an adjective with an article"),
    ("fa", "کمالی", "a surname, and no clitic before a name"),
    ("cs", "Ja'far", "a name that is no Jan before an apostrophe"),
    ("ja", "山・田は", "a short name with a sign between its parts"),
    ("ta", "செல்", "a part of a word"),
    ("zh", "魯西說", "another character in any script"),
    ("pt", "Gonçalves", "no Gonçalo, where names have no cases"),
]

# language, line, what is found: the text and whose it is
FOUND = [
    ("ko", "대이란 제재", "이란", "iran", "whole", True),
    ("ko", "이란에서는", "이란", "iran", "whole", True),
    ("ko", "이란산 원유", "이란", "iran", "whole", True),
    ("ko", "리가로", "리가", "riga", "whole", True),
    ("ko", "北이란", "이란", "iran", "whole", True),
    ("ko", "모디는", "모디", "modi", "surname", True),
    ("ko", "북부의회", "북부의회", "council", "short", True),
    ("zh", "在马里和", "马里", "mali", "whole", True),
    ("zh", "约翰·博爾頓說", "约翰·博爾頓", "bolton", "whole", True),
    ("ja", "チャド・ンジャメナ市", "チャド", "chad", "whole", True),
    ("ja", "ネタニアフ首相", "ネタニアフ", "netanyahu", "whole", False),
    ("ja", "ﾈﾀﾆﾔﾌ首相", "ﾈﾀﾆﾔﾌ", "netanyahu", "whole", False),
    ("ja", "NATO加盟国", "NATO", "nato", "whole", True),
    ("ja", "ＮＡＴＯは", "ＮＡＴＯ", "nato", "whole", True),
    ("it", "dell'Italia", "Italia", "italy", "whole", True),
    ("it", "all’Aquila", "Aquila", "aquila", "whole", False),
    ("it", "L’Aquila", "L’Aquila", "aquila", "whole", True),
    ("it", "su La Stampa", "La Stampa", "stampa", "whole", True),
    ("it", "sulla Stampa", "Stampa", "stampa", "whole", False),
    ("fr", "au Havre", "Havre", "havre", "whole", False),
    ("fr", "jusqu'au Yémen", "Yémen", "yemen", "whole", True),
    ("de", "laut „Spiegel“", "Spiegel", "spiegel", "whole", False),
    ("de", "Soeder", "Soeder", "soder", "surname", True),
    ("de", "des Bundestages", "Bundestages", "bundestag", "whole", False),
    ("nl", "in de Telegraaf", "de Telegraaf", "telegraaf", "whole", True),
    ("es", "en A Coruña", "A Coruña", "coruna", "whole", True),
    ("tr", "Anadolu Ajansının", "Anadolu Ajansının", "agency", "whole", False),
    ("tr", "AB'ye", "AB'ye", "union", "whole", False),
    ("tr", "CHP’li", "CHP’li", "chp", "whole", False),
    ("pl", "Kosiniakowi-Kamyszowi", "Kosiniakowi-Kamyszowi", "kosiniak", "surname", False),
    ("pl", "PiS-owi", "PiS-owi", "pis", "whole", False),
    ("pl", "w Kielcach", "Kielcach", "kielce", "whole", False),
    ("pl", "z Zakopanego", "Zakopanego", "zakopane", "whole", False),
    ("pl", "w Niemczech", "Niemczech", "germany", "whole", False),
    ("fi", "Helsingissä", "Helsingissä", "helsinki", "whole", False),
    ("fi", "Lahdessa", "Lahdessa", "lahti", "whole", False),
    ("fi", "Stubbille", "Stubbille", "stubb", "surname", False),
    ("et", "Tallinnasse", "Tallinnasse", "tallinn", "whole", False),
    ("hu", "Szegedig", "Szegedig", "szeged", "whole", False),
    ("hu", "Fidesszel", "Fidesszel", "fidesz", "whole", False),
    ("hu", "Fidesz‑frakció", "Fidesz", "fidesz", "whole", True),
    ("is", "á Bylgjunni", "Bylgjunni", "bylgjan", "whole", False),
    ("is", "á Sólheimajökli", "Sólheimajökli", "jokull", "whole", False),
    ("is", "fyrir Ólympíuleikanna", "Ólympíuleikanna", "games", "whole", False),
    ("cs", "Železníkových", "Železníkových", "zeleznik", "surname", False),
    ("ro", "Iașiului", "Iașiului", "iasi", "whole", False),
    ("ro", "României", "României", "romania", "whole", False),
    ("ar", "على صالح", "على صالح", "saleh", "whole", True),
    ("ar", "احمدالشرع", "احمدالشرع", "sharaa", "whole", True),
    ("ar", "للحوثيين", "للحوثيين", "houthis", "whole", True),
    ("ar", "لأحمد أبي الغيط", "أحمد أبي الغيط", "gheit", "whole", True),
    ("fa", "آمریکای امروز", "آمریکای", "america", "whole", False),
    ("fa", "اتحادیه‌ی اروپا", "اتحادیه‌ی اروپا", "eu", "whole", True),
    ("he", "אל-סיסי", "סיסי", "sisi", "surname", True),
    ("he", 'לאו"ם', 'לאו"ם', "un", "whole", True),
    ("zh", "阿卡尔说", "阿卡尔", "akar", "surname", True),
    ("zh", "说胡卢西", "胡卢西", "akar", "given", True),
    ("zh", "部長胡盧西·阿卡爾說", "胡盧西·阿卡爾", "akar", "whole", True),
    ("ja", "澤田太郎は", "澤田太郎", "sawada", "whole", True),
    ("zh", "部长胡卢西·阿卡尔说", "胡卢西·阿卡尔", "akar", "whole", True),
    ("zh", "王毅说", "王毅", "wang-yi", "whole", True),
    ("zh", "王毅林说", "王毅林", "wang-yilin", "whole", True),
    ("zh", "在明斯克", "明斯克", "minsk", "whole", True),
    ("zh", "在明斯", "明斯", "mings", "whole", True),
    ("ja", "サンは", "サン", "san", "whole", True),
    ("ja", "新サン社", "サン", "san", "whole", True),
    ("ja", "サンドは", "サンド", "ryan", "surname", True),
    ("ja", "ライアン・サンドは", "ライアン・サンド", "ryan", "whole", True),
    ("ja", "山田太郎は", "山田太郎", "yamada", "whole", True),
    ("ja", "山田は", "山田", "yamada", "surname", True),
    ("ja", "ビクトル・ボルフェンスタイン氏", "ビクトル・ボルフェンスタイン", "wolff", "whole", False),
    ("ja", "ボルフェンスタインは", "ボルフェンスタイン", "wolff", "surname", False),
    ("ja", "と中央放送は", "中央放送", "central", "whole", True),
    ("ja", "元中央放送の", "中央放送", "central", "whole", True),
    ("ja", "佐々木の発言", "佐々木", "sasaki", "surname", True),
    ("ja", "１ 佐々木 一朗 ２", "佐々木 一朗", "sasaki", "whole", True),
    ("ja", "一朗と呼ばれ", "一朗", "sasaki", "given", True),
    ("ko", "강릉에서", "강릉", "gangneung", "whole", True),
    ("ko", "김철수는", "김철수", "kim", "whole", True),
    ("ru", "Егор Белозёров", "Егор Белозёров", "belozyorov", "whole", True),
    ("ru", "с Егором Белозёровым", "Егором Белозёровым", "belozyorov", "whole", False),
    ("ru", "Белозёрова нет", "Белозёрова", "belozyorov", "surname", False),
    ("ru", "в Рим", "Рим", "rim", "whole", True),
    ("ru", "из Рима", "Рима", "rim", "whole", False),
    ("ru", "Егор Белозеров", "Егор Белозеров", "belozyorov", "whole", True),
    ("ru", "Его\u0301р Белозё\u0301ров", "Его\u0301р Белозё\u0301ров", "belozyorov", "whole", True),
    ("ru", "с Его\u0301ром Белозё\u0300ровым", "Его\u0301ром Белозё\u0300ровым", "belozyorov", "whole", False),
    ("ru", "в Ростове-на-Дону", "Ростове-на-Дону", "rostov", "whole", False),
    ("uk", "у Києві", "Києві", "kyiv", "whole", False),
    ("cs", "Železník-Partei", "Železník", "zeleznik", "surname", True),
    ("cs", "Ukraine-Partei", "Ukraine", "ukraine", "whole", True),
    ("cs", "Anti-Železník-Demo", "Železník", "zeleznik", "surname", True),
    ("is", "á Hlíðarvelli", "Hlíðarvelli", "hlidarvollur", "whole", False),
    ("uk", "про Галину Гришко", "Галину Гришко", "hryshko", "whole", False),
    ("sr", "са Чавушоглуом", "Чавушоглуом", "cavusoglu", "surname", False),
    ("sr", "Мевлута Чавушоглуа", "Мевлута Чавушоглуа", "cavusoglu", "whole", False),
    ("el", "ο Κυριάκος Μητσοτάκης", "Κυριάκος Μητσοτάκης", "mitsotakis", "whole", True),
    ("el", "τον Κυριάκο Μητσοτάκη", "Κυριάκο Μητσοτάκη", "mitsotakis", "whole", False),
    ("cs", "s Akarem", "Akarem", "akar", "surname", False),
    ("cs", "Akarovi", "Akarovi", "akar", "surname", False),
    ("cs", "Hulusimu Akarovi", "Hulusimu Akarovi", "akar", "whole", False),
    ("cs", "o Vojtěchu Železníkovi", "Vojtěchu Železníkovi", "zeleznik", "whole", False),
    ("is", "hjá Gerði Pálsdóttur", "Gerði Pálsdóttur", "palsdottir", "whole", False),
    ("tr", "Demirkaya'yla", "Demirkaya'yla", "demirkaya", "surname", False),
    ("tr", "İSTANBUL", "İSTANBUL", "istanbul", "whole", True),
    ("tr", "İstanbul’da", "İstanbul’da", "istanbul", "whole", False),
    ("pt", "de Gonçalo Figueiredo,", "Gonçalo Figueiredo", "figueiredo", "whole", True),
    ("pt", "GONCALO FIGUEIREDO", "GONCALO FIGUEIREDO", "figueiredo", "whole", True),
    ("ar", "قال نادر", "نادر", "nadir", "surname", True),
    ("ar", "وسالم نادر", "سالم نادر", "nadir", "whole", True),
    ("ar", "الفجيرة", "الفجيرة", "fujairah", "whole", True),
    ("ar", "والفجيرة", "الفجيرة", "fujairah", "whole", True),
    ("ar", "بالفجيرة", "الفجيرة", "fujairah", "whole", True),
    ("ar", "ومأرب", "مأرب", "marib", "whole", True),
    ("ar", "لمأرب", "مأرب", "marib", "whole", True),
    ("fa", "با بهزاد گلستان", "بهزاد گلستان", "golestan", "whole", True),
    ("he", "חיפה", "חיפה", "haifa", "whole", True),
    ("he", "בר-גל", "בר-גל", "bar-gil", "surname", True),
    ("he", "לבר גל", "בר גל", "bar-gil", "surname", True),
    ("he", "ודן בר־גל", "דן בר־גל", "bar-gil", "whole", True),
    ("he", "בן ארי", "בן ארי", "ben-ari", "surname", True),
    ("he", "ארי עז", "ארי עז", "oz", "whole", True),
    ("he", "לסליבן", "סליבן", "sullivan", "surname", True),
    ("he", "ב'הארץ'", "הארץ", "haaretz", "whole", True),
    ("he", "וצה״ל", "צה״ל", "tzahal", "whole", True),
    ("he", "בחיפה", "חיפה", "haifa", "whole", True),
    ("he", "החיפה", "חיפה", "haifa", "whole", True),
    ("he", "ודוד לוין", "דוד לוין", "levin", "whole", True),
    ("he", "ולוין", "לוין", "levin", "surname", True),
    ("he", "שבחיפה", "חיפה", "haifa", "whole", True),
    ("he", "ובחיפה", "חיפה", "haifa", "whole", True),
    ("he", "כשלוין", "לוין", "levin", "surname", True),
    ("he", "ג׳ורי בן ארי", "ג׳ורי בן ארי", "ben-ari", "whole", True),
    ("he", "לג’ורי בן-ארי", "ג’ורי בן-ארי", "ben-ari", "whole", True),
    ("he", "ג'ורי בן־ארי", "ג'ורי בן־ארי", "ben-ari", "whole", True),
    ("he", "לֵוִין", "לֵוִין", "levin", "surname", True),
    ("ar", "للفجيرة", "للفجيرة", "fujairah", "whole", True),
    ("ar", "ومارب", "مارب", "marib", "whole", True),
    ("ar", "عبدالفتاح نصر", "عبدالفتاح نصر", "fattah", "whole", True),
    ("ar", "وعبد الفتاح نصر", "وعبد الفتاح نصر", "fattah", "whole", True),
    ("fa", "احسان رييسي", "احسان رييسي", "raisi", "whole", True),
    ("uk", "В’ячеславом Ковальчуком", "В’ячеславом Ковальчуком", "vyacheslav", "whole", False),
    ("el", "ΚΥΡΙΑΚΟΣ ΜΗΤΣΟΤΑΚΗΣ", "ΚΥΡΙΑΚΟΣ ΜΗΤΣΟΤΑΚΗΣ", "mitsotakis", "whole", True),
    ("tr", "İstanbul'dakiler", "İstanbul'dakiler", "istanbul", "whole", False),
    ("tr", "Aylin Demirkaya'nınki", "Aylin Demirkaya'nınki", "demirkaya", "whole", False),
    ("cs", "Janu Pavlovi", "Janu Pavlovi", "pavel", "whole", False),
    ("ta", "அன்பு செல்வம் பேசினார்", "அன்பு செல்வம்", "selvam", "whole", True),
    ("ta", "செல்வமின்", "செல்வமின்", "selvam", "surname", False),
    ("hi", "नरेंद्र पंडित ने", "नरेंद्र पंडित", "narendra", "whole", True),
    ("ka", "ნინო ბერიძისთვის", "ნინო ბერიძისთვის", "beridze", "whole", False),
    ("zh", "部长胡卢西•阿卡尔说", "胡卢西•阿卡尔", "akar", "whole", True),
    ("zh", "部长胡卢西阿卡尔说", "胡卢西阿卡尔", "akar", "whole", True),
    ("ja", "ライアン＝サンドは", "ライアン＝サンド", "ryan", "whole", True),
    ("ja", "山田　太郎は", "山田　太郎", "yamada", "whole", True),
]

# language, line, what names are found in it, side by side, the longest of those that overlap
SEVERAL = [
    ("zh", "王毅林和王毅在明斯克，不在明斯", ["王毅林", "王毅", "明斯克", "明斯"]),
    ("zh", "马里海地", ["马里", "海地"]),
    ("cs", "Ukraine-Bavorsko", ["Ukraine", "Bavorsko"]),
    ("ja", "パリ・チャド", ["パリ", "チャド"]),
    ("ja", "マイク・ジョンスン・ジョンソン", ["マイク", "ジョンソン"]),
]

# language, line, whose name it would be with a capital
COMMON_WORDS = [
    ("tr", "demirkaya", Entity("d", "Demirkaya", "person", names={"tr": ("Demirkaya",)})),
    ("tr", "demir yolu", Entity("d", "Reha Demir", "person", names={"tr": ("Reha Demir",)})),
    ("ru", "есть надежда", Entity("n", "Nadezhda Ivanova", "person", names={"ru": ("Надежда Иванова",)})),
]


LINK = re.compile("[·・‧•∙⋅=＝゠\u3000]")


def found(finder, line):
    return [(line[f.start : f.end], f) for f in finder.find(line)]


@pytest.mark.parametrize(("lang", "line", "why"), NOT_FOUND, ids=[f"{c[0]} {c[2]}" for c in NOT_FOUND])
def test_what_is_no_name_is_not_found(lang, line, why):
    assert [text for text, _ in found(FINDERS[lang], line)] == []


@pytest.mark.parametrize(
    ("lang", "line", "text", "entity", "part", "exact"), FOUND, ids=[f"{c[0]} {c[1]}" for c in FOUND]
)
def test_a_name_is_found_whole_in_part_or_inflected(lang, line, text, entity, part, exact):
    ((span, only),) = found(FINDERS[lang], line)
    assert span == text
    assert only.exact is exact
    assert {(n.entity.id, n.part, n.lang) for n in only.natives} == {(entity, part, lang)}


@pytest.mark.parametrize(("lang", "line", "entity"), COMMON_WORDS, ids=[c[1] for c in COMMON_WORDS])
def test_a_common_word_in_small_letters_is_no_name(lang, line, entity):
    assert found(Index([entity]).natives(lang), line) == []


@pytest.mark.parametrize(("lang", "line", "names"), SEVERAL, ids=[c[1] for c in SEVERAL])
def test_names_stand_side_by_side(lang, line, names):
    assert [text for text, _ in found(FINDERS[lang], line)] == names


def test_a_name_of_two_is_told_of_both():
    twins = [place("one", "Rim", "ru", "Рим"), place("two", "Rome", "ru", "Рим"), place("three", "Riga", "ru", "Рига")]
    ((_, only),) = found(Index(twins).natives("ru"), "в Рим")
    assert {n.entity.id for n in only.natives} == {"one", "two"}


def test_what_stands_exactly_wins_over_what_may_be_inflected():
    names = [place("rim", "Rim", "ru", "Рим"), place("rima", "Rima", "ru", "Рима")]
    ((_, only),) = found(Index(names).natives("ru"), "Рима")
    assert ({n.entity.id for n in only.natives}, only.exact) == ({"rima"}, True)


def test_a_name_is_told_once():
    ((_, only),) = found(FINDERS["ru"], "Егор Белозёров")
    assert len(only.natives) == 1


def test_only_names_of_the_language_count():
    assert found(FINDERS["ja"], "王毅说") == []
    assert [text for text, _ in found(Index(NAMES).natives(None), "王毅说")] == ["王毅"]
    assert [text for text, _ in found(Index(NAMES).natives(None), "Егор Белозёров")] == ["Егор Белозёров"]


def test_without_names_nothing_is_found():
    nothing = Index([]).natives(None)
    assert nothing.find("王毅说") == []
    assert FINDERS["zh"].find("") == []
    # A letter that is read as nothing.
    assert EVERY.find("Ʌ Ʌ-Ʌ") == []


@given(
    st.lists(
        st.sampled_from([n for e in NAMES for names in e.names.values() for n in names] + [c[1] for c in FOUND])
        | st.sampled_from([" ", "", "·", "、", "'", "-", "ом", "和", "ー", "و", "\u0301", "\n"])
        | st.text(max_size=4),
        max_size=8,
    ).map("".join),
    st.sampled_from([None, *LANGUAGES]),
)
@example("ライアン＝サンドは", None)
@example("１ 佐々木 一朗 ２", None)
@example("胡盧西·阿卡爾", None)
@example("ＮＡＴＯは", None)
def test_spans_are_true_disjoint_and_in_order(line, lang):
    finder = FINDERS[lang] if lang else EVERY
    after = 0
    for each in finder.find(line):
        assert after <= each.start < each.end <= len(line)
        after = each.end
        assert each.natives
        assert all(lang in (None, native.lang) for native in each.natives)
        if each.exact and any(n.lang in ("zh", "ja", "ko") for n in each.natives):
            assert {_in_one_word(n.text) for n in each.natives} == {_in_one_word(line[each.start : each.end])}


def _in_one_word(name):
    # Latin letters may be as wide as the signs beside them.
    return simplified(LINK.sub("", unicodedata.normalize("NFKC", name)).replace(" ", ""))


@pytest.mark.parametrize(
    ("lang", "name"),
    [(lang, n) for e in NAMES for lang, names in e.names.items() for n in names if len(n) > 2 and n not in SMALL_WORDS],
)
def test_every_name_is_found_as_it_stands(lang, name):
    assert [(text, f.exact) for text, f in found(FINDERS[lang], f"« {name} »")] == [(name, True)]
