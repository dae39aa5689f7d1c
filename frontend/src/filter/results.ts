// Keeps list, counts and form in step with the filter: the page of the new address is fetched and its parts taken over.
import { effect } from "@preact/signals";
import { filter, parameters } from "./address";

// What islands change; the other fields of the form change only with a new page.
const SET_BY_ISLANDS = ["from", "to", "bbox"];
// The list, and whatever else a page marks as following the filter (it needs an id).
const PARTS = "#results, [data-refresh][id]";
export const REFRESHED = "dateline:refreshed";
let started = false;

/** Starts following the filter, once however many islands ask. */
export function followFilter(): void {
  if (started) return;
  started = true;
  let running = new AbortController();
  let first = true;
  effect(() => {
    filter.value;
    if (first) {
      first = false;
      return;
    }
    running.abort();
    running = new AbortController();
    fillForm(parameters.peek());
    void refresh(running.signal);
  });
}

async function refresh(signal: AbortSignal): Promise<void> {
  const parts = [...document.querySelectorAll<HTMLElement>(PARTS)];
  parts.forEach((part) => part.setAttribute("aria-busy", "true"));
  try {
    const answer = await fetch(location.href, { signal, headers: { Accept: "text/html" } });
    // The server's own words about what went wrong are a page of their own.
    if (!answer.ok) return location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    parts.forEach((part) => takeOver(part, page));
    document.dispatchEvent(new CustomEvent(REFRESHED));
  } catch {
    // A newer filter is already on its way, or the server is gone and what is listed stays, marked as old.
    if (!signal.aborted) parts.forEach((part) => part.classList.add("stale"));
  }
}

function takeOver(part: HTMLElement, page: Document): void {
  part.removeAttribute("aria-busy");
  part.classList.remove("stale");
  const fresh = page.getElementById(part.id);
  if (fresh) part.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
}

function fillForm(values: URLSearchParams): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-filter]")) {
    for (const name of SET_BY_ISLANDS) fieldOf(form, name).value = values.get(name) ?? "";
  }
}

function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement {
  const found = form.elements.namedItem(name);
  if (found instanceof HTMLInputElement) return found;
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = name;
  form.append(field);
  return field;
}
