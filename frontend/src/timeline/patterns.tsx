// Fills that tell the statuses apart without their colour.
import type { ComponentChildren } from "preact";
import { looks } from "../looks/looks";

const SIZE = 6;
const LINES: Record<string, ComponentChildren> = {
  verified: <circle cx="3" cy="3" r="1.3" class="pattern-dot" />,
  confirmed: <path d="M0 3h6" class="pattern-line" />,
  corroborated: <path d="M-1 5L5 -1M1 7L7 1" class="pattern-line" />,
  contradicted: <path d="M0 0L6 6M6 0L0 6" class="pattern-line" />,
  "several-of-one-side": <path d="M3 0v6" class="pattern-line" />,
};

export const patternOf = (status: string): string => `url(#bars-${status})`;

export function Patterns() {
  return (
    <defs>
      {looks.map(({ status, hue }) => (
        <pattern id={`bars-${status}`} key={status} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
          <rect width={SIZE} height={SIZE} fill={hue} />
          {LINES[status]}
        </pattern>
      ))}
    </defs>
  );
}

/** Says which pattern stands for which status. */
export function Key() {
  return (
    <ul class="timeline-key">
      {looks.map(({ status, words }) => (
        <li key={status}>
          <svg class="map-sign" viewBox="0 0 14 14" aria-hidden="true">
            <rect class="bar" x="0.5" y="0.5" width="13" height="13" fill={patternOf(status)} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
