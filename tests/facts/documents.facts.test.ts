import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeDb } from "#tests/helpers/make-db.ts";
import type { TestDb } from "#tests/helpers/make-db.ts";
import { documentOf, hasFacts, readFacts } from "./read-facts.ts";
import type { FactDocument, Place } from "./read-facts.ts";

const facts = hasFacts ? readFacts() : null;
const precisions = ["YEAR", "MONTH", "DAY"];

const placeOf = ({ source, lineStart, lineEnd }: Place) => `${documentOf(facts!, source)}:${lineStart}-${lineEnd}`;

function rowOf(document: FactDocument) {
  const parts = document.date?.split("-") ?? [];
  return {
    number: document.number,
    type: document.type,
    status: document.status,
    issuer: document.issuer,
    issuedOn: document.date === null ? null : [...parts, "01", "01"].slice(0, 3).join("-"),
    precision: document.date === null ? null : precisions[parts.length - 1],
    relations: document.relations.map(({ type, target }) => `${type} ${target}`).toSorted(),
    corrections: document.corrected ? [`${document.corrected.asWritten} → ${document.corrected.expected}`] : [],
    mentions: document.mentions.map(placeOf).toSorted(),
  };
}

let db: TestDb;
let documents: Map<string, Record<string, unknown>>;

describe.runIf(facts !== null)("every document, procedure and conclusion of the facts", () => {
  beforeAll(async () => {
    db = await makeDb({ dataset: true });
    const rows = await db.sql<{ code: string; row: Record<string, unknown> }[]>`
      select d.code, jsonb_build_object('number', d.number, 'type', d.type, 'status', d.status, 'issuer', u.code, 'issuedOn', d.issued_on, 'precision', d.issued_precision,
        'relations', array(select r.type || ' ' || t.code from document_relations r join documents t on t.id = r.to_id where r.from_id = d.id
          union all select 'FULFILS_TASK ' || t.code from task_progress g join tasks t on t.id = g.task_id where g.evidence_id = d.id order by 1),
        'corrections', array(select as_written || ' → ' || expected from document_corrections c where c.document_id = d.id),
        'mentions', array(select s.code || ':' || v.line_start || '-' || v.line_end from document_mentions m join provenances v on v.id = m.provenance_id
          join documents s on s.id = v.document_id where m.document_id = d.id)) as row
      from documents d left join units u on u.id = d.issuer_id`;
    documents = new Map(rows.map(({ code, row }) => [code, row]));
  });

  afterAll(() => db.drop());

  test.each(facts?.documents ?? [])("$id", (document) => {
    const row = documents.get(document.id)!;
    const sorted = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? value.toSorted() : value]));
    const expected = rowOf(document);
    // The facts link this plan to its task in prose only (DOMAIN.md §5).
    if (document.id === "kh-83-2023") expected.relations = ["FULFILS_TASK CCHC2023-IV.3.2", ...expected.relations];
    expect(sorted).toEqual(expected);
  });

  test("every other document says that none of the four cites it", async () => {
    const known = facts!.documents.map(({ id }) => id);
    const others = await db.sql<{ note: string }[]>`select note from documents where code <> all(${known})`;
    expect(others.length).toBe(5);
    for (const { note } of others) expect(note).toMatch(/^Không có trong bốn văn bản nguồn/);
  });

  test.each(facts?.procedures ?? [])("$change $name", async ({ name, level, field, change, position }) => {
    const rows = await db.sql`
      select p.level, p.status, f.name as field, d.code as document, v.line_start, v.line_end from procedures p join procedure_fields f on f.id = p.field_id
        join provenances v on v.id = p.provenance_id join documents d on d.id = v.document_id
      where lower(p.name) = lower(${name}) and p.change = ${change}`;
    const fields: Record<string, string> = { "Văn hóa và Thông tin": "Văn hóa - Thông tin", "Nội vụ (thi đua, khen thưởng)": "Nội vụ" };
    const status = change === "ABOLISHED" ? "ABOLISHED" : "IN_FORCE";
    const [document, line_start, line_end] = [documentOf(facts!, position.source), position.lineStart, position.lineEnd];
    expect([...rows]).toEqual([{ level, status, field: fields[field] ?? field, document, line_start, line_end }]);
  });

  test("conclusions, in their order", async () => {
    const rows = await db.sql<{ row: unknown }[]>`
      select jsonb_build_object('document', d.code, 'type', c.type, 'ordinal', c.ordinal, 'area', c.area, 'unit', coalesce(u.code, g.code),
        'addressee', coalesce(c.addressee_text, (select string_agg(a.code, ', ' order by a.code) from conclusion_addressees x join units a on a.id = x.unit_id where x.conclusion_id = c.id)),
        'place', d.code || ':' || v.line_start || '-' || v.line_end) as row
      from conclusions c join documents d on d.id = c.document_id left join units u on u.id = c.unit_id left join unit_groups g on g.id = c.group_id
        join provenances v on v.id = c.provenance_id order by d.code, c.position`;
    const expected = facts!.narratives
      .map(({ source, type, ordinal, area, unit, addressee, position }) => ({
        document: documentOf(facts!, source),
        type,
        ordinal,
        area,
        unit,
        addressee,
        place: placeOf(position),
      }))
      .toSorted((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0));
    expect(rows.map(({ row }) => row)).toEqual(expected);
  });
});
