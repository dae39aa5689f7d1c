// Takes the map's element over when it comes into view: MapLibre is loaded then, and not before.
import { followFilter } from "../filter/results";
import { followRows } from "./rows";

// Loaded a little before the map is scrolled to.
const AHEAD = "200px";

function canDraw(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

function sayWhy(host: HTMLElement): void {
  const note = document.createElement("p");
  note.className = "map-note";
  note.textContent = host.dataset.fallback ?? "This browser draws no WebGL: the map stands still. The list holds every incident.";
  host.append(note);
}

async function start(host: HTMLElement): Promise<void> {
  if (!canDraw()) return sayWhy(host);
  try {
    const { openMap } = await import("./view");
    await openMap(host);
  } catch (error) {
    sayWhy(host);
    console.warn("The map could not be drawn", error);
  }
}

function whenNear(host: HTMLElement): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      void start(host);
    },
    { rootMargin: AHEAD },
  );
  observer.observe(host);
}

followFilter();
followRows();
document.querySelectorAll<HTMLElement>('[data-island="map"]').forEach(whenNear);
