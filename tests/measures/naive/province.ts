import { randomUUID } from "node:crypto";
import type { Chance } from "#tests/helpers/document-writer.ts";

export type Row = Record<string, unknown>;

export interface Unit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: "PROVINCE" | "DISTRICT" | "COMMUNE";
  readonly type: string;
  readonly valid_from: string;
  valid_to: string | null;
}

export interface Parent {
  readonly unit_id: string;
  readonly parent_id: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
}

export interface Succession {
  readonly predecessor_id: string;
  readonly successor_id: string | null;
  readonly kind: string;
  readonly effective_on: string;
}

export interface Units {
  readonly units: Unit[];
  readonly parents: Parent[];
  readonly successions: Succession[];
  readonly groups: { readonly id: string; readonly code: string; readonly members: readonly string[] }[];
}

const START = "2000-01-01";

/** A small province in which communes merge, move, split, are renamed, and a district ends. */
export function makeUnits(chance: Chance): Units {
  const units: Unit[] = [];
  const parents: Parent[] = [];
  const successions: Succession[] = [];
  const add = (code: string, level: Unit["level"], type: string, parent: Unit | null, from = START, to: string | null = null): Unit => {
    const unit: Unit = { id: randomUUID(), code, name: `Đơn vị ${code}`, level, type, valid_from: from, valid_to: to };
    units.push(unit);
    if (parent) parents.push({ unit_id: unit.id, parent_id: parent.id, valid_from: from, valid_to: to });
    return unit;
  };
  const province = add("t", "PROVINCE", "TERRITORY", null);
  const committee = add("u-t", "PROVINCE", "PEOPLES_COMMITTEE", province);
  const agencies = [1, 2, 3].map((n) => add(`so-${n}`, "PROVINCE", "SPECIALISED_AGENCY", committee));
  const communes: { territory: Unit; committee: Unit; district: Unit }[] = [];
  const districts = [1, 2, 3].map((n) => {
    const end = n === 3 ? "2023-10-01" : null;
    const territory = add(`d${n}`, "DISTRICT", "TERRITORY", province, START, end);
    const own = add(`u-d${n}`, "DISTRICT", "PEOPLES_COMMITTEE", territory, START, end);
    if (n === 1) add("u-d1-khac", "DISTRICT", "PEOPLES_COMMITTEE", territory);
    add(`p-d${n}`, "DISTRICT", "SPECIALISED_AGENCY", own, START, end);
    for (let i = 1; i <= chance.pick([2, 3]); i++) {
      const commune = add(`x${n}${i}`, "COMMUNE", "TERRITORY", territory, START, end);
      communes.push({
        territory: commune,
        committee: add(`u-x${n}${i}`, "COMMUNE", "PEOPLES_COMMITTEE", commune, START, end),
        district: territory,
      });
    }
    return territory;
  });
  // Communes of the district that ended go on in the one before it, merged into one.
  const heir = add("x-moi", "COMMUNE", "TERRITORY", districts[1]!, "2023-10-01");
  const heirCommittee = add("u-x-moi", "COMMUNE", "PEOPLES_COMMITTEE", heir, "2023-10-01");
  const became = (from: Unit, to: Unit | null, kind: string, on: string) =>
    successions.push({ predecessor_id: from.id, successor_id: to?.id ?? null, kind, effective_on: on });
  for (const { territory, committee: own, district } of communes)
    if (district === districts[2]) {
      became(territory, heir, "MERGE", "2023-10-01");
      became(own, heirCommittee, "MERGE", "2023-10-01");
    }
  for (const unit of units.filter(({ level, valid_to }) => level === "DISTRICT" && valid_to !== null))
    became(unit, null, "ABOLISH", "2023-10-01");
  // An agency is renamed, and its heir renamed again; another is split in two.
  const [renamed, split] = agencies as [Unit, Unit, Unit];
  const second = add("so-1b", "PROVINCE", "SPECIALISED_AGENCY", committee, "2023-04-01", "2024-02-01");
  const third = add("so-1c", "PROVINCE", "SPECIALISED_AGENCY", committee, "2024-02-01");
  became(renamed, second, "RENAME", "2023-04-01");
  became(second, third, "RENAME", "2024-02-01");
  renamed.valid_to = "2023-04-01";
  split.valid_to = "2023-07-01";
  for (const half of ["so-2a", "so-2b"])
    became(split, add(half, "PROVINCE", "SPECIALISED_AGENCY", committee, "2023-07-01"), "SPLIT", "2023-07-01");
  // One commune moves from the first district to the second.
  const mover = communes[0]!.territory;
  const at = parents.findIndex(({ unit_id }) => unit_id === mover.id);
  parents.splice(
    at,
    1,
    { ...parents[at]!, valid_to: "2023-06-01" },
    { ...parents[at]!, parent_id: districts[1]!.id, valid_from: "2023-06-01" },
  );
  for (const parent of parents) {
    const end = units.find(({ id }) => id === parent.unit_id)!.valid_to;
    if (parent.valid_to === null && end !== null) Object.assign(parent, { valid_to: end });
  }
  const groups = ["g1", "g2"].map((code) => ({
    id: randomUUID(),
    code,
    members: units.filter(() => chance.once(3)).map(({ id }) => id),
  }));
  return { units, parents, successions, groups };
}

export interface Period {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly window: "LEGAL" | "CALENDAR";
  readonly year: number;
  readonly ordinal: number | null;
  readonly starts_on: string;
  readonly ends_on: string;
}

const day = (date: Date) => date.toISOString().slice(0, 10);

/** Every period of two years, legal, and the quarters and years of the calendar. */
export function makePeriods(): Period[] {
  const periods: Period[] = [];
  const lengths = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, NINE_MONTHS: 9, YEAR: 12 };
  for (const year of [2022, 2023])
    for (const window of ["LEGAL", "CALENDAR"] as const)
      for (const [kind, months] of Object.entries(lengths)) {
        if (window === "CALENDAR" && kind !== "QUARTER" && kind !== "YEAR") continue;
        const many = kind === "NINE_MONTHS" ? 1 : 12 / months;
        for (let n = 1; n <= many; n++) {
          const [first, last] = [(n - 1) * months, n * months];
          const [starts, ends] =
            window === "LEGAL"
              ? [new Date(Date.UTC(year, first - 1, 15)), new Date(Date.UTC(year, last - 1, 14))]
              : [new Date(Date.UTC(year, first, 1)), new Date(Date.UTC(year, last, 0))];
          const ordinal = many === 1 ? null : n;
          const code = `${year}-${kind.toLowerCase()}-${n}-${window.toLowerCase()}`;
          periods.push({ id: randomUUID(), code, name: code, kind, window, year, ordinal, starts_on: day(starts), ends_on: day(ends) });
        }
      }
  return periods;
}
