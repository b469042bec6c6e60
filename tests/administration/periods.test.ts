import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { layPeriods } from "#server/periods/lay-periods.ts";
import { anybody } from "#server/core/graph/context.ts";
import type { Viewer } from "#server/core/graph/model.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makePerson } from "#tests/helpers/sign-in.ts";

let db: TestDb;
let admin: Graph;
beforeAll(async () => {
  db = await makeDb({ dataset: true });
  const { id } = await makePerson(db.sql);
  admin = makeGraph(db.hub, administrator(id));
});
afterAll(() => db.drop());

const administrator = (personId: string, unitId: string | null = null): Viewer => ({
  ...anybody,
  personId,
  roles: [{ role: "ADMINISTRATOR", unitId, withSubtree: true }],
});

interface Due {
  level: string;
  count: string;
  number: number;
  monthOffset?: number;
}
interface Rule {
  id: string;
  version: number;
  kind: string;
  window: string;
  startMonthOffset: number;
  startDay: number;
  endDay: number | null;
  validFrom: string;
  validTo: string | null;
  dues: Due[];
}
const ruleFields = "id version kind window startMonthOffset startDay endDay validFrom validTo dues { level count number monthOffset }";
async function rulesOf(kind: string, window = "LEGAL"): Promise<Rule[]> {
  const { periodRules } = (await admin.data(
    `{ periodRules(filter: { kind: { eq: ${kind} }, window: { eq: ${window} } }, order: [{ field: VALID_FROM }]) { nodes { ${ruleFields} } } }`,
  )) as { periodRules: { nodes: Rule[] } };
  return periodRules.nodes;
}

interface Saved {
  id: string | null;
  movedPeriods: number;
  possibleFrom: string | null;
  problems: { code: string; path: string; message: string }[];
}
async function save(rule: Partial<Rule>, graph = admin): Promise<Saved> {
  const text = `mutation ($input: PeriodRuleInput!) { savePeriodRule(input: $input) { id movedPeriods possibleFrom problems { code path message } } }`;
  return ((await graph.data(text, { input: { dues: [], ...rule } })) as { savePeriodRule: Saved }).savePeriodRule;
}
async function make(year: number): Promise<{ made: { periodCode: string }[]; problems: object[] }> {
  const text = "mutation ($year: Int!) { makePeriods(year: $year) { made { periodCode } problems { code path } } }";
  return ((await admin.data(text, { year })) as { makePeriods: never }).makePeriods;
}
async function duesOf(
  code: string,
): Promise<{ level: string; dueOn: string; ruleDueOn: string | null; reason: string | null; version: number }[]> {
  const { period } = (await admin.data(`{ period(code: "${code}") { dueDates { level dueOn ruleDueOn reason version } } }`)) as {
    period: { dueDates: never };
  };
  return period.dueDates;
}
const idOf = async (code: string) => (await db.sql`select id from periods where code = ${code}`)[0]!["id"] as string;

describe("the periods of a year", () => {
  test("are those of the data set, for the years it holds", async () => {
    const rules = (await Promise.all(["MONTH", "QUARTER", "HALF_YEAR", "NINE_MONTHS", "YEAR"].map((kind) => rulesOf(kind)))).flat();
    rules.push(...(await rulesOf("YEAR", "CALENDAR")));
    const there = await db.sql<{ code: string; year: number }[]>`
      select code, name, kind, "window", year, ordinal, starts_on::text as "startsOn", ends_on::text as "endsOn" from periods
      where kind not in ('MULTI_YEAR', 'AD_HOC') order by code`;
    expect(there.length).toBeGreaterThan(5);
    for (const period of there) expect(layPeriods(rules, period.year).find(({ code }) => code === period.code)).toEqual(period);
  });

  test("are shown before they are made, made once, and those that were there stay", async () => {
    const drafts = async () =>
      (
        (await admin.data("{ periodDrafts(year: 2023) { periodCode startsOn endsOn exists otherStartsOn } }")) as {
          periodDrafts: { periodCode: string; exists: boolean }[];
        }
      ).periodDrafts;
    expect((await drafts()).filter(({ exists }) => exists).map(({ periodCode }) => periodCode)).toEqual(
      expect.arrayContaining(["2023", "2023-m01", "2023-q1", "2023-h1"]),
    );
    const before = await db.sql`select * from periods where year = 2023 order by id`;
    const wanted = (await drafts()).filter(({ exists }) => !exists).map(({ periodCode }) => periodCode);
    expect(wanted).toHaveLength(16);
    const made = (await Promise.all([make(2023), make(2023)])).map((one) => one.made.map(({ periodCode }) => periodCode));
    expect(made.toSorted((a, b) => b.length - a.length)).toEqual([wanted, []]);
    expect(await db.sql`select * from periods where id = any(${before.map((row) => row["id"] as string)}) order by id`).toEqual(before);
    expect((await drafts()).every(({ exists }) => exists)).toBe(true);
    const [entry] = await db.sql`select way, after from audit_entries where table_name = 'periods' order by id desc limit 1`;
    expect(entry).toMatchObject({ way: "SCREEN", after: { year: 2023 } });
  });

  test.each([1999, 2101])("of %i are refused", async (year) => {
    expect(await make(year)).toMatchObject({ made: [], problems: [{ code: "INVALID", path: "year" }] });
  });

  test("before any rule are none, and it is said", async () => {
    expect(await make(2010)).toMatchObject({ made: [], problems: [{ code: "INVALID", path: "year" }] });
  });
});

describe("deadlines", () => {
  const dues: Due[] = [
    { level: "COMMUNE", count: "WORKING_DAYS", number: 2 },
    { level: "DISTRICT", count: "DAYS", number: 5 },
    { level: "PROVINCE", count: "DAY_OF_MONTH", number: 21, monthOffset: 0 },
  ];

  test("are unknown until a rule says them; then each level has its own, also for periods that hold figures", async () => {
    expect(await duesOf("2024-q1")).toEqual([]);
    const [rule] = await rulesOf("QUARTER");
    expect(await save({ ...rule, dues })).toMatchObject({ movedPeriods: 0, problems: [] });
    // The window ends on Thursday 14 March 2024; two working days after is Monday.
    expect(await duesOf("2024-q1")).toMatchObject([
      { level: "COMMUNE", dueOn: "2024-03-18", ruleDueOn: "2024-03-18", reason: null, version: 0 },
      { level: "DISTRICT", dueOn: "2024-03-19" },
      { level: "PROVINCE", dueOn: "2024-03-21" },
    ]);
    const asked = await admin.data(
      `{ dueDates(filter: { dueOn: { gte: "2024-03-20", lte: "2024-03-31" } }) { nodes { level period { code } } } }`,
    );
    expect(asked).toEqual({ dueDates: { nodes: [{ level: "PROVINCE", period: { code: "2024-q1" } }] } });
  });

  test("are none for a level of which there is no unit any more", async () => {
    await make(2025);
    const levels = async (code: string) => (await duesOf(code)).map(({ level }) => level).toSorted();
    expect(await levels("2025-q2")).toEqual(["COMMUNE", "DISTRICT", "PROVINCE"]);
    await db.sql`update units set valid_to = '2025-07-01' where level = 'DISTRICT' and valid_to is null`;
    expect(await levels("2025-q3")).not.toContain("DISTRICT");
  });

  test("are extended for one period with a reason, told to the second of two writers, and given back", async () => {
    const set = async (version: number, dueOn: string | null, reason = "Công văn 12/SNV-CCHC") =>
      (
        (await admin.data("mutation ($input: DeadlineInput!) { setDeadline(input: $input) { dueOn problems { code path } } }", {
          input: { period: await idOf("2024-q1"), level: "COMMUNE", dueOn, reason, version },
        })) as { setDeadline: object }
      ).setDeadline;
    expect(await set(0, "2024-03-25")).toEqual({ dueOn: "2024-03-25", problems: [] });
    expect(await set(0, "2024-03-26")).toEqual({ dueOn: "2024-03-25", problems: [{ code: "CONFLICT", path: "version" }] });
    expect((await duesOf("2024-q1")).find(({ level }) => level === "COMMUNE")).toEqual({
      level: "COMMUNE",
      dueOn: "2024-03-25",
      ruleDueOn: "2024-03-18",
      reason: "Công văn 12/SNV-CCHC",
      version: 1,
    });
    for (const [dueOn, reason, path] of [
      ["2024-03-13", "sớm", "dueOn"],
      ["2025-03-15", "muộn", "dueOn"],
      ["2024-03-25", " ", "reason"],
      ["2024-03-25", "\0", "reason"],
    ] as const)
      expect(await set(1, dueOn, reason)).toMatchObject({ problems: [{ code: "INVALID", path }] });
    expect(await set(1, null)).toEqual({ dueOn: "2024-03-18", problems: [] });
    expect((await duesOf("2024-q1")).find(({ level }) => level === "COMMUNE")).toMatchObject({
      level: "COMMUNE",
      reason: null,
      version: 2,
    });
  });
});

describe("windows", () => {
  test("of periods that hold figures never move: how many, and from when a new rule can hold, is said", async () => {
    const [rule] = await rulesOf("HALF_YEAR");
    const [row] = await db.sql<{ figures: number }[]>`
      select count(*)::int as figures from observations o join periods p on p.id = o.period_id where p.code = '2023-h1'`;
    const figures = row!.figures;
    expect(figures).toBeGreaterThan(0);
    const refused = await save({ ...rule, startDay: 1, startMonthOffset: 0, endDay: null });
    expect(refused).toMatchObject({ id: null, possibleFrom: "2023-06-15", problems: [{ code: "HAS_FIGURES", path: "validFrom" }] });
    expect(refused.problems[0]!.message).toContain(`${figures.toLocaleString("vi-VN")} số liệu`);
    expect(await rulesOf("HALF_YEAR")).toEqual([rule]);
  });

  test("of periods that hold nothing but a draft that the administrator does not see stay too", async () => {
    await make(2028);
    const [rule] = await rulesOf("HALF_YEAR");
    await db.sql`
      insert into dossier_stats select (jsonb_populate_record(d, jsonb_build_object('id', uuid_v7(), 'state', 'DRAFT', 'period_id', ${await idOf("2028-h1")}::text))).*
      from dossier_stats d join periods p on p.id = d.period_id where p.code = '2023-h1' limit 1`;
    const seen = await admin.data(`{ period(code: "2028-h1") { dossierStats { totalCount } } }`);
    expect(seen).toEqual({ period: { dossierStats: { totalCount: 0 } } });
    const refused = await save({
      ...rule,
      id: undefined as never,
      startDay: 1,
      startMonthOffset: 0,
      endDay: null,
      validFrom: "2028-01-01",
    });
    expect(refused).toMatchObject({ possibleFrom: "2028-06-15", problems: [{ code: "HAS_FIGURES" }] });
  });

  test("follow a new rule from its day where nothing is reported yet; the rule before ends there", async () => {
    const [before] = await rulesOf("HALF_YEAR");
    await make(2030);
    await make(2029);
    const saved = await save({
      kind: "HALF_YEAR",
      window: "LEGAL",
      startMonthOffset: 0,
      startDay: 1,
      endDay: null,
      validFrom: "2030-01-01",
    });
    expect(saved).toMatchObject({ movedPeriods: 1, problems: [] });
    expect(await rulesOf("HALF_YEAR")).toMatchObject([
      { id: before!.id, validTo: "2030-01-01", version: before!.version + 1 },
      { id: saved.id, validTo: null, startDay: 1, endDay: null },
    ]);
    const { periods } = (await admin.data(
      `{ periods(filter: { code: { in: ["2029-h1", "2030-h1"] } }, order: [{ field: CODE }]) { nodes { startsOn endsOn } } }`,
    )) as { periods: { nodes: object[] } };
    expect(periods.nodes).toEqual([
      { startsOn: "2028-12-15", endsOn: "2029-06-14" },
      { startsOn: "2030-01-01", endsOn: "2030-06-30" },
    ]);
  });

  test("of two rules for the same time are refused", async () => {
    const [rule] = await rulesOf("NINE_MONTHS");
    expect(await save({ ...rule, id: undefined as never, validTo: null })).toMatchObject({
      problems: [{ code: "INVALID", path: "validFrom" }],
    });
  });
});

describe("a rule that cannot be is refused, and nothing changes", () => {
  let rule: Rule;
  beforeEach(async () => {
    rule = (await rulesOf("MONTH"))[0]!;
  });
  test.each<[Partial<Rule>, string, string]>([
    [{ startDay: 0 }, "INVALID", "startDay"],
    [{ startDay: 29 }, "INVALID", "startDay"],
    [{ endDay: 31 }, "INVALID", "endDay"],
    [{ startMonthOffset: -2 }, "INVALID", "startMonthOffset"],
    [{ startMonthOffset: 0, startDay: 15, endDay: 14 }, "INVALID", "endDay"],
    [{ validTo: "2000-01-01" }, "INVALID", "validTo"],
    [{ kind: "AD_HOC" }, "INVALID", "kind"],
    [{ kind: "YEAR" }, "INVALID", "id"],
    [{ version: 99 }, "CONFLICT", "version"],
    [{ dues: [{ level: "CENTRAL", count: "DAYS", number: 1 }] }, "INVALID", "dues.0.level"],
    [{ dues: [{ level: "COMMUNE", count: "DAYS", number: 91 }] }, "INVALID", "dues.0.number"],
    [{ dues: [{ level: "COMMUNE", count: "DAY_OF_MONTH", number: 29 }] }, "INVALID", "dues.0.number"],
    [{ dues: [{ level: "COMMUNE", count: "DAYS", number: 1, monthOffset: 1 }] }, "INVALID", "dues.0.monthOffset"],
  ])("%j", async (change, code, path) => {
    expect((await save({ ...rule, ...change })).problems).toMatchObject([{ code, path }]);
    expect((await rulesOf("MONTH"))[0]).toEqual(rule);
  });
});

test("only an administrator of every unit does any of it", async () => {
  const [unit] = await db.sql<{ id: string }[]>`select id from units where code = 'ubnd-truc-ninh'`;
  const person = (await makePerson(db.sql)).id;
  const [rule] = await rulesOf("MONTH");
  const { id: _id, version: _version, ...input } = rule!;
  const deadline = { period: await idOf("2024-q1"), level: "COMMUNE", dueOn: "2024-04-01", reason: "x", version: 0 };
  for (const [viewer, code] of [
    [anybody, "UNAUTHENTICATED"],
    [{ ...anybody, personId: person }, "FORBIDDEN"],
    [administrator(person, unit!.id), "FORBIDDEN"],
  ] as const) {
    const graph = makeGraph(db.hub, viewer);
    for (const [text, variables] of [
      ["{ periodDrafts(year: 2027) { periodCode } }", {}],
      ["mutation { makePeriods(year: 2027) { made { periodCode } } }", {}],
      ["mutation ($input: PeriodRuleInput!) { savePeriodRule(input: $input) { id } }", { input }],
      ["mutation ($input: DeadlineInput!) { setDeadline(input: $input) { dueOn } }", { input: deadline }],
    ] as const)
      expect((await graph.errors(text, variables))[0]!.extensions["code"], text).toBe(code);
  }
});
