"""What SARIF 2.1.0 asks of the part that is used here, written down from the standard; nothing else may stand there."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
COUNT: Schema = {"type": "integer", "minimum": 1}
URI: Schema = {"type": "string", "pattern": r"^[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*$"}
LEVEL: Schema = {"enum": ["none", "note", "warning", "error"]}


def record(required: str, **properties: Schema) -> Schema:
    """An object with these properties and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


def many(of: Schema, least: int = 0) -> Schema:
    """An array."""
    return {"type": "array", "items": of, "minItems": least}


MESSAGE = record("text", text={**TEXT, "minLength": 1})
CONTENT = record("text", text=TEXT)
LOCATION = record("uri", uri=URI, uriBaseId=TEXT)
REGION = record(
    "startLine startColumn endLine endColumn",
    startLine=COUNT,
    startColumn=COUNT,
    endLine=COUNT,
    endColumn=COUNT,
    snippet=CONTENT,
)
PHYSICAL = record("artifactLocation region", artifactLocation=LOCATION, region=REGION)
REPLACEMENT = record("deletedRegion", deletedRegion=REGION, insertedContent=CONTENT)
ARTIFACT_CHANGE = record(
    "artifactLocation replacements", artifactLocation=LOCATION, replacements=many(REPLACEMENT, least=1)
)
FIX = record("artifactChanges", description=MESSAGE, artifactChanges=many(ARTIFACT_CHANGE, least=1))
RULE = record("id", id=TEXT, shortDescription=MESSAGE, defaultConfiguration=record("level", level=LEVEL))
RESULT = record(
    "ruleId message locations partialFingerprints",
    ruleId=TEXT,
    ruleIndex={"type": "integer", "minimum": 0},
    level=LEVEL,
    message=MESSAGE,
    locations=many(record("physicalLocation", physicalLocation=PHYSICAL), least=1),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    rank={"type": "number", "minimum": 0, "maximum": 100},
    properties={"type": "object"},
    fixes=many(FIX),
)
DRIVER = record("name", name=TEXT, semanticVersion=TEXT, rules={**many(RULE), "uniqueItems": True})
NOTIFICATION = record("message", message=MESSAGE, level=LEVEL)
INVOCATION = record(
    "executionSuccessful", executionSuccessful={"type": "boolean"}, toolExecutionNotifications=many(NOTIFICATION)
)
RUN = record(
    "tool results",
    tool=record("driver", driver=DRIVER),
    invocations=many(INVOCATION),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    newlineSequences={**many(TEXT, least=1), "uniqueItems": True},
    defaultEncoding=TEXT,
    artifacts={**many(record("location", location=LOCATION, encoding=TEXT)), "uniqueItems": True},
    results=many(RESULT),
)
LOG = record("version runs", **{"$schema": URI, "version": {"const": "2.1.0"}, "runs": many(RUN, least=1)})
