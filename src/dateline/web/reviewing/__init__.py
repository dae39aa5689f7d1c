"""What the pages and resources of review share: the desk, cards, forms."""
