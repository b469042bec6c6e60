import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DossierFlow, DossierFlowFigures } from "#schema/tthc/dossier-flow.type.ts";
import { anybody } from "#server/core/graph/context.ts";
import { makeRandom } from "#server/demo/random.ts";
import { makeDossier } from "#tests/helpers/dossiers.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

interface Made {
  unit: string;
  channel: string;
  status: string;
  receivedAt: number;
  dueAt: number | null;
  endedAt: number | null;
}

let db: TestDb;
let graph: Graph;
const HOUR = 3_600_000;
const units = ["so-noi-vu", "so-tu-phap", "ubnd-truc-ninh"];
const made: Made[] = [];
const viewer = { ...anybody, personId: "00000000-0000-7000-8000-000000000000" };
const figures = `carriedOver receivedOnline receivedDirect receivedByPost received resolved resolvedEarly resolvedOnTime resolvedLate pending
  pendingWithin pendingLate returned onTimeRate averageDays`;
const text = `query ($input: DossierFlowInput!) { dossierFlow(input: $input) { period { code } startsOn endsOn at
  total { unit { code } counted { ${figures} } reported { received provenance { kind } } differences { figure counted reported } }
  units { unit { code } counted { ${figures} } reported { received } differences { figure counted reported } } } }`;
const flow = async (input: object): Promise<DossierFlow> =>
  ((await graph.data(text, { input })) as { dossierFlow: DossierFlow }).dossierFlow;

const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());
const random = makeRandom(7, "flow");

function draw(): Made {
  const receivedAt = Date.UTC(2023, 10, 1) + random.whole(0, 180 * 24) * HOUR;
  const dueAt = random.chance(0.9) ? receivedAt + random.whole(0, 40 * 24) * HOUR : null;
  const endedAt = random.chance(0.75) ? receivedAt + random.whole(0, 60 * 24) * HOUR : null;
  const status = endedAt
    ? random.pick(["RESOLVED", "RESOLVED", "RETURNED_RESULT", "RETURNED_OR_WITHDRAWN", "REJECTED", "STOPPED"])
    : dueAt
      ? "PROCESSING"
      : "SUPPLEMENT_REQUESTED";
  return { unit: random.pick(units), channel: random.pick(["ONLINE", "DIRECT", "POST"]), status, receivedAt, dueAt, endedAt };
}

/** Midnight of a day in Việt Nam, some days on. */
const midnight = (day: string, days = 0) => Date.parse(`${day}T00:00:00+07:00`) + days * 24 * HOUR;
const dayOf = (instant: number) => Math.floor((instant + 7 * HOUR) / (24 * HOUR));

/** The flow counted dossier by dossier, as the words of the contract say. */
function naive(of: readonly string[], from: string, to: string): Omit<DossierFlowFigures, "averageDays"> {
  const [start, end] = [midnight(from), midnight(to, 1)];
  const lay = made.filter((one) => of.includes(one.unit) && one.receivedAt < end && (one.endedAt === null || one.endedAt >= start));
  const count = (is: (one: Made) => boolean) => lay.filter(is).length;
  const isNew = (one: Made) => one.receivedAt >= start;
  const isPending = (one: Made) => one.endedAt === null || one.endedAt >= end;
  const isDone = (one: Made) => !isPending(one) && ["RESOLVED", "RETURNED_RESULT"].includes(one.status);
  const isLate = (one: Made) => one.dueAt !== null && one.endedAt! > one.dueAt;
  const isEarly = (one: Made) => one.dueAt !== null && !isLate(one) && dayOf(one.endedAt!) < dayOf(one.dueAt);
  const isOverdue = (one: Made) => one.dueAt !== null && one.dueAt < end;
  const done = count(isDone);
  return {
    carriedOver: count((one) => !isNew(one)),
    receivedOnline: count((one) => isNew(one) && one.channel === "ONLINE"),
    receivedDirect: count((one) => isNew(one) && one.channel === "DIRECT"),
    receivedByPost: count((one) => isNew(one) && one.channel === "POST"),
    received: lay.length,
    resolved: done,
    resolvedEarly: count((one) => isDone(one) && isEarly(one)),
    resolvedOnTime: count((one) => isDone(one) && !isLate(one) && !isEarly(one)),
    resolvedLate: count((one) => isDone(one) && isLate(one)),
    pending: count(isPending),
    pendingWithin: count((one) => isPending(one) && !isOverdue(one)),
    pendingLate: count((one) => isPending(one) && isOverdue(one)),
    returned: count((one) => !isPending(one) && !isDone(one)),
    onTimeRate: done === 0 ? null : count((one) => isDone(one) && !isLate(one)) / done,
  };
}

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  graph = makeGraph(db.hub, viewer);
  for (let n = 0; n < 240; n++) {
    const one = draw();
    made.push(one);
    const dates = { receivedAt: iso(one.receivedAt)!, dueAt: iso(one.dueAt), endedAt: iso(one.endedAt) };
    await makeDossier(db.sql, { unit: one.unit, channel: one.channel, status: one.status, ...dates });
  }
  await db.sql`
    insert into periods (code, name, kind, "window", year, ordinal, starts_on, ends_on) values
      ('thang-2', 'Tháng 2/2024', 'MONTH', 'LEGAL', 2024, 2, '2024-01-15', '2024-02-14'),
      ('thang-12', 'Tháng 12/2023', 'MONTH', 'CALENDAR', 2023, 12, '2023-12-01', '2023-12-31')
    on conflict do nothing`;
}, 60_000);
afterAll(() => db.drop());

describe("the flow equals a count of dossiers one by one", () => {
  test.each([
    ["thang-2", "2024-01-15", "2024-02-14"],
    ["thang-12", "2023-12-01", "2023-12-31"],
    ["2024-q1", "2023-12-15", "2024-03-14"],
  ])("in %s", async (period, from, to) => {
    const { total, units: each } = await flow({ period });
    const { averageDays, ...counted } = total.counted;
    expect(counted).toEqual(naive(units, from, to));
    expect(averageDays).toBeGreaterThan(0);
    expect(each.map(({ unit }) => unit!.code).toSorted()).toEqual(units);
    for (const { unit, counted: own } of each)
      expect({ ...own, averageDays: 0 }).toEqual({ ...naive([unit!.code], from, to), averageDays: 0 });
  });

  test("and what came is what went and what is there", async () => {
    const { total } = await flow({ period: "2024-q1" });
    const { received, resolved, pending, returned, carriedOver, receivedOnline, receivedDirect, receivedByPost } = total.counted;
    expect(received).toBe(resolved + pending + returned);
    expect(received).toBe(carriedOver + receivedOnline + receivedDirect + receivedByPost);
  });
});

test("a unit is counted with those below it, and beside what it reported", async () => {
  // It speaks of its own level and of its communes apart, of both together nowhere.
  expect((await flow({ unit: "ubnd-truc-ninh", period: "2024-q1" })).total.reported).toBeNull();
  const received = 10_610;
  await db.sql`
    insert into dossier_stats (unit_id, period_id, timing, coverage, state, provenance_id, received)
    select unit_id, period_id, timing, coverage, state, provenance_id, ${received} from dossier_stats s join periods p on p.id = s.period_id
    where p.code = '2024-q1' and s.level = 'COMMUNE'`;
  const { total } = await flow({ unit: "ubnd-truc-ninh", period: "2024-q1" });
  const own = naive(["ubnd-truc-ninh"], "2023-12-15", "2024-03-14");
  expect(total.unit).toEqual({ code: "ubnd-truc-ninh" });
  expect(total.reported).toEqual({ received, provenance: { kind: "DOCUMENT" } });
  expect(total.differences).toContainEqual({ figure: "received", counted: own.received, reported: received });
  const { total: province } = await flow({ unit: "ubnd-tinh", period: "2024-q1" });
  expect(province.counted.received).toBe(naive(units, "2023-12-15", "2024-03-14").received);
});

test("left open, the period is the newest that the unit reported and the hub has dossiers of", async () => {
  expect((await flow({ unit: "ubnd-truc-ninh" })).period.code).toBe("2024-q1");
});

test("a report that counts what was returned among those on time agrees", async () => {
  const { total } = await flow({ unit: "so-tu-phap", period: "thang-2" });
  const { resolved, resolvedOnTime, returned, received } = total.counted;
  await db.sql`
    insert into dossier_stats (unit_id, period_id, timing, coverage, state, provenance_id, received, resolved, resolved_on_time, pending_late)
    select u.id, p.id, 'IN_PERIOD', 'OWN', 'APPROVED', (select provenance_id from dossier_stats limit 1), ${received}, ${resolved + returned},
      ${resolvedOnTime + returned}, 99 from units u, periods p where u.code = 'so-tu-phap' and p.code = 'thang-2'`;
  const { total: told, units: each } = await flow({ unit: "so-tu-phap", period: "thang-2" });
  expect(told.differences).toEqual([{ figure: "pendingLate", counted: told.counted.pendingLate, reported: 99 }]);
  expect(each[0]!.differences).toEqual(told.differences);
});

test("time that was waited for a supplement is not time of work, nor are weekends", async () => {
  // Monday to Wednesday of the week after, Thursday to Monday of it waited: 7 working days without 2.
  const id = await makeDossier(db.sql, {
    unit: "so-gddt",
    receivedAt: "2024-06-03T02:00:00Z",
    dueAt: "2024-06-20T02:00:00Z",
    status: "RESOLVED",
    endedAt: "2024-06-12T02:00:00Z",
  });
  const steps = [
    { at: "2024-06-03T02:00:00Z", status: "RECEIVED" },
    { at: "2024-06-06T02:00:00Z", status: "SUPPLEMENT_REQUESTED" },
    { at: "2024-06-10T02:00:00Z", status: "PROCESSING" },
  ];
  await db.sql`update dossiers set steps = ${db.sql.json(steps)} where id = ${id}`;
  expect(await graph.data(`query ($id: ID) { dossier(id: $id) { processingDays workingDaysLeft } }`, { id })).toEqual({
    dossier: { processingDays: 5, workingDaysLeft: null },
  });
});

test("nobody who may not see dossiers is told their sums; what is unknown is refused", async () => {
  const stranger = makeGraph(db.hub);
  expect(await stranger.data(`{ dossierFlow(input: {}) { endsOn } dossierCounts(input: {}) { totalCount } }`)).toEqual({
    dossierFlow: null,
    dossierCounts: null,
  });
  const [unit] = await graph.errors(text, { input: { unit: "khong-co" } });
  expect(unit!.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "dossierFlow.input.unit" });
  const [period] = await graph.errors(text, { input: { period: "khong-co" } });
  expect(period!.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "dossierFlow.input.period" });
});
