import { parseArgs } from "node:util";
import { CannotStart } from "#server/core/cannot-start.ts";
import { parseAnchor, type Anchor } from "./anchors.ts";

const usage = "Use: npm run audit:verify -- [--anchor <number>:<hash>] …";

/**
 * The entries that the person knows from elsewhere, as from an exported file or an earlier run.
 *
 * @throws {CannotStart} with the fault and how it is written
 */
export function parseAnchors(args: string[]): Anchor[] {
  const { anchor } = read(args);
  return anchor.map((text) => {
    const known = parseAnchor(text);
    if (!known) throw new CannotStart(`--anchor must be a number and 64 hexadecimal digits, as 12:ab…, not "${text}".\n${usage}`);
    return known;
  });
}

function read(args: string[]): { anchor: string[] } {
  try {
    return parseArgs({ args, options: { anchor: { type: "string", multiple: true, default: [] as string[] } } }).values;
  } catch (error) {
    throw new CannotStart(`${(error as Error).message}\n${usage}`);
  }
}
