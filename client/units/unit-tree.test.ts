import { describe, expect, test } from "vitest";
import { standsOn } from "#client/units/unit-row.ts";
import type { UnitRow } from "#client/units/unit-row.ts";
import { growTree, listMatches, listTree } from "#client/units/unit-tree.ts";
import { meetsFilters } from "#client/units/use-unit-filters.ts";

function makeUnit(code: string, parent: string | null, over: Partial<UnitRow> = {}): UnitRow {
  const unit = {
    id: code,
    code,
    name: code,
    shortName: null,
    aliases: [],
    level: "PROVINCE",
    type: "SPECIALISED_AGENCY",
    validFrom: "1997-01-01",
    validTo: null,
    note: null,
    parent: parent === null ? null : { id: parent, code: parent },
    successions: [],
    provenance: null,
  };
  return { ...unit, ...over } as UnitRow;
}

const units = [
  makeUnit("bo", null, { level: "CENTRAL", type: "MINISTRY", name: "Bộ Nội vụ" }),
  makeUnit("huyen", "tinh", { level: "DISTRICT", type: "TERRITORY", name: "Huyện Trực Ninh" }),
  makeUnit("so", "ubnd", { name: "Sở Nội vụ", shortName: "SNV" }),
  makeUnit("ubnd", "tinh", { type: "PEOPLES_COMMITTEE", name: "Ủy ban nhân dân tỉnh Nam Định" }),
  makeUnit("tinh", null, { type: "TERRITORY", name: "Tỉnh Nam Định" }),
];
const codes = (rows: { unit: UnitRow; depth: number }[]) => rows.map(({ unit, depth }) => `${"-".repeat(depth)}${unit.code}`);

describe("the tree of units", () => {
  test("the province leads, its own bodies before its districts, the ministries last", () => {
    expect(codes(listTree(growTree(units), () => true))).toEqual(["tinh", "-ubnd", "--so", "-huyen", "bo"]);
  });

  test("a closed branch says how many it holds", () => {
    const [tinh] = listTree(growTree(units), () => false);
    expect(tinh).toMatchObject({ children: 2, open: false });
  });

  test("a match stands under what it belongs to, which is marked as no match", () => {
    const rows = listMatches(growTree(units), ({ code }) => code === "so");
    expect(rows.map(({ unit, found }) => [unit.code, found])).toEqual([
      ["tinh", false],
      ["ubnd", false],
      ["so", true],
    ]);
  });

  test("a unit whose parent is not listed is a root", () => {
    const [so] = units.filter(({ code }) => code === "so");
    expect(codes(listTree(growTree([so!]), () => true))).toEqual(["so"]);
  });
});

test("the first day without a unit is not one of its days", () => {
  const ended = { validFrom: "1997-01-01", validTo: "2025-07-01" };
  expect(standsOn(ended, "2025-06-30")).toBe(true);
  expect(standsOn(ended, "2025-07-01")).toBe(false);
});

describe("the filter by name", () => {
  const meets = (unit: UnitRow, text: string) => meetsFilters(unit, { text, level: "tat-ca", source: "tat-ca" });

  test("needs no accents, knows abbreviations and other names", () => {
    expect(meets(units[1]!, "truc ninh")).toBe(true);
    expect(meets(units[3]!, "ubnd tinh")).toBe(true);
    expect(meets(units[2]!, "snv")).toBe(true);
    expect(meets(makeUnit("tt", null, { aliases: ["Xã Trực Phú"] }), "truc phu")).toBe(true);
    expect(meets(units[0]!, "truc ninh")).toBe(false);
  });
});
