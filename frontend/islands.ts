// The islands of the workspace: `data-island` on a page, and the file that takes the element over.
// A page that holds NAME links /static/built/NAME.js as a module.
export const ISLANDS: Record<string, string> = {
  map: "src/map/island.ts",
  timeline: "src/timeline/island.tsx",
  report: "src/report/island.ts",
  progress: "src/progress/island.ts",
  review: "src/review/island.ts",
};
