import { randomUUID } from "node:crypto";
import type { Ask } from "./asked.ts";
import type { Cell } from "./cell.ts";
import { unitCode } from "./world.ts";

/** An import of the unit that waits to be reviewed, with one conclusion that was found; no text, as nothing of it is asked for. */
async function waiting({ sql }: Cell, stage = "CHECKED"): Promise<{ id: string; item: string }> {
  const [row] = await sql<{ id: string; item: string }[]>`
    with i as (insert into imports (file_name, sha256, size, format, kind, unit_id, stage, committed_at)
        select 'bao-cao.txt', repeat('0', 64), 1, 'TXT', 'DOCUMENT', u.id, ${stage}::import_stage, case when ${stage} = 'COMMITTED' then now() end
        from units u where u.code = ${unitCode} returning id),
      f as (insert into import_files (import_id, content, text) select id, 'x', 'Kiến nghị' from i)
    insert into import_items (import_id, ordinal, kind, span_start, span_end, line_start, line_end, payload, confidence, effect, decision)
    select id, k.ordinal, k.kind::import_item_kind, 0, 4, 1, 1, k.payload::jsonb, 1, 'NEW', 'ACCEPTED' from i, (values
      (1, 'DOCUMENT', '{"number": null, "type": "BAO_CAO", "issuer": null, "date": null, "subject": "Báo cáo thử", "period": null}'),
      (2, 'CONCLUSION', '{"type": "CAUSE", "ordinal": "1", "text": "Kiến nghị", "area": null, "addressee": null}')) k(ordinal, kind, payload)
    returning import_id as id, id as item`;
  return row!;
}

/** A place of a document that an import became, at which a figure of the unit was read. */
async function place(cell: Cell, state: "DRAFT" | "PUBLISHED"): Promise<string> {
  const { id } = await waiting(cell, "COMMITTED");
  const code = `thu-${id}`;
  const [row] = await cell.sql<{ id: string }[]>`
    with d as (insert into documents (code, type, subject, status) values (${code}, 'BAO_CAO', 'Báo cáo thử', 'SOURCE') returning id)
    insert into provenances (kind, document_id, line_start, line_end) select 'DOCUMENT', id, 1, 1 from d returning id`;
  await cell.sql`update imports set document_id = (select id from documents where code = ${code}) where id = ${id}`;
  await cell.sql`
    insert into lone_observations (code, indicator_id, unit_id, period_id, timing, coverage, kind, value, dimensions, state, provenance_id)
    select ${code}, i.id, u.id, p.id, 'IN_PERIOD', 'OWN', 'ACTUAL', 1, jsonb_build_object('thu', ${code}::text), ${state}::figure_state, ${row!.id}
    from units u, (select id from indicators limit 1) i, (select id from periods limit 1) p where u.code = ${unitCode}`;
  return row!.id;
}

/** An import of the unit that waits for its columns to be mapped. */
async function mapping(cell: Cell): Promise<string> {
  const { id } = await waiting(cell, "MAPPING");
  const parts = [{ name: "CSV", merged: [], rows: [{ number: 1, cells: ["Đơn vị", "Kỳ báo cáo"] }] }];
  const layout = {
    ...{ template: "staffing", fingerprint: "0", sheet: "CSV", headRow: 1, firstRow: 2, columns: ["unit", "period"] },
    ...{ fixed: {}, scales: {}, leavesOut: false },
  };
  await cell.sql`
    insert into import_sheets (import_id, parts, layout, origin, row_count, problems, problem_count)
    values (${id}, ${cell.sql.json(parts)}, ${cell.sql.json(layout)}, 'SUGGESTED', 1, '[]', 0)`;
  return id;
}

/** A layout that is remembered for files of the unit. */
async function remembered({ sql }: Cell): Promise<string> {
  const layout = { columns: ["unit"], fixed: {}, scales: {}, gap: 1 };
  const [row] = await sql<{ id: string }[]>`
    insert into sheet_mappings (unit_id, template, fingerprint, name, layout)
    select id, 'staffing', ${randomUUID()}, 'Biên chế', ${sql.json(layout)} from units where code = ${unitCode} returning id`;
  return row!.id;
}
const onMapping = (name: string, more = "") =>
  `mutation ($id: ID!) { ${name}(id: $id${more}) { mappings { id } problems { code message } } }`;

const input = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { import { id } problems { code message } } }`;
const byId = (name: string) => `mutation ($id: ID!) { ${name}(id: $id) { import { id } problems { code message } } }`;

export const importAsks: Readonly<Record<string, Ask>> = {
  async "Query.imports"(cell) {
    const { id } = await waiting(cell);
    return { text: `{ imports(first: 200, filter: { unit: "${unitCode}" }) { nodes { id } } }`, shows: "imports.nodes", holding: id };
  },
  async "Query.import"(cell) {
    const { id } = await waiting(cell);
    return {
      text: "query ($id: ID!) { import(id: $id) { text items { title } counts { count } } }",
      variables: { id },
      shows: "import.items",
    };
  },
  async "Query.originText"(cell) {
    const id = await place(cell, "PUBLISHED");
    return { text: "query ($id: ID!) { originText(provenance: $id) { lines } }", variables: { id }, shows: "originText.lines" };
  },
  async "Query.originText · nơi chỉ có bản nháp"(cell) {
    const id = await place(cell, "DRAFT");
    return { text: "query ($id: ID!) { originText(provenance: $id) { lines } }", variables: { id }, shows: "originText.lines" };
  },
  async "Query.provenances · nơi chỉ có bản nháp"(cell) {
    const id = await place(cell, "DRAFT");
    return {
      text: "query ($id: ID) { provenances(filter: { id: { eq: $id } }) { nodes { id } } }",
      variables: { id },
      shows: "provenances.nodes",
    };
  },
  async "Query.importSheet"(cell) {
    const id = await mapping(cell);
    return { text: "query ($id: ID!) { importSheet(import: $id) { heads { title } } }", variables: { id }, shows: "importSheet.heads" };
  },
  async "Query.sheetMappings"(cell) {
    const holding = await remembered(cell);
    return { text: "{ sheetMappings { id } }", shows: "sheetMappings", holding };
  },
  async "Mutation.layImportSheet"(cell) {
    const id = await mapping(cell);
    const variables = { input: { import: id, layout: { template: "staffing" }, remember: true } };
    return { text: input("layImportSheet", "LayImportSheetInput"), variables, shows: "layImportSheet.import.id" };
  },
  async "Mutation.renameSheetMapping"(cell) {
    const id = await remembered(cell);
    return {
      text: onMapping("renameSheetMapping", ', name: "Biên chế quý"'),
      variables: { id },
      shows: "renameSheetMapping.mappings",
      holding: id,
    };
  },
  async "Mutation.removeSheetMapping"(cell) {
    const id = await remembered(cell);
    await remembered(cell);
    return { text: onMapping("removeSheetMapping"), variables: { id }, shows: "removeSheetMapping.mappings" };
  },
  async "Mutation.decideImportItems"(cell) {
    const { id, item } = await waiting(cell);
    const variables = { input: { import: id, items: [{ id: item, version: 1 }], decision: "REJECTED" } };
    return { text: input("decideImportItems", "DecideImportItemsInput"), variables, shows: "decideImportItems.import.id" };
  },
  async "Mutation.correctImportItem"(cell) {
    const { item } = await waiting(cell);
    const variables = { input: { id: item, version: 1, fields: [{ name: "subject", value: "Báo cáo" }] } };
    return { text: input("correctImportItem", "CorrectImportItemInput"), variables, shows: "correctImportItem.import.id" };
  },
  async "Mutation.cancelImport"(cell) {
    const { id } = await waiting(cell);
    return { text: byId("cancelImport"), variables: { id }, shows: "cancelImport.import.id" };
  },
  async "Mutation.commitImport"(cell) {
    const { id } = await waiting(cell);
    return {
      text: input("commitImport", "CommitImportInput"),
      variables: { input: { id, version: 1, state: "DRAFT" } },
      shows: "commitImport.import.id",
    };
  },
  async "Mutation.undoImport"(cell) {
    const { id } = await waiting(cell, "COMMITTED");
    return { text: byId("undoImport"), variables: { id }, shows: "undoImport.import.id" };
  },
  "POST /files/imports": () => ({
    ...{ method: "POST", url: `/files/imports?unit=${unitCode}&name=bao-cao.txt`, payload: { a: "văn bản" }, status: 201 },
  }),
  async "GET /files/imports/:id"(cell) {
    const { id } = await waiting(cell);
    return { method: "GET", url: `/files/imports/${id}`, status: 200 };
  },
};
