// The brush: what lies outside the range is veiled, and its two edges are sliders for keys and assistive technology.
import { sayDay } from "./axis";
import type { Bin } from "./bins";
import { type Edge, moveByKey, type Range, whole } from "./brush";

interface HandlesProps {
  bins: Bin[];
  range: Range | null;
  width: number;
  height: number;
  change: (range: Range) => void;
}

export function Handles({ bins, range, width, height, change }: HandlesProps) {
  const [first, last] = range ?? whole(bins);
  const step = width / bins.length;
  const [left, right] = [first * step, (last + 1) * step];
  return (
    <g>
      {range && <rect class="veil" x="0" y="0" width={left} height={height} />}
      {range && <rect class="veil" x={right} y="0" width={width - right} height={height} />}
      {range && <rect class="window" x={left} y="0" width={right - left} height={height} />}
      <Handle edge={0} x={left} {...{ bins, range, height, change }} />
      <Handle edge={1} x={right} {...{ bins, range, height, change }} />
    </g>
  );
}

interface HandleProps extends Omit<HandlesProps, "width"> {
  edge: Edge;
  x: number;
}

function Handle({ edge, x, bins, range, height, change }: HandleProps) {
  const [first, last] = range ?? whole(bins);
  const bin = bins[edge === 0 ? first : last]!;
  const day = sayDay(edge === 0 ? bin.start : bin.end);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moved = moveByKey([first, last], edge, event.key, bins.length);
    if (!moved) return;
    event.preventDefault();
    change(moved);
  };
  return (
    <g
      class="handle" data-edge={edge} transform={`translate(${x},0)`} tabindex={0} role="slider" onKeyDown={press}
      aria-label={edge === 0 ? "From" : "To"} aria-orientation="horizontal"
      aria-valuemin={edge === 0 ? 0 : first} aria-valuemax={edge === 0 ? last : bins.length - 1}
      aria-valuenow={edge === 0 ? first : last} aria-valuetext={range ? day : `${day}, no limit`}
    >
      <rect class="handle-reach" x="-10" y="0" width="20" height={height} />
      <path class="handle-line" d={`M0 0V${height}`} />
      <rect class="handle-grip" x="-4" y={height / 2 - 11} width="8" height="22" rx="3" />
    </g>
  );
}
