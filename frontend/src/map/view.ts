// The map itself: it fetches what its window holds, and follows the filter, the list and the address.
import { computed, effect } from "@preact/signals";
import { Map, type MapLayerMouseEvent } from "maplibre-gl";
import { change, filterWithout, parameters } from "../filter/address";
import { loadStyle } from "./basemap";
import { sayCluster } from "./card";
import { buildFrame, type Frame, opened, type Opened, trouble } from "./frame";
import { addLayers, CLUSTERS, lightCountry, MARKED, POINTS, show, SYMBOLS } from "./layers";
import { type Box, clusterOf, extentOf, fetchPoints, type Incident, isOnePoint, NOTHING, type Points, WORLD } from "./points";
import { calm, lit, pointOf, select, selected } from "./rows";
import { spread } from "./spread";
import { addSymbols } from "./symbols";
import { inksOf, onTheme, themeNow } from "./theme";
import { boxOf, isNarrow, shown, standOf, standsAt, writeStand } from "./window";

// Streets are not in the basemap: beyond this zoom there is nothing to see.
const CLOSEST = 11;
// A view of all incidents comes no closer than this: some 150 km across a small map.
const CLOSEST_OF_ALL = 8;
// What lies this share of the window beyond its edges is fetched with it, so that a small move shows no gap.
const MARGIN = 0.25;

/** Opens the map in the island's element. */
export async function openMap(host: HTMLElement): Promise<void> {
  const style = await loadStyle(themeNow());
  const view = new View(host);
  await view.open(style);
}

class View {
  readonly address: string;
  readonly frame: Frame;
  map!: Map;
  points: Points = NOTHING;
  drawn: GeoJSON.FeatureCollection = NOTHING;
  running = new AbortController();

  constructor(readonly host: HTMLElement) {
    this.address = new URL(host.dataset.points ?? "/api/v1/incidents/map", location.href).pathname;
    this.frame = buildFrame(host, {
      zoom: (step) => this.map.zoomTo(this.map.getZoom() + step, { animate: !calm() }),
      all: () => void this.showAll(),
      narrow: (on) => (on ? writeStand(this.map, true) : change({ bbox: null }, "replace")),
      list: (what) => this.listAt(what),
      close: () => this.close(),
    });
  }

  async open(style: object): Promise<void> {
    this.frame.frame.hidden = false;
    const start = await this.firstStand();
    this.map = new Map({
      container: this.frame.canvas, style: style as never, attributionControl: false, maxZoom: CLOSEST,
      dragRotate: false, pitchWithRotate: false, touchPitch: false, renderWorldCopies: true, ...start,
      cooperativeGestures: matchMedia("(pointer: coarse)").matches,
      locale: { "Map.Title": "Map of incidents. Arrow keys move it, plus and minus zoom. Every incident is in the list." },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    await this.map.once("load");
    this.dress();
    for (const child of this.host.children) if (child !== this.frame.frame) (child as HTMLElement).hidden = true;
    this.host.dataset.ready = "true";
    this.follow();
  }

  /** Puts symbols and layers onto a style that has just been loaded. */
  dress(): void {
    const inks = inksOf(themeNow());
    addSymbols(this.map, inks);
    addLayers(this.map, inks);
    show(this.map, POINTS, this.drawn);
    this.mark();
  }

  /** Where the map opens: where the address says, else around the incidents. */
  async firstStand(): Promise<object> {
    const stand = standOf(parameters.peek());
    if (stand) return stand;
    const box = boxOf(parameters.peek().get("bbox")) ?? boxOf(this.host.dataset.bounds) ?? (await this.extent());
    return box ? { bounds: box, fitBoundsOptions: { padding: 48, maxZoom: CLOSEST_OF_ALL } } : { center: [20, 25], zoom: 1.2 };
  }

  async extent(): Promise<Box | null> {
    return extentOf(await fetchPoints(this.address, WORLD, 3, AbortSignal.timeout(10_000)).catch(() => NOTHING));
  }

  follow(): void {
    this.map.on("moveend", (event) => this.moved(event as { fromAddress?: boolean }));
    this.map.on("move", () => this.placeCard());
    this.map.on("click", (event) => this.clicked(event.point));
    for (const layer of [SYMBOLS, CLUSTERS]) {
      this.map.on("mousemove", layer, (event) => this.hovered(event));
      this.map.on("mouseleave", layer, () => this.left());
    }
    // Where the map stands is in the address too, and is no reason to ask again.
    const others = computed(() => filterWithout("bbox", "sort").toString());
    effect(() => void this.load(others.value));
    effect(() => this.mark(lit.value, selected.value));
    effect(() => this.stand(parameters.value));
    effect(() => this.placeCard(opened.value));
    this.frame.frame.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
    onTheme(async (theme) => {
      this.map.setStyle(await loadStyle(theme), { diff: false });
      this.map.once("style.load", () => this.dress());
    });
  }

  moved(event: { fromAddress?: boolean }): void {
    if (!event.fromAddress) writeStand(this.map, isNarrow());
    void this.load();
  }

  /** Follows Back and Forward. */
  stand(query: URLSearchParams): void {
    const stand = standOf(query);
    if (stand && !this.map.isMoving() && !standsAt(this.map, stand)) this.map.jumpTo(stand, { fromAddress: true });
  }

  async load(_filter = ""): Promise<void> {
    this.running.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    try {
      this.points = await fetchPoints(this.address, shown(this.map, MARGIN), this.map.getZoom(), signal);
      trouble.value = "";
    } catch (error) {
      if (signal.aborted) return;
      trouble.value = `The incidents on the map could not be fetched: ${(error as Error).message}. The list is complete.`;
    }
    this.drawn = spread(this.points);
    show(this.map, POINTS, this.drawn);
    this.mark();
    // Says that what was fetched is on the screen, for whoever waits for it.
    this.map.once("idle", () => (this.host.dataset.drawn = String(this.points.features.length)));
  }

  clicked(point: { x: number; y: number }): void {
    const around: [[number, number], [number, number]] = [[point.x - 4, point.y - 4], [point.x + 4, point.y + 4]];
    const [hit] = this.map.queryRenderedFeatures(around, { layers: [SYMBOLS, CLUSTERS] });
    if (!hit) return this.close();
    const at = (hit.geometry as GeoJSON.Point).coordinates as [number, number];
    if (hit.layer.id === SYMBOLS) select(String(hit.properties["id"]));
    else this.openCluster(at, hit.properties);
  }

  /** Zooms to what a cluster spans; one of a single point, or at the closest zoom, tells what it holds. */
  openCluster(at: [number, number], found: Record<string, unknown>): void {
    const cluster = clusterOf(found);
    const zoom = this.map.getZoom();
    const isPoint = cluster.bbox && isOnePoint(cluster.bbox);
    if (isPoint || zoom > CLOSEST - 0.5) opened.value = { what: cluster, at };
    else if (cluster.bbox) this.map.fitBounds(cluster.bbox, { padding: 60, maxZoom: CLOSEST, animate: !calm() });
    else this.map.easeTo({ center: at, zoom: Math.min(zoom + 2, CLOSEST), animate: !calm() });
  }

  hovered(event: MapLayerMouseEvent): void {
    const canvas = this.map.getCanvas();
    const found = event.features?.[0]?.properties ?? {};
    canvas.style.cursor = "pointer";
    if (typeof found["id"] === "string") lit.value = found["id"];
    else canvas.title = sayCluster(clusterOf(found));
  }

  left(): void {
    const canvas = this.map.getCanvas();
    canvas.style.cursor = canvas.title = "";
    lit.value = null;
  }

  /** Draws the halo of what is lit and selected, and the card of what is selected. */
  mark(now: string | null = lit.peek(), chosen: string | null = selected.peek()): void {
    const marks = [now, chosen].filter((id) => id !== null).map((id) => this.halo(id));
    show(this.map, MARKED, { type: "FeatureCollection", features: marks.filter((mark) => mark !== null) });
    const found = chosen ? this.find(chosen) : undefined;
    const incident = found?.properties as Incident | undefined;
    lightCountry(this.map, incident?.precision === "country" ? (incident.country ?? null) : null);
    if (incident) opened.value = { what: incident, at: (found!.geometry as GeoJSON.Point).coordinates as [number, number] };
    else if (opened.peek()?.what.kind === "incident") opened.value = null;
  }

  find(id: string): GeoJSON.Feature | undefined {
    return this.drawn.features.find((feature) => feature.properties?.["id"] === id);
  }

  /** The halo of an incident: around its symbol, or where its row says that it lies, in the middle of a cluster. */
  halo(id: string): GeoJSON.Feature | null {
    const found = this.find(id);
    const at = found ? (found.geometry as GeoJSON.Point).coordinates : pointOf(id);
    const slot = Number(found?.properties?.["slot"] ?? 0);
    return at && { type: "Feature", geometry: { type: "Point", coordinates: at }, properties: { slot } };
  }

  /** Keeps the card at its symbol: above it, or below where there is no room. */
  placeCard(now: Opened | null = opened.peek()): void {
    if (!now) return;
    const { x, y } = this.map.project(now.at);
    const { clientWidth: width, clientHeight: height } = this.frame.canvas;
    this.frame.card.dataset.side = y > height / 2 ? "above" : "below";
    this.frame.card.hidden = x < 0 || y < 0 || x > width || y > height;
    this.frame.card.style.transform = `translate(${Math.round(Math.max(130, Math.min(width - 130, x)))}px, ${Math.round(y)}px)`;
  }

  listAt({ what, at: [lng, lat] }: Opened): void {
    const [west, south, east, north] = (what.kind === "cluster" && what.bbox) || [lng, lat, lng, lat];
    // A place's coordinates are rounded: 0.001 degrees are some 110 m.
    const box = [west - 0.001, south - 0.001, east + 0.001, north + 0.001];
    change({ bbox: box.map((degrees) => degrees.toFixed(4)).join(",") }, "push");
  }

  async showAll(): Promise<void> {
    const box = await this.extent();
    if (box) this.map.fitBounds(box, { padding: 48, maxZoom: CLOSEST_OF_ALL, animate: !calm() });
  }

  close(): void {
    opened.value = null;
    select(null);
  }
}
