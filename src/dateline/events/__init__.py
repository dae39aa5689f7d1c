"""What happened: triggers of the lexicon found in parsed sentences, with the heads of their arguments."""

from dateline.events.find import find
from dateline.events.lexicon import Lexicon
from dateline.events.ontology import EventType, Ontology

__all__ = ["EventType", "Lexicon", "Ontology", "find"]
