import { isDeepStrictEqual } from "node:util";
import { sizes } from "#server/demo/sizes.ts";
import { fillWithProvince } from "#server/demo/fill.command.ts";
import type { Sql } from "#server/core/postgres/connect.ts";
import { pivotByHand, pivotQuestion } from "#tests/bench/by-hand.ts";
import type { Server } from "#tests/bench/servers.ts";

export interface AnalyzeCase {
  readonly name: string;
  readonly text: string;
  readonly variables: object;
  /** Statements that give the same figures to somebody who knows this one question; null where none was written. */
  readonly byHand: readonly string[] | null;
  /** What both must agree on. */
  readonly figures: (data: never) => unknown;
  readonly figuresByHand: (rows: readonly (readonly unknown[])[][]) => unknown;
}

interface Row {
  readonly members: readonly { readonly key: string }[];
  readonly cells: readonly { readonly value: string | null }[];
}

const trimmed = (value: unknown) =>
  value === null
    ? null
    : String(value)
        .replace(/(\.\d*?)0+$/, "$1")
        .replace(/\.$/, "");

const cells = "members { key label } cells { value state basis numerator denominator reports }";
export const analyzeCases: readonly AnalyzeCase[] = [
  {
    name: "pivot of 226 communes, 20 measures, 20 months",
    text: `query ($input: AnalyzeInput!) { analyze(input: $input) { totalCount rows { ${cells} } } }`,
    variables: { input: pivotQuestion },
    byHand: [pivotByHand],
    figures: ({ analyze }: { analyze: { rows: Row[] } }) =>
      analyze.rows.map(({ members, cells: of }) => [...members.map(({ key }) => key), ...of.map(({ value }) => value)]),
    figuresByHand: ([rows]) => rows!.map(([unit, , period, , ...values]) => [unit, period, ...values.map(trimmed)]),
  },
  {
    name: "leader's page, the whole board",
    text: `query { board(key: "lanh-dao") { id name cards { id titleVi: title answer { totalCount periods { code } rows { ${cells} } } } } }`,
    variables: {},
    byHand: null,
    figures: () => null,
    figuresByHand: () => null,
  },
];

/** The simulated province, on which both are asked. */
export const fillForAnalyze = (sql: Sql): Promise<void> =>
  fillWithProvince(sql, {
    seed: 1,
    size: sizes["standard"]!,
    say: () => {},
    signal: new AbortController().signal,
    screen: { write: () => {} },
  });

interface Taken {
  readonly hub: number[];
  readonly hand: number[];
  readonly bytes: number;
}

/** Asks one after the other, the hub over HTTP and the database by hand; throws when their figures differ. */
export async function timeCase(item: AnalyzeCase, hub: Server, sql: Sql, times: number): Promise<Taken> {
  const taken: Taken & { bytes: number } = { hub: [], hand: [], bytes: 0 };
  for (let n = -2; n < times; n++) {
    let start = performance.now();
    const response = await fetch(`${hub.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: item.text, variables: item.variables }),
    });
    const text = await response.text();
    const byHub = performance.now() - start;
    start = performance.now();
    const rows = await Promise.all((item.byHand ?? []).map((statement) => sql.unsafe(statement, [], { prepare: true }).values()));
    JSON.stringify(rows);
    const byHand = performance.now() - start;
    const answer = JSON.parse(text) as { data: never; errors?: unknown };
    if (answer.errors) throw new Error(`${item.name}: ${JSON.stringify(answer.errors)}`);
    if (!isDeepStrictEqual(item.figures(answer.data), item.figuresByHand(rows as never)))
      throw new Error(`${item.name}: the figures differ`);
    if (n < 0) continue;
    taken.hub.push(byHub);
    taken.hand.push(byHand);
    taken.bytes = text.length;
  }
  return taken;
}
