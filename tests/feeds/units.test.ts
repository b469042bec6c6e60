import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { FeedPayload } from "#schema/ingest/feed.type.ts";
import type { Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { feed as send, feedText, sender } from "./world.ts";

let db: TestDb;
let graph: Graph;
beforeAll(async () => {
  db = await makeDb({ dataset: true });
  graph = await sender(db, null, "ADMINISTRATOR");
});
afterAll(() => db.drop());
let mark = 0;
beforeEach(() => void mark++);

const codeOf = (key: string) => `xa-${mark}-${key}`;
const under = (parent: string, more: object = {}) => [{ unit: parent, ...more }];
const unit = (key: string, more: object = {}) => ({
  ...{ key: codeOf(key), code: codeOf(key), name: `Xã ${mark} ${key}`, level: "COMMUNE", type: "TERRITORY", validFrom: "2020-01-01" },
  ...more,
});
const feed = (rows: object[], { as = graph, ...more }: { as?: Graph; mode?: string; source?: string } = {}) =>
  send(as, "feedUnits", rows, { source: "danh-muc", ...more });
const outcomes = ({ rows }: FeedPayload) => rows.map(({ result, problems }) => problems[0]?.code ?? result);
const placed = (code: string) => db.sql`
  select a.code as parent, p.valid_from::text as "from", p.valid_to::text as "to" from unit_parents p join units u on u.id = p.unit_id
  join units a on a.id = p.parent_id where u.code = ${code} order by p.valid_from`;

test("every unit of the hub, sent as it is, changes nothing", async () => {
  const rows = await db.sql`
    select u.code as key, u.code, u.name, u.short_name as "shortName", u.aliases, u.level, u.type, u.valid_from::text as "validFrom",
      u.valid_to::text as "validTo", u.note,
      (select coalesce(json_agg(json_build_object('unit', a.code, 'validFrom', p.valid_from, 'validTo', p.valid_to)), '[]')
        from unit_parents p join units a on a.id = p.parent_id where p.unit_id = u.id) as parents,
      (select coalesce(json_agg(json_build_object('unit', n.code, 'kind', s.kind, 'share', s.share::text, 'legalBasis', d.code)), '[]')
        from unit_successions s left join units n on n.id = s.successor_id left join documents d on d.id = s.legal_basis_id
        where s.predecessor_id = u.id) as successors
    from units u order by md5(u.code)`;
  expect(await feed([...rows])).toMatchObject({ unchanged: rows.length, refused: [], batchId: null });
});

test("a whole branch in one call, children before their parents; sent again it changes nothing", async () => {
  const rows = [
    unit("a1", { parents: under(codeOf("a")) }),
    unit("a11", { parents: under(codeOf("a1")) }),
    unit("a", { level: "DISTRICT", parents: under("quoc-hoi"), aliases: ["Huyện A", "Huyện A"], shortName: "HA" }),
  ];
  expect(await feed(rows)).toMatchObject({ inserted: 3, rejected: 0 });
  const [above] = await db.sql`
    select count(*)::int from unit_closure c join units u on u.id = c.descendant_id join units a on a.id = c.ancestor_id
    where u.code = ${codeOf("a11")} and a.code in (${codeOf("a")}, 'quoc-hoi')`;
  expect(above).toEqual({ count: 2 });
  expect(await feed(rows)).toMatchObject({ unchanged: 3, batchId: null });
  expect(outcomes(await feed([rows[0]!, { ...rows[1]!, name: "Xã khác" }]))).toEqual(["UNCHANGED", "UPDATED"]);
  const [row] =
    await db.sql`select name, aliases, p.source from units u join provenances p on p.id = u.provenance_id where code = ${codeOf("a")}`;
  expect(row).toEqual({ name: `Xã ${mark} a`, aliases: ["Huyện A"], source: "danh-muc" });
});

test("a merger: the old units end, their successor takes over and their children move, in one call", async () => {
  await feed([unit("b", { parents: under("quoc-hoi") }), unit("c", { parents: under("quoc-hoi") })]);
  await feed([unit("child", { parents: under(codeOf("b")) })]);
  const ends = { validTo: "2025-07-01", parents: under("quoc-hoi", { validTo: "2025-07-01" }) };
  const merged = [{ unit: codeOf("d"), kind: "MERGE" }];
  const rows = [
    unit("b", { ...ends, successors: merged }),
    unit("c", { ...ends, successors: merged }),
    unit("d", { validFrom: "2025-07-01", parents: under("quoc-hoi") }),
    unit("child", {
      parents: [
        { unit: codeOf("b"), validTo: "2025-07-01" },
        { unit: codeOf("d"), validFrom: "2025-07-01" },
      ],
    }),
  ];
  expect(await feed(rows.slice(0, 3))).toMatchObject({ inserted: 1, updated: 1, refused: [{ row: 0 }] });
  const all = await feed(rows);
  expect(all).toMatchObject({ updated: 2, unchanged: 2, rejected: 0 });
  expect(await feed(rows)).toMatchObject({ unchanged: 4, batchId: null });
  expect(await placed(codeOf("child"))).toEqual([
    { parent: codeOf("b"), from: "2020-01-01", to: "2025-07-01" },
    { parent: codeOf("d"), from: "2025-07-01", to: null },
  ]);
  const successions = await db.sql`
    select u.code, s.kind, n.code as next, s.effective_on::text as "on" from unit_successions s join units u on u.id = s.predecessor_id
    join units n on n.id = s.successor_id where n.code = ${codeOf("d")} order by 1`;
  expect(successions.map(({ code, on }) => [code, on])).toEqual([
    [codeOf("b"), "2025-07-01"],
    [codeOf("c"), "2025-07-01"],
  ]);
  expect(outcomes(await feed([unit("b", { validTo: "2025-08-01" })]))).toEqual(["MISSING"]);
});

test("what is not said of parents stays as it is", async () => {
  await feed([unit("e", { parents: under("quoc-hoi") })]);
  expect(outcomes(await feed([unit("e")]))).toEqual(["UNCHANGED"]);
  expect(outcomes(await feed([unit("e", { validTo: "2024-01-01" })]))).toEqual(["UPDATED"]);
  expect(await placed(codeOf("e"))).toEqual([{ parent: "quoc-hoi", from: "2020-01-01", to: "2024-01-01" }]);
  expect(outcomes(await feed([unit("e", { validTo: "2024-01-01", parents: [] })]))).toEqual(["UPDATED"]);
  expect(await placed(codeOf("e"))).toEqual([]);
});

test("cycles are refused, within a batch and with what is there; the other rows are taken", async () => {
  const circle = [
    unit("f", { parents: under(codeOf("g")) }),
    unit("g", { parents: under(codeOf("h")) }),
    unit("h", { parents: under(codeOf("f")) }),
  ];
  expect(outcomes(await feed([...circle, unit("i", { parents: [] })]))).toEqual(["CYCLE", "CYCLE", "CYCLE", "INSERTED"]);
  await feed([unit("j", { parents: [] }), unit("k", { parents: under(codeOf("j")) })]);
  expect(outcomes(await feed([unit("j", { parents: under(codeOf("k")) })]))).toEqual(["CYCLE"]);
  const turned = [
    unit("j", { parents: under(codeOf("k"), { validFrom: "2022-01-01" }) }),
    unit("k", { parents: under(codeOf("j"), { validTo: "2022-01-01" }) }),
  ];
  expect(outcomes(await feed(turned))).toEqual(["UPDATED", "UPDATED"]);
  // Without the second the first would close the circle.
  expect(outcomes(await feed([unit("j", { parents: [] }), unit("k", { parents: under(codeOf("j")) })]))).toEqual(["UPDATED", "UPDATED"]);
  expect(outcomes(await feed([turned[0]!, { ...turned[1]!, name: "" }]))).toEqual(["CYCLE", "INVALID"]);
});

const bad: [string, object, string, string][] = [
  ["an unknown parent", { parents: under("khong-co") }, "parents.0.unit", "NOT_FOUND"],
  ["a parent that is itself refused", { parents: under("xa-bo") }, "parents.0.unit", "NOT_FOUND"],
  ["a unit above itself", { parents: under("xa-hong") }, "parents.0.unit", "CYCLE"],
  ["two parents at once", { parents: [...under("tinh-nam-dinh"), ...under("ubnd-tinh")] }, "parents.1", "OVERLAP"],
  ["a parent before its time", { parents: under("xa-co-le-2025") }, "parents.0.unit", "NOT_IN_FORCE"],
  [
    "a parent beyond the unit's own time",
    { parents: under("tinh-nam-dinh", { validFrom: "2019-01-01" }) },
    "parents.0.validFrom",
    "DOES_NOT_FIT",
  ],
  [
    "a place that ends before it begins",
    { parents: under("tinh-nam-dinh", { validTo: "2019-01-01" }) },
    "parents.0.validTo",
    "WRONG_ORDER",
  ],
  ["an end before the beginning", { validTo: "2019-01-01" }, "validTo", "WRONG_ORDER"],
  ["a year that is a slip", { validFrom: "0202-01-01" }, "validFrom", "INVALID"],
  ["a code with marks", { code: "xã" }, "code", "INVALID"],
  ["no name", { name: " " }, "name", "INVALID"],
  ["a successor of a unit that goes on", { successors: [{ unit: "tinh-nam-dinh", kind: "MERGE" }] }, "validTo", "MISSING"],
  ["an unknown successor", { validTo: "2024-01-01", successors: [{ unit: "khong-co", kind: "MERGE" }] }, "successors.0.unit", "NOT_FOUND"],
  [
    "a successor that ended before",
    { validTo: "2026-01-01", successors: [{ unit: "ubnd-truc-ninh", kind: "MERGE" }] },
    "successors.0.unit",
    "NOT_IN_FORCE",
  ],
  [
    "an end with a successor",
    { validTo: "2024-01-01", successors: [{ unit: "tinh-nam-dinh", kind: "ABOLISH" }] },
    "successors.0.unit",
    "DOES_NOT_FIT",
  ],
  [
    "shares that are not one",
    {
      validTo: "2024-01-01",
      successors: [
        { unit: "tinh-nam-dinh", kind: "SPLIT", share: "0.5" },
        { unit: "ubnd-tinh", kind: "SPLIT", share: "0.4" },
      ],
    },
    "successors",
    "DOES_NOT_FIT",
  ],
  [
    "an unknown legal basis",
    { validTo: "2024-01-01", successors: [{ unit: "tinh-nam-dinh", kind: "MERGE", legalBasis: "khong-co" }] },
    "successors.0.legalBasis",
    "NOT_FOUND",
  ],
];

test.each(bad)("refuses %s, alone or with the whole batch", async (_what, more, field, code) => {
  const rows = [unit("good"), { ...unit("hong"), code: "xa-hong", ...more }, { ...unit("bo"), code: "xa-bo", name: "" }];
  expect((await feed(rows, { mode: "ALL_OR_NOTHING" })).rows.map(({ result }) => result)).toEqual(["SKIPPED", "REJECTED", "REJECTED"]);
  const payload = await feed(rows);
  expect(payload).toMatchObject({ inserted: 1, rejected: 2 });
  expect(payload.rows[1]!.problems).toMatchObject([{ code, path: `input.rows.1.${field}` }]);
  const { message, advice } = payload.rows[1]!.problems[0]!;
  expect(`${message} ${advice}`).toMatch(/^\p{Lu}.*\. \p{Lu}.*\.$/u);
});

test("a unit that ends leaves none below it behind", async () => {
  await feed([unit("l"), unit("m", { parents: under(codeOf("l")) })]);
  const payload = await feed([unit("l", { validTo: "2024-01-01" })]);
  expect(payload.rows[0]!.problems).toMatchObject([{ code: "DOES_NOT_FIT", path: "input.rows.0.validTo" }]);
  expect(payload.rows[0]!.problems[0]!.message).toContain(codeOf("m"));
  expect(outcomes(await feed([unit("l", { validTo: "2024-01-01" }), unit("m", { validTo: "2024-01-01" })]))).toEqual([
    "UPDATED",
    "UPDATED",
  ]);
});

test("a unit that is there under its code is the same unit; its key and system are the only ones", async () => {
  const [known] = await db.sql<{ id: string }[]>`select id from units where code = 'so-noi-vu'`;
  const row = {
    ...unit("n"),
    code: "so-noi-vu",
    name: "Sở Nội vụ tỉnh",
    level: "PROVINCE",
    type: "SPECIALISED_AGENCY",
    validFrom: "1945-09-02",
  };
  const [stands] = await db.sql<{ from: string }[]>`select valid_from::text as "from" from units where code = 'so-noi-vu'`;
  expect(outcomes(await feed([{ ...row, validFrom: stands!.from }]))).toEqual(["UPDATED"]);
  expect(await db.sql`select id, name from units where code = 'so-noi-vu'`).toEqual([{ id: known!.id, name: "Sở Nội vụ tỉnh" }]);
  expect(outcomes(await feed([{ ...row, key: "other", validFrom: stands!.from }]))).toEqual(["TAKEN"]);
  expect(outcomes(await feed([{ ...row, code: "so-khac", validFrom: stands!.from }]))).toEqual(["DOES_NOT_FIT"]);
});

test("two senders of the same units at once: each is there once", async () => {
  const rows = Array.from({ length: 60 }, (_, n) => unit(`r${n}`, { parents: n > 0 ? under(codeOf(`r${Math.floor(n / 4)}`)) : [] }));
  const payloads = await Promise.all([
    feed(rows),
    feed(rows.toReversed()),
    feed(rows, { source: "khac", as: await sender(db, null, "ADMINISTRATOR") }),
  ]);
  const all = payloads.flatMap(outcomes);
  expect(all.filter((outcome) => outcome === "INSERTED")).toHaveLength(60);
  expect(all.filter((outcome) => !["INSERTED", "UNCHANGED", "TAKEN"].includes(outcome))).toEqual([]);
});

test.each([
  ["an integrator of every unit", null, "INTEGRATOR"],
  ["an administrator of the province's committee", "ubnd-tinh", "ADMINISTRATOR"],
  ["who reads everywhere", null, "READER"],
] as const)("%s may not send units", async (_who, place, role) => {
  const [error] = await (await sender(db, place, role)).errors(feedText("feedUnits"), { input: { source: "x", rows: [unit("no")] } });
  expect(error).toMatchObject({ extensions: { code: "FORBIDDEN" } });
});
