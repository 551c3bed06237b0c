"""Whether names have cases in the language of a text."""

from __future__ import annotations

import pytest

from normalize.text.languages.without_cases import is_without_cases

# language, a text in it, whether it has no cases
TEXTS = [
    ("nothing", "", False),
    ("names alone", "Juan Carlos, Del Potro", False),
    ("Czech", "Starosta řekl, že je tam a že neví, co se děje na ulicích města.", False),
    ("Czech, with names of Spanish", "Guillermo del Toro přijel do Los Angeles a mluvil o Las Palmas.", False),
    ("Estonian", "Linnapea ütles, et ta on seal ja ei tea, mis tänavatel toimub.", False),
    ("Finnish", "Kaupunginjohtaja sanoi, että hän on siellä eikä tiedä mitä kaduilla tapahtuu.", False),
    ("German", "Der Bürgermeister sagte, dass er das Haus des Vaters und die Straßen der Stadt kenne.", False),
    ("Hungarian", "A polgármester azt mondta, hogy ha el kell menni, mert este les vége, ki kell menni.", False),
    ("Icelandic", "Borgarstjórinn sagði að hann væri þar og vissi ekki hvað væri að gerast á götunum.", False),
    ("Latvian", "Mērs teica, ka viņš tur ir un nezina, kas notiek un par ko ir runa pilsētas ielās.", False),
    ("Lithuanian", "Meras sakė, kad jis ten yra ir nežino, kas vyksta miesto gatvėse.", False),
    ("Polish", "Burmistrz powiedział, że on jest tam i nie wie, co się dzieje na ulicach miasta.", False),
    ("Romanian", "Primarul a spus că este acolo și că una dintre străzile orașului este închisă pentru oameni.", False),
    ("Turkish", "Belediye başkanı orada olduğunu ve bu ilde ne olduğunu bilmediğini söyledi, bu da sorun.", False),
    ("Danish", "Borgmesteren siger, at han ikke ved, hvad der sker i byens gader efter mørkets frembrud.", True),
    ("Dutch", "De burgemeester zei dat hij niet weet wat er voor het stadhuis gebeurt.", True),
    ("French", "Le maire a dit qu'il est là et que les rues de la ville sont fermées.", True),
    ("Hausa", "Shugaban ƙasa ya ce yana can da kuma cewa bai san abin da ke faruwa ba a kasar.", True),
    ("Indonesian", "Wali kota yang hadir tidak tahu apa yang terjadi dengan jalan-jalan itu.", True),
    ("Italian", "Il sindaco ha detto che le strade della città sono chiuse.", True),
    ("Portuguese", "O prefeito disse que não sabe o que acontece nas ruas, mais uma vez.", True),
    ("Spanish", "El alcalde dijo que no sabe por qué las calles están cerradas.", True),
    ("Swahili", "Meya alisema hajui kinachotokea katika mitaa ya mji kwa sasa.", True),
    ("Swedish", "Borgmästaren sade att han inte vet vad som händer och varför gatorna är tomma.", True),
    ("Tagalog", "Sinabi ng alkalde na hindi niya alam kung ano ang nangyayari sa mga kalye.", True),
    ("Vietnamese", "Thị trưởng là một trong những người không biết chuyện gì xảy ra với các con phố.", True),
]


@pytest.mark.parametrize(("language", "text", "without"), TEXTS, ids=[case[0] for case in TEXTS])
def test_small_words_tell_of_languages_without_cases(language: str, text: str, without: bool) -> None:
    assert is_without_cases(text) is without
