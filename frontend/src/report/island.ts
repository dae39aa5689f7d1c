// On a report's page: pointing at a claim in the text or in the list lights the other, a quote jumps to its words.
import { markWords } from "./words";

const scroll = (): ScrollBehavior => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");
const idsOf = (element: HTMLElement): string[] => (element.dataset.claim ?? "").split(" ").filter(Boolean);

function light(ids: string[]): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-claim]")) {
    element.classList.toggle("lit", idsOf(element).some((id) => ids.includes(id)));
  }
}

function claimAt(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>("[data-claim]") : null;
}

function point(event: Event): void {
  const element = claimAt(event);
  light(element ? idsOf(element) : fromHash());
}

function fromHash(): string[] {
  const id = decodeURIComponent(location.hash.slice(1));
  return id.startsWith("clm_") ? [id] : [];
}

/** Lights the claim that the address names, and brings its words into view. */
function followHash(): void {
  const ids = fromHash();
  light(ids);
  const first = document.querySelector<HTMLElement>("[data-text] .lit");
  if (ids.length && first) first.scrollIntoView({ block: "center", behavior: scroll() });
}

function clicked(event: Event): void {
  const quote = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-start][data-end]") : null;
  const text = document.querySelector<HTMLElement>("[data-text]");
  if (!quote || !text || text.contains(quote)) return;
  const range = markWords(text, Number(quote.dataset.start), Number(quote.dataset.end));
  if (!range) return;
  event.preventDefault();
  const at = range.startContainer.parentElement;
  at?.scrollIntoView({ block: "center", behavior: scroll() });
}

for (const kind of ["pointerover", "focusin"]) document.addEventListener(kind, point);
document.addEventListener("click", clicked);
addEventListener("hashchange", followHash);
followHash();
