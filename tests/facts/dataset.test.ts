import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeDb } from "#tests/helpers/make-db.ts";
import type { TestDb } from "#tests/helpers/make-db.ts";

/** What the committed files must say, whether or not the facts they were made from are at hand. */
let db: TestDb;

beforeAll(async () => {
  db = await makeDb({ dataset: true });
});

afterAll(() => db.drop());

const rows = async (query: string) => [...(await db.sql.unsafe(query))];

test("the two plans have 58 and 40 tasks", async () => {
  expect(await rows(`select p.code, count(*)::int from tasks t join plans p on p.id = t.plan_id group by 1 order by 1`)).toEqual([
    { code: "kh-158-cchc", count: 58 },
    { code: "qd-2505", count: 40 },
  ]);
});

test("136 observations, 134 documents, 67 indicators, 18 procedures, 53 conclusions", async () => {
  const tables = ["observations", "documents", "indicators", "procedures", "conclusions"];
  const counts = await Promise.all(tables.map((table) => rows(`select count(*)::int from ${table}`)));
  expect(counts.map(([row]) => row!["count"])).toEqual([136, 134, 67, 18, 53]);
});

test("dossiers of the province and of Trực Ninh", async () => {
  const found =
    await rows(`select u.code as unit, p.code as period, s.as_of::text, s.level, received, resolved, pending, returned, overdue, on_time_percent_reported::float8 as on_time
    from dossier_stats s join units u on u.id = s.unit_id join periods p on p.id = s.period_id order by 1, received`);
  expect(found).toEqual([
    {
      unit: "ubnd-tinh",
      period: "2023-h1",
      as_of: "2023-06-15",
      level: null,
      received: 119101,
      resolved: 113564,
      pending: null,
      returned: null,
      overdue: null,
      on_time: 99.9,
    },
    {
      unit: "ubnd-truc-ninh",
      period: "2024-q1",
      as_of: null,
      level: "DISTRICT",
      received: 1288,
      resolved: 1272,
      pending: 15,
      returned: 1,
      overdue: 0,
      on_time: 100,
    },
    {
      unit: "ubnd-truc-ninh",
      period: "2024-q1",
      as_of: null,
      level: "COMMUNE",
      received: 9322,
      resolved: 9305,
      pending: 10,
      returned: 7,
      overdue: 0,
      on_time: 100,
    },
  ]);
});

test("staff of Trực Ninh", async () => {
  expect(
    await rows(
      `select s.kind, assigned, present, gap_reported as gap, assigned_is_provisional as provisional, f.code as for from staff_stats s left join periods f on f.id = s.assigned_for_id order by s.kind`,
    ),
  ).toEqual([
    { kind: "CIVIL", assigned: 84, present: 66, gap: 18, provisional: true, for: "2024" },
    { kind: "PUBLIC_SERVICE", assigned: 2658, present: 2434, gap: 224, provisional: true, for: "2024" },
    { kind: "COMMUNE_CIVIL", assigned: null, present: null, gap: 28, provisional: false, for: null },
  ]);
});

test("PAR Index 84.86, rank 34 of 63", async () => {
  expect(
    await rows(`select score::float8, rank, rank_out_of, rank_change from index_scores where area is null and kind = 'ACTUAL'`),
  ).toEqual([{ score: 84.86, rank: 34, rank_out_of: 63, rank_change: 6 }]);
});

test("procedures by field add up to the totals of their level", async () => {
  expect(
    await rows(`select c.kind, c.level, sum(count) filter (where field_id is null)::int as total, sum(count) filter (where field_id is not null)::int as parts
      from procedure_counts c join units u on u.id = c.unit_id where u.code = 'ubnd-truc-ninh' group by 1, 2 order by 1, 2`),
  ).toEqual([
    { kind: "IN_FORCE", level: "DISTRICT", total: 212, parts: 212 },
    { kind: "IN_FORCE", level: "COMMUNE", total: 101, parts: 101 },
    { kind: "NEW", level: "DISTRICT", total: 8, parts: 8 },
    { kind: "ABOLISHED", level: "DISTRICT", total: 10, parts: 10 },
  ]);
});

/** Territories of Nam Định on a day, by level. */
const below = (day: string) =>
  rows(`select d.level, count(*)::int from unit_closure c join units a on a.id = c.ancestor_id join units d on d.id = c.descendant_id
    where a.code = 'tinh-nam-dinh' and d.type = 'TERRITORY' and daterange(c.valid_from, c.valid_to) @> date '${day}' group by 1 order by 1`);

describe("the tree and its breaks", () => {
  test("ten districts, nine once Mỹ Lộc has joined the city, none after 30/6/2025", async () => {
    const communes = { level: "COMMUNE", count: 21 };
    const province = { level: "PROVINCE", count: 1 };
    expect(await below("2024-08-31")).toEqual([province, { level: "DISTRICT", count: 10 }, communes]);
    expect(await below("2024-09-01")).toEqual([province, { level: "DISTRICT", count: 9 }, communes]);
    expect(await below("2025-07-01")).toEqual([]);
  });

  test("the 21 communes of Trực Ninh become seven of Ninh Bình", async () => {
    const [row] =
      await rows(`select count(distinct p.id)::int as before, count(distinct n.id)::int as after, array_agg(distinct s.effective_on::text) as days, array_agg(distinct b.number) as basis
      from unit_successions s join units p on p.id = s.predecessor_id join units n on n.id = s.successor_id join documents b on b.id = s.legal_basis_id
      join unit_parents x on x.unit_id = p.id join units h on h.id = x.parent_id join unit_parents y on y.unit_id = n.id join units t on t.id = y.parent_id
      where h.code = 'huyen-truc-ninh' and t.code = 'tinh-ninh-binh'`);
    expect(row).toEqual({ before: 21, after: 7, days: ["2025-07-01"], basis: ["1674/NQ-UBTVQH15"] });
  });

  test("a succession takes place on the day the predecessor ends, and its successor is there", async () => {
    expect(
      await rows(`select p.code from unit_successions s join units p on p.id = s.predecessor_id left join units n on n.id = s.successor_id
        where p.valid_to is distinct from s.effective_on or not coalesce(daterange(n.valid_from, n.valid_to) @> s.effective_on, true)`),
    ).toEqual([]);
  });

  test("every unit has a parent as long as it is there, but for the roots and two enterprises", async () => {
    expect(
      (
        await rows(`select u.code from units u left join unit_parents p on p.unit_id = u.id group by u.id
          having range_agg(daterange(p.valid_from, p.valid_to)) is distinct from datemultirange(daterange(u.valid_from, u.valid_to)) order by 1`)
      ).map((row) => row["code"]),
    ).toEqual(["bch-tw", "chinh-phu", "dn-dien-tu-dien-lanh", "dn-moi-truong", "quoc-hoi", "tinh-nam-dinh", "tinh-ninh-binh"]);
  });
});

test("a figure belongs to a unit that was there in its period", async () => {
  expect(
    await rows(`select u.code, p.code as period from observations o join units u on u.id = o.unit_id join periods p on p.id = o.period_id
      where o.kind <> 'TARGET' and not daterange(u.valid_from, u.valid_to) @> coalesce(p.starts_on, make_date(p.year, 12, 31))`),
  ).toEqual([]);
});

test("lines are given for source documents only, and every source is read", async () => {
  expect(await rows(`select distinct d.code, d.status from provenances v join documents d on d.id = v.document_id order by 1`)).toEqual([
    { code: "bc-cchc-h1-2023", status: "SOURCE" },
    { code: "bc-cchc-truc-ninh-q1-2024", status: "SOURCE" },
    { code: "kh-158-cchc", status: "SOURCE" },
    { code: "qd-2505", status: "SOURCE" },
  ]);
});

test("no figure has an origin outside the four documents", async () => {
  expect(await rows(`select o.id from observations o join provenances v on v.id = o.provenance_id where v.kind <> 'DOCUMENT'`)).toEqual([]);
});
