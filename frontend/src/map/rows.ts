// The list beside the map: which row is lit, which is selected, and both ways between row and symbol.
import { computed, effect, signal } from "@preact/signals";
import { change, parameters } from "../filter/address";
import { REFRESHED } from "../filter/results";

/** The incident that a pointer or the focus is on. */
export const lit = signal<string | null>(null);
/** The incident that the address selects. */
export const selected = computed(() => parameters.value.get("id"));

export function select(id: string | null): void {
  change({ id }, "replace");
}

export const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

function rowOf(id: string): HTMLElement | null {
  return document.querySelector(`[data-incident="${CSS.escape(id)}"]`);
}

/** Where a row says that its incident lies, if it says so. */
export function pointOf(id: string): [number, number] | null {
  const { lng, lat } = rowOf(id)?.dataset ?? {};
  return lng && lat ? [Number(lng), Number(lat)] : null;
}

function incidentAt(event: Event): string | null {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-incident]") : null;
  return row?.dataset.incident ?? null;
}

function mark(name: string, id: string | null): HTMLElement | null {
  document.querySelectorAll(`[data-incident].${name}`).forEach((row) => row.classList.remove(name));
  const row = id ? rowOf(id) : null;
  row?.classList.add(name);
  return row;
}

/** Marks rows, and listens to them; rows may be replaced at any time. */
export function followRows(): void {
  for (const kind of ["pointerover", "focusin"]) {
    document.addEventListener(kind, (event) => (lit.value = incidentAt(event)));
  }
  document.addEventListener("focusout", () => (lit.value = null));
  effect(() => void mark("lit", lit.value));
  effect(() => showSelected(selected.value));
  document.addEventListener(REFRESHED, () => {
    mark("selected", selected.peek());
  });
}

function showSelected(id: string | null): void {
  document.querySelectorAll("[data-incident][aria-current]").forEach((row) => row.removeAttribute("aria-current"));
  const row = mark("selected", id);
  row?.setAttribute("aria-current", "true");
  row?.scrollIntoView({ block: "nearest", behavior: calm() ? "auto" : "smooth" });
}
