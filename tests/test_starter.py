"""The starter gazetteer as a whole: that it is read, is clean, is in order, and holds what is promised."""

import re
from collections import Counter
from importlib import resources

import pytest
from unidecode import unidecode

from gazetteer import Gazetteer
from normalize.lint import lint

LANGUAGES = frozenset({"zh", "ja", "ko", "ru", "uk", "ar", "fa", "he", "tr"})

# Member states of the United Nations (193) and their capitals or seats of government, as the English press
# calls them. Where a state is often called otherwise, or has two capitals, any of the names will do.
MEMBERS = """
Afghanistan: Kabul; Albania: Tirana; Algeria: Algiers; Andorra: Andorra la Vella; Angola: Luanda;
Antigua and Barbuda: St. John's/Saint John's; Argentina: Buenos Aires; Armenia: Yerevan;
Australia: Canberra; Austria: Vienna; Azerbaijan: Baku; Bahamas: Nassau; Bahrain: Manama; Bangladesh: Dhaka;
Barbados: Bridgetown; Belarus: Minsk; Belgium: Brussels; Belize: Belmopan; Benin: Porto-Novo;
Bhutan: Thimphu; Bolivia: La Paz/Sucre; Bosnia and Herzegovina: Sarajevo; Botswana: Gaborone;
Brazil: Brasilia; Brunei: Bandar Seri Begawan; Bulgaria: Sofia; Burkina Faso: Ouagadougou; Burundi: Gitega;
Cape Verde/Cabo Verde: Praia; Cambodia: Phnom Penh; Cameroon: Yaounde; Canada: Ottawa;
Central African Republic: Bangui; Chad: N'Djamena; Chile: Santiago; China: Beijing; Colombia: Bogota;
Comoros: Moroni; Republic of the Congo: Brazzaville; Costa Rica: San Jose; Croatia: Zagreb; Cuba: Havana;
Cyprus: Nicosia; Czech Republic/Czechia: Prague; North Korea: Pyongyang;
Democratic Republic of the Congo/Democratic Republic of Congo: Kinshasa; Denmark: Copenhagen;
Djibouti: Djibouti/Djibouti City; Dominica: Roseau; Dominican Republic: Santo Domingo; Ecuador: Quito;
Egypt: Cairo; El Salvador: San Salvador; Equatorial Guinea: Malabo/Ciudad de la Paz; Eritrea: Asmara;
Estonia: Tallinn; Eswatini: Mbabane; Ethiopia: Addis Ababa; Fiji: Suva; Finland: Helsinki; France: Paris;
Gabon: Libreville; Gambia: Banjul; Georgia: Tbilisi; Germany: Berlin; Ghana: Accra; Greece: Athens;
Grenada: St. George's/Saint George's; Guatemala: Guatemala City; Guinea: Conakry; Guinea-Bissau: Bissau;
Guyana: Georgetown; Haiti: Port-au-Prince; Honduras: Tegucigalpa; Hungary: Budapest; Iceland: Reykjavik;
India: New Delhi; Indonesia: Jakarta; Iran: Tehran; Iraq: Baghdad; Ireland: Dublin; Israel: Jerusalem;
Italy: Rome; Ivory Coast/Cote d'Ivoire: Yamoussoukro; Jamaica: Kingston; Japan: Tokyo; Jordan: Amman;
Kazakhstan: Astana; Kenya: Nairobi; Kiribati: Tarawa/South Tarawa; Kuwait: Kuwait City; Kyrgyzstan: Bishkek;
Laos: Vientiane; Latvia: Riga; Lebanon: Beirut; Lesotho: Maseru; Liberia: Monrovia; Libya: Tripoli;
Liechtenstein: Vaduz; Lithuania: Vilnius; Luxembourg: Luxembourg/Luxembourg City; Madagascar: Antananarivo;
Malawi: Lilongwe; Malaysia: Kuala Lumpur; Maldives: Male; Mali: Bamako; Malta: Valletta;
Marshall Islands: Majuro; Mauritania: Nouakchott; Mauritius: Port Louis; Mexico: Mexico City;
Micronesia: Palikir; Monaco: Monaco; Mongolia: Ulaanbaatar; Montenegro: Podgorica; Morocco: Rabat;
Mozambique: Maputo; Myanmar: Naypyidaw; Namibia: Windhoek; Nauru: Yaren; Nepal: Kathmandu;
Netherlands: Amsterdam; New Zealand: Wellington; Nicaragua: Managua; Niger: Niamey; Nigeria: Abuja;
North Macedonia: Skopje; Norway: Oslo; Oman: Muscat; Pakistan: Islamabad; Palau: Ngerulmud;
Panama: Panama City; Papua New Guinea: Port Moresby; Paraguay: Asuncion; Peru: Lima; Philippines: Manila;
Poland: Warsaw; Portugal: Lisbon; Qatar: Doha; South Korea: Seoul; Moldova: Chisinau; Romania: Bucharest;
Russia: Moscow; Rwanda: Kigali; St. Kitts and Nevis: Basseterre; St. Lucia: Castries;
St. Vincent and the Grenadines: Kingstown; Samoa: Apia; San Marino: San Marino/City of San Marino;
Sao Tome and Principe: Sao Tome; Saudi Arabia: Riyadh; Senegal: Dakar; Serbia: Belgrade;
Seychelles: Victoria; Sierra Leone: Freetown; Singapore: Singapore; Slovakia: Bratislava;
Slovenia: Ljubljana; Solomon Islands: Honiara; Somalia: Mogadishu; South Africa: Pretoria;
South Sudan: Juba; Spain: Madrid; Sri Lanka: Colombo/Sri Jayawardenepura Kotte; Sudan: Khartoum;
Suriname: Paramaribo; Sweden: Stockholm; Switzerland: Bern; Syria: Damascus; Tajikistan: Dushanbe;
Thailand: Bangkok; East Timor/Timor-Leste: Dili; Togo: Lome; Tonga: Nuku'alofa;
Trinidad and Tobago: Port of Spain; Tunisia: Tunis; Turkey: Ankara; Turkmenistan: Ashgabat;
Tuvalu: Funafuti; Uganda: Kampala; Ukraine: Kyiv; United Arab Emirates: Abu Dhabi; United Kingdom: London;
Tanzania: Dodoma; United States: Washington; Uruguay: Montevideo; Uzbekistan: Tashkent; Vanuatu: Port Vila;
Venezuela: Caracas; Vietnam: Hanoi; Yemen: Sanaa; Zambia: Lusaka; Zimbabwe: Harare
"""
STATES = [
    tuple(tuple(name.strip() for name in side.split("/")) for side in pair.split(":")) for pair in MEMBERS.split(";")
]


@pytest.fixture(scope="module")
def starter():
    return Gazetteer.read("starter")


@pytest.fixture(scope="module")
def places(starter):
    return {form for entity in starter if entity.kind == "place" for form in (entity.name, *entity.aliases)}


def test_lint_finds_nothing(starter):
    assert [str(finding) for finding in lint(starter)] == []


def test_no_entry_takes_the_place_of_another(starter):
    assert [entity.id for entity in starter.replaced] == []


def test_files_are_sorted_by_name():
    folder = resources.files("gazetteer").joinpath("starter")
    files = [
        file for place in (folder, folder.joinpath("people")) for file in place.iterdir() if file.name.endswith(".yaml")
    ]
    assert files
    for file in files:
        names = [name.strip("\"'") for name in re.findall(r"^- name: (.*)$", file.read_text("utf-8"), re.MULTILINE)]
        assert names == sorted(names, key=lambda name: unidecode(name).casefold()), file.name


@pytest.mark.parametrize(
    ("kind", "least"), [("person", 250), ("org", 80), ("media", 80), ("product", 60), ("place", 193 * 2)]
)
def test_there_are_enough_of_a_kind(starter, kind, least):
    assert Counter(entity.kind for entity in starter)[kind] >= least


def test_people_come_from_many_countries(starter):
    assert len({entity.country for entity in starter if entity.kind == "person"} - {""}) >= 60


def test_people_have_an_office(starter):
    assert [e.name for e in starter if e.kind == "person" and not e.description] == []


def test_the_list_of_member_states_is_whole():
    assert len(STATES) == 193


@pytest.mark.parametrize(("state", "capital"), STATES, ids=[state[0] for state, _ in STATES])
def test_a_member_state_and_its_capital_are_there(places, state, capital):
    assert places.intersection(state)
    assert places.intersection(capital)


def test_there_are_enough_calques_with_their_source(starter):
    assert sum(bool(c.lang and c.source) for entity in starter for c in entity.calques) >= 150


def test_every_calque_says_what_it_was_translated_from(starter):
    assert [c.text for entity in starter for c in entity.calques if not (c.lang and c.source)] == []


def test_nine_in_ten_have_four_native_names(starter):
    named = [entity for entity in starter if entity.kind != "other"]
    well = [entity for entity in named if len(LANGUAGES & entity.names.keys()) >= 4]
    assert len(well) >= 0.9 * len(named)
