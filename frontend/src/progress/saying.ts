// What the progress of a job is called, in the words of the page as the server writes it.

export interface Row {
  number: number;
  origin: string;
  state: string;
  report: string | null;
  claims: number | null;
  error: { found: string; expected: string; cure: string } | null;
  kept: string | null;
}

export interface Job {
  state: string;
  total: number;
  counts: Record<string, number>;
  claims: number;
  incidents: number | null;
  seconds_left: number | null;
  reports: Row[];
}

const counted = (number: number, noun: string): string => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

export function sayState({ state, claims }: Row): string {
  if (state === "read") return counted(claims ?? 0, "claim");
  return state === "known" ? "known before" : state;
}

export function sayWhy({ error, kept }: Row): string {
  if (!error) return "";
  const parts = [error.found, error.expected && `Expected: ${error.expected}.`, error.cure && `What to do: ${error.cure}.`];
  return [...parts, kept && `Kept: ${kept}.`].filter(Boolean).join(" ");
}

export function sayTotals({ counts, claims, incidents }: Job): string {
  const parts = [`${counted(counts.read ?? 0, "report")} read`, counted(claims, "claim")];
  const rest: [string, string][] = [["known", "known before"], ["failed", "failed"], ["cancelled", "cancelled"], ["queued", "waiting"]];
  for (const [state, words] of rest) if (counts[state]) parts.push(`${counts[state]} ${words}`);
  if (incidents !== null) parts.push(`${counted(incidents, "incident")} made or changed`);
  return parts.join(", ");
}

export function sayLeft(seconds: number | null): string {
  if (seconds === null) return "";
  if (seconds < 60) return "Less than a minute left.";
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `About ${counted(minutes, "minute")} left.` : `About ${Math.round(minutes / 60)} hours left.`;
}
