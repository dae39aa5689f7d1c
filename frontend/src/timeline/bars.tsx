// A bar for each bin, its statuses stacked.
import { looks } from "../looks/looks";
import { sayBin } from "./axis";
import type { Bin } from "./bins";
import { patternOf } from "./patterns";

interface BarsProps {
  bins: Bin[];
  width: number;
  height: number;
}

export function Bars({ bins, width, height }: BarsProps) {
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const step = width / bins.length;
  return (
    <g>
      {bins.map((bin, number) => (
        <Bar bin={bin} key={bin.start} left={number * step} step={step} height={height} most={most} />
      ))}
    </g>
  );
}

interface BarProps {
  bin: Bin;
  left: number;
  step: number;
  height: number;
  most: number;
}

function Bar({ bin, left, step, height, most }: BarProps) {
  // A gap between bars where there is room for one; months and years do not grow into walls.
  const wide = Math.min(26, step > 4 ? step - 1.5 : step);
  const x = left + (step - wide) / 2;
  let top = height;
  const told = looks.filter((look) => bin.by_status[look.status]);
  return (
    <g class="bars">
      <title>{`${sayBin(bin)}: ${bin.count}${told.map((look) => `\n${bin.by_status[look.status]} ${look.words.toLowerCase()}`).join("")}`}</title>
      <rect class="bar-reach" x={left} y="0" width={step} height={height} />
      {told.toReversed().map((look) => {
        const tall = (height * bin.by_status[look.status]!) / most;
        top -= tall;
        return <rect class="bar" key={look.status} x={x} y={top} width={wide} height={tall} fill={patternOf(look.status)} />;
      })}
    </g>
  );
}
