// What is written under the bars, and how days are said.
import type { Bin, Timeline } from "./bins";

// Room that a label wants, in pixels.
const ROOM = 74;
const SHORT: Record<Timeline["unit"], Intl.DateTimeFormatOptions> = {
  day: { day: "numeric", month: "short" },
  week: { day: "numeric", month: "short" },
  month: { month: "short", year: "numeric" },
  year: { year: "numeric" },
};
const LONG = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

export function sayDay(day: string): string {
  return LONG.format(new Date(day));
}

export function sayBin(bin: Bin): string {
  return bin.start === bin.end ? sayDay(bin.start) : LONG.formatRange(new Date(bin.start), new Date(bin.end));
}

export interface Tick {
  bin: number;
  text: string;
}

/** Chooses the bins that are labelled; the year is said where it changes. */
export function ticks({ unit, bins }: Timeline, width: number): Tick[] {
  const every = Math.max(1, Math.ceil(bins.length / Math.max(1, Math.floor(width / ROOM))));
  const short = new Intl.DateTimeFormat("en-GB", { ...SHORT[unit], timeZone: "UTC" });
  let year = "";
  return bins.flatMap((bin, number) => {
    if (number % every) return [];
    const text = short.format(new Date(bin.start));
    const changed = bin.start.slice(0, 4) !== year && !text.includes(bin.start.slice(0, 4));
    year = bin.start.slice(0, 4);
    return [{ bin: number, text: changed ? `${text} ${year}` : text }];
  });
}
