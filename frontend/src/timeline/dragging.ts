// The brush by pointer: an edge, the whole range, or a new one.
import { type Edge, moveEdge, type Range, slide } from "./brush";

interface Drag {
  start: number;
  range: Range | null;
  edge: Edge | null;
  moved: boolean;
}

export interface Dragging {
  down: (event: PointerEvent) => void;
  move: (event: PointerEvent) => void;
  up: (event: PointerEvent) => void;
}

export interface Brushed {
  bins: () => number;
  range: () => Range | null;
  /** Takes the range; `done` says that the pointer let go. */
  change: (range: Range | null, done: boolean) => void;
}

/** Returns the handlers of a brush. */
export function dragging({ bins, range: now, change }: Brushed): Dragging {
  let drag: Drag | null = null;
  const binAt = (event: PointerEvent): number => {
    const area = (event.currentTarget as Element).querySelector(".plot")!.getBoundingClientRect();
    return Math.max(0, Math.min(bins() - 1, Math.floor(((event.clientX - area.left) / area.width) * bins())));
  };
  const result = (at: number): Range | null => {
    if (!drag) return null;
    const { start, range, edge } = drag;
    if (edge !== null) return moveEdge(range ?? [0, bins() - 1], edge, at, bins());
    if (range && start >= range[0] && start <= range[1] && drag.moved) return slide(range, at - start, bins());
    return [Math.min(start, at), Math.max(start, at)];
  };
  return {
    down(event) {
      if (event.button !== 0) return;
      const edge = (event.target as Element).closest<SVGElement>(".handle")?.dataset["edge"];
      drag = { start: binAt(event), range: now(), edge: edge === undefined ? null : (Number(edge) as Edge), moved: false };
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    },
    move(event) {
      if (!drag) return;
      const at = binAt(event);
      drag.moved ||= at !== drag.start;
      if (drag.moved) change(result(at), false);
    },
    up(event) {
      if (!drag) return;
      // A press on a handle that moves nothing changes nothing.
      if (drag.moved || drag.edge === null) change(result(binAt(event)), true);
      drag = null;
    },
  };
}
