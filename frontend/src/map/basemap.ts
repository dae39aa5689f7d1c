// The world under the incidents: tiles in one local file, read in ranges; a style each for light and dark.
import { addProtocol, setWorkerUrl, type StyleSpecification } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { Protocol } from "pmtiles";
import type { Theme } from "./theme";

// Beside built/, in which this script lies.
const FOLDER = new URL(/* @vite-ignore */ "../../basemap/", import.meta.url);
let ready = false;

function prepare(): void {
  if (ready) return;
  ready = true;
  setWorkerUrl(workerUrl);
  addProtocol("pmtiles", new Protocol().tile);
}

/** Fetches the style of a theme, with the address of the tiles made whole. */
export async function loadStyle(theme: Theme): Promise<StyleSpecification> {
  prepare();
  const answer = await fetch(new URL(`${theme}.json`, FOLDER));
  if (!answer.ok) throw new Error(`the style ${theme}.json answered ${answer.status}`);
  const style = (await answer.json()) as StyleSpecification;
  const tiles = new URL("world.pmtiles", FOLDER).href;
  return { ...style, sources: { world: { type: "vector", url: `pmtiles://${tiles}` } } };
}
