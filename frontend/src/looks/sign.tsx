// The symbol of a status as a small SVG, for legends and cards.
import { cornersOf } from "./corners";
import type { Look } from "./looks";

interface SignProps {
  look: Look;
  hollow?: boolean;
  ring?: boolean;
}

export function Sign({ look, hollow = false, ring = false }: SignProps) {
  return (
    <svg class="map-sign" viewBox="0 0 24 24" aria-hidden="true">
      {ring && <circle class="sign-ring" cx="12" cy="12" r="11" />}
      {hollow ? <Shape look={look} kind="sign-outer" /> : null}
      <Shape look={look} kind={hollow ? "sign-hollow" : "sign-filled"} />
    </svg>
  );
}

function Shape({ look, kind }: { look: Look; kind: string }) {
  const colour = kind === "sign-hollow" ? { stroke: look.hue } : kind === "sign-filled" ? { fill: look.hue } : {};
  const size = 6;
  const corners = cornersOf(look.status);
  if (!corners) return <circle class={kind} cx="12" cy="12" r={size} {...colour} />;
  const points = corners.map(([x, y]) => `${12 + size * x},${12 + size * y}`).join(" ");
  return <polygon class={kind} points={points} {...colour} />;
}
