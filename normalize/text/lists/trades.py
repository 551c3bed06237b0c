"""Trades that a text may give for a person, grouped by which of them one person may have."""

from __future__ import annotations

import re

_FIELDS = (
    # sport
    "archer athlete batsman batter basketballer biathlete bowler boxer climber coach cricketer cyclist decathlete "
    "defender fencer footballer fullback goalkeeper golfer goalie goalscorer gymnast hurdler jockey judoka midfielder "
    "mountaineer olympian outfielder paralympian pitcher player quarterback racer referee rider rower runner skater "
    "skier snowboarder sprinter striker surfer swimmer trainer umpire weightlifter wicketkeeper winger wrestler",
    # arts
    "accordionist actor actress animator artist author baritone bassist cartoonist cellist choreographer clarinettist "
    "comedian composer conductor countertenor dancer dramatist drummer filmmaker flautist guitarist harpist "
    "illustrator musician novelist organist painter percussionist photographer pianist playwright poet potter rapper "
    "saxophonist screenwriter sculptor singer songwriter soprano tenor trumpeter violinist violist vocalist",
    # crafts, farms, shops
    "baker barber barista bartender beekeeper blacksmith bricklayer builder butcher carpenter cashier chef "
    "clerk cobbler cook driver electrician farmer fisherman florist gardener goldsmith hairdresser hotelier housewife "
    "innkeeper janitor jeweller joiner locksmith mechanic merchant miner plumber restaurateur sailor seamstress "
    "shepherd shipowner shoemaker shopkeeper tailor waiter waitress weaver welder winemaker",
    # care
    "dentist midwife nurse paramedic pharmacist physiotherapist surgeon vet veterinarian",
    # schools
    "archaeologist astronomer biochemist biologist botanist chemist entomologist geologist librarian mathematician "
    "palaeontologist paleontologist physicist schoolteacher teacher virologist zoologist",
    # police
    "constable detective firefighter patrolman policeman policewoman",
    # private people
    "bystander commuter hiker homemaker neighbor neighbour orphan passenger pensioner retiree schoolboy schoolgirl "
    "shopper student teenager tourist villager widow widower",
)

FIELD_OF = {trade: field for field, trades in enumerate(_FIELDS) for trade in trades.split()}
"""Trade → the number of its field: a striker may also be called a coach, but hardly a nurse."""

FAMED = frozenset({FIELD_OF["athlete"], FIELD_OF["actor"]})
"""Fields from which people retire into politics: a retired boxer may be a mayor, a retired clerk hardly is."""

TRADES = FIELD_OF.keys() - {"player"}
"""Trades that are unambiguous beside a name; a player need not be one of a sport."""

OFFICES = frozenset("businessman cleric diplomat emir head lawmaker officer official politician representative".split())
"""What descriptions call people without such a trade, besides titles."""

_DEEDS = (
    # sport
    r"coaches|equali[sz]ed|headed (?:home|in|wide)|netted (?:a|her|his|the|twice)|scored (?:an? (?:goal|hat-trick|"
    r"penalty)|from|his|her|in the|once|the|twice|two|three|four|\d)|won (?:gold|silver|bronze)",
    # arts
    r"(?:co-)?(?:stars|starred)|(?:plays|played) the (?:cello|drums|flute|guitar|lead|organ|piano|title role|trumpet|"
    r"viola|violin)|sang|sings(?! \w* ?praises)",
    # crafts
    r"bakes|sells (?:bread|cars|fish|flowers|fruit|kebabs?|newspapers|shoes|vegetables)|"
    r"(?:owns|runs) an? (?:bakery|bar|caf[eé]|farm|garage|hotel|pub|restaurant|shop|store|studio)",
    # care
    r"nurses (?:at|in)",
    # schools
    r"teaches(?! \w+ (?:a )?lesson)",
    # police
    r"was on patrol",
    # private people
    r"alias [A-Z]\w+, [0-9]+",
)
DEED = re.compile(r",?(?: who)? (?:ha[ds] )?(?:" + "|".join(f"({deeds})" for deeds in _DEEDS) + r")\b")
"""What may follow the name of somebody of a trade; the group that matches tells its field, from 1."""
