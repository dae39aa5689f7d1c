"""Report text to sentences, tokens and quotations; the only room that knows the parser."""

from dateline.language.parser import Parser
from dateline.language.quotations import find_quotations
from dateline.language.sentences import split_sentences

__all__ = ["Parser", "find_quotations", "split_sentences"]
