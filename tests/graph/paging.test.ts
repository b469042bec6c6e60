import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
let graph: Graph;

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  graph = makeGraph(db.hub);
});
afterAll(() => db.drop());

const codes = (answer: { nodes: { code: string }[] }) => answer.nodes.map(({ code }) => code);

describe("a list turned by number", () => {
  test("its pages join to the whole, and each knows whether there is more on either side", async () => {
    const whole = codes((await graph.data(`{ tasks(first: 500) { nodes { code } } }`))["tasks"]);
    const turned: string[] = [];
    for (let offset = 0; offset < whole.length; offset += 30) {
      const { tasks } = await graph.data(
        `query ($offset: Int) { tasks(first: 30, offset: $offset) { totalCount nodes { code } pageInfo { hasNextPage hasPreviousPage } } }`,
        { offset },
      );
      turned.push(...codes(tasks));
      const { totalCount, pageInfo } = tasks as { totalCount: number; pageInfo: object };
      expect(totalCount).toBe(whole.length);
      expect(pageInfo).toEqual({ hasNextPage: offset + 30 < whole.length, hasPreviousPage: offset > 0 });
    }
    expect(turned).toEqual(whole);
  });

  test("past its end it is empty, and nonsense is refused with its place", async () => {
    const beyond = await graph.data(`{ tasks(first: 5, offset: 100000) { nodes { code } pageInfo { hasNextPage } } }`);
    expect(beyond["tasks"]).toEqual({ nodes: [], pageInfo: { hasNextPage: false } });
    const [negative] = await graph.errors(`query ($offset: Int) { tasks(offset: $offset) { totalCount } }`, { offset: -1 });
    expect(negative!.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "tasks.offset" });
    const [both] = await graph.errors(`{ tasks(last: 5, offset: 5) { nodes { code } } }`);
    expect(both!.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});

describe("what a unit's page asks first", () => {
  test("the figures of the latest period, of each indicator and kind its own", async () => {
    const text = `query ($code: String!, $at: Date) { unit(code: $code) {
      all: observations(first: 500) { nodes { id kind indicator { code } period { startsOn endsOn } } }
      latest: observations(first: 500, latestAt: $at) { nodes { id } }
      dossierStats(latestAt: $at) { nodes { period { code } } } } }`;
    const at = "2024-02-01";
    for (const code of ["ubnd-tinh", "ubnd-truc-ninh", "p-tu-phap"]) {
      const { unit } = await graph.data(text, { code, at });
      const { all, latest } = unit as Record<
        "all" | "latest",
        { nodes: { id: string; kind: string; indicator: { code: string }; period: { startsOn: string | null; endsOn: string | null } }[] }
      >;
      const begun = all.nodes.filter(({ period }) => period.startsOn === null || period.startsOn <= at);
      const order = ({ period: { endsOn, startsOn } }: (typeof begun)[number]) =>
        `${endsOn ?? ""} ${10_000_000 - Number((startsOn ?? "9999-99-99").replaceAll("-", "")) / 10}`;
      const expected = begun.filter(
        (one) =>
          !begun.some((other) => other.kind === one.kind && other.indicator.code === one.indicator.code && order(other) > order(one)),
      );
      expect(latest.nodes.map(({ id }) => id).toSorted(), code).toEqual(expected.map(({ id }) => id).toSorted());
      expect(expected.length).toBeGreaterThan(0);
    }
    const { unit } = await graph.data(text, { code: "ubnd-truc-ninh", at: "2024-02-01" });
    expect(unit["dossierStats"]["nodes"]).toEqual(Array(2).fill({ period: { code: "2024-q1" } }));
    const early = await graph.data(text, { code: "ubnd-truc-ninh", at: "2023-01-01" });
    expect(early["unit"]["dossierStats"]["nodes"]).toEqual([]);
  });

  test("a task with one unit's results, its plan and the order of plans", async () => {
    const { tasks } =
      await graph.data(`{ tasks(first: 500, order: [{ field: PLAN_YEAR, direction: DESC }, { field: PLAN_CODE }, { field: POSITION }]) {
      nodes { planYear planCode position plan { code yearFrom } all: progress { id unit { code } } own: progress(unit: "ubnd-truc-ninh") { id } } } }`);
    interface Row {
      planYear: number;
      planCode: string;
      position: number;
      plan: { code: string; yearFrom: number };
      all: { id: string; unit: { code: string } }[];
      own: { id: string }[];
    }
    const rows = (tasks as { nodes: Row[] }).nodes;
    for (const { planYear, planCode, plan, all, own } of rows) {
      expect({ code: planCode, yearFrom: planYear }).toEqual(plan);
      expect(own.map(({ id }) => id)).toEqual(all.filter(({ unit }) => unit.code === "ubnd-truc-ninh").map(({ id }) => id));
    }
    expect(rows.some(({ own }) => own.length > 0)).toBe(true);
    const keys = rows.map(({ planYear, planCode, position }) => `${9999 - planYear} ${planCode} ${String(position).padStart(5, "0")}`);
    expect(keys).toEqual(keys.toSorted());
  });

  test("a plan counts its tasks past due without a result, a list of results has the newest first", async () => {
    const { plans, taskResults } = await graph.data(
      `query ($today: Date!) { plans { nodes { code overdueTasks
        silent: tasks(first: 0, filter: { deadlineTo: { lt: $today }, deadlineKind: { notIn: [CONTINUOUS, UNSPECIFIED] }, progress: { none: {} } }) { totalCount } } }
        taskResults(order: [{ field: DONE_ON, direction: DESC }]) { nodes { doneOn task { progress { doneOn } } } } }`,
      { today: new Date().toLocaleDateString("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }) },
    );
    const rows = (plans as { nodes: { overdueTasks: number; silent: { totalCount: number } }[] }).nodes;
    for (const { overdueTasks, silent } of rows) expect(overdueTasks).toBe(silent.totalCount);
    expect(rows.some(({ overdueTasks }) => overdueTasks > 0)).toBe(true);
    const days = (taskResults as { nodes: { doneOn: string }[] }).nodes.map(({ doneOn }) => doneOn);
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test("any figure can be ordered by its period and its unit's name, which it knows itself", async () => {
    const { dossierStats } = await graph.data(
      `{ dossierStats(first: 500, order: [{ field: PERIOD_ENDS_ON, direction: DESC }, { field: PERIOD_STARTS_ON }, { field: UNIT_NAME }]) {
        nodes { unitName periodStartsOn periodEndsOn unit { name } period { startsOn endsOn } } } }`,
    );
    interface Placed {
      readonly [key: string]: unknown;
      readonly periodEndsOn: string;
    }
    const rows = (dossierStats as { nodes: Placed[] }).nodes;
    expect(new Set(rows.map(({ periodEndsOn }) => periodEndsOn)).size).toBeGreaterThan(1);
    for (const { unitName, periodStartsOn, periodEndsOn, unit, period } of rows)
      expect([{ name: unitName }, { startsOn: periodStartsOn, endsOn: periodEndsOn }]).toEqual([unit, period]);
    const ends = rows.map(({ periodEndsOn }) => periodEndsOn);
    expect(ends).toEqual(ends.toSorted().toReversed());
  });

  test("a conclusion knows the day of its document", async () => {
    const { conclusions } = await graph.data(`{ conclusions(first: 500) { nodes { statedOn document { issuedOn } } } }`);
    const rows = (conclusions as { nodes: { statedOn: string | null; document: { issuedOn: string | null } }[] }).nodes;
    expect(rows.length).toBeGreaterThan(0);
    for (const { statedOn, document } of rows) expect(statedOn).toBe(document.issuedOn);
  });
});
