"""Gazetteers that are clean and gazetteers that are not, rule by rule.

In the clean ones lint finds nothing at all. In a dirty one it finds one thing: that rule, in that entity, with
a message that says so.
"""

from typing import Any, NamedTuple

from gazetteer import Calque, Entity, Garble


class Clean(NamedTuple):
    rule: str
    label: str
    entities: list[Entity]


class Dirty(NamedTuple):
    rule: str
    label: str
    entities: list[Entity]
    found: str
    says: str


def entry(name: str, kind: Any = "person", **more: Any) -> Entity:
    """An entity whose id is the name in small letters."""
    id = more.pop("id", name.lower().replace(" ", "-"))
    return Entity(id, name, kind, **more)


def native(name: str, lang: str, *natives: str, kind: Any = "person", **more: Any) -> Entity:
    return entry(name, kind, names={lang: natives}, **more)


TURKEY = entry("Turkey", "place", demonyms=("Turkish", "Turks"))

CLEAN = [
    Clean(
        "wrong-is-right",
        "a garble nobody bears",
        [entry("Hulusi Akar", garbles=(Garble("Hulusi Akal"),)), TURKEY],
    ),
    Clean(
        "wrong-is-right",
        "an acronym is no word in small letters",
        [
            entry("WHO", "org"),
            entry("Hu", garbles=(Garble("who knows"),), calques=(Calque("who", when=("Beijing",)),)),
        ],
    ),
    Clean(
        "wrong-is-own",
        "a garble of its own name",
        [entry("Mevlut Cavusoglu", garbles=(Garble("Chavushoru"),))],
    ),
    Clean(
        "cycle",
        "another's family name with a given name",
        [entry("John Kerry"), entry("Jon Curry", garbles=(Garble("Jon Kerry"),))],
    ),
    Clean(
        "cycle",
        "its own guard bars the calque where it would be rewritten",
        [
            entry("Liberty Bell", "product"),
            entry("Hurriyet", "media", calques=(Calque("Liberty", "", "tr", "", ("Izmir",), ("Bell",)),)),
        ],
    ),
    Clean(
        "cycle",
        "words that the matcher does not take together",
        [entry("Radio Blue/Ring", "media"), entry("Mavi Halka", "org", calques=(Calque("Blue Ring"),))],
    ),
    Clean(
        "same-form",
        "countries tell namesakes apart",
        [
            TURKEY,
            entry("Greece", "place"),
            entry("Ali Sami", id="ali-tr", country="Turkey"),
            entry("Ali Sami", id="ali-gr", country="Greece"),
        ],
    ),
    Clean(
        "same-form",
        "kinds tell them apart",
        [entry("Kommersant", "media"), entry("Kommersant", "org", id="publisher")],
    ),
    Clean(
        "same-native",
        "a capital that other languages call like its country",
        [
            native("Tunisia", "ru", "Тунис", kind="place"),
            native("Tunis", "ru", "Тунис", kind="place", country="Tunisia"),
        ],
    ),
    Clean(
        "same-native",
        "two papers of one translated name",
        [
            native("Le Monde", "zh", "世界报", kind="media", translated=frozenset({"zh"})),
            native("Die Welt", "zh", "世界报", kind="media", translated=frozenset({"zh"})),
        ],
    ),
    Clean(
        "unguarded",
        "common words with a condition",
        [entry("Hurriyet", "media", calques=(Calque("Liberty", when=("Ankara",)),))],
    ),
    Clean(
        "unguarded",
        "capitals make it the name of something",
        [entry("Israel Hayom", "media", calques=(Calque("Israel Today"),))],
    ),
    Clean("unguarded", "rare words", [entry("FPV drone", "product", calques=(Calque("quadcopterlike"),))]),
    Clean(
        "unguarded",
        "a turn of phrase that is only ever suggested",
        [
            entry(
                "soften one's stance",
                "other",
                fix=False,
                reason="a phrase",
                calques=(Calque("lowered the door", "softened its stance"),),
            )
        ],
    ),
    Clean(
        "contradiction",
        "guards apart",
        [entry("Hurriyet", "media", calques=(Calque("Liberty", when=("Ankara",), unless=("Paris",)),))],
    ),
    Clean(
        "unchanged",
        "only the case differs",
        [entry("US side", "other", calques=(Calque("US Part", "US part"),))],
    ),
    Clean(
        "folds-to-nothing",
        "Han characters have a reading",
        [entry("Turkey", "place", calques=(Calque("土方", "the Turkish side"),))],
    ),
    Clean("unmatchable", "hyphens and initials tie", [entry("JD Vance", garbles=(Garble("J. D. Wans-Vans"),))]),
    Clean("script", "an acronym keeps its Latin letters", [native("UAE", "ja", "UAE", kind="place")]),
    Clean("script", "a type in Latin letters", [native("F-16", "ru", "F-16", "Ф-16", kind="product")]),
    Clean("script", "no letters at all", [native("Area 51", "tr", "51", kind="place")]),
    Clean("script", "Latin and Han in one name", [native("B-2", "zh", "B-2轰炸机", kind="product")]),
    Clean("script", "kana beside kanji", [native("Naruhito", "ja", "徳仁さま")]),
    Clean("script", "a script with no rule of its own", [native("Thailand", "th", "ประเทศไทย", kind="place")]),
    Clean("sound", "in Russian, with another ending", [native("Mevlut Cavusoglu", "ru", "Мевлют Чавушоглу")]),
    Clean("sound", "in Chinese, with more syllables", [native("Robert Lighthizer", "zh", "罗伯特·莱特希泽")]),
    Clean("sound", "in Japanese, the English r not heard", [native("Keir Starmer", "ja", "キア・スターマー")]),
    Clean("sound", "in Hebrew, without vowels", [native("Antony Blinken", "he", "אנטוני בלינקן")]),
    Clean("sound", "in Persian, of a Spanish name", [native("Juan Guaido", "fa", "خوان گوایدو")]),
    Clean("sound", "in Korean, g that is a j", [native("George Weah", "ko", "조지 웨아")]),
    Clean("sound", "family name first", [native("Viktor Orban", "hu", "Orbán Viktor")]),
    Clean("sound", "family name alone", [native("Emmanuel Macron", "ja", "マクロン")]),
    Clean("sound", "kanji, which nobody can read aloud", [native("Shinzo Abe", "ja", "安倍晋三")]),
    Clean(
        "sound",
        "said to be translated",
        [native("Shinzo Abe", "zh", "安倍晋三", translated=frozenset({"zh"}))],
    ),
    Clean("sound", "a byname beside the name", [native("Kamala Harris", "zh", "卡玛拉·哈里斯", "贺锦丽")]),
    Clean(
        "sound",
        "what the thing is, is translated",
        [native("Kuril Islands", "ru", "Курильские острова", kind="place")],
    ),
    Clean("sound", "a number in common", [native("B-52", "zh", "B-52同温层堡垒", kind="product")]),
    Clean("country", "the name of a place", [TURKEY, entry("Hulusi Akar", country="Turkey")]),
    Clean("country", "a list of persons alone", [entry("Hulusi Akar", country="Türkei")]),
    Clean("not-itself", "somebody else", [entry("Antony Blinken", never=("Abraham Lincoln",))]),
    Clean("surname", "with its particle", [entry("Alexander van der Bellen", surname="van der Bellen")]),
    Clean(
        "surname",
        "a byname from an alias",
        [entry("Mohamed Abdullahi", surname="Farmaajo", aliases=("Mohamed Farmaajo",))],
    ),
]

DIRTY = [
    Dirty(
        "wrong-is-right",
        "a garble that is somebody's name",
        [entry("Kim Jong Un", garbles=(Garble("Kim Jong-il"),)), entry("Kim Jong Il")],
        "kim-jong-un",
        "'Kim Jong-il' is the right name of Kim Jong Il",
    ),
    Dirty(
        "wrong-is-right",
        "a calque that is a demonym",
        [TURKEY, entry("Turkic Council", "org", calques=(Calque("Turks", when=("summit",)),))],
        "turkic-council",
        "calque 'Turks' is the right name of Turkey",
    ),
    Dirty(
        "wrong-is-own",
        "a garble that is an alias",
        [
            entry(
                "Volodymyr Zelensky",
                aliases=("Volodymyr Zelenskyy",),
                garbles=(Garble("Volodymyr ZELENSKYY"),),
            )
        ],
        "volodymyr-zelensky",
        "is also its own accepted form 'Volodymyr Zelenskyy'",
    ),
    Dirty(
        "cycle",
        "a garble that is a family name",
        [entry("John Kerry"), entry("Jon Curry", garbles=(Garble("Kerry"),))],
        "jon-curry",
        "garble 'Kerry' stands in 'John Kerry'",
    ),
    Dirty(
        "cycle",
        "one writes what another rewrites",
        [
            entry("Rada", "org", calques=(Calque("Joy", "the Council", when=("Kyiv",)),)),
            entry("Soviet", "org", calques=(Calque("Council", when=("Moscow",)),)),
        ],
        "soviet",
        "calque 'Council' stands in 'the Council', which Rada",
    ),
    Dirty(
        "cycle",
        "two that write each other's calques",
        [
            entry("Rada", "org", calques=(Calque("Great Joy", "Great Council"),)),
            entry("Soviet", "org", calques=(Calque("Great Council"),)),
        ],
        "soviet",
        "would make 'Soviet' of it",
    ),
    Dirty(
        "cycle",
        "a name that holds the garble of another",
        [entry("Akal Takht", "org"), entry("Hulusi Akar", garbles=(Garble("Akal"),))],
        "hulusi-akar",
        "stands in 'Akal Takht', which Akal Takht",
    ),
    Dirty(
        "same-form",
        "namesakes with nothing to tell them apart",
        [entry("Ali Sami", id="ali-1"), entry("Ali Sami", id="ali-2", description="officer")],
        "ali-2",
        "nothing tells the two apart",
    ),
    Dirty(
        "same-native",
        "a native name left over from a copied entry",
        [native("Niger", "ru", "Нигер", kind="place"), native("Nigeria", "ru", "Нигер", kind="place")],
        "nigeria",
        "ru name 'нигер' is that of Niger (niger) too",
    ),
    Dirty(
        "unguarded",
        "a common word",
        [entry("Sozcu", "media", calques=(Calque("Spokesman"),))],
        "sozcu",
        "'Spokesman' is common",
    ),
    Dirty(
        "unguarded",
        "common words in small letters",
        [entry("Turkey", "place", calques=(Calque("the other side", "the Turkish side"),))],
        "turkey",
        "give it `when`",
    ),
    Dirty(
        "contradiction",
        "a word both asked for and ruled out",
        [
            entry(
                "Hurriyet",
                "media",
                calques=(Calque("Liberty", when=("Ankara", "Turkey"), unless=("turkey",)),),
            )
        ],
        "hurriyet",
        "has 'Turkey' in `when` and in `unless`",
    ),
    Dirty(
        "contradiction",
        "a calque that rules itself out",
        [entry("Verba", "product", calques=(Calque("Willow Tree", when=("missile",), unless=("tree",)),))],
        "verba",
        "has 'tree' of itself",
    ),
    Dirty(
        "unchanged",
        "it writes what it finds",
        [entry("Turkey", "place", calques=(Calque("Turkish part", "Turkish part", when=("Ankara",)),))],
        "turkey",
        "writes what it finds",
    ),
    Dirty(
        "folds-to-nothing",
        "a name of signs",
        [entry("!?", "media", id="signs")],
        "signs",
        "name '!?' folds to nothing",
    ),
    Dirty(
        "folds-to-nothing",
        "a guard of signs",
        [entry("Sozcu", "media", calques=(Calque("Sosju", when=("…",)),))],
        "sozcu",
        "`when` '…'",
    ),
    Dirty(
        "unmatchable",
        "a comma parts names",
        [entry("Hulusi Akar", garbles=(Garble("Akkal, Hulusi"),))],
        "hulusi-akar",
        "', ' parts it",
    ),
    Dirty(
        "script",
        "Greek in Turkish",
        [native("Kostas", "tr", "Κώστας", translated=frozenset({"tr"}))],
        "kostas",
        "has Greek letters",
    ),
    Dirty(
        "script",
        "a Chinese name in Latin letters",
        [native("Xi Jinping", "zh", "Xi Jinping")],
        "xi-jinping",
        "in Latin letters",
    ),
    Dirty(
        "script",
        "a Latin o among Cyrillic letters",
        [native("Boris", "ru", "Бoрис")],
        "boris",
        "mixes letters of two scripts",
    ),
    Dirty(
        "script",
        "a Ukrainian letter in Russian",
        [native("Boris", "ru", "Боріс")],
        "boris",
        "has 'і', no letter of ru",
    ),
    Dirty("script", "an Arabic yeh in Persian", [native("Ali", "fa", "علي")], "ali", "no letter of fa"),
    Dirty(
        "sound",
        "somebody else, in Russian",
        [native("Sergei Lavrov", "ru", "Дмитрий Песков")],
        "sergei-lavrov",
        "reads 'dmitry peskov'",
    ),
    Dirty(
        "sound",
        "another family name",
        [native("Sergei Lavrov", "ru", "Сергей Нарышкин")],
        "sergei-lavrov",
        "does not sound like",
    ),
    Dirty(
        "sound",
        "somebody else, in Chinese",
        [native("Hulusi Akar", "zh", "安东尼·布林肯")],
        "hulusi-akar",
        "translated: [zh]",
    ),
    Dirty(
        "sound",
        "a Japanese name read in Chinese",
        [native("Fumio Kishida", "zh", "岸田文雄")],
        "fumio-kishida",
        "translated: [zh]",
    ),
    Dirty(
        "sound",
        "somebody else, in Arabic",
        [native("Hulusi Akar", "ar", "فلاديمير بوتين")],
        "hulusi-akar",
        "translated: [ar]",
    ),
    Dirty(
        "sound",
        "another country, in Hebrew",
        [native("Mongolia", "he", "צרפת", kind="place")],
        "mongolia",
        "translated: [he]",
    ),
    Dirty(
        "sound",
        "an office translated",
        [native("State Duma", "ko", "러시아 하원", kind="org")],
        "state-duma",
        "translated: [ko]",
    ),
    Dirty(
        "country",
        "another form of the name",
        [entry("Turkey", "place", aliases=("Türkiye",)), entry("Hulusi Akar", country="Türkiye")],
        "hulusi-akar",
        "write 'Turkey'",
    ),
    Dirty(
        "country",
        "no place at all",
        [TURKEY, entry("Hulusi Akar", country="Ruritania")],
        "hulusi-akar",
        "or add the place",
    ),
    Dirty(
        "not-itself",
        "its own alias",
        [entry("Antony Blinken", aliases=("Tony Blinken",), never=("Tony-Blinken",))],
        "antony-blinken",
        "a form of the entry itself",
    ),
    Dirty(
        "surname",
        "misspelt",
        [entry("Hulusi Akar", surname="Aker")],
        "hulusi-akar",
        "surname 'Aker' is no part",
    ),
]
