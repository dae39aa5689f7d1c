"""A second reader: any language model behind an OpenAI-compatible address proposes, the rooms decide."""
