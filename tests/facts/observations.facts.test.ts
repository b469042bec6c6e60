import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeDb } from "#tests/helpers/make-db.ts";
import type { TestDb } from "#tests/helpers/make-db.ts";
import { documentOf, hasFacts, readFacts } from "./read-facts.ts";
import type { FactObservation, FactPeriod, Facts } from "./read-facts.ts";

/** Two spellings of one field. */
const fieldNames: Record<string, string> = {
  "Văn hóa và Thông tin": "Văn hóa - Thông tin",
  "Nông nghiệp và PTNT": "Nông nghiệp và Phát triển nông thôn",
  "Giáo dục": "Giáo dục và Đào tạo",
};

/** Parts of a fact's dimension that have a column or a table of their own; those are compared there. */
const elsewhere: Record<string, string[]> = {
  PAR_INDEX_SCORE: ["scope"],
  PAR_INDEX_RANK: ["scope", "outOf"],
  PAR_INDEX_RANK_CHANGE: ["baseYear"],
  DOSSIERS_RECEIVED: ["channel"],
  DOSSIERS_RESOLVED: ["channel"],
  STAFF_ASSIGNED_CIVIL: ["status"],
  STAFF_ASSIGNED_PSU: ["status", "includes"],
  BUDGET_CUT_PSU: ["units"],
  SOE_DIVEST: ["units"],
};

const text = (value: unknown) => (Array.isArray(value) ? value.join(",") : String(value));

function dimensionsOf(fact: FactObservation): Record<string, string> {
  const gone = new Set([...(elsewhere[fact.indicator] ?? []), "level", "of"]);
  const kept = Object.entries(fact.dimension).filter(([name, value]) => !gone.has(name) && !(name === "field" && value === "TOTAL"));
  return Object.fromEntries(kept.map(([name, value]) => [name, name === "field" ? (fieldNames[text(value)] ?? text(value)) : text(value)]));
}

function periodOf(period: FactPeriod): { kind: string; from: string | null; to: string | null } {
  if (period.label.startsWith("kỳ họp")) return { kind: "AD_HOC", from: null, to: null };
  if (period.kind === "POINT") return periodOf(period.within!);
  return { kind: period.kind === "PERIOD" ? "MULTI_YEAR" : period.kind, from: period.from!, to: period.to! };
}

function levelOf({ indicator, dimension }: FactObservation): string | null {
  if (dimension["level"] === undefined || indicator === "RECRUITED") return null;
  return text(dimension["level"]);
}

function rowOf(facts: Facts, fact: FactObservation) {
  const outOf = fact.dimension["of"] ?? fact.dimension["outOf"] ?? null;
  return {
    indicator: fact.indicator,
    unit: fact.reportingUnit,
    period: periodOf(fact.period),
    timing: fact.period.kind === "POINT" ? "POINT" : "IN_PERIOD",
    asOf: fact.period.asOf ?? null,
    kind: fact.kind,
    comparator: fact.comparator,
    value: fact.value,
    outOf,
    level: levelOf(fact),
    dimensions: dimensionsOf(fact),
    document: documentOf(facts, fact.position.source),
  };
}

type Row = ReturnType<typeof rowOf> & { lineStart: number; lineEnd: number };

let db: TestDb;
let rows: Row[];

const facts = hasFacts ? readFacts() : null;

describe.runIf(facts !== null)("every observation of the facts", () => {
  beforeAll(async () => {
    db = await makeDb({ dataset: true });
    rows = (
      await db.sql<{ row: Row }[]>`
      select jsonb_build_object('indicator', i.code, 'unit', u.code, 'period', jsonb_build_object('kind', p.kind, 'from', p.starts_on, 'to', p.ends_on),
        'timing', o.timing, 'asOf', o.as_of, 'kind', o.kind, 'comparator', o.comparator, 'value', o.value, 'outOf', o.out_of, 'level', o.level,
        'dimensions', case when f.name is null then o.dimensions else o.dimensions || jsonb_build_object('field', f.name) end,
        'document', d.code, 'lineStart', v.line_start, 'lineEnd', v.line_end) as row
      from observations o join indicators i on i.id = o.indicator_id join units u on u.id = o.unit_id join periods p on p.id = o.period_id
        join provenances v on v.id = o.provenance_id left join documents d on d.id = v.document_id
        left join procedure_fields f on f.code = o.dimensions ->> 'field'`
    ).map(({ row }) => row);
  });

  afterAll(() => db.drop());

  test.each(facts?.observations ?? [])("$id $indicator", (fact) => {
    const expected = rowOf(facts!, fact);
    const same = rows.filter(({ lineStart, lineEnd, ...row }) => {
      const key = ({ indicator, unit, period, timing, kind, level, dimensions }: typeof row) =>
        [indicator, unit, period.kind, period.from, timing, kind, level, JSON.stringify(Object.entries(dimensions).toSorted())].join("|");
      return key(row) === key(expected) && lineStart <= fact.position.lineStart && fact.position.lineEnd <= lineEnd;
    });
    expect(same).toHaveLength(1);
    expect(same[0]).toMatchObject(expected);
  });

  test("and nothing more", () => {
    expect(rows).toHaveLength(facts!.observations.length);
  });

  test("what a dimension names and a table of its own holds", async () => {
    const { sql } = db;
    expect(
      (await sql`select u.code from budget_figure_units b join units u on u.id = b.unit_id order by 1`).map((row) => row["code"]),
    ).toEqual((facts!.observations.find((fact) => fact.indicator === "BUDGET_CUT_PSU")!.dimension["units"] as string[]).toSorted());
    expect(
      (await sql`select u.code from soe_action_enterprises b join units u on u.id = b.enterprise_id order by 1`).map((row) => row["code"]),
    ).toEqual((facts!.observations.find((fact) => fact.indicator === "SOE_DIVEST")!.dimension["units"] as string[]).toSorted());
    expect(await sql`select kind from staff_stats where assigned_is_provisional order by 1`).toEqual([
      { kind: "CIVIL" },
      { kind: "PUBLIC_SERVICE" },
    ]);
  });
});
