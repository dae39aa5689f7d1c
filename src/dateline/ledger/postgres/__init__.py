"""What only PostgreSQL has: sessions and turns of writers, full text, PostGIS, guards, its errors."""
