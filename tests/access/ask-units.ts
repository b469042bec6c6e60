import { randomUUID } from "node:crypto";
import type { Ask, GraphAsk } from "./asked.ts";
import type { Cell } from "./cell.ts";
import { unitCode } from "./world.ts";

async function reorganise({ sql }: Cell, what: object, validateOnly: boolean, shows: string): Promise<GraphAsk> {
  const [basis] = await sql<{ code: string }[]>`select code from documents order by id limit 1`;
  return {
    text: `mutation ($input: ReorganisationInput!, $validateOnly: Boolean!) {
      reorganiseUnits(input: $input, validateOnly: $validateOnly) { reorganisation { id } effects { kind } problems { code message } } }`,
    variables: { input: { effectiveOn: "2024-07-01", legalBasis: { code: basis!.code }, ...what }, validateOnly },
    shows: `reorganiseUnits.${shows}`,
  };
}

/** A reorganisation of the unit that wrote nothing else, so that nothing stands in the way of taking it back. */
async function reorganisationOf({ sql, world }: Cell): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into reorganisations (kind, effective_on, legal_basis_id, from_ids, to_ids, steps)
    select 'RENAME', '2024-07-01', id, array[${world.units.own}::uuid], array[${world.units.own}::uuid], '[]' from documents order by id limit 1 returning id`;
  return row!.id;
}

export const unitAsks: Readonly<Record<string, Ask>> = {
  "Mutation.reorganiseUnits · xem trước": (cell) => reorganise(cell, { rename: { unit: unitCode, name: "Tên mới" } }, true, "effects"),
  "Mutation.reorganiseUnits · thành lập dưới đơn vị"(cell) {
    const mark = randomUUID().slice(0, 8);
    const add = { name: `Đơn vị ${mark}`, code: `moi-${mark}`, level: "COMMUNE", type: "SPECIALISED_AGENCY", parent: unitCode };
    return reorganise(cell, { add }, false, "reorganisation.id");
  },
  "Mutation.undoReorganisation": async (cell) => ({
    text: `mutation { undoReorganisation(id: "${await reorganisationOf(cell)}") { isDone problems { code message } } }`,
    shows: "undoReorganisation.isDone",
  }),
  // As it is called already: a correction that is allowed and changes nothing for the next.
  "Mutation.correctUnit": () => ({
    text: `mutation ($words: UnitWordsInput!) { correctUnit(code: "${unitCode}", words: $words, seen: $words) { unit { id } problems { code message } } }`,
    variables: { words: { name: unitCode, aliases: [] } },
    shows: "correctUnit.unit.id",
  }),
};
