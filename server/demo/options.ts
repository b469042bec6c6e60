import { parseArgs } from "node:util";
import { CannotStart } from "#server/core/cannot-start.ts";
import { sizes, type Size } from "./sizes.ts";

export interface DemoOptions {
  seed: number;
  size: Size;
}

const usage = `Use: npm run demo -- [--seed <whole number>] [--size ${Object.keys(sizes).join("|")}]`;

/**
 * Reads what the person asked for: seed 1 and the standard size, unless said.
 *
 * @throws {CannotStart} with the fault and how it is written
 */
export function parseOptions(args: string[]): DemoOptions {
  const { seed, size } = read(args);
  if (!/^\d{1,9}$/.test(seed)) throw new CannotStart(`--seed must be a whole number of at most 9 digits, not "${seed}".\n${usage}`);
  const found = Object.entries(sizes).find(([name]) => name === size)?.[1];
  if (!found) throw new CannotStart(`--size must be one of ${Object.keys(sizes).join(", ")}, not "${size}".\n${usage}`);
  return { seed: Number(seed), size: found };
}

function read(args: string[]): { seed: string; size: string } {
  try {
    const options = { seed: { type: "string", default: "1" }, size: { type: "string", default: "standard" } } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new CannotStart(`${(error as Error).message}\n${usage}`);
  }
}
