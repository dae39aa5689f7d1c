// Writes built/manifest.json: the digest of the sources that the bundle was built from, and of each file of it.
// The same digest is computed by tools/frontend_digest.py, so that a stale bundle is seen without Node.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Plugin } from "vite";

const ROOT = import.meta.dirname;
const SOURCES = /\.(ts|tsx|css|json)$/;

function sha256(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

export function digestSources(): string {
  const top = readdirSync(ROOT).map((name) => join(ROOT, name)).filter((path) => statSync(path).isFile());
  const names = [...top, ...walk(join(ROOT, "src"))]
    .filter((path) => SOURCES.test(path))
    .map((path) => relative(ROOT, path).replaceAll("\\", "/"))
    .sort();
  return sha256(names.map((name) => `${name} ${sha256(readFileSync(join(ROOT, name)))}\n`).join(""));
}

export function manifest(): Plugin {
  return {
    name: "dateline-manifest",
    writeBundle({ dir }) {
      const built = dir ?? "";
      const names = walk(built).map((path) => relative(built, path).replaceAll("\\", "/")).sort();
      const files = Object.fromEntries(names.map((name) => [name, sha256(readFileSync(join(built, name)))]));
      writeFileSync(join(built, "manifest.json"), JSON.stringify({ sources: digestSources(), files }, null, 1) + "\n");
    },
  };
}
