// Takes the timeline's element over: bars that can be brushed, in step with the address.
import { computed, effect, signal } from "@preact/signals";
import { render } from "preact";
import { change, filterWithout, parameters } from "../filter/address";
import { followFilter } from "../filter/results";
import { sayBin } from "./axis";
import { fetchTimeline, type Timeline } from "./bins";
import { daysOf, type Range, rangeOf } from "./brush";
import { Counts } from "./counts";
import { Chart } from "./chart";
import { dragging } from "./dragging";
import { Key } from "./patterns";

// Keys that follow each other are one step for Back.
const PAUSE = 350;
const timeline = signal<Timeline | null>(null);
const trouble = signal("");
const width = signal(640);
/** What is being drawn by pointer or keys and is not yet in the address. */
const draft = signal<Range | null | undefined>(undefined);
const bins = computed(() => timeline.value?.bins ?? []);
const range = computed(() =>
  draft.value !== undefined ? draft.value : rangeOf(bins.value, parameters.value.get("from"), parameters.value.get("to")),
);
let waiting = 0;

function set(next: Range | null, done: boolean): void {
  draft.value = next;
  window.clearTimeout(waiting);
  if (done) waiting = window.setTimeout(commit, PAUSE);
}

const drag = dragging({ bins: () => bins.value.length, range: () => range.value, change: set });

function commit(): void {
  change(daysOf(bins.value, draft.value ?? null), "push");
  draft.value = undefined;
}

function clear(): void {
  window.clearTimeout(waiting);
  draft.value = undefined;
  change({ from: null, to: null }, "push");
}

function Summary() {
  const chosen = range.value;
  const all = bins.value;
  const undated = timeline.value?.undated ?? 0;
  const total = all.slice(chosen?.[0], chosen ? chosen[1] + 1 : undefined).reduce((sum, bin) => sum + bin.count, 0);
  const days = all.length ? sayBin({ ...all[chosen?.[0] ?? 0]!, end: all[chosen?.[1] ?? all.length - 1]!.end }) : "";
  const most = Math.max(0, ...all.map((bin) => bin.count)).toLocaleString("en");
  return (
    <p class="timeline-summary">
      <output>{days ? `${total.toLocaleString("en")} incidents, ${days}` : "No dated incidents fit."}</output>
      {most !== "0" && <span> · at most {most} a {timeline.value!.unit}</span>}
      {undated > 0 && <span> · {undated.toLocaleString("en")} without a date are in the list only</span>}
      {chosen && <button type="button" onClick={clear}>Clear the dates</button>}
    </p>
  );
}

function View() {
  if (trouble.value) return <p role="status">{trouble.value}</p>;
  if (!timeline.value) return null;
  return (
    <>
      <Summary />
      {bins.value.length > 0 && (
        <Chart
          timeline={timeline.value} range={range.value} width={width.value}
          drag={drag} change={(next) => set(next, true)} clear={clear}
        />
      )}
      <details class="timeline-help">
        <summary>What the bars show</summary>
        <Key />
        <Counts bins={bins.value} />
        <p>Drag over the bars to choose dates, or move the two edges with the arrow keys. Escape or a double click clears.</p>
      </details>
    </>
  );
}

function start(host: HTMLElement): void {
  const address = new URL(host.dataset.bins ?? "/api/v1/incidents/timeline", location.href).pathname;
  let running = new AbortController();
  let drawn = false;
  const load = async (): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal: stop } = running;
    try {
      timeline.value = await fetchTimeline(address, stop);
      trouble.value = "";
    } catch (error) {
      if (stop.aborted) return;
      // What the server wrote stays where nothing better came.
      if (drawn) trouble.value = `The timeline could not be fetched: ${(error as Error).message}.`;
      return;
    }
    if (!drawn) host.replaceChildren();
    drawn = true;
    render(<View />, host);
    host.dataset.ready = "true";
  };
  const others = computed(() => filterWithout("from", "to", "sort").toString());
  effect(() => {
    others.value;
    void load();
  });
  new ResizeObserver(([entry]) => (width.value = Math.round(entry!.contentRect.width))).observe(host);
}

followFilter();
document.querySelectorAll<HTMLElement>('[data-island="timeline"]').forEach(start);
