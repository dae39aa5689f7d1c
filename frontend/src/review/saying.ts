// The last decision in words with its undo, and how far the review is.

import type { Progress } from "./calls";

const numeral = (value: number): string => value.toLocaleString("en");
const DONE: Record<string, string> = { accept: "Accepted", reject: "Rejected", skip: "Skipped", restore: "Restored", undo: "Undone" };
export const wordsOf = (verb: string): string => DONE[verb] ?? verb;

export function say(host: HTMLElement, words: string, failed = false): void {
  const toast = host.querySelector<HTMLElement>("[data-toast]");
  const place = host.querySelector("[data-toast-words]");
  if (!toast || !place) return;
  toast.classList.toggle("failed", failed);
  toast.removeAttribute("data-quiet");
  place.textContent = words;
}

/** Shows how far the review is, as the server counts it. */
export function follow(host: HTMLElement, { unreviewed, accepted, corrected, rejected }: Progress): void {
  const bar = host.querySelector<HTMLProgressElement>("[data-progress]");
  if (bar) bar.max = unreviewed + accepted + corrected + rejected;
  if (bar) count(host, accepted + corrected + rejected - bar.value);
  const states = host.querySelector("[data-progress-states]");
  if (states) states.textContent = `${numeral(accepted)} accepted, ${numeral(corrected)} corrected, ${numeral(rejected)} rejected`;
}

/** Counts a decision on the bar and in its words before the server has answered. */
export function count(host: HTMLElement, by: number): void {
  const bar = host.querySelector<HTMLProgressElement>("[data-progress]");
  const words = host.querySelector("[data-progress-words]");
  if (!bar || !words) return;
  const value = Math.max(0, bar.value + by);
  bar.value = value;
  words.textContent = (words.textContent ?? "").replace(/^[\d,]+/, numeral(value));
}
