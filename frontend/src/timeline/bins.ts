// Incidents counted by time, as the server answers.
import { filterWithout } from "../filter/address";

export interface Bin {
  /** Inclusive days, YYYY-MM-DD. */
  start: string;
  end: string;
  count: number;
  by_status: Record<string, number>;
}

export interface Timeline {
  unit: "day" | "week" | "month" | "year";
  bins: Bin[];
  undated: number;
}

/** Asks for the bins of the filter without its range: the brush shows what part of them is chosen. */
export async function fetchTimeline(address: string, signal: AbortSignal): Promise<Timeline> {
  const answer = await fetch(`${address}?${filterWithout("from", "to", "sort")}`, {
    signal,
    headers: { Accept: "application/json" },
  });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return (await answer.json()) as Timeline;
}
