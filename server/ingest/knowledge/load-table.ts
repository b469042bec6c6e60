import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { z } from "zod";

/** The files that come with the hub. */
const own = fileURLToPath(new URL(".", import.meta.url));

/** A cell that holds several values with `;` between. */
export const list = z.string().transform((text) =>
  text
    .split(";")
    .map((item) => item.trim())
    .filter((item) => item !== ""),
);

/** A cell that may be empty. */
export const optional = z.string().transform((text) => (text === "" ? null : text));

/** A knowledge file that does not read: which, where, and why. */
export class KnowledgeFault extends Error {}

/**
 * Rows of a knowledge file, checked. `extra` is a folder of an administrator's files of the same names: their rows come after
 * the hub's own, and one with the same first column stands in place of it.
 */
export function loadTable<T extends z.ZodRawShape>(file: string, columns: T, extra: string | null): z.output<z.ZodObject<T>>[] {
  const schema = z.strictObject(columns);
  const key = Object.keys(columns)[0]!;
  const rows = new Map<string, z.output<typeof schema>>();
  for (const path of [join(own, file), ...(extra ? [join(extra, file)] : [])])
    for (const row of readRows(path, schema)) rows.set(String((row as Record<string, unknown>)[key]), row);
  return [...rows.values()];
}

function readRows<T extends z.ZodObject>(path: string, schema: T): z.output<T>[] {
  if (!existsSync(path)) return [];
  const text = readFileSync(path, "utf8").normalize("NFC");
  const records = recordsOf(path, text);
  return records.map(({ record, info }) => {
    const row = schema.safeParse(record);
    if (row.success) return row.data;
    const { path: where, message } = row.error.issues[0]!;
    throw new KnowledgeFault(`${basename(path)}, dòng ${info.lines}, cột ${where.join(".")}: ${message}`);
  });
}

/** @throws {KnowledgeFault} when the file is no CSV */
function recordsOf(path: string, text: string): { record: unknown; info: { lines: number } }[] {
  try {
    return parse(text, { bom: true, columns: true, info: true, trim: true, skip_empty_lines: true }) as never;
  } catch (error) {
    throw new KnowledgeFault(`${basename(path)}: ${(error as Error).message}`);
  }
}
