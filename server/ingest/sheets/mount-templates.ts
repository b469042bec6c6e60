import type { FastifyInstance } from "fastify";
import { makeTemplateWorkbook } from "./template-workbook.ts";
import { loadTemplates } from "./templates.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Serves the templates to fill in: `/templates/units.xlsx` and its like. They hold no data of the hub; `knowledge` is the folder of an administrator's own. */
export function mountTemplates(app: FastifyInstance, knowledge: string | null): void {
  for (const template of loadTemplates(knowledge).values()) {
    let made: Promise<Uint8Array> | null = null;
    app.get(`/templates/${template.key}.xlsx`, async (_request, reply) => {
      made ??= makeTemplateWorkbook(template);
      return reply
        .type(xlsx)
        .header("content-disposition", `attachment; filename="mau-${template.key}.xlsx"`)
        .header("cache-control", "public, max-age=3600")
        .send(Buffer.from(await made));
    });
  }
}
