"""A small gazetteer for tests of matching."""

from gazetteer import Calque, Entity, Garble

TURKEY = Entity(
    "turkey",
    "Turkey",
    "place",
    aliases=("Türkiye",),
    demonyms=("Turkish", "Turks"),
    calques=(
        Calque(
            "earthwork",
            "the Turkish side",
            "zh",
            "土方",
            when=("Turkey", "Turkish"),
            unless=("soil", "excavation"),
        ),
    ),
)
AKAR = Entity(
    "hulusi-akar",
    "Hulusi Akar",
    "person",
    description="Minister of National Defence",
    country="Turkey",
    names={"zh": ("胡卢西·阿卡尔",), "tr": ("Hulusi Akar",)},
)
CAVUSOGLU = Entity(
    "cavusoglu",
    "Mevlut Cavusoglu",
    "person",
    description="Minister of Foreign Affairs",
    country="Turkey",
    aliases=("Mevlüt Çavuşoğlu",),
    names={"tr": ("Mevlüt Çavuşoğlu",)},
    garbles=(Garble("Chavushoru", "zh"),),
)
LIGHTHIZER = Entity(
    "lighthizer", "Robert Lighthizer", "person", country="United States", names={"zh": ("罗伯特·莱特希泽",)}
)
KIM = Entity("kim", "Kim Jong Un", "person", country="North Korea", aliases=("Kim Jong-un",), never=("Kim Jong Il",))
WHO = Entity("who", "World Health Organization", "org", aliases=("WHO",))
S400 = Entity("s-400", "S-400", "product")
BOZDAG = Entity("bozdag", "Bekir Bozdag", "person", country="Turkey", fix=False, reason="to be looked at")

DAILY = Entity("daily", "People's Daily", "media")
PETERSBURG = Entity("petersburg", "St. Petersburg", "place")

ALL = (DAILY, PETERSBURG, TURKEY, AKAR, CAVUSOGLU, LIGHTHIZER, KIM, WHO, S400, BOZDAG)

CHANG = Entity("chang", "Morris Chang", "person", country="Taiwan", names={"zh": ("张忠谋",)})
HONDA = Entity("honda", "Kyoko Honda", "person", country="Japan", names={"ja": ("本田京子",)})
KEQIANG = Entity("keqiang", "Li Keqiang", "person", country="China", names={"zh": ("李克强",)})
BERGER = Entity("berger", "Anna Katrin Berger", "person", country="Germany", names={"ru": ("Анна Катрин Бергер",)})
BEIJIANG = Entity("beijiang", "Beijiang", "place", country="China", names={"zh": ("北江省",)})
ASAHIKAWA = Entity("asahikawa", "Asahikawa", "place", country="Japan", names={"ja": ("旭川",)})
