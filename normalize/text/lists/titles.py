"""Titles, offices and callings, as they stand before names of people."""

from __future__ import annotations

TITLES = frozenset(
    "mr mrs ms miss dr prof sir lord lady president premier prime minister chancellor king queen prince "
    "princess emperor speaker sultan sheikh pope cardinal bishop ayatollah imam rabbi senator congressman "
    "congresswoman governor mayor secretary ambassador envoy spokesman spokeswoman spokesperson "
    "spokesperson's general lieutenant colonel major captain commander admiral marshal sergeant chief "
    "judge justice attorney director chairman chairwoman chair leader professor doctor coach manager ceo "
    "founder analyst expert candidate deputy vice former acting foreign defense defence finance interior "
    "state rev reverend pastor archbishop patriarch metropolitan mullah maulana alhaji hajiya mallam comrade "
    "gen brigadier maj col capt lt sgt corporal inspector detective superintendent commissioner rep sen gov mp "
    "baron baroness countess duke duchess earl viscount tsar lawyer journalist reporter correspondent activist "
    "writer poet singer actor actress academician engineer architect midfielder striker defender goalkeeper "
    "pitcher catcher outfielder infielder yokozuna ozeki sekiwake komusubi maegashira kadoban".split()
)
"""Words that precede names of people and are not part of them; some are trades too."""

RULERS = frozenset(
    "king queen emperor empress tsar tsarina pope saint saints st sultan virgin apostle apostles archangel "
    "evangelist prophet".split()
)
"""Words before the name of a ruler or saint, who goes by a given name alone, in its English form."""
