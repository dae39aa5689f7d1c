// Where the map stands, from the address and back into it.
import type { Map } from "maplibre-gl";
import { change, parameters } from "../filter/address";
import type { Box } from "./points";

export interface Stand {
  center: [number, number];
  zoom: number;
}

/** Returns where the address says that the map stands, or null where it does not say. */
export function standOf(query: URLSearchParams): Stand | null {
  const [lat, lng, zoom] = ["lat", "lng", "zoom"].map((name) => parseFloat(query.get(name) ?? ""));
  if (![lat, lng, zoom].every(Number.isFinite)) return null;
  return { center: [lng!, Math.max(-85, Math.min(85, lat!))], zoom: zoom! };
}

/** Returns four numbers as a box, or null where they are none. */
export function boxOf(text: string | null | undefined): Box | null {
  const numbers = (text ?? "").split(",").map(parseFloat);
  return numbers.length === 4 && numbers.every(Number.isFinite) ? (numbers as Box) : null;
}

/** The box that the map shows, with a margin of so many parts of its size on each side. */
export function shown(map: Map, margin = 0): Box {
  const bounds = map.getBounds();
  const [dx, dy] = [(bounds.getEast() - bounds.getWest()) * margin, (bounds.getNorth() - bounds.getSouth()) * margin];
  const [west, east] = [bounds.getWest() - dx, bounds.getEast() + dx];
  const [south, north] = [Math.max(-85, bounds.getSouth() - dy), Math.min(85, bounds.getNorth() + dy)];
  return east - west >= 360 ? [-180, south, 180, north] : [west, south, east, north];
}

/** Writes where the map stands into the address; with `narrow` the filter takes the map's box too. */
export function writeStand(map: Map, narrow: boolean): void {
  const { lat, lng } = map.getCenter();
  const bbox = narrow ? shown(map).map((degrees) => degrees.toFixed(3)).join(",") : undefined;
  change(
    { lat: lat.toFixed(4), lng: lng.toFixed(4), zoom: map.getZoom().toFixed(2), ...(bbox ? { bbox } : {}) },
    "replace",
  );
}

/** Says whether the map already stands where the address says. */
export function standsAt(map: Map, stand: Stand): boolean {
  const { lat, lng } = map.getCenter();
  const far = Math.max(Math.abs(lng - stand.center[0]), Math.abs(lat - stand.center[1]));
  return far < 1e-3 && Math.abs(map.getZoom() - stand.zoom) < 0.02;
}

export const isNarrow = (): boolean => parameters.value.has("bbox");
