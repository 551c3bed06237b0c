"""Which words are another case of a name, and which are other names."""

import pytest

from normalize.match.native_names.inflection import beginnings, inflected

OTHER = [
    ("медведев", "медведчук", "a politician of Ukraine"),
    ("павел", "павлов", "a physiologist"),
    ("акар", "акаев", "a president of Kyrgyzstan"),
    ("путин", "путилов", "a works in Saint Petersburg"),
    ("дуда", "дудаев", "a general"),
    ("трамп", "трамвай", "a tram"),
    ("україна", "українка", "a poet"),
    ("fiala", "fialova", "a woman"),
    ("pavel", "pavlas", "another family name"),
    ("mirja", "mirk", "a man"),
    ("novak", "nova", "another family name"),
    ("novak", "novakova", "a woman"),
    ("לוין", "לוי", "another family name"),
    ("نادر", "نادي", "a club"),
    ("ozel", "ozer", "a teacher"),
    ("simsek", "simsir", "another family name"),
    ("baykar", "baykal", "another family name"),
    ("guler", "gulen", "another family name"),
    ("tusk", "tuszek", "another family name"),
    ("vollmers", "vollmer", "another family name"),
    ("nawrocki", "nawrocka", "a woman"),
    ("nawrocki", "nawrockiej", "a woman, in another case"),
    ("lipavsky", "lipavska", "a woman"),
    ("karol", "karolina", "a woman"),
    ("lhotka", "lhota", "another village"),
    ("κυριακοσ", "κυριακη", "a woman"),
    ("τσιπρασ", "τσιπροσ", "another family name"),
    ("σαμαρασ", "σαμαρακησ", "another family name"),
    ("მაჩაიძე", "მაჩაია", "another family name"),
    ("વાઘા", "વાઘાસિયા", "another family name"),
    ("દેસા", "દેસાઈ", "another family name"),
    ("ივანე", "ივანიშვილი", "a family name"),
    ("मोदी", "मोदक", "another family name"),
    ("शाह", "शाही", "another family name"),
    ("ராம்", "ராமதாஸ்", "another family name"),
    ("yavas", "yavuza", "a professor"),
    ("شمخاني", "شمخي", "another family name"),
    ("محمود", "محمد", "a given name"),
    ("שמעון", "שמען", "another name"),
    ("шойгу", "шойга", "another family name"),
    ("доренку", "доренко", "another family name"),
    ("morel", "moretti", "an ending of no case"),
    ("lebel", "lebelven", "an ending of no case"),
    ("brecker", "breckerer", "an ending of no case"),
    ("malinia", "malinik", "an ending of no case"),
    ("kuba", "kubera", "another family name"),
    ("fidan", "fidanli", "another family name, without an apostrophe"),
    ("timur", "tim", "a given name, too short for a lost ending"),
    ("ben", "benes", "another family name"),
    ("ростов-на-дону", "ростов-на-волге", "another town"),
    ("ростов-на-дону", "ростове", "another town"),
    ("thorsvollur", "thorsvallis", "an ending of no case"),
    ("helsinki", "helsingborg", "another town"),
    ("tusk", "tuskarora", "an ending of no case"),
    ("reinhard", "reinhardt", "another family name"),
    ("سالم", "سالمي", "another family name"),
]
CASES = [
    ("медведев", "медведевым"),
    ("павел", "павла"),
    ("путин", "путину"),
    ("зеленський", "зеленського"),
    ("москва", "москве"),
    ("fiala", "fialy"),
    ("havel", "havla"),
    ("akar", "akarem"),
    ("palsdottir", "palsdottur"),
    ("κυριακοσ", "κυριακο"),
    ("pavel", "pavlovi"),
    ("sikorski", "sikorskiego"),
    ("duda", "dudzie"),
    ("kjartansson", "kjartanssyni"),
    ("dunhagi", "dunhaga"),
    ("nauseda", "nausedos"),
    ("κυριακοσ", "κυριακου"),
    ("μητσοτακησ", "μητσοτακη"),
    ("მაჩაიძე", "მაჩაიძემ"),
    ("மோடி", "மோடிக்கு"),
    ("тоқаев", "тоқаевтың"),
    ("egill", "egils"),
    ("engjateigur", "engjateig"),
    ("vestfirdir", "vestfirdina"),
    ("veitur", "veitum"),
    ("reinhard", "reinhart"),
    ("jiri", "jiriho"),
    ("valdis", "valdi"),
    ("antoni", "antoniemu"),
    ("keflavik", "keflavikur"),
    ("thorsvollur", "thorsvelli"),
    ("hakkinen", "hakkisen"),
    ("ростов-на-дону", "ростове-на-дону"),
    ("teplice-sanov", "teplicich-sanove"),
    ("செல்வம்", "செல்வமின்"),
    ("ბერიძე", "ბერიძისთვის"),
    ("વાઘેલા", "વાઘેલાને"),
    ("સુખપર", "સુખપરમાં"),
    ("helsinki", "helsingissa"),
    ("puolustusvoimat", "puolustusvoimille"),
    ("orszag", "orszaggal"),
    ("ukrajna", "ukrajnat"),
    ("niemcy", "niemczech"),
    ("bucuresti", "bucurestiului"),
    ("امريكا", "امريكاي"),
    ("kosiniak-kamysz", "kosiniakiem-kamyszem"),
]


@pytest.mark.parametrize(("name", "stood", "who"), OTHER, ids=[c[1] for c in OTHER])
def test_another_name_is_no_case(name: str, stood: str, who: str) -> None:
    assert not inflected(name, stood)


@pytest.mark.parametrize(("name", "stood"), CASES, ids=[c[1] for c in CASES])
def test_a_case_is_one(name: str, stood: str) -> None:
    assert inflected(name, stood)
    assert inflected(name, name)


@pytest.mark.parametrize(
    ("name", "begun"),
    [
        ("akar", {"akar", "aka"}),
        ("ana", {"ana"}),
        ("київ", {"київ", "києв"}),
        ("thorsvollur", {"thorsvollur", "thorsvollu", "thorsvoll", "thorsv"}),
        ("ростов-на-дону", {"ростов-на-дону", "ростов"}),
        ("аль-масри", {"аль-масри", "аль-маср"}),
    ],
)
def test_a_name_is_looked_up_by_what_it_begins_with_in_any_case(name: str, begun: set[str]) -> None:
    assert beginnings(name) == begun
