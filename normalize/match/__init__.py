"""From a text to mentions, their candidates, and the evidence for each.

Each folder uses only those before it::

    names           what names are made of, and how alike two are
    native_names    names in other languages, and where they stand in a line
    index           all names, by what they are looked up by
    document.py     a text: its words, runs and mentions; `recognise` finds the right names in it
    candidates      which entities a mention may stand for
    source          the text that was translated: the names in it, and how it sounds
    evidence        what speaks for and against a candidate: the words, the document, what is listed
    screening       which mentions are worth weighing: bounds drop those that come to nothing
    beside          a translation beside its source: what that says for and against, and of whom it asks

`weights` and `models` say how much each reason counts.
"""
