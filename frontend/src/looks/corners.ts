// The shapes of the statuses; only what draws symbols loads them.
import CORNERS from "./corners.json";

/** Corners in units of the symbol's radius; null for a circle. */
export function cornersOf(status: string): [number, number][] | null {
  return (CORNERS as unknown as Record<string, [number, number][]>)[status] ?? null;
}
