"""The names that exist: entities read from YAML, JSON Lines and CSV, merged into a gazetteer."""

from gazetteer.entity import KINDS, Calque, Entity, Garble, Kind
from gazetteer.fault import Fault, GazetteerError, UnknownEntity
from gazetteer.gazetteer import Gazetteer

__all__ = [
    "KINDS",
    "Calque",
    "Entity",
    "Fault",
    "Garble",
    "Gazetteer",
    "GazetteerError",
    "Kind",
    "UnknownEntity",
]
