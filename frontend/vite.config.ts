import { defineConfig } from "vite";
import { ISLANDS } from "./islands.ts";
import { manifest } from "./manifest.ts";

export default defineConfig({
  base: "./",
  publicDir: false,
  plugins: [manifest()],
  build: {
    outDir: "../src/dateline/web/static/built",
    emptyOutDir: true,
    target: "es2022",
    // light-dark() stays as it is: lowered, it asks every page for variables of its own.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    assetsInlineLimit: 0,
    modulePreload: false,
    license: { fileName: "licences.md" },
    // The map's chunk is 1.1 MB before compression; it is loaded when a map comes into view.
    chunkSizeWarningLimit: 1300,
    rolldownOptions: {
      input: { ...ISLANDS, islands: "src/islands.css" },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "chunks/[name].js",
        // What islands share, once: smaller together than apart.
        codeSplitting: { groups: [{ name: "shared", test: /node_modules\/@?preact|src\/(filter\/|looks\/looks)/ }] },
        // Some servers do not know that .mjs is JavaScript.
        assetFileNames: (asset) => (asset.names[0]?.endsWith(".mjs") ? "[name].js" : "[name][extname]"),
      },
    },
  },
});
