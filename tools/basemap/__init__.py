"""What the map of the workspace is made of: lines, polygons, names, and how they are drawn."""
