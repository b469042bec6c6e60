import { holders, others, type Asker } from "./askers.ts";
import { ask, operationOf } from "./ask.ts";
import { dependsOnPlace, expected, type RuleName } from "./rules.ts";
import { table } from "./table.ts";
import type { World } from "./world.ts";

/** Every line of the table. */
export const lines: readonly (readonly [what: string, rule: RuleName])[] = Object.values(table).flatMap((section) =>
  Object.entries(section),
);

/** Cells that are asked at once. */
const AT_ONCE = 4;

/**
 * The columns of a line: everybody who has nothing to do with places, and the nine roles: at every place where it matters
 * which, else at two.
 */
export const columnsOf = (rule: RuleName): readonly Asker[] => [
  ...others,
  ...(dependsOnPlace(rule, holders) ? holders : holders.filter(({ has }) => has!.at === "everywhere" || has!.at === "own")),
];

export interface Wrong {
  readonly asker: string;
  readonly should: string;
  readonly is: string;
}

export interface Asking {
  readonly isClosed?: boolean;
  readonly columns?: readonly Asker[];
  /** Stops at the first wrong cell. */
  readonly isBrief?: boolean;
}

/** Asks a line as every column and tells the cells that are not as the table says. */
export async function wrongCells(
  world: World,
  what: string,
  rule: RuleName,
  { isClosed = false, columns = columnsOf(rule), isBrief = false }: Asking = {},
) {
  const wrong: Wrong[] = [];
  const refused: string[] = [];
  const left = [...columns];
  const lane = async () => {
    for (let asker = left.shift(); asker && !(isBrief && wrong.length > 0); asker = left.shift()) {
      const should = expected(rule, asker, { operation: operationOf(what), isClosed });
      const { verdict, message, me } = await ask(world, what, asker);
      if (verdict !== should) wrong.push({ asker: asker.label, should, is: `${verdict} ${message}`.trim() });
      else if (message && !isVietnamese(message)) wrong.push({ asker: asker.label, should: "lời từ chối tiếng Việt", is: message });
      if (verdict !== "allowed" && me.personId) refused.push(me.personId);
    }
  };
  await Promise.all(Array.from({ length: isBrief ? 1 : AT_ONCE }, lane));
  if (operationOf(what) === "mutation") wrong.push(...(await changedBy(world, refused)));
  await world.sql`truncate saved_views, boards, board_cards, default_boards`;
  await world.sql`delete from imports`;
  await world.sql`delete from lone_observations where code like 'thu-%'`;
  return wrong;
}

/** Whoever was refused must have changed nothing; being somebody who may own things is no change. */
async function changedBy({ sql }: World, people: readonly string[]): Promise<Wrong[]> {
  const changes = await sql<{ tables: string }[]>`
    select string_agg(distinct table_name, ', ') as tables from audit_entries
    where person_id = any(string_to_array(${people.join(",")}, ',')::uuid[]) and table_name <> 'owners' having count(*) > 0`;
  return changes.map(({ tables }) => ({ asker: "ai đã bị từ chối", should: "không đổi gì", is: `đổi ${tables}` }));
}

const isVietnamese = (message: string) => /[À-ỹđĐ]/.test(message);
