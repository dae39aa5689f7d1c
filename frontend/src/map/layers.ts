// The layers over the basemap: rings, clusters, symbols, and the halo of what is lit or selected.
import type { ExpressionSpecification, GeoJSONSource, LayerSpecification, Map } from "maplibre-gl";
import { looks, RINGS } from "../looks/looks";
import { offsets } from "./spread";
import { HALO, type Inks, ringName } from "./symbols";

export const POINTS = "incidents";
export const MARKED = "marked";
export const SYMBOLS = "incident-symbols";
export const CLUSTERS = "incident-clusters";
const FONT = ["Source Sans Semibold", "Source Sans"];
const NO_FEATURES: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };
const is = (kind: string): ExpressionSpecification => ["==", ["get", "kind"], kind];
const EXACT: ExpressionSpecification = ["in", ["get", "precision"], ["literal", ["point", "exact", "settlement"]]];

/** Adds sources and layers to a style that has just been loaded. */
export function addLayers(map: Map, inks: Inks): void {
  map.addSource(POINTS, { type: "geojson", data: NO_FEATURES });
  map.addSource(MARKED, { type: "geojson", data: NO_FEATURES });
  map.addLayer(countryFill(inks), "regions");
  map.addLayer(countryLine(inks), "place-dots");
  for (const layer of [rings(), halo(), clusters(inks), counts(inks), symbols()]) map.addLayer(layer);
}

export function show(map: Map, source: string, data: GeoJSON.FeatureCollection): void {
  map.getSource<GeoJSONSource>(source)?.setData(data);
}

/** Lights a country as an area, for an incident whose place is no more exact; null lights none. */
export function lightCountry(map: Map, code: string | null): void {
  for (const layer of ["country-fill", "country-line"]) {
    map.setFilter(layer, ["==", ["get", "code"], code ?? ""]);
  }
}

function rings(): LayerSpecification {
  const names = Object.keys(RINGS);
  return {
    id: "incident-rings", type: "symbol", source: POINTS,
    filter: ["all", is("incident"), ["get", "ring"], ["in", ["get", "precision"], ["literal", names]]],
    layout: {
      "icon-image": ["concat", ringName(""), ["get", "precision"]],
      "icon-allow-overlap": true, "icon-ignore-placement": true,
    },
  };
}

function symbols(): LayerSpecification {
  const rank = looks.flatMap((look, number) => [look.status, -number]);
  return {
    id: SYMBOLS, type: "symbol", source: POINTS, filter: is("incident"),
    layout: {
      "icon-image": ["concat", ["get", "status"], ["case", EXACT, "-filled", "-hollow"]],
      "icon-offset": offsets(), "icon-allow-overlap": true, "icon-ignore-placement": true,
      // The statuses that more voices speak for lie on top.
      "symbol-sort-key": ["match", ["get", "status"], ...rank, -99] as unknown as ExpressionSpecification,
    },
  };
}

function halo(): LayerSpecification {
  return {
    id: "incident-halo", type: "symbol", source: MARKED,
    layout: {
      "icon-image": HALO, "icon-offset": offsets(),
      "icon-allow-overlap": true, "icon-ignore-placement": true,
    },
  };
}

function clusters(inks: Inks): LayerSpecification {
  return {
    id: CLUSTERS, type: "circle", source: POINTS, filter: is("cluster"),
    paint: {
      // Areas grow with the count: 11 pixels for a few, 30 for 100,000.
      "circle-radius": ["interpolate", ["linear"], ["log10", ["max", 1, ["get", "count"]]], 0, 11, 2, 17, 5, 30],
      "circle-color": inks.paper, "circle-opacity": 0.92,
      "circle-stroke-color": inks.ink, "circle-stroke-width": 1.6,
    },
  };
}

function counts(inks: Inks): LayerSpecification {
  return {
    id: "incident-counts", type: "symbol", source: POINTS, filter: is("cluster"),
    layout: {
      "text-field": ["number-format", ["get", "count"], { locale: "en" }], "text-font": FONT, "text-size": 12.5,
      "text-allow-overlap": true, "text-ignore-placement": true,
    },
    paint: { "text-color": inks.ink },
  };
}

function countryFill(inks: Inks): LayerSpecification {
  return {
    id: "country-fill", type: "fill", source: "world", "source-layer": "countries",
    filter: ["==", ["get", "code"], ""], paint: { "fill-color": inks.wash },
  };
}

function countryLine(inks: Inks): LayerSpecification {
  return {
    id: "country-line", type: "line", source: "world", "source-layer": "countries",
    filter: ["==", ["get", "code"], ""],
    paint: { "line-color": inks.ink, "line-width": 1.6, "line-dasharray": [4, 3] },
  };
}
