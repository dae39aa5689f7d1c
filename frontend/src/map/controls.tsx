// What stands over and under the map: zoom buttons, the switch that narrows the list, the legend.
import { looks, lookOf } from "../looks/looks";
import { Sign } from "../looks/sign";
import { isNarrow } from "./window";

interface ButtonsProps {
  zoom: (step: number) => void;
  all: () => void;
}

export function Buttons({ zoom, all }: ButtonsProps) {
  return (
    <div class="map-buttons" role="group" aria-label="Map">
      <button type="button" aria-label="Zoom in" title="Zoom in" onClick={() => zoom(1)}>+</button>
      <button type="button" aria-label="Zoom out" title="Zoom out" onClick={() => zoom(-1)}>−</button>
      <button type="button" aria-label="Show all incidents" title="Show all incidents" onClick={all}>⤢</button>
    </div>
  );
}

export function Switch({ narrow }: { narrow: (on: boolean) => void }) {
  return (
    <label class="map-switch">
      <input type="checkbox" checked={isNarrow()} onChange={(event) => narrow(event.currentTarget.checked)} />
      Only what the map shows
    </label>
  );
}

export function Legend() {
  const plain = lookOf("one-side");
  return (
    <details class="map-legend" open={matchMedia("(min-width: 60rem)").matches}>
      <summary>Legend</summary>
      <ul>
        {looks.map((look) => <li key={look.status}><Sign look={look} />{look.words}</li>)}
        <li><Sign look={plain} hollow />Hollow: near a place, or not exact</li>
        <li><Sign look={plain} hollow ring />Ring: somewhere in a district, region or country; its size says nothing</li>
        <li><svg class="map-sign" viewBox="0 0 24 24" aria-hidden="true"><path class="sign-dash" d="M2 12h20" /></svg>Dashed border: contested</li>
      </ul>
      <p>Boundaries and names do not imply endorsement. Natural Earth, GeoNames (CC BY 4.0), visionscarto.</p>
    </details>
  );
}
