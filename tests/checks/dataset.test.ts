import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectFolder } from "#server/core/paths.ts";
import { loadRules } from "#server/ingest/checks/rules.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { check, told } from "./small-hub.ts";

let db: TestDb;
let root: Graph;
beforeAll(async () => {
  db = await makeDb({ dataset: true });
  const [person] = await db.sql<{ id: string }[]>`
    insert into people (name, sign_in_name, active_from) values ('Kiểm tra', 'kiem-tra', '2020-01-01') returning id`;
  root = makeGraph(db.hub, {
    personId: person!.id,
    tokenId: null,
    visitorHash: null,
    roles: [{ role: "CHECKER", unitId: null, withSubtree: true }],
  });
  await check(db.hub);
});
afterAll(() => db.drop());

test("of the committed figures it finds one number used twice, tasks of another year and what plans leave out, and nothing else", async () => {
  const counts = new Map<string, number>();
  for (const finding of await told(db.sql)) counts.set(finding.check, (counts.get(finding.check) ?? 0) + 1);
  expect(Object.fromEntries([...counts].toSorted())).toEqual({
    "V10.coordinator": 2,
    "V10.deadline": 3,
    "V10.output": 5,
    "V10.year": 2,
    "V15.baseline": 2,
    "V7.number": 1,
  });
});

test("a finding is read with its values, accepted with a reason, and opened again", async () => {
  const text = `{ findings(filter: { rule: { eq: "V7" } }) { nodes { id state reason document { number } values { name value } } } }`;
  const read = async () =>
    ((await root.data(text)) as { findings: { nodes: { id: string; state: string; reason: string | null }[] } }).findings.nodes[0]!;
  const { id, ...first } = await read();
  expect(first).toMatchObject({
    state: "OPEN",
    reason: null,
    document: { number: "158/KH-UBND" },
    values: [{ name: "Số", value: "158/KH-UBND" }, {}, {}],
  });
  const accept = (reason: string) =>
    root.data(`mutation ($reason: String!) { acceptFindings(ids: ["${id}"], reason: $reason) { decided problems { code } } }`, { reason });
  expect(await accept(" ")).toEqual({ acceptFindings: { decided: [], problems: [{ code: "INVALID" }] } });
  expect(await accept("Hai sổ riêng")).toEqual({ acceptFindings: { decided: [id], problems: [] } });
  expect(await accept("Lần nữa")).toEqual({ acceptFindings: { decided: [], problems: [{ code: "WRONG_STATE" }] } });
  expect(await read()).toMatchObject({ state: "ACCEPTED", reason: "Hai sổ riêng" });
  await check(db.hub);
  expect(await read()).toMatchObject({ state: "ACCEPTED" });
  expect(await root.data(`{ findingCounts(unit: "ubnd-tinh") { rule state count } }`)).toMatchObject({
    findingCounts: expect.arrayContaining([{ rule: "V7", state: "ACCEPTED", count: 1 }]) as unknown,
  });
  expect(await root.data(`mutation { reopenFindings(ids: ["${id}"]) { decided problems { code } } }`)).toEqual({
    reopenFindings: { decided: [id], problems: [] },
  });
  expect(await read()).toMatchObject({ state: "OPEN", reason: null });
});

test("the guide's table of rules is the one that checks work with", () => {
  const guide = readFileSync(join(projectFolder, "docs", "checks.md"), "utf8").replace(/ +/g, " ");
  for (const { rule, name, says, applies } of loadRules().values()) expect(guide).toContain(`| ${rule} | ${name} | ${says} | ${applies} |`);
});
