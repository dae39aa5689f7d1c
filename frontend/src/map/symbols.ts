// Draws the symbols of the map as images: a shape for each status, filled or hollow, and rings for areas.
import type { Map } from "maplibre-gl";
import { cornersOf } from "../looks/corners";
import { type Look, looks, RINGS } from "../looks/looks";

export interface Inks {
  /** Outline of every symbol. */
  ink: string;
  /** Inside of hollow symbols. */
  paper: string;
  /** Wash inside the ring of an area. */
  wash: string;
  focus: string;
}

// Device pixels drawn for each of the page's, sharp on dense screens.
const RATIO = 2;
const RADIUS = 7;
const ROOM = 26;
export const HALO = "halo";
export const ringName = (precision: string): string => `ring-${precision}`;
export const symbolName = (status: string, exact: boolean): string => `${status}-${exact ? "filled" : "hollow"}`;

/** Adds all images to the map, in place of those of another theme. */
export function addSymbols(map: Map, inks: Inks): void {
  for (const look of looks) {
    put(map, symbolName(look.status, true), ROOM, (pen) => filled(pen, look, inks));
    put(map, symbolName(look.status, false), ROOM, (pen) => hollow(pen, look, inks));
  }
  for (const [precision, radius] of Object.entries(RINGS)) {
    put(map, ringName(precision), 2 * radius + 4, (pen) => ring(pen, radius, inks));
  }
  put(map, HALO, 2 * ROOM, (pen) => halo(pen, inks));
}

type Pen = CanvasRenderingContext2D;

function put(map: Map, name: string, size: number, draw: (pen: Pen) => void): void {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * RATIO;
  const pen = canvas.getContext("2d", { willReadFrequently: true })!;
  pen.scale(RATIO, RATIO);
  pen.translate(size / 2, size / 2);
  pen.lineJoin = "round";
  draw(pen);
  if (map.hasImage(name)) map.removeImage(name);
  map.addImage(name, pen.getImageData(0, 0, canvas.width, canvas.height), { pixelRatio: RATIO });
}

function trace(pen: Pen, look: Look): void {
  pen.beginPath();
  const corners = cornersOf(look.status);
  if (!corners) pen.arc(0, 0, RADIUS, 0, 2 * Math.PI);
  else corners.forEach(([x, y]) => pen.lineTo(x * RADIUS, y * RADIUS));
  pen.closePath();
}

function filled(pen: Pen, look: Look, inks: Inks): void {
  trace(pen, look);
  pen.fillStyle = look.hue;
  pen.fill();
  stroke(pen, inks.ink, 1.4);
}

/** Its hue between two lines of ink. */
function hollow(pen: Pen, look: Look, inks: Inks): void {
  trace(pen, look);
  pen.fillStyle = inks.paper;
  pen.fill();
  stroke(pen, inks.ink, 4.4);
  stroke(pen, look.hue, 2.2);
}

function ring(pen: Pen, radius: number, inks: Inks): void {
  pen.beginPath();
  pen.arc(0, 0, radius, 0, 2 * Math.PI);
  pen.fillStyle = inks.wash;
  pen.fill();
  pen.setLineDash([4, 3]);
  stroke(pen, inks.ink, 1.1);
}

function halo(pen: Pen, inks: Inks): void {
  pen.beginPath();
  pen.arc(0, 0, 15, 0, 2 * Math.PI);
  stroke(pen, inks.paper, 6);
  stroke(pen, inks.focus, 3);
}

function stroke(pen: Pen, colour: string, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.stroke();
}
