"""What only SQLite has: how it is opened, its full text and R*Tree, and conditions that use them."""
