"""The forms in which results are told, by the names that the user gives them."""

FORMATS = ("text", "json", "sarif", "github")
COLOURS = ("auto", "always", "never")
