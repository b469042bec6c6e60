import type { FastifyInstance } from "fastify";
import type { Sql } from "postgres";
import { anybody } from "#server/core/graph/context.ts";
import { readAs } from "#server/core/postgres/reading.ts";
import { loadLists } from "#server/ingest/batches/lists.sql.ts";
import { hubListsOf } from "./hub-lists.ts";
import { hubTemplates } from "./hub-templates.ts";
import { makeTemplateWorkbook } from "./template-workbook.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** How long a workbook is given again before the lists of the hub are read anew. */
const keptMs = 60_000;

/** Serves the templates to fill in, `/templates/units.xlsx` and its like, with what everybody sees of the hub's units, periods, indicators and fields to choose from. */
export function mountTemplates(app: FastifyInstance, sql: Sql): void {
  for (const template of hubTemplates().values()) {
    let made: { at: number; book: Promise<Uint8Array> } | null = null;
    const make = async () => makeTemplateWorkbook(template, hubListsOf(await readAs(sql, anybody, loadLists), today()));
    app.get(`/templates/${template.key}.xlsx`, async (_request, reply) => {
      if (made === null || Date.now() - made.at > keptMs) made = { at: Date.now(), book: make() };
      const book = await made.book.catch((error: unknown) => {
        made = null;
        throw error;
      });
      return reply
        .type(xlsx)
        .header("content-disposition", `attachment; filename="mau-${template.key}.xlsx"`)
        .header("cache-control", "public, max-age=60")
        .send(Buffer.from(book));
    });
  }
}

const today = () => new Date().toISOString().slice(0, 10);
