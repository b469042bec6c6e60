import { holders, others, type Asker } from "./askers.ts";
import { isShown, plainWays, waysTo, type Way } from "./figure-ways.ts";
import { makeFigures, type Figure } from "./figures.ts";
import type { Wrong } from "./matrix.ts";
import { expected } from "./rules.ts";
import { figureRules } from "./figure-rules.ts";
import { makeCaller, type Caller, type World } from "./world.ts";
import { makeGraph } from "#tests/helpers/graph.ts";

/** Tokens for a single field are asked field by field elsewhere; here many are asked at once. */
export const figureAskers: readonly Asker[] = [...others, ...holders].filter(
  ({ token }) => !token?.may.some((may) => may === "this" || may === "another"),
);

const callers = new WeakMap<World, Map<Asker, Promise<Caller>>>();

/** The one caller of a column, made when first needed. */
export function callerOf(world: World, asker: Asker): Promise<Caller> {
  const known = callers.get(world) ?? new Map<Asker, Promise<Caller>>();
  callers.set(world, known);
  const caller = known.get(asker) ?? makeCaller(world, asker, "units");
  known.set(asker, caller);
  return caller;
}

export interface FigureTable {
  readonly table: string;
  readonly figures: readonly Figure[];
  readonly ways: readonly Way[];
}

export async function makeFigureTable(world: World, table: string): Promise<FigureTable> {
  const figures = await makeFigures(world, table);
  const graph = makeGraph(world.sql);
  return { table, figures, ways: await waysTo(table, figures, (text) => graph.data(text)) };
}

/** A table by the plainest way alone. */
export async function makePlainTable(world: World, table: string): Promise<FigureTable> {
  const figures = await makeFigures(world, table);
  return { table, figures, ways: plainWays(table).slice(0, 1) };
}

/** Ways that come first: by key, in a list, in a count. */
const PLAIN = 3;
/** One role of each kind of sight; these go every way, and there for three of the states: the finished ones are alike. */
const deepRoles: ReadonlySet<string> = new Set(["READER", "ENTERER", "CHECKER", "ADMINISTRATOR"]);
/** Fields of one operation at most. */
const AT_ONCE = 50;

/** Asks for the figures of a table, of every state and every way, as every column; tells what is not as the table says. */
export async function wrongFigures(world: World, { figures, ways }: FigureTable, columns = figureAskers): Promise<Wrong[]> {
  const crossings = ways.flatMap((way, index) =>
    figures
      .filter(({ state }) => index < PLAIN || ["DRAFT", "SUBMITTED", "APPROVED"].includes(state))
      .map((figure) => ({ way, figure, isPlain: index < PLAIN, alias: `w${index}${figure.state}` })),
  );
  const wrong: Wrong[] = [];
  const left = [...columns];
  const lane = async () => {
    for (let asker = left.shift(); asker; asker = left.shift()) {
      const { headers } = await callerOf(world, asker);
      const own = crossings.filter(({ isPlain }) => isPlain || !asker.has || deepRoles.has(asker.has.role));
      for (let at = 0; at < own.length; at += AT_ONCE) {
        const asked = own.slice(at, at + AT_ONCE);
        const query = `{ ${asked.map(({ way, figure, alias }) => `${alias}: ${way.ask(figure)}`).join(" ")} }`;
        const response = await world.app.inject({
          ...{ method: "POST", url: "/graphql", payload: { query } },
          headers: { "content-type": "application/json", ...headers },
        });
        const { data, errors } = response.json<{
          data?: Record<string, unknown>;
          errors?: { message: string; extensions: { code: string } }[];
        }>();
        for (const { way, figure, alias } of asked) {
          const should = expected(figureRules[figure.state], asker, { operation: "query" });
          const is = errors ? errors[0]!.extensions.code : isShown(data![alias], figure) ? "allowed" : "hidden";
          if (is !== should)
            wrong.push({
              asker: asker.label,
              should: `${should}: ${figure.state} ${way.name}`,
              is: errors ? `${is} ${world.faults.at(-1)}` : is,
            });
        }
      }
    }
  };
  await Promise.all([lane(), lane(), lane()]);
  return wrong;
}
