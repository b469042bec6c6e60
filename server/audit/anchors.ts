import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** An entry by its number and hash, as it was seen at some time. */
export interface Anchor {
  id: number;
  hash: string;
}

const pathIn = (dataFolder: string) => join(dataFolder, "audit-anchors.txt");

/**
 * Entries that hubs noted outside of the database: what was cut off the end of the trail, or written anew from some entry
 * on, still fits together by itself and is seen only against them. A damaged line is no reason to trust less in the others.
 */
export function readAnchors(dataFolder: string): Anchor[] {
  const path = pathIn(dataFolder);
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => parseAnchor(line.split(" ").slice(1).join(":")) ?? []);
}

/** Notes the end of the trail, unless it is noted already. */
export function writeAnchor(dataFolder: string, { id, hash }: Anchor, now: Date): boolean {
  if (readAnchors(dataFolder).at(-1)?.id === id) return false;
  mkdirSync(dataFolder, { recursive: true });
  appendFileSync(pathIn(dataFolder), `${now.toISOString()} ${id} ${hash}\n`, { mode: 0o600 });
  return true;
}

/** Reads `<number>:<hash>`; null of anything else. */
export function parseAnchor(text: string): Anchor | null {
  const [, id, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  return id && hash ? { id: Number(id), hash } : null;
}
