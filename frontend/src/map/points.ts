// What the server answers for a window of the map: incidents, and clusters of many.
import { filterWithout } from "../filter/address";

export interface Incident {
  kind: "incident";
  id: string;
  type: string;
  status: string;
  precision: string;
  place: string;
  country?: string;
  start: string | null;
  end: string | null;
  claims: number;
  voices: number;
  title: string;
}

export interface Cluster {
  kind: "cluster";
  count: number;
  by_status?: Record<string, number>;
  /** What its incidents span; a cluster of one point spans nothing. */
  bbox?: Box;
}

export type Properties = Incident | Cluster;
export type Points = GeoJSON.FeatureCollection<GeoJSON.Point, Properties>;
export type Box = [west: number, south: number, east: number, north: number];

export const WORLD: Box = [-180, -85, 180, 85];
export const NOTHING: Points = { type: "FeatureCollection", features: [] };

/** Asks for what lies in a box; raises where the server does not answer with points. */
export async function fetchPoints(address: string, box: Box, zoom: number, signal: AbortSignal): Promise<Points> {
  const query = filterWithout("bbox", "sort");
  query.set("bbox", box.map((degrees) => degrees.toFixed(4)).join(","));
  query.set("zoom", String(Math.max(0, Math.floor(zoom))));
  const answer = await fetch(`${address}?${query}`, { signal, headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  const points = (await answer.json()) as Points;
  return { ...points, features: points.features.map(withKind) };
}

/** Clusters may come without a kind: only they have a count. */
function withKind(feature: Points["features"][number]): Points["features"][number] {
  const kind = "count" in feature.properties ? "cluster" : "incident";
  return { ...feature, properties: { ...feature.properties, kind } as Properties };
}

/** A cluster as the map hands it back: what is nested may have been written as JSON. */
export function clusterOf(found: Record<string, unknown>): Cluster {
  const by = plain<Record<string, number>>(found["by_status"]);
  const box = plain<Box>(found["bbox"]);
  return { kind: "cluster", count: Number(found["count"]), by_status: by ?? {}, ...(box ? { bbox: box } : {}) };
}

function plain<T>(value: unknown): T | undefined {
  return (typeof value === "string" ? JSON.parse(value) : value) as T | undefined;
}

/** Says whether a box is so small that no zoom parts what lies in it: 0.0005 degrees are some 55 m. */
export function isOnePoint([west, south, east, north]: Box): boolean {
  return Math.max(east - west, north - south) < 0.0005;
}

/** The smallest box around all points, or null where there are none. */
export function extentOf(points: Points): Box | null {
  if (!points.features.length) return null;
  const xs = points.features.map((feature) => feature.geometry.coordinates[0]!);
  const ys = points.features.map((feature) => feature.geometry.coordinates[1]!);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
