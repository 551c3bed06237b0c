"""The formats of results, as the user names them."""

FORMATS = ("text", "json", "sarif", "github")
COLOURS = ("auto", "always", "never")
