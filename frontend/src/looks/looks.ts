// How statuses look, as the situation report draws them: looks.json and corners.json are written by tools/build_looks.py.
import LOOKS from "./looks.json";

export interface Look {
  status: string;
  words: string;
  hue: string;
}

export const looks: Look[] = LOOKS;

export function lookOf(status: string): Look {
  return looks.find((look) => look.status === status) ?? looks[looks.length - 1]!;
}

// Places that are a point on the ground are drawn filled; all others are hollow.
const EXACT = new Set(["point", "exact", "settlement"]);

export function isExact(precision: string): boolean {
  return EXACT.has(precision);
}

/** Radius in pixels of the dashed ring around a place that is an area: that there is no point, not how large it is. */
export const RINGS: Record<string, number> = { area: 27, district: 27, region: 37, country: 48 };

const PRECISIONS: Record<string, string> = {
  near: "near it",
  area: "somewhere in this area",
  district: "somewhere in this district",
  region: "somewhere in this region",
  country: "somewhere in this country",
  other: "how exact is not known",
};

export function precisionWords(precision: string): string {
  return PRECISIONS[precision] ?? "";
}
