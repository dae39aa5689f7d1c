// The elements around the map's canvas.
import { signal } from "@preact/signals";
import { render } from "preact";
import { Card, ClusterCard } from "./card";
import { Buttons, Legend, Switch } from "./controls";
import type { Cluster, Incident } from "./points";

export interface Opened {
  what: Incident | Cluster;
  at: [number, number];
}

/** What the card tells of; null closes it. */
export const opened = signal<Opened | null>(null);
/** A sentence where the incidents could not be fetched. */
export const trouble = signal("");

export interface Actions {
  zoom: (step: number) => void;
  all: () => void;
  narrow: (on: boolean) => void;
  list: (opened: Opened) => void;
  close: () => void;
}

export interface Frame {
  frame: HTMLElement;
  canvas: HTMLElement;
  card: HTMLElement;
}

/** Builds the frame inside the island's element; what stands there already stays until the map is drawn. */
export function buildFrame(host: HTMLElement, actions: Actions): Frame {
  const frame = element("div", "map-frame");
  const stage = element("div", "map-stage");
  const canvas = element("div", "map-canvas");
  const [tools, card, below] = [element("div", "map-tools"), element("div", "map-anchor"), element("div", "map-below")];
  stage.append(skipLink(), canvas, tools, card);
  frame.append(stage, below);
  host.append(frame);
  render(<Buttons zoom={actions.zoom} all={actions.all} />, tools);
  render(<Below narrow={actions.narrow} />, below);
  render(<Anchored actions={actions} />, card);
  return { frame, canvas, card };
}

function Below({ narrow }: { narrow: (on: boolean) => void }) {
  return (
    <>
      <p class="map-trouble" role="status">{trouble}</p>
      <Switch narrow={narrow} />
      <Legend />
    </>
  );
}

function Anchored({ actions }: { actions: Actions }) {
  const now = opened.value;
  if (!now) return null;
  if (now.what.kind === "incident") return <Card incident={now.what} close={actions.close} />;
  return <ClusterCard cluster={now.what} list={() => actions.list(now)} close={actions.close} />;
}

function skipLink(): HTMLElement {
  const link = element("a", "map-skip") as HTMLAnchorElement;
  link.href = "#results";
  link.textContent = "Skip the map: every incident is in the list";
  return link;
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
