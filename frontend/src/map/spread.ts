// Incidents of one place have one point: they are drawn side by side around it, so that each can be reached.
import type { ExpressionSpecification } from "maplibre-gl";
import type { Points } from "./points";

// Pixels between neighbours: a symbol is 16 wide.
const APART = 13;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
// The server clusters what is more; were there more still, they would lie on top of each other from here on.
const SLOTS = 200;

/** Returns the points with a `slot` around their place, 0 for a lone one, and `ring` on the first of a place. */
export function spread(points: Points): GeoJSON.FeatureCollection {
  const seen = new Map<string, number>();
  const shared = new Map<string, number>();
  points.features.forEach((feature) => count(shared, place(feature)));
  const features = points.features.map((feature) => {
    const key = place(feature);
    const number = count(seen, key);
    const slot = shared.get(key) === 1 ? 0 : 1 + ((number - 1) % SLOTS);
    // Rings of one place would add up to a dark spot.
    return { ...feature, properties: { ...feature.properties, slot, ring: number === 1 } };
  });
  return { type: "FeatureCollection", features };
}

/** The offset in pixels of each slot, as an expression: what map features hold may not be lists. */
export function offsets(): ExpressionSpecification {
  const cases = Array.from({ length: SLOTS }, (_, number) => [number + 1, ["literal", spiral(number)]]).flat();
  return ["match", ["get", "slot"], ...cases, ["literal", [0, 0]]] as unknown as ExpressionSpecification;
}

function place(feature: Points["features"][number]): string {
  return feature.geometry.coordinates.join(" ");
}

function count(counts: Map<string, number>, key: string): number {
  const now = (counts.get(key) ?? 0) + 1;
  counts.set(key, now);
  return now;
}

/** Sunflower order: no two are closer than one step. */
function spiral(number: number): [x: number, y: number] {
  const radius = APART * Math.sqrt(number + 0.35);
  return [Math.round(radius * Math.cos(number * GOLDEN)), Math.round(radius * Math.sin(number * GOLDEN))];
}
