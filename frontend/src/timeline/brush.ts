// The range that is chosen on the timeline, in numbers of bins; pure, so that pointer and keys share it.
import type { Bin } from "./bins";

/** First and last bin, both inside. */
export type Range = [first: number, last: number];
export type Edge = 0 | 1;

/** The bins that a filter's days meet; null where it has no days, or none that any bin has. */
export function rangeOf(bins: Bin[], from: string | null, to: string | null): Range | null {
  if ((!from && !to) || !bins.length) return null;
  const first = from ? bins.findIndex((bin) => bin.end >= from) : 0;
  const last = to ? bins.findLastIndex((bin) => bin.start <= to) : bins.length - 1;
  return first < 0 || last < 0 || first > last ? null : [first, last];
}

/** The days of a range; all bins together are no range, and ask for nothing. */
export function daysOf(bins: Bin[], range: Range | null): { from: string | null; to: string | null } {
  if (!range || isAll(bins, range)) return { from: null, to: null };
  return { from: bins[range[0]]!.start, to: bins[range[1]]!.end };
}

export const whole = (bins: Bin[]): Range => [0, bins.length - 1];

function isAll(bins: Bin[], [first, last]: Range): boolean {
  return first === 0 && last === bins.length - 1;
}

/** Moves one edge to a bin, never past the other. */
export function moveEdge(range: Range, edge: Edge, bin: number, bins: number): Range {
  const to = Math.max(0, Math.min(bins - 1, bin));
  return edge === 0 ? [Math.min(to, range[1]), range[1]] : [range[0], Math.max(to, range[0])];
}

/** Moves the whole range by so many bins, as far as there are bins. */
export function slide([first, last]: Range, by: number, bins: number): Range {
  const step = Math.max(-first, Math.min(bins - 1 - last, by));
  return [first + step, last + step];
}

// A page of keys is ten bins, as sliders do.
const STEPS: Record<string, number> = {
  ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -Infinity, End: Infinity,
};

/** Returns the range that a key makes of it, or null where the key moves nothing. */
export function moveByKey(range: Range, edge: Edge, key: string, bins: number): Range | null {
  const step = STEPS[key];
  return step === undefined ? null : moveEdge(range, edge, range[edge] + step, bins);
}
