import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeDb } from "#tests/helpers/make-db.ts";
import type { TestDb } from "#tests/helpers/make-db.ts";
import { hasFacts, readFacts } from "./read-facts.ts";

const facts = hasFacts ? readFacts() : null;

let db: TestDb;

describe.runIf(facts !== null)("every unit, group and indicator of the facts", () => {
  beforeAll(async () => {
    db = await makeDb({ dataset: true });
  });

  afterAll(() => db.drop());

  test.each(facts?.units ?? [])("$id", async ({ id, name, shortName, level, type, parent, aliases }) => {
    const [row] = await db.sql<{ aliases: string[] }[]>`
      select u.name, u.short_name as "shortName", u.level, u.type, u.aliases, v.kind as origin,
        (select p.code from unit_parents x join units p on p.id = x.parent_id where x.unit_id = u.id) as parent
      from units u join provenances v on v.id = u.provenance_id where u.code = ${id}`;
    expect(row).toMatchObject({ name, shortName, level, type, parent, origin: "DOCUMENT" });
    expect(row!.aliases).toEqual(expect.arrayContaining(aliases));
  });

  test("every other unit is marked as not from the four documents", async () => {
    const others =
      await db.sql`select distinct v.kind from units u join provenances v on v.id = u.provenance_id where u.code <> all(${facts!.units.map(({ id }) => id)})`;
    expect([...others]).toEqual([{ kind: "EXTERNAL" }]);
  });

  test.each(facts?.unitGroups ?? [])("group $id", async ({ id, name, aliases, rule, memberCount, members }) => {
    const [row] = await db.sql<{ members: string[] }[]>`
      select g.name, g.aliases, g.is_open as "isOpen", g.stated_count as "memberCount",
        array(select u.code from unit_group_members m join units u on u.id = m.unit_id where m.group_id = g.id order by 1) as members
      from unit_groups g where g.code = ${id}`;
    expect(row).toMatchObject({ name, aliases: aliases ?? [], isOpen: rule.startsWith("OPEN"), memberCount });
    expect(row!.members).toEqual(members?.toSorted() ?? row!.members);
    expect(row!.members.length).toBeLessThanOrEqual(memberCount ?? row!.members.length);
  });

  test.each([
    ["ubnd-cap-huyen", 10],
    ["huyen-uy-thanh-uy", 10],
    ["xa-thi-tran-truc-ninh", 21],
    ["nam-so-cham-diem", 5],
    ["cac-so-ban-nganh", 11],
  ])("group %s has its %i members", async (code, count) => {
    const [row] =
      await db.sql`select count(*)::int as members from unit_group_members m join unit_groups g on g.id = m.group_id where g.code = ${code}`;
    expect(row).toEqual({ members: count });
  });

  test("indicators", async () => {
    const rows =
      await db.sql`select code, unit_of_measure as "unitOfMeasure", area as category, lower(value_type::text) as "valueType", better_when as "betterWhen" from indicators`;
    const expected = facts!.indicatorDefinitions.map(({ code, unitOfMeasure, category, valueType, betterWhen }) => ({
      code,
      unitOfMeasure,
      category,
      valueType,
      betterWhen,
    }));
    expect([...rows].toSorted((a, b) => (a["code"] < b["code"] ? -1 : 1))).toEqual(expected.toSorted((a, b) => (a.code < b.code ? -1 : 1)));
  });
});
