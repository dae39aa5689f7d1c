// The timeline's drawing: bars, axis, brush.
import { ticks } from "./axis";
import { Bars } from "./bars";
import type { Timeline } from "./bins";
import type { Range } from "./brush";
import type { Dragging } from "./dragging";
import { Handles } from "./handles";
import { Patterns } from "./patterns";

const HEIGHT = 72;
const AXIS = 20;
// Room for half a handle at either end.
const EDGE = 10;

interface ChartProps {
  timeline: Timeline;
  range: Range | null;
  width: number;
  drag: Dragging;
  change: (range: Range) => void;
  clear: () => void;
}

export function Chart({ timeline, range, width, drag, change, clear }: ChartProps) {
  const { bins } = timeline;
  const inner = Math.max(40, width - 2 * EDGE);
  return (
    <svg
      class="timeline-chart" width={width} height={HEIGHT + AXIS} role="group" aria-label={`Incidents by ${timeline.unit}`}
      onPointerDown={drag.down} onPointerMove={drag.move} onPointerUp={drag.up} onDblClick={clear}
      onKeyDown={(event) => event.key === "Escape" && clear()}
    >
      <Patterns />
      <g transform={`translate(${EDGE},0)`}>
        <rect class="plot" x="0" y="0" width={inner} height={HEIGHT} />
        <Bars bins={bins} width={inner} height={HEIGHT} />
        <path class="axis" d={`M0 ${HEIGHT + 0.5}H${inner}`} />
        {ticks(timeline, inner).map(({ bin, text }) => (
          <text class="tick" key={bin} x={(bin * inner) / bins.length} y={HEIGHT + 15}>{text}</text>
        ))}
        <Handles {...{ bins, range, change }} width={inner} height={HEIGHT} />
      </g>
    </svg>
  );
}
