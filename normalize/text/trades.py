"""Trades that a text may give for a person, grouped by which of them one person may have."""

from __future__ import annotations

_FIELDS = (
    # sport
    "athlete basketballer boxer climber coach cricketer cyclist fencer footballer goalkeeper golfer goalie "
    "gymnast jockey judoka midfielder mountaineer outfielder pitcher player quarterback racer referee rower runner "
    "skater skier sprinter striker surfer swimmer trainer umpire weightlifter winger wrestler",
    # arts
    "actor actress artist baritone bassist cellist choreographer comedian composer dancer drummer filmmaker guitarist "
    "illustrator musician novelist organist painter photographer pianist poet potter rapper screenwriter sculptor "
    "singer soprano tenor trumpeter violinist",
    # crafts, farms, shops
    "baker barber beekeeper blacksmith bricklayer builder butcher carpenter cashier chef cook driver electrician "
    "farmer fisherman florist gardener hairdresser housewife innkeeper janitor jeweller joiner locksmith mechanic "
    "miner plumber sailor seamstress shepherd shopkeeper tailor waiter waitress weaver welder winemaker",
    # care
    "dentist midwife nurse paramedic pharmacist physiotherapist surgeon vet veterinarian",
    # schools
    "archaeologist biologist botanist chemist geologist librarian mathematician physicist teacher zoologist",
)

FIELD_OF = {trade: field for field, trades in enumerate(_FIELDS) for trade in trades.split()}
"""Trade → the number of its field: a striker may also be called a coach, but hardly a nurse."""

TRADES = FIELD_OF.keys() - {"player"}
"""Trades that are unambiguous beside a name; a player need not be one of a sport."""

OFFICES = frozenset("businessman cleric diplomat emir head lawmaker officer official politician representative".split())
"""What descriptions call people without such a trade, besides titles."""
