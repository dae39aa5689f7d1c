// The address is the state: what is filtered, where the map stands, what is selected. All islands read it here.
import { computed, signal } from "@preact/signals";
import NAMES from "./names.json";

export type Changes = Record<string, string | null>;

// A page number belongs to one filter; with another it would open in the middle of other rows.
const PAGING = ["cursor", "page"];
const search = signal(location.search);

/** The parameters of the address. */
export const parameters = computed(() => new URLSearchParams(search.value));

/** The parameters that filter, as a query in a fixed order; changes only when the filter changes. */
export const filter = computed(() => only(NAMES).toString());

addEventListener("popstate", () => {
  search.value = location.search;
});

/** Returns the filter's parameters without those named. */
export function filterWithout(...names: string[]): URLSearchParams {
  filter.value;
  return only(NAMES.filter((name) => !names.includes(name)));
}

/** Changes parameters of the address; `push` makes a step that Back takes back. */
export function change(changes: Changes, how: "push" | "replace"): void {
  const next = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  if (Object.keys(changes).some((name) => NAMES.includes(name))) PAGING.forEach((name) => next.delete(name));
  const query = readable(next);
  if (query === location.search.slice(1)) return;
  const address = location.pathname + (query ? `?${query}` : "") + location.hash;
  if (how === "push") history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  search.value = location.search;
}

function only(names: string[]): URLSearchParams {
  const kept = [...parameters.value].filter(([name, value]) => names.includes(name) && value !== "");
  return new URLSearchParams(kept.sort(([a], [b]) => names.indexOf(a) - names.indexOf(b)));
}

function readable(query: URLSearchParams): string {
  return query.toString().replaceAll("%2C", ",");
}
